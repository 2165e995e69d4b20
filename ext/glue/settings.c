/* settings.c - tokenize = 'vietnamese diacritics auto tokenchars ''-'' ...' */
#include "settings.h"
#include "value.h"

#include <string.h>

#include "../text/cluster.h"

static int no_memory(char **message) {
    *message = NULL;
    return SQLITE_NOMEM;
}

static int set_diacritics(viet_settings *s, const char *value, char **message) {
    static const char *const names[] = {[VIET_AUTO] = "auto", [VIET_FOLD] = "fold", [VIET_EXACT] = "exact"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (sqlite3_stricmp(value, names[i]) == 0) {
            s->rules.diacritics = (enum viet_diacritics)i;
            return SQLITE_OK;
        }
    }
    return viet_failure(
        SQLITE_ERROR, message,
        sqlite3_mprintf("vietnamese: diacritics must be auto, fold or exact, not '%s'", value));
}

/* 'L* N* Co': names of general categories, or a letter and * for all that begin with it. */
static int set_categories(viet_settings *s, const char *value, char **message) {
    uint32_t categories = 0;
    for (const char *p = value; *p != 0;) {
        size_t n = strcspn(p, " \t\n\r");
        uint32_t found = 0;
        for (unsigned c = 0; n == 2 && c < VIET_CATEGORIES; c++) {
            const char *name = viet_category_names + 2 * c;
            if (p[0] == name[0] && (p[1] == '*' || p[1] == name[1])) {
                found |= 1u << c;
            }
        }
        if (n != 0 && found == 0) {
            return viet_failure(
                SQLITE_ERROR, message,
                sqlite3_mprintf("vietnamese: categories must be names of general categories such "
                                "as 'L* N* Co', not '%.*s'",
                                (int)n, p));
        }
        categories |= found;
        p += n + strspn(p + n, " \t\n\r");
    }
    if (categories == 0) {
        return viet_failure(
            SQLITE_ERROR, message,
            sqlite3_mprintf("vietnamese: categories must name one general category at least"));
    }
    s->rules.categories = categories;
    return SQLITE_OK;
}

/* Puts one code point where it belongs among the sorted exceptions; a later option overrides an earlier one. */
static void except_one(viet_settings *s, uint32_t cp, bool in_tokens) {
    size_t i = s->rules.exceptions;
    while (i > 0 && s->except[i - 1] >> 1 > cp) {
        i--;
    }
    if (i > 0 && s->except[i - 1] >> 1 == cp) {
        s->except[i - 1] = cp << 1 | in_tokens;
        return;
    }
    memmove(s->except + i + 1, s->except + i, (s->rules.exceptions - i) * sizeof s->except[0]);
    s->except[i] = cp << 1 | in_tokens;
    s->rules.exceptions++;
}

/* tokenchars, separators: the characters of the value. */
static int set_exceptions(viet_settings *s, const char *value, bool in_tokens, char **message) {
    enum { MOST = 4096 }; /* in one option: sorted insertion is quadratic */
    size_t n = strlen(value);
    if (n > MOST) {
        return viet_failure(SQLITE_ERROR, message,
                            sqlite3_mprintf("vietnamese: %s must have %d bytes at most, not %lld",
                                            in_tokens ? "tokenchars" : "separators", MOST, (long long)n));
    }
    uint32_t *grown = sqlite3_realloc64(s->except, (s->rules.exceptions + n + 1) * sizeof s->except[0]);
    if (grown == NULL) {
        return no_memory(message);
    }
    s->rules.except = s->except = grown;
    for (const char *p = value, *end = value + n; p < end;) {
        uint32_t cp = viet_utf8_next(&p, end);
        if (!viet_is_mark(viet_char_of(cp))) { /* marks belong to their letters, as in unicode61 */
            except_one(s, cp, in_tokens);
        }
    }
    return SQLITE_OK;
}

