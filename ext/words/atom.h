/* atom.h - what a text is made of before words are: syllables, signs, and what stands together with digits in
** it.
**
** Blanks part atoms, and so do an underscore (so that segmented text is read like any other) and invisible
** control characters. A sign of punctuation is an atom of its own, but not inside a number (1.411, 31/3/2024,
** 20%), an abbreviation (PGS.TS, TP.HCM), or a foreign or spelled name (Ma-lai-xi-a, O'Neill); the same sign
** several times over (...) is one atom.
*/
#ifndef VIET_ATOM_H
#define VIET_ATOM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum viet_atom_kind {
    VIET_ATOM_SYLLABLE, /* letters only: can be part of a word of several */
    VIET_ATOM_OTHER,    /* a number, or a word with digits or signs in it */
    VIET_ATOM_SIGN
};

enum viet_capitals { VIET_SMALL, VIET_INITIAL, VIET_ALL_CAPITALS };

typedef struct viet_atom {
    uint64_t key;      /* of a syllable, see viet_atom_put(); the same in every spelling */
    size_t start, end; /* bytes of the text */
    uint8_t kind;      /* enum viet_atom_kind */
    uint8_t capitals;  /* enum viet_capitals */
    uint8_t traits;    /* enum viet_function_traits of a syllable, see function.h */
    bool in_use;       /* a Vietnamese syllable that is in use */
    bool i;            /* spelled with i where the key has y (tỉ and tỷ are the same) */
    bool starts;       /* the first on its line or in its sentence */
    bool new_line;     /* a line ended before it */
} viet_atom;

typedef struct viet_atom_reader {
    const char *p, *end, *text;
    const char *core; /* what is read as one piece ends here; NULL: nothing is */
    bool whole;       /* it is one atom */
    bool starts, new_line;
} viet_atom_reader;

/* Begins with text[0..n), which stays borrowed. */
void viet_atom_open(viet_atom_reader *r, const char *text, size_t n);

/* The next atom; false at the end. Linear in the text over all calls. */
bool viet_atom_next(viet_atom_reader *r, viet_atom *a);

/* The key of a word of up to seven Vietnamese letters is its packed letters (syllable.h), above them the tone
** and the letter that bears it; for anything else it is a hash with the top bit set. 0 for none. */
#define VIET_KEY_HASHED ((uint64_t)1 << 63)

/* Writes a key that is no hash, in lower case; with_i: in its spelling with i. Returns the bytes; out has
** room for VIET_SYLLABLE_BYTES (word.h). */
size_t viet_atom_put(uint64_t key, bool with_i, char *out);

/* What names a word of several syllables: a hash over their keys. Start from 0. */
static inline uint64_t viet_word_id(uint64_t id, uint64_t key) {
    id = (id ^ key) * 0x9E3779B97F4A7C15u;
    return id ^ id >> 32;
}

#endif
