/* oom.c - fails every allocation in turn, of SQLite's and of ICU's, once and from there on.
**
** usage: oom [--sample] DATABASE [LIBRARY]
**
** A program of its own, because allocators can be replaced only before their library is first used. Each point opens the
** database, executes the statements of a scenario, one allocation or all from there on failing, and closes it. It must end in
** SQLITE_NOMEM or in exactly the output of a run with enough memory, and leave no memory behind, of SQLite's or ICU's.
** The database must then hold what the statements before the failure have written, to the row, with all indexes whole; and
** where one allocation failed, the connection must answer the same questions rightly, now that there is memory.
**
** Opening and registering are swept once, and loading LIBRARY; reading in ICU's data, with ICU's allocations only, in each
** scenario that has ICU do so. Every function, table and collation that the extension registers must be in a scenario.
**
** --sample takes each allocation of a scenario's first hundred, and from there on ever fewer: after the k-th the next is
** 1 + k / 16 further. Closes with a line of counts.
*/
#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "content.h"
#include "faults.h"
#include "viet.h"

/* ---- scenarios: SQL, its statements one after the other */

/* What stands before it is done once, with enough memory: a database that the rest begins with. SQL takes it for a blank. */
#define THEN "\f"

static const struct {
    const char *sql;
} scenarios[] = {
    /* functions */
    {"SELECT viet_fold('Đà Nẵng Мир'), viet_slug('Công đoàn'), viet_unaccent('Đà'), viet_upper('straße мир'),"
     " viet_lower('ĐÀ'), viet_title('hà nội мир'), viet_normalize('hòa й'), viet_normalize('hoà', 'old'), "
     "viet_version(), viet_version('tokens'), viet_version('icu');"
     "SELECT viet_version('none');"
     "SELECT length(viet_upper(replace(hex(zeroblob(5000)), '00', 'ŉ')));"
     "SELECT viet_normalize('a', 'wrong');"
     "SELECT viet_fold(1.5) || viet_normalize('x', 'nfc');"},
    /* old encodings and typing */
    {"SELECT viet_decode('C«ng ®oµn', 'tcvn3'), viet_decode(x'5669EAF274', 'windows-1258'), "
     "viet_decode('coong ddoanf', 'telex'), viet_decode(1.5, 'viqr');"
     "SELECT length(viet_decode(replace(hex(zeroblob(500)), '00', 'Ð'), 'tcvn3')), "
     "viet_guess_encoding(zeroblob(9));"
     "SELECT "
     "length(viet_decode(x'D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5D5', "
     "'tcvn3'));"
     "SELECT viet_guess_encoding('C«ng ®oµn viªn chøc'), viet_guess_encoding('Viêòt Nam ðâìt nýõìc'), "
     "viet_guess_encoding('Vie^.t Nam dda^''t nu+o+''c'), viet_guess_encoding('x') IS NULL;"
     "SELECT viet_decode('a', 'wrong');"},
    {"SELECT viet_lunar('2024-02-10'), viet_solar('2023-02L-01');"
     "SELECT viet_lunar('wrong');"
     "SELECT viet_solar('wrong');"},
    {"SELECT surface, first, last, time, edtf FROM viet_dates('sáng 5/9, 8h30 ngày 6/9/2024, hôm "
     "qua', '2024-09-05');"
     "SELECT viet_date('ngày 5/9', '2024-09-05'), viet_date('hôm qua');"
     "SELECT * FROM viet_dates('hôm qua', 'wrong');"
     "SELECT viet_date('hôm qua', 'wrong');"
     "SELECT * FROM viet_dates;"},
    /* questions */
    {"SELECT viet_query('công \"đoàn viên\" -x a OR b 東京 ' || replace(hex(zeroblob(600)), '00', 'ắ'));"
     "SELECT viet_query('công đoàn 東京 Мир', 'smart'), viet_query('Đà', 'folded'), viet_query('a b', 'any');"
     "SELECT viet_query('a', 'wrong');"},
    /* tokens */
    {"SELECT group_concat(token) FROM viet_tokens('đường café Мир 東京都 1.411 ' || "
     "replace(hex(zeroblob(900)), '00', 'ắ'));"
     "SELECT group_concat(token) FROM viet_tokens('duong ty', 'diacritics auto tokenchars ''-_'' "
     "separators x as query');"
     "SELECT * FROM viet_tokens('a', 'diacritics wrong');"
     "SELECT * FROM viet_tokens('a', 'categories wrong');"
     "SELECT * FROM viet_tokens('a', 'wrong wrong');"
     "SELECT * FROM viet_tokens('a', 'wrong');"
     "SELECT * FROM viet_tokens('a', 'as wrong');"
     "SELECT * FROM viet_tokens('a', 'tokenchars ''x');"
     "SELECT * FROM viet_tokens;"},
    /* money and numbers */
    {"SELECT surface, amount, amount_max, currency, qualifier, per, basis FROM viet_money("
     "'giá từ 5 đến 10 triệu đồng/m2, hơn 100 USD, 2tr5 mỗi tháng');"
     "SELECT surface, value, value_max, kind, qualifier FROM viet_numbers('hai mươi lăm, 5-10%, lần thứ "
     "VIII');"
     "SELECT viet_amount('5 tỷ đồng'), viet_number('ba phần tư'), viet_spell(105, 'đồng', 'lẻ capital'), "
     "viet_spell(4, 'đô la');"
     "SELECT viet_spell('x');"
     "SELECT viet_spell(1, 2, 'x');"
     "SELECT * FROM viet_money;"},
    /* an index: made, filled, changed, put in order; its auxiliary functions */
    {"CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese tokenchars ''-''', prefix = 2);"
     "INSERT INTO t VALUES ('đường phố café'), ('Мир ' || replace(hex(zeroblob(900)), '00', 'ắ'));"
     "SELECT count(*) FROM t WHERE t MATCH 'duo* OR мир';"},
    {"CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese');"
     "INSERT INTO t VALUES ('đường phố café'), ('phố'); " THEN "INSERT INTO t VALUES ('東京都 Мир');"
     "UPDATE t SET body = 'dường như ' || body WHERE rowid = 1;"
     "DELETE FROM t WHERE rowid = 2;"
     "SELECT count(*) FROM t WHERE t MATCH 'duong OR 東京 OR мир';"},
    {"CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese');"
     "INSERT INTO t VALUES ('đường phố café');" THEN
     "BEGIN; INSERT INTO t VALUES ('phố'); SAVEPOINT s; INSERT INTO t VALUES ('xá'); ROLLBACK TO s; COMMIT;"
     "INSERT INTO t(t) VALUES ('optimize'); INSERT INTO t(t) VALUES ('rebuild');"
     "INSERT INTO t(t, rank) VALUES ('rank', 'viet_rank(2.0)'), ('integrity-check', 1);"
     "SELECT count(*) FROM t WHERE t MATCH 'pho';"},
    /* without snippet(), which takes an allocation that failed for a text without hits */
    {"CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese');"
     "INSERT INTO t VALUES ('đường phố café'), ('東京都 phố phường');"
     "INSERT INTO t(t, rank) VALUES ('rank', 'viet_rank()');" THEN
     "SELECT highlight(t, 0, '[', ']') || bm25(t) FROM t WHERE t MATCH 'duong AND cafe';"
     "SELECT group_concat(rowid) FROM (SELECT rowid FROM t WHERE t MATCH viet_query('pho 東京', 'smart')"
     " ORDER BY viet_rank(t, 2.0));"
     "SELECT body FROM t WHERE t MATCH 'pho' ORDER BY rank LIMIT 1;"
     "SELECT viet_rows(t) FROM t LIMIT 1; SELECT rowid, viet_beside(t) FROM t WHERE t MATCH 'pho OR "
     "phuong';"},
    /* tables of the user's */
    {"CREATE TABLE synonym(term, other); CREATE TABLE stopword(word);"
     "INSERT INTO synonym VALUES ('hổ', 'cọp'), ('hổ', 'Мир'), ('kỹ', 'giỏi'),"
     " ('Liên đoàn Lao động', 'LĐLĐ');"
     "INSERT INTO stopword VALUES ('của');"
     "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese synonyms synonym stopwords "
     "''main.stopword''');"
     "INSERT INTO t VALUES ('con hổ'), ('con cọp');" THEN "SELECT count(*) FROM t WHERE t MATCH 'hổ của';"
     "SELECT group_concat(token) FROM viet_tokens('kĩ', 'synonyms main.synonym stopwords stopword as query');"
     "SELECT * FROM viet_tokens('', 'synonyms nowhere');"
     "SELECT * FROM viet_tokens('', 'stopwords nowhere');"
     "SELECT * FROM viet_tokens('', 'synonyms main.');"},
    {"CREATE TABLE synonym(term, other); INSERT INTO synonym VALUES ('hổ', 'cọp');"
     "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese synonyms synonym');"
     "INSERT INTO t VALUES ('con hổ'), ('con cọp');" THEN "SELECT count(*) FROM t WHERE t MATCH 'hổ';"
     "INSERT INTO synonym VALUES ('hổ', 'con'); SELECT count(*) FROM t WHERE t MATCH 'hổ';"
     "DROP TABLE synonym;"
     "SELECT count(*) FROM t WHERE t MATCH 'hổ';"
     "CREATE VIEW synonym AS SELECT 'hổ' AS term, token AS other FROM viet_tokens('cọp');"
     "SELECT count(*) FROM t WHERE t MATCH 'hổ';"},
    {"CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese synonyms nowhere');"
     "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese diacritics wrong');"},
    /* abbreviations */
    {"SELECT short, long FROM viet_abbreviations('Liên đoàn Lao động (LĐLĐ), cán bộ, công chức "
     "(CBCC), tw (TW)');"},
    /* suggestions: another word, a phrase, a completion; an index without marks; refusals. The words are such as few
    ** syllables are near to, so that there are fewer allocations to fail. */
    {"CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese');"
     "INSERT INTO t VALUES ('nghiêng facebook');" THEN
     "SELECT group_concat(term || distance || rows) FROM viet_suggest('main.t', 'facebok', 1);"},
    {"CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese');"
     "INSERT INTO t VALUES ('nghiêng khuỷu'), ('nghiêng');" THEN
     "SELECT group_concat(term) FROM viet_suggest('t', 'nghiêgn khuỷ');"},
    {"CREATE VIRTUAL TABLE t USING fts5(x, detail = none, tokenize = 'vietnamese diacritics fold');"
     "INSERT INTO t VALUES ('nghiêng'); CREATE TABLE u(x);" THEN
     "SELECT group_concat(term) FROM viet_suggest('t', 'nghiêngg ', 1);"
     "SELECT * FROM viet_suggest('none', 'a'); SELECT * FROM viet_suggest('t', 'a', 0);"
     "SELECT * FROM viet_suggest('t'); SELECT * FROM viet_suggest('t', NULL);"
     "SELECT * FROM viet_suggest('u', 'a');"},
    /* questions to a table */
    {"CREATE TABLE synonym(term, other); INSERT INTO synonym VALUES ('LĐLĐ', 'Liên đoàn Lao động');"
     "CREATE TABLE stopword(word); INSERT INTO stopword VALUES ('của');"
     "CREATE VIRTUAL TABLE t USING fts5(a, b, tokenize = 'vietnamese synonyms synonym stopwords stopword');"
     "INSERT INTO t VALUES ('LĐLĐ', 'công đoàn');" THEN
     "SELECT viet_query('a:(doan OR LĐLĐ) -của', 'all', 't') || viet_query('LĐLĐ', 'smart', 't');"
     "SELECT viet_query('coong ddo', 'prefix', 't'); SELECT viet_query('a', 'all', 'nowhere');"},
    {"CREATE VIRTUAL TABLE t USING fts5(a, detail = none, tokenize = 'vietnamese');"
     "INSERT INTO t VALUES ('công đoàn'), ('cong');" THEN
     "SELECT viet_query('a:\"cong doan\" coong', 'smart', 't');"
     "SELECT count(viet_rank(t)) FROM t WHERE t MATCH viet_query('cong', 'all', 't');"},
    {"CREATE VIRTUAL TABLE t USING fts5(a, tokenize = 'vietnamese');"
     "INSERT INTO t VALUES ('công đoàn'), ('cong'), ('đoàn');" THEN
     "SELECT group_concat(rowid), viet_query('cong', 'all', 't') FROM viet_search('t', 'cong doàn');"
     "SELECT * FROM viet_search('t'); SELECT * FROM viet_search('nowhere', 'a');"},
    {"CREATE VIRTUAL TABLE t USING fts5(a, tokenize = 'vietnamese');"
     "INSERT INTO t VALUES ('công đoàn'), ('cong');" THEN
     "SELECT group_concat(rowid) FROM viet_search('t', '\"coong\" -(a:x OR y)', 2);"},
    {"CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese');"
     "INSERT INTO t VALUES ('nghiêng facebook');" THEN
     "SELECT group_concat(rowid || mode || corrected) FROM viet_search('t', 'facebok', 1);"},
    /* words */
    {"CREATE TABLE w(word, score); INSERT INTO w VALUES ('công đoàn', 2.5), ('viên_chức', NULL);" THEN
     "SELECT viet_segment('Công đoàn viên chức', 'w') || viet_segment('Tuy nhiên, TP.HCM');"
     "SELECT viet_segment(word || 'x', 'w') FROM w;"
     "SELECT group_concat(word || pos) FROM w, viet_words(w.word || ' a', 'w');"
     "SELECT viet_segment('a', 'nowhere');"
     "SELECT * FROM viet_words('a', 'sqlite_master');"},
    {"CREATE TABLE x(body);"
     "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) INSERT INTO x SELECT "
     "'công đoàn ' || i FROM n;"
     "CREATE VIRTUAL TABLE f USING fts5(body, tokenize = 'vietnamese'); INSERT INTO f SELECT body FROM x;"
     "CREATE VIRTUAL TABLE n USING fts5(body, detail = none); INSERT INTO n VALUES ('a');"
     "CREATE VIRTUAL TABLE vn USING fts5vocab(n, instance);"
     "CREATE VIEW worm AS SELECT word FROM viet_learn('worm', 'word');"
     "CREATE VIRTUAL TABLE v USING fts5vocab(f, instance);" THEN
     "SELECT group_concat(word || count) FROM viet_learn('x', 'body', 2);"
     "SELECT group_concat(word || count) FROM viet_learn('v', NULL, 2);"
     "SELECT * FROM viet_learn('x', 'y'); SELECT * FROM viet_learn('x');"
     "SELECT * FROM viet_learn('vn');"
     "SELECT * FROM worm;"
     "SELECT * FROM viet_learn('x', 'body', 0);"},
    /* order; indexes on functions, generated columns, triggers */
    {"CREATE TABLE p(name TEXT COLLATE vietnamese UNIQUE);" THEN
     "INSERT INTO p VALUES ('đ'), ('d'), ('ê'), ('е');"
     "SELECT group_concat(name) FROM (SELECT name FROM p ORDER BY name DESC);"},
    {"CREATE TABLE q(x, y AS (viet_fold(x)) STORED, z AS (viet_amount(x)) STORED);"
     "CREATE INDEX i ON q(viet_slug(x)); CREATE TABLE log(token);"
     "CREATE TRIGGER told AFTER INSERT ON q BEGIN INSERT INTO log SELECT token FROM viet_tokens(new.x); "
     "END;" THEN "INSERT INTO q(x) VALUES ('Đà 5 triệu đồng');"
     "SELECT y, z, (SELECT group_concat(token) FROM log) FROM q WHERE viet_slug(x) = 'da-5-trieu-dong';"},
    /* a database in UTF-16, in which every text is converted */
    {"PRAGMA encoding = 'UTF-16le'; CREATE TABLE w(x);" THEN
     "SELECT viet_spell(1, 'đồng', 'lẻ'), viet_date('hôm qua', '2024-09-05'), viet_amount('5 đ'),"
     " viet_decode('ddaf', 'telex'), viet_normalize('hoà', 'old'), viet_query('đà', 'any'), "
     "viet_version('viet');"
     "SELECT first FROM viet_dates('hôm qua', '2024-09-05'); SELECT short FROM viet_abbreviations('Lao động "
     "(LĐ)');"
     "SELECT token FROM viet_tokens('đà', 'diacritics fold');"
     "SELECT viet_date('hôm qua', 'x');"},
    {"PRAGMA encoding = 'UTF-16le';"
     "CREATE TABLE w(word, score); INSERT INTO w VALUES ('công đoàn', 2.5), ('công đoàn', 1);"
     "CREATE VIRTUAL TABLE f USING fts5(x, tokenize = 'vietnamese'); INSERT INTO f SELECT word FROM w;"
     "CREATE VIRTUAL TABLE v USING fts5vocab(f, instance);" THEN
     "SELECT viet_segment('công đoàn', 'w'); SELECT word FROM viet_words('công đoàn', 'w');"
     "SELECT word FROM viet_learn('w', 'word', 1); SELECT word FROM viet_learn('v', NULL, 1);"},
    {"PRAGMA encoding = 'UTF-16le';"
     "CREATE TABLE synonym(term, other); INSERT INTO synonym VALUES ('LĐ', 'lao động');"
     "CREATE TABLE stopword(word); INSERT INTO stopword VALUES ('của');"
     "CREATE VIRTUAL TABLE t USING fts5(a, tokenize = 'vietnamese synonyms synonym stopwords stopword');"
     "INSERT INTO t VALUES ('LĐ của'), ('lao động');" THEN
     "SELECT viet_query('a:LĐ của', 'all', 't'); SELECT rowid FROM viet_search('t', 'LĐ', 1);"},
    {"PRAGMA encoding = 'UTF-16le';"
     "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese');"
     "INSERT INTO t VALUES ('nghiêng facebook');" THEN
     "SELECT term FROM viet_suggest('t', 'nghiêgn faceb', 1);"
     "SELECT rowid || corrected FROM viet_search('main.t', 'facebok', 1);"},
    /* an index without positions whose text is not kept, and one with many of them */
    {"CREATE VIRTUAL TABLE t USING fts5(a, b, content = '', detail = column, tokenize = 'vietnamese');"
     "INSERT INTO t(rowid, a, b) VALUES (1, 'bao', 'x'), (2, 'x', 'bão');" THEN
     "SELECT rowid, round(viet_rank(t, 2.0), 3) FROM t WHERE t MATCH 'bao x' ORDER BY viet_rank(t, 1.0, "
     "2.0);"},
    {"CREATE VIRTUAL TABLE t USING fts5(a, tokenize = 'vietnamese');"
     "INSERT INTO t VALUES (replace(hex(zeroblob(150)), '00', 'báo bao '));" THEN
     "SELECT round(viet_rank(t), 3) FROM t WHERE t MATCH '\"\" OR \"=bao\" OR \"=báo\" OR \"\"';"},
    {"CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese');"
     "INSERT INTO t VALUES ('nghiêng khuỷu'), ('nghiêng khuỷu'), ('nghiêng khuỷu');" THEN
     "SELECT term FROM viet_suggest('t', 'nghiêng khuỷu ', 1);"
     "SELECT term FROM viet_suggest('t', 'nghiêng khuỷ', 1);"},
};

