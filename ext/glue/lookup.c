/* lookup.c - a prepared statement that outlives the table it reads. */
#include "lookup.h"

#include <string.h>

/* Since 3.25; older SQLite ignores the bit. */
#ifndef SQLITE_PREPARE_NO_VTAB
#define SQLITE_PREPARE_NO_VTAB 4
#endif

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

static void lookup_discard(viet_lookup *l) {
    sqlite3_finalize(l->statement);
    l->statement = NULL;
}

void viet_lookup_close(viet_lookup *l) {
    lookup_discard(l);
    sqlite3_free(l->sql);
    l->sql = NULL;
}

/* A statement holds the virtual tables that it reads. One that reads the index whose tokenizer keeps it would keep
** the index, and so itself, for ever: only those that read none are kept. */
static int lookup_prepare(viet_lookup *l) {
    if (l->statement != NULL) {
        return SQLITE_OK;
    }
    l->keep = true;
    int rc = sqlite3_prepare_v3(l->db, l->sql, -1, SQLITE_PREPARE_PERSISTENT | SQLITE_PREPARE_NO_VTAB,
                                &l->statement, NULL);
    if ((rc & 0xFF) == SQLITE_ERROR) {
        l->keep = false;
        rc = sqlite3_prepare_v3(l->db, l->sql, -1, 0, &l->statement, NULL);
    }
    return rc;
}

int viet_lookup_check(viet_lookup *l) {
    int rc = lookup_prepare(l);
    if (!l->keep) {
        lookup_discard(l);
    }
    return rc;
}

/* SQLITE_ERROR is what SQLite says of a table or a column that is not there. */
static int lookup_forgive(int rc) {
    return (rc & 0xFF) == SQLITE_ERROR ? SQLITE_DONE : rc;
}

static int lookup_start(viet_lookup *l) {
    int rc = lookup_prepare(l);
    if (rc == SQLITE_OK) {
        rc = sqlite3_bind_text64(l->statement, 1, l->key, l->n, SQLITE_STATIC, SQLITE_UTF8);
    }
    return lookup_forgive(rc);
}

int viet_lookup_begin(viet_lookup *l, const char *key, size_t n) {
    if (l->busy) {
        return SQLITE_DONE;
    }
    l->key = key;
    l->n = n;
    l->read = false;
    int rc = lookup_start(l);
    l->busy = rc == SQLITE_OK;
    if (!l->busy && !l->keep) {
        lookup_discard(l);
    }
    return rc;
}

int viet_lookup_step(viet_lookup *l) {
    int rc = sqlite3_step(l->statement);
    if ((rc & 0xFF) == SQLITE_ERROR && l->keep &&
        !l->read) { /* the table has become a view on a virtual one */
        lookup_discard(l);
        rc = lookup_start(l);
        rc = rc == SQLITE_OK ? sqlite3_step(l->statement) : rc;
    }
    l->read = true;
    return lookup_forgive(rc);
}

void viet_lookup_end(viet_lookup *l) {
    if (l->keep && l->statement != NULL) {
        sqlite3_reset(l->statement);
        sqlite3_clear_bindings(l->statement);
    } else {
        lookup_discard(l);
    }
    l->busy = false;
}
