/* test_spell.c - numbers in words, and that they are read back. */
#include <inttypes.h>
#include <string.h>

#include "extract/number.h"
#include "extract/spell.h"
#include "helper.h"
#include "suites.h"

static const struct {
    int64_t digits;
    uint8_t places;
    const char *words;
} spellings[] = {
    {0, 0, "không"},
    {1, 0, "một"},
    {10, 0, "mười"},
    {11, 0, "mười một"},
    {14, 0, "mười bốn"},
    {15, 0, "mười lăm"},
    {20, 0, "hai mươi"},
    {21, 0, "hai mươi mốt"},
    {24, 0, "hai mươi tư"},
    {25, 0, "hai mươi lăm"},
    {100, 0, "một trăm"},
    {104, 0, "một trăm linh bốn"},
    {105, 0, "một trăm linh năm"},
    {110, 0, "một trăm mười"},
    {115, 0, "một trăm mười lăm"},
    {121, 0, "một trăm hai mươi mốt"},
    {1000, 0, "một nghìn"},
    {1001, 0, "một nghìn không trăm linh một"},
    {1010, 0, "một nghìn không trăm mười"},
    {105000, 0, "một trăm linh năm nghìn"},
    {1000005, 0, "một triệu không trăm linh năm"},
    {1050000, 0, "một triệu không trăm năm mươi nghìn"},
    {1234567, 0, "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy"},
    {1000000000, 0, "một tỷ"},
    {1200000000000, 0, "một nghìn hai trăm tỷ"},
    {1000000000000000000, 0, "một tỷ tỷ"},
    {INT64_MAX, 0,
     "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ tám trăm năm "
     "mươi tư "
     "triệu bảy trăm bảy mươi lăm nghìn tám trăm linh bảy"},
    {-3, 0, "âm ba"},
    {15, 1, "một phẩy năm"},
    {125, 2, "một phẩy hai mươi lăm"},
    {105, 2, "một phẩy không năm"},
    {314159, 5, "ba phẩy một bốn một năm chín"},
    {-1, 1, "âm không phẩy một"},
};

static viet_decimal decimal(int64_t digits, uint8_t places) {
    viet_decimal d = viet_decimal_of(digits < 0 ? 0 - (uint64_t)digits : (uint64_t)digits);
    d.places = places;
    d.negative = digits < 0;
    return d;
}

START_TEST(test_spelling) {
    static const viet_spell_style style;
    char *room = room_for(VIET_SPELL_BYTES);
    viet_decimal d = decimal(spellings[_i].digits, spellings[_i].places);
    text got = {room, viet_spell(d, &style, room)};
    ck_assert_msg(is(got, spellings[_i].words), "%s: %s", spellings[_i].words, shown(got));
}
END_TEST

static const struct {
    viet_spell_style style;
    const char *words;
} styles[] = {
    {{.le = true}, "một tỷ hai nghìn một trăm lẻ năm"},
    {{.ngan = true}, "một tỷ hai ngàn một trăm linh năm"},
    {{.ti = true}, "một tỉ hai nghìn một trăm linh năm"},
    {{.capital = true}, "Một tỷ hai nghìn một trăm linh năm"},
    {{.le = true, .ngan = true, .ti = true, .capital = true}, "Một tỉ hai ngàn một trăm lẻ năm"},
};

START_TEST(test_style) {
    char *room = room_for(VIET_SPELL_BYTES);
    text got = {room, viet_spell(viet_decimal_of(1000002105), &styles[_i].style, room)};
    /* the nghìn are said in full behind tỷ */
    draft want = {.n = 0};
    for (const char *p = styles[_i].words; *p != 0; p++) {
        if (strncmp(p, "hai ng", 6) == 0) {
            add_string(&want, styles[_i].style.le ? "không trăm lẻ " : "không trăm linh ");
        }
        add(&want, p, 1);
    }
    ck_assert_msg(same(got, finish(&want)), "%s: %s", styles[_i].words, shown(got));
}
END_TEST

static const viet_spell_style all_styles[] = {
    {.le = false}, {.le = true}, {.ngan = true}, {.le = true, .ngan = true, .ti = true, .capital = true}};

/* Whether the words of d are read back as d, all of them. */
static void round_trip(viet_decimal d, const viet_spell_style *style) {
    char words[VIET_SPELL_BYTES];
    viet_lexer l;
    viet_number number;
    d.negative = false;
    size_t n = viet_spell(d, style, words);
    viet_lexer_open(&l, words, n);
    bool found = viet_number_read(&l, 0, &number);
    REQUIRE(found && number.end == n && number.value.exact && number.value.digits == d.digits &&
                number.value.places == d.places,
            "%" PRIu64 " with %d places: %.*s is read as %" PRIu64 " with %d, %zu bytes of %zu", d.digits,
            d.places, (int)n, words, number.value.digits, number.value.places, number.end, n);
}

START_TEST(test_round_trip_small) {
    for (uint64_t n = 0; n < 100000; n += STRIDE) {
        round_trip(viet_decimal_of(n), &all_styles[_i]);
    }
}
END_TEST

/* Of every length, round ones among them. */
START_TEST(test_round_trip_large) {
    dice d = dice_of(1);
    for (unsigned i = 0; i < TIMES(200000); i++) {
        uint64_t n = 0;
        for (unsigned k = roll(&d, 19) + 1; k > 0; k--) {
            n = n * 10 + (roll(&d, 3) == 0 ? 0 : roll(&d, 10));
        }
        round_trip(viet_decimal_of(n), &all_styles[_i]);
    }
    round_trip(viet_decimal_of((uint64_t)INT64_MAX + 1), &all_styles[_i]);
}
END_TEST

START_TEST(test_round_trip_decimals) {
    dice d = dice_of(2);
    for (unsigned i = 0; i < TIMES(50000); i++) {
        viet_decimal n = viet_decimal_of(0);
        unsigned digits = roll(&d, 12) + 1;
        for (unsigned k = 0; k < digits; k++) {
            n.digits = n.digits * 10 + (roll(&d, 3) == 0 ? 0 : roll(&d, 10));
        }
        n = viet_decimal_shift(n, -(int)roll(&d, digits + 3));
        round_trip(n, &all_styles[_i]);
    }
}
END_TEST

Suite *spell_suite(void) {
    Suite *suite = suite_create("spell");
    TCase *tests = test_case(suite, "spell");
    tcase_add_loop_test(tests, test_spelling, 0, LENGTH(spellings));
    tcase_add_loop_test(tests, test_style, 0, LENGTH(styles));
    tcase_add_loop_test(tests, test_round_trip_small, 0, LENGTH(all_styles));
    tcase_add_loop_test(tests, test_round_trip_large, 0, LENGTH(all_styles));
    tcase_add_loop_test(tests, test_round_trip_decimals, 0, LENGTH(all_styles));
    return suite;
}
