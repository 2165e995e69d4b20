/* vocabulary.h - what an FTS5 table's index holds: the one place that asks it.
**
** How many rows hold a word is answered with bounded work, whether 3 rows hold it or 3 million: exactly up to
** VIET_COUNT_EXACT rows, beyond them from the density of its rows in two places, or in three where they are but in a
** part of the table.
**
** All of it goes through what FTS5 offers to everybody: MATCH with a range of rowids, which reads no further than it
** is asked to; and the temporary fts5vocab table "viet_terms_...", made once a connection and table, where terms are
** walked in order. So it works for every detail=, for contentless and external content, on a read-only database and
** on the uncommitted changes of the transaction it runs in. Between calls no statement is running: nothing is locked,
** no transaction is kept open.
*/
#ifndef VIET_VOCABULARY_H
#define VIET_VOCABULARY_H

#include <stdbool.h>
#include <stddef.h>

#include "builder.h"
#include "glue.h"

#define VIET_COUNT_EXACT  200
#define VIET_COUNT_ROUGH  16
#define VIET_COUNT_SOME   64
#define VIET_COUNT_SAMPLE 50 /* rows read in another place */

/* Before a term in a string of FTS5's query language: the tokenizer vietnamese takes the rest of the string as one
** token, as it stands, and widens nothing. Other tokenizers see a separator. */
#define VIET_VERBATIM "\x02"

typedef struct viet_vocabulary viet_vocabulary;

typedef struct viet_holding {
    sqlite3_int64 rows;        /* that hold it */
    bool exact;                /* else rows is an estimate */
    sqlite3_int64 first, last; /* rowids of its first rows, VIET_COUNT_SOME of them at most */
    int some;                  /* how many these are */
} viet_holding;

/* Opens the vocabulary of 'table' or 'schema.table'. caller names the SQL function in messages.
** SQLITE_OK and *out, for viet_vocabulary_close(); SQLITE_NOMEM; or an error with *message (sqlite3_malloc): there
** is no such table, or it is not one of FTS5's. */
int viet_vocabulary_open(sqlite3 *db, const char *caller, const char *table, viet_vocabulary **out,
                         char **message);
void viet_vocabulary_close(viet_vocabulary *v); /* NULL is harmless */

/* About how many rows an FTS5 expression finds. The work is bounded where the expression is a word or several joined
** by OR; of a phrase it is that of its rarest word, unless it is asked for by viet_vocabulary_pair(). */
int viet_vocabulary_count(viet_vocabulary *v, const char *expression, viet_holding *h);

/* How many rows from rowid first to last it finds, exactly, but no more than most. */
int viet_vocabulary_within(viet_vocabulary *v, const char *expression, sqlite3_int64 first,
                           sqlite3_int64 last, int most, int *rows);

/* About how many rows hold a term of the index, exactly this term, with bounded work. */
int viet_vocabulary_term(viet_vocabulary *v, const char *term, size_t n, viet_holding *h);

/* The same, only roughly beyond VIET_COUNT_ROUGH, for choosing between many. */
int viet_vocabulary_rough(viet_vocabulary *v, const char *term, size_t n, double *rows);

/* Whether the index holds the term at all. */
int viet_vocabulary_has(viet_vocabulary *v, const char *term, size_t n, bool *has);

/* Appends the term as a string of FTS5's query language that stands for exactly this term. */
void viet_vocabulary_quote(viet_builder *b, const char *term, size_t n);

/* About how many rows hold word a and word b right behind it, with bounded work: a few rows that hold both are looked
** at, among the first of the rarer one. (A phrase of FTS5's would be read on to where it next occurs, however far that
** is.) Where neither the index has positions nor the table has text, the two need only share a row.
** a, b: expressions of one string each; ha, hb: what viet_vocabulary_count() gave for them. closely: more rows are
** looked at, up to 200 with both, which finds pairs that are one in a hundred of them. */
int viet_vocabulary_pair(viet_vocabulary *v, const char *a, const viet_holding *ha, const char *b,
                         const viet_holding *hb, bool closely, sqlite3_int64 *rows);

/* About how many rows hold each of n other words right behind word a, or right before it: one look at up to 200 rows for
** all of them. others: n strings joined by OR. rows has room for n; what was not seen has 0. */
int viet_vocabulary_beside(viet_vocabulary *v, const char *a, const viet_holding *ha, bool before,
                           const char *others, int n, double *rows);

/* Where the table was found. */
const char *viet_vocabulary_schema(const viet_vocabulary *v);
const char *viet_vocabulary_table(const viet_vocabulary *v);

/* The rows of the whole table; 0 as long as nothing was found in it. */
sqlite3_int64 viet_vocabulary_rows(const viet_vocabulary *v);

/* Walks the terms of the index in the order of their bytes, beginning with the first that is not before from[0..n).
** next: SQLITE_ROW and a term, valid until the next call; SQLITE_DONE; or an error. Its cost does not depend on how
** common the terms are. Call end when done.
** walk: SQLITE_OK; SQLITE_DONE where terms cannot be walked, because no temporary table may be made (PRAGMA query_only,
** an authorizer) or SQLite is older than 3.22; or an error. */
int viet_vocabulary_walk(viet_vocabulary *v, const char *from, size_t n);
int viet_vocabulary_next(viet_vocabulary *v, const char **term, size_t *n);
void viet_vocabulary_end(viet_vocabulary *v);

#endif
