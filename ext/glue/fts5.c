/* fts5.c - finds FTS5's interface in a connection and gives it what we have for it. */
#include "fts5.h"
#include "value.h"

#include <stddef.h>
#include <string.h>

/* FTS5 gives its interface through a function of SQL. *api stays NULL where there is none; what forbids to use it is an
** error. */
static int find_fts5(sqlite3 *db, fts5_api **api, char **message) {
    static const char missing[] = "no such function";
    sqlite3_stmt *statement;
    *api = NULL;
    int rc = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, NULL);
    if (rc != SQLITE_OK && strncmp(sqlite3_errmsg(db), missing, sizeof missing - 1) == 0) {
        return SQLITE_OK;
    }
    if (rc != SQLITE_OK) {
        return viet_failure(rc, message,
                            rc == SQLITE_NOMEM ? NULL : sqlite3_mprintf("viet: %s", sqlite3_errmsg(db)));
    }
    sqlite3_bind_pointer(statement, 1, (void *)api, "fts5_api_ptr", NULL);
    sqlite3_step(statement);
    rc = sqlite3_finalize(statement);
    return rc == SQLITE_NOMEM ? rc : SQLITE_OK;
}

int viet_register_fts5(sqlite3 *db, char **message) {
    fts5_api *api;
    int rc = find_fts5(db, &api, message);
    if (rc != SQLITE_OK) {
        return rc;
    }
    if (api == NULL) {
        char *text = sqlite3_mprintf("viet: this SQLite has no FTS5; build it with SQLITE_ENABLE_FTS5");
        return viet_failure(SQLITE_ERROR, message, text);
    }
    if (api->iVersion < 2) {
        char *text = sqlite3_mprintf(
            "viet: this SQLite has version %d of the FTS5 interface; 2 or later is needed", api->iVersion);
        return viet_failure(SQLITE_ERROR, message, text);
    }
    rc = viet_add_tokenizer(db, api);
    if (rc == SQLITE_OK) {
        rc = viet_add_rank(api);
    }
    if (rc == SQLITE_OK) {
        rc = viet_add_gather(api);
    }
    return rc == SQLITE_OK ? viet_add_vocabulary(api) : rc;
}
