/* stopwords.h - words that say nothing when they are asked for alone, from a table of the user's: column word. */
#ifndef VIET_STOPWORDS_H
#define VIET_STOPWORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "../text/token.h"
#include "glue.h"

typedef struct viet_stopwords viet_stopwords;

/* table: TABLE or SCHEMA.TABLE, see lookup.h. Does not ask it yet. SQLITE_OK and *out, or SQLITE_NOMEM. */
int viet_stopwords_new(sqlite3 *db, const char *table, viet_stopwords **out);
void viet_stopwords_free(viet_stopwords *s); /* NULL is harmless */

/* Whether there is such a table with such a column: SQLITE_OK, or SQLite's error. */
int viet_stopwords_check(viet_stopwords *s);

/* Whether the table has a token of a question, as it is written: cua can be another word than của; marks count for
** nothing with VIET_FOLD. Indexed by viet_fold(word), it is one probe. SQLITE_OK or an error. */
int viet_stopwords_has(viet_stopwords *s, enum viet_diacritics diacritics, const char *token, size_t n,
                       bool *has);

#endif
