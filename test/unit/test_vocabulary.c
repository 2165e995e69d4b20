/* test_vocabulary.c - counts, pairs and walks against what the index really holds. */
#include <sqlite3.h>
#include <string.h>

#include "glue/vocabulary.h"
#include "helper.h"
#include "suites.h"
#include "viet.h"

static sqlite3 *db;
static viet_vocabulary *v;

static void run_sql(const char *sql) {
    char *message = NULL;
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, &message) == SQLITE_OK, "%s: %s", sql, message);
}

static void open_vocabulary(const char *table) {
    char *message = NULL;
    ck_assert_msg(viet_vocabulary_open(db, "test", table, &v, &message) == SQLITE_OK, "%s", message);
}

static void set_up(void) {
    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_viet_init(db, NULL, NULL), SQLITE_OK);
    v = NULL;
}

static void tear_down(void) {
    viet_vocabulary_close(v);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

/* No statement is running, so nothing is locked and no transaction open. */
static void check_idle(void) {
    for (sqlite3_stmt *s = sqlite3_next_stmt(db, NULL); s != NULL; s = sqlite3_next_stmt(db, s)) {
        ck_assert(!sqlite3_stmt_busy(s));
    }
    ck_assert_int_eq(sqlite3_get_autocommit(db), 1);
}

static viet_holding held(const char *term) {
    viet_holding h;
    ck_assert_int_eq(viet_vocabulary_term(v, term, strlen(term), &h), SQLITE_OK);
    check_idle();
    return h;
}

/* 20,000 rows with rowids 7 apart: 'đều' in each, 'nửa' in every other, 'mười' in every tenth, 'đầu' in the first
** thousand, 'hiếm' in every 500th; 'mười' before 'đều' where the row is a multiple of 20. */
#define ROWS                                                                                                 \
    "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999) "                       \
    "INSERT INTO t(rowid, x) SELECT i * 7 - 30000, iif(i % 20 = 0, 'mười ', '') || 'đều' || "          \
    "iif(i % 2 = 0, ' nửa', '') || iif(i % 20 = 10, ' mười', '') || iif(i < 1000, ' đầu', '') || "   \
    "iif(i % 500 = 0, ' hiếm', '') FROM n;"

static const char *const kinds[] = {"", ", detail = column", ", detail = none", ", content = ''",
                                    ", content = '', detail = none, columnsize = 0"};

static void fill(const char *options) {
    char *sql = sqlite3_mprintf("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese'%s)", options);
    run_sql(sql);
    sqlite3_free(sql);
    run_sql(ROWS);
    open_vocabulary("t");
}

static const struct {
    const char *term;
    int rows;
    bool exact;
} terms[] = {{"đều", 20000, false}, {"nửa", 10000, false}, {"mười", 2000, false}, {"hiếm", 40, true},
             {"không", 0, true},    {"", 0, true},         {"x\"y", 0, true}};

START_TEST(test_counts) {
    fill(kinds[_i]);
    ck_assert_int_eq(viet_vocabulary_rows(v), 0); /* not known yet */
    for (size_t i = 0; i < LENGTH(terms); i++) {
        viet_holding h = held(terms[i].term);
        bool has;
        ck_assert_msg(h.exact == terms[i].exact, "%s: exact", terms[i].term);
        ck_assert_msg(h.rows >= terms[i].rows * 9 / 10 && h.rows <= terms[i].rows * 11 / 10, "%s: %lld rows",
                      terms[i].term, (long long)h.rows);
        ck_assert(!h.exact || h.rows == terms[i].rows);
        ck_assert_int_eq(viet_vocabulary_has(v, terms[i].term, strlen(terms[i].term), &has), SQLITE_OK);
        ck_assert_int_eq(has, terms[i].rows > 0);
    }
    ck_assert_int_eq(viet_vocabulary_rows(v), 20000);
    /* what is only in one place is known to be */
    viet_holding h = held("đầu");
    ck_assert_msg(h.rows >= 900 && h.rows <= 1100, "%lld", (long long)h.rows);
    ck_assert_int_eq(h.first, -30000);
    ck_assert_int_eq(h.last, -30000 + 7 * (VIET_COUNT_SOME - 1));
    ck_assert_int_eq(h.some, VIET_COUNT_SOME);
}
END_TEST

START_TEST(test_a_term_is_not_widened) {
    run_sql("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese');"
            "INSERT INTO t VALUES ('bán'), ('bàn'), ('ban'), ('kỹ'), ('kĩ'), ('a.b')");
    open_vocabulary("main.t");
    viet_holding h;
    ck_assert_int_eq(held("ban").rows, 1);
    ck_assert_int_eq(held("kỹ").rows, 1);
    ck_assert_int_eq(held("a.b").rows, 0);
    ck_assert_int_eq(viet_vocabulary_term(v, "ban\0x", 5, &h), SQLITE_OK);
    ck_assert_int_eq(h.rows, 0);
    ck_assert_int_eq(viet_vocabulary_count(v, "\"ban\"", &h), SQLITE_OK);
    ck_assert_int_eq(h.rows, 3);
    ck_assert_int_eq(viet_vocabulary_count(v, "\"ban\" OR \"kỹ\"", &h), SQLITE_OK);
    ck_assert_int_eq(h.rows, 5);
    ck_assert_int_eq(viet_vocabulary_count(v, "\"", &h), SQLITE_ERROR);
    check_idle();
}
END_TEST

START_TEST(test_within) {
    int rows;
    fill("");
    ck_assert_int_eq(viet_vocabulary_within(v, "\"đều\"", -30000, -30000 + 70, 100, &rows), SQLITE_OK);
    ck_assert_int_eq(rows, 11);
    ck_assert_int_eq(viet_vocabulary_within(v, "\"đều\"", -30000, 30000, 100, &rows), SQLITE_OK);
    ck_assert_int_eq(rows, 100);
    ck_assert_int_eq(viet_vocabulary_within(v, "\"đều\"", 200000, 300000, 100, &rows), SQLITE_OK);
    ck_assert_int_eq(rows, 0);
    check_idle();
}
END_TEST

static sqlite3_int64 pair(const char *a, const char *b, bool closely) {
    sqlite3_int64 rows;
    char *one = sqlite3_mprintf("\"%s\"", a), *other = sqlite3_mprintf("\"%s\"", b);
    viet_holding ha = held(a), hb = held(b);
    ck_assert_int_eq(viet_vocabulary_pair(v, one, &ha, other, &hb, closely, &rows), SQLITE_OK);
    sqlite3_free(one);
    sqlite3_free(other);
    check_idle();
    return rows;
}

START_TEST(test_pairs) {
    fill(_i == 0 ? "" : ", detail = column");
    sqlite3_int64 rows = pair("mười", "đều", _i % 2);
    ck_assert_msg(rows >= 900 && rows <= 1100, "%lld", (long long)rows);
    rows = pair("đều", "nửa", _i % 2);
    ck_assert_msg(rows >= 9000 && rows <= 11000, "%lld", (long long)rows);
    ck_assert_int_eq(pair("đều", "mười", _i % 2), 0);
    ck_assert_int_eq(pair("đều", "đều", _i % 2), 0);
    ck_assert_int_eq(pair("không", "đều", _i % 2), 0);
    ck_assert_int_eq(pair("nửa", "hiếm", true), 38); /* of 40: two have đầu between them */
}
END_TEST

/* What is counted, not estimated, is exact; what is estimated from rows at even distances nearly is. */
START_TEST(test_closeness) {
    run_sql("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese');"
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999) "
            "INSERT INTO t SELECT iif(i % 2 = 0 AND i < 10000 OR i >= 10000 AND i < 10010, 'đầu ', '') || "
            "iif(i % 20 = 0, iif(i < 60, 'mười năm', 'mười một năm'), '') || ' xa gần' FROM n");
    open_vocabulary("t");
    viet_holding h = held("đầu"); /* as dense as that in the first half, ten rows in the second */
    ck_assert_msg(h.rows >= 4980 && h.rows <= 5040, "%lld", (long long)h.rows);
    sqlite3_int64 rows = pair("mười", "năm", false); /* in three of the first 64 of 1,000 */
    ck_assert_msg(rows >= 45 && rows <= 48, "%lld", (long long)rows);
    ck_assert_int_eq(pair("mười", "năm", true), rows);
    rows = pair("xa", "gần", false);
    ck_assert_msg(rows >= 19500 && rows <= 20500, "%lld", (long long)rows);
}
END_TEST

