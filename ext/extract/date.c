/* date.c - finds dates: where one may begin, what stands before it, and how times, ranges and lists go together. */
#include "date.h"

#include "date_read.h"

/* A dateline stands in the first so many bytes, in a line of not many more than it takes. */
#define DATELINE_WITHIN 3000
#define DATELINE_REST   48

/* Words looked at on the left. */
#define LEFT_ITEMS 4

typedef struct left {
    viet_item item[LEFT_ITEMS]; /* the nearest first */
    unsigned n;
    enum viet_gap gap; /* between the nearest and what is read */
    bool listed;       /* nothing but a comma or và since the last date */
} left;

/* What was read: the items it takes, and whether it is a date by itself. */
typedef struct reading {
    viet_span span;
    unsigned end; /* items; 0: nothing */
    bool sure;
} reading;

/* ---- on the left */

static left look_left(const viet_date_scanner *s) {
    left l;
    size_t at = s->lexer.window[s->lexer.first].start;
    l.n = viet_lexer_before(&s->lexer, s->after, at, l.item, LEFT_ITEMS, &l.gap);
    l.listed = false;
    if (s->after > 0 && l.n > 0 && l.n <= 2 && l.gap <= VIET_BLANK) {
        const viet_item *nearest = &l.item[0];
        bool joins = viet_item_is_sign(nearest, ',') || nearest->keyword == VIET_KEY_VA ||
                     nearest->keyword == VIET_KEY_HOAC || nearest->keyword == VIET_KEY_HAY ||
                     viet_item_is_sign(nearest, ';');
        l.listed = joins && (l.n == 1 || viet_item_is_sign(&l.item[1], ',')) &&
                   l.item[l.n - 1].start >= s->after && l.item[l.n - 1].gap <= VIET_BLANK;
    }
    return l;
}

static const viet_item *nearest_word(const left *l) {
    return l->n > 0 && l->gap <= VIET_LINE && l->item[0].kind == VIET_ITEM_WORD ? &l->item[0] : NULL;
}

static unsigned left_role(const left *l) {
    const viet_item *word = nearest_word(l);
    return word != NULL ? viet_date_role(word) : 0;
}

/* Whether figures are glued to something before them that makes them a part of it. */
static bool is_part(const left *l) {
    if (l->n == 0 || l->gap != VIET_GLUED) {
        return false;
    }
    if (l->item[0].kind != VIET_ITEM_SIGN) {
        return true;
    }
    bool glued = l->n > 1 && l->item[0].gap == VIET_GLUED &&
                 (l->item[1].kind == VIET_ITEM_DIGITS || l->item[1].kind == VIET_ITEM_WORD);
    switch (l->item[0].value) {
    case '/':
    case '+':
    case '#':
    case '$':
    case '_':
    case '=':
    case '@':
        return true;
    case '.':
    case ',':
    case ':':
        return glued && (l->item[0].value != ',' || l->item[1].kind == VIET_ITEM_DIGITS) &&
               l->item[1].kind == VIET_ITEM_DIGITS;
    case '-':
        return glued;
    default:
        return false;
    }
}

static enum viet_cue cue_of(const viet_date_scanner *s, const left *l) {
    unsigned at = 0;
    bool open = l->n > 0 && viet_item_is_sign(&l->item[0], '(');
    if (is_part(l)) {
        return VIET_CUE_BARRED;
    }
    if (l->listed) {
        return (enum viet_cue)s->listed;
    }
    if (open) {
        at = 1;
    }
    if (at >= l->n || l->item[at].kind != VIET_ITEM_WORD) {
        return open ? VIET_CUE_HINT : VIET_CUE_NONE;
    }
    unsigned role = viet_date_role(&l->item[at]);
    if (role & VIET_ROLE_CUE) {
        return VIET_CUE_DATE;
    }
    if (role & VIET_ROLE_BAR) {
        return open ? VIET_CUE_NONE : VIET_CUE_BARRED;
    }
    return open || (role & VIET_ROLE_HINT) ? VIET_CUE_HINT : VIET_CUE_NONE;
}

