/* initials.h - words with what stands between them, and whether the letters of a short form are their initials.
**
** Each word of the long form gives its first letter, or a few (Cty: công ty; ThS: thạc sĩ; CKII: chuyên khoa II).
** Letters are compared without marks: D is written for Đ, and both without marks where the text has none; W stands for
** Ư (TW: Trung ương). Words such as và may give theirs or not (GD&ĐT: giáo dục và đào tạo).
*/
#ifndef VIET_INITIALS_H
#define VIET_INITIALS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../text/letter.h"

#define VIET_INITIALS_MOST  16 /* letters of a short form */
#define VIET_INITIALS_SPAN  32 /* words of a long form */
#define VIET_INITIALS_SMALL 3  /* letters that a word gives when they are not capitals */

/* What stands before a word. */
enum viet_gap_signs {
    VIET_GAP_BLANK = 1,
    VIET_GAP_LINE = 2,   /* a line feed, or the start of the text */
    VIET_GAP_BREAK = 4,  /* several, or the start of the text */
    VIET_GAP_HYPHEN = 8, /* a dash too */
    VIET_GAP_COMMA = 16,
    VIET_GAP_AND = 32, /* & + */
    VIET_GAP_SLASH = 64,
    VIET_GAP_DOT = 128,
    VIET_GAP_QUOTE = 256,
    VIET_GAP_COLON = 512, /* = too */
    VIET_GAP_SEMICOLON = 1024,
    VIET_GAP_OPEN = 2048,  /* a bracket that is open at the word */
    VIET_GAP_CLOSE = 4096, /* a bracket that is closed after the word before */
    VIET_GAP_STOP = 8192,  /* any other sign, the end of the text */
};

typedef struct viet_spelled {
    size_t start, end;                   /* bytes of the text */
    unsigned gap;                        /* enum viet_gap_signs, before it */
    unsigned n;                          /* letters and digits in all */
    uint16_t uppers;                     /* bit i: letter i is a capital */
    uint8_t letters[VIET_INITIALS_MOST]; /* a viet_letter; VIET_SPELLED_DIGIT + a digit; VIET_SPELLED_OTHER */
} viet_spelled;

#define VIET_SPELLED_DIGIT 200
#define VIET_SPELLED_OTHER 255

/* Reads the word at or behind byte `at`. False at the end: then w->gap is what stands before the end. */
bool viet_spelled_next(const char *text, size_t n, size_t at, viet_spelled *w);

/* The letters of a short form. All zero: none. */
typedef struct viet_short {
    unsigned n, uppers;
    uint8_t letters[VIET_INITIALS_MOST];
} viet_short;

/* Adds a word. False when there is no room. */
bool viet_short_add(viet_short *s, const viet_spelled *w);

/* Which of its letters the words read so far can have given: bit i, those from i on (backward) or those before i. */
typedef uint32_t viet_initials;

static inline viet_initials viet_initials_start(const viet_short *s, bool backward) {
    return backward ? 1u << s->n : 1u;
}

/* After one more word; 0: these words are not it. */
viet_initials viet_initials_add(const viet_short *s, viet_initials from, const viet_spelled *w,
                                bool backward);

static inline bool viet_initials_done(const viet_short *s, viet_initials given, bool backward) {
    return given >> (backward ? 0 : s->n) & 1;
}

#endif
