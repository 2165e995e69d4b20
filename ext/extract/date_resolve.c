/* date_resolve.c - days of what was said. */
#include "date_resolve.h"

#include "lunar.h"

/* ---- the days of a period whose year and month are settled */

/* A day of a month; negative ones count from its end. 0: none. */
static int day_in_month(int day, int length) {
    int d = day < 0 ? length + 1 + day : day;
    return d <= length ? d : 0;
}

static bool gregorian_days(const viet_when *w, int year, viet_days *days) {
    int last_year = year + (w->year_last - w->year);
    viet_ymd first = {year, 1, 1}, last = {last_year, 12, 31};
    if (w->month_is != VIET_MISSING) {
        first.month = w->month;
        last.month = w->month_last;
        if (!viet_is_date(first)) {
            return false;
        }
        last.day = viet_month_days(last_year, last.month);
        if (w->day_is == VIET_GIVEN) {
            first.day = day_in_month(w->day, viet_month_days(year, first.month));
            last.day = day_in_month(w->day_last, last.day);
        }
    }
    if (!viet_is_date(first) || !viet_is_date(last)) {
        return false;
    }
    *days = (viet_days){viet_day_of(first), viet_day_of(last)};
    return true;
}

static bool lunar_days(const viet_when *w, int year, viet_days *days) {
    if (w->month_is == VIET_MISSING) {
        if (!viet_lunar_new_year(year, &days->first) || !viet_lunar_new_year(year + 1, &days->last)) {
            return false;
        }
        days->last--;
        return true;
    }
    viet_lunar_date first = {year, w->month, 1, w->leap}, last;
    if (first.month == 0) { /* 30 Tết: the last month of the year before */
        first.year--;
        first.month = 12;
    }
    last = first;
    last.month = w->month == 0 ? 12 : w->month_last;
    last.day = viet_lunar_month_days(last.year, last.month, last.leap);
    if (w->day_is == VIET_GIVEN) {
        first.day = w->month == 0 && w->day > last.day ? last.day : day_in_month(w->day, last.day);
        last.day = w->month == 0 ? first.day : day_in_month(w->day_last, last.day);
    }
    return viet_lunar_day(&first, &days->first) && viet_lunar_day(&last, &days->last);
}

static bool days_in_year(const viet_when *w, int year, viet_days *days) {
    return w->lunar ? lunar_days(w, year, days) : gregorian_days(w, year, days);
}

/* ---- what is nearest */

#define NEAR_DAYS 60

#define UNLIKELY 100000 /* more than any distance within some years */

/* How far days are from the reference, weighed: those ahead count half as far again as those behind; those in another
** year, which one would rather name, a quarter more when behind, two thirds more when ahead; and those on the side that the
** words exclude, many times as far. */
static int distance(const viet_when *w, const viet_days *days, int from) {
    int year = viet_date_of(from).year, of = viet_date_of(days->first).year;
    int behind = w->tense > 0 ? 24
                 : of < year  ? 5
                              : 4,
        ahead = w->tense < 0   ? 24
                : w->tense > 0 ? 4
                : of > year    ? 10
                               : 6;
    int far = 0;
    if (days->first > from) {
        far = (days->first - from) * ahead;
    } else if (days->last < from) {
        far = (from - days->last) * behind;
    }
    bool unlike = w->weekday != VIET_NO_WEEKDAY && viet_weekday(days->first) != w->weekday;
    return far + (unlike ? UNLIKELY : 0);
}

/* Among the years first, first + step ... the one whose days are nearest. */
static bool nearest_year(const viet_when *w, int first, int step, int count, int from, viet_days *days) {
    int best = -1;
    for (int i = 0; i < count; i++) {
        viet_days these;
        if (days_in_year(w, first + i * step, &these)) {
            int far = distance(w, &these, from);
            if (best < 0 || far < best) {
                best = far;
                *days = these;
            }
        }
    }
    return best >= 0;
}

/* ---- by what is said */

/* Which day missing parts are taken from: what was mentioned, when there is no reference. */
static int anchor_day(const viet_anchor *a) {
    return a->known ? a->day : a->mentioned_day;
}

