-- tokenize = 'vietnamese OPTION VALUE ...' makes an FTS5 table that knows Vietnamese. Options, in any order:
--
--     diacritics auto     (default) the index holds words as they were written; a question without marks, or with some
--                         of them, stands for all words in use that it can be
--     diacritics fold     marks are left out of index and question: the smallest and fastest
--     diacritics exact    words are found as they were written
--     tokenchars TEXT     these characters are part of words
--     separators TEXT     these characters are not
--     categories LIST     the kinds of characters that are part of words, by Unicode's names; 'L* N* Co' when not given
--
-- The last three are those of SQLite's unicode61. A value with blanks or signs stands in quotes of its own; inside the
-- quotes of tokenize they are doubled, or double quotes are used outside.
--
-- FTS5 hides the reason of an error in the options; viet_tokens() tells it (last example).

-- auto
CREATE VIRTUAL TABLE note USING fts5(body, tokenize = 'vietnamese');
INSERT INTO note(rowid, body) VALUES (1, 'Tỉnh đoàn Đắk Lắk'), (2, 'tình đoàn kết'), (3, 'Cong doan tinh'), (4, 'Hòa bình, thịnh vượng'), (5, '1.411 tỷ đồng');
SELECT highlight(note, 0, '[', ']') FROM note WHERE note MATCH 'tinh';
-- [Tỉnh] đoàn Đắk Lắk
-- [tình] đoàn kết
-- Cong doan [tinh]
SELECT highlight(note, 0, '[', ']') FROM note WHERE note MATCH 'tỉnh';
-- [Tỉnh] đoàn Đắk Lắk
SELECT highlight(note, 0, '[', ']') FROM note WHERE note MATCH 'dak lak';
-- Tỉnh đoàn [Đắk] [Lắk]

-- One spelling for all: the place of the tone, i and y, grouped numbers
SELECT highlight(note, 0, '[', ']') FROM note WHERE note MATCH 'hoà bình OR tỉ OR 1411';
-- [Hòa] [bình], thịnh vượng
-- [1.411] [tỷ] đồng

-- fold: tinh and tỉnh find the same
CREATE VIRTUAL TABLE folded USING fts5(body, tokenize = 'vietnamese diacritics fold');
INSERT INTO folded(rowid, body) SELECT rowid, body FROM note;
SELECT (SELECT group_concat(rowid) FROM folded('tinh')), (SELECT group_concat(rowid) FROM folded('tỉnh'));
-- 1,2,3|1,2,3

-- exact: tinh finds what was written without a mark
CREATE VIRTUAL TABLE exact USING fts5(body, tokenize = 'vietnamese diacritics exact');
INSERT INTO exact(rowid, body) SELECT rowid, body FROM note;
SELECT (SELECT group_concat(rowid) FROM exact('tinh')), (SELECT group_concat(rowid) FROM exact('tỉnh'));
-- 3|1

-- tokenchars: the number of a document as one word. With . or , in it, grouped numbers are not put together
CREATE VIRTUAL TABLE document USING fts5(body, tokenize = "vietnamese tokenchars '-/'");
INSERT INTO document VALUES ('Nghị quyết 02-NQ/TW');
SELECT count(*) FROM document WHERE document MATCH '"02-nq/tw"';
-- 1
SELECT count(*) FROM document WHERE document MATCH 'nq';
-- 0
SELECT group_concat(token, ' ') FROM viet_tokens('1.411 đồng, 02-NQ/TW', 'tokenchars .');
-- 1.411 đồng 02 nq tw

-- separators: x between two measures
SELECT group_concat(token, ' ') FROM viet_tokens('20x30', 'separators x');
-- 20 30

-- categories: letters only
SELECT group_concat(token, ' ') FROM viet_tokens('lớp 10 A', 'categories ''L*''');
-- lớp a

-- Scripts without spaces are cut into words by ICU
SELECT group_concat(token, ' ') FROM viet_tokens('ở 東京都, สวัสดีครับ');
-- ở 東京 都 สวัสดี ครับ

-- It works under porter, and with prefix indexes
CREATE VIRTUAL TABLE mixed USING fts5(body, prefix = '2 3', tokenize = 'porter vietnamese');
INSERT INTO mixed VALUES ('Running ở Hà Nội');
SELECT count(*) FROM mixed WHERE mixed MATCH 'runs ha no*';
-- 1

-- Errors
CREATE VIRTUAL TABLE wrong USING fts5(body, tokenize = 'vietnamese diacritics none');
-- error: error in tokenizer constructor
SELECT * FROM viet_tokens('', 'diacritics none');
-- error: vietnamese: diacritics must be auto, fold or exact, not 'none'
SELECT * FROM viet_tokens('', 'diacritics');
-- error: vietnamese: option 'diacritics' has no value
