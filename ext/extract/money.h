/* money.h - amounts of money in text.
**
** 464 triệu đồng, 5.000.000đ, 2tr5, US$1.5 billion, hai mươi lăm triệu đồng, từ 5 đến 10 triệu đồng, hàng
** chục tỷ đồng, 5 triệu/tháng. An amount's span is the text that carries the value and the currency: no
** qualifier, no preposition, not what it is paid for.
*/
#ifndef VIET_MONEY_H
#define VIET_MONEY_H

#include "quantity.h"

typedef struct viet_money {
    size_t start, end;         /* bytes of the text */
    size_t per_start, per_end; /* what it is paid for: kg, tháng; both 0 for none */
    viet_decimal amount;       /* of a range, the lower end */
    viet_decimal amount_max;   /* when bounded */
    bool bounded;
    bool implied;     /* the text names no currency */
    char currency[4]; /* ISO 4217 */
    enum viet_qualifier qualifier;
} viet_money;

typedef struct viet_money_scanner {
    viet_lexer lexer;
    size_t floor;     /* behind the amount that was found last */
    size_t found_end; /* behind it and what it is paid for; 0: none was found */
    size_t named_end; /* behind the last amount whose currency the text names, and that currency */
    char named[4];
} viet_money_scanner;

/* Begins with text[0..n), which must stay while the scanner is used. */
void viet_money_open(viet_money_scanner *s, const char *text, size_t n);

/* The next amount: true and *m filled; false at the end. Linear in the text over all calls. */
bool viet_money_next(viet_money_scanner *s, viet_money *m);

#endif
