/* settings.h - the options of the tokenizer, read once. */
#ifndef VIET_SETTINGS_H
#define VIET_SETTINGS_H

#include "../text/token.h"
#include "glue.h"
#include "icu.h"
#include "stopwords.h"
#include "synonyms.h"

typedef struct viet_settings {
    viet_rules rules;
    uint32_t *except;          /* what rules.except borrows */
    viet_cutter *cutter;       /* made when the first text needs it */
    viet_synonyms *synonyms;   /* NULL: none */
    viet_stopwords *stopwords; /* the same */
} viet_settings;

/* Reads pairs of an option and its value; tables that they name are db's. On success *out is the caller's, for
** viet_settings_free(). On failure returns SQLITE_NOMEM, or SQLITE_ERROR with a message for sqlite3_free() that names
** the option. */
int viet_settings_new(sqlite3 *db, const char *const *args, int n, viet_settings **out, char **message);
void viet_settings_free(viet_settings *s); /* NULL is harmless */

/* Whether the tables that the options name are there, with their columns: SQLITE_OK, or an error and its message. */
int viet_settings_check(viet_settings *s, sqlite3 *db, char **message);

#endif
