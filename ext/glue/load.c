/* load.c - queries that functions make, and lexicons. */
#include "load.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "lookup.h"

void *viet_sqlite_resize(void *p, size_t bytes) {
    return sqlite3_realloc64(p, bytes);
}

char *viet_nested_message(const char *function) {
    return sqlite3_mprintf("%s: it reads what is made with %s itself", function, function);
}

/* The connection's last error as the function's, unless it is already: functions can be nested. */
static int explain_error(sqlite3 *db, const char *function, int rc, char **message) {
    if (rc != SQLITE_NOMEM) {
        const char *text = sqlite3_errmsg(db);
        bool ours = strncmp(text, function, strlen(function)) == 0;
        *message = sqlite3_mprintf("%s%s%s", ours ? "" : function, ours ? "" : ": ", text);
    }
    return rc == SQLITE_NOMEM || *message == NULL ? SQLITE_NOMEM : rc;
}

int viet_prepare_own(sqlite3 *db, const char *function, const char *sql, const char *column,
                     const char *table, sqlite3_stmt **out, char **message) {
    char *name = viet_lookup_name(table), *text = NULL;
    *out = NULL;
    if (name != NULL) {
        text = column == NULL ? sqlite3_mprintf(sql, name) : sqlite3_mprintf(sql, column, name);
        sqlite3_free(name);
    }
    if (text == NULL) {
        return SQLITE_NOMEM;
    }
    int rc = sqlite3_prepare_v2(db, text, -1, out, NULL);
    sqlite3_free(text);
    return rc == SQLITE_OK ? SQLITE_OK : explain_error(db, function, rc, message);
}

int viet_finish_own(sqlite3 *db, const char *function, int rc, sqlite3_stmt *statement, char **message) {
    if (rc == SQLITE_DONE || rc == SQLITE_OK) {
        rc = SQLITE_OK;
    } else if (*message == NULL) {
        rc = explain_error(db, function, rc, message);
    }
    sqlite3_finalize(statement);
    return rc;
}

static int find_column(sqlite3_stmt *statement, const char *name) {
    for (int i = 0; i < sqlite3_column_count(statement); i++) {
        const char *has = sqlite3_column_name(statement, i);
        if (has != NULL && sqlite3_stricmp(has, name) == 0) {
            return i;
        }
    }
    return -1;
}

static int read_lexicon(sqlite3_stmt *statement, int word, int score, viet_lexicon *lexicon) {
    int rc;
    while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
        double gain = NAN;
        if (sqlite3_column_type(statement, word) == SQLITE_NULL) {
            continue;
        }
        const char *text = (const char *)sqlite3_column_text(statement, word);
        size_t n = (size_t)sqlite3_column_bytes(statement, word);
        if (score >= 0 && sqlite3_column_type(statement, score) != SQLITE_NULL) {
            gain = sqlite3_column_double(statement, score);
        }
        if (text == NULL || !viet_lexicon_add(lexicon, text, n, gain)) {
            return SQLITE_NOMEM;
        }
    }
    return rc;
}

void viet_loaded_free(void *p) {
    viet_loaded *loaded = p;
    if (loaded != NULL) {
        viet_lexicon_free(&loaded->lexicon);
        sqlite3_free(loaded->table);
        sqlite3_free(loaded);
    }
}

static viet_loaded *new_loaded(const char *table) {
    viet_loaded *loaded = sqlite3_malloc64(sizeof *loaded);
    if (loaded != NULL) {
        viet_lexicon_init(&loaded->lexicon, viet_sqlite_resize);
        loaded->table = sqlite3_mprintf("%s", table);
        if (loaded->table == NULL) {
            viet_loaded_free(loaded);
            loaded = NULL;
        }
    }
    return loaded;
}

int viet_load(sqlite3 *db, const char *function, const char *table, viet_loaded **out, char **message) {
    sqlite3_stmt *statement;
    *out = NULL;
    int rc = viet_prepare_own(db, function, "SELECT * FROM %s", NULL, table, &statement, message);
    if (rc != SQLITE_OK) {
        return rc;
    }
    int word = find_column(statement, "word");
    viet_loaded *loaded = new_loaded(table);
    if (loaded == NULL) {
        rc = SQLITE_NOMEM;
    } else if (word < 0) {
        rc = SQLITE_ERROR;
        *message = sqlite3_mprintf("%s: the lexicon '%s' must have a column word", function, table);
    } else {
        rc = read_lexicon(statement, word, find_column(statement, "score"), &loaded->lexicon);
    }
    rc = viet_finish_own(db, function, rc, statement, message);
    if (rc != SQLITE_OK) {
        viet_loaded_free(loaded);
        return rc == SQLITE_ERROR && *message == NULL ? SQLITE_NOMEM : rc;
    }
    *out = loaded;
    return SQLITE_OK;
}
