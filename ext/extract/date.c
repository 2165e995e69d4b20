/* date.c - finds dates: where one may begin, what stands before it, and how times, ranges and lists go together. */
#include "date.h"

#include "../text/reach.h"
#include "../text/utf8.h"
#include "date_left.h"

/* A dateline stands within the first so many characters, in a line of not many more than it takes. */
#define DATELINE_WITHIN 2400
#define DATELINE_REST   28

/* The hour from which a range of times may go on into the next day. */
#define EVENING 18

/* Characters within which the next member of a list begins behind a date: a comma, và, blanks. */
#define LIST_WITHIN 16

void viet_dates_open(viet_date_scanner *s, const char *text, size_t n, const viet_ymd *reference) {
    viet_lexer_open(&s->lexer, text, n);
    s->referred = reference != NULL;
    s->searched = s->referred;
    s->after = 0;
    s->listed = VIET_CUE_NONE;
    s->anchor = (viet_anchor){.known = s->referred, .counts = s->referred};
    if (reference != NULL) {
        s->anchor.day = viet_day_of(*reference);
    }
}

/* Reads what begins at item 0: false when that is no date; *skip items are then to be dropped. */
static bool read_here(viet_date_scanner *s, viet_date_reading *r, unsigned *skip) {
    viet_lexer *l = &s->lexer;
    bool digits = viet_is_figure(viet_lexer_peek(l, 0));
    viet_left left;
    enum viet_cue cue = VIET_CUE_NONE;
    *skip = 1;
    const char *at = l->text + viet_lexer_peek(l, 0)->start;
    bool listed =
        digits && s->listed == VIET_CUE_DATE && viet_reach(l->text + s->after, at, LIST_WITHIN) == at;
    if (!listed && !viet_date_may_begin(viet_lexer_peek(l, 0), viet_lexer_peek(l, 1))) {
        return false;
    }
    if (digits) { /* only figures depend on what is before them; words are read first, it is seldom worth while */
        left = viet_left_of(l, s->after, (enum viet_cue)s->listed);
        cue = left.listed && viet_lexer_peek(l, 0)->n == 4 ? VIET_CUE_DATE : viet_left_cue(&left);
        *skip = cue == VIET_CUE_BARRED ? viet_read_rest(l, 1) : 1;
    }
    *r = viet_join_one(l, 0, cue);
    if (r->end == 0 && digits && left.listed && cue == VIET_CUE_DATE) {
        viet_join_member(l, r);
    }
    if (r->end == 0 && (cue >= VIET_CUE_HINT || viet_read_word(l, 0, VIET_KEY_MUNG))) {
        viet_join_bare_range(l, r);
    } else if (r->end == 0 && digits && cue != VIET_CUE_BARRED) {
        viet_join_bare_hours(l, r);
    }
    if (r->end == 0) {
        return false;
    }
    if (r->span.first.grain == VIET_NO_GRAIN) { /* no piece of 31/4 is a date either */
        *skip = r->end;
        return false;
    }
    viet_join_range(l, r);
    if (!digits) {
        left = viet_left_of(l, s->after, (enum viet_cue)s->listed);
    }
    if (!viet_left_admits(&left, l, r)) {
        return false;
    }
    viet_when *w = r->span.range ? &r->span.last : &r->span.first;
    w->about = w->about || viet_left_about(&left, l, w);
    if (!r->span.range) {
        viet_join_list(l, r->end, w);
        viet_join_half(l, r->end, w);
    }
    return true;
}

/* The next expression, left in the window. */
static bool read_next(viet_date_scanner *s, viet_date_reading *r) {
    unsigned skip;
    while (viet_lexer_find(&s->lexer, VIET_STARTS_DATE)) {
        if (read_here(s, r, &skip)) {
            return true;
        }
        viet_lexer_drop(&s->lexer, skip);
    }
    return false;
}

