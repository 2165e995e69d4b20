#!/bin/sh
# snapshot.sh - what is stored in databases stays the same from release to release: tokens.txt is what an index holds of
# the test articles, extraction.txt what is read out of them.
#
# usage: snapshot.sh [--write] [tokens | extraction]...    LIBRARY: another build than ./libviet
#
# Without --write it says what differs. A difference is mended, or meant. If meant, raise the number in the header, give it
# a line in README.md under "Versions of what is stored", and let --write make the file anew; under the old number it will
# not, unless UNRELEASED=1 says that no release had that number.
set -eu
cd -- "$(dirname -- "$0")/../.."
build=${BUILD:-build}
suite=snapshot
. test/check.sh

header() { # of the number of a snapshot
    case $1 in
    tokens) echo 'VIET_TOKENS_VERSION in ext/text/token.h' ;;
    *) echo 'VIET_EXTRACTION_VERSION in ext/extract/version.h' ;;
    esac
}

write=no
if test "${1:-}" = --write; then
    write=yes
    shift
fi
test $# -gt 0 || set -- tokens extraction

mkdir -p "$build/snapshot"
for what in "$@"; do
    kept=test/snapshot/$what.txt
    made=$build/snapshot/$what.txt
    sqlite3 -batch -bail -init /dev/null -cmd ".load ${LIBRARY:-./libviet}" :memory: ".read test/snapshot/$what.sql" > "$made"
    number=$(sed 1q "$made")
    before=$(sed 1q "$kept" 2> /dev/null || true)
    if test $write = yes && ! cmp -s "$kept" "$made"; then
        if test "$number" = "$before" && test -z "${UNRELEASED:-}"; then
            echo "snapshot: $kept is that of $number; raise $(header "$what") first" >&2
            exit 1
        fi
        cp "$made" "$kept"
    fi
    if diff -u "$kept" "$made" > "$made.diff"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        sed 40q "$made.diff"
        echo "snapshot: $kept differs ($(grep -c '^[-+][^-+]' "$made.diff") lines, all in $made.diff)."
        echo "  If that is meant, raise $(header "$what"), say so in README.md, make snapshot-$what;"
        echo "  or make snapshot-$what UNRELEASED=1 where no release has had the number."
    fi
    check "README.md has a line for $number" 1 "$(grep -c "^| $number |" README.md)"
done
finish
