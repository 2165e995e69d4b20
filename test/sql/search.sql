-- What a reader finds. One row a spelling, so that each search shows exactly which spellings it reaches.

CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese');
INSERT INTO t(rowid, body) VALUES (1, 'công đoàn viên chức'), (2, 'cộng đoạn'), (3, 'Cong doan vien chuc'), (4, 'CÔNG ĐOÀN VIÊN CHỨC'), (5, 'co' || char(0x302) || 'ng đoa' || char(0x300) || 'n');
SELECT group_concat(rowid) FROM t WHERE t MATCH 'cong doan';
-- 1,2,3,4,5
SELECT group_concat(rowid) FROM t WHERE t MATCH 'công đoàn';
-- 1,4,5
SELECT group_concat(rowid) FROM t WHERE t MATCH 'CÔNG ĐOÀN';
-- 1,4,5
SELECT group_concat(rowid) FROM t WHERE t MATCH 'co' || char(0x302) || 'ng đo' || 'a' || char(0x300) || 'n';
-- 1,4,5
SELECT group_concat(rowid) FROM t WHERE t MATCH '"cong doan vien chuc"';
-- 1,3,4
SELECT group_concat(rowid) FROM t WHERE t MATCH '"cong doan vien chu"*';
-- 1,3,4
SELECT group_concat(rowid) FROM t WHERE t MATCH 'NEAR(cong chuc, 3)';
-- 1,3,4
SELECT group_concat(rowid) FROM t WHERE t MATCH '^cộng';
-- 2
SELECT group_concat(rowid) FROM t WHERE t MATCH 'cong NOT viên';
-- 2,3,5

-- Highlights are whole letters, in any normal form
SELECT highlight(t, 0, '[', ']') FROM t WHERE t MATCH '"cong doan"' AND rowid = 1;
-- [công đoàn] viên chức
SELECT highlight(t, 0, '[', ']') = '[co' || char(0x302) || 'ng đoa' || char(0x300) || 'n]' FROM t WHERE t MATCH '"cong doan"' AND rowid = 5;
-- 1
SELECT snippet(t, 0, '[', ']', '…', 2) FROM t WHERE t MATCH 'chức' ORDER BY rowid;
-- …viên [chức]
-- …VIÊN [CHỨC]

-- bán is none of bàn, bạn, bản, ban; ban is all of them
CREATE VIRTUAL TABLE b USING fts5(body, tokenize = 'vietnamese');
INSERT INTO b(rowid, body) VALUES (1, 'bán'), (2, 'bàn'), (3, 'bạn'), (4, 'bản'), (5, 'ban'), (6, 'BÁN'), (7, 'bắn');
SELECT group_concat(rowid) FROM b WHERE b MATCH 'bán';
-- 1,6
SELECT group_concat(rowid) FROM b WHERE b MATCH 'ban';
-- 1,2,3,4,5,6,7

-- đ, and the capital that looks like it
CREATE VIRTUAL TABLE d USING fts5(body, tokenize = 'vietnamese');
INSERT INTO d(rowid, body) VALUES (1, 'Đà Nẵng'), (2, 'đà nẵng'), (3, 'Ða Nẵng'), (4, 'ĐÀ NẴNG'), (5, 'da nang'), (6, 'Ðà Nẵng'), (7, 'Đa Năng');
SELECT group_concat(rowid) FROM d WHERE d MATCH 'da nang';
-- 1,2,3,4,5,6,7
SELECT group_concat(rowid) FROM d WHERE d MATCH 'Đà Nẵng';
-- 1,2,4,6
SELECT group_concat(rowid) FROM d WHERE d MATCH 'đà nẵng';
-- 1,2,4,6
SELECT group_concat(rowid) FROM d WHERE d MATCH 'ĐÀ NẴNG';
-- 1,2,4,6
SELECT group_concat(rowid) FROM d WHERE d MATCH 'Ða Nẵng';
-- 3
SELECT group_concat(rowid) FROM d WHERE d MATCH 'Ðà Nẵng';
-- 1,2,4,6

