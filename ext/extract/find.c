/* find.c - passes over text that can begin nothing, eight bytes at a time.
**
** Looked at are the bytes that are no letters: digits, what ends a word, and what may change the letter
** before it. Where a word begins behind one of them, its first five bytes are looked up in a table of the
** words that start something. What remains is lexed.
*/
#include <string.h>

#include "../text/numeral.h"
#include "../text/unicode.h"
#include "lexer.h"

#include "prefix_table.inc"

#define EACH(byte) (0x0101010101010101u * (byte))

/* Bytes that are needed behind a word's first one to look it up, and to read eight at once. */
#define FIND_MARGIN 24

/* Bytes of a number with dots and commas. */
#define NUMERAL_MOST 64

static inline uint32_t four_bytes(const unsigned char *p) {
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static inline uint64_t eight_bytes(const unsigned char *p) {
    return four_bytes(p) | (uint64_t)four_bytes(p + 4) << 32;
}

/* Of the eight bytes at p the high bit of each that is neither a letter of ASCII nor of a composed one: those are C3 to
** C6 or E1 BA, E1 BB, and what follows them; but C3 97 and C3 B7 are signs, × and ÷. Nine bytes can be read. */
static inline uint64_t borders(const unsigned char *p) {
    uint64_t x = eight_bytes(p), next = eight_bytes(p + 1);
    uint64_t low = x & EACH(0x7F), high = x & EACH(0x80), next_low = next & EACH(0x7F);
    uint64_t small = (low | EACH(0x20)) & EACH(0x7F);
    uint64_t letter = (small + EACH(0x80 - 'a')) & ~(small + EACH(0x7F - 'z')) & ~high;
    uint64_t trail = ~(low + EACH(0x40)) & high;
    uint64_t latin = (low + EACH(0x80 - 0x43)) & ~(low + EACH(0x80 - 0x47)) & high; /* C3 to C6 */
    uint64_t sign =
        ~((low ^ EACH(0x43)) + EACH(0x7F)) & ~(((next_low ^ EACH(0x17)) & EACH(0x5F)) + EACH(0x7F));
    uint64_t more =
        ~((low ^ EACH(0x61)) + EACH(0x7F)) & ~(((next_low ^ EACH(0x3A)) & EACH(0x7E)) + EACH(0x7F)) & high;
    return ~(letter | trail | (latin & ~sign) | more) & EACH(0x80);
}

static inline unsigned lowest(uint64_t bits) {
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(bits);
#else
    unsigned n = 0;
    for (; (bits & 1) == 0; bits >>= 1) {
        n++;
    }
    return n;
#endif
}

static inline bool is_letter_byte(unsigned char c) {
    return c >= 0x80 || (c | 32u) - 'a' < 26u;
}

/* Whether a word of three bytes or fewer may be one of the keywords of a table: its bytes, blanks behind
** them. */
static bool may_be_short(uint32_t bytes, unsigned table) {
    uint32_t slot = bytes * 0x9E3779B1u >> (32 - SHORT_BITS);
    return starters[table].short_word[slot / 32] >> slot % 32 & 1;
}

/* Whether a word that begins at p may be one of the keywords of a table; FIND_MARGIN bytes can be read. */
static inline bool may_start(const unsigned char *p, unsigned table) {
    uint32_t four = four_bytes(p) | 0x20202020u;
    return (starters[table].prefix[four * 0x9E3779B1u >> (32 - PREFIX_BITS)] >> (p[4] >> 2) & 1) ||
           (!is_letter_byte(p[3]) && may_be_short((four & 0x00FFFFFFu) | 0x20000000u, table)) ||
           (!is_letter_byte(p[2]) && may_be_short(is_letter_byte(p[1]) ? (four & 0x0000FFFFu) | 0x20200000u
                                                                       : (four & 0xFFu) | 0x20202000u,
                                                  table));
}

/* Three capitals, as the codes of currencies are. */
static bool may_be_code(const unsigned char *p) {
    return (four_bytes(p) & 0x00E0E0E0u) == 0x00404040u;
}

/* Digits, dots and commas; of a long run with dots and commas, which is no number, not all. */
static const unsigned char *skip_numeral(const unsigned char *p, const unsigned char *end) {
    const unsigned char *most = end - p > NUMERAL_MOST ? p + NUMERAL_MOST : end;
    while (p < end &&
           (viet_is_digit((char)*p) || (p < most && (*p == '.' || *p == ',') && viet_is_digit((char)p[1])))) {
        p++;
    }
    return p;
}

/* Whether the word at p is one of one or two bytes, which the table of what follows digits does not know: k, đ, tr. */
static bool is_brief(const unsigned char *p) {
    return !is_letter_byte(p[1]) || !is_letter_byte(p[2]);
}

/* Whether the word at p, behind digits and a blank, may go on an amount. */
static bool may_follow(const unsigned char *p) {
    bool strange = (borders(p) & eight_bytes(p) & EACH(0x80)) != 0;
    return strange || is_brief(p) || may_start(p, 3) || may_be_code(p);
}

/* Whether the digits at p may begin an amount, by what stands behind them; *behind is set to their end.
** What cannot be told is left to the grammar. */
static bool may_be_amount(const unsigned char *p, const unsigned char *end, const unsigned char **behind) {
    p = skip_numeral(p, end);
    *behind = p;
    for (unsigned turn = 0; turn < 3 && p < end; turn++) {
        bool blank = *p == ' ' || *p == '\n';
        p += blank;
        if (is_letter_byte(*p)) {
            return !blank || may_follow(p);
        }
        if (*p == '-') {
            p += 1 + (p[1] == ' ');
        } else if (!blank || !viet_is_digit((char)*p)) {
            return *p == '$' || *p == '~' || *p == '(' || *p <= ' ';
        }
        if (!viet_is_digit((char)*p)) {
            return !blank || *p == '$' || is_letter_byte(*p) || *p <= ' ';
        }
        p = skip_numeral(p, end);
    }
    return true;
}

/* Where from p on something may begin, or the last word before `stop`, behind which FIND_MARGIN bytes can
** be read. */
static inline const unsigned char *pass(const unsigned char *p, const unsigned char *stop, unsigned table,
                                        bool money) {
    const unsigned char *word = p, *before = p; /* behind the last border, and behind the one before */
    while (p < stop) {
        const unsigned char *chunk = p;
        p += 8;
        for (uint64_t bits = borders(chunk); bits != 0; bits &= bits - 1) {
            const unsigned char *q = chunk + lowest(bits) / 8;
            if (*q > '$' || *q < ' ') {
                /* from the start of the word that it may belong to, over a blank too (tiê ́ng) */
                if (*q >= 0x80) {
                    return q == word ? before : word;
                }
                if (viet_is_digit((char)*q)) {
                    if (!money || may_be_amount(q, stop, &word)) {
                        return q;
                    }
                    p = word;
                    break;
                }
            } else if (*q == '$') {
                return word;
            }
            before = word;
            word = q + 1;
            if (may_start(word, table)) {
                return word;
            }
        }
    }
    return word;
}

static const unsigned char *pass_to(const unsigned char *p, const unsigned char *stop, enum viet_start what) {
    return what == VIET_STARTS_MONEY    ? pass(p, stop, 1, true)
           : what == VIET_STARTS_NUMBER ? pass(p, stop, 0, false)
                                        : pass(p, stop, 2, false);
}

static bool starts_here(const viet_item *item, enum viet_start what) {
    if (item->kind == VIET_ITEM_WORD) {
        return (item->starts & what) != 0;
    }
    return item->kind == VIET_ITEM_DIGITS ||
           (what == VIET_STARTS_MONEY && viet_char_of(item->value)->category == VIET_SC);
}

/* Moves an empty window on to where something may begin. */
static void jump(viet_lexer *l, enum viet_start what) {
    const unsigned char *text = (const unsigned char *)l->text;
    if (l->n < FIND_MARGIN || l->at >= l->n - FIND_MARGIN || is_letter_byte(text[l->at]) ||
        viet_is_digit((char)text[l->at])) {
        return;
    }
    size_t to = (size_t)(pass_to(text + l->at, text + l->n - FIND_MARGIN, what) - text), from = to;
    while (from > l->at && (text[from - 1] <= ' ')) {
        from--;
    }
    l->at = from;
}

bool viet_lexer_find(viet_lexer *l, enum viet_start what) {
    for (;;) {
        if (l->count == 0) {
            jump(l, what);
        }
        const viet_item *item = viet_lexer_peek(l, 0);
        if (item->kind == VIET_ITEM_END) {
            return false;
        }
        if (starts_here(item, what)) {
            return true;
        }
        viet_lexer_drop(l, 1);
    }
}
