/* test_extension.c - the extension against SQLite itself: registration, FTS5's flags and callbacks, offsets. */
#include <dirent.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "text/cluster.h"
#include "viet.h"

static sqlite3 *open_database(void) {
    sqlite3 *db;
    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    return db;
}

static sqlite3 *open_with_viet(void) {
    sqlite3 *db = open_database();
    ck_assert_int_eq(sqlite3_viet_init(db, NULL, NULL), SQLITE_OK);
    return db;
}

static void execute(sqlite3 *db, const char *sql) {
    char *message = NULL;
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, &message) == SQLITE_OK, "%s: %s", sql, message);
}

/* The first column of the first row, as a number. */
static int number(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement;
    ck_assert_msg(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK, "%s: %s", sql,
                  sqlite3_errmsg(db));
    ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
    int n = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    return n;
}

/* ---- registration, with an FTS5 interface of our own making */

/* The interface as version 3 has it; an older one ends before the members of v2. */
typedef struct fake_api {
    int version;
    int (*create)(fts5_api *, const char *, void *, fts5_tokenizer *, void (*)(void *));
    void (*unused)(void);
    int (*function)(fts5_api *, const char *, void *, fts5_extension_function, void (*)(void *));
    int (*create_v2)(fts5_api *, const char *, void *, void *, void (*)(void *));
    void (*unused_v2)(void);
} fake_api;

static int created, created_v2;
static fts5_tokenizer methods;

typedef int take_fn(void *, int, const char *, int, int, int);

static struct {
    int version;
    int (*create)(void *, const char **, int, Fts5Tokenizer **);
    void (*destroy)(Fts5Tokenizer *);
    int (*tokenize)(Fts5Tokenizer *, void *, int, const char *, int, const char *, int, take_fn *);
} methods_v2;

static int fake_create(fts5_api *api, const char *name, void *user, fts5_tokenizer *t,
                       void (*destroy)(void *)) {
    (void)api, (void)user, (void)destroy;
    ck_assert_str_eq(name, "vietnamese");
    methods = *t;
    created++;
    return SQLITE_OK;
}

static int fake_function(fts5_api *api, const char *name, void *user, fts5_extension_function f,
                         void (*destroy)(void *)) {
    (void)api, (void)user, (void)f, (void)destroy;
    ck_assert_int_eq(strncmp(name, "viet_", 5), 0);
    return SQLITE_OK;
}

static int fake_create_v2(fts5_api *api, const char *name, void *user, void *t, void (*destroy)(void *)) {
    (void)api, (void)user, (void)destroy;
    ck_assert_str_eq(name, "vietnamese");
    memcpy(&methods_v2, t, sizeof methods_v2);
    ck_assert_int_eq(methods_v2.version, 2);
    created_v2++;
    return SQLITE_OK;
}

static void fake_fts5(sqlite3_context *context, int n, sqlite3_value **args) {
    (void)n;
    fts5_api **out = sqlite3_value_pointer(args[0], "fts5_api_ptr");
    fake_api *api = sqlite3_user_data(context);
    if (out != NULL && api != NULL) {
        *out = (fts5_api *)api;
    }
}

static const struct {
    const char *what;
    int version; /* 0: no interface at all; -1: no function that would give it */
    int rc, v1, v2;
    const char *message;
} interfaces[] = {
    {"none", 0, SQLITE_ERROR, 0, 0, "viet: this SQLite has no FTS5; build it with SQLITE_ENABLE_FTS5"},
    {"nothing", -1, SQLITE_ERROR, 0, 0, "viet: this SQLite has no FTS5; build it with SQLITE_ENABLE_FTS5"},
    {"too old", 1, SQLITE_ERROR, 0, 0,
     "viet: this SQLite has version 1 of the FTS5 interface; 2 or later is needed"},
    {"since 3.9", 2, SQLITE_OK, 1, 0, NULL},
    {"since 3.47", 3, SQLITE_OK, 0, 1, NULL},
    {"to come", 4, SQLITE_OK, 0, 1, NULL},
};

