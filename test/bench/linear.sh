#!/bin/sh
# Prints, for each function, how its cost grows when a text grows to twice its size: the worst and the median ratio over
# texts that are made against it, in instructions as callgrind counts them (measured at 2,000 and 8,000 bytes, so it is
# the root of their ratio). 2 is linear, 4 is quadratic. The whole table goes to build/bench/linear.tsv. What is above
# 2.3 is counted at the end.
set -eu
build=${BUILD:-build}
work=$build/bench/linear
rm -rf "$work"
mkdir -p "$work"
valgrind -q --tool=callgrind --callgrind-out-file="$work/out" "$build/linear"

# Each dump names its cell, and ends with the instructions of it.
for dump in "$work"/out.*; do
    sed -n -e 's/^desc: Trigger: Client Request: cell\t//p' -e 's/^totals: //p' "$dump" | paste -s
done | sort -t "$(printf '\t')" -k 1,1 -k 2,2n -k 3,3n > "$work/cells"
rm -f "$work"/out*
awk -F '\t' -v OFS='\t' '$3 == 1 { once = $4 } $3 == 4 { print $1, $2, once, $4, sqrt($4 / once) }' "$work/cells" |
    sort -t "$(printf '\t')" -k 1,1 -k 5,5n > "$build/bench/linear.tsv"

printf '%-28s %6s %6s  %s\n' 'twice the text' median worst 'the worst, many times'
awk -F '\t' '$1 != name { if (n) print name "\t" ratio[int((n + 1) / 2)] "\t" ratio[n] "\t" piece; n = 0; name = $1 }
             { ratio[++n] = $5; piece = $2 }
             END { print name "\t" ratio[int((n + 1) / 2)] "\t" ratio[n] "\t" piece }' "$build/bench/linear.tsv" |
    while IFS="$(printf '\t')" read -r name median worst piece; do
        printf '%-28s %6.2f %6.2f  ' "$name" "$median" "$worst"
        "$build/linear" "$piece" | head -1 | cat -v
    done
awk -F '\t' '$5 > 2.3 { n++ } END { printf "%d of %d above 2.3\n", n, NR }' "$build/bench/linear.tsv"
