/* date_days.c - days in words: ngày, hôm, parts of the day, weekdays, lunar days, feasts. */
#include "date_read.h"

/* ---- a day and its month */

static void say_day(viet_when *w, unsigned day) {
    w->grain = VIET_DAY;
    w->day_is = VIET_GIVEN;
    w->day = w->day_last = (int)day;
}

/* tháng 3 năm 2024 behind a day; Tết behind one near the new year. */
static unsigned read_day_of(viet_lexer *l, unsigned k, unsigned day, bool lunar, viet_when *w) {
    viet_when month = viet_when_nothing();
    bool comma = viet_item_is_sign(viet_read_item(l, k), ','); /* ngày 20, tháng 4 năm 1999 */
    unsigned at = k + (comma || viet_read_word(l, k, VIET_KEY_CUA)), end;
    if (viet_read_word(l, at, VIET_KEY_THANG) && (end = viet_read_month(l, at, true, &month)) != 0) {
        *w = month;
        say_day(w, day);
        w->lunar = w->lunar && (lunar || !viet_read_old_month(l, at + 1, end, w));
        if (w->year_is == VIET_MISSING) {
            viet_read_tense(l, end, w);
        }
        return end;
    }
    if (viet_read_word(l, k, VIET_KEY_TET) && (day <= 10 || day >= 20)) {
        say_day(w, day);
        w->lunar = true;
        w->month_is = VIET_GIVEN;
        w->month = w->month_last = day <= 10 ? 1 : 0; /* 0: the month before the first one of the year */
        viet_when year = *w;
        end = viet_read_year_behind(l, k + 1, &year);
        if (end == k + 1 && viet_stem_of(viet_read_item(l, end)) >= 0) {
            end = viet_read_year(l, end - 1, &year); /* Tết Giáp Thìn */
        }
        *w = end > k + 1 ? year : *w;
        return end > k + 1 ? end : k + 1;
    }
    return k;
}

unsigned viet_read_day_figures(viet_lexer *l, unsigned k, enum viet_cue cue, viet_span *span) {
    unsigned end = viet_read_figures(l, k, cue, span), number, of;
    if (end == 0 && viet_read_word(l, k + 1, VIET_KEY_TET) &&
        (of = viet_read_number(l, k, 20, 30, &number)) != 0) {
        return read_day_of(l, of, number, true, &span->first); /* 30 Tết */
    }
    viet_when *last = span->range ? &span->last : &span->first;
    if (span->first.grain == VIET_NO_GRAIN) {
        return end;
    }
    end = viet_read_calendar(l, end, last);
    if (last->year_is == VIET_MISSING) {
        unsigned year = viet_read_year_behind(l, end, last);
        end = year > end && viet_read_item(l, end)->kind != VIET_ITEM_DIGITS
                  ? viet_read_calendar(l, year, last)
                  : end;
        viet_read_tense(l, end, last);
        last->recurring = viet_read_every_year(l, end);
    }
    span->first.recurring = span->first.recurring || last->recurring;
    span->first.lunar = span->first.lunar || (span->range && last->lunar);
    return end;
}

unsigned viet_read_early_day(viet_lexer *l, unsigned k, viet_when *w) {
    unsigned day, end = viet_read_number(l, k, 1, 10, &day);
    unsigned of = end != 0 ? read_day_of(l, end, day, true, w) : 0;
    return of > end ? of : 0;
}

/* mùng 5 tháng Giêng, mùng 3 Tết, rằm tháng Bảy */
static unsigned read_lunar_day(viet_lexer *l, unsigned k, viet_span *span) {
    viet_when *w = &span->first;
    if (viet_read_item(l, k)->keyword == VIET_KEY_RAM) {
        unsigned end = read_day_of(l, k + 1, 15, true, w);
        w->lunar = true;
        return end > k + 1 ? end : 0;
    }
    if (viet_read_item(l, k + 1)->kind == VIET_ITEM_DIGITS &&
        viet_item_is_sign(viet_read_item(l, k + 2), '/')) {
        return viet_read_day_figures(l, k + 1, VIET_CUE_DATE, span); /* mùng 2/9 */
    }
    return viet_read_early_day(l, k + 1, w);
}

/* ---- feasts */

