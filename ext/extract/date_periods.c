/* date_periods.c - periods in words: months, years, quarters, weeks, terms, decades, centuries, and parts of them. */
#include "date_read.h"
#include "number.h"

static bool is_number(const viet_item *item) {
    return item->kind == VIET_ITEM_DIGITS;
}

static bool two_words(viet_lexer *l, unsigned k, enum viet_keyword first, enum viet_keyword second) {
    return viet_read_word(l, k, first) && viet_read_word(l, k + 1, second);
}

static void say_year(viet_when *w, int year) {
    w->year_is = VIET_GIVEN;
    w->year = w->year_last = year;
}

static void say_months(viet_when *w, int first, int last) {
    w->month_is = VIET_GIVEN;
    w->month = first;
    w->month_last = last;
}

static void say_days(viet_when *w, int first, int last) {
    w->day_is = VIET_GIVEN;
    w->day = first;
    w->day_last = last;
}

/* ---- relative to the reference */

unsigned viet_read_shift(viet_lexer *l, unsigned k, int *shift) {
    const viet_item *item = viet_read_item(l, k), *next = viet_read_item(l, k + 1);
    if (item->gap > VIET_BLANK) {
        return 0;
    }
    bool narrative =
        next->gap <= VIET_BLANK &&
        (next->keyword == VIET_KEY_DO_THAT || next->keyword == VIET_KEY_KHI || next->keyword == VIET_KEY_NAY);
    switch (item->keyword) {
    case VIET_KEY_NAY_NOW:
    case VIET_KEY_NAY:
        *shift = 0;
        return k + 1;
    case VIET_KEY_NGOAI_LAST:
    case VIET_KEY_QUA_PAST:
    case VIET_KEY_ROI:
        *shift = -1;
        return k + 1;
    case VIET_KEY_TRUOC: /* but năm trước đó */
        *shift = -1;
        return narrative ? 0 : k + 1;
    case VIET_KEY_SAU_AFTER:
        *shift = 1;
        return narrative ? 0 : k + 1;
    case VIET_KEY_TOI:
        *shift = 1;
        return k + 1;
    case VIET_KEY_VUA:
        *shift = -1;
        return next->keyword == VIET_KEY_QUA_PAST || next->keyword == VIET_KEY_ROI ? k + 2 : 0;
    case VIET_KEY_SAP:
        *shift = 1;
        return next->keyword == VIET_KEY_TOI ? k + 2 : 0;
    default:
        return 0;
    }
}

void viet_read_tense(viet_lexer *l, unsigned k, viet_when *w) {
    int shift;
    const viet_item *item = viet_read_item(l, k);
    if (item->keyword != VIET_KEY_TRUOC && item->keyword != VIET_KEY_SAU_AFTER &&
        viet_read_shift(l, k, &shift) != 0 &&
        !(item->keyword == VIET_KEY_TOI && viet_date_role(viet_read_item(l, k + 1)) == 0 &&
          !viet_read_follows(l, k + 1))) {
        w->tense = (int8_t)shift;
    }
}

bool viet_read_every_year(viet_lexer *l, unsigned k) {
    return viet_read_item(l, k)->gap <= VIET_BLANK && viet_read_word(l, k + 1, VIET_KEY_NAM) &&
           (viet_read_word(l, k, VIET_KEY_HANG) || viet_read_word(l, k, VIET_KEY_HANG_EACH) ||
            viet_read_word(l, k, VIET_KEY_MOI));
}

/* ---- years */

/* trước Công nguyên, TCN, sau Công nguyên, SCN behind a year or century. *before: it counts backwards. */
static unsigned read_era(viet_lexer *l, unsigned k, bool *before) {
    *before = viet_read_word(l, k, VIET_KEY_TCN) || viet_read_word(l, k, VIET_KEY_TRUOC);
    if (viet_read_word(l, k, VIET_KEY_TCN) || viet_read_word(l, k, VIET_KEY_SCN)) {
        return k + 1;
    }
    if ((viet_read_word(l, k, VIET_KEY_TRUOC) || viet_read_word(l, k, VIET_KEY_SAU_AFTER)) &&
        (two_words(l, k + 1, VIET_KEY_CONG, VIET_KEY_NGUYEN) ||
         two_words(l, k + 1, VIET_KEY_TAY, VIET_KEY_LICH))) {
        return k + 3;
    }
    *before = false;
    return k;
}

