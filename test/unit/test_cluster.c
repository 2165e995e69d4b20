/* test_cluster.c - one character with its marks: what belongs to it, how it is composed, cased and folded. */
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "text/cluster.h"

typedef size_t write_fn(const viet_cluster *k, enum viet_case letter_case, char *out);

/* Into a buffer of exactly the stated bound. */
static text write_with(write_fn *write, const viet_cluster *k, enum viet_case letter_case) {
    char *room = room_for(VIET_CLUSTER_BYTES);
    size_t n = write(k, letter_case, room);
    REQUIRE(n <= VIET_CLUSTER_BYTES, "%zu bytes", n);
    return (text){room, n};
}

static text put(const viet_cluster *k, enum viet_case letter_case) {
    return write_with(viet_cluster_put, k, letter_case);
}

static text fold(const viet_cluster *k, enum viet_case letter_case) {
    return write_with(viet_cluster_fold, k, letter_case);
}

/* The first cluster of a text: what follows it, and what it is written as. */
#define STANDS VIET_AS_IT_STANDS
#define MENDED VIET_MENDED
static const struct {
    const char *text;
    enum viet_reading reading;
    const char *rest, *put, *fold;
    bool vietnamese;
} clusters[] = {
    {"a", MENDED, "", "a", "a", true},
    {"ế", MENDED, "", "ế", "e", true},
    {"ến", MENDED, "n", "ế", "e", true},
    {"đ", MENDED, "", "đ", "d", true},
    /* normal forms, and marks in any order */
    {"e\u0302\u0301n", STANDS, "n", "ế", "e", true},
    {"e\u0302\u0301n", MENDED, "n", "ế", "e", true},
    {"ê\u0301", MENDED, "", "ế", "e", true},
    {"é\u0302", MENDED, "", "é\u0302", "e", true},
    {"e\u0323\u0302", MENDED, "", "ệ", "e", true},
    {"e\u0302\u0323", MENDED, "", "ệ", "e", true},
    {"ẹ\u0302", MENDED, "", "ệ", "e", true},
    {"o\u031B\u0323", MENDED, "", "ợ", "o", true},
    {"u\u0323\u031B", MENDED, "", "ự", "u", true},
    {"a\u0306\u0300", MENDED, "", "ằ", "a", true},
    {"A\u0300\u0306", MENDED, "", "À\u0306", "A", true},
    {"e\u0340", MENDED, "", "è", "e", true},
    {"e\u0341", STANDS, "", "é", "e", true},
    /* doubled marks are one, and are written as they stand */
    {"ế\u0301", MENDED, "", "ế\u0301", "e", true},
    {"ê\u0302", MENDED, "", "ê\u0302", "e", true},
    {"a\u0323\u0323", MENDED, "", "ạ\u0323", "a", true},
    /* no such letter: two tones, two vowel marks, a mark that the letter cannot bear */
    {"á\u0300", MENDED, "", "á\u0300", "a", false},
    {"ă\u0302", MENDED, "", "ă\u0302", "a", false},
    {"a\u031B", MENDED, "", "a\u031B", "a", false},
    {"b\u0301", MENDED, "", "b\u0301", "b", false},
    {"n\u0303", MENDED, "", "ñ", "n", false},
    {"đ\u0301", MENDED, "", "đ\u0301", "d", false},
    {"d\u0302", MENDED, "", "d\u0302", "d", false},
    {"a\u0308", MENDED, "", "ä", "a", false},
    {"u\u0308\u0304", MENDED, "", "ǖ", "u", false},
    {"c\u0327", MENDED, "", "ç", "c", false},
    {"e\u0301\u0308", MENDED, "", "é\u0308", "e", false},
    /* a mark without its letter */
    {"\u0301", MENDED, "", "\u0301", "", false},
    {"\u0301a", STANDS, "a", "\u0301", "", false},
    {"\u0301\u0302", MENDED, "", "\u0301\u0302", "", false},
    {"\u0344", STANDS, "", "\u0308\u0301", "", false},
    /* behind a blank: only a mark that the vowel before it can bear, only when mending */
    {"a \u0301b", MENDED, "b", "á", "a", true},
    {"a \u0301b", STANDS, " \u0301b", "a", "a", true},
    {"a\u00A0\u0323", MENDED, "", "ạ", "a", true},
    {"a\u00A0\u0323", STANDS, "\u00A0\u0323", "a", "a", true},
    {"ê \u0301n", MENDED, "n", "ế", "e", true},
    {"e\u0302 \u0301n", MENDED, "n", "ế", "e", true},
    {"b \u0301", MENDED, " \u0301", "b", "b", true},
    {"á \u0300", MENDED, " \u0300", "á", "a", true},
    {"a \u0308", MENDED, " \u0308", "a", "a", true},
    {"ü \u0301", MENDED, " \u0301", "ü", "u", false},
    {"1 \u0301", MENDED, " \u0301", "1", "1", false},
    {"a  \u0301", MENDED, "  \u0301", "a", "a", true},
    {"a \u200B\u0301", MENDED, "", "á", "a", true},
    {"a \u200B\u0301\u0308", MENDED, " \u200B\u0301\u0308", "a", "a", true}, /* all of them or none */
    {"a ", MENDED, " ", "a", "a", true},
    {"a\u00A0", MENDED, "\u00A0", "a", "a", true},
    {"a\xC2", MENDED, "\xC2", "a", "a", true},
    {"a \xCC", MENDED, " \xCC", "a", "a", true},
    {"a\xCC", MENDED, "\xCC", "a", "a", true},
    {"a\xE1", MENDED, "\xE1", "a", "a", true},
    /* invisible characters */
    {"e\u200B\u0302\u00AD\u0301n", MENDED, "n", "ế", "e", true},
    {"e\u200B\u0302", STANDS, "\u200B\u0302", "e", "e", true},
    {"e\u034F\u0302", MENDED, "", "ê", "e", true},
    {"e\u200Bn", MENDED, "\u200Bn", "e", "e", true},
    {"\u00AD", MENDED, "", "\u00AD", "\u00AD", false},
    {"\u200B\u0301", MENDED, "\u0301", "\u200B", "\u200B", false},
    /* look-alikes */
    {"Ð", MENDED, "", "Ð", "D", true},
    {"ð", MENDED, "", "ð", "d", true},
    {"ð\u0301", MENDED, "", "ð\u0301", "d", false},
    /* other letters of Latin */
    {"ø\u0301", MENDED, "", "ǿ", "o", false},
    {"Ǿ", MENDED, "", "Ǿ", "O", false},
    {"ß", MENDED, "", "ß", "ss", false},
    {"Æ", MENDED, "", "Æ", "AE", false},
    {"ﬁ", MENDED, "", "ﬁ", "fi", false},
    {"\u212B", MENDED, "", "Å", "A", false},
    {"\u1E9B\u0323", MENDED, "", "\u1E9B\u0323", "s", false},
    {"²", MENDED, "", "²", "2", false},
    {"7", MENDED, "", "7", "7", false},
    {"≠", MENDED, "", "≠", "≠", false},
    {"\u2260", STANDS, "", "\u2260", "\u2260", false},
    {"=\u0338", MENDED, "", "≠", "≠", false},
    {"\xFF", MENDED, "", "\uFFFD", "\uFFFD", false},
    {"\xE1\xBA", MENDED, "\xBA", "\uFFFD", "\uFFFD", false},
};

