-- viet_query(X [, MODE [, TABLE]]) makes of X, what a person types into a search box, an expression for MATCH that
-- FTS5 can always read. It works for any FTS5 table; the table's tokenizer decides what the words stand for.
--
-- X understands
--     words            each is to be there, in any order and place
--     "two words"      next to each other; a missing closing quote is taken to be at the end
--     -word            is not to be there; also -"two words", -(one OR another)
--     one OR another   one of both is enough; OR in capitals, other words are words
--     word*            the beginning of a word
--     (a b) OR c       a group; one that is not closed ends with the text, up to 16 may stand in one another
--     title:word       in this column; also title:"two words", title:(one OR another), -title:word. Only with TABLE, and
--                      where that has such a column: case and marks of its name do not matter. Else it is words
-- Anything else is punctuation. 64 words are read; what follows is ignored. Text without a word, or with excluded words
-- alone, finds nothing. A group with excluded words alone is no group: a (-b) is a -b.
-- Keys of Telex, VNI or VIQR, typed with the method off, are read as what was meant, OR as they stand.
--
-- MODE
--     'all'      (default) as above
--     'any'      one of the words is enough; groups say nothing
--     'phrase'   all words next to each other, in this order; no operators, no keys
--     'prefix'   as 'all', and the last word may be unfinished, unless a blank or a quote follows it
--     'smart'    for whole questions, with viet_rank(): each word and each two neighbours, all of them optional; what has
--                most of them comes first. A phrase in quotes must be there; groups say nothing
--     'folded'   as 'all', the marks that were typed are ignored
--
-- TABLE, 'table' or 'schema.table', is the FTS5 table that the expression is for. With it, besides field:
--     - an unmarked word is written as those of its forms that the index holds, which is faster and ranked better;
--     - 'smart' reads less of the index: rows that have neither a rare word (in 2 % of the rows, or the rarest) nor a
--       pair of neighbours of which one is in less than 20 % are not found, words in more than 40 % do not count. A
--       marked word stands for text with marks then; viet_search() finds the rest;
--     - synonyms of several words that its tokenizer has are written as alternatives; its stop words are left out;
--     - where it has detail = column or none, a phrase is that all its words are there, and there are no pairs; with
--       none there is no field: either.
-- Words end where its tokenizer ends them. It must be an FTS5 table, or the call is an error; in a schema that is not
-- trusted it is not allowed.
-- NULL, for X, MODE or TABLE, gives NULL. Another MODE is an error.
--
-- In the expression each string is a word or a phrase; "=ban" means ban as it is written and "~công" also cong, see
-- tokenizer.sql: other tokenizers see only punctuation. "" finds nothing; what stands between two "" are the forms of
-- one word, which viet_rank() counts as one.

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
-- ("bão" OR "~bão" OR "lũ" OR "~lũ" OR "~bão" + "~lũ")
SELECT group_concat(rowid) FROM (SELECT rowid FROM note WHERE note MATCH viet_query('bão lũ', 'smart') ORDER BY viet_rank(note));
-- 1,5,2,3

-- folded: the marks typed do not count
SELECT viet_query('Bão Lũ', 'folded');
-- "bao" "lu"
SELECT group_concat(rowid) FROM note WHERE note MATCH viet_query('Bão Lũ', 'folded');
-- 1,3,5

-- Groups, and keys that no method turned into marks
SELECT viet_query('(bão OR lũ) -(họp quà)');
-- (("bão" OR "lũ")) NOT (("họp" "quà"))
SELECT group_concat(rowid) FROM note WHERE note MATCH viet_query('(bão OR lũ) -(họp công)');
-- 2,3
SELECT viet_query('coong ddoanf');
-- ("công" OR "coong") AND ("đoàn" OR "ddoanf")
SELECT group_concat(rowid) FROM note WHERE note MATCH viet_query('coong ddoanf');
-- 1,6

-- With the table: its columns, the forms that it holds, its synonyms
CREATE TABLE synonym(term, other);
INSERT INTO synonym VALUES ('LĐLĐ', 'Liên đoàn Lao động');
CREATE VIRTUAL TABLE news USING fts5(title, body, tokenize = 'vietnamese synonyms synonym');
INSERT INTO news VALUES ('LĐLĐ tỉnh', 'họp'), ('Bão số 3', 'Liên đoàn Lao động ủng hộ'), ('Con báo', 'sau bão');
SELECT viet_query('tieu_de:bao', 'all', 'news'), viet_query('Title:("số 3" OR báo)', 'all', 'news'), viet_query('bao', 'prefix', 'news'), viet_query('con bao', 'all', 'news');
-- "tieu_de:bao"|("title" : "số 3" OR "title" : "báo")|"bao" *|"con" AND ("" OR "=bão" OR "=báo" OR "")
SELECT viet_query('LĐLĐ', 'all', 'news'), viet_query('bão số 3', 'smart', 'news');
-- ("LĐLĐ" OR "Liên đoàn Lao động")|(("số" OR "~số" OR "3") AND ("số" OR "~số" OR "3"))
SELECT group_concat(rowid) FROM news WHERE news MATCH viet_query('LĐLĐ', 'all', 'news');
-- 1,2
SELECT group_concat(rowid) FROM news WHERE news MATCH viet_query('title:bao', 'all', 'main.news');
-- 2,3
SELECT viet_query('bão', 'all', 'synonym');
-- error: viet_query: 'synonym' is not an FTS5 table

-- Without positions
CREATE VIRTUAL TABLE short USING fts5(title, body, detail = column, tokenize = 'vietnamese');
SELECT viet_query('title:"công đoàn"', 'all', 'short');
-- ("title" : "công" AND "title" : "đoàn")

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
