-- viet_suggest(): did you mean, and completion.

CREATE VIRTUAL TABLE doc USING fts5(title, body, tokenize = 'vietnamese');
INSERT INTO doc(rowid, title, body) VALUES
    (1, 'Công đoàn trường', 'Công đoàn viên chức tổng kết năm học. Công đoàn cơ sở họp bàn về đường lối.'),
    (2, 'Cộng đồng', 'Cộng đồng công nghệ; ngành công nghệ thông tin, ngành y tế'),
    (3, 'Đường phố', 'Đường phố đông người, đường phố Hà Nội nhiều xe'),
    (4, 'Facebook', 'Trang facebook của trường, nghề làm đường, đường trơn'),
    (5, 'Nghĩa vụ', 'Nghĩa vụ quân sự, trách nhiệm của người xuất bản'),
    (6, 'Tiếng Anh', 'Computer science; the company in Vietnam');

-- A tone, a mark, a letter; the nearest first, and of what is equally near the more common
SELECT term, distance, rows FROM viet_suggest('doc', 'đương ');
-- đường|0.35|3
SELECT term, distance FROM viet_suggest('doc', 'đườg ', 1);
-- đường|1.0
SELECT term, distance FROM viet_suggest('doc', 'nguơi ', 1);
-- người|0.75
SELECT term, distance FROM viet_suggest('doc', 'trưong ', 2);
-- trường|0.75

-- Distances are in wrong letters: tone, mark, spelling, sounds that regions merge, a letter twice, two swapped, a key beside it
SELECT (SELECT distance FROM viet_suggest('doc', 'nghỉa ', 1)), (SELECT distance FROM viet_suggest('doc', 'nghía ', 1));
-- 0.3|0.45
SELECT (SELECT distance FROM viet_suggest('doc', 'trach ', 1)), (SELECT distance FROM viet_suggest('doc', 'viên ', 1));
-- 0.01|0.0
SELECT (SELECT distance FROM viet_suggest('doc', 'ngĩa ', 1)), (SELECT distance FROM viet_suggest('doc', 'suất ', 1));
-- 0.45|0.55
SELECT (SELECT distance FROM viet_suggest('doc', 'facebbook ', 1)), (SELECT distance FROM viet_suggest('doc', 'faecbook ', 1));
-- 0.6|0.65
SELECT (SELECT distance FROM viet_suggest('doc', 'facebokk ', 1)), (SELECT distance FROM viet_suggest('doc', 'facebpok ', 1)), (SELECT distance FROM viet_suggest('doc', 'faceboik ', 1)), (SELECT distance FROM viet_suggest('doc', 'facexook ', 1));
-- 0.75|0.75|0.75|1.0

-- What is in the index comes as it is, with distance 0
SELECT * FROM viet_suggest('doc', 'trường ', 1);
-- trường|0.0|2
SELECT * FROM viet_suggest('doc', 'công nghệ thông tin');
-- công nghệ thông tin|0.0|1

-- Typed without marks, misplaced tones, capitals, decomposed, other i/y
SELECT * FROM viet_suggest('doc', 'duong ', 1);
-- đường|0.04|3
SELECT * FROM viet_suggest('doc', 'NGƯƠÌ ', 1);
-- người|0.0|2
SELECT * FROM viet_suggest('doc', 'ngươ' || char(0x300) || 'i ', 1);
-- người|0.0|2

-- Keys of Telex that were not taken up, doubled, or stand in the wrong place
SELECT (SELECT term FROM viet_suggest('doc', 'dduwowngf ', 1)), (SELECT term FROM viet_suggest('doc', 'trườngf ', 1)), (SELECT term FROM viet_suggest('doc', 'trachs ', 1)), (SELECT term FROM viet_suggest('doc', 'ddafn ', 1)), (SELECT term FROM viet_suggest('doc', 'ddoaàn ', 1));
-- đường|trường|trách|đoàn|đoàn

-- Confused sounds: s x, ch tr, d gi r, l n; -c -t, -n -ng
SELECT (SELECT term FROM viet_suggest('doc', 'xự ', 1)), (SELECT term FROM viet_suggest('doc', 'chách ', 1)), (SELECT term FROM viet_suggest('doc', 'nàm ', 1)), (SELECT term FROM viet_suggest('doc', 'xuấc ', 1)), (SELECT term FROM viet_suggest('doc', 'đườn ', 1));
-- sự|trách|làm|xuất|đường

