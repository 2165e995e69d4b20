-- Results that need more room than their text, options given twice, and what every table function does alike.

-- Capitals of more bytes than the small letters: ɐ has two, Ɐ three
SELECT viet_upper(replace(hex(zeroblob(5000)), '00', 'ɐ')) = replace(hex(zeroblob(5000)), '00', 'Ɐ');
-- 1

-- One byte of TCVN3 becomes two
SELECT viet_decode(CAST(replace(hex(zeroblob(3000)), '00', char(0xAE)) AS TEXT), 'tcvn3') = replace(hex(zeroblob(3000)), '00', 'đ');
-- 1

-- Of two options for one character the later one holds
SELECT group_concat(token, ' ') FROM viet_tokens('a-b', 'tokenchars - separators -');
-- a b
SELECT group_concat(token, ' ') FROM viet_tokens('a-b', 'separators - tokenchars -');
-- a-b

-- Rows are numbered from 1, and the arguments can be selected
SELECT rowid, surface, text FROM viet_numbers('1 và 2');
-- 1|1|1 và 2
-- 2|2|1 và 2
SELECT text, ref, first FROM viet_dates('23/2', '2024-02-24');
-- 23/2|2024-02-24|2024-02-23
SELECT ref FROM viet_dates('23/2/2024');
-- NULL
SELECT count(*) FROM viet_numbers AS a, viet_numbers AS b WHERE a.text = b.surface AND b.text = a.surface;
-- error: no query solution

-- âm is the one word of a number in words whose first letter is not ASCII
SELECT viet_spell(-105), viet_spell(-105, 'đồng', 'capital');
-- âm một trăm linh năm|Âm một trăm linh năm đồng
