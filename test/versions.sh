#!/bin/sh
# Runs the tests in SQL on SQLite as it is built and used in several ways, with the extension linked in and loaded, and
# lets several read while one writes; a line for each way.  usage: versions.sh [NAME...], with TESTS, the files
#
# Where flags are given, SQLite is the newest amalgamation built with them (see newest.sh); else it is the system's.
set -eu

: "${CC:=cc}"
: "${SECONDS_EACH:=2}"
newest=build/newest
there=build/versions
mkdir -p "$there"

# name | flags of SQLite | options of the runner | how to read
variants() {
    cat << 'END'
system           |                                         |                  | wal delete shared
system-single    |                                         | --threads single |
system-multi     |                                         | --threads multi  |
system-utf16     |                                         | --utf16          |
system-untrusted |                                         | --untrusted      |
threads-0        | -DSQLITE_THREADSAFE=0                   |                  | wal delete
threads-1        | -DSQLITE_THREADSAFE=1                   |                  | wal delete shared
threads-2-dqs-0  | -DSQLITE_THREADSAFE=2 -DSQLITE_DQS=0    |                  | wal delete shared
utf16            | -DSQLITE_THREADSAFE=1                   | --utf16          |
untrusted        | -DSQLITE_THREADSAFE=1                   | --untrusted      |
asserting        | -DSQLITE_DEBUG -DSQLITE_ENABLE_API_ARMOR |                 | wal shared
lean             | -DSQLITE_DQS=0 -DSQLITE_OMIT_DEPRECATED -DSQLITE_OMIT_SHARED_CACHE -DSQLITE_OMIT_PROGRESS_CALLBACK -DSQLITE_OMIT_DECLTYPE -DSQLITE_OMIT_AUTHORIZATION -DSQLITE_USE_ALLOCA -DSQLITE_LIKE_DOESNT_MATCH_BLOBS -DSQLITE_STRICT_SUBTYPE=1 |  | wal
END
}

# Tests that are not for an option: bytes.sql is of UTF-8; triggers.sql, in_step.sql and the README of a schema that is trusted.
files() {
    for file in $TESTS; do
        case "$1 $file" in
        *utf16*/bytes.sql | *untrusted*/triggers.sql | *untrusted*/in_step.sql | *untrusted*README*) ;;
        *) printf '%s\n' "$file" ;;
        esac
    done
}

# sqlite FLAGS: names an object of the newest amalgamation built with them.
sqlite() {
    object=$there/$(printf '%s' "$1" | cksum | cut -d ' ' -f 1).o
    if ! test "$object" -nt "$newest/sqlite/sqlite3.c"; then
        # shellcheck disable=SC2086
        $CC -O1 -g -w -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_LOAD_EXTENSION $1 -c "$newest/sqlite/sqlite3.c" -o "$object"
    fi
    printf '%s\n' "$object"
}

# Builds for the newest SQLite what is linked with each object.
newest() {
    sh test/newest.sh "$newest" > /dev/null
    make -s BUILD="$newest" SQLITE_CFLAGS="-I$newest/sqlite" SQLITE_LIBS="$newest/sqlite/sqlite3.o -lm -ldl -lpthread" \
        "$newest/run" "$newest/readers" "$newest/libviet.so"
}

link() {
    # shellcheck disable=SC2086
    $CC -g "$@" "$newest/libviet.a" $icu -lm -ldl -lpthread
}

# tests PROGRAM OPTION...: how many passed; those that did not are printed.
tests() {
    # shellcheck disable=SC2046
    "$@" $(files "$*") > "$there/log" || { cat "$there/log" >&2; failed=$((failed + 1)); }
    count=$(sed -n 's/^sql: \([0-9]*\) passed.*/\1/p' "$there/log")
}

failed=0
icu=$(pkg-config --libs icu-uc)
make -s build/run build/readers build/libviet.so
newest

variants | while IFS='|' read -r name flags options modes; do
    name=$(echo "$name" | tr -d ' ')
    case " ${*:-$name} " in *" $name "*) ;; *) continue ;; esac
    folder=build
    run=build/run
    readers=build/readers
    if test -n "$(echo "$flags" | tr -d ' ')"; then
        folder=$newest
        object=$(sqlite "$flags")
        run=$there/run-$name
        readers=$there/readers-$name
        link "$newest/test/run.o" "$object" -o "$run"
        link "$newest/test/soak/readers.o" "$newest/test/soak/common.o" "$object" -o "$readers"
    fi
    # shellcheck disable=SC2086
    tests "$run" $options
    linked=$count
    # shellcheck disable=SC2086
    tests "$run" $options --load "$folder/libviet.so"
    printf 'versions: %s: %s linked, %s loaded' "$name" "$linked" "$count"
    for mode in $modes; do
        rm -f "$there"/readers.db*
        "$readers" "$there/readers.db" "$mode" "$SECONDS_EACH" > "$there/log" || { cat "$there/log" >&2; failed=$((failed + 1)); }
        printf ', %s' "$(sed -n 's/^readers, \([a-z]*\): \([0-9]*\) transactions, \([0-9]*\) reads.*/\1 \2 written \3 read/p' "$there/log")"
    done
    printf ', %d failed\n' "$failed"
    test "$failed" -eq 0 || exit 1
done
