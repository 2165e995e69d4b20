/* function.h - the words that hold a sentence together: closed classes, known without a lexicon. And a few
** names.
**
** Source: ext/tables/function_words.tsv.
*/
#ifndef VIET_FUNCTION_WORDS_H
#define VIET_FUNCTION_WORDS_H

#include <stdbool.h>
#include <stdint.h>

enum viet_function_traits {
    VIET_NEVER_BINDS = 1,  /* is no part of a longer word: của, những */
    VIET_SELDOM_BINDS = 2, /* hardly ever is: ra (but ra đời) */
    VIET_NUMERAL_WORD = 4,
    VIET_TIME_WORD = 8,   /* a unit of time: năm, tháng */
    VIET_CLASSIFIER = 16, /* stands before a noun that it counts: cuốn sách */
    VIET_SURNAME = 32
};

/* The traits of a syllable, by its key (atom.h); 0 for most. */
uint8_t viet_function_traits(uint64_t key);

#define VIET_FUNCTION_SYLLABLES 3 /* of the longest */

/* Whether a word of several syllables (viet_word_id()) is a function word: tuy nhiên, bao giờ. */
bool viet_function_word(uint64_t id);

#endif
