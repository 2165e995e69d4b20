-- viet_query(X) and viet_query(X, MODE) make of X, what a person types into a search box, an expression for MATCH that
-- FTS5 can always read. It works for any FTS5 table; the table's tokenizer decides what the words stand for.
--
-- X understands
--     words            each is to be there, in any order and place
--     "two words"      next to each other; a missing closing quote is taken to be at the end
--     -word            is not to be there; also -"two words"
--     one OR another   one of both is enough; OR in capitals, other words are words
-- Anything else is punctuation. 64 words are read; what follows is ignored. Text without a word, or with excluded words
-- alone, finds nothing.
--
-- MODE
--     'all'      (default) as above
--     'any'      one of the words is enough
--     'phrase'   all words next to each other, in this order; no operators
--     'prefix'   as 'all', and the last word may be unfinished, unless a blank or a quote follows it
--              (in every mode a word with a star behind it is a beginning: duo*)
--     'smart'    each word and each two neighbours, as typed and without marks, all of them optional; rank then puts
--                first what has most of them. A phrase in quotes is asked for
--     'folded'   as 'all', the marks that were typed are ignored
-- NULL, for X or MODE, gives NULL. Another MODE is an error.

CREATE VIRTUAL TABLE note USING fts5(body, tokenize = 'vietnamese');
INSERT INTO note(rowid, body) VALUES (1, 'Công đoàn viên chức họp bàn về bão lũ'), (2, 'Bão số 3 vào đất liền'), (3, 'Ủng hộ đồng bào bị lũ lụt'), (4, 'Nghị quyết số 02-NQ/TW'), (5, 'Thong bao: tau lu hang'), (6, 'Đoàn viên công đoàn đóng góp 1.411 suất quà');

-- all
SELECT viet_query('công đoàn');
-- "công" "đoàn"
SELECT group_concat(rowid) FROM note WHERE note MATCH viet_query('cong doan');
-- 1,6

-- Phrases, exclusion, OR
SELECT viet_query('"đoàn viên" quà'), viet_query('bão -"công đoàn"'), viet_query('bão OR lũ -họp');
-- "đoàn viên" "quà"|("bão") NOT ("công đoàn")|(("bão" OR "lũ")) NOT ("họp")
SELECT group_concat(rowid) FROM note WHERE note MATCH viet_query('"đoàn viên"');
-- 1,6
SELECT group_concat(rowid) FROM note WHERE note MATCH viet_query('bão -"công đoàn"');
-- 2
SELECT group_concat(rowid) FROM note WHERE note MATCH viet_query('bão OR lũ -họp');
-- 2,3

-- any
SELECT viet_query('bão lũ', 'any');
-- "bão" OR "lũ"
SELECT group_concat(rowid) FROM note WHERE note MATCH viet_query('bão lũ', 'any');
-- 1,2,3

-- phrase
SELECT viet_query('công đoàn viên chức', 'phrase');
-- "công đoàn viên chức"
SELECT group_concat(rowid) FROM note WHERE note MATCH viet_query('viên công đoàn', 'phrase');
-- 6

-- prefix: while a person types, and once a blank is typed
SELECT viet_query('công đo', 'prefix'), viet_query('công đoàn ', 'prefix');
-- "công" "đo" *|"công" "đoàn"
SELECT group_concat(rowid) FROM note WHERE note MATCH viet_query('ung h', 'prefix');
-- 3

-- smart: 5 has the words only without marks, 2 and 3 have one of the two
SELECT viet_query('bão lũ', 'smart');
-- ("bão" OR "bao" OR "lũ" OR "lu" OR "bão lũ" OR "bao lu")
SELECT group_concat(rowid) FROM (SELECT rowid FROM note WHERE note MATCH viet_query('bão lũ', 'smart') ORDER BY rank LIMIT 1);
-- 1

-- folded: the marks typed do not count
SELECT viet_query('Bão Lũ', 'folded');
-- "bao" "lu"
SELECT group_concat(rowid) FROM note WHERE note MATCH viet_query('Bão Lũ', 'folded');
-- 1,3,5

-- What would be an operator or an error of FTS5 is a word here, or nothing
SELECT viet_query('02-NQ/TW'), viet_query('NEAR(a b)'), viet_query('a AND (b* ^c'), viet_query('quý "III');
-- "02-NQ/TW"|"NEAR(a" "b"|"a" "AND" "b" * "c"|"quý" "III"
SELECT group_concat(rowid) FROM note WHERE note MATCH viet_query('02-NQ/TW');
-- 4
SELECT group_concat(rowid) FROM note WHERE note MATCH viet_query('1411 suất');
-- 6
SELECT viet_query(''), viet_query('?!'), viet_query('-lũ'), viet_query(NULL), viet_query('lũ', NULL);
-- ""|""|("") NOT ("lũ")|NULL|NULL
SELECT count(*) FROM note WHERE note MATCH viet_query('');
-- 0
SELECT count(*) FROM note WHERE note MATCH viet_query('-lũ');
-- 0
SELECT viet_query('lũ', 'fuzzy');
-- error: viet_query: argument 2 must be 'all', 'any', 'phrase', 'prefix', 'smart' or 'folded', not 'fuzzy'
