-- viet_words(X) and viet_words(X, LEXICON) are a table of the words of X in their order: those of viet_segment
-- (viet_segment.sql), which says what a word is and what LEXICON, but without signs of punctuation.
--
-- X: text. NULL gives no row.
-- LEXICON: the name of a table or view, or schema.table. NULL gives no row.
-- Columns: word: as it is written, its syllables parted by single blanks; pos, len: of the word in X, in characters as
-- substr() counts them, from 1; byte_pos, byte_len: in bytes, from 0.
-- The lexicon is read once for each statement. Since it reads tables, viet_words is not for triggers and views with
-- trusted_schema off.

CREATE TABLE lexicon(word TEXT PRIMARY KEY);
INSERT INTO lexicon VALUES ('công đoàn'), ('viên chức'), ('hội nghị'), ('tổ chức');
SELECT * FROM viet_words('Công đoàn  viên chức (tỉnh) họp', 'lexicon');
-- Công đoàn|1|9|0|12
-- viên chức|12|9|14|12
-- tỉnh|23|4|28|6
-- họp|29|3|36|5

-- The most frequent words of a table
CREATE TABLE note(body TEXT);
INSERT INTO note VALUES ('Công đoàn tổ chức hội nghị'), ('Hội nghị của công đoàn'), ('Công đoàn viên chức');
SELECT viet_lower(word) AS w, count(*) FROM note, viet_words(note.body, 'lexicon') GROUP BY w ORDER BY count(*) DESC, w COLLATE vietnamese LIMIT 2;
-- công đoàn|3
-- hội nghị|2

-- Words that are in no lexicon
SELECT word FROM viet_words('Mặc dù 1.411 người, Hồ Chí Minh ở Hà Nội');
-- Mặc dù
-- 1.411
-- người
-- Hồ Chí Minh
-- ở
-- Hà Nội
SELECT count(*) FROM viet_words(NULL);
-- 0
SELECT count(*) FROM viet_words('a', NULL);
-- 0
SELECT * FROM viet_words('a', 'note');
-- error: viet_words: the lexicon 'note' must have a column word
