/* number.h - a number in digits, in words, or in both, as an exact value.
**
** 1.411, 186,5, hai mươi lăm, một trăm linh năm, 1 tỷ 200 triệu, 3 triệu rưỡi, nghìn tỷ, 2tr5, 500k. Only
** the number itself: what it counts, its sign, percents and ranges are for the grammars above.
*/
#ifndef VIET_NUMBER_H
#define VIET_NUMBER_H

#include "decimal.h"
#include "lexer.h"

typedef struct viet_number {
    viet_decimal value;
    unsigned
        items; /* of the window; at least 1: when nothing was read, how many are part of no number (1.2.3.4) */
    size_t start, end; /* bytes of the text */
    bool digits;       /* it begins with digits */
    bool grouped;      /* it has grouping separators */
    bool plain;        /* nothing but digits: no separators, no words */
    bool point;        /* its decimals stand behind a dot, as in English: 9.5 */
    bool thousandths;  /* its only separator is a comma, with three digits behind it: 1,234 may be English */
    bool slang;        /* it has the scale k or tr */
    uint8_t power;     /* of ten, the last scale: nghìn 3, triệu 6, tỷ 9, nghìn tỷ 12; 0 for none */
} viet_number;

/* Reads the number whose first item is k of the window, k < VIET_AHEAD / 2. False when there is none. A
** scale by itself is one only before rưỡi (triệu rưỡi). năm is always read as five: whether it is a year,
** the caller sees. */
bool viet_number_read(viet_lexer *l, unsigned k, viet_number *out);

/* Reads scales alone from item k, such as chục, trăm triệu, nghìn tỷ: returns how many items, 0 for none,
** and sets the power of ten. */
unsigned viet_scale_read(viet_lexer *l, unsigned k, unsigned *power);

/* The digit that a word is by itself: 0 to 9, for tư, lăm and mốt too; -1 for any other. */
int viet_item_digit(const viet_item *item);

/* Whether item k goes on what the items before it began: on the same line, or in small letters on the
** next. */
bool viet_item_joins(const viet_item *item);

#endif
