#!/bin/sh
# Prints how fast viet_dates() reads a text, beside grep -oP with a plain pattern of dates in the same run, and that its
# cost is linear where text is made against it.  usage: dates.sh FILE
#
# Seconds of processor time, the best of five runs each; SQLite's own work, reading the rows and counting, is in them.
# The counts of instructions are callgrind's, for n bytes and for twice as many.
set -eu
work=${BUILD:-build}/bench
mkdir -p "$work"

# The text as many times as make 30 MB, so that the clock is fine enough.
text=$work/dates.txt
: > "$text"
while [ "$(wc -c < "$text")" -lt 30000000 ]; do
    cat "$1" >> "$text"
done
bytes=$(wc -c < "$text")

pattern='(?i)\b(ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}(\s*[/.-]\s*\d{4})?\b'
pattern="$pattern"'|\bngày\s+\d{1,2}(\s+tháng\s+\d{1,2}(\s+năm\s+\d{4})?)?'
pattern="$pattern"'|\btháng\s+\d{1,2}([/-]\d{4}|\s+năm\s+\d{4})?|\bnăm\s+\d{4}'
pattern="$pattern"'|\b(hôm (nay|qua)|(sáng|chiều|tối) (nay|qua))\b'

rm -f "$work/dates.db"
sqlite3 -batch -init /dev/null "$work/dates.db" 'CREATE TABLE line(body TEXT)' '.mode ascii' '.separator "\037" "\n"' \
    ".import '$text' line" 2> /dev/null
# Rows of some thousand bytes, as articles are.
sqlite3 -batch -init /dev/null "$work/dates.db" \
    "CREATE TABLE article AS SELECT group_concat(body, char(10)) AS body FROM line
     GROUP BY (rowid - 1) / (SELECT max(1, count(*) * 4000 / sum(length(body))) FROM line); DROP TABLE line; VACUUM;"

# best COMMAND...: the least user time of five runs, as `times` of a shell of its own counts it. Through cat, since grep
# stops at the first line found when it writes to /dev/null.
best() {
    for _ in 1 2 3 4 5; do
        sh -c '"$@" | cat > /dev/null; times' sh "$@" | sed -n '2s/^\([0-9]*\)m\([0-9.]*\)s.*/\1 \2/p'
    done | awk '{ s = $1 * 60 + $2; if (NR == 1 || s < least) least = s } END { print least }'
}

dates() {
    sqlite3 -batch -init /dev/null -cmd '.load ./libviet' "$work/dates.db" \
        "SELECT surface FROM article, viet_dates(article.body$1)"
}

line() { # NAME FOUND SECONDS
    awk -v name="$1" -v found="$2" -v s="$3" -v bytes="$bytes" \
        'BEGIN { printf "%-34s %8d dates %8.3f s %8.1f MB/s\n", name, found, s, bytes / 1e6 / (s > 0 ? s : 0.001) }'
}

printf '%s, %s bytes of it\n' "$1" "$bytes"
line 'grep -oP' "$(LC_ALL=C.UTF-8 grep -oP "$pattern" "$text" | wc -l)" \
    "$(LC_ALL=C.UTF-8 best grep -oP "$pattern" "$text")"
for argument in ", '2014-06-15'" ''; do
    line "viet_dates(body$argument)" "$(dates "$argument" | wc -l)" \
        "$(best sqlite3 -batch -init /dev/null -cmd '.load ./libviet' "$work/dates.db" \
            "SELECT surface FROM article, viet_dates(article.body$argument)")"
done

# instructions TEXT TIMES
instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null sqlite3 -batch -init /dev/null -cmd '.load ./libviet' \
        :memory: "SELECT count(*) FROM viet_dates(replace(hex(zeroblob($2)), '00', '$1'))" 2>&1 |
        sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}
printf '\n%-24s %14s %14s %6s\n' 'text, many times' 'instructions' 'twice as many' ratio
for piece in '1' '1/' '.' 'ngày ' 'năm ' 'từ ngày 3 đến ' 'ngày 5, ' 'mươi ' 'hai ' 'tháng 8 ' '6 tháng đầu năm ' '(' '12:30 '; do
    none=$(instructions "$piece" 0)
    once=$(instructions "$piece" 20000)
    twice=$(instructions "$piece" 40000)
    awk -v piece="$piece" -v a=$((once - none)) -v b=$((twice - none)) \
        'BEGIN { printf "%-24s %14d %14d %6.2f\n", "\"" piece "\"", a, b, b / a }'
done
