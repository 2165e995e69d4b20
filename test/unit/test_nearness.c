/* test_nearness.c - what slips cost, and that all syllables are measured alike however they are reached. */
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "text/nearness.h"

static viet_spelling spelled(text word) {
    viet_spelling s;
    REQUIRE(viet_spelling_read(&s, word.s, word.n), "%s is not read", shown(word));
    return s;
}

/* What is farther than `most` is far. */
static unsigned distance_within(text typed, text meant, unsigned most) {
    viet_spelling a = spelled(typed), b = spelled(meant);
    viet_nearness s;
    viet_nearness_start(&s, &a, most);
    return viet_nearness_to(&s, &b);
}

static unsigned distance(text typed, text meant) {
    return distance_within(typed, meant, 1000);
}

/* ---- what slips cost */

static const struct {
    const char *typed, *meant;
    unsigned cost;
} slips[] = {
    {"đường", "đường", 0},
    {"hòa", "hoà", 0}, /* where the tone stands */
    /* without any marks: 1 each */
    {"duong", "đường", 4 * VIET_NEAR_BARE},
    {"cong", "công", VIET_NEAR_BARE},
    {"ban", "bạn", VIET_NEAR_BARE},
    /* tones */
    {"nghỉa", "nghĩa", VIET_NEAR_TONE_CONFUSED},
    {"giử", "giữ", VIET_NEAR_TONE_CONFUSED},
    {"đương", "đường", VIET_NEAR_TONE_MISSING},
    {"đướng", "đường", VIET_NEAR_TONE},
    {"bản", "ban", VIET_NEAR_TONE},
    /* marks */
    {"đuờng", "đường", VIET_NEAR_MARK_MISSING},
    {"dường", "đường", VIET_NEAR_MARK_MISSING},
    {"đưồng", "đường", VIET_NEAR_MARK},
    {"âm", "am", VIET_NEAR_MARK},
    /* sounds written in two ways */
    {"ngĩa", "nghĩa", VIET_NEAR_SPELLING},
    {"nghành", "ngành", VIET_NEAR_SPELLING},
    {"ghà", "gà", VIET_NEAR_SPELLING},
    {"ká", "cá", VIET_NEAR_SPELLING},
    {"fải", "phải", VIET_NEAR_SPELLING},
    {"dữ", "giữ", VIET_NEAR_SPELLING},
    /* sounds that regions merge */
    {"suất", "xuất", VIET_NEAR_SOUND},
    {"xử", "sử", VIET_NEAR_SOUND},
    {"chước", "trước", VIET_NEAR_SOUND},
    {"trẻ", "chẻ", VIET_NEAR_SOUND},
    {"nàm", "làm", VIET_NEAR_SOUND},
    {"rặn", "dặn", VIET_NEAR_SOUND},
    {"biếc", "biết", VIET_NEAR_SOUND},
    {"buôn", "buông", VIET_NEAR_SOUND},
    {"khuynh", "khuyn", VIET_NEAR_SOUND},
    {"riệu", "rượu", VIET_NEAR_SOUND},
    {"tìm", "tiềm", VIET_NEAR_SOUND},
    {"suấc", "xuất", 2 * VIET_NEAR_SOUND}, /* at both ends */
    {"suat", "xuất", VIET_NEAR_SOUND + 2 * VIET_NEAR_BARE},
    /* not inside a longer onset */
    {"khá", "chá", VIET_NEAR_LETTER},
    /* keys of Telex */
    {"ddi", "đi", VIET_NEAR_KEY},
    {"coong", "công", VIET_NEAR_KEY},
    {"truwowng", "trương", 2 * VIET_NEAR_KEY},
    {"truowng", "trương", VIET_NEAR_KEY},
    {"twf", "từ", VIET_NEAR_LETTER + VIET_NEAR_KEY + VIET_NEAR_BARE}, /* f: viet_near_syllables() knows it */
    /* no vowels */
    {"đc", "được", VIET_NEAR_VOWELS + VIET_NEAR_BARE},
    {"dc", "được", VIET_NEAR_VOWELS + 2 * VIET_NEAR_BARE},
    {"vn", "vâng", VIET_NEAR_VOWELS + VIET_NEAR_SOUND},
    /* letters */
    {"thhành", "thành", VIET_NEAR_DOUBLED},
    {"tahnh", "thanh", VIET_NEAR_SWAPPED},
    {"tgành", "thành", VIET_NEAR_NEIGHBOUR},
    {"tqành", "thành", VIET_NEAR_LETTER},
    {"tành", "thành", VIET_NEAR_LETTER},
    {"thqành", "thành", VIET_NEAR_LETTER},
    {"facebok", "facebook", VIET_NEAR_LETTER},
    {"facebooook", "facebook", 2 * VIET_NEAR_DOUBLED},
    {"мр", "мир", VIET_NEAR_LETTER},
};

