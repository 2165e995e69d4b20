-- viet_tokens(X) and viet_tokens(X, OPTIONS) are a table of the tokens that the tokenizer makes of X: what an index
-- holds, or what a question stands for. For learning, and for finding out why something is found or not.
--
-- X: text. NULL gives no row.
-- OPTIONS: those of the tokenizer (tokenizer.sql), and one more, as document|query|prefix: as an index reads X
-- (default), as MATCH does, as MATCH does when * follows. NULL is the same as none.
-- Columns: token; pos, len: of the word in X, in characters as substr() counts them, from 1; byte_pos, byte_len: in
-- bytes, from 0; colocated: 1 for a token at the place of the one before.
-- A missing X, an unknown option and a bad value are errors.

SELECT * FROM viet_tokens('Hòa bình, ĐÀ NẴNG');
-- hoà|1|3|0|4|0
-- bình|5|4|5|5|0
-- đà|11|2|12|4|0
-- nẵng|14|4|17|6|0

-- The word as it stands in the text
SELECT token, substr(t, pos, len) FROM (SELECT 'ĐẢNG UỶ, Hòa' AS t), viet_tokens(t);
-- đảng|ĐẢNG
-- uỷ|UỶ
-- hoà|Hòa

-- What is no Vietnamese syllable, and has marks, is there without them as well
SELECT token, colocated FROM viet_tokens('café Đắk');
-- café|0
-- cafe|1
-- đắk|0
-- dak|1

-- What a question stands for
SELECT group_concat(token, ' ') FROM viet_tokens('viêt', 'as query');
-- viêt viết việt
SELECT group_concat(token, ' ') FROM viet_tokens('duong', 'as query');
-- duong dương dường dưởng dưỡng dượng đuông đuống đương đường đưỡng đướng đượng
SELECT group_concat(token, ' ') FROM viet_tokens('tỷ', 'as query');
-- tỷ tỉ
SELECT group_concat(token, ' ') FROM viet_tokens('viê', 'as prefix');
-- viê viế việ viề viể viễ

-- The most frequent words of a table
CREATE TABLE note(body TEXT);
INSERT INTO note VALUES ('Công đoàn tỉnh'), ('công đoàn huyện'), ('huyện đoàn');
SELECT token, count(*) FROM note, viet_tokens(note.body) GROUP BY token ORDER BY count(*) DESC, token COLLATE vietnamese LIMIT 2;
-- đoàn|3
-- công|2

-- Options are tried out here, where errors say what is wrong
SELECT group_concat(token, ' ') FROM viet_tokens('02-NQ/TW', 'tokenchars ''-/''');
-- 02-nq/tw
SELECT * FROM viet_tokens('', 'diacritic fold');
-- error: vietnamese: no option 'diacritic'; there are diacritics, synonyms, stopwords, tokenchars, separators and categories
SELECT * FROM viet_tokens('', 'as question');
-- error: viet_tokens: in argument 2, as must be followed by document, query or prefix
SELECT count(*) FROM viet_tokens(NULL);
-- 0
