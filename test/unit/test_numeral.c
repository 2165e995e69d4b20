/* test_numeral.c - numbers in digits: what readers write, and all short strings against a grammar. */
#include <regex.h>
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "text/numeral.h"

/* How much of the text is one number, and how it is written: "" where the digits stay several numbers. */
static const struct {
    const char *text, *numeral, *written;
    bool unfinished;
} numerals[] = {
    {"0", "0", "0", false},
    {"7", "7", "7", false},
    {"02", "02", "02", false},
    {"1411", "1411", "1411", false},
    {"1.411", "1.411", "1411", false},
    {"1.411.000", "1.411.000", "1411000", false},
    {"12.411", "12.411", "12411", false},
    {"123.411", "123.411", "123411", false},
    {"1234.411", "1234", "1234", false},
    {"186,5", "186,5", "186,5", false},
    {"0,5", "0,5", "0,5", false},
    {"02,5", "02,5", "02,5", false},
    {"1234,5678", "1234,5678", "1234,5678", false},
    {"1.311,9", "1.311,9", "1311,9", false},
    {"1.311.000,95", "1.311.000,95", "1311000,95", false},
    {"20,340", "20,340", "20,340", false},
    {"1,234", "1,234", "1,234", false},
    {"1,234,567", "1,234,567", "1234567", false},
    {"1,234,567.89", "1,234,567.89", "1234567,89", false},
    {"1,234.5", "1,234.5", "1234,5", false},
    {"1,234.567", "1,234.567", "1234,567", false},
    {"1.234.5", "1", "1", false},
    {"12.12.2020", "12", "12", false},
    {"0.500", "0", "0", false},
    {"0.5", "0", "0", false},
    {"9.5", "9", "9", false},
    {"1.2.3", "1", "1", false},
    {"1.23,4", "1", "1", false},
    {"1,23.4", "1", "1", false},
    {"1.234,5.6", "1", "1", false},
    {"1,234.567,8", "1", "1", false},
    {"1,2,3", "1", "1", false},
    {"1.234.567.89", "1", "1", false},
    {"012.345", "012", "012", false},
    /* what ends it */
    {"4.535.", "4.535", "4535", false},
    {"4.535,", "4.535", "4535", false},
    {"4.535 người", "4.535", "4535", false},
    {"4.535đ", "4.535", "4535", false},
    {"1..5", "1", "1", false},
    {"1.,5", "1", "1", false},
    {"1,5%", "1,5", "1,5", false},
    {"1.411.x", "1.411", "1411", false},
    {"1 411", "1", "1", false},
    {"1\u00A0411", "1", "1", false},
    {"1'411", "1", "1", false},
    {"192.168.1.1", "192", "192", false},
    {"192.168.100.100", "192.168.100.100", "192168100100", false},
    /* someone is still typing the last group */
    {"1.411.0", "1.411.0", "14110", true},
    {"1.411.00", "1.411.00", "141100", true},
    {"1.411.0", "1", "1", false},
    {"1,234,5", "1,234,5", "12345", true},
    {"1,234,5", "1", "1", false},
    {"1.4", "1", "1", true},
    {"12.41", "12", "12", true},
    {"1.411", "1.411", "1411", true},
    {"1.41.0", "1", "1", true},
    {"0.411.0", "0", "0", true},
    {"1.411.0000", "1", "1", true},
    {"186,5", "186,5", "186,5", true},
};

/* Into a buffer of exactly the numeral's bytes. */
static text put(const viet_numeral *k, const char *p) {
    char *room = room_for(k->n);
    return (text){room, viet_numeral_put(k, p, room)};
}

START_TEST(test_numeral) {
    text t = exactly(numerals[_i].text);
    viet_numeral k;
    viet_numeral_read(t.s, t.s + t.n, numerals[_i].unfinished, &k);
    text numeral = {t.s, k.n}, got = put(&k, t.s);
    const char *name = numerals[_i].text;
    ck_assert_msg(is(numeral, numerals[_i].numeral), "%s: the number is %s", name, shown(numeral));
    ck_assert_msg(is(got, numerals[_i].written), "%s: written %s", name, shown(got));
    ck_assert_msg(k.run >= k.n && k.run <= t.n && k.whole <= k.n, "%s: run %zu, whole %zu", name, k.run,
                  k.whole);
    bool comma = memchr(got.s, ',', got.n) != NULL;
    ck_assert_msg(k.decimals == comma && (k.whole < k.n) == comma, "%s: decimals", name);
    ck_assert_msg(k.grouped == (got.n < k.n), "%s: grouped", name);
}
END_TEST

