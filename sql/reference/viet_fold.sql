-- viet_fold(X) gives X in lower case and without marks: the form in which two texts are the same to someone who types
-- without marks. For comparing, grouping and LIKE; a search table needs it not, since the tokenizer widens questions.
--
-- X: text; a number or a blob is read as text. NULL gives NULL. No errors.
-- Other scripts are put in lower case and keep their marks. Bytes that are no UTF-8 become U+FFFD, one each.

SELECT viet_fold('Đà Nẵng'), viet_fold('CÔNG ĐOÀN VIÊN CHỨC');
-- da nang|cong doan vien chuc

-- Letters of other languages, too, lose their marks
SELECT viet_fold('Müller'), viet_fold('São Paulo'), viet_fold('Łódź'), viet_fold('Straße'), viet_fold('Ærø');
-- muller|sao paulo|lodz|strasse|aero

-- The normal form makes no difference: here the marks are characters of their own (NFD)
SELECT viet_fold('Nẵng') = viet_fold('Na' || char(0x306, 0x303) || 'ng');
-- 1

-- Ð (Icelandic eth), often typed for Đ, becomes d, þ th
SELECT viet_fold('Ðà Nẵng'), viet_fold('það');
-- da nang|thad

-- What is neither letter nor mark stays; a raised 2 is a 2
SELECT viet_fold('Giá: 1,6 tỉ đồng/m²'), viet_fold('Москва'), viet_fold('東京');
-- gia: 1,6 ti dong/m2|москва|東京
SELECT viet_fold(NULL), viet_fold(''), viet_fold(12.5);
-- NULL||12.5

-- In an index on the expression, so that names are found whatever their marks
CREATE TABLE person(name TEXT);
CREATE INDEX person_name ON person(viet_fold(name));
INSERT INTO person VALUES ('Nguyễn Thị Thuý'), ('Nguyễn Thị Thủy'), ('Trần Văn An');
SELECT name FROM person WHERE viet_fold(name) = 'nguyen thi thuy' ORDER BY rowid;
-- Nguyễn Thị Thuý
-- Nguyễn Thị Thủy
