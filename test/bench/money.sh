#!/bin/sh
# Prints how fast viet_money() and viet_numbers() read a text, beside grep -oP with plain patterns of amounts in the same
# run.  usage: money.sh FILE
#
# The first pattern finds amounts in digits, the second those that begin with a word too, as viet_money() does.
set -eu
. test/bench/common.sh
take "$1" money

scale='(\s*(trăm|nghìn|ngàn|triệu|tỷ|tỉ))*'
currency='\s*(đồng|đ|vnđ|vnd|usd|đô la|đô|euro|eur|yên|won|bảng anh|nhân dân tệ|\$|€|₫)'
word='(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|linh|lẻ|lăm|mốt|tư|vài|hàng|chục)\s+'
digits="(?i)[0-9][0-9.,]*$scale$currency"
words="(?i)([0-9][0-9.,]*|($word)+)$scale$currency"

table_of_lines "$work/money.db" "$text"

with_grep 'grep -oP, digits' "$digits" "$text"
with_grep 'grep -oP, digits and words' "$words" "$text"
for function in viet_money viet_numbers; do
    with_viet "$function(), text" "$work/money.db" "SELECT surface FROM $function(CAST(readfile('$text') AS TEXT))"
    with_viet "$function(), rows" "$work/money.db" "SELECT surface FROM line, $function(line.body)"
done
