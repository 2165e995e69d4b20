-- schema.sql - a table of articles, a full-text index that follows it, and a table of synonyms.
--
-- Needs the extension (.load libviet). Running it again changes nothing.

CREATE TABLE IF NOT EXISTS article(
    id    INTEGER PRIMARY KEY, -- the index refers to it, so VACUUM must not renumber it: that is why it is declared
    name  TEXT UNIQUE,         -- of the file, under its folder
    size  INTEGER,             -- of the file, in bytes
    title TEXT,
    body  TEXT
);

-- Words that stand for each other, in either direction; abbreviations.sql fills it from the articles. It is read for each
-- question, so rows may come and go at any time. The indexes make that quick where there are thousands of rows.
CREATE TABLE IF NOT EXISTS synonym(term TEXT, other TEXT);
CREATE INDEX IF NOT EXISTS synonym_term ON synonym(viet_fold(term));
CREATE INDEX IF NOT EXISTS synonym_other ON synonym(viet_fold(other));

-- The index keeps no copy of the text: it reads title and body from the table when it shows them.
CREATE VIRTUAL TABLE IF NOT EXISTS article_index USING fts5(
    title, body,
    content = 'article', content_rowid = 'id',
    tokenize = 'vietnamese synonyms synonym'
);

-- Such an index must be told of every change. To take a row out, FTS5 has to be given the old text, which it cuts into
-- words once more. Triggers are part of the transaction, so a rollback undoes table and index together.
--
-- REPLACE (INSERT OR REPLACE, UPDATE OR REPLACE) removes rows without firing delete triggers, unless
-- PRAGMA recursive_triggers is on: write INSERT ... ON CONFLICT DO UPDATE, as import.sql does.

CREATE TRIGGER IF NOT EXISTS article_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_index(rowid, title, body) VALUES (new.id, new.title, new.body);
END;

CREATE TRIGGER IF NOT EXISTS article_delete AFTER DELETE ON article BEGIN
    INSERT INTO article_index(article_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;

-- WHEN and not UPDATE OF: SET rowid = ... changes id, and UPDATE OF id would not see it.
CREATE TRIGGER IF NOT EXISTS article_update AFTER UPDATE ON article
WHEN old.id IS NOT new.id OR old.title IS NOT new.title OR old.body IS NOT new.body BEGIN
    INSERT INTO article_index(article_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
    INSERT INTO article_index(rowid, title, body) VALUES (new.id, new.title, new.body);
END;

-- What each thing was made with, for a later release may cut words otherwise: viet_version(kind) says what is loaded. An
-- index that was there before this table has 0, for nobody knows. upgrade.sql makes anew what is outdated.

CREATE TABLE IF NOT EXISTS made_with(
    name    TEXT PRIMARY KEY, -- of the table
    kind    TEXT NOT NULL,    -- tokens, extraction
    version INTEGER NOT NULL
);
INSERT INTO made_with
SELECT 'article_index', 'tokens', iif(EXISTS (SELECT 1 FROM article), 0, viet_version('tokens'))
WHERE true -- so that ON is not taken for that of a join
ON CONFLICT DO NOTHING;

CREATE VIEW IF NOT EXISTS outdated AS
SELECT name, kind, version, viet_version(kind) AS loaded FROM made_with WHERE version <> viet_version(kind);

-- Taking a row out of an index by other words than it was put in by would damage it: no row changes until it is made anew.
CREATE TRIGGER IF NOT EXISTS article_insert_outdated BEFORE INSERT ON article
WHEN EXISTS (SELECT 1 FROM outdated WHERE name = 'article_index') BEGIN
    SELECT RAISE(ABORT, 'article_index was made by another release of viet: run sql/upgrade.sql');
END;

CREATE TRIGGER IF NOT EXISTS article_delete_outdated BEFORE DELETE ON article
WHEN EXISTS (SELECT 1 FROM outdated WHERE name = 'article_index') BEGIN
    SELECT RAISE(ABORT, 'article_index was made by another release of viet: run sql/upgrade.sql');
END;

CREATE TRIGGER IF NOT EXISTS article_update_outdated BEFORE UPDATE ON article
WHEN EXISTS (SELECT 1 FROM outdated WHERE name = 'article_index') BEGIN
    SELECT RAISE(ABORT, 'article_index was made by another release of viet: run sql/upgrade.sql');
END;
