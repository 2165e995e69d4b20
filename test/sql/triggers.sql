-- An index of another table's text, kept in step by triggers. Not run with trusted_schema off: before 3.41 SQLite lets
-- no FTS5 table, whatever its tokenizer, be used in a trigger or view then.

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

-- The synonyms of an index may be a view that searches this index: it gets its answer without synonyms
CREATE TABLE synonym(term, other);
CREATE TABLE synonym2(term, other);
CREATE VIRTUAL TABLE animal USING fts5(body, tokenize = 'vietnamese synonyms synonym');
INSERT INTO animal(rowid, body) VALUES (1, 'con hổ'), (2, 'con cọp'), (3, 'con báo');
DROP TABLE synonym;
CREATE VIEW synonym AS SELECT 'hổ' AS term, substr(body, 5) AS other FROM animal('con') WHERE rowid IN (SELECT rowid FROM animal('cọp'));
SELECT group_concat(rowid) FROM animal('hổ');
-- 1,2
SELECT group_concat(rowid) FROM animal('cọp');
-- 1,2

-- Two indexes that each ask a view on the other
CREATE VIRTUAL TABLE animal2 USING fts5(body, tokenize = 'vietnamese synonyms synonym2');
INSERT INTO animal2 VALUES ('hổ beo'), ('cọp báo');
DROP VIEW synonym;
DROP TABLE synonym2;
CREATE VIEW synonym AS SELECT 'hổ' AS term, substr(body, 1, 3) AS other FROM animal2('hổ OR cọp');
CREATE VIEW synonym2 AS SELECT 'hổ' AS term, substr(body, 5) AS other FROM animal('hổ OR con');
SELECT group_concat(rowid) FROM animal('hổ');
-- 1,2
SELECT group_concat(rowid) FROM animal2('hổ');
-- 1,2

-- Stop words may be a view on the index's own vocabulary: the words that most rows have
CREATE TABLE common(word);
CREATE VIRTUAL TABLE report USING fts5(body, tokenize = 'vietnamese stopwords common');
INSERT INTO report VALUES ('công đoàn của tỉnh'), ('công của tỉnh'), ('của huyện'), ('của xã công');
CREATE VIRTUAL TABLE report_words USING fts5vocab(report, row);
DROP TABLE common;
CREATE VIEW common AS SELECT term AS word FROM report_words WHERE doc > 3;
SELECT body FROM report WHERE report MATCH 'của huyện';
-- của huyện
INSERT INTO report VALUES ('tỉnh đoàn');
SELECT body FROM report WHERE report MATCH 'đoàn của';
-- công đoàn của tỉnh
-- tỉnh đoàn
