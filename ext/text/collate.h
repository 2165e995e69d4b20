/* collate.h - the order of a Vietnamese dictionary.
**
** Word by word: letters first (a ă â b c d đ e ê ... u ư v x y), then the tone (ngang huyền hỏi ngã sắc nặng), and
** only when a word is the same does the next one count: ba, ba ba, bà, bà ba. Small letters come before capitals.
** Blanks come before other characters, then digits, then letters; other scripts follow by code point. The order is
** from our tables alone, so that an index in it survives any change of ICU or locale.
*/
#ifndef VIET_COLLATE_H
#define VIET_COLLATE_H

#include <stddef.h>

/* Compares a[0..na) with b[0..nb): <0, 0, >0. 0 for texts that are the same but for the normal form of
** Latin letters, the order of their marks, and the debris that viet_normalize() removes or mends. Linear; no memory. */
int viet_collate(const char *a, size_t na, const char *b, size_t nb);

#endif
