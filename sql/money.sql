-- money.sql - the amounts of money of the articles of schema.sql, in a table that follows them.
--
-- Needs the extension (.load libviet) and schema.sql. Running it again changes nothing. Articles that are there already
-- are read now; from then on triggers do it, in the transaction that changes the article.
--
-- What is asked most often is asked at the end: totals and the largest amounts, by article and by period. An amount of a
-- range counts with its lower end; what is paid by the piece or by the month (per) is a price, and in no total.

CREATE TABLE IF NOT EXISTS article_amount(
    article    INTEGER NOT NULL, -- article.id
    pos        INTEGER NOT NULL, -- where in its body, in characters from 1
    surface    TEXT NOT NULL,
    amount     NUMERIC NOT NULL,
    amount_max NUMERIC,          -- the upper end of a range
    currency   TEXT NOT NULL,    -- ISO 4217
    qualifier  TEXT,             -- about, over, under, at_least, at_most
    per        TEXT,             -- what it is paid for: kg, tháng
    basis      TEXT NOT NULL,    -- explicit; implied: no currency was named
    PRIMARY KEY(article, pos)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS article_amount_by_size ON article_amount(currency, amount);

CREATE TRIGGER IF NOT EXISTS article_amount_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_amount
    SELECT new.id, pos, surface, amount, amount_max, currency, qualifier, per, basis FROM viet_money(new.body);
END;

CREATE TRIGGER IF NOT EXISTS article_amount_delete AFTER DELETE ON article BEGIN
    DELETE FROM article_amount WHERE article = old.id;
END;

CREATE TRIGGER IF NOT EXISTS article_amount_update AFTER UPDATE ON article
WHEN old.id IS NOT new.id OR old.body IS NOT new.body BEGIN
    DELETE FROM article_amount WHERE article = old.id;
    INSERT INTO article_amount
    SELECT new.id, pos, surface, amount, amount_max, currency, qualifier, per, basis FROM viet_money(new.body);
END;

DELETE FROM article_amount WHERE EXISTS (SELECT 1 FROM outdated WHERE name = 'article_amount');
INSERT INTO article_amount
SELECT id, pos, surface, amount, amount_max, currency, qualifier, per, basis
FROM article, viet_money(article.body)
WHERE id NOT IN (SELECT article FROM article_amount);
INSERT INTO made_with VALUES ('article_amount', 'extraction', viet_version('extraction'))
ON CONFLICT DO UPDATE SET version = excluded.version;

-- The year that an article is about: that of the first date in it that names one.
CREATE VIEW IF NOT EXISTS article_year AS
SELECT id AS article,
       (SELECT substr(first, 1, 4) FROM viet_dates(article.body)
        WHERE basis = 'explicit' AND grain NOT IN ('term', 'decade', 'century') ORDER BY pos LIMIT 1) AS year
FROM article;

-- Totals by article and currency. Large sums of dong stay exact: SQLite adds INTEGERs as such.
CREATE VIEW IF NOT EXISTS article_total AS
SELECT article, currency, count(*) AS amounts, sum(amount) AS total, max(amount) AS largest
FROM article_amount
WHERE per IS NULL
GROUP BY article, currency;

-- The same by year.
CREATE VIEW IF NOT EXISTS year_total AS
SELECT year, currency, count(*) AS amounts, sum(amount) AS total, max(amount) AS largest
FROM article_amount JOIN article_year USING (article)
WHERE per IS NULL
GROUP BY year, currency;