START_TEST(test_cluster) {
    viet_cluster k;
    text t = exactly(clusters[_i].text);
    viet_cluster_read(t.s, t.s + t.n, clusters[_i].reading, &k);
    text rest = {k.end, (size_t)(t.s + t.n - k.end)};
    ck_assert_msg(is(rest, clusters[_i].rest), "row %d, '%s': '%s' remains", _i, shown(t), shown(rest));
    ck_assert_msg((k.letter != 0) == clusters[_i].vietnamese, "row %d, '%s': letter %X", _i, shown(t),
                  k.letter);
    ck_assert_msg(!k.foreign, "row %d, '%s' is foreign", _i, shown(t));
    text got = put(&k, VIET_ASIS);
    ck_assert_msg(is(got, clusters[_i].put), "row %d, '%s': written '%s'", _i, shown(t), shown(got));
    got = fold(&k, VIET_ASIS);
    ck_assert_msg(is(got, clusters[_i].fold), "row %d, '%s': folded '%s'", _i, shown(t), shown(got));
}
END_TEST

static const struct {
    const char *text, *lower, *upper, *folded;
} cases[] = {
    {"ế", "ế", "Ế", "e"},
    {"Ế", "ế", "Ế", "e"},
    {"E\u0302\u0301", "ế", "Ế", "e"},
    {"đ", "đ", "Đ", "d"},
    {"Đ", "đ", "Đ", "d"},
    {"Ð", "ð", "Ð", "d"},
    {"ư\u031B", "ư\u031B", "Ư\u031B", "u"},
    {"ß", "ß", "SS", "ss"},
    {"ẞ", "ß", "ẞ", "ss"},
    {"Æ", "æ", "Æ", "ae"},
    {"ﬁ", "ﬁ", "FI", "fi"},
    {"ﬃ", "ﬃ", "FFI", "ffi"},
    {"ǆ", "ǆ", "Ǆ", "dz"},
    {"ǅ", "ǆ", "Ǆ", "dz"},
    {"ÿ", "ÿ", "Ÿ", "y"},
    {"ǰ", "ǰ", "J\u030C", "j"},
    {"İ", "i\u0307", "İ", "i"},
    {"ı", "ı", "I", "i"},
    {"ſ", "ſ", "S", "s"},
    {"\u212A", "k", "K", "k"},
    {"µ", "µ", "Μ", "µ"},
    {"7", "7", "7", "7"},
    {"Ⅷ", "ⅷ", "Ⅷ", "ⅷ"},
    {"ⓐ", "ⓐ", "Ⓐ", "ⓐ"},
    {"Ａ", "ａ", "Ａ", "ａ"},
};

