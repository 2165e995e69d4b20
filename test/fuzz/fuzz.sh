#!/bin/sh
# fuzz.sh - runs each fuzzer for some time: fuzz.sh DIRECTORY SECONDS [TARGET...]
#
# DIRECTORY/fuzz-TARGET are the fuzzers, linked with libFuzzer. For each one its own coverage is printed: edges of the
# code, and libFuzzer's features (edges with how often they are passed, values compared), first that of the seeds, then
# that of all it has tried. A fuzzer that tries hardly anything, or whose seeds reach no more than the empty text, is
# dead, and an error. What a fuzzer finds is left in DIRECTORY/finds; put it, mended, into test/fuzz/found/TARGET.
set -eu
build=$1
seconds=$2
shift 2
root=$(dirname "$0")
test $# -gt 0 || set -- $(cd "$root" && ls *.c | sed -e '/^fuzz\.c$/d; /^replay\.c$/d; s/\.c$//')
seeds=$build/seeds
mkdir -p "$build/finds" "$build/empty"
rm -rf "$seeds"
python3 "$root/seeds.py" "$seeds"
failed=0

# The last number behind $1 in libFuzzer's lines that have $2.
figure() {
    sed -n "/$2/s/.* $1: \([0-9]*\).*/\1/p" "$log" | tail -1
}

for target; do
    log=$build/$target.log
    kind=text
    test "$target" != sql || kind=sql
    mkdir -p "$build/corpus/$target" "$root/found/$target"
    # leaks are looked for by ASAN at the end: SQLite is not instrumented, so libFuzzer's count of them is not exact
    "$build/fuzz-$target" -runs=1 "$build/empty" > "$log" 2>&1 || failed=1
    nothing=$(figure ft INITED)
    result=0
    timeout -s INT $((seconds * 3 + 60)) "$build/fuzz-$target" -max_total_time="$seconds" -max_len=512 -timeout=10 -rss_limit_mb=1024 -verbosity=1 \
        -print_final_stats=1 -dict="$seeds/words.dict" -artifact_prefix="$build/finds/$target-" \
        "$build/corpus/$target" "$seeds/$kind" "$root/found/$target" > "$log" 2>&1 || result=$?
    tries=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    printf '%-10s %8s tries; seeds: %5s edges, %6s features; reached: %5s edges, %6s features; nothing: %s\n' "$target" \
        "${tries:-0}" "$(figure cov INITED)" "$(figure ft INITED)" "$(figure cov cov)" "$(figure ft cov)" "$nothing"
    if test "$result" -ne 0; then
        echo "$target: FOUND something, see $log:"
        grep -E 'does not hold|ERROR|SUMMARY|Test unit written|runtime error' "$log" || tail -5 "$log"
        failed=1
    elif test "${tries:-0}" -lt $((seconds * 5)) || test "$(figure ft INITED)" -le "${nothing:-0}"; then
        echo "$target: DEAD, see $log"
        failed=1
    fi
done
exit $failed
