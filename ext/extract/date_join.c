/* date_join.c - dates with their times, ranges, and lists that share a month or a year. */
#include "date_join.h"

/* ---- one date, with its time */

/* A date that begins at item k. */
static unsigned read_date(viet_lexer *l, unsigned k, enum viet_cue cue, viet_span *span) {
    const viet_item *item = viet_read_item(l, k);
    unsigned end = 0;
    *span = (viet_span){viet_when_nothing(), viet_when_nothing(), false};
    if (item->kind == VIET_ITEM_DIGITS) {
        end = viet_read_day_figures(l, k, cue, span);
    } else if (item->kind == VIET_ITEM_WORD && item->keyword != VIET_KEY_NONE) {
        end = viet_read_day(l, k, span);
        if (end == 0) {
            *span = (viet_span){viet_when_nothing(), viet_when_nothing(), false};
            end = viet_read_period(l, k, &span->first);
        }
    }
    if (end == 0) {
        *span = (viet_span){viet_when_nothing(), viet_when_nothing(), false};
        end = viet_read_counted(l, k, cue, &span->first);
    }
    return end;
}

/* Signs and words between a time and a date: a blank, a comma, a dash, lúc. */
static unsigned skip_joint(viet_lexer *l, unsigned k) {
    const viet_item *item = viet_read_item(l, k);
    if (item->gap > VIET_BLANK) {
        return 0;
    }
    if (viet_item_is_sign(item, ',') || viet_item_is_sign(item, '|') || viet_read_separator(l, k) == '-') {
        k++;
    }
    if (viet_item_is_sign(item, '(') &&
        viet_read_word(l, k + 1, VIET_KEY_GIO)) { /* 8h30 (giờ Việt Nam) ngày 12/12 */
        unsigned close = k + 2;
        while (close < k + 7 && !viet_item_is_sign(viet_read_item(l, close), ')')) {
            close++;
        }
        k = viet_item_is_sign(viet_read_item(l, close), ')') ? close + 1 : k;
    }
    k += viet_read_word(l, k, VIET_KEY_VAO);
    k += viet_read_word(l, k, VIET_KEY_LUC) || viet_read_word(l, k, VIET_KEY_HOI);
    return viet_read_item(l, k)->gap <= VIET_BLANK ? k : 0;
}

static void take_time(viet_when *date, const viet_when *time) {
    date->hour = time->hour;
    date->minute = time->minute;
    date->second = time->second;
    bool late = date->modifier == VIET_AFTERNOON || date->modifier == VIET_EVENING;
    if (late && date->hour < 12) {
        date->hour = (date->hour + 12); /* chiều nay lúc 3h */
    }
    date->modifier = date->modifier != VIET_NO_MODIFIER ? date->modifier : time->modifier;
    date->grain = time->grain;
}

/* A time, and the date it is of behind it. */
static viet_date_reading read_time(viet_lexer *l, unsigned k) {
    viet_date_reading r = {.span = {viet_when_nothing(), viet_when_nothing(), false}};
    viet_when time;
    unsigned figures, end = viet_read_clock(l, k, &time, &r.sure, &figures), date = 0;
    if (end == 0) {
        return r;
    }
    if (end > figures) { /* 8h tối qua */
        date = viet_read_day(l, figures, &r.span);
    }
    if (date == 0) {
        unsigned at = skip_joint(l, end);
        bool bare = at == end && viet_read_item(l, at)->gap == VIET_BLANK;
        if (at != 0 && viet_read_item(l, at)->keyword != VIET_KEY_DAU) {
            date = read_date(l, at, bare ? VIET_CUE_DATE : VIET_CUE_HINT, &r.span);
        }
    }
    if (date != 0 && !r.span.range && viet_when_is_day(&r.span.first)) {
        r.span.first.modifier = VIET_NO_MODIFIER;
        take_time(&r.span.first, &time);
        r.end = date;
        r.sure = true;
        return r;
    }
    r.span = (viet_span){time, viet_when_nothing(), false};
    r.end = end;
    return r;
}

