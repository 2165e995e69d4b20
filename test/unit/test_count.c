/* test_count.c - numbers in text with their kinds, and what is no number. */
#include <inttypes.h>
#include <string.h>

#include "extract/count.h"
#include "helper.h"
#include "suites.h"

/* All numbers of a text: surface = value[..value_max][ kind][ qualifier], set apart by "; ". */
static const struct {
    const char *text, *numbers;
} counts[] = {
    {"1.411 công đoàn cơ sở", "1.411 = 1411"},
    {"02 đồng chí", "02 = 2"},
    {"11 ngàn đoàn viên", "11 ngàn = 11000"},
    {"hai mươi lăm người", "hai mươi lăm = 25"},
    {"một trăm linh năm", "một trăm linh năm = 105"},
    {"không", "không = 0"},
    {"năm", "năm = 5"},
    {"5kg", "5 = 5"},
    {"30km/h", "30 = 30"},
    {"500đ", "500 = 500"},
    {"vài chục người", "vài chục = 20..30 about"},
    {"hàng nghìn người", "hàng nghìn = 1000..10000 about"},
    {"gần 1.000 đại biểu", "1.000 = 1000 about"},
    {"trên 24 ngàn sáng kiến", "24 ngàn = 24000 over"},
    {"từ 18 tuổi trở lên", "18 = 18"},
    {"từ 18 trở lên", "18 = 18 at_least"},
    {"âm 5 độ", "âm 5 = -5"},
    {"-5 độ", "-5 = -5"},
    {"nhiệt độ -5,5", "-5,5 = -5.5"},
    {"một phẩy hai lăm", "một phẩy hai = 1.2"},
    {"một phẩy hai năm", "một phẩy hai năm = 1.25"},
    {"một phẩy hai mươi lăm", "một phẩy hai mươi lăm = 1.25"},
    {"một phẩy năm triệu", "một phẩy năm triệu = 1500000"},
    /* ordinals */
    {"lần thứ 9", "thứ 9 = 9 ordinal"},
    {"lần thứ VIII", "thứ VIII = 8 ordinal"},
    {"xếp thứ tư", "thứ tư = 4 ordinal"},
    {"thứ nhất", "thứ nhất = 1 ordinal"},
    {"thứ nhì", "thứ nhì = 2 ordinal"},
    {"thứ mười hai", "thứ mười hai = 12 ordinal"},
    {"khóa XVI", "XVI = 16 ordinal"},
    {"khoá III", "III = 3 ordinal"},
    {"Đại hội XII", "XII = 12 ordinal"},
    {"sáng thứ hai", ""},
    {"Thứ Ba, ngày 11", ""},
    /* percents and fractions */
    {"95%", "95% = 95 percent"},
    {"100 %", "100 % = 100 percent"},
    {"1,5%", "1,5% = 1.5 percent"},
    {"5‰", "5‰ = 0.5 percent"},
    {"hai phần trăm", "hai phần trăm = 2 percent"},
    {"ba phần tư", "ba phần tư = 0.75 fraction"},
    {"một phần ba", "một phần ba = 0.333333333333333 fraction"},
    {"một nửa", "một nửa = 0.5 fraction"},
    {"3/4 dân số", "3/4 = 0.75 fraction"},
    {"ngày 3/4", ""},
    {"24/7", ""},
    {"72/4 Lê Lợi", ""},
    /* ranges */
    {"5-10 xã", "5-10 = 5..10"},
    {"từ 5 đến 10", "5 đến 10 = 5..10"},
    {"5-10 triệu", "5-10 triệu = 5000000..10000000"},
    {"5-10%", "5-10% = 5..10 percent"},
    {"từ 5% đến 10%", "5% đến 10% = 5..10 percent"},
    {"hai ba trăm người", "hai ba trăm = 200..300"},
    {"nhiệm kỳ 2023 - 2028", ""},
    {"thắng 1-2", ""},
    /* none */
    {"12/6/2021", ""},
    {"12.6.2021", ""},
    {"12-6-2021", ""},
    {"24/ 07 /2020", ""},
    {"05:20:07", ""},
    {"9h30", ""},
    {"5 phần\n\ntrăm, 12 phẩy\n\n5", "5 = 5; 12 = 12; 5 = 5"},
    {"năm 2024", ""},
    {"tháng 8", ""},
    {"tháng tư", ""},
    {"ngày 23", ""},
    {"6 tháng đầu năm", ""},
    {"02-NQ/TW", ""},
    {"9c/NQ-BCH", ""},
    {"15/2020/NĐ-CP", ""},
    {"Covid-19", ""},
    {"U23", ""},
    {"U-23", ""},
    {"3G", ""},
    {"4K", ""},
    {"A/H1N1", ""},
    {"0988 123 456", ""},
    {"0988123456", ""},
    {"192.168.1.1", ""},
    {"1.2.3", ""},
    {"năm nay", ""},
    {"năm học", ""},
    {"một số", ""},
    {"không có", ""},
    {"bà Ba", ""},
    {"Ba Vì", ""},
    {"A1;A2;50;100", "50 = 50; 100 = 100"},
    {"đánh số từ 1 đến 5", "1 đến 5 = 1..5"},
    {"tỷ số 1-2", ""},
    {"nhỏ hơn 2", "2 = 2 under"},
    {"kích cỡ 12", "12 = 12"},
    {"9% / 12", "9% = 9 percent; 12 = 12"},
    {"ba năm nữa", "ba = 3"},
    {"ngày 17 tháng 3", ""},
    {"chiều 17 tháng 3", ""},
    {"3 tỉ lệ", "3 = 3"},
    {"năm người", "năm = 5"},
    {"những năm tháng", ""},
    /* rưỡi before a larger scale */
    {"hai trăm rưỡi nghìn, trăm rưỡi, nghìn rưỡi tỷ, triệu rưỡi",
     "hai trăm rưỡi nghìn = 250000; trăm rưỡi = 150; nghìn rưỡi tỷ = 1500000000000; triệu rưỡi = 1500000"},
    /* what an empty line divides */
    {"một\n\nvài trăm", "vài trăm = 200..300 about"},
    {"hàng\n\ntrăm người, nửa\n\ntriệu người", ""},
    {"vài\n\nba trăm, vài ba\n\ntrăm", "ba trăm = 300; vài ba = 2..3 about"},
    {"hai,\n\nba trăm", "hai = 2; ba trăm = 300"},
    {"hai\n\nmươi, hai\nmươi, hai\n\nmốt", "hai = 2; hai\nmươi = 20; hai = 2"},
    {"một trăm\n\nhai mươi", "một trăm = 100; hai mươi = 20"},
    {"âm\n\n5", "5 = 5"},
    {"một\n\nnửa", "một = 1"},
    {"ba\n\nphần tư, ba phần\n\ntư", "ba = 3; ba = 3"},
    {"khóa\n\nIV", ""},
    {"đứng thứ\nba, thứ\n\nba", "thứ\nba = 3 ordinal"},
    {"24\n/ 07", "24 = 24"},
    /* words that are numbers elsewhere */
    {"có năm người, những năm tháng ấy, các năm tháng ấy, mỗi năm người dân trồng, mỗi năm năm", "năm = 5"},
    {"ông\nBa về, Ba Vì, bà Ba", "Ba = 3"},
    {"9h30, 9h sáng, 5g muối", "5 = 5"},
    /* fractions */
    {"2 phần triệu, 5 phần nghìn, 3 phần 4, 0 phần 4",
     "2 phần triệu = 2e-06 fraction; 5 phần nghìn = 0.005 fraction; 3 phần 4 = 0.75 fraction; 0 phần 4 = 0 "
     "fraction"},
    {"1/1, 0/5, 5/100, 3/1000, 54/100 ghế, 1/2/a, 3/4-5",
     "5/100 = 0.05 fraction; 3/1000 = 0.003 fraction; 54/100 = 0.54 fraction"},
    {"1234567890123456789012345 phần nghìn", "1234567890123456789012345 = 1.23456789012346e+24"},
    /* scores, signs, telephones */
    {"tỷ số 3-2, số 3-2, thắng đậm 3-0, thua 1-2", ""},
    {"nhiệt độ −5 và (−3), (-5) độ, -7, 3-5", "−5 = -5; −3 = -3; -5 = -5; -7 = -7; 3-5 = 3..5"},
    {"gọi 024 38 25 64 78 90 12 34", ""},
    {"000 001 002 003 004 005 006 007 008 009 010 011 012 013 014 015 016 017 018 019 020 021 022 023 024 "
     "025 026 027 028 029 030 031 032 033 034",
     ""},
    {"gọi 091 234 567 hoặc 028 389 000", ""},
    {"6 tháng đầu năm, 3 tháng cuối năm, 17 tháng 3, 5 tháng nữa", "5 = 5"},
    /* digits */
    {"1 000 000,25 và 1 000 000.5; 1 500,5; 1 000,5; 12 345 678,9",
     "1 000 000,25 = 1000000.25; 1 000 000.5 = 1000000.5; 1 = 1; 500,5 = 500.5; 1 000,5 = 1000.5; 12 345 "
     "678,9 = 12345678.9"},
    {"1 000 500 000 và 1 000 000 000 000 000 000 000",
     "1 000 500 000 = 1000500000; 1 000 000 000 000 000 000 = 1e+18"},
    {"12.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1", ""},
    {"9K, 9K-2, Su-30K giành", ""},
    /* behind a scale */
    {"1 tỷ 2; 1 tỷ 2! 1 tỷ 2? (1 tỷ 2) 1 tỷ 2.", "1 tỷ 2 = 1200000000; 1 tỷ 2 = 1200000000; 1 tỷ 2 = "
                                                 "1200000000; 1 tỷ 2 = 1200000000; 1 tỷ 2 = 1200000000"},
    {"1 tỷ 2\nNgười", "1 tỷ 2 = 1200000000"},
    {"1 tỷ 0. 1 tỷ 12; 1 tỷ 2 người, 1 tỷ 2.5", "1 tỷ = 1000000000; 0 = 0; 1 tỷ = 1000000000; 12 = 12; 1 tỷ "
                                                "= 1000000000; 2 = 2; 1 tỷ = 1000000000; 2.5 = 2.5"},
    {"1 tỷ\n500 triệu", "1 tỷ = 1000000000; 500 triệu = 500000000"},
    {"2 nghìn tỷ1234567890", ""},
    {"2 nghìn 500,5", "2 nghìn = 2000; 500,5 = 500.5"},
    {"một nghìn lẻ năm, một trăm lẻ một", "một nghìn lẻ năm = 1005; một trăm lẻ một = 101"},
    {"hai nhăm, ba lăm, một tư", "hai nhăm = 25; ba lăm = 35; một = 1"},
    {"300 - 4 trăm người", "300 = 300; 4 trăm = 400"},
    /* beyond what is exact */
    {"không phẩy một hai ba bốn năm sáu bảy tám chín một hai ba bốn",
     "không phẩy một hai ba bốn năm sáu bảy tám chín một hai ba bốn = 0.1234567891234"},
    {"9999999999999999999 phẩy một", "9999999999999999999 = 1e+19; một = 1"},
    {"999999999999999999 phẩy hai mươi", "999999999999999999 = 1e+18; hai mươi = 20"},
    {"một tỷ tỷ tỷ tỷ tỷ tỷ", "một tỷ tỷ tỷ tỷ = 1e+36"},
    {"mã 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 nhé", ""},
    {"không phẩy không không không không không không không không không không không không không không không "
     "không không không không một",
     "không phẩy không không không không không không không không không không không không không không không "
     "không không không không = 0; một = 1"},
    {"1 nghìn tỷ 2 tỷ 3 triệu 4 nghìn 5 trăm 6 chục 7",
     "1 nghìn tỷ 2 tỷ 3 triệu 4 nghìn 5 trăm 6 chục 7 = 1002003004567"},
    {"lô 3a1b, 100m2 đất", "100 = 100"},
    {"mua mười mốt mới", "mười = 10"},
    {"1 000 000, 2 000 000,- và 1 000 000.", "1 000 000 = 1000000; 2 000 000 = 2000000; 1 000 000 = 1000000"},
    {"", ""},
};

