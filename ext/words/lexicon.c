/* lexicon.c - words into the table, with all their beginnings. */
#include "lexicon.h"

#include <math.h>

void viet_lexicon_init(viet_lexicon *l, viet_resize_fn *resize) {
    viet_hash_init(&l->words, resize, sizeof(viet_lexeme), 1);
}

void viet_lexicon_free(viet_lexicon *l) {
    viet_hash_free(&l->words);
}

/* The keys of a word's syllables: how many; 0 when it is no word of several. */
static unsigned read_word_keys(const char *text, size_t n, uint64_t *keys) {
    viet_atom_reader r;
    viet_atom a;
    unsigned count = 0;
    viet_atom_open(&r, text, n);
    while (viet_atom_next(&r, &a)) {
        if (a.kind != VIET_ATOM_SYLLABLE || count == VIET_LEXICON_SYLLABLES) {
            return 0;
        }
        keys[count++] = a.key;
    }
    return count < 2 ? 0 : count;
}

bool viet_lexicon_add_keys(viet_lexicon *l, const uint64_t *keys, unsigned n, double gain) {
    float value = isnan(gain) ? VIET_LEXICON_GAIN * (float)(n - 1) : (float)gain;
    uint64_t id = 0;
    for (unsigned i = 0; i < n; i++) {
        id = viet_word_id(id, keys[i]);
        viet_lexeme *x = viet_hash_add(&l->words, &id);
        if (x == NULL) {
            return false;
        }
        x->begins = x->begins || i + 1 < n;
        if (i + 1 == n && (!x->word || value > x->gain)) {
            x->word = true;
            x->gain = value;
        }
    }
    return true;
}

bool viet_lexicon_add(viet_lexicon *l, const char *text, size_t n, double gain) {
    uint64_t keys[VIET_LEXICON_SYLLABLES];
    unsigned count = read_word_keys(text, n, keys);
    return count == 0 || viet_lexicon_add_keys(l, keys, count, gain);
}
