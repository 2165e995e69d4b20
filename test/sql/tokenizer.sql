-- What the tokenizer makes of a text, seen through viet_tokens(). Columns: token, pos, len, byte_pos, byte_len, colocated.

SELECT * FROM viet_tokens('Hòa bình, ĐÀ NẴNG');
-- hoà|1|3|0|4|0
-- bình|5|4|5|5|0
-- đà|11|2|12|4|0
-- nẵng|14|4|17|6|0

-- A word with marks that is no syllable in use is indexed under its folded form too
SELECT group_concat(token || iif(colocated, '+', ''), ' ') FROM viet_tokens('café Müller Đắk Lắk LĐLĐ');
-- café cafe+ müller muller+ đắk dak+ lắk lak+ lđlđ ldld+
SELECT group_concat(token || iif(colocated, '+', ''), ' ') FROM viet_tokens('café Müller Đắk Lắk', 'diacritics exact');
-- café müller đắk lắk
SELECT group_concat(token || iif(colocated, '+', ''), ' ') FROM viet_tokens('café Müller Đắk Lắk hoà', 'diacritics fold');
-- cafe muller dak lak hoa

-- Numbers lose their grouping; from four digits on they stand alone
SELECT group_concat(token, ' ') FROM viet_tokens('1.411 1411 186,5 1.311,9 20,340 1,234,567.89 12.12.2020 9.5 0.500 02-NQ/TW');
-- 1411 1411 186,5 1311,9 20,340 1234567,89 12 12 2020 9 5 0 500 02 nq tw
SELECT group_concat(token, ' ') FROM viet_tokens('500k 5tr 2tr5 3G 500.000đ 500000đ H5N1 24/ 07 /2020 4.535. 1.2.3 1.411.000,5%');
-- 500k 5tr 2tr5 3g 500000 đ d 500000 đ d h5n1 24 07 2020 4535 1 2 3 1411000,5

-- A mark behind a blank is a mark like any other
SELECT group_concat(token || iif(colocated, '+', ''), ' ') FROM viet_tokens('hoa ' || char(0x309) || ' a ' || char(0x323) || ' xa' || ' ' || char(0x306));
-- hoả ạ a+ xă xa+

-- A syllable with a digit behind it is no syllable
SELECT group_concat(token || iif(colocated, '+', ''), ' ') FROM viet_tokens('Mỹ9 9Mỹ đường2a');
-- mỹ9 my9+ 9mỹ 9my+ đường2a duong2a+

-- Debris
SELECT group_concat(token, ' ') FROM viet_tokens('đ' || char(0xAD) || 'ược ' || char(0x200B) || 'trú' || char(0xA0) || 'tại' || char(0xFEFF) || ' họa ' || char(0x323, 0x323) || '(x) ' || char(0x301) || ' ' || char(0x200B));
-- được trú tại hoạ x
SELECT group_concat(token, ' ') FROM viet_tokens('Ða Nẵng LÐLÐ ÐHQG ð það ngươì gìa qúy hòan tôí');
-- đa nẵng lđlđ ldld đhqg dhqg đ d það thad người già quý hoàn tối

-- Other scripts: words as ICU folds and cuts them
-- needs ICU
SELECT group_concat(token, ' ') FROM viet_tokens('Москва ΑΘΉΝΑ한국 東京都 ラーメン สวัสดีครับ abc東京');
-- москва αθήνα한국 東京 都 ラーメン สวัสดี ครับ abc 東京

-- The other side: what a question is widened to
SELECT group_concat(token, ' ') FROM viet_tokens('đường', 'as query');
-- đường
SELECT group_concat(token, ' ') FROM viet_tokens('duong', 'as query');
-- duong dương dường dưởng dưỡng dượng đuông đuống đương đường đưỡng đướng đượng
SELECT group_concat(token, ' ') FROM viet_tokens('viêt', 'as query');
-- viêt viết việt
SELECT group_concat(token, ' ') FROM viet_tokens('tỷ kĩ Mỹ quý thuý', 'as query');
-- tỷ tỉ kĩ kỹ mỹ mĩ quý quí thuý
SELECT count(*), sum(colocated) FROM viet_tokens('do', 'as query');
-- 30|29
SELECT count(*) FROM viet_tokens('duo', 'as prefix') WHERE token IN ('duo', 'đườ', 'đươ', 'dượ');
-- 4
SELECT group_concat(token, ' ') FROM viet_tokens('công', 'as prefix');
-- công
SELECT group_concat(token, ' ') FROM (SELECT token FROM viet_tokens('viê', 'as prefix') ORDER BY token COLLATE vietnamese);
-- viê viề viể viễ viế việ
SELECT group_concat(token, ' ') FROM viet_tokens('hoa binh', 'as prefix diacritics exact');
-- hoa binh
SELECT group_concat(token, ' ') FROM viet_tokens('ty', 'as query diacritics fold');
-- ty ti

