-- viet_rank(): the row that answers best comes first.

CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize = 'vietnamese');
INSERT INTO t(rowid, title, body) VALUES
 (1, 'a', 'đoàn xe đi qua cầu, công nhân đứng nhìn'),
 (2, 'b', 'công đoàn họp bàn việc làm cho người lao động'),
 (3, 'c', 'công ty có đoàn khách'),
 (4, 'công đoàn', 'họp'),
 (5, 'd', 'không có gì ở đây cả, chỉ là một bài dài hơn những bài khác một chút');

-- Words that stand together in the question and in the row count more; a word in every other row still counts
SELECT rowid, viet_rank(t) < 0 FROM t WHERE t MATCH 'công đoàn' ORDER BY viet_rank(t);
-- 4|1
-- 2|1
-- 3|1
-- 1|1
SELECT group_concat(rowid) FROM (SELECT rowid FROM t WHERE t MATCH 'cong doan' ORDER BY viet_rank(t));
-- 4,2,3,1

-- bm25() has nothing to say of what is in most rows
SELECT round(bm25(t), 3), viet_rank(t) < -0.1 FROM t WHERE t MATCH 'công' AND rowid = 2;
-- 0.0|1

-- Column weights, as of bm25(): here the body alone counts, then the title alone
SELECT group_concat(rowid) FROM (SELECT rowid FROM t WHERE t MATCH 'công đoàn' ORDER BY viet_rank(t, 0, 1));
-- 2,3,1,4
SELECT rowid, viet_rank(t, 1, 0) < 0 FROM t WHERE t MATCH 'công đoàn' ORDER BY viet_rank(t, 1, 0), rowid;
-- 4|1
-- 1|0
-- 2|0
-- 3|0

-- As the rank of a query and of the table
SELECT group_concat(rowid) FROM (SELECT rowid FROM t WHERE t MATCH 'công đoàn' AND rank MATCH 'viet_rank(0.0, 1.0)' ORDER BY rank);
-- 2,3,1,4
INSERT INTO t(t, rank) VALUES ('rank', 'viet_rank(5.0, 1.0)');
SELECT group_concat(rowid) FROM (SELECT rowid FROM t WHERE t MATCH viet_query('họp công đoàn', 'smart') ORDER BY rank);
-- 4,2,3,1

-- A phrase is evidence beside its words: the row with it comes before the row with the words alone
SELECT group_concat(rowid) FROM (SELECT rowid FROM t WHERE t MATCH '"công đoàn" OR công OR đoàn' ORDER BY viet_rank(t));
-- 4,2,3,1

-- An empty string that no other one closes opens the forms of a word that goes on to the end
SELECT rowid, viet_rank(t) < -0.1 FROM t WHERE t MATCH '"" OR "công ty"';
-- 3|1

-- Without a question nothing answers; wrongly used
SELECT viet_rank(t) FROM t LIMIT 1;
-- 0.0
SELECT viet_rank('t');
-- error: unable to use function viet_rank in the requested context

-- Without positions: words count, neighbours are found again in the text where there is a text
CREATE VIRTUAL TABLE dc USING fts5(title, body, detail = column, tokenize = 'vietnamese');
INSERT INTO dc(rowid, title, body) SELECT rowid, title, body FROM t;
SELECT group_concat(rowid) FROM (SELECT rowid FROM dc WHERE dc MATCH 'công đoàn' ORDER BY viet_rank(dc));
-- 4,2,3,1
CREATE VIRTUAL TABLE dn USING fts5(title, body, detail = none, tokenize = 'vietnamese');
INSERT INTO dn(rowid, title, body) SELECT rowid, title, body FROM t;
SELECT group_concat(rowid) FROM (SELECT rowid FROM dn WHERE dn MATCH 'công đoàn' ORDER BY viet_rank(dn));
-- 4,2,3,1

-- Contentless: with positions all of it; with columns which of them have the word; with none only how long the row is
CREATE VIRTUAL TABLE nf USING fts5(title, body, content = '', tokenize = 'vietnamese');
INSERT INTO nf(rowid, title, body) SELECT rowid, title, body FROM t;
SELECT group_concat(rowid) FROM (SELECT rowid FROM nf WHERE nf MATCH 'công đoàn' ORDER BY viet_rank(nf));
-- 4,2,3,1
CREATE VIRTUAL TABLE nc USING fts5(title, body, content = '', detail = column, tokenize = 'vietnamese');
INSERT INTO nc(rowid, title, body) SELECT rowid, title, body FROM t;
SELECT group_concat(rowid) FROM (SELECT rowid FROM nc WHERE nc MATCH 'công đoàn' ORDER BY viet_rank(nc, 3, 1));
-- 4,3,1,2
SELECT rowid, viet_rank(nc, 0, 1) < 0, viet_rank(nc, 1, 0) < 0, viet_rank(nc, 1) < 0 FROM nc WHERE nc MATCH 'công' ORDER BY rowid;
-- 1|1|0|1
-- 2|1|0|1
-- 3|1|0|1
-- 4|0|1|1
SELECT rowid, viet_rank(nc, 0, 1) < 0 FROM nc WHERE nc MATCH '"" OR "=công" OR "=họp" OR ""' ORDER BY rowid;
-- 1|1
-- 2|1
-- 3|1
-- 4|1
CREATE VIRTUAL TABLE nn USING fts5(title, body, content = '', detail = none, tokenize = 'vietnamese');
INSERT INTO nn(rowid, title, body) SELECT rowid, title, body FROM t;
SELECT group_concat(rowid) FROM (SELECT rowid FROM nn WHERE nn MATCH 'công đoàn' ORDER BY viet_rank(nn));
-- 4,3,1,2
CREATE VIRTUAL TABLE nl USING fts5(title, body, content = '', columnsize = 0, tokenize = 'vietnamese');
INSERT INTO nl(rowid, title, body) SELECT rowid, title, body FROM t;
SELECT group_concat(rowid) FROM (SELECT rowid FROM nl WHERE nl MATCH 'công OR đoàn' ORDER BY viet_rank(nl), rowid);
-- 2,4,3,1

