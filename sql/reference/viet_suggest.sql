-- viet_suggest(T, X) and viet_suggest(T, X, K) are a table of what X may have been meant for, or may become, by the
-- words that a full-text index holds: "did you mean", and completion while a person types.
--
-- T: the name of an FTS5 table, or schema.table. X: text; its first 12 words count. K: rows at most, 1 to 100 (5).
-- NULL for T or X gives no row, for K the usual number. Another table and another K are errors.
--
-- Columns: term, as the index has it, or a phrase of such terms; distance; rows: about how many rows of T hold the term,
-- exact up to 200; of a phrase, how many hold the rarest pair of its words side by side.
-- The likeliest comes first: the nearer, and of what is as near the more common. A text that the index holds as it stands
-- is its own first suggestion, distance 0; so there is something to ask the person when the first distance is more.
--
-- distance counts wrong letters: 1 is a letter too many, too few, or another one. Slips that are more usual count less:
-- a neighbouring key 0.75, two letters swapped 0.65, a letter twice 0.6, all vowels of a word that is written without
-- any 0.58 (đc for được), sounds that regions merge (s x, ch tr, d gi r, l n,
-- final c t, n ng) 0.55, a spelling rule (ng ngh, g gh, c k) or another tone 0.45, another mark 0.5, a mark left out 0.4, a
-- tone left out 0.35, hỏi for ngã 0.3. Keys of Telex that stayed in the text count 0.05, marks in a word without any, and
-- letters that a completion adds, 0.01 and 0.02; where the tone stands counts nothing.
--
-- The last word of X is taken as the beginning of a word too, unless a blank or punctuation follows it; then what stands
-- behind the word before it counts. Of several words, those are suggested that stand side by side in some row.
--
-- The work is bounded, however large the index: it never reads all its words. Measured on a million rows: 2 to 7 ms for a
-- word, 10 to 20 ms for two; up to 30 ms for one letter, which may begin a thousand words, and 70 ms for that behind
-- another word.
--
-- It counts with two functions for auxiliary use that FTS5 has none for: viet_rows(T), how many rows T has, and
-- viet_beside(T), which of the other phrases of the question stands right behind its first one in the row (1, 2 ...; 0:
-- none; NULL: T has neither positions nor text), viet_beside(T, 1), which stands right before it.

CREATE VIRTUAL TABLE news USING fts5(body, tokenize = 'vietnamese');
INSERT INTO news VALUES
 ('Công đoàn viên chức tổng kết; công đoàn cơ sở họp'),
 ('Cộng đồng công nghệ thông tin, ngành y tế'),
 ('Đường phố đông người, đường phố Hà Nội'),
 ('Trang facebook của nhà xuất bản'),
 ('Nghĩa vụ quân sự');

-- A letter is missing; a tone; the text has no marks.
SELECT * FROM viet_suggest('news', 'đườg ');
-- đường|1.0|1
SELECT * FROM viet_suggest('news', 'đương ');
-- đường|0.35|1
SELECT * FROM viet_suggest('news', 'duong ');
-- đường|0.04|1

-- What is there as it stands
SELECT * FROM viet_suggest('news', 'đường ');
-- đường|0.0|1

-- A whole question, corrected by what stands together
SELECT * FROM viet_suggest('news', 'nghành y tế');
-- ngành y tế|0.45|1
SELECT * FROM viet_suggest('news', 'nhà suất bản', 1);
-- nhà xuất bản|0.55|1
SELECT * FROM viet_suggest('news', 'ngĩa vụ quân xự ', 1);
-- nghĩa vụ quân sự|1.0|1

-- Words that are not Vietnamese
SELECT term FROM viet_suggest('news', 'facebok');
-- facebook

-- While a person types
SELECT term FROM viet_suggest('news', 'đ', 3);
-- đông
-- đoàn
-- đồng
SELECT term FROM viet_suggest('news', 'cong d');
-- công đoàn
-- cộng đồng
SELECT term FROM viet_suggest('news', 'công nghệ th');
-- công nghệ thông

-- "Did you mean": only where it is something else
SELECT term FROM viet_suggest('news', 'công đoán', 1) WHERE distance >= 0.1;
-- công đoàn
SELECT term FROM viet_suggest('news', 'công đoàn', 1) WHERE distance >= 0.1;

SELECT * FROM viet_suggest('news', 'đường', 0);
-- error: viet_suggest: argument 3 must be a number of rows from 1 to 100, not '0'
SELECT * FROM viet_suggest('olds', 'đường');
-- error: viet_suggest: no such table: olds

SELECT rowid, viet_rows(news), viet_beside(news) FROM news WHERE news MATCH 'công AND (nghệ OR đoàn)';
-- 1|5|2
-- 2|5|1
SELECT rowid, viet_beside(news, 1) FROM news WHERE news MATCH 'nghệ AND (thông OR công)';
-- 2|2
