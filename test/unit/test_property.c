/* test_property.c - what viet_convert() promises: for all syllables in use, and for random texts. */
#include "helper.h"
#include "suites.h"

enum { FORMS = VIET_FORM_TITLE + 1, TRIES = 4000 };

static text key(text t) {
    return convert(VIET_FORM_KEY, t);
}

/* ---- all syllables, in every spelling and in capitals */

static void check_forms(text spelled, text syllable, unsigned n, unsigned tone, uint64_t row) {
    text folded = convert(VIET_FORM_FOLD, spelled), normal = convert(VIET_FORM_NEW, spelled);
    uint64_t bases = row & 0x1F1F1F1F1F1F1Fu;
    REQUIRE(same(key(spelled), syllable), "%s: key %s", shown(spelled), shown(key(spelled)));
    REQUIRE(same(folded, written(bases, n, 0, 0)), "%s: folded %s", shown(spelled), shown(folded));
    REQUIRE(same(convert(VIET_FORM_FOLD, normal), folded), "%s: folded after it was normalised",
            shown(spelled));
    REQUIRE(same(convert(VIET_FORM_SLUG, spelled), folded), "%s: slug", shown(spelled));
    REQUIRE(same(convert(VIET_FORM_LOWER, normal), syllable), "%s: normalised %s", shown(spelled),
            shown(normal));
    text old = convert(VIET_FORM_OLD, spelled);
    REQUIRE(same(convert(VIET_FORM_NEW, old), normal), "%s: old style %s, tone %u", shown(spelled),
            shown(old), tone);
}

static void check_syllable(uint64_t row, unsigned n, unsigned tone, text syllable) {
    text upper = convert(VIET_FORM_UPPER, syllable), title = convert(VIET_FORM_TITLE, syllable);
    REQUIRE(same(convert(VIET_FORM_LOWER, upper), syllable), "%s in capitals: %s", shown(syllable),
            shown(upper));
    for (int spelling = 0; spelling < SPELLINGS; spelling++) {
        check_forms(respelled(syllable, (enum spelling)spelling), syllable, n, tone, row);
    }
    check_forms(upper, syllable, n, tone, row);
    check_forms(respelled(title, DECOMPOSED), syllable, n, tone, row);
    check_forms(icu_nfd(upper), syllable, n, tone, row);
}

START_TEST(test_syllables) {
    each_syllable(STRIDE, check_syllable);
}
END_TEST

/* ---- random texts of each of these mixtures, so that one failure does not hide another */

static const unsigned mixtures[] = {
    SYLLABLES | LETTERS | BLANKS | DIGITS | INVISIBLE,
    LETTERS | MARKS | INVISIBLE,
    LETTERS | MARKS | BLANKS,
    LETTERS | MARKS | BLANKS | INVISIBLE,

    LETTERS | MARKS | LATIN,
    OURS | MALFORMED,
};
enum { MIXTURES = LENGTH(mixtures) };

/* i: form * MIXTURES + mixture, as a loop test counts */
static void holds_in_mixture(const char *name, property *holds, int i) {
    holds_for_random(name, holds, i / MIXTURES, mixtures[i % MIXTURES], TRIES);
}

static bool keeps_bounds(text t, int form) {
    text got = convert_with((enum viet_form)form, t, NULL);
    return is_utf8(got) && got.n <= 3 * t.n + 16;
}

START_TEST(test_bounds) {
    holds_for_random("bounds", keeps_bounds, _i, ANYTHING, TRIES);
    holds_for_random("bounds", keeps_bounds, _i, LATIN, TRIES);
    holds_for_random("bounds", keeps_bounds, _i, MALFORMED | MARKS | LETTERS, TRIES);
}
END_TEST

static bool gives_utf8(text t, int form) {
    return is_utf8(convert((enum viet_form)form, t));
}

START_TEST(test_utf8) {
    holds_for_random("UTF-8", gives_utf8, _i, ANYTHING, TRIES);
    holds_for_random("UTF-8", gives_utf8, _i, SCRIPTS | MALFORMED | MARKS, TRIES);
}
END_TEST

static bool is_idempotent(text t, int form) {
    text once = convert((enum viet_form)form, t);
    return same(convert((enum viet_form)form, once), once);
}

START_TEST(test_idempotent) {
    holds_in_mixture("idempotence", is_idempotent, _i);
}
END_TEST

static bool normal_form_is_all_one(text t, int form) {
    text composed = convert((enum viet_form)form, icu_nfc(t)),
         decomposed = convert((enum viet_form)form, icu_nfd(t));
    return same(composed, decomposed) && same(composed, convert((enum viet_form)form, t));
}

START_TEST(test_normal_forms) {
    /* what is no UTF-8 has no other normal form */
    unsigned kinds = mixtures[_i % MIXTURES] & ~(unsigned)MALFORMED;
    holds_for_random("NFC and NFD alike", normal_form_is_all_one, _i / MIXTURES, kinds, TRIES);
}
END_TEST

