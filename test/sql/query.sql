-- viet_query(): what is typed, the expression, and that it finds what it should.

SELECT viet_query('công đoàn'), viet_query('  công   đoàn  ', 'ALL'), viet_query('Đoàn');
-- "công" "đoàn"|"công" "đoàn"|"Đoàn"
SELECT viet_query('"viên chức" công đoàn'), viet_query('“viên chức” x'), viet_query('"chưa đóng');
-- "viên chức" "công" "đoàn"|"viên chức" "x"|"chưa đóng"
SELECT viet_query('công -đoàn'), viet_query('công -"viên chức" -x'), viet_query('-x'), viet_query('a - b'), viet_query('covid-19');
-- ("công") NOT ("đoàn")|("công") NOT ("viên chức" OR "x")|("") NOT ("x")|"a" "b"|"covid-19"
SELECT viet_query('bão OR lũ'), viet_query('a bão OR lũ OR lụt b'), viet_query('OR a OR'), viet_query('a or b'), viet_query('a OR -b');
-- ("bão" OR "lũ")|"a" AND ("bão" OR "lũ" OR "lụt") AND "b"|("=a" OR "a")|"a" "or" "b"|("a") NOT ("b")
SELECT viet_query('02-NQ/TW'), viet_query('1.411 đ'), viet_query('(a) {b}: ^c* + "d'), viet_query('NEAR(a b)'), viet_query('a AND NOT b');
-- "02-NQ/TW"|"1.411" "đ"|"a" "b" "c" * "d"|"NEAR(a" "b"|"a" "AND" "NOT" "b"
SELECT viet_query(''), viet_query(' & – "" -'), viet_query(NULL), viet_query('a', NULL), viet_query(NULL, 'any');
-- ""|""|NULL|NULL|NULL
SELECT viet_query('bão lũ', 'any'), viet_query('bão -lũ', 'any'), viet_query('a "b c" OR d', 'phrase');
-- "bão" OR "lũ"|("bão") NOT ("lũ")|"a ""b c"" OR d"
SELECT viet_query('công đo', 'prefix'), viet_query('công đoàn ', 'prefix'), viet_query('"công đo', 'prefix'), viet_query('công -đo', 'prefix');
-- "công" "đo" *|"công" "đoàn"|"công đo" *|("công") NOT ("đo")
SELECT viet_query('Công Đoàn -Chức', 'folded'), viet_query('Москва Đ', 'folded');
-- ("cong" "doan") NOT ("chuc")|"москва" "d"
SELECT viet_query('công đoàn', 'smart'), viet_query('cong', 'smart'), viet_query('a OR b -c d', 'smart');
-- ("công" OR "~công" OR "đoàn" OR "~đoàn" OR "~công" + "~đoàn")|("cong")|(("a" OR "b" OR "a" + "b" OR "d")) NOT ("c")
SELECT viet_query('ai "viên chức"', 'smart'), viet_query('', 'smart');
-- ("ai" OR "viên" OR "~viên" OR "ai" + "~viên" OR "chức" OR "~chức" OR "~viên" + "~chức") AND "viên chức"|("")

-- Four marked words without a tone: tones are missing, whatever the table
CREATE VIRTUAL TABLE toned USING fts5(x, tokenize = 'vietnamese');
INSERT INTO toned VALUES ('đường phố đông người'), ('đương nhiên');
SELECT viet_query('đương phô đông ngươi', 'smart'), viet_query('đương phô đông ngươi', 'smart', 'toned');
-- ("~đương" OR "~phô" OR "~đương" + "~phô" OR "~đông" OR "~phô" + "~đông" OR "~ngươi" OR "~đông" + "~ngươi")|(("~phô" OR "~đông" OR "~ngươi") AND ("~phô" OR "~đông" OR "~ngươi"))
SELECT viet_query('đường phố đông người', 'smart', 'toned');
-- (("đường" OR "~đường" OR "phố" OR "~phố" OR "đông" OR "~đông" OR "người" OR "~người") AND ("đường" OR "~đường" OR "phố" OR "~phố" OR "đông" OR "~đông" OR "người" OR "~người"))
SELECT viet_query('đương phô đông', 'smart', 'toned');
-- (("đương" OR "~đương" OR "đông" OR "~đông") AND ("đương" OR "~đương" OR "đông" OR "~đông"))
SELECT group_concat(rowid) FROM viet_search('toned', 'đương phô đông ngươi');
-- 1
SELECT group_concat(rowid) FROM viet_search('toned', replace(hex(zeroblob(70)), '00', 'đông '));
-- 1
DROP TABLE toned;

