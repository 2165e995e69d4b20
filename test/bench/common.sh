# shellcheck shell=sh
# common.sh - what the benchmarks of extraction share; read by dates.sh and money.sh.
#
# Seconds are of processor time, the best of five runs each; SQLite's own work, reading the rows and handing over what is
# found, is in them. That the cost grows as the text does is linear.sh's to show.
work=${BUILD:-build}/bench
mkdir -p "$work"

sqlite() { # DATABASE STATEMENT...: with viet
    sqlite3 -batch -init /dev/null -cmd '.load ./libviet' "$@"
}

# take FILE NAME: sets text, the file's text as many times as make 30 MB, so that the clock is fine enough, and bytes.
take() {
    text=$work/$2.txt
    : > "$text"
    while [ "$(wc -c < "$text")" -lt 30000000 ]; do
        cat "$1" >> "$text"
    done
    bytes=$(wc -c < "$text")
    printf '%s, %s bytes of it\n' "$1" "$bytes"
}

# table_of_lines DATABASE TEXT: makes a database with the text in the table line, a line a row.
table_of_lines() {
    rm -f "$1"
    sqlite3 -batch -init /dev/null "$1" 'CREATE TABLE line(body TEXT)' '.mode ascii' '.separator "\037" "\n"' \
        ".import '$2' line" 2> /dev/null
}

# best COMMAND...: the least user time of five runs, as `times` of a shell of its own counts it. Through cat, since grep
# stops at the first line found when it writes to /dev/null.
best() {
    for _ in 1 2 3 4 5; do
        sh -c '"$@" | cat > /dev/null; times' sh "$@" | sed -n '2s/^\([0-9]*\)m\([0-9.]*\)s.*/\1 \2/p'
    done | awk '{ s = $1 * 60 + $2; if (NR == 1 || s < least) least = s } END { print least }'
}

line() { # NAME FOUND SECONDS
    awk -v name="$1" -v found="$2" -v s="$3" -v bytes="$bytes" \
        'BEGIN { printf "%-34s %8d found %8.3f s %8.1f MB/s\n", name, found, s, bytes / 1e6 / (s > 0 ? s : 0.001) }'
}

# with_grep NAME PATTERN TEXT: a line for grep -oP.
with_grep() {
    line "$1" "$(LC_ALL=C.UTF-8 grep -oP "$2" "$3" | wc -l)" "$(LC_ALL=C.UTF-8 best grep -oP "$2" "$3")"
}

# with_viet NAME DATABASE STATEMENT: a line for a statement that gives what is found, a row each.
with_viet() {
    line "$1" "$(sqlite "$2" "$3" | wc -l)" \
        "$(best sqlite3 -batch -init /dev/null -cmd '.load ./libviet' "$2" "$3")"
}