START_TEST(registers_with_each_interface) {
    sqlite3 *db = open_database();
    fake_api api = {.version = interfaces[_i].version,
                    .create = fake_create,
                    .function = fake_function,
                    .create_v2 = fake_create_v2};
    char *message = NULL;
    created = created_v2 = 0;
    sqlite3_create_function(db, "fts5", 1, SQLITE_UTF8, api.version ? &api : NULL,
                            api.version < 0 ? NULL : fake_fts5, NULL, NULL);
    ck_assert_int_eq(sqlite3_viet_init(db, &message, NULL), interfaces[_i].rc);
    ck_assert_int_eq(created, interfaces[_i].v1);
    ck_assert_int_eq(created_v2, interfaces[_i].v2);
    if (interfaces[_i].message == NULL) {
        ck_assert_ptr_null(message);
    } else {
        ck_assert_str_eq(message, interfaces[_i].message);
    }
    sqlite3_free(message);
    /* what fails leaves nothing behind, and nobody has to take the message */
    int functions = number(db, "SELECT count(*) FROM pragma_function_list WHERE name LIKE 'viet%'");
    ck_assert_int_eq(functions > 0, interfaces[_i].rc == SQLITE_OK);
    ck_assert_int_eq(sqlite3_viet_init(db, NULL, NULL), interfaces[_i].rc);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

static const struct {
    int action;
    const char *name; /* of a function */
    int rc;
    const char *message;
} refusals[] = {
    {SQLITE_FUNCTION, "fts5", SQLITE_ERROR, "viet: not authorized to use function: fts5"},
    {SQLITE_SELECT, NULL, SQLITE_AUTH, "viet: not authorized"},
};

static int refuse(void *at, int action, const char *a, const char *b, const char *schema,
                  const char *trigger) {
    (void)a, (void)schema, (void)trigger;
    int i = *(int *)at;
    bool same =
        action == refusals[i].action && (refusals[i].name == NULL || strcmp(refusals[i].name, b) == 0);
    return same ? SQLITE_DENY : SQLITE_OK;
}

START_TEST(says_that_fts5_may_not_be_used) {
    sqlite3 *db = open_database();
    char *message = NULL;
    int i = _i;
    sqlite3_set_authorizer(db, refuse, &i);
    ck_assert_int_eq(sqlite3_viet_init(db, &message, NULL), refusals[_i].rc);
    ck_assert_str_eq(message, refusals[_i].message);
    sqlite3_free(message);
    ck_assert_int_eq(sqlite3_viet_init(db, NULL, NULL), refusals[_i].rc);
    sqlite3_set_authorizer(db, NULL, NULL);
    ck_assert_int_eq(number(db, "SELECT count(*) FROM pragma_function_list WHERE name LIKE 'viet%'"), 0);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

/* Nothing is added under another name, and the version is the same in all its places. */
START_TEST(adds_only_what_is_ours) {
    static const char others[] =
        "SELECT count(*) FROM (SELECT name FROM pragma_function_list UNION ALL"
        " SELECT name FROM pragma_module_list UNION ALL SELECT name FROM pragma_collation_list)"
        " WHERE name NOT LIKE 'viet%'";
    sqlite3 *db = open_database();
    number(db,
           "SELECT count(*) FROM pragma_module_list"); /* the pragmas' own modules are made at first use */
    number(db, others);
    int before = number(db, others);
    ck_assert_int_eq(sqlite3_viet_init(db, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(number(db, others), before);
    int major, minor, patch;
    ck_assert_int_eq(sscanf(VIET_VERSION, "%d.%d.%d", &major, &minor, &patch), 3);
    ck_assert_int_eq(VIET_VERSION_NUMBER, major * 10000 + minor * 100 + patch);
    ck_assert_int_eq(number(db, "SELECT viet_version() LIKE 'viet " VIET_VERSION ", %'"), 1);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

START_TEST(registers_twice_and_on_many) {
    sqlite3 *a = open_with_viet(), *b = open_with_viet();
    ck_assert_int_eq(sqlite3_viet_init(a, NULL, NULL), SQLITE_OK);
    execute(a, "CREATE VIRTUAL TABLE x USING fts5(t, tokenize = 'vietnamese diacritics exact');"
               "CREATE VIRTUAL TABLE y USING fts5(t, tokenize = 'vietnamese diacritics fold');"
               "CREATE VIRTUAL TABLE z USING fts5(t, tokenize = 'vietnamese')");
    execute(b, "CREATE VIRTUAL TABLE x USING fts5(t, tokenize = 'vietnamese')");
    for (int i = 0; i < 3; i++) {
        execute(a, "INSERT INTO x VALUES ('đường 東京 Мир'); INSERT INTO y SELECT t FROM x; INSERT INTO z "
                   "SELECT t FROM y");
        execute(b, "INSERT INTO x VALUES ('đường 東京 Мир')");
    }
    ck_assert_int_eq(number(a, "SELECT count(*) FROM x('duong')"), 0);
    ck_assert_int_eq(number(a, "SELECT count(*) FROM x('đường AND 東京 AND мир')"), 3);
    ck_assert_int_eq(number(a, "SELECT count(*) FROM y('dưỡng AND 東京')"), 3 + 2 + 1);
    ck_assert_int_eq(number(a, "SELECT count(*) FROM z('duong')"), number(a, "SELECT count(*) FROM z"));
    ck_assert_int_eq(number(b, "SELECT count(*) FROM x('duong')"), 3);
    ck_assert_int_eq(sqlite3_close(b), SQLITE_OK);
    ck_assert_int_eq(number(a, "SELECT count(*) FROM x('đường')"), 3);
    ck_assert_int_eq(sqlite3_close(a), SQLITE_OK);
}
END_TEST

/* ---- the tokenizer's methods, called as FTS5 would call them */

typedef struct tokens {
    draft out;
    int left; /* tokens until the callback says stop */
    int stop;
} tokens;

static int take(void *context, int flags, const char *token, int n, int start, int end) {
    tokens *t = context;
    (void)start, (void)end;
    if (t->left-- == 0) {
        return t->stop;
    }
    t->out.n += (size_t)snprintf(t->out.s + t->out.n, sizeof t->out.s - t->out.n, "%s%s%.*s",
                                 t->out.n ? " " : "", flags & FTS5_TOKEN_COLOCATED ? "+" : "", n, token);
    return SQLITE_OK;
}

static Fts5Tokenizer *make_tokenizer(const char **args, int n) {
    sqlite3 *db = open_database();
    fake_api api = {.version = 2, .create = fake_create, .function = fake_function};
    Fts5Tokenizer *tokenizer;
    sqlite3_create_function(db, "fts5", 1, SQLITE_UTF8, &api, fake_fts5, NULL, NULL);
    ck_assert_int_eq(sqlite3_viet_init(db, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    ck_assert_int_eq(methods.xCreate(NULL, args, n, &tokenizer), SQLITE_OK);
    return tokenizer;
}

static const struct {
    int flags;
    const char *text, *wanted;
} purposes[] = {
    {FTS5_TOKENIZE_DOCUMENT, "viêt café", "viêt +viet café +cafe"},
    {FTS5_TOKENIZE_AUX, "viêt café", "viêt +viet café +cafe"},
    {0, "viêt café", "viêt +viet café +cafe"},
    {FTS5_TOKENIZE_PREFIX, "viêt café", "viêt +viet café +cafe"}, /* means nothing without QUERY */
    {FTS5_TOKENIZE_QUERY, "viêt café", "viêt +viết +việt café"},
    {FTS5_TOKENIZE_QUERY, "tỷ", "tỷ +tỉ"},
    {FTS5_TOKENIZE_QUERY | FTS5_TOKENIZE_PREFIX, "tỷ", "tỷ"},
    {FTS5_TOKENIZE_QUERY | FTS5_TOKENIZE_PREFIX, "viêt đươ", "viêt +viết +việt đươ +đướ +đượ +đườ +đưỡ"},
    {FTS5_TOKENIZE_QUERY, "", ""},
};

START_TEST(flags_mean_what_fts5_says) {
    Fts5Tokenizer *tokenizer = make_tokenizer(NULL, 0);
    tokens t = {.left = 1000};
    const char *text = purposes[_i].text;
    ck_assert_int_eq(methods.xTokenize(tokenizer, &t, purposes[_i].flags, text, (int)strlen(text), take),
                     SQLITE_OK);
    ck_assert_str_eq(t.out.s, purposes[_i].wanted);
    methods.xDelete(tokenizer);
}
END_TEST

static const int stops[][2] = {
    {SQLITE_DONE, SQLITE_OK}, {SQLITE_NOMEM, SQLITE_NOMEM}, {SQLITE_FULL, SQLITE_FULL}};

START_TEST(callback_can_stop) {
    Fts5Tokenizer *tokenizer = make_tokenizer(NULL, 0);
    const char *text = "một hai cafe東京都 café bốn";
    for (int left = 0; left < 7; left++) {
        tokens t = {.left = left, .stop = stops[_i][0]};
        int rc = methods.xTokenize(tokenizer, &t, FTS5_TOKENIZE_DOCUMENT, text, (int)strlen(text), take);
        ck_assert_int_eq(rc, stops[_i][1]);
        ck_assert_int_eq(t.left, -1); /* not called again */
    }
    methods.xDelete(tokenizer);
}
END_TEST

/* The newer interface passes the language of the text, which changes nothing. */
START_TEST(newer_interface_makes_the_same_tokens) {
    sqlite3 *db = open_database();
    fake_api api = {.version = 3, .create_v2 = fake_create_v2, .function = fake_function};
    Fts5Tokenizer *tokenizer;
    tokens t = {.left = 1000};
    sqlite3_create_function(db, "fts5", 1, SQLITE_UTF8, &api, fake_fts5, NULL, NULL);
    ck_assert_int_eq(sqlite3_viet_init(db, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(methods_v2.create(NULL, NULL, 0, &tokenizer), SQLITE_OK);
    ck_assert_int_eq(methods_v2.tokenize(tokenizer, &t, FTS5_TOKENIZE_QUERY, "tỷ", 4, "vi_VN", 5, take),
                     SQLITE_OK);
    ck_assert_str_eq(t.out.s, "tỷ +tỉ");
    methods_v2.destroy(tokenizer);
    sqlite3_close(db);
}
END_TEST

START_TEST(no_text_is_no_error) {
    Fts5Tokenizer *tokenizer = make_tokenizer(NULL, 0);
    tokens t = {.left = 0, .stop = SQLITE_ERROR};
    ck_assert_int_eq(methods.xTokenize(tokenizer, &t, FTS5_TOKENIZE_DOCUMENT, NULL, 0, take), SQLITE_OK);
    ck_assert_int_eq(methods.xTokenize(tokenizer, &t, FTS5_TOKENIZE_DOCUMENT, "", 0, take), SQLITE_OK);
    methods.xDelete(tokenizer);
}
END_TEST

static char logged[256];

static void keep_log(void *context, int rc, const char *message) {
    (void)context, (void)rc;
    snprintf(logged, sizeof logged, "%s", message);
}

/* FTS5 hides the reason of a failure; it is in SQLite's log. */
START_TEST(log_says_why) {
    const char *args[] = {"diacritics", "maybe"};
    Fts5Tokenizer *tokenizer;
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_LOG, keep_log, NULL);
    Fts5Tokenizer *good = make_tokenizer(NULL, 0);
    methods.xDelete(good);
    ck_assert_int_eq(methods.xCreate(NULL, args, 2, &tokenizer), SQLITE_ERROR);
    ck_assert_str_eq(logged, "vietnamese: diacritics must be auto, fold or exact, not 'maybe'");
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_LOG, NULL, NULL);
}
END_TEST

/* ---- offsets, over real articles in every normal form */

/* Reads a whole file into room of its exact size. */
static text read_file(const char *path) {
    FILE *f = fopen(path, "rb");
    ck_assert_msg(f != NULL, "%s", path);
    fseek(f, 0, SEEK_END);
    size_t n = (size_t)ftell(f);
    char *s = room_for(n);
    rewind(f);
    ck_assert_uint_eq(fread(s, 1, n, f), n);
    fclose(f);
    return (text){s, n};
}

/* What highlight() must print for one token, from the rows of viet_tokens(). */
static const char check_highlights[] =
    "WITH span AS MATERIALIZED (SELECT token, byte_pos AS p, byte_len AS n, row_number() OVER () AS i"
    "  FROM viet_tokens(:text, 'diacritics exact')),"
    " wanted(token, out) AS (SELECT w.token, (SELECT group_concat(piece, '') FROM (SELECT"
    "    CAST(substr(CAST(:text AS BLOB), 1 + ifnull((SELECT max(p + n) FROM span AS b WHERE b.token = "
    "s.token AND b.i < s.i), 0),"
    "      s.p - ifnull((SELECT max(p + n) FROM span AS b WHERE b.token = s.token AND b.i < s.i), 0)) AS "
    "TEXT)"
    "    || '[' || CAST(substr(CAST(:text AS BLOB), 1 + s.p, s.n) AS TEXT) || ']' AS piece"
    "    FROM span AS s WHERE s.token = w.token ORDER BY s.i))"
    "  || CAST(substr(CAST(:text AS BLOB), 1 + max(w.p + w.n)) AS TEXT) FROM span AS w GROUP BY w.token)"
    " SELECT count(*), sum(out = (SELECT highlight(x, 0, '[', ']') FROM x WHERE x MATCH '\"' || token || "
    "'\"' LIMIT 1))"
    " FROM wanted";

static void check_article(sqlite3 *db, text t, const char *name) {
    sqlite3_stmt *statement;
    execute(db, "DELETE FROM x");
    sqlite3_prepare_v2(db, "INSERT INTO x VALUES (?)", -1, &statement, NULL);
    sqlite3_bind_text(statement, 1, t.s, (int)t.n, SQLITE_STATIC);
    ck_assert_int_eq(sqlite3_step(statement), SQLITE_DONE);
    sqlite3_finalize(statement);
    ck_assert_int_eq(sqlite3_prepare_v2(db, check_highlights, -1, &statement, NULL), SQLITE_OK);
    sqlite3_bind_text(statement, sqlite3_bind_parameter_index(statement, ":text"), t.s, (int)t.n,
                      SQLITE_STATIC);
    ck_assert_msg(sqlite3_step(statement) == SQLITE_ROW, "%s: %s", name, sqlite3_errmsg(db));
    ck_assert_msg(sqlite3_column_int(statement, 0) > 50, "%s: %d words", name,
                  sqlite3_column_int(statement, 0));
    ck_assert_msg(sqlite3_column_int(statement, 0) == sqlite3_column_int(statement, 1),
                  "%s: %d highlights of %d are right", name, sqlite3_column_int(statement, 1),
                  sqlite3_column_int(statement, 0));
    sqlite3_finalize(statement);
}

/* Calls check with each article, under valgrind with some. */
static void each_article(sqlite3 *db, void (*check)(sqlite3 *, text, const char *)) {
    DIR *folder = opendir("test/data/articles");
    int articles = 0;
    ck_assert_ptr_nonnull(folder);
    for (struct dirent *e; (e = readdir(folder)) != NULL;) {
        char path[512];
        if (strstr(e->d_name, ".txt") == NULL || articles++ % STRIDE != 0) {
            continue;
        }
        snprintf(path, sizeof path, "test/data/articles/%s", e->d_name);
        check(db, read_file(path), e->d_name);
        release();
    }
    closedir(folder);
    ck_assert_int_ge(articles, 20);
}

START_TEST(highlights_are_whole_letters) {
    sqlite3 *db = open_with_viet();
    execute(db, "CREATE VIRTUAL TABLE x USING fts5(t, tokenize = 'vietnamese diacritics exact')");
    each_article(db, check_article);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

/* The tokens of a text in one string, twins and all. */
static text stream_of(sqlite3 *db, text t) {
    sqlite3_stmt *statement;
    sqlite3_prepare_v2(db, "SELECT group_concat(token || colocated, ' ') FROM viet_tokens(?)", -1, &statement,
                       NULL);
    sqlite3_bind_text(statement, 1, t.s, (int)t.n, SQLITE_STATIC);
    ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
    text stream =
        exact((const char *)sqlite3_column_text(statement, 0), (size_t)sqlite3_column_bytes(statement, 0));
    sqlite3_finalize(statement);
    return stream;
}

static void check_spellings(sqlite3 *db, text t, const char *name) {
    text wanted = stream_of(db, t);
    ck_assert_msg(same(stream_of(db, icu_nfc(t)), wanted), "%s: composed", name);
    ck_assert_msg(same(stream_of(db, icu_nfd(t)), wanted), "%s: decomposed", name);
    for (enum spelling s = COMPOSED; s < SPELLINGS; s++) {
        ck_assert_msg(same(stream_of(db, respelled(icu_nfc(t), s)), wanted), "%s: spelling %d", name, (int)s);
    }
}

START_TEST(spellings_give_one_stream) {
    sqlite3 *db = open_with_viet();
    each_article(db, check_spellings);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

Suite *extension_suite(void) {
    Suite *suite = suite_create("extension");
    TCase *tests = test_case(suite, "registration");
    tcase_add_loop_test(tests, registers_with_each_interface, 0, (int)LENGTH(interfaces));
    tcase_add_loop_test(tests, says_that_fts5_may_not_be_used, 0, LENGTH(refusals));
    tcase_add_test(tests, registers_twice_and_on_many);
    tcase_add_test(tests, adds_only_what_is_ours);
    tests = test_case(suite, "methods");
    tcase_add_loop_test(tests, flags_mean_what_fts5_says, 0, (int)LENGTH(purposes));
    tcase_add_loop_test(tests, callback_can_stop, 0, (int)LENGTH(stops));
    tcase_add_test(tests, newer_interface_makes_the_same_tokens);
    tcase_add_test(tests, no_text_is_no_error);
    tcase_add_test(tests, log_says_why);
    tests = test_case(suite, "offsets");
    tcase_add_test(tests, highlights_are_whole_letters);
    tcase_add_test(tests, spellings_give_one_stream);
    return suite;
}