/* TABLE or SCHEMA.TABLE. It is not asked yet. */
static int check_name(const char *option, const char *value, char **message) {
    const char *dot = strchr(value, '.');
    if (*value != 0 && dot != value && (dot == NULL || dot[1] != 0)) {
        return SQLITE_OK;
    }
    return viet_failure(
        SQLITE_ERROR, message,
        sqlite3_mprintf("vietnamese: %s must be TABLE or SCHEMA.TABLE, not '%s'", option, value));
}

static int set_synonyms(viet_settings *s, sqlite3 *db, const char *value, char **message) {
    int rc = check_name("synonyms", value, message);
    if (rc == SQLITE_OK) {
        viet_synonyms_free(s->synonyms);
        rc = viet_synonyms_new(db, value, &s->synonyms);
    }
    return rc;
}

static int set_stopwords(viet_settings *s, sqlite3 *db, const char *value, char **message) {
    int rc = check_name("stopwords", value, message);
    if (rc == SQLITE_OK) {
        viet_stopwords_free(s->stopwords);
        rc = viet_stopwords_new(db, value, &s->stopwords);
    }
    return rc;
}

static int set_option(viet_settings *s, sqlite3 *db, const char *name, const char *value, char **message) {
    if (sqlite3_stricmp(name, "diacritics") == 0) {
        return set_diacritics(s, value, message);
    }
    if (sqlite3_stricmp(name, "categories") == 0) {
        return set_categories(s, value, message);
    }
    if (sqlite3_stricmp(name, "tokenchars") == 0) {
        return set_exceptions(s, value, true, message);
    }
    if (sqlite3_stricmp(name, "separators") == 0) {
        return set_exceptions(s, value, false, message);
    }
    if (sqlite3_stricmp(name, "synonyms") == 0) {
        return set_synonyms(s, db, value, message);
    }
    if (sqlite3_stricmp(name, "stopwords") == 0) {
        return set_stopwords(s, db, value, message);
    }
    return viet_failure(SQLITE_ERROR, message,
                        sqlite3_mprintf("vietnamese: no option '%s'; there are diacritics, synonyms, "
                                        "stopwords, tokenchars, separators and categories",
                                        name));
}

int viet_settings_new(sqlite3 *db, const char *const *args, int n, viet_settings **out, char **message) {
    *out = NULL;
    *message = NULL;
    viet_settings *s = sqlite3_malloc64(sizeof *s);
    if (s == NULL) {
        return SQLITE_NOMEM;
    }
    memset(s, 0, sizeof *s);
    viet_rules_default(&s->rules);
    int rc = SQLITE_OK;
    for (int i = 0; rc == SQLITE_OK && i < n; i += 2) {
        if (i + 1 == n) {
            rc = viet_failure(SQLITE_ERROR, message,
                              sqlite3_mprintf("vietnamese: option '%s' has no value", args[i]));
        } else {
            rc = set_option(s, db, args[i], args[i + 1], message);
        }
    }
    if (rc != SQLITE_OK) {
        viet_settings_free(s);
        return rc;
    }
    viet_rules_settle(&s->rules);
    *out = s;
    return SQLITE_OK;
}

static int check_table(int rc, const char *what, sqlite3 *db, char **message) {
    if (rc == SQLITE_OK || rc == SQLITE_NOMEM) {
        return rc;
    }
    return viet_failure(rc, message, sqlite3_mprintf("vietnamese: %s: %s", what, sqlite3_errmsg(db)));
}

int viet_settings_check(viet_settings *s, sqlite3 *db, char **message) {
    int rc = SQLITE_OK;
    *message = NULL;
    if (s->synonyms != NULL) {
        rc = check_table(viet_synonyms_check(s->synonyms),
                         "synonyms must name a table with the columns term and other", db, message);
    }
    if (rc == SQLITE_OK && s->stopwords != NULL) {
        rc = check_table(viet_stopwords_check(s->stopwords),
                         "stopwords must name a table with the column word", db, message);
    }
    return rc;
}

void viet_settings_free(viet_settings *s) {
    if (s != NULL) {
        viet_cutter_free(s->cutter);
        viet_synonyms_free(s->synonyms);
        viet_stopwords_free(s->stopwords);
        sqlite3_free(s->except);
        sqlite3_free(s);
    }
}
