-- articles.sql - the texts that the snapshots are made of: temp.article, a row a file.
CREATE TEMP TABLE article AS
SELECT replace(name, rtrim(name, replace(name, '/', '')), '') AS name, CAST(readfile(name) AS TEXT) AS body
FROM fsdir('test/data/articles')
WHERE name LIKE '%.txt'
ORDER BY 1;
