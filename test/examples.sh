#!/bin/sh
# examples.sh - the examples of README.md in other languages than SQL do what they say: each is put into a program, and has
# to find its row in notes.db.
#
# Run it behind clients.sh, which says what is missing and gets what npm has: what clients.sh skipped is left out here.
set -eu

cd -- "$(dirname -- "$0")/.."
top=$(pwd)
cc=${CC:-cc}
pkg=${PKG:-pkg-config}
place=$top/build/clients
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
export LC_ALL=C.UTF-8 LD_LIBRARY_PATH="$top" # so that libviet is found by its name, as if it were installed
suite=examples
. test/check.sh

cd "$work"
sqlite3 -batch -init /dev/null notes.db '.load libviet' "CREATE VIRTUAL TABLE note USING fts5(body, tokenize = 'vietnamese')" \
    "INSERT INTO note VALUES ('Bán nhà'), ('Thành phố Đà Nẵng')"

# block FENCE NUMBER: that one of the blocks that begin with ```FENCE.
block() {
    awk -v fence="\`\`\`$1" -v wanted="$2" '/^```/ { inside = $0 == fence && ++n == wanted; next } inside' "$top/README.md"
}

# program FILE FENCE [NUMBER]: the standard input, in which the line HERE stands for the example, becomes FILE.
program() {
    block "$2" "${3:-1}" > example
    test -s example || printf 'examples: README.md has none in %s\n' "$2"
    sed -e '/^HERE$/r example' -e '/^HERE$/d' > "$1"
}

# finds LANGUAGE COMMAND...: the program finds the row.
finds() {
    name=$1
    shift
    test -s "$place/$name.out" || {
        skip "$name" 'clients.sh has left it out'
        return
    }
    check "$name" 'Thành phố Đà Nẵng' "$("$@" 2>&1)"
}

# ---- C

program loaded.c c 1 << 'EOF'
#include <sqlite3.h>
#include <stdio.h>

static int print(void *context, int n, char **values, char **names) {
    (void)context, (void)n, (void)names;
    return puts(values[0]) < 0;
}

int main(void) {
    sqlite3 *db;
    sqlite3_open("notes.db", &db);
HERE
    printf("%s", rc == SQLITE_OK ? "" : message);
    sqlite3_exec(db, "SELECT body FROM note WHERE note MATCH viet_query('da nang')", print, NULL, NULL);
    return sqlite3_close(db);
}
EOF
program linked.c c 2 << 'EOF'
#include <stdio.h>
HERE
EOF
sed -i '/^sqlite3_auto_extension/d' linked.c # a statement; it goes into main()
{
    sed -n '/^static int print/,/sqlite3 \*db;/p' loaded.c
    sed -n '/^sqlite3_auto_extension/s/^/    /p' example
    sed -n '/sqlite3_open/p; /sqlite3_exec/,$p' loaded.c
} >> linked.c
# shellcheck disable=SC2046,SC2317 # flags are words; called through finds
compile() {
    $cc -std=c11 "$@" $($pkg --cflags --libs sqlite3 icu-uc) -lm -o program && ./program
}
finds c-loaded compile loaded.c
finds c-linked compile -I"$top/include" linked.c "$top/libviet.a"

# ---- scripts

program example.py python << 'EOF'
import sqlite3
HERE
EOF
finds python /usr/bin/python3 example.py

program example.js js << 'EOF'
HERE
console.log(rows.map((row) => row.body).join('\n'));
EOF
finds npm env NODE_PATH="$place/node_modules:$place/npm/node_modules" node example.js

program example.php php << 'EOF'
<?php
HERE
echo $result->fetchArray()['body'], "\n";
EOF
finds php php -d sqlite3.extension_dir="$top" example.php

program example.rb ruby << 'EOF'
require "sqlite3"
HERE
EOF
finds ruby ruby example.rb

program example.pl perl << 'EOF'
use strict;
use warnings;
use DBI;
HERE
binmode STDOUT, ':utf8';
print "@$rows\n";
EOF
finds perl perl example.pl

# ---- compiled

program example.go go << 'EOF'
package main

import (
	"database/sql"
	"fmt"

	"github.com/mattn/go-sqlite3"
)

func main() {
HERE
	for err == nil && rows.Next() {
		var body string
		err = rows.Scan(&body)
		fmt.Println(body)
	}
	if err != nil {
		fmt.Println(err)
	}
}
EOF
finds go env GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$place/go" GOFLAGS=-p=1 go run example.go

program Example.java java << 'EOF'
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import org.sqlite.SQLiteConfig;

class Example {
    public static void main(String[] args) throws Exception {
HERE
        var rows = db.createStatement().executeQuery("SELECT body FROM note WHERE note MATCH viet_query('da nang')");
        while (rows.next()) {
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(rows.getString(1));
        }
    }
}
EOF
finds java java -cp /usr/share/java/sqlite-jdbc.jar \
    -Djava.library.path="$(echo /usr/lib/*/jni | tr ' ' :):/usr/lib/jni" Example.java

finish
