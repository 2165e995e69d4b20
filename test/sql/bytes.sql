-- What concerns the bytes of UTF-8: not run on UTF-16 databases, where SQLite converts, and mends, the text itself.

-- The span of a token is whole letters: what is marked is what was read
-- needs ICU
SELECT count(*), sum(substr(t, pos, len) = CAST(substr(CAST(t AS BLOB), byte_pos + 1, byte_len) AS TEXT)) FROM (SELECT 'Hoà ' || 'tie' || char(0x302, 0x301) || 'ng 東京 ' || 'cafe' || char(0x301) || ' 👍 đ' || char(0xAD) || 'i 1.411' AS t), viet_tokens(t) WHERE NOT colocated;
-- 6|6

-- Malformed UTF-8 becomes U+FFFD, a byte each; NUL is a character
SELECT hex(viet_fold(CAST(x'61FF62' AS TEXT))), hex(viet_normalize(CAST(x'C3' AS TEXT))), hex(viet_lower(CAST(x'EDA080' AS TEXT)));
-- 61EFBFBD62|EFBFBD|EFBFBDEFBFBDEFBFBD
SELECT hex(viet_fold('a' || char(0) || 'Đ')), hex(viet_slug('a' || char(0) || 'Đ'));
-- 610064|612D64

SELECT viet_fold(x'C490'), viet_query(CAST(x'61FF6220C3' AS TEXT)), viet_slug(CAST(x'FFFF61' AS TEXT));
-- d|"a b"|a

-- A mark behind a byte that a question cannot hold stays away from the word before
SELECT viet_query(CAST(x'6D6F9BCC89206B' AS TEXT), 'phrase') = '"mo  ' || char(0x309) || ' k"', viet_query('mo' || char(10, 0x309) || ' k', 'phrase') = '"mo  ' || char(0x309) || ' k"';
-- 1|1

SELECT * FROM viet_tokens(CAST(x'FF61C3206280' AS TEXT));
-- a|2|1|1|1|0
-- b|5|1|4|1|0
SELECT group_concat(token || ':' || byte_len) FROM viet_tokens(CAST(x'7420CC7420C2A0CC' AS TEXT));
-- t:1,t:1
SELECT 'a' || CAST(x'FF' AS TEXT) = 'a' || CAST(x'FE' AS TEXT) COLLATE vietnamese, CAST(x'FF' AS TEXT) < 'a' COLLATE vietnamese;
-- 1|1

-- Every row is indexed, whatever its bytes; highlights stay inside the text
CREATE TABLE bad(id INTEGER PRIMARY KEY, body TEXT);
INSERT INTO bad(body) VALUES (CAST(x'C3' AS TEXT)), (CAST(x'C328' AS TEXT)), (CAST(x'A0A1' AS TEXT)), (CAST(x'E28228' AS TEXT)), (CAST(x'F0288CBC' AS TEXT)), (CAST(x'F8A1A1A1A1' AS TEXT)), (CAST(x'EDA080' AS TEXT)), (CAST(x'61CC' AS TEXT)), (CAST(x'C2AD' AS TEXT)), (CAST(x'CC81CC81' AS TEXT)), (CAST(x'6100C491' AS TEXT)), (''), (char(0)), (NULL), (CAST(x'E1BA' AS TEXT)), (CAST(x'616100CC' AS TEXT)), (CAST(x'EFBBBF61' AS TEXT));
UPDATE bad SET body = body || ' cuối' WHERE body IS NOT NULL;
CREATE VIRTUAL TABLE f USING fts5(body, content = 'bad', content_rowid = 'id', tokenize = 'vietnamese');
INSERT INTO f(f) VALUES ('rebuild');
INSERT INTO f(f, rank) VALUES ('integrity-check', 1);
SELECT count(*) FROM bad;
-- 17
SELECT count(*) FROM f WHERE f MATCH 'cuoi';
-- 16
SELECT sum(marked LIKE '%[cuối]') FROM (SELECT highlight(f, 0, '[', ']') AS marked FROM f WHERE f MATCH 'cuối' AND rowid NOT IN (11, 13, 16) LIMIT -1);
-- 13

