/* date_figures.c - dates in figures, and what the readers share. */
#include "calendar.h"
#include "date_read.h"
#include "number.h"

#include "../text/unicode.h"

/* Items that a number in words may begin at, so that what follows it is in the window too. */
#define NUMBERS_BEFORE (VIET_AHEAD / 2)

const viet_item *viet_read_item(viet_lexer *l, unsigned k) {
    static const viet_item none = {.kind = VIET_ITEM_END, .gap = VIET_PARAGRAPH};
    return k < VIET_AHEAD ? viet_lexer_peek(l, k) : &none;
}

bool viet_read_word(viet_lexer *l, unsigned k, enum viet_keyword keyword) {
    const viet_item *item = viet_read_item(l, k);
    return item->keyword == keyword && (k == 0 || item->gap < VIET_PARAGRAPH);
}

bool viet_read_pair(viet_lexer *l, unsigned k, enum viet_keyword first, enum viet_keyword second) {
    return viet_read_word(l, k, first) && viet_read_word(l, k + 1, second);
}

char viet_read_separator(viet_lexer *l, unsigned k) {
    const viet_item *item = viet_read_item(l, k);
    if (item->kind != VIET_ITEM_SIGN || item->gap > VIET_BLANK) {
        return 0;
    }
    if (item->value == '/' || item->value == '.') {
        return (char)item->value;
    }
    return item->value == '-' || (item->value >= 0x2010 && item->value <= 0x2015) || item->value == 0x2212
               ? '-'
               : 0;
}

static bool is_glued(viet_lexer *l, unsigned k) {
    return viet_read_item(l, k)->gap == VIET_GLUED;
}

bool viet_read_ends(viet_lexer *l, unsigned k) {
    const viet_item *item = viet_read_item(l, k), *next = viet_read_item(l, k + 1);
    bool goes_on =
        next->gap == VIET_GLUED && (next->kind == VIET_ITEM_WORD || next->kind == VIET_ITEM_DIGITS);
    if (item->gap != VIET_GLUED || item->kind == VIET_ITEM_END) {
        return true;
    }
    if (item->kind != VIET_ITEM_SIGN) {
        return false;
    }
    switch (item->value) {
    case '%':
    case '_':
    case '+':
    case '=':
        return false;
    case '/':
    case ':':
        return !goes_on;
    case '.':
    case ',':
        return !(goes_on && next->kind == VIET_ITEM_DIGITS);
    case '-': /* a range of dates may follow, but no number of a law */
        return !goes_on || next->kind == VIET_ITEM_DIGITS;
    default:
        return true;
    }
}

unsigned viet_read_rest(viet_lexer *l, unsigned k) {
    while (k < VIET_AHEAD && is_glued(l, k) && viet_read_item(l, k)->kind != VIET_ITEM_END) {
        k++;
    }
    return k;
}

bool viet_read_follows(viet_lexer *l, unsigned k) {
    const viet_item *item = viet_read_item(l, k);
    if (item->kind == VIET_ITEM_END || item->gap >= VIET_LINE) {
        return true;
    }
    if (item->kind == VIET_ITEM_WORD) {
        return (viet_date_role(item) & VIET_ROLE_FOLLOWS) != 0;
    }
    if (viet_read_separator(l, k) == '-' && viet_is_figure(viet_read_item(l, k + 1)) &&
        viet_read_item(l, k + 1)->gap == VIET_GLUED) { /* 1/4-1/2 inch, but 30/4-1/5 and 12-14 tháng 2 */
        viet_when month;
        if (viet_read_word(l, k + 2, VIET_KEY_THANG) && viet_read_month(l, k + 2, true, &month) != 0) {
            return true;
        }
        return k >= 3 && viet_read_item(l, k - 3)->value > 12 && viet_read_separator(l, k + 2) == '/';
    }
    if (item->kind == VIET_ITEM_SIGN && viet_char_of(item->value)->category == VIET_SM) {
        return false; /* 17/5 = 3 */
    }
    return item->kind == VIET_ITEM_SIGN && viet_read_ends(l, k) && item->value != '/' && item->value != '%' &&
           item->value != 0xB0;
}

