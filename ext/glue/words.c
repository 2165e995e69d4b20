/* words.c - viet_segment(X [, lexicon]) and viet_words(X [, lexicon]): the words of a text.
**
** A lexicon is read once a statement: by viet_segment() into what SQLite keeps for a constant argument, by
** viet_words into what its cursor keeps.
*/
#include <stdbool.h>
#include <string.h>

#include "../words/segment.h"
#include "builder.h"
#include "load.h"
#include "table.h"
#include "value.h"

/* Adds an atom as it is written, without the blank that bad conversions leave before a mark (tiê ́ng). */
static void add_atom(viet_builder *b, const char *text, const viet_atom *a) {
    const char *p = text + a->start, *end = text + a->end;
    while (p < end) {
        const char *from = p;
        while (p < end && *p != ' ' &&
               ((unsigned char)*p != 0xC2 || end - p < 2 || (unsigned char)p[1] != 0xA0)) {
            p++;
        }
        viet_builder_add(b, from, (size_t)(p - from));
        p += p == end ? 0 : *p == ' ' ? 1 : 2;
    }
}

static void add_segment(viet_builder *b, const char *text, const viet_segment *word, const char *joint) {
    for (unsigned i = 0; i < word->count; i++) {
        if (i > 0) {
            viet_builder_add(b, joint, 1);
        }
        add_atom(b, text, &word->atoms[i]);
    }
}

/* ---- viet_segment */

static void segment_with(sqlite3_context *context, const viet_lexicon *lexicon, const char *text, size_t n) {
    viet_segmenter s;
    viet_segment word;
    viet_builder b = {0};
    viet_segment_open(&s, lexicon, text, n);
    while (!b.no_memory && viet_segment_next(&s, &word)) {
        if (b.n > 0) {
            viet_builder_add(&b, " ", 1);
        }
        add_segment(&b, text, &word, "_");
    }
    viet_builder_result(&b, context);
}

/* Reads the lexicon; NULL when that failed, which is then the function's result. nested: calls under way. */
static viet_loaded *load_lexicon(sqlite3_context *context, const char *table, int *nested) {
    viet_loaded *loaded = NULL;
    char *message = NULL;
    if (*nested == VIET_MOST_NESTED) {
        viet_result_message(context, viet_nested_message("viet_segment"));
        return NULL;
    }
    ++*nested;
    int rc = viet_load(sqlite3_context_db_handle(context), "viet_segment", table, &loaded, &message);
    --*nested;
    if (rc == SQLITE_NOMEM) {
        sqlite3_result_error_nomem(context);
    } else if (rc != SQLITE_OK) {
        viet_result_failure(context, rc, message);
    }
    return loaded;
}

static void segment_plain(sqlite3_context *context, int n, sqlite3_value **args) {
    const char *text;
    size_t bytes;
    (void)n;
    if (viet_value_text(context, args[0], &text, &bytes)) {
        segment_with(context, NULL, text, bytes);
    }
}

static void segment_by_lexicon(sqlite3_context *context, int n, sqlite3_value **args) {
    const char *text, *table;
    size_t bytes, table_bytes;
    (void)n;
    if (!viet_value_text(context, args[0], &text, &bytes)) {
        return;
    }
    viet_loaded *loaded = sqlite3_get_auxdata(context, 1);
    if (loaded != NULL) {
        segment_with(context, &loaded->lexicon, text, bytes);
    } else if (viet_value_text(context, args[1], &table, &table_bytes)) {
        loaded = load_lexicon(context, table, sqlite3_user_data(context));
        if (loaded != NULL) {
            segment_with(context, &loaded->lexicon, text, bytes);
            sqlite3_set_auxdata(context, 1, loaded, viet_loaded_free);
        }
    }
}

/* ---- viet_words */

typedef struct words_scanner {
    const char *text;
    viet_segmenter segmenter;
    viet_segment word;
    viet_builder spelled;
} words_scanner;

