/* learn.h - finds the words of several syllables in raw text.
**
** The text is read four times. First syllables and pairs of neighbours are counted, and from that it is
** estimated how well each two bind (bond.h). Then the text is segmented with what binds, which gives a second
** estimate: syllables that hardly ever are words of their own bind better. Then words of three and four
** syllables are counted, those that bind well throughout. At last the text is segmented again, and what is a
** word often enough comes out with its gain, for a lexicon (lexicon.h). The same text gives the same words.
*/
#ifndef VIET_LEARN_H
#define VIET_LEARN_H

#include "segment.h"

/* Memory is bounded: of more syllables, pairs or longer words than these, the rarest are forgotten. A table
** that is three quarters full is doubled. */
#define VIET_LEARN_SYLLABLES ((size_t)3 << 17)
#define VIET_LEARN_PAIRS     ((size_t)3 << 20) /* 40 bytes each: 160 MB */
#define VIET_LEARN_LONGER    ((size_t)3 << 17)

#define VIET_LEARN_TIMES   4 /* the text has to be read */
#define VIET_LEARN_LONGEST 4 /* syllables of a word */
#define VIET_LEARN_LEAST   5 /* how often a word must have been seen, unless said otherwise */

typedef struct viet_learner {
    viet_hash syllables, pairs, longer;
    viet_lexicon lexicon; /* of the first estimate */
    viet_segmenter segmenter;
    size_t most_syllables, most_pairs,
        most_longer; /* VIET_LEARN_SYLLABLES ..., unless lowered before reading */
    unsigned least;
    unsigned time;  /* how often the text has been read */
    uint64_t total; /* syllables read */
    /* the syllables just read, without a boundary between them, the last at the end */
    struct {
        uint64_t key;
        double bond; /* with the one before */
        uint8_t capitals;
        bool first; /* behind a boundary */
    } run[VIET_LEARN_LONGEST];
    unsigned length; /* of them */
    bool apart;      /* what comes next stands behind a boundary or a word that never binds */
    bool gave_pairs; /* by viet_learner_next() */
    size_t slot;     /* where it is */
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

/* Reads a text. All are to be read VIET_LEARN_TIMES times, and viet_learner_turn() called each time behind
** the last. False: no memory. */
bool viet_learner_read(viet_learner *l, const char *text, size_t n);
bool viet_learner_turn(viet_learner *l);

/* Then: the next word, in no particular order; false after the last. */
bool viet_learner_next(viet_learner *l, viet_learned *out);

#endif
