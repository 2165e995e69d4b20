/* test_foreign.c - other scripts by our own tables: by example, and every character beside ICU. */
#include <string.h>
#ifndef VIET_OMIT_ICU
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#endif

#include "helper.h"
#include "suites.h"
#include "text/foreign.h"
#include "text/unicode.h"
#include "text/utf8.h"

static text convert_alone(enum viet_form form, text t) {
    static const viet_foreign alone = {viet_foreign_convert, NULL};
    return convert_with(form, t, &alone);
}

static const struct {
    enum viet_form form;
    const char *from, *to;
} cases[] = {
    {VIET_FORM_KEY, "Đường МОСКВА", "đường москва"},
    {VIET_FORM_FOLD, "Đường МОСКВА Ёлка", "duong москва ёлка"},
    {VIET_FORM_LOWER, "МОСКВА ΑΘΗΝΑ ԵՐԵՎԱՆ", "москва αθηνα երեվան"},
    {VIET_FORM_UPPER, "đường мир αθήνα երեվան", "ĐƯỜNG МИР ΑΘΉΝΑ ԵՐԵՎԱՆ"},
    {VIET_FORM_TITLE, "đường мир αθήνα", "Đường Мир Αθήνα"},
    {VIET_FORM_UNACCENT, "Đường Ёлка", "Duong Ёлка"},
    {VIET_FORM_SLUG, "Đường МОСКВА, Ёлка!", "duong-москва-ёлка"},
    /* letters with one capital */
    {VIET_FORM_KEY, "ΣΟΦΟΣ σοφος ϐ", "σοφοσ σοφοσ β"},
    {VIET_FORM_LOWER, "ΣΟΦΟΣ ΣΟΦΌΣ Σ ΟΣ! ΣΣ", "σοφος σοφός σ ος! σς"},
    {VIET_FORM_TITLE, "ΣΟΦΟΣ", "Σοφος"},
    /* a script whose words do not begin with capitals */
    {VIET_FORM_TITLE, "თბილისი", "თბილისი"},
    {VIET_FORM_UPPER, "თბილისი", "ᲗᲑᲘᲚᲘᲡᲘ"},
    {VIET_FORM_KEY, "ᲗᲑᲘᲚᲘᲡᲘ", "თბილისი"},
    /* a capital where there is none, and a mark whose capital is a letter */
    {VIET_FORM_UPPER, "שלום 東京 ไทย", "שלום 東京 ไทย"},
    {VIET_FORM_UPPER, "α\u0345", "\u1FBC"},
    /* normal form: of a letter and its mark, of two marks, of two that stay apart; in any form */
    {VIET_FORM_NFC, "и\u0306 か\u3099 \u09C7\u09BE \u0915\u093C", "й が \u09CB \u0915\u093C"},
    {VIET_FORM_NFC, "\u0958 \u0374", "\u0915\u093C \u02B9"},
    {VIET_FORM_KEY, "И\u0306", "й"},
    {VIET_FORM_UPPER, "и\u0306", "Й"},
    {VIET_FORM_NFC, "\u05D0\u05C1\u05B8", "\u05D0\u05B8\u05C1"}, /* in canonical order */
    /* Hangul: a syllable of two and of three letters, one that is begun already, what makes none */
    {VIET_FORM_NFC, "\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글"},
    {VIET_FORM_KEY, "\u1112\u1161\u1112\u1161", "하하"},
    {VIET_FORM_NFC, "하\u11AB 한\u11AB", "한 한\u11AB"},
    {VIET_FORM_NFC, "\u1161\u1112\u11AB \u1112\u1161\u11A7", "\u1161\u1112\u11AB 하\u11A7"},
    {VIET_FORM_NFC, "\u1112\u0301\u1161", "\u1112\u0301\u1161"},
    /* the first and the last of each of its letters, and the older ones behind them, of which Unicode has no syllables */
    {VIET_FORM_NFC, "\u1100\u1161 \u1112\u1175 \u1113\u1161 \u1100\u1176", "가 히 \u1113\u1161 \u1100\u1176"},
    {VIET_FORM_NFC, "가\u11A8 가\u11C2 가\u11C3 가\u11A7", "각 갛 가\u11C3 가\u11A7"},
    {VIET_FORM_NFC, "히\u11C2 힣\u11A8 \uD7B0\u11A8", "힣 힣\u11A8 \uD7B0\u11A8"},
    /* a compatibility ideograph stays, unlike in ICU */
    {VIET_FORM_NFC, "\uF900", "\uF900"},
    /* invisible characters go where words are compared */
    {VIET_FORM_KEY, "М\u200Bир", "мир"},
};