-- Old encodings: text that is no UTF-8 is taken for bytes, somebody imported a file as it was; a blob that was typed
SELECT viet_decode(CAST(x'43AB6E6720AE6FB56E' AS TEXT), 'tcvn3'), viet_guess_encoding(CAST(x'43AB6E6720AE6FB56E' AS TEXT));
-- Công đoàn|tcvn3
SELECT hex(viet_decode(x'610062B5', 'tcvn3')), hex(viet_decode('a' || char(0) || 'b' || char(0xB5), 'tcvn3'));
-- 610062C3A0|610062C3A0
SELECT viet_decode(CAST('ddoanf' AS BLOB), 'telex'), viet_decode(x'6161FF', 'telex') = 'aa' || char(0xFFFD);
-- đoàn|1

-- Abbreviations in bytes that are no text, and behind NULs
SELECT substr(t, pos, len), CAST(substr(CAST(t AS BLOB), byte_pos + 1, byte_len) AS TEXT) FROM (SELECT 'Uỷ ban nhân dân (UBND) và Trung ương (TW/T.Ư)' AS t), viet_abbreviations(t);
-- UBND|UBND
-- TW|TW
-- T.Ư|T.Ư
SELECT long FROM viet_abbreviations(CAST('Liên đoàn Lao động (LĐLĐ)' AS BLOB));
-- Liên đoàn Lao động
SELECT short, long, byte_pos FROM viet_abbreviations(CAST(x'FFC3' || 'Lao động (LĐ' AS TEXT) || char(0) || ') ' || char(0) || 'công ty (CT)');
-- LĐ|Lao động|15
-- CT|công ty|32
SELECT short, hex(long) FROM viet_abbreviations(CAST('Lao ' || x'C4' || 'ộng (LĐ) công đoàn (CĐ)' AS TEXT));
-- CĐ|63C3B46E6720C4916FC3A06E

-- Suggestions for malformed bytes, from an index of them
SELECT count(*) FROM viet_suggest('f', CAST(x'C3C3FF20C3' AS TEXT));
-- 0
SELECT term FROM viet_suggest('f', CAST(x'6375C3B46920FF' AS TEXT), 1);
-- cuối
SELECT term FROM viet_suggest('f', 'cuoi' || char(0) || 'x', 1);
-- cuối d

-- Dates: the span in bytes is the text as well, behind marks, other scripts and malformed bytes
SELECT count(*), sum(CAST(surface AS BLOB) = substr(CAST(t AS BLOB), byte_pos + 1, byte_len)) FROM (SELECT 'Đã họp nga' || char(0x300) || 'y 5/9 東京 và mồng 2 tháng 9, cả năm 2024 😀 ' || CAST(x'FF' AS TEXT) || ' quý I' AS t), viet_dates(t, '2024-09-10');
-- 4|4

-- Amounts and numbers in bytes that are no UTF-8, in blobs, and where they stand in bytes
SELECT viet_amount('5 t' || CAST(x'E1BB' AS TEXT) || ' đồng 6' || char(0) || ' đồng'), (SELECT count(*) FROM viet_money(CAST(x'35FF20C491E1BB936E67' AS TEXT)));
-- 6|0
SELECT viet_amount(CAST('5 tỷ đồng' AS BLOB)), viet_number(x'3132');
-- 5000000000|12
SELECT substr(CAST(t AS BLOB), byte_pos + 1, byte_len) = CAST(surface AS BLOB) FROM (SELECT 'giá 5 tỷ đồng, 6 tỉ đồng' AS t), viet_money(t);
-- 1
-- 1
SELECT viet_spell(x'31');
-- error: viet_spell: argument 1 must be a number, not '1'

-- Places behind and before malformed bytes
SELECT token, pos, byte_pos FROM viet_tokens(CAST(x'C4E1BBE12061C4' AS TEXT));
-- a|5|5
