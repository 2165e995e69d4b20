-- Keeping an index in step with its table: by triggers, so that no program can forget it; a check; and the mend.

CREATE TABLE article(id INTEGER PRIMARY KEY, title TEXT, body TEXT);
CREATE VIRTUAL TABLE article_index USING fts5(title, body, content = 'article', content_rowid = 'id', tokenize = 'vietnamese');

-- To take a row out, FTS5 has to be given the old text, which it cuts into words once more. (With PRAGMA trusted_schema = off
-- SQLite lets no trigger write to an FTS5 table: then write to both yourself, in one transaction.)
CREATE TRIGGER article_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_index(rowid, title, body) VALUES (new.id, new.title, new.body);
END;
CREATE TRIGGER article_delete AFTER DELETE ON article BEGIN
    INSERT INTO article_index(article_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;
CREATE TRIGGER article_update AFTER UPDATE ON article BEGIN
    INSERT INTO article_index(article_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
    INSERT INTO article_index(rowid, title, body) VALUES (new.id, new.title, new.body);
END;

INSERT INTO article VALUES (1, 'Tin', 'Giá gạo tăng'), (2, 'Tin', 'Giá lúa giảm');
UPDATE article SET body = 'Giá gạo giảm' WHERE id = 1;
DELETE FROM article WHERE id = 2;
SELECT rowid, body FROM article_index WHERE article_index MATCH viet_query('gia giam');
-- 1|Giá gạo giảm

-- INSERT OR REPLACE removes a row without its delete trigger, unless recursive_triggers is on; ON CONFLICT DO UPDATE
-- fires the update trigger.
INSERT INTO article VALUES (1, 'Tin', 'Giá thép giảm') ON CONFLICT DO UPDATE SET body = excluded.body;
SELECT rowid, body FROM article_index WHERE article_index MATCH viet_query('gia giam');
-- 1|Giá thép giảm

-- Whether table and index agree: no row, no error. rank = 1 reads the table as well.
INSERT INTO article_index(article_index, rank) VALUES ('integrity-check', 1);

-- A program without the extension cannot write to the table: its triggers need the tokenizer. Where that has to be,
-- leave the triggers out and make the index anew, now and then.
DROP TRIGGER article_update;
UPDATE article SET body = 'Giá dầu giảm';
INSERT INTO article_index(article_index, rank) VALUES ('integrity-check', 1);
-- error: ...
INSERT INTO article_index(article_index) VALUES ('rebuild');
INSERT INTO article_index(article_index, rank) VALUES ('integrity-check', 1);
SELECT rowid, body FROM article_index WHERE article_index MATCH viet_query('dau');
-- 1|Giá dầu giảm
