-- Words: what is cut, where the lexicon comes from, and what happens when it is changed.

SELECT viet_segment('Hà Nội'), viet_segment('a' || char(10) || 'b'), viet_segment(12), viet_segment(1.5), quote(viet_segment('  '));
-- Hà_Nội|a b|12|1.5|''

CREATE TABLE w(word TEXT, score);
INSERT INTO w VALUES ('công đoàn', NULL), ('đoàn viên', NULL), (NULL, 1), ('', 1), ('một', 1), (12, 1), (x'FF', 1), ('công đoàn viên', 'x');
SELECT viet_segment('công đoàn viên', 'w');
-- công_đoàn viên

-- Every normal form, every style, look-alikes and debris; the syllables stay as they are
SELECT viet_segment('CÔNG ÐOÀN', 'w'), viet_segment('công đòan', 'w'), viet_segment('cô' || char(0xAD) || 'ng_đoàn', 'w') = 'cô' || char(0xAD) || 'ng_đoàn';
-- CÔNG_ÐOÀN|công_đòan|1
SELECT viet_segment('co' || char(0x302) || 'ng đoa' || char(0x300) || 'n', 'w') = 'co' || char(0x302) || 'ng_đoa' || char(0x300) || 'n';
-- 1
SELECT viet_segment('tiê ' || char(0x301) || 'ng') = 'tiê' || char(0x301) || 'ng', length(word), len FROM viet_words('tiê ' || char(0x301) || 'ng');
-- 1|6|7

-- A view, another column order, a table of one column
CREATE VIEW v AS SELECT 1 AS score, 'viên chức' AS WORD;
CREATE TABLE one(Word);
INSERT INTO one VALUES ('viên chức');
SELECT viet_segment('viên chức', 'v'), viet_segment('viên chức', 'one'), viet_segment('viên chức', 'ONE');
-- viên_chức|viên_chức|viên_chức
CREATE TABLE "odd "" name"(word);
INSERT INTO "odd "" name" VALUES ('viên chức');
SELECT viet_segment('viên chức', 'odd " name');
-- viên_chức

-- A changed lexicon counts from the next statement on
SELECT viet_segment('viên chức', 'w');
-- viên chức
INSERT INTO w(word) VALUES ('viên chức');
SELECT viet_segment('viên chức', 'w'), group_concat(word, '+') FROM viet_words('viên chức', 'w');
-- viên_chức|viên chức
BEGIN;
DELETE FROM w;
SELECT viet_segment('viên chức', 'w'), group_concat(word, '+') FROM viet_words('viên chức', 'w');
-- viên chức|viên+chức
ROLLBACK;
SELECT viet_segment('viên chức', 'w');
-- viên_chức

-- Many rows, and a lexicon that differs from row to row
CREATE TABLE d(body, lexicon);
INSERT INTO d VALUES ('công đoàn', 'w'), ('công đoàn', 'one'), ('viên chức', 'one'), (NULL, 'w'), ('công đoàn', NULL);
SELECT quote(viet_segment(body, lexicon)) FROM d;
-- 'công_đoàn'
-- 'công đoàn'
-- 'viên_chức'
-- NULL
-- NULL
SELECT d.rowid, word, pos, byte_pos FROM d, viet_words(d.body, d.lexicon);
-- 1|công đoàn|1|0
-- 2|công|1|0
-- 2|đoàn|6|6
-- 3|viên chức|1|0
SELECT group_concat(viet_segment(body, 'w'), ' ') FROM d;
-- công_đoàn công_đoàn viên_chức công_đoàn

-- Nothing but blanks is lost
CREATE TABLE t(x);
INSERT INTO t VALUES ('Ai? (Tôi)... 5,5% "a-b" TP.HCM; x.'), (replace(hex(zeroblob(3000)), '00', 'công đoàn viên 1.5 ')), (replace(hex(zeroblob(100000)), '00', 'ắ'));
SELECT replace(x, ' ', '') = replace(replace(viet_segment(x, 'w'), ' ', ''), '_', '') FROM t;
-- 1
-- 1
-- 1
SELECT count(*), sum(substr(x, pos, len) = word), sum(byte_len >= len) FROM t, viet_words(x, 'w') WHERE t.rowid = 2;
-- 9000|9000|9000

-- Long texts of one kind: linear
SELECT length(viet_segment(replace(hex(zeroblob(300000)), '00', 'a ')));
-- 599999
SELECT length(viet_segment(replace(hex(zeroblob(300000)), '00', 'a-')));
-- 600001
SELECT length(viet_segment(replace(hex(zeroblob(300000)), '00', '. ')));
-- 599999
SELECT length(viet_segment(replace(hex(zeroblob(300000)), '00', 'Nguyễn ')));
-- 2099999
SELECT length(viet_segment(replace(hex(zeroblob(300000)), '00', char(0x301))));
-- 300000