/* Whether four figures alone may be a year: behind a Vietnamese word in small letters (công tác 2023), not
** behind a name (World Cup 2014) or a number of something. */
static bool may_be_year(const left *l, bool two) {
    if (l->listed) {
        return true;
    }
    if (l->n == 0 || l->gap > VIET_BLANK) {
        return false;
    }
    const viet_item *before = &l->item[0];
    if (before->kind == VIET_ITEM_SIGN) {
        return before->value == '(' || (two && before->value != '/' && before->value != '-');
    }
    if (before->kind != VIET_ITEM_WORD || before->letters == 0 || (viet_date_role(before) & VIET_ROLE_BAR)) {
        return false;
    }
    if (two || before->keyword == VIET_KEY_SN || viet_branch_of(before) >= 0 ||
        (viet_date_role(before) & (VIET_ROLE_FOLLOWS | VIET_ROLE_HINT))) {
        return true;
    }
    bool capitals = before->n > 1 && before->uppers == (1u << (before->n < 8 ? before->n : 8)) - 1;
    return (before->uppers & 1) == 0 || (capitals && before->tone != 0);
}

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
        date->hour = (int8_t)(date->hour + 12); /* chiều nay lúc 3h */
    }
    date->modifier = date->modifier != VIET_NO_MODIFIER ? date->modifier : time->modifier;
    date->grain = time->grain;
}

/* Whether it is a single day, to which a time can belong. */
static bool is_a_day(const viet_when *w) {
    return w->grain == VIET_DAY || w->grain == VIET_DAYPART;
}

