-- viet_search(): the best rows for what was typed, in one call.

CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize = 'vietnamese');
INSERT INTO t VALUES ('Công đoàn', 'công đoàn viên chức họp'), ('Bão', 'bão số 3 vào đất liền'), ('Lũ', 'đoàn công tác về vùng lũ'), ('khong dau', 'cong doan vien chuc'), ('Khác', 'cộng đoàn'), ('Nghị quyết', 'số 02-NQ/TW');

-- all: with every word. As it was typed first, then what the question stands for; text without marks below
SELECT rowid, mode, corrected, score > 0 FROM viet_search('t', 'công đoàn');
-- 1|all|NULL|1
-- 4|all|NULL|1
-- 3|all|NULL|1
SELECT group_concat(rowid) FROM viet_search('t', 'cong doan');
-- 1,5,4,3
SELECT group_concat(rowid) FROM viet_search('t', 'CÔNG ĐOÀN') UNION ALL SELECT group_concat(rowid) FROM viet_search('t', 'co' || char(0x302) || 'ng đoa' || char(0x300) || 'n') UNION ALL SELECT group_concat(rowid) FROM viet_search('t', 'coong ddoanf');
-- 1,4,3
-- 1,4,3
-- 1,4,3
CREATE VIRTUAL TABLE typed USING fts5(body, tokenize = 'vietnamese');
INSERT INTO typed VALUES ('con báo'), ('con bảo'), ('con bao'), ('con bão');
SELECT rowid FROM viet_search('typed', 'bao') LIMIT 1;
-- 3
SELECT group_concat(rowid) FROM viet_search('typed', 'bão');
-- 4,3
SELECT group_concat(rowid) FROM viet_search('typed', 'con bảo');
-- 2,3

-- smart: when all words are nowhere together, or there are more than six
SELECT rowid, mode FROM viet_search('t', 'bão lũ');
-- 2|smart
-- 3|smart
SELECT rowid, mode FROM viet_search('t', 'đoàn công tác của tỉnh về vùng lũ', 1);
-- 3|smart
CREATE VIRTUAL TABLE counted USING fts5(body, tokenize = 'vietnamese');
INSERT INTO counted VALUES ('sáu lũ bốn một năm hai ba bảy');
SELECT rowid, mode FROM viet_search('counted', 'một hai ba bốn năm sáu') UNION ALL SELECT rowid, mode FROM viet_search('counted', 'một hai ba bốn năm sáu bảy');
-- 1|all
-- 1|smart
SELECT rowid, mode FROM viet_search('t', '02-NQ/TW');
-- 6|all

-- corrected: when a word is nowhere. The question that was asked instead is there to be shown
SELECT rowid, mode, corrected FROM viet_search('t', 'công đoàng', 2);
-- 1|corrected|công đoàn
-- 4|corrected|công đoàn
SELECT rowid, mode, corrected FROM viet_search('t', 'Côgn đoàn', 1);
-- 1|corrected|công đoàn
SELECT count(*) FROM viet_search('t', 'xyzzy');
-- 0

-- The rows are in the order of their score, each once; k of them, 10 when it is not said
SELECT count(*), count(DISTINCT rowid) FROM viet_search('t', 'công đoàn họp số bão lũ');
-- 3|3
SELECT group_concat(score >= next) FROM (SELECT score, lead(score) OVER () AS next FROM viet_search('t', 'cong doan')) WHERE next IS NOT NULL;
-- 1,1,1
CREATE VIRTUAL TABLE many USING fts5(body, tokenize = 'vietnamese');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) INSERT INTO many SELECT 'bão số ' || i || iif(i % 7 = 0, ' lũ', '') FROM n;
SELECT (SELECT count(*) FROM viet_search('many', 'bão')), (SELECT count(*) FROM viet_search('many', 'bão', 250)), (SELECT count(*) FROM viet_search('many', 'bão', 10000)), (SELECT count(*) FROM viet_search('many', 'bão', 1.0)), (SELECT count(*) FROM viet_search('many', 'bão', NULL));
-- 10|250|300|1|10
SELECT rowid FROM viet_search('many', 'bão số 217 lũ', 1);
-- 217
SELECT count(*) FROM viet_search('many', 'lũ', 100);
-- 42