/* Whether the hour in items at to end - 1, which could last so long as well, is of the relative day right before
** it: hôm qua 9h, ngày mai 9 giờ; but hôm qua 2 giờ liền, ngày mai 9h nữa. */
static bool is_hour_of_day(viet_lexer *l, const viet_date_reading *day, unsigned at, unsigned end) {
    const viet_item *next = viet_read_item(l, end);
    bool letter = viet_read_item(l, end - 1)->keyword != VIET_KEY_GIO;
    bool counts =
        next->gap <= VIET_BLANK && (next->keyword == VIET_KEY_SAU_AFTER ||
                                    next->keyword == VIET_KEY_NUA_MORE || next->keyword == VIET_KEY_TRUOC);
    return at == day->end && day->span.first.day_is == VIET_SHIFTED && !counts &&
           (letter || viet_read_follows(l, end));
}

/* A date or a time at item k, with the other behind it. */
viet_date_reading viet_join_one(viet_lexer *l, unsigned k, enum viet_cue cue) {
    const viet_item *item = viet_read_item(l, k);
    viet_date_reading r = {.end = 0};
    if (item->kind == VIET_ITEM_DIGITS ? item->n <= 2 : (item->starts & VIET_STARTS_NUMBER) != 0) {
        r = read_time(l, k);
        if (r.end != 0) {
            return r;
        }
    }
    enum viet_modifier part = item->kind == VIET_ITEM_WORD ? viet_daypart_of(item) : VIET_NO_MODIFIER;
    if (part != VIET_NO_MODIFIER && viet_is_figure(viet_read_item(l, k + 1)) &&
        viet_read_item(l, k + 1)->n <= 2) {
        r = read_time(l, k + 1); /* tối 8h ngày 5/9 */
        if (r.end != 0) {
            viet_when time = r.span.first;
            r.span.first.modifier = (uint8_t)part;
            take_time(&r.span.first, &time);
            r.sure = true;
            return r;
        }
    }
    r.end = read_date(l, k, cue, &r.span);
    r.sure = true;
    if (r.end != 0 && !r.span.range && viet_when_is_day(&r.span.first)) {
        viet_when time;
        bool sure;
        unsigned figures, at = skip_joint(l, r.end);
        unsigned end = at != 0 ? viet_read_clock(l, at, &time, &sure, &figures) : 0;
        bool said = end != 0 && viet_read_item(l, at - 1)->keyword == VIET_KEY_LUC;
        bool other = end != 0 && viet_read_word(l, end, VIET_KEY_NGAY); /* giao thừa lúc 23h ngày 29/1 */
        if (end != 0 && !other && (sure || said || is_hour_of_day(l, &r, at, end))) {
            take_time(&r.span.first, &time);
            r.end = end;
        }
    }
    if (k == 0 && item->keyword == VIET_KEY_MAI && !viet_when_has_time(&r.span.first)) {
        r.end = 0; /* by itself mai is a flower, a name, and much else */
    }
    return r;
}

/* ---- ranges and lists */

/* How many members of a list are looked at for what they share. */
#define LIST_MEMBERS 12

/* What stands between the ends of a range: đến, tới, a dash. Returns the item behind it, 0: none. */
unsigned viet_join_to(viet_lexer *l, unsigned k) {
    if (viet_read_item(l, k)->gap > VIET_BLANK) {
        return 0;
    }
    if (viet_read_separator(l, k) == '-') {
        return viet_read_item(l, k + 1)->gap <= VIET_BLANK ? k + 1 : 0;
    }
    k += viet_read_word(l, k, VIET_KEY_CHO);
    if (viet_read_word(l, k, VIET_KEY_DEN) || viet_read_word(l, k, VIET_KEY_TOI)) {
        k += 1 + viet_read_word(l, k + 1, VIET_KEY_HET);
        return viet_read_item(l, k)->gap < VIET_PARAGRAPH ? k : 0;
    }
    return 0;
}

