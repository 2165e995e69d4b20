-- Text from before Unicode and text as it was typed. Tables and rules are tested by unit; here, what SQL sees.

-- The same text in each encoding: as bytes, and as text read by windows-1252
SELECT viet_decode(x'5669D674204E616D20AEB5', 'tcvn3'), viet_decode('ViÖt Nam ®µ', 'TCVN3');
-- Việt Nam đà|Việt Nam đà
SELECT viet_decode(x'566965E474206EF6F4F963', 'vni'), viet_decode('Vieät nöôùc', 'vni');
-- Việt nước|Việt nước
SELECT viet_decode(x'5669AE74206EDFBE63', 'viscii'), viet_decode('Vi®t nß¾c', 'viscii');
-- Việt nước|Việt nước
SELECT viet_decode(x'56698C74206EDCA763', 'vps'), viet_decode('ViŒt nÜ§c', 'vps');
-- Việt nước|Việt nước
SELECT viet_decode(x'5669EAF274206EFDF5EC63', 'windows-1258'), viet_decode('Viêòt nýõìc', 'Windows-1258');
-- Việt nước|Việt nước

-- The result is composed, whatever else is in the text
SELECT viet_decode('e' || char(0x301) || ' ' || char(0x110) || ' 東', 'tcvn3') = 'é Đ 東', viet_decode('mo' || char(0x301) || ' cas', 'telex') = 'mó cá';
-- 1|1

-- Typing
SELECT viet_decode('d9oa2n U23', 'VNI-Typing'), viet_decode('ddoa`n', 'VIQR'), viet_decode('Ddoanf DDOANF', 'Telex');
-- đoàn U23|đoàn|Đoàn ĐOÀN
SELECT viet_decode('the windows update has text', 'telex'), viet_decode(1.5, 'telex'), viet_decode(12, 'tcvn3');
-- the windows update has text|1.5|12

-- Nothing
SELECT viet_decode('', 'telex'), viet_decode(x'', 'vni'), viet_decode(NULL, 'vni'), viet_decode('a', NULL);
-- ||NULL|NULL
SELECT viet_decode('a', '');
-- error: viet_decode: argument 2 must be 'tcvn3', 'vni', 'viscii', 'vps', 'windows-1258', 'viqr', 'telex' or 'vni-typing', not ''

-- Guessing: what is read so is what was meant
CREATE TABLE old(body);
INSERT INTO old VALUES ('Tæng liªn ®oµn lao ®éng ViÖt Nam'), ('Toång lieân ñoaøn lao ñoäng Vieät Nam'), ('T±ng liên ðoàn lao ðµng Vi®t Nam'), ('T°ng liên Çoàn lao Ç¶ng ViŒt Nam'), ('TôÒng liên ðoaÌn lao ðôòng Viêòt Nam'), ('To^?ng lie^n ddoa`n lao ddo^.ng Vie^.t Nam'), (x'54E66E67206C69AA6E20AE6FB56E206C616F20AEE96E67'), ('Tổng liên đoàn lao động Việt Nam'), ('Confédération générale du travail'), ('1945'), (NULL);
SELECT viet_guess_encoding(body), coalesce(viet_decode(body, viet_guess_encoding(body)), body) FROM old;
-- tcvn3|Tổng liên đoàn lao động Việt Nam
-- vni|Tổng liên đoàn lao động Việt Nam
-- viscii|Tổng liên đoàn lao động Việt Nam
-- vps|Tổng liên đoàn lao động Việt Nam
-- windows-1258|Tổng liên đoàn lao động Việt Nam
-- viqr|Tổng liên đoàn lao động Việt Nam
-- tcvn3|Tổng liên đoàn lao động
-- NULL|Tổng liên đoàn lao động Việt Nam
-- NULL|Confédération générale du travail
-- NULL|1945
-- NULL|NULL

-- Quotation marks and brackets before a word say nothing
SELECT viet_guess_encoding('“C«ng” “®oµn” “viªn” “chøc”'), viet_guess_encoding('«Coâng» «ñoaøn» «vieân» «chöùc»');
-- tcvn3|vni

-- A blob of UTF-8 is Unicode
SELECT viet_guess_encoding(CAST('Tổng liên đoàn' AS BLOB)), viet_guess_encoding(CAST('C«ng ®oµn' AS BLOB));
-- NULL|NULL

-- Few marks among much English
SELECT viet_guess_encoding(replace(hex(zeroblob(20000)), '00', 'plain text ') || 'C«ng ®oµn viªn chøc');
-- tcvn3

-- In an index and a generated column
CREATE TABLE page(raw TEXT, body TEXT GENERATED ALWAYS AS (viet_decode(raw, 'tcvn3')) STORED);
CREATE INDEX page_body ON page(viet_decode(raw, 'vni'));
INSERT INTO page(raw) VALUES ('C«ng ®oµn');
SELECT body FROM page;
-- Công đoàn

-- A text that is longer in UTF-8 than most
SELECT length(s), s = replace(hex(zeroblob(40)), '00', 'ế') FROM (SELECT viet_decode(x'D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5', 'tcvn3') AS s);
-- 40|1
SELECT viet_guess_encoding(x''), typeof(viet_decode(x'', 'vni')), viet_guess_encoding('a^'), viet_guess_encoding('Vie^.t Nam the windows');
-- NULL|text|NULL|NULL
