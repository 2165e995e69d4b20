/* test_unicode.c - the frozen tables against ICU, wherever ICU has the same version of Unicode. */
#include <string.h>
#ifndef VIET_OMIT_ICU
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#endif

#include "helper.h"
#include "suites.h"
#include "text/letter.h"
#include "text/unicode.h"
#include "text/utf8.h"

#ifndef VIET_OMIT_ICU

/* ICU of another version knows other characters; then these tests have no second opinion. */
static bool same_unicode(void) {
    UVersionInfo version;
    u_getUnicodeVersion(version);
    bool it_is = version[0] == 15 && version[1] == 0;
    if (!it_is) {
        printf("unit: ICU has Unicode %d.%d, so the tables are not compared with it\n", version[0],
               version[1]);
    }
    return it_is;
}

static const char *const icu_categories[U_CHAR_CATEGORY_COUNT] = {
    [U_UNASSIGNED] = "Cn",
    [U_UPPERCASE_LETTER] = "Lu",
    [U_LOWERCASE_LETTER] = "Ll",
    [U_TITLECASE_LETTER] = "Lt",
    [U_MODIFIER_LETTER] = "Lm",
    [U_OTHER_LETTER] = "Lo",
    [U_NON_SPACING_MARK] = "Mn",
    [U_ENCLOSING_MARK] = "Me",
    [U_COMBINING_SPACING_MARK] = "Mc",
    [U_DECIMAL_DIGIT_NUMBER] = "Nd",
    [U_LETTER_NUMBER] = "Nl",
    [U_OTHER_NUMBER] = "No",
    [U_SPACE_SEPARATOR] = "Zs",
    [U_LINE_SEPARATOR] = "Zl",
    [U_PARAGRAPH_SEPARATOR] = "Zp",
    [U_CONTROL_CHAR] = "Cc",
    [U_FORMAT_CHAR] = "Cf",
    [U_PRIVATE_USE_CHAR] = "Co",
    [U_SURROGATE] = "Cs",
    [U_DASH_PUNCTUATION] = "Pd",
    [U_START_PUNCTUATION] = "Ps",
    [U_END_PUNCTUATION] = "Pe",
    [U_CONNECTOR_PUNCTUATION] = "Pc",
    [U_OTHER_PUNCTUATION] = "Po",
    [U_MATH_SYMBOL] = "Sm",
    [U_CURRENCY_SYMBOL] = "Sc",
    [U_MODIFIER_SYMBOL] = "Sk",
    [U_OTHER_SYMBOL] = "So",
    [U_INITIAL_PUNCTUATION] = "Pi",
    [U_FINAL_PUNCTUATION] = "Pf",
};

START_TEST(test_categories) {
    bool known = same_unicode();
    ck_assert_uint_eq(strlen(viet_category_names), 2 * VIET_CATEGORIES);
    for (uint32_t cp = 0; cp < VIET_CODE_POINTS && known; cp++) {
        const viet_char *c = viet_char_of(cp);
        const char *want = icu_categories[u_charType((UChar32)cp)],
                   *got = viet_category_names + 2 * c->category;
        REQUIRE(strncmp(got, want, 2) == 0, "U+%04X is %.2s, for ICU %s", cp, got, want);
        int mask = U_GET_GC_MASK((UChar32)cp);
        REQUIRE(viet_is_mark(c) == ((mask & U_GC_M_MASK) != 0), "U+%04X a mark?", cp);
        REQUIRE(viet_is_letter(c) == ((mask & U_GC_L_MASK) != 0), "U+%04X a letter?", cp);
    }
}
END_TEST

static bool is_ours(const viet_char *c) {
    return c->group == VIET_OURS || c->group == VIET_IGNORABLE;
}

START_TEST(test_case_mapping) {
    bool known = same_unicode();
    for (uint32_t cp = 0; cp < VIET_CODE_POINTS && known; cp++) {
        const viet_char *c = viet_char_of(cp);
        uint32_t lower = (uint32_t)((int32_t)cp + c->lower), upper = (uint32_t)((int32_t)cp + c->raised);
        REQUIRE(lower == (uint32_t)u_tolower((UChar32)cp), "U+%04X in lower case is U+%04X", cp, lower);
        REQUIRE(upper == (uint32_t)u_toupper((UChar32)cp), "U+%04X in upper case is U+%04X", cp, upper);
    }
}
END_TEST

START_TEST(test_combining_classes) {
    bool known = same_unicode();
    for (uint32_t cp = 0; cp < VIET_CODE_POINTS && known; cp++) {
        REQUIRE(viet_char_of(cp)->ccc == u_getCombiningClass((UChar32)cp), "U+%04X", cp);
    }
}
END_TEST