static bool is_on_a_day(const viet_when *w) {
    return viet_when_is_day(w) || (viet_when_has_time(w) && viet_when_has_date(w));
}

/* Whether a and b can be the ends of a range. */
static bool are_alike(const viet_when *a, const viet_when *b) {
    if (b->grain == VIET_NO_GRAIN) {
        return false;
    }
    bool time = viet_when_has_time(a) && viet_when_has_time(b);
    bool dated = a->day_is != VIET_MISSING && b->day_is != VIET_MISSING;
    bool week = a->weekday != VIET_NO_WEEKDAY && b->weekday != VIET_NO_WEEKDAY && a->day_is == VIET_MISSING &&
                b->day_is == VIET_MISSING && b->week_is == VIET_SHIFTED; /* thứ Hai đến thứ Sáu tuần này */
    bool days = is_on_a_day(a) && is_on_a_day(b) && (dated || week || a->weekday == b->weekday);
    bool clocks = viet_when_has_time(a) && !viet_when_has_date(a);
    return time || days ||
           (!clocks && !viet_when_has_time(b) && a->grain == b->grain && a->grain >= VIET_WEEK);
}

/* Whether the hour at item k is written by 24 hours: 21h, hai mươi mốt giờ, 08h; tối may stand before it. */
static bool is_of_24(viet_lexer *l, unsigned k) {
    unsigned value, at = k + (viet_daypart_of(viet_read_item(l, k)) != VIET_NO_MODIFIER);
    const viet_item *item = viet_read_item(l, at);
    bool zero = item->kind == VIET_ITEM_DIGITS && item->n == 2 && item->value < 10;
    return zero || viet_read_number(l, at, 13, 24, &value) != 0;
}

/* 3h-5h chiều: the half of the day is said once, for both; but 10 giờ đến 2 giờ chiều, 8h-21h tối. 11 giờ đến 1 giờ sáng
** begins before midnight, 12 giờ đến 3 giờ sáng at it. The second hour is at item k. */
static void share_half(viet_lexer *l, unsigned k, viet_when *a, const viet_when *b) {
    int from = a->hour * 60 + a->minute, to = b->hour * 60 + b->minute;
    if (!viet_when_has_time(a) || viet_when_has_date(a) || a->modifier != VIET_NO_MODIFIER ||
        b->modifier == VIET_NO_MODIFIER || a->hour == 0 || is_of_24(l, 0) || is_of_24(l, k)) {
        return;
    }
    if (a->hour == 12 && from > to) {
        a->hour = 0;
    } else if (a->hour < 12 && (from + 12 * 60 < to || from > to)) {
        a->hour += 12;
    }
}

void viet_join_range(viet_lexer *l, viet_date_reading *r) {
    viet_when *a = &r->span.first;
    unsigned at = viet_join_to(l, r->end);
    bool dawn = at == 0 && a->grain == VIET_DAYPART && a->day_is == VIET_GIVEN && a->month_is == VIET_MISSING;
    if (r->span.range || (at == 0 && !dawn)) {
        return;
    }
    enum viet_cue cue = viet_when_is_day(a) ? VIET_CUE_DATE : VIET_CUE_HINT;
    at = dawn ? r->end : at;
    viet_date_reading b = viet_join_one(l, at, cue);
    if (b.end == 0 || b.span.range || !are_alike(a, &b.span.first)) {
        return;
    }
    share_half(l, at, a, &b.span.first);
    r->span.last = b.span.first;
    r->span.range = true;
    r->sure = true;
    r->end = b.end;
}