START_TEST(test_slip) {
    ck_assert_msg(distance(exactly(slips[_i].typed), exactly(slips[_i].meant)) == slips[_i].cost,
                  "%s for %s costs %u, not %u", slips[_i].typed, slips[_i].meant,
                  distance(exactly(slips[_i].typed), exactly(slips[_i].meant)), slips[_i].cost);
    text typed = exactly(slips[_i].typed), meant = exactly(slips[_i].meant);
    ck_assert_uint_eq(distance_within(typed, meant, slips[_i].cost), slips[_i].cost);
    if (slips[_i].cost > 0) {
        ck_assert_uint_eq(distance_within(typed, meant, slips[_i].cost - 1), VIET_NEAR_FAR);
    }
}
END_TEST

/* From the cheapest slip to the dearest. */
START_TEST(test_order_of_slips) {
    static const unsigned order[] = {VIET_NEAR_BARE,         VIET_NEAR_KEY,          VIET_NEAR_TONE_CONFUSED,
                                     VIET_NEAR_TONE_MISSING, VIET_NEAR_MARK_MISSING, VIET_NEAR_TONE,
                                     VIET_NEAR_MARK,         VIET_NEAR_SOUND,        VIET_NEAR_DOUBLED,
                                     VIET_NEAR_SWAPPED,      VIET_NEAR_NEIGHBOUR,    VIET_NEAR_LETTER};
    for (size_t i = 1; i < LENGTH(order); i++) {
        ck_assert_uint_lt(order[i - 1], order[i]);
    }
}
END_TEST

START_TEST(test_what_is_read) {
    static const struct {
        const char *word;
        unsigned n, tone;
        bool marked;
    } words[] = {{"đường", 5, VIET_HUYEN, true},
                 {"duong", 5, VIET_NGANG, false},
                 {"café", 4, VIET_SAC, true},
                 {"x", 1, VIET_NGANG, false},
                 {"2024", 0, 0, false},
                 {"h2o", 0, 0, false},
                 {"", 0, 0, false},
                 {"a-b", 0, 0, false},
                 {"abcdefghijklmnopqrstuvwxy", 0, 0, false},
                 {"abcdefghijklmnopqrstuvwx", 24, VIET_NGANG, false}};
    for (size_t i = 0; i < LENGTH(words); i++) {
        viet_spelling s;
        text word = exactly(words[i].word);
        ck_assert_msg(viet_spelling_read(&s, word.s, word.n) == (words[i].n > 0), "%s", words[i].word);
        if (words[i].n > 0) {
            ck_assert_uint_eq(s.n, words[i].n);
            ck_assert_uint_eq(s.tone, words[i].tone);
            ck_assert_int_eq(s.marked, words[i].marked);
        }
    }
}
END_TEST

/* ---- syllables */

/* Where a syllable is in the table, and its tone there. */
static unsigned place_of(const viet_near *s) {
    unsigned row = 0;
    while ((viet_syllables[row] & VIET_USE_LETTERS) != s->letters) {
        row++;
    }
    return row * VIET_TONES + s->tone;
}

