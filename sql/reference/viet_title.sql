-- viet_title(X) writes each word of X with a capital first and small letters behind it, for names.
--
-- X: text; a number or a blob is read as text. NULL gives NULL. No errors.
-- It knows no words: abbreviations (TP.HCM) and small words of titles are treated like all others.

SELECT viet_title('NGUYỄN THỊ HOÀ'), viet_title('đặng văn lâm'), viet_title('thừa thiên-huế');
-- Nguyễn Thị Hoà|Đặng Văn Lâm|Thừa Thiên-Huế

-- An apostrophe begins a word after a single letter only
SELECT viet_title('h''mông'), viet_title('o’brien'), viet_title('don''t');
-- H'Mông|O’Brien|Don't

-- Nor does a digit
SELECT viet_title('quận 10, màn hình 4k');
-- Quận 10, Màn Hình 4k
SELECT viet_title(NULL), viet_title(''), viet_title('TP.HCM');
-- NULL||Tp.Hcm
