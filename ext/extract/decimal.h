/* decimal.h - exact decimal numbers: an integer of 64 bits and where its point stands.
**
** 0,1 tỷ is 1 with one decimal, times 10^9: exactly 100000000. What does not fit is kept as a
** floating-point number.
*/
#ifndef VIET_DECIMAL_H
#define VIET_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct viet_decimal {
    uint64_t digits; /* the value without its sign is digits / 10^places */
    uint8_t places;  /* at most VIET_DECIMAL_PLACES; as few as the value needs */
    bool negative;
    bool exact;  /* false: only `real` counts */
    double real; /* without the sign, when not exact */
} viet_decimal;

#define VIET_DECIMAL_PLACES 19

viet_decimal viet_decimal_of(uint64_t whole);

/* The digits of text[0..n), with the decimals beginning behind text[whole] when whole < n; whatever is no
** digit is passed over (it groups). */
viet_decimal viet_decimal_read(const char *text, size_t n, size_t whole);

viet_decimal viet_decimal_add(viet_decimal a, viet_decimal b); /* neither is negative */
viet_decimal viet_decimal_shift(viet_decimal a, int power);    /* times 10^power, -19 to 40 */
int viet_decimal_compare(viet_decimal a, viet_decimal b);      /* below, at or above 0 */

/* Whether it is a whole number that fits into *out. */
bool viet_decimal_integer(viet_decimal a, int64_t *out);

double viet_decimal_real(viet_decimal a);

#endif
