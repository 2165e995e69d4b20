-- viet_abbreviations(X): what a text explains itself. All its forms are in test_abbreviation.c; here what SQL adds.

SELECT * FROM viet_abbreviations('Hội nghị cán bộ, công chức, viên chức (CBCCVC), người lao động (NLĐ)');
-- CBCCVC|cán bộ, công chức, viên chức|40|6|52|6
-- NLĐ|người lao động|65|3|83|4
SELECT substr(t, pos, len), short FROM (SELECT 'Uỷ ban nhân dân (UBND) và Trung ương (TW/T.Ư)' AS t), viet_abbreviations(t);
-- UBND|UBND
-- TW|TW
-- T.Ư|T.Ư

-- Both forms in one spelling, on one line; the place is that of the text
SELECT short, long, len, byte_len FROM viet_abbreviations('LIE' || char(0x302) || 'N ĐOÀN' || char(10, 13, 9, 32) || 'LAO' || char(0xA0) || 'ĐỘNG (LÐL' || char(0x200B) || 'Ð)');
-- LĐLĐ|LIÊN ĐOÀN LAO ĐỘNG|5|9
SELECT long FROM viet_abbreviations('Uy' || char(0x309) || ' ban nhân dân (UBND)');
-- Uỷ ban nhân dân

-- NULL, nothing, another type
SELECT count(*) FROM viet_abbreviations(NULL);
-- 0
SELECT count(*) FROM viet_abbreviations('');
-- 0
SELECT count(*) FROM viet_abbreviations(12.5);
-- 0

-- Hostile texts take linear time: brackets without end, a short form behind each word, letters that fit everywhere
SELECT count(*) FROM viet_abbreviations(replace(hex(zeroblob(200000)), '00', '(AB'));
-- 0
SELECT count(*) FROM viet_abbreviations(replace(hex(zeroblob(50000)), '00', 'a (AAAAAAAAAAAAAAAA) '));
-- 0
SELECT count(*) FROM viet_abbreviations(replace(hex(zeroblob(50000)), '00', 'và AAAA (AAAAAAAAAAAAB/BB) '));
-- 0
SELECT count(*) FROM viet_abbreviations(replace(hex(zeroblob(50000)), '00', 'viết tắt là '));
-- 0
SELECT count(*) FROM viet_abbreviations(replace(hex(zeroblob(10)), '00', 'viết tắt (AB) ' || replace(hex(zeroblob(50000)), '00', char(0x301))));
-- 0
SELECT count(*) FROM viet_abbreviations(replace(hex(zeroblob(20000)), '00', 'công ty (CT) '));
-- 20000

-- Used as any table
CREATE TABLE doc(body TEXT);
INSERT INTO doc VALUES ('Liên đoàn Lao động (LĐLĐ)'), ('công đoàn cơ sở (CĐCS), Liên đoàn Lao động (LĐLĐ)'), (NULL);
SELECT short, long, count(*) FROM doc, viet_abbreviations(body) GROUP BY short, long ORDER BY count(*) DESC;
-- LĐLĐ|Liên đoàn Lao động|2
-- CĐCS|công đoàn cơ sở|1
SELECT long FROM viet_abbreviations WHERE text = 'Liên đoàn Lao động (LĐLĐ)';
-- Liên đoàn Lao động
SELECT * FROM viet_abbreviations;
-- error: viet_abbreviations: argument 1, the text, is missing
SELECT * FROM viet_abbreviations('a', 'b');
-- error: too many arguments on viet_abbreviations() - max 1
