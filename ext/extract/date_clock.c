/* date_clock.c - times of day. */
#include "date_read.h"
#include "number.h"

static bool is_minute(const viet_item *item) {
    return item->kind == VIET_ITEM_DIGITS && item->n <= 2 && item->value < 60;
}

/* Whether item k is the first word of a day: 16 giờ 30 ngày 5/9, 16 giờ 30 hôm nay. */
static bool names_day(viet_lexer *l, unsigned k) {
    static const uint16_t heads[] = {VIET_KEY_NGAY, VIET_KEY_HOM, VIET_KEY_CUNG_SAME,
                                     VIET_KEY_THU,  VIET_KEY_CHU, VIET_KEY_MUNG};
    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++) {
        if (viet_read_word(l, k, (enum viet_keyword)heads[i])) {
            return true;
        }
    }
    return viet_daypart_of(viet_read_item(l, k)) != VIET_NO_MODIFIER;
}

/* Minutes and seconds in words behind an hour: 15 phút, 15 phút 30 giây, 15, rưỡi, kém 10. */
static unsigned read_minutes(viet_lexer *l, unsigned k, viet_when *w) {
    unsigned value, end;
    if (viet_read_word(l, k, VIET_KEY_RUOI)) {
        w->minute = 30;
        return k + 1;
    }
    if (viet_read_word(l, k, VIET_KEY_KEM) && (end = viet_read_number(l, k + 1, 1, 59, &value)) != 0 &&
        w->hour > 0) {
        w->hour--;
        w->minute = (60 - value);
        return end + viet_read_word(l, end, VIET_KEY_PHUT);
    }
    end = viet_read_number(l, k, 0, 59, &value);
    if (end == 0) {
        return k;
    }
    bool said = viet_read_word(l, end, VIET_KEY_PHUT);
    const viet_item *minutes = viet_read_item(l, k);
    bool bare = minutes->kind == VIET_ITEM_DIGITS && minutes->n == 2 && viet_read_separator(l, end) == 0 &&
                viet_read_follows(l, end);
    bool before_day = minutes->kind == VIET_ITEM_DIGITS && minutes->n == 2 && names_day(l, end);
    if (!said && !bare && !before_day) {
        return k;
    }
    w->minute = value;
    if (!said) {
        return end;
    }
    end++;
    unsigned after = viet_read_number(l, end, 0, 59, &value);
    if (after != 0 && viet_read_word(l, after, VIET_KEY_GIAY)) {
        w->second = value;
        return after + 1;
    }
    return end;
}

/* AM and PM, or SA and CH as calendars write sáng and chiều, behind a time of twelve hours. */
static unsigned read_half_letters(viet_lexer *l, unsigned k, viet_when *w) {
    const viet_item *item = viet_read_item(l, k);
    bool late = item->keyword == VIET_KEY_PM || item->keyword == VIET_KEY_CH;
    if (!late && item->keyword != VIET_KEY_AM_CLOCK && item->keyword != VIET_KEY_SA) {
        return k;
    }
    bool capitals = item->uppers == 3 || item->keyword == VIET_KEY_PM || item->keyword == VIET_KEY_AM_CLOCK;
    if (!capitals || item->gap > VIET_BLANK || w->hour > 12) {
        return k;
    }
    w->hour = w->hour % 12 + (late ? 12 : 0);
    return k + 1;
}

/* sáng, trưa, chiều, tối, đêm behind a time say which half of the day it is in. */
static unsigned read_half(viet_lexer *l, unsigned k, viet_when *w) {
    const viet_item *item = viet_read_item(l, k);
    enum viet_modifier part = viet_daypart_of(item);
    bool dawn = item->keyword == VIET_KEY_RANG && viet_read_word(l, k + 1, VIET_KEY_SANG);
    if (item->gap > VIET_BLANK || (part == VIET_NO_MODIFIER && !dawn)) {
        return read_half_letters(l, k, w);
    }
    bool late = part == VIET_AFTERNOON || part == VIET_EVENING || (part == VIET_NOON && w->hour <= 3) ||
                (part == VIET_NIGHT && w->hour >= 6);
    if (late && w->hour < 12) {
        w->hour = (w->hour + 12);
    } else if ((part == VIET_NIGHT || part == VIET_EVENING) && w->hour == 12) {
        w->hour = 24;
    }
    w->modifier = (uint8_t)(dawn ? VIET_MORNING : part);
    k += 1 + dawn;
    return k + (viet_read_word(l, k, VIET_KEY_SOM) || viet_read_word(l, k, VIET_KEY_MUON) ||
                (part == VIET_NIGHT && viet_read_word(l, k, VIET_KEY_KHUYA)));
}

