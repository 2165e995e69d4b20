#!/bin/sh
# deb.sh - the packages that make deb builds install, work, and leave nothing when they are removed: in a root of their own,
# so that the system is not touched.
#
# Where Debian's tools are missing, they are named and the test is skipped; STRICT=1 makes that a failure.
set -eu

cd -- "$(dirname -- "$0")/.."
cc=${CC:-cc}
pkg=${PKG:-pkg-config}
suite=deb
. test/check.sh

if ! command -v dh > /dev/null || ! command -v dpkg-buildpackage > /dev/null; then
    skip packages 'needs debhelper dpkg-dev'
    finish
    exit
fi

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
DEB_BUILD_OPTIONS="nocheck ${DEB_BUILD_OPTIONS:-}" make deb BUILD="$work" > "$work/log" 2>&1 || cat "$work/log"
version=$(sed -n 's/.*VIET_VERSION  *"\(.*\)".*/\1/p' include/viet.h)
arch=$(dpkg --print-architecture)
lib=/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)
module=$work/deb/libsqlite3-mod-viet_${version}_$arch.deb
dev=$work/deb/libviet-dev_${version}_$arch.deb
root=$work/root

check 'packages' "$(printf '%s\n' "$module" "$dev")" "$(find "$work/deb" -name '*.deb' | LC_ALL=C sort)"
check 'the module needs the ICU it was built with' 1 \
    "$(dpkg-deb -f "$module" Depends | grep -c 'libsqlite3-0 .*libicu[0-9]')"
check 'development files need those of SQLite and ICU' 'libicu-dev, libsqlite3-dev' "$(dpkg-deb -f "$dev" Depends)"
check 'this system could install them' 2 \
    "$(apt-get -s -qq install "$module" "$dev" 2>&1 |
        grep -c '^Inst \(libviet-dev\|libsqlite3-mod-viet\) ')"
if command -v lintian > /dev/null; then
    check 'lintian' '' "$(lintian --fail-on none --allow-root "$module" "$dev" 2>&1)"
else
    skip lintian 'needs lintian'
fi

# in_root ARGUMENTS: dpkg in a root that has nothing, so nothing that a package depends on either.
in_root() {
    PATH=$PATH:/usr/sbin:/sbin dpkg --root="$root" --force-depends --force-not-root "$@" > "$work/log" 2>&1 ||
        cat "$work/log"
}
# left: the files that do not belong to dpkg.
left() {
    find "$root" ! -type d ! -path "$root/var/*"
}

mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/triggers"
: > "$root/var/lib/dpkg/status"
in_root --install "$module" "$dev"
check 'installed' 'install ok installed install ok installed' \
    "$(dpkg-query --admindir="$root/var/lib/dpkg" -W -f '${Status} ' libsqlite3-mod-viet libviet-dev | sed 's/ $//')"
check 'files' "$(printf '%s\n' /usr/include/viet.h "$lib/libviet.a" "$lib/libviet.so" "$lib/pkgconfig/libviet.pc")" \
    "$(left | sed "s|^$root||" | grep -v '^/usr/share/' | LC_ALL=C sort)"
check 'shell, which finds it by its name' 'da nang' "$(LD_LIBRARY_PATH=$root$lib sqlite3 -batch -init /dev/null :memory: \
    '.load libviet' "SELECT viet_fold('Đà Nẵng')" 2>&1)"

export PKG_CONFIG_PATH="$root$lib/pkgconfig" PKG_CONFIG_SYSROOT_DIR="$root"
check 'pkg-config' "$version" "$($pkg --modversion libviet)"
# shellcheck disable=SC2046 # flags are words
$cc -DVIET_STATIC test/clients/client.c $($pkg --cflags --libs libviet) -o "$work/client"
check 'program' '' "$("$work/client" - test/data/articles 2> /dev/null | diff test/clients/expected.out -)"

in_root --remove libsqlite3-mod-viet libviet-dev
check 'removed' '' "$(left)"
in_root --purge libsqlite3-mod-viet libviet-dev
check 'purged' '' "$(dpkg-query --admindir="$root/var/lib/dpkg" -W 2>&1 | grep -v '^dpkg-query: no packages found' || true)"

finish
