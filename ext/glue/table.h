/* table.h - a virtual table for what finds spans in a text.
**
** viet_tokens(X) is an eponymous table function; a viet_table describes what it finds, so that another that finds
** something else needs no more than a description. Every row has a span, and the columns pos, len (characters, as
** substr() counts, from 1), byte_pos, byte_len (bytes, from 0) and surface (the text itself) come from it here.
*/
#ifndef VIET_TABLE_H
#define VIET_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "glue.h"

#define VIET_TABLE_ARGUMENTS 4
#define VIET_NO_SPAN         (-8) /* for viet_table.span: rows are no spans of a text */

typedef struct viet_row {
    size_t start, end; /* bytes of the text */
} viet_row;

typedef struct viet_table {
    const char *name;
    const char *subject; /* what argument 1 is, for messages; NULL: the text */
    const char *schema;  /* CREATE TABLE x(...): the columns, then the arguments, HIDDEN */
    int columns;         /* how many there are before the arguments */
    int span;            /* the first of pos, len, byte_pos, byte_len, which stand together */
    bool surface;        /* column 0 is the text of the span */
    int arguments;       /* the first is the text, or the subject, and must be given */
    bool reads_tables;   /* those that it is told to: a schema that is not trusted may not use it */
    /* Begins on text[0..n), which stays until close. values: the arguments, the text among them; NULL where not
    ** given. SQLITE_OK and *scanner; or an error, with *message (sqlite3_malloc) unless it is SQLITE_NOMEM. */
    int (*open)(const char *text, size_t n, sqlite3_value *const *values, void **scanner, char **message);
    /* The same, instead of open, for one that reads tables: it gets the connection, and *kept, NULL at first, in which
    ** it can keep something from one text to the next of the same statement. */
    int (*open_in)(sqlite3 *db, void **kept, const char *text, size_t n, sqlite3_value *const *values,
                   void **scanner, char **message);
    void (*free_kept)(void *kept);
    /* SQLITE_ROW and the next row's span, in the order of the text; SQLITE_DONE; or an error. */
    int (*next)(void *scanner, viet_row *row);
    /* The value of a column that is none of the span's, of the row that next gave. */
    void (*column)(void *scanner, sqlite3_context *context, int column);
    void (*close)(void *scanner); /* NULL: sqlite3_free() */
    /* The rowid of that row, where it means something; NULL: rows are numbered. */
    sqlite3_int64 (*rowid)(void *scanner);
} viet_table;

/* Registers the table function; the description must live as long as the program. */
int viet_register_table(sqlite3 *db, const viet_table *table);

#endif
