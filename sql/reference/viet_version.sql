-- viet_version() says what is loaded: the version of viet, of its token stream, of the Unicode tables that come with
-- it, and of the ICU that it runs on. No arguments.
--
-- While the number behind "tokens" is the same, an index made by another release, or on another ICU, is good (but for
-- scripts other than Latin, which ICU reads). When it
-- has been raised, make the index anew: INSERT INTO article_index(article_index) VALUES ('rebuild').

SELECT viet_version() GLOB 'viet [0-9]*.[0-9]*.[0-9]*, tokens [0-9]*, Unicode 15.0, ICU [0-9]*';
-- 1

-- The version of the tokens alone, to be stored beside an index
SELECT substr(v, instr(v, 'tokens ') + 7) + 0 FROM (SELECT viet_version() AS v);
-- 1
SELECT viet_version(1);
-- error: wrong number of arguments to function viet_version()
