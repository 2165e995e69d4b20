/* test_failure.c - what fails beneath a function: it is interrupted, refused something, finds a table locked or an index
** damaged. */
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "viet.h"

/* ---- the statements, each of which reads a table */

static const char tables[] =
    "CREATE TABLE synonym(term, other); INSERT INTO synonym VALUES ('hổ', 'cọp'), ('LĐ', 'lao động');"
    "CREATE TABLE stopword(word); INSERT INTO stopword VALUES ('của');"
    "CREATE TABLE lexicon(word, score); INSERT INTO lexicon VALUES ('công đoàn', 9), ('viên chức', 8);"
    "CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize = 'vietnamese');"
    "INSERT INTO t(t, rank) VALUES ('pgsz', 64);"
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30) INSERT INTO t SELECT"
    " 'công đoàn ' || i, 'báo cáo của con hổ về bão lũ cong doan facebook lao động' FROM n;"
    "CREATE VIRTUAL TABLE s USING fts5(body, tokenize = 'vietnamese synonyms synonym stopwords stopword');"
    "INSERT INTO s VALUES ('con hổ của LĐ'), ('bao gạo');"
    "CREATE VIRTUAL TABLE n USING fts5(body, detail = none, tokenize = 'vietnamese');"
    "INSERT INTO n SELECT body FROM t;"
    "CREATE VIRTUAL TABLE terms USING fts5vocab(t, instance);";

static const char *const statements[] = {
    "SELECT group_concat(rowid || mode) FROM viet_search('t', 'cong doan faceboik', 3)",
    "SELECT group_concat(rowid || mode) FROM viet_search('t', '\"công đoàn\" -x (bão OR lũ)', 3)",
    "SELECT group_concat(rowid || mode) FROM viet_search('s', 'hổ', 3)",
    "SELECT group_concat(rowid || mode) FROM viet_search('n', 'bao lu', 3)",
    "SELECT group_concat(term) FROM viet_suggest('t', 'faceboik', 1)",
    "SELECT group_concat(term) FROM viet_suggest('t', 'cong do', 2)",
    "SELECT viet_query('title:bao cao', 'all', 't') || viet_query('bao cao', 'smart', 't')",
    "SELECT viet_query('cong LĐ của', 'all', 's') || viet_query('hổ', 'smart', 's')",
    "SELECT group_concat(word) FROM viet_learn('t', 'body', 2)",
    "SELECT group_concat(word) FROM viet_learn('terms', NULL, 2)",
    "SELECT viet_segment('công đoàn viên chức', 'lexicon')",
    "SELECT group_concat(word) FROM viet_words('công đoàn', 'lexicon')",
    "SELECT group_concat(token) FROM viet_tokens('hổ của', 'synonyms synonym stopwords stopword as query')",
    "SELECT sum(score) FROM (SELECT viet_rank(t) AS score FROM t WHERE t MATCH 'cong bao' LIMIT 9)",
    "SELECT group_concat(rowid) FROM s WHERE s MATCH 'hổ của'",
};

static sqlite3 *db;

static void run_sql(const char *sql) {
    char *message = NULL;
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, &message) == SQLITE_OK, "%s: %s", sql, message);
}

static void set_up(void) {
    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_viet_init(db, NULL, NULL), SQLITE_OK);
    run_sql(tables);
}