/* Each syllable is nearest to itself, and what is given is sorted and in use, each once; of equal distances in the order
** of the table. */
static void check_syllable(uint64_t row, unsigned n, unsigned tone, text syllable) {
    viet_near near[32], few[4];
    viet_spelling typed = spelled(syllable);
    unsigned found = viet_near_syllables(&typed, 200, near, LENGTH(near));
    unsigned found_few = viet_near_syllables(&typed, 200, few, LENGTH(few));
    REQUIRE(found_few == (found < LENGTH(few) ? found : LENGTH(few)), "%s: %u and %u", shown(syllable),
            found_few, found);
    for (unsigned i = 0; i < found_few; i++) {
        REQUIRE(place_of(&few[i]) == place_of(&near[i]), "%s: others where there is less room",
                shown(syllable));
    }
    REQUIRE(found > 0 && near[0].distance == 0 && near[0].letters == (row & VIET_USE_LETTERS) &&
                near[0].n == n && near[0].tone == tone,
            "%s is not nearest to itself", shown(syllable));
    for (unsigned i = 1; i < found; i++) {
        REQUIRE(near[i - 1].distance <= near[i].distance && near[i].distance <= 200, "%s: not sorted",
                shown(syllable));
        REQUIRE(near[i - 1].distance < near[i].distance || place_of(&near[i - 1]) < place_of(&near[i]),
                "%s: not in the order of the table", shown(syllable));
        REQUIRE(VIET_USE_TONES(viet_syllable_use(near[i].letters)) >> near[i].tone & 1, "%s: not in use",
                shown(syllable));
        for (unsigned k = 0; k < i; k++) {
            REQUIRE(near[k].letters != near[i].letters || near[k].tone != near[i].tone, "%s: one comes twice",
                    shown(syllable));
        }
    }
    release();
}

START_TEST(test_each_syllable) {
    each_syllable(STRIDE * 7, check_syllable);
}
END_TEST

static const struct {
    const char *typed, *first;
    unsigned distance;
} firsts[] = {
    {"toans", "toán", VIET_NEAR_KEY},
    {"toasn", "toán", VIET_NEAR_KEY},
    {"đươcj", "được", VIET_NEAR_KEY},
    {"đượcj", "được", VIET_NEAR_KEY},
    {"cuoocj", "cuộc", 2 * VIET_NEAR_KEY},
    {"twf", "từ", 2 * VIET_NEAR_KEY},
    {"tir", "tỉ", VIET_NEAR_KEY},
    {"chuyeenr", "chuyển", 2 * VIET_NEAR_KEY},
    {"nghiêgn", "nghiêng", VIET_NEAR_SWAPPED},
};

START_TEST(test_first_syllable) {
    viet_near near[4];
    char out[VIET_SYLLABLE_BYTES];
    viet_spelling typed = spelled(exactly(firsts[_i].typed));
    ck_assert_uint_gt(viet_near_syllables(&typed, 200, near, LENGTH(near)), 0);
    text first = exact(out, viet_near_put(&near[0], out));
    ck_assert_msg(is(first, firsts[_i].first) && near[0].distance == firsts[_i].distance, "%s: %s %u",
                  firsts[_i].typed, shown(first), near[0].distance);
}
END_TEST

/* What a key too many would cost is more than was asked for. */
START_TEST(test_none_so_near) {
    viet_near near[4];
    viet_spelling typed = spelled(exactly("toans"));
    ck_assert_uint_eq(viet_near_syllables(&typed, VIET_NEAR_KEY - 1, near, LENGTH(near)), 0);
}
END_TEST

/* No more completions are given than there is room for; and as many syllables, if there are. */
START_TEST(test_little_room) {
    viet_near near[3];
    viet_spelling typed = spelled(exactly("ngh"));
    ck_assert_uint_eq(viet_near_completions(&typed, near, LENGTH(near)), LENGTH(near));
    typed = spelled(exactly("a"));
    ck_assert_uint_eq(viet_near_syllables(&typed, 200, near, LENGTH(near)), LENGTH(near));
}
END_TEST

/* The other spelling in i or y is as near as can be. */
START_TEST(test_iy) {
    viet_near near[4];
    viet_spelling typed = spelled(exactly("kỹ"));
    char out[VIET_SYLLABLE_BYTES];
    ck_assert_uint_gt(viet_near_syllables(&typed, 200, near, LENGTH(near)), 1);
    ck_assert(is(exact(out, viet_near_put(&near[1], out)), "kĩ"));
    ck_assert_uint_eq(near[1].distance, VIET_NEAR_IY);
}
END_TEST

