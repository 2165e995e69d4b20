/* test_utf8.c - every code point there and back; every kind of malformed bytes; ICU as second opinion. */
#include <string.h>
#ifndef VIET_OMIT_ICU
#include <unicode/utf8.h>
#endif

#include "helper.h"
#include "suites.h"
#include "text/utf8.h"

static bool is_surrogate(uint32_t cp) {
    return cp >= 0xD800 && cp < 0xE000;
}

START_TEST(test_round_trip) {
    char *block = room_for(VIET_UTF8_MAX);
    for (uint32_t cp = 0; cp < VIET_CODE_POINTS; cp += STRIDE) {
        char bytes[VIET_UTF8_MAX];
        if (is_surrogate(cp)) {
            continue;
        }
        size_t n = viet_utf8_put(bytes, cp);
        const char *end = block + VIET_UTF8_MAX, *p = end - n;
        memcpy(block + VIET_UTF8_MAX - n, bytes, n);
        uint32_t back = viet_utf8_next(&p, end);
        REQUIRE(back == cp && p == end, "U+%04X comes back as U+%04X, %td bytes left", cp, back, end - p);
        const char *start = end;
        REQUIRE(viet_utf8_previous(end - n, &start) == cp && start == end - n, "U+%04X backwards", cp);
        REQUIRE(n == 1u + (cp >= 0x80) + (cp >= 0x800) + (cp >= 0x10000), "U+%04X takes %zu bytes", cp, n);
    }
}
END_TEST

/* The last bytes missing: read at the very end of a block, so that a step beyond it is seen. */
START_TEST(test_truncated) {
    char *block = room_for(VIET_UTF8_MAX - 1);
    const char *end = block + VIET_UTF8_MAX - 1;
    for (uint32_t cp = 0x80; cp < VIET_CODE_POINTS; cp += 61) {
        char bytes[VIET_UTF8_MAX];
        size_t n = is_surrogate(cp) ? 0 : viet_utf8_put(bytes, cp);
        for (size_t kept = 1; kept < n; kept++) {
            const char *start = end - kept, *p = start;
            memcpy(block + VIET_UTF8_MAX - 1 - kept, bytes, kept);
            uint32_t got = viet_utf8_next(&p, end);
            REQUIRE(got == VIET_REPLACEMENT && p == start + 1,
                    "%zu of %zu bytes of U+%04X read as U+%04X, %td bytes", kept, n, cp, got, p - start);
        }
    }
}
END_TEST

/* What the bytes read as; R: U+FFFD for one byte. */
#define R VIET_REPLACEMENT
static const struct {
    const char *name, *bytes;
    uint32_t want[8];
} malformed[] = {
    {"lone trail", "\x80", {R}},
    {"last lone trail", "\xBF", {R}},
    {"two lone trails", "\x80\xBF", {R, R}},
    {"overlong NUL", "\xC0\x80", {R, R}},
    {"overlong of two", "\xC1\xBF", {R, R}},
    {"first overlong of three", "\xE0\x80\x80", {R, R, R}},
    {"last overlong of three", "\xE0\x9F\xBF", {R, R, R}},
    {"first overlong of four", "\xF0\x80\x80\x80", {R, R, R, R}},
    {"last overlong of four", "\xF0\x8F\xBF\xBF", {R, R, R, R}},
    {"first surrogate", "\xED\xA0\x80", {R, R, R}},
    {"last surrogate", "\xED\xBF\xBF", {R, R, R}},
    {"pair of surrogates", "\xED\xA0\xBD\xED\xB2\xA9", {R, R, R, R, R, R}},
    {"beyond U+10FFFF", "\xF4\x90\x80\x80", {R, R, R, R}},
    {"lead F5", "\xF5\x80\x80\x80", {R, R, R, R}},
    {"five bytes", "\xF8\x88\x80\x80\x80", {R, R, R, R, R}},
    {"FE and FF", "\xFE\xFF", {R, R}},
    {"lead of two, then a letter", "\303a", {R, 'a'}},
    {"lead of three, then a letter", "\341a", {R, 'a'}},
    {"two of three, then a letter", "\341\272a", {R, R, 'a'}},
    {"three of four, then a letter", "\360\237\230a", {R, R, R, 'a'}},
    {"lead before a whole one", "\xE1\xC4\x91", {R, 0x111}},
    {"whole one, then a trail", "\xC4\x91\x91", {0x111, R}},
    {"nothing wrong", "\xE1\xBA\xBF\xF0\x9F\x98\x80", {0x1EBF, 0x1F600}},
};
#undef R

START_TEST(test_malformed) {
    text t = exactly(malformed[_i].bytes);
    const char *p = t.s, *end = t.s + t.n;
    for (size_t k = 0; p < end; k++) {
        uint32_t got = viet_utf8_next(&p, end), want = malformed[_i].want[k];
        ck_assert_msg(got == want, "%s: code point %zu is U+%04X, not U+%04X", malformed[_i].name, k, got,
                      want);
        ck_assert_msg(p < end || malformed[_i].want[k + 1] == 0, "%s: ends early", malformed[_i].name);
    }
    ck_assert_ptr_eq(p, end);
}
END_TEST

/* Backwards the same code points, of the same bytes, whatever is malformed. */
START_TEST(test_previous) {
    text t = exactly(malformed[_i].bytes);
    const char *start[8] = {NULL}, *p = t.s, *end = t.s + t.n;
    size_t n = 0;
    for (; p < end; n++) {
        start[n] = p;
        viet_utf8_next(&p, end);
    }
    while (n-- > 0) {
        uint32_t got = viet_utf8_previous(t.s, &p), want = malformed[_i].want[n];
        ck_assert_msg(got == want && p == start[n], "%s: code point %zu is U+%04X, not U+%04X",
                      malformed[_i].name, n, got, want);
    }
}
END_TEST

#ifndef VIET_OMIT_ICU
/* Every lead byte before every choice of trail bytes at the borders of their classes. */
START_TEST(test_like_icu) {
    static const unsigned char trail[] = {0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
    enum { T = LENGTH(trail) };
    for (unsigned k = 0; k < 256 * T * T * T; k += STRIDE) {
        uint8_t s[4] = {(uint8_t)(k & 255), trail[k / 256 % T], trail[k / 256 / T % T],
                        trail[k / 256 / T / T]};
        for (int n = 1; n <= 4; n++) {
            int32_t wanted = 0;
            UChar32 cp;
            U8_NEXT(s, wanted, n, cp);
            wanted = cp < 0 ? 1 : wanted;
            const char *start = (const char *)s, *p = start;
            uint32_t got = viet_utf8_next(&p, start + n);
            REQUIRE(got == (cp < 0 ? VIET_REPLACEMENT : (uint32_t)cp) && p - start == wanted,
                    "%02X %02X %02X %02X, %d of them: U+%04X, %td bytes", s[0], s[1], s[2], s[3], n, got,
                    p - start);
        }
    }
}
END_TEST
#endif

Suite *utf8_suite(void) {
    Suite *suite = suite_create("utf8");
    TCase *tests = test_case(suite, "utf8");
    tcase_add_test(tests, test_round_trip);
    tcase_add_test(tests, test_truncated);
    tcase_add_loop_test(tests, test_malformed, 0, LENGTH(malformed));
    tcase_add_loop_test(tests, test_previous, 0, LENGTH(malformed));
#ifndef VIET_OMIT_ICU
    tcase_add_test(tests, test_like_icu);
#endif
    return suite;
}