unsigned viet_read_number(viet_lexer *l, unsigned k, unsigned low, unsigned high, unsigned *value) {
    const viet_item *item = viet_read_item(l, k);
    if (item->gap >= VIET_PARAGRAPH && k > 0) {
        return 0;
    }
    if (item->kind == VIET_ITEM_DIGITS) {
        *value = item->value;
        return item->n <= 2 && *value >= low && *value <= high ? k + 1 : 0;
    }
    viet_number number;
    int64_t whole;
    if (item->kind != VIET_ITEM_WORD || k >= NUMBERS_BEFORE || !viet_number_read(l, k, &number) ||
        !viet_decimal_integer(number.value, &whole) || whole < low || whole > high) {
        return 0;
    }
    *value = (unsigned)whole;
    return k + number.items;
}

/* ---- figures */

/* The years that four figures alone are taken for. */
static bool is_year(const viet_item *item) {
    return item->kind == VIET_ITEM_DIGITS && item->n == 4 && item->value >= 1000 && item->value < 2200;
}

static bool is_small(const viet_item *item) {
    return item->kind == VIET_ITEM_DIGITS && item->n <= 2;
}

/* 17 of 3/3/17 */
static int year_of_figures(const viet_item *item) {
    return (int)item->value + (item->n > 2 ? 0 : item->value < 50 ? 2000 : 1900);
}

static void set_day(viet_when *w, unsigned day, unsigned month) {
    w->grain = VIET_DAY;
    w->day_is = w->month_is = VIET_GIVEN;
    w->day = w->day_last = (int)day;
    w->month = w->month_last = (int)month;
}

/* The form of a date, but none: the span is used up and says nothing. */
static unsigned no_date(viet_span *span, unsigned end) {
    span->first.grain = VIET_NO_GRAIN;
    return end;
}

/* The separator at item k when figures follow it; tight: without blanks. */
static char separator_at(viet_lexer *l, unsigned k, bool *tight) {
    char c = viet_read_separator(l, k);
    const viet_item *next = viet_read_item(l, k + 1);
    if (c == 0 || next->kind != VIET_ITEM_DIGITS || next->gap > VIET_BLANK) {
        return 0;
    }
    *tight = is_glued(l, k) && next->gap == VIET_GLUED;
    return c == '.' && !*tight ? 0 : c;
}

/* d/m/y or y-m-d, all separators the same. */
static unsigned read_three(viet_lexer *l, unsigned k, enum viet_cue cue, viet_span *span) {
    bool tight1 = false, tight2 = false;
    const viet_item *a = viet_read_item(l, k), *b = viet_read_item(l, k + 2), *c = viet_read_item(l, k + 4);
    char s1 = separator_at(l, k + 1, &tight1);
    char s2 = s1 != 0 ? separator_at(l, k + 3, &tight2) : 0;
    if (s2 == 0 || s1 != s2 || (s1 == '-' && tight1 != tight2)) {
        return 0;
    }
    bool tight = tight1 && tight2;
    viet_ymd date;
    if (is_year(a) && is_small(b) && is_small(c)) {
        date = (viet_ymd){(int)a->value, (int)b->value, (int)c->value};
    } else if (is_small(a) && is_small(b) &&
               (is_year(c) || (c->n == 2 && (s1 == '/' || cue == VIET_CUE_DATE)))) {
        date = (viet_ymd){year_of_figures(c), (int)b->value, (int)a->value};
    } else {
        return 0;
    }
    if (!tight && s1 != '/' && cue != VIET_CUE_DATE) {
        return 0;
    }
    if (!viet_read_ends(l, k + 5) || !viet_is_date(date) ||
        (c->n == 2 && cue == VIET_CUE_BARRED && !is_year(a))) {
        return no_date(span, viet_read_rest(l, k + 5));
    }
    set_day(&span->first, (unsigned)date.day, (unsigned)date.month);
    viet_say_year(&span->first, date.year);
    return k + 5;
}

/* Whether there is such a day in some year. */
static bool is_day_of_month(unsigned day, unsigned month) {
    return viet_is_date((viet_ymd){2000, (int)month, (int)day});
}

/* A word that does not count and is no name: what follows 15/8 of a date, but not of an address. */
static bool is_small_word(const viet_item *item) {
    return item->kind == VIET_ITEM_WORD && (item->uppers & 1) == 0 && item->letters != 0 &&
           !(viet_date_role(item) & VIET_ROLE_COUNTED);
}

