-- viet_version() says what is loaded: the version of viet, of its token stream, of what it reads out of texts, of the
-- Unicode tables that come with it, and of the ICU that it runs on ('none' where it was built without). viet_version(X) gives one of them: 'viet', 'tokens',
-- 'extraction', 'unicode' or 'icu'. tokens and extraction are whole numbers, to be stored beside what was made with them.
--
-- While tokens is the same, an index made by another release, or on another ICU, is good (but for scripts other than
-- Latin, which ICU reads), and so is an index ON viet_fold(...) or COLLATE vietnamese. When it has been raised, make them
-- anew: INSERT INTO note(note) VALUES ('rebuild'), REINDEX. While extraction is the same, viet_dates(), viet_money() and
-- viet_numbers() give the same rows for the same text.

SELECT viet_version() GLOB 'viet [0-9]*.[0-9]*.[0-9]*, tokens [0-9]*, extraction [0-9]*, Unicode 15.0, ICU *';
-- 1

SELECT viet_version('tokens'), viet_version('extraction'), viet_version('unicode');
-- 1|1|15.0

-- An FTS5 table does not know what cut its words. A row of yours can, and then nothing is written to an index that a
-- newer release would damage; sql/schema.sql does it like this.
CREATE TABLE made_with(tokens);
CREATE VIRTUAL TABLE note USING fts5(body, tokenize = 'vietnamese');
INSERT INTO made_with VALUES (viet_version('tokens'));

-- As an older release would have left it:
UPDATE made_with SET tokens = tokens - 1;
INSERT INTO note(note) SELECT 'rebuild' FROM made_with WHERE tokens <> viet_version('tokens');
UPDATE made_with SET tokens = viet_version('tokens') WHERE tokens <> viet_version('tokens');
SELECT tokens = viet_version('tokens') FROM made_with;
-- 1

SELECT viet_version('all');
-- error: viet_version: argument 1 must be 'viet', 'tokens', 'extraction', 'unicode' or 'icu', not 'all'
