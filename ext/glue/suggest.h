/* suggest.h - what a text was meant to be, by the words of an index: for viet_suggest() and for a search that found
** nothing. */
#ifndef VIET_SUGGEST_H
#define VIET_SUGGEST_H

#include "phrase.h"

/* At most k suggestions for text[0..n), the likeliest first, go to out; *found is how many. completing: the last word
** may be the beginning of one, when the text ends right behind it. Only the first VIET_PHRASE_WORDS words count.
** What is likeliest is the text itself, with distance 0, when the index holds it.
** Returns SQLITE_OK, SQLITE_NOMEM or another error of SQLite's; what is in out is the caller's in any case. */
int viet_suggest(viet_vocabulary *v, const char *text, size_t n, bool completing, viet_suggestion *out,
                 unsigned k, unsigned *found);

#endif