-- Learning
CREATE TABLE text(n INTEGER PRIMARY KEY, body);
SELECT count(*) FROM viet_learn('text', 'body');
-- 0
WITH s(s) AS (VALUES ('công đoàn'), ('giáo viên'), ('bác sĩ'), ('nông dân'), ('anh'), ('chị')), a(a) AS (VALUES ('đã'), ('sẽ'), ('cũng'), ('đang')), v(v) AS (VALUES ('tổ chức'), ('chuẩn bị'), ('mua'), ('xem'), ('nhận')), d(d) AS (VALUES ('các '), ('những '), ('')), o(o) AS (VALUES ('hội nghị'), ('cà phê'), ('xe'), ('sách'), ('báo cáo')) INSERT INTO text(body) SELECT s || ' ' || a || ' ' || v || ' ' || d || o || '.' FROM s, a, v, d, o;
INSERT INTO text(body) VALUES (NULL), (''), (x'00FF'), (5), ('bác sĩ');
SELECT word, count FROM viet_learn('text', 'body') WHERE word IN ('bác sĩ', 'báo cáo', 'các bài') ORDER BY word;
-- bác sĩ|301
-- báo cáo|360
SELECT count(*) FROM viet_learn('text', 'body', 361);
-- 0
SELECT count(*) > 1, min(count) >= 5, min(score) > 0 FROM viet_learn('text', 'body', NULL);
-- 1|1|1
CREATE TABLE learned AS SELECT * FROM viet_learn('text', 'body');
SELECT count(*) FROM (SELECT * FROM learned EXCEPT SELECT * FROM viet_learn('text', 'body'));
-- 0
SELECT viet_segment('nông dân và bác sĩ', 'learned');
-- nông_dân và bác_sĩ
SELECT count(*) FROM viet_learn(NULL, 'body');
-- 0

-- From a vocabulary: columns and rows do not run together, twins are passed over
CREATE VIRTUAL TABLE f USING fts5(a, b, tokenize = 'vietnamese');
INSERT INTO f SELECT body, 'café ' || body FROM text;
CREATE VIRTUAL TABLE voc USING fts5vocab(f, instance);
SELECT word, count FROM viet_learn('voc') WHERE word IN ('bác sĩ', 'báo cáo', 'café bác', 'cafe café', 'cáo café') ORDER BY word;
-- bác sĩ|602
-- báo cáo|720

-- nor do rows of one word and those behind them
CREATE VIRTUAL TABLE brief USING fts5(a, tokenize = 'vietnamese');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO brief SELECT iif(i % 2, 'họp', iif(i % 4, 'bác sĩ', 'báo cáo')) FROM n;
CREATE VIRTUAL TABLE voc_brief USING fts5vocab(brief, instance);
SELECT word, count FROM viet_learn('voc_brief');
-- bác sĩ|10
-- báo cáo|10

-- An index without positions has no neighbours
CREATE VIRTUAL TABLE fc USING fts5(a, detail = column, tokenize = 'vietnamese');
INSERT INTO fc VALUES ('công đoàn');
CREATE VIRTUAL TABLE vocc USING fts5vocab(fc, instance);
SELECT * FROM viet_learn('vocc');
-- error: viet_learn: 'vocc' does not say where terms stand: is it of an index with detail=full?
CREATE VIRTUAL TABLE fn USING fts5(a, detail = none, tokenize = 'vietnamese');
INSERT INTO fn VALUES ('công đoàn');
CREATE VIRTUAL TABLE vocn USING fts5vocab(fn, instance);
SELECT * FROM viet_learn('vocn');
-- error: viet_learn: 'vocn' does not say where terms stand: is it of an index with detail=full?

-- A table of one's own that says where terms stand: those that are not neighbours are not joined
CREATE TABLE place(term, doc, col, "offset");
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30) INSERT INTO place SELECT 'báo', i, 'a', 0 FROM n UNION ALL SELECT 'cáo', i, 'a', 1 FROM n UNION ALL SELECT 'của', i, 'a', 5 FROM n UNION ALL SELECT 'w' || i, i, 'a', 9 FROM n;
SELECT word, count FROM viet_learn('place');
-- báo cáo|30

-- A blank of any kind before a mark is none, and other characters are no blanks
SELECT viet_segment('5 µm 10 m²'), viet_normalize(viet_segment('tiê' || char(0xA0, 0x301) || 'ng Việt tiê ' || char(0x301) || 'ng'), 'nfc');
-- 5 µm 10 m²|tiếng Việt tiếng

