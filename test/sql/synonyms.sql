-- The tokenizer's synonyms TABLE: other forms of a word, in questions only, from a table of the user's.

CREATE TABLE synonym(term, other);
INSERT INTO synonym VALUES ('hổ', 'cọp'), ('LĐLĐ', 'Liên đoàn Lao động'), ('Cty', 'CT'), ('công ty', 'Cty'), ('bạn', 'mày tao');
CREATE VIRTUAL TABLE note USING fts5(body, tokenize = 'vietnamese synonyms synonym');
INSERT INTO note(rowid, body) VALUES (1, 'con hổ'), (2, 'con cọp'), (3, 'hồ nước'), (4, 'CT Hoà Bình'), (5, 'cty Hoà Bình'), (6, 'con cóp');

-- In either direction
SELECT group_concat(rowid) FROM note('hổ');
-- 1,2
SELECT group_concat(rowid) FROM note('cọp');
-- 1,2

-- A question without marks is read as ever, and stands for the synonyms of what it can be
SELECT group_concat(rowid) FROM note('cop');
-- 1,2,6
SELECT group_concat(rowid) FROM note('HO');
-- 1,2,3

-- With other marks it is another word
SELECT group_concat(rowid) FROM note('hồ');
-- 3
SELECT group_concat(rowid) FROM note('cóp');
-- 6

-- In a phrase, with NEAR, in a highlight, under a column
SELECT group_concat(rowid) FROM note('"con cọp"');
-- 1,2
SELECT group_concat(rowid) FROM note('NEAR(con cọp, 0)');
-- 1,2
SELECT highlight(note, 0, '[', ']') FROM note('body: ct') ORDER BY rowid;
-- [CT] Hoà Bình
-- [cty] Hoà Bình

-- An unfinished word has none; a word before it has
SELECT group_concat(rowid) FROM note('cọp*');
-- 2
SELECT group_concat(rowid) FROM note('con + co*');
-- 2,6

-- Nothing follows from two rows; a form of several words is not for the tokenizer
SELECT group_concat(token, ' ') FROM viet_tokens('Cty', 'synonyms synonym as query');
-- cty ct
SELECT group_concat(token, ' ') FROM viet_tokens('bạn', 'synonyms synonym as query');
-- bạn
SELECT token, byte_pos, byte_len, colocated FROM viet_tokens('con Cọp', 'synonyms synonym as query') WHERE pos = 5;
-- cọp|4|5|0
-- hổ|4|5|1

-- A document is not changed
SELECT group_concat(token, ' ') FROM viet_tokens('con hổ', 'synonyms synonym');
-- con hổ

-- The table is read anew for each question
INSERT INTO synonym VALUES ('hùm', 'hổ');
SELECT group_concat(rowid) FROM note('hùm');
-- 1
DELETE FROM synonym WHERE term = 'hổ';
SELECT group_concat(rowid) FROM note('hổ');
-- 1
INSERT INTO synonym VALUES ('hổ', 'cọp');

-- Written in another way, it is the same word: normal form, place of the tone, i and y, case, a look-alike, forms
CREATE TABLE spelling(term, other);
INSERT INTO spelling VALUES ('HỎA', 'lửa'), ('kĩ', 'giỏi'), ('đường', 'ĐƯỢNG'), ('ho' || char(0x302, 0x309), 'beo'), ('Đắk', 'daknong'), ('Мир', 'thegioi');
SELECT group_concat(token, ' ') FROM viet_tokens('hoả', 'synonyms spelling as query');
-- hoả lửa
SELECT group_concat(token, ' ') FROM viet_tokens('kỹ', 'synonyms spelling as query');
-- kỹ kĩ giỏi
SELECT group_concat(token, ' ') FROM viet_tokens('ÐƯỜNG', 'synonyms spelling as query');
-- đường đượng
SELECT group_concat(token, ' ') FROM viet_tokens('hổ', 'synonyms spelling as query');
-- hổ beo
SELECT group_concat(token, ' ') FROM viet_tokens('dak', 'synonyms spelling as query');
-- dak daknong
SELECT group_concat(token, ' ') FROM viet_tokens('мир', 'synonyms spelling as query');
-- мир thegioi

-- What stands for it is read as if it had been typed
SELECT group_concat(token, ' ') FROM viet_tokens('giỏi', 'synonyms spelling as query');
-- giỏi kĩ kỹ

