/* date_periods.c - periods in words: months, quarters, weeks, and parts of them. */
#include "date_read.h"
#include "number.h"

/* ---- months */

/* âm lịch, dương lịch, also in brackets */
unsigned viet_read_calendar(viet_lexer *l, unsigned k, viet_when *w) {
    unsigned open = viet_item_is_sign(viet_read_item(l, k), '(') ? 1 : 0;
    if (viet_read_word(l, k, VIET_KEY_AL_LUNAR)) {
        w->lunar = true;
        return k + 1;
    }
    if (!viet_read_word(l, k + open + 1, VIET_KEY_LICH) ||
        !(viet_read_word(l, k + open, VIET_KEY_AM) || viet_read_word(l, k + open, VIET_KEY_DUONG_SUN)) ||
        (open && !viet_item_is_sign(viet_read_item(l, k + 3), ')'))) {
        return k;
    }
    w->lunar = viet_read_word(l, k + open, VIET_KEY_AM);
    return k + 2 + 2 * open;
}

static unsigned read_month_name(viet_lexer *l, unsigned k, bool day, viet_when *w) {
    const viet_item *item = viet_read_item(l, k);
    unsigned value, end = k + 1;
    if (item->gap > VIET_LINE) {
        return 0;
    }
    switch (item->keyword) {
    case VIET_KEY_GIENG:
        viet_say_months(w, 1, 1);
        w->lunar = true;
        return end;
    case VIET_KEY_CHAP:
        viet_say_months(w, 12, 12);
        w->lunar = true;
        return end;
    case VIET_KEY_TU:
        viet_say_months(w, 4, 4);
        return end;
    case VIET_KEY_NAM: { /* months and years, if not written Năm, behind a day, or before a year */
        viet_when year = viet_when_nothing();
        viet_say_months(w, 5, 5);
        bool may = day || (item->uppers & 1) != 0 || viet_read_year_behind(l, end, &year) > end;
        const viet_item *figures = viet_read_item(l, end);
        bool of_year = figures->n == 4 && (day || (item->uppers & 1) != 0); /* ngày 28 tháng năm 1997 */
        return may && (of_year || !viet_is_figure(figures)) ? end : 0;
    }
    default:
        end = viet_read_number(l, k, 1, 12, &value);
        viet_say_months(w, (int)value, (int)value);
        return end;
    }
}

unsigned viet_read_month(viet_lexer *l, unsigned k, bool day, viet_when *w) {
    int shift = 0;
    unsigned end = viet_read_shift(l, k + 1, &shift);
    w->grain = VIET_MONTH;
    w->day_is = day ? VIET_GIVEN : VIET_MISSING;
    if (end != 0) {
        w->month_is = VIET_SHIFTED;
        w->month = w->month_last = shift;
        return end;
    }
    const viet_item *dash = viet_read_item(l, k + 2), *last = viet_read_item(l, k + 3);
    end = read_month_name(l, k + 1, day, w);
    if (end == 0) {
        return 0;
    }
    if (!day && end == k + 2 && viet_read_separator(l, k + 2) == '-' && viet_is_figure(last) &&
        last->n <= 2 && last->gap == dash->gap && last->value <= 12 && (int)last->value > w->month &&
        viet_is_figure(viet_read_item(l, k + 1))) { /* tháng 3-5/2014 */
        w->month_last = (int)last->value;
        end = k + 4;
    }
    if (viet_read_word(l, end, VIET_KEY_NHUAN)) {
        w->lunar = w->leap = true;
        end++;
    }
    end = viet_read_calendar(l, end, w);
    bool comma = viet_item_is_sign(viet_read_item(l, end), ',') && viet_read_word(l, end + 1, VIET_KEY_NAM) &&
                 viet_read_item(l, end + 2)->n == 4 && viet_is_figure(viet_read_item(l, end + 2));
    unsigned year = viet_read_year_behind(l, end + comma, w); /* tháng 2, năm 1968 */
    if (year == end &&
        (!viet_read_ends(l, end) || (viet_read_item(l, end)->gap <= VIET_BLANK && !day &&
                                     (viet_date_role(viet_read_item(l, end)) & VIET_ROLE_COUNTED)))) {
        return 0;
    }
    w->recurring = year == end && viet_read_every_year(l, end);
    if (year == end && !day) {
        viet_read_tense(l, end, w);
    }
    return viet_read_calendar(l, year, w);
}

