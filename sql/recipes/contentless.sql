-- An index without the text: where the text is elsewhere, in files or in another database, and space counts.

-- content = '' keeps the words and nothing to show. columnsize = 0 saves the length of each row, too, but then a long row
-- is no longer held back in the ranking; detail = column saves the positions, and with them phrases and neighbours.
CREATE VIRTUAL TABLE page USING fts5(body, content = '', tokenize = 'vietnamese');
INSERT INTO page(rowid, body) VALUES (101, 'Công đoàn viên chức tỉnh họp'), (102, 'Đoàn xe của công ty'), (103, 'Chợ nổi');

-- It answers with rowids, which name the text elsewhere.
SELECT rowid, mode FROM viet_search('page', 'cong doan');
-- 101|all
-- 102|all
SELECT rowid FROM page WHERE page MATCH viet_query('"công đoàn"');
-- 101
SELECT body FROM page WHERE page MATCH 'chợ';
-- NULL

-- A row goes by giving its old text once more, as it was.
INSERT INTO page(page, rowid, body) VALUES ('delete', 103, 'Chợ nổi');
SELECT count(*) FROM page WHERE page MATCH 'chợ';
-- 0

-- The words that were found can still be marked: viet_tokens() says where the words of a text stand. Here those of the
-- question's forms in a text that was fetched from elsewhere.
SELECT group_concat(substr('Đoàn xe của công ty', pos, len), ', ')
FROM viet_tokens('Đoàn xe của công ty') WHERE token IN (SELECT token FROM viet_tokens('cong doan', 'as query'));
-- Đoàn, công
