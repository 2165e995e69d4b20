-- viet_number(X) gives the first number in X: of a range, the lower end; of a percent, the figure before the sign.
--
-- X: text; a number or a blob is read as text. NULL gives NULL; so does a text without a number. No errors.
-- INTEGER when the number is whole and fits into 64 bits, else REAL.

SELECT viet_number('hai nghìn không trăm hai mươi tư'), viet_number('1.411 công đoàn cơ sở'), viet_number('186,5'), viet_number('một phẩy năm');
-- 2024|1411|186.5|1.5
SELECT viet_number('âm chín tỷ'), viet_number('95%'), viet_number('ba phần tư'), viet_number('lần thứ IX');
-- -9000000000|95|0.75|9
SELECT viet_number('không có') IS NULL, viet_number(NULL) IS NULL, viet_number(12.5);
-- 1|1|12.5
SELECT viet_number('9.223.372.036.854.775.807'), typeof(viet_number('99.999.999.999.999.999.999'));
-- 9223372036854775807|real