static void add_value(draft *d, viet_decimal value) {
    char s[64];
    snprintf(s, sizeof s, "%.15g", viet_decimal_real(value));
    add_string(d, s);
}

static text numbers(text t) {
    viet_count_scanner s;
    viet_count m;
    draft d = {.n = 0};
    size_t end = 0;
    viet_count_open(&s, t.s, t.n);
    while (viet_count_next(&s, &m)) {
        REQUIRE(m.start >= end && m.end > m.start && m.end <= t.n, "%s: span %zu to %zu", shown(t), m.start,
                m.end);
        end = m.end;
        if (d.n > sizeof d.s / 2) {
            continue;
        }
        add_string(&d, d.n > 0 ? "; " : "");
        add(&d, t.s + m.start, m.end - m.start);
        add_string(&d, " = ");
        add_value(&d, m.value);
        if (m.bounded) {
            add_string(&d, "..");
            add_value(&d, m.value_max);
        }
        if (m.kind != VIET_CARDINAL) {
            add_string(&d, " ");
            add_string(&d, viet_count_kind_names[m.kind]);
        }
        if (m.qualifier != VIET_EXACTLY) {
            add_string(&d, " ");
            add_string(&d, viet_qualifier_names[m.qualifier]);
        }
    }
    return finish(&d);
}