-- Other words: a letter anywhere
SELECT (SELECT term FROM viet_suggest('doc', 'acebook ', 1)), (SELECT term FROM viet_suggest('doc', 'fcaebook ', 1)), (SELECT term FROM viet_suggest('doc', 'vacebook ', 1)), (SELECT term FROM viet_suggest('doc', 'compter ', 1)), (SELECT term FROM viet_suggest('doc', 'ccompany ', 1)), (SELECT term FROM viet_suggest('doc', 'sciense ', 1));
-- facebook|facebook|facebook|computer|company|science

-- The longer the word, the more slips in it: of three letters, four, five and six
CREATE VIRTUAL TABLE slips USING fts5(x, tokenize = 'vietnamese');
INSERT INTO slips VALUES ('tháng'), ('nghiêng'), ('háng');
SELECT count(*) FROM viet_suggest('slips', 'hàg ');
-- 0
SELECT term, distance FROM viet_suggest('slips', 'thàg ');
-- tháng|1.45
SELECT count(*) FROM viet_suggest('slips', 'nghèn ');
-- 0
SELECT term, distance FROM viet_suggest('slips', 'nghèng ');
-- nghiêng|1.85

-- Several words: the pair that stands together wins
SELECT * FROM viet_suggest('doc', 'công đoán ', 1);
-- công đoàn|0.45|1
SELECT * FROM viet_suggest('doc', 'cong doan ', 1);
-- công đoàn|0.03|1
SELECT * FROM viet_suggest('doc', 'suất bản');
-- xuất bản|0.55|1
SELECT * FROM viet_suggest('doc', 'ngĩa vụ quân xự ', 1);
-- nghĩa vụ quân sự|1.0|1
SELECT * FROM viet_suggest('doc', 'nghành y tế', 1);
-- ngành y tế|0.45|1
SELECT * FROM viet_suggest('doc', 'trang facebok ', 1);
-- trang facebook|1.0|1

-- even if the words of another are more common
CREATE VIRTUAL TABLE shares USING fts5(x, tokenize = 'vietnamese');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) INSERT INTO shares SELECT iif(i <= 4, 'bão lụt', iif(i = 5, 'bảo lụt', 'bảo vệ')) FROM n;
SELECT * FROM viet_suggest('shares', 'bao lut ');
-- bão lụt|0.02|4
-- bảo lụt|0.02|1

-- and nothing else was meant where it stands together as it was typed, though it be in the later rows only
CREATE VIRTUAL TABLE late USING fts5(x, tokenize = 'vietnamese');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO late SELECT iif(i = 50, 'cộng đoàn', iif(i % 10 > 0, 'họp', iif(i <= 1000, 'công họp đoàn', 'công đoàn'))) FROM n;
SELECT * FROM viet_suggest('late', 'công đoàn ');
-- công đoàn|0.0|100
SELECT * FROM viet_suggest('late', 'cộng đoàn ');
-- công đoàn|0.45|100
-- cộng đoàn|0.0|1

-- Completion: of a word, the more common first; of the last word, by what follows the word before it
SELECT * FROM viet_suggest('doc', 'ng', 3);
-- người|0.07|2
-- nghề|0.05|1
-- nghệ|0.05|1
SELECT * FROM viet_suggest('doc', 'faceb', 1);
-- facebook|0.06|1
SELECT term FROM viet_suggest('doc', 'cong d');
-- công đoàn
-- cộng đồng
SELECT term FROM viet_suggest('doc', 'cong ngh');
-- công nghệ
-- đông người
SELECT term FROM viet_suggest('doc', 'công nghệ th');
-- công nghệ thông
SELECT term FROM viet_suggest('doc', 'trang face', 1);
-- trang facebook

