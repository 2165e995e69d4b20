-- viet_guess_encoding(X) gives the name of the encoding from before Unicode that X is in, for viet_decode(): 'tcvn3',
-- 'vni', 'viscii', 'vps', 'windows-1258' or 'viqr'. NULL when X is Unicode, in another language, without marks, or has too
-- little of it to be sure: it wants two different words with marks, or for viqr with keys, and most such words to be
-- Vietnamese.
--
-- X: text or a blob, as for viet_decode(). NULL gives NULL. No errors. Typing with Telex or VNI is no encoding and is not
-- guessed; viet_query() sees it in a question.
-- Some texts are the same in two encodings, and some short ones could be: then the first is given, in the order above but
-- with vni last.

SELECT viet_guess_encoding('C«ng ®oµn viªn chøc'), viet_guess_encoding('Coâng ñoaøn vieân chöùc');
-- tcvn3|vni
SELECT viet_guess_encoding('Công ðoàn viên chÑc nhà nß¾c'), viet_guess_encoding('Công Çoàn viên chÙc nhà nÜ§c');
-- viscii|vps
SELECT viet_guess_encoding(x'43F46E6720F06FE0CC6E207669EA6E20636875FDECCC63'), viet_guess_encoding(x'43AB6E6720AE6FB56E');
-- NULL|tcvn3
SELECT viet_guess_encoding(x'5669EAF274204E616D20F0E2EC74206EFDF5EC63'), viet_guess_encoding('Vie^.t Nam dda^''t nu+o+''c');
-- windows-1258|viqr

-- Unicode, other languages, no marks
SELECT viet_guess_encoding('Công đoàn viên chức'), viet_guess_encoding('tôi là con cá'), viet_guess_encoding('cong doan');
-- NULL|NULL|NULL
SELECT viet_guess_encoding('L’été, déjà très tôt, à la forêt'), viet_guess_encoding('Größe für über Füße');
-- NULL|NULL
SELECT viet_guess_encoding(NULL), viet_guess_encoding(''), viet_guess_encoding(1945), viet_guess_encoding('coong ddoanf');
-- NULL|NULL|NULL|NULL
