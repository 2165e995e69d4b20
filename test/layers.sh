#!/bin/sh
# Checks that the layers are layers: each is compiled and linked without those above it.
# text: on libc alone. glue and entry: on text, SQLite's interface and ICU. The library exports one symbol, and
# nothing in it can be written to but what the linker puts there.
set -eu
out=${BUILD:-build}/layers
cc=${CC:-cc}
passed=0 failed=0
mkdir -p "$out"

say() { # say WHAT STATUS
    if [ "$2" = 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "layers: $1" >&2
    fi
}

# A library of one layer, linked with nothing but libc, has every symbol that it needs.
status=0
$cc -std=c11 -O1 -fPIC -shared -Wl,-z,defs ext/text/*.c -o "$out/text.so" || status=1
say "ext/text does not link alone" $status

# It includes nothing of SQLite's, ICU's, or of the layers above.
status=0
for file in ext/text/*.c; do
    $cc -std=c11 -MM "$file" | grep -E 'sqlite|unicode/|glue/' >&2 && status=1
done
say "ext/text includes what is above it" $status

# Only one file calls ICU.
status=0
grep -l '#include <unicode/' ext/*.c ext/*/*.[ch] | grep -v '^ext/glue/icu\.c$' >&2 && status=1
say "ICU is called outside ext/glue/icu.c" $status

# The text layer takes no memory.
status=0
nm -D --undefined-only "$out/text.so" | grep -wE 'malloc|calloc|realloc|free' >&2 && status=1
say "ext/text uses the heap" $status

status=0
[ "$(nm -D --defined-only libviet.so | awk '{print $NF}')" = sqlite3_viet_init ] || status=1
say "libviet.so exports something else than sqlite3_viet_init" $status

# Writable data: only sqlite3_api, which SQLite's header defines, and what the compiler's start files bring.
status=0
objdump -t libviet.so | grep -E '[[:space:]]\.(data|bss)[[:space:]]' | awk '{print $NF}' |
    grep -vE '^(sqlite3_api|completed\.[0-9]+|__dso_handle|__TMC_END__|\.data|\.bss)$' >&2 && status=1
say "libviet.so has variables" $status

echo "layers: $passed passed, $failed failed"
[ "$failed" = 0 ]
