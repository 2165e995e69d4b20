-- tokens.sql - what an index holds: FTS5 tokens, viet_fold() and the order of COLLATE vietnamese.
.read test/snapshot/articles.sql

SELECT 'tokens ' || viet_version('tokens');

-- Each line of the articles as its tokens, one of two tokens in a place behind +; with what stands in the text before =
-- where it is written otherwise.
CREATE TEMP TABLE mode(mode);
INSERT INTO mode VALUES ('diacritics auto'), ('diacritics fold'), ('diacritics exact');
CREATE TEMP TABLE token AS
SELECT mode, name, token, colocated, byte_pos,
       CAST(substr(CAST(body AS BLOB), byte_pos + 1, byte_len) AS TEXT) AS surface,
       CAST(substr(CAST(body AS BLOB), 1, byte_pos) AS TEXT) AS before
FROM mode, article, viet_tokens(body, mode);
SELECT iif(line = 0, '== ' || mode || ', ' || name || char(10), '') || tokens
FROM (SELECT mode, name, line,
             group_concat(iif(colocated, '+', '') || iif(surface = token, '', surface || '=') || token, ' ') AS tokens
      FROM (SELECT *, length(before) - length(replace(before, char(10), '')) AS line
            FROM token ORDER BY mode, name, byte_pos, colocated)
      GROUP BY mode, name, line)
ORDER BY mode, name, line;

-- Each character of Latin script, and of those that it shares with others, between two letters and alone.
SELECT '== U+XXXX, between letters, alone, folded';
WITH block(first, last) AS (
    VALUES (0x20, 0x36F), (0x1E00, 0x1EFF), (0x2000, 0x214F), (0x2C60, 0x2C7F), (0xA720, 0xA7FF), (0xFB00, 0xFB06),
           (0xFE00, 0xFE0F), (0xFF01, 0xFF5E)
),
point(cp, last) AS (
    SELECT first, last FROM block UNION ALL SELECT cp + 1, last FROM point WHERE cp < last
)
SELECT printf('%04X', cp) || '|' || (SELECT group_concat(token, ' ') FROM viet_tokens('a' || char(cp) || 'n'))
       || '|' || ifnull((SELECT group_concat(token, ' ') FROM viet_tokens(char(cp))), '')
       || '|' || viet_fold(char(cp))
FROM point
ORDER BY cp;

-- The words of the articles in the order of a dictionary, equal ones in one line.
SELECT '== COLLATE vietnamese';
SELECT group_concat(surface, ' ')
FROM (SELECT DISTINCT viet_normalize(surface, 'nfc') AS surface FROM token ORDER BY 1)
GROUP BY surface COLLATE vietnamese
ORDER BY surface COLLATE vietnamese;