/* ---- what a run says */

static char output[1 << 16];
static size_t written;

static void print(const char *s) {
    size_t n = strlen(s);
    if (written + n + 2 < sizeof output) {
        memcpy(output + written, s, n);
        written += n;
        output[written++] = '\n';
        output[written] = 0;
    }
}

static void start_output(void) {
    written = 0;
    output[0] = 0;
}

/* ---- what the scenarios make use of */

static char seen[1 << 14];

static void see(const char *name) {
    size_t n = strlen(seen);
    if (name != NULL && strstr(name, "viet") != NULL && strstr(seen, name) == NULL &&
        n + strlen(name) + 2 < sizeof seen) {
        snprintf(seen + n, sizeof seen - n, "%s\n", name);
    }
}

/* Tables that are read and functions that are called, by the extension's own statements too. */
static int see_access(void *context, int action, const char *a, const char *b, const char *schema,
                      const char *trigger) {
    (void)context, (void)schema, (void)trigger;
    see(action == SQLITE_FUNCTION ? b : action == SQLITE_READ ? a : NULL);
    return SQLITE_OK;
}

/* Functions with the number of their arguments, and collations, of the first statement, as EXPLAIN writes them. */
static void see_program(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement = NULL;
    char *explain = sqlite3_mprintf("EXPLAIN %s", sql);
    if (sqlite3_prepare_v2(db, explain, -1, &statement, NULL) == SQLITE_OK) {
        while (sqlite3_step(statement) == SQLITE_ROW) {
            see((const char *)sqlite3_column_text(statement, 5));
        }
    }
    sqlite3_finalize(statement);
    sqlite3_free(explain);
}

