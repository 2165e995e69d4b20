-- Money and numbers through SQL: positions, encodings, use in schemas. What is an amount and what is none is tested in
-- test/unit/test_money.c and test_count.c.

-- The seven amounts of a report, with their places
CREATE TABLE report(body TEXT);
INSERT INTO report VALUES ('Công đoàn đã thăm hỏi với số tiền 464 triệu đồng; trao 363 suất quà trị giá 186,5 triệu đồng; hỗ trợ 15 triệu đồng; đóng góp gần 203 triệu đồng; hơn 1,6 tỉ đồng cho Quỹ Vì người nghèo; hơn 1,5 tỉ đồng cho đồng bào; làm lợi trên 178 tỷ đồng cùng 1.411 công đoàn.');
SELECT surface, amount, qualifier FROM report, viet_money(body);
-- 464 triệu đồng|464000000|NULL
-- 186,5 triệu đồng|186500000|NULL
-- 15 triệu đồng|15000000|NULL
-- 203 triệu đồng|203000000|about
-- 1,6 tỉ đồng|1600000000|over
-- 1,5 tỉ đồng|1500000000|over
-- 178 tỷ đồng|178000000000|over
SELECT count(*) FROM report, viet_money(body) WHERE substr(body, pos, len) <> surface;
-- 0
SELECT sum(amount), typeof(sum(amount)), max(amount) FROM report, viet_money(body);
-- 181968500000|integer|178000000000
SELECT group_concat(value, ' ') FROM report, viet_numbers(body) WHERE value < 2000;
-- 363 1411

-- Decomposed text gives the same values; places count its own characters
SELECT viet_normalize(surface, 'nfc'), pos, len, amount FROM viet_money('gia' || char(0x301) || ' 5 tri' || 'e' || char(0x323, 0x302) || 'u ' || char(0x111) || 'o' || char(0x302, 0x300) || 'ng');
-- 5 triệu đồng|6|16|5000000
SELECT viet_number('ha' || char(0x200B) || 'i  mươi' || char(10) || 'lăm'), viet_amount('5' || char(0xA0) || 'tỷ' || char(0x3000) || 'đồng');
-- 25|5000000000

-- What stands before is looked at as far in every normal form, whatever blanks are between; nothing is passed over
CREATE TABLE far(body TEXT);
INSERT INTO far VALUES ('Mức ' || replace('dưới          9 triệu đồng', '     ', '         ')), ('bán với giá 500 usd, 120 yen, 45 won hoặc 7.000 vnd ở cửa hàng lớn');
SELECT group_concat(surface || ' ' || currency || coalesce(' ' || qualifier, ''), '; ') FROM far, viet_money(body) GROUP BY far.rowid;
-- 9 triệu đồng VND under
-- 500 usd USD; 120 yen JPY; 45 won KRW; 7.000 vnd VND

-- Exact: no amount goes through floating point on its way
SELECT viet_amount('0,1 tỷ đồng'), viet_amount('1,15 triệu đồng'), viet_amount('9.223.372.036.854.775.807 đồng'), viet_amount('9.223.372.036,854775807 tỷ đồng');
-- 100000000|1150000|9223372036854775807|9223372036854775807
SELECT typeof(viet_amount('9.223.372.036.854.775.808 đồng')), viet_amount('1.000.000.000 tỷ tỷ đồng');
-- real|1.0e+27

-- Numbers are read as text; malformed text harms nothing
SELECT viet_number(5), viet_number(-2.5), viet_number('');
-- 5|-2.5|NULL

-- In joins, with constraints on columns, in subqueries
SELECT r.rowid, m.surface FROM report r JOIN viet_money(r.body) m ON m.amount > 1550000000 ORDER BY m.amount;
-- 1|1,6 tỉ đồng
-- 1|178 tỷ đồng
SELECT (SELECT surface FROM viet_money('5 đồng, 6 đồng') ORDER BY amount DESC LIMIT 1);
-- 6 đồng
SELECT a.surface, b.surface FROM viet_money('5 đồng, 6 đồng') a, viet_money('7 đồng, 8 đồng') b WHERE b.amount - a.amount = 2;
-- 5 đồng|7 đồng
-- 6 đồng|8 đồng

-- Columns, indexes, checks
CREATE TABLE bill(text TEXT, dong INTEGER AS (viet_amount(text)) STORED, CHECK (viet_amount(text) > 0));
CREATE INDEX bill_dong ON bill(dong);
INSERT INTO bill VALUES ('2tr5'), ('hai triệu tư'), ('2,3 triệu đồng');
SELECT text FROM bill WHERE dong > 2350000 ORDER BY dong;
-- hai triệu tư
-- 2tr5
INSERT INTO bill VALUES ('0 đồng');
-- error: CHECK constraint failed: viet_amount(text) > 0
SELECT viet_spell(dong, 'đồng') FROM bill WHERE text = '2tr5';
-- hai triệu năm trăm nghìn đồng

-- Several blanks beside the dash, in a text that is long enough for some of it to be passed over
SELECT surface FROM viet_money('hang cu 12345 gia lam 5 -  10 triệu đồng va nhieu thu khac nua o cuoi');
-- 5 -  10 triệu đồng

-- The unit of a price is one to group by: in lower case, m² is m2, no blanks around a slash
SELECT surface, per FROM viet_money('5 triệu đồng/m², 6 triệu đồng / m³, 7 triệu đồng/M2, 8 triệu đồng /người / tháng, 9 đồng/cổ  phiếu, 2 đồng/mµ, 900 đồng/m2/ tháng, 3 triệu đồng mỗi tháng, 7 đồng/cổ' || char(0xA0) || 'phiếu');
-- 5 triệu đồng|m2
-- 6 triệu đồng|m3
-- 7 triệu đồng|m2
-- 8 triệu đồng|người/tháng
-- 9 đồng|cổ phiếu
-- 2 đồng|mµ
-- 900 đồng|m2/tháng
-- 3 triệu đồng|tháng
-- 7 đồng|cổ phiếu

-- An amount on an account has its minus, as viet_numbers gives it
SELECT m.surface, m.amount, n.value FROM viet_money('TK 0123 -1.200.000 VND') AS m, viet_numbers('Số dư: -1.200.000 VND') AS n;
-- -1.200.000 VND|-1200000|-1200000
SELECT viet_amount('-500.000 VND'), viet_number('-500.000');
-- -500000|-500000

-- A currency said behind hay holds before it
SELECT surface, currency FROM viet_money('còn 3 triệu hay 4 triệu USD');
-- 3 triệu|USD
-- 4 triệu USD|USD
