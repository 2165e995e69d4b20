/* reach.h - distances in text that are the same in every normal form: characters are counted, whatever marks they have.
**
** A rule of the kind "not farther than 240 from here" is given in them, for ế takes three bytes composed and five
** decomposed, and a rule must not know the difference.
*/
#ifndef VIET_REACH_H
#define VIET_REACH_H

#include <stddef.h>

#include "unicode.h"

/* Whether a code point counts: marks and Hangul's vowels and finals, which may be a part of the character before, do
** not. */
static inline bool viet_counts(uint32_t cp) {
    return cp < 0x300 || !(viet_is_mark(viet_char_of(cp)) || viet_is_jamo(cp));
}

/* Moves from p over as many characters with their marks, or to the end. Returns where that is. */
const char *viet_reach(const char *p, const char *end, size_t characters);

/* Moves back from p over as many characters with their marks, or to the start. */
const char *viet_reach_back(const char *start, const char *p, size_t characters);

#endif
