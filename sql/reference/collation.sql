-- COLLATE vietnamese is the order of a Vietnamese dictionary, for columns, indexes and ORDER BY.
--
-- Word by word: first the letters, a ă â b c d đ e ê ... o ô ơ ... u ư v x y; then the tone, ngang huyền hỏi ngã sắc
-- nặng; small letters before capitals. Blanks come before other characters, then digits, then letters; other scripts
-- follow by code point. Equal are texts that differ in nothing but the normal form of Latin letters,
-- invisible characters, marks behind a stray blank, and which malformed bytes they hold.
-- NULL comes first, as always. No errors.
--
-- The order is from our own tables, so that an index in it stays good when ICU changes.

CREATE TABLE word(w TEXT COLLATE vietnamese);
INSERT INTO word VALUES ('bạ'), ('ba'), ('bà ba'), ('bả'), ('ba ba'), ('bá'), ('bã'), ('bă'), ('bà'), ('bâ'), ('Ba');
SELECT group_concat(w, ' < ') FROM (SELECT w FROM word ORDER BY w);
-- ba < Ba < ba ba < bà < bà ba < bả < bã < bá < bạ < bă < bâ

-- By bytes, the order that SQLite has without it, đ and â would come behind z
SELECT group_concat(w, ' ') FROM (SELECT column1 AS w FROM (VALUES ('đá'), ('dưa'), ('ân'), ('an'), ('zét')) ORDER BY w COLLATE vietnamese);
-- an ân dưa đá zét

-- Names: the family name decides before the given name does
SELECT group_concat(w, ', ') FROM (SELECT column1 AS w FROM (VALUES ('Trần Thị Bình'), ('Đặng An'), ('Dương Văn'), ('Trần Thị An')) ORDER BY w COLLATE vietnamese);
-- Dương Văn, Đặng An, Trần Thị An, Trần Thị Bình

-- The two spellings of a tone are neighbours, but not equal; capitals are not equal to small letters either
SELECT group_concat(w, ' ') FROM (SELECT column1 AS w FROM (VALUES ('hoá'), ('hoà'), ('hòa'), ('hóa')) ORDER BY w COLLATE vietnamese);
-- hoà hòa hoá hóa
SELECT 'hoà' = 'hòa' COLLATE vietnamese, 'An' = 'an' COLLATE vietnamese, 'ế' = 'e' || char(0x302, 0x301) COLLATE vietnamese;
-- 0|0|1

-- All names that begin with D; those with Đ come between D and E
CREATE TABLE person(name TEXT COLLATE vietnamese UNIQUE);
INSERT INTO person VALUES ('Đức'), ('Dung'), ('Em'), ('An');
SELECT name FROM person WHERE name >= 'D' AND name < 'Đ' ORDER BY name;
-- Dung
SELECT name FROM person WHERE name >= 'Đ' AND name < 'E' ORDER BY name;
-- Đức
