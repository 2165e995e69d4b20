/* entry.c - the one exported function: registers every part with a connection. */
#define VIET_ENTRY
#include "glue/glue.h"

#include "viet.h"

#include <stddef.h>

#ifndef SQLITE_CORE
SQLITE_EXTENSION_INIT1
#endif

int sqlite3_viet_init(sqlite3 *db, char **message, const sqlite3_api_routines *api) {
    static int (*const parts[])(sqlite3 *) = {
        viet_register_functions,     viet_register_query,   viet_register_collation, viet_register_tokens,
        viet_register_abbreviations, viet_register_words,   viet_register_learn,     viet_register_decode,
        viet_register_numbers,       viet_register_money,   viet_register_spell,     viet_register_calendar,
        viet_register_dates,         viet_register_suggest, viet_register_search,
    };
    char *why = NULL;
    (void)api;
#ifndef SQLITE_CORE
    SQLITE_EXTENSION_INIT2(api)
#endif
    /* FTS5 first: without it nothing is left behind. */
    int rc = viet_register_fts5(db, &why);
    for (size_t i = 0; rc == SQLITE_OK && i < sizeof parts / sizeof parts[0]; i++) {
        rc = parts[i](db);
    }
    if (message != NULL) {
        *message = why;
    } else {
        sqlite3_free(why);
    }
    return rc;
}
