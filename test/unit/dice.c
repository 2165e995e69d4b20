/* dice.c - random text of a fixed seed, and properties that it must have. */
#include <string.h>

#include "helper.h"
#include "text/utf8.h"

dice dice_of(uint64_t seed) {
    return (dice){seed * 0x9E3779B97F4A7C15u + 1};
}

/* xorshift64* */
unsigned roll(dice *d, unsigned sides) {
    d->state ^= d->state >> 12;
    d->state ^= d->state << 25;
    d->state ^= d->state >> 27;
    return (unsigned)((d->state * 0x2545F4914F6CDD1Du >> 32) % sides);
}

static const uint32_t marks[] = {
    0x300, 0x301, 0x303, 0x309, 0x323, 0x302, 0x306, 0x31B, /* Vietnamese */
    0x340, 0x341,                                           /* the same, deprecated */
    0x308, 0x304, 0x30C, 0x327, 0x328, 0x344, 0x345, 0x334, 0x338, 0x20DD, 0x1AB0, 0x1DCE,
};
static const uint32_t blanks[] = {' ',  ' ',    ' ', 0xA0, '\n', '\t',   0x2009, 0x3000, '-', '.',    ',',
                                  '\'', 0x2019, '/', '!',  '_',  0x2013, 0x201C, '(',    '$', 0x20AB, 0};
static const uint32_t invisible[] = {0xAD,  0x200B, 0x200C, 0x200D, 0xFEFF,
                                     0x34F, 0x2060, 0x180E, 0xFE0F, 0xE0100};
static const uint32_t latin[] = {
    0xD0,  0xF0,  0xD0,  0xF0,  0x189, 0x256,  'f',    'w',    'Z',    'j',     0xDF,   0x1E9E, 0xF8,
    0xD8,  0xE6,  0xFC,  0xDC,  0xE5,  0xF1,   0xE7,   0x130,  0x131,  0x149,   0x1F0,  0x13F,  0x1C4,
    0x1C5, 0x1C6, 0x1D5, 0x1ED, 0x23A, 0x23E,  0x2C65, 0xFB01, 0xFB03, 0x17F,   0x212A, 0x212B, 0x1E9B,
    0x180, 0x243, 0xB2,  0xBD,  0xAA,  0x2160, 0x24D0, 0xFF21, 0xFF11, 0x1D400, 0x2B0,  0xA7AE, 0x1E08,
};
static const uint32_t scripts[] = {
    0x436,  0x419,   0x438,  0x3B1,   0x3A3,   0x390,   0x1FB3, 0x587,  0x5D0,  0x5B8,  0x627,
    0x651,  0x915,   0x93C,  0x9CB,   0x1100,  0x1161,  0x11A8, 0xAC00, 0x6771, 0x3042, 0x30AB,
    0x3099, 0x30FC,  0xE01,  0xE33,   0xE48,   0xEB3,   0x1780, 0x17D2, 0x1000, 0x1037, 0x13A0,
    0xAB70, 0x1F468, 0x2764, 0x1F1FB, 0x1D15E, 0x1D165, 0xF900, 0xFB1D, 0xE000,
};
static const char malformed[][5] = {"\x80", "\xBB",     "\xC0\x80",     "\xC3",         "\xCC",
                                    "\xE1", "\xE1\xBA", "\xED\xA0\x80", "\xF0\x9F\x98", "\xF4\x90\x80\x80",
                                    "\xFF", "\xC6",     "\xEF\xBF",     "\xE2\x80"};

static void add_one_of(draft *out, dice *d, const uint32_t *points, size_t count) {
    add_point(out, points[roll(d, (unsigned)count)]);
}

