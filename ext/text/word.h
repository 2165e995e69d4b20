/* word.h - a run of letters read as one Vietnamese syllable.
**
** Letters are added one by one, so that any reader of text can gather a word while it does its own work; settling
** then says whether they make a syllable and puts the tone where it belongs: ngươì is người, hòa is hoà.
*/
#ifndef VIET_WORD_H
#define VIET_WORD_H

#include "cluster.h"
#include "syllable.h"

typedef struct viet_word {
    uint64_t letters; /* packed, see syllable.h */
    unsigned n;       /* letters added */
    unsigned tone;    /* enum viet_tone */
    unsigned at;      /* the letter that bears it */
    unsigned uppers;  /* bit i: letter i is a capital */
    bool vietnamese;  /* Vietnamese letters only, not too many, not two different tones */
    bool marked;      /* folding it may change it */
    bool twice;       /* the tone was written on two letters */
    bool look;        /* a look-alike was read as a Vietnamese letter: Ð as Đ */
} viet_word;

enum viet_word_kind {
    VIET_NO_SYLLABLE,
    VIET_ALLOWED, /* the spelling rules allow it, but it is not among the syllables in use */
    VIET_IN_USE
};

static inline void viet_word_start(viet_word *w) {
    *w = (viet_word){.vietnamese = true};
}

/* Adds the next cluster of the word, whatever it is. */
static inline void viet_word_add(viet_word *w, const viet_cluster *k) {
    w->look = w->look || k->look;
    w->vietnamese = w->vietnamese && k->letter != 0 && w->n < VIET_SYLLABLE_MAX;
    if (w->n < VIET_SYLLABLE_MAX) {
        w->letters |= (uint64_t)k->letter << 8 * w->n;
        w->uppers |= (unsigned)k->upper << w->n;
    }
    if (k->letter != 0 && k->tone != VIET_NGANG) {
        w->vietnamese = w->vietnamese && (w->tone == VIET_NGANG || w->tone == k->tone);
        w->twice = w->tone != VIET_NGANG;
        w->tone = k->tone;
        w->at = w->n;
    }
    w->marked = w->marked || viet_mark_of(k->letter) != VIET_PLAIN || k->tone != VIET_NGANG ||
                (k->letter == 0 && (k->cp >= 0x80 || k->marks > 0));
    w->n++;
}

/* Whether n packed letters are a syllable in use with this tone, written where it belongs, on letter `at`: so are
** most words of most texts. */
static inline bool viet_word_in_place(uint64_t letters, unsigned n, unsigned tone, unsigned at) {
    uint64_t row = viet_syllable_use(letters);
    return VIET_USE_TONES(row) >> tone & 1 && (tone == VIET_NGANG || at + 1 + VIET_USE_AFTER(row) == n);
}

/* Decides what the letters are, and for a syllable sets w->at to where its tone belongs. */
enum viet_word_kind viet_word_settle(viet_word *w, enum viet_style style);

/* Whether look-alikes in a word that is no syllable are to be mended all the same: they are in capitals (LÐLÐ, no
** Icelandic word is written so but in headings) and when they stand alone (500.000 ð). */
bool viet_word_mends_looks(const viet_word *w);

/* Writes a settled syllable, in its own case or in lower case. Returns the bytes that count; out has room for
** VIET_SYLLABLE_BYTES. */
#define VIET_SYLLABLE_BYTES (VIET_SYLLABLE_MAX * 3 + 1)
size_t viet_word_put(const viet_word *w, enum viet_case letter_case, char *out);

#endif