START_TEST(test_counts) {
    text got = numbers(exactly(counts[_i].text));
    ck_assert_msg(is(got, counts[_i].numbers), "%s: %s", counts[_i].text, shown(got));
}
END_TEST

START_TEST(test_count_spellings) {
    check_read_alike(exactly(counts[_i].text), numbers);
}
END_TEST

/* Those of a file, in every spelling. */
START_TEST(test_count_rows) {
    tsv rows = tsv_open("test/data/numbers.tsv");
    unsigned count = 0;
    while (tsv_next(&rows)) {
        text t = exactly(rows.field[0]), got = numbers(t);
        ck_assert_msg(is(got, rows.fields > 1 ? rows.field[1] : ""), "%s: %s", shown(t), shown(got));
        check_read_alike(t, numbers);
        release();
        count++;
    }
    ck_assert_uint_gt(count, 400);
}
END_TEST

/* ---- random text of the words that matter */

static const char *const words[] = {
    "5",    "10",    "1.500", "2,5",  "2024",  "một", "hai",  "ba",    "năm",       "mươi", "mười",
    "trăm", "nghìn", "triệu", "linh", "chục",  "vài", "hàng", "đến",   "-",         "từ",   "hơn",
    "phần", "thứ",   "IV",    "khóa", "%",     "/",   "âm",   "không", "phẩy",      "nửa",  "và",
    "ngày", "tháng", ",",     ".",    "người", "(",   ")",    "lần",   "công đoàn",
};

