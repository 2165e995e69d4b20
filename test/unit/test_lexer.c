/* test_lexer.c - items and their gaps, keywords in every spelling, looking back, Roman numerals. */
#include <string.h>

#include "extract/lexer.h"
#include "helper.h"
#include "suites.h"

/* The items of a text: a word as its keyword's first letters would not tell much, so by kind: w, W with a
** keyword, 0 digits, the sign itself; before it the gap: nothing, a blank, /, // . */
static const char *const gaps[] = {"", " ", "/", "//"};

static void draw_item(const viet_item *item, draft *d) {
    if (item->kind == VIET_ITEM_SIGN) {
        add_point(d, item->value != 0 ? item->value : '?');
    } else {
        add_string(d, item->kind == VIET_ITEM_DIGITS ? "0" : item->keyword != 0 ? "W" : "w");
    }
}

static void draw(const char *s, size_t n, draft *d) {
    viet_lexer l;
    viet_lexer_open(&l, s, n);
    for (size_t end = 0;; viet_lexer_drop(&l, 1)) {
        const viet_item *item = viet_lexer_peek(&l, 0);
        ck_assert_uint_ge(item->start, end);
        ck_assert_uint_le(item->end, n);
        if (item->kind == VIET_ITEM_END) {
            return;
        }
        ck_assert_uint_lt(item->start, item->end);
        end = item->end;
        if (d->n > 0) {
            add_string(d, gaps[item->gap]);
        }
        draw_item(item, d);
    }
}

static const struct {
    const char *text, *drawn;
} drawings[] = {
    {"", ""},
    {" ", ""},
    {"464 triệu đồng", "0 W W"},
    {"2tr5", "0W0"},
    {"1.411", "0.0"},
    {"23/2", "0/0"},
    {"24/ 07 /2020", "0/ 0 /0"},
    {"hai\u00A0mươi", "W W"},
    {"hai\u3000mươi", "W W"},
    {"hai\u200B mươi", "W W"},
    {"ha\u200Bi", "W"},
    {"ha\u00ADi", "W"},
    {"5\u200Btriệu", "0W"},
    {"hai\nmươi", "W/W"},
    {"hai\r\nmươi", "W/W"},
    {"hai \n mươi", "W/W"},
    {"hai\n\nmươi", "W//W"},
    {"hai\u2029mươi", "W//W"},
    {"hai\u2028mươi", "W/W"},
    {"hai\rmươi\r", "W/W"},
    {"hai\r\rmươi", "W//W"},
    {"(hai)", "(W)"},
    {"“hai”", "“W”"},
    {"100%", "0%"},
    {"€50", "€0"},
    {"50₫", "0₫"},
    {"xấp xỉ", "W W"},
    {"Мир hai", "w W"},
    {"東京 hai", "w W"},
    {"naïve hai", "w W"},
    {"dảo-hai", "w-W"},
    {"haimươi", "w"},
    {"hai\u0300\u0301", "w"},
    {"=\u0338 5", "≠ 0"},
    {"=\u0338\u0301 5", "? 0"},
    {"≠\u0301 5", "? 0"},
};

START_TEST(test_drawings) {
    text t = exactly(drawings[_i].text);
    draft d = {.n = 0};
    draw(t.s, t.n, &d);
    ck_assert_msg(is(finish(&d), drawings[_i].drawn), "%s: %s", drawings[_i].text, shown(finish(&d)));
}
END_TEST

static const struct {
    const char *text;
    enum viet_keyword keyword;
} words[] = {
    {"triệu", VIET_KEY_TRIEU},
    {"TRIỆU", VIET_KEY_TRIEU},
    {"Triệu", VIET_KEY_TRIEU},
    {"triêụ", VIET_KEY_TRIEU},
    {"trịêu", VIET_KEY_TRIEU},
    {"tỷ", VIET_KEY_TY},
    {"tỉ", VIET_KEY_TY},
    {"TỈ", VIET_KEY_TY},
    {"nghìn", VIET_KEY_NGHIN},
    {"ngàn", VIET_KEY_NGHIN},
    {"đồng", VIET_KEY_DONG},
    {"Ðồng", VIET_KEY_DONG},
    {"một", VIET_KEY_MOT},
    {"mốt", VIET_KEY_MOT_UNIT},
    {"mội", VIET_KEY_NONE},
    {"trieu", VIET_KEY_NONE},
    {"tỷy", VIET_KEY_NONE},
    {"tỉnh", VIET_KEY_TINH_PROVINCE},
    {"thousand", VIET_KEY_THOUSAND},
    {"thousands", VIET_KEY_NONE},
};

