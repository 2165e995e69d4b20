/* stopwords.c - asks the table for one word. */
#include "stopwords.h"

#include <string.h>

#include "lookup.h"
#include "value.h"

struct viet_stopwords {
    viet_lookup lookup;
};

int viet_stopwords_new(sqlite3 *db, const char *table, viet_stopwords **out) {
    *out = NULL;
    char *name = viet_lookup_name(table);
    viet_stopwords *s = name == NULL ? NULL : sqlite3_malloc64(sizeof *s);
    int rc = SQLITE_NOMEM;
    if (s != NULL) {
        rc = viet_lookup_open(&s->lookup, db,
                              sqlite3_mprintf("SELECT word FROM %s WHERE viet_fold(word) = ?1", name));
    }
    sqlite3_free(name);
    if (rc != SQLITE_OK) {
        sqlite3_free(s);
        return rc;
    }
    *out = s;
    return SQLITE_OK;
}

void viet_stopwords_free(viet_stopwords *s) {
    if (s != NULL) {
        viet_lookup_close(&s->lookup);
        sqlite3_free(s);
    }
}

int viet_stopwords_check(viet_stopwords *s) {
    return viet_lookup_check(&s->lookup);
}

/* Whether the row's word is the token. */
static int compare_row(sqlite3_stmt *statement, const char *token, size_t n, bool *same) {
    const char *word = (const char *)sqlite3_column_text(statement, 0);
    size_t made;
    char *key = word == NULL ? NULL
                             : viet_convert_new(VIET_FORM_KEY, word,
                                                (size_t)sqlite3_column_bytes(statement, 0), &made);
    if (key == NULL) {
        return SQLITE_NOMEM;
    }
    *same = made == n && memcmp(key, token, n) == 0;
    sqlite3_free(key);
    return SQLITE_OK;
}

int viet_stopwords_has(viet_stopwords *s, enum viet_diacritics diacritics, const char *token, size_t n,
                       bool *has) {
    size_t made;
    *has = false;
    char *key = viet_convert_new(VIET_FORM_FOLD, token, n, &made);
    if (key == NULL) {
        return SQLITE_NOMEM;
    }
    int rc = viet_lookup_begin(&s->lookup, key, made);
    if (rc == SQLITE_OK) {
        while (rc == SQLITE_OK && !*has && (rc = viet_lookup_step(&s->lookup)) == SQLITE_ROW) {
            rc = SQLITE_OK;
            if (diacritics == VIET_FOLD) {
                *has = true;
            } else {
                rc = compare_row(s->lookup.statement, token, n, has);
            }
        }
        viet_lookup_end(&s->lookup);
    }
    sqlite3_free(key);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}
