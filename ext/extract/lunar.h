/* lunar.h - the Vietnamese lunisolar calendar, at UTC+7, for the lunar years 1800 to 2199.
**
** A lunar year bears the number of the Gregorian year in which it begins (Tết, 21 January to 20 February). A leap
** month has the number of the month before it. Source: ext/tables/generate_lunar.py, which says how it is computed.
** Before 1968 other meridians were in force at times; the calendar then in use may differ by a day or a month.
*/
#ifndef VIET_LUNAR_H
#define VIET_LUNAR_H

#include <stdbool.h>

typedef struct viet_lunar_date {
    int year, month, day; /* month 1 to 12, day 1 to 30 */
    bool leap;            /* in the leap month that follows the month of this number */
} viet_lunar_date;

/* The lunar date of a day (calendar.h). False outside of the years that are known. */
bool viet_lunar_of(int day, viet_lunar_date *out);

/* The day of a lunar date. False when there is no such date, or it is outside of the years that are known. */
bool viet_lunar_day(const viet_lunar_date *date, int *day);

/* Days of a month: 29 or 30; 0 when there is no such month. */
int viet_lunar_month_days(int year, int month, bool leap);

/* The year's leap month, or 0. */
int viet_lunar_leap(int year);

/* The first day of the year (Tết). False outside of the years that are known. */
bool viet_lunar_new_year(int year, int *day);

#endif
