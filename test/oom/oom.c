/* oom.c - fails every allocation in turn, of SQLite's and of ICU's, once and from there on.
**
** A program of its own, because allocators can be replaced only before their library is first used. Each run opens a
** database, registers the extension, and executes the statements of one scenario. It must end in SQLITE_NOMEM or in
** exactly the output of a run with enough memory, and leave no memory behind. Closes with a line of counts.
** ICU is spared in scenarios in which it cuts Chinese into words: its dictionary search (ICU 72) does not look whether it was
** given memory, and crashes.
*/
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uclean.h>

#include "viet.h"

/* ---- allocators that fail on demand */

static long until = -1; /* allocations until the failure; -1: never */
static bool from_there_on, spare_icu;
static long failures;

static bool fails(void) {
    if (until < 0) {
        return false;
    }
    if (until > 0) {
        until--;
        return false;
    }
    failures++;
    if (!from_there_on) {
        until = -1;
    }
    return true;
}

static sqlite3_mem_methods real;

static void *sqlite_malloc(int n) {
    return fails() ? NULL : real.xMalloc(n);
}

static void *sqlite_realloc(void *p, int n) {
    return fails() ? NULL : real.xRealloc(p, n);
}

static long icu_blocks;

static void *icu_malloc(const void *context, size_t n) {
    (void)context;
    void *p = !spare_icu && fails() ? NULL : malloc(n);
    icu_blocks += p != NULL;
    return p;
}

static void *icu_realloc(const void *context, void *p, size_t n) {
    (void)context;
    void *q = !spare_icu && fails() ? NULL : realloc(p, n);
    icu_blocks += q != NULL && p == NULL;
    return q;
}

static void icu_free(const void *context, void *p) {
    (void)context;
    icu_blocks -= p != NULL;
    free(p);
}

static void replace_allocators(void) {
    UErrorCode status = U_ZERO_ERROR;
    u_setMemoryFunctions(NULL, icu_malloc, icu_realloc, icu_free, &status);
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
    sqlite3_mem_methods ours = real;
    ours.xMalloc = sqlite_malloc;
    ours.xRealloc = sqlite_realloc;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &ours);
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0); /* so that small allocations are seen */
    sqlite3_initialize();
    if (U_FAILURE(status)) {
        fprintf(stderr, "oom: ICU keeps its allocator: %s\n", u_errorName(status));
        exit(1);
    }
}

/* ---- scenarios: SQL, its statements one after the other */

