-- A search box: results as one types, with the words marked, what was meant, and how to go on.

CREATE TABLE article(id INTEGER PRIMARY KEY, title TEXT, body TEXT);
CREATE VIRTUAL TABLE article_index USING fts5(title, body, content = 'article', content_rowid = 'id', tokenize = 'vietnamese');
INSERT INTO article VALUES
 (1, 'Công đoàn tặng quà', 'Công đoàn cơ sở tặng 300 suất quà cho đoàn viên.'),
 (2, 'Cầu Rạch Miễu 2 thông xe', 'Đoàn xe đầu tiên qua cầu sáng nay, công nhân vẫy chào.'),
 (3, 'Giá vàng', 'Giá vàng trong nước giảm 500 nghìn đồng một lượng.');
INSERT INTO article_index(article_index) VALUES ('rebuild');

-- With each key: the best ten for what stands in the box so far. What is typed goes in as it is; nothing has to be
-- escaped, and no text is an error.
SELECT id, article.title, round(score, 1) > 0 FROM viet_search('article_index', 'cong doan', 10) AS found JOIN article ON id = found.rowid;
-- 1|Công đoàn tặng quà|1
-- 2|Cầu Rạch Miễu 2 thông xe|1

-- The last word may be unfinished: mode prefix takes it for a beginning, here with the words found in bold.
SELECT highlight(article_index, 0, '<b>', '</b>'), snippet(article_index, 1, '<b>', '</b>', '…', 8)
FROM article_index WHERE article_index MATCH viet_query('cầu rạch mi', 'prefix') ORDER BY viet_rank(article_index, 5, 1);
-- <b>Cầu</b> <b>Rạch</b> <b>Miễu</b> 2 thông xe|Đoàn xe đầu tiên qua <b>cầu</b> sáng nay…

-- Under the box: how what was typed may go on.
SELECT term FROM viet_suggest('article_index', 'giá v', 3);
-- giá vàng

-- Where something was misspelled, viet_search() answers what was meant, and says so: "Results for giá vàng".
SELECT id, mode, corrected FROM viet_search('article_index', 'giá vnàg') AS found JOIN article ON id = found.rowid;
-- 3|corrected|giá vàng

-- In a page, escape the text, not the marks: let highlight() set two characters that no text has, escape, then replace.
SELECT replace(replace(replace(replace(highlight(article_index, 1, char(0xE000), char(0xE001)), '&', '&amp;'), '<', '&lt;'),
               char(0xE000), '<mark>'), char(0xE001), '</mark>')
FROM article_index WHERE article_index MATCH viet_query('giá vàng');
-- <mark>Giá</mark> <mark>vàng</mark> trong nước giảm 500 nghìn đồng một lượng.
