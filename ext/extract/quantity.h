/* quantity.h - one number, a vague one, or a range, and the qualifier beside it.
**
** What money and other numbers have in common: 5-10 triệu, từ 5 đến 10, hai ba trăm, vài chục, hàng trăm
** triệu, nửa tỷ; hơn, gần, không quá, trở lên.
*/
#ifndef VIET_QUANTITY_H
#define VIET_QUANTITY_H

#include "number.h"

enum viet_qualifier {
    VIET_EXACTLY,
    VIET_ABOUT,
    VIET_OVER,
    VIET_UNDER,
    VIET_AT_LEAST,
    VIET_AT_MOST,
    VIET_QUALIFIERS
};

/* In SQL: about, over, under, at_least, at_most; NULL for VIET_EXACTLY. */
extern const char *const viet_qualifier_names[VIET_QUALIFIERS];

typedef struct viet_quantity {
    viet_number number; /* its span, items and form; of a range, those of its last number */
    viet_decimal low;
    viet_decimal high; /* when bounded */
    bool bounded;      /* a range, or bounds that the words give */
    bool vague;        /* vài, hàng: between bounds */
    unsigned items;    /* of the window */
    size_t start, end; /* bytes of the text */
} viet_quantity;

/* Reads a number or a vague one at item k; no range. */
bool viet_quantity_read(viet_lexer *l, unsigned k, viet_quantity *out);

/* Whether the nearest of the n items before digits or a currency's sign, nearest first and `gap` behind them, is a
** minus: right before it, with a blank, a bracket, a colon or nothing before the minus. */
bool viet_minus_before(const viet_item before[2], unsigned n, enum viet_gap gap);

/* The items that stand between the two ends of a range, at item k behind a: a dash, ~, đến, tới; 0 and
** *found for hai ba (triệu), where nothing does. Sets *found to whether there is a range. */
unsigned viet_range_at(viet_lexer *l, unsigned k, const viet_quantity *a, bool *found);

/* Makes *a the range from a to b, the scale of b spread to a where it is meant (5-10 triệu). False, and *a
** unchanged, when that gives no range. a has a unit of its own: its scale is final. */
bool viet_range_join(viet_quantity *a, const viet_quantity *b, bool own_unit);

/* The qualifier before byte `start`, nothing before byte `floor` looked at. *from is where its words
** begin; `start` for none. */
enum viet_qualifier viet_qualifier_before(const viet_lexer *l, size_t floor, size_t start, size_t *from);

/* trở lên and trở xuống at item k: returns the items, 0 for neither. */
unsigned viet_qualifier_behind(viet_lexer *l, unsigned k, enum viet_qualifier *out);

#endif