-- A form that the question finds anyway is not given twice
INSERT INTO spelling VALUES ('tỷ', 'tỉ'), ('tỷ', 'triệu'), ('triệu', 'tỷ'), ('TRIỆU', 'TỶ');
SELECT group_concat(token, ' ') FROM viet_tokens('tỷ', 'synonyms spelling as query');
-- tỷ tỉ triệu
SELECT group_concat(token, ' ') FROM viet_tokens('triệu', 'synonyms spelling as query');
-- triệu tỷ tỉ

-- fold and exact
SELECT group_concat(token, ' ') FROM viet_tokens('hoa', 'diacritics fold synonyms spelling as query');
-- hoa lua
SELECT group_concat(token, ' ') FROM viet_tokens('dàk', 'diacritics fold synonyms spelling as query');
-- dak daknong
SELECT group_concat(token, ' ') FROM viet_tokens('hỏa hoa kỹ kĩ', 'diacritics exact synonyms spelling as query');
-- hoả lửa hoa kỹ kĩ giỏi

-- Characters of tokens are those of the index: one word with a hyphen
INSERT INTO spelling VALUES ('kt-xh', 'ktxh');
SELECT group_concat(token, ' ') FROM viet_tokens('KT-XH', 'tokenchars - synonyms spelling as query');
-- kt-xh ktxh
SELECT group_concat(token, ' ') FROM viet_tokens('KT-XH', 'synonyms spelling as query');
-- kt xh

-- NULL, numbers, blobs and endless texts in the table do no harm; at most 32 forms are taken
CREATE TABLE odd(other, x, term);
INSERT INTO odd VALUES (NULL, 0, 'a'), ('b', 0, NULL), (NULL, 0, NULL), (7, 0, 'a'), (x'FF', 0, 'a'), ('', 0, 'a'), (replace(hex(zeroblob(99999)), '00', 'ắ'), 0, 'a'), ('x', 0, replace(hex(zeroblob(99999)), '00', 'a ')), ('東京', 0, 'a');
SELECT group_concat(token, ' ') FROM viet_tokens('á 7', 'synonyms odd as query');
-- á 7 a
WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 100) INSERT INTO odd SELECT 'z' || i, 0, 'q' FROM n;
SELECT count(*) FROM viet_tokens('q', 'synonyms odd as query');
-- 33

-- Where the table is looked for: temp, main, then attached databases; or in the schema named
ATTACH ':memory:' AS other;
CREATE TABLE other.synonym(term, other);
INSERT INTO other.synonym VALUES ('hổ', 'ba mươi'), ('hổ', 'hùm');
CREATE TABLE other.apart(term, other);
INSERT INTO other.apart VALUES ('hổ', 'khái');
SELECT group_concat(token, ' ') FROM viet_tokens('hổ', 'synonyms other.synonym as query');
-- hổ hùm
SELECT group_concat(token, ' ') FROM viet_tokens('hổ', 'synonyms main.synonym as query');
-- hổ cọp hùm
SELECT group_concat(token, ' ') FROM viet_tokens('hổ', 'synonyms apart as query');
-- hổ khái
CREATE TEMP TABLE synonym(term, other);
INSERT INTO temp.synonym VALUES ('hổ', 'beo');
SELECT group_concat(token, ' ') FROM viet_tokens('hổ', 'synonyms synonym as query');
-- hổ beo
SELECT group_concat(token, ' ') FROM viet_tokens('hổ', 'synonyms temp.synonym as query');
-- hổ beo
DROP TABLE temp.synonym;
CREATE TABLE "a ""strange"" name.x"(term, other);
INSERT INTO "a ""strange"" name.x" VALUES ('hổ', 'kễnh');
SELECT group_concat(token, ' ') FROM viet_tokens('hổ', 'synonyms ''main.a "strange" name.x'' as query');
-- hổ kễnh
CREATE VIRTUAL TABLE far USING fts5(body, tokenize = "vietnamese synonyms 'other.synonym'");
INSERT INTO far VALUES ('hùm beo');
SELECT count(*) FROM far('hổ');
-- 1
DETACH other;
SELECT count(*) FROM far('hổ');
-- 0

