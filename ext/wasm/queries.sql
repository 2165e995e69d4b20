-- queries.sql - what the page asks the database. A heading of one word names the statements below it, for page.js and
-- the tests; both run them as they stand here.

-- schema: the articles, their index, and what they speak of. Triggers keep it together.
CREATE TABLE article(
    id    INTEGER PRIMARY KEY,
    title TEXT, -- '' for a paragraph that has none
    body  TEXT,
    day   TEXT  -- that the text is of, where it is known; it gives dates the year that they lack
);
CREATE VIRTUAL TABLE article_index USING fts5(
    title, body,
    content = 'article', content_rowid = 'id',
    tokenize = 'vietnamese'
);
CREATE TABLE article_date(
    article INTEGER,
    first   TEXT,
    surface TEXT,
    length  INTEGER -- how much of first is said: 3 a decade, 4 a year, 7 a month, 10 a day; 0 a longer time
);
CREATE INDEX article_date_article ON article_date(article);
CREATE TABLE article_amount(
    article    INTEGER,
    surface    TEXT,
    amount     NUMERIC,
    amount_max NUMERIC,
    currency   TEXT,
    qualifier  TEXT,
    per        TEXT,
    basis      TEXT
);
CREATE INDEX article_amount_article ON article_amount(article);
CREATE TRIGGER article_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_index(rowid, title, body) VALUES (new.id, new.title, new.body);
    INSERT INTO article_date
    SELECT new.id, first, surface,
           CASE
               WHEN grain IN ('second', 'minute', 'hour', 'daypart', 'day') THEN 10
               WHEN grain IN ('week', 'month') THEN 7
               WHEN grain IN ('quarter', 'half', 'year') THEN 4
               WHEN grain = 'decade' THEN 3
               ELSE 0
           END
    FROM viet_dates(new.title || char(10, 10) || new.body, new.day)
    WHERE first GLOB '[0-9]*'; -- not what is unknown, nor what was before Christ
    INSERT INTO article_amount
    SELECT new.id, surface, amount, amount_max, currency, qualifier, per, basis
    FROM viet_money(new.title || char(10, 10) || new.body);
END;
-- The answer to the question: its articles, the best first, and how each was found.
CREATE TEMP TABLE found(
    place     INTEGER PRIMARY KEY,
    article   INTEGER UNIQUE,
    way       TEXT, -- all: every word; beginning: the last word may go on; corrected, smart: as viet_search() has them
    corrected TEXT  -- the question that was asked instead
);

-- add: one article.
INSERT INTO article(title, body, day) VALUES (:title, :body, :day);

-- forget: the answer before.
DELETE FROM found;

-- everything: no question.
INSERT INTO found(article, way) SELECT id, 'all' FROM article ORDER BY id LIMIT :most;

-- words: the articles with all words.
INSERT INTO found(article, way)
SELECT rowid, mode FROM viet_search('article_index', :question, :most) WHERE mode = 'all';

-- beginnings: those with all words if the last one goes on, for it is still being typed.
INSERT OR IGNORE INTO found(article, way)
SELECT rowid, 'beginning' FROM article_index
WHERE article_index MATCH viet_query(:question, 'prefix', 'article_index')
ORDER BY viet_rank(article_index), rowid
LIMIT :most;

-- nearest: when no article has all words: what the question may have been meant for, else what speaks of some of it.
INSERT INTO found(article, way, corrected)
SELECT rowid, mode, corrected
FROM (SELECT rowid, mode, corrected, first_value(mode) OVER () AS best FROM viet_search('article_index', :question, 10))
WHERE mode = best;

-- within: leaves the articles that speak of :period, the beginning of a date: 2021, 2021-06.
DELETE FROM found WHERE article NOT IN (
    SELECT article FROM article_date WHERE first GLOB :period || '*' AND length >= length(:period)
);

-- counts: of everything that was found.
SELECT (SELECT count(*) FROM article) AS articles,
       (SELECT count(*) FROM found) AS hits,
       (SELECT count(*) FROM found JOIN article_amount USING (article)) AS amounts,
       (SELECT way FROM found ORDER BY place LIMIT 1) AS way,
       (SELECT corrected FROM found ORDER BY place LIMIT 1) AS corrected;

