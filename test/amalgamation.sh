#!/bin/sh
# The one file that make amalgamation writes, built as its opening says, by gcc and by clang: as an extension, and linked
# with the newest SQLite there is, or the installed one. In both the tests in SQL pass, and nothing but the entry is seen.
# usage: amalgamation.sh SQL...    ICU_CFLAGS and ICU_LIBS as the Makefile has them
set -eu
build=${BUILD:-build}
out=$build/amalgamation
flags="-std=c11 -O2 -Wall -Wextra -Wpedantic -Werror"
suite=amalgamation
. test/check.sh

# Sets sqlite_cflags and sqlite_libs.
if sh test/newest.sh build/newest > "$out/newest.log" 2>&1; then
    sqlite_cflags=-Ibuild/newest/sqlite sqlite_libs='build/newest/sqlite/sqlite3.o -ldl -lpthread'
    tail -n 1 "$out/newest.log"
else
    skip 'the newest SQLite' 'npm does not give it; the installed one is taken'
    sqlite_cflags=$(pkg-config --cflags sqlite3) sqlite_libs=$(pkg-config --libs sqlite3)
fi

# passes WHAT COMMAND...: the runner has nothing to say but its last line.
passes() {
    what=$1 status=0
    shift
    "$@" > "$out/run.log" || status=$?
    check "$what" 0 $status
    test $status -eq 0 || cat "$out/run.log"
}

for cc in ${COMPILERS:-gcc clang}; do
    if ! command -v "$cc" > /dev/null; then
        skip "$cc" 'it is not installed'
        continue
    fi
    mkdir -p "$out/$cc"
    # shellcheck disable=SC2046,SC2086
    $cc $flags $ICU_CFLAGS $(pkg-config --cflags sqlite3) -shared -fPIC "$out/viet.c" $ICU_LIBS -o "$out/$cc/viet.so"
    exported=$(nm -D --defined-only "$out/$cc/viet.so" | awk '{print $NF}')
    check "what the extension of $cc exports" sqlite3_viet_init "$exported"
    passes "the extension of $cc" "$build/run" --load "$out/$cc/viet.so" "$@"

    # shellcheck disable=SC2086
    $cc $flags $ICU_CFLAGS $sqlite_cflags -DSQLITE_CORE -c "$out/viet.c" -o "$out/$cc/viet.o"
    # shellcheck disable=SC2086
    $cc -std=c11 -O2 -D_GNU_SOURCE $sqlite_cflags "-I$out" test/sql/run.c "$out/$cc/viet.o" $sqlite_libs $ICU_LIBS -lm \
        -o "$out/$cc/run"
    passes "linked by $cc" "$out/$cc/run" "$@"
done

finish
