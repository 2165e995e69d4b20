/* date_left.h - what stands before a date, and whether that makes it one.
**
** 3/4 is a date behind ngày and none behind số; thứ hai is Monday behind sáng and the second behind người.
*/
#ifndef VIET_DATE_LEFT_H
#define VIET_DATE_LEFT_H

#include "date_join.h"

/* Items looked at. */
#define VIET_LEFT_ITEMS 4

typedef struct viet_left {
    viet_item item[VIET_LEFT_ITEMS]; /* the nearest first, none of the last date; of no kind from n on */
    unsigned n;
    enum viet_gap gap; /* between the nearest and what is read; VIET_PARAGRAPH before the first */
    bool listed;       /* nothing but a comma or và since the last date */
    enum viet_cue cue; /* what follows the last date in a list is taken for */
} viet_left;

/* What stands before item 0. after: where the last date ended, 0 for none. cue: for what a list of such dates is
** taken. */
viet_left viet_left_of(viet_lexer *l, size_t after, enum viet_cue cue);

/* The word next to it, or NULL. */
const viet_item *viet_left_word(const viet_left *left);

/* What it says of figures. */
enum viet_cue viet_left_cue(const viet_left *left);

/* Whether what was read from item 0 is a date, all words considered. */
bool viet_left_admits(const viet_left *left, viet_lexer *l, const viet_date_reading *r);

/* Whether it says that the year is not exact: khoảng năm 1945, gần 10 năm trước. */
bool viet_left_about(const viet_left *left, viet_lexer *l, const viet_when *w);

#endif
