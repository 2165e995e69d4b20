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

/* Whether one of the database's FTS5 tables is just being made: it is in the schema, its table of settings is not. */
static int is_making_in(sqlite3 *db, const char *schema, bool *making) {
    sqlite3_stmt *statement = NULL;
    char *sql = sqlite3_mprintf("SELECT 1 FROM \"%w\".sqlite_master AS f WHERE f.rootpage = 0"
                                " AND f.sql LIKE 'create virtual table%%fts5%%' AND NOT EXISTS"
                                " (SELECT 1 FROM \"%w\".sqlite_master WHERE name = f.name || '_config')",
                                schema, schema);
    int rc = sql == NULL ? SQLITE_NOMEM : sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    if (rc == SQLITE_OK) {
        *making = sqlite3_step(statement) == SQLITE_ROW;
        rc = sqlite3_finalize(statement);
    }
    sqlite3_free(sql);
    return rc;
}

/* FTS5 does not tell its tokenizer whether CREATE VIRTUAL TABLE runs or a table is opened that there was. */
static int is_making(sqlite3 *db, bool *making) {
    sqlite3_stmt *schemas = NULL;
    int rc = sqlite3_prepare_v2(db, "PRAGMA database_list", -1, &schemas, NULL);
    *making = false;
    while (rc == SQLITE_OK && !*making && (rc = sqlite3_step(schemas)) == SQLITE_ROW) {
        const char *schema = (const char *)sqlite3_column_text(schemas, 1);
        rc = schema == NULL ? SQLITE_NOMEM : is_making_in(db, schema, making);
    }
    sqlite3_finalize(schemas);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* A table named in the options must be there when the index is made, which finds slips of the pen. Later the index
** can do without (see lookup.h): it can still be read, written and dropped. */
static int check_settings(sqlite3 *db, viet_settings *settings, char **message) {
    bool making;
    int rc = viet_settings_check(settings, db, message);
    if (rc == SQLITE_OK || rc == SQLITE_NOMEM) {
        return rc;
    }
    int asked = is_making(db, &making);
    return asked != SQLITE_OK ? asked : making ? rc : SQLITE_OK;
}

static int create(void *db, const char **args, int n, Fts5Tokenizer **out) {
    char *message;
    viet_settings *settings;
    int rc = viet_settings_new(db, args, n, &settings, &message);
    if (rc == SQLITE_OK && (rc = check_settings(db, settings, &message)) != SQLITE_OK) {
        viet_settings_free(settings);
        settings = NULL;
    }
    *out = (Fts5Tokenizer *)settings;
    if (message !=
        NULL) { /* FTS5 has a message of its own, so ours goes to the log; viet_tokens() shows it too */
        sqlite3_log(rc == SQLITE_OK ? SQLITE_WARNING : rc, "%s", message);
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
    /* a term of the index, asked for by vocabulary.c */
    if (flags & FTS5_TOKENIZE_QUERY && n > 1 && text[0] == VIET_VERBATIM[0]) {
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

int viet_add_tokenizer(sqlite3 *db, fts5_api *api) {
    if (api->iVersion >= 3) {
        tokenizer_v2 methods = {2, create, destroy, tokenize_v2};
        return ((api_v3 *)api)->create_tokenizer_v2(api, "vietnamese", db, &methods, NULL);
    }
    fts5_tokenizer methods = {create, destroy, tokenize};
    return api->xCreateTokenizer(api, "vietnamese", db, &methods, NULL);
}
