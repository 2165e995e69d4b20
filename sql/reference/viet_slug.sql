-- viet_slug(X) gives X as part of an address: folded, and all that is neither letter nor digit replaced by single
-- hyphens, none at either end.
--
-- X: text; a number or a blob is read as text. NULL gives NULL. No errors.
-- Different texts can have the same slug, and a text without letters and digits has an empty one: an address that must
-- be unique needs an id besides.

SELECT viet_slug('Công đoàn viên chức'), viet_slug('  Hà Nội, 24/ 07 /2020!  ');
-- cong-doan-vien-chuc|ha-noi-24-07-2020

-- A decimal comma is punctuation here
SELECT viet_slug('Hơn 1,6 tỉ đồng');
-- hon-1-6-ti-dong

-- Other scripts stay
SELECT viet_slug('Tokyo (東京) về đêm');
-- tokyo-東京-ve-dem
SELECT viet_slug('…'), viet_slug(''), viet_slug(NULL);
-- ||NULL

-- As a column of a table
CREATE TABLE page(title TEXT, slug TEXT AS (viet_slug(title)));
INSERT INTO page(title) VALUES ('Giá cà phê tăng'), ('Đường về quê');
SELECT slug FROM page ORDER BY rowid;
-- gia-ca-phe-tang
-- duong-ve-que