-- with more candidates than are weighed for each word
CREATE VIRTUAL TABLE crowd USING fts5(x, tokenize = 'vietnamese');
WITH tones(tone) AS (VALUES (''), (char(0x300)), (char(0x301)), (char(0x303)), (char(0x309)), (char(0x323))), rimes(nucleus, coda) AS (VALUES ('a', 'n'), ('a', 'm'), ('a', 'ng'), ('a', 'nh'), ('a', 'o'), ('a', 'i'), ('a', 'y'), ('a', '')) INSERT INTO crowd SELECT a.onset || nucleus || tone || coda || ' ' || b.onset || nucleus || tone || coda FROM tones, rimes, (SELECT 'b' AS onset UNION ALL SELECT 'h') AS a, (SELECT 'l' AS onset UNION ALL SELECT 'm') AS b;
INSERT INTO crowd VALUES ('trong lịch'), ('bàn tròn');
SELECT * FROM viet_suggest('crowd', 'trong l');
-- trong lịch|0.07|1
SELECT * FROM viet_suggest('crowd', 'ban tron ');
-- bàn tròn|0.02|1
SELECT * FROM viet_suggest('crowd', 'bán mán ', 3);
-- bán mán|0.0|1
-- hán mán|0.75|1
-- ban man|0.9|1

-- not behind a blank
SELECT count(*) FROM viet_suggest('doc', 'faceb ') WHERE term = 'facebook';
-- 0

-- Words that stand together nowhere, as they were typed
SELECT * FROM viet_suggest('doc', 'computer xuất ', 1);
-- computer xuất|0.0|0

-- Nothing near, nothing at all; one word of two
SELECT * FROM viet_suggest('doc', 'xyzzy đường ') UNION ALL SELECT * FROM viet_suggest('doc', 'đường xyzzy ');
SELECT * FROM viet_suggest('doc', 'zzzzzzzz');
SELECT * FROM viet_suggest('doc', '');
SELECT * FROM viet_suggest('doc', ' ?! ');
SELECT * FROM viet_suggest('doc', '12345');
SELECT * FROM viet_suggest('doc', 'abcdefghijklmnopqrstuvwx');
SELECT * FROM viet_suggest('doc', 'abcdefghijklmnopqrstuvwxy');
SELECT * FROM viet_suggest('doc', NULL);
SELECT * FROM viet_suggest(NULL, 'đường');
SELECT count(*) FROM viet_suggest('doc', replace(hex(zeroblob(3000)), '00', 'công '));
-- 5
SELECT count(*) FROM viet_suggest('doc', replace(hex(zeroblob(3000)), '00', 'ườ'));
-- 0

-- k
SELECT count(*) FROM viet_suggest('doc', 'd');
-- 4
SELECT count(*) FROM viet_suggest('doc', 'd', 2);
-- 2
SELECT count(*) FROM viet_suggest('doc', 'd', NULL);
-- 4
SELECT count(*) FROM viet_suggest('doc', 'd', 2.0);
-- 2
SELECT * FROM viet_suggest('doc', 'd', 0);
-- error: viet_suggest: argument 3 must be a number of rows from 1 to 100, not '0'
SELECT * FROM viet_suggest('doc', 'd', 101);
-- error: viet_suggest: argument 3 must be a number of rows from 1 to 100, not '101'
SELECT * FROM viet_suggest('doc', 'd', 'many');
-- error: viet_suggest: argument 3 must be a number of rows from 1 to 100, not 'many'
SELECT * FROM viet_suggest('doc', 'd', 1.5);
-- error: viet_suggest: argument 3 must be a number of rows from 1 to 100, not '1.5'

-- Tables
SELECT * FROM viet_suggest;
-- error: viet_suggest: argument 1, the table, is missing
SELECT * FROM viet_suggest('doc');
-- error: viet_suggest: argument 2, the text, is missing
SELECT * FROM viet_suggest('nothing', 'd');
-- error: viet_suggest: no such table: nothing
SELECT * FROM viet_suggest('other.doc', 'd');
-- error: viet_suggest: no such table: other.doc
CREATE TABLE ordinary(doc, rank);
SELECT * FROM viet_suggest('ordinary', 'd');
-- error: viet_suggest: 'ordinary' is not an FTS5 table
ATTACH ':memory:' AS other;
CREATE VIRTUAL TABLE other."my ""docs"".x" USING fts5(x, tokenize = 'vietnamese');
INSERT INTO other."my ""docs"".x" VALUES ('đường facebook');
SELECT term FROM viet_suggest('my "docs".x', 'duong ', 1);
-- đường
SELECT term FROM viet_suggest('other.my "docs".x', 'facebok', 1);
-- facebook
SELECT term FROM viet_suggest('other.doc', 'facebok', 1);
-- error: viet_suggest: no such table: other.doc
SELECT term FROM viet_suggest('main.doc', 'facebok', 1);
-- facebook
CREATE VIRTUAL TABLE temp.doc USING fts5(x, tokenize = 'vietnamese');
INSERT INTO temp.doc VALUES ('facebooking');
SELECT term FROM viet_suggest('doc', 'facebookin ', 1);
-- facebooking
SELECT term FROM viet_suggest('main.doc', 'facebookin ', 1);
-- facebook
DROP TABLE temp.doc;
DETACH other;

