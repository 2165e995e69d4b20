#!/bin/sh
# Checks that the layers are layers: each is compiled and linked without those above it.
# text: on libc alone. extract: on text. glue and entry: on text, SQLite's interface and ICU. The library exports one symbol, and
# nothing in it can be written to but what the linker puts there.
set -eu
out=${BUILD:-build}/layers
cc=${CC:-cc}
suite=layers
. test/check.sh
mkdir -p "$out"

# A library of one layer, linked with nothing but libc, has every symbol that it needs.
status=0
$cc -std=c11 -O1 -fPIC -shared -Wl,-z,defs ext/text/*.c -o "$out/text.so" || status=1
check 'ext/text does not link alone' 0 $status

# It includes nothing of SQLite's, ICU's, or of the layers above.
status=0
for file in ext/text/*.c; do
    $cc -std=c11 -M "$file" | grep -E 'sqlite3|/unicode/|glue/' >&2 && status=1
done
check 'ext/text includes what is above it' 0 $status

# ext/extract: on ext/text and libc, without the heap.
status=0
$cc -std=c11 -O1 -fPIC -shared -Wl,-z,defs ext/extract/*.c "$out/text.so" -o "$out/extract.so" || status=1
check 'ext/extract does not link on ext/text alone' 0 $status
status=0
for file in ext/extract/*.c; do
    $cc -std=c11 -M "$file" | grep -E 'sqlite3|/unicode/|glue/|words/' >&2 && status=1
done
check 'ext/extract includes what is above it' 0 $status
status=0
nm -D --undefined-only "$out/extract.so" | grep -wE 'malloc|calloc|realloc|free' >&2 && status=1
check 'ext/extract uses the heap' 0 $status

# Only one file calls ICU.
status=0
grep -l '#include <unicode/' ext/*.c ext/*/*.[ch] | grep -v '^ext/glue/icu\.c$' >&2 && status=1
check 'ICU is called outside ext/glue/icu.c' 0 $status

# The text layer takes no memory.
status=0
nm -D --undefined-only "$out/text.so" | grep -wE 'malloc|calloc|realloc|free' >&2 && status=1
check 'ext/text uses the heap' 0 $status

status=0
[ "$(nm -D --defined-only libviet.so | awk '{print $NF}')" = sqlite3_viet_init ] || status=1
check 'libviet.so exports something else than sqlite3_viet_init' 0 $status

# Writable data: only sqlite3_api, which SQLite's header defines, and what the compiler's start files bring.
status=0
objdump -t libviet.so | grep -E '[[:space:]]\.(data|bss)[[:space:]]' | awk '{print $NF}' |
    grep -vE '^(sqlite3_api|completed\.[0-9]+|__dso_handle|__TMC_END__|\.data|\.bss)$' >&2 && status=1
check 'libviet.so has variables' 0 $status

finish
