#!/bin/sh
# demo.sh - the demo prints what it has printed (demo.out), and the scripts that it is made of keep their promises:
# the index follows the table, a folder can be loaded again, and any name and any text file will do.
#
# To accept a new output: sh sql/demo.sh test/data/articles build/demo.db > test/demo.out
set -eu

cd -- "$(dirname -- "$0")/.."
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
suite=demo
. test/check.sh

# run DB: SQL and dot-commands of the standard input, with the extension; errors are part of the output.
run() {
    sqlite3 -batch -bail -init /dev/null -cmd '.load ./libviet' "$1" 2>&1 || true
}

# import DB FOLDER: then the statements of the standard input.
import() {
    {
        printf '%s\n' '.parameter init'
        printf "INSERT INTO temp.sqlite_parameters(key, value) VALUES (':docs', '%s');\n" \
            "$(printf '%s\n' "$2" | sed "s/'/''/g")"
        printf '%s\n' '.read sql/schema.sql' '.read sql/import.sql'
        cat
    } | run "$1"
}

# Silent when the index holds exactly the words of the table.
INTEGRITY="INSERT INTO article_index(article_index, rank) VALUES ('integrity-check', 1);"

# ---- the demo

if sh sql/demo.sh test/data/articles "$work/demo.db" > "$work/demo.out" 2>&1 &&
    diff -u test/demo.out "$work/demo.out"; then
    passed=$((passed + 1))
else
    failed=$((failed + 1))
    printf 'demo: the output differs from test/demo.out\n'
fi
check 'again, over its own database' same \
    "$(sh sql/demo.sh test/data/articles "$work/demo.db" 2>&1 | cmp - test/demo.out && echo same)"
check 'index of the demo' '' "$(echo "$INTEGRITY" | run "$work/demo.db")"
check 'the excerpt in README.md' '' "$(sed -n '/^Two spellings/,/^```/p' README.md | grep -v '^```' |
    grep -F -x -v -f test/demo.out || true)"

mkdir "$work/none"
check 'no folder' "demo: there is no folder $work/nowhere" \
    "$(sh sql/demo.sh "$work/nowhere" "$work/x.db" 2>&1 || true)"
check 'no text file' "demo: no .txt file in $work/none" "$(sh sql/demo.sh "$work/none" "$work/x.db" 2>&1 || true)"
check 'no argument' 'demo: usage: sh sql/demo.sh DOCS DB' "$(sh sql/demo.sh 2>&1 || true)"

# A name with a blank, quotes, a dollar sign and a dash in front, given relative to another folder.
odd="-Tài liệu của \"ông\" O'Brien \$HOME"
mkdir -- "$work/$odd"
cp test/data/articles/01-*.txt test/data/articles/README.md "$work/$odd"
top=$(pwd)
check 'a folder with an odd name' '1 articles, 1749 bytes of text' \
    "$(cd -- "$work" && sh "$top/sql/demo.sh" "$odd" "$odd/x.db" 2>&1 | head -n 1)"

# ---- loading

docs="$work/docs"
mkdir -p "$docs/sub"
printf '\357\273\277\r\n \r\nTi\303\252u \304\221\341\273\201 \r\nd\303\262ng hai\r\n' > "$docs/bom-crlf.txt"
printf 'one\rtwo\r' > "$docs/cr.txt"
printf 'before\000middle\nafter\000end\n' > "$docs/nul.txt"
: > "$docs/empty.txt"
printf 'only line' > "$docs/sub/line.TXT"
printf 'not text\n' > "$docs/readme.md"
printf 'caf\351\n' > "$docs/latin1.txt"
ln -s sub/line.TXT "$docs/zlink.txt"
ln -s nowhere "$docs/broken.txt"
mkdir "$docs/folder.txt"

# CRLF and CR become LF, a byte order mark is left out, a NUL stays and cuts nothing, a link is followed.
check 'files' 'bom-crlf.txt|33|Tiêu đề
cr.txt|8|one
empty.txt|0|
latin1.txt|5|-
nul.txt|24|-
sub/line.TXT|9|only line
zlink.txt|9|only line' \
    "$(echo "SELECT name, size, iif(name IN ('latin1.txt', 'nul.txt'), '-', title) FROM article ORDER BY name;" |
        import "$work/i.db" "$docs")"
check 'title with a NUL' "$(printf 'before\000middle' | od -An -v -tx1 | tr -d ' \n')" \
    "$(echo "SELECT lower(hex(title)) FROM article WHERE name = 'nul.txt';" | run "$work/i.db")"
