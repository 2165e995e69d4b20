/* lookup.c - a prepared statement that outlives the table it reads. */
#include "lookup.h"

#include <string.h>

char *viet_lookup_name(const char *name) {
    const char *dot = strchr(name, '.');
    if (dot == NULL) {
        return sqlite3_mprintf("\"%w\"", name);
    }
    char *schema = sqlite3_mprintf("%.*s", (int)(dot - name), name);
    char *made = schema == NULL ? NULL : sqlite3_mprintf("\"%w\".\"%w\"", schema, dot + 1);
    sqlite3_free(schema);
    return made;
}

int viet_lookup_open(viet_lookup *l, sqlite3 *db, char *sql) {
    *l = (viet_lookup){.db = db, .sql = sql};
    return sql == NULL ? SQLITE_NOMEM : SQLITE_OK;
}

void viet_lookup_close(viet_lookup *l) {
    sqlite3_finalize(l->statement);
    sqlite3_free(l->sql);
    *l = (viet_lookup){.db = NULL};
}

int viet_lookup_check(viet_lookup *l) {
    if (l->statement != NULL) {
        return SQLITE_OK;
    }
    return sqlite3_prepare_v3(l->db, l->sql, -1, SQLITE_PREPARE_PERSISTENT, &l->statement, NULL);
}

/* SQLITE_ERROR is what SQLite says of a table or a column that is not there. SQLITE_LOCKED at this time: it is a
** virtual table, and it is being opened, in which we are asked. */
static int forgive(int rc) {
    return (rc & 0xFF) == SQLITE_ERROR || rc == SQLITE_LOCKED ? SQLITE_DONE : rc;
}

int viet_lookup_begin(viet_lookup *l) {
    if (l->busy) {
        return SQLITE_DONE;
    }
    int rc = forgive(viet_lookup_check(l));
    l->busy = rc == SQLITE_OK;
    return rc;
}

int viet_lookup_step(viet_lookup *l) {
    return forgive(sqlite3_step(l->statement));
}

void viet_lookup_end(viet_lookup *l) {
    sqlite3_reset(l->statement);
    sqlite3_clear_bindings(l->statement);
    l->busy = false;
}
