#!/bin/sh
# Prints how fast viet_dates() reads a text, beside grep -oP with a plain pattern of dates in the same run.
# usage: dates.sh FILE
set -eu
. test/bench/common.sh

take "$1" dates

pattern='(?i)\b(ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}(\s*[/.-]\s*\d{4})?\b'
pattern="$pattern"'|\bngày\s+\d{1,2}(\s+tháng\s+\d{1,2}(\s+năm\s+\d{4})?)?'
pattern="$pattern"'|\btháng\s+\d{1,2}([/-]\d{4}|\s+năm\s+\d{4})?|\bnăm\s+\d{4}'
pattern="$pattern"'|\b(hôm (nay|qua)|(sáng|chiều|tối) (nay|qua))\b'

table_of_lines "$work/dates.db" "$text"
# Rows of some thousand bytes, as articles are.
sqlite "$work/dates.db" \
    "CREATE TABLE article AS SELECT group_concat(body, char(10)) AS body FROM line
     GROUP BY (rowid - 1) / (SELECT max(1, count(*) * 4000 / sum(length(body))) FROM line); DROP TABLE line; VACUUM;"

with_grep 'grep -oP' "$pattern" "$text"
for argument in ", '2014-06-15'" ''; do
    with_viet "viet_dates(body$argument)" "$work/dates.db" \
        "SELECT surface FROM article, viet_dates(article.body$argument)"
done