/* The month and year that the members of a list share stand with a later one: ngày 5, 6 và 7/9, tháng 3 và 4/2014. */
void viet_join_list(viet_lexer *l, unsigned end, viet_when *w) {
    bool month = w->day_is == VIET_GIVEN && w->month_is == VIET_MISSING;
    bool year = w->day_is == VIET_MISSING && w->month_is == VIET_GIVEN && w->year_is == VIET_MISSING;
    for (unsigned members = 0; (month || year) && members < LIST_MEMBERS; members++) {
        const viet_item *joint = viet_read_item(l, end);
        viet_span span = {viet_when_nothing(), viet_when_nothing(), false};
        if (joint->gap > VIET_BLANK || !(viet_item_is_sign(joint, ',') || joint->keyword == VIET_KEY_VA)) {
            return;
        }
        unsigned at = end + 1, value;
        at += viet_read_word(l, at, VIET_KEY_VA);
        if (viet_read_item(l, at)->gap == VIET_PARAGRAPH) {
            return;
        }
        bool headed = viet_read_word(l, at, VIET_KEY_NGAY) || viet_read_word(l, at, VIET_KEY_THANG) ||
                      viet_read_word(l, at, VIET_KEY_QUY);
        unsigned next = headed || viet_read_item(l, at)->kind == VIET_ITEM_DIGITS
                            ? read_date(l, at, month ? VIET_CUE_DATE : VIET_CUE_HINT, &span)
                            : 0;
        if (next != 0 && span.first.month_is == VIET_GIVEN &&
            (month ? span.first.day_is == VIET_GIVEN : span.first.year_is == VIET_GIVEN)) {
            viet_when *from = &span.first;
            if (month && w->day > from->day && headed) {
                return;
            }
            w->month_is = month ? VIET_GIVEN : w->month_is;
            w->month = month ? from->month : w->month;
            w->month_last = month ? from->month : w->month_last;
            w->year_is = from->year_is;
            w->year = w->year_last = from->year;
            w->lunar = from->lunar;
            return;
        }
        if (next == 0 && (next = viet_read_number(l, at + headed, 1, 31, &value)) == 0) {
            return;
        }
        end = next;
    }
}

/* A number alone in a list of days: the 6 of ngày 5, 6 và 7/9. */
void viet_join_member(viet_lexer *l, viet_date_reading *r) {
    viet_when *w = &r->span.first;
    const viet_item *item = viet_read_item(l, 0);
    if (item->n > 2 || item->value < 1 || item->value > 31) {
        return;
    }
    r->span = (viet_span){viet_when_nothing(), viet_when_nothing(), false};
    w->grain = VIET_DAY;
    w->day_is = VIET_GIVEN;
    w->day = w->day_last = (int)item->value;
    viet_join_list(l, 1, w);
    r->end = w->month_is == VIET_GIVEN ? 1 : 0;
    r->sure = true;
}

/* từ 2-6 đến 28-6, từ 28.6 đến 3.7: a date when one of the days can be nothing else. */
static void join_short_dates(viet_lexer *l, viet_date_reading *r) {
    viet_span first, last;
    unsigned end = viet_read_figures(l, 0, VIET_CUE_DATE, &first), at = end != 0 ? viet_join_to(l, end) : 0;
    if (at == 0 || viet_read_separator(l, end) != 0 || first.range || first.first.grain != VIET_DAY) {
        return;
    }
    end = read_date(l, at, VIET_CUE_DATE, &last);
    if (end != 0 && !last.range && last.first.grain == VIET_DAY &&
        (first.first.day > 12 || last.first.day > 12) && viet_read_follows(l, end)) {
        *r = (viet_date_reading){{first.first, last.first, true}, end, true};
    }
}

/* A number alone that begins a range of hours: the 3 of từ 3 đến 5 giờ chiều; the hour behind it is item `at`. */
static bool join_bare_hour(viet_lexer *l, viet_date_reading *r, unsigned hour, unsigned at) {
    viet_when *a = &r->span.first;
    viet_date_reading b = viet_join_one(l, at, VIET_CUE_HINT);
    const viet_when *w = &b.span.first;
    if (b.end == 0 || b.span.range || !viet_when_has_time(w) || w->modifier == VIET_NO_MODIFIER ||
        hour > 12) {
        return false;
    }
    *a = viet_when_nothing();
    a->grain = w->grain;
    a->hour = (int)hour;
    a->minute = 0;
    share_half(l, at, a, w);
    r->span.last = *w;
    r->span.range = r->sure = true;
    r->end = b.end;
    return true;
}

