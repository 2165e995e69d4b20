#!/bin/sh
# coverage.sh - prints which part of the lines and branches of each layer the tests have executed, of each file that is not
# covered whole, and every place that was not executed with the reason that coverage.tsv gives for it.
#
# usage: coverage.sh DIRECTORY   where objects compiled with --coverage have run
#
# The bar is 100 % of lines and 97 % of branches in ext/text, ext/words, ext/extract, 98 and 95 in ext/glue. With
# STRICT=1 it fails below the bar, on a place without a reason, and on a reason whose place is gone or is executed now.
set -eu
folder=$1
set --
for part in static shared; do
    if test -d "$folder/$part"; then set -- "$@" -d "$folder/$part"; fi
done
lcov -q -c "$@" --rc lcov_branch_coverage=1 --no-external -b . -o "$folder/all.info"
awk -F '\t' -v top="$(pwd)/" -v strict="${STRICT:-}" -f test/coverage.awk \
    test/coverage.tsv "$folder/all.info" > "$folder/report.txt" || failed=1
cat "$folder/report.txt"
exit "${failed:-0}"
