-- dates.sql - the dates that the articles of schema.sql speak of, in a table that follows them.
--
-- Needs the extension (.load libviet) and schema.sql. Running it again makes the table anew.
--
-- An article has no day of its own here, so what its dates leave out is taken from its dateline, or from the other
-- dates of its text. Where you know the day, give it to viet_dates() as second argument.

CREATE TABLE IF NOT EXISTS article_date(
    article  INTEGER, -- article.id
    pos      INTEGER, -- where in the body, in characters
    surface  TEXT,    -- the text of the date
    first    TEXT,    -- its days, inclusive; NULL when they are not known
    last     TEXT,
    time     TEXT,
    grain    TEXT,
    edtf     TEXT,
    modifier TEXT,
    calendar TEXT,
    basis    TEXT
);
CREATE INDEX IF NOT EXISTS article_date_article ON article_date(article);
CREATE INDEX IF NOT EXISTS article_date_first ON article_date(first);

CREATE TRIGGER IF NOT EXISTS article_date_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_date
    SELECT new.id, pos, surface, first, last, time, grain, edtf, modifier, calendar, basis FROM viet_dates(new.body);
END;

CREATE TRIGGER IF NOT EXISTS article_date_delete AFTER DELETE ON article BEGIN
    DELETE FROM article_date WHERE article = old.id;
END;

CREATE TRIGGER IF NOT EXISTS article_date_update AFTER UPDATE ON article
WHEN old.id IS NOT new.id OR old.body IS NOT new.body BEGIN
    DELETE FROM article_date WHERE article = old.id;
    INSERT INTO article_date
    SELECT new.id, pos, surface, first, last, time, grain, edtf, modifier, calendar, basis FROM viet_dates(new.body);
END;

-- What is in the table already.
DELETE FROM article_date;
INSERT INTO article_date
SELECT id, pos, surface, first, last, time, grain, edtf, modifier, calendar, basis FROM article, viet_dates(article.body);
INSERT INTO made_with VALUES ('article_date', 'extraction', viet_version('extraction'))
ON CONFLICT DO UPDATE SET version = excluded.version;

-- How often each month is spoken of, by dates that are no longer than a month.
CREATE VIEW IF NOT EXISTS article_timeline AS
SELECT substr(first, 1, length(first) - 3) AS month, count(*) AS dates, count(DISTINCT article) AS articles
FROM article_date
WHERE first IS NOT NULL AND grain IN ('second', 'minute', 'hour', 'daypart', 'day', 'week', 'month')
GROUP BY month
ORDER BY month;

-- The articles that speak of a period, those that say most of it first: two periods have a day in common when each begins
-- before the other ends. Periods longer than a year are left out, else each century would be an answer.
--
--     SELECT article, title, count(*) AS dates, group_concat(surface, '; ') AS surfaces
--     FROM article_date JOIN article ON id = article
--     WHERE first <= :last AND last >= :first AND grain NOT IN ('term', 'decade', 'century')
--     GROUP BY article
--     ORDER BY dates DESC, article;
