-- viet_spell(N), viet_spell(N, UNIT) and viet_spell(N, UNIT, STYLE) give a number in words, as invoices want it.
--
-- N: a number, or a text that is one: all of 64 bits, and decimals, of which a REAL has those that SQLite shows. NULL gives NULL.
-- UNIT: text to be set behind it; NULL is none.
-- STYLE: any of the words linh or lẻ, nghìn or ngàn, tỷ or tỉ, and capital, set apart by blanks; the first of each is the
-- default. NULL is none.
-- A text that is no number, a number beyond 64 bits and an unknown style are errors. viet_number() reads the words back.

SELECT viet_spell(105000, 'đồng');
-- một trăm linh năm nghìn đồng
SELECT viet_spell(1050000, 'đồng chẵn', 'capital');
-- Một triệu không trăm năm mươi nghìn đồng chẵn
SELECT viet_spell(2105, NULL, 'lẻ ngàn');
-- hai ngàn một trăm lẻ năm
SELECT viet_spell(21), viet_spell(24), viet_spell(15), viet_spell(0), viet_spell(-3);
-- hai mươi mốt|hai mươi tư|mười lăm|không|âm ba
SELECT viet_spell(1.5), viet_spell(1.25), viet_spell(0.05), viet_spell('3.14159');
-- một phẩy năm|một phẩy hai mươi lăm|không phẩy không năm|ba phẩy một bốn một năm chín
SELECT viet_spell(1000000000000000000);
-- một tỷ tỷ
SELECT viet_number(viet_spell(9223372036854775807)), viet_number(viet_spell(-9223372036854775808));
-- 9223372036854775807|-9223372036854775808
SELECT viet_spell(NULL) IS NULL;
-- 1
SELECT viet_spell('năm');
-- error: viet_spell: argument 1 must be a number, not 'năm'
SELECT viet_spell(1e19);
-- error: viet_spell: argument 1 is beyond 64 bits
SELECT viet_spell(5, 'đồng', 'short');
-- error: viet_spell: argument 3 must be made of linh or lẻ, nghìn or ngàn, tỷ or tỉ, capital, not 'short'
