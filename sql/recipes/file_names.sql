-- File names and addresses without marks: made of titles, each once, and found again whatever is typed.

CREATE TABLE upload(id INTEGER PRIMARY KEY, title TEXT NOT NULL, name TEXT UNIQUE);
INSERT INTO upload(id, title) VALUES
 (1, 'Báo cáo tổng kết năm 2023.docx'), (2, 'Báo cáo tổng kết năm 2023.docx'), (3, 'Bảo cáo: TỔNG KẾT (năm 2023)!.docx'),
 (4, 'Đề án 06/QĐ-TTg.pdf'), (5, '***');

-- The extension keeps its dot: viet_slug() would make a hyphen of it. Names that have become alike are numbered, and a
-- title without a letter or digit gets a name all the same.
WITH part AS (
    SELECT id, title, rtrim(title, replace(title, '.', '')) AS stem FROM upload
), named AS (
    SELECT id, coalesce(nullif(viet_slug(iif(stem = '', title, stem)), ''), 'tep') AS slug,
           iif(stem = '', '', '.' || viet_slug(substr(title, length(stem) + 1))) AS extension
    FROM part
), numbered AS (
    SELECT id, slug, extension, row_number() OVER (PARTITION BY slug, extension ORDER BY id) AS n FROM named
)
UPDATE upload SET name = slug || iif(n > 1, '-' || n, '') || extension FROM numbered WHERE numbered.id = upload.id;
SELECT id, name FROM upload ORDER BY id;
-- 1|bao-cao-tong-ket-nam-2023.docx
-- 2|bao-cao-tong-ket-nam-2023-2.docx
-- 3|bao-cao-tong-ket-nam-2023-3.docx
-- 4|de-an-06-qd-ttg.pdf
-- 5|tep

-- Looking for a title by its letters alone, by an index on the expression.
CREATE INDEX upload_folded ON upload(viet_fold(title));
SELECT id FROM upload WHERE viet_fold(title) = viet_fold('ĐỀ ÁN 06/QĐ-TTG.PDF');
-- 4
EXPLAIN QUERY PLAN SELECT title FROM upload WHERE viet_fold(title) = 'de an 06/qd-ttg.pdf';
-- SEARCH upload USING INDEX upload_folded (<expr>=?)

-- In the order of a dictionary.
SELECT title FROM upload ORDER BY title COLLATE vietnamese;
-- ***
-- Bảo cáo: TỔNG KẾT (năm 2023)!.docx
-- Báo cáo tổng kết năm 2023.docx
-- Báo cáo tổng kết năm 2023.docx
-- Đề án 06/QĐ-TTg.pdf
