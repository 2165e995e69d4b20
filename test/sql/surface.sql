-- What the extension adds to a connection: these names, and nothing else.

SELECT name, narg, type FROM pragma_function_list WHERE name LIKE 'viet%' ORDER BY name, narg;
-- viet_amount|1|s
-- viet_beside|-1|s
-- viet_date|1|s
-- viet_date|2|s
-- viet_decode|2|s
-- viet_fold|1|s
-- viet_gather|-1|s
-- viet_guess_encoding|1|s
-- viet_lower|1|s
-- viet_lunar|1|s
-- viet_normalize|1|s
-- viet_normalize|2|s
-- viet_number|1|s
-- viet_query|1|s
-- viet_query|2|s
-- viet_query|3|s
-- viet_rank|-1|s
-- viet_rows|-1|s
-- viet_segment|1|s
-- viet_segment|2|s
-- viet_slug|1|s
-- viet_solar|1|s
-- viet_spell|1|s
-- viet_spell|2|s
-- viet_spell|3|s
-- viet_title|1|s
-- viet_unaccent|1|s
-- viet_upper|1|s
-- viet_version|0|s
-- viet_version|1|s

-- SQLITE_DETERMINISTIC 0x800, SQLITE_INNOCUOUS 0x200000: all, but for what reads a table, and the auxiliary functions,
-- which are registered by FTS5 and mean something in a question to one of its tables only
SELECT name, narg FROM pragma_function_list WHERE name LIKE 'viet%' AND flags & 0x200800 <> 0x200800 ORDER BY name, narg;
-- viet_beside|-1
-- viet_gather|-1
-- viet_query|3
-- viet_rank|-1
-- viet_rows|-1
-- viet_segment|2
SELECT name FROM pragma_module_list WHERE name LIKE 'viet%' ORDER BY name;
-- viet_abbreviations
-- viet_dates
-- viet_learn
-- viet_money
-- viet_numbers
-- viet_search
-- viet_suggest
-- viet_tokens
-- viet_words
SELECT name FROM pragma_collation_list WHERE name LIKE 'viet%';
-- vietnamese

-- In an index on an expression, which the planner uses; in generated columns, triggers and views
CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT, folded TEXT GENERATED ALWAYS AS (viet_fold(name)) STORED);
CREATE INDEX person_name ON person(viet_fold(name));
CREATE TABLE log(slug TEXT);
CREATE TRIGGER person_i AFTER INSERT ON person BEGIN INSERT INTO log SELECT viet_slug(new.name); INSERT INTO log SELECT token FROM viet_tokens(new.name); END;
CREATE VIEW words AS SELECT id, token FROM person, viet_tokens(name);
INSERT INTO person(id, name) VALUES (1, 'Đỗ Mười'), (2, 'Đinh'), (3, 'Do Muoi');
SELECT id, folded FROM person WHERE viet_fold(name) = viet_fold('ĐỖ MƯỜI');
-- 1|do muoi
-- 3|do muoi
EXPLAIN QUERY PLAN SELECT folded FROM person WHERE viet_fold(name) = 'do muoi';
-- SEARCH person USING INDEX person_name (<expr>=?)
SELECT group_concat(slug) FROM log;
-- do-muoi,đỗ,mười,dinh,đinh,do-muoi,do,muoi
SELECT * FROM words WHERE id = 1;
-- 1|đỗ
-- 1|mười
