-- viet_search(TABLE, X [, K]) is a table function: the K best rows of an FTS5 table for what a person typed, the best
-- first, in one call. K is 10 when it is not given or NULL, 10,000 at most. TABLE is 'table' or 'schema.table'.
--
--     rowid      of the row, to join the table with
--     score      the higher, the better; of one question only: scores of two questions cannot be compared
--     mode       which step found it
--     corrected  the question that was asked instead, where mode is 'corrected'; to be shown: "Results for ..."
--
-- It asks, one after the other until K rows are there:
--     all        rows with every word, if there are four at most
--     corrected  if the index does not hold one of the words: the nearest question that it can answer (viet_suggest)
--     smart      rows for which enough speaks: words, pairs of neighbours
-- A row of one step comes before those of the next. A marked word also reaches text without marks, ranked below; a word
-- as it was typed comes before what else it stands for.
--
-- Everything that viet_query() reads is understood: with "quotes", -word, OR, word*, (groups) or title:word the modes
-- are 'all' and 'smart' of viet_query(), ranked by viet_rank(), and nothing is corrected; so it is for a table with
-- synonyms. Whatever is typed is no error.
--
-- The work has a bound: 64 words are read, 100,000 rows are looked at in a step, and rows that are hardly among the best
-- are not (see viet_query, 'smart'). The rows are all found at the start; no statement stays open while they are read.
-- NULL for TABLE or X gives no row. A view in a schema that is not trusted may not use it, for it reads tables.
-- With detail = column or none there are no pairs of neighbours in 'smart'; a contentless table with none gives rows
-- that have the words, the shorter ones first.

CREATE VIRTUAL TABLE note USING fts5(title, body, tokenize = 'vietnamese');
INSERT INTO note VALUES
 ('Công đoàn', 'công đoàn viên chức họp bàn về bão lũ'),
 ('Đoàn xe', 'đoàn xe qua cầu, công nhân đứng nhìn'),
 ('Thong bao', 'cong doan vien chuc: tau lu hang'),
 ('Bão số 3', 'bão vào đất liền');

-- One call for an app
SELECT note.title, mode FROM viet_search('note', 'công đoàn') AS found JOIN note ON note.rowid = found.rowid;
-- Công đoàn|all
-- Thong bao|all
-- Đoàn xe|all
SELECT note.title FROM viet_search('note', 'cong doan', 2) AS found JOIN note ON note.rowid = found.rowid;
-- Công đoàn
-- Thong bao

-- Other words than any row has together; a slip; keys of Telex
SELECT rowid, mode FROM viet_search('note', 'bão qua cầu', 2);
-- 2|smart
SELECT rowid, mode, corrected FROM viet_search('note', 'công đoàng', 1);
-- 1|corrected|công đoàn
SELECT rowid, mode FROM viet_search('note', 'coong ddoanf', 1);
-- 1|all

-- With a highlight, which wants the question once more
SELECT highlight(note, 1, '[', ']') FROM viet_search('note', 'bão lũ', 1) AS found JOIN note ON note.rowid = found.rowid WHERE note MATCH viet_query('bão lũ', 'smart');
-- công đoàn viên chức họp bàn về [bão lũ]

-- Operators
SELECT rowid, mode FROM viet_search('note', 'title:bao -"số 3"');
-- 3|all
SELECT rowid, mode FROM viet_search('note', '"viên chức" OR (bão liền)');
-- 4|all
-- 1|all

-- Nothing
SELECT count(*) FROM viet_search('note', '?!');
-- 0
SELECT count(*) FROM viet_search('note', NULL);
-- 0

-- Errors
SELECT * FROM viet_search('note');
-- error: viet_search: argument 2, what is searched for, is missing
SELECT * FROM viet_search('nowhere', 'bão');
-- error: viet_search: no such table: nowhere
SELECT * FROM viet_search('note', 'bão', 0);
-- error: viet_search: argument 3 must be a number of rows from 1 to 10000, not '0'
