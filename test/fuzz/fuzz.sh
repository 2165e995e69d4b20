#!/bin/sh
# fuzz.sh - runs each fuzzer for some time: fuzz.sh DIRECTORY SECONDS [TARGET...]
#
# DIRECTORY/fuzz-TARGET are the fuzzers, linked with libFuzzer. For each one its own coverage is printed: edges of the
# code, and libFuzzer's features (edges with how often they are passed, values compared), first that of the seeds, then
# that of all it has tried. A fuzzer is dead, and an error, when its seeds reach no more than the empty text, when it
# tries hardly anything, or when all that it tries reaches no more than its seeds. What a run has learned is kept in
# DIRECTORY/corpus for the next one. What a fuzzer finds is left in DIRECTORY/finds; put it, mended, into
# test/fuzz/found/TARGET. SEED, of the environment, chooses the tries: from an empty DIRECTORY/corpus they are the same
# with each run, as many as its time allows; 0, others each time.
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
began=$(date +%s)
total=0 found=0 dead=0
limits='-max_len=512 -timeout=60 -rss_limit_mb=1024'

# The last number behind $1 in libFuzzer's lines that have $2; 0 when there is none.
figure() {
    sed -n "/$2/s/.*$1: *\([0-9]*\).*/\1/p" "$log" | tail -1 | grep . || echo 0
}

for target; do
    log=$build/$target.log
    corpus=$build/corpus/$target
    kind=text
    test ! -d "$seeds/$target" || kind=$target
    mkdir -p "$corpus"
    set -- "$corpus" "$seeds/$kind"
    test ! -d "$root/found/$target" || set -- "$@" "$root/found/$target"
    learned=$(ls "$corpus" | wc -l)
    result=0
    # leaks are looked for by ASAN at the end: SQLite is not instrumented, so libFuzzer's count of them is not exact
    "$build/fuzz-$target" -runs=1 "$build/empty" > "$log" 2>&1 || true
    nothing=$(figure ft INITED)
    # of the seeds those are kept that add to what is reached
    "$build/fuzz-$target" -merge=1 $limits -artifact_prefix="$build/finds/$target-" "$@" > "$log" 2>&1 || result=$?
    ! grep -q 'does not hold\|ERROR:' "$log" || result=1
    seeded=$(ls "$corpus" | wc -l)
    if test "$result" -eq 0; then
        timeout -s INT $((seconds * 3 + 120)) "$build/fuzz-$target" -max_total_time="$seconds" $limits \
            -seed="${SEED:-0}" -print_final_stats=1 -dict="$seeds/words.dict" -artifact_prefix="$build/finds/$target-" "$corpus" > "$log" 2>&1 || result=$?
    fi
    tries=$(figure number_of_executed_units stat::)
    edges=$(sed -n 's/.*(\([0-9]*\) inline 8-bit counters).*/\1/p' "$log" | head -1)
    begun=$(figure ' ft' INITED) reached=$(figure ' ft' cov:)
    total=$((total + tries))
    printf '%-9s %8d tries; seeds (%d): %d edges, %d features; reached: %d of %d edges, %d features\n' "$target" \
        "$tries" "$seeded" "$(figure ' cov' INITED)" "$begun" "$(figure ' cov' cov:)" "$edges" "$reached"
    if test "$result" -eq 124; then
        echo "$target: DEAD: no end after $((seconds * 3 + 120)) seconds, see $log"
        dead=$((dead + 1))
    elif test "$result" -ne 0; then
        echo "$target: FOUND something, see $log:"
        grep -E 'does not hold|ERROR|SUMMARY|Test unit written|runtime error' "$log" | head -9
        found=$((found + 1))
    elif test $((tries - seeded)) -lt "$seconds" || test "$begun" -le "$nothing" ||
        { test "$learned" -eq 0 && test "$reached" -le "$begun"; }; then
        echo "$target: DEAD, see $log"
        dead=$((dead + 1))
    fi
done
echo "fuzz: $total tries in $(($(date +%s) - began)) s, $found fuzzers found something, $dead are dead"
test $((found + dead)) -eq 0
