/* calendar.h - the Gregorian calendar, carried on into all times before it was in use (proleptic), as in ISO 8601.
**
** Years are astronomical: 0 is 1 BC, -110 is 111 BC. A day is a number: 0 is 1970-01-01.
*/
#ifndef VIET_CALENDAR_H
#define VIET_CALENDAR_H

#include <stdbool.h>

typedef struct viet_ymd {
    int year, month, day; /* month 1 to 12, day 1 to 31 */
} viet_ymd;

/* Years that days are computed for. */
#define VIET_YEAR_MIN (-9999)
#define VIET_YEAR_MAX 9999

bool viet_is_leap_year(int year);

/* Days of a month of 1 to 12. */
int viet_month_days(int year, int month);

/* Whether there is such a date, in a year from VIET_YEAR_MIN to VIET_YEAR_MAX. */
bool viet_is_date(viet_ymd date);

/* The number of a date that there is; and back. */
int viet_day_of(viet_ymd date);
viet_ymd viet_date_of(int day);

/* 0 for Monday to 6 for Sunday. */
int viet_weekday(int day);

/* The day in the month that is so many months away, or its last day where the month is shorter. */
viet_ymd viet_add_months(viet_ymd date, int months);

#endif
