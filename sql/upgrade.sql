-- upgrade.sql - makes anew the index of schema.sql, if another release of the extension made it.
--
-- Needs the extension (.load libviet) and schema.sql. Run it after installing a release; an index that is good is not
-- touched. The tables of dates.sql and money.sql follow by running those scripts again. What is outdated is in the view
-- of that name.

BEGIN IMMEDIATE;

INSERT INTO article_index(article_index)
SELECT 'rebuild' FROM outdated WHERE name = 'article_index';

REINDEX synonym;

UPDATE made_with SET version = viet_version('tokens')
WHERE name = 'article_index' AND version <> viet_version('tokens');

COMMIT;
