-- From unicode61 to vietnamese: the tokenizer of a table cannot be changed, so a new index is made beside the old one.

CREATE TABLE article(id INTEGER PRIMARY KEY, title TEXT, body TEXT);
INSERT INTO article VALUES (1, 'Đà Nẵng', 'Bán nhà ở quận Hải Châu'), (2, 'Ẩm thực', 'Bạn ăn món gì?');
CREATE VIRTUAL TABLE article_index USING fts5(title, body, content = 'article', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER article_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_index(rowid, title, body) VALUES (new.id, new.title, new.body);
END;
INSERT INTO article_index(article_index) VALUES ('rebuild');

-- Before: đ is no d, and bán finds bạn.
SELECT count(*) FROM article_index WHERE article_index MATCH 'da nang';
-- 0
SELECT count(*) FROM article_index WHERE article_index MATCH 'bán';
-- 2

-- In one transaction: readers see the old index until it is done. The triggers name the table, so they stay as they are.
BEGIN;
DROP TABLE article_index;
CREATE VIRTUAL TABLE article_index USING fts5(title, body, content = 'article', content_rowid = 'id',
    tokenize = 'vietnamese');
INSERT INTO article_index(article_index) VALUES ('rebuild');
COMMIT;

-- After. In the program: viet_query(?) around what was typed, viet_rank() for bm25(), with the same weights.
SELECT count(*) FROM article_index WHERE article_index MATCH viet_query('da nang');
-- 1
SELECT count(*) FROM article_index WHERE article_index MATCH viet_query('bán') ORDER BY viet_rank(article_index, 10, 1);
-- 1

-- A table that keeps its own text (no content option) is copied into one of another name, which then takes its place.
CREATE VIRTUAL TABLE note USING fts5(body, tokenize = 'unicode61');
INSERT INTO note(rowid, body) VALUES (7, 'Thuý đi chợ Lớn');
BEGIN;
CREATE VIRTUAL TABLE note_new USING fts5(body, tokenize = 'vietnamese');
INSERT INTO note_new(rowid, body) SELECT rowid, body FROM note;
DROP TABLE note;
ALTER TABLE note_new RENAME TO note;
COMMIT;
SELECT rowid, body FROM note WHERE note MATCH viet_query('thúy cho lon');
-- 7|Thuý đi chợ Lớn