bool viet_read_old_month(viet_lexer *l, unsigned k, unsigned end, const viet_when *w) {
    uint16_t name = viet_read_item(l, k)->keyword;
    return (name == VIET_KEY_GIENG || name == VIET_KEY_CHAP) && w->year_is == VIET_GIVEN &&
           !viet_read_word(l, k + 2, VIET_KEY_LICH) && !viet_read_word(l, end - 1, VIET_KEY_LICH);
}

/* ---- quarters, weeks */

static unsigned read_quarter(viet_lexer *l, unsigned k, viet_when *w) {
    const viet_item *item = viet_read_item(l, k + 1);
    unsigned value = viet_item_roman(item), end = value != 0 ? k + 2 : 0;
    int shift = 0;
    w->grain = VIET_QUARTER;
    unsigned of = k + 2 + viet_read_word(l, k + 2, VIET_KEY_TIEN_FIRST);
    if (item->keyword == VIET_KEY_DAU &&
        viet_read_pair(l, of, VIET_KEY_CUA, VIET_KEY_NAM)) { /* quý đầu tiên của năm 2024 */
        viet_say_months(w, 1, 3);
        return viet_read_year_behind(l, of, w);
    }
    if (item->gap > VIET_LINE) {
        return 0;
    }
    if (end == 0 && viet_read_word(l, k + 1, VIET_KEY_TU)) {
        value = 4;
        end = k + 2;
    } else if (end == 0 && (viet_read_pair(l, k + 1, VIET_KEY_DAU, VIET_KEY_NAM) ||
                            viet_read_pair(l, k + 1, VIET_KEY_CUOI, VIET_KEY_NAM))) {
        value = item->keyword == VIET_KEY_DAU ? 1 : 4;
        end = k + 2;
    } else if (end == 0 && (end = viet_read_number(l, k + 1, 1, 4, &value)) == 0) {
        end = viet_read_shift(l, k + 1, &shift);
        w->month_is = VIET_SHIFTED;
        w->month = w->month_last = shift;
        return end;
    }
    if (value > 4) {
        return 0;
    }
    viet_say_months(w, 3 * (int)value - 2, 3 * (int)value);
    unsigned year = viet_read_year_behind(l, end, w);
    bool bare_year_word = year == end && viet_read_word(l, end, VIET_KEY_NAM); /* quý đầu năm */
    if (bare_year_word) {
        w->year_is = VIET_SHIFTED;
        return end + 1;
    }
    return year > end || viet_read_ends(l, end) ? year : 0;
}

/* đầu, cuối: which end of a period. */
enum viet_modifier viet_read_end(viet_lexer *l, unsigned k, unsigned *end) {
    static const struct {
        uint16_t word;
        uint8_t means;
    } ends[] = {{VIET_KEY_DAU, VIET_START}, {VIET_KEY_GIUA, VIET_MIDDLE}, {VIET_KEY_CUOI, VIET_FINISH}};
    for (unsigned i = 0; i < 3; i++) {
        if (viet_read_item(l, k)->keyword == ends[i].word) {
            *end = k + 1;
            return (enum viet_modifier)ends[i].means;
        }
    }
    return VIET_NO_MODIFIER;
}