-- A star makes the beginning of a word in any mode; a blank before a mark is no end of a word
SELECT viet_query('duo* "x*" -y* *'), viet_query('công đo*', 'any'), viet_query('ti' || 'ê ' || char(0x301) || 'ng Việt');
-- ("duo" * "x") NOT ("y" *)|"công" OR "đo" *|"tiê ́ng" "Việt"

-- NUL separates words
SELECT viet_query('a' || char(0) || 'b"' || char(0) || 'c');
-- "a" "b" "c"

-- No more than 64 words are read
SELECT length(viet_query(replace(hex(zeroblob(5000)), '00', 'a '))), length(viet_query(replace(hex(zeroblob(5000)), '00', 'a-')));
-- 255|129

-- ... nor a part of what signs join
SELECT length(viet_query(replace(hex(zeroblob(62)), '00', 'a ') || '4,6.8', 'phrase')), length(viet_query(replace(hex(zeroblob(60)), '00', 'a ') || '4,6.8 a', 'phrase'));
-- 125|129
SELECT length(viet_query(replace(hex(zeroblob(62)), '00', 'a' || char(0xA0)) || '4,6.8', 'phrase')), viet_query(replace(hex(zeroblob(63)), '00', 'a ') || '4,6.8') = viet_query(replace(hex(zeroblob(63)), '00', 'a '));
-- 125|1

CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese');
INSERT INTO t(rowid, body) VALUES (1, 'công đoàn viên chức họp về bão lũ'), (2, 'bão số 3'), (3, 'lũ lụt'), (4, 'Nghị quyết 02-NQ/TW'), (5, 'bao lu');
SELECT group_concat(rowid) FROM t WHERE t MATCH viet_query('bão OR lũ -họp');
-- 2,3
SELECT group_concat(rowid) FROM t WHERE t MATCH viet_query('bao', 'prefix');
-- 1,2,5
SELECT group_concat(rowid) FROM t WHERE t MATCH viet_query('công đoàn viên chứ', 'prefix');
-- 1
SELECT group_concat(rowid) FROM t WHERE t MATCH viet_query('BÃO LŨ', 'folded');
-- 1,5
SELECT group_concat(rowid) FROM (SELECT rowid FROM t WHERE t MATCH viet_query('bão lũ', 'smart') ORDER BY rank, rowid);
-- 1,5,3,2
SELECT group_concat(rowid) FROM t WHERE t MATCH viet_query('02-NQ/TW');
-- 4
SELECT count(*) FROM t WHERE t MATCH viet_query('');
-- 0
SELECT count(*) FROM t WHERE t MATCH viet_query('-bão');
-- 0
SELECT count(*) FROM t WHERE t MATCH viet_query('…', 'smart');
-- 0

-- A table that makes no token of a word: the others still count
CREATE VIRTUAL TABLE letters USING fts5(body, tokenize = "vietnamese categories 'L*'");
INSERT INTO letters VALUES ('bão số ba');
SELECT count(*) FROM letters WHERE letters MATCH viet_query('bão 3');
-- 1