/* ---- one run */

enum { STATES = 64 }; /* statements of a scenario */

typedef struct run {
    const char *file, *library; /* library: NULL for what is linked in */
    const char *sql;
    char *image; /* what the file begins with */
    size_t image_size;
    fault fault;
    bool opening; /* is swept too */
    bool cold;    /* ICU has read in nothing */
    bool writes;
    bool recording;         /* with enough memory: `state`, and what is seen */
    int statements;         /* that are done: up to the last one outside of a transaction */
    uint64_t state[STATES]; /* of the database, behind so many statements */
} run;

static void record(run *r, sqlite3 *db) {
    if (r->statements >= STATES) {
        give_up("too many statements", r->sql);
    }
    r->state[r->statements] = digest(db);
}

/* The first statement's rows and its error into the output; *sql: behind it. */
static int execute_first(sqlite3 *db, const char **sql) {
    sqlite3_stmt *statement = NULL;
    int rc = sqlite3_prepare_v2(db, *sql, -1, &statement, sql);
    if (statement == NULL && rc != SQLITE_OK) {
        *sql = strchr(*sql, ';') ? strchr(*sql, ';') + 1 : *sql + strlen(*sql);
    }
    while (statement != NULL && rc == SQLITE_OK && (rc = sqlite3_step(statement)) == SQLITE_ROW) {
        rc = SQLITE_OK;
        for (int i = 0; rc == SQLITE_OK && i < sqlite3_column_count(statement); i++) {
            const char *s = (const char *)sqlite3_column_text(statement, i);
            rc = s == NULL && sqlite3_errcode(db) == SQLITE_NOMEM ? SQLITE_NOMEM : SQLITE_OK;
            print(s ? s : "NULL");
        }
    }
    sqlite3_finalize(statement);
    rc = rc == SQLITE_DONE ? SQLITE_OK : rc;
    if (rc != SQLITE_OK && rc != SQLITE_NOMEM) {
        print(sqlite3_errstr(rc)); /* the message itself may be lost: SQLite takes that as harmless */
    }
    return rc;
}