START_TEST(test_letter_case) {
    viet_cluster k;
    text t = exactly(cases[_i].text);
    viet_cluster_read(t.s, t.s + t.n, VIET_AS_IT_STANDS, &k);
    text lower = put(&k, VIET_LOWERCASE), upper = put(&k, VIET_UPPERCASE), folded = fold(&k, VIET_LOWERCASE);
    ck_assert_msg(is(lower, cases[_i].lower), "'%s' in lower case: '%s'", shown(t), shown(lower));
    ck_assert_msg(is(upper, cases[_i].upper), "'%s' in upper case: '%s'", shown(t), shown(upper));
    ck_assert_msg(is(folded, cases[_i].folded), "'%s' folded: '%s'", shown(t), shown(folded));
}
END_TEST

/* Every Vietnamese letter with each tone, in every spelling, reads as itself. */
START_TEST(test_letters) {
    for (uint32_t cp = 0; cp < 0x2000; cp++) {
        const viet_char *c = viet_char_of(cp);
        draft d = {.n = 0};
        add_point(&d, cp);
        for (int spelling = 0; spelling < SPELLINGS && c->letter != 0; spelling++) {
            viet_cluster k;
            text t = respelled(finish(&d), (enum spelling)spelling);
            viet_cluster_read(t.s, t.s + t.n, VIET_MENDED, &k);
            ck_assert_msg(k.letter == c->letter && k.tone == c->tone && k.upper == c->upper &&
                              k.end == t.s + t.n,
                          "'%s' reads as letter %X, tone %d", shown(t), k.letter, k.tone);
        }
    }
}
END_TEST

