/* unicode.h - what is known of a code point, from frozen tables (Unicode 15.0).
**
** The tables are ours and not ICU's because an index stores what they say: a new ICU must not change a token.
** They know the category of every character, its simple case, and how it composes, Han and Hangul apart. The scripts
** that Vietnamese text is made of (Latin, common and inherited characters) are ours; words of others are the caller's.
*/
#ifndef VIET_UNICODE_H
#define VIET_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

#define VIET_UNICODE_VERSION "15.0"

/* General categories, in the order of their two-letter names. */
/* clang-format off */
enum viet_category {
    VIET_CN, VIET_CC, VIET_CF, VIET_CO, VIET_CS, VIET_LL, VIET_LM, VIET_LO, VIET_LT, VIET_LU,
    VIET_MC, VIET_ME, VIET_MN, VIET_ND, VIET_NL, VIET_NO, VIET_PC, VIET_PD, VIET_PE, VIET_PF,
    VIET_PI, VIET_PO, VIET_PS, VIET_SC, VIET_SK, VIET_SM, VIET_SO, VIET_ZL, VIET_ZP, VIET_ZS,
    VIET_CATEGORIES
};
/* clang-format on */

/* Two letters a category, in the order of the enumeration. */
extern const char viet_category_names[];

enum viet_group {
    VIET_OURS,      /* read by our own tables */
    VIET_FOREIGN,   /* a letter, mark or digit of another script */
    VIET_SEGMENTED, /* the same, in a script that sets no spaces between words */
    VIET_IGNORABLE  /* soft hyphen, zero-width and other invisible characters */
};

/* One record serves many code points; case is a difference, so that an alphabet shares one. */
typedef struct viet_char {
    uint8_t category;      /* enum viet_category */
    uint8_t group;         /* enum viet_group */
    uint8_t letter;        /* a Vietnamese letter (letter.h), or 0 */
    uint8_t tone;          /* enum viet_tone of a Vietnamese letter or of a combining tone mark */
    uint8_t mark;          /* enum viet_mark of a combining vowel mark */
    uint8_t ccc;           /* canonical combining class */
    uint8_t look;          /* the Vietnamese letter that this one is often typed for, or 0 */
    uint8_t upper;         /* 1 for a Vietnamese capital */
    uint8_t fold;          /* for viet_fold_text() */
    uint16_t pair;         /* for viet_decompose() */
    int32_t lower, raised; /* add to the code point for its lower or upper case */
} viet_char;

extern const viet_char viet_chars[];
extern const uint16_t viet_char_blocks[];
extern const uint16_t viet_char_index[];

/* The record of a code point below 0x110000. */
static inline const viet_char *viet_char_of(uint32_t cp) {
    return &viet_chars[viet_char_blocks[viet_char_index[cp >> 6] << 6 | (cp & 63)]];
}

static inline bool viet_is_mark(const viet_char *c) {
    return c->category >= VIET_MC && c->category <= VIET_MN;
}

static inline bool viet_is_letter(const viet_char *c) {
    return c->category >= VIET_LL && c->category <= VIET_LU;
}

/* A vowel or final of Hangul, which in normal form C may be a part of the character before it. */
static inline bool viet_is_jamo(uint32_t cp) {
    return cp >= 0x1160 && cp < 0x1200;
}

/* Canonical decomposition of one of our characters, one step: sets *second to 0 for a single character.
** Returns the first code point, or 0 when cp does not decompose. */
uint32_t viet_decompose(uint32_t cp, uint32_t *second);

/* The code point that canonical composition makes of a pair, or 0. Hangul is not ours. */
uint32_t viet_compose(uint32_t first, uint32_t second);

/* What cp becomes without marks when it does not decompose (ø: "o", ß: "ss"), in its own case; NULL for itself.
** At most three ASCII characters. Source: ext/tables/fold.tsv. */
const char *viet_fold_text(const viet_char *c);

#endif