/* A time, and the date it is of behind it. */
static reading read_time(viet_lexer *l, unsigned k) {
    reading r = {.span = {viet_when_nothing(), viet_when_nothing(), false}};
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
    if (date != 0 && !r.span.range && is_a_day(&r.span.first)) {
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

/* A date or a time at item k, with the other behind it. */
static reading read_one(viet_lexer *l, unsigned k, enum viet_cue cue) {
    const viet_item *item = viet_read_item(l, k);
    reading r = {.end = 0};
    if (item->kind == VIET_ITEM_DIGITS ? item->n <= 2 : (item->starts & VIET_STARTS_NUMBER) != 0) {
        r = read_time(l, k);
        if (r.end != 0) {
            return r;
        }
    }
    r.end = read_date(l, k, cue, &r.span);
    r.sure = true;
    if (r.end != 0 && !r.span.range && is_a_day(&r.span.first)) {
        viet_when time;
        bool sure;
        unsigned figures, at = skip_joint(l, r.end);
        unsigned end = at != 0 ? viet_read_clock(l, at, &time, &sure, &figures) : 0;
        bool said = end != 0 && viet_read_item(l, at - 1)->keyword == VIET_KEY_LUC;
        if (end != 0 && (sure || said)) {
            take_time(&r.span.first, &time);
            r.end = end;
        }
    }
    return r;
}

/* ---- ranges and lists */

/* What stands between the ends of a range: đến, tới, a dash. Returns the item behind it, 0: none. */
static unsigned skip_to(viet_lexer *l, unsigned k) {
    if (viet_read_item(l, k)->gap > VIET_BLANK) {
        return 0;
    }
    if (viet_read_separator(l, k) == '-') {
        return viet_read_item(l, k + 1)->gap <= VIET_BLANK ? k + 1 : 0;
    }
    k += viet_read_word(l, k, VIET_KEY_CHO);
    if (viet_read_word(l, k, VIET_KEY_DEN) || viet_read_word(l, k, VIET_KEY_TOI)) {
        k++;
        return k + viet_read_word(l, k, VIET_KEY_HET);
    }
    return 0;
}

/* Whether a and b can be the ends of a range. */
static bool are_alike(const viet_when *a, const viet_when *b) {
    if (a->grain == VIET_NO_GRAIN || b->grain == VIET_NO_GRAIN) {
        return false;
    }
    bool time = viet_when_has_time(a) && viet_when_has_time(b);
    bool days = is_a_day(a) && is_a_day(b) && a->weekday == b->weekday;
    bool clocks = viet_when_has_time(a) && !viet_when_has_date(a);
    return time || days ||
           (!clocks && !viet_when_has_time(b) && a->grain == b->grain && a->grain >= VIET_WEEK) ||
           (a->grain == VIET_YEAR && b->grain == VIET_YEAR);
}

static void read_range(viet_lexer *l, reading *r) {
    viet_when *a = &r->span.first;
    unsigned at = skip_to(l, r->end);
    bool dawn = at == 0 && a->grain == VIET_DAYPART && a->day_is == VIET_GIVEN && a->month_is == VIET_MISSING;
    if (r->span.range || a->grain == VIET_NO_GRAIN || (at == 0 && !dawn)) {
        return;
    }
    bool clock = viet_when_has_time(a) && !viet_when_has_date(a);
    enum viet_cue cue = is_a_day(a) || clock ? VIET_CUE_DATE : VIET_CUE_HINT;
    reading b = read_one(l, dawn ? r->end : at, cue);
    if (b.end == 0 || b.span.range || !are_alike(a, &b.span.first) ||
        (viet_read_separator(l, at - 1) == '-' && clock != (viet_when_has_time(&b.span.first) != 0) &&
         !is_a_day(a))) {
        return;
    }
    r->span.last = b.span.first;
    r->span.range = true;
    r->sure = r->sure || b.sure || clock;
    r->end = b.end;
}

/* The month and year that the members of a list share stand with a later one: ngày 5, 6 và 7/9, tháng 3 và 4/2014. */
static void borrow_from_list(viet_lexer *l, unsigned end, viet_when *w) {
    bool month = w->day_is == VIET_GIVEN && w->month_is == VIET_MISSING;
    bool year = w->day_is == VIET_MISSING && w->month_is == VIET_GIVEN && w->year_is == VIET_MISSING;
    for (unsigned members = 0; (month || year) && members < 6; members++) {
        const viet_item *joint = viet_read_item(l, end);
        viet_span span = {viet_when_nothing(), viet_when_nothing(), false};
        if (joint->gap > VIET_BLANK || !(viet_item_is_sign(joint, ',') || joint->keyword == VIET_KEY_VA)) {
            return;
        }
        unsigned at = end + 1, value;
        at += viet_read_word(l, at, VIET_KEY_VA);
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
static void read_member(viet_lexer *l, reading *r) {
    viet_when *w = &r->span.first;
    const viet_item *item = viet_read_item(l, 0);
    if (item->n > 2 || item->value < 1 || item->value > 31) {
        return;
    }
    r->span = (viet_span){viet_when_nothing(), viet_when_nothing(), false};
    w->grain = VIET_DAY;
    w->day_is = VIET_GIVEN;
    w->day = w->day_last = (int)item->value;
    borrow_from_list(l, 1, w);
    r->end = w->month_is == VIET_GIVEN ? 1 : 0;
    r->sure = true;
}

/* A number alone that begins a range of days: the 3 of từ 3 đến 5/9. */
static void read_first_of_range(viet_lexer *l, reading *r) {
    viet_when *w = &r->span.first;
    const viet_item *item = viet_read_item(l, 0);
    if (item->n > 2 || item->value < 1 || item->value > 31 || skip_to(l, 1) == 0) {
        return;
    }
    r->span = (viet_span){viet_when_nothing(), viet_when_nothing(), false};
    w->grain = VIET_DAY;
    w->day_is = VIET_GIVEN;
    w->day = w->day_last = (int)item->value;
    viet_span last;
    unsigned at = skip_to(l, 1), end = read_date(l, at, VIET_CUE_HINT, &last);
    if (end != 0 && !last.range && last.first.grain == VIET_DAY && last.first.month_is == VIET_GIVEN) {
        r->span.last = last.first;
        r->span.range = r->sure = true;
        r->end = end;
    }
}

/* 6 tháng đầu năm và ... 6 tháng cuối năm 2020: the year stands with the second half. */
static void borrow_from_half(viet_lexer *l, unsigned end, viet_when *w) {
    if ((w->grain != VIET_HALF && w->grain != VIET_QUARTER && w->grain != VIET_MONTH) ||
        w->year_is != VIET_SHIFTED || w->year != 0 || w->month_is != VIET_GIVEN ||
        viet_read_item(l, end - 1)->keyword != VIET_KEY_NAM) {
        return;
    }
    for (unsigned k = end; k < end + 16 && k + 2 < VIET_AHEAD; k++) {
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

/* ---- whether it is one */

/* năm, tháng, ngày that are counted: 6 tháng 5 ngày, nhiều năm trước. */
static bool is_counted(const left *l) {
    const viet_item *before = l->n > 0 && l->gap <= VIET_BLANK ? &l->item[0] : NULL;
    return before != NULL && (before->kind == VIET_ITEM_DIGITS ||
                              (before->kind == VIET_ITEM_WORD && (viet_date_role(before) & VIET_ROLE_COUNT) &&
                               before->letters != 0));
}

/* thứ hai is the second as well: a weekday behind ngày, sáng, vào, or with a capital, or with a date. */
static bool is_weekday(const viet_date_scanner *s, viet_lexer *l, const left *before, const reading *r) {
    const viet_when *w = &r->span.first;
    const viet_item *item = viet_lexer_peek(l, 0), *name = viet_lexer_peek(l, 1);
    bool this = w->week_is == VIET_SHIFTED && viet_read_word(l, r->end - 1, VIET_KEY_NAY) && r->end == 3;
    if (w->day_is != VIET_MISSING || (w->week_is != VIET_MISSING && !this) || item->keyword == VIET_KEY_CHU) {
        return !is_counted(before) || w->day_is != VIET_MISSING;
    }
    unsigned to = skip_to(l, r->end); /* từ thứ hai đến thứ sáu: each week */
    bool each = viet_read_word(l, r->end, VIET_KEY_NAO) ||
                (before->n > 1 && before->item[0].keyword == VIET_KEY_NGAY && /* các ngày thứ bảy */
                 (viet_date_role(&before->item[1]) & VIET_ROLE_COUNT) != 0);
    if (each) {
        return false;
    }
    if (to != 0 && (viet_read_word(l, to, VIET_KEY_THU) || viet_read_word(l, to, VIET_KEY_CHU))) {
        return false;
    }
    if (item->keyword != VIET_KEY_THU) {
        return true;
    }
    bool cued = (left_role(before) & (VIET_ROLE_CUE | VIET_ROLE_CLOCK)) != 0 ||
                (before->listed && s->listed == VIET_CUE_DATE);
    bool capital = name->kind == VIET_ITEM_WORD && (name->uppers & 1) != 0 && name->uppers != 7 &&
                   nearest_word(before) == NULL; /* but Chiến tranh thế giới thứ Hai */
    return (cued || capital) && !is_counted(before) && viet_read_follows(l, r->end);
}

static bool is_time(const viet_date_scanner *s, viet_lexer *l, const left *before, const reading *r) {
    unsigned role = left_role(before);
    const viet_item *word = nearest_word(before), *next = viet_read_item(l, r->end);
    bool colons = viet_item_is_sign(viet_lexer_peek(l, 1), ':');
    bool glued = before->n > 0 && before->gap == VIET_GLUED && viet_item_is_sign(&before->item[0], '.');
    (void)s;
    if (colons && !r->span.range && word == NULL) { /* a ratio, a verse, the length of a song? */
        bool apart = before->n == 0 || before->gap >= VIET_LINE || viet_item_is_sign(&before->item[0], '(') ||
                     viet_item_is_sign(&before->item[0], '-') || viet_item_is_sign(&before->item[0], '|') ||
                     viet_item_is_sign(&before->item[0], 0x2013) || before->listed;
        if (!apart || glued) {
            return false;
        }
    }
    if (colons && word != NULL &&
        ((role & (VIET_ROLE_CLOCK | VIET_ROLE_CUE)) == 0 || word->keyword == VIET_KEY_KHOANG) &&
        r->span.first.modifier == VIET_NO_MODIFIER) {
        return false;
    }
    if (next->gap <= VIET_BLANK &&
        (next->keyword == VIET_KEY_SAU_AFTER || next->keyword == VIET_KEY_NUA_MORE) && !r->sure) {
        return false;
    }
    bool counted =
        word != NULL && before->n > 1 && before->item[1].kind == VIET_ITEM_DIGITS; /* từ 12 đến 15 giờ */
    bool lasts = false;
    for (unsigned i = 1; i < before->n && viet_lexer_peek(l, 1)->keyword == VIET_KEY_GIO; i++) {
        lasts = lasts ||
                (viet_date_role(&before->item[i]) & VIET_ROLE_LENGTH) != 0; /* kéo dài tới 6 giờ 33 phút */
    }
    if (lasts || is_part(before) || glued || (counted && !r->sure) || viet_item_is_sign(next, '/') ||
        (role & VIET_ROLE_BAR) || (role & VIET_ROLE_LENGTH)) {
        return false;
    }
    bool about = word != NULL && word->keyword == VIET_KEY_KHOANG;
    if (about && before->n > 1 && before->item[1].kind == VIET_ITEM_WORD) {
        role = viet_date_role(&before->item[1]) & VIET_ROLE_LENGTH ? 0 : role;
    }
    bool hour_word = viet_read_item(l, r->end - 1)->keyword == VIET_KEY_GIO; /* khoảng 2 giờ lasts so long */
    return r->sure || r->span.range || before->listed || ((role & VIET_ROLE_CLOCK) && !(about && hour_word));
}

static bool is_one(const viet_date_scanner *s, viet_lexer *l, const left *before, const reading *r) {
    const viet_when *w = &r->span.first;
    const viet_item *item = viet_lexer_peek(l, 0);
    bool bare = w->year_is == VIET_SHIFTED || w->week_is == VIET_SHIFTED || w->month_is == VIET_SHIFTED ||
                w->day_is == VIET_SHIFTED;
    if (!viet_when_has_date(w)) {
        return is_time(s, l, before, r);
    }
    switch (item->keyword) {
    case VIET_KEY_THU:
    case VIET_KEY_CHU:
        return is_weekday(s, l, before, r);
    case VIET_KEY_NAM:
        return !bare || !is_counted(before);
    case VIET_KEY_THANG:
        if (w->year_is == VIET_MISSING && before->n > 0 &&
            before->item[0].keyword == VIET_KEY_MANG_REVOLT) { /* Cách mạng tháng Tám */
            return false;
        }
        return !(bare || w->year_is == VIET_MISSING) || !is_counted(before);
    case VIET_KEY_TUAN:
        return !is_counted(before);
    case VIET_KEY_QUY: { /* Trần Quý Hai, cao quý này */
        const viet_item *word = nearest_word(before);
        bool name = word != NULL && (item->uppers & 1) != 0 && (word->uppers & 1) != 0 && item->uppers != 7;
        bool shifted = w->month_is == VIET_SHIFTED && word != NULL && viet_date_role(word) == 0;
        return !name && !shifted && !(bare && is_counted(before));
    }
    case VIET_KEY_DAU:
    case VIET_KEY_CUOI:
    case VIET_KEY_GIUA:
        if (w->week_is == VIET_SHIFTED && r->end == 2) { /* vé cuối tuần, cuối tuần thứ ba */
            return !is_counted(before) &&
                   (nearest_word(before) == NULL ||
                    (left_role(before) & (VIET_ROLE_HINT | VIET_ROLE_CLOCK))) &&
                   (left_role(before) & VIET_ROLE_CUE) == 0 && !viet_read_word(l, 2, VIET_KEY_THU) &&
                   !viet_read_word(l, 2, VIET_KEY_DO_THAT);
        }
        return !bare || !is_counted(before);
    case VIET_KEY_NGAY:
        if (w->weekday != VIET_NO_WEEKDAY &&
            w->day_is == VIET_MISSING) { /* ngày thứ hai is the second day as well */
            const viet_item *name = viet_lexer_peek(l, 2);
            bool sure = w->week_is != VIET_MISSING || viet_lexer_peek(l, 1)->keyword == VIET_KEY_CHU ||
                        (name->uppers & 1) != 0 ||
                        (left_role(before) & (VIET_ROLE_HINT | VIET_ROLE_CLOCK)) != 0;
            return sure && !is_counted(before);
        }
        return w->month_is != VIET_MISSING || bare || before->n == 0 ||
               !(is_counted(before) && before->item[0].keyword != VIET_KEY_CAC &&
                 before->item[0].keyword != VIET_KEY_NHUNG_PLURAL);
    default:
        if (item->kind == VIET_ITEM_DIGITS) {
            if (is_part(before)) {
                return false;
            }
            return item->n != 4 || w->grain != VIET_YEAR || may_be_year(before, w->year != w->year_last);
        }
        return true;
    }
}

/* ---- the scanner */

void viet_dates_open(viet_date_scanner *s, const char *text, size_t n, const viet_ymd *reference) {
    viet_lexer_open(&s->lexer, text, n);
    s->raw = false;
    s->referred = reference != NULL;
    s->searched = s->referred;
    s->after = 0;
    s->listed = VIET_CUE_NONE;
    s->anchor = (viet_anchor){.known = s->referred, .counts = s->referred};
    if (reference != NULL) {
        s->anchor.day = viet_day_of(*reference);
    }
}

/* The next expression, its span left in the window: *items are to be dropped. */
static bool read_next(viet_date_scanner *s, reading *r) {
    viet_lexer *l = &s->lexer;
    while (viet_lexer_find(l, VIET_STARTS_DATE)) {
        bool digits = viet_lexer_peek(l, 0)->kind == VIET_ITEM_DIGITS;
        left before;
        enum viet_cue cue = VIET_CUE_NONE;
        if (digits) {
            before = look_left(s);
            cue = cue_of(s, &before);
            cue = before.listed && viet_lexer_peek(l, 0)->n == 4 ? VIET_CUE_DATE : cue;
        }
        *r = read_one(l, 0, cue);
        if (r->end == 0 && digits && before.listed && cue == VIET_CUE_DATE) {
            read_member(l, r);
        }
        if (r->end == 0 && digits && cue >= VIET_CUE_HINT) {
            read_first_of_range(l, r);
        }
        if (r->end != 0 && r->span.first.grain == VIET_NO_GRAIN) {
            viet_lexer_drop(l, r->end);
            continue;
        }
        if (r->end != 0) {
            read_range(l, r);
            if (!digits) {
                before = look_left(s);
            }
            if (is_one(s, l, &before, r)) {
                viet_when *w = r->span.range ? &r->span.last : &r->span.first;
                const viet_item *word = nearest_word(&before);
                bool year = w->grain >= VIET_YEAR && word != NULL && word->keyword == VIET_KEY_KHOANG;
                bool ago = digits && w->day_is + w->week_is + w->month_is == 0 &&
                           w->year_is == VIET_SHIFTED && word != NULL &&
                           (viet_date_role(word) & VIET_ROLE_LENGTH) != 0; /* gần 10 năm trước */
                w->about = w->about || year || ago;
                if (!r->span.range) {
                    borrow_from_list(l, r->end, w);
                    borrow_from_half(l, r->end, w);
                }
                return true;
            }
        }
        viet_lexer_drop(l, cue == VIET_CUE_BARRED && digits ? viet_read_rest(l, 1) : 1);
    }
    return false;
}

/* Whether the line around text[start..end) has little else. */
static bool has_own_line(const viet_lexer *l, size_t start, size_t end) {
    size_t rest = 0;
    while (start > 0 && l->text[start - 1] != '\n' && rest <= DATELINE_REST) {
        start--;
        rest++;
    }
    while (end < l->n && l->text[end] != '\n' && rest <= DATELINE_REST) {
        end++;
        rest++;
    }
    return rest <= DATELINE_REST;
}

/* Looks for what missing parts can be taken from: the dateline, else the first full date, else the first year. */
static void search_anchor(viet_date_scanner *s) {
    viet_date_scanner ahead;
    reading r;
    viet_anchor none = {.known = false};
    s->searched = true;
    viet_dates_open(&ahead, s->lexer.text, s->lexer.n, NULL);
    bool full = false;
    int first_full = 0;
    while (read_next(&ahead, &r)) {
        const viet_when *w = &r.span.first;
        size_t start = viet_lexer_peek(&ahead.lexer, 0)->start,
               end = viet_lexer_peek(&ahead.lexer, r.end - 1)->end;
        viet_days days;
        if (!r.span.range && !w->lunar && w->year_is == VIET_GIVEN && w->day_is == VIET_GIVEN &&
            w->month_is == VIET_GIVEN && viet_resolve(w, &none, &days) == VIET_EXPLICIT) {
            if (start < DATELINE_WITHIN && has_own_line(&s->lexer, start, end)) {
                s->anchor.known = s->anchor.counts = true;
                s->anchor.day = days.first;
                return;
            }
            first_full = full ? first_full : days.first;
            full = true;
        }
        if (w->year_is == VIET_GIVEN && w->year == w->year_last && !s->anchor.year_known) {
            s->anchor.year_known = true;
            s->anchor.year = w->year;
        }
        if (full && start >= DATELINE_WITHIN) {
            break;
        }
        viet_lexer_drop(&ahead.lexer, r.end);
        ahead.after = end;
        ahead.listed = VIET_CUE_DATE;
    }
    if (full && !s->anchor.mentioned) {
        s->anchor.mentioned = true;
        s->anchor.mentioned_day = first_full;
    }
}

/* Whether the words before say that it lies ahead: sẽ, dự kiến, sắp. */
static bool lies_ahead(const viet_date_scanner *s, size_t start) {
    viet_item item[8];
    enum viet_gap gap;
    unsigned n = viet_lexer_before(&s->lexer, s->after, start, item, 8, &gap);
    for (unsigned i = 0; i < n && gap < VIET_LINE; i++) {
        if (item[i].kind == VIET_ITEM_SIGN && (item[i].value == '.' || item[i].value == ';')) {
            return false;
        }
        if (item[i].keyword == VIET_KEY_SE || item[i].keyword == VIET_KEY_SAP ||
            (item[i].keyword == VIET_KEY_KIEN && i + 1 < n && item[i + 1].keyword == VIET_KEY_DU)) {
            return true;
        }
        gap = (enum viet_gap)item[i].gap;
    }
    return false;
}

static bool lacks_anchor(enum viet_outcome outcome) {
    return outcome == VIET_UNRESOLVED || outcome == VIET_TAKEN;
}

/* The days of a reading: of a range both ends. */
static enum viet_outcome resolve(const viet_date_scanner *s, const viet_span *span, viet_days *days) {
    enum viet_outcome outcome = viet_resolve(&span->first, &s->anchor, days);
    if (!span->range || outcome == VIET_IMPOSSIBLE) {
        return outcome;
    }
    viet_days last;
    enum viet_outcome end = viet_resolve(&span->last, &s->anchor, &last);
    if (end == VIET_IMPOSSIBLE || end == VIET_UNRESOLVED || outcome == VIET_UNRESOLVED) {
        return end == VIET_IMPOSSIBLE ? end : VIET_UNRESOLVED;
    }
    if (days->first > last.last && span->first.year_is == VIET_MISSING) { /* 25/12 - 5/1 */
        viet_when first = span->first;
        first.year_is = VIET_GIVEN;
        first.year = first.year_last = viet_date_of(last.last).year - 1;
        viet_resolve(&first, &s->anchor, days);
    }
    days->last = last.last;
    return outcome == VIET_EXPLICIT ? end : outcome;
}

static void remember(viet_date_scanner *s, const viet_when *w, const viet_days *days) {
    if (is_a_day(w) || viet_when_has_time(w)) {
        s->anchor.mentioned = true;
        s->anchor.mentioned_day = days->first;
    }
    if (w->year_is == VIET_GIVEN && w->year == w->year_last) {
        s->anchor.year_known = true;
        s->anchor.year = w->year;
    }
}

static void fill(const viet_date_scanner *s, const viet_span *span, enum viet_outcome outcome,
                 const viet_days *days, viet_date *date) {
    const viet_when *w = &span->first;
    bool resolved = outcome != VIET_UNRESOLVED;
    date->grain = (enum viet_grain)w->grain;
    date->modifier = (enum viet_modifier)w->modifier;
    date->lunar = w->lunar;
    date->basis = outcome == VIET_EXPLICIT     ? VIET_BASIS_EXPLICIT
                  : outcome == VIET_UNRESOLVED ? VIET_BASIS_UNRESOLVED
                  : s->referred                ? VIET_BASIS_REFERENCE
                                               : VIET_BASIS_CONTEXT;
    if (resolved) {
        date->first = viet_date_of(days->first);
        date->last = viet_date_of(days->last);
    }
    date->hour = w->hour;
    date->minute = w->minute;
    date->second = w->second;
    bool unlike = resolved && w->weekday != VIET_NO_WEEKDAY && w->day_is == VIET_GIVEN &&
                  viet_weekday(days->first) != w->weekday;
    viet_edtf(w, span->range ? &span->last : NULL, resolved ? days : NULL, unlike, date->edtf);
}

bool viet_dates_next(viet_date_scanner *s, viet_date *date) {
    reading r;
    while (read_next(s, &r)) {
        viet_span *span = &r.span;
        date->start = viet_lexer_peek(&s->lexer, 0)->start;
        date->end = viet_lexer_peek(&s->lexer, r.end - 1)->end;
        if (span->range) {
            viet_carry(&span->first, &span->last);
        }
        viet_when *w = &span->first;
        if (w->tense == 0 && w->month_is == VIET_GIVEN && w->year_is == VIET_MISSING &&
            lies_ahead(s, date->start)) {
            w->tense = span->last.tense = 1;
        }
        viet_days days;
        enum viet_outcome outcome = resolve(s, span, &days);
        if (lacks_anchor(outcome) && !s->searched) {
            search_anchor(s);
            outcome = resolve(s, span, &days);
        }
        viet_lexer_drop(&s->lexer, r.end);
        s->after = date->end;
        s->listed = is_a_day(w) ? VIET_CUE_DATE : VIET_CUE_HINT;
        if (outcome == VIET_IMPOSSIBLE ||
            (span->range && outcome != VIET_UNRESOLVED && days.first > days.last)) {
            continue;
        }
        if (outcome != VIET_UNRESOLVED) {
            remember(s, w, &days);
        }
        fill(s, span, outcome, &days, date);
        return true;
    }
    return false;
}
