/* token.c - the rules of a scanner, and its short way through composed Vietnamese text: a table look-up a letter. */
#include "scan.h"

#include <string.h>

/* ---- rules */

bool viet_rules_take(const viet_rules *r, uint32_t cp, const viet_char *c) {
    size_t low = 0, high = r->exceptions;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (r->except[mid] >> 1 == cp) {
            return r->except[mid] & 1;
        }
        if (r->except[mid] >> 1 < cp) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return r->categories >> c->category & 1;
}

void viet_rules_settle(viet_rules *r) {
    memset(r->byte, VIET_BYTE_BEYOND, sizeof r->byte);
    for (uint32_t cp = 0; cp < 0x80; cp++) {
        const viet_char *c = viet_char_of(cp);
        r->byte[cp] = !viet_rules_take(r, cp, c) ? VIET_BYTE_SEPARATOR
                      : c->letter != 0           ? c->letter
                                                 : VIET_BYTE_OTHER;
    }
    r->numbers = true;
    for (int c = '0'; c <= '9'; c++) {
        r->numbers = r->numbers && r->byte[c] != VIET_BYTE_SEPARATOR;
    }
    r->numbers = r->numbers && r->byte['.'] == VIET_BYTE_SEPARATOR && r->byte[','] == VIET_BYTE_SEPARATOR;
    r->plain = (r->categories >> VIET_LL & 1) && (r->categories >> VIET_LU & 1);
    for (size_t i = 0; i < r->exceptions; i++) {
        bool letter = viet_char_of(r->except[i] >> 1)->letter != 0;
        r->plain = r->plain && (!letter || (r->except[i] & 1));
    }
}

void viet_rules_default(viet_rules *r) {
    memset(r, 0, sizeof *r);
    r->categories = 1u << VIET_CO | 1u << VIET_LL | 1u << VIET_LM | 1u << VIET_LO | 1u << VIET_LT |
                    1u << VIET_LU | 1u << VIET_ND | 1u << VIET_NL | 1u << VIET_NO;
    viet_rules_settle(r);
}

/* ---- the short way: letters of ASCII and composed Vietnamese ones, up to a character that is surely none */

/* Whether the word ends at p for sure: a separator, but no blank with something behind it that may be the mark of the
** letter before it. */
static inline bool ends_word(const viet_rules *rules, const unsigned char *p, const unsigned char *end) {
    if (rules->byte[*p] != VIET_BYTE_SEPARATOR) {
        return false;
    }
    return *p != ' ' || end - p < 2 || viet_surely_a_base(p + 1, end);
}

/* A word at s->at that is nothing but such letters: 1. 0: it takes the long way, nothing was changed. */
static int scan_plain_word(viet_scanner *s, viet_token *t) {
    const unsigned char *start = (const unsigned char *)s->text + s->at, *p = start;
    const unsigned char *end = (const unsigned char *)s->text + s->n;
    const viet_rules *rules = s->rules;
    size_t room = s->cap - VIET_SYLLABLE_BYTES; /* no letter grows by being written in lower case */
    const unsigned char *stop = (size_t)(end - p) > room ? p + room : end;
    bool fold = rules->diacritics == VIET_FOLD, twin = false;
    char *out = s->out;
    uint64_t letters = 0;
    unsigned bits = 0, tone = VIET_NGANG, at = 0;
    for (; p < stop; bits += 8) {
        viet_letter letter = rules->byte[*p];
        if (letter - 1u < 26) {
            *out++ = (char)(letter + 'a' - 1);
            p++;
        } else if (letter == VIET_BYTE_BEYOND) {
            const viet_composed *c = viet_composed_next(&p, stop);
            if (c == NULL) {
                return 0;
            }
            letter = c->letter;
            if (c->tone != VIET_NGANG) {
                if (tone != VIET_NGANG) {
                    return 0; /* one tone too many */
                }
                tone = c->tone;
                at = bits / 8;
            }
            if (fold) {
                *out++ = (char)(viet_base(letter) + 'a' - 1);
            } else {
                memcpy(out, c->lower, VIET_LETTER_BYTES);
                out += c->lower[VIET_LETTER_BYTES - 1];
            }
        } else {
            break;
        }
        letters |= (uint64_t)letter << (bits & 63); /* of a long word nothing is asked */
    }
    if (p == start || (p < end && !ends_word(rules, p, end))) {
        return 0;
    }
    size_t n = (size_t)(out - s->out);
    unsigned count = bits / 8;
    bool marked = (size_t)(p - start) != count;
    bool vietnamese = count <= VIET_SYLLABLE_MAX;
    if (marked && !fold && !(vietnamese && viet_word_in_place(letters, count, tone, at))) {
        viet_word word = {
            .letters = letters, .n = count, .tone = tone, .at = at, .vietnamese = vietnamese, .marked = true};
        viet_scan_end_letters(s->out, 0, &n, &word, true, &twin);
        twin = twin && rules->diacritics == VIET_AUTO;
    }
    t->kind = VIET_TOKEN_WORD;
    t->start = s->at;
    t->end = s->at = (size_t)(p - (const unsigned char *)s->text);
    t->n = n;
    t->twin = twin;
    return 1;
}

/* Moves s->at over ASCII separators, most of what stands between words. */
static void skip_separators(viet_scanner *s) {
    const unsigned char *p = (const unsigned char *)s->text + s->at;
    const unsigned char *end = (const unsigned char *)s->text + s->n;
    while (p < end && s->rules->byte[*p] == VIET_BYTE_SEPARATOR) {
        p++;
    }
    s->at = (size_t)(p - (const unsigned char *)s->text);
}

int viet_token_next(viet_scanner *s, viet_token *t) {
    skip_separators(s);
    if (s->rules->plain && s->at < s->n && scan_plain_word(s, t)) {
        return 1;
    }
    return viet_scan(s, t);
}
