-- Texts that nobody writes: long, empty, nothing but marks. Every row is indexed and found.

CREATE VIRTUAL TABLE h USING fts5(body, tokenize = 'vietnamese');
CREATE TABLE long(n, body);
INSERT INTO long VALUES ('marks', replace(hex(zeroblob(500000)), '00', char(0x301)));
INSERT INTO long VALUES ('mixed marks', replace(hex(zeroblob(160000)), '00', char(0x323, 0x302, 0x31B)));
INSERT INTO long VALUES ('a letter with marks', 'e' || replace(hex(zeroblob(500000)), '00', char(0x302)));
INSERT INTO long VALUES ('doubled tone', 'cu' || replace(hex(zeroblob(500000)), '00', char(0x301)));
INSERT INTO long VALUES ('one word', replace(hex(zeroblob(5000000)), '00', 'ắ'));
INSERT INTO long VALUES ('letters', replace(hex(zeroblob(1000000)), '0', 'a'));
INSERT INTO long VALUES ('digits', replace(hex(zeroblob(1000000)), '0', '7'));
INSERT INTO long VALUES ('groups', replace(hex(zeroblob(250000)), '00', '123.'));
INSERT INTO long VALUES ('versions', replace(hex(zeroblob(250000)), '00', '1.'));
INSERT INTO long VALUES ('commas', replace(hex(zeroblob(250000)), '00', '1,1.'));
INSERT INTO long VALUES ('invisible', replace(hex(zeroblob(300000)), '00', char(0x200B)));
INSERT INTO long VALUES ('invisible inside', 'a' || replace(hex(zeroblob(300000)), '00', char(0xAD)) || 'b');
INSERT INTO long VALUES ('blanks and marks', replace(hex(zeroblob(300000)), '00', 'a ' || char(0x301)));
INSERT INTO long VALUES ('eths', replace(hex(zeroblob(500000)), '00', 'ð'));
INSERT INTO long VALUES ('thai', replace(hex(zeroblob(30000)), '00', 'สวัสดี'));
INSERT INTO long VALUES ('han', replace(hex(zeroblob(100000)), '00', '東京'));
INSERT INTO long VALUES ('cyrillic and marks', 'и' || replace(hex(zeroblob(200000)), '00', char(0x306, 0x323)));
INSERT INTO long VALUES ('quotes', replace(hex(zeroblob(500000)), '00', '"'));
INSERT INTO h(rowid, body) SELECT rowid, body || ' cuối' FROM long;
SELECT count(*) FROM h WHERE h MATCH 'cuoi';
-- 18
INSERT INTO h(h, rank) VALUES ('integrity-check', 1);
SELECT n FROM long, h WHERE h MATCH '"7777777" *' AND h.rowid = long.rowid;
-- digits
SELECT n FROM long, h WHERE h MATCH 'ắắắắ*' AND h.rowid = long.rowid;
-- one word
SELECT length(highlight(h, 0, '[', ']')) = length(body) + 2 FROM h WHERE h MATCH 'cuối' AND rowid IN (1, 5, 8);
-- 1
-- 1
-- 1

-- Every function on every one of them
SELECT count(viet_fold(body)), count(viet_unaccent(body)), count(viet_slug(body)), count(viet_normalize(body)), count(viet_normalize(body, 'nfc')), count(viet_upper(body)), count(viet_lower(body)), count(viet_title(body)), count(viet_query(body)), count(viet_query(body, 'smart')) FROM long;
-- 18|18|18|18|18|18|18|18|18|18
SELECT count(*) FROM long WHERE body = body || '' COLLATE vietnamese;
-- 18
SELECT count(*) FROM long WHERE (SELECT count(*) FROM h WHERE h MATCH viet_query(long.body, 'smart')) >= 0;
-- 18
SELECT n, (SELECT count(*) FROM viet_tokens(body)) FROM long WHERE n IN ('marks', 'one word', 'versions', 'groups', 'invisible');
-- marks|0
-- one word|2
-- groups|1
-- versions|250000
-- invisible|0

-- needs ICU
SELECT n, (SELECT count(*) FROM viet_tokens(body)) FROM long WHERE n IN ('thai', 'han');
-- thai|30000
-- han|100000
SELECT count(*), sum(len) > 0, sum(pos) > 0 FROM viet_tokens(replace(hex(zeroblob(200000)), '00', 'café '));
-- 400000|1|1
SELECT max(length(token)) FROM viet_tokens((SELECT body FROM long WHERE n = 'one word'));
-- 5000000

-- Money and numbers in them, and in texts made of the words of money
CREATE TABLE rich(n, body);
INSERT INTO rich VALUES ('tens', replace(hex(zeroblob(100000)), '00', 'mươi '));
INSERT INTO rich VALUES ('scales', replace(hex(zeroblob(100000)), '00', 'triệu '));
INSERT INTO rich VALUES ('ranges', replace(hex(zeroblob(50000)), '00', 'từ 5 đến '));
INSERT INTO rich VALUES ('amounts', replace(hex(zeroblob(50000)), '00', '5 tỷ '));
INSERT INTO rich VALUES ('dashes', replace(hex(zeroblob(250000)), '00', '5-'));
INSERT INTO rich VALUES ('dots', replace(hex(zeroblob(500000)), '0', '.'));
INSERT INTO rich VALUES ('signs', replace(hex(zeroblob(500000)), '0', '$'));
INSERT INTO rich VALUES ('no numbers', replace(hex(zeroblob(100000)), '00', 'hội đồng '));
INSERT INTO rich VALUES ('decomposed', replace(hex(zeroblob(50000)), '00', 'triê' || char(0x323) || 'u '));
SELECT n, (SELECT count(*) FROM viet_money(body)), (SELECT count(*) FROM viet_numbers(body)) FROM rich;
-- tens|0|0
-- scales|0|0
-- ranges|0|50000
-- amounts|1|50000
-- dashes|0|0
-- dots|0|0
-- signs|0|0
-- no numbers|0|0
-- decomposed|0|0
SELECT count(viet_amount(body)), count(viet_number(body)) FROM long;
-- 0|1