-- The forms that viet_query() writes of a word for the table count as the word itself does, with its neighbours
CREATE VIRTUAL TABLE v USING fts5(title, body, tokenize = 'vietnamese');
INSERT INTO v(rowid, title, body) VALUES (1, 'bao gạo', 'một bao gạo'), (2, 'bão số 3', 'bão và lũ'), (3, 'báo cáo', 'báo cáo về bão, báo gạo'), (4, 'bảo hiểm', 'bao cao');
SELECT viet_query('bao cao', 'any', 'v');
-- "" OR "=bao" OR "=bảo" OR "=bão" OR "=báo" OR "" OR "" OR "=cao" OR "=cáo" OR ""
SELECT group_concat(rowid) FROM (SELECT rowid FROM v WHERE v MATCH viet_query('bao cao', 'any', 'v') ORDER BY viet_rank(v));
-- 3,4,1,2
SELECT count(*) FROM (SELECT rowid, round(viet_rank(v), 9) FROM v WHERE v MATCH viet_query('bao cao', 'any', 'v') EXCEPT SELECT rowid, round(viet_rank(v), 9) FROM v WHERE v MATCH viet_query('bao cao', 'any'));
-- 0
SELECT count(*) FROM (SELECT rowid, round(viet_rank(v, 0, 2), 9) FROM v WHERE v MATCH viet_query('bao gao', 'any', 'v') EXCEPT SELECT rowid, round(viet_rank(v, 0, 2), 9) FROM v WHERE v MATCH viet_query('bao gao', 'any'));
-- 0

-- As often as a word is in a row
INSERT INTO v(rowid, title, body) VALUES (5, 'bao', replace(hex(zeroblob(600)), '00', 'báo gạo bao '));
SELECT count(*) FROM (SELECT rowid, round(viet_rank(v), 9) FROM v WHERE v MATCH viet_query('bao gao', 'any', 'v') EXCEPT SELECT rowid, round(viet_rank(v), 9) FROM v WHERE v MATCH viet_query('bao gao', 'any'));
-- 0
SELECT rowid, viet_rank(v) < (SELECT viet_rank(v) FROM v WHERE v MATCH 'bao' AND rowid = 1) FROM v WHERE v MATCH 'bao' AND rowid = 5;
-- 5|1

-- Forms that nothing closes are one word all the same, and an empty string alone finds nothing
SELECT group_concat(rowid) FROM (SELECT rowid FROM v WHERE v MATCH '"" OR "=bão" OR "=báo"' ORDER BY viet_rank(v));
-- 5,3,2
SELECT viet_rank(v) FROM v WHERE v MATCH '""';

-- Rows without a word
CREATE VIRTUAL TABLE bare_rows USING fts5(x, tokenize = 'vietnamese');
INSERT INTO bare_rows VALUES (''), (NULL);
SELECT viet_rank(bare_rows) FROM bare_rows;
-- 0.0
-- 0.0

-- The nearer two words are, in their order before turned round, the more they count; from six words apart on nothing
CREATE VIRTUAL TABLE apart USING fts5(x, tokenize = 'vietnamese');
INSERT INTO apart(rowid, x) VALUES
 (1, 'công đoàn mưa mưa mưa mưa mưa mưa mưa mưa mưa mưa'),
 (2, 'công mưa đoàn mưa mưa mưa mưa mưa mưa mưa mưa mưa'),
 (3, 'công mưa mưa mưa mưa đoàn mưa mưa mưa mưa mưa mưa'),
 (4, 'công mưa mưa mưa mưa mưa đoàn mưa mưa mưa mưa mưa'),
 (5, 'công mưa mưa mưa mưa mưa mưa đoàn mưa mưa mưa mưa'),
 (6, 'đoàn công mưa mưa mưa mưa mưa mưa mưa mưa mưa mưa'),
 (7, 'đoàn mưa mưa mưa mưa công mưa mưa mưa mưa mưa mưa'),
 (8, 'đoàn mưa mưa mưa mưa mưa công mưa mưa mưa mưa mưa'),
 (9, 'đoàn mưa mưa mưa mưa mưa mưa công mưa mưa mưa mưa'),
 (10, 'mưa mưa mưa công đoàn mưa mưa mưa mưa mưa mưa mưa'),
 (11, 'mưa mưa mưa đoàn công mưa mưa mưa mưa mưa mưa mưa');
INSERT INTO apart SELECT 'nắng' FROM t, t;
SELECT dense_rank() OVER (ORDER BY r), group_concat(rowid) FROM (SELECT rowid, round(viet_rank(apart), 9) AS r FROM apart WHERE apart MATCH 'công đoàn' ORDER BY rowid) GROUP BY r;
-- 1|1,10
-- 2|6,11
-- 3|2
-- 4|3
-- 5|7
-- 6|4,5,8,9

-- One word in two rows: the average row has half a word
CREATE VIRTUAL TABLE sparse USING fts5(x, tokenize = 'vietnamese');
INSERT INTO sparse VALUES ('a'), ('');
SELECT round(viet_rank(sparse), 6) FROM sparse('a');
-- -0.520806
