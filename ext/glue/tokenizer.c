/* tokenizer.c - the FTS5 tokenizer "vietnamese".
**
** FTS5 has two registration interfaces. The second came with SQLite 3.47 (fts5_api version 3) and is used where it
** is there; its structures are declared here because older headers lack them, so that one binary serves both.
*/
#include "fts5.h"
#include "stream.h"
#include "vocabulary.h"

typedef int token_fn(void *context, int flags, const char *token, int n, int start, int end);

typedef struct tokenizer_v2 {
    int version;
    int (*create)(void *, const char **, int, Fts5Tokenizer **);
    void (*destroy)(Fts5Tokenizer *);
    int (*tokenize)(Fts5Tokenizer *, void *, int, const char *, int, const char *, int, token_fn *);
} tokenizer_v2;

typedef struct api_v3 {
    int version;
    void (*v2[3])(void); /* xCreateTokenizer, xFindTokenizer, xCreateFunction */
    int (*create_tokenizer_v2)(fts5_api *, const char *, void *, tokenizer_v2 *, void (*)(void *));
    int (*find_tokenizer_v2)(fts5_api *, const char *, void **, tokenizer_v2 **);
} api_v3;

static int create(void *context, const char **args, int n, Fts5Tokenizer **out) {
    char *message;
    (void)context;
    viet_settings *settings;
    int rc = viet_settings_new(args, n, &settings, &message);
    *out = (Fts5Tokenizer *)settings;
    if (message !=
        NULL) { /* FTS5 has a message of its own, so ours goes to the log; viet_tokens() shows it too */
        sqlite3_log(rc, "%s", message);
        sqlite3_free(message);
    }
    return rc;
}

static void destroy(Fts5Tokenizer *tokenizer) {
    viet_settings_free((viet_settings *)tokenizer);
}

/* FTS5 stores tokens up to this length and cuts longer ones; ours are cut between characters. */
static int stored_length(const char *token, size_t n) {
    enum { MOST = 32768 };
    if (n <= MOST) {
        return (int)n;
    }
    int cut = MOST;
    while (((unsigned char)token[cut] & 0xC0) == 0x80) {
        cut--;
    }
    return cut;
}

/* Auxiliary functions read documents: only a question is widened. */
static enum viet_purpose purpose_of(int flags) {
    if (!(flags & FTS5_TOKENIZE_QUERY)) {
        return VIET_DOCUMENT;
    }
    return flags & FTS5_TOKENIZE_PREFIX ? VIET_PREFIX : VIET_QUESTION;
}

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int n,
                    token_fn *token) {
    viet_stream t;
    int rc;
    if (text == NULL || n <= 0) {
        return SQLITE_OK;
    }
    if (flags & FTS5_TOKENIZE_QUERY && text[0] == VIET_VERBATIM[0]) {
        return token(context, 0, text + 1, n - 1, 1, n);
    }
    viet_stream_open(&t, (viet_settings *)tokenizer, purpose_of(flags), text, (size_t)n);
    while ((rc = viet_stream_next(&t)) == SQLITE_ROW) {
        rc = token(context, t.colocated ? FTS5_TOKEN_COLOCATED : 0, t.s, stored_length(t.s, t.n),
                   (int)t.word.start, (int)t.word.end);
        if (rc != SQLITE_OK) {
            break;
        }
    }
    viet_stream_close(&t);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* The language of a text, which SQLite passes since 3.47, changes nothing here. */
static int tokenize_v2(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int n,
                       const char *locale, int locale_n, token_fn *token) {
    (void)locale;
    (void)locale_n;
    return tokenize(tokenizer, context, flags, text, n, token);
}

int viet_add_tokenizer(fts5_api *api) {
    if (api->iVersion >= 3) {
        tokenizer_v2 methods = {2, create, destroy, tokenize_v2};
        return ((api_v3 *)api)->create_tokenizer_v2(api, "vietnamese", NULL, &methods, NULL);
    }
    fts5_tokenizer methods = {create, destroy, tokenize};
    return api->xCreateTokenizer(api, "vietnamese", NULL, &methods, NULL);
}
