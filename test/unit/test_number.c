/* test_number.c - numbers in digits and words: how much of the text is one, and its value. */
#include <inttypes.h>
#include <string.h>

#include "extract/number.h"
#include "helper.h"
#include "suites.h"

/* The number at the start of the text: its own text, and its value; "" for none. */
static const struct {
    const char *text, *number, *value;
} numbers[] = {
    /* digits */
    {"0", "0", "0"},
    {"02", "02", "2"},
    {"1.411", "1.411", "1411"},
    {"186,5", "186,5", "186.5"},
    {"1.311,9", "1.311,9", "1311.9"},
    {"1,234,567.89", "1,234,567.89", "1234567.89"},
    {"9.5", "9.5", "9.5"},
    {"1.3%", "1.3", "1.3"},
    {"0.125", "0.125", "0.125"},
    {"1,50", "1,50", "1.5"},
    {"12.12.2020", "", ""},
    {"1.2.3", "", ""},
    {"012.345", "", ""},
    {"4.535.", "4.535", "4535"},
    {"1 000 000", "1 000 000", "1000000"},
    {"20 000", "20 000", "20000"},
    {"20 500", "20", "20"},
    {"2021 100", "2021", "2021"},
    {"1\u00A0000\u00A0000", "1\u00A0000\u00A0000", "1000000"},
    {"9223372036854775807", "9223372036854775807", "9223372036854775807"},
    {"9.223.372.036.854.775.807", "9.223.372.036.854.775.807", "9223372036854775807"},
    /* scales */
    {"464 triệu đồng", "464 triệu", "464000000"},
    {"186,5 triệu", "186,5 triệu", "186500000"},
    {"20,340 triệu", "20,340 triệu", "20340000"},
    {"1.311,9 tỷ", "1.311,9 tỷ", "1311900000000"},
    {"0,1 tỉ", "0,1 tỉ", "100000000"},
    {"1.5 triệu", "1.5 triệu", "1500000"},
    {"11 ngàn", "11 ngàn", "11000"},
    {"5 vạn", "5 vạn", "50000"},
    {"5 trăm", "5 trăm", "500"},
    {"3 chục", "3 chục", "30"},
    {"12 nghìn tỷ", "12 nghìn tỷ", "12000000000000"},
    {"9 triệu tỷ", "9 triệu tỷ", "9000000000000000"},
    {"5 tỷ phú", "5", "5"},
    {"3 tỉ lệ", "3", "3"},
    {"3 tỉnh", "3", "3"},
    {"3 triệu phú", "3", "3"},
    /* mixes */
    {"1 tỷ 200 triệu", "1 tỷ 200 triệu", "1200000000"},
    {"1 tỷ 2", "1 tỷ 2", "1200000000"},
    {"1 tỷ 2 căn", "1 tỷ", "1000000000"},
    {"1 tỷ 2, rồi", "1 tỷ 2", "1200000000"},
    {"1 tỷ 2,5 triệu", "1 tỷ 2,5 triệu", "1002500000"},
    {"1 tỷ 200", "1 tỷ", "1000000000"},
    {"1 tỷ 5 tỷ", "1 tỷ", "1000000000"},
    {"3 triệu rưỡi", "3 triệu rưỡi", "3500000"},
    {"2tr5", "2tr5", "2500000"},
    {"2tr500", "2tr500", "2500000"},
    {"2tr50", "2tr50", "2500000"},
    {"5tr", "5tr", "5000000"},
    {"5 tr", "5 tr", "5000000"},
    {"120 tr.", "120", "120"},
    {"500k", "500k", "500000"},
    {"1k5", "1k5", "1500"},
    {"500 k", "500", "500"},
    {"2 nghìn 500 đồng", "2 nghìn 500", "2500"},
    {"2 triệu hai người", "2 triệu", "2000000"},
    {"1.5 million", "1.5 million", "1500000"},
    /* words */
    {"không", "không", "0"},
    {"một", "một", "1"},
    {"hai mươi lăm", "hai mươi lăm", "25"},
    {"hai mươi nhăm", "hai mươi nhăm", "25"},
    {"hai mươi mốt", "hai mươi mốt", "21"},
    {"hai mươi tư", "hai mươi tư", "24"},
    {"hai mươi bốn", "hai mươi bốn", "24"},
    {"hai mươi năm", "hai mươi", "20"},
    {"mười", "mười", "10"},
    {"mười một", "mười một", "11"},
    {"mười lăm", "mười lăm", "15"},
    {"mười năm", "mười", "10"},
    {"mười bẩy", "mười bẩy", "17"},
    {"hăm mốt", "hăm mốt", "21"},
    {"hăm", "", ""},
    {"hai mốt", "hai mốt", "21"},
    {"ba lăm", "ba lăm", "35"},
    {"năm tư", "năm", "5"},
    {"năm năm", "năm", "5"},
    {"hai chục", "hai chục", "20"},
    {"một trăm linh năm", "một trăm linh năm", "105"},
    {"một trăm lẻ năm", "một trăm lẻ năm", "105"},
    {"một trăm hai", "một trăm hai", "120"},
    {"một trăm hai mươi", "một trăm hai mươi", "120"},
    {"một trăm mười", "một trăm mười", "110"},
    {"một trăm năm", "một trăm", "100"},
    {"một trăm năm mươi", "một trăm năm mươi", "150"},
    {"tám trăm rưỡi", "tám trăm rưỡi", "850"},
    {"một trăm hai nghìn", "một trăm hai nghìn", "120000"},
    {"một trăm năm nghìn", "một trăm năm nghìn", "150000"},
    {"một ngàn mốt", "một ngàn mốt", "1100"},
    {"một nghìn linh năm", "một nghìn linh năm", "1005"},
    {"một triệu hai", "một triệu hai", "1200000"},
    {"ba nghìn năm", "ba nghìn", "3000"},
    {"ba nghìn năm trăm", "ba nghìn năm trăm", "3500"},
    {"hai nghìn không trăm hai mươi tư", "hai nghìn không trăm hai mươi tư", "2024"},
    {"hai nghìn mười lăm", "hai nghìn mười lăm", "2015"},
    {"ngàn rưỡi", "ngàn rưỡi", "1500"},
    {"triệu rưỡi", "triệu rưỡi", "1500000"},
    {"triệu", "", ""},
    {"hai trăm nghìn tỷ", "hai trăm nghìn tỷ", "200000000000000"},
    {"một nghìn hai trăm tỷ", "một nghìn hai trăm tỷ", "1200000000000"},
    {"chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ",
     "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ",
     "9223372036000000000"},
    {"Hai Mươi Lăm", "Hai Mươi Lăm", "25"},
    {"HAI MƯƠI LĂM TRIỆU", "HAI MƯƠI LĂM TRIỆU", "25000000"},
    {"hai\u00A0mươi\nlăm", "hai\u00A0mươi\nlăm", "25"},
    {"hai mươi\n\nlăm", "hai mươi", "20"},
    {"mốt", "", ""},
    {"mươi", "", ""},
    {"đồng", "", ""},
    {"", "", ""},
};