/* 11:31, 05:20:07 */
static unsigned read_colons(viet_lexer *l, unsigned k, viet_when *w) {
    const viet_item *hour = viet_read_item(l, k), *minute = viet_read_item(l, k + 2),
                    *second = viet_read_item(l, k + 4);
    if (!viet_item_is_sign(viet_read_item(l, k + 1), ':') || viet_read_item(l, k + 1)->gap != VIET_GLUED ||
        !is_minute(minute) || minute->n != 2 || minute->gap != VIET_GLUED || hour->value > 23) {
        return 0;
    }
    w->hour = hour->value;
    w->minute = minute->value;
    k += 3;
    if (viet_item_is_sign(viet_read_item(l, k), ':') && viet_read_item(l, k)->gap == VIET_GLUED &&
        is_minute(second) && second->n == 2 && second->gap == VIET_GLUED) {
        w->second = second->value;
        k += 2;
    }
    k += viet_read_word(l, k, VIET_KEY_GIO) &&
         viet_daypart_of(viet_read_item(l, k + 1)) != 0; /* 12:30 giờ trưa */
    return viet_read_ends(l, k) && !viet_item_is_sign(viet_read_item(l, k), ':') ? k : 0;
}

/* 9h30, 9g, 14 giờ 15 phút */
static unsigned read_hours(viet_lexer *l, unsigned k, viet_when *w, bool *sure) {
    unsigned value, end = viet_read_number(l, k, 0, 24, &value);
    if (end == 0) {
        return 0;
    }
    const viet_item *unit = viet_read_item(l, end), *next = viet_read_item(l, end + 1);
    bool digits = viet_read_item(l, k)->kind == VIET_ITEM_DIGITS;
    w->hour = value;
    if (digits && unit->gap <= VIET_BLANK && (unit->keyword == VIET_KEY_H || unit->keyword == VIET_KEY_G) &&
        (unit->uppers == 0 || unit->gap == VIET_GLUED)) {
        bool glued = next->gap == VIET_GLUED;
        if (glued && is_minute(next) && next->n == 2) {
            w->minute = next->value;
            *sure = true;
            end += 2;
            const viet_item *minutes = viet_read_item(l, end);
            bool sign = minutes->kind == VIET_ITEM_SIGN && minutes->gap == VIET_GLUED &&
                        (minutes->value == '\'' || minutes->value == 0x2019 || minutes->value == 0x2032);
            end += sign || (minutes->keyword == VIET_KEY_PHUT && minutes->gap <= VIET_BLANK);
            return viet_read_ends(l, end) ? end : 0;
        }
        unsigned behind = next->gap == VIET_BLANK ? read_minutes(l, end + 1, w) : end + 1; /* 9h 30 phút */
        *sure = behind > end + 1;
        bool weight = unit->gap != VIET_GLUED || unit->keyword == VIET_KEY_G;
        if (!*sure && weight && viet_daypart_of(viet_read_item(l, behind)) == VIET_NO_MODIFIER) {
            return 0; /* 5 g, but 5 g sáng */
        }
        return viet_read_ends(l, behind) ? behind : 0;
    }
    if (unit->keyword == VIET_KEY_RUOI && unit->gap == VIET_BLANK && next->gap == VIET_BLANK &&
        viet_daypart_of(next) != VIET_NO_MODIFIER) { /* 7 rưỡi tối */
        w->minute = 30;
        return end + 1;
    }
    if (unit->keyword != VIET_KEY_GIO || unit->gap > VIET_BLANK) {
        return 0;
    }
    unsigned behind = read_minutes(l, end + 1, w);
    *sure = behind > end + 1;
    return behind;
}

unsigned viet_read_clock(viet_lexer *l, unsigned k, viet_when *w, bool *sure, unsigned *figures) {
    *w = viet_when_nothing();
    *sure = false;
    unsigned end = viet_read_item(l, k)->kind == VIET_ITEM_DIGITS ? read_colons(l, k, w) : 0;
    if (end != 0) {
        *sure = true;
    } else {
        *w = viet_when_nothing();
        end = read_hours(l, k, w, sure);
    }
    if (end == 0 || (w->hour == 24 && w->minute > 0)) {
        return 0;
    }
    w->grain = w->second >= 0 ? VIET_SECOND : w->minute >= 0 ? VIET_MINUTE : VIET_HOUR;
    *figures = end;
    unsigned part = read_half(l, end, w);
    *sure = *sure || part > end;
    return part;
}