/* SQLITE_OK or SQLITE_NOMEM; any other error of a statement is part of the answer. */
static int execute(run *r, sqlite3 *db) {
    int n = 0;
    start_output();
    r->statements = 0;
    if (r->recording) {
        record(r, db);
        sqlite3_set_authorizer(db, see_access, NULL);
    }
    for (const char *sql = r->sql; *sql != 0;) {
        if (r->recording) {
            see_program(db, sql);
        }
        if (execute_first(db, &sql) == SQLITE_NOMEM) {
            return SQLITE_NOMEM;
        }
        n++;
        if (sqlite3_get_autocommit(db)) {
            r->statements = n;
            if (r->recording) {
                record(r, db);
            }
        }
    }
    return SQLITE_OK;
}

static int add_viet(const run *r, sqlite3 *db) {
    if (r->library == NULL) {
        return sqlite3_viet_init(db, NULL, NULL);
    }
    int rc = sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL);
    if (rc == SQLITE_OK) {
        rc = sqlite3_load_extension(db, r->library, NULL, NULL);
    }
    /* SQLite says SQLITE_ERROR for whatever an entry point returns. */
    return rc == SQLITE_ERROR && failures() > 0 ? SQLITE_NOMEM : rc;
}

static int open_viet(const run *r, sqlite3 **db) {
    int rc = sqlite3_open(r->file, db);
    return rc == SQLITE_OK ? add_viet(r, *db) : rc;
}