/* Giáp Thìn: the place in the cycle of sixty. */
static unsigned read_cycle(viet_lexer *l, unsigned k, viet_when *w) {
    int stem = viet_stem_of(viet_read_item(l, k)), branch = viet_branch_of(viet_read_item(l, k + 1));
    if (stem < 0 || branch < 0 || stem % 2 != branch % 2 || viet_read_item(l, k + 1)->gap > VIET_BLANK) {
        return 0;
    }
    int place = stem;
    while (place % 12 != branch) {
        place += 10;
    }
    w->year_is = VIET_CYCLE;
    w->year = w->year_last = place;
    w->lunar = true;
    unsigned open = viet_item_is_sign(viet_read_item(l, k + 2), '('), at = k + 2 + open;
    const viet_item *year = viet_read_item(l, at);
    if (is_number(year) && (year->n == 4 || (open && year->n == 3)) && year->gap <= VIET_BLANK &&
        (year->value + 56) % 60 == (unsigned)place &&
        (!open || viet_item_is_sign(viet_read_item(l, at + 1), ')'))) { /* Ất Dậu (1945) */
        say_year(w, (int)year->value);
        return at + 1 + open;
    }
    return k + 2;
}

/* 2023; behind năm 938 and 75 as well. */
static unsigned read_year_figures(viet_lexer *l, unsigned k, bool headed, viet_when *w) {
    const viet_item *item = viet_read_item(l, k);
    bool before;
    if (!is_number(item) || item->n > 4 || item->value == 0 ||
        item->gap > (headed ? VIET_LINE : VIET_BLANK)) {
        return 0;
    }
    unsigned end = read_era(l, k + 1, &before);
    bool dash = headed && item->n == 4 && viet_read_separator(l, end) == '-'; /* năm 1822-thời điểm */
    if (!dash && !viet_read_ends(l, end)) {
        return 0;
    }
    if (end > k + 1) {
        say_year(w, before ? 1 - (int)item->value : (int)item->value);
        return end;
    }
    if (item->n < 3) {
        w->year_is = VIET_SHORT;
        w->year = w->year_last = (int)item->value;
        bool counted = viet_date_role(viet_read_item(l, end)) & VIET_ROLE_COUNTED;
        return headed && item->n == 2 && item->value >= 30 && !counted && viet_read_follows(l, end) ? end : 0;
    }
    if (item->n == 3 ? !headed : item->value < 1000 || item->value >= 2200) {
        return 0;
    }
    say_year(w, (int)item->value);
    return end;
}

unsigned viet_read_year(viet_lexer *l, unsigned k, viet_when *w) {
    int shift;
    viet_when one = *w;
    unsigned end = viet_read_years(l, k + 1, false, w);
    if (end == 0 && (end = read_year_figures(l, k + 1, true, w)) == 0 &&
        (end = read_cycle(l, k + 1, w)) == 0) {
        *w = one;
        if (viet_read_word(l, k + 1, VIET_KEY_KIA)) {
            shift = -2;
            end = k + 2;
        } else if ((end = viet_read_shift(l, k + 1, &shift)) == 0 || viet_read_word(l, k + 1, VIET_KEY_NAY)) {
            return 0;
        }
        w->year_is = VIET_SHIFTED;
        w->year = w->year_last = shift;
    }
    return end;
}