-- The best k are the first k of all, in whatever order the rows come
CREATE VIRTUAL TABLE mixed USING fts5(body, tokenize = 'vietnamese');
WITH RECURSIVE n(i, r) AS (SELECT 0, 1 UNION ALL SELECT i + 1, r * 48271 % 2147483647 FROM n WHERE i < 1500) INSERT INTO mixed SELECT replace(hex(zeroblob(1 + r % 5 * (r / 7 % 7))), '00', 'bão ') || replace(hex(zeroblob(r / 97 % 40)), '00', 'x ') || iif(r / 11 % 3, 'lũ bão', 'lũ') FROM n;
WITH whole AS MATERIALIZED (SELECT row_number() OVER () AS n, rowid AS r FROM viet_search('mixed', 'bão lũ', 10000)) SELECT count(*), sum((SELECT group_concat(s.rowid) FROM viet_search('mixed', 'bão lũ', column1) AS s) = (SELECT group_concat(r) FROM whole WHERE n <= column1)) FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (10), (20), (31), (50), (64), (100), (200), (500));
-- 15|15
WITH whole AS MATERIALIZED (SELECT row_number() OVER () AS n, rowid AS r FROM viet_search('mixed', 'bão', 10000)) SELECT count(*), sum((SELECT group_concat(s.rowid) FROM viet_search('mixed', 'bão', column1) AS s) = (SELECT group_concat(r) FROM whole WHERE n <= column1)) FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (10), (20), (31), (50), (64), (100), (200), (500));
-- 15|15

-- and where most rows have the words as neighbours, which is worth less than it could be
CREATE VIRTUAL TABLE turned USING fts5(body, tokenize = 'vietnamese');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO turned SELECT iif(i % 100 = 99, 'lũ bão', iif(i % 8 = 0, 'bão lũ ' || replace(hex(zeroblob(30)), '00', 'x '), replace(hex(zeroblob(20)), '00', 'x '))) FROM n;
SELECT count(*), min(rowid % 100) FROM viet_search('turned', 'bão lũ', 30);
-- 30|99

-- Operators; text without marks comes behind
SELECT group_concat(rowid) FROM viet_search('t', 'công -viên');
-- 3,5,4
SELECT rowid, mode, score > 0 FROM viet_search('t', 'title:bao');
-- 2|all|1
SELECT group_concat(rowid) FROM viet_search('t', '(bão OR lũ) -title:lũ');
-- 2
SELECT group_concat(rowid) FROM viet_search('t', '"viên chức"');
-- 1
SELECT group_concat(rowid) FROM viet_search('t', '"vien chuc"');
-- 4,1
SELECT group_concat(rowid) FROM viet_search('t', 'họ*');
-- 1
SELECT count(*) FROM viet_search('t', '-bão');
-- 0

-- Nothing asked, nothing there
SELECT count(*) FROM viet_search('t', '');
-- 0
SELECT count(*) FROM viet_search('t', ' "" -() ?');
-- 0
SELECT count(*) FROM viet_search('t', NULL);
-- 0
SELECT count(*) FROM viet_search(NULL, 'a');
-- 0
CREATE VIRTUAL TABLE none USING fts5(body, tokenize = 'vietnamese');
SELECT count(*) FROM viet_search('none', 'công đoàn');
-- 0
SELECT count(*) FROM viet_search('none', 'công -đoàn OR "a b"');
-- 0

-- One row, not committed, changed, deleted
BEGIN;
INSERT INTO none(rowid, body) VALUES (-7, 'công đoàn');
SELECT rowid, mode FROM viet_search('none', 'cong doan');
-- -7|all
UPDATE none SET body = 'viên chức' WHERE rowid = -7;
SELECT (SELECT count(*) FROM viet_search('none', 'công')), (SELECT rowid FROM viet_search('none', 'viên chức'));
-- 0|-7
DELETE FROM none;
SELECT count(*) FROM viet_search('none', 'viên chức');
-- 0
ROLLBACK;
SELECT count(*) FROM viet_search('none', 'công đoàn');
-- 0
DELETE FROM t WHERE rowid = 1;
SELECT group_concat(rowid) FROM viet_search('t', 'công đoàn');
-- 4,3
INSERT INTO t(rowid, title, body) VALUES (1, 'Công đoàn', 'công đoàn viên chức họp');

