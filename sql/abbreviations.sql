-- abbreviations.sql - learns abbreviations from the articles: those that a text explains itself, such as
-- "Liên đoàn Lao động (LĐLĐ)", go into the table of synonyms of schema.sql, which the index asks for each question.
--
-- Needs the extension and the tables of schema.sql. Run it again when articles have come: pairs that are there already,
-- in whatever spelling, are not added twice, and rows of your own stay. Delete what you do not want; nothing has to be
-- rebuilt.

INSERT INTO synonym(term, other)
WITH found AS (
    SELECT short, long, count(*) AS times
    FROM article, viet_abbreviations(article.body)
    WHERE instr(short, ' ') = 0 OR short = viet_upper(short) -- "sau đây gọi là Công ty" is true of that text only
    GROUP BY short, long
)
SELECT short, long
FROM (
    -- Of several spellings the one most often seen: with max(), SQLite takes the other columns from that row.
    SELECT short, long, max(times)
    FROM found
    GROUP BY viet_fold(short), viet_fold(long)
)
WHERE NOT EXISTS (
    SELECT 1 FROM synonym WHERE viet_fold(term) = viet_fold(short) AND viet_fold(other) = viet_fold(long)
) AND NOT EXISTS (
    SELECT 1 FROM synonym WHERE viet_fold(term) = viet_fold(long) AND viet_fold(other) = viet_fold(short)
)
ORDER BY short COLLATE vietnamese, long COLLATE vietnamese;
