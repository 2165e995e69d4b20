/* letter.h - the Vietnamese letters: base, mark, tone, case.
**
** A viet_letter is a letter without its tone in one byte: the base in the low five bits (1 for a ... 26 for z),
** the mark above them. đ is d with a stroke, ươ is two letters with a horn. Source: ext/tables/letters.tsv.
*/
#ifndef VIET_LETTER_H
#define VIET_LETTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t viet_letter;

enum viet_mark { VIET_PLAIN, VIET_BREVE, VIET_CIRCUMFLEX, VIET_HORN, VIET_STROKE };

/* In dictionary order. */
enum viet_tone { VIET_NGANG, VIET_HUYEN, VIET_HOI, VIET_NGA, VIET_SAC, VIET_NANG, VIET_TONES };

#define VIET_LETTER(base, mark) ((viet_letter)((base) - 'a' + 1) | (mark) << 5)
#define VIET_LETTER_CODES       160 /* every viet_letter is below */
#define VIET_LETTER_BYTES       4   /* room that viet_letter_put() may write to */

/* The letter without its mark. */
static inline viet_letter viet_base(viet_letter l) {
    return l & 31;
}

static inline enum viet_mark viet_mark_of(viet_letter l) {
    return (enum viet_mark)(l >> 5);
}

/* Whether there is such a letter: ă and â are, a with a horn is not. l is below VIET_LETTER_CODES. */
bool viet_letter_exists(viet_letter l);

/* Whether l can bear a tone. */
bool viet_is_vowel(viet_letter l);

/* [letter][tone][capital]: the bytes of UTF-8, and behind them how many they are. */
extern const unsigned char viet_spellings[VIET_LETTER_CODES][VIET_TONES][2][VIET_LETTER_BYTES];

/* Writes l, an existing letter, with a tone that it can bear, as composed UTF-8. Returns the bytes that count; up
** to VIET_LETTER_BYTES are written. */
static inline size_t viet_letter_put(char *out, viet_letter l, unsigned tone, unsigned upper) {
    const unsigned char *s = viet_spellings[l][tone][upper];
    memcpy(out, s, VIET_LETTER_BYTES);
    return s[VIET_LETTER_BYTES - 1];
}

/* The letters beyond ASCII by their bytes: C3 to C6 and a trail byte, or E1, BA or BB, and a trail byte. */
typedef struct viet_composed {
    viet_letter letter; /* 0: no Vietnamese letter */
    uint8_t tone;
    unsigned char lower[VIET_LETTER_BYTES]; /* as in viet_spellings */
} viet_composed;

#define VIET_COMPOSED 384
extern const viet_composed viet_composed_letters[VIET_COMPOSED];

/* The letter beyond ASCII at *pp, before end, which is moved behind it; NULL, and nothing is moved, for anything else. */
static inline const viet_composed *viet_composed_next(const unsigned char **pp, const unsigned char *end) {
    const unsigned char *p = *pp;
    unsigned slot;
    if (p[0] == 0xE1 && end - p > 2 && (p[1] & 0xFE) == 0xBA && (p[2] & 0xC0) == 0x80) {
        slot = 256 + (p[1] & 1u) * 64 + (p[2] & 63u);
        p += 3;
    } else if (p[0] - 0xC3u < 4 && end - p > 1 && (p[1] & 0xC0) == 0x80) {
        slot = (p[0] - 0xC3u) * 64 + (p[1] & 63u);
        p += 2;
    } else {
        return NULL;
    }
    const viet_composed *c = &viet_composed_letters[slot];
    if (c->letter == 0) {
        return NULL;
    }
    *pp = p;
    return c;
}

#endif
