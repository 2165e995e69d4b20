/* initials.c - reads words and compares letters. */
#include "initials.h"

#include <string.h>

#include "../text/cluster.h"

/* ---- words */

static unsigned gap_of_ascii(uint32_t cp) {
    switch (cp) {
    case ' ':
    case '\t':
        return VIET_GAP_BLANK;
    case '\n':
        return VIET_GAP_LINE;
    case '\r':
        return 0;
    case '-':
        return VIET_GAP_HYPHEN;
    case ',':
        return VIET_GAP_COMMA;
    case '&':
    case '+':
        return VIET_GAP_AND;
    case '/':
        return VIET_GAP_SLASH;
    case '.':
        return VIET_GAP_DOT;
    case '"':
    case '\'':
    case '*':
        return VIET_GAP_QUOTE;
    case ':':
    case '=':
        return VIET_GAP_COLON;
    case ';':
        return VIET_GAP_SEMICOLON;
    case '(':
    case '[':
        return VIET_GAP_OPEN;
    case ')':
    case ']':
        return VIET_GAP_CLOSE;
    default:
        return VIET_GAP_STOP;
    }
}

static unsigned gap_of(const viet_cluster *k) {
    if (k->cp < 0x80) {
        return gap_of_ascii(k->cp);
    }
    switch (k->c->category) {
    case VIET_ZS:
        return VIET_GAP_BLANK;
    case VIET_PD:
        return VIET_GAP_HYPHEN;
    case VIET_PI:
    case VIET_PF:
        return VIET_GAP_QUOTE;
    default:
        return k->c->group == VIET_IGNORABLE ? 0 : VIET_GAP_STOP;
    }
}

static unsigned add_gap(unsigned gap, unsigned sign) {
    if (sign == VIET_GAP_LINE && (gap & VIET_GAP_LINE)) {
        gap |= VIET_GAP_BREAK;
    }
    if (sign == VIET_GAP_CLOSE && (gap & VIET_GAP_OPEN)) {
        return (gap & ~(unsigned)VIET_GAP_OPEN) | VIET_GAP_STOP; /* nothing in it */
    }
    return gap | sign;
}

static bool in_word(const viet_cluster *k) {
    return viet_is_letter(k->c) || (k->c->category >= VIET_ND && k->c->category <= VIET_NO);
}

static void spell_letter(viet_spelled *w, const viet_cluster *k) {
    if (w->n < VIET_INITIALS_MOST) {
        char out[VIET_CLUSTER_BYTES];
        uint8_t letter = VIET_SPELLED_OTHER;
        if (k->letter != 0) {
            letter = k->letter;
        } else if (k->cp <= '9') {
            letter = (uint8_t)(VIET_SPELLED_DIGIT + (k->cp - '0'));
        } else if (!k->foreign && viet_cluster_fold(k, VIET_LOWERCASE, out) > 0 && *out >= 'a' &&
                   *out <= 'z') {
            letter = VIET_LETTER(*out, VIET_PLAIN);
        }
        w->letters[w->n] = letter;
        w->uppers |= (uint16_t)((k->c->category == VIET_LU) << w->n);
    }
    w->n++;
}

/* H'Mông, l'Atlantique: the apostrophe at k is inside a word. */
static bool joins(const viet_cluster *k, const char *end) {
    viet_cluster next;
    if ((k->cp != '\'' && k->cp != 0x2019) || k->end == end) {
        return false;
    }
    viet_cluster_read(k->end, end, VIET_MENDED, &next);
    return viet_is_letter(next.c);
}

bool viet_spelled_next(const char *text, size_t n, size_t at, viet_spelled *w) {
    const char *p = text + at, *end = text + n;
    viet_cluster k;
    *w = (viet_spelled){.gap = at == 0 ? VIET_GAP_LINE | VIET_GAP_BREAK : 0};
    for (; p < end; p = k.end) {
        viet_cluster_read(p, end, VIET_MENDED, &k);
        if (in_word(&k)) {
            break;
        }
        w->gap = add_gap(w->gap, gap_of(&k));
    }
    if (p >= end) {
        w->gap |= VIET_GAP_STOP;
        return false;
    }
    w->start = (size_t)(p - text);
    do {
        if (in_word(&k)) {
            spell_letter(w, &k);
            w->end = (size_t)(k.end - text);
        } else if (w->n == 1 && w->uppers == 0 && joins(&k, end)) {
            w->n = 0; /* an article: the initial of l'Atlantique is A */
        }
        p = k.end;
        if (p == end) {
            break;
        }
        viet_cluster_read(p, end, VIET_MENDED, &k);
    } while (in_word(&k) || k.c->group == VIET_IGNORABLE || viet_is_mark(k.c) || joins(&k, end));
    return true;
}

/* ---- letters */

bool viet_short_add(viet_short *s, const viet_spelled *w) {
    if (w->n > VIET_INITIALS_MOST - s->n) {
        return false;
    }
    memcpy(s->letters + s->n, w->letters, w->n);
    s->uppers |= (unsigned)w->uppers << s->n;
    s->n += w->n;
    return true;
}

/* Whether letter i of the short form can be letter t of the word. A small letter begins no word with a capital. Behind
** the first, one must be written small, or the word be in capitals or a number there. */
static bool fits(const viet_short *s, unsigned i, const viet_spelled *w, unsigned t) {
    uint8_t a = s->letters[i], b = w->letters[t];
    bool capital = s->uppers >> i & 1, word_capital = w->uppers >> t & 1;
    if (a == VIET_SPELLED_OTHER || b == VIET_SPELLED_OTHER) {
        return false;
    }
    if (a >= VIET_SPELLED_DIGIT || b >= VIET_SPELLED_DIGIT) {
        return a == b;
    }
    bool horned = t == 0 && a == VIET_LETTER('w', VIET_PLAIN) && b == VIET_LETTER('u', VIET_HORN);
    bool cased = t == 0 ? capital || !word_capital : word_capital || (!capital && t < VIET_INITIALS_SMALL);
    return cased && (viet_base(a) == viet_base(b) || horned);
}

viet_initials viet_initials_add(const viet_short *s, viet_initials from, const viet_spelled *w,
                                bool backward) {
    viet_initials to = 0;
    unsigned most = w->n < VIET_INITIALS_MOST ? w->n : VIET_INITIALS_MOST;
    for (unsigned i = 0; i < s->n; i++) {
        for (unsigned given = 1; given <= most && i + given <= s->n && fits(s, i + given - 1, w, given - 1);
             given++) {
            unsigned before = backward ? i + given : i, after = backward ? i : i + given;
            to |= (from >> before & 1) << after;
        }
    }
    return to;
}
