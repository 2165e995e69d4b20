/* phrase.h - what several words may have been meant for together. */
#ifndef VIET_PHRASE_H
#define VIET_PHRASE_H

#include "candidates.h"

#define VIET_PHRASE_WORDS 12

typedef struct viet_typed_word {
    char *token; /* as the index has tokens */
    size_t n;
} viet_typed_word;

typedef struct viet_suggestion {
    char *term; /* NUL-terminated, for sqlite3_free() */
    unsigned distance;
    sqlite3_int64 rows;
} viet_suggestion;

/* Phrases that 2 to VIET_PHRASE_WORDS words may have been meant for, the likeliest first: at most k go to out, *found is
** how many. Each word has its candidates (candidates.h), and each pair of neighbours that stands together in the index
** speaks for both. rows is that of the rarest pair. Phrases with a pair that was not seen are given only where there are
** no others; a word that the index knows nothing near to stays as it is in them. unfinished: the last word is the beginning of one.
**
** The work is bounded: that of the candidates of each word, four looks beside a word, and 24 pairs counted between two words.
** Returns SQLITE_OK, SQLITE_NOMEM or another error of SQLite's; what is in out is the caller's in any case. */
int viet_suggest_phrase(viet_vocabulary *v, const viet_typed_word *typed, unsigned words, bool unfinished,
                        viet_suggestion *out, unsigned k, unsigned *found);

#endif
