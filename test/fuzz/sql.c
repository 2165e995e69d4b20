/* sql.c - SQL at large, on a connection that has some tables. The parameters of a statement are its own text. */
#include "fuzz.h"

static const char *const setup =
    "CREATE TABLE a(x, y); INSERT INTO a VALUES ('công đoàn', 1), ('Bão số 3, 5 tỷ đồng', 2.5), (x'C3', "
    "NULL);"
    "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese'); INSERT INTO t SELECT x FROM a;"
    "CREATE TABLE lexicon(word, score); INSERT INTO lexicon VALUES ('công đoàn', 2);"
    "CREATE TABLE synonym(term, other); INSERT INTO synonym VALUES ('lũ', 'lụt');";

/* Long texts and statements that count up to it are another test's. */
static int stop(void *steps) {
    return --*(int *)steps <= 0;
}

static int allow(void *context, int action, const char *a, const char *b, const char *c, const char *d) {
    (void)context, (void)a, (void)b, (void)c, (void)d;
    return action == SQLITE_ATTACH || action == SQLITE_PRAGMA ? SQLITE_DENY : SQLITE_OK;
}

static void bind_all(sqlite3_stmt *statement, text t) {
    for (int i = 1; i <= sqlite3_bind_parameter_count(statement); i++) {
        sqlite3_bind_text64(statement, i, t.s, t.n, SQLITE_STATIC, SQLITE_UTF8);
    }
}

static void run(sqlite3 *db, text t) {
    const char *sql = t.s, *end = t.s + t.n;
    int rc = SQLITE_OK;
    while (sql < end && (rc == SQLITE_OK || rc == SQLITE_DONE || rc == SQLITE_ERROR)) {
        sqlite3_stmt *statement = NULL;
        const char *rest = end;
        rc = sqlite3_prepare_v2(db, sql, (int)(end - sql), &statement, &rest);
        bind_all(statement, t);
        while (statement != NULL && rc == SQLITE_OK && (rc = sqlite3_step(statement)) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(statement); i++) {
                sqlite3_column_text(statement, i);
            }
            rc = SQLITE_OK;
        }
        HOLDS(rc != SQLITE_MISUSE && rc != SQLITE_INTERNAL && rc != SQLITE_NOTADB, "%d: %s", rc, shown(t));
        sqlite3_finalize(statement);
        sql = rest > sql ? rest : end;
    }
}

/* A copy in memory of the database that has the tables: made anew for each input, they would take most of the time. */
static sqlite3 *fresh(void) {
    static unsigned char *image;
    static sqlite3_int64 size;
    if (image == NULL) {
        sqlite3 *made = database(setup);
        image = sqlite3_serialize(made, "main", &size, 0);
        HOLDS(image != NULL, "no image");
        sqlite3_close(made);
    }
    sqlite3 *db = database("");
    unsigned char *copy = sqlite3_malloc64((sqlite3_uint64)size);
    HOLDS(copy != NULL, "no room");
    memcpy(copy, image, (size_t)size);
    int rc = sqlite3_deserialize(db, "main", copy, size, size,
                                 SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    HOLDS(rc == SQLITE_OK, "%d", rc);
    return db;
}

void fuzz_one(text t) {
    int steps = 200;
    sqlite3 *db = fresh();
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 1 << 16);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 1 << 16);
    sqlite3_set_authorizer(db, allow, NULL);
    sqlite3_progress_handler(db, 1000, stop, &steps);
    run(db, t);
    int rc = sqlite3_close(db);
    HOLDS(rc == SQLITE_OK, "%d at the end: %s", rc, shown(t));
}