-- Half-typed marks, other spellings, foreign words, numbers
CREATE VIRTUAL TABLE m USING fts5(body, tokenize = 'vietnamese');
INSERT INTO m(rowid, body) VALUES (1, 'viết'), (2, 'việt'), (3, 'viêt'), (4, 'ủy viên'), (5, 'uỷ viên'), (6, 'tỉ đồng'), (7, 'tỷ đồng'), (8, 'Đắk Lắk'), (9, 'café'), (10, 'đường'), (11, 'dương'), (12, 'Nghị quyết số 02-NQ/TW'), (13, '1.411 người'), (14, '1411 người'), (15, 'LĐLĐ tỉnh'), (16, '4.535 đoàn viên'), (17, 'Cafe'), (18, 'thuỳ mị'), (19, 'tỉnh');
SELECT group_concat(rowid) FROM m WHERE m MATCH 'viêt';
-- 1,2,3
SELECT group_concat(rowid) FROM m WHERE m MATCH 'viet';
-- 1,2,3
SELECT group_concat(rowid) FROM m WHERE m MATCH 'ủy viên';
-- 4,5
SELECT group_concat(rowid) FROM m WHERE m MATCH 'uỷ viên';
-- 4,5
SELECT group_concat(rowid) FROM m WHERE m MATCH 'tỉ đồng';
-- 6,7
SELECT group_concat(rowid) FROM m WHERE m MATCH 'ty dong';
-- 6,7
SELECT group_concat(rowid) FROM m WHERE m MATCH 'dak lak';
-- 8
SELECT group_concat(rowid) FROM m WHERE m MATCH 'Đắk';
-- 8
SELECT group_concat(rowid) FROM m WHERE m MATCH 'cafe';
-- 9,17
SELECT group_concat(rowid) FROM m WHERE m MATCH 'café';
-- 9
SELECT group_concat(rowid) FROM m WHERE m MATCH 'duo*';
-- 10,11
SELECT group_concat(rowid) FROM m WHERE m MATCH 'đươ*';
-- 10
SELECT group_concat(rowid) FROM m WHERE m MATCH '"02-NQ/TW"';
-- 12
SELECT group_concat(rowid) FROM m WHERE m MATCH '1411';
-- 13,14
SELECT group_concat(rowid) FROM m WHERE m MATCH '"1.411"';
-- 13,14
SELECT group_concat(rowid) FROM m WHERE m MATCH 'LĐLĐ';
-- 15
SELECT group_concat(rowid) FROM m WHERE m MATCH 'ldld';
-- 15
SELECT group_concat(rowid) FROM m WHERE m MATCH '"4.535"';
-- 16
SELECT group_concat(rowid) FROM m WHERE m MATCH 'thùy mỵ';
-- 18

-- Column filters, more than one table, the other kinds of diacritics
CREATE VIRTUAL TABLE c USING fts5(title, body, tokenize = 'vietnamese diacritics fold', prefix = '2 3');
INSERT INTO c(rowid, title, body) VALUES (1, 'Hoà bình', 'chiến tranh'), (2, 'chiến tranh', 'hòa bình');
SELECT group_concat(rowid) FROM c WHERE c MATCH 'title : hoá';
-- 1
SELECT group_concat(rowid) FROM c WHERE c MATCH '{body title} : (hoa AND binh)';
-- 1,2
SELECT group_concat(rowid) FROM c WHERE c MATCH 'chiê*';
-- 1,2
CREATE VIRTUAL TABLE x USING fts5(body, tokenize = 'vietnamese diacritics exact');
INSERT INTO x(rowid, body) VALUES (1, 'hòa'), (2, 'hoà'), (3, 'hoa');
SELECT group_concat(rowid) FROM x WHERE x MATCH 'hòa';
-- 1,2
SELECT group_concat(rowid) FROM x WHERE x MATCH 'hoa';
-- 3

-- detail = column and none: no phrases, but words, prefixes and highlights
CREATE VIRTUAL TABLE dc USING fts5(body, detail = column, tokenize = 'vietnamese');
INSERT INTO dc(rowid, body) SELECT rowid, body FROM m;
SELECT group_concat(rowid) FROM dc WHERE dc MATCH 'viet';
-- 1,2,3
SELECT highlight(dc, 0, '[', ']') FROM dc WHERE dc MATCH 'duong';
-- [đường]
-- [dương]

-- (without positions in the index FTS5 marks a prefix only as it was typed, not in its other forms)
SELECT highlight(dc, 0, '[', ']') FROM dc WHERE dc MATCH 'duo* OR caf*';
-- [café]
-- đường
-- dương
-- [Cafe]
SELECT highlight(dc, 0, '[', ']') FROM dc WHERE dc MATCH 'cafe';
-- [café]
-- [Cafe]
CREATE VIRTUAL TABLE dn USING fts5(body, detail = none, tokenize = 'vietnamese');
INSERT INTO dn(rowid, body) SELECT rowid, body FROM m;
SELECT group_concat(rowid) FROM dn WHERE dn MATCH 'ty AND dong';
-- 6,7
SELECT highlight(dn, 0, '[', ']') FROM dn WHERE dn MATCH 'ldld OR cafe OR 1411';
-- [café]
-- [1.411] người
-- [1411] người
-- [LĐLĐ] tỉnh
-- [Cafe]

-- Contentless
CREATE VIRTUAL TABLE n USING fts5(body, content = '', tokenize = 'vietnamese');
INSERT INTO n(rowid, body) VALUES (7, 'công đoàn');
SELECT rowid, body FROM n WHERE n MATCH 'cong doan';
-- 7|NULL
INSERT INTO n(n, rowid, body) VALUES ('delete', 7, 'công đoàn');
SELECT rowid FROM n WHERE n MATCH 'cong';

-- Under another tokenizer, and in the vocabulary
CREATE VIRTUAL TABLE p USING fts5(body, tokenize = 'porter vietnamese');
INSERT INTO p VALUES ('running công đoàn');
SELECT count(*) FROM p WHERE p MATCH 'run cong';
-- 1
CREATE VIRTUAL TABLE v USING fts5vocab(d, row);
SELECT term, doc FROM v ORDER BY term COLLATE vietnamese;
-- da|1
-- đa|2
-- đà|4
-- nang|1
-- năng|1
-- nẵng|5
