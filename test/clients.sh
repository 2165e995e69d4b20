#!/bin/sh
# clients.sh - the same small program in each language prints the same: test/clients/expected.out.
#
# What npm has is put into build/clients. What only Debian has must be there: where it is not, the language is skipped,
# and its name and the packages are said. STRICT=1 makes that a failure.
#
# usage: clients.sh [LANGUAGE]...    all of them without one
set -eu

cd -- "$(dirname -- "$0")/.."
top=$(pwd)
cc=${CC:-cc}
pkg=${PKG:-pkg-config}
place=$top/build/clients
articles=test/data/articles
library=$top/libviet.so
export LC_ALL=C.UTF-8
suite=clients
skipped=0
wanted=" $* "
. test/check.sh
mkdir -p "$place"

# asked LANGUAGE: is it one of those to be tried?
asked() {
    test "$wanted" = '  ' && return
    case $wanted in *" $1 "*) ;; *) return 1 ;; esac
}

skip() {
    skipped=$((skipped + 1))
    printf 'clients: skipped %s: %s\n' "$1" "$2"
}

# ready LANGUAGE PACKAGES COMMAND...: is the language to be tried, and does the command, which asks for what it needs,
# succeed? If not, says what to install.
ready() {
    name=$1 packages=$2
    shift 2
    asked "$name" || return
    "$@" > "$place/$name.log" 2>&1 && return
    skip "$name" "needs $packages; $place/$name.log says why"
    return 1
}

# client LANGUAGE COMMAND...: runs it; what it prints has to be what is expected.
client() {
    name=$1
    shift
    if "$@" > "$place/$name.out" 2> "$place/$name.err" &&
        diff -u test/clients/expected.out "$place/$name.out"; then
        passed=$((passed + 1))
        printf 'clients: %s, %s\n' "$name" "$(tail -n 1 "$place/$name.err")"
    else
        failed=$((failed + 1))
        printf 'clients: %s failed\n' "$name"
        cat "$place/$name.err"
    fi
}

# ---- C

strict='-std=c11 -Wall -Wextra -Wpedantic -Werror'
loaded_c() {
    # shellcheck disable=SC2046,SC2086 # flags are words
    $cc $strict test/clients/client.c $($pkg --cflags --libs sqlite3) -o "$place/client-loaded"
}
linked_c() {
    # shellcheck disable=SC2046,SC2086
    $cc $strict -DVIET_STATIC -Iinclude test/clients/client.c libviet.a $($pkg --cflags --libs sqlite3 icu-uc) -lm \
        -o "$place/client-linked"
}
if ready c-loaded 'gcc pkg-config libsqlite3-dev' loaded_c; then
    client c-loaded "$place/client-loaded" ./libviet "$articles"
fi
if ready c-linked 'gcc pkg-config libsqlite3-dev libicu-dev' linked_c; then
    client c-linked "$place/client-linked" - "$articles"
fi

# ---- Python, of Debian: others are often built without loading of extensions

if ready python python3 test -x /usr/bin/python3; then
    client python /usr/bin/python3 test/clients/client.py ./libviet "$articles"
fi

# ---- Node

better_sqlite3() {
    NODE_PATH=$place/node_modules node -e 'require("better-sqlite3")(":memory:")' 2> /dev/null ||
        npm install --no-audit --no-fund --prefix "$place" better-sqlite3
}
if ready node 'nodejs, npm and the npm package better-sqlite3' better_sqlite3; then
    client node env NODE_PATH="$place/node_modules" node test/clients/client.js "$library" "$articles"
fi

# ---- Go

build_go() {
    GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE=$place/go GOFLAGS=-p=1 \
        go build -o "$place/client-go" test/clients/client.go
}
if ready go 'golang-go golang-github-mattn-go-sqlite3-dev' build_go; then
    client go "$place/client-go" ./libviet "$articles"
fi

# ---- PHP

if ready php 'php-cli php-sqlite3' php -r 'new SQLite3(":memory:");'; then
    client php php -d sqlite3.extension_dir="$top" test/clients/client.php libviet.so "$articles"
fi

# ---- Ruby

if ready ruby 'ruby ruby-sqlite3' ruby -e 'require "sqlite3"'; then
    client ruby ruby test/clients/client.rb ./libviet "$articles"
fi

# ---- Perl

if ready perl libdbd-sqlite3-perl perl -MDBD::SQLite -e 1; then
    client perl perl test/clients/client.pl ./libviet "$articles"
fi

# ---- Java

build_java() {
    test -f /usr/share/java/sqlite-jdbc.jar && javac -cp /usr/share/java/sqlite-jdbc.jar -d "$place/java" \
        test/clients/Client.java
}
if ready java 'default-jdk-headless libxerial-sqlite-jdbc-java libxerial-sqlite-jdbc-jni' build_java; then
    client java java -cp "$place/java:/usr/share/java/sqlite-jdbc.jar" \
        -Djava.library.path="$(echo /usr/lib/*/jni | tr ' ' :):/usr/lib/jni" Client ./libviet "$articles"
fi

printf '%s: %d passed, %d failed, %d skipped\n' "$suite" "$passed" "$failed" "$skipped"
test "$failed" -eq 0 && { test "$skipped" -eq 0 || test -z "${STRICT:-}"; }
