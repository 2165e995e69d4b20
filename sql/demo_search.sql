-- demo_search.sql - one search of demo.sql: how many articles there are, and the best of them.

.mode list
.headers off
SELECT printf('%d of %d articles', count(*), (SELECT count(*) FROM article))
FROM article_index WHERE article_index MATCH viet_query(:query, coalesce(:mode, 'all'));
.mode box --wordwrap on --wrap 42
.headers on
.read sql/search.sql
.print
