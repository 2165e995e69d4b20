/* helper.h - what the unit tests share: texts, spellings, random text, tables, ICU's opinion. */
#ifndef VIET_TEST_HELPER_H
#define VIET_TEST_HELPER_H

#include <check.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "text/convert.h"
#include "text/syllable.h"

/* ck_assert() writes to a file each time it holds; this is for loops. */
#define REQUIRE(condition, ...)                                                                              \
    do {                                                                                                     \
        if (!(condition)) {                                                                                  \
            ck_abort_msg(__VA_ARGS__);                                                                       \
        }                                                                                                    \
    } while (0)

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

/* How often to try something random, or which share of everything. Under valgrind a part of it. */
#ifdef VIET_SLOW_MACHINE
#define TIMES(n) ((n) / 25 + 1)
#define STRIDE   97
#else
#define TIMES(n) (n)
#define STRIDE   1
#endif

/* A test case with room for slow machines, which gives back the texts it has made. */
TCase *test_case(Suite *suite, const char *name);

/* ---- texts */

typedef struct text {
    const char *s;
    size_t n;
} text;

/* Exactly n bytes on the heap, so that sanitizers see a step beyond them; the end of the test frees them. */
char *room_for(size_t n);

/* A copy in such room. */
text exact(const char *s, size_t n);
text exactly(const char *s);

/* Frees all texts made so far; for long loops. */
void release(void);

bool same(text a, text b);
bool is(text t, const char *s);
bool is_utf8(text t);

/* For a message: marks and invisible characters as \u{...}, malformed bytes as \xFF. Good for four uses. */
const char *shown(text t);

/* A text that grows, for making others. */
typedef struct draft {
    char s[8192];
    size_t n;
} draft;

void add(draft *d, const char *s, size_t n);
void add_string(draft *d, const char *s);
void add_point(draft *d, uint32_t cp);
text finish(const draft *d);

/* viet_convert(), whose promises about room are asserted. Other scripts are left to ICU, if it is there. */
text convert(enum viet_form form, text t);
text convert_with(enum viet_form form, text t, const viet_foreign *foreign);

/* ICU's normal forms, or our own in a build without ICU; of a text that is not UTF-8 as it stands. */
text icu_nfc(text t);
text icu_nfd(text t);

/* ---- spellings of the same Vietnamese text */

enum spelling {
    COMPOSED,
    DECOMPOSED, /* in canonical order */
    HALF,       /* ê + ´, as old Windows programs write */
    TONE_FIRST, /* é + ^ */
    SHUFFLED,   /* e + ´ + ^ */
    DOUBLED,    /* ế + ´ */
    SPELLINGS
};

text respelled(text t, enum spelling spelling);

/* Fails unless read() finds the same in t, in t in every other spelling (tone placement in what it finds aside), and in t
** with empty lines behind it, where text can be passed over. */
void check_read_alike(text t, text (*read)(text));

/* Every syllable in use, with each of its tones: calls visit with it. stride: only each n-th. */
void each_syllable(unsigned stride, void (*visit)(uint64_t row, unsigned n, unsigned tone, text syllable));

/* Letters packed as in syllable.h, written with a tone on letter `at`. */
text written(uint64_t letters, unsigned n, unsigned tone, unsigned at);
unsigned count_letters(uint64_t letters);

/* Reads composed Vietnamese letters; the test fails on anything else. */
uint64_t packed(const char *s, unsigned *n, unsigned *tone, unsigned *at);

/* ---- random text, the same in each run */

typedef struct dice {
    uint64_t state;
} dice;

dice dice_of(uint64_t seed);
unsigned roll(dice *d, unsigned sides); /* 0 ... sides - 1 */

enum {
    SYLLABLES = 1,   /* in any spelling */
    LETTERS = 2,     /* Vietnamese ones with any tone */
    MARKS = 4,       /* combining */
    BLANKS = 8,      /* and punctuation */
    DIGITS = 16,     /* with dots and commas */
    INVISIBLE = 32,  /* zero-width, soft hyphen */
    LATIN = 64,      /* look-alikes and letters of other languages */
    SCRIPTS = 128,   /* other scripts, emoji */
    MALFORMED = 256, /* bytes that are no UTF-8 */
    VIETNAMESE = SYLLABLES | LETTERS | MARKS | BLANKS | INVISIBLE,
    OURS = VIETNAMESE | DIGITS | LATIN,
    ANYTHING = 511
};

text random_text(dice *d, unsigned kinds, unsigned pieces);

/* Tries a property on random texts; the message has the smallest text found for which it does not hold. */
typedef bool property(text t, int parameter);
void holds_for_random(const char *name, property *holds, int parameter, unsigned kinds, unsigned times);

/* ---- the tables' sources, read from the top of the checkout */

typedef struct tsv {
    FILE *file;
    char line[256];
    char *field[8];
    int fields;
} tsv;

tsv tsv_open(const char *name); /* in ext/tables, or a path from the top of the checkout */
bool tsv_next(tsv *t);          /* closes the file behind the last row */

/* Toneless syllables that onsets.tsv and rhymes.tsv allow, sorted by letters. */
typedef struct grammar_row {
    uint64_t letters;
    unsigned n, onset, glide, nucleus, coda, at[2];
    bool shared_i, stop, iy;
} grammar_row;

const grammar_row *grammar(size_t *count);
const grammar_row *grammar_find(uint64_t letters);

#endif
