/* test_reach.c - distances in characters, forwards and backwards, in every normal form. */
#include "helper.h"
#include "suites.h"
#include "text/reach.h"

/* How many bytes a number of characters take, from the beginning and from the end. */
static const struct {
    const char *text;
    size_t characters, bytes, bytes_back;
} reaches[] = {
    {"", 3, 0, 0},
    {"abc", 0, 0, 0},
    {"abc", 2, 2, 2},
    {"abc", 9, 3, 3},
    {"tiếng", 3, 5, 5},
    {"tie\u0302\u0301ng", 3, 7, 7},
    {"a\u0301", 1, 3, 3},
    {"\u0301a", 0, 2, 0},
    {"\u0301a", 1, 3, 1},
    {"한국", 1, 3, 3},
    {"\u1112\u1161\u11AB국", 1, 9, 3},
    {"\u1112\u1161\u11AB\u1100\u116E\u11A8", 1, 9, 9},
    {"x\377y", 2, 2, 2},
    {"a\u00A0b", 2, 3, 3},
};

START_TEST(test_reaches) {
    text t = exactly(reaches[_i].text);
    const char *end = t.s + t.n;
    ck_assert_int_eq(viet_reach(t.s, end, reaches[_i].characters) - t.s, (ptrdiff_t)reaches[_i].bytes);
    ck_assert_int_eq(end - viet_reach_back(t.s, end, reaches[_i].characters),
                     (ptrdiff_t)reaches[_i].bytes_back);
}
END_TEST

/* As many characters of a text are the same ones in every normal form. */
static bool is_same_reach(text t, int characters) {
    text nfc = icu_nfc(t), nfd = icu_nfd(t);
    const char *a = viet_reach(nfc.s, nfc.s + nfc.n, (size_t)characters),
               *b = viet_reach(nfd.s, nfd.s + nfd.n, (size_t)characters);
    text begun = {nfc.s, (size_t)(a - nfc.s)}, other = {nfd.s, (size_t)(b - nfd.s)};
    a = viet_reach_back(nfc.s, nfc.s + nfc.n, (size_t)characters);
    b = viet_reach_back(nfd.s, nfd.s + nfd.n, (size_t)characters);
    text rest = {a, nfc.n - (size_t)(a - nfc.s)}, other_rest = {b, nfd.n - (size_t)(b - nfd.s)};
    return same(icu_nfd(begun), other) && same(icu_nfd(rest), other_rest);
}

START_TEST(test_normal_forms) {
    holds_for_random("reach", is_same_reach, _i, ANYTHING & ~MALFORMED, TIMES(5000));
}
END_TEST

Suite *reach_suite(void) {
    Suite *suite = suite_create("reach");
    TCase *tests = test_case(suite, "reach");
    tcase_add_loop_test(tests, test_reaches, 0, LENGTH(reaches));
    tcase_add_loop_test(tests, test_normal_forms, 0, 12);
    return suite;
}