static unsigned read_feast_name(viet_lexer *l, unsigned k, bool headed, const viet_feast **found) {
    for (unsigned i = 0; i < viet_feast_count; i++) {
        unsigned n = 0;
        while (n < VIET_FEAST_WORDS && viet_feasts[i].word[n] != 0 &&
               viet_read_item(l, k + n)->keyword == viet_feasts[i].word[n] &&
               (n == 0 || viet_read_item(l, k + n)->gap <= VIET_LINE)) {
            n++;
        }
        if ((n == VIET_FEAST_WORDS || viet_feasts[i].word[n] == 0) && (headed || !viet_feasts[i].headed)) {
            *found = &viet_feasts[i];
            return k + n;
        }
    }
    return 0;
}

/* Quốc khánh 2/9, Tết Nguyên đán 2024, Tết Giáp Thìn */
static unsigned read_feast(viet_lexer *l, unsigned k, bool headed, viet_span *span) {
    const viet_feast *feast = NULL;
    viet_when *w = &span->first;
    unsigned end = read_feast_name(l, k, headed, &feast);
    bool tet = end == 0 && viet_read_item(l, k)->keyword == VIET_KEY_TET;
    if (end == 0 && !tet) {
        return 0;
    }
    *w = viet_when_nothing();
    say_day(w, tet ? 1 : feast->day);
    w->month_is = VIET_GIVEN;
    w->month = w->month_last = tet ? 1 : feast->month;
    w->lunar = tet || feast->lunar;
    end = tet ? k + 1 : end;
    viet_span figures;
    bool open = viet_item_is_sign(viet_read_item(l, end), '(');
    unsigned at = end + open, date;
    if (!w->lunar && viet_read_item(l, at)->kind == VIET_ITEM_DIGITS &&
        viet_read_item(l, at)->gap < VIET_PARAGRAPH &&
        (date = viet_read_day_figures(l, at, VIET_CUE_DATE, &figures)) != 0 && !figures.range &&
        figures.first.day == w->day && figures.first.month == w->month &&
        (!open || viet_item_is_sign(viet_read_item(l, date), ')'))) {
        *w = figures.first;
        return date + open;
    }
    viet_when year = *w;
    unsigned name = end + (w->month == 0 && viet_read_word(l, end, VIET_KEY_TET)); /* giao thừa Tết Giáp Thìn */
    unsigned behind = viet_read_year_behind(l, name, &year);
    if (behind == name && w->lunar && viet_stem_of(viet_read_item(l, name)) >= 0) {
        viet_when cycle = *w;
        behind = viet_read_year(l, name - 1, &cycle);
        year = behind != 0 ? cycle : year;
        behind = behind != 0 ? behind : name;
    }
    if (behind > name) {
        *w = year;
        return behind;
    }
    if (tet) { /* by itself it is a season, not a day */
        return 0;
    }
    const viet_item *next = viet_read_item(l, end); /* Quốc khánh Pháp is another day */
    if (feast->word[0] == VIET_KEY_QUOC && next->kind == VIET_ITEM_WORD && next->gap <= VIET_BLANK &&
        (next->uppers & 1) && next->keyword != VIET_KEY_VIET) {
        return 0;
    }
    viet_read_tense(l, end, w);
    return end;
}

/* ---- days counted from the reference */

static void say_shift(viet_when *w, int shift) {
    *w = viet_when_nothing();
    w->grain = VIET_DAY;
    w->day_is = VIET_SHIFTED;
    w->day = w->day_last = shift;
}

