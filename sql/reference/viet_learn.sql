-- viet_learn(TABLE, COLUMN), viet_learn(TABLE, COLUMN, LEAST) and viet_learn(VOCABULARY) are a table of the words of
-- several syllables that a collection of texts makes use of: a lexicon for viet_segment and viet_words, from your own
-- text and without any dictionary.
--
-- TABLE, COLUMN: where the texts are; a view is good too, and TABLE may be schema.table.
-- VOCABULARY: an fts5vocab table of type 'instance', instead, where the text itself is not kept. It knows nothing of
-- capitals and signs, so that what is learned is not as good; and its terms have to be sorted.
-- LEAST: how often a word must be there, 5 if not given. Below that, chance and habit cannot be told apart.
-- Columns: word: its syllables, two to four, parted by blanks, in lower case and in the spelling that is more frequent;
-- count: how often it is a word there; score: what is won by taking its syllables together instead of each alone, in
-- the sum that viet_segment makes the greatest. The rows come in no particular order; the same text gives the same rows.
-- NULL for TABLE gives no row.
--
-- Two neighbours are the more likely a word: the more often they meet than chance would have it (normalised pointwise
-- mutual information); the surer one of them is once the other is there; the less often they stand behind a boundary;
-- if, within sentences, a capital is on the first of them alone (Công đoàn), or on both (Hà Nội); and if neither is a
-- function word, a classifier, a numeral or a unit of time. With what that finds the text is segmented, which shows what
-- syllables hardly ever are words of their own; and so a better estimate is made.
--
-- The texts are read four times; 5 MB of text take a second. Memory has a bound, 300 MB, whatever the size of the
-- collection: if it is reached, what is rarest is forgotten. A few dozen articles are enough to learn what they are
-- about, some megabytes to segment any text: with what 37 MB of an encyclopaedia teach, 231 sentences of it and of news,
-- segmented by hand, are cut with an F1 of 91 (cross-validated, signs counted as words); 65 if each syllable is a word.

CREATE TABLE article(body TEXT);
WITH s(s) AS (VALUES ('công đoàn'), ('giáo viên'), ('bác sĩ'), ('nông dân'), ('anh'), ('chị')),
    a(a) AS (VALUES ('đã'), ('sẽ'), ('cũng'), ('đang')), v(v) AS (VALUES ('tổ chức'), ('chuẩn bị'), ('mua'), ('xem'), ('nhận')),
    d(d) AS (VALUES ('các '), ('những '), ('')), o(o) AS (VALUES ('hội nghị'), ('cà phê'), ('xe'), ('sách'), ('báo cáo'))
INSERT INTO article SELECT s || ' ' || a || ' ' || v || ' ' || d || o || '.' FROM s, a, v, d, o;
CREATE TABLE lexicon(word TEXT PRIMARY KEY, count INT, score REAL);
INSERT INTO lexicon SELECT word, count, score FROM viet_learn('article', 'body');
SELECT word, count FROM lexicon ORDER BY word COLLATE vietnamese;
-- bác sĩ|300
-- báo cáo|360
-- cà phê|360
-- chuẩn bị|360
-- công đoàn|300
-- giáo viên|300
-- hội nghị|360
-- nông dân|300
-- tổ chức|360
SELECT viet_segment('Hội nghị do công đoàn bác sĩ tổ chức', 'lexicon');
-- Hội_nghị do công_đoàn bác_sĩ tổ_chức

-- From an index that keeps no text
CREATE VIRTUAL TABLE search USING fts5(body, content = '', tokenize = 'vietnamese');
INSERT INTO search(rowid, body) SELECT rowid, body FROM article;
CREATE VIRTUAL TABLE term USING fts5vocab(search, instance);
SELECT count(*) FROM viet_learn('term');
-- 9
SELECT * FROM viet_learn('article', 'title');
-- error: viet_learn: no such column: t.title
SELECT * FROM viet_learn('article', 'body', 0);
-- error: viet_learn: argument 3 must be a number of times from 1 to 2147483647, not '0'
