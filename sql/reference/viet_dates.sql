-- viet_dates(X [, REF]) is a table of the dates, periods and times that the Vietnamese text X speaks of. viet_date(X [, REF])
-- is the first day of the first of them that is known, as 'YYYY-MM-DD'.
--
-- X: text. NULL gives no row, or NULL.
-- REF: the day that the text is of, 'YYYY-MM-DD' whatever time follows; what the text leaves out is taken from it. NULL
-- is the same as none.
-- Columns: surface: the text of the date; pos, len: where it is, in characters as substr() counts them, from 1; byte_pos,
-- byte_len: in bytes, from 0; first, last: its days, inclusive, 'YYYY-MM-DD'; time: 'HH:MM' or 'HH:MM:SS', of a range the
-- time at which it begins; grain: second, minute, hour, daypart, day, week, month, quarter, half, year, term, decade,
-- century; edtf: the same in EDTF; modifier: start, middle, end, morning, noon, afternoon, evening, night; calendar:
-- gregorian, lunar; basis: explicit, context, reference, unresolved. Rows come in the order of the text and never overlap.
-- A missing X and a REF that is no day are errors.
--
-- EDTF is the extended date and time format of ISO 8601-2:
--   second, minute, hour   2020-07-24T05:20:07    with the seconds, 00 where they are not said; T09:30:00 without a day
--   day, daypart           2020-07-24             of lunar days too
--   week                   2020-07-20/2020-07-26  from Monday to Sunday
--   month                  2020-07                several: 2020-01/2020-09; a part of one: its days
--   quarter, half          2020-33 to 2020-36, 2020-40 and 2020-41
--   year, term             2020, 2018/2023        111 BC is -0110; a lunar year: its days
--   decade, century        199X, 1901/2000
--   a range                the two ends with a slash between
--   not known              X for each digit: XXXX-07-23, XXXX-XX-15, XXXX-33
--   about (khoảng)         1945~
--   another weekday        2024-03-12?            thứ Hai, 12/3/2024 was a Tuesday

SELECT surface, first, last, grain, basis FROM viet_dates('Ngày 23/7/2020, sơ kết 6 tháng đầu năm 2020; nhiệm kỳ 2018 – 2023', '2020-07-24');
-- Ngày 23/7/2020|2020-07-23|2020-07-23|day|explicit
-- 6 tháng đầu năm 2020|2020-01-01|2020-06-30|half|explicit
-- nhiệm kỳ 2018 – 2023|2018-01-01|2023-12-31|term|explicit

-- Where it stands, and its time
SELECT pos, len, byte_pos, byte_len, time, edtf FROM viet_dates('Đăng lúc 05:20:07 - 24/ 07 /2020');
-- 10|23|12|23|05:20:07|2020-07-24T05:20:07

-- What is missing is taken from REF. Of the years that fit, the nearest one; the past is preferred, unless the words
-- before or behind say otherwise.
SELECT surface, first, basis FROM viet_dates('Sáng 23/2, hôm qua, thứ Hai, quý I; sẽ họp ngày 20/6', '2024-02-28');
-- Sáng 23/2|2024-02-23|reference
-- hôm qua|2024-02-27|reference
-- thứ Hai|2024-02-26|reference
-- quý I|2024-01-01|reference
-- ngày 20/6|2024-06-20|reference

-- Without REF it is taken from the dateline, a full date that has a line near the top to itself; or else from the full
-- date mentioned before, or the first one behind. What is counted from today needs REF or a dateline.
SELECT surface, first, basis FROM viet_dates('Tin mới' || char(10) || '12/12/2024' || char(10) || 'Sáng ngày 10/12, bàn việc năm sau');
-- 12/12/2024|2024-12-12|explicit
-- Sáng ngày 10/12|2024-12-10|context
-- năm sau|2025-01-01|context
SELECT surface, first, edtf, basis FROM viet_dates('Ngày 8/11, hôm qua, tháng 8, năm ngoái, lúc 9h30.');
-- Ngày 8/11|NULL|XXXX-11-08|unresolved
-- hôm qua|NULL|XXXX-XX-XX|unresolved
-- tháng 8|NULL|XXXX-08|unresolved
-- năm ngoái|NULL|XXXX|unresolved
-- 9h30|NULL|T09:30:00|unresolved

