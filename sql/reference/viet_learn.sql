-- viet_learn(TABLE, COLUMN), viet_learn(TABLE, COLUMN, LEAST) and viet_learn(VOCABULARY) are a table of the words of
-- several syllables that a collection of texts makes use of: a lexicon for viet_segment and viet_words, from your own
-- text and without any dictionary.
--
-- TABLE, COLUMN: where the texts are; a view is good too.
-- VOCABULARY: an fts5vocab table of type 'instance', instead, where the text itself is not kept. It knows nothing of
-- capitals and signs, so that what is learned is not as good; and its terms have to be sorted.
-- LEAST: how often a word must be there, 5 if not given. Below that, chance and habit cannot be told apart.
-- Columns: word: its syllables, two to four, parted by blanks, in lower case and in the spelling that is more frequent;
-- count: how often its syllables stand together; score: what is won by taking them together instead of each alone, in
-- the sum that viet_segment makes the greatest. The rows come in no particular order; the same text gives the same rows.
--
-- Two neighbours are the more likely a word: the more often they meet than chance would have it (normalised pointwise
-- mutual information); the surer one of them is once the other is there; the less often they stand behind a boundary;
-- if, within sentences, a capital is on the first of them alone (Công đoàn), or on both (Hà Nội); and if neither is a
-- function word, a classifier, a numeral or a unit of time.
--
-- The texts are read twice, 10 MB of text take a second. Memory has a bound, 250 MB, whatever the size of the collection:
-- if it is reached, what is rarest is forgotten. Learned from 37 MB of an encyclopaedia, the words cut 231 sentences,
-- segmented by hand, with an F1 of 90 (signs counted as words): F1 is 91 on 47 of them when nothing is fitted to those,
-- 65 for single syllables, 86 for pairs joined by mutual information, the best first.

CREATE TABLE article(body TEXT);
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199)
INSERT INTO article SELECT 'Hôm nay ' || CASE i % 4 WHEN 0 THEN 'công đoàn' WHEN 1 THEN 'giáo viên' WHEN 2 THEN 'bác sĩ' ELSE 'họ' END || CASE i % 3 WHEN 0 THEN ' đã tổ chức ' WHEN 1 THEN ' sẽ mua ' ELSE ' chuẩn bị ' END || CASE i % 5 WHEN 0 THEN 'hội nghị' WHEN 1 THEN 'các cà phê' WHEN 2 THEN 'xe' WHEN 3 THEN 'nhà' ELSE 'sách' END || '.' FROM n;
CREATE TABLE lexicon(word TEXT PRIMARY KEY, count INT, score REAL);
INSERT INTO lexicon SELECT word, count, score FROM viet_learn('article', 'body');
SELECT word, count FROM lexicon WHERE word IN ('công đoàn', 'giáo viên', 'hội nghị', 'đoàn đã', 'nay bác') ORDER BY word COLLATE vietnamese;
-- công đoàn|50
-- giáo viên|50
-- hội nghị|40
SELECT viet_segment('Bác sĩ sẽ tổ chức họp về cà phê', 'lexicon');
-- Bác_sĩ sẽ tổ_chức họp về cà_phê

-- From an index that keeps no text
CREATE VIRTUAL TABLE search USING fts5(body, content = '', tokenize = 'vietnamese');
INSERT INTO search(rowid, body) SELECT rowid, body FROM article;
CREATE VIRTUAL TABLE term USING fts5vocab(search, instance);
SELECT count(*) FROM viet_learn('term') WHERE word IN ('công đoàn', 'giáo viên', 'hội nghị');
-- 3
SELECT * FROM viet_learn('article', 'title');
-- error: viet_learn: no such column: t.title
SELECT * FROM viet_learn('article', 'body', 0);
-- error: viet_learn: argument 3 must be a whole number from 1 on
