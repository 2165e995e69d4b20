/* lexicon.h - the words of several syllables that a segmenter knows.
**
** A word has a gain: what is won by taking its syllables together instead of each alone. The best
** segmentation of a text is the one with the greatest sum of gains.
*/
#ifndef VIET_LEXICON_H
#define VIET_LEXICON_H

#include "atom.h"
#include "hash.h"

#define VIET_LEXICON_SYLLABLES 12 /* of the longest word */

/* The gain, for each blank in it, of a word whose list gives none: more than any rule about names says. */
#define VIET_LEXICON_GAIN 4.0f

typedef struct viet_lexicon {
    viet_hash words;
} viet_lexicon;

typedef struct viet_lexeme {
    uint64_t id; /* viet_word_id() */
    float gain;
    bool word;   /* else only the beginning of longer ones */
    bool begins; /* longer words begin so */
} viet_lexeme;

void viet_lexicon_init(viet_lexicon *l, viet_resize_fn *resize);
void viet_lexicon_free(viet_lexicon *l);

/* Adds a word, text[0..n), as anyone spells it, its syllables separated by blanks or underscores. What is not
** two to VIET_LEXICON_SYLLABLES syllables is passed over: a segmenter keeps it whole anyway, or cannot. Of
** one word twice the greater gain counts. gain: NAN for the usual one. False: no memory. */
bool viet_lexicon_add(viet_lexicon *l, const char *text, size_t n, double gain);

/* The same for a word of n syllables, at least two, whose keys (atom.h) are given. */
bool viet_lexicon_add_keys(viet_lexicon *l, const uint64_t *keys, unsigned n, double gain);

/* What is known of a word or beginning; NULL: nothing. */
static inline const viet_lexeme *viet_lexicon_find(const viet_lexicon *l, uint64_t id) {
    return viet_hash_find(&l->words, &id);
}

#endif
