/* synonyms.h - other forms of a word or of several, from a table of the user's: columns term and other.
**
** A row says that its two texts stand for each other, in either direction; nothing follows from two rows together.
** They may have several words each: LĐLĐ, Liên đoàn Lao động. Texts are compared word by word as a question is compared
** with an index: by the tokenizer's rules, so that ldld finds the row of LĐLĐ and LIEN ĐOAN that of liên đoàn, but
** bán not that of bạn. The text on the other side stands for what is written there: beo for beo, not for bèo; only i
** and y are not told apart.
**
** The tokenizer takes the forms of one word for one word; an FTS5 tokenizer can give no phrase in the place of a word.
** Longer ones are for viet_query(), which can write an OR.
*/
#ifndef VIET_SYNONYMS_H
#define VIET_SYNONYMS_H

#include <stddef.h>

#include "../text/token.h"
#include "glue.h"

#define VIET_SYNONYMS_MOST  32  /* forms found at one place; more are left out */
#define VIET_SYNONYMS_WORDS 16  /* of a text in the table; one of more words has no forms */
#define VIET_SYNONYMS_BYTES 512 /* of such a text; the same */

typedef struct viet_synonyms viet_synonyms;

/* table: TABLE or SCHEMA.TABLE, see lookup.h. Does not ask it yet. SQLITE_OK and *out, or SQLITE_NOMEM. */
int viet_synonyms_new(sqlite3 *db, const char *table, viet_synonyms **out);
void viet_synonyms_free(viet_synonyms *s); /* NULL is harmless */

/* Whether there is such a table with such columns: SQLITE_OK, or SQLite's error. */
int viet_synonyms_check(viet_synonyms *s);

/* Finds the rows of which one side is what text[0..n), a question or a part of it, begins with. rules are those of
** the index (its tokenizer's settings->rules). Replaces what was found before; nothing is locked any more when it
** returns. SQLITE_OK, however many were found; or an error. What it reads is bounded by the rows whose first word is
** that of the text, when the table has indexes on viet_fold(term) and viet_fold(other); without them, by the rows. */
int viet_synonyms_find(viet_synonyms *s, const viet_rules *rules, const char *text, size_t n);

typedef struct viet_synonym {
    unsigned words;    /* of the text that the row speaks of: its first 1, 2 ... */
    size_t end;        /* the last one's end, in bytes of the text */
    const char *other; /* what stands for them, as written in the table */
    size_t n;
    const char *token; /* the same as the index holds it, when it is one word; else NULL */
    size_t token_n;
} viet_synonym;

unsigned viet_synonyms_count(const viet_synonyms *s);

/* Number i of what was found last. Its texts are valid until the next viet_synonyms_find(). */
viet_synonym viet_synonyms_get(const viet_synonyms *s, unsigned i);

#endif
