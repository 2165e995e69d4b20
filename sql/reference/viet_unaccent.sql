-- viet_unaccent(X) gives X without marks and keeps its case: viet_fold() for what is to be shown, such as a passenger's
-- name on a ticket.
--
-- X: text; a number or a blob is read as text. NULL gives NULL. No errors.

SELECT viet_unaccent('Đà Nẵng'), viet_unaccent('NGUYỄN THỊ HOÀ');
-- Da Nang|NGUYEN THI HOA

-- Letters that become two
SELECT viet_unaccent('Straße'), viet_unaccent('Ærø');
-- Strasse|AEro

-- Combining marks go, whatever they stand on
SELECT viet_unaccent('Vie' || char(0x323, 0x302) || 't Nam');
-- Viet Nam
SELECT viet_unaccent(NULL), viet_unaccent(''), viet_unaccent('10 m²');
-- NULL||10 m2
