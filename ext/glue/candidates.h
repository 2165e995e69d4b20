/* candidates.h - the terms of an index that a word may have been meant for, or may be the beginning of. */
#ifndef VIET_CANDIDATES_H
#define VIET_CANDIDATES_H

#include "../text/nearness.h"
#include "vocabulary.h"

#define VIET_CANDIDATE_BYTES (4 * VIET_NEAR_LETTERS)

typedef struct viet_candidate {
    char term[VIET_CANDIDATE_BYTES + 1]; /* NUL-terminated */
    unsigned n;                          /* its bytes */
    unsigned distance;                   /* see text/nearness.h */
    viet_holding held;
    double
        cost; /* in nats: how unlikely it is that this was meant; comparable between candidates for one word */
} viet_candidate;

/* The syllables that begin with what was typed and are roughly the most common in the index, the most common first.
** One letter may begin a thousand syllables: all are counted, roughly. */
#define VIET_COMMON 128
typedef struct viet_begun {
    viet_near near[VIET_COMMON];
    unsigned n;
} viet_begun;

int viet_common_completions(viet_vocabulary *v, const char *word, size_t n, viet_begun *begun);

/* The candidates for a word, a token as the index has them, of VIET_CANDIDATE_BYTES at most; the best first, cap at
** most, all of them in the index. The word itself is among them when the index holds it. begun: for an unfinished word, what
** viet_common_completions() gave; these are candidates too, and other words that begin with it; else NULL.
**
** The work is bounded, whatever the size of the index: the syllables of the language are measured (some 2,400), 48 of
** them are counted in the index; for a word that is near none of them 600 terms are walked that begin like it, and at
** most 420 asked for that differ from it in one letter near the beginning.
**
** Returns SQLITE_OK, SQLITE_NOMEM or another error of SQLite's. */
int viet_candidates(viet_vocabulary *v, const char *word, size_t n, const viet_begun *begun,
                    viet_candidate *out, unsigned cap, unsigned *found);

/* The cost of the slip alone, without that of how rare the term is. */
double viet_candidate_slip(const viet_candidate *c);

/* Makes a candidate of a syllable that completes a word of so many letters. */
int viet_candidate_complete(viet_vocabulary *v, const viet_near *near, unsigned letters, viet_candidate *out);

#endif
