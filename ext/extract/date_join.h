/* date_join.h - a date with its time, the ends of a range, and the members of a list.
**
** All read from the window of the lexer, from item 0 where no item is named.
*/
#ifndef VIET_DATE_JOIN_H
#define VIET_DATE_JOIN_H

#include "date_read.h"

/* What was read: the items it takes, and whether it is a date by itself, whatever stands before it. */
typedef struct viet_date_reading {
    viet_span span;
    unsigned end; /* 0: nothing */
    bool sure;
} viet_date_reading;

/* A date or a time at item k, with the other behind it. */
viet_date_reading viet_join_one(viet_lexer *l, unsigned k, enum viet_cue cue);

/* The other end of a range behind what was read: đến, tới or a dash, and a date of the same kind. */
void viet_join_range(viet_lexer *l, viet_date_reading *r);

/* What stands between the ends of a range. Returns the item behind it, 0: none. */
unsigned viet_join_to(viet_lexer *l, unsigned k);

/* The month and year that the members of a list share stand with a later one: ngày 5, 6 và 7/9, tháng 3 và 4/2014.
** end: the item behind w. */
void viet_join_list(viet_lexer *l, unsigned end, viet_when *w);

/* 6 tháng đầu năm và ... 6 tháng cuối năm 2020: the year stands with the second half. */
void viet_join_half(viet_lexer *l, unsigned end, viet_when *w);

/* A number alone in a list of days: the 6 of ngày 5, 6 và 7/9. */
void viet_join_member(viet_lexer *l, viet_date_reading *r);

/* A number alone that begins a range of hours, whatever stands before it: the 3 of 3-5 giờ chiều. */
void viet_join_bare_hours(viet_lexer *l, viet_date_reading *r);

/* A number alone that begins a range of hours or of days: the 3 of từ 3 đến 5 giờ chiều, of từ 3 đến 5/9. */
void viet_join_bare_range(viet_lexer *l, viet_date_reading *r);

#endif
