/* lookup.h - a question to a table of the user's, asked again and again while an FTS5 table is open.
**
** The statement is kept between lookups, but reset, so that nothing is locked; SQLite prepares it anew when the schema
** has changed. A table that cannot be asked (it was dropped or renamed, or has lost a column) is taken for an empty
** one, and asked again next time: what it adds to a search is lost, the search is not. SQLite's log says why. Any
** other error (memory, a lock, a damaged file) is given back.
*/
#ifndef VIET_LOOKUP_H
#define VIET_LOOKUP_H

#include <stdbool.h>
#include <stddef.h>

#include "glue.h"

typedef struct viet_lookup {
    sqlite3 *db;
    char *sql;
    sqlite3_stmt *statement;
    bool keep;       /* the statement may be kept */
    bool busy, read; /* a lookup is being done, a row or the end has been read */
    const char *key; /* its ?1 */
    size_t n;
} viet_lookup;

/* A table of the user's as SQL names it, quoted: "table", or "schema"."table" for schema.table, cut at the first
** dot. Without a schema it is looked for as in any statement: temp, main, then the attached databases. For
** sqlite3_free(); NULL: no memory. */
char *viet_lookup_name(const char *name);

/* Takes sql over, a query with one parameter made by sqlite3_mprintf(). SQLITE_NOMEM when it is NULL. */
int viet_lookup_open(viet_lookup *l, sqlite3 *db, char *sql);
void viet_lookup_close(viet_lookup *l);

/* Whether the table can be asked: SQLITE_OK, or SQLite's error, of which sqlite3_errmsg() says more. */
int viet_lookup_check(viet_lookup *l);

/* Begins to look for key[0..n), which stays borrowed until the end. SQLITE_OK; SQLITE_DONE when there is nothing to be
** asked: no table, or this lookup is being done already (the table is a view that searches the index whose tokenizer
** asks); or an error. viet_lookup_end() belongs to SQLITE_OK only. */
int viet_lookup_begin(viet_lookup *l, const char *key, size_t n);

/* SQLITE_ROW, of which l->statement has the columns; SQLITE_DONE or an error. */
int viet_lookup_step(viet_lookup *l);

void viet_lookup_end(viet_lookup *l);

#endif
