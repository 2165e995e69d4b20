/* calendar.c - day numbers by counting years from 1 March, so that the leap day comes last. */
#include "calendar.h"

#define DAYS_OF_400_YEARS 146097
#define EPOCH             719468 /* days from 0000-03-01 to 1970-01-01 */

static int floor_div(int a, int b) {
    return a / b - (a % b < 0);
}

static int floor_mod(int a, int b) {
    int r = a % b;
    return r < 0 ? r + b : r;
}

bool viet_is_leap_year(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int viet_month_days(int year, int month) {
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && viet_is_leap_year(year));
}

bool viet_is_date(viet_ymd d) {
    return d.year >= VIET_YEAR_MIN && d.year <= VIET_YEAR_MAX && d.month >= 1 && d.month <= 12 &&
           d.day >= 1 && d.day <= viet_month_days(d.year, d.month);
}

int viet_day_of(viet_ymd d) {
    int year = d.year - (d.month < 3);
    int month = (d.month + 9) % 12; /* from March */
    int era = floor_div(year, 400), of_era = year - era * 400;
    /* months from March on have 31 30 31 30 31, 31 30 31 30 31, 31 days: (153 m + 2) / 5 before month m */
    int of_year = (153 * month + 2) / 5 + d.day - 1;
    return era * DAYS_OF_400_YEARS + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH;
}

viet_ymd viet_date_of(int day) {
    day += EPOCH;
    int era = floor_div(day, DAYS_OF_400_YEARS), of_era = day - era * DAYS_OF_400_YEARS;
    int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * year + year / 4 - year / 100);
    int month = (5 * of_year + 2) / 153;
    viet_ymd d = {year + era * 400, month < 10 ? month + 3 : month - 9, of_year - (153 * month + 2) / 5 + 1};
    d.year += d.month < 3;
    return d;
}

int viet_weekday(int day) {
    return floor_mod(day + 3, 7); /* 1970-01-01 was a Thursday */
}

viet_ymd viet_add_months(viet_ymd d, int months) {
    int at = d.year * 12 + d.month - 1 + months;
    d.year = floor_div(at, 12);
    d.month = floor_mod(at, 12) + 1;
    int most = viet_month_days(d.year, d.month);
    d.day = d.day > most ? most : d.day;
    return d;
}