START_TEST(test_case_of_forms) {
    text got = convert_alone(cases[_i].form, exactly(cases[_i].from));
    ck_assert_msg(is(got, cases[_i].to), "%s is %s, not %s", cases[_i].from, shown(got), cases[_i].to);
}
END_TEST

/* What was converted stays, and has room: convert_with() sees to that. */
static bool settles(text t, int form) {
    text once = convert_alone((enum viet_form)form, t);
    return same(convert_alone((enum viet_form)form, once), once);
}

START_TEST(test_settles) {
    holds_for_random("a second conversion", settles, _i, SCRIPTS | MARKS, 3000);
}
END_TEST

#ifndef VIET_OMIT_ICU

static bool same_unicode(void) {
    UVersionInfo version;
    u_getUnicodeVersion(version);
    return version[0] == 15 && version[1] == 0;
}

static text character(UChar32 cp) {
    draft d = {.n = 0};
    add_point(&d, (uint32_t)cp);
    return finish(&d);
}

/* Each character of other scripts but Han in each form, as ICU has it by what Unicode calls simple case. */
START_TEST(test_like_icu) {
    bool known = same_unicode();
    unsigned checked = 0;
    for (UChar32 cp = 0x370; cp < (UChar32)VIET_CODE_POINTS && known; cp += STRIDE) {
        UErrorCode status = U_ZERO_ERROR;
        enum viet_group group = (enum viet_group)viet_char_of((uint32_t)cp)->group;
        if ((group != VIET_FOREIGN && group != VIET_SEGMENTED) ||
            uscript_getScript(cp, &status) == USCRIPT_HAN) {
            continue;
        }
        const struct {
            enum viet_form form;
            UChar32 want;
        } forms[] = {
            {VIET_FORM_NFC, cp},
            {VIET_FORM_LOWER, u_tolower(cp)},
            {VIET_FORM_UPPER, u_toupper(cp)},
            {VIET_FORM_TITLE, u_totitle(cp)},
        };
        text t = character(cp);
        for (size_t i = 0; i < LENGTH(forms); i++) {
            bool mark = viet_is_mark(viet_char_of((uint32_t)cp)); /* it has no case of its own */
            text want = icu_nfc(mark ? t : character(forms[i].want)), got = convert_alone(forms[i].form, t);
            /* a letter without a capital of its own may be made of one that has it, and marks: ΐ, ᾲ */
            bool made = i >= 2 && forms[i].want == cp && !same(icu_nfd(t), t);
            bool alike = made && same(convert_alone(VIET_FORM_LOWER, got), icu_nfc(t));
            REQUIRE(same(got, want) || alike, "U+%04X, form %d: %s, for ICU %s", (unsigned)cp,
                    (int)forms[i].form, shown(got), shown(want));
        }
        text folded = character(u_foldCase(cp, U_FOLD_CASE_DEFAULT));
        REQUIRE(same(convert_alone(VIET_FORM_KEY, t), convert_alone(VIET_FORM_KEY, folded)),
                "U+%04X is not what it is folded to", (unsigned)cp);
        checked++;
        release();
    }
    ck_assert(!known || checked > 30000 / STRIDE);
}
END_TEST

static bool composes_like_icu(text t, int parameter) {
    (void)parameter;
    if (memmem(t.s, t.n, "\uF900", 3) != NULL) {
        return true; /* the one compatibility ideograph in random text */
    }
    return same(convert_alone(VIET_FORM_NFC, t), icu_nfc(t)) &&
           same(convert_alone(VIET_FORM_NFC, icu_nfd(t)), icu_nfc(t));
}

START_TEST(test_composes_like_icu) {
    holds_for_random("NFC", composes_like_icu, 0, MARKS | SCRIPTS | LETTERS, 20000);
}
END_TEST

#endif

Suite *foreign_suite(void) {
    Suite *suite = suite_create("foreign");
    TCase *tests = test_case(suite, "foreign");
    tcase_add_loop_test(tests, test_case_of_forms, 0, LENGTH(cases));
    tcase_add_loop_test(tests, test_settles, VIET_FORM_NFC, VIET_FORM_TITLE + 1);
#ifndef VIET_OMIT_ICU
    tcase_add_test(tests, test_like_icu);
    tcase_add_test(tests, test_composes_like_icu);
#endif
    return suite;
}
