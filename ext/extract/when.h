/* when.h - a date, period or time as a text says it: which of its parts are given, which are missing.
**
** The readers (date_*.c) fill it from the words; date_resolve.c makes days of it.
*/
#ifndef VIET_WHEN_H
#define VIET_WHEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The smallest unit that is said, from fine to coarse. */
enum viet_grain {
    VIET_NO_GRAIN,
    VIET_SECOND,
    VIET_MINUTE,
    VIET_HOUR,
    VIET_DAYPART,
    VIET_DAY,
    VIET_WEEK,
    VIET_MONTH,
    VIET_QUARTER,
    VIET_HALF,
    VIET_YEAR,
    VIET_TERM,
    VIET_DECADE,
    VIET_CENTURY
};

/* Which part of the period is meant: cuối năm, sáng 23/2. */
enum viet_modifier {
    VIET_NO_MODIFIER,
    VIET_START,
    VIET_MIDDLE,
    VIET_FINISH,
    VIET_MORNING,
    VIET_NOON,
    VIET_AFTERNOON,
    VIET_EVENING,
    VIET_NIGHT
};

/* How a part of a date is said. */
enum viet_said {
    VIET_MISSING,
    VIET_GIVEN,   /* as a number */
    VIET_SHIFTED, /* counted from that of the reference: năm ngoái is -1 */
    VIET_SAME,    /* years and days: that which was mentioned last (cùng ngày) */
    VIET_SHORT,   /* years: two digits (năm 75) */
    VIET_CYCLE    /* years: place in the cycle of sixty, 0 for Giáp Tý */
};

#define VIET_NO_WEEKDAY (-1)
#define VIET_NO_TIME    (-1)

typedef struct viet_when {
    uint8_t grain; /* enum viet_grain; VIET_NO_GRAIN: it has the form of a date, but there is none (31/4) */
    uint8_t modifier;                           /* enum viet_modifier */
    uint8_t year_is, month_is, week_is, day_is; /* enum viet_said */
    bool lunar, leap;                           /* leap: the leap month of this number */
    bool about;                                 /* khoảng năm 1945 */
    bool recurring;                             /* 27/7 hằng năm: of no year */
    int tense;   /* -1 past, 1 future where the words say so: ngày 15/3 vừa qua, 20/6 tới */
    int weekday; /* 0 Monday to 6 Sunday */
    int hour, minute, second;
    int year,
        year_last; /* the first and the last year meant, astronomical; the same but for terms, decades ... */
    int month, month_last; /* quý II: 4 and 6 */
    int day, day_last;
    int week;
} viet_when;

static inline viet_when viet_when_nothing(void) {
    return (viet_when){
        .weekday = VIET_NO_WEEKDAY, .hour = VIET_NO_TIME, .minute = VIET_NO_TIME, .second = VIET_NO_TIME};
}

static inline bool viet_when_has_date(const viet_when *w) {
    return w->year_is | w->month_is | w->week_is | w->day_is || w->weekday != VIET_NO_WEEKDAY;
}

static inline bool viet_when_has_time(const viet_when *w) {
    return w->hour != VIET_NO_TIME;
}

static inline void viet_say_year(viet_when *w, int year) {
    w->year_is = VIET_GIVEN;
    w->year = w->year_last = year;
}

static inline void viet_say_months(viet_when *w, int first, int last) {
    w->month_is = VIET_GIVEN;
    w->month = first;
    w->month_last = last;
}

static inline void viet_say_days(viet_when *w, int first, int last) {
    w->day_is = VIET_GIVEN;
    w->day = first;
    w->day_last = last;
}

/* Whether it is a single day, to which a time can belong. */
static inline bool viet_when_is_day(const viet_when *w) {
    return w->grain == VIET_DAY || w->grain == VIET_DAYPART;
}

#endif