static void add_letters(draft *out, dice *d) {
    for (unsigned n = 1 + roll(d, 4); n > 0; n--) {
        viet_letter l = (viet_letter)(1 + roll(d, VIET_LETTER_CODES - 1));
        char bytes[VIET_LETTER_BYTES];
        if (viet_letter_exists(l)) {
            unsigned tone = viet_is_vowel(l) ? roll(d, VIET_TONES) : VIET_NGANG;
            add(out, bytes, viet_letter_put(bytes, l, tone, roll(d, 4) == 0));
        }
    }
}

/* A syllable in use, its tone now and then on the wrong letter, in small letters, capitals or both. */
static void add_syllable(draft *out, dice *d) {
    uint64_t row = viet_syllables[roll(d, viet_syllable_count)];
    unsigned n = count_letters(row & VIET_USE_LETTERS), tone = roll(d, VIET_TONES), shout = roll(d, 4);
    unsigned at = n - 1 - VIET_USE_AFTER(row);
    draft word = {.n = 0};
    if (roll(d, 8) == 0) {
        at = roll(d, n);
    }
    for (unsigned i = 0; i < n; i++) {
        char bytes[VIET_LETTER_BYTES];
        viet_letter l = viet_letter_at(row, i);
        bool toned = i == at && viet_is_vowel(l);
        add(&word, bytes,
            viet_letter_put(bytes, l, toned ? tone : VIET_NGANG, shout == 0 || (shout == 1 && i == 0)));
    }
    text t = respelled((text){word.s, word.n}, (enum spelling)roll(d, SPELLINGS));
    add(out, t.s, t.n);
}

static void add_digits(draft *out, dice *d) {
    for (unsigned n = 1 + roll(d, 6); n > 0; n--) {
        add_point(out, "0123456789.,"[roll(d, 12)]);
    }
}

static void add_piece(draft *out, dice *d, unsigned kind) {
    switch (kind) {
    case SYLLABLES:
        add_syllable(out, d);
        break;
    case LETTERS:
        add_letters(out, d);
        break;
    case MARKS:
        add_one_of(out, d, marks, roll(d, 2) ? 8 : LENGTH(marks));
        break;
    case BLANKS:
        add_one_of(out, d, blanks, LENGTH(blanks));
        break;
    case DIGITS:
        add_digits(out, d);
        break;
    case INVISIBLE:
        add_one_of(out, d, invisible, LENGTH(invisible));
        break;
    case LATIN:
        add_one_of(out, d, latin, LENGTH(latin));
        break;
    case SCRIPTS:
        add_one_of(out, d, scripts, LENGTH(scripts));
        break;
    default:
        add_string(out, malformed[roll(d, LENGTH(malformed))]);
    }
}

text random_text(dice *d, unsigned kinds, unsigned pieces) {
    draft out = {.n = 0};
    while (pieces > 0) {
        unsigned kind = 1u << roll(d, 9);
        if (kinds & kind) {
            add_piece(&out, d, kind);
            pieces--;
        }
    }
    return finish(&out);
}

/* Leaves out what the property still fails without, a code point at a time. */
static text shrink(text t, property *holds, int parameter) {
    for (size_t i = 0; i < t.n;) {
        const char *p = t.s + i;
        viet_utf8_next(&p, t.s + t.n);
        draft less = {.n = 0};
        add(&less, t.s, i);
        add(&less, p, (size_t)(t.s + t.n - p));
        text shorter = finish(&less);
        if (!holds(shorter, parameter)) {
            t = shorter;
            i = 0;
        } else {
            i = (size_t)(p - t.s);
        }
    }
    return t;
}

void holds_for_random(const char *name, property *holds, int parameter, unsigned kinds, unsigned times) {
    dice d = dice_of(kinds * 16 + (unsigned)parameter);
    for (unsigned i = 0; i < TIMES(times); i++) {
        text t = random_text(&d, kinds, 1 + roll(&d, 12));
        if (!holds(t, parameter)) {
            ck_abort_msg("%s (%d) does not hold for '%s'", name, parameter,
                         shown(shrink(t, holds, parameter)));
        }
        release();
    }
}
