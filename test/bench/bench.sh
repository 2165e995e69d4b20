#!/bin/sh
# Prints what the tokenizer costs, beside SQLite's own, on a text.  usage: bench.sh [FILE]
#
# Instructions are counted by callgrind, so the figures are the same on a busy machine: in xTokenize alone, and of a
# whole INSERT ... SELECT into a new index. Sizes are those of the index after 'optimize'. Without FILE the text is
# Vietnamese out of Debian's libreoffice-help-vi. BENCH_BYTES: how much of the text to take (4000000).
set -eu
build=${BUILD:-build}
text=${1:-}
work=$build/bench
mkdir -p "$work"

if [ -z "$text" ]; then
    text=$work/help.txt
    sh test/bench/help-text.sh > "$text"
fi
head -c "${BENCH_BYTES:-4000000}" "$text" > "$work/some.txt" # enough for counts that no longer change

instructions() { # of the lines on stdin that valgrind wrote
    sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}

# A database with the text in a table, a line a row.
rm -f "$work/text.db"
sqlite3 -batch -init /dev/null "$work/text.db" "CREATE TABLE line(body TEXT)" '.mode ascii' \
    '.separator "\037" "\n"' ".import '$work/some.txt' line" 2> /dev/null
bytes=$(wc -c < "$work/some.txt")

printf '%s: %s bytes\n\n' "$text" "$bytes"
printf '%-30s  %10s %6s  %10s %6s  %11s %6s  %7s\n' tokenizer xTokenize ratio build ratio 'index bytes' ratio terms
printf '%-30s  %10s %6s  %10s\n' '' instr/byte '' instr/byte
base='0 0 0'
for tokenizer in 'unicode61 remove_diacritics 2' 'unicode61 remove_diacritics 0' 'vietnamese' \
    'vietnamese diacritics fold' 'vietnamese diacritics exact'; do
    # shellcheck disable=SC2086
    tokens=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect=bench_line \
        "$build/tokenize" ./libviet.so "$work/some.txt" $tokenizer 2>&1 | instructions)
    cp "$work/text.db" "$work/index.db"
    {
        printf '.load ./libviet\nPRAGMA synchronous = off;\nPRAGMA journal_mode = off;\n'
        printf "CREATE VIRTUAL TABLE i USING fts5(body, content = '', tokenize = '%s');\n" "$tokenizer"
    } > "$work/create.sql"
    printf 'INSERT INTO i(rowid, body) SELECT rowid, body FROM line;\n' > "$work/insert.sql"
    none=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null sqlite3 -batch -init /dev/null :memory: \
        < "$work/create.sql" 2>&1 | instructions)
    all=$(cat "$work/create.sql" "$work/insert.sql" |
        valgrind --tool=callgrind --callgrind-out-file=/dev/null sqlite3 -batch -init /dev/null "$work/index.db" 2>&1 |
        instructions)
    size=$(sqlite3 -batch -init /dev/null "$work/index.db" '.load ./libviet' "INSERT INTO i(i) VALUES ('optimize')" \
        'SELECT sum(length(block)) FROM i_data')
    terms=$(sqlite3 -batch -init /dev/null "$work/index.db" '.load ./libviet' \
        'CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, i, row)' 'SELECT count(*) FROM v')
    [ "$base" != '0 0 0' ] || base="$tokens $((all - none)) $size" # the first line is what the others are held against
    echo "$tokens $((all - none)) $size $bytes $terms $base $tokenizer" |
        awk '{ name = $9; for (i = 10; i <= NF; i++) name = name " " $i
               printf "%-30s  %10.1f %6.2f  %10.1f %6.2f  %11d %6.2f  %7d\n", name, $1 / $4, $1 / $6, $2 / $4, $2 / $7,
                      $3, $3 / $8, $5 }'
done
