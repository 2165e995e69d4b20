/* test_lookup.c - the tables that the tokenizer's options name, seen by several connections and over reopening; the
** interface of synonyms.h; the options that an FTS5 table was declared with. */
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "glue/options.h"
#include "helper.h"
#include "suites.h"
#include "viet.h"

/* ---- a database in a file */

static char file[] = "/tmp/viet-lookup-XXXXXX";

static void make_file(void) {
    strcpy(file + strlen(file) - 6, "XXXXXX");
    int handle = mkstemp(file);
    ck_assert_int_ge(handle, 0);
    close(handle);
}

static void remove_file(void) {
    unlink(file);
}

static sqlite3 *open_file(int flags) {
    sqlite3 *db;
    ck_assert_int_eq(sqlite3_open_v2(file, &db, flags, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_viet_init(db, NULL, NULL), SQLITE_OK);
    return db;
}

static void execute(sqlite3 *db, const char *sql) {
    char *message = NULL;
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, &message) == SQLITE_OK, "%s: %s", sql, message);
}

/* The rows that a question finds; -1 for an error, whose code is *rc. */
static int count_hits(sqlite3 *db, const char *question, int *rc) {
    sqlite3_stmt *statement;
    int n = -1;
    *rc = sqlite3_prepare_v2(db, "SELECT count(*) FROM note WHERE note MATCH ?", -1, &statement, NULL);
    if (*rc == SQLITE_OK) {
        sqlite3_bind_text(statement, 1, question, -1, SQLITE_STATIC);
        n = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : -1;
        *rc = sqlite3_finalize(statement);
    }
    return n;
}

static int hits(sqlite3 *db, const char *question) {
    int rc, n = count_hits(db, question, &rc);
    ck_assert_msg(rc == SQLITE_OK, "%s: %s", question, sqlite3_errmsg(db));
    return n;
}

#define READ_WRITE (SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)

/* One row has hổ, one cọp, and the table says that they are the same. */
static sqlite3 *open_notes(void) {
    sqlite3 *db = open_file(READ_WRITE);
    execute(db, "CREATE TABLE synonym(term, other);"
                "INSERT INTO synonym VALUES ('hổ', 'cọp'), ('LĐLĐ', 'Liên đoàn Lao động');"
                "CREATE TABLE stopword(word);"
                "CREATE VIRTUAL TABLE note USING fts5(body, tokenize = 'vietnamese synonyms synonym "
                "stopwords stopword');"
                "INSERT INTO note VALUES ('con hổ'), ('con cọp')");
    return db;
}

