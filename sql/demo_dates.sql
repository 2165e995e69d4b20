-- demo_dates.sql - the part of the demo that is about dates: a timeline, and the articles that speak of a period.

.read sql/dates.sql

.mode list
.headers off
.print 'What the articles speak of, month by month (a bar for each date)'
SELECT printf('%-7s  %s', month, replace(hex(zeroblob(dates)), '00', '▇')) FROM article_timeline;
.print

.print 'Articles that speak of the year 2021'
.mode box --wordwrap on --wrap 42
.headers on
SELECT viet_normalize(title, 'nfc') AS title, count(*) AS dates, viet_normalize(group_concat(surface, '; '), 'nfc') AS surfaces
FROM article_date JOIN article ON id = article
WHERE first <= '2021-12-31' AND last >= '2021-01-01' AND grain NOT IN ('term', 'decade', 'century')
GROUP BY article
ORDER BY dates DESC, article;
.print
