/* test_normalization.c - Unicode's own test of normal form C, from Debian's unicode-data. */
#include <stdlib.h>
#include <unistd.h>

#include "helper.h"
#include "suites.h"
#include "text/foreign.h"
#include "text/unicode.h"

#define TEST_FILE "/usr/share/unicode/NormalizationTest.txt.bz2"

typedef struct line {
    text column[5];
    bool ours; /* nothing for ICU in it */
    bool han;  /* an ideograph that is the same as another in it, which our tables do not know */
} line;

/* "0041 0301;00C1;...;" */
static bool parse_line(const char *s, line *out) {
    if (s[0] == '#' || s[0] == '@' || s[0] == '\n') {
        return false;
    }
    out->ours = true;
    out->han = false;
    for (int i = 0; i < 5; i++) {
        draft d = {.n = 0};
        while (*s != ';') {
            char *end;
            uint32_t cp = (uint32_t)strtoul(s, &end, 16);
            int group = viet_char_of(cp)->group;
            out->ours = out->ours && (group == VIET_OURS || group == VIET_IGNORABLE);
            out->han = out->han || (cp >= 0xF900 && cp < 0xFB00) || (cp >= 0x2F800 && cp < 0x2FA20);
            add_point(&d, cp);
            s = end;
        }
        s++;
        out->column[i] = finish(&d);
    }
    return true;
}

/* Columns 1 to 3 become the second, 4 and 5 the fourth. */
static void check_line(const line *l, const viet_foreign *foreign) {
    for (int i = 0; i < 5; i++) {
        text want = l->column[i < 3 ? 1 : 3];
        text got = foreign ? convert_with(VIET_FORM_NFC, l->column[i], foreign)
                           : convert(VIET_FORM_NFC, l->column[i]);
        REQUIRE(same(got, want), "%s: got %s, wanted %s", shown(l->column[i]), shown(got), shown(want));
    }
}

START_TEST(test_file) {
    static const viet_foreign nobody = {NULL, NULL}, alone = {viet_foreign_convert, NULL};
    unsigned lines = 0, ours = 0, without_icu = 0;
    char s[1024];
    line l;
    if (access(TEST_FILE, R_OK) != 0) {
        printf("unit: no " TEST_FILE ", so Unicode's test of normal forms is left out\n");
        return;
    }
    FILE *f = popen("bzcat " TEST_FILE, "r");
    ck_assert_ptr_nonnull(f);
    while (fgets(s, sizeof s, f) != NULL) {
        if (!parse_line(s, &l)) {
            continue;
        }
        if (lines++ % STRIDE == 0 || l.ours) {
#ifndef VIET_OMIT_ICU
            check_line(&l, NULL);
#endif
        }
        if (!l.han && (lines % STRIDE == 0 || l.ours)) {
            check_line(&l, &alone);
            without_icu++;
        }
        if (l.ours) {
            check_line(&l, &nobody);
            ours++;
        }
        release();
    }
    ck_assert_int_eq(pclose(f), 0);
    ck_assert_uint_gt(lines, 18000);
    ck_assert_uint_gt(ours, 1500);
    ck_assert_uint_gt(without_icu, 16000 / STRIDE);
}
END_TEST

Suite *normalization_suite(void) {
    Suite *suite = suite_create("normalization");
    tcase_add_test(test_case(suite, "normalization"), test_file);
    return suite;
}
