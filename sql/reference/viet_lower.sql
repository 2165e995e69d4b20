-- viet_lower(X) gives X in small letters. SQLite's own lower() knows only the letters of ASCII.
--
-- X: text; a number or a blob is read as text. NULL gives NULL. No errors.
-- The result is in normal form C. There is no locale: the result is the same everywhere.

SELECT viet_lower('ĐƯỜNG'), lower('ĐƯỜNG');
-- đường|ĐƯỜng
SELECT viet_lower('UỶ BAN NHÂN DÂN TỈNH');
-- uỷ ban nhân dân tỉnh

-- The spelling stays: it is viet_normalize() that moves tones
SELECT viet_lower('HÒA'), viet_lower('HOÀ');
-- hòa|hoà

-- Other languages, with the Greek sigma that ends a word
SELECT viet_lower('МОСКВА'), viet_lower('ΌΔΟΣ');
-- москва|όδος
SELECT viet_lower(NULL), viet_lower('');
-- NULL|
