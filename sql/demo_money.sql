-- demo_money.sql - the amounts of money in the articles. Part of demo.sql.

.read sql/money.sql

.print 'The amounts of money in all articles, as values: dong by year'
.mode box
.headers on
SELECT coalesce(year, '-') AS year, amounts, printf('%,d', total) AS total, printf('%,d', largest) AS largest
FROM year_total WHERE currency = 'VND' ORDER BY year_total.year IS NULL, year_total.year;
.print

.print 'The articles with the most money, and their largest amount in words'
.mode box --wordwrap on --wrap 42
SELECT viet_normalize(title, 'nfc') AS title, printf('%,d', total) AS total, viet_spell(largest, 'đồng') AS largest
FROM article_total JOIN article ON id = article WHERE currency = 'VND' ORDER BY article_total.total DESC LIMIT 3;
.print

.print 'Prices by the kilogram, and how the articles put them'
SELECT surface, amount, amount_max, qualifier FROM article_amount WHERE per = 'kg' ORDER BY amount DESC LIMIT 4;
.print