unsigned viet_read_year_behind(viet_lexer *l, unsigned k, viet_when *w) {
    const viet_item *sign = viet_read_item(l, k), *next = viet_read_item(l, k + 1);
    char s = viet_read_separator(l, k);
    unsigned end;
    if (s != 0) {
        bool tight = sign->gap == VIET_GLUED && next->gap == VIET_GLUED;
        if ((tight || s == '/') && is_number(next) && next->n == 4 &&
            (end = read_year_figures(l, k + 1, false, w)) != 0) {
            return end;
        }
        k += s == '/' && viet_read_word(l, k + 1, VIET_KEY_NAM);
        return s == '/' && viet_read_word(l, k, VIET_KEY_NAM) && (end = viet_read_year(l, k, w)) != 0 ? end
                                                                                                      : k;
    }
    if (viet_read_word(l, k, VIET_KEY_NAM)) {
        viet_when year = *w;
        end = viet_read_year(l, k, &year);
        if (end != 0 && year.year == year.year_last) {
            *w = year;
            return end;
        }
        return k;
    }
    if (two_words(l, k, VIET_KEY_CUA, VIET_KEY_NAM) && (end = viet_read_year(l, k + 1, w)) != 0) {
        return end;
    }
    if (two_words(l, k, VIET_KEY_CUNG_SAME, VIET_KEY_NAM)) {
        w->year_is = VIET_SAME;
        return k + 2;
    }
    bool comma = viet_item_is_sign(sign, ',') && next->gap == VIET_BLANK;
    const viet_item *year = comma ? next : sign;
    unsigned at = k + comma;
    bool name = !comma && ((year->value >= 1900 && (viet_read_item(l, at + 1)->uppers & 1)) ||
                           (w->day_is == VIET_GIVEN && year->value >= 1700)); /* tháng Chín 1945 Việt Minh */
    if (is_number(year) && year->n == 4 && year->gap == VIET_BLANK &&
        (name || viet_read_follows(l, at + 1)) && (end = read_year_figures(l, at, false, w)) != 0) {
        return end;
    }
    return k;
}

/* ---- months */

/* âm lịch, dương lịch, also in brackets */
static unsigned read_calendar(viet_lexer *l, unsigned k, viet_when *w) {
    unsigned open = viet_item_is_sign(viet_read_item(l, k), '(') ? 1 : 0;
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
        say_months(w, 1, 1);
        w->lunar = true;
        return end;
    case VIET_KEY_CHAP:
        say_months(w, 12, 12);
        w->lunar = true;
        return end;
    case VIET_KEY_TU:
        say_months(w, 4, 4);
        return end;
    case VIET_KEY_NAM: { /* months and years, if not written Năm, behind a day, or before a year */
        viet_when year = viet_when_nothing();
        say_months(w, 5, 5);
        bool may = day || (item->uppers & 1) != 0 || viet_read_year_behind(l, end, &year) > end;
        return may && !is_number(viet_read_item(l, end)) ? end : 0;
    }
    default:
        end = viet_read_number(l, k, 1, 12, &value);
        say_months(w, (int)value, (int)value);
        return end;
    }
}

unsigned viet_read_month(viet_lexer *l, unsigned k, bool day, viet_when *w) {
    int shift;
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
    if (!day && end == k + 2 && viet_read_separator(l, k + 2) == '-' && is_number(last) && last->n <= 2 &&
        last->gap == dash->gap && last->gap <= VIET_BLANK && last->value <= 12 &&
        (int)last->value > w->month && is_number(viet_read_item(l, k + 1))) { /* tháng 3-5/2014 */
        w->month_last = (int)last->value;
        end = k + 4;
    }
    if (viet_read_word(l, end, VIET_KEY_NHUAN)) {
        w->lunar = w->leap = true;
        end++;
    }
    end = read_calendar(l, end, w);
    unsigned year = viet_read_year_behind(l, end, w);
    if (year == end &&
        (!viet_read_ends(l, end) || (viet_read_item(l, end)->gap <= VIET_BLANK && !day &&
                                     (viet_date_role(viet_read_item(l, end)) & VIET_ROLE_COUNTED)))) {
        return 0;
    }
    w->recurring = year == end && viet_read_every_year(l, end);
    return read_calendar(l, year, w);
}

/* ---- quarters, weeks */

