-- Wrong use: one message each, which names what is wrong.

SELECT viet_fold();
-- error: wrong number of arguments to function viet_fold()
SELECT viet_fold('a', 'b');
-- error: wrong number of arguments to function viet_fold()
SELECT viet_normalize('a', 'b', 'c');
-- error: wrong number of arguments to function viet_normalize()
SELECT viet_version(1);
-- error: viet_version: argument 1 must be 'viet', 'tokens', 'extraction', 'unicode' or 'icu', not '1'
SELECT viet_version('tokens', 1);
-- error: wrong number of arguments to function viet_version()
SELECT viet_normalize('hòa', 'modern');
-- error: viet_normalize: argument 2 must be 'new', 'old' or 'nfc', not 'modern'
SELECT viet_normalize('hòa', 5);
-- error: viet_normalize: argument 2 must be 'new', 'old' or 'nfc', not '5'
SELECT viet_query('a', 'none');
-- error: viet_query: argument 2 must be 'all', 'any', 'phrase', 'prefix', 'smart' or 'folded', not 'none'
SELECT viet_query('a', 1.5);
-- error: viet_query: argument 2 must be 'all', 'any', 'phrase', 'prefix', 'smart' or 'folded', not '1.5'
SELECT viet_query();
-- error: wrong number of arguments to function viet_query()

-- Options of the tokenizer: FTS5 has one message for all; viet_tokens() and SQLite's log say which
CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese diacritic auto');
-- error: error in tokenizer constructor
CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese diacritics');
-- error: error in tokenizer constructor
SELECT * FROM viet_tokens('a', 'diacritic auto');
-- error: vietnamese: no option 'diacritic'; there are diacritics, synonyms, stopwords, tokenchars, separators and categories
SELECT * FROM viet_tokens('a', 'diacritics');
-- error: vietnamese: option 'diacritics' has no value
SELECT * FROM viet_tokens('a', 'diacritics none');
-- error: vietnamese: diacritics must be auto, fold or exact, not 'none'
SELECT * FROM viet_tokens('a', 'categories ''L* Q*''');
-- error: vietnamese: categories must be names of general categories such as 'L* N* Co', not 'Q*'
SELECT * FROM viet_tokens('a', 'categories Letter');
-- error: vietnamese: categories must be names of general categories such as 'L* N* Co', not 'Letter'
SELECT * FROM viet_tokens('a', 'categories '' ''');
-- error: vietnamese: categories must name one general category at least
SELECT * FROM viet_tokens('a', 'tokenchars ' || replace(hex(zeroblob(2500)), '0', '-'));
-- error: vietnamese: tokenchars must have 4096 bytes at most, not 5000
SELECT * FROM viet_tokens('a', 'separators ' || replace(hex(zeroblob(2500)), '0', '-'));
-- error: vietnamese: separators must have 4096 bytes at most, not 5000
SELECT * FROM viet_tokens('a', 'categories L1');
-- error: vietnamese: categories must be names of general categories such as 'L* N* Co', not 'L1'
SELECT * FROM viet_tokens('a', 'separators ''-');
-- error: viet_tokens: argument 2 has a quote that is not closed
SELECT * FROM viet_tokens('a', 'as question');
-- error: viet_tokens: in argument 2, as must be followed by document, query or prefix
SELECT * FROM viet_tokens('a', 'as');
-- error: viet_tokens: in argument 2, as must be followed by document, query or prefix
SELECT * FROM viet_tokens;
-- error: viet_tokens: argument 1, the text, is missing
SELECT * FROM viet_tokens('a', 'diacritics auto', 3);
-- error: too many arguments on viet_tokens() - max 2
SELECT * FROM viet_tokens('a', replace(hex(zeroblob(20)), '0', 'a b '));
-- error: viet_tokens: argument 2 has too many options
CREATE VIRTUAL TABLE t USING viet_tokens;
-- error: no such module: viet_tokens
SELECT 'a' COLLATE vietnamesee = 'a';
-- error: no such collation sequence: vietnamesee

-- Money and numbers
SELECT * FROM viet_money;
-- error: viet_money: argument 1, the text, is missing
SELECT * FROM viet_money('5 đồng', 1);
-- error: too many arguments on viet_money() - max 1
SELECT * FROM viet_numbers;
-- error: viet_numbers: argument 1, the text, is missing
SELECT viet_amount();
-- error: wrong number of arguments to function viet_amount()
SELECT viet_number('a', 'b');
-- error: wrong number of arguments to function viet_number()
SELECT viet_spell();
-- error: wrong number of arguments to function viet_spell()
SELECT viet_spell('');
-- error: viet_spell: argument 1 must be a number, not ''
SELECT viet_spell(1e999);
-- error: viet_spell: argument 1 must be finite
SELECT viet_spell(-1e19);
-- error: viet_spell: argument 1 is beyond 64 bits
SELECT viet_spell(9.3e18);
-- error: viet_spell: argument 1 is beyond 64 bits
SELECT viet_spell(1e-20);
-- error: viet_spell: argument 1 is beyond 64 bits
SELECT viet_spell(105, 'đồng', 'lẻ  capital '), viet_spell(105, 'đồng', NULL);
-- Một trăm lẻ năm đồng|một trăm linh năm đồng
SELECT viet_spell(1, 'đồng', 'linh ngan');
-- error: viet_spell: argument 3 must be made of linh or lẻ, nghìn or ngàn, tỷ or tỉ, capital, not 'ngan'

-- Nothing was left behind
SELECT count(*) FROM sqlite_schema;
-- 0
