/* word.c - from letters to a syllable with its tone in place. */
#include "word.h"

enum viet_word_kind viet_word_settle(viet_word *w, enum viet_style style) {
    viet_syllable s;
    if (!w->vietnamese) {
        return VIET_NO_SYLLABLE;
    }
    uint64_t row = viet_syllable_use(w->letters);
    bool used = VIET_USE_TONES(row) >> w->tone & 1;
    if (used && style == VIET_NEW) {
        w->at = w->n - 1 - VIET_USE_AFTER(row);
        return VIET_IN_USE;
    }
    if (!viet_syllable_parse(w->letters, w->n, w->tone, &s)) {
        return VIET_NO_SYLLABLE;
    }
    w->at = s.at[style];
    return used ? VIET_IN_USE : VIET_ALLOWED;
}

bool viet_word_mends_looks(const viet_word *w) {
    return w->n == 1 || (w->vietnamese && w->uppers == (1u << w->n) - 1);
}

size_t viet_word_put(const viet_word *w, enum viet_case letter_case, char *out) {
    size_t bytes = 0;
    for (unsigned i = 0; i < w->n; i++) {
        unsigned upper = letter_case == VIET_ASIS && (w->uppers >> i & 1);
        unsigned tone = i == w->at ? w->tone : VIET_NGANG;
        bytes += viet_letter_put(out + bytes, viet_letter_at(w->letters, i), tone, upper);
    }
    return bytes;
}
