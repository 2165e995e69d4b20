-- demo.sql - loads a folder of articles and searches it. Run by demo.sh, from the top of the source tree, with the
-- extension loaded and the folder in :docs.

.headers off
.read sql/schema.sql
.read sql/import.sql
.read sql/abbreviations.sql

.mode list
SELECT printf('%d articles, %d bytes of text', count(*), coalesce(sum(size), 0)) FROM article;
.print 'Abbreviations that the articles explain themselves, now synonyms:'
SELECT printf('    %s = %s', term, other) FROM synonym LIMIT 5;
.print 'score: the higher the better'
.print

.print 'Typed without marks, everything is found, written with marks or without:  cong doan'
.parameter set :query "'cong doan'"
.parameter set :most 3
.read sql/demo_search.sql

.print 'Typed with marks, what is written so:  công đoàn'
.parameter set :query "'công đoàn'"
.parameter set :most 1
.read sql/demo_search.sql

.print 'In capitals, the same:  CÔNG ĐOÀN'
.parameter set :query "'CÔNG ĐOÀN'"
.read sql/demo_search.sql

.print 'With combining marks (NFD), as some systems type them, the same:  công đoàn'
.parameter set :query "'co' || char(0x302) || 'ng ' || 'đoa' || char(0x300) || 'n'"
.read sql/demo_search.sql

.print 'The last word unfinished (mode prefix), as while typing:  cong ngh'
.parameter set :query "'cong ngh'"
.parameter set :mode "'prefix'"
.parameter set :most 2
.read sql/demo_search.sql
.parameter unset :mode

.print 'Words that stand together, in quotes:  "viên chức"'
.parameter set :query "'\"viên chức\"'"
.read sql/demo_search.sql

.print 'A word with a mark is not another word:  bán (sell), not bàn, bạn, bản'
.parameter set :query "'bán'"
.read sql/demo_search.sql

.print 'Without the mark it is all of them:  ban'
.parameter set :query "'ban'"
.read sql/demo_search.sql

.print 'd stands for đ too, and Ð is mended:  "da nang"'
.parameter set :query "'\"da nang\"'"
.read sql/demo_search.sql

.print 'Two spellings of one word:  tỷ đồng, also written tỉ đồng'
.parameter set :query "'\"tỷ đồng\"'"
.read sql/demo_search.sql

.print 'A number, grouped or not:  1411, also written 1.411'
.parameter set :query "'1411'"
.read sql/demo_search.sql

.print 'An abbreviation, with its marks or without:  ldld'
.parameter set :query "'ldld'"
.read sql/demo_search.sql

.print 'The number of a document, nothing in it is an operator:  02-NQ/TW'
.parameter set :query "'02-NQ/TW'"
.read sql/demo_search.sql

.print 'A word that is not to be there:  công đoàn -lũ'
.parameter set :query "'công đoàn -lũ'"
.read sql/demo_search.sql

.read sql/demo_dates.sql
.read sql/demo_money.sql