/* Rows that words share are not measured again, and that changes nothing: many words in a row, or each alone. */
static bool measures_alike(text word, int most) {
    viet_spelling typed;
    viet_nearness many, one;
    if (!viet_spelling_read(&typed, word.s, word.n)) {
        return true;
    }
    viet_nearness_start(&many, &typed, (unsigned)most);
    for (unsigned i = 0; i < viet_syllable_count; i += 1 + i % 5) {
        uint32_t letters[VIET_SYLLABLE_MAX];
        unsigned n = 0;
        while (n < VIET_SYLLABLE_MAX && viet_letter_at(viet_syllables[i], n) != 0) {
            letters[n] = viet_letter_at(viet_syllables[i], n);
            n++;
        }
        viet_nearness_start(&one, &typed, (unsigned)most);
        if (viet_nearness_letters(&many, letters, n) != viet_nearness_letters(&one, letters, n)) {
            return false;
        }
    }
    return true;
}

START_TEST(test_shared_rows) {
    holds_for_random("measures alike", measures_alike, 60, SYLLABLES | LETTERS, TIMES(40));
    holds_for_random("measures alike", measures_alike, 250, SYLLABLES | LETTERS | LATIN, TIMES(40));
}
END_TEST

/* ---- completions */

static bool completes(const char *typed, const char *whole) {
    static viet_near near[VIET_COMPLETIONS];
    char out[VIET_SYLLABLE_BYTES];
    viet_spelling s = spelled(exactly(typed));
    unsigned n = viet_near_completions(&s, near, VIET_COMPLETIONS);
    for (unsigned i = 0; i < n; i++) {
        if (is(exact(out, viet_near_put(&near[i], out)), whole)) {
            return true;
        }
    }
    return false;
}

START_TEST(test_completions) {
    ck_assert(completes("đ", "đường"));
    ck_assert(completes("d", "đường"));
    ck_assert(completes("duo", "đường"));
    ck_assert(completes("đươ", "đường"));
    ck_assert(completes("đườ", "đường"));
    ck_assert(completes("đường", "đường"));
    ck_assert(!completes("đướ", "đường"));
    ck_assert(!completes("đuô", "đường"));
    ck_assert(!completes("đường", "đườ"));
    ck_assert(!completes("duongx", "đường"));
}
END_TEST

/* There is room for all completions of any letter. */
START_TEST(test_room_for_completions) {
    static viet_near near[VIET_COMPLETIONS];
    for (char c = 'a'; c <= 'z'; c++) {
        viet_spelling s = spelled(exact(&c, 1));
        ck_assert_uint_lt(viet_near_completions(&s, near, VIET_COMPLETIONS), VIET_COMPLETIONS);
    }
}
END_TEST

/* Anything can be measured. */
static bool is_measured(text word, int parameter) {
    viet_spelling typed;
    viet_near near[8];
    (void)parameter;
    return !viet_spelling_read(&typed, word.s, word.n) || viet_near_syllables(&typed, 250, near, 8) <= 8;
}

START_TEST(test_anything) {
    holds_for_random("is measured", is_measured, 0, SYLLABLES | LETTERS | MARKS | LATIN | SCRIPTS | MALFORMED,
                     TIMES(300));
}
END_TEST

Suite *nearness_suite(void) {
    Suite *suite = suite_create("nearness");
    TCase *tests = test_case(suite, "nearness");
    tcase_add_loop_test(tests, test_slip, 0, LENGTH(slips));
    tcase_add_test(tests, test_order_of_slips);
    tcase_add_test(tests, test_what_is_read);
    tcase_add_test(tests, test_each_syllable);
    tcase_add_loop_test(tests, test_first_syllable, 0, LENGTH(firsts));
    tcase_add_test(tests, test_none_so_near);
    tcase_add_test(tests, test_little_room);
    tcase_add_test(tests, test_iy);
    tcase_add_test(tests, test_shared_rows);
    tcase_add_test(tests, test_completions);
    tcase_add_test(tests, test_room_for_completions);
    tcase_add_test(tests, test_anything);
    return suite;
}