-- Every kind of index
CREATE VIRTUAL TABLE columns USING fts5(body, detail = column, tokenize = 'vietnamese');
INSERT INTO columns SELECT body FROM doc;
SELECT (SELECT term FROM viet_suggest('columns', 'công đoán ', 1)), (SELECT term FROM viet_suggest('columns', 'facebok', 1)), (SELECT rows FROM viet_suggest('columns', 'đường ', 1));
-- công đoàn|facebook|3
CREATE VIRTUAL TABLE bare USING fts5(body, detail = none, tokenize = 'vietnamese', content = '');
INSERT INTO bare(rowid, body) SELECT rowid, body FROM doc;
SELECT (SELECT term FROM viet_suggest('bare', 'công đoán ', 1)), (SELECT term FROM viet_suggest('bare', 'facebok', 1)), (SELECT rows FROM viet_suggest('bare', 'đường ', 1));
-- công đoàn|facebook|3
CREATE TABLE content(id INTEGER PRIMARY KEY, body);
INSERT INTO content SELECT rowid, body FROM doc;
CREATE VIRTUAL TABLE outside USING fts5(body, content = 'content', content_rowid = 'id', tokenize = 'vietnamese', prefix = '1 2', columnsize = 0);
INSERT INTO outside(outside) VALUES ('rebuild');
SELECT (SELECT term FROM viet_suggest('outside', 'công đoán ', 1)), (SELECT term FROM viet_suggest('outside', 'facebok', 1)), (SELECT rows FROM viet_suggest('outside', 'đường ', 1));
-- công đoàn|facebook|3
CREATE VIRTUAL TABLE folded USING fts5(body, tokenize = 'vietnamese diacritics fold');
INSERT INTO folded SELECT body FROM doc;
SELECT (SELECT term FROM viet_suggest('folded', 'đườg ', 1)), (SELECT term FROM viet_suggest('folded', 'cong nghe thog tin ', 1)), (SELECT term FROM viet_suggest('folded', 'duo', 1));
-- duong|cong nghe thong tin|duong
CREATE VIRTUAL TABLE exact USING fts5(body, tokenize = 'vietnamese diacritics exact');
INSERT INTO exact SELECT body FROM doc;
SELECT (SELECT term FROM viet_suggest('exact', 'duong ', 1)), (SELECT term FROM viet_suggest('exact', 'công đoán ', 1));
-- đường|công đoàn
CREATE VIRTUAL TABLE latin USING fts5(body);
INSERT INTO latin SELECT body FROM doc;
SELECT (SELECT term FROM viet_suggest('latin', 'facebok', 1)), (SELECT term FROM viet_suggest('latin', 'compter ', 1));
-- facebook|computer
CREATE VIRTUAL TABLE empty USING fts5(body, tokenize = 'vietnamese');
SELECT * FROM viet_suggest('empty', 'đường');
SELECT * FROM viet_suggest('empty', 'cong d');

-- A word that is near nothing stays as it is
SELECT * FROM viet_suggest('doc', 'ngĩa zzzzzz vụ ', 1);
-- nghĩa zzzzzz vụ|0.45|0

-- Uncommitted changes are seen, and are gone with their transaction; so is a table
BEGIN;
INSERT INTO doc(rowid, body) VALUES (7, 'instagram khuya');
SELECT term FROM viet_suggest('doc', 'instagrm ', 1);
-- instagram
SELECT term FROM viet_suggest('doc', 'khuyaa ', 1);
-- khuya
CREATE VIRTUAL TABLE passing USING fts5(body, tokenize = 'vietnamese');
INSERT INTO passing VALUES ('telegram');
SELECT term FROM viet_suggest('passing', 'telegrm', 1);
-- telegram
ROLLBACK;
SELECT term FROM viet_suggest('doc', 'instagrm ', 1);
SELECT term FROM viet_suggest('passing', 'telegrm', 1);
-- error: viet_suggest: no such table: passing