check 'body with a NUL' "$(od -An -v -tx1 < "$docs/nul.txt" | tr -d ' \n')" \
    "$(echo "SELECT lower(hex(body)) FROM article WHERE name = 'nul.txt';" | run "$work/i.db")"
check 'title of malformed text' 636166E9 \
    "$(echo "SELECT hex(title) FROM article WHERE name = 'latin1.txt';" | run "$work/i.db")"
check 'body with CRLF' "$(printf '\n \nTiêu đề \ndòng hai\n')" \
    "$(echo "SELECT rtrim(body, char(10)) FROM article WHERE name = 'bom-crlf.txt';" | run "$work/i.db")"
check 'body with CR' '6F6E650A74776F0A|text' \
    "$(echo "SELECT hex(body), typeof(body) FROM article WHERE name = 'cr.txt';" | run "$work/i.db")"
check 'words behind a NUL' nul.txt \
    "$(echo "SELECT name FROM article WHERE id IN (SELECT rowid FROM article_index('\"middle after end\"'));" |
        run "$work/i.db")"
check 'index of odd files' '' "$(echo "$INTEGRITY" | run "$work/i.db")"

# The same folder again: nothing, then what has changed, under the same id.
all='SELECT group_concat(id || name || size || hex(title) || hex(body)) FROM article;'
before=$(echo "$all" | run "$work/i.db")
check 'again changes nothing' 0 "$(echo 'SELECT total_changes() - 1;' | import "$work/i.db" "$docs")"
check 'again gives the same' "$before" "$(echo "$all" | run "$work/i.db")"
id=$(echo "SELECT id FROM article WHERE name = 'cr.txt';" | run "$work/i.db")
printf 'ba tám\n' > "$docs/cr.txt"
printf 'mới\n' > "$docs/new.txt"
check 'a changed and a new file' "$id|8|ba tám
8|6|mới" "$(echo "SELECT id, size, title FROM article WHERE name IN ('cr.txt', 'new.txt') ORDER BY id;" |
    import "$work/i.db" "$docs")"
check 'old words are gone, new ones found' '0|1' \
    "$(echo "SELECT (SELECT count(*) FROM article_index('two')), (SELECT count(*) FROM article_index('tám'));" |
        run "$work/i.db")"
printf 'ba năm\n' > "$docs/cr.txt" # of the same size
check 'changed, but of the same size' 'ba năm' \
    "$(echo "SELECT title FROM article_index('năm');" | import "$work/i.db" "$docs")"
check 'index after changes' '' "$(echo "$INTEGRITY" | run "$work/i.db")"
check 'a folder that is not there' 1 "$(import "$work/i.db" "$work/nowhere" < /dev/null | grep -c 'cannot stat')"

# ---- the index follows the table

# follows NAME STATEMENTS: on a table of three rows; silent when the index holds what the table does.
follows() {
    check "$1" '' "$(
        {
            printf '%s\n' '.read sql/schema.sql' '.read sql/schema.sql'
            printf '%s\n' "INSERT INTO article(id, name, size, title, body) VALUES (1, 'a', 1, 'một', 'hoà bình'),
                (2, 'b', 1, 'hai', 'café Đắk Lắk'), (3, 'c', 1, NULL, NULL);" "$2" "$INTEGRITY"
        } | run :memory:
    )"
}
follows 'insert' ''
follows 'update' "UPDATE article SET body = 'tỷ đồng', title = NULL WHERE id = 1;"
follows 'update of one column' "UPDATE article SET title = 'tiêu đề' WHERE id = 3;"
follows 'update of the size' 'UPDATE article SET size = 2;'
follows 'update of the id' 'UPDATE article SET id = 10 WHERE id = 1;'
follows 'update of the rowid' 'UPDATE article SET rowid = 10 WHERE id = 1;'
follows 'delete' 'DELETE FROM article WHERE id = 2;'
follows 'delete of all' 'DELETE FROM article;'
follows 'rollback' "BEGIN; INSERT INTO article(title) VALUES ('bốn'); UPDATE article SET body = 'x'; ROLLBACK;"
follows 'rollback of a delete' 'BEGIN; DELETE FROM article; ROLLBACK;'
follows 'savepoint' "BEGIN; UPDATE article SET body = 'y'; SAVEPOINT s; DELETE FROM article; ROLLBACK TO s; COMMIT;"
follows 'upsert' \
    "INSERT INTO article(name, body) VALUES ('a', 'mới') ON CONFLICT(name) DO UPDATE SET body = excluded.body;"