/* Whether d/m without a year, which may be a fraction, is a date. */
static bool is_short_date(viet_lexer *l, unsigned end, const viet_item *day, const viet_item *month,
                          enum viet_cue cue) {
    bool zero = (day->n == 2 && day->value < 10) || (month->n == 2 && month->value < 10);
    bool fraction = day->value < month->value && !zero;
    bool always = day->value == 24 && month->value == 7; /* 24/7: around the clock */
    unsigned year = end + 1;
    const viet_item *behind = viet_read_item(l, year);
    if (viet_read_pair(l, end, VIET_KEY_AM, VIET_KEY_LICH) || viet_read_word(l, end, VIET_KEY_AL_LUNAR) ||
        (viet_read_word(l, end, VIET_KEY_NAM) && cue != VIET_CUE_BARRED && behind->gap <= VIET_BLANK &&
         (is_year(behind) || behind->keyword == VIET_KEY_NGOAI_LAST ||
          behind->keyword == VIET_KEY_NAY_NOW))) {
        return true; /* 15/8 âm lịch, 8/11 năm ngoái */
    }
    switch (cue) {
    case VIET_CUE_DATE:
        return true;
    case VIET_CUE_HINT:
        return !fraction || viet_read_follows(l, end);
    case VIET_CUE_NONE:
        return !always && (day->value > 12 || zero) && day->value > month->value &&
               (viet_read_follows(l, end) || is_small_word(viet_read_item(l, end)));
    default:
        return false;
    }
}

/* Two days of one month, with or without its year: 20-30/4, 23–25/7/2024. */
static unsigned read_days(viet_lexer *l, unsigned k, enum viet_cue cue, viet_span *span) {
    bool tight = false;
    const viet_item *a = viet_read_item(l, k), *b = viet_read_item(l, k + 2),
                    *month = viet_read_item(l, k + 4);
    const viet_item *year = viet_read_item(l, k + 6);
    bool full = separator_at(l, k + 5, &tight) == viet_read_separator(l, k + 3) && tight && is_year(year);
    unsigned end = k + (full ? 7 : 5);
    viet_ymd last = {full ? (int)year->value : 2000, (int)month->value, (int)b->value};
    if (!viet_read_ends(l, end) || a->value < 1 || !viet_is_date(last) ||
        (!full && !is_short_date(l, end, b, month, cue))) {
        return no_date(span, viet_read_rest(l, end));
    }
    set_day(&span->first, a->value, month->value);
    set_day(&span->last, b->value, month->value);
    if (full) {
        viet_say_year(&span->first, (int)year->value);
        viet_say_year(&span->last, (int)year->value);
    }
    span->range = true;
    return end;
}

/* A day, or two with a dash between, and the month: 8/11, 31-10, 28.10, 20-30/4. */
static unsigned read_two(viet_lexer *l, unsigned k, enum viet_cue cue, viet_span *span) {
    bool tight1 = false, tight2 = false;
    const viet_item *a = viet_read_item(l, k), *b = viet_read_item(l, k + 2), *c = viet_read_item(l, k + 4);
    char s1 = separator_at(l, k + 1, &tight1);
    if (s1 == 0 || !is_small(a) || !is_small(b)) {
        return 0;
    }
    char s2 = s1 == '-' ? separator_at(l, k + 3, &tight2) : 0;
    if ((s2 == '/' || (s2 == '.' && cue == VIET_CUE_DATE)) && is_small(c) && tight2 && a->value < b->value) {
        return read_days(l, k, cue, span);
    }
    viet_when of;
    if (s1 == '-' && a->value < b->value && viet_read_word(l, k + 3, VIET_KEY_THANG) &&
        viet_read_month(l, k + 3, true, &of) != 0) {
        return 0; /* ngày 12-14 tháng 2 */
    }
    bool hinted = cue == VIET_CUE_HINT && tight1 && a->value > 12 && b->value <= 12 &&
                  viet_read_follows(l, k + 3) && !viet_read_word(l, k + 3, VIET_KEY_DEN) &&
                  !viet_read_word(l, k + 3, VIET_KEY_TOI);
    bool date = s1 == '/' ? tight1 || cue == VIET_CUE_DATE
                          : hinted || (cue == VIET_CUE_DATE && (tight1 || b->value <= 12)); /* đến 30-6 */
    if (!date) {
        return s1 == '/' ? no_date(span, viet_read_rest(l, k + 3)) : 0;
    }
    if (!viet_read_ends(l, k + 3) || !is_day_of_month(a->value, b->value) ||
        !is_short_date(l, k + 3, a, b, cue)) {
        return no_date(span, viet_read_rest(l, k + 3));
    }
    set_day(&span->first, a->value, b->value);
    return k + 3;
}

