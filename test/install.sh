#!/bin/sh
# install.sh - what make install puts in place works, and make uninstall takes all of it away.
set -eu

cd -- "$(dirname -- "$0")/.."
cc=${CC:-cc}
pkg=${PKG:-pkg-config}
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
suite=install
. test/check.sh

# A program with the library linked in.
cat > "$work/program.c" << 'EOF'
#include <sqlite3.h>
#include <stdio.h>
#include <viet.h>

static int print(void *context, int n, char **values, char **names) {
    (void)context;
    (void)n;
    (void)names;
    puts(values[0]);
    return 0;
}

int main(void) {
    sqlite3 *db;
    sqlite3_auto_extension((void (*)(void))sqlite3_viet_init);
    int rc = sqlite3_open(":memory:", &db);
    if (rc == SQLITE_OK) {
        rc = sqlite3_exec(db,
                          "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese');"
                          "INSERT INTO t VALUES ('Thành phố Đà Nẵng');"
                          "SELECT highlight(t, 0, '[', ']') FROM t WHERE t MATCH viet_query('da nang');",
                          print, NULL, NULL);
    }
    if (rc != SQLITE_OK) {
        fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    }
    sqlite3_close(db);
    return rc != SQLITE_OK;
}
EOF

# compile ROOT LIBDIR: the program with the static library, as pkg-config says; then runs it.
compile() {
    export PKG_CONFIG_PATH="$1$2/pkgconfig" PKG_CONFIG_SYSROOT_DIR="$1"
    rm -f -- "$work/program"
    # shellcheck disable=SC2046 # flags are words
    $cc -std=c11 -Wall -Wextra -Wpedantic -Werror "$work/program.c" $($pkg --cflags --libs libviet) \
        -o "$work/program" && "$work/program"
}

# installed NAME ROOT LIBDIR INCLUDEDIR VARIABLE...: installs under ROOT, looks, and takes it away again.
installed() {
    name=$1 root=$2 libdir=$3 includedir=$4
    shift 4
    make -s install DESTDIR="$root" "$@" > "$work/log" 2>&1 || cat "$work/log"
    check "$name: files" "$(printf '%s\n' "$root$includedir/viet.h" "$root$libdir/libviet.a" \
        "$root$libdir/libviet.so" "$root$libdir/pkgconfig/libviet.pc" | LC_ALL=C sort)" \
        "$(find "$work/root" ! -type d | LC_ALL=C sort)"
    check "$name: modes" '644 644 644 644' "$(find "$work/root" ! -type d -exec stat -c %a {} + | paste -s -d ' ' -)"
    check "$name: version" "$(sed -n 's/.*VIET_VERSION  *"\(.*\)".*/\1/p' include/viet.h)" \
        "$(PKG_CONFIG_PATH="$root$libdir/pkgconfig" $pkg --modversion libviet 2>&1)"
    check "$name: program" 'Thành phố [Đà] [Nẵng]' "$(compile "$root" "$libdir" 2>&1)"
    check "$name: shell" 'da nang' "$(sqlite3 -batch -init /dev/null :memory: ".load '$root$libdir/libviet'" \
        "SELECT viet_fold('Đà Nẵng')" 2>&1)"
    make -s uninstall DESTDIR="$root" "$@" > "$work/log" 2>&1 || cat "$work/log"
    check "$name: uninstalled" '' "$(find "$work/root" ! -type d)"
    rm -rf -- "$work/root"
}

mkdir "$work/root"
installed 'staged' "$work/root" /usr/local/lib /usr/local/include PREFIX=/usr/local
mkdir "$work/root"
installed 'other folders' "$work/root" /opt/viet/lib64 /opt/viet/inc \
    PREFIX=/opt/viet LIBDIR=/opt/viet/lib64 INCLUDEDIR=/opt/viet/inc
mkdir "$work/root"
installed 'in place' '' "$work/root/lib" "$work/root/include" PREFIX="$work/root"

finish