static unsigned read_week(viet_lexer *l, unsigned k, viet_when *w) {
    int shift = 0;
    unsigned at = k + 1 + viet_read_word(l, k + 1, VIET_KEY_LE_FEAST), end = viet_read_shift(l, at, &shift);
    w->grain = VIET_WEEK;
    if (end != 0) {
        w->week_is = VIET_SHIFTED;
        w->week = shift;
        return end;
    }
    enum viet_modifier which = viet_read_end(l, at, &end); /* tuần đầu tháng 3 */
    if (which == VIET_START || which == VIET_FINISH) {
        end += viet_read_word(l, end, VIET_KEY_TIEN_FIRST) || viet_read_word(l, end, VIET_KEY_CUNG_SAME);
        end += viet_read_word(l, end, VIET_KEY_CUA);
        if (viet_read_word(l, end, VIET_KEY_THANG) && (end = viet_read_month(l, end, false, w)) != 0) {
            w->grain = VIET_WEEK;
            viet_say_days(w, which == VIET_START ? 1 : -7, which == VIET_START ? 7 : -1);
            return end;
        }
    }
    return 0;
}

/* ---- parts of a period */

/* What stands behind đầu, nửa cuối and the like: a year, in figures or words, or the present one. */
unsigned viet_read_some_year(viet_lexer *l, unsigned k, viet_when *w) {
    const viet_item *item = viet_read_item(l, k);
    unsigned end;
    if (item->gap > VIET_BLANK) {
        return 0;
    }
    if (viet_is_figure(item)) {
        return item->n == 4 ? viet_read_year_figures(l, k, false, w) : 0;
    }
    if (item->keyword != VIET_KEY_NAM) {
        return 0;
    }
    if ((end = viet_read_year(l, k, w)) != 0) {
        return end;
    }
    const viet_item *next = viet_read_item(l, k + 1); /* but cuối năm học, đầu năm thứ 3 */
    if (next->gap <= VIET_BLANK &&
        (next->keyword == VIET_KEY_HOC || next->keyword == VIET_KEY_THU ||
         (viet_date_role(next) & VIET_ROLE_COUNTED) || (viet_is_figure(next) && next->n < 3))) {
        return 0;
    }
    bool that =
        next->gap <= VIET_BLANK && (next->keyword == VIET_KEY_DO_THAT || next->keyword == VIET_KEY_AY);
    w->year_is = that ? VIET_SAME : VIET_SHIFTED; /* cuối năm đó */
    w->year = w->year_last = 0;
    return k + 1 + that;
}

/* đầu năm 2014, giữa tháng 8, cuối tuần này, cuối thế kỷ XIX */
static unsigned read_part(viet_lexer *l, unsigned k, viet_when *w) {
    unsigned at = 0, end;
    enum viet_modifier part = viet_read_end(l, k, &at);
    if (part == VIET_NO_MODIFIER && viet_read_word(l, k + 1, VIET_KEY_TUAN) &&
        viet_read_word(l, k + 2, VIET_KEY_THANG)) {
        enum viet_keyword third = (enum viet_keyword)viet_read_item(l, k)->keyword; /* trung tuần tháng 3 */
        part = third == VIET_KEY_THUONG_UPPER ? VIET_START
               : third == VIET_KEY_TRUNG      ? VIET_MIDDLE
                                              : VIET_FINISH;
        at = k + 2;
    }
    const viet_item *item = viet_read_item(l, at);
    if (part == VIET_NO_MODIFIER || item->gap > VIET_BLANK) {
        return 0;
    }
    if ((end = viet_read_decade(l, at, w)) == 0 && (end = viet_read_century(l, at, w)) == 0 &&
        (end = viet_read_term(l, at, w)) == 0) {
        *w = viet_when_nothing();
        switch (item->keyword) {
        case VIET_KEY_THANG:
            if ((end = viet_read_month(l, at, false, w)) == 0 && !viet_is_figure(viet_read_item(l, at + 1))) {
                *w = viet_when_nothing();
                w->month_is = VIET_SHIFTED;
                end = at + 1;
            }
            w->grain = VIET_MONTH;
            break;
        case VIET_KEY_QUY:
            end = read_quarter(l, at, w);
            break;
        case VIET_KEY_TUAN:
            if ((end = read_week(l, at, w)) == 0) {
                *w = viet_when_nothing();
                w->week_is = VIET_SHIFTED;
                end = at + 1;
            }
            w->grain = VIET_WEEK;
            break;
        default:
            end = viet_read_some_year(l, at, w);
            w->grain = VIET_YEAR;
        }
    }
    w->modifier = (uint8_t)part;
    return end;
}