/* Each in every normal form too. */
START_TEST(test_words) {
    for (unsigned spelling = 0; spelling < SPELLINGS; spelling++) {
        text t = exactly(words[_i].text);
        t = respelled(t, (enum spelling)spelling);
        viet_lexer l;
        viet_lexer_open(&l, t.s, t.n);
        const viet_item *item = viet_lexer_peek(&l, 0);
        ck_assert_msg(item->keyword == words[_i].keyword && item->end == t.n, "%s: keyword %u to %zu",
                      shown(t), item->keyword, item->end);
    }
}
END_TEST

static const struct {
    const char *text;
    unsigned value;
} romans[] = {
    {"I", 1},     {"III", 3},    {"IV", 4},      {"VIII", 8}, {"IX", 9}, {"XVI", 16},      {"XX", 20},
    {"XLIX", 49}, {"MCM", 1900}, {"MMXX", 2020}, {"IIII", 0}, {"VV", 0}, {"IVI", 0},       {"IXV", 0},
    {"IC", 0},    {"Xi", 0},     {"xvi", 0},     {"XÍ", 0},   {"A", 0},  {"LXXXVIII", 88}, {"CCLXXXVIII", 0},
    {"MMMM", 0},  {"IIVXCM", 0}, {"ĐI", 0},      {"ÂM", 0},
};

START_TEST(test_romans) {
    text t = exactly(romans[_i].text);
    viet_lexer l;
    viet_lexer_open(&l, t.s, t.n);
    ck_assert_uint_eq(viet_item_roman(viet_lexer_peek(&l, 0)), romans[_i].value);
}
END_TEST

START_TEST(test_before) {
    text t = exactly("hơn, trên 5 triệu");
    viet_lexer l;
    viet_item items[4];
    enum viet_gap gap;
    size_t at = (size_t)(strchr(t.s, '5') - t.s);
    viet_lexer_open(&l, t.s, t.n);
    unsigned n = viet_lexer_before(&l, 0, at, items, 4, &gap);
    ck_assert_uint_eq(n, 3);
    ck_assert_int_eq(gap, VIET_BLANK);
    ck_assert(viet_item_is(&items[0], VIET_KEY_TREN) && viet_item_is_sign(&items[1], ',') &&
              viet_item_is(&items[2], VIET_KEY_HON));
    ck_assert_uint_eq(viet_lexer_before(&l, 0, at, items, 1, &gap), 1);
    ck_assert(viet_item_is(&items[0], VIET_KEY_TREN));
    ck_assert_uint_eq(viet_lexer_before(&l, 5, at, items, 4, &gap), 1);
    ck_assert_uint_eq(viet_lexer_before(&l, 0, 0, items, 4, &gap), 0);
    ck_assert_int_eq(gap, VIET_PARAGRAPH);
    /* before the end of the text, blanks and all */
    t = exactly("hơn  ");
    viet_lexer_open(&l, t.s, t.n);
    ck_assert_uint_eq(viet_lexer_before(&l, 0, t.n, items, 4, &gap), 1);
    ck_assert(viet_item_is(&items[0], VIET_KEY_HON) && gap == VIET_BLANK);
    /* a word that is longer than what is looked at */
    draft d = {.n = 0};
    while (d.n < 2 * VIET_BEHIND) {
        add_string(&d, "a");
    }
    size_t word = d.n;
    add_string(&d, "5 đồng");
    t = finish(&d);
    viet_lexer_open(&l, t.s, t.n);
    ck_assert_uint_eq(viet_lexer_before(&l, 0, word, items, 4, &gap), 0);
}
END_TEST

