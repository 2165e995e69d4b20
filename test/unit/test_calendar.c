/* test_calendar.c - day numbers against a count made day by day, weekdays, ends of months. */
#include "extract/calendar.h"
#include "helper.h"
#include "suites.h"

static const struct {
    viet_ymd date;
    int day, weekday;
} known_days[] = {
    {{1970, 1, 1}, 0, 3},         {{1969, 12, 31}, -1, 2},  {{2000, 2, 29}, 11016, 1},
    {{1945, 9, 2}, -8887, 6},     {{1975, 4, 30}, 1945, 2}, {{2024, 2, 10}, 19763, 5},
    {{1, 1, 1}, -719162, 0},      {{0, 3, 1}, -719468, 2},  {{9999, 12, 31}, 2932896, 4},
    {{-9999, 1, 1}, -4371587, 0},
};

START_TEST(test_known_days) {
    ck_assert_int_eq(viet_day_of(known_days[_i].date), known_days[_i].day);
    ck_assert_int_eq(viet_weekday(known_days[_i].day), known_days[_i].weekday);
}
END_TEST

static const struct {
    viet_ymd date;
    bool exists;
} dates[] = {
    {{2024, 2, 29}, true},  {{2023, 2, 29}, false},  {{1900, 2, 29}, false},  {{2000, 2, 29}, true},
    {{2023, 4, 31}, false}, {{2023, 12, 31}, true},  {{2023, 13, 1}, false},  {{2023, 0, 1}, false},
    {{2023, 1, 0}, false},  {{2023, 1, 32}, false},  {{-4, 2, 29}, true},     {{0, 2, 29}, true},
    {{10000, 1, 1}, false}, {{-10000, 1, 1}, false}, {{-9999, 12, 31}, true}, {{9999, 1, 1}, true},
};

START_TEST(test_is_date) {
    ck_assert_int_eq(viet_is_date(dates[_i].date), dates[_i].exists);
}
END_TEST

static const struct {
    viet_ymd date;
    int months;
    viet_ymd sum;
} sums[] = {
    {{2024, 1, 31}, 1, {2024, 2, 29}},   {{2023, 1, 31}, 1, {2023, 2, 28}},
    {{2024, 3, 15}, -3, {2023, 12, 15}}, {{2024, 12, 31}, 12, {2025, 12, 31}},
    {{2024, 2, 29}, -12, {2023, 2, 28}}, {{0, 1, 1}, -1, {-1, 12, 1}},
};

START_TEST(test_add_months) {
    viet_ymd d = viet_add_months(sums[_i].date, sums[_i].months);
    ck_assert_int_eq(d.year, sums[_i].sum.year);
    ck_assert_int_eq(d.month, sums[_i].sum.month);
    ck_assert_int_eq(d.day, sums[_i].sum.day);
}
END_TEST

/* Every day of every year, counted one by one. */
START_TEST(test_every_day) {
    int day = viet_day_of((viet_ymd){VIET_YEAR_MIN, 1, 1});
    for (int year = VIET_YEAR_MIN; year <= VIET_YEAR_MAX; year++) {
        for (int month = 1; month <= 12; month++) {
            for (int d = 1; d <= viet_month_days(year, month); d++, day++) {
                viet_ymd date = {year, month, d}, back = viet_date_of(day);
                REQUIRE(viet_is_date(date) && viet_day_of(date) == day, "%d-%d-%d", year, month, d);
                REQUIRE(back.year == year && back.month == month && back.day == d, "%d-%d-%d back", year,
                        month, d);
            }
        }
    }
}
END_TEST

Suite *calendar_suite(void) {
    Suite *suite = suite_create("calendar");
    TCase *tests = test_case(suite, "calendar");
    tcase_add_loop_test(tests, test_known_days, 0, LENGTH(known_days));
    tcase_add_loop_test(tests, test_is_date, 0, LENGTH(dates));
    tcase_add_loop_test(tests, test_add_months, 0, LENGTH(sums));
    tcase_add_test(tests, test_every_day);
    return suite;
}