follows 'replace, with recursive triggers' \
    "PRAGMA recursive_triggers = on; INSERT OR REPLACE INTO article(name, body) VALUES ('a', 'mới');"
follows 'vacuum' 'DELETE FROM article WHERE id = 1; VACUUM;'
check 'replace without them is noticed' 1 "$(
    printf '%s\n' '.read sql/schema.sql' "INSERT INTO article(name, body) VALUES ('a', 'một');" \
        "REPLACE INTO article(name, body) VALUES ('a', 'hai');" "$INTEGRITY" | run :memory: | grep -c malformed
)"

# ---- an index of another release

# released STATEMENTS: on an index of one row, said to be of another release.
released() {
    {
        printf '%s\n' '.read sql/schema.sql' "INSERT INTO article(id, name, body) VALUES (1, 'a', '1 tỷ đồng, ngày 5/9/2012');"
        printf '%s\n' '.read sql/money.sql' '.read sql/dates.sql' "SELECT * FROM outdated;"
        printf '%s\n' 'UPDATE made_with SET version = version - 1;' "$@"
    } | run :memory:
}
refusal="article_index was made by another release of viet: run sql/upgrade.sql"
check 'what is outdated' 'article_amount|extraction|0|1
article_date|extraction|0|1
article_index|tokens|0|1' "$(released 'SELECT * FROM outdated ORDER BY name;')"
for change in "INSERT INTO article(name) VALUES ('b');" "UPDATE article SET body = 'x';" 'DELETE FROM article;'; do
    check "refused: $change" 1 "$(released "$change" | grep -c "$refusal")"
done
check 'upgraded' '1|1 tỷ đồng|2012-09-05' "$(
    released "INSERT INTO article_index(article_index) VALUES ('delete-all');" "UPDATE article_amount SET surface = 'x';" \
        '.read sql/upgrade.sql' '.read sql/money.sql' '.read sql/dates.sql' 'SELECT * FROM outdated;' "$INTEGRITY" \
        "UPDATE article SET title = 'x';" "SELECT count(*), (SELECT surface FROM article_amount),
            (SELECT first FROM article_date) FROM article_index('đồng');"
)"
check 'nothing to upgrade' 2 "$(
    released 'UPDATE made_with SET version = version + 1;' "INSERT INTO article_index(rowid, body) VALUES (2, 'đồng');" \
        '.read sql/upgrade.sql' "SELECT count(*) FROM (SELECT rowid FROM article_index WHERE article_index MATCH 'đồng');"
)"
check 'an index from before there were numbers' 'article_index|tokens|0|1' "$(
    printf '%s\n' '.read sql/schema.sql' "INSERT INTO article(name) VALUES ('a');" 'DELETE FROM made_with;' \
        '.read sql/schema.sql' 'SELECT * FROM outdated;' | run :memory:
)"

# ---- abbreviations

# Learned twice, they are there once; a pair that is there in another spelling is known; of several spellings the one
# most often seen is taken.
check 'abbreviations' 'công đoàn cơ sở|cđcs
UBND|Uỷ ban nhân dân' "$(
    printf '%s\n' '.read sql/schema.sql' "INSERT INTO synonym VALUES ('công đoàn cơ sở', 'cđcs');" \
        "INSERT INTO article(name, body) VALUES ('a', 'ỦY BAN NHÂN DÂN (UBND), công đoàn cơ sở (CĐCS)'),
            ('b', 'Uỷ ban nhân dân (UBND)'), ('c', 'UBND (Uỷ ban
            nhân dân)'), ('d', NULL);" '.read sql/abbreviations.sql' '.read sql/abbreviations.sql' \
        'SELECT term, other FROM synonym;' | run :memory:
)"
check 'a question stands for synonyms' '2' "$(
    printf '%s\n' '.read sql/schema.sql' "INSERT INTO synonym VALUES ('hổ', 'cọp');" \
        "INSERT INTO article(name, body) VALUES ('a', 'con hổ'), ('b', 'con cọp'), ('c', 'con hô');" \
        "SELECT count(*) FROM article_index('cọp');" | run :memory:
)"

# ---- the table of dates follows the table