static unsigned read_quarter(viet_lexer *l, unsigned k, viet_when *w) {
    const viet_item *item = viet_read_item(l, k + 1);
    unsigned value = viet_item_roman(item), end = value != 0 ? k + 2 : 0;
    int shift;
    w->grain = VIET_QUARTER;
    if (item->gap > VIET_BLANK) {
        return 0;
    }
    if (end == 0 && viet_read_word(l, k + 1, VIET_KEY_TU)) {
        value = 4;
        end = k + 2;
    } else if (end == 0 && (two_words(l, k + 1, VIET_KEY_DAU, VIET_KEY_NAM) ||
                            two_words(l, k + 1, VIET_KEY_CUOI, VIET_KEY_NAM))) {
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
    say_months(w, 3 * (int)value - 2, 3 * (int)value);
    unsigned year = viet_read_year_behind(l, end, w);
    bool bare_year_word = year == end && viet_read_word(l, end, VIET_KEY_NAM); /* quý đầu năm */
    return bare_year_word ? end + 1 : year > end || viet_read_ends(l, end) ? year : 0;
}

/* đầu, cuối: which end of a period. */
static enum viet_modifier read_end(viet_lexer *l, unsigned k, unsigned *end) {
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
    int shift;
    unsigned at = k + 1 + viet_read_word(l, k + 1, VIET_KEY_LE_FEAST), end = viet_read_shift(l, at, &shift);
    w->grain = VIET_WEEK;
    if (end != 0) {
        w->week_is = VIET_SHIFTED;
        w->week = shift;
        return end;
    }
    enum viet_modifier which = read_end(l, at, &end); /* tuần đầu tháng 3 */
    if (which == VIET_START || which == VIET_FINISH) {
        end += viet_read_word(l, end, VIET_KEY_TIEN_FIRST) || viet_read_word(l, end, VIET_KEY_CUNG_SAME);
        end += viet_read_word(l, end, VIET_KEY_CUA);
        if (viet_read_word(l, end, VIET_KEY_THANG) && (end = viet_read_month(l, end, false, w)) != 0) {
            w->grain = VIET_WEEK;
            say_days(w, which == VIET_START ? 1 : -7, which == VIET_START ? 7 : -1);
            return end;
        }
    }
    return 0;
}

/* ---- terms, decades, centuries */

static unsigned read_term(viet_lexer *l, unsigned k, viet_when *w) {
    static const struct {
        uint16_t first, second;
        bool bare; /* one year behind it is enough */
    } heads[] = {
        {VIET_KEY_NHIEM, VIET_KEY_KY, true},
        {VIET_KEY_GIAI_STAGE, VIET_KEY_DOAN_STRETCH, true},
        {VIET_KEY_NIEN, VIET_KEY_KHOA, true},
        {VIET_KEY_NAM, VIET_KEY_HOC, true},
        {VIET_KEY_MUA_SEASON, VIET_KEY_GIAI, true},
        {VIET_KEY_THOI, VIET_KEY_KY, true},
        {VIET_KEY_KHOA, 0, false},
        {VIET_KEY_MUA_SEASON, 0, false},
        {VIET_KEY_VU, 0, false},
    };
    for (unsigned i = 0; i < sizeof heads / sizeof heads[0]; i++) {
        if (viet_read_item(l, k)->keyword != heads[i].first ||
            (heads[i].second != 0 && !viet_read_word(l, k + 1, (enum viet_keyword)heads[i].second))) {
            continue;
        }
        unsigned at = k + 1 + (heads[i].second != 0);
        at += viet_read_word(l, at, VIET_KEY_TU_FROM);
        at += viet_read_word(l, at, VIET_KEY_NAM);
        unsigned end = viet_read_item(l, at)->gap <= VIET_BLANK ? viet_read_years(l, at, true, w) : 0;
        w->grain = VIET_TERM;
        if (end == 0 && heads[i].bare && (end = read_year_figures(l, at, false, w)) != 0) {
            w->grain = VIET_YEAR;
        }
        if (end != 0) {
            return end;
        }
    }
    return 0;
}

/* thế kỷ XX, thế kỷ 1 TCN, thế kỷ trước */
static unsigned read_century(viet_lexer *l, unsigned k, viet_when *w) {
    unsigned at = k + 2 + viet_read_word(l, k + 2, VIET_KEY_THU);
    const viet_item *item = viet_read_item(l, at);
    unsigned value = viet_item_roman(item), end = value != 0 ? at + 1 : 0;
    int shift;
    bool before;
    if (!two_words(l, k, VIET_KEY_THE_AGE, VIET_KEY_KY_AGE)) {
        return 0;
    }
    w->grain = VIET_CENTURY;
    if (end == 0 && (end = viet_read_number(l, at, 1, 30, &value)) == 0) {
        end = viet_read_shift(l, at, &shift);
        w->year_is = VIET_SHIFTED;
        w->year = w->year_last = shift;
        return end;
    }
    unsigned last = value;
    if (viet_read_separator(l, end) == '-') { /* thế kỷ XVII-XVIII */
        const viet_item *other = viet_read_item(l, end + 1);
        unsigned more = is_number(other) && other->n <= 2 ? other->value : viet_item_roman(other);
        if (more > value && more <= 30 && other->gap <= VIET_BLANK) {
            last = more;
            end += 2;
        }
    }
    if (value > 30 || !viet_read_ends(l, end)) {
        return 0;
    }
    end = read_era(l, end, &before);
    w->year_is = VIET_GIVEN;
    w->year = before ? 1 - (int)value * 100 : (int)value * 100 - 99;
    w->year_last = before ? -(int)(last - 1) * 100 : (int)last * 100;
    return end;
}

/* thập niên 1990, thập kỷ 90, những năm 1990, những năm 60 của thế kỷ XX */
static unsigned read_decade(viet_lexer *l, unsigned k, viet_when *w) {
    bool named = viet_read_word(l, k, VIET_KEY_THAP_TEN) &&
                 (viet_read_word(l, k + 1, VIET_KEY_NIEN) || viet_read_word(l, k + 1, VIET_KEY_KY_AGE));
    bool years =
        viet_read_item(l, k)->keyword == VIET_KEY_NHUNG_PLURAL && viet_read_word(l, k + 1, VIET_KEY_NAM);
    const viet_item *item = viet_read_item(l, k + 2);
    if ((!named && !years) || !is_number(item) || item->gap > VIET_BLANK || !viet_read_ends(l, k + 3) ||
        item->n < 2 || item->n > 4 || item->value % 10 != 0) {
        return 0;
    }
    unsigned end = k + 3;
    const viet_item *next = viet_read_item(l, end);
    if (years && (viet_item_is_sign(next, ',') || viet_read_separator(l, end) == '-') &&
        is_number(viet_read_item(l, end + 1))) {
        return 0; /* những năm 2010, 2011 */
    }
    w->grain = VIET_DECADE;
    if (item->n > 2) {
        say_year(w, (int)item->value);
        const viet_item *last = viet_read_item(l, end + 1);
        bool two = viet_read_separator(l, end) == '-' && is_number(last) && last->n == 4 &&
                   last->value % 10 == 0 && last->value > item->value &&
                   last->gap <= VIET_BLANK; /* thập niên 1960-1970 */
        w->year_last = (two ? (int)last->value : w->year) + 9;
        return end + 2 * two;
    }
    viet_when century = viet_when_nothing();
    unsigned at = end + viet_read_word(l, end, VIET_KEY_CUA), behind = read_century(l, at, &century);
    if (behind != 0 && century.year_is == VIET_GIVEN && century.year > 0) {
        say_year(w, century.year - 1 + (int)item->value);
        w->year_last = w->year + 9;
        return behind;
    }
    w->year_is = VIET_SHORT;
    w->year = w->year_last = (int)item->value;
    return behind != 0 ? behind : end;
}

/* ---- parts of a period */

/* What stands behind đầu, nửa cuối and the like: a year, in figures or words, or the present one. */
static unsigned read_some_year(viet_lexer *l, unsigned k, viet_when *w) {
    const viet_item *item = viet_read_item(l, k);
    unsigned end;
    if (item->gap > VIET_BLANK) {
        return 0;
    }
    if (is_number(item)) {
        return item->n == 4 ? read_year_figures(l, k, false, w) : 0;
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
         (viet_date_role(next) & VIET_ROLE_COUNTED) || (is_number(next) && next->n < 3))) {
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
    enum viet_modifier part = read_end(l, k, &at);
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
    if ((end = read_decade(l, at, w)) == 0 && (end = read_century(l, at, w)) == 0 &&
        (end = read_term(l, at, w)) == 0) {
        *w = viet_when_nothing();
        switch (item->keyword) {
        case VIET_KEY_THANG:
            if ((end = viet_read_month(l, at, false, w)) == 0 && !is_number(viet_read_item(l, at + 1))) {
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
            end = read_some_year(l, at, w);
            w->grain = VIET_YEAR;
        }
    }
    w->modifier = (uint8_t)part;
    return end;
}

/* nửa đầu năm 2023, nửa cuối tháng 9, nửa đầu thế kỷ XX, nửa năm đầu 2013 */
static unsigned read_half_of(viet_lexer *l, unsigned k, viet_when *w) {
    unsigned end;
    bool turned =
        two_words(l, k + 1, VIET_KEY_NAM, VIET_KEY_DAU) || two_words(l, k + 1, VIET_KEY_NAM, VIET_KEY_CUOI);
    const viet_item *which = viet_read_item(l, k + 1 + turned);
    bool first = which->keyword == VIET_KEY_DAU;
    if (!first && which->keyword != VIET_KEY_CUOI && which->keyword != VIET_KEY_SAU_AFTER) {
        return 0;
    }
    unsigned at = k + 2 + turned;
    if ((end = read_century(l, at, w)) != 0 || (end = read_decade(l, at, w)) != 0) {
        w->modifier = first ? VIET_START : VIET_FINISH;
        return end;
    }
    *w = viet_when_nothing();
    if (viet_read_word(l, at, VIET_KEY_THANG)) {
        end = viet_read_month(l, at, false, w);
        say_days(w, first ? 1 : 16, first ? 15 : -1);
        return end;
    }
    if ((end = read_some_year(l, at, w)) != 0) {
        w->grain = VIET_HALF;
        say_months(w, first ? 1 : 7, first ? 6 : 12);
    }
    return end;
}

unsigned viet_read_period(viet_lexer *l, unsigned k, viet_when *w) {
    *w = viet_when_nothing();
    unsigned end;
    switch (viet_read_item(l, k)->keyword) {
    case VIET_KEY_THANG:
        return viet_read_month(l, k, false, w);
    case VIET_KEY_NAM:
        if ((end = read_term(l, k, w)) != 0) {
            return end;
        }
        *w = viet_when_nothing();
        end = viet_read_year(l, k, w);
        w->grain = VIET_YEAR;
        return end;
    case VIET_KEY_QUY:
        return read_quarter(l, k, w);
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
        return read_decade(l, k, w);
    case VIET_KEY_THE_AGE:
        return read_century(l, k, w);
    default:
        return read_term(l, k, w);
    }
}

/* ---- what begins with a number */

/* 6 tháng đầu năm, 10 ngày cuối tháng 3, 9 tháng năm 2012 */
static unsigned read_some_months(viet_lexer *l, unsigned k, unsigned unit, unsigned n, viet_when *w) {
    unsigned at = unit + 1, end;
    enum viet_modifier which = read_end(l, at, &at);
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
        say_days(w, first ? 1 : -(int)n, first ? (int)n : -1);
        return end;
    }
    int months = keyword == VIET_KEY_QUY ? 3 * (int)n : (int)n;
    bool bare = which == VIET_NO_MODIFIER && (n == 3 || n == 6 || n == 9) && keyword == VIET_KEY_THANG;
    if (months > 11 || which == VIET_MIDDLE || (which == VIET_NO_MODIFIER && !bare)) {
        return 0;
    }
    if ((end = read_some_year(l, at, w)) == 0 || (bare && w->year_is != VIET_GIVEN)) {
        return 0;
    }
    (void)k;
    first = first || bare;
    w->grain = months == 6 ? VIET_HALF : months == 3 ? VIET_QUARTER : VIET_MONTH;
    say_months(w, first ? 1 : 13 - months, first ? months : 12);
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
    if (cue == VIET_CUE_BARRED || item->n != 4 || item->value < 1500 || item->value >= 2100) {
        return 0;
    }
    w->grain = VIET_YEAR;
    end = read_year_figures(l, k, false, w);
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
    bool ago =
        two_words(l, k, VIET_KEY_CACH, VIET_KEY_DAY_HERE) || two_words(l, k, VIET_KEY_CACH, VIET_KEY_NAY_NOW);
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
        unsigned months = read_some_months(l, k, end, n, w);
        if (months != 0) {
            return months;
        }
        *w = blank;
        if (viet_read_word(l, end, VIET_KEY_THANG) && n <= 31) { /* 2 tháng 9 */
            unsigned month = viet_read_month(l, end, cue == VIET_CUE_DATE, w);
            if (month != 0 && w->month_is == VIET_GIVEN && w->month == w->month_last &&
                (w->year_is != VIET_MISSING || cue == VIET_CUE_DATE || viet_read_follows(l, month))) {
                w->grain = VIET_DAY;
                say_days(w, (int)n, (int)n);
                return month;
            }
            *w = blank;
        }
    }
    return read_ago(l, end, n, ago, w);
}
