-- tokenize = 'vietnamese OPTION VALUE ...' makes an FTS5 table that knows Vietnamese. Options, in any order:
--
--     diacritics auto     (default) the index holds words as they were written; a question without marks, or with some
--                         of them, stands for all words in use that it can be
--     diacritics fold     marks are left out of index and question: the smallest and fastest
--     diacritics exact    words are found as they were written
--     synonyms TABLE      a word of a question stands for its other forms in this table too; columns term and other
--     stopwords TABLE     the words of this table are left out of a question; column word
--     tokenchars TEXT     these characters are part of words
--     separators TEXT     these characters are not
--     categories LIST     the kinds of characters that are part of words, by Unicode's names; 'L* N* Co' when not given
--
-- The last three are those of SQLite's unicode61. TABLE is a table or view, in any database of the connection
-- ('main.synonym', in quotes for its dot; without a schema it is looked for as in any statement: temp, main, then the
-- attached ones, and the first that is found is kept as long as it is there). It is asked for each question, never for a
-- document, so rows may come and go at any time and nothing has to be rebuilt. It must be there when the index is made.
-- If it is gone later, or has lost a column, it is taken for an empty one: the index can still be read and written.
-- A value with blanks or signs stands in quotes of its own; inside the
-- quotes of tokenize they are doubled, or double quotes are used outside.
--
-- A sign right before a word of a question, behind a blank or first in the string, says how the word is meant:
--     "=ban"     as it is written, nothing else
--     "~công"    also without its marks (cong) and, for it has no tone, with any tone (cộng); with diacritics auto only
-- viet_query() writes them. They are punctuation where = or ~ is a token character.
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

-- The signs
SELECT highlight(note, 0, '[', ']') FROM note WHERE note MATCH '"=tinh"';
-- Cong doan [tinh]
SELECT highlight(note, 0, '[', ']') FROM note WHERE note MATCH '"~tỉnh"';
-- [Tỉnh] đoàn Đắk Lắk
-- Cong doan [tinh]

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

-- synonyms: in either direction; in any spelling of the same word; the other form is what is written, with its marks.
-- Nothing follows from two rows together. A form of several words (Liên đoàn Lao động) cannot stand for one word here:
-- an FTS5 tokenizer has no way to say so. Texts begin with their first word and have 512 bytes and 16 words at most;
-- a word has 32 other forms at most, an unfinished one (cọp*) none. Thousands of rows need the two indexes.
CREATE TABLE synonym(term, other);
CREATE INDEX synonym_term ON synonym(viet_fold(term));
CREATE INDEX synonym_other ON synonym(viet_fold(other));
INSERT INTO synonym VALUES ('hổ', 'cọp'), ('công ty', 'Cty'), ('Cty', 'CT');
CREATE VIRTUAL TABLE tale USING fts5(body, tokenize = 'vietnamese synonyms synonym');
INSERT INTO tale VALUES ('con hổ'), ('con cọp'), ('hồ nước');
SELECT highlight(tale, 0, '[', ']') FROM tale WHERE tale MATCH 'cọp';
-- con [hổ]
-- con [cọp]
INSERT INTO synonym VALUES ('hùm', 'hổ');
SELECT highlight(tale, 0, '[', ']') FROM tale WHERE tale MATCH 'hùm';
-- con [hổ]
SELECT group_concat(token, ' ') FROM viet_tokens('cty', 'synonyms synonym as query');
-- cty ct

-- stopwords: a question for nothing but such a word finds nothing; they are left out of longer ones, but not out of a
-- "phrase", where each word has its place. The index holds them, so that nothing is lost. They count as they are
-- written: cua, without its mark, can be another word than của.
CREATE TABLE stopword(word);
INSERT INTO stopword VALUES ('của'), ('và');
CREATE VIRTUAL TABLE report USING fts5(body, tokenize = 'vietnamese stopwords stopword');
INSERT INTO report VALUES ('báo cáo của tỉnh'), ('báo cáo tỉnh');
SELECT body FROM report WHERE report MATCH 'báo của tỉnh';
-- báo cáo của tỉnh
-- báo cáo tỉnh
SELECT body FROM report WHERE report MATCH '"báo cáo của tỉnh"';
-- báo cáo của tỉnh
SELECT count(*) FROM report WHERE report MATCH 'của';
-- 0

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

-- Scripts without spaces are cut into words by ICU, and into characters in a build without it
-- needs ICU
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
CREATE VIRTUAL TABLE wrong USING fts5(body, tokenize = 'vietnamese synonyms nowhere');
-- error: error in tokenizer constructor
SELECT * FROM viet_tokens('', 'synonyms nowhere');
-- error: vietnamese: synonyms must name a table with the columns term and other: no such table: nowhere
