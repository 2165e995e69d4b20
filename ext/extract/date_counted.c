/* date_counted.c - what begins with a number: 6 tháng đầu năm, 3 ngày trước, 2 tháng 9, a year that stands alone. */
#include "date_read.h"
#include "number.h"

/* 6 tháng đầu năm, 10 ngày cuối tháng 3, 9 tháng năm 2012 */
static unsigned read_some_months(viet_lexer *l, unsigned unit, unsigned n, enum viet_cue cue, viet_when *w) {
    unsigned at = unit + 1, end;
    enum viet_modifier which = viet_read_end(l, at, &at);
    enum viet_keyword keyword = (enum viet_keyword)viet_read_item(l, unit)->keyword;
    bool first = which == VIET_START;
    if (keyword != VIET_KEY_NGAY && keyword != VIET_KEY_TUAN && keyword != VIET_KEY_THANG &&
        keyword != VIET_KEY_QUY) {
        return 0;
    }
    if (keyword == VIET_KEY_NGAY || keyword == VIET_KEY_TUAN) { /* of a month */
        n *= keyword == VIET_KEY_TUAN ? 7 : 1;
        if (which == VIET_NO_MODIFIER || which == VIET_MIDDLE || n > 21 ||
            !viet_read_word(l, at, VIET_KEY_THANG) || (end = viet_read_month(l, at, false, w)) == 0) {
            return 0;
        }
        w->grain = VIET_DAY;
        viet_say_days(w, first ? 1 : -(int)n, first ? (int)n : -1);
        return end;
    }
    int months = keyword == VIET_KEY_QUY ? 3 * (int)n : (int)n;
    bool since =
        which == VIET_NO_MODIFIER && cue == VIET_CUE_DATE && keyword == VIET_KEY_THANG && n > 1 &&
        viet_read_item(l, at)->kind != VIET_ITEM_DIGITS; /* lũy kế 9 tháng: from the start of the year */
    bool bare = since || (which == VIET_NO_MODIFIER && n > 1 && keyword == VIET_KEY_THANG);
    if (months > 11 || which == VIET_MIDDLE || (which == VIET_NO_MODIFIER && !bare)) {
        return 0;
    }
    end = viet_read_some_year(l, at, w);
    if (since && w->year_is != VIET_GIVEN) {
        *w = viet_when_nothing();
        w->year_is = VIET_SHIFTED;
        end = at;
    } else if (end == 0 || (bare && w->year_is != VIET_GIVEN)) {
        return 0;
    }

    first = first || bare;
    w->grain = months == 6 ? VIET_HALF : months == 3 ? VIET_QUARTER : VIET_MONTH;
    viet_say_months(w, first ? 1 : 13 - months, first ? months : 12);
    return end;
}

/* 3 ngày trước, 2 năm trước đây, 10 ngày nữa: counted from the reference, in the unit said. */
static unsigned read_ago(viet_lexer *l, unsigned unit, unsigned n, bool ago, viet_when *w) {
    const viet_item *item = viet_read_item(l, unit + 1), *next = viet_read_item(l, unit + 2);
    unsigned end = unit + 1;
    int shift = -(int)n;
    if (!ago) {
        if (item->gap > VIET_BLANK) {
            return 0;
        }
        if (item->keyword == VIET_KEY_NUA_MORE) {
            shift = (int)n;
            end++;
        } else if (viet_read_pair(l, unit + 1, VIET_KEY_VE_ABOUT, VIET_KEY_TRUOC)) { /* 2 năm về trước */
            end += 2;
        } else if (item->keyword == VIET_KEY_TRUOC) {
            bool here = next->keyword == VIET_KEY_DAY_HERE;
            if (!here && !viet_read_follows(l, unit + 2)) {
                return 0; /* trước khi, trước ngày, trước Tết */
            }
            if (next->keyword == VIET_KEY_KHI || next->keyword == VIET_KEY_DO_THAT ||
                next->keyword == VIET_KEY_NGAY) {
                return 0;
            }
            end += 1 + here;
        } else {
            return 0;
        }
    }
    switch (viet_read_item(l, unit)->keyword) {
    case VIET_KEY_NGAY:
        w->grain = VIET_DAY;
        w->day_is = VIET_SHIFTED;
        w->day = w->day_last = shift;
        return end;
    case VIET_KEY_TUAN:
        w->grain = VIET_WEEK;
        w->week_is = VIET_SHIFTED;
        w->week = shift;
        return end;
    case VIET_KEY_THANG:
        w->grain = VIET_MONTH;
        w->month_is = VIET_SHIFTED;
        w->month = w->month_last = shift;
        return end;
    case VIET_KEY_NAM:
        w->grain = VIET_YEAR;
        w->year_is = VIET_SHIFTED;
        w->year = w->year_last = shift;
        return end;
    default:
        return 0;
    }
}

