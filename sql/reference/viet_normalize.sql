-- viet_normalize(X) and viet_normalize(X, STYLE) give X in one spelling, so that texts of different sources compare
-- equal: composed letters, marks in any order put right, the tone of a syllable where it belongs, look-alikes and
-- invisible debris mended. What is not Vietnamese is only composed.
--
-- X: text; a number or a blob is read as text.
-- STYLE: 'new' (default) writes the tone of open oa, oe, uy on the last letter, hoà khoẻ thuý; 'old' on the first, hòa
-- khỏe thúy; 'nfc' is Unicode's normal form C and nothing else.
-- NULL, for X or STYLE, gives NULL. Another STYLE is an error.

SELECT viet_normalize('hòa, khỏe, thúy'), viet_normalize('hoà, khoẻ, thuý', 'old');
-- hoà, khoẻ, thuý|hòa, khỏe, thúy

-- A misplaced tone is put right in either style; qu and gi are consonants
SELECT viet_normalize('ngươì gìa qúy hòan'), viet_normalize('ngươì gìa qúy hòan', 'old');
-- người già quý hoàn|người già quý hoàn

-- One word stored in three ways: composed, half-composed, decomposed
SELECT DISTINCT viet_normalize(column1) FROM (VALUES ('tiếng'), ('tiê' || char(0x301) || 'ng'), ('tie' || char(0x302, 0x301) || 'ng'));
-- tiếng

-- Debris of word processors: a soft hyphen, a zero-width space, a mark behind a blank
SELECT viet_normalize('ti' || char(0xAD) || 'ế' || char(0x200B) || 'ng tiê ' || char(0x301) || 'ng');
-- tiếng tiếng

-- Ð (Icelandic eth) typed for Đ is mended where the word is Vietnamese
SELECT viet_normalize('Ðảng, Ðà Nẵng'), viet_normalize('Guðmundur');
-- Đảng, Đà Nẵng|Guðmundur

-- 'nfc' leaves the spelling alone
SELECT viet_normalize('hòa', 'nfc'), viet_normalize('Ðảng', 'nfc'), viet_normalize('tie' || char(0x302, 0x301) || 'ng', 'nfc') = 'tiếng';
-- hòa|Ðảng|1
SELECT viet_normalize(NULL), viet_normalize('hòa', NULL), viet_normalize('');
-- NULL|NULL|
SELECT viet_normalize('hòa', 'modern');
-- error: viet_normalize: argument 2 must be 'new', 'old' or 'nfc', not 'modern'