/* A connection that must come about: with memory. */
static sqlite3 *open_surely(const run *r) {
    sqlite3 *db;
    if (open_viet(r, &db) != SQLITE_OK ||
        sqlite3_exec(db, "PRAGMA synchronous = off", NULL, NULL, NULL) != SQLITE_OK) {
        give_up("cannot open", r->file);
    }
    return db;
}

/* ---- what must be so behind a run */

static long points;
static int failed;

static const char *name_of(const run *r) {
    return r->fault.from_there_on ? "and all later" : "alone";
}

static void judge(bool good, const run *r, long k, const char *what) {
    if (!good && failed++ < 20) {
        printf("oom: allocation %ld %s%s%s: %s\n  of: %.200s\n%s", k, name_of(r), r->cold ? ", ICU cold" : "",
               r->library ? ", loaded" : "", what, r->sql, output);
    }
}

/* Through the connection that has seen the failure, or a new one. Twice, as FTS5, with every tokenizer, keeps the number of
** rows that it failed to read until its next transaction is over (3.40.1 and 3.53.2): the first check finds fault with it. */
static void look_at_database(run *r, sqlite3 *db, long k) {
    if (!sqlite3_get_autocommit(db)) {
        sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
    }
    uint64_t found = digest(db);
    if (found == 0 && !r->fault.from_there_on) {
        found = digest(db);
    }
    judge(found == r->state[r->statements], r, k, "the database is not what was written");
}

