/* legacy.c - bytes of old encodings into Unicode, by tables. */
#include "legacy.h"

#include <string.h>

#include "unicode.h"
#include "utf8.h"

#include "legacy_table.inc"

const viet_encoding viet_encodings[VIET_ENCODINGS] = {
    [VIET_TCVN3] = {"tcvn3", tcvn3_points, false, true},
    [VIET_VNI] = {"vni", vni_points, true, false},
    [VIET_VISCII] = {"viscii", viscii_points, false, false},
    [VIET_VPS] = {"vps", vps_points, false, false},
    [VIET_WINDOWS_1258] = {"windows-1258", windows_1258_points, false, false},
};

viet_legacy viet_legacy_of(const char *text, size_t n) {
    const char *p = text, *end = text + n;
    while (p < end) {
        const char *start = p;
        if (viet_utf8_next(&p, end) == VIET_REPLACEMENT && p - start == 1) {
            return (viet_legacy){text, n, true};
        }
    }
    return (viet_legacy){text, n, false};
}

/* ---- reading */

typedef struct legacy_reader {
    const viet_encoding *encoding;
    const char *p, *end;
    bool bytes;
} legacy_reader;

/* The next byte of the encoding, or a character beyond that is none of it. */
static uint32_t next_unit(legacy_reader *r) {
    if (r->bytes) {
        return (unsigned char)*r->p++;
    }
    uint32_t cp = viet_utf8_next(&r->p, r->end);
    for (unsigned byte = 0x80; cp > 0xFF && byte < 0xA0; byte++) {
        if (windows_1252_points[byte] == cp) {
            return byte;
        }
    }
    return cp;
}

bool viet_legacy_is_plain(const viet_legacy *text) {
    legacy_reader r = {NULL, text->text, text->text + text->n, text->bytes};
    while (r.p < r.end) {
        if (next_unit(&r) > 0xFF) {
            return false;
        }
    }
    return true;
}

static uint32_t letter_of_exact_pair(uint32_t first, uint32_t second) {
    size_t low = 0, high = sizeof vni_pairs / sizeof vni_pairs[0];
    while (low < high) {
        size_t mid = (low + high) / 2;
        const uint16_t *row = vni_pairs[mid];
        if (row[0] == first && row[1] == second) {
            return row[2];
        }
        if (row[0] < first || (row[0] == first && row[1] < second)) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return 0;
}

/* The letter that VNI writes as a pair, or 0. The mark may be in the other case: AÊn, or Aên as some write. */
static uint32_t letter_of_pair(uint32_t first, uint32_t second) {
    uint32_t cp = letter_of_exact_pair(first, second);
    return cp != 0 || second < 0xC0 ? cp : letter_of_exact_pair(first, second ^ 0x20);
}

/* The next character, in Unicode. */
static uint32_t next_point(legacy_reader *r) {
    uint32_t unit = next_unit(r);
    if (unit > 0xFF) {
        return unit;
    }
    if (r->encoding->pairs && r->p < r->end) {
        legacy_reader ahead = *r;
        uint32_t cp = letter_of_pair(unit, next_unit(&ahead));
        if (cp != 0) {
            *r = ahead;
            return cp;
        }
    }
    return r->encoding->points[unit];
}

/* ---- capitals that are only in the font */

enum letters_case { CASE_UNKNOWN, CASE_SMALL, CASE_CAPITALS };

/* Reads a word to its end. Its case is known when it has a small letter of ASCII, or a capital that is not its first
** letter: CéNG is CỘNG. Of a capital and a small letter with a mark (Hµ) it is not. */
static enum letters_case read_word_case(legacy_reader *r) {
    bool first = true, small = false, later_capital = false, marked = false;
    while (r->p < r->end) {
        legacy_reader before = *r;
        uint32_t cp = next_point(r);
        const viet_char *c = viet_char_of(cp);
        if (!viet_is_letter(c)) {
            *r = before;
            break;
        }
        later_capital = later_capital || (c->category == VIET_LU && !first);
        small = small || (c->category == VIET_LL && cp < 0x80);
        marked = marked || (c->category == VIET_LL && cp >= 0x80);
        first = false;
    }
    return small ? CASE_SMALL : later_capital && marked ? CASE_CAPITALS : CASE_UNKNOWN;
}

/* The case of the word at r, whose case alone is not known, from the word behind it. */
static enum letters_case next_word_case(legacy_reader r) {
    while (r.p < r.end) {
        legacy_reader before = r;
        uint32_t cp = next_point(&r);
        if (viet_is_letter(viet_char_of(cp))) {
            return read_word_case(&before);
        }
        if (cp != ' ') {
            break;
        }
    }
    return CASE_UNKNOWN;
}

/* ---- converting */

typedef struct legacy_state {
    bool in_word;
    enum letters_case word, line; /* of this word; of the last word of this line for which it was known */
} legacy_state;

/* A word whose case is not known follows the words beside it, if none of them is in small letters.
**
** Follows the words of an encoding whose capitals may be only in the font: r is before the character cp. */
static void follow_case(legacy_state *s, legacy_reader r, uint32_t cp) {
    bool letter = viet_is_letter(viet_char_of(cp));
    if (letter && !s->in_word) {
        s->word = read_word_case(&r);
        if (s->word != CASE_UNKNOWN) {
            s->line = s->word;
        } else if (s->line != CASE_SMALL) {
            enum letters_case next = next_word_case(r);
            s->word = next != CASE_UNKNOWN ? next : s->line;
        }
    }
    s->in_word = letter;
    s->line = cp == '\n' ? CASE_UNKNOWN : s->line;
}

size_t viet_legacy_convert(const viet_encoding *encoding, const viet_legacy *text, char *out, size_t cap) {
    legacy_reader r = {encoding, text->text, text->text + text->n, text->bytes};
    legacy_state state = {0};
    char spelled[VIET_UTF8_MAX];
    size_t n = 0;
    while (r.p < r.end) {
        legacy_reader before = r;
        uint32_t cp = next_point(&r);
        if (encoding->small) {
            follow_case(&state, before, cp);
            if (state.in_word && state.word == CASE_CAPITALS) {
                cp = (uint32_t)((int32_t)cp + viet_char_of(cp)->raised);
            }
        }
        size_t bytes = viet_utf8_put(spelled, cp);
        if (n <= cap && bytes <= cap - n) {
            memcpy(out + n, spelled, bytes);
        }
        n += bytes;
    }
    return n;
}
