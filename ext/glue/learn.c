/* learn.c - viet_learn(table [, column [, least]]): the words of several syllables in a collection of texts.
**
** With a column, its texts are read. Without one, the table is an fts5vocab table of type 'instance', whose
** terms are put into their order again.
*/
#include "../words/learn.h"

#include <limits.h>
#include <stdbool.h>
#include <string.h>

#include "builder.h"
#include "load.h"
#include "table.h"
#include "value.h"

typedef struct learn_scanner {
    viet_learner learner;
    viet_learned word;
} learn_scanner;

/* ---- reading everything once */

static int read_texts(sqlite3_stmt *statement, viet_learner *learner) {
    int rc;
    while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(statement, 0);
        if (text == NULL) {
            if (sqlite3_column_type(statement, 0) != SQLITE_NULL && sqlite3_column_bytes(statement, 0) > 0) {
                return SQLITE_NOMEM;
            }
            continue;
        }
        if (!viet_learner_read(learner, text, (size_t)sqlite3_column_bytes(statement, 0))) {
            return SQLITE_NOMEM;
        }
    }
    return rc;
}

/* Terms put together again: those of one row of the index, a line for each stretch of neighbours. */
typedef struct term_run {
    sqlite3_int64 row, offset; /* of the last term */
    char *column;
    viet_builder text;
} term_run;

/* Adds the statement's term, which belongs to the same row. SQLITE_MISMATCH: it does not say where the term stands, as
** in an index with detail=column or none. */
static int add_term(sqlite3_stmt *statement, term_run *t) {
    for (int i = 0; i < 4; i++) {
        if (sqlite3_column_type(statement, i) == SQLITE_NULL) {
            return SQLITE_MISMATCH;
        }
    }
    sqlite3_int64 offset = sqlite3_column_int64(statement, 3);
    const char *column = (const char *)sqlite3_column_text(statement, 2);
    const char *term = (const char *)sqlite3_column_text(statement, 0);
    if (column == NULL || term == NULL) {
        return SQLITE_NOMEM;
    }
    bool here = t->column != NULL && strcmp(column, t->column) == 0;
    if (here && t->text.n > 0 && offset == t->offset) { /* the folded twin of a foreign word */
        return SQLITE_OK;
    }
    if (t->text.n > 0) {
        viet_builder_add(&t->text, here && offset == t->offset + 1 ? " " : "\n", 1);
    }
    viet_builder_add(&t->text, term, (size_t)sqlite3_column_bytes(statement, 0));
    t->offset = offset;
    if (!here) {
        sqlite3_free(t->column);
        t->column = sqlite3_mprintf("%s", column);
    }
    return t->column == NULL || t->text.no_memory ? SQLITE_NOMEM : SQLITE_OK;
}

static int read_terms(sqlite3_stmt *statement, viet_learner *learner) {
    term_run t = {0};
    int rc = SQLITE_OK;
    while (rc == SQLITE_OK && (rc = sqlite3_step(statement)) == SQLITE_ROW) {
        sqlite3_int64 row = sqlite3_column_int64(statement, 1);
        rc = SQLITE_OK;
        if (row != t.row) {
            rc = viet_learner_read(learner, t.text.s, t.text.n) ? SQLITE_OK : SQLITE_NOMEM;
            t.text.n = 0;
            t.row = row;
        }
        rc = rc == SQLITE_OK ? add_term(statement, &t) : rc;
    }
    if (rc == SQLITE_DONE && !viet_learner_read(learner, t.text.s, t.text.n)) {
        rc = SQLITE_NOMEM;
    }
    sqlite3_free(t.column);
    sqlite3_free(t.text.s);
    return rc;
}

static int learn_from(sqlite3 *db, const char *table, const char *column, viet_learner *learner,
                      char **message) {
    static const char terms[] =
        "SELECT term, doc, col, \"offset\" FROM %s ORDER BY doc, col, \"offset\", term";
    static const char texts[] = "SELECT t.\"%w\" FROM %s AS t";
    sqlite3_stmt *statement;
    int rc = viet_prepare_own(db, "viet_learn", column == NULL ? terms : texts, column, table, &statement,
                              message);
    if (rc == SQLITE_ERROR && column == NULL && strstr(*message, "no such column") != NULL) {
        sqlite3_free(*message);
        rc = viet_failure(
            rc, message,
            sqlite3_mprintf("viet_learn: argument 2, the column, is missing, and '%s' is no fts5vocab "
                            "table of type 'instance'",
                            table));
    }
    for (int time = 0; rc == SQLITE_OK && time < VIET_LEARN_TIMES; time++) {
        rc = column == NULL ? read_terms(statement, learner) : read_texts(statement, learner);
        if (rc == SQLITE_DONE) {
            rc = viet_learner_turn(learner) ? sqlite3_reset(statement) : SQLITE_NOMEM;
        }
    }
    if (rc == SQLITE_MISMATCH) {
        rc = viet_failure(
            SQLITE_ERROR, message,
            sqlite3_mprintf("viet_learn: '%s' does not say where terms stand: is it of an index with "
                            "detail=full?",
                            table));
    }
    return viet_finish_own(db, "viet_learn", rc, statement, message);
}

/* ---- the table function */

static void learn_close(void *p) {
    learn_scanner *s = p;
    viet_learner_free(&s->learner);
    sqlite3_free(s);
}

static int learn_open(sqlite3 *db, void **kept, const char *table, size_t n, sqlite3_value *const *values,
                      void **out, char **message) {
    const char *column = NULL;
    unsigned least = VIET_LEARN_LEAST;
    (void)kept;
    (void)n;
    int rc = viet_value_count(values[2], "viet_learn", "times", INT_MAX, &least, message);
    if (rc != SQLITE_OK) {
        return rc;
    }
    if (values[1] != NULL && sqlite3_value_type(values[1]) != SQLITE_NULL) {
        column = (const char *)sqlite3_value_text(values[1]);
        if (column == NULL) {
            return SQLITE_NOMEM;
        }
    }
    learn_scanner *s = sqlite3_malloc64(sizeof *s);
    if (s == NULL) {
        return SQLITE_NOMEM;
    }
    viet_learner_init(&s->learner, viet_sqlite_resize, least);
    rc = learn_from(db, table, column, &s->learner, message);
    if (rc != SQLITE_OK) {
        learn_close(s);
        return rc;
    }
    *out = s;
    return SQLITE_OK;
}

static int learn_next(void *p, viet_row *row) {
    learn_scanner *s = p;
    *row = (viet_row){0, 0};
    return viet_learner_next(&s->learner, &s->word) ? SQLITE_ROW : SQLITE_DONE;
}

static void learn_column(void *p, sqlite3_context *context, int column) {
    learn_scanner *s = p;
    if (column == 0) {
        sqlite3_result_text64(context, s->word.word, s->word.n, SQLITE_TRANSIENT, SQLITE_UTF8);
    } else if (column == 1) {
        sqlite3_result_int64(context, s->word.count);
    } else {
        sqlite3_result_double(context, s->word.gain);
    }
}

int viet_register_learn(sqlite3 *db) {
    static const viet_table learn = {
        .name = "viet_learn",
        .subject = "the table",
        .schema = "CREATE TABLE x(word, count, score, source HIDDEN, \"column\" HIDDEN, least HIDDEN)",
        .columns = 3,
        .span = VIET_NO_SPAN,
        .arguments = 3,
        .reads_tables = true,
        .open_in = learn_open,
        .next = learn_next,
        .column = learn_column,
        .close = learn_close,
    };
    return viet_register_table(db, &learn);
}