static void tear_down(void) {
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

/* Runs a statement, whose one value is left in out. */
static int ask(const char *sql, char out[256]) {
    sqlite3_stmt *statement;
    out[0] = 0;
    int rc = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    if (rc != SQLITE_OK) {
        return rc;
    }
    if (sqlite3_step(statement) == SQLITE_ROW) {
        const char *s = (const char *)sqlite3_column_text(statement, 0);
        snprintf(out, 256, "%s", s != NULL ? s : "NULL");
    }
    return sqlite3_finalize(statement);
}

/* An error must say what happened; what SQLite says where it knows nothing is not enough. */
static void require_message(const char *sql, int k) {
    static const char *const empty[] = {"not an error", "SQL logic error", "out of memory", "unknown error"};
    const char *message = sqlite3_errmsg(db);
    for (size_t i = 0; i < LENGTH(empty); i++) {
        REQUIRE(strcmp(message, empty[i]) != 0, "%s: at %d: %s", sql, k, message);
    }
}

/* ---- interrupted: by a progress handler, after so many steps of SQLite's machine */

static int steps;
static bool stopped;

static int count_down(void *unused) {
    (void)unused;
    stopped = stopped || steps-- == 0;
    return stopped;
}

START_TEST(test_interrupted) {
    const char *sql = statements[_i];
    char expected[256], got[256];
    ck_assert_msg(ask(sql, expected) == SQLITE_OK, "%s: %s", sql, sqlite3_errmsg(db));
    ck_assert_str_ne(expected, "NULL");
    for (int k = 1, rc = SQLITE_INTERRUPT; rc != SQLITE_OK; k += 1 + k / TIMES(20)) {
        steps = k;
        stopped = false;
        sqlite3_progress_handler(db, 1, count_down, NULL);
        rc = ask(sql, got);
        sqlite3_progress_handler(db, 0, NULL, NULL);
        REQUIRE(stopped ? rc == SQLITE_INTERRUPT : rc == SQLITE_OK, "%s: after %d steps: %d, %s", sql, k, rc,
                sqlite3_errmsg(db));
        REQUIRE(stopped || strcmp(got, expected) == 0, "%s: after %d steps: %s, not %s", sql, k, got,
                expected);
    }
    ck_assert_int_eq(ask(sql, got), SQLITE_OK);
    ck_assert_str_eq(got, expected);
}
END_TEST

/* ---- refused: by an authorizer, one thing after the other */

static int refused; /* which; -1: nothing */

static int refuse(void *unused, int action, const char *a, const char *b, const char *schema,
                  const char *trigger) {
    (void)unused, (void)action, (void)a, (void)b, (void)schema, (void)trigger;
    return refused >= 0 && refused-- == 0 ? SQLITE_DENY : SQLITE_OK;
}

START_TEST(test_refused) {
    const char *sql = statements[_i];
    char expected[256], got[256];
    ck_assert_int_eq(ask(sql, expected), SQLITE_OK);
    for (int k = 0;; k++) {
        refused = k;
        sqlite3_set_authorizer(db, refuse, NULL);
        int rc = ask(sql, got);
        sqlite3_set_authorizer(db, NULL, NULL);
        bool done = refused >= 0;
        REQUIRE(rc == SQLITE_OK || rc == SQLITE_AUTH || rc == SQLITE_ERROR, "%s: refused %d: %d", sql, k, rc);
        if (rc != SQLITE_OK) {
            require_message(sql, k);
        }
        REQUIRE(ask(sql, got) == SQLITE_OK && strcmp(got, expected) == 0, "%s: refused %d, then %s", sql, k,
                got);
        if (done) {
            break;
        }
    }
}
END_TEST

/* ---- locked: table by table, by a connection that has its cache together with this one. A program that finds SQLITE_LOCKED
** (or SQLITE_BUSY) tries again, so that the code must come through. */

static const char shared_name[] = "file:failure?mode=memory&cache=shared";
enum { SHARED_FLAGS = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI };

static sqlite3 *other;

static void set_up_shared(void) {
    ck_assert_int_eq(sqlite3_open_v2(shared_name, &db, SHARED_FLAGS, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_open_v2(shared_name, &other, SHARED_FLAGS, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_viet_init(db, NULL, NULL), SQLITE_OK);
    run_sql(tables);
}

static void tear_down_shared(void) {
    ck_assert_int_eq(sqlite3_close(other), SQLITE_OK);
    tear_down();
}

/* Registering reads the schema from some version on. */
START_TEST(test_locked_from_the_start) {
    sqlite3 *late;
    char *message = NULL;
    ck_assert_int_eq(sqlite3_exec(other, "BEGIN; CREATE TABLE x(y)", NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_open_v2(shared_name, &late, SHARED_FLAGS, NULL), SQLITE_OK);
    int rc = sqlite3_viet_init(late, &message, NULL);
    ck_assert(rc == SQLITE_OK || (rc & 0xFF) == SQLITE_LOCKED);
    ck_assert(rc == SQLITE_OK || strstr(message, "locked") != NULL);
    sqlite3_free(message);
    sqlite3_exec(other, "ROLLBACK", NULL, NULL, NULL);
    ck_assert_int_eq(sqlite3_viet_init(late, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(late), SQLITE_OK);
}
END_TEST

START_TEST(test_locked) {
    sqlite3_stmt *names;
    const char *sql = statements[_i];
    char expected[256], got[256];
    int locked = 0;
    ck_assert_int_eq(ask(sql, expected), SQLITE_OK);
    sqlite3_prepare_v2(other, "SELECT name FROM sqlite_master WHERE rootpage > 0 AND type = 'table'", -1,
                       &names, NULL);
    while (sqlite3_step(names) == SQLITE_ROW) {
        const char *name = (const char *)sqlite3_column_text(names, 0);
        char *lock = sqlite3_mprintf("BEGIN; DELETE FROM \"%w\" WHERE 0", name);
        ck_assert_int_eq(sqlite3_exec(other, lock, NULL, NULL, NULL), SQLITE_OK);
        int rc = ask(sql, got);
        REQUIRE(rc == SQLITE_OK || (rc & 0xFF) == SQLITE_LOCKED, "%s: %s locked: %d, %s", sql, name, rc,
                sqlite3_errmsg(db));
        REQUIRE(rc != SQLITE_OK || strcmp(got, expected) == 0, "%s: %s locked: %s", sql, name, got);
        REQUIRE(rc == SQLITE_OK || strstr(sqlite3_errmsg(db), "locked") != NULL, "%s: %s locked: %s", sql,
                name, sqlite3_errmsg(db));
        locked += rc != SQLITE_OK;
        sqlite3_exec(other, "ROLLBACK", NULL, NULL, NULL);
        sqlite3_free(lock);
    }
    sqlite3_finalize(names);
    ck_assert_int_gt(locked, 0);
    ck_assert_int_eq(ask(sql, got), SQLITE_OK);
    ck_assert_str_eq(got, expected);
}
END_TEST

/* ---- a damaged index: each block of it emptied, cut and overwritten in turn */

static const char *const damages[] = {"zeroblob(0)", "substr(block, 1, length(block) / 2)",
                                      "CAST(replace(hex(zeroblob(length(block) / 2)), '00', '~}') AS BLOB)"};

START_TEST(test_damaged) {
    sqlite3_stmt *blocks;
    char sql[256], got[256], expected[LENGTH(statements)][256];
    for (size_t i = 0; i < LENGTH(statements); i++) {
        ck_assert_int_eq(ask(statements[i], expected[i]), SQLITE_OK);
    }
    run_sql("CREATE TABLE kept AS SELECT * FROM t_data");
    int failures = 0;
    sqlite3_prepare_v2(db, "SELECT id FROM kept", -1, &blocks, NULL);
    while (sqlite3_step(blocks) == SQLITE_ROW) {
        sqlite3_int64 id = sqlite3_column_int64(blocks, 0);
        snprintf(sql, sizeof sql, "UPDATE t_data SET block = %s WHERE id = %lld", damages[_i], (long long)id);
        run_sql(sql);
        for (size_t i = 0; i < LENGTH(statements); i++) {
            int rc = ask(statements[i], got);
            failures += rc != SQLITE_OK;
            REQUIRE(rc == SQLITE_OK || (rc & 0xFF) == SQLITE_CORRUPT || rc == SQLITE_ERROR,
                    "%s: block %lld: %d", statements[i], (long long)id, rc);
            if (rc != SQLITE_OK) {
                require_message(statements[i], (int)id);
            }
        }
        run_sql("UPDATE t_data SET block = (SELECT block FROM kept WHERE id = t_data.id)");
    }
    sqlite3_finalize(blocks);
    ck_assert_int_gt(failures, 0);
    for (size_t i = 0; i < LENGTH(statements); i++) {
        ck_assert_int_eq(ask(statements[i], got), SQLITE_OK);
        ck_assert_str_eq(got, expected[i]);
    }
}
END_TEST

Suite *failure_suite(void) {
    Suite *suite = suite_create("failure");
    TCase *tests = test_case(suite, "failure");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_loop_test(tests, test_interrupted, 0, LENGTH(statements));
    tcase_add_loop_test(tests, test_refused, 0, LENGTH(statements));
    tcase_add_loop_test(tests, test_damaged, 0, LENGTH(damages));
    TCase *shared = test_case(suite, "locked");
    tcase_add_checked_fixture(shared, set_up_shared, tear_down_shared);
    tcase_add_test(shared, test_locked_from_the_start);
    tcase_add_loop_test(shared, test_locked, 0, LENGTH(statements));
    return suite;
}