-- Groups; one that is not closed ends with the question, what closes none is punctuation, an empty one is nothing
SELECT viet_query('(bão OR lũ) miền'), viet_query('a (b OR (c d))'), viet_query('-(bão OR lũ) miền'), viet_query('(a b) OR c');
-- ("bão" OR "lũ") AND "miền"|"a" AND ("b" OR ("c" "d"))|("miền") NOT (("bão" OR "lũ"))|(("a" "b") OR "c")
SELECT viet_query('(bão OR (lũ'), viet_query('bão) lũ)'), viet_query('((bão'), viet_query('() ( ) a'), viet_query('(OR a) OR ()'), viet_query('(((()))');
-- ("bão" OR "lũ")|"bão" "lũ"|"bão"|("=a" OR "a")|"a"|""
SELECT viet_query('(a -b) c'), viet_query('(-a b)'), viet_query('a (-b)'), viet_query('(-a) OR b'), viet_query('-(-a) b'), viet_query('a OR (b c) OR "d e"');
-- (("a") NOT ("b")) AND "c"|(("b") NOT ("a"))|("a") NOT ("b")|("b") NOT ("a")|("b") NOT ("a")|("a" OR ("b" "c") OR "d e")
SELECT viet_query('("bão lũ" OR bão*)'), viet_query('(a b)', 'any'), viet_query('(a b)', 'folded'), viet_query('(công đo', 'prefix'), viet_query('(a b)', 'phrase');
-- ("bão lũ" OR "bão" *)|"a" OR "b"|"a" "b"|"công" "đo" *|"a b"

