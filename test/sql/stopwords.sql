-- The tokenizer's stopwords TABLE: words that are left out of a question that has others, and never out of the index.

CREATE TABLE stopword(word);
INSERT INTO stopword VALUES ('của'), ('LÀ'), ('các'), ('hòa');
CREATE VIRTUAL TABLE note USING fts5(body, tokenize = 'vietnamese stopwords stopword');
INSERT INTO note(rowid, body) VALUES (1, 'công đoàn của tỉnh'), (2, 'công đoàn tỉnh'), (3, 'con cua là cua'), (4, 'công đoàn cùa tỉnh');

SELECT group_concat(rowid) FROM note('công của tỉnh');
-- 1,2,4
SELECT group_concat(rowid) FROM note('NEAR(công của tỉnh)');
-- 1,2,4
SELECT group_concat(rowid) FROM note(viet_query('công đoàn của các tỉnh'));
-- 1,2,4

-- In a phrase they stand for themselves
SELECT group_concat(rowid) FROM note('"đoàn của tỉnh"');
-- 1
SELECT group_concat(rowid) FROM note('"của tỉnh"');
-- 1

-- As written: without its mark it can be another word
SELECT group_concat(rowid) FROM note('cua');
-- 1,3,4
SELECT group_concat(rowid) FROM note('con cua');
-- 3
SELECT group_concat(rowid) FROM note('con là');
-- 3

-- Nothing but stop words finds nothing; the beginning of a word is none
SELECT group_concat(rowid) FROM note('của');
-- NULL
SELECT group_concat(rowid) FROM note('của*');
-- 1

-- Nothing is lost in the index, so the table may be changed at any time
DELETE FROM stopword WHERE word = 'của';
SELECT group_concat(rowid) FROM note('của');
-- 1
INSERT INTO note(note) VALUES ('integrity-check');

SELECT group_concat(token, ' ') FROM viet_tokens('hoà', 'stopwords stopword as query');
-- NULL
SELECT group_concat(token, ' ') FROM viet_tokens('ho' || char(0xAD) || 'a' || char(0x300), 'stopwords stopword as query');
-- NULL
SELECT group_concat(token, ' ') FROM viet_tokens('hoà', 'stopwords stopword as prefix');
-- hoà
SELECT group_concat(token, ' ') FROM viet_tokens('hoà', 'stopwords stopword');
-- hoà
SELECT group_concat(token, ' ') FROM viet_tokens('hoa', 'stopwords stopword as query');
-- hoa hoà hoả hoá hoạ
SELECT group_concat(token, ' ') FROM viet_tokens('hoạ', 'diacritics fold stopwords stopword as query');
-- NULL
SELECT group_concat(token, ' ') FROM viet_tokens('hòa', 'diacritics exact stopwords stopword as query');
-- NULL
SELECT group_concat(token, ' ') FROM viet_tokens('các', 'stopwords main.stopword as query');
-- NULL

SELECT * FROM viet_tokens('', 'stopwords nowhere');
-- error: vietnamese: stopwords must name a table with the column word: no such table: nowhere
SELECT * FROM viet_tokens('', 'stopwords note');
-- error: vietnamese: stopwords must name a table with the column word: no such column: word
SELECT * FROM viet_tokens('', 'stopwords ''''');
-- error: vietnamese: stopwords must be TABLE or SCHEMA.TABLE, not ''
CREATE VIRTUAL TABLE wrong USING fts5(body, tokenize = 'vietnamese stopwords nowhere');
-- error: error in tokenizer constructor

-- Both, and a table that goes
CREATE TABLE synonym(term, other);
INSERT INTO synonym VALUES ('đoàn', 'hội'), ('các', 'mọi');
CREATE VIRTUAL TABLE both USING fts5(body, tokenize = 'vietnamese synonyms synonym stopwords stopword');
INSERT INTO both VALUES ('công hội mọi tỉnh');
SELECT count(*) FROM both('các đoàn');
-- 1
DROP TABLE stopword;
SELECT count(*) FROM both('các đoàn');
-- 1
SELECT count(*) FROM note('là');
-- 1

-- Rows of every kind; a word with other marks is another, but where marks do not count
CREATE TABLE odd(word);
INSERT INTO odd VALUES ('của'), (NULL), (CAST('và' AS BLOB)), (12);
SELECT count(*) FROM viet_tokens('của', 'stopwords odd as query');
-- 0
SELECT count(*) FROM viet_tokens('và', 'stopwords odd as query');
-- 0
SELECT count(*) FROM viet_tokens('12', 'stopwords odd as query');
-- 0
SELECT group_concat(token) FROM viet_tokens('cúa', 'stopwords odd as query');
-- cúa
SELECT count(*) FROM viet_tokens('cúa', 'stopwords odd as query diacritics fold');
-- 0

SELECT group_concat(token) FROM viet_tokens('cựa', 'stopwords odd as query');
-- cựa

-- A view that searches the index which asks it: the question within has no stop words
CREATE TABLE searched(word);
CREATE VIRTUAL TABLE ring USING fts5(body, tokenize = 'vietnamese stopwords searched');
INSERT INTO ring VALUES ('của cải'), ('nhà');
DROP TABLE searched;
PRAGMA trusted_schema = on;
CREATE VIEW searched AS SELECT substr(body, 1, 3) AS word FROM ring WHERE ring MATCH 'của';
SELECT count(*) FROM ring WHERE ring MATCH 'của';
-- 0
SELECT count(*) FROM ring WHERE ring MATCH 'nhà';
-- 1