/* Every short string that begins with a digit, against the grammar as regular expressions. */
static const char *const shapes[] = {
    "^[0-9]+$",
    "^[0-9]+,[0-9]+$",
    "^[1-9][0-9]{0,2}(\\.[0-9]{3})+$",
    "^[1-9][0-9]{0,2}(,[0-9]{3}){2,}$",
    "^[1-9][0-9]{0,2}(\\.[0-9]{3})+,[0-9]+$",
    "^[1-9][0-9]{0,2}(,[0-9]{3})+\\.[0-9]+$",
    /* unfinished only */
    "^[1-9][0-9]{0,2}(\\.[0-9]{3})+\\.[0-9]{1,2}$",
    "^[1-9][0-9]{0,2}(,[0-9]{3})+,[0-9]{1,2}$",
};
static regex_t compiled[LENGTH(shapes)];

static bool fits(const char *s, bool unfinished) {
    for (size_t i = 0; i < LENGTH(shapes) - (unfinished ? 0 : 2); i++) {
        if (regexec(&compiled[i], s, 0, NULL, 0) == 0) {
            return true;
        }
    }
    return false;
}

static void check_against_grammar(const char *s, bool unfinished) {
    viet_numeral k;
    char run[16] = "";
    size_t n = strlen(s), digits = strspn(s, "0123456789");
    viet_numeral_read(s, s + n, unfinished, &k);
    REQUIRE(k.run <= n && k.n > 0, "%s", s);
    memcpy(run, s, k.run);
    size_t want = fits(run, unfinished) ? k.run : digits;
    REQUIRE(k.n == want, "%s: %zu bytes are a number, not %zu", s, k.n, want);
    bool goes_on =
        strchr(".,", s[k.run]) != NULL && s[k.run] != 0 && strchr("01", s[k.run + 1]) && s[k.run + 1] != 0;
    REQUIRE(!goes_on && strspn(run, "01.,") == k.run && strchr(".,", run[k.run - 1]) == NULL, "%s: run %zu",
            s, k.run);
}

START_TEST(test_all_strings) {
    enum { MOST = 9 };
    unsigned most = STRIDE == 1 ? MOST : MOST - 3;
    for (size_t i = 0; i < LENGTH(shapes); i++) {
        ck_assert_int_eq(regcomp(&compiled[i], shapes[i], REG_EXTENDED | REG_NOSUB), 0);
    }
    for (unsigned n = 1; n <= most; n++) {
        for (unsigned code = 0; code < 1u << 2 * n; code++) {
            char s[MOST + 2] = "";
            for (unsigned i = 0; i < n; i++) {
                s[i] = "01.,"[code >> 2 * i & 3];
            }
            if (s[0] <= '1' && s[0] >= '0') {
                check_against_grammar(s, false);
                check_against_grammar(s, true);
            }
        }
    }
    for (size_t i = 0; i < LENGTH(shapes); i++) {
        regfree(&compiled[i]);
    }
}
END_TEST

/* Nothing behind the end is looked at, wherever it is. */
START_TEST(test_stops_at_end) {
    const char *all = "1.234.567,89";
    for (size_t n = 1; n <= strlen(all); n++) {
        text t = exact(all, n);
        viet_numeral k;
        viet_numeral_read(t.s, t.s + t.n, true, &k);
        ck_assert_uint_le(k.run, n);
        ck_assert_uint_le(put(&k, t.s).n, k.n);
    }
}
END_TEST

Suite *numeral_suite(void) {
    Suite *suite = suite_create("numeral");
    TCase *tests = test_case(suite, "numeral");
    tcase_add_loop_test(tests, test_numeral, 0, LENGTH(numerals));
    tcase_add_test(tests, test_all_strings);
    tcase_add_test(tests, test_stops_at_end);
    return suite;
}
