/* dates.c - viet_dates_next(), with a reference and without; the lunar calendar. */
#include "fuzz.h"

#include "extract/date.h"
#include "extract/lunar.h"

enum { DATES = 64 };

typedef struct found_date {
    viet_date date;
    text surface;
} found_date;

static void check_days(const viet_date *d, text surface) {
    if (d->basis == VIET_BASIS_UNRESOLVED) {
        return;
    }
    HOLDS(viet_is_date(d->first) && viet_is_date(d->last), "no such day: %s", shown(surface));
    HOLDS(viet_day_of(d->first) <= viet_day_of(d->last), "ends before it begins: %s", shown(surface));
}

static void check_time(const viet_date *d, text surface) {
    HOLDS(d->hour >= -1 && d->hour <= 24 && d->minute >= -1 && d->minute <= 59 && d->second >= -1 &&
              d->second <= 59,
          "%d:%d:%d: %s", d->hour, d->minute, d->second, shown(surface));
}

/* Reads the dates of a text, DATES of them at most kept. */
static unsigned read_dates(text t, const viet_ymd *reference, found_date *out) {
    viet_date_scanner s;
    viet_date d;
    unsigned n = 0;
    size_t floor = 0;
    viet_dates_open(&s, t.s, t.n, reference);
    while (viet_dates_next(&s, &d)) {
        text surface = span_of(t, floor, d.start, d.end);
        floor = d.end;
        HOLDS(d.grain >= VIET_SECOND && d.grain <= VIET_CENTURY, "grain %d: %s", (int)d.grain,
              shown(surface));
        HOLDS(memchr(d.edtf, 0, sizeof d.edtf) != NULL && d.edtf[0] != 0, "EDTF: %s", shown(surface));
        check_days(&d, surface);
        check_time(&d, surface);
        if (n < DATES) {
            out[n++] = (found_date){d, surface};
        }
    }
    return n;
}

static bool same_day(viet_ymd a, viet_ymd b) {
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

static bool same_date(const found_date *a, const found_date *b) {
    const viet_date *x = &a->date, *y = &b->date;
    bool resolved = x->basis != VIET_BASIS_UNRESOLVED;
    return x->grain == y->grain && x->modifier == y->modifier && x->basis == y->basis &&
           x->lunar == y->lunar && x->hour == y->hour && x->minute == y->minute && x->second == y->second &&
           strcmp(x->edtf, y->edtf) == 0 &&
           (!resolved || (same_day(x->first, y->first) && same_day(x->last, y->last))) &&
           same(compared(a->surface), compared(b->surface));
}

static void check_same(text t, text respelled, const viet_ymd *reference) {
    found_date found[DATES], again[DATES];
    unsigned n = read_dates(t, reference, found), m = read_dates(respelled, reference, again);
    HOLDS(n == m, "%u dates, %u respelled: %s", n, m, shown(respelled));
    for (unsigned i = 0; i < n; i++) {
        HOLDS(same_date(&found[i], &again[i]), "%s, respelled %s: %s", found[i].date.edtf, again[i].date.edtf,
              shown(respelled));
    }
}

/* A day is that of its lunar date. */
static void check_lunar(text t) {
    int32_t day = 0, back;
    viet_lunar_date lunar;
    memcpy(&day, t.s, t.n < sizeof day ? t.n : sizeof day);
    day = day % 200000 - 70000;
    if (viet_lunar_of(day, &lunar)) {
        HOLDS(viet_lunar_day(&lunar, &back) && back == day, "day %d becomes %d", day, back);
        HOLDS(lunar.day >= 1 && lunar.day <= viet_lunar_month_days(lunar.year, lunar.month, lunar.leap),
              "day %d", day);
    }
}

void fuzz_one(text t) {
    static const viet_ymd reference = {2022, 11, 1};
    found_date found[DATES];
    read_dates(t, NULL, found);
    read_dates(t, &reference, found);
    if (!has_many_marks(t)) {
        check_same(icu_nfc(t), icu_nfd(t), NULL);
        check_same(icu_nfc(t), icu_nfd(t), &reference);
        check_same(icu_nfc(t), with_nbsp(icu_nfc(t)), NULL);
    }
    check_lunar(t);
    check_places(t, "viet_dates");
}
