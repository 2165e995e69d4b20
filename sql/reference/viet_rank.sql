-- viet_rank(T [, weight]...): how well a row answers a full-text question, for ORDER BY. The better, the lower.
--
-- An auxiliary function of FTS5, used like bm25(): T is the name of the FTS5 table, and each weight is that of a column
-- (1 where not given; 0: the column does not count). It is BM25 but for this:
--   - a word that n of N rows have weighs log(1 + (N - n + 0.5) / (n + 0.5)), which is never below zero; bm25() gives a
--     word of every other row next to nothing, and most syllables of a question are such;
--   - k1 is 0.9 and b 0.4, not 1.2 and 0.75: more of the same word, and the length of the row, matter less in texts of
--     the size of a paragraph;
--   - a phrase of several words weighs 0.3 of a word of its rarity, as evidence beside its words: 0.2 to 0.3 gave the
--     best first hits; at 1 a question whose words differ from the text is led astray;
--   - in a question that names no such phrase, two words that follow each other in it and in the row count as a pair: at
--     0.3 of their weight if there are more than six words, else at 2 / words, for two words typed are the compound
--     nearly always. Words up to 5 places apart count 0.2 / d^2 of it, half of that in the wrong order;
--   - a word as it was typed beside the same word widened ("=ban" OR "ban", "bão" OR "~bão", as viet_query() writes them)
--     counts once, and 1.25 times where it is as it was typed; forms between two empty strings ("" OR "=cong" OR "=công"
--     OR "") are one word, too.
--
-- It needs a question: without MATCH it gives 0.0. It first counts the rows of each phrase, as bm25() does;
-- viet_search() does without.

CREATE VIRTUAL TABLE news USING fts5(title, body, tokenize = 'vietnamese');
INSERT INTO news(rowid, title, body) VALUES
 (1, 'Tai nạn', 'đoàn xe qua cầu, công nhân đứng nhìn'),
 (2, 'Hội nghị', 'công đoàn họp bàn việc làm cho người lao động'),
 (3, 'Công đoàn', 'họp');

-- Words that stand together come first.
SELECT rowid FROM news WHERE news MATCH 'cong doan' ORDER BY viet_rank(news);
-- 3
-- 2
-- 1

-- The body counts twice, the title not at all.
SELECT rowid FROM news WHERE news MATCH 'cong doan' ORDER BY viet_rank(news, 0, 2) LIMIT 2;
-- 2
-- 1

-- As the rank of one question, and, set once, of the table: then ORDER BY rank is sorted by FTS5 itself.
SELECT rowid FROM news WHERE news MATCH 'cong doan' AND rank MATCH 'viet_rank(5.0, 1.0)' ORDER BY rank LIMIT 1;
-- 3
INSERT INTO news(news, rank) VALUES ('rank', 'viet_rank(5.0, 1.0)');
SELECT rowid FROM news WHERE news MATCH viet_query('họp công đoàn', 'smart') ORDER BY rank LIMIT 2;
-- 3
-- 2

-- A row with the word as it was typed comes before those that only widening reached.
CREATE VIRTUAL TABLE word USING fts5(body, tokenize = 'vietnamese');
INSERT INTO word VALUES ('báo'), ('bảo'), ('bao');
SELECT group_concat(body, ' ') FROM (SELECT body FROM word WHERE word MATCH viet_query('bao') ORDER BY viet_rank(word), rowid);
-- bao báo bảo

-- What is lost: with detail = column or none FTS5 finds positions again in the text, which is slow, and has no phrases.
-- A contentless table has no text: with detail = column it is counted which columns have each word, and nothing is near;
-- with detail = none nothing is known but how long a row is, and shorter rows come first; with columnsize = 0 not even
-- that.
CREATE VIRTUAL TABLE bare USING fts5(title, body, content = '', detail = none, tokenize = 'vietnamese');
INSERT INTO bare(rowid, title, body) SELECT rowid, title, body FROM news;
SELECT rowid FROM bare WHERE bare MATCH 'cong AND doan' ORDER BY viet_rank(bare) LIMIT 1;
-- 3
