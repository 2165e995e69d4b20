/* date_left.c - what stands before a date, and whether that makes it one. */
#include "date_left.h"

#include "number.h"

viet_left viet_left_of(viet_lexer *l, size_t after, enum viet_cue cue) {
    viet_left left = {.cue = cue};
    size_t at = viet_lexer_peek(l, 0)->start;
    left.n = viet_lexer_before(l, after, at, left.item, VIET_LEFT_ITEMS, &left.gap);
    if (after > 0 && left.n > 0 && left.n <= 2 && left.gap <= VIET_BLANK) {
        const viet_item *nearest = &left.item[0], *farthest = &left.item[left.n - 1];
        bool joins = viet_item_is_sign(nearest, ',') || viet_item_is_sign(nearest, ';') ||
                     nearest->keyword == VIET_KEY_VA || nearest->keyword == VIET_KEY_HOAC ||
                     nearest->keyword == VIET_KEY_HAY;
        left.listed =
            joins && (left.n == 1 || viet_item_is_sign(farthest, ',')) && farthest->gap <= VIET_BLANK;
    }
    return left;
}

const viet_item *viet_left_word(const viet_left *l) {
    return l->gap <= VIET_LINE && l->item[0].kind == VIET_ITEM_WORD ? &l->item[0] : NULL;
}

static unsigned left_role(const viet_left *l) {
    const viet_item *word = viet_left_word(l);
    return word != NULL ? viet_date_role(word) : 0;
}

/* Whether figures are glued to something before them that makes them a part of it. */
static bool is_part(const viet_left *l) {
    if (l->n == 0 || l->gap != VIET_GLUED) {
        return false;
    }
    if (l->item[0].kind != VIET_ITEM_SIGN) {
        return true;
    }
    bool glued = l->item[0].gap == VIET_GLUED &&
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
        return glued && (l->item[0].value == '.' || l->item[1].kind == VIET_ITEM_DIGITS);
    case '-':
        return glued;
    default:
        return false;
    }
}

enum viet_cue viet_left_cue(const viet_left *l) {
    unsigned at = 0;
    bool open = viet_item_is_sign(&l->item[0], '(');
    if (is_part(l)) {
        return VIET_CUE_BARRED;
    }
    if (l->listed) {
        return l->cue == VIET_CUE_DATE ? VIET_CUE_DATE : VIET_CUE_NONE;
    }
    if (open) {
        at = 1;
    }
    if (at >= l->n || l->item[at].kind != VIET_ITEM_WORD) {
        return open ? VIET_CUE_HINT : VIET_CUE_NONE;
    }
    unsigned role = viet_date_role(&l->item[at]);
    if (at + 1 < l->n && l->item[at].keyword == VIET_KEY_LA && l->item[at + 1].keyword == VIET_KEY_LE_RATE) {
        return VIET_CUE_BARRED; /* tỷ lệ là 18/1 */
    }
    bool since =
        l->item[at].keyword == VIET_KEY_KE_PLAN && at + 1 < l->n && l->item[at + 1].keyword == VIET_KEY_LUY;
    if ((role & VIET_ROLE_CUE) || since) { /* lũy kế 9 tháng */
        return VIET_CUE_DATE;
    }
    if (role & VIET_ROLE_BAR) {
        return open ? VIET_CUE_NONE : VIET_CUE_BARRED;
    }
    const viet_item *second =
        at + 1 < l->n ? &l->item[at + 1] : NULL; /* chiếm tới 1/3, có đến 2/3, lên đến 3/4 */
    bool amount = second != NULL &&
                  (l->item[at].keyword == VIET_KEY_TOI || l->item[at].keyword == VIET_KEY_DEN) &&
                  ((viet_date_role(second) & VIET_ROLE_BAR) || second->keyword == VIET_KEY_CO_HAVE ||
                   second->keyword == VIET_KEY_LEN);
    return open || ((role & VIET_ROLE_HINT) && !amount) ? VIET_CUE_HINT : VIET_CUE_NONE;
}

