-- viet_upper(X) gives X in capitals. SQLite's own upper() knows only the letters of ASCII.
--
-- X: text; a number or a blob is read as text. NULL gives NULL. No errors.
-- The result is in normal form C. There is no locale: the result is the same everywhere.

SELECT viet_upper('đường'), upper('đường');
-- ĐƯỜNG|đườNG
SELECT viet_upper('Công đoàn viên chức tỉnh'), viet_upper('ngày 23/7');
-- CÔNG ĐOÀN VIÊN CHỨC TỈNH|NGÀY 23/7

-- Letters with combining marks are composed
SELECT viet_upper('e' || char(0x302, 0x301)) = 'Ế';
-- 1

-- Other languages
SELECT viet_upper('straße'), viet_upper('москва');
-- STRASSE|МОСКВА
SELECT viet_upper(NULL), viet_upper('');
-- NULL|