static bool composes_like_icu(text t, int parameter) {
    (void)parameter;
    return same(convert(VIET_FORM_NFC, t), icu_nfc(t));
}

START_TEST(test_nfc) {
    holds_for_random("NFC", composes_like_icu, 0, OURS, 2 * TRIES);
    holds_for_random("NFC", composes_like_icu, 0, MARKS | LATIN, TRIES);
    holds_for_random("NFC", composes_like_icu, 0, MARKS | SCRIPTS | LETTERS, 2 * TRIES);
}
END_TEST

static bool spelling_is_all_one(text t, int spelling) {
    return same(key(respelled(t, (enum spelling)spelling)), key(t));
}

START_TEST(test_spellings) {
    holds_for_random("one key for all spellings", spelling_is_all_one, _i, LETTERS | BLANKS, TRIES);
}
END_TEST

/* Folding forgets what the other forms change. */
static bool folds_alike(text t, int form) {
    return same(convert(VIET_FORM_FOLD, convert((enum viet_form)form, t)), convert(VIET_FORM_FOLD, t));
}

START_TEST(test_folding) {
    static const enum viet_form forms[] = {VIET_FORM_NFC, VIET_FORM_NEW,      VIET_FORM_OLD,
                                           VIET_FORM_KEY, VIET_FORM_UNACCENT, VIET_FORM_LOWER};
    holds_for_random("the fold", folds_alike, (int)forms[_i / MIXTURES], mixtures[_i % MIXTURES], TRIES);
}
END_TEST

/* Old and new style say the same, and have the same key. */
static bool styles_agree(text t, int parameter) {
    (void)parameter;
    text newer = convert(VIET_FORM_NEW, t), older = convert(VIET_FORM_OLD, t);
    return same(convert(VIET_FORM_NEW, older), newer) && same(convert(VIET_FORM_OLD, newer), older) &&
           same(key(newer), key(t)) && same(key(older), key(t));
}

START_TEST(test_styles) {
    holds_for_random("styles", styles_agree, 0, mixtures[_i], TRIES);
}
END_TEST

/* ---- texts that once were hard */

static const char *const hard[] = {
    "ễ \u0323",
    "õ\u00A0\u0306\u031B",
    "ă\u00A0\uFEFF\u0306",
    "I \u200B\u0323",
    "a \u0301\u200B\u0308",
    "aó \u0309",
    "oá \u0309",
    "aũ \u0301",
    "â\u00A0\u0323\u0338",
    "\u212A\u00D0",
    "\u212Aho\u0323i",
    "ẞ",
    "ǅ",
    "ﬃ",
    "ß",
    "\u0345\u0345",
    "\u0345\u0300",
    "\u0300\u0345",
    "\x80\u0E48",
    "a\xCC\u0301",
};

START_TEST(test_hard) {
    text t = exactly(hard[_i]);
    for (int form = 0; form < FORMS; form++) {
        /* a slug has lost more, and the capital of ß is SS */
        bool folded_alike = form == VIET_FORM_SLUG || form > VIET_FORM_LOWER || folds_alike(t, form);
        ck_assert_msg(gives_utf8(t, form), "'%s' in form %d is no UTF-8", shown(t), form);
        ck_assert_msg(is_idempotent(t, form), "'%s' in form %d changes again", shown(t), form);
        ck_assert_msg(normal_form_is_all_one(t, form), "'%s' in form %d: NFC and NFD differ", shown(t), form);
        ck_assert_msg(folded_alike, "'%s' in form %d folds to something else", shown(t), form);
    }
}
END_TEST

/* Letters of Vietnamese survive a change of case. */
static bool case_is_all_one(text t, int parameter) {
    (void)parameter;
    return same(key(convert(VIET_FORM_UPPER, t)), key(t)) && same(key(convert(VIET_FORM_TITLE, t)), key(t));
}

START_TEST(test_letter_case) {
    holds_for_random("one key in all cases", case_is_all_one, 0, SYLLABLES | LETTERS | BLANKS | DIGITS,
                     2 * TRIES);
}
END_TEST

Suite *property_suite(void) {
    Suite *suite = suite_create("property");
    TCase *tests = test_case(suite, "property");
    tcase_add_test(tests, test_syllables);
    tcase_add_loop_test(tests, test_bounds, 0, FORMS);
    tcase_add_loop_test(tests, test_utf8, 0, FORMS);
    tcase_add_loop_test(tests, test_idempotent, 0, FORMS * MIXTURES);
    tcase_add_loop_test(tests, test_normal_forms, 0, FORMS * MIXTURES);
    tcase_add_test(tests, test_nfc);
    tcase_add_loop_test(tests, test_spellings, 0, SPELLINGS);
    tcase_add_loop_test(tests, test_folding, 0, 6 * MIXTURES);
    tcase_add_loop_test(tests, test_styles, 0, MIXTURES);
    tcase_add_test(tests, test_letter_case);
    tcase_add_loop_test(tests, test_hard, 0, LENGTH(hard));
    return suite;
}