-- Inside other statements, also those that write; nothing stays locked
CREATE TABLE found(term, rows);
INSERT INTO found SELECT term, rows FROM viet_suggest('doc', 'facebok', 1);
INSERT INTO doc(rowid, body) SELECT 8, term FROM viet_suggest('doc', 'duong ', 1);
SELECT rows FROM viet_suggest('doc', 'đường ', 1);
-- 4
SELECT q.x, s.term FROM (SELECT 'suất' x UNION ALL SELECT 'compter') q, viet_suggest('doc', q.x || ' ', 1) s;
-- suất|xuất
-- compter|computer
SELECT term FROM found WHERE term IN (SELECT term FROM viet_suggest('doc', 'facebok'));
-- facebook
DROP TABLE columns;
CREATE VIRTUAL TABLE columns USING fts5(other, body, tokenize = 'vietnamese');
INSERT INTO columns VALUES ('', 'facebook messenger');
SELECT term FROM viet_suggest('columns', 'mesenger ', 1);
-- messenger
DELETE FROM columns;
SELECT term FROM viet_suggest('columns', 'mesenger ', 1);

-- A connection that may write nothing: no temporary table, so other words are not walked; what is one letter away is found
ATTACH ':memory:' AS fresh;
CREATE VIRTUAL TABLE fresh.t USING fts5(x, tokenize = 'vietnamese');
INSERT INTO fresh.t VALUES ('đường phố facebook');
PRAGMA query_only = 1;
SELECT term FROM viet_suggest('t', 'đườg phố ', 1);
-- đường phố
SELECT term FROM viet_suggest('t', 'faebook ', 1);
-- facebook
PRAGMA query_only = 0;
SELECT name FROM sqlite_temp_master WHERE name LIKE 'viet\_terms\_%' ESCAPE '\' ORDER BY name;
-- viet_terms_4_main_bare
-- viet_terms_4_main_columns
-- viet_terms_4_main_doc
-- viet_terms_4_main_empty
-- viet_terms_4_main_folded
-- viet_terms_4_main_latin
-- viet_terms_4_main_outside
-- viet_terms_4_main_slips
-- viet_terms_4_temp_doc
-- viet_terms_5_other_my "docs".x

-- A string of a question that begins with U+0002 is one term of the index and stands for nothing else
CREATE VIRTUAL TABLE verbatim USING fts5(x, tokenize = 'vietnamese');
INSERT INTO verbatim(rowid, x) VALUES (1, 'ban'), (2, 'bán'), (3, 'bán hàng'), (4, 'đường.phố');
SELECT group_concat(rowid) FROM verbatim WHERE verbatim MATCH '"ban"';
-- 1,2,3
SELECT group_concat(rowid) FROM verbatim WHERE verbatim MATCH '"' || char(2) || 'ban"';
-- 1
SELECT group_concat(rowid) FROM verbatim WHERE verbatim MATCH '"' || char(2) || 'bán" + "' || char(2) || 'hàng"';
-- 3
SELECT group_concat(rowid) FROM verbatim WHERE verbatim MATCH '"' || char(2) || 'đường.phố"';
-- NULL
SELECT group_concat(rowid) FROM verbatim WHERE verbatim MATCH '"' || char(2) || '"';
-- NULL
SELECT group_concat(rowid) FROM verbatim WHERE verbatim MATCH '"' || char(2) || '" *';
-- NULL
SELECT group_concat(rowid) FROM verbatim WHERE verbatim MATCH '"' || char(2) || 'đư" *';
-- 4

-- The auxiliary functions, as they are
SELECT viet_rows(verbatim) FROM verbatim LIMIT 1;
-- 4
SELECT rowid, viet_beside(verbatim) FROM verbatim WHERE verbatim MATCH 'bán OR hàng' ORDER BY rowid;
-- 2|0
-- 3|1
SELECT viet_beside(verbatim) FROM verbatim WHERE rowid = 1;
-- NULL
SELECT viet_rows(1);
-- error: unable to use function viet_rows in the requested context

-- Many terms begin like the word: those walked are bounded, and what differs near the beginning is asked for
CREATE VIRTUAL TABLE many USING fts5(x, tokenize = 'vietnamese');
INSERT INTO many VALUES ('thanhphohcm hanhphohcmq thanhphohcmk');
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 675) INSERT INTO many SELECT 'thanhphohcm' || char(97 + i / 26, 120, 97 + i % 26) || 'aaaa' FROM n;
SELECT term, distance FROM viet_suggest('many', 'thanhphohcmq ');
-- thanhphohcm|1.0
-- thanhphohcmk|1.0
-- hanhphohcmq|1.0
SELECT count(*), min(distance), min(term LIKE 'thanhphohcm%') FROM viet_suggest('many', 'thanhphohcm', 100);
-- 8|0.0|1

