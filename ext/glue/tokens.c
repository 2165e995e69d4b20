/* tokens.c - viet_tokens(X [, options]): what the index sees of a text.
**
** options are those of the tokenizer, written as in tokenize = 'vietnamese ...', and one more, for looking at the
** other side: as document|query|prefix (default document).
*/
#include <string.h>

#include "options.h"
#include "stream.h"
#include "table.h"
#include "value.h"

typedef struct scanner {
    viet_settings *settings;
    viet_stream stream;
} scanner;

typedef struct arguments {
    char *text; /* owned: cut into words */
    viet_options options;
    enum viet_purpose purpose;
} arguments;

static int tokens_error(char **message, const char *text) {
    return viet_failure(SQLITE_ERROR, message, sqlite3_mprintf("viet_tokens: %s", text));
}

/* Takes `as ...` out of the words. */
static int take_purpose(arguments *a, char **message) {
    static const char *const names[] = {
        [VIET_DOCUMENT] = "document", [VIET_QUESTION] = "query", [VIET_PREFIX] = "prefix"};
    viet_options *o = &a->options;
    int kept = 0;
    for (int i = 0; i < o->n; i++) {
        if (i % 2 == 1 || sqlite3_stricmp(o->word[i], "as") != 0) {
            o->word[kept++] = o->word[i];
            continue;
        }
        int k = 0;
        while (k < 3 && (i + 1 == o->n || sqlite3_stricmp(o->word[i + 1], names[k]) != 0)) {
            k++;
        }
        if (k == 3) {
            return tokens_error(message, "in argument 2, as must be followed by document, query or prefix");
        }
        a->purpose = (enum viet_purpose)k;
        i++;
    }
    o->n = kept;
    return SQLITE_OK;
}

static int read_options(arguments *a, sqlite3_value *value, char **message) {
    if (value == NULL || sqlite3_value_type(value) == SQLITE_NULL) {
        return SQLITE_OK;
    }
    const char *text = (const char *)sqlite3_value_text(value);
    if (text == NULL || (a->text = sqlite3_mprintf("%s", text)) == NULL) {
        return SQLITE_NOMEM;
    }
    switch (viet_options_cut(a->text, &a->options)) {
    case VIET_OPTIONS_TOO_MANY:
        return tokens_error(message, "argument 2 has too many options");
    case VIET_OPTIONS_OPEN_QUOTE:
        return tokens_error(message, "argument 2 has a quote that is not closed");
    default:
        return take_purpose(a, message);
    }
}

static void tokens_close(void *p) {
    scanner *s = p;
    viet_stream_close(&s->stream);
    viet_settings_free(s->settings);
    sqlite3_free(s);
}

static int tokens_open(sqlite3 *db, void **kept, const char *text, size_t n, sqlite3_value *const *values,
                       void **out, char **message) {
    (void)kept;
    arguments a = {.purpose = VIET_DOCUMENT};
    viet_settings *settings = NULL;
    int rc = read_options(&a, values[1], message);
    if (rc == SQLITE_OK) {
        rc = viet_settings_new(db, a.options.word, a.options.n, &settings, message);
    }
    if (rc == SQLITE_OK) {
        rc = viet_settings_check(settings, db, message);
    }
    sqlite3_free(a.text);
    if (rc != SQLITE_OK) {
        viet_settings_free(settings);
        return rc;
    }
    scanner *s = sqlite3_malloc64(sizeof *s);
    if (s == NULL) {
        viet_settings_free(settings);
        return SQLITE_NOMEM;
    }
    s->settings = settings;
    viet_stream_open(&s->stream, settings, a.purpose, text, n);
    *out = s;
    return SQLITE_OK;
}

static int tokens_next(void *p, viet_row *row) {
    scanner *s = p;
    int rc = viet_stream_next(&s->stream);
    *row = (viet_row){s->stream.word.start, s->stream.word.end};
    return rc;
}

static void tokens_column(void *p, sqlite3_context *context, int column) {
    scanner *s = p;
    if (column == 0) {
        sqlite3_result_text64(context, s->stream.s, s->stream.n, SQLITE_TRANSIENT, SQLITE_UTF8);
    } else {
        sqlite3_result_int(context, s->stream.colocated);
    }
}

int viet_register_tokens(sqlite3 *db) {
    static const viet_table tokens = {
        .name = "viet_tokens",
        .schema =
            "CREATE TABLE x(token, pos, len, byte_pos, byte_len, colocated, text HIDDEN, options HIDDEN)",
        .columns = 6,
        .span = 1,
        .arguments = 2,
        .open_in = tokens_open,
        .next = tokens_next,
        .column = tokens_column,
        .close = tokens_close,
    };
    return viet_register_table(db, &tokens);
}