/* Every character of ours alone: composed as ICU does it, and folded to what has no marks. */
START_TEST(test_all_characters) {
    for (uint32_t cp = 0; cp < VIET_CODE_POINTS; cp += STRIDE) {
        viet_cluster k;
        draft d = {.n = 0};
        if (cp >= 0xD800 && cp < 0xE000) {
            continue;
        }
        add_point(&d, cp);
        viet_cluster_read(d.s, d.s + d.n, VIET_MENDED, &k);
        REQUIRE(k.end == d.s + d.n && k.cp == cp && k.marks == 0, "U+%04X", cp);
        if (!k.foreign) {
            text t = finish(&d), composed = put(&k, VIET_ASIS), folded = fold(&k, VIET_LOWERCASE);
            REQUIRE(same(composed, icu_nfc(t)), "U+%04X composed: '%s'", cp, shown(composed));
            REQUIRE(
                same(convert(VIET_FORM_FOLD, folded), k.c->group == VIET_IGNORABLE ? (text){"", 0} : folded),
                "U+%04X folded twice: '%s'", cp, shown(folded));
        }
        release();
    }
}
END_TEST

/* More marks than one cluster takes begin another; the largest cluster fits its bound. */
START_TEST(test_many_marks) {
    viet_cluster k;
    draft d = {.n = 0};
    add_point(&d, 0x1D5); /* U and two marks */
    for (int i = 0; i < VIET_MAX_MARKS + 1; i++) {
        add_point(&d, 0x344); /* two marks */
    }
    text t = finish(&d);
    viet_cluster_read(t.s, t.s + t.n, VIET_AS_IT_STANDS, &k);
    ck_assert_uint_eq(k.marks, VIET_MAX_MARKS);
    ck_assert_ptr_eq(k.end, t.s + t.n - 2);
    for (int letter_case = VIET_ASIS; letter_case <= VIET_UPPERCASE; letter_case++) {
        ck_assert_uint_gt(put(&k, (enum viet_case)letter_case).n, 2 * VIET_MAX_MARKS);
    }
    ck_assert(is(fold(&k, VIET_LOWERCASE), "u"));
    viet_cluster_read(k.end, t.s + t.n, VIET_AS_IT_STANDS, &k);
    ck_assert_ptr_eq(k.end, t.s + t.n);
}
END_TEST

static const struct {
    const char *text;
    bool foreign;
} foreigners[] = {
    {"я", true},       {"й", true},      {"東", true}, {"ก", true},  {"ก\u0E48", true},
    {"a\u05B0", true}, {"α", true},      {"가", true}, {"Ꭰ", true},  {"१", true},
    {"1\u0483", true}, {"\u0E48", true}, {"a", false}, {"1", false}, {"–", false},
    {"😀", false},      {"₫", false},     {"µ", false}, {"ª", false}, {"\u0301", false},
};

START_TEST(test_foreign) {
    viet_cluster k;
    text t = exactly(foreigners[_i].text);
    viet_cluster_read(t.s, t.s + t.n, VIET_AS_IT_STANDS, &k);
    ck_assert_msg(k.foreign == foreigners[_i].foreign, "'%s'", shown(t));
    ck_assert_ptr_eq(k.end, t.s + t.n);
}
END_TEST

Suite *cluster_suite(void) {
    Suite *suite = suite_create("cluster");
    TCase *tests = test_case(suite, "cluster");
    tcase_add_loop_test(tests, test_cluster, 0, LENGTH(clusters));
    tcase_add_loop_test(tests, test_letter_case, 0, LENGTH(cases));
    tcase_add_test(tests, test_letters);
    tcase_add_test(tests, test_all_characters);
    tcase_add_test(tests, test_many_marks);
    tcase_add_loop_test(tests, test_foreign, 0, LENGTH(foreigners));
    return suite;
}
