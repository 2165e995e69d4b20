#!/bin/sh
# Prints how fast viet_money() and viet_numbers() read a text, beside grep -oP with plain patterns of amounts in the same
# run, and that their cost is linear where text is made against them.  usage: money.sh FILE
#
# Seconds of processor time, the best of five runs each; SQLite's own work, reading the rows and handing over what is
# found, is in them. The first pattern finds amounts in digits, the second those that begin with a word too, as viet_money()
# does. The counts of instructions are callgrind's, for n times a piece of text and for twice as many.
set -eu
text=$1
work=${BUILD:-build}/bench
mkdir -p "$work"
bytes=$(wc -c < "$text")

scale='(\s*(trăm|nghìn|ngàn|triệu|tỷ|tỉ))*'
currency='\s*(đồng|đ|vnđ|vnd|usd|đô la|đô|euro|eur|yên|won|bảng anh|nhân dân tệ|\$|€|₫)'
word='(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|linh|lẻ|lăm|mốt|tư|vài|hàng|chục)\s+'
digits="(?i)[0-9][0-9.,]*$scale$currency"
words="(?i)([0-9][0-9.,]*|($word)+)$scale$currency"

rm -f "$work/money.db"
sqlite3 -batch -init /dev/null "$work/money.db" 'CREATE TABLE line(body TEXT)' '.mode ascii' '.separator "\037" "\n"' \
    ".import '$text' line" 2> /dev/null

# best COMMAND...: the least user time of five runs, as `times` of a shell of its own counts it. Through cat, since grep
# stops at the first line found when it writes to /dev/null.
best() {
    for _ in 1 2 3 4 5; do
        sh -c '"$@" | cat > /dev/null; times' sh "$@" | sed -n '2s/^\([0-9]*\)m\([0-9.]*\)s.*/\1 \2/p'
    done | awk '{ s = $1 * 60 + $2; if (NR == 1 || s < least) least = s } END { print least }'
}

select() { # a statement that gives all surfaces of a table function, over rows or over the text as one
    case $2 in
    rows) printf "SELECT surface FROM line, %s(line.body)" "$1" ;;
    *) printf "SELECT surface FROM %s(CAST(readfile('%s') AS TEXT))" "$1" "$text" ;;
    esac
}

line() { # NAME FOUND SECONDS
    awk -v name="$1" -v found="$2" -v s="$3" -v bytes="$bytes" \
        'BEGIN { printf "%-34s %8d found %8.3f s %8.1f MB/s\n", name, found, s, bytes / 1e6 / (s > 0 ? s : 0.001) }'
}

printf '%s: %s bytes\n' "$text" "$bytes"
line 'grep -oP, digits' "$(LC_ALL=C.UTF-8 grep -oP "$digits" "$text" | wc -l)" \
    "$(LC_ALL=C.UTF-8 best grep -oP "$digits" "$text")"
line 'grep -oP, digits and words' "$(LC_ALL=C.UTF-8 grep -oP "$words" "$text" | wc -l)" \
    "$(LC_ALL=C.UTF-8 best grep -oP "$words" "$text")"
for function in viet_money viet_numbers; do
    for how in text rows; do
        statement=$(select $function $how)
        line "$function(), $how" \
            "$(sqlite3 -batch -init /dev/null -cmd '.load ./libviet' "$work/money.db" "$statement" | wc -l)" \
            "$(best sqlite3 -batch -init /dev/null -cmd '.load ./libviet' "$work/money.db" "$statement")"
    done
done

# instructions FUNCTION TEXT TIMES
instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null sqlite3 -batch -init /dev/null -cmd '.load ./libviet' \
        :memory: "SELECT count(*) FROM $1(replace(hex(zeroblob($3)), '00', '$2'))" 2>&1 |
        sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}
printf '\n%-14s %-16s %14s %14s %6s\n' function 'text, many times' 'instructions' 'twice as many' ratio
for function in viet_money viet_numbers; do
    for piece in 7 . '1.' '1,1.' '5-' 'mươi ' 'triệu ' 'từ 5 đến ' '5 tỷ ' 'hai ' 'hội đồng ' '$' 'a$'; do
        none=$(instructions $function "$piece" 0)
        once=$(instructions $function "$piece" 20000)
        twice=$(instructions $function "$piece" 40000)
        awk -v f=$function -v piece="$piece" -v a=$((once - none)) -v b=$((twice - none)) \
            'BEGIN { printf "%-14s %-16s %14d %14d %6.2f\n", f, piece, a, b, b / a }'
    done
done