/* There is memory again. ICU goes on refusing what it could not read in, so that a cold run may end the same once more. */
static void ask_again(run *r, sqlite3 *db, long k, const char *expected) {
    int rc = r->opening ? add_viet(r, db) : SQLITE_OK;
    if (rc == SQLITE_OK) {
        rc = execute(r, db);
    }
    judge((rc == SQLITE_OK && strcmp(output, expected) == 0) || (r->cold && rc == SQLITE_NOMEM), r, k,
          "a wrong answer when asked again");
}

static void restore(const run *r) {
    char journal[256];
    snprintf(journal, sizeof journal, "%s-journal", r->file);
    remove(journal);
    remove(r->file);
    if (r->image_size > 0) {
        write_file(r->file, r->image, r->image_size);
    }
}

/* One point; false: nothing failed, as there are not as many allocations. */
static bool try_point(run *r, long k, const char *expected) {
    sqlite3 *db = NULL;
    if (r->writes) {
        restore(r);
    }
    if (r->cold) {
        forget_icu();
    }
    sqlite3_int64 used = sqlite3_memory_used();
    long blocks = icu_blocks();
    int rc = SQLITE_OK;
    if (r->opening) {
        fail_at(k, r->fault);
        rc = open_viet(r, &db);
    } else {
        db = open_surely(r);
        fail_at(k, r->fault);
    }
    if (rc == SQLITE_OK) {
        rc = execute(r, db);
    }
    judge(rc == SQLITE_NOMEM || (rc == SQLITE_OK && strcmp(output, expected) == 0), r, k, "a wrong answer");
    if (!r->fault.from_there_on) {
        fail_no_more();
        if (r->writes) {
            look_at_database(r, db, k);
        } else if (rc == SQLITE_NOMEM && db != NULL) {
            ask_again(r, db, k, expected);
        }
    }
    judge(sqlite3_close(db) == SQLITE_OK, r, k, "the connection does not close");
    fail_no_more();
    if (r->writes && r->fault.from_there_on) {
        db = open_surely(r);
        look_at_database(r, db, k);
        sqlite3_close(db);
    }
    if (r->cold) {
        forget_icu();
    }
    judge(sqlite3_memory_used() == used, r, k, "memory of SQLite's is lost");
    judge(icu_blocks() >= blocks && icu_blocks() <= blocks + icu_may_lose(), r, k, "memory of ICU's is lost");
    points++;
    return failures() > 0;
}

