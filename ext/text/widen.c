/* widen.c - walks the rows of the syllables in use that share their letters with what was typed. */
#include "widen.h"

/* Reads a token back into letters; false when it is more or less than Vietnamese letters. */
static bool read_letters(const char *p, size_t n, viet_word *word) {
    const char *end = p + n;
    viet_cluster k;
    viet_word_start(word);
    while (p < end && word->n < VIET_SYLLABLE_MAX) {
        viet_cluster_read(p, end, VIET_AS_IT_STANDS, &k);
        if (k.look) {
            return false;
        }
        viet_word_add(word, &k);
        p = k.end;
    }
    return p == end && word->n > 0 && word->vietnamese;
}

/* Orders a row of the table against letters, both without marks: <0, 0, >0; 0 for a prefix when the row begins so. */
static int compare_bases(uint64_t row, uint64_t letters, unsigned n, bool prefix) {
    for (unsigned i = 0; i < n; i++) {
        int difference = viet_base(viet_letter_at(row, i)) - viet_base(viet_letter_at(letters, i));
        if (difference != 0) {
            return difference;
        }
    }
    return prefix || n == VIET_SYLLABLE_MAX ? 0 : viet_letter_at(row, n);
}

/* The first row that does not come before letters; with after, that comes behind them. */
static unsigned find_row(uint64_t letters, unsigned n, bool prefix, bool after) {
    unsigned low = 0, high = viet_syllable_count;
    while (low < high) {
        unsigned mid = (low + high) / 2;
        int order = compare_bases(viet_syllables[mid] & VIET_USE_LETTERS, letters, n, prefix);
        if (order < 0 || (after && order == 0)) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low;
}

static void find_rows(viet_widening *w, uint64_t letters) {
    w->low = find_row(letters, w->n, w->prefix, false);
    w->high = find_row(letters, w->n, w->prefix, true);
    w->tones = 0;
}

void viet_widen(viet_widening *w, const char *token, size_t n, enum viet_diacritics diacritics,
                enum viet_reach reach) {
    viet_word word;
    viet_syllable s;
    w->typed = w->other = 0;
    w->low = w->high = w->tones = w->given = 0;
    w->prefix = reach == VIET_PREFIXES;
    w->all = w->turn = false;
    if (diacritics == VIET_EXACT || !read_letters(token, n, &word)) {
        return;
    }
    w->typed = word.letters;
    w->n = word.n;
    w->tone = word.tone;
    bool whole = viet_syllable_parse(word.letters, word.n, word.tone, &s);
    bool settled = whole && word.marked && (reach != VIET_LOOSE || word.tone != VIET_NGANG);
    w->all = diacritics == VIET_AUTO && !settled;
    if (whole && !w->prefix) {
        w->other = viet_syllable_iy(&s);
    }
    if (w->all) {
        find_rows(w, w->typed);
    }
}

/* The tones that the row may have, 0 where it lacks a mark that was typed. */
static unsigned fitting_tones(const viet_widening *w, uint64_t row, uint64_t letters) {
    for (unsigned i = 0; i < w->n; i++) {
        viet_letter typed = viet_letter_at(letters, i);
        if (viet_mark_of(typed) != VIET_PLAIN && typed != viet_letter_at(row, i)) {
            return 0;
        }
    }
    return VIET_USE_TONES(row) & (w->tone != VIET_NGANG ? 1u << w->tone : ~0u);
}

/* Whether this beginning was not given before; the tone counts where it is on one of its letters. */
static bool is_new_prefix(viet_widening *w, viet_word *form) {
    bool toned = form->tone != VIET_NGANG && form->at < form->n;
    uint64_t key = form->letters | (toned ? (uint64_t)(form->tone << 3 | form->at) << 56 : 0);
    if (!toned && w->tone != VIET_NGANG) {
        return false; /* the tone typed is not in it */
    }
    if (!toned) {
        form->tone = VIET_NGANG;
    }
    unsigned i = 0;
    while (i < w->given && w->seen[i] != key) {
        i++;
    }
    if (i < w->given || w->given == VIET_WIDEN_PREFIXES) {
        return false;
    }
    w->seen[w->given++] = key;
    return true;
}

/* The form that the next tone of the row before w->low gives; false when it is no new form. */
static bool next_form(viet_widening *w, viet_word *form) {
    uint64_t row = viet_syllables[w->low - 1];
    unsigned tone = 0, letters = 0;
    while (!(w->tones >> tone & 1)) {
        tone++;
    }
    w->tones &= ~(1u << tone);
    while (letters < VIET_SYLLABLE_MAX && viet_letter_at(row, letters) != 0) {
        letters++;
    }
    uint64_t kept = w->n < VIET_SYLLABLE_MAX ? (1ull << 8 * w->n) - 1 : VIET_USE_LETTERS;
    *form = (viet_word){.letters = row & VIET_USE_LETTERS & kept,
                        .n = w->n,
                        .tone = tone,
                        .at = letters - 1 - VIET_USE_AFTER(row)};
    if (w->prefix && !is_new_prefix(w, form)) {
        return false;
    }
    return form->letters != w->typed || form->tone != w->tone;
}

/* The other spelling in i or y, as typed; then its readings follow. */
static size_t turn_to_other(viet_widening *w, char *out) {
    viet_syllable s;
    w->turn = true;
    if (w->all) {
        find_rows(w, w->other);
    }
    viet_syllable_parse(w->other, w->n, w->tone, &s);
    viet_word form = {.letters = w->other, .n = w->n, .tone = w->tone, .at = s.at[VIET_NEW]};
    return viet_word_put(&form, VIET_LOWERCASE, out);
}

size_t viet_widen_next(viet_widening *w, char *out) {
    viet_word form;
    for (;;) {
        uint64_t letters = w->turn ? w->other : w->typed;
        while (w->tones != 0) {
            /* the plain form of the other spelling was given when it was turned to */
            if (next_form(w, &form) && (form.letters != letters || form.tone != w->tone)) {
                return viet_word_put(&form, VIET_LOWERCASE, out);
            }
        }
        if (w->low < w->high) {
            w->tones = fitting_tones(w, viet_syllables[w->low++], letters);
        } else if (w->other != 0 && !w->turn) {
            return turn_to_other(w, out);
        } else {
            return 0;
        }
    }
}
