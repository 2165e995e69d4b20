-- viet_segment(X) and viet_segment(X, LEXICON) give the words of X, the syllables of each joined by an underscore and
-- the words parted by single blanks.
--
-- X: text. NULL gives NULL.
-- LEXICON: the name of a table or view, or schema.table, with a column word, and perhaps a column score. NULL gives NULL.
-- Without a lexicon, words of several syllables are only the function words (tuy nhiên, bao giờ), which are known, and names.
--
-- word: of two to twelve syllables, with blanks or underscores between them, in any spelling and case; others are passed
-- over. score: what is won by taking the syllables together, as viet_learn gives it; without one, or where it is NULL,
-- 4 for each blank in the word, which is more than most that is learned. Of all ways to cut X the one with the greatest sum
-- is taken, so that with a mere list of words the fewest and longest are.
--
-- A sign of punctuation is a word of its own, as it is in treebanks; the same one several times over (...) is one. It
-- stays in numbers (1.411, 31/3/2024, 20%), abbreviations (PGS.TS, TP.HCM) and names (Ma-lai-xi-a). A number is a word.
-- So is a run of capitals within a sentence, Nguyễn Văn An, unless the lexicon knows better. No word goes over a sign, a
-- number or the end of a line, or from a small letter to a capital. An underscore in X is read as a blank. Syllables
-- stay as they are written.
--
-- viet_segment(X) is deterministic and innocuous. viet_segment(X, LEXICON) reads a table, once for each statement if LEXICON
-- is constant; it is not for indexes and generated columns, nor for triggers and views with trusted_schema off. In a
-- trigger the table is read again for each row: better cut many rows in one statement.

SELECT viet_segment('Tuy nhiên, ông Nguyễn Văn An không thể đến TP.HCM...');
-- Tuy_nhiên , ông Nguyễn_Văn_An không_thể đến TP.HCM ...

CREATE TABLE lexicon(word TEXT PRIMARY KEY, score REAL);
INSERT INTO lexicon(word) VALUES ('công đoàn'), ('viên_chức'), ('Đoàn Viên'), ('vật lý');
SELECT viet_segment('Công đoàn viên chức tỉnh, 20% đoàn viên', 'lexicon');
-- Công_đoàn viên_chức tỉnh , 20% đoàn_viên

-- Any spelling, any normal form
SELECT viet_segment('VẬT LÍ, vật lý', 'lexicon');
-- VẬT_LÍ , vật_lý

-- Scores decide between words that overlap
INSERT INTO lexicon VALUES ('học sinh', 2), ('sinh học', 3);
SELECT viet_segment('học sinh học', 'lexicon');
-- học sinh_học
UPDATE lexicon SET score = 4 WHERE word = 'học sinh';
SELECT viet_segment('học sinh học', 'lexicon');
-- học_sinh học

-- What was segmented can be segmented again
SELECT viet_segment(viet_segment('công đoàn viên chức', 'lexicon'), 'lexicon');
-- công_đoàn viên_chức

SELECT quote(viet_segment(NULL)), quote(viet_segment('a', NULL)), quote(viet_segment(''));
-- NULL|NULL|''
SELECT viet_segment('a', 'nowhere');
-- error: viet_segment: no such table: nowhere
