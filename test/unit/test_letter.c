/* test_letter.c - every row of letters.tsv, and that there are no other letters. */
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "text/unicode.h"
#include "text/utf8.h"

static const char *const mark_names[] = {"plain", "breve", "circumflex", "horn", "stroke"};
static const char *const tone_names[] = {"ngang", "huyền", "hỏi", "ngã", "sắc", "nặng"};

static unsigned number_of(const char *name, const char *const *names, unsigned n) {
    for (unsigned i = 0; i < n; i++) {
        if (strcmp(name, names[i]) == 0) {
            return i;
        }
    }
    ck_abort_msg("letters.tsv: no such name: %s", name);
    return 0;
}

static void check_letter(const char *s, viet_letter l, unsigned tone, unsigned upper) {
    const char *p = s, *end = s + strlen(s);
    char bytes[VIET_LETTER_BYTES];
    const viet_char *c = viet_char_of(viet_utf8_next(&p, end));
    ck_assert_msg(p == end, "%s is more than a code point", s);
    ck_assert_msg(c->letter == l && c->tone == tone && c->upper == upper, "%s: letter %X, tone %d, upper %d",
                  s, c->letter, c->tone, c->upper);
    ck_assert_msg(c->group == VIET_OURS && c->category == (upper ? VIET_LU : VIET_LL),
                  "%s: no letter of ours", s);
    ck_assert_msg(viet_letter_put(bytes, l, tone, upper) == strlen(s) && memcmp(bytes, s, strlen(s)) == 0,
                  "%s is written as something else", s);
}

/* Its slot in the table that the short way of the scanner uses. */
static void check_composed(const char *s, const char *small, viet_letter l, unsigned tone) {
    const unsigned char *u = (const unsigned char *)s;
    size_t n = strlen(s);
    if (n > 1) {
        unsigned slot = n == 2 ? (u[0] - 0xC3u) * 64 + (u[1] & 63u) : 256 + (u[1] & 1u) * 64 + (u[2] & 63u);
        const viet_composed *c = &viet_composed_letters[slot];
        ck_assert_msg(c->letter == l && c->tone == tone, "%s: letter %X, tone %d", s, c->letter, c->tone);
        ck_assert_msg(memcmp(c->lower, small, strlen(small)) == 0 &&
                          c->lower[VIET_LETTER_BYTES - 1] == strlen(small),
                      "%s: in lower case not %s", s, small);
    }
}

START_TEST(test_rows) {
    unsigned rows = 0, toned = 0;
    tsv letters = tsv_open("letters.tsv");
    while (tsv_next(&letters)) {
        const char *small = letters.field[0], *capital = letters.field[1];
        unsigned tone = number_of(letters.field[4], tone_names, LENGTH(tone_names));
        unsigned mark = number_of(letters.field[3], mark_names, LENGTH(mark_names));
        viet_letter l = VIET_LETTER(letters.field[2][0], mark);
        check_letter(small, l, tone, 0);
        check_letter(capital, l, tone, 1);
        check_composed(small, small, l, tone);
        check_composed(capital, small, l, tone);
        ck_assert_uint_eq(viet_base(l), VIET_LETTER(letters.field[2][0], VIET_PLAIN));
        ck_assert_uint_eq(viet_mark_of(l), mark);
        ck_assert_msg(viet_letter_exists(l), "%s", small);
        ck_assert_msg(tone == VIET_NGANG || viet_is_vowel(l), "%s is a vowel", small);
        rows++;
        toned += tone == VIET_SAC;
    }
    ck_assert_uint_eq(rows, 26 + 7 + 12 * 5);
    ck_assert_uint_eq(toned, 12);
}
END_TEST

/* Nothing beside the rows: 33 letters, 12 vowels, 186 code points. */
START_TEST(test_no_others) {
    unsigned letters = 0, vowels = 0, points = 0, slots = 0;
    for (unsigned l = 0; l < VIET_LETTER_CODES; l++) {
        letters += viet_letter_exists((viet_letter)l);
        vowels += viet_is_vowel((viet_letter)l);
    }
    for (uint32_t cp = 0; cp < VIET_CODE_POINTS; cp++) {
        points += viet_char_of(cp)->letter != 0;
    }
    for (unsigned i = 0; i < VIET_COMPOSED; i++) {
        slots += viet_composed_letters[i].letter != 0;
    }
    ck_assert_uint_eq(letters, 33);
    ck_assert_uint_eq(vowels, 12);
    ck_assert_uint_eq(points, 2 * 93 + 1); /* the Kelvin sign is a K */
    ck_assert_uint_eq(slots, 2 * (93 - 26));
}
END_TEST

/* ICU takes each letter apart into the base, mark and tone that the table says. */
START_TEST(test_like_icu) {
    static const char *const tones[] = {"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"};
    static const char *const marks[] = {"", "\u0306", "\u0302", "\u031B", ""};
    for (uint32_t cp = 0; cp < 0x2000; cp++) {
        const viet_char *c = viet_char_of(cp);
        draft letter = {.n = 0}, parts = {.n = 0};
        if (c->letter == 0) {
            continue;
        }
        char base = (char)((c->upper ? 'A' : 'a') + viet_base(c->letter) - 1);
        add_point(&letter, cp);
        add_point(&parts, viet_mark_of(c->letter) != VIET_STROKE ? (uint32_t)base : c->upper ? 0x110 : 0x111);
        add_string(&parts, marks[viet_mark_of(c->letter)]);
        add_string(&parts, tones[c->tone]);
        ck_assert_msg(same(icu_nfc(finish(&parts)), finish(&letter)), "U+%04X is not %s", cp,
                      shown(finish(&parts)));
    }
}
END_TEST

Suite *letter_suite(void) {
    Suite *suite = suite_create("letter");
    TCase *tests = test_case(suite, "letter");
    tcase_add_test(tests, test_rows);
    tcase_add_test(tests, test_no_others);
    tcase_add_test(tests, test_like_icu);
    return suite;
}