/* ---- the sweep */

static void sweep(run *r, bool sample, const char *expected) {
    for (int later = 0; later < 2; later++) {
        r->fault.from_there_on = later > 0;
        long k = 0;
        while (try_point(r, k, expected)) {
            k += sample && k >= 100 ? 1 + k / 16 : 1;
        }
        judge(k > 0, r, k, "nothing was allocated");
    }
}

/* Does what stands before THEN, and takes it off. */
static void set_up(run *r) {
    const char *then = strstr(r->sql, THEN);
    r->image = NULL;
    r->image_size = 0;
    restore(r);
    if (then != NULL) {
        char *sql = sqlite3_mprintf("PRAGMA page_size = 1024; %.*s", (int)(then - r->sql), r->sql);
        sqlite3 *db = open_surely(r);
        if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) {
            give_up(sqlite3_errmsg(db), r->sql);
        }
        sqlite3_close(db);
        sqlite3_free(sql);
        r->image = read_file(r->file, &r->image_size);
        r->sql = then + strlen(THEN);
    }
}

/* Runs it with enough memory, and sees what it does: expected is its output. */
static void expect(run *r, char *expected) {
    size_t size;
    sqlite3 *db = open_surely(r);
    r->recording = true;
    judge(execute(r, db) == SQLITE_OK && written > 0, r, -1, "fails with enough memory");
    r->recording = false;
    sqlite3_close(db);
    memcpy(expected, output, written + 1);
    char *after = read_file(r->file, &size);
    r->writes = size != r->image_size || (size > 0 && memcmp(after, r->image, size) != 0);
    free(after);
}