/* The date that is given besides: sáng nay (5-1), hôm nay, ngày 5/1, thứ Hai 11/3. Returns k when there is none. */
static unsigned read_apposition(viet_lexer *l, unsigned k, viet_when *w) {
    const viet_item *sign = viet_read_item(l, k);
    bool open = viet_item_is_sign(sign, '('),
         comma = viet_item_is_sign(sign, ',') || viet_read_separator(l, k) == '-';
    unsigned at = k + (open || comma);
    at += viet_read_word(l, at, VIET_KEY_TUC);
    bool head = viet_read_word(l, at, VIET_KEY_NGAY) && viet_read_item(l, at)->gap <= VIET_BLANK;
    viet_span span = {.first = viet_when_nothing()};
    unsigned end = 0;
    if (sign->gap > VIET_BLANK || viet_read_item(l, at)->gap > VIET_BLANK ||
        (w->day_is == VIET_SAME && !open)) {
        return k;
    }
    if (head) {
        end = viet_read_day(l, at, &span);
    } else if (viet_read_item(l, at)->kind == VIET_ITEM_DIGITS) {
        end = viet_read_day_figures(l, at, comma ? VIET_CUE_HINT : VIET_CUE_DATE, &span);
        if (end == 0) {
            viet_when date;
            end = viet_read_counted(l, at, VIET_CUE_DATE, &date);
            span.first = date;
            end = date.grain == VIET_DAY && date.month_is == VIET_GIVEN ? end : 0;
        }
    }
    if (end == 0 || span.range || span.first.grain != VIET_DAY || span.first.day_is != VIET_GIVEN ||
        span.first.lunar || (open && !viet_item_is_sign(viet_read_item(l, end), ')'))) {
        return k;
    }
    viet_when shifted = *w;
    *w = span.first;
    w->modifier = shifted.modifier;
    w->weekday = shifted.weekday;
    if (shifted.day_is == VIET_SHIFTED && w->tense == 0) {
        w->tense = (shifted.day < 0 ? -1 : shifted.day > 0 ? 1 : 0);
    }
    return end + open;
}

static unsigned read_hom(viet_lexer *l, unsigned k, viet_span *span) {
    const viet_item *next = viet_read_item(l, k + 1);
    static const struct {
        uint16_t word;
        int8_t shift;
    } days[] = {{VIET_KEY_NAY_NOW, 0}, {VIET_KEY_QUA_PAST, -1}, {VIET_KEY_KIA, -2}};
    for (unsigned i = 0; i < 3; i++) {
        if (viet_read_word(l, k + 1, (enum viet_keyword)days[i].word)) {
            say_shift(&span->first, days[i].shift);
            return read_apposition(l, k + 2, &span->first);
        }
    }
    if (next->kind == VIET_ITEM_DIGITS && next->gap <= VIET_BLANK) {
        unsigned end = viet_read_day_figures(l, k + 1, VIET_CUE_DATE, span);
        if (end != 0) {
            span->first.tense = span->first.tense == 0 ? -1 : span->first.tense; /* hôm 4/2 has been */
            return end;
        }
        if (next->n <= 2 && next->value >= 1 && next->value <= 31 && viet_read_follows(l, k + 2)) {
            say_day(&span->first, next->value);
            return k + 2;
        }
        return 0;
    }
    if (next->keyword == VIET_KEY_THU || next->keyword == VIET_KEY_CHU || next->keyword == VIET_KEY_MUNG) {
        return viet_read_day(l, k + 1, span);
    }
    return 0;
}

/* ---- weekdays */

static unsigned read_weekday_name(viet_lexer *l, unsigned k, viet_when *w) {
    const viet_item *item = viet_read_item(l, k), *next = viet_read_item(l, k + 1);
    unsigned value, end;
    if (item->keyword == VIET_KEY_CHU) {
        w->weekday = 6;
        bool japan = (item->uppers & 1) == 0 && (next->uppers & 1) != 0 &&
                     (viet_read_item(l, k + 2)->uppers & 1) != 0; /* Dân chủ Nhật Bản */
        return !japan && viet_read_word(l, k + 1, VIET_KEY_NHAT_JAPAN) ? k + 2 : 0;
    }
    if (item->keyword == VIET_KEY_CN) {
        w->weekday = 6;
        return item->uppers == 3 ? k + 1 : 0;
    }
    if (next->gap > VIET_BLANK) {
        return 0;
    }
    if (next->keyword == VIET_KEY_TU) {
        w->weekday = 2;
        return k + 2;
    }
    end = viet_read_number(l, k + 1, 2, 7, &value);
    w->weekday = ((int)value - 2);
    return end == k + 2 ? end : 0;
}