-- Deeper than 16 groups they are not told apart
SELECT viet_query(replace(hex(zeroblob(40)), '00', '(') || 'a' || replace(hex(zeroblob(40)), '00', ')')), viet_query(replace(hex(zeroblob(40)), '00', '(a OR ') || 'b');
-- "a"|("a" OR ("a" OR ("a" OR ("a" OR ("a" OR ("a" OR ("a" OR ("a" OR ("a" OR ("a" OR ("a" OR ("a" OR ("a" OR ("a" OR ("a" OR ("a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "a" OR "b"))))))))))))))))

-- field: is only punctuation where no table is named, and where the table has no such column
CREATE VIRTUAL TABLE f USING fts5("Tiêu đề", "nội_dung", "say ""x""", "=so", tokenize = 'vietnamese');
INSERT INTO f VALUES ('Công đoàn', 'họp về bão', 'một', 'hai'), ('Bão số 3', 'công đoàn', 'hai', 'ba'), ('Lũ', 'đoàn công tác', 'x', 'bốn');
CREATE VIRTUAL TABLE c USING fts5(title, body, tokenize = 'vietnamese');
INSERT INTO c VALUES ('Công đoàn', 'họp về bão'), ('Bão số 3', 'công đoàn'), ('Lũ', 'đoàn công tác');
SELECT viet_query('title:bão'), viet_query('none:bão', 'all', 'c'), viet_query('title: bão', 'all', 'c'), viet_query(':bão title:', 'all', 'c');
-- "title:bão"|"none:bão"|"title" "bão"|"bão" "title"
SELECT viet_query('title:bão', 'all', 'c'), viet_query('TITLE:bão', 'all', 'c'), viet_query('-title:bão lũ', 'all', 'c'), viet_query('title:"số 3"', 'all', 'c');
-- "title" : "bão"|"title" : "bão"|("lũ") NOT ("title" : "bão")|"title" : "số 3"
SELECT viet_query('title:(bão OR lũ)', 'all', 'c'), viet_query('title:(bão body:lũ)', 'all', 'c'), viet_query('(title:bão OR body:bão)', 'all', 'c'), viet_query('title:02-NQ', 'all', 'c');
-- ("title" : "bão" OR "title" : "lũ")|"title" : "bão" "body" : "lũ"|("title" : "bão" OR "body" : "bão")|"title" : "02-NQ"
SELECT group_concat(rowid) FROM c WHERE c MATCH viet_query('title:bao', 'all', 'c');
-- 2
SELECT group_concat(rowid) FROM c WHERE c MATCH viet_query('title:(bão OR lũ) body:"công đoàn"', 'all', 'main.c');
-- 2
SELECT group_concat(rowid) FROM c WHERE c MATCH viet_query('công -title:(bão OR "công đoàn")', 'all', 'c');
-- 3
SELECT viet_query('nội_dung:bão', 'all', 'f'), viet_query('NOI_DUNG:bão', 'all', 'f'), viet_query('=so:hai', 'all', 'f');
-- "nội_dung" : "bão"|"nội_dung" : "bão"|("=so" : "=hai" OR "=so" : "hai")
SELECT group_concat(rowid) FROM f WHERE f MATCH viet_query('=SO:ba', 'all', 'f');
-- 2
SELECT m.column1, (SELECT group_concat(rowid) FROM c WHERE c MATCH viet_query('title:bão', m.column1, 'c')) FROM (VALUES ('all'), ('any'), ('prefix'), ('smart'), ('folded')) AS m;
-- all|2
-- any|2
-- prefix|2
-- smart|2
-- folded|2

-- Keys of Telex and VNI, typed with the method off; what was typed counts too. In a phrase nothing is read into it
SELECT viet_query('coong ddoanf'), viet_query('coong ddoanf', 'any'), viet_query('coong ddoanf', 'phrase'), viet_query('cong6 d9oan2');
-- ("công" OR "coong") AND ("đoàn" OR "ddoanf")|"công" OR "coong" OR "đoàn" OR "ddoanf"|"coong ddoanf"|("công" OR "cong6") AND ("đoàn" OR "d9oan2")
SELECT viet_query('coong ddoanf', 'prefix'), viet_query('coong ddoanf', 'folded'), viet_query('coong ddoanf', 'smart'), viet_query('coong ddoanf hop', 'smart');
-- ("công" OR "coong") AND ("đoàn" * OR "ddoanf")|("cong" OR "coong") AND ("doan" OR "ddoanf")|("công" OR "~công" OR "đoàn" OR "~đoàn" OR "~công" + "~đoàn" OR "coong" OR "ddoanf")|("công" OR "~công" OR "đoàn" OR "~đoàn" OR "~công" + "~đoàn" OR "=hop" OR "~đoàn" + "=hop" OR "coong" OR "ddoanf")
SELECT viet_query('"coong ddoanf" -vieenj'), viet_query('(coong OR ddoanf)'), viet_query('title:ddoanf coong', 'all', 'c');
-- (("công đoàn" OR "coong ddoanf")) NOT ("viện" OR "vieenj")|("công" OR "coong" OR "đoàn" OR "ddoanf")|("title" : "đoàn" OR "title" : "ddoanf") AND ("công" OR "coong")
SELECT m.column1, (SELECT group_concat(rowid) FROM c WHERE c MATCH viet_query('coong ddoanf', m.column1, 'c')) FROM (VALUES ('all'), ('any'), ('prefix'), ('smart'), ('folded')) AS m;
-- all|1,2,3
-- any|1,2,3
-- prefix|1,2,3
-- smart|1,2,3
-- folded|1,2,3

-- With a table: an unmarked word is the forms that it has; between two empty strings they are one word to viet_rank()
SELECT viet_query('cong doan', 'all', 'c'), viet_query('cong', 'all', 'c'), viet_query('lu', 'all', 'c'), viet_query('xyz abc', 'all', 'c');
-- "cong" "doan"|("=cong" OR "cong")|("=lu" OR "lu")|"xyz" "abc"
SELECT viet_query('bão', 'smart', 'c'), viet_query('số lũ', 'smart', 'c'), viet_query('xyz', 'smart', 'c'), viet_query('', 'smart', 'c');
-- (("bão" OR "~bão") AND ("bão" OR "~bão"))|(("số" OR "~số" OR "lũ" OR "~lũ") AND ("số" OR "~số" OR "lũ" OR "~lũ"))|("")|("")
SELECT (SELECT group_concat(rowid) FROM c WHERE c MATCH viet_query('cong doan', 'all', 'c')), (SELECT group_concat(rowid) FROM c WHERE c MATCH viet_query('cong doan'));
-- 1,2,3|1,2,3

-- Synonyms of several words, in both directions, through the tokenizer's option
CREATE TABLE synonym(term, other);
INSERT INTO synonym VALUES ('LĐLĐ', 'Liên đoàn Lao động'), ('hổ', 'cọp'), ('CBCC', 'cán bộ, công chức');
CREATE VIRTUAL TABLE s USING fts5(body, tokenize = 'vietnamese synonyms synonym');
INSERT INTO s VALUES ('LĐLĐ tỉnh họp'), ('Liên đoàn Lao động tỉnh họp'), ('lao động của liên đoàn'), ('con hổ'), ('con cọp');
SELECT viet_query('LĐLĐ tỉnh', 'all', 's'), viet_query('liên đoàn lao động tỉnh', 'all', 's'), viet_query('"Liên đoàn Lao động"', 'all', 's'), viet_query('-LĐLĐ họp', 'all', 's');
-- ("LĐLĐ" OR "Liên đoàn Lao động") AND "tỉnh"|(("liên" AND "đoàn" AND "lao" AND "động") OR "LĐLĐ") AND "tỉnh"|("Liên đoàn Lao động" OR "LĐLĐ")|("họp") NOT ("LĐLĐ" OR "Liên đoàn Lao động")
SELECT group_concat(rowid) FROM s WHERE s MATCH viet_query('ldld', 'all', 's');
-- 1,2
SELECT group_concat(rowid) FROM s WHERE s MATCH viet_query('Liên đoàn Lao động tỉnh', 'all', 's');
-- 1,2
SELECT group_concat(rowid) FROM s WHERE s MATCH viet_query('"liên đoàn lao động" OR cọp', 'all', 's');
-- 1,2,4,5
SELECT group_concat(rowid) FROM s WHERE s MATCH viet_query('LĐLĐ', 'smart', 's');
-- 1,2
SELECT group_concat(rowid) FROM s WHERE s MATCH viet_query('họp -LĐLĐ', 'all', 's');
-- NULL
CREATE VIRTUAL TABLE sn USING fts5(body, detail = none, tokenize = 'vietnamese synonyms synonym');
INSERT INTO sn SELECT body FROM s;
SELECT group_concat(rowid) FROM sn WHERE sn MATCH viet_query('LĐLĐ', 'all', 'sn');
-- 1,2,3

-- A view of synonyms that asks the table it is for comes to an end
CREATE TABLE circle(term, other);
CREATE VIRTUAL TABLE r USING fts5(body, tokenize = 'vietnamese synonyms circle');
INSERT INTO r VALUES ('a b');
DROP TABLE circle;
CREATE VIEW circle AS SELECT viet_query('a b', 'all', 'r') AS term, 'x' AS other;
SELECT viet_query('a b', 'all', 'r');
-- "a" "b"

-- Stop words are left out; beside a group FTS5 would find nothing
CREATE TABLE stopword(word);
INSERT INTO stopword VALUES ('của'), ('và');
CREATE VIRTUAL TABLE w USING fts5(body, detail = column, tokenize = 'vietnamese stopwords stopword');
INSERT INTO w VALUES ('báo cáo của tỉnh'), ('tin của xã');
SELECT viet_query('của (báo OR tin)', 'all', 'w'), viet_query('báo OR của', 'all', 'w'), viet_query('tin của OR báo', 'all', 'w'), viet_query('(của và) báo', 'all', 'w'), viet_query('của', 'all', 'w');
-- ("báo" OR "tin")|"báo"|"tin" "báo"|"báo"|""
SELECT rowid, viet_rank(w) < 0 FROM w WHERE w MATCH viet_query('báo OR của', 'any', 'w');
-- 1|1

-- Without positions there are no phrases, with detail = none no fields: then all the words must be there
CREATE VIRTUAL TABLE dc USING fts5(title, body, detail = column, tokenize = 'vietnamese');
INSERT INTO dc SELECT * FROM c;
CREATE VIRTUAL TABLE dn USING fts5(title, body, detail = none, tokenize = 'vietnamese');
INSERT INTO dn SELECT * FROM c;
SELECT viet_query('"công đoàn" 02-NQ', 'all', 'dc'), viet_query('title:"công đoàn"', 'all', 'dc'), viet_query('title:"công đoàn"', 'all', 'dn'), viet_query('cong', 'all', 'dc');
-- ("công" AND "đoàn") AND ("02" AND "NQ")|("title" : "công" AND "title" : "đoàn")|("title" AND "công") AND "đoàn"|("=cong" OR "cong")
SELECT viet_query('công đoàn', 'smart', 'dc'), viet_query('công đoàn bão', 'phrase', 'dn'), viet_query('"công đoà', 'prefix', 'dn');
-- ("công" OR "~công" OR "đoàn" OR "~đoàn")|("công" AND "đoàn" AND "bão")|("công" AND "đoà" *)
SELECT rowid, viet_rank(dc) < 0 FROM dc WHERE dc MATCH viet_query('cong "doan"', 'all', 'dc');
-- 1|1
-- 2|1
-- 3|1
SELECT group_concat(rowid) FROM dn WHERE dn MATCH viet_query('title:"công đoàn"', 'all', 'dn');
-- NULL

-- Other tokenizers get no signs; contentless and external content; a table in another schema
CREATE VIRTUAL TABLE u USING fts5(body, tokenize = 'unicode61');
INSERT INTO u VALUES ('công đoàn'), ('cong doan');
SELECT viet_query('bao', 'all', 'u'), viet_query('coong ddoanf hop', 'all', 'u'), viet_query('công', 'smart', 'u');
-- "bao"|("công" OR "coong") AND ("đoàn" OR "ddoanf") AND "hop"|(("công") AND ("công"))
SELECT group_concat(rowid) FROM u WHERE u MATCH viet_query('coong ddoanf', 'all', 'u');
-- 1
CREATE VIRTUAL TABLE n USING fts5(title, body, content = '', tokenize = 'vietnamese');
INSERT INTO n(rowid, title, body) SELECT rowid, title, body FROM c;
SELECT group_concat(rowid) FROM n WHERE n MATCH viet_query('title:bao', 'smart', 'n');
-- 2
CREATE TABLE article(title, body);
INSERT INTO article SELECT * FROM c;
CREATE VIRTUAL TABLE e USING fts5(title, body, content = 'article', tokenize = 'vietnamese');
INSERT INTO e(e) VALUES ('rebuild');
SELECT group_concat(rowid) FROM e WHERE e MATCH viet_query('title:bao', 'all', 'e');
-- 2
ATTACH ':memory:' AS other;
CREATE VIRTUAL TABLE other."b c" USING fts5(title, tokenize = "vietnamese tokenchars '-/'");
INSERT INTO other."b c" VALUES ('Nghị quyết 02-NQ/TW');
SELECT viet_query('title:02-NQ/TW quyet', 'all', 'other.b c'), viet_query('02-NQ/TW', 'smart', 'other.b c');
-- "title" : "02-NQ/TW" "quyet"|(("02-NQ/TW") AND ("02-NQ/TW"))

-- A sign in what is typed is none of ours
SELECT viet_query('=ban ~ban'), viet_query('"=ban ~công ==x"'), viet_query('"a' || char(9) || '=ban"'), viet_query('=', 'phrase');
-- "ban" "ban"|"ban  công   x"|"a  ban"|""

-- A sign inside a word stays, as does a character that stands for what could not be read; blanks of any kind
SELECT viet_query('"a=b x~y"'), viet_query('"a' || char(0xFFFD) || 'b"') = '"a' || char(0xFFFD) || 'b"', viet_query('công' || char(0xA0) || 'đoàn' || char(0x3000) || 'x');
-- "a=b x~y"|1|"công" "đoàn" "x"
SELECT viet_query('"bão lũ") x'), viet_query('duowng'), viet_query('nu+o+''c Vie^.t');
-- "bão lũ" "x"|("dương" OR "duowng")|("nước" OR "nu+o+'c") AND ("Việt" OR "Vie^.t")

-- The name of a column: of one letter, without a blank, of 256 bytes at most, and with something right behind it
CREATE VIRTUAL TABLE names USING fts5(b, "cột một", title, body, tokenize = 'vietnamese');
SELECT viet_query('b:x', 'all', 'names'), viet_query('b: x', 'all', 'names'), viet_query('b:', 'all', 'names'), viet_query(':x', 'all', 'names'), viet_query('cột một:x', 'all', 'names');
-- ("b" : "=x" OR "b" : "x")|"b" "x"|("=b" OR "b")|("=x" OR "x")|"cột" "một:x"
SELECT viet_query('body' || replace(hex(zeroblob(126)), '00', char(0x300)) || ':x', 'all', 'names'), viet_query('title' || replace(hex(zeroblob(126)), '00', char(0x300)) || ':x', 'all', 'names') LIKE '%"title" :%';
-- ("body" : "=x" OR "body" : "x")|0

-- A sign right behind a word is no mark of it
SELECT viet_query('bao… lu”', 'smart');
-- ("bao" OR "lu" OR "bao" + "lu")

-- What has no keys in a question that has is meant as it is written
SELECT viet_query('coong ddoanf hop'), viet_query('coong ddoanf hop', 'prefix'), viet_query('coong ddoanf hop-hop'), viet_query('coong ddoanf hop', 'all', 'u');
-- ("công" OR "coong") AND ("đoàn" OR "ddoanf") AND "=hop"|("công" OR "coong") AND ("đoàn" OR "ddoanf") AND "hop" *|("công" OR "coong") AND ("đoàn" OR "ddoanf") AND "hop-hop"|("công" OR "coong") AND ("đoàn" OR "ddoanf") AND "hop"

-- Groups beyond the bounds are left out whole; of so many words typed with keys what was typed does not correspond
SELECT viet_query(replace(hex(zeroblob(100)), '00', '(a OR b) ')) = viet_query(replace(hex(zeroblob(32)), '00', '(a OR b) '));
-- 1
SELECT viet_query(replace(hex(zeroblob(400)), '00', '(a) ')) = viet_query(replace(hex(zeroblob(53)), '00', '(a) ')), viet_query(replace(hex(zeroblob(400)), '00', '((a) ')) = viet_query(replace(hex(zeroblob(99)), '00', '((a) '));
-- 1|1
SELECT viet_query(replace(hex(zeroblob(70)), '00', 'nu+o+''c ')) = trim(replace(hex(zeroblob(64)), '00', '"nước" '));
-- 1

-- Several synonyms of one word, of words of it, and of words of several fields
CREATE TABLE several(term, other);
INSERT INTO several VALUES ('LĐLĐ', 'Liên đoàn Lao động'), ('LĐLĐ', 'Tổng liên đoàn'), ('hổ', 'cọp'), ('hổ', 'chúa sơn lâm'), ('LĐ', 'liên đoàn'), ('gấu', 'ông ba mươi' || char(10));
CREATE VIRTUAL TABLE sv USING fts5(title, body, tokenize = "vietnamese synonyms several tokenchars '_{'");
INSERT INTO sv VALUES ('LĐLĐ tỉnh họp', 'hổ'), ('Liên đoàn Lao động', 'cọp'), ('a_b{', 'chúa sơn lâm');
SELECT viet_query('LĐLĐ', 'all', 'sv'), viet_query('liên đoàn lao động x', 'all', 'sv'), viet_query('hổ x', 'all', 'sv');
-- ("LĐLĐ" OR "Liên đoàn Lao động" OR "Tổng liên đoàn")|(("liên" AND "đoàn" AND "lao" AND "động") OR "LĐLĐ") AND "x"|("hổ" OR "chúa sơn lâm") AND "x"
SELECT viet_query('title:liên đoàn', 'all', 'sv'), viet_query('title:(liên đoàn)', 'all', 'sv'), viet_query('hổ', 'smart', 'sv');
-- "title" : "liên" "đoàn"|(("title" : "liên" AND "title" : "đoàn") OR "title" : "LĐ")|(("hổ" OR "~hổ") AND ("hổ" OR "~hổ") OR "chúa sơn lâm")
SELECT group_concat(rowid) FROM sv WHERE sv MATCH viet_query('hổ', 'all', 'sv');
-- 1,2,3
SELECT viet_query('gấu', 'all', 'sv');
-- ("gấu" OR "ông ba mươi ")
SELECT viet_query('a_b{', 'all', 'sv'), viet_query('a_b{ hổ', 'folded', 'sv'), viet_query('bao', 'folded', 'u');
-- "a_b{"|"a_b{" "ho"|"bao"

-- What the extension asks FTS5 for itself says little to others
SELECT viet_gather(u), viet_gather(u, 1), viet_rows(u), viet_beside(u), viet_beside(u, 1) FROM u WHERE u MATCH 'công OR đoàn' LIMIT 1;
-- NULL|NULL|2|1|0

-- No room for a group within; a name that is not quoted; a sign among the letters of a word
SELECT substr(viet_query(replace(hex(zeroblob(52)), '00', '(a) ') || '((b c))'), -12);
--  "a" "a" "b"
CREATE VIRTUAL TABLE plain USING fts5(nội_dung, tokenize = "vietnamese tokenchars '{'");
INSERT INTO plain VALUES ('ab{ {ab');
SELECT viet_query('ab{', 'all', 'plain'), viet_query('nội_dung:xy', 'all', 'plain');
-- "ab{"|("nội_dung" : "=xy" OR "nội_dung" : "xy")
SELECT viet_query('coong ddoanf việt', 'smart');
-- ("công" OR "~công" OR "đoàn" OR "~đoàn" OR "~công" + "~đoàn" OR "=việt" OR "~đoàn" + "=việt" OR "coong" OR "ddoanf")
SELECT viet_query('coong ddoanf việt');
-- ("công" OR "coong") AND ("đoàn" OR "ddoanf") AND "=việt"
SELECT viet_query('coong ddoanf việt', 'smart', 'plain');
-- ("coong" OR "ddoanf")
SELECT viet_query('coong ddoanf vieetj hop-hop');
-- ("công" OR "coong") AND ("đoàn" OR "ddoanf") AND ("việt" OR "vieetj") AND "hop-hop"

-- Errors and NULLs
SELECT viet_query('a', 'all', 'nowhere');
-- error: viet_query: no such table: nowhere
SELECT viet_query('a', 'all', 'synonym');
-- error: viet_query: 'synonym' is not an FTS5 table
SELECT viet_query('a', 'all', 'nowhere.c');
-- error: viet_query: no such table: nowhere.c
SELECT viet_query('a', 'all', NULL), viet_query('a', NULL, 'c'), viet_query(NULL, 'all', 'c');
-- NULL|NULL|NULL
SELECT viet_query('a', 'near', 'c');
-- error: viet_query: argument 2 must be 'all', 'any', 'phrase', 'prefix', 'smart' or 'folded', not 'near'

-- Groups that end behind a string
SELECT viet_query('("công đoàn") họp'), viet_query('(("a" OR b)) c'), viet_query('("a"))) b'), viet_query('(b OR "a")-c'), viet_query('("a")"b"');
-- "công đoàn" "họp"|("a" OR "b") AND "c"|"a" "b"|(("b" OR "a")) NOT ("c")|"a" "b"
