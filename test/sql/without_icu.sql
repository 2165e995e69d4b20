-- What a build with VIET_OMIT_ICU does with other scripts than Latin; with ICU this file is not run.

SELECT viet_version('icu'), viet_version() GLOB '*, Unicode 15.0, ICU none';
-- none|1

-- Where no blanks stand between words, each character is one, with its marks
SELECT group_concat(token, ' ') FROM viet_tokens('Москва ΑΘΉΝΑ한국 東京都 ラーメン สวัสดีครับ abc東京');
-- москва αθήνα한국 東 京 都 ラ ー メ ン ส วั ส ดี ค รั บ abc 東 京
SELECT token, pos, len, byte_pos, byte_len FROM viet_tokens('đi 東京, か' || char(0x3099) || 'く');
-- đi|1|2|0|3
-- 東|4|1|4|3
-- 京|5|1|7|3
-- が|8|2|12|6
-- く|10|1|18|3
SELECT group_concat(token, ' ') FROM viet_tokens('東京' || char(0x200B, 0xAD) || '都' || char(0x200B) || ' x');
-- 東 京 都 x

-- A word of several is found as the characters that follow one another
CREATE VIRTUAL TABLE trip USING fts5(body, tokenize = 'vietnamese');
INSERT INTO trip VALUES ('Chuyến đi 東京都'), ('京都 mùa thu'), ('Ga 東京駅'), ('МОСКВА và Αθήνα'), ('한국');
SELECT highlight(trip, 0, '[', ']') FROM trip WHERE trip MATCH viet_query('東京');
-- Chuyến đi [東京]都
-- Ga [東京]駅
SELECT highlight(trip, 0, '[', ']') FROM trip WHERE trip MATCH viet_query('京都');
-- Chuyến đi 東[京都]
-- [京都] mùa thu

-- Case and normal form are found all the same
SELECT highlight(trip, 0, '[', ']') FROM trip WHERE trip MATCH viet_query('москва ΑΘΉΝΑ');
-- [МОСКВА] và [Αθήνα]
SELECT highlight(trip, 0, '[', ']') FROM trip WHERE trip MATCH viet_query(char(0x1112, 0x1161, 0x11AB, 0x1100, 0x116E, 0x11A8));
-- [한국]

-- Case is a character for a character, normal form leaves compatibility ideographs: ICU has ԵՎ and 豈
SELECT viet_upper('և'), viet_normalize(char(0xF900)) = char(0xF900);
-- և|1
SELECT viet_lower('ΌΔΟΣ МОСКВА'), viet_title('москва'), viet_normalize('и' || char(0x306), 'nfc') = 'й';
-- όδος москва|Москва|1

-- A long text without blanks costs no more a byte than a short one
SELECT count(*), max(len) FROM viet_tokens(replace(hex(zeroblob(300000)), '00', '東京'));
-- 600000|1