-- Only the last word of a prefix question is unfinished
SELECT group_concat(token, ' ') FROM viet_tokens('hà nô', 'as prefix');
-- hà nô
SELECT group_concat(token, ' ') FROM viet_tokens('đuong hà', 'as prefix');
-- đuong đuông đuống đương đường đưỡng đướng đượng hà

-- tokenchars, separators, categories, as in unicode61
SELECT group_concat(token, ' ') FROM viet_tokens('a-b c_d 02-NQ/TW 1.411', 'tokenchars ''-_./''');
-- a-b c_d 02-nq/tw 1.411
SELECT group_concat(token, ' ') FROM viet_tokens('axb đường', 'separators xđ');
-- a b ường
SELECT group_concat(token, ' ') FROM viet_tokens('abc 123 đường', 'categories ''N*''');
-- 123
SELECT group_concat(token, ' ') FROM viet_tokens('abc 123 đường', 'categories L*');
-- abc đường
SELECT group_concat(token, ' ') FROM viet_tokens('Abc 12 € _', 'categories "Sc Nd Pc"');
-- 12 € _

-- Values in either quotes, doubled within them; a later option overrides; a mark belongs to its letter
SELECT group_concat(token, ' ') FROM viet_tokens('a-b c/d', 'tokenchars "-" separators ''''');
-- a-b c d
SELECT group_concat(token, ' ') FROM viet_tokens('a''b c"d e-f', 'tokenchars '''''''' tokenchars """-"');
-- a'b c"d e-f
SELECT group_concat(token, ' ') FROM viet_tokens('axbyc', 'separators xxyx tokenchars x');
-- axb c
SELECT group_concat(token, ' ') FROM viet_tokens('a-b ' || char(0x301) || ' c', 'tokenchars ''-' || char(0x301) || '''');
-- a-b c

-- Nothing to find
SELECT count(*) FROM viet_tokens('');
-- 0
SELECT count(*) FROM viet_tokens(NULL);
-- 0
SELECT count(*) FROM viet_tokens(' -- … ' || char(0x300, 0x301));
-- 0
SELECT token FROM viet_tokens('a', NULL);
-- a

-- In a join, and with arguments by name
SELECT d.id, t.token FROM (SELECT 1 AS id, 'công đoàn' AS body UNION ALL SELECT 2, 'Hà Nội') AS d, viet_tokens(d.body) AS t;
-- 1|công
-- 1|đoàn
-- 2|hà
-- 2|nội
SELECT token FROM viet_tokens WHERE text = 'Đà' AND options = 'diacritics fold';
-- da

-- Text that is cut into words, with invisible characters in it
-- needs ICU
SELECT group_concat(token, ' ') FROM viet_tokens('東京' || char(0x200B, 0xAD) || '都' || char(0x200B) || ' x');
-- 東京 都 x

-- Signs of a question where they mean nothing
SELECT group_concat(token, ' '), sum(colocated) FROM viet_tokens('=công ~công a=b x~công', 'as query diacritics exact');
-- công công a b x công|0

-- and where they mean something: behind a blank too
SELECT group_concat(token, ' '), sum(colocated) FROM viet_tokens('=hau =hau ~hậu tỷ', 'as query');
-- hau hau hậu hau tỷ tỉ|2

-- Only a text that is given by = is one
SELECT count(*) FROM viet_tokens WHERE text > 'a';
-- error: viet_tokens: argument 1, the text, is missing
SELECT token FROM viet_tokens WHERE text LIKE 'a' AND text = 'a' AND pos = 1;
-- a

-- A number with an invisible character in it is one, if it is not too long for one
SELECT group_concat(token || ' ' || len, ' ') FROM viet_tokens('1234' || char(0xAD) || '567');
-- 1234567 8
SELECT group_concat(len, ' ') FROM viet_tokens(replace(hex(zeroblob(20)), '0', '1') || char(0xAD) || replace(hex(zeroblob(15)), '0', '2'));
-- 40 30

-- A long text without blanks: no word is cut within a character
SELECT min(byte_len % 3), max(byte_len % 3), sum(byte_len) FROM viet_tokens(replace(hex(zeroblob(6000)), '00', '東京'));
-- 0|0|36000
