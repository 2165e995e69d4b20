/* spell.h - a number in words, as it is written on an invoice. */
#ifndef VIET_SPELL_H
#define VIET_SPELL_H

#include "decimal.h"

/* Where the language has two words for the same. All zero: linh, nghìn, tỷ. */
typedef struct viet_spell_style {
    bool le;      /* một trăm lẻ năm, not linh */
    bool ngan;    /* ngàn, not nghìn */
    bool ti;      /* tỉ, not tỷ */
    bool capital; /* the first letter is a capital */
} viet_spell_style;

#define VIET_SPELL_BYTES 512 /* enough for any number */

/* Writes an exact number in words: 105000 as một trăm linh năm nghìn, 1,25 as một phẩy hai mươi lăm, -3 as
** âm ba. Three decimals and more, and those that begin with a zero, are read digit by digit. Returns the
** bytes written, at most VIET_SPELL_BYTES. viet_number_read() reads the same number back. */
size_t viet_spell(viet_decimal value, const viet_spell_style *style, char *out);

#endif