/* Where nothing is known of places, those that share a row count. */
START_TEST(test_pairs_without_places) {
    fill(", detail = none, content = ''");
    sqlite3_int64 rows = pair("đều", "mười", true);
    ck_assert_msg(rows >= 1800 && rows <= 2200, "%lld", (long long)rows);
}
END_TEST

START_TEST(test_following) {
    double rows[4];
    fill("");
    viet_holding h = held("đều");
    ck_assert_int_eq(viet_vocabulary_beside(v, "\"đều\"", &h, false,
                                            "\"mười\" OR \"nửa\" OR \"hiếm\" OR \"không\"", 4, rows),
                     SQLITE_OK);
    ck_assert(rows[0] == 0 && rows[2] == 0 && rows[3] == 0);
    ck_assert_msg(rows[1] >= 9000 && rows[1] <= 11000, "%f", rows[1]);
    check_idle();
}
END_TEST

/* A walk meets the terms that fts5vocab has, in the order of their bytes, however common they are. */
START_TEST(test_walk) {
    const char *term;
    size_t n;
    fill(kinds[_i]);
    static const char *const all[] = {"hiếm", "mười", "nửa", "đầu", "đều"};
    ck_assert_int_eq(viet_vocabulary_walk(v, "", 0), SQLITE_OK);
    for (size_t i = 0; i < LENGTH(all); i++) {
        ck_assert_int_eq(viet_vocabulary_next(v, &term, &n), SQLITE_ROW);
        ck_assert_msg(n == strlen(all[i]) && memcmp(term, all[i], n) == 0, "%.*s", (int)n, term);
    }
    ck_assert_int_eq(viet_vocabulary_next(v, &term, &n), SQLITE_DONE);
    ck_assert_int_eq(viet_vocabulary_next(v, &term, &n), SQLITE_DONE);
    check_idle();
    ck_assert_int_eq(viet_vocabulary_walk(v, "mười", strlen("mười")), SQLITE_OK);
    ck_assert_int_eq(viet_vocabulary_next(v, &term, &n), SQLITE_ROW);
    ck_assert_int_eq(memcmp(term, "mười", n), 0);
    viet_vocabulary_end(v);
    viet_vocabulary_end(v);
    check_idle();
}
END_TEST

