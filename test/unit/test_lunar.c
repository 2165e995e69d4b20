/* test_lunar.c - the lunar calendar: known new years, leap months, and every day there and back. */
#include "extract/calendar.h"
#include "extract/lunar.h"
#include "helper.h"
#include "suites.h"

#define LUNAR_YEARS_FIRST 1800
#define LUNAR_YEARS_LAST  2199

/* Where Vietnam and China differ, Vietnam's is given. */
static const struct {
    int year;
    viet_ymd tet;
    const char *why;
} new_years[] = {
    {1945, {1945, 2, 13}, ""},
    {1954, {1954, 2, 3}, ""},
    {1968, {1968, 1, 29}, "China: 30 January"},
    {1969, {1969, 2, 16}, "China: 17 February"},
    {1975, {1975, 2, 11}, ""},
    {1985, {1985, 1, 21}, "China: 20 February"},
    {2000, {2000, 2, 5}, ""},
    {2007, {2007, 2, 17}, "China: 18 February"},
    {2020, {2020, 1, 25}, ""},
    {2021, {2021, 2, 12}, ""},
    {2022, {2022, 2, 1}, ""},
    {2023, {2023, 1, 22}, ""},
    {2024, {2024, 2, 10}, ""},
    {2025, {2025, 1, 29}, ""},
    {2026, {2026, 2, 17}, ""},
    {2027, {2027, 2, 6}, ""},
    {2030, {2030, 2, 2}, "China: 3 February"},
    {2053, {2053, 2, 18}, "China: 19 February"},
};

START_TEST(test_new_year) {
    int day = 0;
    ck_assert(viet_lunar_new_year(new_years[_i].year, &day));
    ck_assert_msg(day == viet_day_of(new_years[_i].tet), "%d %s", new_years[_i].year, new_years[_i].why);
}
END_TEST

static const int leap_months[][2] = {
    {1968, 7}, {1971, 5}, {1974, 4}, {1976, 8}, {1979, 6}, {1982, 4}, {1984, 0}, {1985, 2}, {1987, 7},
    {1990, 5}, {1993, 3}, {1995, 8}, {1998, 5}, {2001, 4}, {2004, 2}, {2006, 7}, {2009, 5}, {2012, 4},
    {2014, 9}, {2017, 6}, {2020, 4}, {2023, 2}, {2024, 0}, {2025, 6}, {2028, 5}, {2031, 3}, {2033, 11},
};

START_TEST(test_leap_month) {
    ck_assert_int_eq(viet_lunar_leap(leap_months[_i][0]), leap_months[_i][1]);
}
END_TEST

static const struct {
    viet_lunar_date lunar;
    viet_ymd date;
} pairs[] = {
    {{2024, 1, 1, false}, {2024, 2, 10}},  {{2023, 12, 30, false}, {2024, 2, 9}},
    {{2023, 2, 1, false}, {2023, 2, 20}},  {{2023, 2, 1, true}, {2023, 3, 22}},
    {{2023, 3, 10, false}, {2023, 4, 29}}, {{2024, 8, 15, false}, {2024, 9, 17}},
    {{2020, 4, 1, true}, {2020, 5, 23}},   {{1890, 4, 1, false}, {1890, 5, 19}},
};

START_TEST(test_pair) {
    int day = 0;
    ck_assert(viet_lunar_day(&pairs[_i].lunar, &day));
    ck_assert_int_eq(day, viet_day_of(pairs[_i].date));
}
END_TEST

static const viet_lunar_date none[] = {
    {2024, 0, 1, false},  {2024, 13, 1, false}, {2024, 1, 0, false},
    {2024, 1, 30, false}, {2024, 2, 31, false}, {2023, 3, 1, true},
    {1799, 12, 1, false}, {2200, 1, 1, false},  {2024, 1, 1, true},
};

START_TEST(test_no_such_date) {
    int day;
    ck_assert(!viet_lunar_day(&none[_i], &day));
}
END_TEST

/* There and back, each day following on the one before. */
START_TEST(test_every_day) {
    viet_lunar_date l, last = {LUNAR_YEARS_FIRST - 1, 12, 30, false};
    int first = 0, back = 0;
    ck_assert(viet_lunar_new_year(LUNAR_YEARS_FIRST, &first));
    ck_assert(!viet_lunar_of(first - 1, &l));
    for (int day = first; viet_lunar_of(day, &l); day++) {
        REQUIRE(viet_lunar_day(&l, &back) && back == day, "day %d", day);
        if (l.day == 1) {
            REQUIRE(last.day >= 29, "day %d: a month of %d days", day, last.day);
            REQUIRE(l.leap ? l.month == last.month : l.month == last.month % 12 + 1, "day %d: month", day);
            REQUIRE(l.year == last.year + (l.month == 1 && !l.leap), "day %d: year", day);
        } else {
            REQUIRE(l.day == last.day + 1 && l.month == last.month && l.leap == last.leap &&
                        l.year == last.year,
                    "day %d", day);
        }
        REQUIRE(l.day <= viet_lunar_month_days(l.year, l.month, l.leap), "day %d", day);
        last = l;
    }
    ck_assert_int_eq(last.year, LUNAR_YEARS_LAST);
    ck_assert_int_eq(last.month, 12);
}
END_TEST

Suite *lunar_suite(void) {
    Suite *suite = suite_create("lunar");
    TCase *tests = test_case(suite, "lunar");
    tcase_add_loop_test(tests, test_new_year, 0, LENGTH(new_years));
    tcase_add_loop_test(tests, test_leap_month, 0, LENGTH(leap_months));
    tcase_add_loop_test(tests, test_pair, 0, LENGTH(pairs));
    tcase_add_loop_test(tests, test_no_such_date, 0, LENGTH(none));
    tcase_add_test(tests, test_every_day);
    return suite;
}