/* Who reads a letter, mark or digit follows from its script. */
START_TEST(test_groups) {
    bool known = same_unicode();
    for (uint32_t cp = 0; cp < VIET_CODE_POINTS && known; cp++) {
        UErrorCode status = U_ZERO_ERROR;
        const viet_char *c = viet_char_of(cp);
        UScriptCode script = uscript_getScript((UChar32)cp, &status);
        bool lmn = (U_GET_GC_MASK((UChar32)cp) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
        bool latin = script == USCRIPT_LATIN || script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
        bool ignorable = u_hasBinaryProperty((UChar32)cp, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
        REQUIRE(c->group != VIET_FOREIGN || (lmn && !latin), "U+%04X is not foreign", cp);
        REQUIRE(c->group != VIET_SEGMENTED || lmn, "U+%04X is no word", cp);
        REQUIRE(c->group != VIET_OURS || !lmn || latin, "U+%04X is not ours", cp);
        REQUIRE(c->group != VIET_IGNORABLE || ignorable, "U+%04X is not ignorable", cp);
        bool unassigned = u_charType((UChar32)cp) == U_UNASSIGNED;
        REQUIRE(!ignorable || !latin || unassigned || c->group == VIET_IGNORABLE, "U+%04X is ignorable", cp);
    }
}
END_TEST

#endif

static const struct {
    uint32_t cp;
    enum viet_group group;
} groups[] = {
    {'a', VIET_OURS},         {'1', VIET_OURS},         {' ', VIET_OURS},         {0x111, VIET_OURS},
    {0x301, VIET_OURS},       {0x2013, VIET_OURS},      {0x20AB, VIET_OURS},      {0x436, VIET_FOREIGN},
    {0x3B1, VIET_FOREIGN},    {0xAC00, VIET_FOREIGN},   {0x5D0, VIET_FOREIGN},    {0x6771, VIET_SEGMENTED},
    {0x3042, VIET_SEGMENTED}, {0x30FC, VIET_SEGMENTED}, {0xE01, VIET_SEGMENTED},  {0xE48, VIET_SEGMENTED},
    {0xEB3, VIET_SEGMENTED},  {0x1780, VIET_SEGMENTED}, {0x1000, VIET_SEGMENTED}, {0xAD, VIET_IGNORABLE},
    {0x200B, VIET_IGNORABLE}, {0x200C, VIET_IGNORABLE}, {0x200D, VIET_IGNORABLE}, {0xFEFF, VIET_IGNORABLE},
    {0x2060, VIET_IGNORABLE}, {0x34F, VIET_IGNORABLE},  {0x1F600, VIET_OURS},     {0x10FFFF, VIET_OURS},
};

START_TEST(test_group) {
    ck_assert_msg(viet_char_of(groups[_i].cp)->group == groups[_i].group, "U+%04X is of group %d",
                  groups[_i].cp, viet_char_of(groups[_i].cp)->group);
}
END_TEST

#ifndef VIET_OMIT_ICU

/* ICU's decomposition in one step: 0, 1 or 2 code points. */
static int icu_decompose(const UNormalizer2 *nfc, uint32_t cp, UChar32 out[2]) {
    UErrorCode status = U_ZERO_ERROR;
    UChar s[16];
    int32_t i = 0, n = unorm2_getRawDecomposition(nfc, (UChar32)cp, s, LENGTH(s), &status);
    int count = 0;
    out[0] = out[1] = 0;
    while (i < n) {
        U16_NEXT(s, i, n, out[count]);
        count++;
    }
    return count;
}

START_TEST(test_decomposition) {
    bool known = same_unicode();
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    unsigned found = 0;
    for (uint32_t cp = 0; cp < VIET_CODE_POINTS && known; cp++) {
        UChar32 want[2];
        uint32_t second, first = viet_decompose(cp, &second);
        UScriptCode script = uscript_getScript((UChar32)cp, &status);
        if (script == USCRIPT_HAN || (script == USCRIPT_HANGUL && cp >= 0xAC00)) {
            continue;
        }
        int n = icu_decompose(nfc, cp, want);
        REQUIRE(first == (uint32_t)want[0] && second == (uint32_t)want[1], "U+%04X is U+%04X and U+%04X", cp,
                first, second);
        if (n == 2) {
            uint32_t whole = viet_compose(first, second);
            UChar32 composed = unorm2_composePair(nfc, want[0], want[1]);
            REQUIRE(whole == (composed < 0 ? 0 : (uint32_t)composed), "U+%04X and U+%04X make U+%04X", first,
                    second, whole);
            REQUIRE(!is_ours(viet_char_of(cp)) || is_ours(viet_char_of(first)),
                    "U+%04X, a part of U+%04X, is not ours", first, cp);
        }
        found += n > 0;
    }
    ck_assert_msg(!known || found > 950, "%u characters decompose", found);
}
END_TEST

/* Every letter of Latin with every mark: what composes, and what does not. */
START_TEST(test_composition) {
    bool known = same_unicode();
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    for (uint32_t a = 'A'; a < 0x1F00 && known; a++) {
        const viet_char *c = viet_char_of(a);
        for (uint32_t b = 0x300; b < 0x370 && is_ours(c) && viet_is_letter(c); b += STRIDE % 7) {
            UChar32 want = unorm2_composePair(nfc, (UChar32)a, (UChar32)b);
            uint32_t got = viet_compose(a, b);
            REQUIRE(got == (want < 0 ? 0 : (uint32_t)want), "U+%04X and U+%04X make U+%04X", a, b, got);
        }
    }
}
END_TEST

#endif

START_TEST(test_no_composition) {
    ck_assert_uint_eq(viet_compose('a', 'a'), 0);
    ck_assert_uint_eq(viet_compose(0, 0), 0);
    ck_assert_uint_eq(viet_compose(0x10FFFF, 0x10FFFF), 0);
}
END_TEST

/* Every row of fold.tsv; a capital is folded in capitals. */
START_TEST(test_fold_table) {
    unsigned rows = 0;
    tsv fold = tsv_open("fold.tsv");
    while (tsv_next(&fold)) {
        const char *p = fold.field[0], *want = fold.field[1];
        uint32_t cp = viet_utf8_next(&p, p + strlen(p));
        const viet_char *c = viet_char_of(cp);
        const char *got = viet_fold_text(c);
        ck_assert_msg(got != NULL && strcmp(got, want) == 0, "%s folds to %s", fold.field[0],
                      got ? got : "itself");
        uint32_t capital = (uint32_t)((int32_t)cp + c->raised), second;
        got = viet_fold_text(viet_char_of(capital));
        bool decomposes = viet_decompose(capital, &second) != 0 || capital < 0x80;
        ck_assert_msg(capital == cp || decomposes ||
                          (got != NULL && strcasecmp(got, want) == 0 && got[0] != want[0]),
                      "the capital of %s folds to %s", fold.field[0], got ? got : "itself");
        rows++;
    }
    ck_assert_uint_gt(rows, 40);
    ck_assert_ptr_null(viet_fold_text(viet_char_of('a')));
    ck_assert_ptr_null(viet_fold_text(viet_char_of(0xE9)));
}
END_TEST

/* The marks that make Vietnamese letters, and the letters that others are typed for. */
static const struct {
    uint32_t cp;
    uint8_t tone, mark, look;
} roles[] = {
    {0x300, VIET_HUYEN, 0, 0},
    {0x309, VIET_HOI, 0, 0},
    {0x303, VIET_NGA, 0, 0},
    {0x301, VIET_SAC, 0, 0},
    {0x323, VIET_NANG, 0, 0},
    {0x340, VIET_HUYEN, 0, 0},
    {0x341, VIET_SAC, 0, 0},
    {0x306, 0, VIET_BREVE, 0},
    {0x302, 0, VIET_CIRCUMFLEX, 0},
    {0x31B, 0, VIET_HORN, 0},
    {0xD0, 0, 0, VIET_LETTER('d', VIET_STROKE)},
    {0xF0, 0, 0, VIET_LETTER('d', VIET_STROKE)},
    {0x189, 0, 0, VIET_LETTER('d', VIET_STROKE)},
    {0x256, 0, 0, VIET_LETTER('d', VIET_STROKE)},
    {0x308, 0, 0, 0},
    {0x30A, 0, 0, 0},
    {0x327, 0, 0, 0},
    {0x304, 0, 0, 0},
    {0x110, 0, 0, 0},
    {0x111, 0, 0, 0},
};

START_TEST(test_role) {
    const viet_char *c = viet_char_of(roles[_i].cp);
    ck_assert_msg(c->tone == roles[_i].tone && c->mark == roles[_i].mark && c->look == roles[_i].look,
                  "U+%04X: tone %d, mark %d, look %d", roles[_i].cp, c->tone, c->mark, c->look);
}
END_TEST

START_TEST(test_no_other_roles) {
    unsigned count = 0;
    for (uint32_t cp = 0; cp < VIET_CODE_POINTS; cp++) {
        const viet_char *c = viet_char_of(cp);
        count += (c->letter == 0 && c->tone != 0) || c->mark != 0 || c->look != 0;
    }
    ck_assert_uint_eq(count, 14);
}
END_TEST

Suite *unicode_suite(void) {
    Suite *suite = suite_create("unicode");
    TCase *tests = test_case(suite, "unicode");
#ifndef VIET_OMIT_ICU
    tcase_add_test(tests, test_categories);
    tcase_add_test(tests, test_case_mapping);
    tcase_add_test(tests, test_combining_classes);
    tcase_add_test(tests, test_groups);
    tcase_add_test(tests, test_decomposition);
    tcase_add_test(tests, test_composition);
#endif
    tcase_add_loop_test(tests, test_group, 0, LENGTH(groups));
    tcase_add_test(tests, test_no_composition);
    tcase_add_test(tests, test_fold_table);
    tcase_add_loop_test(tests, test_role, 0, LENGTH(roles));
    tcase_add_test(tests, test_no_other_roles);
    return suite;
}
