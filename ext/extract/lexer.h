/* lexer.h - text as the grammars of numbers, money and dates read it: words, digits and signs.
**
** A lexer hands out items through a small window: peek at those ahead, drop those that are done with. It
** borrows the text, takes no memory and looks at each byte once; what stands before an item is lexed anew,
** a bounded distance back. A word comes with the number of its row in the one table of words that the
** grammars know (keywords.tsv), whatever its case, normal form and tone placement: tỷ, TỶ, tỉ and triêụ
** are all found.
*/
#ifndef VIET_LEXER_H
#define VIET_LEXER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* VIET_KEY_MOT (một), VIET_KEY_TRIEU (triệu) ...: one a row of keywords.tsv. */
enum viet_keyword {
    VIET_KEY_NONE,
#include "keyword_names.inc"
    VIET_KEYWORDS
};

/* What a keyword can be the first sign of; a column of keywords.tsv. */
enum viet_start {
    VIET_STARTS_NUMBER = 1, /* hai, hăm, nửa, vài */
    VIET_STARTS_MONEY = 2,  /* a scale or a currency: what every amount in words has */
    VIET_STARTS_DATE = 4,
    VIET_FOLLOWS_DIGITS = 8 /* of an amount: a scale, a currency, đến */
};

enum viet_item_kind {
    VIET_ITEM_END,    /* of the text; there are any number of them */
    VIET_ITEM_WORD,   /* letters and the marks on them */
    VIET_ITEM_DIGITS, /* 0 to 9 */
    VIET_ITEM_SIGN    /* any other character with its marks */
};

/* What stands between an item and the one before it. Blanks are all those of Unicode, NBSP among them. */
enum viet_gap {
    VIET_GLUED, /* nothing, or what is invisible: 2tr5 is three items */
    VIET_BLANK,
    VIET_LINE,     /* one line break */
    VIET_PARAGRAPH /* an empty line; and the start of the text */
};

#define VIET_ITEM_LETTERS 8

typedef struct viet_item {
    size_t start, end; /* bytes of the text */
    uint64_t
        letters; /* word of at most VIET_ITEM_LETTERS Vietnamese letters: packed as in syllable.h; else 0 */
    uint32_t value;   /* digits: what they say, UINT32_MAX when more than nine; sign: the code point */
    uint16_t keyword; /* enum viet_keyword of a word */
    uint8_t kind;     /* enum viet_item_kind */
    uint8_t gap;      /* enum viet_gap before it */
    uint8_t starts;   /* enum viet_start bits of its keyword */
    uint8_t tone;     /* enum viet_tone of a word */
    uint8_t n;        /* letters of a word, digits of a number; 255: that many or more */
    uint8_t uppers;   /* word: bit i: letter i is a capital */
} viet_item;

/* How many items can be looked ahead at: peek(0) ... peek(VIET_AHEAD - 1). */
#define VIET_AHEAD 64

typedef struct viet_lexer {
    const char *text;
    size_t n;
    size_t at;             /* behind the last item in the window */
    unsigned first, count; /* the window */
    viet_item window[VIET_AHEAD];
} viet_lexer;

/* Begins with text[0..n), which must stay while the lexer is used. */
void viet_lexer_open(viet_lexer *l, const char *text, size_t n);

extern const viet_item viet_item_none;

/* Fills the window up to item k < VIET_AHEAD. */
void viet_lexer_fill(viet_lexer *l, unsigned k);

/* Item k from here, k < VIET_AHEAD; beyond the end of the text, VIET_ITEM_END. Valid until the next drop
** or seek. */
static inline const viet_item *viet_lexer_peek(viet_lexer *l, unsigned k) {
    if (k >= l->count) {
        viet_lexer_fill(l, k);
    }
    return &l->window[(l->first + k) % VIET_AHEAD];
}

/* Goes on behind the next k items, which were peeked at. */
static inline void viet_lexer_drop(viet_lexer *l, unsigned k) {
    l->first = (l->first + k) % VIET_AHEAD;
    l->count -= k;
}

/* Goes on at this offset, where an item begins or a gap. */
void viet_lexer_seek(viet_lexer *l, size_t at);

/* Goes on to the next item that may start something: a word whose keyword has this bit of enum viet_start,
** or digits. For VIET_STARTS_MONEY: digits only where the text behind them may make them an amount, and
** the sign of a currency too. False at the end of the text. Most text is passed without being lexed. */
bool viet_lexer_find(viet_lexer *l, enum viet_start what);

/* The items before offset `at`, where an item begins: out[0] is the nearest, at most `most` of them, from
** no more than VIET_BEHIND characters, blanks and marks not counted, and nothing before offset `floor`.
** Returns how many; *gap is the gap between out[0] and `at` (VIET_PARAGRAPH when there is nothing before). */
#define VIET_BEHIND 128
unsigned viet_lexer_before(const viet_lexer *l, size_t floor, size_t at, viet_item *out, unsigned most,
                           enum viet_gap *gap);

/* Reads a Roman numeral (VIII, XVI) in capitals: 1 to 3999; 0 for any other word. */
unsigned viet_item_roman(const viet_item *item);

static inline bool viet_item_is(const viet_item *item, enum viet_keyword keyword) {
    return item->keyword == keyword;
}

/* Whether it is one of the keywords of a list. */
static inline bool viet_item_is_among(const viet_item *item, const uint16_t *list, size_t n) {
    for (size_t i = 0; item->keyword != VIET_KEY_NONE && i < n; i++) {
        if (list[i] == item->keyword) {
            return true;
        }
    }
    return false;
}

#define VIET_ITEM_IS_ANY(item, list) viet_item_is_among(item, list, sizeof(list) / sizeof(list)[0])

static inline bool viet_item_is_sign(const viet_item *item, uint32_t cp) {
    return item->kind == VIET_ITEM_SIGN && item->value == cp;
}

#endif