/* Whether four figures alone may be a year: behind a Vietnamese word in small letters (công tác 2023), not
** behind a name (World Cup 2014) or a number of something. */
static bool may_stand_alone(const viet_left *l, bool two) {
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

/* ---- whether it is one */

/* năm, tháng, ngày that are counted: 6 tháng 5 ngày, nhiều năm trước. */
static bool is_counted(const viet_left *l) {
    const viet_item *before = l->gap <= VIET_BLANK ? &l->item[0] : NULL;
    return before != NULL && (before->kind == VIET_ITEM_DIGITS ||
                              (before->kind == VIET_ITEM_WORD && (viet_date_role(before) & VIET_ROLE_COUNT)));
}

/* thứ hai is the second as well: a weekday behind ngày, sáng, vào, or with a capital, or with a date. */
static bool is_said_weekday(viet_lexer *l, const viet_left *before, const viet_date_reading *r) {
    const viet_when *w = &r->span.first;
    const viet_item *item = viet_lexer_peek(l, 0), *name = viet_lexer_peek(l, 1);
    bool this = w->week_is == VIET_SHIFTED && viet_read_word(l, r->end - 1, VIET_KEY_NAY) && r->end == 3;
    unsigned to = viet_join_to(l, r->end); /* từ thứ hai đến thứ sáu: each week */
    bool until = before->item[0].keyword == VIET_KEY_DEN &&
                 (before->item[2].keyword == VIET_KEY_THU || before->item[2].keyword == VIET_KEY_CHU);
    if (w->day_is == VIET_MISSING && w->week_is == VIET_MISSING &&
        (until ||
         (to != 0 && (viet_read_word(l, to, VIET_KEY_THU) || viet_read_word(l, to, VIET_KEY_CHU))))) {
        return false;
    }
    if (w->day_is != VIET_MISSING || (w->week_is != VIET_MISSING && !this) || item->keyword == VIET_KEY_CHU) {
        return !is_counted(before) || w->day_is != VIET_MISSING;
    }
    bool each = viet_read_word(l, r->end, VIET_KEY_NAO) ||
                (before->item[0].keyword == VIET_KEY_NGAY && /* các ngày thứ bảy */
                 (viet_date_role(&before->item[1]) & VIET_ROLE_COUNT) != 0);
    if (each) {
        return false;
    }
    bool light = before->item[1].keyword == VIET_KEY_ANH_LIGHT; /* ánh sáng thứ hai */
    bool ordinal = before->item[0].keyword == VIET_KEY_NGAY; /* ngày thứ hai, which is_said_day() refused */
    bool cued = (!light && !ordinal && (left_role(before) & (VIET_ROLE_CUE | VIET_ROLE_CLOCK)) != 0) ||
                (before->listed && before->cue == VIET_CUE_DATE);
    bool capital = name->kind == VIET_ITEM_WORD && (name->uppers & 1) != 0 && name->uppers != 7 &&
                   viet_left_word(before) == NULL; /* but Chiến tranh thế giới thứ Hai */
    return (cued || capital) && !is_counted(before) && viet_read_follows(l, r->end);
}

/* 11:31 alone is a ratio, a verse, the length of a song as well. */
static bool is_colon_time(const viet_left *before, const viet_date_reading *r) {
    static const uint32_t signs[] = {'(', '-', '|', 0x2013};
    const viet_item *word = viet_left_word(before);
    if (word != NULL) {
        return r->span.first.modifier != VIET_NO_MODIFIER ||
               ((left_role(before) & (VIET_ROLE_CLOCK | VIET_ROLE_CUE)) != 0 &&
                word->keyword != VIET_KEY_KHOANG);
    }
    bool apart = r->span.range || before->n == 0 || before->gap >= VIET_LINE || before->listed;
    for (unsigned i = 0; !apart && i < sizeof signs / sizeof signs[0]; i++) {
        apart = viet_item_is_sign(&before->item[0], signs[i]);
    }
    return apart;
}

/* Whether the words before say that the hours are how long something lasts: kéo dài tới 6 giờ 33 phút, trong 2 giờ;
** but sau 5 giờ chiều, kéo dài đến 5 giờ chiều. */
static bool lasts(const viet_left *before, bool hours, const viet_when *w) {
    const viet_item *word = viet_left_word(before);
    bool part = w->modifier != VIET_NO_MODIFIER;
    if (part && word != NULL &&
        (word->keyword == VIET_KEY_SAU_AFTER || word->keyword == VIET_KEY_DEN ||
         word->keyword == VIET_KEY_TOI)) {
        return false;
    }
    for (unsigned i = 1; i < before->n && hours && !part; i++) {
        if (viet_date_role(&before->item[i]) & VIET_ROLE_LENGTH) {
            return true;
        }
    }
    return (left_role(before) & (VIET_ROLE_BAR | VIET_ROLE_LENGTH)) != 0;
}

/* Whether 9h, 9 giờ is a time and no duration: behind lúc, vào, từ, or in brackets. */
static bool is_bare_hour(viet_lexer *l, const viet_left *before, const viet_date_reading *r) {
    const viet_item *word = viet_left_word(before), *next = viet_read_item(l, r->end);
    bool same_line = next->gap <= VIET_BLANK;
    if (same_line && (next->keyword == VIET_KEY_SAU_AFTER || next->keyword == VIET_KEY_NUA_MORE ||
                      next->keyword == VIET_KEY_TRUOC)) {
        return false; /* một giờ sau, 24 giờ trước trận đấu */
    }
    if (word == NULL) {
        return before->listed || (viet_item_is_sign(&before->item[0], '(') && viet_item_is_sign(next, ')'));
    }
    if (before->item[1].kind == VIET_ITEM_DIGITS) {
        return false; /* từ 12 đến 15 giờ */
    }
    bool about = word->keyword == VIET_KEY_KHOANG; /* khoảng 9h is a time, khoảng 2 giờ lasts so long */
    bool hour_word = viet_read_item(l, r->end - 1)->keyword == VIET_KEY_GIO;
    return before->listed || ((left_role(before) & VIET_ROLE_CLOCK) != 0 && !(about && hour_word));
}

static bool is_said_time(viet_lexer *l, const viet_left *before, const viet_date_reading *r) {
    bool hours = viet_lexer_peek(l, 1)->keyword == VIET_KEY_GIO;
    bool behind_dot = before->gap == VIET_GLUED && viet_item_is_sign(&before->item[0], '.');
    if (is_part(before) || behind_dot || viet_item_is_sign(viet_read_item(l, r->end), '/') ||
        lasts(before, hours, &r->span.first)) {
        return false;
    }
    if (viet_item_is_sign(viet_lexer_peek(l, 1), ':') && !is_colon_time(before, r)) {
        return false;
    }
    return r->sure || is_bare_hour(l, before, r);
}

static bool is_said_month(const viet_left *before, const viet_when *w, bool shifted) {
    const viet_item *word = viet_left_word(before);
    if (w->year_is == VIET_GIVEN) {
        return true;
    }
    if (word != NULL && (word->keyword == VIET_KEY_MANG_REVOLT || word->keyword == VIET_KEY_NGAY)) {
        return false; /* Cách mạng tháng Tám, ngày tháng này */
    }
    return !(shifted || w->year_is == VIET_MISSING) || !is_counted(before);
}

/* But Trần Quý Hai, cao quý này. */
static bool is_said_quarter(const viet_item *item, const viet_left *before, const viet_when *w,
                            bool shifted) {
    const viet_item *word = viet_left_word(before);
    bool name = word != NULL && (item->uppers & 1) != 0 && (word->uppers & 1) != 0 && item->uppers != 7;
    bool noble = w->month_is == VIET_SHIFTED && word != NULL && viet_date_role(word) == 0;
    return !name && !noble && !(shifted && is_counted(before));
}

/* đầu, giữa, cuối; but vé cuối tuần, cuối tuần thứ ba. */
static bool is_part_of_period(viet_lexer *l, const viet_left *before, const viet_date_reading *r,
                              bool shifted) {
    unsigned role = left_role(before);
    bool bare_week = r->span.first.week_is == VIET_SHIFTED && r->end == 2;
    if (bare_week && ((viet_left_word(before) != NULL && (role & (VIET_ROLE_HINT | VIET_ROLE_CLOCK)) == 0) ||
                      (role & VIET_ROLE_CUE) != 0 || viet_read_word(l, 2, VIET_KEY_THU) ||
                      viet_read_word(l, 2, VIET_KEY_DO_THAT))) {
        return false;
    }
    return !shifted || !is_counted(before);
}

/* ngày thứ hai is the second day as well, and mỗi ngày 2 is none. */
static bool is_said_day(viet_lexer *l, const viet_left *before, const viet_when *w, bool shifted) {
    if (w->weekday != VIET_NO_WEEKDAY && w->day_is == VIET_MISSING) {
        bool sure = w->week_is != VIET_MISSING || viet_lexer_peek(l, 1)->keyword == VIET_KEY_CHU ||
                    (viet_lexer_peek(l, 2)->uppers & 1) != 0 ||
                    (left_role(before) & (VIET_ROLE_HINT | VIET_ROLE_CLOCK)) != 0;
        return sure && !is_counted(before);
    }
    return w->month_is != VIET_MISSING || shifted || !is_counted(before) ||
           before->item[0].keyword == VIET_KEY_CAC || before->item[0].keyword == VIET_KEY_NHUNG_PLURAL;
}

/* A year in words; but mỗi năm một nghìn tám trăm tấn, số năm một chín bảy lăm, không năm một chín bảy lăm. */
static bool is_said_year(const viet_left *before) {
    static const uint16_t numbered[] = {VIET_KEY_SO, VIET_KEY_PHONG, VIET_KEY_LOP, VIET_KEY_QUYEN};
    const viet_item *word = viet_left_word(before);
    return word == NULL ||
           (!is_counted(before) && viet_item_digit(word) < 0 && !VIET_ITEM_IS_ANY(word, numbered));
}

/* mai before a time is tomorrow; but chị Mai 9h đến, hoa mai. */
static bool is_said_tomorrow(const viet_item *item, const viet_left *before) {
    const viet_item *word = viet_left_word(before);
    if (is_part(before)) {
        return false;
    }
    if (word == NULL || before->gap == VIET_LINE) {
        return true;
    }
    bool plant = word->keyword == VIET_KEY_BLOSSOM || word->keyword == VIET_KEY_CAY;
    return (item->uppers & 1) == 0 && !plant;
}

bool viet_left_admits(const viet_left *before, viet_lexer *l, const viet_date_reading *r) {
    const viet_when *w = &r->span.first;
    const viet_item *item = viet_lexer_peek(l, 0);
    bool shifted = w->year_is == VIET_SHIFTED || w->week_is == VIET_SHIFTED || w->month_is == VIET_SHIFTED ||
                   w->day_is == VIET_SHIFTED;
    if (!viet_when_has_date(w)) {
        return is_said_time(l, before, r);
    }
    if (viet_is_figure(item)) {
        bool year = item->n == 4 && w->grain == VIET_YEAR;
        return !is_part(before) && (!year || may_stand_alone(before, w->year != w->year_last));
    }
    switch (item->keyword) {
    case VIET_KEY_THU:
    case VIET_KEY_CHU:
        return is_said_weekday(l, before, r);
    case VIET_KEY_NAM:
        return viet_item_digit(viet_lexer_peek(l, 1)) >= 0 ? is_said_year(before)
                                                           : !shifted || !is_counted(before);
    case VIET_KEY_THANG:
        return is_said_month(before, w, shifted);
    case VIET_KEY_MAI:
        return is_said_tomorrow(item, before);
    case VIET_KEY_SANG:
        return before->n == 0 || before->item[0].keyword != VIET_KEY_ANH_LIGHT;
    case VIET_KEY_TUAN:
        return !is_counted(before);
    case VIET_KEY_QUY:
        return is_said_quarter(item, before, w, shifted);
    case VIET_KEY_DAU:
    case VIET_KEY_CUOI:
    case VIET_KEY_GIUA:
        return is_part_of_period(l, before, r, shifted);
    case VIET_KEY_NGAY:
        return is_said_day(l, before, w, shifted);
    default:
        return true;
    }
}

bool viet_left_about(const viet_left *left, viet_lexer *l, const viet_when *w) {
    const viet_item *word = viet_left_word(left);
    bool counted =
        w->year_is == VIET_SHIFTED && w->month_is == VIET_MISSING && viet_is_figure(viet_lexer_peek(l, 0));
    if (word == NULL || w->grain < VIET_YEAR) {
        return false;
    }
    return word->keyword == VIET_KEY_KHOANG || (counted && (viet_date_role(word) & VIET_ROLE_LENGTH) != 0);
}
