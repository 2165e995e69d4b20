/* widen.h - the written forms that a word of a question can stand for.
**
** The index holds syllables as they were written; the question is widened instead. A word typed
**   without marks (duong)               stands for every syllable in use with those letters: đường, dương ...
**   with the marks of a whole syllable  stands for itself
**   with some marks (viêt, đuong)       stands for every syllable in use that keeps the marks typed: viết, việt
**   as the beginning of a word (duo*)   stands for the beginnings, as written, of such syllables
**   in i or y (tỷ, kĩ)                  stands for both spellings, where the language has both
** Taken loosely, a word without a tone may lack it whatever its marks (đương: đường too, but not dưỡng).
** For every token t: t is among the forms of fold(t), or viet_token.twin said that fold(t) is in the index too.
*/
#ifndef VIET_WIDEN_H
#define VIET_WIDEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "token.h"
#include "word.h"

#define VIET_WIDEN_BYTES VIET_SYLLABLE_BYTES

/* The most beginnings that one prefix stands for, with room to spare; a test counts them all. */
#define VIET_WIDEN_PREFIXES 128

typedef struct viet_widening {
    uint64_t typed;     /* packed letters */
    uint64_t other;     /* the other spelling in i or y, or 0 */
    unsigned n, tone;   /* letters and tone typed */
    unsigned low, high; /* rows of viet_syllables left to look at */
    unsigned tones;     /* of the row before low: tones not given yet */
    bool prefix;
    bool all;       /* every syllable that keeps the marks typed; else the spellings themselves */
    bool turn;      /* the other spelling has been turned to */
    unsigned given; /* prefixes given, so that none comes twice */
    uint64_t seen[VIET_WIDEN_PREFIXES];
} viet_widening;

enum viet_reach {
    VIET_WHOLE,    /* the token is a word as it was meant */
    VIET_PREFIXES, /* it is the beginning of a word */
    VIET_LOOSE     /* a word whose tone may be missing, though its marks are there */
};

/* Begins with a token as viet_token_next() gives it for the same diacritics. VIET_EXACT widens nothing. */
void viet_widen(viet_widening *w, const char *token, size_t n, enum viet_diacritics diacritics,
                enum viet_reach reach);

/* The next form other than the token itself, written to out (VIET_WIDEN_BYTES of room). Returns its bytes, 0 after
** the last. No form comes twice. */
size_t viet_widen_next(viet_widening *w, char *out);

#endif
