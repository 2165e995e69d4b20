/* options.c - reads CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese ...') as SQLite and FTS5 do. */
#include "options.h"

#include <string.h>

enum viet_options_fault viet_options_cut(char *text, viet_options *o) {
    static const char blanks[] = " \t\n\r";
    char *p = text;
    o->n = 0;
    while (*(p += strspn(p, blanks)) != 0) {
        char quote = *p == '\'' || *p == '"' ? *p++ : 0;
        char *out = p;
        if (o->n == VIET_OPTIONS_MOST) {
            return VIET_OPTIONS_TOO_MANY;
        }
        o->word[o->n++] = out;
        for (;; p++) {
            if (*p == 0 && quote != 0) {
                return VIET_OPTIONS_OPEN_QUOTE;
            }
            if (quote != 0 && *p == quote && p[1] != quote) {
                p++;
                break;
            }
            if (*p == 0 || (quote == 0 && strchr(blanks, *p) != NULL)) {
                break;
            }
            p += quote != 0 && *p == quote;
            *out++ = *p;
        }
        bool last = *p == 0;
        *out = 0;
        p += !last && out == p;
    }
    return VIET_OPTIONS_GOOD;
}

/* ---- the declaration: a walk over its tokens */

typedef struct sql_token {
    const char *start, *end; /* start == end: the end of the text */
} sql_token;

static bool is_name_byte(char c) {
    unsigned char u = (unsigned char)c;
    return u >= 0x80 || u == '_' || u == '$' || (u >= '0' && u <= '9') || (u >= 'a' && u <= 'z') ||
           (u >= 'A' && u <= 'Z');
}

/* Skips blanks and comments. */
static const char *skip_to_token(const char *p) {
    for (;;) {
        p += strspn(p, " \t\n\f\r");
        if (p[0] == '-' && p[1] == '-') {
            p += strcspn(p, "\n");
        } else if (p[0] == '/' && p[1] == '*') {
            const char *end = strstr(p + 2, "*/");
            p = end == NULL ? p + strlen(p) : end + 2;
        } else {
            return p;
        }
    }
}

/* The next token: a quoted one with its quotes, a name or number, or a single sign. */
static sql_token next_token(const char *p) {
    p = skip_to_token(p);
    sql_token t = {p, p};
    char quote = *p == '[' ? ']' : *p;
    if (*p != 0 && strchr("'\"`[", *p) != NULL) {
        for (t.end = p + 1; *t.end != 0; t.end++) {
            if (*t.end == quote && (quote == ']' || *++t.end != quote)) {
                t.end += quote == ']';
                break;
            }
        }
    } else if (is_name_byte(*p)) {
        while (is_name_byte(*t.end)) {
            t.end++;
        }
    } else {
        t.end += *p != 0;
    }
    return t;
}

static bool token_is(sql_token t, const char *word) {
    size_t n = strlen(word);
    return (size_t)(t.end - t.start) == n && sqlite3_strnicmp(t.start, word, (int)n) == 0;
}

/* Behind the opening bracket of fts5(...); NULL when this declares something else. */
static const char *find_arguments(const char *sql) {
    sql_token t = next_token(sql);
    while (t.start < t.end && !token_is(t, "using")) {
        t = next_token(t.end);
    }
    t = next_token(t.end);
    bool fts5 = token_is(t, "fts5") || token_is(t, "'fts5'") || token_is(t, "\"fts5\"") ||
                token_is(t, "`fts5`") || token_is(t, "[fts5]");
    t = next_token(t.end);
    return fts5 && token_is(t, "(") ? t.end : NULL;
}

/* The value of tokenize = ..., whose name may be cut short: FTS5 takes tok too. */
static bool find_tokenize(const char *p, sql_token *value) {
    int depth = 0;
    bool first = true;
    for (sql_token t = next_token(p); t.start < t.end; t = next_token(t.end)) {
        int n = (int)(t.end - t.start);
        if (first && n <= 8 && sqlite3_strnicmp(t.start, "tokenize", n) == 0) {
            sql_token equals = next_token(t.end);
            if (token_is(equals, "=")) {
                *value = next_token(equals.end);
                return true;
            }
        }
        depth += token_is(t, "(") - token_is(t, ")");
        first = depth == 0 && token_is(t, ",");
    }
    return false;
}

/* A copy without its quotes. */
static char *unquote(sql_token t) {
    char *made = sqlite3_mprintf("%.*s", (int)(t.end - t.start), t.start);
    if (made != NULL && strchr("'\"`[", *made) != NULL && *made != 0) {
        char quote = *made == '[' ? ']' : *made, *out = made;
        for (const char *p = made + 1; *p != 0 && (*p != quote || *++p == quote); p++) {
            *out++ = *p;
        }
        *out = 0;
    }
    return made;
}

static int settings_of_declaration(sqlite3 *db, const char *sql, viet_settings **out) {
    viet_options o;
    sql_token value;
    const char *arguments = find_arguments(sql);
    if (arguments == NULL || !find_tokenize(arguments, &value)) {
        return SQLITE_OK;
    }
    char *text = unquote(value), *message = NULL;
    int rc = text == NULL ? SQLITE_NOMEM : SQLITE_OK;
    if (rc == SQLITE_OK && viet_options_cut(text, &o) == VIET_OPTIONS_GOOD && o.n > 0) {
        int ours = sqlite3_stricmp(o.word[0], "porter") == 0;
        if (ours < o.n && sqlite3_stricmp(o.word[ours], "vietnamese") == 0) {
            rc = viet_settings_new(db, o.word + ours + 1, o.n - ours - 1, out, &message);
            rc = rc == SQLITE_NOMEM ? rc : SQLITE_OK; /* with wrong options there is no such index */
        }
    }
    sqlite3_free(message);
    sqlite3_free(text);
    return rc;
}

int viet_settings_declared(sqlite3 *db, const char *schema, const char *table, viet_settings **out) {
    sqlite3_stmt *statement = NULL;
    *out = NULL;
    char *query = sqlite3_mprintf("SELECT sql FROM \"%w\".sqlite_master WHERE type = 'table' AND sql <> ''"
                                  " AND name = ?1 COLLATE nocase",
                                  schema == NULL ? "main" : schema);
    int rc = query == NULL ? SQLITE_NOMEM : sqlite3_prepare_v2(db, query, -1, &statement, NULL);
    sqlite3_free(query);
    if (rc != SQLITE_OK) {
        return rc;
    }
    rc = sqlite3_bind_text(statement, 1, table, -1, SQLITE_STATIC);
    if (rc == SQLITE_OK && (rc = sqlite3_step(statement)) == SQLITE_ROW) {
        const char *sql = (const char *)sqlite3_column_text(statement, 0);
        rc = sql == NULL ? SQLITE_NOMEM : settings_of_declaration(db, sql, out);
    }
    int ended = sqlite3_finalize(statement);
    return rc == SQLITE_DONE || rc == SQLITE_OK ? ended : rc;
}
