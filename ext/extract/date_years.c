/* date_years.c - years, and periods that are counted in years: terms, decades, centuries. */
#include "date_read.h"
#include "number.h"

/* ---- relative to the reference */

unsigned viet_read_shift(viet_lexer *l, unsigned k, int *shift) {
    const viet_item *item = viet_read_item(l, k), *next = viet_read_item(l, k + 1);
    if (item->gap > VIET_BLANK) {
        return 0;
    }
    bool again, narrative = next->gap <= VIET_BLANK &&
                            (next->keyword == VIET_KEY_DO_THAT || next->keyword == VIET_KEY_KHI ||
                             next->keyword == VIET_KEY_NAY);
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
    case VIET_KEY_TRUOC: /* but năm trước đó; tháng trước nữa is the one before the last */
        again = next->keyword == VIET_KEY_NUA_MORE && next->gap == VIET_BLANK;
        *shift = -1 - again;
        return narrative ? 0 : k + 1 + again;
    case VIET_KEY_SAU_AFTER:
        again = next->keyword == VIET_KEY_NUA_MORE && next->gap == VIET_BLANK;
        *shift = 1 + again;
        return narrative ? 0 : k + 1 + again;
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
    int shift = 0;
    const viet_item *item = viet_read_item(l, k);
    if (viet_read_pair(l, k, VIET_KEY_TOI, VIET_KEY_NAY_NOW) ||
        viet_read_pair(l, k, VIET_KEY_DEN, VIET_KEY_NAY_NOW)) {
        w->tense = -1; /* từ ngày 20/4 tới nay */
        return;
    }
    if (item->keyword != VIET_KEY_TRUOC && item->keyword != VIET_KEY_SAU_AFTER &&
        viet_read_shift(l, k, &shift) != 0 &&
        !(item->keyword == VIET_KEY_TOI && viet_date_role(viet_read_item(l, k + 1)) == 0 &&
          !viet_read_follows(l, k + 1))) {
        w->tense = shift;
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
        (viet_read_pair(l, k + 1, VIET_KEY_CONG, VIET_KEY_NGUYEN) ||
         viet_read_pair(l, k + 1, VIET_KEY_TAY, VIET_KEY_LICH))) {
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
    if (viet_is_figure(year) && (year->n == 4 || year->n == 3) && year->gap <= VIET_BLANK &&
        (year->value + 56) % 60 == (unsigned)place &&
        (!open || viet_item_is_sign(viet_read_item(l, at + 1), ')'))) { /* Ất Dậu (1945) */
        viet_say_year(w, (int)year->value);
        return at + 1 + open;
    }
    return k + 2;
}

/* 2023; behind năm 938 and 75 as well. */
unsigned viet_read_year_figures(viet_lexer *l, unsigned k, bool headed, viet_when *w) {
    const viet_item *item = viet_read_item(l, k);
    bool before;
    if (!viet_is_figure(item) || item->n > 4 || item->value == 0 ||
        item->gap > (headed ? VIET_LINE : VIET_BLANK)) {
        return 0;
    }
    unsigned end = read_era(l, k + 1, &before);
    bool dash = headed && item->n == 4 && viet_read_separator(l, end) == '-'; /* năm 1822-thời điểm */
    if (!dash && !viet_read_ends(l, end)) {
        return 0;
    }
    if (end > k + 1) {
        viet_say_year(w, before ? 1 - (int)item->value : (int)item->value);
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
    viet_say_year(w, (int)item->value);
    return end;
}

/* một chín bảy lăm, hai không hai mươi: a year digit by digit, as it is said. */
static unsigned read_year_digits(viet_lexer *l, unsigned k, unsigned *value) {
    int digit[4];
    for (unsigned i = 0; i < 4; i++) {
        const viet_item *item = viet_read_item(l, k + i);
        digit[i] = viet_item_joins(item) ? viet_item_digit(item) : -1;
    }
    int century = digit[0] * 10 + digit[1];
    if (digit[1] < 0 || century < 18 || century > 20) {
        return 0;
    }
    unsigned rest, end = viet_read_item(l, k + 2)->kind == VIET_ITEM_WORD
                             ? viet_read_number(l, k + 2, 10, 99, &rest)
                             : 0;
    if (end == 0 && digit[2] >= 0 && digit[3] >= 0) {
        rest = (unsigned)(digit[2] * 10 + digit[3]);
        end = k + 4;
    }
    *value = end != 0 ? (unsigned)century * 100 + rest : 0;
    return end;
}

/* hai nghìn không trăm hai mươi ba: a year as judgments and deeds spell it, but not hai nghìn người. sure: a day or a
** month is before it; else a round number has to end what it stands in, or something has to follow that no number is of:
** năm một nghìn hai trăm ca, but năm hai nghìn đến nay. hai mươi mấy is no year. */
static unsigned read_year_words(viet_lexer *l, unsigned k, bool sure, viet_when *w) {
    unsigned value, end = read_year_digits(l, k, &value);
    end = end != 0 ? end : viet_read_number(l, k, 1000, 2199, &value);
    const viet_item *next = viet_read_item(l, end);
    unsigned role =
        next->gap <= VIET_BLANK && next->kind == VIET_ITEM_WORD ? viet_date_role(next) : VIET_ROLE_FOLLOWS;
    bool goes_on = (role & VIET_ROLE_FOLLOWS) != 0 || next->keyword == VIET_KEY_TRO;
    bool counts = (role & VIET_ROLE_COUNTED) != 0 || next->keyword == VIET_KEY_MAY ||
                  (!sure && value % 100 == 0 && !goes_on);
    if (end == 0 || counts || !viet_read_ends(l, end)) {
        return 0;
    }
    viet_say_year(w, (int)value);
    const viet_item *again = viet_read_item(l, end + 1); /* hai nghìn không trăm mười chín (2019) */
    bool repeats = viet_item_is_sign(next, '(') && next->gap <= VIET_BLANK && viet_is_figure(again) &&
                   again->n == 4 && again->value == value &&
                   viet_item_is_sign(viet_read_item(l, end + 2), ')');
    return end + (repeats ? 3 : 0);
}

unsigned viet_read_year(viet_lexer *l, unsigned k, viet_when *w) {
    int shift = 0;
    viet_when one = *w;
    unsigned end = viet_read_years(l, k + 1, false, w);
    if (end == 0 && (end = viet_read_year_figures(l, k + 1, true, w)) == 0 &&
        (end = read_cycle(l, k + 1, w)) == 0 && (end = read_year_words(l, k + 1, false, w)) == 0) {
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
        if ((tight || s == '/' || (s == '-' && sign->gap == VIET_GLUED)) && viet_is_figure(next) &&
            next->n == 4 && (end = viet_read_year_figures(l, k + 1, false, w)) != 0) {
            return end;
        }
        if (s == '/' && viet_read_word(l, k + 1, VIET_KEY_NAM) && (end = viet_read_year(l, k + 1, w)) != 0) {
            return end; /* tháng 3/năm 2014 */
        }
        return k;
    }
    if (viet_read_word(l, k, VIET_KEY_NAM)) {
        viet_when year = *w;
        end = viet_read_year(l, k, &year);
        if (end != 0 &&
            year.year != year.year_last) { /* 28 tháng 6 năm 1876 – 1952: of one year until another */
            end = viet_read_year_figures(l, k + 1, true, &year);
        }
        end = end != 0 ? end : read_year_words(l, k + 1, true, &year);
        *w = end != 0 ? year : *w;
        return end != 0 ? end : k;
    }
    if (viet_read_pair(l, k, VIET_KEY_CUA, VIET_KEY_NAM) && (end = viet_read_year(l, k + 1, w)) != 0) {
        return end;
    }
    if (viet_read_pair(l, k, VIET_KEY_CUNG_SAME, VIET_KEY_NAM)) {
        w->year_is = VIET_SAME;
        return k + 2;
    }
    bool comma = viet_item_is_sign(sign, ',') && next->gap == VIET_BLANK;
    const viet_item *year = comma ? next : sign;
    unsigned at = k + comma;
    const viet_item *after = viet_read_item(l, at + 1);
    bool name = (!comma && year->value >= 1900 && (after->uppers & 1)) ||
                (w->day_is == VIET_GIVEN && year->value >= 1700 &&
                 !(viet_date_role(after) & VIET_ROLE_COUNTED)); /* tháng Chín 1945 Việt Minh */
    if (viet_is_figure(year) && year->n == 4 && year->gap == VIET_BLANK &&
        (name || viet_read_follows(l, at + 1)) && (end = viet_read_year_figures(l, at, false, w)) != 0) {
        return end;
    }
    return k;
}

/* ---- terms, decades, centuries */

unsigned viet_read_term(viet_lexer *l, unsigned k, viet_when *w) {
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
        unsigned end = viet_read_item(l, at)->gap <= VIET_LINE ? viet_read_years(l, at, true, w) : 0;
        w->grain = VIET_TERM;
        if (end == 0 && heads[i].bare && (end = viet_read_year_figures(l, at, false, w)) != 0) {
            w->grain = VIET_YEAR;
        }
        if (end != 0) {
            return end;
        }
    }
    return 0;
}

/* thế kỷ XX, thế kỷ 1 TCN, thế kỷ trước */
unsigned viet_read_century(viet_lexer *l, unsigned k, viet_when *w) {
    unsigned at = k + 2 + viet_read_word(l, k + 2, VIET_KEY_THU);
    const viet_item *item = viet_read_item(l, at);
    unsigned value = item->gap < VIET_PARAGRAPH ? viet_item_roman(item) : 0, end = value != 0 ? at + 1 : 0;
    int shift = 0;
    bool before;
    if (!viet_read_pair(l, k, VIET_KEY_THE_AGE, VIET_KEY_KY_AGE)) {
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
        unsigned more = viet_is_figure(other) && other->n <= 2 ? other->value : viet_item_roman(other);
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
unsigned viet_read_decade(viet_lexer *l, unsigned k, viet_when *w) {
    bool named = viet_read_word(l, k, VIET_KEY_THAP_TEN) &&
                 (viet_read_word(l, k + 1, VIET_KEY_NIEN) || viet_read_word(l, k + 1, VIET_KEY_KY_AGE));
    bool years =
        viet_read_item(l, k)->keyword == VIET_KEY_NHUNG_PLURAL && viet_read_word(l, k + 1, VIET_KEY_NAM);
    const viet_item *item = viet_read_item(l, k + 2);
    if ((!named && !years) || !viet_is_figure(item) || item->gap > VIET_BLANK || !viet_read_ends(l, k + 3) ||
        item->n < 2 || item->n > 4 || item->value % 10 != 0) {
        return 0;
    }
    unsigned end = k + 3;
    const viet_item *next = viet_read_item(l, end);
    if (years && (viet_item_is_sign(next, ',') || viet_read_separator(l, end) == '-') &&
        viet_is_figure(viet_read_item(l, end + 1))) {
        return 0; /* những năm 2010, 2011 */
    }
    w->grain = VIET_DECADE;
    if (item->n > 2) {
        viet_say_year(w, (int)item->value);
        const viet_item *last = viet_read_item(l, end + 1);
        unsigned until = last->value + (last->n == 2 ? item->value / 100 * 100 : 0);
        bool two = viet_read_separator(l, end) == '-' && viet_is_figure(last) &&
                   (last->n == 4 || last->n == 2) && until % 10 == 0 && until > item->value &&
                   last->gap <= VIET_BLANK; /* thập niên 1960-1970, thập niên 1920-30 */
        w->year_last = (two ? (int)until : w->year) + 9;
        return end + 2 * two;
    }
    viet_when century = viet_when_nothing();
    unsigned at = end + viet_read_word(l, end, VIET_KEY_CUA), behind = viet_read_century(l, at, &century);
    if (behind != 0 && century.year_is == VIET_GIVEN) {
        /* before our era the fifties are the years 59 to 50 */
        viet_say_year(w, century.year > 0 ? century.year - 1 + (int)item->value
                                          : century.year_last - (int)item->value - 8);
        w->year_last = w->year + 9;
        return behind;
    }
    w->year_is = VIET_SHORT;
    w->year = w->year_last = (int)item->value;
    return behind != 0 ? behind : end;
}
