/* page.c - what the page calls: a database in memory that has viet, statements with named values, their rows as JSON.
**
** The page's side of it is database.js. No function keeps anything: the page holds the pointers that it is given.
*/
#include <sqlite3.h>
#include <stddef.h>

#include "viet.h"

/* ---- rows as JSON */

static void put_string(sqlite3_str *out, const unsigned char *s, int n) {
    sqlite3_str_appendchar(out, 1, '"');
    for (int i = 0; i < n; i++) {
        if (s[i] == '"' || s[i] == '\\') {
            sqlite3_str_appendf(out, "\\%c", s[i]);
        } else if (s[i] < 0x20) {
            sqlite3_str_appendf(out, "\\u%04x", s[i]);
        } else {
            sqlite3_str_appendchar(out, 1, (char)s[i]);
        }
    }
    sqlite3_str_appendchar(out, 1, '"');
}

/* Integers as strings where JavaScript's numbers would not hold them; 2^53 is the last that they do. */
static void put_integer(sqlite3_str *out, sqlite3_int64 value) {
    const sqlite3_int64 most = (sqlite3_int64)1 << 53;
    sqlite3_str_appendf(out, value > most || value < -most ? "\"%lld\"" : "%lld", value);
}

static void put_value(sqlite3_str *out, sqlite3_stmt *statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        put_integer(out, sqlite3_column_int64(statement, column));
        break;
    case SQLITE_FLOAT:
        sqlite3_str_appendf(out, "%!.17g", sqlite3_column_double(statement, column));
        break;
    case SQLITE_NULL:
        sqlite3_str_appendall(out, "null");
        break;
    default: {
        const unsigned char *text = sqlite3_column_text(statement, column);
        put_string(out, text, sqlite3_column_bytes(statement, column));
    }
    }
}

static void put_row(sqlite3_str *out, sqlite3_stmt *statement) {
    sqlite3_str_appendchar(out, 1, '{');
    for (int i = 0; i < sqlite3_column_count(statement); i++) {
        const char *name = sqlite3_column_name(statement, i);
        sqlite3_str_appendf(out, i == 0 ? "\"%s\":" : ",\"%s\":", name == NULL ? "" : name);
        put_value(out, statement, i);
    }
    sqlite3_str_appendchar(out, 1, '}');
}

/* ---- what the page calls */

/* A new database, to be closed with sqlite3_close(); NULL for want of memory. */
sqlite3 *page_open(void) {
    sqlite3 *db;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK || sqlite3_viet_init(db, NULL, NULL) != SQLITE_OK) {
        sqlite3_close(db);
        return NULL;
    }
    return db;
}

/* Runs statements that have no values and give no rows. What sqlite3_exec() returns. */
int page_run(sqlite3 *db, const char *sql) {
    return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

/* One statement, for page_rows() to run; NULL for an error, which sqlite3_errmsg() tells. */
sqlite3_stmt *page_prepare(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement = NULL;
    sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    return statement;
}

/* Give the parameter of this name, such as ":question", a value, which is copied. A parameter without one is NULL; a
** name that the statement does not have is an error. */
int page_bind_text(sqlite3_stmt *statement, const char *name, const char *text, int n) {
    return sqlite3_bind_text(statement, sqlite3_bind_parameter_index(statement, name), text, n,
                             SQLITE_TRANSIENT);
}

int page_bind_bytes(sqlite3_stmt *statement, const char *name, const void *bytes, int n) {
    return sqlite3_bind_blob(statement, sqlite3_bind_parameter_index(statement, name), bytes, n,
                             SQLITE_TRANSIENT);
}

int page_bind_number(sqlite3_stmt *statement, const char *name, int value) {
    return sqlite3_bind_int(statement, sqlite3_bind_parameter_index(statement, name), value);
}

/* Runs the statement and lets go of it. An array of objects, to be freed with sqlite3_free(); NULL for an error, which
** sqlite3_errmsg() tells. */
char *page_rows(sqlite3_stmt *statement) {
    sqlite3_str *out = sqlite3_str_new(sqlite3_db_handle(statement));
    int rows = 0;
    sqlite3_str_appendchar(out, 1, '[');
    while (sqlite3_step(statement) == SQLITE_ROW) {
        sqlite3_str_appendall(out, rows++ == 0 ? "" : ",");
        put_row(out, statement);
    }
    sqlite3_str_appendchar(out, 1, ']');
    char *json = sqlite3_str_finish(out);
    if (sqlite3_finalize(statement) != SQLITE_OK) {
        sqlite3_free(json);
        return NULL;
    }
    return json;
}
