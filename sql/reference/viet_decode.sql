-- viet_decode(X, STYLE) gives X in Unicode (normal form C), from an encoding that was used for Vietnamese before, or from
-- the keys that were typed.
--
-- STYLE, an encoding
--     'tcvn3'         TCVN 5712, the fonts named .Vn: C«ng ®oµn. Capitals with a tone are small letters in a font of
--                     capitals (.VnTimeH); they become capitals in words that have two other ones and no small letter,
--                     and in the words around such a word that could be either
--     'vni'           VNI for Windows, the fonts named VNI-: Coâng ñoaøn
--     'viscii'        RFC 1456
--     'vps'           Vietnamese Professionals Society
--     'windows-1258'  Microsoft
-- STYLE, a way of typing; words that keys make no Vietnamese syllable of stay as they are
--     'viqr'          RFC 1456, Co^ng ddoa`n; \ before a mark takes its meaning, and no other use of it is known
--     'telex'         coong ddoanf; marks and tones may also stand at the end of the syllable
--     'vni-typing'    co6ng d9oa2n; marks and tones may also stand at the end of the syllable
--
-- X: a blob has the bytes of the encoding. Text has the characters that its bytes were taken for when somebody read it as
-- ISO 8859-1 or windows-1252, as nearly everybody did; text that is no UTF-8 is taken for bytes. Characters that no
-- encoding has stay. NULL, for X or STYLE, gives NULL. Another STYLE is an error.

SELECT viet_decode('C«ng ®oµn viªn chøc', 'tcvn3'), viet_decode('Coâng ñoaøn vieân chöùc', 'vni');
-- Công đoàn viên chức|Công đoàn viên chức
SELECT viet_decode('Công ðoàn viên chÑc', 'viscii'), viet_decode('Công Çoàn viên chÙc', 'vps');
-- Công đoàn viên chức|Công đoàn viên chức

-- Bytes
SELECT viet_decode(x'43AB6E6720AE6FB56E', 'tcvn3'), viet_decode(x'5669EAF274204E616D', 'windows-1258');
-- Công đoàn|Việt Nam

-- A heading in .VnTimeH, and a line in .VnTime
SELECT viet_decode('CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM', 'tcvn3'), viet_decode('Hµ Néi, §µ N½ng', 'tcvn3');
-- CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM|Hà Nội, Đà Nẵng

-- Typing
SELECT viet_decode('Coong ddoanf vieen chuwcs', 'telex'), viet_decode('Co6ng d9oa2n vie6n chu71c', 'vni-typing');
-- Công đoàn viên chức|Công đoàn viên chức
SELECT viet_decode('nguwowif nguowif nguoiwf', 'telex'), viet_decode('google windows look', 'telex');
-- người người người|google windows look
SELECT viet_decode('Vie^.t Nam ddu+o+.c vie^''t. Ai bie^''t? Ta\.', 'viqr');
-- Việt Nam được viết. Ai biết? Ta.

-- Whatever the encoding is
CREATE TABLE old(body TEXT);
INSERT INTO old VALUES ('Tæng liªn ®oµn lao ®éng'), ('Toång lieân ñoaøn lao ñoäng'), ('Tổng liên đoàn lao động');
SELECT coalesce(viet_decode(body, viet_guess_encoding(body)), body) FROM old;
-- Tổng liên đoàn lao động
-- Tổng liên đoàn lao động
-- Tổng liên đoàn lao động
SELECT viet_decode(NULL, 'vni'), viet_decode('a', NULL), viet_decode('', 'vps'), viet_decode(x'', 'tcvn3');
-- NULL|NULL||
SELECT viet_decode('a', 'utf-8');
-- error: viet_decode: argument 2 must be 'tcvn3', 'vni', 'viscii', 'vps', 'windows-1258', 'viqr', 'telex' or 'vni-typing', not 'utf-8'
