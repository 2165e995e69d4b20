/* syllable.h - the Vietnamese syllable: onset, glide, nucleus, coda, tone.
**
** A syllable has at most seven letters (nghiêng). They are handled packed in an integer, a viet_letter a byte, the
** first in the lowest; the tone stands beside them. Sources: ext/tables/onsets.tsv, rhymes.tsv, syllables.tsv.
*/
#ifndef VIET_SYLLABLE_H
#define VIET_SYLLABLE_H

#include <stdbool.h>
#include <stdint.h>

#include "letter.h"

#define VIET_SYLLABLE_MAX 7 /* letters */

/* Where the tone mark stands in open oa, oe, uy: hoà, khoẻ, thuý or hòa, khỏe, thúy. */
enum viet_style { VIET_NEW, VIET_OLD };

typedef struct viet_syllable {
    uint64_t letters;
    uint8_t n;    /* letters in all */
    uint8_t tone; /* enum viet_tone */
    uint8_t onset, glide, nucleus,
        coda;      /* letters of each part, in this order; the u of qu is of the onset */
    bool shared_i; /* gì, giêng: the i is the end of the onset gi as well as the start of the nucleus */
    bool iy;       /* the onset is one before which i and y are written for the same sound */
    uint8_t at[2]; /* the letter that bears the tone mark, by enum viet_style */
} viet_syllable;

static inline viet_letter viet_letter_at(uint64_t letters, unsigned i) {
    return (viet_letter)(letters >> 8 * i);
}

/* Analyses n packed letters with a tone. Returns false, *s undefined, when the spelling rules allow no such
** syllable: an unknown onset or rhyme, two that never meet, or a stop (-c -ch -p -t) without sắc or nặng. */
bool viet_syllable_parse(uint64_t letters, unsigned n, unsigned tone, viet_syllable *s);

/* The same syllable with i for y or y for i, where the language writes both (tỷ tỉ, kỹ kĩ, quý quí).
** Returns the other spelling's letters, or 0 where there is none. */
uint64_t viet_syllable_iy(const viet_syllable *s);

/* The syllables in use, each its packed letters with VIET_USE_* above them, sorted by their letters without marks
** and then by their marks. Frozen: index and question must agree on it. */
#define VIET_USE_LETTERS    0x00FFFFFFFFFFFFFFu
#define VIET_USE_TONES(row) ((unsigned)((row) >> 56) & 63) /* bit t: used with tone t */
#define VIET_USE_AFTER(row) ((unsigned)((row) >> 62)) /* letters after the one with the tone, new style */
extern const uint64_t viet_syllables[];
extern const unsigned viet_syllable_count;

/* Open addressing: slot of a syllable's packed letters -> its row in viet_syllables + 1. */
#define VIET_HASH_BITS   13
#define VIET_HASH_FACTOR 0x9E3779B97F4A7C15u
extern const uint16_t viet_syllable_slots[1 << VIET_HASH_BITS];

/* The row of packed letters, or 0 when no such syllable is in use. */
static inline uint64_t viet_syllable_use(uint64_t letters) {
    uint64_t slot = letters * VIET_HASH_FACTOR >> (64 - VIET_HASH_BITS);
    for (; viet_syllable_slots[slot] != 0; slot = (slot + 1) & ((1u << VIET_HASH_BITS) - 1)) {
        uint64_t row = viet_syllables[viet_syllable_slots[slot] - 1];
        if ((row & VIET_USE_LETTERS) == letters) {
            return row;
        }
    }
    return 0;
}

#endif
