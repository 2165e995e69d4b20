/* test_word.c - words gathered letter by letter, settled into syllables. */
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "text/word.h"

static viet_word word_of(text t) {
    viet_word w;
    viet_cluster k;
    viet_word_start(&w);
    for (const char *p = t.s, *end = t.s + t.n; p < end; p = k.end) {
        viet_cluster_read(p, end, VIET_MENDED, &k);
        viet_word_add(&w, &k);
    }
    return w;
}

static text put(const viet_word *w, enum viet_case letter_case) {
    char *room = room_for(VIET_SYLLABLE_BYTES);
    return (text){room, viet_word_put(w, letter_case, room)};
}

static const struct {
    const char *word;
    enum viet_word_kind kind;
    const char *new_style, *old_style, *lower; /* of a syllable */
} words[] = {
    {"hòa", VIET_IN_USE, "hoà", "hòa", "hoà"},
    {"HÒA", VIET_IN_USE, "HOÀ", "HÒA", "hoà"},
    {"Hoà", VIET_IN_USE, "Hoà", "Hòa", "hoà"},
    {"hOÀ", VIET_IN_USE, "hOÀ", "hÒA", "hoà"},
    {"ngươì", VIET_IN_USE, "người", "người", "người"},
    {"gìa", VIET_IN_USE, "già", "già", "già"},
    {"qúy", VIET_IN_USE, "quý", "quý", "quý"},
    {"hòan", VIET_IN_USE, "hoàn", "hoàn", "hoàn"},
    {"ngừơi", VIET_IN_USE, "người", "người", "người"},
    {"nghiêng", VIET_IN_USE, "nghiêng", "nghiêng", "nghiêng"},
    {"NGHIÊNG", VIET_IN_USE, "NGHIÊNG", "NGHIÊNG", "nghiêng"},
    {"bánh", VIET_IN_USE, "bánh", "bánh", "bánh"},
    {"ba\u0301nh", VIET_IN_USE, "bánh", "bánh", "bánh"},
    {"Ðảng", VIET_IN_USE, "Đảng", "Đảng", "đảng"},
    {"hòà", VIET_IN_USE, "hoà", "hòa", "hoà"}, /* one tone on two letters */
    {"a", VIET_IN_USE, "a", "a", "a"},
    {"giồm", VIET_ALLOWED, "giồm", "giồm", "giồm"},
    {"ngúym", VIET_NO_SYLLABLE, NULL, NULL, NULL},
    {"hòá", VIET_NO_SYLLABLE, NULL, NULL, NULL}, /* two tones */
    {"đắk", VIET_NO_SYLLABLE, NULL, NULL, NULL},
    {"viêt", VIET_NO_SYLLABLE, NULL, NULL, NULL},
    {"nghiênga", VIET_NO_SYLLABLE, NULL, NULL, NULL},
    {"müller", VIET_NO_SYLLABLE, NULL, NULL, NULL},
    {"bün", VIET_NO_SYLLABLE, NULL, NULL, NULL},
    {"b1", VIET_NO_SYLLABLE, NULL, NULL, NULL},
    {"", VIET_NO_SYLLABLE, NULL, NULL, NULL},
};

START_TEST(test_word) {
    text t = exactly(words[_i].word);
    viet_word w = word_of(t), old = w;
    enum viet_word_kind kind = viet_word_settle(&w, VIET_NEW);
    ck_assert_msg(kind == words[_i].kind, "'%s' is of kind %d", shown(t), kind);
    ck_assert_int_eq(viet_word_settle(&old, VIET_OLD), kind);
    if (kind != VIET_NO_SYLLABLE) {
        text got = put(&w, VIET_ASIS), got_old = put(&old, VIET_ASIS), lower = put(&w, VIET_LOWERCASE);
        ck_assert_msg(is(got, words[_i].new_style), "'%s' in new style: %s", shown(t), shown(got));
        ck_assert_msg(is(got_old, words[_i].old_style), "'%s' in old style: %s", shown(t), shown(got_old));
        ck_assert_msg(is(lower, words[_i].lower), "'%s' in lower case: %s", shown(t), shown(lower));
    }
}
END_TEST

static const struct {
    const char *word;
    bool marked, look, mends;
} flags[] = {
    {"ban", false, false, false},      {"BAN", false, false, true}, {"bán", true, false, false},
    {"ba\u0301n", true, false, false}, {"đi", true, false, false},  {"Ð", true, true, true},
    {"ð", true, true, true},           {"LÐLÐ", true, true, true},  {"það", true, true, false},
    {"Ðung", true, true, false},       {"ÐẠI", true, true, true},   {"GUÐMUNDUR", true, true, false},
};

START_TEST(test_flags) {
    viet_word w = word_of(exactly(flags[_i].word));
    ck_assert_msg(w.marked == flags[_i].marked, "%s: marked %d", flags[_i].word, w.marked);
    ck_assert_msg(w.look == flags[_i].look, "%s: look %d", flags[_i].word, w.look);
    ck_assert_msg(viet_word_mends_looks(&w) == flags[_i].mends, "%s: mends", flags[_i].word);
}
END_TEST

/* The quick answer of the short way is the answer of the long one. */
START_TEST(test_in_place) {
    unsigned yes = 0;
    for (unsigned i = 0; i < viet_syllable_count; i += STRIDE) {
        uint64_t letters = viet_syllables[i] & VIET_USE_LETTERS;
        unsigned n = count_letters(letters);
        for (unsigned k = 0; k < VIET_TONES * n; k++) {
            unsigned tone = k % VIET_TONES, at = k / VIET_TONES;
            viet_word w = {.letters = letters, .n = n, .tone = tone, .at = at, .vietnamese = true};
            bool used = viet_word_settle(&w, VIET_NEW) == VIET_IN_USE;
            bool want = used && (tone == VIET_NGANG || w.at == at);
            REQUIRE(viet_word_in_place(letters, n, tone, at) == want, "%s",
                    shown(written(letters, n, tone, at)));
            yes += want;
        }
    }
    ck_assert_uint_gt(yes, 6000 / STRIDE);
}
END_TEST

/* Every syllable in use comes back from every spelling, from capitals, and from a tone on any letter. */
static void check_spellings(uint64_t row, unsigned n, unsigned tone, text syllable) {
    for (int spelling = 0; spelling < SPELLINGS; spelling++) {
        viet_word w = word_of(respelled(syllable, (enum spelling)spelling));
        REQUIRE(viet_word_settle(&w, VIET_NEW) == VIET_IN_USE && same(put(&w, VIET_ASIS), syllable),
                "%s in spelling %d", shown(syllable), spelling);
    }
    for (unsigned at = 0; at < n; at++) {
        if (viet_is_vowel(viet_letter_at(row, at))) {
            viet_word w = word_of(written(row, n, tone, at));
            REQUIRE(viet_word_settle(&w, VIET_NEW) == VIET_IN_USE && same(put(&w, VIET_ASIS), syllable),
                    "%s with its tone on letter %u", shown(syllable), at);
        }
    }
}

START_TEST(test_all_spellings) {
    each_syllable(STRIDE, check_spellings);
}
END_TEST

Suite *word_suite(void) {
    Suite *suite = suite_create("word");
    TCase *tests = test_case(suite, "word");
    tcase_add_loop_test(tests, test_word, 0, LENGTH(words));
    tcase_add_loop_test(tests, test_flags, 0, LENGTH(flags));
    tcase_add_test(tests, test_in_place);
    tcase_add_test(tests, test_all_spellings);
    return suite;
}