/* nửa đầu năm 2023, nửa cuối tháng 9, nửa đầu thế kỷ XX, nửa năm đầu 2013 */
static unsigned read_half_of(viet_lexer *l, unsigned k, viet_when *w) {
    unsigned end;
    bool turned = viet_read_pair(l, k + 1, VIET_KEY_NAM, VIET_KEY_DAU) ||
                  viet_read_pair(l, k + 1, VIET_KEY_NAM, VIET_KEY_CUOI);
    const viet_item *which = viet_read_item(l, k + 1 + turned);
    bool first = which->keyword == VIET_KEY_DAU;
    if (!first && which->keyword != VIET_KEY_CUOI && which->keyword != VIET_KEY_SAU_AFTER) {
        return 0;
    }
    unsigned at = k + 2 + turned;
    at += viet_read_word(l, at, VIET_KEY_CUA);
    if ((end = viet_read_century(l, at, w)) != 0 || (end = viet_read_decade(l, at, w)) != 0) {
        w->modifier = first ? VIET_START : VIET_FINISH;
        return end;
    }
    *w = viet_when_nothing();
    if (viet_read_word(l, at, VIET_KEY_THANG)) {
        end = viet_read_month(l, at, false, w);
        viet_say_days(w, first ? 1 : 16, first ? 15 : -1);
        return end;
    }
    if ((end = viet_read_some_year(l, at, w)) != 0) {
        w->grain = VIET_HALF;
        viet_say_months(w, first ? 1 : 7, first ? 6 : 12);
    }
    return end;
}

/* Q3/2024, T8/2023: only with the year, else they are districts and weekdays. */
static unsigned read_letter(viet_lexer *l, unsigned k, viet_when *w) {
    const viet_item *letter = viet_read_item(l, k), *number = viet_read_item(l, k + 1);
    bool quarter = letter->keyword == VIET_KEY_Q;
    if (letter->uppers != 1 || !viet_is_figure(number) || number->gap != VIET_GLUED || number->value < 1 ||
        number->n > 2 || number->value > (quarter ? 4 : 12)) {
        return 0;
    }
    int last = (int)number->value * (quarter ? 3 : 1);
    w->grain = quarter ? VIET_QUARTER : VIET_MONTH;
    viet_say_months(w, quarter ? last - 2 : last, last);
    unsigned end = viet_read_year_behind(l, k + 2, w);
    return w->year_is == VIET_GIVEN ? end : 0;
}

unsigned viet_read_period(viet_lexer *l, unsigned k, viet_when *w) {
    *w = viet_when_nothing();
    unsigned end;
    switch (viet_read_item(l, k)->keyword) {
    case VIET_KEY_THANG:
        return viet_read_month(l, k, false, w);
    case VIET_KEY_NAM:
        if ((end = viet_read_term(l, k, w)) != 0) {
            return end;
        }
        *w = viet_when_nothing();
        end = viet_read_year(l, k, w);
        w->grain = VIET_YEAR;
        return end;
    case VIET_KEY_QUY:
        return read_quarter(l, k, w);
    case VIET_KEY_Q:
    case VIET_KEY_T_MONTH:
        return read_letter(l, k, w);
    case VIET_KEY_TUAN:
        return read_week(l, k, w);
    case VIET_KEY_DAU:
    case VIET_KEY_GIUA:
    case VIET_KEY_CUOI:
    case VIET_KEY_THUONG_UPPER:
    case VIET_KEY_TRUNG:
    case VIET_KEY_HA_LOWER:
        return read_part(l, k, w);
    case VIET_KEY_NUA:
        return read_half_of(l, k, w);
    case VIET_KEY_THAP_TEN:
    case VIET_KEY_NHUNG_PLURAL:
        return viet_read_decade(l, k, w);
    case VIET_KEY_THE_AGE:
        return viet_read_century(l, k, w);
    default:
        return viet_read_term(l, k, w);
    }
}
