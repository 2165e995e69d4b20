-- viet_abbreviations(X) is a table of the abbreviations that the text X explains itself, in the order of the text.
--
-- X: text. NULL gives no row.
-- Columns: short, long: the two forms, in one spelling (viet_normalize) and on one line; pos, len: of the short form
-- where it is explained, in characters as substr() counts them, from 1; byte_pos, byte_len: in bytes, from 0.
--
-- The letters of the short form must be the initials of the long one, which is how the beginning of the long one is
-- found, and what sorts out all else that stands in brackets. Letters are compared without marks; a word may give more
-- than one (Cty, ThS); words such as và may give none; W stands for Ư. 16 letters and 32 words are the most.

SELECT * FROM viet_abbreviations('Phó Chủ tịch Liên đoàn Lao động (LĐLĐ) tỉnh thăm cán bộ, công chức, viên chức (CBCCVC).');
-- LĐLĐ|Liên đoàn Lao động|34|4|44|6
-- CBCCVC|cán bộ, công chức, viên chức|80|6|104|6

-- In either order, with several short forms, with signs in them
SELECT short, long FROM viet_abbreviations('LĐLĐ (Liên đoàn Lao động); Trung ương (TW/T.Ư); Sở Giáo dục và Đào tạo (GD&ĐT)');
-- LĐLĐ|Liên đoàn Lao động
-- TW|Trung ương
-- T.Ư|Trung ương
-- GD&ĐT|Giáo dục và Đào tạo

-- Said in words, and in a list
SELECT short, long FROM viet_abbreviations('Uỷ ban nhân dân tỉnh (sau đây gọi tắt là UBND tỉnh). CAND là chữ viết tắt của Công an nhân dân.');
-- UBND|Uỷ ban nhân dân
-- CAND|Công an nhân dân
SELECT short, long FROM viet_abbreviations('CP: cổ phần
TNHH: trách nhiệm hữu hạn');
-- CP|cổ phần
-- TNHH|trách nhiệm hữu hạn

-- Where the text says so, a short form may be words of the long one
SELECT short, long FROM viet_abbreviations('Công ty cổ phần Đại Khuê (sau đây gọi là "Công ty"); Hội liên hiệp quốc dân Việt Nam, gọi tắt là Hội Liên Việt.');
-- Công ty|Công ty cổ phần Đại Khuê
-- Hội Liên Việt|Hội liên hiệp quốc dân Việt Nam

-- A short form in another language is taken only where the text says that it is one, behind a name in capitals
SELECT short, long FROM viet_abbreviations('Theo Tổ chức Y tế Thế giới (WHO), của Tổ chức Thương mại Thế giới (viết tắt là WTO)');
-- WTO|Tổ chức Thương mại Thế giới

-- Brackets that explain something else are no abbreviations
SELECT count(*) FROM viet_abbreviations('Hà Nội (Việt Nam), sắt (II), trường học (Nga)');
-- 0

-- A table of synonyms for the tokenizer from a collection (see sql/abbreviations.sql for one that can be run again)
CREATE TABLE article(body TEXT);
INSERT INTO article VALUES ('Công đoàn cơ sở (CĐCS) ...'), ('công đoàn cơ sở (CĐCS), người lao động (NLĐ)');
CREATE TABLE synonym AS SELECT short AS term, viet_lower(long) AS other FROM article, viet_abbreviations(body) GROUP BY viet_fold(short), viet_fold(long);
SELECT * FROM synonym ORDER BY term COLLATE vietnamese;
-- CĐCS|công đoàn cơ sở
-- NLĐ|người lao động
