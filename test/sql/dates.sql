-- viet_dates() and viet_date()

-- Arguments
SELECT count(*) FROM viet_dates(NULL);
-- 0
SELECT count(*) FROM viet_dates('');
-- 0
SELECT count(*) FROM viet_dates(2024);
-- 0
SELECT count(*) FROM viet_dates;
-- error: viet_dates: argument 1, the text, is missing
SELECT first FROM viet_dates('hôm qua', NULL);
-- NULL
SELECT first FROM viet_dates('hôm qua', '2024-03-01T09:30');
-- 2024-02-29
SELECT first FROM viet_dates('hôm qua', '2024-03-01 09:30:00');
-- 2024-02-29
SELECT first FROM viet_dates('hôm qua', '');
-- error: viet_dates: argument 2, the day of the text, must be a date as YYYY-MM-DD, not ''
SELECT first FROM viet_dates('hôm qua', '2023-02-29');
-- error: viet_dates: argument 2, the day of the text, must be a date as YYYY-MM-DD, not '2023-02-29'
SELECT first FROM viet_dates('hôm qua', 'now');
-- error: viet_dates: argument 2, the day of the text, must be a date as YYYY-MM-DD, not 'now'
SELECT viet_date(NULL), viet_date(''), viet_date('không có ngày'), viet_date('hôm qua'), viet_date('hôm qua', NULL), viet_date(NULL, '2024-03-01');
-- NULL|NULL|NULL|NULL|NULL|NULL
SELECT viet_date('hôm qua', '2024-03-01'), viet_date('hôm qua, năm 2020'), viet_date('năm 111 TCN');
-- 2024-02-29|2020-01-01|-0110-01-01
SELECT viet_date('hôm qua', '1/3/2024');
-- error: viet_date: argument 2, the day of the text, must be a date as YYYY-MM-DD, not '1/3/2024'
SELECT viet_date('a', 'b', 'c');
-- error: wrong number of arguments to function viet_date()

-- The span is the text
SELECT count(*), sum(surface = substr(t, pos, len)) FROM (SELECT 'Đã họp ngày 5/9 và mồng 2 tháng 9, cả năm 2024 😀 quý I' AS t), viet_dates(t, '2024-09-10');
-- 4|4

-- The days are usable by SQLite's functions
SELECT date(first, '+1 day'), julianday(last) - julianday(first) + 1, strftime('%W', first) FROM viet_dates('tháng 2/2024');
-- 2024-02-02|29.0|05

-- Any normal form, case and place of the tone
SELECT count(DISTINCT edtf), count(*) FROM (SELECT 'Quý III năm 2013' AS t UNION ALL SELECT 'QUÝ III NĂM 2013' UNION ALL SELECT 'qúy III năm 2013' UNION ALL SELECT 'quí III năm 2013' UNION ALL SELECT 'Quý III nă' || char(0x6D) || ' 2013' UNION ALL SELECT 'quy' || char(0x301) || ' III na' || char(0x306) || 'm 2013' UNION ALL SELECT 'quý' || char(0xA0) || 'III năm' || char(0xA0) || '2013'), viet_dates(t);
-- 1|7

-- In a join, with the day of each text in another column
CREATE TABLE article(id INTEGER PRIMARY KEY, day TEXT, body TEXT);
INSERT INTO article VALUES (1, '2024-02-29', 'Hôm qua mưa'), (2, '2023-03-01', 'Hôm qua nắng'), (3, NULL, 'Hôm qua gió');
SELECT id, first FROM article, viet_dates(body, day) ORDER BY id;
-- 1|2024-02-28
-- 2|2023-02-28
-- 3|NULL

-- The dateline decides before any other date; a date within a sentence is none
SELECT group_concat(coalesce(first, '-'), ' ') FROM viet_dates('Thứ Ba, ngày 11 tháng 1 năm 2022 - 11:31' || char(10, 10) || 'Hôm qua, ngày 12/6/2021');
-- 2022-01-11 2021-06-12
SELECT group_concat(coalesce(first, '-'), ' ') FROM viet_dates('Theo quyết định ngày 12/6/2021 của Bộ Chính trị thì từ hôm qua mọi người đều được nghỉ.');
-- 2021-06-12 -

-- A day that there is not gives no row, and no piece of itself
SELECT count(*) FROM viet_dates('31/4/2023, ngày 30/2, ngày 29 tháng 2 năm 2023, 32/13/2020, 2023-02-29', '2024-01-01');
-- 0

-- A range that ends before it begins is none
SELECT count(*) FROM viet_dates('từ ngày 5/9/2024 đến ngày 3/9/2024');
-- 0

-- Years before 1800 and after 2199 have no lunar days, but their Gregorian year
SELECT surface, first FROM viet_dates('năm Tân Hợi (1791); ngày 1 tháng 10 âm lịch năm 1460');
-- năm Tân Hợi (1791)|1791-01-01
-- ngày 1 tháng 10 âm lịch năm 1460|NULL

-- 29/2 is of the nearest leap year, however far
SELECT group_concat(edtf, ' ') FROM viet_dates('ngày 29/2; mùng 5 Tết', '2022-06-01');
-- 2020-02-29 2022-02-05
SELECT group_concat(edtf, ' ') FROM viet_dates('ngày 29/2', '1900-06-01');
-- 1896-02-29

