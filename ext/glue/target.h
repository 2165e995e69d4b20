/* target.h - the FTS5 table that a question is for: what may be asked of it, and what its words are. */
#ifndef VIET_TARGET_H
#define VIET_TARGET_H

#include <stdbool.h>

#include "question.h"
#include "vocabulary.h"

typedef struct viet_target {
    viet_vocabulary *vocabulary;
    viet_settings *settings; /* of its tokenizer; NULL when that is another one */
    bool phrases;            /* it can be asked for phrases: detail=full */
    viet_fields fields;      /* its columns; none where it cannot be asked for them: detail=none */
    char **names;            /* their memory */
    int columns;
} viet_target;

/* Opens 'table' or 'schema.table' for viet_target_close(). caller names the SQL function in messages. SQLITE_OK and
** *out; SQLITE_NOMEM; or an error with *message (sqlite3_malloc). */
int viet_target_open(sqlite3 *db, const char *caller, const char *table, viet_target **out, char **message);

/* Reads a question for the table, see viet_question_read(), and leaves out the words that its tokenizer makes nothing
** of, such as stop words: FTS5 leaves them out between words alone, but finds nothing when one stands beside a group,
** and SQLite 3.40 crashes on one among alternatives where the index keeps no positions. t may be NULL. */
int viet_target_read(viet_target *t, viet_question *q, const char *text, size_t n, bool phrase);

void viet_target_close(viet_target *t); /* NULL is harmless */

#endif