void viet_join_bare_hours(viet_lexer *l, viet_date_reading *r) {
    unsigned hour, to = viet_read_number(l, 0, 1, 12, &hour), at = to != 0 ? viet_join_to(l, to) : 0;
    bool apart = viet_read_separator(l, to) == '-' &&
                 viet_read_item(l, to)->gap != VIET_GLUED; /* quận 3 - 5 giờ chiều */
    if (at != 0 && !apart) {
        join_bare_hour(l, r, hour, at);
    }
}

/* A number alone that begins a range of hours or of days: the 3 of từ 3 đến 5 giờ chiều, of từ 3 đến 5/9. */
void viet_join_bare_range(viet_lexer *l, viet_date_reading *r) {
    viet_when *w = &r->span.first;
    join_short_dates(l, r);
    if (r->end != 0) {
        return;
    }
    bool lunar = viet_read_word(l, 0, VIET_KEY_MUNG); /* mùng 1 đến mùng 5 Tết */
    unsigned day = 0, to = lunar ? viet_read_number(l, 1, 1, 10, &day) : 0;
    if (!lunar) {
        to = viet_read_number(l, 0, 1, 31, &day);
    }
    unsigned at = to != 0 ? viet_join_to(l, to) : 0;
    if (at == 0 || (!lunar && join_bare_hour(l, r, day, at))) {
        return;
    }
    r->span = (viet_span){viet_when_nothing(), viet_when_nothing(), false};
    w->grain = VIET_DAY;
    w->day_is = VIET_GIVEN;
    w->day = w->day_last = (int)day;
    viet_span last;
    unsigned end = read_date(l, at, VIET_CUE_HINT, &last);
    if (end == 0 && viet_read_item(l, at)->value > 12 && viet_read_item(l, at)->value > day) {
        end = read_date(l, at, VIET_CUE_DATE, &last); /* từ 15 đến 17-3 */
    } else if (end == 0 && lunar) {
        last = (viet_span){viet_when_nothing(), viet_when_nothing(), false};
        end = viet_read_early_day(l, at, &last.first); /* mùng 1-5 Tết */
    }
    if (end != 0 && !last.range && last.first.grain == VIET_DAY && last.first.month_is == VIET_GIVEN) {
        r->span.last = last.first;
        r->span.range = r->sure = true;
        r->end = end;
    }
}

/* 6 tháng đầu năm và ... 6 tháng cuối năm 2020: the year stands with the second half. */
void viet_join_half(viet_lexer *l, unsigned end, viet_when *w) {
    if ((w->grain != VIET_HALF && w->grain != VIET_QUARTER && w->grain != VIET_MONTH) ||
        w->year_is != VIET_SHIFTED || w->year != 0 || viet_read_item(l, end - 1)->keyword != VIET_KEY_NAM) {
        return;
    }
    for (unsigned k = end; k < end + 16; k++) {
        const viet_item *item = viet_read_item(l, k), *year = viet_read_item(l, k + 2);
        if (item->gap > VIET_BLANK || viet_item_is_sign(item, '.') || viet_item_is_sign(item, ';')) {
            return;
        }
        if ((item->keyword == VIET_KEY_CUOI || item->keyword == VIET_KEY_DAU) &&
            viet_read_word(l, k + 1, VIET_KEY_NAM) && year->kind == VIET_ITEM_DIGITS && year->n == 4) {
            w->year_is = VIET_GIVEN;
            w->year = w->year_last = (int)year->value;
            return;
        }
    }
}
