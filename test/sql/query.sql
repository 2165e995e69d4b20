-- viet_query(): what is typed, the expression, and that it finds what it should.

SELECT viet_query('công đoàn'), viet_query('  công   đoàn  ', 'ALL'), viet_query('Đoàn');
-- "công" "đoàn"|"công" "đoàn"|"Đoàn"
SELECT viet_query('"viên chức" công đoàn'), viet_query('“viên chức” x'), viet_query('"chưa đóng');
-- "viên chức" "công" "đoàn"|"viên chức" "x"|"chưa đóng"
SELECT viet_query('công -đoàn'), viet_query('công -"viên chức" -x'), viet_query('-x'), viet_query('a - b'), viet_query('covid-19');
-- ("công") NOT ("đoàn")|("công") NOT ("viên chức" OR "x")|("") NOT ("x")|"a" "b"|"covid-19"
SELECT viet_query('bão OR lũ'), viet_query('a bão OR lũ OR lụt b'), viet_query('OR a OR'), viet_query('a or b'), viet_query('a OR -b');
-- ("bão" OR "lũ")|"a" AND ("bão" OR "lũ" OR "lụt") AND "b"|("=a" OR "a")|"a" "or" "b"|("a") NOT ("b")
SELECT viet_query('02-NQ/TW'), viet_query('1.411 đ'), viet_query('(a) {b}: ^c* + "d'), viet_query('NEAR(a b)'), viet_query('a AND NOT b');
-- "02-NQ/TW"|"1.411" "đ"|"a" "b" "c" * "d"|"NEAR(a" "b"|"a" "AND" "NOT" "b"
SELECT viet_query(''), viet_query(' & – "" -'), viet_query(NULL), viet_query('a', NULL), viet_query(NULL, 'any');
-- ""|""|NULL|NULL|NULL
SELECT viet_query('bão lũ', 'any'), viet_query('bão -lũ', 'any'), viet_query('a "b c" OR d', 'phrase');
-- "bão" OR "lũ"|("bão") NOT ("lũ")|"a ""b c"" OR d"
SELECT viet_query('công đo', 'prefix'), viet_query('công đoàn ', 'prefix'), viet_query('"công đo', 'prefix'), viet_query('công -đo', 'prefix');
-- "công" "đo" *|"công" "đoàn"|"công đo" *|("công") NOT ("đo")
SELECT viet_query('Công Đoàn -Chức', 'folded'), viet_query('Москва Đ', 'folded');
-- ("cong" "doan") NOT ("chuc")|"москва" "d"
SELECT viet_query('công đoàn', 'smart'), viet_query('cong', 'smart'), viet_query('a OR b -c d', 'smart');
-- ("công" OR "~công" OR "đoàn" OR "~đoàn" OR "~công" + "~đoàn")|("cong")|(("a" OR "b" OR "a" + "b" OR "d")) NOT ("c")
SELECT viet_query('ai "viên chức"', 'smart'), viet_query('', 'smart');
-- ("ai" OR "viên" OR "~viên" OR "ai" + "~viên" OR "chức" OR "~chức" OR "~viên" + "~chức") AND "viên chức"|("")

-- A star makes the beginning of a word in any mode; a blank before a mark is no end of a word
SELECT viet_query('duo* "x*" -y* *'), viet_query('công đo*', 'any'), viet_query('ti' || 'ê ' || char(0x301) || 'ng Việt');
-- ("duo" * "x") NOT ("y" *)|"công" OR "đo" *|"tiê ́ng" "Việt"

-- NUL separates words
SELECT viet_query('a' || char(0) || 'b"' || char(0) || 'c');
-- "a" "b" "c"

-- No more than 64 words are read
SELECT length(viet_query(replace(hex(zeroblob(5000)), '00', 'a '))), length(viet_query(replace(hex(zeroblob(5000)), '00', 'a-')));
-- 255|129

CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese');
INSERT INTO t(rowid, body) VALUES (1, 'công đoàn viên chức họp về bão lũ'), (2, 'bão số 3'), (3, 'lũ lụt'), (4, 'Nghị quyết 02-NQ/TW'), (5, 'bao lu');
SELECT group_concat(rowid) FROM t WHERE t MATCH viet_query('bão OR lũ -họp');
-- 2,3
SELECT group_concat(rowid) FROM t WHERE t MATCH viet_query('bao', 'prefix');
-- 1,2,5
SELECT group_concat(rowid) FROM t WHERE t MATCH viet_query('công đoàn viên chứ', 'prefix');
-- 1
SELECT group_concat(rowid) FROM t WHERE t MATCH viet_query('BÃO LŨ', 'folded');
-- 1,5
SELECT group_concat(rowid) FROM (SELECT rowid FROM t WHERE t MATCH viet_query('bão lũ', 'smart') ORDER BY rank, rowid);
-- 1,5,3,2
SELECT group_concat(rowid) FROM t WHERE t MATCH viet_query('02-NQ/TW');
-- 4
SELECT count(*) FROM t WHERE t MATCH viet_query('');
-- 0
SELECT count(*) FROM t WHERE t MATCH viet_query('-bão');
-- 0
SELECT count(*) FROM t WHERE t MATCH viet_query('…', 'smart');
-- 0

-- A table that makes no token of a word: the others still count
CREATE VIRTUAL TABLE letters USING fts5(body, tokenize = "vietnamese categories 'L*'");
INSERT INTO letters VALUES ('bão số ba');
SELECT count(*) FROM letters WHERE letters MATCH viet_query('bão 3');
-- 1
