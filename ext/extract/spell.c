/* spell.c - groups of three digits, each with its scale; above a tỷ, tỷ again. */
#include "spell.h"

#include <string.h>

#define BILLION 1000000000u

typedef struct speller {
    const viet_spell_style *style;
    char *out;
    size_t n;
} speller;

static const char *const digit_words[] = {"không", "một", "hai", "ba",  "bốn",
                                          "năm",   "sáu", "bảy", "tám", "chín"};

static void say(speller *s, const char *word) {
    size_t n = strlen(word);
    if (s->n > 0) {
        s->out[s->n++] = ' ';
    }
    memcpy(s->out + s->n, word, n);
    s->n += n;
}

/* The units behind tens: hai mươi mốt, hai mươi tư, mười lăm. */
static const char *units_word(unsigned tens, unsigned units) {
    if (units == 1 && tens > 1) {
        return "mốt";
    }
    if (units == 4 && tens > 1) {
        return "tư";
    }
    return units == 5 && tens > 0 ? "lăm" : digit_words[units];
}

static void say_tens(speller *s, unsigned number) {
    unsigned tens = number / 10, units = number % 10;
    if (tens == 1) {
        say(s, "mười");
    } else if (tens > 1) {
        say(s, digit_words[tens]);
        say(s, "mươi");
    }
    if (units > 0) {
        say(s, units_word(tens, units));
    }
}

/* 1 to 999. full: something stands before it, so that the hundreds are said even when there are none. */
static void say_hundreds(speller *s, unsigned number, bool full) {
    unsigned hundreds = number / 100, rest = number % 100;
    if (hundreds > 0 || full) {
        say(s, digit_words[hundreds]);
        say(s, "trăm");
        if (rest > 0 && rest < 10) {
            say(s, s->style->le ? "lẻ" : "linh");
        }
    }
    say_tens(s, rest);
}

/* 1 to 10^9 - 1 */
static void say_millions(speller *s, unsigned number, bool full) {
    unsigned millions = number / 1000000, thousands = number / 1000 % 1000, rest = number % 1000;
    if (millions > 0) {
        say_hundreds(s, millions, full);
        say(s, "triệu");
        full = true;
    }
    if (thousands > 0) {
        say_hundreds(s, thousands, full);
        say(s, s->style->ngan ? "ngàn" : "nghìn");
        full = true;
    }
    if (rest > 0) {
        say_hundreds(s, rest, full);
    }
}

/* Any number but 0: at most 18 tỷ tỷ, so it calls itself twice. */
static void say_whole(speller *s, uint64_t number) {
    bool above = number >= BILLION;
    if (above) {
        say_whole(s, number / BILLION);
        say(s, s->style->ti ? "tỉ" : "tỷ");
    }
    if (number % BILLION > 0) {
        say_millions(s, (unsigned)(number % BILLION), above);
    }
}

/* The decimals, `places` digits. */
static void say_decimals(speller *s, uint64_t decimals, unsigned places) {
    uint64_t power = 1;
    for (unsigned i = 1; i < places; i++) {
        power *= 10;
    }
    say(s, "phẩy");
    if (places <= 2 && decimals >= power) {
        say_tens(s, (unsigned)decimals);
        return;
    }
    for (; power > 0; power /= 10) {
        say(s, digit_words[decimals / power % 10]);
    }
}

/* The first letters of the words above are ASCII, but for âm. */
static void capitalize(char *out) {
    if ((unsigned char)out[0] == 0xC3) {
        out[1] = (char)0x82; /* â to Â */
    } else {
        out[0] = (char)(out[0] - 'a' + 'A');
    }
}

size_t viet_spell(viet_decimal value, const viet_spell_style *style, char *out) {
    speller s = {.style = style, .out = out};
    uint64_t power = 1;
    for (unsigned i = 0; i < value.places; i++) {
        power *= 10;
    }
    if (value.negative) {
        say(&s, "âm");
    }
    if (value.digits / power > 0) {
        say_whole(&s, value.digits / power);
    } else {
        say(&s, digit_words[0]);
    }
    if (value.places > 0) {
        say_decimals(&s, value.digits % power, value.places);
    }
    if (style->capital) {
        capitalize(out);
    }
    return s.n;
}
