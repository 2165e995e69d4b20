-- import.sql - loads the *.txt files of a folder, and of the folders in it, into the table of schema.sql.
--
-- For the sqlite3 shell, which brings fsdir() and readfile(). The folder is the parameter :docs
--
--     .parameter set :docs "'path/to/folder'"
--     .read sql/import.sql
--
-- Run it again after the folder has changed: new files are added, changed ones are updated, unchanged ones are not
-- touched. A file that is gone keeps its row. Names are relative to the folder, so of two folders loaded into one
-- database the second overwrites the first where names are the same.
--
-- Files are UTF-8. The body is the whole text with two things left out that belong to the file and not to the text: a
-- byte order mark, and the CR of its line ends (CRLF and CR become LF). size stays that of the file. The title is the
-- first line that is not blank. A NUL in a file stays, and the words behind it are found; highlight() and snippet() of
-- FTS5 leave out what stands between it and the next found word.

INSERT INTO article(name, size, title, body)
WITH file AS (
    -- Regular files and symbolic links; readfile() follows links, the data column of fsdir() does not.
    SELECT substr(name, length('./') + 1) AS name, readfile(:docs || '/' || name) AS content
    FROM fsdir('.', :docs)
    WHERE name LIKE '%.txt' AND mode & 0xF000 IN (0x8000, 0xA000)
),
text AS (
    SELECT name, content,
           replace(replace(ltrim(CAST(content AS TEXT), char(0xFEFF)), char(13, 10), char(10)),
                   char(13), char(10)) AS body
    FROM file
    WHERE content IS NOT NULL -- NULL: the file cannot be read
),
-- From here on bytes: substr() of a TEXT would end at a NUL, that of a BLOB does not.
start AS (
    SELECT name, content, body, CAST(ltrim(body, char(9, 10, 32, 0xA0)) AS BLOB) AS rest
    FROM text
)
SELECT name, length(content),
       rtrim(CAST(substr(rest, 1, coalesce(nullif(instr(rest, x'0A'), 0) - 1, length(rest))) AS TEXT),
             char(9, 32, 0xA0)),
       body
FROM start
WHERE true -- so that ON is not taken for that of a join
ORDER BY name -- and not as the folder happens to list them, so that the same folder gives the same ids
ON CONFLICT(name) DO UPDATE
SET size = excluded.size, title = excluded.title, body = excluded.body
WHERE size IS NOT excluded.size OR title IS NOT excluded.title OR body IS NOT excluded.body;
