/* load.h - reading what an SQL function is told to read: a table's rows, and a lexicon out of them. */
#ifndef VIET_LOAD_H
#define VIET_LOAD_H

#include "../words/lexicon.h"
#include "glue.h"

/* sqlite3_realloc64(), for the layer below. */
void *viet_sqlite_resize(void *p, size_t bytes);

/* A view can use the very function that reads it. This many calls may be under way within each other: few, since each
** may read the view many times. */
#define VIET_MOST_NESTED 2

/* The error of one more, for sqlite3_free(); NULL: no memory. */
char *viet_nested_message(const char *function);

/* Prepares a query of the function's own. sql has a %w in double quotes for the column, unless that is NULL, and behind
** it a %s for the table, 'table' or 'schema.table'. SQLITE_OK; SQLITE_NOMEM; or an error with *message
** (sqlite3_malloc), which begins with the function's name. */
int viet_prepare_own(sqlite3 *db, const char *function, const char *sql, const char *column,
                     const char *table, sqlite3_stmt **out, char **message);

/* After the last step: the query's error, if it had one, as above. Finalizes it. */
int viet_finish_own(sqlite3 *db, const char *function, int rc, sqlite3_stmt *statement, char **message);

/* A lexicon as it was in the table when it was read: for viet_loaded_free(). */
typedef struct viet_loaded {
    char *table;
    viet_lexicon lexicon;
} viet_loaded;

/* Reads the columns word and, where there is one, score of a table or view. Results as above. */
int viet_load(sqlite3 *db, const char *function, const char *table, viet_loaded **out, char **message);
void viet_loaded_free(void *loaded);

#endif
