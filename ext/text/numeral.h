/* numeral.h - a number in digits, as Vietnamese text groups them.
**
** A dot groups thousands and a comma begins the decimals: 1.411, 186,5, 1.311,9. Where the separators can only be
** English, they are read so: 1,234,567.89. Anything else with dots and commas is several numbers: 12.12.2020, 9.5.
*/
#ifndef VIET_NUMERAL_H
#define VIET_NUMERAL_H

#include <stdbool.h>
#include <stddef.h>

static inline bool viet_is_digit(char c) {
    return c >= '0' && c <= '9';
}

typedef struct viet_numeral {
    size_t n;      /* bytes of the numeral in the text */
    size_t run;    /* bytes of digits, dots and commas that were looked at; at least n */
    size_t whole;  /* bytes up to the decimal separator; n when there is none */
    bool grouped;  /* it has grouping separators */
    bool decimals; /* it has decimals */
} viet_numeral;

/* Reads the numeral at p, which is before end and points at a digit. When the digits, dots and commas there are no
** single number, the numeral is their first run of digits, and the caller, to stay linear, takes the others of
** `run` as runs of digits too. unfinished: the last group may still be short (1.411.0), for a reader who types. */
void viet_numeral_read(const char *p, const char *end, bool unfinished, viet_numeral *out);

/* The run of digits at p alone, as a numeral. */
void viet_numeral_digits(const char *p, const char *end, viet_numeral *out);

/* Writes the numeral without grouping and with a decimal comma (1311,9): at most its n bytes. Returns the bytes
** written. */
size_t viet_numeral_put(const viet_numeral *k, const char *p, char *out);

#endif
