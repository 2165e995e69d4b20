/* count.h - numbers in text: how many, the how-manieth, percents and fractions.
**
** 1.411 (đoàn viên), hai mươi lăm, 5-10, vài chục; thứ ba, lần thứ VIII, khóa XVI; 95%, hai phần trăm; ba
** phần tư, 3/4. Digits of dates, times, telephone numbers and signs of documents are none.
*/
#ifndef VIET_COUNT_H
#define VIET_COUNT_H

#include "quantity.h"

enum viet_count_kind { VIET_CARDINAL, VIET_ORDINAL, VIET_PERCENT, VIET_FRACTION, VIET_COUNT_KINDS };

/* In SQL: cardinal, ordinal, percent, fraction. */
extern const char *const viet_count_kind_names[VIET_COUNT_KINDS];

typedef struct viet_count {
    size_t start,
        end; /* bytes of the text: the number with its sign, thứ, % or phần; nothing that it counts */
    viet_decimal value;
    viet_decimal value_max; /* when bounded */
    bool bounded;
    enum viet_count_kind kind;
    enum viet_qualifier qualifier;
} viet_count;

typedef struct viet_count_scanner {
    viet_lexer lexer;
    size_t floor; /* behind the number that was found last */
} viet_count_scanner;

/* Begins with text[0..n), which must stay while the scanner is used. */
void viet_count_open(viet_count_scanner *s, const char *text, size_t n);

/* The next number: true and *m filled; false at the end. Linear in the text over all calls. */
bool viet_count_next(viet_count_scanner *s, viet_count *m);

#endif
