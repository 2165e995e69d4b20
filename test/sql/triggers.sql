-- An index of another table's text, kept in step by triggers. Not run with trusted_schema off: before 3.41 SQLite lets
-- no FTS5 table, whatever its tokenizer, be used in a trigger then.

CREATE TABLE doc(id INTEGER PRIMARY KEY, body TEXT);
CREATE VIRTUAL TABLE e USING fts5(body, content = 'doc', content_rowid = 'id', tokenize = 'vietnamese');
CREATE TRIGGER doc_i AFTER INSERT ON doc BEGIN INSERT INTO e(rowid, body) VALUES (new.id, new.body); END;
CREATE TRIGGER doc_d AFTER DELETE ON doc BEGIN INSERT INTO e(e, rowid, body) VALUES ('delete', old.id, old.body); END;
CREATE TRIGGER doc_u AFTER UPDATE ON doc BEGIN INSERT INTO e(e, rowid, body) VALUES ('delete', old.id, old.body); INSERT INTO e(rowid, body) VALUES (new.id, new.body); END;
INSERT INTO doc VALUES (1, 'café Đắk Lắk 1.411'), (2, 'đường phố');
UPDATE doc SET body = 'dường như café' WHERE id = 2;
SELECT id, highlight(e, 0, '[', ']') FROM e, doc WHERE e MATCH 'duong OR cafe' AND id = e.rowid;
-- 1|[café] Đắk Lắk 1.411
-- 2|[dường] như [café]
SELECT rowid FROM e WHERE e MATCH 'đường';
BEGIN;
DELETE FROM doc;
ROLLBACK;
DELETE FROM doc WHERE id = 1;
SELECT rowid FROM e WHERE e MATCH 'cafe';
-- 2
INSERT INTO e(e, rank) VALUES ('integrity-check', 1);
INSERT INTO e(e) VALUES ('rebuild');
INSERT INTO e(e, rank) VALUES ('integrity-check', 1);
INSERT INTO e(e) VALUES ('optimize');
SELECT rowid FROM e WHERE e MATCH 'nhu';
-- 2
