/* lunar.c - reads the table: a year's new year, leap month and lengths of months are one integer. */
#include "lunar.h"

#include <stdint.h>

#include "calendar.h"
#include "lunar_table.inc"

static bool year_known(int year) {
    return year >= LUNAR_FIRST && year <= LUNAR_LAST;
}

static uint32_t year_row(int year) {
    return lunar_years[year - LUNAR_FIRST];
}

/* Bit i of a row: whether the i-th month of the year, the leap month counted, has 30 days and not 29. */
static int days_of_nth(int year, int i) {
    return 29 + (int)(year_row(year) >> i & 1);
}

int viet_lunar_leap(int year) {
    return year_known(year) ? (int)(year_row(year) >> 13 & 15) : 0;
}

bool viet_lunar_new_year(int year, int *day) {
    if (!year_known(year)) {
        return false;
    }
    *day = viet_day_of((viet_ymd){year, 1, 1}) + (int)(year_row(year) >> 17);
    return true;
}

/* Which month of the year it is, from 0; -1: none. */
static int nth_of(int year, int month, bool leap) {
    int leap_month = viet_lunar_leap(year);
    if (!year_known(year) || month < 1 || month > 12 || (leap && month != leap_month)) {
        return -1;
    }
    return month - 1 + (leap || (leap_month != 0 && month > leap_month));
}

int viet_lunar_month_days(int year, int month, bool leap) {
    int i = nth_of(year, month, leap);
    return i < 0 ? 0 : days_of_nth(year, i);
}

bool viet_lunar_day(const viet_lunar_date *date, int *day) {
    int nth = nth_of(date->year, date->month, date->leap);
    if (nth < 0 || date->day < 1 || date->day > days_of_nth(date->year, nth)) {
        return false;
    }
    viet_lunar_new_year(date->year, day);
    *day += date->day - 1;
    for (int i = 0; i < nth; i++) {
        *day += days_of_nth(date->year, i);
    }
    return true;
}

bool viet_lunar_of(int day, viet_lunar_date *out) {
    int year = viet_date_of(day).year, first;
    if (!viet_lunar_new_year(year, &first) || day < first) {
        year--;
        if (!viet_lunar_new_year(year, &first)) {
            return false;
        }
    }
    int left = day - first, nth = 0, leap = viet_lunar_leap(year), months = leap != 0 ? 13 : 12;
    while (nth < months && left >= days_of_nth(year, nth)) {
        left -= days_of_nth(year, nth++);
    }
    if (nth == months) { /* behind the last year known */
        return false;
    }
    out->year = year;
    out->leap = leap != 0 && nth == leap;
    out->month = nth + 1 - (leap != 0 && nth >= leap);
    out->day = left + 1;
    return true;
}