/* 8/2023, and with a range 1-3/2014. */
static unsigned read_month_year(viet_lexer *l, unsigned k, enum viet_cue cue, viet_span *span) {
    bool tight = false, tight2 = false;
    const viet_item *a = viet_read_item(l, k), *b = viet_read_item(l, k + 2), *c = viet_read_item(l, k + 4);
    char s = separator_at(l, k + 1, &tight);
    if (s == '-' && is_small(a) && is_small(b) && separator_at(l, k + 3, &tight2) == '/' && tight2 &&
        is_year(c) && b->value <= 12 && cue != VIET_CUE_BARRED && viet_read_ends(l, k + 5)) {
        viet_when *w = &span->first;
        if (cue == VIET_CUE_DATE && is_day_of_month(a->value, b->value)) { /* ngày 10-11/2013 */
            set_day(w, a->value, b->value);
            viet_say_year(w, (int)c->value);
            return k + 5;
        }
        if (a->value < 1 || a->value >= b->value) {
            return 0;
        }
        w->grain = VIET_MONTH;
        w->month_is = VIET_GIVEN;
        w->month = (int)a->value;
        w->month_last = (int)b->value;
        viet_say_year(w, (int)c->value);
        return k + 5;
    }
    if (s != '/' || !is_small(a) || !is_year(b)) {
        return 0;
    }
    if (cue == VIET_CUE_BARRED || a->value < 1 || a->value > 12 || b->value < 1700 ||
        !viet_read_ends(l, k + 3)) {
        return no_date(span, viet_read_rest(l, k + 3));
    }
    viet_when *w = &span->first;
    w->grain = VIET_MONTH;
    w->month_is = VIET_GIVEN;
    w->month = w->month_last = (int)a->value;
    viet_say_year(w, (int)b->value);
    return k + 3;
}

unsigned viet_read_figures(viet_lexer *l, unsigned k, enum viet_cue cue, viet_span *span) {
    static unsigned (*const readers[])(viet_lexer *, unsigned, enum viet_cue,
                                       viet_span *) = {read_three, read_month_year, read_two};
    *span = (viet_span){viet_when_nothing(), viet_when_nothing(), false};
    for (unsigned i = 0; i < sizeof readers / sizeof readers[0]; i++) {
        unsigned end = readers[i](l, k, cue, span);
        if (end != 0) {
            return end;
        }
    }
    return 0;
}

unsigned viet_read_years(viet_lexer *l, unsigned k, bool words, viet_when *w) {
    const viet_item *a = viet_read_item(l, k), *b = viet_read_item(l, k + 2);
    bool tight = false;
    if (!is_year(a)) {
        return 0;
    }
    char s = separator_at(l, k + 1, &tight);
    if (s == 0) {
        unsigned j = k + 1;
        if (!words || !(viet_read_word(l, j, VIET_KEY_DEN) || viet_read_word(l, j, VIET_KEY_TOI))) {
            return 0;
        }
        j += 1 + viet_read_word(l, j + 1, VIET_KEY_NAM);
        b = viet_read_item(l, j);
        if (!is_year(b) || b->gap > VIET_BLANK || b->value <= a->value) {
            return 0;
        }
        viet_say_year(w, (int)a->value);
        w->year_last = (int)b->value;
        return j + 1;
    }
    bool short_form = b->n == 2 && b->value == (a->value + 1) % 100 && tight; /* 2013-14 */
    if (s == '.' || (!short_form && (!is_year(b) || b->value <= a->value)) || !viet_read_ends(l, k + 3)) {
        return 0;
    }
    viet_say_year(w, (int)a->value);
    w->year_last = short_form ? (int)a->value + 1 : (int)b->value;
    return k + 3;
}
