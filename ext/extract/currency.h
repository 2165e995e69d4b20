/* currency.h - the names, signs and ISO 4217 codes of currencies, beside a number. */
#ifndef VIET_CURRENCY_H
#define VIET_CURRENCY_H

#include "number.h"

enum viet_currency_form {
    VIET_CURRENCY_NAME, /* đồng, đô la Mỹ */
    VIET_CURRENCY_CODE, /* VND, USD and the other codes */
    VIET_CURRENCY_SIGN, /* ₫, $, US$ */
    VIET_CURRENCY_WEAK  /* a word or letter that is often something else: đ, d, đô, bảng, kíp */
};

typedef struct viet_currency {
    char code[4]; /* ISO 4217 */
    enum viet_currency_form form;
    unsigned items; /* of the window */
} viet_currency;

/* Reads the currency at item k, behind a number. đồng is one only when the word behind it does not make it
** another word (đồng chí, Đồng Nai), which the number decides too. */
bool viet_currency_behind(viet_lexer *l, unsigned k, const viet_number *number, viet_currency *out);

/* Reads the currency at item k, with a number behind it: a sign, or one of the common codes. */
bool viet_currency_before(viet_lexer *l, unsigned k, viet_currency *out);

/* Whether an item is the letters before a dollar sign: US, HK. */
bool viet_begins_dollar(const viet_item *item);

#endif