-- Ranges; an end takes what it lacks from the other
SELECT surface, first, last, edtf FROM viet_dates('từ ngày 28 đến ngày 3/5/2024, từ 25/12/2023 đến 5/1, 8h-10h ngày 5/9/2024');
-- ngày 28 đến ngày 3/5/2024|2024-04-28|2024-05-03|2024-04-28/2024-05-03
-- 25/12/2023 đến 5/1|2023-12-25|2024-01-05|2023-12-25/2024-01-05
-- 8h-10h ngày 5/9/2024|2024-09-05|2024-09-05|2024-09-05T08:00:00/2024-09-05T10:00:00

-- Lunar dates and feasts; years of the cycle of sixty
SELECT surface, first, calendar FROM viet_dates('mùng 5 tháng Giêng năm Giáp Thìn, 15/8 âm lịch, 30 Tết, Giỗ Tổ, Quốc khánh 2/9', '2024-03-13');
-- mùng 5 tháng Giêng năm Giáp Thìn|2024-02-14|lunar
-- 15/8 âm lịch|2023-09-29|lunar
-- 30 Tết|2024-02-09|lunar
-- Giỗ Tổ|2024-04-18|lunar
-- Quốc khánh 2/9|2023-09-02|gregorian

-- A part of a period is named by the modifier; first and last are the period itself
SELECT surface, first, last, modifier FROM viet_dates('cuối năm 2013, đầu tháng 10/2013, chiều 5/9/2013');
-- cuối năm 2013|2013-01-01|2013-12-31|end
-- đầu tháng 10/2013|2013-10-01|2013-10-31|start
-- chiều 5/9/2013|2013-09-05|2013-09-05|afternoon

-- EDTF by grain: a day, a time, a week (its days), a month, months, a quarter (33 to 36), a half (40, 41), a year, years,
-- a decade, a century, about a year, a weekday that is not that of the date (?), a day every year
SELECT group_concat(edtf, ' ') FROM viet_dates('5/9/2013; 8h30 ngày 5/9/2013; tuần này; tháng 9/2013; 9 tháng đầu năm 2013; quý III/2013; nửa đầu năm 2013; năm 2013; giai đoạn 2011-2015; thập niên 1990; thế kỷ XX; khoảng năm 1945; thứ Hai 5/9/2013; 27/7 hằng năm', '2013-09-05');
-- 2013-09-05 2013-09-05T08:30:00 2013-09-02/2013-09-08 2013-09 2013-01/2013-09 2013-35 2013-40 2013 2011/2015 199X 1901/2000 1945~ 2013-09-05? XXXX-07-27

-- What is none: fractions, scores, numbers of laws, telephones, versions, addresses, ages, days that there are not
SELECT count(*) FROM viet_dates('3/4 dân số, thắng 2-1, 15/2020/NĐ-CP, 0988 123 456, bản 1.2.3, số 72/4, năm 5 tuổi, 24/7, ngày 31/4');
-- 0

SELECT viet_date('Hà Nội, ngày 2 tháng 9 năm 1945'), viet_date('ngày 23/7', '2020-07-24'), viet_date('ngày 23/7') IS NULL;
-- 1945-09-02|2020-07-23|1
SELECT * FROM viet_dates('hôm nay', '24/7/2020');
-- error: viet_dates: argument 2, the day of the text, must be a date as YYYY-MM-DD, not '24/7/2020'

-- An index on what a text speaks of
CREATE TABLE note(body TEXT);
INSERT INTO note VALUES ('Khai giảng ngày 5/9/2024'), ('Bế giảng ngày 31/5/2024');
CREATE INDEX note_date ON note(viet_date(body));
SELECT body FROM note WHERE viet_date(body) BETWEEN '2024-05-01' AND '2024-05-31';
-- Bế giảng ngày 31/5/2024
