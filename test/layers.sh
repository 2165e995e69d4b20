#!/bin/sh
# Checks that the layers are layers: each is compiled and linked without those above it.
# text: on libc alone. words and extract: on text and mathematics. glue and entry: on these, SQLite's interface and ICU.
# The three below SQLite take no memory but what they are given. The library exports one symbol, and
# nothing in it can be written to but what the linker puts there.
set -eu
out=${BUILD:-build}/layers
cc=${CC:-cc}
suite=layers
. test/check.sh
mkdir -p "$out"

# layer NAME ABOVE SOURCES...: a library of the sources has every symbol that it needs, includes nothing of SQLite's,
# ICU's or of what is ABOVE, and does not use the heap.
layer() {
    name=$1 above=$2
    shift 2
    status=0
    $cc -std=c11 -O1 -fPIC -shared -Wl,-z,defs "$@" -lm -o "$out/$name.so" || status=1
    check "ext/$name does not link on what is below it alone" 0 $status
    status=0
    for file in ext/"$name"/*.c; do
        $cc -std=c11 -M "$file" | grep -E "sqlite3|/unicode/|$above" >&2 && status=1
    done
    check "ext/$name includes what is above it" 0 $status
    status=0
    nm -D --undefined-only "$out/$name.so" | grep -wE 'malloc|calloc|realloc|free' >&2 && status=1
    check "ext/$name uses the heap" 0 $status
}
layer text 'glue/|words/|extract/' ext/text/*.c
layer words 'glue/|extract/' ext/words/*.c ext/text/*.c
layer extract 'glue/|words/' ext/extract/*.c ext/text/*.c

# Only one file calls ICU.
status=0
grep -l '#include <unicode/' ext/*.c ext/*/*.[ch] | grep -v '^ext/glue/icu\.c$' >&2 && status=1
check 'ICU is called outside ext/glue/icu.c' 0 $status

status=0
[ "$(nm -D --defined-only libviet.so | awk '{print $NF}')" = sqlite3_viet_init ] || status=1
check 'libviet.so exports something else than sqlite3_viet_init' 0 $status

# Writable data: only sqlite3_api, which SQLite's header defines, and what the compiler's start files bring.
status=0
objdump -t libviet.so | grep -E '[[:space:]]\.(data|bss)[[:space:]]' | awk '{print $NF}' |
    grep -vE '^(sqlite3_api|completed\.[0-9]+|__dso_handle|__TMC_END__|\.data|\.bss)$' >&2 && status=1
check 'libviet.so has variables' 0 $status

finish