/* The sweeps of r->sql, with memory for opening and registering, or without. */
static void sweep_scenario(run *r, bool opening, bool sample) {
    static char expected[sizeof output];
    set_up(r);
    forget_icu();
    long requests = icu_requests();
    expect(r, expected);
    bool reads_in = icu_requests() > requests;
    r->opening = opening;
    sweep(r, sample, expected);
    r->opening = false;
    if (reads_in) {
        r->cold = r->fault.only_icu = true;
        sweep(r, sample, expected);
        r->cold = r->fault.only_icu = false;
    }
    free(r->image);
}

/* What is registered must have been seen. */
static void check_surface(run *r) {
    sqlite3_stmt *statement;
    sqlite3 *db = open_surely(r);
    if (sqlite3_prepare_v2(db,
                           "SELECT iif(narg < 0, name, name || '(' || narg || ')') FROM pragma_function_list "
                           "WHERE name LIKE 'viet%'"
                           " UNION ALL SELECT name FROM pragma_module_list WHERE name LIKE 'viet%'"
                           " UNION ALL SELECT name FROM pragma_collation_list WHERE name LIKE 'viet%'",
                           -1, &statement, NULL) != SQLITE_OK) {
        give_up("what is registered", sqlite3_errmsg(db));
    }
    int n = 0;
    for (; sqlite3_step(statement) == SQLITE_ROW; n++) {
        const char *name = (const char *)sqlite3_column_text(statement, 0);
        if (strstr(seen, name) == NULL) {
            printf("oom: no scenario has %s\n", name);
            failed++;
        }
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
    failed += n == 0;
}

int main(int argc, char **argv) {
    bool sample = argc > 1 && strcmp(argv[1], "--sample") == 0;
    argv += sample;
    argc -= sample;
    if (argc < 2) {
        give_up("usage", "oom [--sample] DATABASE [LIBRARY]");
    }
    install_faults();
    run r = {.file = argv[1]};
    for (size_t i = 0; i < sizeof scenarios / sizeof scenarios[0]; i++) {
        r.sql = scenarios[i].sql;
        sweep_scenario(&r, false, sample);
    }
    for (r.library = NULL;; r.library = argv[2]) {
        r.sql = "SELECT viet_fold('Đà'); SELECT * FROM viet_tokens('Đà');";
        sweep_scenario(&r, true, sample);
        if (argc < 3 || r.library != NULL) {
            break;
        }
    }
    check_surface(&r);
    sqlite3_shutdown();
    printf("oom: %ld passed, %d failed\n", points - failed, failed);
    return failed > 0;
}
