/* date_edtf.c - writes EDTF, the extended date and time format of ISO 8601-2. */
#include <string.h>

#include "date_resolve.h"

typedef struct edtf {
    char *out;
    size_t n;
} edtf;

static void edtf_put(edtf *e, char c) {
    if (e->n + 1 < VIET_EDTF_BYTES) {
        e->out[e->n++] = c;
    }
}

static void edtf_text(edtf *e, const char *s) {
    while (*s != 0) {
        edtf_put(e, *s++);
    }
}

/* A number of so many digits. */
static void edtf_digits(edtf *e, int value, int digits) {
    int scale = 1;
    for (int i = 1; i < digits; i++) {
        scale *= 10;
    }
    for (; scale > 0; scale /= 10) {
        edtf_put(e, (char)('0' + value / scale % 10));
    }
}

static void edtf_year(edtf *e, int year) {
    if (year < 0) {
        edtf_put(e, '-');
        year = -year;
    }
    edtf_digits(e, year, 4);
}

static void edtf_month(edtf *e, viet_ymd d) {
    edtf_year(e, d.year);
    edtf_put(e, '-');
    edtf_digits(e, d.month, 2);
}

static void edtf_day(edtf *e, viet_ymd d) {
    edtf_month(e, d);
    edtf_put(e, '-');
    edtf_digits(e, d.day, 2);
}

static void edtf_time(edtf *e, const viet_when *w) {
    static const char before[] = "T::";
    const int part[] = {w->hour, w->minute, w->second};
    for (int i = 0; i < 3; i++) {
        edtf_put(e, before[i]);
        edtf_digits(e, part[i] < 0 ? 0 : part[i], 2);
    }
}

static bool is_year_start(viet_ymd d) {
    return d.month == 1 && d.day == 1;
}

/* The grouping of months that ISO 8601-2 has a number for: quarters 33 to 36, halves 40 and 41; 0 for none. */
static int grouping(viet_ymd first, uint8_t grain) {
    if (grain == VIET_QUARTER) {
        return 33 + first.month / 3;
    }
    if (grain == VIET_HALF) {
        return 40 + first.month / 6;
    }
    return 0;
}

/* Both ends alike: written once, else with a slash between. */
static void edtf_interval(edtf *e, viet_ymd first, viet_ymd last, bool same,
                          void (*write)(edtf *, viet_ymd)) {
    write(e, first);
    if (!same) {
        edtf_put(e, '/');
        write(e, last);
    }
}

static void edtf_year_of(edtf *e, viet_ymd d) {
    edtf_year(e, d.year);
}

static void edtf_resolved(edtf *e, const viet_when *w, viet_days days) {
    viet_ymd first = viet_date_of(days.first), last = viet_date_of(days.last);
    bool month_ends = first.day == 1 && last.day == viet_month_days(last.year, last.month);
    int group = month_ends && first.year == last.year ? grouping(first, w->grain) : 0;
    if (w->grain == VIET_DECADE && first.year >= 0 && last.year == first.year + 9) {
        edtf_digits(e, first.year / 10, 3);
        edtf_put(e, 'X');
    } else if (group != 0) {
        edtf_year(e, first.year);
        edtf_put(e, '-');
        edtf_digits(e, group, 2);
    } else if (w->grain >= VIET_YEAR && is_year_start(first)) { /* a lunar year begins later */
        edtf_interval(e, first, last, first.year == last.year, edtf_year_of);
    } else if (w->grain >= VIET_MONTH && month_ends) {
        edtf_interval(e, first, last, first.month == last.month, edtf_month);
    } else {
        edtf_interval(e, first, last, days.first == days.last, edtf_day);
    }
}

/* What is known of w: X for each digit that is not. */
static void edtf_unresolved(edtf *e, const viet_when *w) {
    bool numbers = !w->lunar; /* a lunar month is no month of EDTF's */
    if (!viet_when_has_date(w)) {
        edtf_time(e, w);
        return;
    }
    if (w->year_is == VIET_GIVEN) {
        edtf_year(e, w->year);
    } else {
        edtf_text(e, "XXXX");
    }
    if (w->grain >= VIET_YEAR) {
        return;
    }
    edtf_put(e, '-');
    if (w->month_is != VIET_GIVEN || !numbers) {
        edtf_text(e, "XX");
    } else if (w->grain == VIET_QUARTER) {
        edtf_digits(e, 33 + w->month / 3, 2);
    } else if (w->grain == VIET_HALF) {
        edtf_digits(e, 40 + w->month / 6, 2);
    } else {
        edtf_digits(e, w->month, 2);
        if (w->month_last != w->month) {
            edtf_text(e, "/XXXX-");
            edtf_digits(e, w->month_last, 2);
        }
    }
    if (w->grain > VIET_DAY) {
        return;
    }
    edtf_put(e, '-');
    if (w->day_is == VIET_GIVEN && numbers && w->day > 0) {
        edtf_digits(e, w->day, 2);
    } else {
        edtf_text(e, "XX");
    }
}

static bool has_clock(const viet_when *w) {
    return viet_when_has_time(w);
}

size_t viet_edtf(const viet_when *first, const viet_when *last, const viet_days *days, bool unlike,
                 char out[VIET_EDTF_BYTES]) {
    edtf e = {out, 0};
    if (last == NULL) {
        if (days != NULL) {
            edtf_resolved(&e, first, *days);
        } else {
            edtf_unresolved(&e, first);
        }
        if (has_clock(first) && days != NULL) {
            edtf_time(&e, first);
        }
    } else {
        const viet_when *ends[] = {first, last};
        for (int i = 0; i < 2; i++) {
            if (i == 1) {
                edtf_put(&e, '/');
            }
            if (days != NULL) {
                viet_ymd d = viet_date_of(i == 0 ? days->first : days->last);
                bool days_only = ends[i]->lunar; /* lunar months and years are none of EDTF's */
                if (ends[i]->grain >= VIET_YEAR && !days_only) {
                    edtf_year(&e, d.year);
                } else if (ends[i]->grain >= VIET_MONTH && !days_only) {
                    edtf_month(&e, d);
                } else {
                    edtf_day(&e, d);
                }
                if (has_clock(ends[i])) {
                    edtf_time(&e, ends[i]);
                }
            } else {
                edtf_unresolved(&e, ends[i]);
            }
        }
    }
    bool about = first->about || (last != NULL && last->about);
    if (about || unlike) {
        edtf_put(&e, about ? '~' : '?');
    }
    out[e.n] = 0;
    return e.n;
}