static unsigned read_weekday(viet_lexer *l, unsigned k, viet_span *span) {
    viet_when *w = &span->first;
    int shift = 0;
    unsigned end = read_weekday_name(l, k, w);
    if (end == 0) {
        return 0;
    }
    w->grain = VIET_DAY;
    unsigned date = read_apposition(l, end, w);
    if (date > end) {
        return date;
    }
    if (viet_read_item(l, k)->keyword == VIET_KEY_CN) {
        return 0; /* without a date it is something else */
    }
    if (viet_read_word(l, end, VIET_KEY_TUAN) && (date = viet_read_shift(l, end + 1, &shift)) != 0) {
        w->week_is = VIET_SHIFTED;
        w->week = shift;
        return read_apposition(l, date, w);
    }
    if (viet_read_word(l, end, VIET_KEY_NAY)) {
        w->week_is = VIET_SHIFTED;
        w->week = 0;
        return end + 1;
    }
    if (viet_read_word(l, end, VIET_KEY_HANG) || viet_read_word(l, end, VIET_KEY_HANG_EACH) ||
        viet_read_word(l, end, VIET_KEY_MOI)) {
        return 0;
    }
    if (viet_read_item(l, end)->gap <= VIET_BLANK && (date = viet_read_shift(l, end, &shift)) != 0 &&
        viet_read_item(l, end)->keyword != VIET_KEY_TRUOC &&
        viet_read_item(l, end)->keyword != VIET_KEY_SAU_AFTER) {
        w->tense = shift;
        return date; /* thứ Hai tới */
    }
    return end;
}

/* ---- parts of the day */

/* Whether a comma at item k lists another day: ngày 8,9/3, đêm 12, 13 tháng 2. */
static bool lists_days(viet_lexer *l, unsigned k) {
    return viet_item_is_sign(viet_read_item(l, k), ',') && viet_is_figure(viet_read_item(l, k + 1)) &&
           (viet_read_separator(l, k + 2) != 0 || viet_read_word(l, k + 2, VIET_KEY_THANG));
}

/* The words of the part at item k: sáng, rạng sáng, sáng sớm, chiều tối, đêm khuya. */
static unsigned read_daypart(viet_lexer *l, unsigned k, enum viet_modifier *part) {
    bool dawn = viet_read_item(l, k)->keyword == VIET_KEY_RANG;
    *part = viet_daypart_of(viet_read_item(l, k + dawn));
    if (dawn && *part == VIET_NO_MODIFIER &&
        (viet_read_item(l, k + 1)->kind == VIET_ITEM_DIGITS || viet_read_word(l, k + 1, VIET_KEY_NGAY))) {
        *part = VIET_MORNING; /* đêm 30 rạng 31/1 */
        return k + 1;
    }
    if (*part == VIET_NO_MODIFIER || (dawn && *part != VIET_MORNING)) {
        return 0;
    }
    k += 1 + dawn;
    const viet_item *more = viet_read_item(l, k);
    enum viet_modifier second = more->gap == VIET_BLANK ? viet_daypart_of(more) : VIET_NO_MODIFIER;
    bool late = *part == VIET_AFTERNOON && second == VIET_EVENING;
    if (late || (*part == VIET_NIGHT && second == VIET_NIGHT) || more->keyword == VIET_KEY_SOM ||
        more->keyword == VIET_KEY_MUON) {
        *part = late ? VIET_EVENING : *part;
        k++;
    }
    return k;
}

static unsigned read_part_of_day(viet_lexer *l, unsigned k, viet_span *span) {
    enum viet_modifier part;
    viet_when *w = &span->first;
    unsigned at = read_daypart(l, k, &part), end = 0, value;
    if (at == 0) {
        return 0;
    }
    const viet_item *item = viet_read_item(l, at);
    if (item->gap > VIET_BLANK) {
        return 0;
    }
    static const struct {
        uint16_t word;
        int8_t shift;
    } days[] = {{VIET_KEY_NAY_NOW, 0}, {VIET_KEY_QUA_PAST, -1}, {VIET_KEY_MAI, 1}, {VIET_KEY_KIA, -2}};
    for (unsigned i = 0; i < 4 && end == 0; i++) {
        if (item->keyword == days[i].word && !(item->uppers & 1)) {
            say_shift(w, days[i].shift);
            end = read_apposition(l, at + 1, w);
        }
    }
    if (end == 0 && viet_read_word(l, at, VIET_KEY_CUNG_SAME) && viet_read_word(l, at + 1, VIET_KEY_NGAY)) {
        w->grain = VIET_DAY;
        w->day_is = VIET_SAME;
        end = read_apposition(l, at + 2, w);
    }
    if (end == 0 && item->kind == VIET_ITEM_DIGITS) {
        end = viet_read_day_figures(l, at, VIET_CUE_DATE, span);
        if (end == 0 && (value = item->value) >= 1 && value <= 31 && item->n <= 2) {
            unsigned of = read_day_of(l, at + 1, value, false, w);
            bool goes_on = viet_read_word(l, at + 1, VIET_KEY_RANG) ||
                           viet_read_separator(l, at + 1) == '-' || viet_read_word(l, at + 1, VIET_KEY_DEN) ||
                           viet_read_word(l, at + 1, VIET_KEY_VA) || lists_days(l, at + 1);
            if (of > at + 1) {
                end = of;
            } else if ((goes_on &&
                        (viet_read_item(l, at + 1)->gap != VIET_GLUED || viet_read_follows(l, at + 1))) ||
                       ((viet_read_item(l, k)->uppers & 1) &&
                        viet_read_follows(l, at + 1))) { /* Sáng 18, tại Bắc Kinh */
                say_day(w, value);
                end = at + 1;
            }
        }
    } else if (end == 0 && viet_daypart_of(item) == VIET_NO_MODIFIER && item->keyword != VIET_KEY_RANG) {
        end = viet_read_day(l, at, span);
    }
    if (end == 0 || w->grain == VIET_NO_GRAIN) {
        return end;
    }
    w->modifier = (uint8_t)part;
    w->grain = VIET_DAYPART;
    return end;
}