static bool anchor_any(const viet_anchor *a) {
    return a->known || a->mentioned;
}

static int anchor_year(const viet_anchor *a) {
    return anchor_any(a) ? viet_date_of(anchor_day(a)).year : a->year;
}

static enum viet_outcome resolve_weekday(const viet_when *w, const viet_anchor *a, viet_days *days) {
    if (!a->counts) {
        return VIET_UNRESOLVED;
    }
    int today = viet_weekday(a->day), day;
    if (w->week_is == VIET_SHIFTED) {
        day = a->day - today + 7 * w->week + w->weekday;
    } else {
        int behind = (today - w->weekday + 7) % 7, ahead = 7 - behind;
        bool past = w->tense < 0 || (w->tense == 0 && 2 * behind <= 3 * ahead);
        behind = w->tense < 0 && behind == 0 ? 7 : behind;
        day = past ? a->day - behind : a->day + ahead;
    }
    *days = (viet_days){day, day};
    return VIET_TAKEN;
}

/* Months counted from the reference's, quarters from its quarter. */
static enum viet_outcome resolve_shifted_month(const viet_when *w, const viet_anchor *a, viet_days *days) {
    if (!a->counts) {
        return VIET_UNRESOLVED;
    }
    viet_ymd base = viet_date_of(a->day);
    base.day = 1;
    viet_when month = *w;
    int length = 1, shift = w->month;
    if (w->grain == VIET_QUARTER) {
        length = 3;
        shift = 3 * shift - (base.month - 1) % 3;
    }
    base = viet_add_months(base, shift);
    month.month_is = VIET_GIVEN;
    month.month = base.month;
    month.month_last = base.month + length - 1;
    month.year = month.year_last = base.year;
    return gregorian_days(&month, base.year, days) ? VIET_TAKEN : VIET_IMPOSSIBLE;
}

/* The nearest day of this number in a lunar month: ngày 5 âm lịch. */
static enum viet_outcome resolve_lunar_day(const viet_when *w, int from, viet_days *days) {
    int best = -1;
    for (int day = from - 30; day <= from + 30; day++) {
        viet_lunar_date date;
        viet_days these = {day, day};
        int far = distance(w, &these, from);
        if (viet_lunar_of(day, &date) && date.day == w->day && (best < 0 || far < best)) {
            best = far;
            *days = these;
        }
    }
    return best < 0 ? VIET_UNRESOLVED : VIET_TAKEN;
}

/* A day of the month without a month: that of the reference, or the one before or behind it. */
static enum viet_outcome resolve_day_of_month(const viet_when *w, const viet_anchor *a, viet_days *days) {
    if (!anchor_any(a)) {
        return VIET_UNRESOLVED;
    }
    int from = a->mentioned ? a->mentioned_day : a->day;
    if (w->lunar) {
        return resolve_lunar_day(w, from, days);
    }
    bool named = w->weekday != VIET_NO_WEEKDAY; /* thứ Sáu ngày 13: a month in which they agree */
    int reach = named ? 2 : a->mentioned ? 0 : 1;
    viet_ymd base = viet_date_of(from);
    base.day = 1;
    int best = -1;
    viet_when when = *w;
    when.month_is = VIET_GIVEN;
    for (int shift = -reach; shift <= reach; shift++) {
        viet_ymd month = viet_add_months(base, shift);
        viet_days these;
        when.month = when.month_last = month.month;
        when.year = when.year_last = month.year;
        if (gregorian_days(&when, month.year, &these) && (best < 0 || distance(w, &these, from) < best)) {
            best = distance(w, &these, from);
            *days = these;
        }
    }
    return best < 0 ? VIET_UNRESOLVED : VIET_TAKEN;
}

/* 75 is 1975, 20 is 2020: the last such year that is not far ahead. */
static int year_of_two_digits(int year, const viet_anchor *a) {
    if (!anchor_any(a) && !a->year_known) {
        return year < 30 ? 2000 + year : 1900 + year;
    }
    int now = anchor_year(a), full = now - now % 100 + year;
    return full > now + 1 ? full - 100 : full;
}

