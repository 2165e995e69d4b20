#!/bin/sh
# demo.sh DOCS DB - makes the database DB anew from the *.txt files of the folder DOCS and shows some searches.
set -eu

fail() {
    printf 'demo: %s\n' "$*" >&2
    exit 1
}

# Absolute, so that the scripts can be read from the top of the source tree and no name begins with a dash.
absolute() {
    case $1 in
    /*) printf '%s\n' "$1" ;;
    *) printf '%s/%s\n' "$(pwd)" "$1" ;;
    esac
}

test $# -eq 2 || fail 'usage: sh sql/demo.sh DOCS DB'
docs=$(absolute "$1")
db=$(absolute "$2")
cd -- "$(dirname -- "$0")/.."

command -v sqlite3 > /dev/null || fail 'the sqlite3 shell is missing; Debian: apt-get install sqlite3'
test -f libviet.so || fail 'libviet.so is missing; run make first'
test -d "$docs" || fail "there is no folder $docs"
test -n "$(find "$docs/" -name '*.[tT][xX][tT]' ! -type d | head -n 1)" || fail "no .txt file in $docs"

mkdir -p -- "$(dirname -- "$db")"
rm -f -- "$db" "$db-journal" "$db-wal" "$db-shm"

# A quote within an SQL string is doubled.
quoted=$(printf '%s\n' "$docs" | sed "s/'/''/g")

sqlite3 -batch -bail -init /dev/null "$db" << EOF
.load ./libviet
.parameter init
INSERT INTO temp.sqlite_parameters(key, value) VALUES (':docs', '$quoted');
.read sql/demo.sql
EOF
