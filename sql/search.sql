-- search.sql - the articles that answer a question, best first.
--
-- Parameters: :query, what a person typed; :mode, one of viet_query()'s ('all' when not set); :most, how many rows to
-- give (10 when not set). In the sqlite3 shell:
--
--     .parameter set :query "'cong doan'"
--     .read sql/search.sql
--
-- The shell takes the value for an SQL expression, hence the inner quotes: without them 1.411 would be a number.
--
-- Found words stand in [ ]; a web page would take <b> and </b>, and escape the text. viet_rank() is negative, the
-- better the lower; a word in the title counts five times. viet_normalize(..., 'nfc') only composes letters, for
-- terminals that show combining marks badly.

SELECT round(-rank, 2) AS score,
       viet_normalize(highlight(article_index, 0, '[', ']'), 'nfc') AS title,
       viet_normalize(replace(snippet(article_index, 1, '[', ']', '…', 20), char(10), ' '), 'nfc') AS excerpt
FROM article_index
WHERE article_index MATCH viet_query(coalesce(:query, ''), coalesce(:mode, 'all')) AND rank MATCH 'viet_rank(5.0, 1.0)'
ORDER BY rank
LIMIT coalesce(:most, 10);
