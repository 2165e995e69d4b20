-- viet_numbers(X) is a table of the numbers in X: in digits, in words, in both.
--
-- X: text. NULL gives no row.
-- Columns: surface: the number with its sign, thứ, % or phần, without what it counts; pos, len: in characters as substr()
-- counts them, from 1; byte_pos, byte_len: in bytes, from 0; value: INTEGER when it is whole and fits into 64 bits, else
-- REAL; value_max: the upper end of a range, else NULL; kind: cardinal, ordinal, percent or fraction; qualifier: about,
-- over, under, at_least, at_most or NULL.
-- The digits of dates, times, telephone numbers, versions and signs of documents are no numbers. A missing X is an error.

SELECT surface, value, kind, qualifier FROM viet_numbers('hơn 1.411 công đoàn cơ sở; hai mươi lăm người; 95%; lần thứ VIII; ba phần tư');
-- 1.411|1411|cardinal|over
-- hai mươi lăm|25|cardinal|NULL
-- 95%|95|percent|NULL
-- thứ VIII|8|ordinal|NULL
-- ba phần tư|0.75|fraction|NULL

SELECT * FROM viet_numbers('có 5-10 xã');
-- 5-10|4|4|4|4|5|10|cardinal|NULL

-- As it is said: 120, 1.500, 21, 24, 15, 1.005
SELECT value FROM viet_numbers('một trăm hai; ngàn rưỡi; hai mốt; hăm tư; mười lăm; một nghìn linh năm');
-- 120
-- 1500
-- 21
-- 24
-- 15
-- 1005

SELECT surface, value, value_max, kind FROM viet_numbers('âm 5 độ; khóa XVI; xếp thứ tư; 1,5 %; hai phần trăm; một nửa; 3/4 dân số; vài chục; từ 5% đến 7%');
-- âm 5|-5|NULL|cardinal
-- XVI|16|NULL|ordinal
-- thứ tư|4|NULL|ordinal
-- 1,5 %|1.5|NULL|percent
-- hai phần trăm|2|NULL|percent
-- một nửa|0.5|NULL|fraction
-- 3/4|0.75|NULL|fraction
-- vài chục|20|30|cardinal
-- 5% đến 7%|5|7|percent

-- None: a date, a weekday, a term, a sign, a telephone number, a version, a year
SELECT surface FROM viet_numbers('ngày 12/6/2021; sáng thứ hai; nhiệm kỳ 2023 - 2028; 02-NQ/TW; 0988 123 456; bản 1.2.3; năm nay; Covid-19; một số');
SELECT count(*) FROM viet_numbers(NULL);
-- 0
