-- COLLATE vietnamese: the order of a dictionary.

SELECT group_concat(w, ' < ') FROM (SELECT column1 AS w FROM (VALUES ('bạ'), ('ba'), ('Ba'), ('bà ba'), ('bả'), ('ba ba'), ('bá'), ('bã'), ('bă'), ('bà'), ('bâ'), ('ca'), ('bộ'), ('bơ'), ('bo')) ORDER BY w COLLATE vietnamese);
-- ba < Ba < ba ba < bà < bà ba < bả < bã < bá < bạ < bă < bâ < bo < bộ < bơ < ca
SELECT group_concat(w, ' ') FROM (SELECT column1 AS w FROM (VALUES ('ư'), ('u'), ('đ'), ('d'), ('ê'), ('e'), ('ô'), ('o'), ('ơ'), ('ă'), ('a'), ('â'), ('z'), ('y'), ('x'), ('v'), ('w'), ('9'), ('10'), ('-'), ('я'), ('東')) ORDER BY w COLLATE vietnamese);
-- - 10 9 a ă â d đ e ê o ô ơ u ư v w x y z я 東
SELECT group_concat(w, ', ') FROM (SELECT column1 AS w FROM (VALUES ('Trần Thị Bình'), ('Đặng An'), ('Dương Văn'), ('Trần Thị An'), ('Đăng'), ('Trân'), ('Đào'), ('Danh')) ORDER BY w COLLATE vietnamese);
-- Danh, Dương Văn, Đào, Đăng, Đặng An, Trân, Trần Thị An, Trần Thị Bình

-- Equal are the same letters, whatever their normal form; two spellings of a tone are neighbours
SELECT 'ế' = 'e' || char(0x302, 0x301) COLLATE vietnamese, 'đi' = 'đ' || char(0xAD) || 'i' COLLATE vietnamese, 'hoà' = 'hòa' COLLATE vietnamese, 'a' = 'A' COLLATE vietnamese, NULL = 'a' COLLATE vietnamese;
-- 1|1|0|0|NULL
SELECT group_concat(w, ' ') FROM (SELECT column1 AS w FROM (VALUES ('hoá'), ('hoà'), ('hòa'), ('hóa'), ('hoa'), ('hoan')) ORDER BY w COLLATE vietnamese);
-- hoa hoà hòa hoá hóa hoan

-- An index in this order is used
CREATE TABLE person(name TEXT COLLATE vietnamese, note TEXT);
CREATE INDEX person_name ON person(name);
INSERT INTO person(name) VALUES ('Đức'), ('Dung'), ('Ân'), ('An');
SELECT name FROM person ORDER BY name;
-- An
-- Ân
-- Dung
-- Đức
SELECT count(*) FROM person WHERE name >= 'D' AND name < 'E';
-- 2
EXPLAIN QUERY PLAN SELECT rowid, note FROM person WHERE name >= 'D' ORDER BY name;
-- SEARCH person USING INDEX person_name (name>?)
