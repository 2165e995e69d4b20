/* tokens.c - viet_tokens(X [, options]): what the index sees of a text.
**
** options are those of the tokenizer, written as in tokenize = 'vietnamese ...', and one more, for looking at the
** other side: as document|query|prefix (default document).
*/
#include <string.h>

#include "stream.h"
#include "table.h"

#define MOST_OPTIONS 32 /* words of the options */

typedef struct scanner {
    viet_settings *settings;
    viet_stream stream;
} scanner;

typedef struct options {
    char *text; /* owned: cut into words */
    const char *word[MOST_OPTIONS];
    int n;
    enum viet_purpose purpose;
} options;

static int complain(char **message, const char *text) {
    *message = sqlite3_mprintf("viet_tokens: %s", text);
    return *message == NULL ? SQLITE_NOMEM : SQLITE_ERROR;
}

/* Cuts the options at blanks; a word may stand in single or double quotes, doubled inside for themselves. */
static int cut(options *o, char **message) {
    char *p = o->text;
    while (*(p += strspn(p, " \t\n\r")) != 0) {
        char quote = *p == '\'' || *p == '"' ? *p++ : 0;
        char *out = p;
        if (o->n == MOST_OPTIONS) {
            return complain(message, "argument 2 has too many options");
        }
        o->word[o->n++] = out;
        for (;; p++) {
            if (*p == 0 && quote != 0) {
                return complain(message, "argument 2 has a quote that is not closed");
            }
            if (quote != 0 && *p == quote && p[1] != quote) {
                p++;
                break;
            }
            if (*p == 0 || (quote == 0 && strchr(" \t\n\r", *p) != NULL)) {
                break;
            }
            p += quote != 0 && *p == quote;
            *out++ = *p;
        }
        bool last = *p == 0;
        *out = 0;
        p += !last && out == p;
    }
    return SQLITE_OK;
}

/* Takes `as ...` out of the words. */
static int take_purpose(options *o, char **message) {
    static const char *const names[] = {
        [VIET_DOCUMENT] = "document", [VIET_QUESTION] = "query", [VIET_PREFIX] = "prefix"};
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
            return complain(message, "in argument 2, as must be followed by document, query or prefix");
        }
        o->purpose = (enum viet_purpose)k;
        i++;
    }
    o->n = kept;
    return SQLITE_OK;
}

static int read_options(options *o, sqlite3_value *value, char **message) {
    if (value == NULL || sqlite3_value_type(value) == SQLITE_NULL) {
        return SQLITE_OK;
    }
    const char *text = (const char *)sqlite3_value_text(value);
    if (text == NULL || (o->text = sqlite3_mprintf("%s", text)) == NULL) {
        return SQLITE_NOMEM;
    }
    int rc = cut(o, message);
    return rc == SQLITE_OK ? take_purpose(o, message) : rc;
}

static void tokens_close(void *p) {
    scanner *s = p;
    viet_stream_close(&s->stream);
    viet_settings_free(s->settings);
    sqlite3_free(s);
}

static int tokens_open(sqlite3 *db, const char *text, size_t n, sqlite3_value *const *values, void **out,
                       char **message) {
    options o = {.purpose = VIET_DOCUMENT};
    viet_settings *settings = NULL;
    int rc = read_options(&o, values[1], message);
    if (rc == SQLITE_OK) {
        rc = viet_settings_new(db, o.word, o.n, &settings, message);
    }
    if (rc == SQLITE_OK) {
        rc = viet_settings_check(settings, db, message);
    }
    sqlite3_free(o.text);
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
    viet_stream_open(&s->stream, settings, o.purpose, text, n);
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