-- Joined to its table; one question for each row of another
SELECT t.rowid, title FROM viet_search('t', 'bão') AS s JOIN t ON t.rowid = s.rowid;
-- 2|Bão
SELECT q.column1, s.rowid FROM (VALUES ('bão'), ('họp'), (NULL)) AS q, viet_search('t', q.column1, 1) AS s;
-- bão|2
-- họp|1

-- Other tables: detail, tokenizer, content, schema, a name that needs quotes
CREATE VIRTUAL TABLE dc USING fts5(title, body, detail = column, tokenize = 'vietnamese');
INSERT INTO dc SELECT title, body FROM t ORDER BY rowid;
CREATE VIRTUAL TABLE dn USING fts5(title, body, detail = none, tokenize = 'vietnamese');
INSERT INTO dn SELECT title, body FROM t ORDER BY rowid;
SELECT (SELECT group_concat(rowid) FROM viet_search('dc', 'công đoàn')), (SELECT group_concat(rowid) FROM viet_search('dn', 'công đoàn')), (SELECT group_concat(rowid) FROM viet_search('dc', '"viên chức" -bão')), (SELECT group_concat(rowid) FROM viet_search('dn', '"viên chức" OR title:bão'));
-- 1,4,3|1,4,3|1|1
CREATE VIRTUAL TABLE u USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO u SELECT title, body FROM t ORDER BY rowid;
SELECT group_concat(rowid) FROM viet_search('u', 'viên chức');
-- 4,1
CREATE VIRTUAL TABLE n USING fts5(title, body, content = '', tokenize = 'vietnamese');
INSERT INTO n(rowid, title, body) SELECT rowid, title, body FROM t;
SELECT group_concat(rowid) FROM viet_search('n', 'viên chức');
-- 1,4
CREATE VIRTUAL TABLE nn USING fts5(title, body, content = '', detail = none, columnsize = 0, tokenize = 'vietnamese');
INSERT INTO nn(rowid, title, body) SELECT rowid, title, body FROM t;
SELECT group_concat(rowid) FROM viet_search('nn', 'viên chức');
-- 1,4
CREATE TABLE article(id INTEGER PRIMARY KEY, title, body);
INSERT INTO article SELECT rowid, title, body FROM t;
CREATE VIRTUAL TABLE e USING fts5(title, body, content = 'article', content_rowid = 'id', tokenize = 'vietnamese');
INSERT INTO e(e) VALUES ('rebuild');
SELECT group_concat(rowid) FROM viet_search('e', 'viên chức');
-- 1,4
ATTACH ':memory:' AS other;
CREATE VIRTUAL TABLE other."it's ""a"".b" USING fts5(body, tokenize = "vietnamese tokenchars '-/'");
INSERT INTO other."it's ""a"".b" VALUES ('số 02 NQ TW'), ('số 02-NQ/TW');
SELECT group_concat(rowid) FROM viet_search('other.it''s "a".b', '02-NQ/TW');
-- 2
CREATE TABLE stopword(word);
INSERT INTO stopword VALUES ('của');
CREATE VIRTUAL TABLE w USING fts5(body, tokenize = 'vietnamese stopwords stopword');
INSERT INTO w VALUES ('báo cáo của tỉnh'), ('báo cáo tỉnh'), ('con báo');
SELECT rowid, mode, corrected FROM viet_search('w', 'báo của tỉnh', 2);
-- 2|all|NULL
-- 1|all|NULL
SELECT count(*) FROM viet_search('w', 'của');
-- 0
CREATE TABLE synonym(term, other);
INSERT INTO synonym VALUES ('LĐLĐ', 'Liên đoàn Lao động');
CREATE VIRTUAL TABLE s USING fts5(body, tokenize = 'vietnamese synonyms synonym');
INSERT INTO s VALUES ('LĐLĐ tỉnh'), ('Liên đoàn Lao động tỉnh'), ('đoàn xe');
SELECT group_concat(rowid) FROM (SELECT rowid FROM viet_search('s', 'LĐLĐ tỉnh') ORDER BY rowid) UNION ALL SELECT group_concat(rowid) FROM (SELECT rowid FROM viet_search('s', 'liên đoàn lao động', 2) ORDER BY rowid);
-- 1,2
-- 1,2