/* What is passed over in composed text holds nothing: with other blanks, where nothing is passed over, as much is found. */
START_TEST(test_count_passing) {
    for (unsigned i = 0; i < TIMES(30000); i++) {
        dice dice = dice_of(i);
        draft plain = {.n = 0}, odd = {.n = 0};
        for (unsigned k = roll(&dice, 24) + 1; k > 0; k--) {
            const char *word = words[roll(&dice, LENGTH(words))];
            bool glued = roll(&dice, 6) == 0;
            add_string(&plain, word);
            add_string(&odd, word);
            add_string(&plain, glued ? "" : " ");
            add_string(&odd, glued ? "" : "\u00A0");
        }
        text a = convert(VIET_FORM_SLUG, numbers(finish(&plain))),
             b = convert(VIET_FORM_SLUG, numbers(finish(&odd)));
        REQUIRE(same(a, b), "%s: %s, and with NBSP %s", shown(finish(&plain)), shown(a), shown(b));
        release();
    }
}
END_TEST

static bool counted(text t, int parameter) {
    (void)parameter;
    numbers(t);
    return true;
}

START_TEST(test_count_random) {
    holds_for_random("numbers", counted, 0, ANYTHING, TIMES(20000));
}
END_TEST

Suite *count_suite(void) {
    Suite *suite = suite_create("count");
    TCase *tests = test_case(suite, "count");
    tcase_add_loop_test(tests, test_counts, 0, LENGTH(counts));
    tcase_add_loop_test(tests, test_count_spellings, 0, LENGTH(counts));
    tcase_add_test(tests, test_count_rows);
    tcase_add_test(tests, test_count_passing);
    tcase_add_test(tests, test_count_random);
    return suite;
}