static const char *value_of(viet_decimal d) {
    static char out[400];
    if (!d.exact) {
        snprintf(out, sizeof out, "%.17g", viet_decimal_real(d));
        return out;
    }
    uint64_t power = 1;
    for (unsigned i = 0; i < d.places; i++) {
        power *= 10;
    }
    int n = snprintf(out, sizeof out, "%s%" PRIu64, d.negative ? "-" : "", d.digits / power);
    if (d.places > 0) {
        snprintf(out + n, sizeof out - (size_t)n, ".%0*" PRIu64, d.places, d.digits % power);
    }
    return out;
}

START_TEST(test_number) {
    text t = exactly(numbers[_i].text);
    viet_lexer l;
    viet_number number;
    viet_lexer_open(&l, t.s, t.n);
    bool found = viet_number_read(&l, 0, &number);
    text surface = found ? (text){t.s + number.start, number.end - number.start} : (text){t.s, 0};
    ck_assert_msg(is(surface, numbers[_i].number), "%s: the number is %s", numbers[_i].text, shown(surface));
    ck_assert_uint_ge(number.items, 1);
    if (found) {
        ck_assert_str_eq(value_of(number.value), numbers[_i].value);
    }
}
END_TEST

Suite *number_suite(void) {
    Suite *suite = suite_create("number");
    TCase *tests = test_case(suite, "number");
    tcase_add_loop_test(tests, test_number, 0, LENGTH(numbers));
    return suite;
}
