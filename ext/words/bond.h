/* bond.h - how well two neighbouring syllables bind, from what was counted of them.
**
** A bond is a part of a word's gain (lexicon.h): that of a word is viet_bond_word(n), for its length, and the
** bonds of its neighbours.
*/
#ifndef VIET_BOND_H
#define VIET_BOND_H

#include <stdint.h>

/* What was counted of a pair of neighbours a b, and of each of both. */
typedef struct viet_pair_counts {
    double total;            /* syllables read */
    double pair, a, b;       /* how often */
    double apart_a, apart_b; /* of these, behind a boundary or a word that never binds */
    /* capitals within sentences, of the pair: on a only, on both, on b only */
    double first, both, last;
    uint8_t traits_a, traits_b; /* function.h */
    double alone_a, alone_b;    /* for the second estimate: how often each was a word of its own */
} viet_pair_counts;

/* The first estimate is made from counts; with it the text is segmented, and the second looks at the
** result. */
enum viet_estimate { VIET_FIRST_ESTIMATE, VIET_SECOND_ESTIMATE };

#define VIET_NO_BOND (-100.0) /* of what is never part of a word */

double viet_bond(const viet_pair_counts *e, enum viet_estimate estimate);

/* What a word of n syllables, two to four, gains besides. */
double viet_bond_word(unsigned n, enum viet_estimate estimate);

#endif