/* Whether the line around text[start..end) has little else. */
static bool has_own_line(const viet_lexer *l, size_t start, size_t end) {
    const char *p = l->text + start, *stop = l->text + end, *last = l->text + l->n;
    size_t rest = 0;
    while (p > l->text && p[-1] != '\n' && rest <= DATELINE_REST) {
        rest += viet_counts(viet_utf8_previous(l->text, &p));
    }
    while (stop < last && *stop != '\n' && rest <= DATELINE_REST) {
        rest += viet_counts(viet_utf8_next(&stop, last));
    }
    return rest <= DATELINE_REST;
}

/* Looks for what missing parts can be taken from: the dateline, else the first full date, else the first year. */
static void search_anchor(viet_date_scanner *s) {
    viet_date_scanner ahead;
    viet_date_reading r;
    viet_anchor none = {.known = false};
    const char *text = s->lexer.text;
    s->searched = true;
    viet_dates_open(&ahead, text, s->lexer.n, NULL);
    size_t top = (size_t)(viet_reach(text, text + s->lexer.n, DATELINE_WITHIN) - text);
    bool full = false;
    int first_full = 0;
    while (read_next(&ahead, &r)) {
        const viet_when *w = &r.span.first;
        size_t start = viet_lexer_peek(&ahead.lexer, 0)->start,
               end = viet_lexer_peek(&ahead.lexer, r.end - 1)->end;
        viet_days days;
        if (!r.span.range && !w->lunar && w->year_is == VIET_GIVEN && w->day_is == VIET_GIVEN &&
            viet_resolve(w, &none, &days) == VIET_EXPLICIT) {
            if (start < top && has_own_line(&s->lexer, start, end)) {
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
        if (full && start >= top) {
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

/* Whether the times of a range are on both sides of midnight: từ 22h đến 6h. */
static bool ends_next_day(const viet_when *first, const viet_when *last, bool same_day) {
    return same_day && first->hour >= EVENING && viet_when_has_time(last) && last->hour < first->hour;
}

/* The days of a reading: of a range both ends. */
static enum viet_outcome resolve(const viet_date_scanner *s, const viet_span *span, viet_days *days) {
    viet_when first = span->first;
    viet_days last;
    if (!span->range) {
        return viet_resolve(&first, &s->anchor, days);
    }
    enum viet_outcome end = viet_resolve(&span->last, &s->anchor, &last);
    bool open = first.month_is == VIET_GIVEN && first.year_is == VIET_MISSING && !first.lunar;
    if (open &&
        (end == VIET_TAKEN || end == VIET_EXPLICIT)) { /* in the year of the other end, or before it */
        viet_say_year(&first, viet_date_of(last.last).year);
    }
    enum viet_outcome outcome = viet_resolve(&first, &s->anchor, days);
    if (open && outcome == VIET_EXPLICIT && days->first > last.last) {
        viet_say_year(&first, first.year - 1);
        outcome = viet_resolve(&first, &s->anchor, days);
    }
    if (outcome == VIET_IMPOSSIBLE) {
        return outcome;
    }
    if (end == VIET_IMPOSSIBLE || end == VIET_UNRESOLVED || outcome == VIET_UNRESOLVED) {
        return end == VIET_IMPOSSIBLE ? end : VIET_UNRESOLVED;
    }
    days->last = last.last + ends_next_day(&first, &span->last, days->first == last.last);
    return outcome == VIET_EXPLICIT ? end : outcome;
}

static void remember(viet_date_scanner *s, const viet_when *w, const viet_days *days) {
    if (viet_when_is_day(w) || (viet_when_has_time(w) && viet_when_has_date(w))) {
        s->anchor.mentioned = true;
        s->anchor.mentioned_day = days->first;
        s->anchor.meant = true;
        s->anchor.meant_year = viet_date_of(days->first).year;
    }
    if (w->year_is == VIET_GIVEN && w->year == w->year_last) {
        s->anchor.year_known = s->anchor.meant = true;
        s->anchor.year = s->anchor.meant_year = w->year;
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

/* In order, and in years that can be written. */
static bool are_days(const viet_days *days) {
    return days->first <= days->last && viet_is_date(viet_date_of(days->first)) &&
           viet_is_date(viet_date_of(days->last));
}

/* cùng ngày, and a day without its month, are those of a date before, whatever the reference. */
static bool is_from_text(const viet_date_scanner *s, const viet_when *w) {
    bool same = w->day_is == VIET_SAME;
    bool day_alone = w->day_is == VIET_GIVEN && w->month_is == VIET_MISSING;
    bool time_alone = !viet_when_has_date(w) && s->anchor.mentioned_day != s->anchor.day;
    return (s->anchor.mentioned && (same || day_alone || time_alone)) ||
           (s->anchor.meant && w->year_is == VIET_SAME);
}

/* Whether nothing but tức, tức là, nhằm, a comma or a bracket is between the last date and this one: it is the
** same day again. */
static bool says_again(const viet_date_scanner *s, size_t start) {
    viet_item item[4];
    enum viet_gap gap;
    unsigned n = viet_lexer_before(&s->lexer, s->after, start, item, 4, &gap);
    bool again = false;
    for (unsigned i = 0; i < n; i++) {
        bool says = item[i].keyword == VIET_KEY_TUC || item[i].keyword == VIET_KEY_NHAM_AIM ||
                    viet_item_is_sign(&item[i], '(');
        if (!says && item[i].keyword != VIET_KEY_LA && !viet_item_is_sign(&item[i], ',')) {
            return false;
        }
        again = again || says;
    }
    return again && n < 4;
}

/* 2/9/1945, tức ngày 26 tháng 7 năm Ất Dậu: of the years of this name the one nearest to that of the other date. */
static void settle_cycle(const viet_date_scanner *s, viet_when *w, size_t start) {
    if (w->year_is == VIET_CYCLE && s->anchor.meant && says_again(s, start)) {
        int ahead = ((w->year + 4 - s->anchor.meant_year) % 60 + 60) % 60;
        viet_say_year(w, s->anchor.meant_year + ahead - (ahead > 30 ? 60 : 0));
    }
}

bool viet_dates_next(viet_date_scanner *s, viet_date *date) {
    viet_date_reading r;
    while (read_next(s, &r)) {
        viet_span *span = &r.span;
        date->start = viet_lexer_peek(&s->lexer, 0)->start;
        date->end = viet_lexer_peek(&s->lexer, r.end - 1)->end;
        if (span->range) {
            viet_carry(&span->first, &span->last);
        }
        viet_when *w = &span->first;
        settle_cycle(s, w, date->start);
        if (w->tense == 0 && w->month_is == VIET_GIVEN && w->year_is == VIET_MISSING &&
            lies_ahead(s, date->start)) {
            w->tense = span->last.tense = 1;
        }
        viet_days days;
        enum viet_outcome outcome = resolve(s, span, &days);
        if (outcome != VIET_EXPLICIT && outcome != VIET_IMPOSSIBLE && !s->searched) {
            search_anchor(s);
            outcome = resolve(s, span, &days);
        }
        viet_lexer_drop(&s->lexer, r.end);
        s->after = date->end;
        s->listed = viet_when_is_day(w) ? VIET_CUE_DATE : VIET_CUE_HINT;
        if (outcome == VIET_IMPOSSIBLE || (outcome != VIET_UNRESOLVED && !are_days(&days))) {
            continue;
        }
        bool from_text = is_from_text(s, w);
        if (outcome != VIET_UNRESOLVED) {
            remember(s, w, &days);
        }
        fill(s, span, outcome, &days, date);
        if (from_text && date->basis == VIET_BASIS_REFERENCE) {
            date->basis = VIET_BASIS_CONTEXT;
        }
        return true;
    }
    return false;
}