static enum viet_outcome resolve_shifted_year(const viet_when *w, const viet_anchor *a, viet_days *days) {
    if (!a->counts) {
        return VIET_UNRESOLVED;
    }
    int year = viet_date_of(a->day).year;
    viet_when when = *w;
    if (w->grain == VIET_CENTURY) {
        when.year = (year - 1) / 100 * 100 + 1 + 100 * w->year;
        when.year_last = when.year + 99;
        year = when.year;
    } else {
        year += w->year;
        when.year = when.year_last = year;
    }
    return days_in_year(&when, year, days) ? VIET_TAKEN : VIET_IMPOSSIBLE;
}

static enum viet_outcome resolve_missing_year(const viet_when *w, const viet_anchor *a, viet_days *days) {
    viet_days any;
    viet_when leap = *w;
    leap.year = leap.year_last = 2000;
    if (!w->lunar && !gregorian_days(&leap, 2000, &any)) {
        return VIET_IMPOSSIBLE;
    }
    if (a->known) {
        int year = viet_date_of(a->day).year;
        return nearest_year(w, year - 1, 1, 3, a->day, days) || nearest_year(w, year - 4, 1, 9, a->day, days)
                   ? VIET_TAKEN
                   : VIET_UNRESOLVED; /* 29/2 */
    }
    if (!a->mentioned && !a->year_known) {
        return VIET_UNRESOLVED;
    }
    return days_in_year(w, a->mentioned ? viet_date_of(a->mentioned_day).year : a->year, days)
               ? VIET_TAKEN
               : VIET_UNRESOLVED;
}

/* A time of day alone is of the day mentioned last, when that is not long from the reference; else of the reference. */
static enum viet_outcome resolve_time(const viet_anchor *a, viet_days *days) {
    int apart = a->mentioned_day - a->day;
    bool near = a->mentioned && (!a->known || (apart <= NEAR_DAYS && apart >= -NEAR_DAYS));
    int day = near ? a->mentioned_day : a->day;
    *days = (viet_days){day, day};
    return near || a->counts ? VIET_TAKEN : VIET_UNRESOLVED;
}

enum viet_outcome viet_resolve(const viet_when *w, const viet_anchor *a, viet_days *days) {
    if (w->recurring) {
        return VIET_UNRESOLVED;
    }
    if (!viet_when_has_date(w)) {
        return resolve_time(a, days);
    }
    if (w->day_is == VIET_SHIFTED) {
        *days = (viet_days){a->day + w->day, a->day + w->day};
        return a->counts ? VIET_TAKEN : VIET_UNRESOLVED;
    }
    if (w->day_is == VIET_SAME) {
        int day = a->mentioned ? a->mentioned_day : a->day;
        *days = (viet_days){day, day};
        return anchor_any(a) ? VIET_TAKEN : VIET_UNRESOLVED;
    }
    if (w->weekday != VIET_NO_WEEKDAY && w->day_is == VIET_MISSING) {
        return resolve_weekday(w, a, days);
    }
    if (w->week_is == VIET_SHIFTED) {
        int monday = a->day - viet_weekday(a->day) + 7 * w->week;
        *days = (viet_days){monday, monday + 6};
        return a->counts ? VIET_TAKEN : VIET_UNRESOLVED;
    }
    if (w->month_is == VIET_SHIFTED) {
        return resolve_shifted_month(w, a, days);
    }
    if (w->month_is == VIET_MISSING && w->day_is == VIET_GIVEN) {
        return resolve_day_of_month(w, a, days);
    }
    switch (w->year_is) {
    case VIET_GIVEN:
        if (w->lunar &&
            viet_lunar_month_days(w->year, 1, false) == 0) { /* outside of the lunar years known */
            return w->month_is == VIET_MISSING && gregorian_days(w, w->year, days) ? VIET_EXPLICIT
                                                                                   : VIET_UNRESOLVED;
        }
        return days_in_year(w, w->year, days) ? VIET_EXPLICIT : VIET_IMPOSSIBLE;
    case VIET_SHIFTED:
        return resolve_shifted_year(w, a, days);
    case VIET_SHORT: {
        viet_when when = *w;
        when.year = when.year_last = year_of_two_digits(w->year, a);
        when.year_last += w->grain == VIET_DECADE ? 9 : 0;
        return days_in_year(&when, when.year, days) ? VIET_EXPLICIT : VIET_IMPOSSIBLE;
    }
    case VIET_CYCLE: {
        if (!anchor_any(a) && !a->year_known) {
            return VIET_UNRESOLVED;
        }
        int year = anchor_year(a), of_cycle = ((w->year + 4 - year) % 60 + 60) % 60;
        int from = anchor_any(a) ? anchor_day(a) : viet_day_of((viet_ymd){year, 7, 1});
        if (a->counts) { /* the last such year, or the next one when it is about to begin */
            return days_in_year(w, year + of_cycle - (of_cycle > 1 ? 60 : 0), days) ? VIET_TAKEN
                                                                                    : VIET_UNRESOLVED;
        }
        return nearest_year(w, year + of_cycle - 60, 60, 2, from, days) ? VIET_TAKEN : VIET_UNRESOLVED;
    }
    case VIET_SAME:
        if (!anchor_any(a) && !a->year_known) {
            return VIET_UNRESOLVED;
        }
        return days_in_year(w, a->meant ? a->meant_year : anchor_year(a), days) ? VIET_TAKEN
                                                                                : VIET_UNRESOLVED;
    default:
        return resolve_missing_year(w, a, days);
    }
}

