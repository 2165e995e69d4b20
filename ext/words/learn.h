/* learn.h - finds the words of several syllables in raw text.
**
** The text is read twice. The first time syllables and pairs of neighbours are counted. From that comes how well two
** neighbours bind (learn.c): how much more often they meet than chance would have it, how sure one is once the other
** is there, how often they stand behind a boundary, how they are capitalised, and whether they are function words.
** The second time, words of three and four syllables that bind well throughout are counted. What comes out are words
** with their gains, for a lexicon (lexicon.h). The same text gives the same words.
*/
#ifndef VIET_LEARN_H
#define VIET_LEARN_H

#include "atom.h"
#include "hash.h"

/* Memory is bounded: of more syllables, pairs or longer words than these, the rarest are forgotten. */
#define VIET_LEARN_SYLLABLES ((size_t)3 << 17)
#define VIET_LEARN_PAIRS                                                                                     \
    ((size_t)3 << 20) /* with 32 bytes each, in a table up to three quarters full: 128 MB */
#define VIET_LEARN_LONGER ((size_t)3 << 18)

#define VIET_LEARN_LONGEST 4 /* syllables of a word */
#define VIET_LEARN_LEAST   5 /* how often a word must have been seen, unless said otherwise */

typedef struct viet_learner {
    viet_hash syllables, pairs, longer;
    unsigned least;
    bool second;    /* reading for the second time */
    uint64_t total; /* syllables read */
    /* the syllables just read, without a boundary between them, the last at the end */
    struct {
        uint64_t key;
        float bond; /* with the one before */
        uint8_t capitals;
        bool first; /* behind a boundary */
    } run[VIET_LEARN_LONGEST];
    unsigned length;
    bool apart; /* what comes next stands behind a boundary or a function word */
    size_t slot;
    unsigned turn; /* where viet_learner_next() is */
} viet_learner;

typedef struct viet_learned {
    const char *word; /* of n bytes; until the next call */
    size_t n;
    unsigned count;
    double gain;
    char room[VIET_LEARN_LONGEST * 32];
} viet_learned;

/* least: how often a word must have been seen, at least 1. */
void viet_learner_init(viet_learner *l, viet_resize_fn *resize, unsigned least);
void viet_learner_free(viet_learner *l);

/* Reads on, in text[0..n): what stands at its beginning follows what was read before, unless a line ends there. False:
** no memory. */
bool viet_learner_read(viet_learner *l, const char *text, size_t n);

/* What is read next does not follow what was read before. */
void viet_learner_break(viet_learner *l);

/* To be called when all has been read, before it is read again. */
void viet_learner_turn(viet_learner *l);

/* After the second time: the next word, in no particular order; false after the last. */
bool viet_learner_next(viet_learner *l, viet_learned *out);

#endif