static const struct {
    bool cuts; /* has text that ICU cuts into words */
    const char *sql;
} scenarios[] = {
    /* functions */
    {false,
     "SELECT viet_fold('Đà Nẵng Мир'), viet_slug('Công đoàn'), viet_unaccent('Đà'), viet_upper('straße мир'),"
     " viet_lower('ĐÀ'), viet_title('hà nội мир'), viet_normalize('hòa й'), viet_normalize('hoà', 'old'), "
     "viet_version(), viet_version('tokens'), viet_version('icu');"
     "SELECT viet_version('none');"
     "SELECT length(viet_upper(replace(hex(zeroblob(5000)), '00', 'ŉ')));"
     "SELECT viet_normalize('a', 'wrong');"
     "SELECT viet_fold(1.5) || viet_normalize('x', 'nfc');"},
    /* old encodings and typing */
    {false,
     "SELECT viet_decode('C«ng ®oµn', 'tcvn3'), viet_decode(x'5669EAF274', 'windows-1258'), "
     "viet_decode('coong ddoanf', 'telex'), viet_decode(1.5, 'viqr');"
     "SELECT length(viet_decode(replace(hex(zeroblob(500)), '00', 'Ð'), 'tcvn3'));"
     "SELECT viet_guess_encoding('C«ng ®oµn viªn chøc'), viet_guess_encoding('Viêòt Nam ðâìt nýõìc'), "
     "viet_guess_encoding('Vie^.t Nam dda^''t nu+o+''c'), viet_guess_encoding('x') IS NULL;"
     "SELECT viet_decode('a', 'wrong');"},
    {false, "SELECT viet_lunar('2024-02-10'), viet_solar('2023-02L-01');"
            "SELECT viet_lunar('wrong');"
            "SELECT viet_solar('wrong');"},
    {false, "SELECT surface, first, last, time, edtf FROM viet_dates('sáng 5/9, 8h30 ngày 6/9/2024, hôm "
            "qua', '2024-09-05');"
            "SELECT viet_date('ngày 5/9', '2024-09-05'), viet_date('hôm qua');"
            "SELECT * FROM viet_dates('hôm qua', 'wrong');"
            "SELECT viet_date('hôm qua', 'wrong');"
            "SELECT * FROM viet_dates;"},
    /* questions */
    {true,
     "SELECT viet_query('công \"đoàn viên\" -x a OR b 東京 ' || replace(hex(zeroblob(600)), '00', 'ắ'));"
     "SELECT viet_query('công đoàn 東京 Мир', 'smart'), viet_query('Đà', 'folded'), viet_query('a b', 'any');"
     "SELECT viet_query('a', 'wrong');"},
    /* tokens */
    {true, "SELECT group_concat(token) FROM viet_tokens('đường café Мир 東京都 1.411 ' || "
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
    {false,
     "SELECT surface, amount, amount_max, currency, qualifier, per, basis FROM viet_money("
     "'giá từ 5 đến 10 triệu đồng/m2, hơn 100 USD, 2tr5 mỗi tháng');"
     "SELECT surface, value, value_max, kind, qualifier FROM viet_numbers('hai mươi lăm, 5-10%, lần thứ VIII');"
     "SELECT viet_amount('5 tỷ đồng'), viet_number('ba phần tư'), viet_spell(105, 'đồng', 'lẻ capital');"
     "SELECT viet_spell('x');"
     "SELECT viet_spell(1, 2, 'x');"
     "SELECT * FROM viet_money;"
     "CREATE TABLE s(x, y AS (viet_amount(x)) STORED); INSERT INTO s(x) VALUES ('5 triệu đồng');"
     "SELECT y FROM s;"},
    /* an index; without snippet(), which takes an allocation that failed for a text without hits */
    {true,
     "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese tokenchars ''-''');"
     "INSERT INTO t VALUES ('đường phố café'), ('東京都 Мир ' || replace(hex(zeroblob(900)), '00', 'ắ'));"
     "UPDATE t SET body = 'dường như ' || body WHERE rowid = 1;"
     "SELECT highlight(t, 0, '[', ']') FROM t WHERE t MATCH 'duong AND cafe';"
     "SELECT count(*) FROM t WHERE t MATCH 'duo* OR 東京 OR мир';"
     "SELECT count(*) FROM (SELECT rowid FROM t WHERE t MATCH viet_query('duong', 'smart') ORDER BY "
     "viet_rank(t, 2.0));"
     "DELETE FROM t WHERE rowid = 2;"
     "INSERT INTO t(t, rank) VALUES ('integrity-check', 1);"},
    /* tables of the user's */
    {false,
     "CREATE TABLE synonym(term, other); CREATE TABLE stopword(word);"
     "INSERT INTO synonym VALUES ('hổ', 'cọp'), ('hổ', 'Мир'), ('kỹ', 'giỏi'), ('Liên đoàn Lao động', "
     "'LĐLĐ');"
     "INSERT INTO stopword VALUES ('của');"
     "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese synonyms synonym stopwords "
     "main.stopword');"
     "INSERT INTO t VALUES ('con hổ'), ('con cọp');"
     "SELECT count(*) FROM t WHERE t MATCH 'hổ của';"
     "SELECT group_concat(token) FROM viet_tokens('kĩ', 'synonyms main.synonym stopwords stopword as query');"
     "SELECT * FROM viet_tokens('', 'synonyms nowhere');"
     "SELECT * FROM viet_tokens('', 'stopwords nowhere');"
     "SELECT * FROM viet_tokens('', 'synonyms main.');"
     "DROP TABLE synonym;"
     "SELECT count(*) FROM t WHERE t MATCH 'hổ của';"
     "CREATE VIEW synonym AS SELECT 'hổ' AS term, token AS other FROM viet_tokens('cọp');"
     "SELECT count(*) FROM t WHERE t MATCH 'hổ của';"},
    {false, "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese synonyms nowhere');"},
    /* abbreviations */
    {false, "SELECT short, long FROM viet_abbreviations('Liên đoàn Lao động (LĐLĐ), cán bộ, công chức "
            "(CBCC), tw (TW)');"},
    /* suggestions: another word, a phrase, a completion; an index without marks; refusals. The words are such as few
    ** syllables are near to, so that there are fewer allocations to fail. */
    {false, "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese');"
            "INSERT INTO t VALUES ('nghiêng facebook');"
            "SELECT group_concat(term || distance || rows) FROM viet_suggest('main.t', 'facebok', 1);"},
    {false, "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese');"
            "INSERT INTO t VALUES ('nghiêng khuỷu'), ('nghiêng');"
            "SELECT group_concat(term) FROM viet_suggest('t', 'nghiêgn khuỷ');"},
    {false, "CREATE VIRTUAL TABLE t USING fts5(x, detail = none, tokenize = 'vietnamese diacritics fold');"
            "INSERT INTO t VALUES ('nghiêng');"
            "SELECT group_concat(term) FROM viet_suggest('t', 'nghiêngg ', 1);"
            "SELECT * FROM viet_suggest('none', 'a'); SELECT * FROM viet_suggest('t', 'a', 0);"
            "SELECT * FROM viet_suggest('t'); SELECT * FROM viet_suggest('t', NULL);"
            "CREATE TABLE u(x); SELECT * FROM viet_suggest('u', 'a');"},
    /* questions to a table */
    {false, "CREATE TABLE synonym(term, other); INSERT INTO synonym VALUES ('LĐLĐ', 'Liên đoàn Lao động');"
            "CREATE TABLE stopword(word); INSERT INTO stopword VALUES ('của');"
            "CREATE VIRTUAL TABLE t USING fts5(a, b, tokenize = 'vietnamese synonyms synonym stopwords stopword');"
            "INSERT INTO t VALUES ('LĐLĐ', 'công đoàn');"
            "SELECT viet_query('a:(doan OR LĐLĐ) -của', 'all', 't') || viet_query('LĐLĐ', 'smart', 't');"
            "SELECT viet_query('coong ddo', 'prefix', 't'); SELECT viet_query('a', 'all', 'nowhere');"},
    {false, "CREATE VIRTUAL TABLE t USING fts5(a, detail = none, tokenize = 'vietnamese');"
            "INSERT INTO t VALUES ('công đoàn'), ('cong');"
            "SELECT viet_query('a:\"cong doan\" coong', 'smart', 't');"
            "SELECT count(viet_rank(t)) FROM t WHERE t MATCH viet_query('cong', 'all', 't');"},
    {false, "CREATE VIRTUAL TABLE t USING fts5(a, tokenize = 'vietnamese');"
            "INSERT INTO t VALUES ('công đoàn'), ('cong'), ('đoàn');"
            "SELECT group_concat(rowid) FROM viet_search('t', 'cong doàn');"
            "SELECT * FROM viet_search('t'); SELECT * FROM viet_search('nowhere', 'a');"},
    {false, "CREATE VIRTUAL TABLE t USING fts5(a, tokenize = 'vietnamese');"
            "INSERT INTO t VALUES ('công đoàn'), ('cong');"
            "SELECT group_concat(rowid) FROM viet_search('t', '\"coong\" -(a:x OR y)', 2);"},
    {false, "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese');"
            "INSERT INTO t VALUES ('nghiêng facebook');"
            "SELECT group_concat(rowid || mode || corrected) FROM viet_search('t', 'facebok', 1);"},
    /* options that are refused */
    {false, "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese diacritics wrong');"},
    /* words */
    {false,
     "CREATE TABLE w(word, score); INSERT INTO w VALUES ('công đoàn', 2.5), ('viên_chức', NULL);"
     "SELECT viet_segment('Công đoàn viên chức', 'w') || viet_segment('Tuy nhiên, TP.HCM');"
     "SELECT viet_segment(word || 'x', 'w') FROM w;"
     "SELECT group_concat(word || pos) FROM w, viet_words(w.word || ' a', 'w');"
     "SELECT viet_segment('a', 'nowhere');"
     "SELECT * FROM viet_words('a', 'sqlite_master');"},
    {false, "CREATE TABLE x(body);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) INSERT INTO x SELECT "
            "'công đoàn ' || i FROM n;"
            "SELECT group_concat(word || count) FROM viet_learn('x', 'body', 2);"
            "CREATE VIRTUAL TABLE f USING fts5(body, tokenize = 'vietnamese'); INSERT INTO f SELECT body FROM x;"
            "CREATE VIRTUAL TABLE v USING fts5vocab(f, instance);"
            "SELECT group_concat(word || count) FROM viet_learn('v', NULL, 2);"
            "SELECT * FROM viet_learn('x', 'y');"
            "SELECT * FROM viet_learn('x', 'body', 0);"},
    /* order */
    {false, "CREATE TABLE p(name TEXT COLLATE vietnamese UNIQUE);"
            "INSERT INTO p VALUES ('đ'), ('d'), ('ê'), ('е');"
            "SELECT group_concat(name) FROM (SELECT name FROM p ORDER BY name DESC);"
            "CREATE TABLE q(x, y AS (viet_fold(x)) STORED); CREATE INDEX i ON q(viet_slug(x)); INSERT INTO "
            "q(x) VALUES ('Đà');"
            "SELECT y FROM q WHERE viet_slug(x) = 'da';"},
    /* a database in UTF-16, in which every text is converted */
    {false, "PRAGMA encoding = 'UTF-16le';"
            "SELECT viet_spell(1, 'đồng', 'lẻ'), viet_date('hôm qua', '2024-09-05'), viet_amount('5 đ'),"
            " viet_decode('ddaf', 'telex'), viet_normalize('hoà', 'old'), viet_query('đà', 'any'), viet_version('viet');"
            "SELECT first FROM viet_dates('hôm qua', '2024-09-05'); SELECT short FROM viet_abbreviations('Lao động (LĐ)');"
            "SELECT token FROM viet_tokens('đà', 'diacritics fold');"
            "SELECT viet_date('hôm qua', 'x');"},
    {false, "PRAGMA encoding = 'UTF-16le';"
            "CREATE TABLE w(word, score); INSERT INTO w VALUES ('công đoàn', 2.5);"
            "SELECT viet_segment('công đoàn', 'w'); SELECT word FROM viet_words('công đoàn', 'w');"
            "INSERT INTO w VALUES ('công đoàn', 1); SELECT word FROM viet_learn('w', 'word', 1);"
            "CREATE VIRTUAL TABLE f USING fts5(x, tokenize = 'vietnamese'); INSERT INTO f SELECT word FROM w;"
            "CREATE VIRTUAL TABLE v USING fts5vocab(f, instance); SELECT word FROM viet_learn('v', NULL, 1);"},
    {false, "PRAGMA encoding = 'UTF-16le';"
            "CREATE TABLE synonym(term, other); INSERT INTO synonym VALUES ('LĐ', 'lao động');"
            "CREATE TABLE stopword(word); INSERT INTO stopword VALUES ('của');"
            "CREATE VIRTUAL TABLE t USING fts5(a, tokenize = 'vietnamese synonyms synonym stopwords stopword');"
            "INSERT INTO t VALUES ('LĐ của'), ('lao động');"
            "SELECT viet_query('a:LĐ của', 'all', 't'); SELECT rowid FROM viet_search('t', 'LĐ', 1);"},
    {false, "PRAGMA encoding = 'UTF-16le';"
            "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese');"
            "INSERT INTO t VALUES ('nghiêng facebook');"
            "SELECT term FROM viet_suggest('t', 'nghiêgn faceb', 1);"
            "SELECT rowid || corrected FROM viet_search('main.t', 'facebok', 1);"},
    /* an index without positions whose text is not kept, and one with many of them */
    {false, "CREATE VIRTUAL TABLE t USING fts5(a, b, content = '', detail = column, tokenize = 'vietnamese');"
            "INSERT INTO t(rowid, a, b) VALUES (1, 'bao', 'x'), (2, 'x', 'bão');"
            "SELECT rowid, round(viet_rank(t, 2.0), 3) FROM t WHERE t MATCH 'bao x' ORDER BY viet_rank(t, 1.0, 2.0);"},
    {false, "CREATE VIRTUAL TABLE t USING fts5(a, tokenize = 'vietnamese');"
            "INSERT INTO t VALUES (replace(hex(zeroblob(150)), '00', 'báo bao '));"
            "SELECT round(viet_rank(t), 3) FROM t WHERE t MATCH '\"\" OR \"=bao\" OR \"=báo\" OR \"\"';"},
    /* a table of synonyms that becomes a view on what is made by a function */
    {false, "CREATE TABLE synonym(term, other); INSERT INTO synonym VALUES ('hổ', 'cọp');"
            "CREATE VIRTUAL TABLE t USING fts5(a, tokenize = 'vietnamese synonyms synonym');"
            "INSERT INTO t VALUES ('hổ'), ('cọp'); SELECT count(*) FROM t WHERE t MATCH 'hổ';"
            "DROP TABLE synonym; CREATE VIEW synonym AS SELECT 'hổ' AS term, token AS other FROM viet_tokens('cọp');"
            "SELECT count(*) FROM t WHERE t MATCH 'hổ';"},
    /* a learned word's and a suggestion's place in a list, a phrase that is settled, a completion of it */
    {false, "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese');"
            "INSERT INTO t VALUES ('nghiêng khuỷu'), ('nghiêng khuỷu'), ('nghiêng khuỷu');"
            "SELECT term FROM viet_suggest('t', 'nghiêng khuỷu ', 1);"
            "SELECT term FROM viet_suggest('t', 'nghiêng khuỷ', 1);"},
};

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

static int execute(sqlite3 *db, const char *sql) {
    int rc = SQLITE_OK;
    while (*sql != 0 && rc != SQLITE_NOMEM) {
        sqlite3_stmt *statement = NULL;
        rc = sqlite3_prepare_v2(db, sql, -1, &statement, &sql);
        if (rc == SQLITE_OK) {
            while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
                for (int i = 0; i < sqlite3_column_count(statement); i++) {
                    const char *s = (const char *)sqlite3_column_text(statement, i);
                    if (s == NULL && sqlite3_errcode(db) == SQLITE_NOMEM) {
                        sqlite3_finalize(statement);
                        return SQLITE_NOMEM;
                    }
                    print(s ? s : "NULL");
                }
            }
            rc = sqlite3_finalize(statement);
        }
        if (rc != SQLITE_OK && rc != SQLITE_NOMEM) {
            print(sqlite3_errstr(rc)); /* the message itself may be lost: SQLite takes that as harmless */
        }
        if (statement == NULL && rc != SQLITE_OK) {
            sql = strchr(sql, ';') ? strchr(sql, ';') + 1 : sql + strlen(sql);
        }
    }
    return rc == SQLITE_NOMEM ? rc : SQLITE_OK;
}

