/* date_read.h - the readers of dates: each takes a place in the window of a lexer and says what begins there.
**
** A reader begins at item k, fills a viet_when and returns the item behind the last one read, or 0 when there is
** nothing of its kind. No reader looks beyond the window.
*/
#ifndef VIET_DATE_READ_H
#define VIET_DATE_READ_H

#include "date_words.h"
#include "lexer.h"
#include "when.h"

/* What stands before figures says of them. */
enum viet_cue {
    VIET_CUE_BARRED, /* they are no date: số 3/4 */
    VIET_CUE_NONE,
    VIET_CUE_HINT, /* they may be one: từ 3/4 */
    VIET_CUE_DATE  /* they are one: ngày 3/4, sáng 3-4 */
};

/* An expression: a date, or a range of two. */
typedef struct viet_span {
    viet_when first, last;
    bool range;
} viet_span;

/* Item k; beyond the window, as if the text ended there. */
const viet_item *viet_read_item(viet_lexer *l, unsigned k);

/* ---- helpers of the readers */

static inline bool viet_is_figure(const viet_item *item) {
    return item->kind == VIET_ITEM_DIGITS;
}

/* Whether item k is this word on the same line, or goes on with it on the next. */
bool viet_read_word(viet_lexer *l, unsigned k, enum viet_keyword keyword);

/* Whether items k and k + 1 are these words. */
bool viet_read_pair(viet_lexer *l, unsigned k, enum viet_keyword first, enum viet_keyword second);

/* '/', '-' (any dash) or '.' when item k is such a sign, else 0. */
char viet_read_separator(viet_lexer *l, unsigned k);

/* Whether what ends before item k is no part of something longer: 3/4 of 3/4-NQ, 12 of 12%. */
bool viet_read_ends(viet_lexer *l, unsigned k);

/* The item behind all that is glued to item k - 1. */
unsigned viet_read_rest(viet_lexer *l, unsigned k);

/* Whether item k may follow a year or a date that stands alone: the end of the sentence or line, a comma, và. */
bool viet_read_follows(viet_lexer *l, unsigned k);

/* A number from low to high in digits or words. */
unsigned viet_read_number(viet_lexer *l, unsigned k, unsigned low, unsigned high, unsigned *value);

/* ---- readers */

/* Figures: 11/01/2022, 2022-01-11, 8/11, 20-30/4, 8/2023. Where they have the form of a date and are none, the
** grain of span->first is VIET_NO_GRAIN. */
unsigned viet_read_figures(viet_lexer *l, unsigned k, enum viet_cue cue, viet_span *span);

/* The same, with what may follow: 8/11 năm ngoái, 15/8 âm lịch. */
unsigned viet_read_day_figures(viet_lexer *l, unsigned k, enum viet_cue cue, viet_span *span);

/* Two years: 2023 – 2028, 2013-14, 2014 đến 2018 where words are allowed. */
unsigned viet_read_years(viet_lexer *l, unsigned k, bool words, viet_when *w);

/* A time of day: 9h30, 14 giờ 15 phút, 8 giờ tối, 11:31. *sure: it is one by itself; else the words around decide.
** *figures: the item behind the time without tối. */
unsigned viet_read_clock(viet_lexer *l, unsigned k, viet_when *w, bool *sure, unsigned *figures);

/* What follows a month, a quarter, a day and month: its year. k: there is none. */
unsigned viet_read_year_behind(viet_lexer *l, unsigned k, viet_when *w);

/* nay, trước, sau, tới, qua behind a unit: how many of it from the reference. */
unsigned viet_read_shift(viet_lexer *l, unsigned k, int *shift);

/* tháng ... with its year; tháng must be item k. day: a day stands before it, so that tháng năm is May. */
unsigned viet_read_month(viet_lexer *l, unsigned k, bool day, viet_when *w);

/* Whether Giêng or Chạp at item k, of a date that ends before item end, is an older name of January or December, and not of
** a lunar month: ngày 21 tháng Giêng năm 1875. */
bool viet_read_old_month(viet_lexer *l, unsigned k, unsigned end, const viet_when *w);

/* năm ..., năm must be item k. */
unsigned viet_read_year(viet_lexer *l, unsigned k, viet_when *w);

/* vừa qua, tới and the like behind a date: no part of it, but they say on which side of the reference it is. */
void viet_read_tense(viet_lexer *l, unsigned k, viet_when *w);

/* hằng năm behind a date: it is of no year. */
bool viet_read_every_year(viet_lexer *l, unsigned k);

/* 2023; headed: behind năm, where 938 and 75 are years too. */
unsigned viet_read_year_figures(viet_lexer *l, unsigned k, bool headed, viet_when *w);

/* The year of đầu năm, nửa cuối 2013: in figures or words, or the present one. */
unsigned viet_read_some_year(viet_lexer *l, unsigned k, viet_when *w);

/* nhiệm kỳ 2023 – 2028, giai đoạn, năm học; thế kỷ XX; thập niên 1990, những năm 90 */
unsigned viet_read_term(viet_lexer *l, unsigned k, viet_when *w);
unsigned viet_read_century(viet_lexer *l, unsigned k, viet_when *w);
unsigned viet_read_decade(viet_lexer *l, unsigned k, viet_when *w);

/* đầu, giữa, cuối: which part of a period; *end is the item behind. */
enum viet_modifier viet_read_end(viet_lexer *l, unsigned k, unsigned *end);

/* âm lịch, dương lịch, also in brackets; k: there is none. */
unsigned viet_read_calendar(viet_lexer *l, unsigned k, viet_when *w);

/* Days in words: ngày, hôm, sáng, thứ, mùng, rằm, feasts. */
unsigned viet_read_day(viet_lexer *l, unsigned k, viet_span *span);

/* A day of the first ten of a lunar month without its mùng: the 5 Tết of mùng 1-5 Tết. */
unsigned viet_read_early_day(viet_lexer *l, unsigned k, viet_when *w);

/* Periods in words: tháng, năm, quý, tuần, đầu, nửa, nhiệm kỳ, thập niên, thế kỷ. */
unsigned viet_read_period(viet_lexer *l, unsigned k, viet_when *w);

/* What begins with a number: 6 tháng đầu năm, 3 ngày trước, 2 tháng 9, 30 Tết, a year. */
unsigned viet_read_counted(viet_lexer *l, unsigned k, enum viet_cue cue, viet_when *w);

#endif