-- A tone on another letter of a foreign word; a term longer than any word
CREATE VIRTUAL TABLE foreign_words USING fts5(x, tokenize = 'vietnamese');
INSERT INTO foreign_words VALUES ('facèbook'), ('facebook' || replace(hex(zeroblob(60)), '00', 'xx'));
SELECT term, distance FROM viet_suggest('foreign_words', 'fàcebook ');
-- facèbook|0.01
-- facebook|0.45
SELECT term, distance FROM viet_suggest('foreign_words', 'facèbook ');
-- facèbook|0.0
SELECT term, distance FROM viet_suggest('foreign_words', 'facebookx');
-- facebook|1.0
-- facèbook|1.01

-- What belongs together as it was typed with marks stays; other words are corrected around it
CREATE VIRTUAL TABLE pairs USING fts5(x, tokenize = 'vietnamese');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO pairs SELECT iif(i <= 5, 'công đoàn cơ sở', iif(i <= 8, 'công đoán', 'cơ sở khác')) FROM n;
SELECT * FROM viet_suggest('pairs', 'công đoàn cơ xở');
-- công đoàn cơ sở|0.55|5
SELECT * FROM viet_suggest('pairs', 'công đoàn cơ sở ');
-- công đoàn cơ sở|0.0|5
SELECT * FROM viet_suggest('pairs', 'công đoàn cơ s', 1);
-- công đoàn cơ sở|0.03|5
SELECT * FROM viet_suggest('pairs', 'cơ xở công đoàn', 2);
-- cơ sở công đoàn|0.55|0
-- cơ sở công đoán|1.0|0

-- What follows the word before comes first, though dozens of syllables that begin so are more common
CREATE VIRTUAL TABLE rows USING fts5(x, tokenize = 'vietnamese');
INSERT INTO rows SELECT token FROM viet_tokens('da đa đá đà đả đạ dạ dã dao đao đào đảo dại đại đài đai đãi đám đảm đạm dám dân dần dẫn đánh đành đau đầu đâu đây đấy dạy dày dầy đem đen đèn đeo dép dệt đều đi đĩa điểm điện định đỉnh đình đo đỏ đồ đố đổ đổi đôi đời đợi đối đón đòn') AS t, (VALUES (1), (2), (3), (4), (5), (6));
INSERT INTO rows VALUES ('công đoàn'), ('công dũa'), ('công đoàn');
SELECT term, rows FROM viet_suggest('rows', 'công đ');
-- công đoàn|2
SELECT term, rows FROM viet_suggest('rows', 'cong d');
-- công đoàn|2
-- công dũa|1

-- Two words that stand together now and then, but seldom for how common they are
CREATE VIRTUAL TABLE apart USING fts5(x, tokenize = 'vietnamese');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO apart SELECT iif(i % 8 = 0, 'công đoàn đi', 'đoàn đi công') FROM n;
SELECT * FROM viet_suggest('apart', 'công đoàn đii ', 1);
-- công đoàn đi|0.6|5

-- A table whose name is that of its column
CREATE TABLE same(same);
SELECT * FROM viet_suggest('same', 'a');
-- error: viet_suggest: 'same' is not an FTS5 table

-- The same where the tone makes the letter longer; where no table of terms may be made, in each of several words
CREATE VIRTUAL TABLE toned USING fts5(x, tokenize = 'vietnamese');
INSERT INTO toned VALUES ('facẽbook computer science');
PRAGMA query_only = 1;
SELECT term, distance FROM viet_suggest('toned', 'comuter sciense ', 1);
-- computer science|2.0
PRAGMA query_only = 0;
SELECT term, distance FROM viet_suggest('toned', 'fãcebook ', 1);
-- facẽbook|0.01
SELECT term, distance FROM viet_suggest('many', 'thanhphohcma ');
-- thanhphohcm|1.0
-- thanhphohcmk|1.0
SELECT term FROM viet_suggest('many', 'thanhphohcmz ', 2);
-- thanhphohcm
-- thanhphohcmk