/* Sees to it that *kept holds the lexicon that is asked for. */
static int find_lexicon(sqlite3 *db, void **kept, sqlite3_value *value, const viet_lexicon **out,
                        char **message) {
    viet_loaded *loaded = *kept;
    *out = NULL;
    if (value == NULL) {
        return SQLITE_OK;
    }
    const char *table = (const char *)sqlite3_value_text(value);
    if (table == NULL) {
        return SQLITE_NOMEM;
    }
    if (loaded == NULL || strcmp(loaded->table, table) != 0) {
        viet_loaded_free(loaded);
        *kept = NULL;
        int rc = viet_load(db, "viet_words", table, &loaded, message);
        if (rc != SQLITE_OK) {
            return rc;
        }
        *kept = loaded;
    }
    *out = &loaded->lexicon;
    return SQLITE_OK;
}

static int words_open(sqlite3 *db, void **kept, const char *text, size_t n, sqlite3_value *const *values,
                      void **out, char **message) {
    const viet_lexicon *lexicon = NULL;
    bool none = values[1] != NULL && sqlite3_value_type(values[1]) == SQLITE_NULL; /* NULL in, no row out */
    int rc = none ? SQLITE_OK : find_lexicon(db, kept, values[1], &lexicon, message);
    if (rc != SQLITE_OK) {
        return rc;
    }
    words_scanner *s = sqlite3_malloc64(sizeof *s);
    if (s == NULL) {
        return SQLITE_NOMEM;
    }
    s->text = text;
    s->spelled = (viet_builder){0};
    viet_segment_open(&s->segmenter, lexicon, text, none ? 0 : n);
    *out = s;
    return SQLITE_OK;
}

static int words_next(void *p, viet_row *row) {
    words_scanner *s = p;
    do {
        if (!viet_segment_next(&s->segmenter, &s->word)) {
            return SQLITE_DONE;
        }
    } while (s->word.atoms[0].kind == VIET_ATOM_SIGN);
    *row = (viet_row){s->word.atoms[0].start, s->word.atoms[s->word.count - 1].end};
    return SQLITE_ROW;
}

static void words_column(void *p, sqlite3_context *context, int column) {
    words_scanner *s = p;
    (void)column;
    s->spelled.n = 0;
    add_segment(&s->spelled, s->text, &s->word, " ");
    if (s->spelled.no_memory) {
        sqlite3_result_error_nomem(context);
    } else {
        sqlite3_result_text64(context, s->spelled.s, s->spelled.n, SQLITE_TRANSIENT, SQLITE_UTF8);
    }
}

static void words_close(void *p) {
    words_scanner *s = p;
    sqlite3_free(s->spelled.s);
    sqlite3_free(s);
}

int viet_register_words(sqlite3 *db) {
    static const viet_table words = {
        .name = "viet_words",
        .schema = "CREATE TABLE x(word, pos, len, byte_pos, byte_len, text HIDDEN, lexicon HIDDEN)",
        .columns = 5,
        .span = 1,
        .arguments = 2,
        .reads_tables = true,
        .open_in = words_open,
        .free_kept = viet_loaded_free,
        .next = words_next,
        .column = words_column,
        .close = words_close,
    };
    int rc = sqlite3_create_function_v2(db, "viet_segment", 1, VIET_FUNCTION, NULL, segment_plain, NULL, NULL,
                                        NULL);
    int *nested = sqlite3_malloc(sizeof *nested);
    if (rc != SQLITE_OK || nested == NULL) {
        sqlite3_free(nested);
        return rc != SQLITE_OK ? rc : SQLITE_NOMEM;
    }
    *nested = 0;
    /* This one reads a table: it is neither deterministic nor innocuous. */
    rc = sqlite3_create_function_v2(db, "viet_segment", 2, SQLITE_UTF8, nested, segment_by_lexicon, NULL,
                                    NULL, sqlite3_free);
    return rc == SQLITE_OK ? viet_register_table(db, &words) : rc;
}