/* ---- ngày */

static unsigned read_ngay(viet_lexer *l, unsigned k, viet_span *span) {
    viet_when *w = &span->first;
    const viet_item *item = viet_read_item(l, k + 1);
    unsigned end, value;
    if (item->gap > VIET_LINE) {
        return 0;
    }
    if (item->kind == VIET_ITEM_DIGITS) {
        end = viet_read_day_figures(l, k + 1, VIET_CUE_DATE, span);
        if (end != 0) {
            return end;
        }
    }
    switch (item->keyword) {
    case VIET_KEY_MAI:
        say_shift(w, 1);
        return read_apposition(l, k + 2, w);
    case VIET_KEY_KIA:
    case VIET_KEY_MOT_UNIT:
        say_shift(w, 2);
        return read_apposition(l, k + 2, w);
    case VIET_KEY_HOM:
    case VIET_KEY_THU:
    case VIET_KEY_CHU:
    case VIET_KEY_MUNG:
    case VIET_KEY_RAM:
        return viet_read_day(l, k + 1, span);
    case VIET_KEY_LE_FEAST:
        return read_feast(l, k + 2, true, span);
    default:
        break;
    }
    if ((end = viet_read_number(l, k + 1, 1, 31, &value)) == 0) {
        return read_feast(l, k + 1, true, span);
    }
    unsigned of = read_day_of(l, end, value, false, w);
    if (of > end) {
        return of;
    }
    if (item->kind != VIET_ITEM_DIGITS || item->gap == VIET_GLUED) {
        return 0;
    }
    say_day(w, value);
    of = viet_read_calendar(l, end, w);
    return of > end || lists_days(l, end) || viet_read_follows(l, end) ? of : 0;
}

unsigned viet_read_day(viet_lexer *l, unsigned k, viet_span *span) {
    const viet_item *item = viet_read_item(l, k);
    *span = (viet_span){viet_when_nothing(), viet_when_nothing(), false};
    if (viet_daypart_of(item) != VIET_NO_MODIFIER || item->keyword == VIET_KEY_RANG) {
        return read_part_of_day(l, k, span);
    }
    switch (item->keyword) {
    case VIET_KEY_NGAY:
        return read_ngay(l, k, span);
    case VIET_KEY_HOM:
        return read_hom(l, k, span);
    case VIET_KEY_THU:
    case VIET_KEY_CHU:
    case VIET_KEY_CN:
        return read_weekday(l, k, span);
    case VIET_KEY_MUNG:
    case VIET_KEY_RAM:
        return read_lunar_day(l, k, span);
    case VIET_KEY_CUNG_SAME:
        if (!viet_read_word(l, k + 1, VIET_KEY_NGAY)) {
            return 0;
        }
        span->first.grain = VIET_DAY;
        span->first.day_is = VIET_SAME;
        return read_apposition(l, k + 2, &span->first);
    case VIET_KEY_LE_FEAST:
        return read_feast(l, k + 1, true, span);
    case VIET_KEY_MAI: /* 9h mai; Mai within a sentence is a name */
        say_shift(&span->first, 1);
        return k == 0 || (item->uppers & 1) == 0 ? k + 1 : 0;
    default:
        return read_feast(l, k, false, span);
    }
}
