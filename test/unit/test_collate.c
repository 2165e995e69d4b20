/* test_collate.c - the order of a Vietnamese dictionary: drawn up by hand, as an order, and as ICU has it. */
#include <stdlib.h>
#include <string.h>
#ifndef VIET_OMIT_ICU
#include <unicode/ucol.h>
#endif

#include "helper.h"
#include "suites.h"
#include "text/collate.h"

static int compare(text a, text b) {
    int order = viet_collate(a.s, a.n, b.s, b.n);
    return (order > 0) - (order < 0);
}

/* ---- by hand: each before all that follow in its row */

static const char *const chains[][40] = {
    {"",    " ",   "ba",   "ba ba", "bà",  "bà ba", "bả",  "bã",  "bá", "bạ", "bac",
     "ban", "bán", "bang", "bă",    "băn", "bâ",    "bân", "bấn", "be", "bê", "bi"},
    {"a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m", "n",
     "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z", "я", "東"},
    {"a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "ầ", "ẩ", "ẫ", "ấ", "ậ"},
    {"o", "ò", "ỏ", "õ", "ó", "ọ", "ô", "ồ", "ổ", "ỗ", "ố", "ộ", "ơ", "ờ", "ở", "ỡ", "ớ", "ợ"},
    {"u", "ù", "ủ", "ũ", "ú", "ụ", "ư", "ừ", "ử", "ữ", "ứ", "ự", "y", "ỳ", "ỷ", "ỹ", "ý", "ỵ"},
    {"ba", "Ba", "BA", "bà", "Bà", "BÀ", "bă", "Bă"},
    {"ba", "bA", "Ba", "ba ba", "ba Ba", "Ba ba", "bà"},
    {"", " ", "-", "1", "2", "9", "a", "z", "я"},
    {"a", "a ", "a b", "a-b", "a1", "à b", "ab"},
    {"dan", "đan", "đàn", "đe"},
    {"ba ba", "ba\u00A0ba", "ba bà", "ba!ba", "ba!bà"},
    {"hoa", "hoà", "hoả", "hoá", "hoạ", "hoai", "hoàn"},
    {"công an", "công đoàn", "công nhân", "cống", "cộng"},
    {"Nguyễn Văn An", "Nguyễn Văn Ân", "Nguyễn Văn Bình", "Nguyễn Vân An", "Phạm An"},
    {"ly", "lý", "lý luận", "lý trí", "ma"},
    {"thanh", "thành", "thành phố", "thánh", "thạnh", "thao"},
    {"u", "ü", "ù", "ư"},
    {"o", "ø", "ò", "ô"},
    {"cafe", "cafê"},
    {"d", "ð", "đ", "e"},
    {"10", "2"},
};

START_TEST(test_chain) {
    const char *const *chain = chains[_i];
    for (size_t i = 0; i < LENGTH(chains[0]) && chain[i] != NULL; i++) {
        text a = exactly(chain[i]);
        ck_assert_msg(compare(a, a) == 0, "'%s' differs from itself", chain[i]);
        for (size_t k = i + 1; k < LENGTH(chains[0]) && chain[k] != NULL; k++) {
            text b = exactly(chain[k]);
            ck_assert_msg(compare(a, b) < 0, "'%s' is not before '%s'", chain[i], chain[k]);
            ck_assert_msg(compare(b, a) > 0, "'%s' is not behind '%s'", chain[k], chain[i]);
        }
    }
}
END_TEST

static const struct {
    const char *a, *b;
    bool equal;
} twins[] = {
    {"ế", "e\u0302\u0301", true},
    {"ế", "ê\u0301", true},
    {"ế", "e\u0301\u0302", true},
    {"ế", "é\u0302", true},
    {"ế", "ế\u0301", true},
    {"đường", "đu\u031Bo\u031B\u0300ng", true},
    {"đ\u00ADi", "đi", true},
    {"\u200Bđi\uFEFF", "đi", true},
    {"tiê \u0301ng", "tiếng", true},
    {"ü", "u\u0308", true},
    {"a\u0323\u0308", "a\u0308\u0323", true},
    {"", "\u200B", true},
    {"\u0340", "\u0300", true},
    {"≠", "=\u0338", true},
    {"ǭ", "o\u0328\u0304", true},
    {"\xFF", "\uFFFD", true},
    {"é\u0341", "é", true},
    {"hoà", "hòa", false},
    {"đi", "ði", false},
    {"ba", "Ba", false},
    {"ba", "ba ", false},
    {"a\u0308", "a", false},
    {"a b", "a\u00A0b", false},
    {"1", "１", false},
    {"ﬁ", "fi", false},
    {"–", "-", false},
    {"a\u0308", "a\u030A", false},
    {"1\u0301", "1", false},
    {"ß", "s", false},
    {"ø", "o", false},
    {"й", "и", false},
    {"\u0301", "", false},
};

START_TEST(test_twins) {
    text a = exactly(twins[_i].a), b = exactly(twins[_i].b);
    ck_assert_msg((compare(a, b) == 0) == twins[_i].equal, "'%s' and '%s': %d", shown(a), shown(b),
                  compare(a, b));
    ck_assert_msg(compare(a, b) == -compare(b, a), "'%s' and '%s': not the other way round", shown(a),
                  shown(b));
}
END_TEST

/* hoà and hòa are not the same, but nothing stands between them. */
START_TEST(test_old_and_new_style) {
    static const char *const others[] = {"hoa",   "hoả",  "hoá",  "hoạ", "Hoà", "HOÀ",
                                         "hoà a", "hoài", "hoàn", "ho",  "hò"};
    text a = exactly("hoà"), b = exactly("hòa");
    ck_assert_int_ne(compare(a, b), 0);
    for (size_t i = 0; i < LENGTH(others); i++) {
        text c = exactly(others[i]);
        ck_assert_msg(compare(a, c) == compare(b, c), "%s stands between hoà and hòa", others[i]);
    }
}
END_TEST

/* ---- an order at all */

static const char *const atoms[] = {"a", "à", "á", "ă",      "A",      "b",      "c", " ",    "-", "1",
                                    "ü", "ð", "đ", "\u0301", "\u0308", "\u200B", "я", "\xFF", "ø", "\u00A0"};
enum { ATOMS = LENGTH(atoms), SHORT = ATOMS * ATOMS + ATOMS };

static text short_text(unsigned i) {
    draft d = {.n = 0};
    add_string(&d, atoms[i % ATOMS]);
    add_string(&d, i < ATOMS ? "" : atoms[i / ATOMS - 1]);
    return finish(&d);
}

/* All texts of one and two of the atoms: less and equal are what they must be, for any three. */
START_TEST(test_is_an_order) {
    static signed char order[SHORT][SHORT];
    static text texts[SHORT];
    for (unsigned i = 0; i < SHORT; i++) {
        texts[i] = short_text(i);
    }
    for (unsigned i = 0; i < SHORT; i++) {
        for (unsigned k = 0; k < SHORT; k++) {
            order[i][k] = (signed char)compare(texts[i], texts[k]);
        }
    }
    for (unsigned i = 0; i < SHORT; i += 1 + STRIDE / 50) {
        for (unsigned k = 0; k < SHORT; k += 1 + STRIDE / 10) {
            REQUIRE(order[i][k] == -order[k][i], "'%s' and '%s'", shown(texts[i]), shown(texts[k]));
            for (unsigned m = 0; m < SHORT && order[i][k] <= 0; m++) {
                bool through = order[k][m] <= 0;
                int least = order[i][k] < 0 || order[k][m] < 0 ? -1 : 0;
                REQUIRE(!through || order[i][m] == least, "'%s' <= '%s' <= '%s', but the first and last: %d",
                        shown(texts[i]), shown(texts[k]), shown(texts[m]), order[i][m]);
            }
        }
    }
}
END_TEST

/* Longer texts of few letters, so that they differ late. */
static text longer_text(dice *d) {
    draft out = {.n = 0};
    for (unsigned n = roll(d, 7); n > 0; n--) {
        add_string(&out, atoms[roll(d, ATOMS)]);
    }
    return finish(&out);
}

/* Mended, and the invisible character among the atoms gone from behind other scripts too. */
static text meaning(text t) {
    draft out = {.n = 0};
    for (size_t i = 0; i < t.n;) {
        bool invisible = t.n - i >= 3 && memcmp(t.s + i, "\u200B", 3) == 0;
        add(&out, t.s + i, invisible ? 0 : 1);
        i += invisible ? 3 : 1;
    }
    return convert(VIET_FORM_NEW, finish(&out));
}

START_TEST(test_random_triples) {
    dice d = dice_of(5);
    for (unsigned i = 0; i < TIMES(300000); i++) {
        text t[3] = {longer_text(&d), longer_text(&d), longer_text(&d)};
        int ab = compare(t[0], t[1]), bc = compare(t[1], t[2]), ac = compare(t[0], t[2]);
        REQUIRE(compare(t[1], t[0]) == -ab, "'%s' and '%s'", shown(t[0]), shown(t[1]));
        bool broken = ab != bc && ab != 0 && bc != 0 ? false : ac != (ab != 0 ? ab : bc);
        REQUIRE(!broken, "'%s', '%s' and '%s': %d, %d, %d", shown(t[0]), shown(t[1]), shown(t[2]), ab, bc,
                ac);
        release();
    }
}
END_TEST

/* 0 for the other normal form, and only for texts that mean the same. */
static bool normal_form_is_all_one(text t, int parameter) {
    (void)parameter;
    return compare(t, icu_nfd(t)) == 0 && compare(t, icu_nfc(t)) == 0;
}

START_TEST(test_normal_forms) {
    holds_for_random("NFC and NFD are equal", normal_form_is_all_one, 0, OURS, 6000);
    holds_for_random("NFC and NFD are equal", normal_form_is_all_one, 0, LETTERS | MARKS | BLANKS | INVISIBLE,
                     6000);
    holds_for_random("NFC and NFD are equal", normal_form_is_all_one, 0, LATIN | MARKS | LETTERS, 6000);
}
END_TEST

START_TEST(test_equal_means_same) {
    dice d = dice_of(6);
    unsigned equal = 0;
    for (unsigned i = 0; i < TIMES(300000); i++) {
        text a = longer_text(&d), b = longer_text(&d);
        if (compare(a, b) == 0) {
            text x = meaning(a), y = meaning(b);
            REQUIRE(same(x, y), "'%s' and '%s' are not the same", shown(a), shown(b));
            equal++;
        }
        release();
    }
    ck_assert_uint_gt(equal, TIMES(300000) / 1000);
}
END_TEST

/* ---- as ICU has it */

#ifndef VIET_OMIT_ICU

enum { SAMPLE = 700 };
static char sample[SAMPLE][32];
static unsigned sampled;

static void take_sample(uint64_t row, unsigned n, unsigned tone, text syllable) {
    static unsigned seen;
    (void)row, (void)n, (void)tone;
    if (seen++ % 11 == 0 && sampled < SAMPLE - 1) {
        text title = convert(VIET_FORM_TITLE, syllable);
        memcpy(sample[sampled++], syllable.s, syllable.n);
        if (seen % 3 == 0) {
            memcpy(sample[sampled++], title.s, title.n);
        }
    }
}

static int icu_compare(const UCollator *vi, const char *a, const char *b) {
    UErrorCode status = U_ZERO_ERROR;
    int order = ucol_strcollUTF8(vi, a, -1, b, -1, &status);
    REQUIRE(U_SUCCESS(status), "ICU: %s", u_errorName(status));
    return order;
}

START_TEST(test_like_icu) {
    UErrorCode status = U_ZERO_ERROR;
    UCollator *vi = ucol_open("vi", &status);
    ck_assert_msg(U_SUCCESS(status), "ICU has no order for Vietnamese: %s", u_errorName(status));
    memset(sample, 0, sizeof sample);
    sampled = 0;
    each_syllable(1, take_sample);
    ck_assert_uint_gt(sampled, 500);
    for (unsigned i = 0; i < sampled; i += 1 + STRIDE / 10) {
        for (unsigned k = 0; k < sampled; k++) {
            const char *a = sample[i], *b = sample[k];
            int got = compare((text){a, strlen(a)}, (text){b, strlen(b)}), want = icu_compare(vi, a, b);
            REQUIRE(got == want, "%s and %s: %d, for ICU %d", a, b, got, want);
        }
    }
    ucol_close(vi);
}
END_TEST

/* All syllables in use in our order: for ICU too each stands before the next. */
enum { MOST_SYLLABLES = 8192 };
static char sorted[MOST_SYLLABLES][24];
static size_t sorted_count;

static void take_all(uint64_t row, unsigned n, unsigned tone, text syllable) {
    (void)row, (void)n, (void)tone;
    REQUIRE(sorted_count < MOST_SYLLABLES, "too many syllables");
    memset(sorted[sorted_count], 0, sizeof sorted[0]);
    memcpy(sorted[sorted_count++], syllable.s, syllable.n);
}

static int by_collation(const void *a, const void *b) {
    return viet_collate(a, strlen(a), b, strlen(b));
}

START_TEST(test_all_like_icu) {
    UErrorCode status = U_ZERO_ERROR;
    UCollator *vi = ucol_open("vi", &status);
    ck_assert(U_SUCCESS(status));
    sorted_count = 0;
    each_syllable(STRIDE, take_all);
    qsort(sorted, sorted_count, sizeof sorted[0], by_collation);
    for (size_t i = 1; i < sorted_count; i++) {
        REQUIRE(icu_compare(vi, sorted[i - 1], sorted[i]) < 0, "%s, %s", sorted[i - 1], sorted[i]);
    }
    ck_assert_uint_gt(sorted_count, 6000 / STRIDE / 2);
    ucol_close(vi);
}
END_TEST
#endif

Suite *collate_suite(void) {
    Suite *suite = suite_create("collate");
    TCase *tests = test_case(suite, "collate");
    tcase_add_loop_test(tests, test_chain, 0, LENGTH(chains));
    tcase_add_loop_test(tests, test_twins, 0, LENGTH(twins));
    tcase_add_test(tests, test_old_and_new_style);
    tcase_add_test(tests, test_is_an_order);
    tcase_add_test(tests, test_random_triples);
    tcase_add_test(tests, test_normal_forms);
    tcase_add_test(tests, test_equal_means_same);
#ifndef VIET_OMIT_ICU
    tcase_add_test(tests, test_like_icu);
    tcase_add_test(tests, test_all_like_icu);
#endif
    return suite;
}