-- Slips are found when the index is made, and by viet_tokens(), which says what is wrong
CREATE VIRTUAL TABLE wrong USING fts5(body, tokenize = 'vietnamese synonyms synonyms');
-- error: error in tokenizer constructor
SELECT * FROM viet_tokens('', 'synonyms synonyms');
-- error: vietnamese: synonyms must name a table with the columns term and other: no such table: synonyms
SELECT * FROM viet_tokens('', 'synonyms note');
-- error: vietnamese: synonyms must name a table with the columns term and other: no such column: other
SELECT * FROM viet_tokens('', 'synonyms nowhere.synonym');
-- error: vietnamese: synonyms must name a table with the columns term and other: no such table: nowhere.synonym
SELECT * FROM viet_tokens('', 'synonyms ''''');
-- error: vietnamese: synonyms must be TABLE or SCHEMA.TABLE, not ''
SELECT * FROM viet_tokens('', 'synonyms main.');
-- error: vietnamese: synonyms must be TABLE or SCHEMA.TABLE, not 'main.'
SELECT * FROM viet_tokens('', 'synonyms .synonym');
-- error: vietnamese: synonyms must be TABLE or SCHEMA.TABLE, not '.synonym'
SELECT count(*) FROM sqlite_schema WHERE name LIKE 'wrong%';
-- 0

-- The last of two counts
SELECT group_concat(token, ' ') FROM viet_tokens('hổ', 'synonyms spelling synonyms synonym as query');
-- hổ cọp hùm

-- A table that is gone, renamed or changed is as an empty one; when it is back, it is read again
DROP TABLE synonym;
SELECT group_concat(rowid) FROM note('hổ');
-- 1
INSERT INTO note(rowid, body) VALUES (7, 'hổ báo');
INSERT INTO note(note) VALUES ('integrity-check');
CREATE TABLE synonym(term, other);
INSERT INTO synonym VALUES ('hổ', 'cọp');
SELECT group_concat(rowid) FROM note('hổ');
-- 1,2,7
ALTER TABLE synonym RENAME TO moved;
SELECT group_concat(rowid) FROM note('hổ');
-- 1,7
ALTER TABLE moved RENAME TO synonym;
SELECT group_concat(rowid) FROM note('hổ');
-- 1,2,7
ALTER TABLE synonym RENAME COLUMN other TO another;
SELECT group_concat(rowid) FROM note('hổ');
-- 1,7
ALTER TABLE synonym RENAME COLUMN another TO other;
SELECT group_concat(rowid) FROM note('hổ');
-- 1,2,7

-- Nothing stays locked by a question that is not read to its end
CREATE TABLE copy AS SELECT (SELECT rowid FROM note('hổ') LIMIT 1) AS first;
DROP TABLE synonym;

-- A view does as well
CREATE VIEW synonym AS SELECT 'hổ' AS term, column1 AS other FROM (VALUES ('cọp'), ('con cọp'));
SELECT group_concat(rowid) FROM note('cọp');
-- 1,2,7
DROP VIEW synonym;

-- An FTS5 table does as well
CREATE VIRTUAL TABLE synonym USING fts5(term, other, tokenize = 'vietnamese');
INSERT INTO synonym VALUES ('hổ', 'cọp');
SELECT group_concat(rowid) FROM note('hổ');
-- 1,2,7

-- But no index its own
CREATE VIRTUAL TABLE own USING fts5(term, other, tokenize = 'vietnamese synonyms own');
-- error: error in tokenizer constructor

-- Indexes on both columns are used
DROP TABLE synonym;
CREATE TABLE synonym(term, other);
CREATE INDEX synonym_term ON synonym(viet_fold(term));
CREATE INDEX synonym_other ON synonym(viet_fold(other));
INSERT INTO synonym VALUES ('hổ', 'cọp');
SELECT group_concat(rowid) FROM note('hổ');
-- 1,2,7
SELECT group_concat(rowid) FROM note('cọp');
-- 1,2,7

-- In a transaction that is rolled back
BEGIN;
INSERT INTO synonym VALUES ('hổ', 'hồ');
SELECT group_concat(rowid) FROM note('hổ');
-- 1,2,3,7
ROLLBACK;
SELECT group_concat(rowid) FROM note('hổ');
-- 1,2,7
DROP TABLE note;

-- A view that searches the index which asks it: the question within finds no synonyms
PRAGMA trusted_schema = on;
CREATE TABLE circle(term, other);
CREATE VIRTUAL TABLE ring USING fts5(body, tokenize = 'vietnamese synonyms circle');
INSERT INTO ring VALUES ('hổ con'), ('cọp mẹ');
DROP TABLE circle;
CREATE VIEW circle AS SELECT 'hổ' AS term, substr(body, 1, 3) AS other FROM ring WHERE ring MATCH 'cọp';
SELECT group_concat(rowid) FROM ring WHERE ring MATCH 'hổ';
-- 1,2
SELECT group_concat(rowid) FROM ring WHERE ring MATCH 'cọp';
-- 1,2
SELECT group_concat(token) FROM viet_tokens('hổ', 'synonyms circle as query');
-- hổ,cọp

-- While the index is open its table becomes a view on what is made by a function, and what fails there is not there
DROP VIEW circle;
CREATE TABLE circle(term, other);
INSERT INTO circle VALUES ('hổ', 'mẹ');
SELECT group_concat(rowid) FROM ring WHERE ring MATCH 'hổ';
-- 1,2
DROP TABLE circle;
CREATE VIEW circle AS SELECT 'mẹ' AS term, token AS other FROM viet_tokens('con');
SELECT group_concat(rowid) FROM ring WHERE ring MATCH 'mẹ';
-- 1,2
DROP VIEW circle;
CREATE VIEW circle AS SELECT 'mẹ' AS term, token AS other FROM viet_tokens('con', 'no option');
SELECT group_concat(rowid) FROM ring WHERE ring MATCH 'mẹ';
-- 2
DROP VIEW circle;
CREATE VIEW circle AS SELECT 'mẹ' AS term, iif(column1 = 1, 'con', abs(-9223372036854775808)) AS other FROM (VALUES (1), (2));
SELECT group_concat(rowid) FROM ring WHERE ring MATCH 'mẹ';
-- 1,2

-- Rows of every kind: another script, none, blobs, numbers, one twice, too long; what is of several words is for viet_query()
CREATE TABLE kinds(term, other);
INSERT INTO kinds VALUES ('hổ', '東京'), ('hổ', replace(hex(zeroblob(60)), '00', 'cọp ngựa ')), ('hổ', NULL), (NULL, 'hổ'), ('hổ', ''), ('hổ', 'cọp'), ('hổ', 'COP'), ('hổ!', 'cọp'), ('hổ', 'hùm xám'), ('Мир', 'thế giới'), (CAST('hổ' AS BLOB), 'chúa'), (' ', 'hổ'), ('café', 'cà phê'), ('tỷ', 'tỉ'), ('tỷ', 'ngàn triệu'), (5, 'năm'), ('hổ', 'một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám'), ('hổ', replace(hex(zeroblob(511)), '00', 'ế'));
SELECT group_concat(token) FROM viet_tokens('hổ', 'synonyms kinds as query');
-- hổ,cọp,cop,chúa
SELECT group_concat(token) FROM viet_tokens('ho', 'synonyms kinds as query diacritics fold');
-- ho,cop,chua
SELECT group_concat(token) FROM viet_tokens('мир 5 tỉ café', 'synonyms kinds as query');
-- мир,5,năm,tỉ,tỷ,café
SELECT length(token) FROM viet_tokens(replace(hex(zeroblob(3000)), '00', 'b'), 'synonyms kinds as query');
-- 3000
SELECT length(token) FROM viet_tokens(replace(hex(zeroblob(600)), '00', 'ế'), 'synonyms kinds as query');
-- 600
SELECT length(token) FROM viet_tokens(replace(hex(zeroblob(600)), '00', 'b'), 'synonyms kinds as query');
-- 600
CREATE VIRTUAL TABLE odds USING fts5(x, tokenize = 'vietnamese synonyms kinds');
INSERT INTO odds VALUES ('hùm xám'), ('cọp'), ('thế giới'), ('мир'), ('cà phê');
SELECT viet_query('hổ', 'all', 'odds'), viet_query('мир', 'all', 'odds'), viet_query('thế giới', 'all', 'odds'), viet_query('cafe', 'all', 'odds');
-- ("hổ" OR "hùm xám")|("мир" OR "thế giới")|(("thế" AND "giới") OR "Мир")|("cafe" OR "cà phê")
SELECT group_concat(rowid) FROM viet_search('odds', 'hổ');
-- 2,1
SELECT group_concat(rowid) FROM viet_search('odds', 'мир');
-- 4,3
