/* bond.c - the evidence, weighed.
**
** The weights were fitted, together with those of segment.c, to sentences segmented by hand: as a conditional
** random field over the words of each sentence, with the lexicon learned from a large text. Only their
** proportions matter.
*/
#include "bond.h"

#include <math.h>

#include "function.h"

typedef struct bond_weights {
    double word[3]; /* of two, three, four syllables */
    double bond;    /* any */
    double npmi;    /* normalised pointwise mutual information, -1 to 1 */
    double b_of_a;  /* log of the share of a that b follows */
    double a_of_b;  /* log of the share of b that a precedes */
    double
        free_a; /* log of the share of a that stands behind a boundary: what stands alone needs no partner */
    double free_b;
    double alone_a; /* log of the share of a that is a word of its own */
    double alone_b;
    /* Công đoàn has a capital on its first, a name has it on both, Hà Nội; sông Hồng is two words */
    double capital_first, capital_both, capital_last;
    double seldom_a, seldom_b; /* it seldom binds */
    double classifier;         /* a is one */
    double numeral, time;      /* a or b is one */
} bond_weights;

static const bond_weights bond_estimates[] = {
    [VIET_FIRST_ESTIMATE] = {.word = {1.64, 0.54, 1.16},
                             .bond = -0.22,
                             .npmi = 0.10,
                             .b_of_a = 0.27,
                             .a_of_b = 0.42,
                             .free_a = -0.36,
                             .free_b = -0.64,
                             .capital_first = 1.44,
                             .capital_both = 2.33,
                             .capital_last = -1.12,
                             .seldom_a = -1.95,
                             .seldom_b = -2.22,
                             .classifier = -1.77,
                             .numeral = -1.03,
                             .time = -1.10},
    [VIET_SECOND_ESTIMATE] = {.word = {0.90, -1.47, -1.86},
                              .bond = -3.80,
                              .npmi = 3.74,
                              .alone_a = -0.81,
                              .alone_b = -0.97,
                              .capital_first = 1.40,
                              .capital_both = 2.22,
                              .seldom_a = -0.85,
                              .seldom_b = -1.02,
                              .classifier = -1.11,
                              .numeral = -0.53,
                              .time = -0.62},
};

double viet_bond_word(unsigned n, enum viet_estimate estimate) {
    return bond_estimates[estimate].word[n - 2];
}

static double bond_of_traits(const bond_weights *w, uint8_t a, uint8_t b) {
    double bond = 0;
    bond += a & VIET_SELDOM_BINDS ? w->seldom_a : 0;
    bond += b & VIET_SELDOM_BINDS ? w->seldom_b : 0;
    bond += a & VIET_CLASSIFIER ? w->classifier : 0;
    bond += (a | b) & VIET_NUMERAL_WORD ? w->numeral : 0;
    return bond + ((a | b) & VIET_TIME_WORD ? w->time : 0);
}

/* The log of a share, with a little more on both sides. Below one in twenty it tells no more. */
static double log_share(double part, double whole, double more) {
    return fmax(log((part + 1) / (whole + more)), -3);
}

double viet_bond(const viet_pair_counts *e, enum viet_estimate estimate) {
    const bond_weights *w = &bond_estimates[estimate];
    if ((e->traits_a | e->traits_b) & VIET_NEVER_BINDS) {
        return VIET_NO_BOND;
    }
    double npmi = log(e->pair * e->total / (e->a * e->b)) / fmax(log(e->total / e->pair), 1e-9);
    double bond =
        w->bond + w->npmi * npmi + w->b_of_a * log(e->pair / e->a) + w->a_of_b * log(e->pair / e->b);
    bond += w->free_a * log_share(e->apart_a, e->a, 4) + w->free_b * log_share(e->apart_b, e->b, 4);
    bond += w->alone_a * log_share(e->alone_a, e->a, 2) + w->alone_b * log_share(e->alone_b, e->b, 2);
    bond += w->capital_first * (e->first - e->both) / (e->first + e->both + 3);
    bond += (w->capital_both * e->both + w->capital_last * e->last) / (e->pair + 2);
    return bond + bond_of_traits(w, e->traits_a, e->traits_b);
}
