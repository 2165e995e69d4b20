/* suggest.c - viet_suggest(table, X [, k]): did you mean, and completion, from what the index holds.
**
** One word is given its candidates (candidates.h), several their likeliest combinations (phrase.h); the last word is
** taken as the beginning of one too, unless a blank follows it. All rows are made at once, so that nothing is being
** read while they are given.
*/
#include "suggest.h"

#include "stream.h"
#include "table.h"
#include "value.h"

enum { MOST_SUGGESTED = 100, USUALLY_SUGGESTED = 5 };

/* ---- suggesting */

typedef struct text_words {
    viet_typed_word word[VIET_PHRASE_WORDS];
    unsigned n;
    bool unfinished; /* the text ends right behind the last of them */
} text_words;

static int add_typed(text_words *w, const char *token, size_t n) {
    char *copy = sqlite3_mprintf("%.*s", (int)n, token);
    if (copy == NULL) {
        return SQLITE_NOMEM;
    }
    w->word[w->n++] = (viet_typed_word){copy, n};
    return SQLITE_ROW;
}

static int read_typed(text_words *w, const char *text, size_t n) {
    viet_settings settings = {.cutter = NULL};
    viet_stream t;
    viet_rules_default(&settings.rules);
    settings.rules.diacritics = VIET_EXACT;
    viet_stream_open(&t, &settings, VIET_DOCUMENT, text, n);
    int rc = SQLITE_ROW;
    while (rc == SQLITE_ROW && w->n < VIET_PHRASE_WORDS && (rc = viet_stream_next(&t)) == SQLITE_ROW) {
        w->unfinished = t.word.end == n;
        if (t.n <= VIET_CANDIDATE_BYTES) { /* longer is no word that anybody meant */
            rc = add_typed(w, t.s, t.n);
        }
    }
    viet_stream_close(&t);
    viet_cutter_free(settings.cutter);
    return rc == SQLITE_NOMEM ? rc : SQLITE_OK;
}

static int suggest_word(viet_vocabulary *v, const viet_typed_word *w, bool unfinished, viet_suggestion *out,
                        unsigned k, unsigned *found) {
    viet_begun begun = {.n = 0};
    unsigned n = 0;
    viet_candidate *list = sqlite3_malloc64(k * sizeof list[0]);
    int rc = list == NULL ? SQLITE_NOMEM : SQLITE_OK;
    if (rc == SQLITE_OK && unfinished) {
        rc = viet_common_completions(v, w->token, w->n, &begun);
    }
    if (rc == SQLITE_OK) {
        rc = viet_candidates(v, w->token, w->n, unfinished ? &begun : NULL, list, k, &n);
    }
    for (unsigned i = 0; i < n && rc == SQLITE_OK; i++) {
        out[i] = (viet_suggestion){sqlite3_mprintf("%s", list[i].term), list[i].distance, list[i].held.rows};
        rc = out[i].term == NULL ? SQLITE_NOMEM : SQLITE_OK;
        *found += rc == SQLITE_OK;
    }
    sqlite3_free(list);
    return rc;
}

int viet_suggest(viet_vocabulary *v, const char *text, size_t n, bool completing, viet_suggestion *out,
                 unsigned k, unsigned *found) {
    text_words w = {.n = 0};
    *found = 0;
    int rc = read_typed(&w, text, n);
    bool unfinished = completing && w.unfinished;
    if (rc == SQLITE_OK && w.n == 1) {
        rc = suggest_word(v, &w.word[0], unfinished, out, k, found);
    } else if (rc == SQLITE_OK && w.n > 1) {
        rc = viet_suggest_phrase(v, w.word, w.n, unfinished, out, k, found);
    }
    for (unsigned i = 0; i < w.n; i++) {
        sqlite3_free(w.word[i].token);
    }
    return rc;
}

/* ---- the table function */

typedef struct suggestions {
    unsigned k, n, at;
    viet_suggestion *row; /* room for k */
} suggestions;

static int fill_suggestions(suggestions *s, sqlite3 *db, const char *table, sqlite3_value *typed,
                            char **message) {
    const char *text = (const char *)sqlite3_value_text(typed);
    viet_vocabulary *v;
    if (text == NULL) {
        return SQLITE_NOMEM;
    }
    int rc = viet_vocabulary_open(db, "viet_suggest", table, &v, message);
    if (rc != SQLITE_OK) {
        return rc;
    }
    rc = viet_suggest(v, text, (size_t)sqlite3_value_bytes(typed), true, s->row, s->k, &s->n);
    if (rc != SQLITE_OK && rc != SQLITE_NOMEM) {
        *message = sqlite3_mprintf("viet_suggest: %s", sqlite3_errmsg(db));
    }
    viet_vocabulary_close(v);
    return rc;
}

static void suggest_close(void *p) {
    suggestions *s = p;
    for (unsigned i = 0; i < s->n; i++) {
        sqlite3_free(s->row[i].term);
    }
    sqlite3_free(s->row);
    sqlite3_free(s);
}

static int suggest_open(sqlite3 *db, void **kept, const char *table, size_t n, sqlite3_value *const *values,
                        void **out, char **message) {
    (void)kept;
    unsigned k = USUALLY_SUGGESTED;
    (void)n;
    if (values[1] == NULL) {
        return viet_failure(SQLITE_ERROR, message,
                            sqlite3_mprintf("viet_suggest: argument 2, the text, is missing"));
    }
    int rc = viet_value_count(values[2], "viet_suggest", "rows", MOST_SUGGESTED, &k, message);
    if (rc != SQLITE_OK) {
        return rc;
    }
    suggestions *s = sqlite3_malloc64(sizeof *s);
    if (s == NULL) {
        return SQLITE_NOMEM;
    }
    *s = (suggestions){.k = k, .row = sqlite3_malloc64(k * sizeof s->row[0])};
    rc = s->row == NULL ? SQLITE_NOMEM : SQLITE_OK;
    if (rc == SQLITE_OK && sqlite3_value_type(values[1]) != SQLITE_NULL) {
        rc = fill_suggestions(s, db, table, values[1], message);
    }
    if (rc != SQLITE_OK) {
        suggest_close(s);
        return rc;
    }
    *out = s;
    return SQLITE_OK;
}

static int suggest_next(void *p, viet_row *row) {
    suggestions *s = p;
    *row = (viet_row){0, 0};
    return s->at++ < s->n ? SQLITE_ROW : SQLITE_DONE;
}

static void suggest_column(void *p, sqlite3_context *context, int column) {
    const suggestions *s = p;
    const viet_suggestion *r = &s->row[s->at - 1];
    if (column == 0) {
        sqlite3_result_text(context, r->term, -1, SQLITE_TRANSIENT);
    } else if (column == 1) {
        sqlite3_result_double(context, r->distance / 100.0);
    } else {
        sqlite3_result_int64(context, r->rows);
    }
}

int viet_register_suggest(sqlite3 *db) {
    static const viet_table suggest_table = {
        .name = "viet_suggest",
        .schema = "CREATE TABLE x(term, distance, rows, \"table\" HIDDEN, text HIDDEN, k HIDDEN)",
        .columns = 3,
        .span = VIET_NO_SPAN,
        .arguments = 3,
        .subject = "the table",
        .reads_tables = true,
        .open_in = suggest_open,
        .next = suggest_next,
        .column = suggest_column,
        .close = suggest_close,
    };
    return viet_register_table(db, &suggest_table);
}