/* ---- ranges */

static void take_year(viet_when *to, const viet_when *from, int shift) {
    to->year_is = from->year_is;
    to->year = from->year + shift;
    to->year_last = to->year;
    to->lunar = to->lunar || from->lunar;
}

static void take_month(viet_when *to, const viet_when *from, int shift) {
    to->month_is = from->month_is;
    to->month = from->month;
    to->year_is = from->year_is;
    to->year = to->year_last = from->year;
    to->lunar = from->lunar;
    to->month += shift;
    if (from->month_is == VIET_GIVEN && (to->month < 1 || to->month > 12)) {
        to->month = shift < 0 ? 12 : 1;
        to->year += shift;
        to->year_last = to->year;
    }
    to->month_last = to->month;
}

static void take_date(viet_when *to, const viet_when *from) {
    viet_when time = *to;
    *to = *from;
    to->hour = time.hour;
    to->minute = time.minute;
    to->second = time.second;
    to->grain = time.grain;
}

static bool lacks_month(const viet_when *w) {
    return w->day_is == VIET_GIVEN && w->month_is == VIET_MISSING;
}

static bool lacks_year(const viet_when *w) {
    return w->month_is == VIET_GIVEN && w->year_is == VIET_MISSING;
}

static bool has_year(const viet_when *w) {
    return w->year_is == VIET_GIVEN || w->year_is == VIET_SHIFTED;
}

void viet_carry(viet_when *a, viet_when *b) {
    if (!viet_when_has_date(a) && viet_when_has_date(b)) {
        take_date(a, b);
    } else if (viet_when_has_date(a) && !viet_when_has_date(b)) {
        take_date(b, a);
    }
    if (lacks_month(a) && b->month_is != VIET_MISSING) {
        take_month(a, b, a->day > b->day ? -1 : 0);
    } else if (lacks_month(b) && a->month_is != VIET_MISSING) {
        take_month(b, a, b->day < a->day ? 1 : 0);
    }
    if (a->weekday != VIET_NO_WEEKDAY && a->day_is == VIET_MISSING && a->week_is == VIET_MISSING) {
        a->week_is = b->week_is;
        a->week = b->week;
    }
    bool turns = a->month > b->month || (a->month == b->month && a->day > b->day);
    if (lacks_year(a) && has_year(b)) {
        take_year(a, b, turns ? -1 : 0);
    } else if (lacks_year(b) && has_year(a)) {
        take_year(b, a, turns ? 1 : 0);
    }
}