/* A year that stands alone, or two. */
static unsigned read_bare_year(viet_lexer *l, unsigned k, enum viet_cue cue, viet_when *w) {
    unsigned end = viet_read_years(l, k, false, w);
    const viet_item *item = viet_read_item(l, k);
    if (end != 0) {
        w->grain = VIET_YEAR;
        const viet_item *next = viet_read_item(l, end);
        bool near =
            w->year >= 1700 && w->year_last - w->year <= 30 && !(viet_date_role(next) & VIET_ROLE_COUNTED);
        bool slash = viet_item_is_sign(next, '/') && next->gap == VIET_BLANK;
        return near || slash || viet_read_follows(l, end) ? end : 0;
    }
    if (cue == VIET_CUE_BARRED || item->value < 1500 || item->value >= 2100) {
        return 0;
    }
    w->grain = VIET_YEAR;
    end = viet_read_year_figures(l, k, false, w);
    /* quantities are grouped, 2.013, or round */
    bool year = item->value >= 1900 && item->value < 2060 && item->value % 100 != 0;
    bool counted = (viet_date_role(viet_read_item(l, end)) & VIET_ROLE_COUNTED) != 0;
    return end != 0 && (end > k + 1 || viet_read_follows(l, end) ||
                        ((year || cue == VIET_CUE_DATE) && !counted &&
                         viet_read_item(l, end)->kind == VIET_ITEM_WORD))
               ? end
               : 0;
}

unsigned viet_read_counted(viet_lexer *l, unsigned k, enum viet_cue cue, viet_when *w) {
    unsigned n, end;
    bool ago = viet_read_pair(l, k, VIET_KEY_CACH, VIET_KEY_DAY_HERE) ||
               viet_read_pair(l, k, VIET_KEY_CACH, VIET_KEY_NAY_NOW);
    unsigned at = ago ? k + 2 : k;
    *w = viet_when_nothing();
    if (ago) {
        bool about = viet_read_word(l, at, VIET_KEY_HON) || viet_read_word(l, at, VIET_KEY_GAN) ||
                     viet_read_word(l, at, VIET_KEY_KHOANG) || viet_read_word(l, at, VIET_KEY_DUNG);
        w->about = about && !viet_read_word(l, at, VIET_KEY_DUNG);
        at += about;
    }
    const viet_item *item = viet_read_item(l, at);
    if (!ago && item->kind == VIET_ITEM_DIGITS && item->n == 4) {
        return read_bare_year(l, k, cue, w);
    }
    if ((end = viet_read_number(l, at, 1, 99, &n)) == 0 || viet_read_item(l, end)->gap > VIET_BLANK) {
        return 0;
    }
    viet_when blank = *w;
    if (!ago) {
        unsigned months = read_some_months(l, end, n, cue, w);
        if (months != 0) {
            return months;
        }
        *w = blank;
        if (viet_read_word(l, end, VIET_KEY_THANG) && n <= 31) { /* 2 tháng 9 */
            unsigned month = viet_read_month(l, end, cue == VIET_CUE_DATE, w);
            if (month != 0 && w->month_is == VIET_GIVEN && w->month == w->month_last &&
                (w->year_is != VIET_MISSING || cue == VIET_CUE_DATE || viet_read_follows(l, month)) &&
                !viet_read_word(l, month, VIET_KEY_NGAY)) { /* 3 tháng 5 ngày is a span of time */
                w->grain = VIET_DAY;
                w->lunar = w->lunar && !viet_read_old_month(l, end + 1, month, w);
                viet_say_days(w, (int)n, (int)n);
                return month;
            }
            *w = blank;
        }
    }
    return read_ago(l, end, n, ago, w);
}