START_TEST(other_connection) {
    sqlite3 *db = open_notes(), *second = open_file(READ_WRITE);
    ck_assert_int_eq(hits(db, "hổ"), 2);
    ck_assert_int_eq(hits(second, "hổ"), 2);
    execute(second, "DELETE FROM synonym");
    ck_assert_int_eq(hits(db, "hổ"), 1);
    execute(second, "DROP TABLE synonym");
    ck_assert_int_eq(hits(db, "hổ"), 1);
    execute(second, "CREATE TABLE synonym(other, term); INSERT INTO synonym VALUES ('hổ', 'cọp')");
    ck_assert_int_eq(hits(db, "cọp"), 2);
    ck_assert_int_eq(sqlite3_close(second), SQLITE_OK);
    ck_assert_int_eq(hits(db, "cọp"), 2);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

/* After a question nothing is locked: another connection may write. */
START_TEST(no_lock) {
    sqlite3 *db = open_notes(), *second = open_file(READ_WRITE);
    ck_assert_int_eq(hits(db, "hổ"), 2);
    int kept = 0;
    for (sqlite3_stmt *s = sqlite3_next_stmt(db, NULL); s != NULL; s = sqlite3_next_stmt(db, s)) {
        ck_assert_msg(!sqlite3_stmt_busy(s), "%s", sqlite3_sql(s));
        kept += strstr(sqlite3_sql(s), "\"synonym\"") != NULL;
    }
    ck_assert_int_eq(kept, 1); /* for the next question */
    execute(second, "BEGIN EXCLUSIVE; INSERT INTO synonym VALUES ('a', 'b'); COMMIT");
    ck_assert_int_eq(sqlite3_close(second), SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

/* Opened without its tables, the index can be searched, written and dropped; made without them, it is refused. */
START_TEST(reopened_without_tables) {
    ck_assert_int_eq(sqlite3_close(open_notes()), SQLITE_OK);
    sqlite3 *db = open_file(READ_WRITE);
    execute(db, "DROP TABLE synonym; DROP TABLE stopword");
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    db = open_file(READ_WRITE);
    ck_assert_int_eq(hits(db, "hổ"), 1);
    execute(db, "INSERT INTO note VALUES ('hổ')");
    execute(db, "CREATE TABLE synonym(term, other); INSERT INTO synonym VALUES ('hổ', 'cọp')");
    ck_assert_int_eq(hits(db, "hổ"), 3);
    execute(db, "DROP TABLE synonym");
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    db = open_file(READ_WRITE);
    ck_assert_int_eq(
        sqlite3_exec(db,
                     "CREATE VIRTUAL TABLE two USING fts5(body, tokenize = 'vietnamese synonyms synonym')",
                     NULL, NULL, NULL),
        SQLITE_ERROR);
    ck_assert_str_eq(sqlite3_errmsg(db), "error in tokenizer constructor");
    execute(db, "DROP TABLE note");
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

START_TEST(read_only) {
    ck_assert_int_eq(sqlite3_close(open_notes()), SQLITE_OK);
    sqlite3 *db = open_file(SQLITE_OPEN_READONLY);
    ck_assert_int_eq(hits(db, "hổ"), 2);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

/* In a database attached, the table is found too, unless main has one of this name. */
START_TEST(attached) {
    ck_assert_int_eq(sqlite3_close(open_notes()), SQLITE_OK);
    sqlite3 *db;
    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_viet_init(db, NULL, NULL), SQLITE_OK);
    char *sql = sqlite3_mprintf("ATTACH %Q AS old", file);
    execute(db, sql);
    sqlite3_free(sql);
    execute(db, "CREATE TABLE main.synonym(term, other)");
    ck_assert_int_eq(hits(db, "hổ"), 1);
    execute(db, "DROP TABLE main.synonym");
    ck_assert_int_eq(hits(db, "hổ"), 2);
    execute(db, "DETACH old");
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

/* What is no missing table is an error of the question: here the authorizer forbids to read it. */
static int forbid(void *context, int action, const char *table, const char *column, const char *schema,
                  const char *trigger) {
    (void)context, (void)column, (void)schema, (void)trigger;
    return action == SQLITE_READ && strcmp(table, "synonym") == 0 ? SQLITE_DENY : SQLITE_OK;
}

START_TEST(other_errors_are_told) {
    ck_assert_int_eq(sqlite3_close(open_notes()), SQLITE_OK);
    sqlite3 *db = open_file(READ_WRITE);
    int rc;
    sqlite3_set_authorizer(db, forbid, NULL);
    ck_assert_int_eq(count_hits(db, "hổ", &rc), -1);
    ck_assert_int_eq(rc, SQLITE_AUTH);
    sqlite3_set_authorizer(db, NULL, NULL);
    ck_assert_int_eq(hits(db, "hổ"), 2);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

/* ---- synonyms.h */

static sqlite3 *db_of_synonyms;
static viet_synonyms *synonyms;
static viet_rules rules;

static void open_synonyms(void) {
    ck_assert_int_eq(sqlite3_open(":memory:", &db_of_synonyms), SQLITE_OK);
    ck_assert_int_eq(sqlite3_viet_init(db_of_synonyms, NULL, NULL), SQLITE_OK);
    execute(
        db_of_synonyms,
        "CREATE TABLE synonym(term, other);"
        "INSERT INTO synonym VALUES ('LĐLĐ', 'Liên đoàn Lao động'), ('LĐ', 'lao động'),"
        "('CBCCVC', 'cán bộ, công chức, viên chức'), ('cán bộ', 'cb'), ('GD&ĐT', 'giáo dục và đào tạo'),"
        "('Mỹ Tho', 'MT'), ('1.411', 'số'), ('東京', 'Tokyo'), ('một hai ba bốn năm sáu bảy tám chín mười một"
        " hai ba bốn năm sáu', 'mười sáu'), ('một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu"
        " bảy', 'mười bảy')");
    ck_assert_int_eq(viet_synonyms_new(db_of_synonyms, "synonym", &synonyms), SQLITE_OK);
    ck_assert_int_eq(viet_synonyms_check(synonyms), SQLITE_OK);
    viet_rules_default(&rules);
}

static void close_synonyms(void) {
    viet_synonyms_free(synonyms);
    viet_synonyms_free(NULL);
    ck_assert_int_eq(sqlite3_close(db_of_synonyms), SQLITE_OK);
}

/* Each find as "words bytes other [token]" behind one another. */
static const struct {
    const char *text;
    enum viet_diacritics diacritics;
    const char *found;
} finds[] = {
    {"LĐLĐ tỉnh", VIET_AUTO, "1 6 Liên đoàn Lao động;"},
    {"ldld", VIET_AUTO, "1 4 Liên đoàn Lao động;"},
    {" liên đoàn, lao động tỉnh", VIET_AUTO, "4 26 LĐLĐ [lđlđ];"},
    {"LIEN DOAN LAO DONG", VIET_AUTO, "4 18 LĐLĐ [lđlđ];"},
    {"lien đoan lao dông", VIET_AUTO, ""},
    {"liên doan lao dong", VIET_AUTO, "4 19 LĐLĐ [lđlđ];"},
    {"liên đoàn lao", VIET_AUTO, ""},
    {"liễn đoàn lao động", VIET_AUTO, ""},
    {"liễn đoàn lao động", VIET_EXACT, ""},
    {"lien doan lao dong", VIET_EXACT, ""},
    {"Liên Đoàn Lao Động", VIET_EXACT, "4 24 LĐLĐ [lđlđ];"},
    {"lao động", VIET_AUTO, "2 11 LĐ [lđ];"},
    {"cán bộ công chức viên chức", VIET_AUTO, "2 9 cb [cb];6 35 CBCCVC [cbccvc];"},
    {"can bo", VIET_AUTO, "2 6 cb [cb];"},
    {"gd đt", VIET_AUTO, "2 6 giáo dục và đào tạo;"},
    {"mĩ tho", VIET_AUTO, "2 7 MT [mt];"},
    {"mi tho", VIET_AUTO, "2 6 MT [mt];"},
    {"tokyo", VIET_AUTO, ""}, /* a text that is cut by ICU has no synonyms */
    {"東京", VIET_AUTO, ""},
    {"", VIET_AUTO, ""},
    {"...", VIET_AUTO, ""},
    {"một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy", VIET_AUTO, "16 82 mười sáu;"},
};

START_TEST(finds_what_a_text_begins_with) {
    draft d = {.n = 0};
    rules.diacritics = finds[_i].diacritics;
    text t = exactly(finds[_i].text);
    ck_assert_int_eq(viet_synonyms_find(synonyms, &rules, t.s, t.n), SQLITE_OK);
    for (unsigned i = 0; i < viet_synonyms_count(synonyms); i++) {
        viet_synonym f = viet_synonyms_get(synonyms, i);
        char numbers[40];
        snprintf(numbers, sizeof numbers, "%u %zu ", f.words, f.end);
        add_string(&d, numbers);
        add(&d, f.other, f.n);
        if (f.token != NULL) {
            add_string(&d, " [");
            add(&d, f.token, f.token_n);
            add_string(&d, "]");
        }
        add_string(&d, ";");
    }
    ck_assert_msg(is(finish(&d), finds[_i].found), "%s: %s", finds[_i].text, shown(finish(&d)));
}
END_TEST

/* ---- options.h */

/* Each is accepted by FTS5, which reads it in its own way. */
static const struct {
    const char *sql; /* declares t */
    bool ours, synonyms, stopwords;
    enum viet_diacritics diacritics;
} declarations[] = {
    {"CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese')", true, false, false, VIET_AUTO},
    {"CREATE VIRTUAL TABLE t USING fts5(body, tokenize='vietnamese synonyms synonym')", true, true, false,
     VIET_AUTO},
    {"create virtual table T using FTS5(body,Tokenize=\"vietnamese stopwords 'main.stopword' diacritics "
     "fold\",prefix=2)",
     true, false, true, VIET_FOLD},
    {"CREATE VIRTUAL TABLE t USING fts5(body, tok = `vietnamese diacritics exact`)", true, false, false,
     VIET_EXACT},
    {"CREATE VIRTUAL TABLE t USING fts5(body, tokenize = [vietnamese synonyms 'synonym'])", true, true, false,
     VIET_AUTO},
    {"CREATE VIRTUAL TABLE t USING fts5(body, tokenize = vietnamese)", true, false, false, VIET_AUTO},
    {"CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'porter VIETNAMESE synonyms synonym')", true, true,
     false, VIET_AUTO},
    {"CREATE VIRTUAL TABLE t USING fts5(\"tokenize = 'unicode61'\", tokenize = 'vietnamese diacritics fold')",
     true, false, false, VIET_FOLD},
    {"CREATE VIRTUAL TABLE t USING \"fts5\"(tokenizer, prefix = '2,3', tokenize = 'vietnamese synonyms "
     "''synonym'' ')",
     true, true, false, VIET_AUTO},
    {"CREATE /* using fts5( */ VIRTUAL TABLE t -- using\n USING fts5(body, tokenize = 'vietnamese')", true,
     false, false, VIET_AUTO},
    {"CREATE VIRTUAL TABLE t USING fts5(--\nbody,--\ntokenize = 'vietnamese diacritics fold')", true, false,
     false, VIET_FOLD},
    {"CREATE VIRTUAL TABLE t /* using fts5( */ USING `fts5`(body, tokenize = 'vietnamese diacritics fold')",
     true, false, false, VIET_FOLD},
    {"CREATE VIRTUAL TABLE t USING [fts5](tokenize, body, tokenize = 'vietnamese diacritics exact')", true,
     false, false, VIET_EXACT},
    {"CREATE VIRTUAL TABLE t USING 'fts5'(Body_1, t = 'vietnamese tokenchars ''x-'' separators ''y''')", true,
     false, false, VIET_AUTO},
    {"CREATE VIRTUAL TABLE t USING fts5(body, tokenize = '')", false, false, false, VIET_AUTO},
    {"CREATE VIRTUAL TABLE t USING fts5(body)", false, false, false, VIET_AUTO},
    {"CREATE VIRTUAL TABLE t USING fts5(vietnamese, tokenize = 'unicode61')", false, false, false, VIET_AUTO},
    {"CREATE VIRTUAL TABLE t USING fts5(body, tokenize = porter)", false, false, false, VIET_AUTO},
    {"CREATE VIRTUAL TABLE t USING fts5vocab(base, row)", false, false, false, VIET_AUTO},
    {"CREATE TABLE t(body, fts5 DEFAULT 'using fts5(tokenize = vietnamese)')", false, false, false,
     VIET_AUTO},
    {"CREATE TABLE t(a$[INTEGER] DEFAULT -1, b AS (a$ / 2 | 1), \"using\", fts5)", false, false, false,
     VIET_AUTO},
    {"SELECT 1", false, false, false, VIET_AUTO},
};

START_TEST(reads_declarations) {
    sqlite3 *db;
    viet_settings *settings;
    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_viet_init(db, NULL, NULL), SQLITE_OK);
    execute(db, "CREATE TABLE synonym(term, other); CREATE TABLE stopword(word)");
    execute(db, declarations[_i].sql);
    ck_assert_int_eq(viet_settings_declared(db, _i % 2 ? NULL : "main", "t", &settings), SQLITE_OK);
    ck_assert_int_eq(settings != NULL, declarations[_i].ours);
    if (settings != NULL) {
        ck_assert_int_eq(settings->synonyms != NULL, declarations[_i].synonyms);
        ck_assert_int_eq(settings->stopwords != NULL, declarations[_i].stopwords);
        ck_assert_int_eq(settings->rules.diacritics, declarations[_i].diacritics);
    }
    viet_settings_free(settings);
    ck_assert_int_eq(viet_settings_declared(db, "nowhere", "t", &settings), SQLITE_ERROR);
    ck_assert_ptr_null(settings);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

/* No SQL that made a table, but what somebody may have written into the schema. */
static const char *const no_declarations[] = {
    "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'unicode61",
    "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = ",
    "CREATE VIRTUAL TABLE t USING fts5(body, tokenize",
    "CREATE VIRTUAL TABLE t USING fts5(body /* tokenize = 'vietnamese')",
    "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese synonyms \"x')",
    "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese none')",
    "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = `",
    "CREATE VIRTUAL TABLE t USING fts5(body, [tokenize",
    "CREATE VIRTUAL TABLE t USING fts5 body",
    "CREATE VIRTUAL TABLE t USING fts5",
    "CREATE VIRTUAL TABLE t USING",
    "-",
};

START_TEST(reads_what_is_no_declaration) {
    sqlite3 *db;
    viet_settings *settings;
    char *sql = sqlite3_mprintf("UPDATE sqlite_master SET sql = %Q WHERE name = 't'", no_declarations[_i]);
    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    execute(db, "CREATE TABLE t(body); PRAGMA writable_schema = ON");
    execute(db, sql);
    ck_assert_int_eq(viet_settings_declared(db, "main", "t", &settings), SQLITE_OK);
    ck_assert_ptr_null(settings);
    sqlite3_free(sql);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

Suite *lookup_suite(void) {
    Suite *suite = suite_create("lookup");
    TCase *tests = test_case(suite, "tables of options");
    tcase_add_checked_fixture(tests, make_file, remove_file);
    tcase_add_test(tests, other_connection);
    tcase_add_test(tests, no_lock);
    tcase_add_test(tests, reopened_without_tables);
    tcase_add_test(tests, read_only);
    tcase_add_test(tests, attached);
    tcase_add_test(tests, other_errors_are_told);
    tests = test_case(suite, "synonyms");
    tcase_add_checked_fixture(tests, open_synonyms, close_synonyms);
    tcase_add_loop_test(tests, finds_what_a_text_begins_with, 0, LENGTH(finds));
    tests = test_case(suite, "options");
    tcase_add_loop_test(tests, reads_declarations, 0, LENGTH(declarations));
    tcase_add_loop_test(tests, reads_what_is_no_declaration, 0, LENGTH(no_declarations));
    return suite;
}
