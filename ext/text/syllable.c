/* syllable.c - analysis by two look-ups, onset and rhyme; the inventory of syllables in use by a hash. */
#include "syllable.h"

#include <stddef.h>

enum {
    CLASS_N = 1,   /* no onset */
    CLASS_O = 2,   /* ordinary */
    CLASS_C = 4,   /* c */
    CLASS_K = 8,   /* k */
    CLASS_B = 16,  /* g ng, before a ă â o ô ơ u ư */
    CLASS_F = 32,  /* gh ngh, before e ê i */
    CLASS_G = 64,  /* gi */
    CLASS_Q = 128, /* qu */
};

typedef struct onset_row {
    uint32_t letters;
    uint8_t n, class, iy;
} onset_row;

typedef struct rhyme_row {
    uint32_t letters;
    uint8_t after; /* classes of onset */
    uint8_t n, glide, nucleus;
    uint8_t stop; /* ends in c ch p t */
    uint8_t at[2];
} rhyme_row;

#include "syllable_table.inc"

#define LETTER_I VIET_LETTER('i', VIET_PLAIN)
#define LETTER_Y VIET_LETTER('y', VIET_PLAIN)

static uint64_t first_letters(uint64_t letters, unsigned n) {
    return letters & ((1ull << 8 * n) - 1);
}

static const rhyme_row *find_rhyme(uint64_t letters, unsigned class) {
    size_t low = 0, high = sizeof rhymes / sizeof rhymes[0];
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (rhymes[mid].letters < letters) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    if (low == sizeof rhymes / sizeof rhymes[0] || rhymes[low].letters != letters ||
        !(rhymes[low].after & class)) {
        return NULL;
    }
    return &rhymes[low];
}

/* Fills *s from an onset of `onset` letters and the rhyme that follows it. */
static bool assemble(viet_syllable *s, const onset_row *o, unsigned onset, const rhyme_row *r) {
    if (r == NULL || (r->stop && s->tone != VIET_SAC && s->tone != VIET_NANG)) {
        return false;
    }
    s->onset = (uint8_t)onset;
    s->glide = r->glide;
    s->nucleus = r->nucleus;
    s->coda = (uint8_t)(r->n - r->glide - r->nucleus);
    s->shared_i = onset < o->n;
    s->iy = o->iy;
    s->at[VIET_NEW] = (uint8_t)(onset + r->at[VIET_NEW]);
    s->at[VIET_OLD] = (uint8_t)(onset + r->at[VIET_OLD]);
    return true;
}

bool viet_syllable_parse(uint64_t letters, unsigned n, unsigned tone, viet_syllable *s) {
    if (n == 0 || n > VIET_SYLLABLE_MAX) {
        return false;
    }
    s->letters = letters;
    s->n = (uint8_t)n;
    s->tone = (uint8_t)tone;
    for (size_t i = 0; i < sizeof onsets / sizeof onsets[0]; i++) {
        const onset_row *o = &onsets[i];
        if (o->n > n || first_letters(letters, o->n) != o->letters) {
            continue;
        }
        /* gi + in is written gin, gi + a is written gia */
        if (o->class == CLASS_G && assemble(s, o, 1, find_rhyme(letters >> 8, CLASS_G))) {
            return true;
        }
        uint64_t rest = letters >> 8 * o->n;
        if (o->class == CLASS_G && viet_letter_at(rest, 0) == LETTER_I) {
            continue;
        }
        if (assemble(s, o, o->n, find_rhyme(rest, o->class))) {
            return true;
        }
    }
    return false;
}

uint64_t viet_syllable_iy(const viet_syllable *s) {
    viet_letter nucleus = viet_letter_at(s->letters, s->onset);
    viet_syllable other;
    if (!s->iy || s->glide != 0 || s->nucleus != 1 || (nucleus != LETTER_I && nucleus != LETTER_Y)) {
        return 0;
    }
    uint64_t swapped = s->letters ^ (uint64_t)(LETTER_I ^ LETTER_Y) << 8 * s->onset;
    return viet_syllable_parse(swapped, s->n, s->tone, &other) ? swapped : 0;
}