-- More written forms than are counted one by one
CREATE VIRTUAL TABLE wide USING fts5(body, tokenize = 'vietnamese');
CREATE TABLE form AS SELECT row_number() OVER () AS i, token FROM viet_tokens('ban duong tinh cong hoa man tan thanh lang bang hang sang', 'as query');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO wide SELECT (SELECT group_concat(token, ' ') FROM form WHERE (form.i + n.i) % 9 = 0) FROM n;
SELECT count(*), min(score) > 0 FROM viet_search('wide', replace('xxxxx', 'x', 'ban duong tinh cong hoa man tan thanh lang bang hang sang '));
-- 10|1

-- Errors, and views of a schema that is not trusted
SELECT * FROM viet_search('t');
-- error: viet_search: argument 2, what is searched for, is missing
SELECT * FROM viet_search;
-- error: viet_search: argument 1, the table, is missing
SELECT * FROM viet_search('nowhere', 'a');
-- error: viet_search: no such table: nowhere
SELECT * FROM viet_search('article', 'a');
-- error: viet_search: 'article' is not an FTS5 table
SELECT * FROM viet_search('t', 'a', 0);
-- error: viet_search: argument 3 must be a number of rows from 1 to 10000, not '0'
SELECT * FROM viet_search('t', 'a', 10001);
-- error: viet_search: argument 3 must be a number of rows from 1 to 10000, not '10001'
SELECT * FROM viet_search('t', 'a', 'ten');
-- error: viet_search: argument 3 must be a number of rows from 1 to 10000, not 'ten'
SELECT * FROM viet_search('t', 'a', 1.5);
-- error: viet_search: argument 3 must be a number of rows from 1 to 10000, not '1.5'
PRAGMA trusted_schema = off;
CREATE VIEW found AS SELECT rowid FROM viet_search('t', 'bão');
SELECT rowid FROM viet_search('t', 'bão');
-- 2
SELECT * FROM found;
-- error: unsafe use of virtual table "viet_search"

