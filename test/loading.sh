#!/bin/sh
# loading.sh - what SQLite says when the extension cannot be loaded, and that README.md has an answer to it.
#
# An SQLite without FTS5 is built of the amalgamation that clients.sh got with better-sqlite3; where that is not there, the
# case is skipped.
set -eu

cd -- "$(dirname -- "$0")/.."
top=$(pwd)
cc=${CC:-cc}
pkg=${PKG:-pkg-config}
amalgamation=$top/build/clients/node_modules/better-sqlite3/deps/sqlite3
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
export LC_ALL=C.UTF-8
suite=loading
. test/check.sh

# says CASE MESSAGE GOT: it was said, and README.md knows the message.
says() {
    check "$1" "$2" "$3"
    check "README.md: $1" "$2" "$(grep -o -F -m 1 -e "$2" README.md)"
}

# load NAME [ENTRY]: what the shell says, in the folder of the test.
load() {
    (cd "$work" && sqlite3 -batch -init /dev/null :memory: ".load $*" 2>&1 | sed 's/^Error: //')
}

# patched OFFSET BYTE: libviet.so with another byte, in octal, in the header that tells what machine it is for.
patched() {
    cp libviet.so "$work"
    printf '%b' "\\0$2" | dd of="$work/libviet.so" bs=1 seek="$1" conv=notrunc status=none
}

# ---- the file

no_file='./libviet.so: cannot open shared object file: No such file or directory'
says 'no such file' "$no_file" "$(load ./libviet)"
says 'no such file, named with its ending' \
    './libviet.so.so: cannot open shared object file: No such file or directory' "$(load ./libviet.so)"
patched 18 026 # of the processor: that of S/390
says 'another processor' "$no_file" "$(load ./libviet)"
if test "$(od -An -tu1 -j4 -N1 libviet.so | tr -d ' ')" = 2; then
    patched 4 001
    says '32 bits' './libviet.so: wrong ELF class: ELFCLASS32' "$(load ./libviet)"
fi
cp libviet.so "$work/vietnamese.so"
says 'another name' './vietnamese.so: undefined symbol: sqlite3_vietnamese_init' "$(load ./vietnamese)"
check 'another name, with the entry point' '' "$(load ./vietnamese sqlite3_viet_init)"

# ---- what it needs

# The name of a version of ICU that there is not, as long as the one that there is.
icu=$(readelf -d libviet.so | sed -n 's/.*\[\(libicuuc\.so\.[0-9]*\)\]$/\1/p')
LC_ALL=C sed "s/$icu/libicuuc.so.00/g" libviet.so > "$work/libviet.so"
no_icu=': cannot open shared object file: No such file or directory'
check 'no ICU' "libicuuc.so.00$no_icu" "$(load ./libviet)"
check 'README.md: no ICU' 1 "$(grep -c "| \`libicuuc\.so\.[0-9]*$no_icu\` |" README.md)"
rm "$work/libviet.so"

cat > "$work/load.c" << 'EOF'
/* usage: load LIBRARY on|off: loads it where loading is on, or off, and says what went wrong. */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
    sqlite3 *db;
    char *message = NULL;
    if (argc == 3 && sqlite3_open(":memory:", &db) == SQLITE_OK) {
        sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, strcmp(argv[2], "on") == 0, NULL);
        sqlite3_load_extension(db, argv[1], NULL, &message);
        puts(message != NULL ? message : "loaded");
        sqlite3_free(message);
        sqlite3_close(db);
    }
    return 0;
}
EOF
# shellcheck disable=SC2046 # flags are words
$cc "$work/load.c" $($pkg --cflags --libs sqlite3) -o "$work/load"
check 'loading on' loaded "$("$work/load" ./libviet on)"
says 'loading off' 'not authorized' "$("$work/load" ./libviet off)"

if test -f "$amalgamation/sqlite3.c"; then
    $cc -O0 -w -DSQLITE_THREADSAFE=0 -I"$amalgamation" "$work/load.c" "$amalgamation/sqlite3.c" -lm -ldl -o "$work/load"
    says 'no FTS5' 'viet: this SQLite has no FTS5; build it with SQLITE_ENABLE_FTS5' \
        "$("$work/load" ./libviet on | sed 's/^error during initialization: //')"
else
    skip 'SQLite without FTS5' 'clients.sh gets its source with better-sqlite3'
fi

# ---- a connection that has not loaded it

says 'no tokenizer' 'no such tokenizer: vietnamese' \
    "$(sqlite3 -batch -init /dev/null :memory: "CREATE VIRTUAL TABLE t USING fts5(a, tokenize = 'vietnamese')" 2>&1 |
        grep -o 'no such.*')"
says 'no function' 'no such function: viet_query' \
    "$(sqlite3 -batch -init /dev/null :memory: "SELECT viet_query('')" 2>&1 | grep -o 'no such[^(]*query')"

# ---- languages

if command -v php > /dev/null && php -r 'new SQLite3(":memory:");' 2> /dev/null; then
    says 'PHP without a folder' 'SQLite3::loadExtension(): SQLite Extension are disabled' \
        "$(php -n -d extension=sqlite3 -d display_errors=stdout -r '(new SQLite3(":memory:"))->loadExtension("libviet.so");' |
            grep -o 'SQLite3::.*disabled')"
else
    skip PHP 'needs php-cli php-sqlite3'
fi
if python3 -c 'import sqlite3; sqlite3.Connection.enable_load_extension' 2> /dev/null; then
    printf 'loading: not tried: a Python without extensions; the python3 here has them\n'
else
    says 'Python without extensions' \
        "AttributeError: 'sqlite3.Connection' object has no attribute 'enable_load_extension'" \
        "$(python3 -c 'import sqlite3; sqlite3.connect(":memory:").enable_load_extension(True)' 2>&1 | tail -n 1)"
fi

finish
