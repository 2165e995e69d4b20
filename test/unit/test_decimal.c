/* test_decimal.c - decimals: exact as long as they fit, and close when they do not. */
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "extract/decimal.h"
#include "helper.h"
#include "suites.h"

/* A text of digits, its decimals behind a comma, moved by a power of ten. */
static const struct {
    const char *text;
    int power;
    uint64_t digits;
    unsigned places;
    bool exact;
} decimals[] = {
    {"0", 0, 0, 0, true},
    {"007", 0, 7, 0, true},
    {"1,50", 0, 15, 1, true},
    {"0,1", 9, 100000000, 0, true},
    {"1.311,9", 9, 1311900000000, 0, true},
    {"186,5", 6, 186500000, 0, true},
    {"12", -2, 12, 2, true},
    {"120", -1, 12, 0, true},
    {"18446744073709551615", 0, UINT64_MAX, 0, true},
    {"18446744073709551616", 0, 0, 0, false},
    {"1844674407370955161", 1, 18446744073709551610u, 0, true},
    {"1844674407370955162", 1, 0, 0, false},
    {"0,0000000000000000001", 0, 1, 19, true},
    {"0,00000000000000000001", 0, 0, 0, false},
    {"0,10000000000000000000000000", 0, 1, 1, true},
    {"0,99999999999999999999999999", 0, 0, 0, false},
    {"12345678901234567890,12345678901234567890", 0, 0, 0, false},
    {"10", -20, 1, 19, true},
    {"1", -19, 1, 19, true},
    {"1", -20, 0, 0, false},
    {"5", 40, 0, 0, false},
};

static viet_decimal read_text(const char *s, text *t) {
    *t = exactly(s);
    const char *comma = memchr(t->s, ',', t->n);
    return viet_decimal_read(t->s, t->n, comma == NULL ? t->n : (size_t)(comma - t->s));
}

static double value(const char *s, int power) {
    char plain[64];
    size_t n = 0;
    for (; *s != 0; s++) {
        if (*s != '.') {
            plain[n++] = *s == ',' ? '.' : *s;
        }
    }
    snprintf(plain + n, sizeof plain - n, "e%d", power);
    return strtod(plain, NULL);
}

START_TEST(test_decimal) {
    text t;
    viet_decimal d = viet_decimal_shift(read_text(decimals[_i].text, &t), decimals[_i].power);
    double want = value(decimals[_i].text, decimals[_i].power);
    ck_assert_msg(d.exact == decimals[_i].exact, "%s: exact %d", decimals[_i].text, d.exact);
    ck_assert_msg(fabs(viet_decimal_real(d) - want) <= fabs(want) * 4e-16, "%s: %.17g", decimals[_i].text,
                  viet_decimal_real(d));
    if (d.exact) {
        ck_assert_msg(d.digits == decimals[_i].digits && d.places == decimals[_i].places,
                      "%s: %" PRIu64 " with %d places", decimals[_i].text, d.digits, d.places);
    }
}
END_TEST

/* Every power of ten that has a place in 64 bits. */
START_TEST(test_powers) {
    uint64_t power = 1;
    for (int i = 0; i < _i; i++) {
        power *= 10;
    }
    viet_decimal d = viet_decimal_shift(viet_decimal_of(1), _i);
    ck_assert(d.exact && d.digits == power && d.places == 0);
    d = viet_decimal_add(viet_decimal_of(1), viet_decimal_shift(viet_decimal_of(1), -_i));
    ck_assert(d.exact && d.digits == power + 1 && d.places == (unsigned)_i);
}
END_TEST

START_TEST(test_add) {
    text t;
    viet_decimal sum = viet_decimal_add(read_text("1,5", &t), read_text("0,25", &t));
    ck_assert(sum.exact && sum.digits == 175 && sum.places == 2);
    sum = viet_decimal_add(read_text("1,75", &t), read_text("0,25", &t));
    ck_assert(sum.exact && sum.digits == 2 && sum.places == 0);
    sum = viet_decimal_add(viet_decimal_of(UINT64_MAX - 1), viet_decimal_of(1));
    ck_assert(sum.exact && sum.digits == UINT64_MAX);
    sum = viet_decimal_add(viet_decimal_of(UINT64_MAX), viet_decimal_of(1));
    ck_assert(!sum.exact && viet_decimal_real(sum) == 18446744073709551616.0);
    sum = viet_decimal_add(read_text("0,1", &t), viet_decimal_of(UINT64_MAX / 2));
    ck_assert(!sum.exact);
    sum = viet_decimal_add(sum, viet_decimal_of(1));
    ck_assert(!sum.exact);
    sum = viet_decimal_add(viet_decimal_of(1), sum);
    ck_assert(!sum.exact && viet_decimal_real(sum) > 9e18);
    sum = viet_decimal_shift(sum, 3);
    ck_assert(!sum.exact && viet_decimal_real(sum) > 9e21);
}
END_TEST

START_TEST(test_integer) {
    int64_t whole = 0;
    viet_decimal d = viet_decimal_of(INT64_MAX);
    ck_assert(viet_decimal_integer(d, &whole) && whole == INT64_MAX);
    d.digits++;
    ck_assert(!viet_decimal_integer(d, &whole));
    d.negative = true;
    ck_assert(viet_decimal_integer(d, &whole) && whole == INT64_MIN);
    text t;
    ck_assert(!viet_decimal_integer(read_text("1,5", &t), &whole));
}
END_TEST

START_TEST(test_compare) {
    static const char *const ordered[] = {
        "0", "0,5", "1", "1,25", "1,5", "9", "10", "18446744073709551615", "99999999999999999999"};
    text t;
    for (size_t i = 0; i < LENGTH(ordered); i++) {
        for (size_t k = 0; k < LENGTH(ordered); k++) {
            viet_decimal a = read_text(ordered[i], &t), b = read_text(ordered[k], &t);
            int order = viet_decimal_compare(a, b);
            REQUIRE(order == (i > k) - (i < k), "%s and %s: %d", ordered[i], ordered[k], order);
            a.negative = b.negative = true;
            order = viet_decimal_compare(a, b);
            REQUIRE(order == (i < k) - (i > k), "-%s and -%s: %d", ordered[i], ordered[k], order);
            b.negative = false;
            order = viet_decimal_compare(a, b);
            REQUIRE(order == -(i > 0 || k > 0), "-%s and %s: %d", ordered[i], ordered[k], order);
        }
    }
}
END_TEST

/* More digits than a double has powers for are infinite, and end there. */
START_TEST(test_long) {
    char digits[1000];
    memset(digits, '9', sizeof digits);
    viet_decimal d = viet_decimal_read(digits, 300, 300);
    ck_assert(!d.exact && fabs(viet_decimal_real(d) - 1e300) < 1e286);
    d = viet_decimal_read(digits, sizeof digits, sizeof digits);
    ck_assert(!d.exact && isinf(viet_decimal_real(d)));
}
END_TEST

Suite *decimal_suite(void) {
    Suite *suite = suite_create("decimal");
    TCase *tests = test_case(suite, "decimal");
    tcase_add_loop_test(tests, test_decimal, 0, LENGTH(decimals));
    tcase_add_loop_test(tests, test_powers, 0, 20);
    tcase_add_test(tests, test_add);
    tcase_add_test(tests, test_integer);
    tcase_add_test(tests, test_compare);
    tcase_add_test(tests, test_long);
    return suite;
}