static int run(const char *sql) {
    sqlite3 *db = NULL;
    char *message = NULL;
    written = 0;
    output[0] = 0;
    int rc = sqlite3_open(":memory:", &db);
    if (rc == SQLITE_OK) {
        rc = sqlite3_viet_init(db, &message, NULL);
        if (rc != SQLITE_OK && rc != SQLITE_NOMEM) {
            print(message ? message : "no message");
        }
        sqlite3_free(message);
    }
    if (rc == SQLITE_OK) {
        rc = execute(db, sql);
    }
    sqlite3_close(db);
    return rc;
}

/* ---- the sweep */

static int passed, failed;

static void judge(bool good, size_t scenario, long k, const char *what) {
    if (good) {
        passed++;
    } else if (failed++ < 20) {
        printf("oom: scenario %zu, allocation %ld %s: %s\n%s", scenario, k,
               from_there_on ? "and all later" : "alone", what, output);
    }
}

static void sweep(size_t scenario) {
    static char expected[sizeof output];
    spare_icu = scenarios[scenario].cuts;
    int rc = run(scenarios[scenario].sql);
    judge(rc == SQLITE_OK && written > 0, scenario, -1, "fails with enough memory");
    memcpy(expected, output, written + 1);
    for (long k = 0;; k++) {
        sqlite3_int64 before = sqlite3_memory_used();
        until = k;
        failures = 0;
        rc = run(scenarios[scenario].sql);
        until = -1;
        judge(rc == SQLITE_NOMEM || (rc == SQLITE_OK && strcmp(output, expected) == 0), scenario, k,
              "a wrong answer");
        judge(sqlite3_memory_used() == before, scenario, k, "memory of SQLite's is lost");
        if (failures == 0) {
            judge(k > 10, scenario, k, "hardly anything was allocated");
            return;
        }
    }
}

int main(void) {
    replace_allocators();
    for (size_t i = 0; i < sizeof scenarios / sizeof scenarios[0]; i++) {
        from_there_on = false;
        sweep(i);
        from_there_on = true;
        sweep(i);
    }
    sqlite3_shutdown();
    u_cleanup();
    if (icu_blocks != 0) {
        printf("oom: %ld blocks of ICU's are left\n", icu_blocks);
        failed++;
    }
    printf("oom: %d passed, %d failed\n", passed, failed);
    return failed > 0;
}
