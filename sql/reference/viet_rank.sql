-- viet_rank(T [, weight]...): how well a row answers a full-text question, for ORDER BY. The better, the lower.
--
-- An auxiliary function of FTS5, used like bm25(): T is the name of the FTS5 table, and each weight is that of a column
-- (1 where not given; 0: the column does not count). It differs from bm25() in three things:
--   - a word always counts, however many rows have it; bm25() gives a word of every other row next to nothing;
--   - a phrase of several words counts for 0.3 of a word of its rarity, as evidence beside its words;
--   - in a question of words alone, two that follow each other in it and in the row count as such a phrase.
--
-- It needs a question: without MATCH it gives 0.0.

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

-- With detail = column or none, positions are found again in the text, which is slow. A contentless table has no text:
-- with detail = column it is counted which columns have each word; with detail = none nothing is known but how long a
-- row is, and shorter rows come first.
CREATE VIRTUAL TABLE bare USING fts5(title, body, content = '', detail = none, tokenize = 'vietnamese');
INSERT INTO bare(rowid, title, body) SELECT rowid, title, body FROM news;
SELECT rowid FROM bare WHERE bare MATCH 'cong AND doan' ORDER BY viet_rank(bare) LIMIT 1;
-- 3