-- Errors
SELECT viet_segment();
-- error: wrong number of arguments to function viet_segment()
SELECT viet_segment('a', 'text');
-- error: viet_segment: the lexicon 'text' must have a column word
SELECT viet_segment('a', '');
-- error: viet_segment: no such table: 
SELECT * FROM viet_words('a', 'nowhere');
-- error: viet_words: no such table: nowhere
SELECT * FROM viet_words;
-- error: viet_words: argument 1, the text, is missing
SELECT * FROM viet_learn;
-- error: viet_learn: argument 1, the table, is missing
SELECT * FROM viet_learn('nowhere', 'body');
-- error: viet_learn: no such table: nowhere
SELECT * FROM viet_learn('text');
-- error: viet_learn: argument 2, the column, is missing, and 'text' is no fts5vocab table of type 'instance'
SELECT * FROM viet_learn('text', NULL);
-- error: viet_learn: argument 2, the column, is missing, and 'text' is no fts5vocab table of type 'instance'
CREATE VIRTUAL TABLE voc_rows USING fts5vocab(f, row);
SELECT * FROM viet_learn('voc_rows');
-- error: viet_learn: argument 2, the column, is missing, and 'voc_rows' is no fts5vocab table of type 'instance'
SELECT * FROM viet_learn('nowhere');
-- error: viet_learn: no such table: nowhere
SELECT * FROM viet_learn('text', 'body', 'many');
-- error: viet_learn: argument 3 must be a number of times from 1 to 2147483647, not 'many'
SELECT * FROM viet_learn('text', 'body', 2.5);
-- error: viet_learn: argument 3 must be a number of times from 1 to 2147483647, not '2.5'

-- Views that are read by what they use
PRAGMA trusted_schema = on;
CREATE VIEW ouroboros AS SELECT viet_segment('a', 'ouroboros') AS word;
SELECT viet_segment('a', 'ouroboros');
-- error: viet_segment: it reads what is made with viet_segment itself
CREATE VIEW snake AS SELECT word FROM viet_words('a', 'snake');
SELECT substr(word, 1, 0) FROM snake;
-- error: viet_words: it reads what is made with viet_words itself
CREATE VIEW worm AS SELECT word FROM viet_learn('worm', 'word');
SELECT * FROM worm;
-- error: viet_learn: it reads what is made with viet_learn itself
CREATE VIEW words AS SELECT word FROM viet_words('công_đoàn viên_chức', 'one');
SELECT word FROM viet_words('viên chức công đoàn', 'words');
-- viên chức
-- công
-- đoàn

-- With trusted_schema off a view may use what reads no table, and nothing else
CREATE VIEW plain AS SELECT viet_segment('tuy nhiên') AS s;
CREATE VIEW reading AS SELECT viet_segment('tuy nhiên', 'one') AS s;
CREATE VIEW listing AS SELECT word FROM viet_words('tuy nhiên');
CREATE VIEW learning AS SELECT word FROM viet_learn('text', 'body');
PRAGMA trusted_schema = off;
SELECT s FROM plain;
-- tuy_nhiên
SELECT s FROM reading;
-- error: unsafe use of viet_segment()
SELECT * FROM listing;
-- error: unsafe use of virtual table "viet_words"
SELECT * FROM learning;
-- error: unsafe use of virtual table "viet_learn"
PRAGMA trusted_schema = on;
SELECT s FROM reading;
-- tuy_nhiên
SELECT * FROM listing;
-- tuy nhiên

-- A table of another schema, as everywhere
ATTACH ':memory:' AS "o""x";
CREATE TABLE "o""x".other(word TEXT, body TEXT);
INSERT INTO "o""x".other VALUES ('công đoàn', 'bàn ghế'), ('viên chức', 'bàn ghế');
SELECT viet_segment('công đoàn viên chức', 'o"x.other');
-- công_đoàn viên_chức
SELECT word FROM viet_words('công đoàn viên chức', 'o"x.other');
-- công đoàn
-- viên chức
SELECT count(*) FROM viet_learn('o"x.other', 'body');
-- 0
SELECT * FROM viet_learn('o"x.other', 'title');
-- error: viet_learn: no such column: t.title
SELECT viet_segment('a', 'main.nowhere');
-- error: viet_segment: no such table: main.nowhere
SELECT quote(viet_segment('công đoàn', NULL)), (SELECT count(*) FROM viet_words('công đoàn', NULL)), (SELECT count(*) FROM viet_learn(NULL, 'body'));
-- NULL|0|0

-- The score may be the first column
CREATE TABLE score_first(score, word);
INSERT INTO score_first VALUES (-9, 'hoa mai'), (9, 'xuân đào');
SELECT viet_segment('hoa mai xuân đào', 'score_first');
-- hoa mai xuân_đào