# dated NAME STATEMENTS: on a table of three rows; silent when the dates are those of the articles.
dated() {
    check "$1" '' "$(
        {
            printf '%s\n' '.read sql/schema.sql' "INSERT INTO article(id, name, body) VALUES (1, 'a', 'ngày 5/9/2012');"
            printf '%s\n' '.read sql/dates.sql' '.read sql/dates.sql'
            printf '%s\n' "INSERT INTO article(id, name, body) VALUES (2, 'b', 'quý I/2013, năm 2014'), (3, 'c', NULL);" "$2"
            printf '%s\n' "CREATE TEMP VIEW now AS SELECT id, pos, surface, first, last, time, grain, edtf, modifier,
                calendar, basis FROM article, viet_dates(article.body);" \
                'SELECT * FROM now EXCEPT SELECT * FROM article_date;' \
                'SELECT * FROM article_date EXCEPT SELECT * FROM now;' \
                'SELECT 1 WHERE (SELECT count(*) FROM now) <> (SELECT count(*) FROM article_date);'
        } | run :memory:
    )"
}
dated 'dates of an insert' ''
dated 'dates of an update' "UPDATE article SET body = 'tháng 8/2023' WHERE id = 1;"
dated 'dates of an update to nothing' 'UPDATE article SET body = NULL;'
dated 'dates of an update of the id' 'UPDATE article SET id = 10 WHERE id = 2;'
dated 'dates of a delete' 'DELETE FROM article WHERE id = 2;'
dated 'dates of a rollback' "BEGIN; UPDATE article SET body = 'năm 2000'; DELETE FROM article WHERE id = 1; ROLLBACK;"
dated 'dates of an upsert' \
    "INSERT INTO article(name, body) VALUES ('a', 'năm 1999') ON CONFLICT(name) DO UPDATE SET body = excluded.body;"

# ---- so does the table of amounts

# amounts NAME STATEMENTS: on a table of three rows; silent when the amounts are those of the bodies.
amounts() {
    check "amounts: $1" '0|0' "$(
        {
            printf '%s\n' '.read sql/schema.sql' \
                "INSERT INTO article(id, name, body) VALUES (1, 'a', 'giá 5 triệu đồng và 6 USD');" \
                '.read sql/money.sql' '.read sql/money.sql' \
                "INSERT INTO article(id, name, body) VALUES (2, 'b', 'hơn 7 tỷ đồng'), (3, 'c', NULL);" "$2" \
                'CREATE TEMP VIEW fresh AS SELECT id, m.pos, surface, amount, amount_max, currency, qualifier, per,
                     basis FROM article, viet_money(body) m;' \
                'SELECT (SELECT count(*) FROM (SELECT * FROM fresh EXCEPT SELECT * FROM article_amount)),
                        (SELECT count(*) FROM (SELECT * FROM article_amount EXCEPT SELECT * FROM fresh));'
        } | run :memory:
    )"
}
amounts 'insert' ''
amounts 'update' "UPDATE article SET body = 'từ 3 đến 4 triệu đồng/tháng' WHERE id = 1;"
amounts 'update of the title' "UPDATE article SET title = '9 tỷ đồng';"
amounts 'update of the id' 'UPDATE article SET id = 10 WHERE id = 1;'
amounts 'delete' 'DELETE FROM article WHERE id = 2;'
amounts 'rollback' "BEGIN; INSERT INTO article(body) VALUES ('8 tỷ đồng'); DELETE FROM article WHERE id = 1; ROLLBACK;"
check 'totals' 'VND|2|7005000000|7000000000' "$(
    printf '%s\n' '.read sql/schema.sql' '.read sql/money.sql' "INSERT INTO article(body) VALUES
        ('5 triệu đồng, 1.000 đồng/kg'), ('năm 2021 là 7 tỷ đồng, 6 USD');" \
        "SELECT currency, sum(amounts), sum(total), max(largest) FROM year_total WHERE currency = 'VND';" | run :memory:
)"

# ---- searching

check 'search without other parameters' '10' "$(
    printf '%s\n' '.parameter init' "INSERT INTO temp.sqlite_parameters VALUES (':query', 'ban');" \
        '.read sql/search.sql' | run "$work/demo.db" | wc -l | tr -d ' '
)"
check 'search for nothing' '' "$(
    printf '%s\n' '.parameter init' "INSERT INTO temp.sqlite_parameters VALUES (':query', ' \"(*');" \
        '.read sql/search.sql' | run "$work/demo.db"
)"

finish