-- hits: from the place :after on. What was found stands between U+0002 and U+0003: each of the words, and of one that
-- is still being typed what it goes on to as well.
WITH page AS (SELECT * FROM found WHERE place > :after ORDER BY place LIMIT :most),
question AS (
    SELECT DISTINCT way, CASE way
        WHEN 'beginning' THEN viet_query(:question, 'prefix')
        ELSE viet_query(coalesce(corrected, :question), 'smart')
    END AS expression
    FROM page
),
marked AS (
    SELECT rowid AS article, question.way,
           highlight(article_index, 0, char(2), char(3)) AS title,
           snippet(article_index, 1, char(2), char(3), '…', 48) AS excerpt
    FROM question JOIN article_index ON article_index MATCH expression
    WHERE +rowid IN (SELECT article FROM page)
)
SELECT page.place, page.article, page.way, coalesce(marked.title, article.title) AS title,
       coalesce(marked.excerpt, substr(article.body, 1, 240) || iif(length(article.body) > 240, '…', '')) AS excerpt
FROM page JOIN article ON article.id = page.article LEFT JOIN marked USING (article, way)
ORDER BY place;

-- whole: the text of one of them, marked likewise.
SELECT coalesce((
    SELECT highlight(article_index, 1, char(2), char(3)) FROM article_index
    WHERE article_index MATCH CASE way
        WHEN 'beginning' THEN viet_query(:question, 'prefix')
        ELSE viet_query(coalesce(corrected, :question), 'smart')
    END AND rowid = article.id
), body) AS body
FROM found JOIN article ON article.id = found.article
WHERE article = :article;

-- span: from when to when the found articles speak, by how many dates, and by how many that name at least a decade, a
-- year, a month, a day.
SELECT min(first) FILTER (WHERE length > 0) AS first, max(first) FILTER (WHERE length > 0) AS last, count(*) AS dates,
       total(length >= 3) AS decades, total(length >= 4) AS years, total(length >= 7) AS months,
       total(length >= 10) AS days
FROM article_date JOIN found USING (article)
WHERE first GLOB :period || '*';

-- timeline: how many dates, in how many of the found articles, by the first :length characters.
SELECT substr(first, 1, :length) AS period, count(*) AS dates, count(DISTINCT article) AS articles
FROM article_date JOIN found USING (article)
WHERE length >= :length AND first GLOB :period || '*'
GROUP BY substr(first, 1, :length)
ORDER BY period;

-- amounts: the first of those in the found articles, sorted :by surface, amount, currency, note or place.
WITH listed AS (
    SELECT place, article, article_amount.rowid AS amount_id, CASE :by
               WHEN 'surface' THEN surface
               WHEN 'amount' THEN amount
               WHEN 'currency' THEN currency
               WHEN 'note' THEN coalesce(qualifier, '') || ' ' || coalesce(per, '') || ' ' || basis
               ELSE place
           END AS key
    FROM found JOIN article_amount USING (article)
    ORDER BY iif(:descending, NULL, key) COLLATE vietnamese, iif(:descending, key, NULL) COLLATE vietnamese DESC,
             place, amount_id
    LIMIT :most
)
SELECT place, listed.article, title, surface, CAST(amount AS TEXT) AS amount, CAST(amount_max AS TEXT) AS amount_max,
       currency, qualifier, per, basis
FROM listed JOIN article_amount ON article_amount.rowid = amount_id JOIN article ON article.id = listed.article
ORDER BY iif(:descending, NULL, key) COLLATE vietnamese, iif(:descending, key, NULL) COLLATE vietnamese DESC,
         place, amount_id;

-- sums: of all of them, by currency. What is paid by the piece or the month is a price and in no sum; a range counts
-- with its lower end. Whole amounts come in two parts, since the sum may be more than an INTEGER holds.
SELECT currency, count(*) AS count,
       sum(iif(typeof(amount) = 'integer', amount / 1000000, 0)) AS millions,
       sum(iif(typeof(amount) = 'integer', amount % 1000000, 0)) AS units,
       total(iif(typeof(amount) = 'real', amount, 0)) AS rest
FROM found JOIN article_amount USING (article)
WHERE per IS NULL
GROUP BY currency
ORDER BY count(*) DESC, currency;

-- suggestions: what else the question may have been.
SELECT term FROM viet_suggest('article_index', :question, 5) WHERE distance > 0;

-- guess: the encoding from before Unicode that a file is in; NULL for none.
SELECT viet_guess_encoding(:file) AS encoding;

-- decode: a file in such an encoding.
SELECT viet_decode(:file, :encoding) AS text;

-- day: the first day that the beginning of a text names in full.
SELECT first AS day FROM viet_dates(substr(:text, 1, 2000))
WHERE basis = 'explicit' AND grain IN ('second', 'minute', 'hour', 'daypart', 'day')
LIMIT 1;

-- version: of what answers.
SELECT viet_version() AS viet, sqlite_version() AS sqlite;