/* What stands before the end of a text, the nearest first, each with the gap behind it; at most three items. */
static const struct {
    const char *text, *drawn;
} behind[] = {
    {"", ""},
    {"hai", "W"},
    {"hai ba bốn năm ", " W W W"},
    {"hai          ba   bốn           ", " W W W"},
    {"hai\n\nba\n", "/W//W"},
    {"xin\u3000\u3000\u3000chào\u3000", " w w"},
    {"2020-07-", "-0-"},
    {"hai (ba) ", " )W("},
    {"\u201Chai\u201D ", " \u201DW\u201C"},
    {"xin tiê \u0301ng ", " w w"},
    {"xin tiê\u00A0\u0301ng ", " w w"},
    {"xin b \u0301gh", "w\u0301 W"},
    {"hai\u200B ba\u00AD ", " W W"},
    {"hai1", "0W"},
    {"hai \n", "/W"},
};

START_TEST(test_behind) {
    for (unsigned spelling = 0; spelling < SPELLINGS; spelling++) {
        text t = respelled(exactly(behind[_i].text), (enum spelling)spelling);
        viet_lexer l;
        viet_item items[3];
        enum viet_gap gap;
        draft d = {.n = 0};
        viet_lexer_open(&l, t.s, t.n);
        unsigned n = viet_lexer_before(&l, 0, t.n, items, 3, &gap);
        for (unsigned i = 0; i < n; i++) {
            add_string(&d, gaps[i == 0 ? gap : items[i - 1].gap]);
            draw_item(&items[i], &d);
        }
        ck_assert_msg(is(finish(&d), behind[_i].drawn), "%s: %s", shown(t), shown(finish(&d)));
    }
}
END_TEST

/* Looked at are VIET_BEHIND characters, blanks and marks not counted: the same words in every normal form, but
** nothing that an endless word before them would have to be read for. */
START_TEST(test_far_behind) {
    for (unsigned spelling = 0; spelling < SPELLINGS; spelling++) {
        unsigned n[2];
        for (unsigned word = 0; word < 2; word++) {
            draft d = {.n = 0};
            add_string(&d, "hai ");
            for (unsigned i = 0; i < 2 * VIET_BEHIND; i++) {
                add_string(&d, word ? "ế" : i % 8 == 7 ? "ế   " : "ế");
            }
            text t = respelled(finish(&d), (enum spelling)spelling);
            viet_lexer l;
            viet_item items[64];
            enum viet_gap gap;
            viet_lexer_open(&l, t.s, t.n);
            n[word] = viet_lexer_before(&l, 0, t.n, items, LENGTH(items), &gap);
        }
        ck_assert_uint_eq(n[0], VIET_BEHIND / 8 - 1); /* of one, only the end is seen */
        ck_assert_uint_eq(n[1], 0);
    }
}
END_TEST

/* Whatever the text: items in order, inside it, and the same items when they are lexed again from a gap. */
static bool lexes(text t, int parameter) {
    viet_lexer l, again;
    size_t end = 0;
    (void)parameter;
    viet_lexer_open(&l, t.s, t.n);
    viet_lexer_open(&again, t.s, t.n);
    for (;; viet_lexer_drop(&l, 1)) {
        const viet_item *item = viet_lexer_peek(&l, 0);
        if (item->kind == VIET_ITEM_END) {
            return item->start == t.n && item->end == t.n;
        }
        viet_lexer_seek(&again, end);
        const viet_item *same_item = viet_lexer_peek(&again, 0);
        if (item->start < end || item->end <= item->start || item->end > t.n ||
            same_item->start != item->start || same_item->end != item->end ||
            same_item->keyword != item->keyword) {
            return false;
        }
        end = item->end;
    }
}

START_TEST(test_random) {
    holds_for_random("lexes", lexes, 0, ANYTHING, TIMES(20000));
}
END_TEST

Suite *lexer_suite(void) {
    Suite *suite = suite_create("lexer");
    TCase *tests = test_case(suite, "lexer");
    tcase_add_loop_test(tests, test_drawings, 0, LENGTH(drawings));
    tcase_add_loop_test(tests, test_words, 0, LENGTH(words));
    tcase_add_loop_test(tests, test_romans, 0, LENGTH(romans));
    tcase_add_test(tests, test_before);
    tcase_add_loop_test(tests, test_behind, 0, LENGTH(behind));
    tcase_add_test(tests, test_far_behind);
    tcase_add_test(tests, test_random);
    return suite;
}
