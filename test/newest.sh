#!/bin/sh
# Builds the amalgamation of SQLite that the npm package better-sqlite3 ships, as a user of it would have it: with FTS5
# and with double-quoted strings off.  usage: newest.sh DIRECTORY [FLAG of the compiler]...
set -eu
mkdir -p "$1"
cd "$1"
shift
if ! test -f sqlite/sqlite3.o; then
    npm pack --silent better-sqlite3 > /dev/null
    tar xzf better-sqlite3-*.tgz
    rm -rf sqlite
    mv package/deps/sqlite3 sqlite
    cc -O2 -g -w -DSQLITE_ENABLE_FTS5 -DSQLITE_DQS=0 -DSQLITE_THREADSAFE=2 -DSQLITE_ENABLE_LOAD_EXTENSION "$@" \
        -c sqlite/sqlite3.c -o sqlite/sqlite3.o
fi
sed -n 's/^#define SQLITE_VERSION  *"\(.*\)".*/SQLite \1/p' sqlite/sqlite3.h
