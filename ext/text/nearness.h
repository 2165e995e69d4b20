/* nearness.h - how far a word that was typed is from one that may have been meant.
**
** The distance is that of an edit script, in hundredths of a wrong letter. What Vietnamese typing and spelling get
** wrong more easily costs less: the least a tone, then a mark, a sound that is written in two ways or that regions
** merge (s x, ch tr, hỏi ngã), a key of the input method left in the text (ddi, toans), a neighbouring key, two letters
** in the wrong order; the most any other letter. Of a word typed without any marks they are not missed: they cost
** next to nothing. Where the tone is placed costs nothing at all.
*/
#ifndef VIET_NEARNESS_H
#define VIET_NEARNESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "word.h"

enum viet_near_cost {
    VIET_NEAR_BARE = 1,           /* a mark or tone not typed, in a word typed without any */
    VIET_NEAR_IY = 1,             /* the other spelling in i or y of the same syllable: kỹ kĩ */
    VIET_NEAR_KEY = 5,            /* a key of Telex that was not taken up: dd for đ, toans for toán */
    VIET_NEAR_TONE_CONFUSED = 30, /* hỏi for ngã, ngã for hỏi */
    VIET_NEAR_TONE_MISSING = 35,  /* in a word that has other marks */
    VIET_NEAR_TONE = 45,          /* another tone */
    VIET_NEAR_MARK_MISSING = 40,  /* ơ, ô or o: a mark left out */
    VIET_NEAR_MARK = 50,          /* another mark, or one too many */
    VIET_NEAR_SPELLING = 45,      /* g gh, ng ngh, c k: one sound, the letters depend on what follows */
    VIET_NEAR_SOUND = 55,         /* s x, ch tr, d gi r, l n; -c -t, -n -ng: sounds that a region merges */
    VIET_NEAR_VOWELS = 58,        /* all vowels of a word that is written without any: đc for được */
    VIET_NEAR_DOUBLED = 60,       /* a letter typed twice */
    VIET_NEAR_SWAPPED = 65,       /* two letters in the wrong order */
    VIET_NEAR_NEIGHBOUR = 75,     /* a neighbouring key of a QWERTY keyboard */
    VIET_NEAR_LETTER = 100        /* another letter, one too many or one too few */
};

#define VIET_NEAR_FAR     0xFFFFu /* farther than was asked for */
#define VIET_NEAR_LETTERS 24      /* of a word at most */

/* A word as letters: a viet_letter, or 256 + the code point of any other character. */
typedef struct viet_spelling {
    uint32_t letter[VIET_NEAR_LETTERS];
    unsigned n;
    unsigned tone; /* enum viet_tone: of the last letter that bears one */
    bool marked;   /* some letter has a mark or a tone */
} viet_spelling;

/* Reads a word in lower case, as an index token is. False: it is too long, or no word of letters (a number). */
bool viet_spelling_read(viet_spelling *s, const char *word, size_t n);

#define VIET_NEAR_REWRITINGS 8 /* no beginning or end has more */

/* A pair of spellings of the same beginning or end of a word. */
typedef struct viet_rewriting {
    unsigned typed, n, cost; /* letters typed, letters meant */
    uint32_t meant[4];
} viet_rewriting;

/* Measures from one typed word to many. Words that follow each other and begin alike cost less than others: give
** them in order. */
typedef struct viet_nearness {
    const viet_spelling *typed;
    unsigned most;         /* what is farther need not be known */
    unsigned missing;      /* what a mark that was not typed costs */
    bool vowelless;        /* no vowel was typed */
    unsigned begins, ends; /* rewritings that fit the word typed */
    viet_rewriting begin[VIET_NEAR_REWRITINGS], end[VIET_NEAR_REWRITINGS];
    unsigned drop[VIET_NEAR_LETTERS];   /* what a typed letter costs that is not meant at all */
    uint32_t around[VIET_NEAR_LETTERS]; /* the keys around it: bit viet_base() */
    unsigned done;                      /* rows of d that are filled */
    unsigned far;                       /* how many of the last ones are too far in all columns */
    uint32_t meant[VIET_NEAR_LETTERS];
    uint16_t d[VIET_NEAR_LETTERS + 1][VIET_NEAR_LETTERS + 1]; /* [letters meant][letters typed] */
} viet_nearness;

/* typed stays borrowed. */
void viet_nearness_start(viet_nearness *s, const viet_spelling *typed, unsigned most);

/* The distance to the letters of a word, its tone apart; VIET_NEAR_FAR when it is more than most. */
unsigned viet_nearness_letters(viet_nearness *s, const uint32_t *meant, unsigned n);

/* The distance between the tones. */
unsigned viet_nearness_tone(const viet_nearness *s, unsigned tone);

/* Both. */
unsigned viet_nearness_to(viet_nearness *s, const viet_spelling *meant);

/* A syllable in use. */
typedef struct viet_near {
    uint64_t letters; /* packed, see syllable.h */
    unsigned n, tone, distance;
} viet_near;

/* The syllables in use that are nearest to what was typed, at most `most` away, up to cap of them go to out: the
** nearest first, those that are as near in the order of viet_syllables. Returns how many. The work is bounded: all
** syllables are looked at once or twice. */
unsigned viet_near_syllables(const viet_spelling *typed, unsigned most, viet_near *out, unsigned cap);

/* The syllables in use that go on from what was typed, or are just that, with all marks that were typed: the same
** way, in no order. The distance is that of the marks that are missing; the tone, which many type last, is not missed. */
#define VIET_COMPLETIONS 1536 /* room for all of them, whatever was typed */
unsigned viet_near_completions(const viet_spelling *typed, viet_near *out, unsigned cap);

/* Writes a syllable, in lower case: the bytes, at most VIET_SYLLABLE_BYTES. */
size_t viet_near_put(const viet_near *s, char *out);

#endif