-- At the ends of what is known: a lunar year without its end, a century and a week that go on behind the year 9999
SELECT group_concat(edtf, ' ') FROM viet_dates('mùng 5 Tết; ngày 5 âm lịch', '1700-06-01');
-- XXXX-XX-XX XXXX-XX-XX
SELECT group_concat(edtf, ' ') FROM viet_dates('năm Kỷ Hợi; mùng 5 Tết; rằm tháng Tám', '2199-06-01');
-- XXXX 2199-01-30 2199-10-04
SELECT group_concat(edtf, ' ') FROM viet_dates('thế kỷ này, tuần này, năm nay, hôm nay', '9999-12-31');
-- 9999 9999-12-31
SELECT group_concat(edtf, ' ') FROM viet_dates('hôm nay, tháng sau, quý sau, năm sau', '9999-12-31');
-- 9999-12-31
SELECT group_concat(edtf, ' ') FROM viet_dates('hôm nay, tháng trước, quý trước, năm ngoái', '-9999-01-01');
-- -9999-01-01

-- Triggers and views may use it
CREATE TABLE spoken(article, first, last);
CREATE TRIGGER article_i AFTER INSERT ON article BEGIN INSERT INTO spoken SELECT new.id, first, last FROM viet_dates(new.body, new.day); END;
INSERT INTO article VALUES (4, '2024-03-01', 'từ 3 đến 5/9');
SELECT * FROM spoken;
-- 4|2023-09-03|2023-09-05

-- The line of a dateline is as long in every normal form
WITH t(nfc, nfd) AS (SELECT 'Xã ấy, ở tỉnh, ngày 24/7/2020' || char(10) || 'Hôm qua họp.', 'Xa' || char(0x303) || ' a' || char(0x302, 0x301) || 'y, o' || char(0x309) || ' ti' || char(0x309) || 'nh, nga' || char(0x300) || 'y 24/7/2020' || char(10) || 'Ho' || char(0x302) || 'm qua ho' || char(0x323) || 'p.')
SELECT (SELECT group_concat(edtf) FROM viet_dates(nfc)), (SELECT group_concat(edtf) FROM viet_dates(nfd)) FROM t;
-- 2020-07-24,2020-07-23|2020-07-24,2020-07-23
SELECT group_concat(edtf, ' ') FROM viet_dates(replace(hex(zeroblob(27)), '00', 'a') || ' ngày 24/7/2020' || char(10) || 'Hôm qua họp.');
-- 2020-07-24 2020-07-23
SELECT group_concat(edtf, ' ') FROM viet_dates(replace(hex(zeroblob(28)), '00', 'a') || ' ngày 24/7/2020' || char(10) || 'Hôm qua họp.');
-- 2020-07-24 XXXX-XX-XX

-- Of two lunar days as near, 18 days back or 12 ahead, the one before; the years of the cycle are the lunar calendar's
SELECT edtf FROM viet_dates('ngày 7 âm lịch', '2024-04-03');
-- 2024-03-16
SELECT surface, edtf FROM viet_dates('Giáng sinh Giáp Thìn', '2020-01-05');
-- Giáng sinh|2019-12-25

-- Times, and the day of the text as a blob
SELECT time, grain, edtf FROM viet_dates('lúc 8h30 ngày 6/9/2024, 8:30:15 ngày 7/9/2024, 8 giờ sáng ngày 8/9/2024, ngày 9/9/2024');
-- 08:30|minute|2024-09-06T08:30:00
-- 08:30:15|second|2024-09-07T08:30:15
-- 08:00|hour|2024-09-08T08:00:00
-- NULL|day|2024-09-09
SELECT viet_date('hôm qua', CAST('2024-03-01' AS BLOB));
-- 2024-02-29
SELECT viet_date('hôm qua', x'');
-- error: viet_date: argument 2, the day of the text, must be a date as YYYY-MM-DD, not ''
SELECT * FROM viet_dates('hôm qua', 5);
-- error: viet_dates: argument 2, the day of the text, must be a date as YYYY-MM-DD, not '5'

-- Midnight and full minutes and hours are times too
SELECT surface, time FROM viet_dates('lúc 0:00 ngày 5/9/2012; lúc 0 giờ ngày 6/9/2012; lúc 23:59:00 ngày 7/9/2012; 8h05 ngày 8/9/2012; ngày 9/9/2012');
-- 0:00 ngày 5/9/2012|00:00
-- 0 giờ ngày 6/9/2012|00:00
-- 23:59:00 ngày 7/9/2012|23:59:00
-- 8h05 ngày 8/9/2012|08:05
-- ngày 9/9/2012|NULL

-- Full hours that are written with their minutes
SELECT grain, time FROM viet_dates('lúc 9h00 ngày 5/9/2012; lúc 9h ngày 6/9/2012; 10:00:00 ngày 7/9/2012');
-- minute|09:00
-- hour|09:00
-- second|10:00:00

-- A time right beside a relative day
SELECT edtf FROM viet_dates('ngày mai 9h; mai 9h gặp nhau; 9h mai; hôm qua 15h30; lúc 7 rưỡi tối qua', '2024-03-13');
-- 2024-03-14T09:00:00
-- 2024-03-14T09:00:00
-- 2024-03-14T09:00:00
-- 2024-03-12T15:30:00
-- 2024-03-12T19:30:00

-- Two back, two ahead
SELECT edtf FROM viet_dates('tháng trước nữa; năm trước nữa; tháng sau nữa', '2024-03-13');
-- 2024-01
-- 2022
-- 2024-05

-- A year of the cycle beside a known one
SELECT edtf FROM viet_dates('2 tháng 9 năm 1945, tức ngày 26 tháng 7 năm Ất Dậu', '2024-03-13');
-- 1945-09-02
-- 1945-09-02
SELECT edtf FROM viet_dates('ngày 5 tháng 3 năm hai nghìn không trăm mười chín (2019)', '2024-03-13');
-- 2019-03-05

-- A day that is not narrowed has no modifier
SELECT grain, modifier FROM viet_dates('ngày 5/9/2012, cuối năm 2021');
-- day|NULL
-- year|end
