/* target.c - columns by a pragma, the tokenizer by the table's declaration, phrases by asking for one. */
#include "target.h"

#include <stdint.h>
#include <string.h>

#include "expression.h"
#include "options.h"
#include "stream.h"
#include "value.h"

static int add_column(viet_target *t, const char *name) {
    char **names = sqlite3_realloc64(t->names, ((size_t)t->columns + 1) * sizeof *names);
    if (names == NULL) {
        return SQLITE_NOMEM;
    }
    t->names = names;
    t->fields.name = names;
    char *copy = name == NULL ? NULL : sqlite3_mprintf("%s", name);
    if (copy == NULL) {
        return SQLITE_NOMEM;
    }
    names[t->columns++] = copy;
    t->fields.n = t->columns;
    return SQLITE_OK;
}

static int read_columns(sqlite3 *db, viet_target *t) {
    sqlite3_stmt *columns = NULL;
    char *sql = sqlite3_mprintf("PRAGMA \"%w\".table_info(\"%w\")", viet_vocabulary_schema(t->vocabulary),
                                viet_vocabulary_table(t->vocabulary));
    int rc = sql == NULL ? SQLITE_NOMEM : sqlite3_prepare_v2(db, sql, -1, &columns, NULL);
    sqlite3_free(sql);
    while (rc == SQLITE_OK && (rc = sqlite3_step(columns)) == SQLITE_ROW) {
        rc = add_column(t, (const char *)sqlite3_column_text(columns, 1));
    }
    int ended = sqlite3_finalize(columns);
    return rc == SQLITE_DONE ? ended : rc;
}

/* FTS5 refuses a phrase where the index keeps no positions. The one asked for is nowhere, and costs nothing. */
static int ask_for_phrase(viet_target *t) {
    int rows;
    int rc = viet_vocabulary_within(t->vocabulary, "\"" VIET_VERBATIM "\x01\" + \"" VIET_VERBATIM "\x01\"",
                                    INT64_MIN, INT64_MAX, 1, &rows);
    t->phrases = rc == SQLITE_OK;
    return rc == SQLITE_ERROR ? SQLITE_OK : rc;
}

/* With detail=none it does not know the columns either. */
static int ask_for_column(viet_target *t) {
    viet_builder b = {.s = NULL};
    int rows;
    viet_expression_field(&b, t, 0);
    viet_builder_add(&b, "\"" VIET_VERBATIM "\x01\"", sizeof "\"" VIET_VERBATIM "\x01\"");
    int rc = b.no_memory ? SQLITE_NOMEM
                         : viet_vocabulary_within(t->vocabulary, b.s, INT64_MIN, INT64_MAX, 1, &rows);
    sqlite3_free(b.s);
    if (rc == SQLITE_ERROR) {
        t->fields.n = 0;
        rc = SQLITE_OK;
    }
    return rc;
}

int viet_target_open(sqlite3 *db, const char *caller, const char *table, viet_target **out, char **message) {
    viet_target *t = sqlite3_malloc64(sizeof *t);
    *out = NULL;
    *message = NULL;
    if (t == NULL) {
        return SQLITE_NOMEM;
    }
    *t = (viet_target){.names = NULL};
    int rc = viet_vocabulary_open(db, caller, table, &t->vocabulary, message);
    if (rc == SQLITE_OK) {
        rc = read_columns(db, t);
    }
    if (rc == SQLITE_OK) {
        rc = viet_settings_declared(db, viet_vocabulary_schema(t->vocabulary),
                                    viet_vocabulary_table(t->vocabulary), &t->settings);
    }
    if (rc == SQLITE_OK) {
        rc = ask_for_phrase(t);
    }
    if (rc == SQLITE_OK && !t->phrases) {
        rc = ask_for_column(t);
    }
    if (rc != SQLITE_OK) {
        if (rc != SQLITE_NOMEM && *message == NULL) {
            rc = viet_failure(rc, message, sqlite3_mprintf("%s: %s", caller, sqlite3_errmsg(db)));
        }
        viet_target_close(t);
        return rc;
    }
    t->fields.rules = t->settings == NULL ? NULL : &t->settings->rules;
    *out = t;
    return SQLITE_OK;
}

static int ask_for_token(viet_target *t, const viet_question *q, const viet_unit *u, bool *made) {
    viet_stream stream;
    viet_stretch word = q->word[u->first];
    *made = true;
    if (u->kind != VIET_UNIT_WORDS || u->words > 1 || u->star) {
        return SQLITE_OK;
    }
    viet_stream_open(&stream, t->settings, VIET_QUESTION, q->text + word.start, word.end - word.start);
    int rc = viet_stream_next(&stream);
    viet_stream_close(&stream);
    *made = rc != SQLITE_DONE;
    return rc == SQLITE_DONE || rc == SQLITE_ROW ? SQLITE_OK : rc;
}

int viet_target_read(viet_target *t, viet_question *q, const char *text, size_t n, bool phrase) {
    int rc = viet_question_read(q, text, n, phrase, t == NULL ? NULL : &t->fields);
    bool made = true, either = true;
    unsigned units = q->units;
    if (t == NULL || t->settings == NULL || t->settings->stopwords == NULL) {
        return rc;
    }
    q->units = 0;
    for (unsigned i = 0; rc == SQLITE_OK && i < units; i++) {
        viet_unit u = q->unit[i];
        bool empty = u.kind == VIET_UNIT_CLOSE && q->unit[q->units - 1].kind == VIET_UNIT_OPEN;
        rc = ask_for_token(t, q, &u, &made);
        u.either = u.either && either; /* an OR needs what was before it */
        if (made && !empty) {
            q->unit[q->units++] = u;
            either = true;
        } else {
            q->units -= empty;
            either = empty ? q->unit[q->units].either : u.either;
        }
    }
    return rc;
}

void viet_target_close(viet_target *t) {
    if (t != NULL) {
        viet_vocabulary_close(t->vocabulary);
        viet_settings_free(t->settings);
        for (int i = 0; i < t->columns; i++) {
            sqlite3_free(t->names[i]);
        }
        sqlite3_free(t->names);
        sqlite3_free(t);
    }
}
