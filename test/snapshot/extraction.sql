-- extraction.sql - what is read out of texts: dates, money, numbers, with the byte at which each begins.
.read test/snapshot/articles.sql
.nullvalue NULL

SELECT 'extraction ' || viet_version('extraction');

SELECT '== viet_dates(X)';
SELECT name, byte_pos, replace(surface, char(10), ' '), first, last, time, grain, edtf, modifier, calendar, basis
FROM article, viet_dates(body) ORDER BY name, byte_pos;

-- The day decides what the text leaves out: only those that it changes.
SELECT '== viet_dates(X, ''2015-09-09'')';
SELECT name, byte_pos, replace(surface, char(10), ' '), first, last, time, grain, edtf, modifier, calendar, basis
FROM article, viet_dates(body, '2015-09-09')
EXCEPT
SELECT name, byte_pos, replace(surface, char(10), ' '), first, last, time, grain, edtf, modifier, calendar, basis
FROM article, viet_dates(body) ORDER BY name, byte_pos;

SELECT '== viet_money(X)';
SELECT name, byte_pos, replace(surface, char(10), ' '), amount, amount_max, currency, qualifier, per, basis
FROM article, viet_money(body) ORDER BY name, byte_pos;

SELECT '== viet_numbers(X)';
SELECT name, byte_pos, replace(surface, char(10), ' '), value, value_max, kind, qualifier
FROM article, viet_numbers(body) ORDER BY name, byte_pos;