/* Rowids at both ends of 64 bits. */
START_TEST(test_far_rowids) {
    viet_holding h;
    run_sql("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese');"
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999) "
            "INSERT INTO t(rowid, x) SELECT iif(i % 2, 9223372036854775807 - i, -9223372036854775807 - 1 + "
            "i), 'a b' FROM n;");
    open_vocabulary("t");
    h = held("a");
    ck_assert(h.rows >= 200 && h.rows <= 1000);
    ck_assert(pair("a", "b", true) >= 200);
}
END_TEST

/* The table can be changed, dropped and made again while its vocabulary is open. */
START_TEST(test_changes) {
    run_sql("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese'); INSERT INTO t VALUES ('một')");
    open_vocabulary("t");
    ck_assert_int_eq(held("một").rows, 1);
    run_sql("INSERT INTO t VALUES ('một')");
    ck_assert_int_eq(held("một").rows, 2);
    run_sql("DROP TABLE t");
    viet_holding h;
    ck_assert_int_eq(viet_vocabulary_term(v, "một", 5, &h), SQLITE_ERROR);
    run_sql("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese'); INSERT INTO t VALUES ('hai')");
    ck_assert_int_eq(held("một").rows, 0);
    ck_assert_int_eq(held("hai").rows, 1);
}
END_TEST

START_TEST(test_refusals) {
    static const struct {
        const char *table, *message;
    } refusals[] = {{"none", "test: no such table: none"},
                    {"main.none", "test: no such table: main.none"},
                    {"", "test: no such table: "},
                    {".", "test: no such table: ."},
                    {"plain", "test: 'plain' is not an FTS5 table"},
                    {"seen", "test: no such table: seen"},
                    {"ranked", "test: 'ranked' is not an FTS5 table"}};
    run_sql("CREATE TABLE plain(x); CREATE VIEW seen AS SELECT 1; CREATE TABLE ranked(rank)");
    for (size_t i = 0; i < LENGTH(refusals); i++) {
        char *message = NULL;
        ck_assert_int_eq(viet_vocabulary_open(db, "test", refusals[i].table, &v, &message), SQLITE_ERROR);
        ck_assert_str_eq(message, refusals[i].message);
        ck_assert_ptr_null(v);
        sqlite3_free(message);
    }
}
END_TEST

/* A table of FTS4's has a column named as the table, too. Not every SQLite has them. */
START_TEST(test_refuses_fts4) {
    char *message = NULL;
    if (sqlite3_exec(db, "CREATE VIRTUAL TABLE old USING fts4(x)", NULL, NULL, NULL) != SQLITE_OK) {
        return;
    }
    ck_assert_int_eq(viet_vocabulary_open(db, "test", "old", &v, &message), SQLITE_ERROR);
    ck_assert_str_eq(message, "test: 'old' is not an FTS5 table");
    sqlite3_free(message);
}
END_TEST

Suite *vocabulary_suite(void) {
    Suite *suite = suite_create("vocabulary");
    TCase *tests = test_case(suite, "vocabulary");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_loop_test(tests, test_counts, 0, LENGTH(kinds));
    tcase_add_test(tests, test_a_term_is_not_widened);
    tcase_add_test(tests, test_within);
    tcase_add_loop_test(tests, test_pairs, 0, 2);
    tcase_add_test(tests, test_closeness);
    tcase_add_test(tests, test_pairs_without_places);
    tcase_add_test(tests, test_following);
    tcase_add_loop_test(tests, test_walk, 0, LENGTH(kinds));
    tcase_add_test(tests, test_far_rowids);
    tcase_add_test(tests, test_changes);
    tcase_add_test(tests, test_refusals);
    tcase_add_test(tests, test_refuses_fts4);
    return suite;
}