-- Whatever is typed is no error, in any mode, with a table and without
CREATE TABLE typing(x);
INSERT INTO typing VALUES (''), ('"'), ('""'), ('"""'), ('('), (')'), ('(('), (')('), ('()'), ('(-'), ('-('), ('-)'), (':'), ('::'), (':a'), ('a:'), ('title:'), ('title:('), ('title:"'), ('title::a'), ('-title:-a'), ('title:title:a'), ('(title:a OR body:(b -title:c'), ('*'), ('**'), ('a**'), ('*a'), ('"a"*'), ('-'), ('--'), ('-- a'), ('-"'), ('-*'), ('^'), ('^a'), ('+'), ('a + b'), ('{a b}:c'), ('{title'), ('NEAR('), ('NEAR(a b, 3)'), ('OR'), ('OR OR'), ('a OR'), ('OR a'), ('AND'), ('NOT a'), ('a AND OR NOT b'), ('a OR (OR b)'), ('''; DROP TABLE t; --'), ('=' ), ('~'), ('=a'), ('~công'), ('"" OR "a"'), ('%s %n'), ('\'), ('a' || char(0) || '"b'), (char(0)), (char(1, 2, 3)), (char(9) || '=ban'), (char(0xFEFF) || 'a'), (char(0x301)), ('a ' || char(0x301) || '"'), ('“'), ('”a“'), ('東京都"สวัสดี'), (char(0x1F600)), ('coong ("ddoanf'), (CAST(x'C3' AS TEXT)), (CAST(x'61FF22E1BB' AS TEXT)), (CAST(x'2D28E1' AS TEXT)), (CAST(x'EDA080' AS TEXT)), (CAST(x'F8888080802261' AS TEXT)), (replace(hex(zeroblob(10000)), '00', 'a')), (replace(hex(zeroblob(10000)), '00', '"')), (replace(hex(zeroblob(10000)), '00', '(')), (replace(hex(zeroblob(5000)), '00', '-(')), (replace(hex(zeroblob(5000)), '00', '(a ')), (replace(hex(zeroblob(2000)), '00', '(a OR ')), (replace(hex(zeroblob(2000)), '00', '(-a b ')), (replace(hex(zeroblob(5000)), '00', 'a ')), (replace(hex(zeroblob(2000)), '00', 'đoàn ')), (replace(hex(zeroblob(1000)), '00', 'title:(a OR ')), (replace(hex(zeroblob(5000)), '00', 'a-')), (replace(hex(zeroblob(10000)), '00', '=')), (replace(hex(zeroblob(5000)), '00', ':(')), (replace(hex(zeroblob(10000)), '00', char(0x301)));
CREATE TABLE m(mode);
INSERT INTO m VALUES ('all'), ('any'), ('phrase'), ('prefix'), ('smart'), ('folded');
SELECT count(*) FROM typing, m WHERE (SELECT count(*) FROM t WHERE t MATCH viet_query(x, mode)) >= 0;
-- 528
SELECT count(*) FROM typing, m WHERE (SELECT count(*) FROM t WHERE t MATCH viet_query(x, mode, 't')) >= 0;
-- 528
SELECT count(*) FROM typing, m WHERE (SELECT count(*) FROM (SELECT viet_rank(dn) FROM dn WHERE dn MATCH viet_query(x, mode, 'dn'))) >= 0;
-- 528
SELECT count(*) FROM typing, m WHERE (SELECT count(*) FROM (SELECT viet_rank(dc) FROM dc WHERE dc MATCH viet_query(x, mode, 'dc'))) >= 0;
-- 528
SELECT count(*) FROM typing, m WHERE (SELECT count(*) FROM u WHERE u MATCH viet_query(x, mode, 'u')) >= 0;
-- 528
SELECT count(*) FROM typing, m WHERE (SELECT count(*) FROM s WHERE s MATCH viet_query(x, mode, 's')) >= 0;
-- 528
SELECT count(*) FROM typing, (VALUES ('t'), ('dc'), ('dn'), ('u'), ('s'), ('w'), ('nn'), ('other.it''s "a".b')) AS a WHERE (SELECT count(*) FROM viet_search(a.column1, x)) >= 0;
-- 704

-- A tokenizer that does not know the word as it was written has it in another case
CREATE VIRTUAL TABLE ascii USING fts5(x, tokenize = 'ascii');
INSERT INTO ascii VALUES ('công đoàn'), ('đoàn');
SELECT rowid, mode, corrected FROM viet_search('ascii', 'công');
-- 1|all|NULL
SELECT rowid, mode, corrected FROM viet_search('ascii', 'CÔNG');
-- 1|corrected|công
SELECT rowid, mode, corrected FROM viet_search('ascii', 'cộng');
-- 1|corrected|công

-- Rows with a rare word come first, then those with a pair of which both words are common
CREATE VIRTUAL TABLE pair USING fts5(x, tokenize = 'vietnamese');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO pair(rowid, x) SELECT i, iif(i % 10 = 0, 'báo cáo ', '') || iif(i % 10 = 5, 'cáo báo ', '') || iif(i = 77, 'xin ', '') || 'việc ' || i FROM n;
SELECT group_concat(rowid), count(DISTINCT mode) FROM viet_search('pair', 'xin báo cáo', 5);
-- 77,10,20,30,40|1
SELECT count(*), sum(rowid % 10 = 0) FROM viet_search('pair', 'xin bao cao viec', 100);
-- 21|20

-- A reading of an unmarked word that few of its rows have is not heard in a long question
CREATE VIRTUAL TABLE minor USING fts5(x, tokenize = 'vietnamese');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) INSERT INTO minor(rowid, x) SELECT i, iif(i = 7, 'bao tan', iif(i = 9, 'bạo tan', iif(i % 3 = 0, 'bão', 'x'))) || iif(i IN (11, 12), ' tan', '') FROM n;
SELECT group_concat(rowid) FROM viet_search('minor', 'tan bao năm cuối rồi nhé em ơi');
-- 12,7,9,11
SELECT group_concat(rowid) FROM viet_search('minor', 'tan bao');
-- 7,9,12,11

-- The best of thousands of rows are those that viet_rank() has first
CREATE VIRTUAL TABLE thousands USING fts5(x, tokenize = 'vietnamese');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO thousands(rowid, x) SELECT i, 'công việc ' || replace(hex(zeroblob(i / 300)), '00', 'công ') FROM n;
SELECT group_concat(rowid) = (SELECT group_concat(rowid) FROM (SELECT rowid FROM thousands WHERE thousands MATCH 'công' ORDER BY viet_rank(thousands), rowid LIMIT 9)) FROM viet_search('thousands', 'công', 9);
-- 1
SELECT count(*), group_concat(rowid) FROM viet_search('thousands', 'công', 3);
-- 3|3000,2700,2701

-- A question of many words that have many forms each
CREATE VIRTUAL TABLE forms USING fts5(x, tokenize = 'vietnamese');
INSERT INTO forms SELECT token FROM viet_tokens('do', 'as query');
INSERT INTO forms SELECT group_concat(token, ' ') FROM viet_tokens('do', 'as query');
SELECT count(*), min(mode), max(mode) FROM viet_search('forms', replace(hex(zeroblob(60)), '00', 'do '), 100);
-- 31|smart|smart
SELECT rowid FROM viet_search('forms', replace(hex(zeroblob(60)), '00', 'do '), 1);
-- 31

-- The same where one reading is common and the typed one is not among the rare ones; beside words that are neither
CREATE VIRTUAL TABLE common USING fts5(x, tokenize = 'vietnamese');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) INSERT INTO common(rowid, x) SELECT i, iif(i = 7, 'bão tan', iif(i = 9, 'bạo tan', iif(i % 3 = 0, 'bao', 'x'))) || iif(i IN (11, 12), ' tan', '') FROM n;
SELECT group_concat(rowid) FROM viet_search('common', 'tan bao năm cuối rồi nhé em ơi', 4);
-- 12,7,9,11
SELECT viet_query('tan báo bao', 'smart', 'common'), viet_query('xin báo cáo', 'smart', 'pair');
-- (("tan") AND ("tan" OR "bao"))|(("xin" OR "xin" + "báo" OR "báo" + "cáo") AND ("xin" OR "báo" OR "cáo"))
DELETE FROM forms;
INSERT INTO forms SELECT token FROM viet_tokens('do', 'as query');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) INSERT INTO forms SELECT iif(i = 50, 'tan đo', 'x') FROM n;
SELECT rowid, mode FROM viet_search('forms', replace(hex(zeroblob(59)), '00', 'do ') || 'tan', 3);
-- 80|smart

-- A row that has the words once, behind one that has them often
CREATE VIRTUAL TABLE repeated USING fts5(x, tokenize = 'vietnamese');
INSERT INTO repeated(rowid, x) VALUES (1, replace(hex(zeroblob(40)), '00', 'zan zun ')), (2, 'zan zun'), (3, 'zun zan'), (4, 'zan');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) INSERT INTO repeated SELECT replace(hex(zeroblob(80)), '00', 'x ') FROM n;
SELECT rowid FROM viet_search('repeated', 'zan zun', 1);
-- 1
SELECT group_concat(rowid || mode) FROM viet_search('repeated', 'zan zun', 4);
-- 1all,2all,3all,4smart

-- The last rows that there can be
CREATE VIRTUAL TABLE last USING fts5(x, tokenize = 'vietnamese');
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199) INSERT INTO last(rowid, x) SELECT 9223372036854775807 - i, 'công đoàn' FROM n;
SELECT rowid FROM viet_search('last', 'cong doan', 1);
-- 9223372036854775608
SELECT term, rows FROM viet_suggest('last', 'cong doam', 1);
-- công đoàn|200

-- The text of an index without positions is gone
CREATE TABLE kept(x);
INSERT INTO kept VALUES ('bão số 3');
CREATE VIRTUAL TABLE outside USING fts5(x, content = 'kept', detail = none, tokenize = 'vietnamese');
INSERT INTO outside(outside) VALUES ('rebuild');
SELECT rowid FROM viet_search('outside', 'bao so');
-- 1
DROP TABLE kept;
SELECT rowid FROM viet_search('outside', 'bao so');
-- error: viet_search: no such table: main.kept
SELECT viet_rank(outside) FROM outside WHERE outside MATCH 'bao';
-- error: no such table: main.kept
SELECT term FROM viet_suggest('outside', 'bao sô');
-- error: viet_suggest: no such table: main.kept

-- A row of an earlier step has a higher score than those of a later one, however long it is
CREATE VIRTUAL TABLE steps USING fts5(x, tokenize = 'vietnamese');
INSERT INTO steps WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) SELECT 'ghi chép' FROM n;
INSERT INTO steps(rowid, x) VALUES (101, 'công ' || replace(hex(zeroblob(900)), '00', 'mưa ') || ' đoàn'), (102, 'công'), (103, 'đoàn');
SELECT rowid, mode, score >= lead(score, 1, 0) OVER () FROM viet_search('steps', 'công đoàn');
-- 101|all|1
-- 102|smart|1
-- 103|smart|1
