/* foreign.h - other scripts where there is no ICU: their normal form and case, from our tables.
**
** Normal form C is Unicode's, but for Han: a compatibility ideograph stays as it is. Case is what Unicode calls simple,
** a character for a character, but for ς at the end of a word: և stays և in capitals. Where texts are compared
** (VIET_FORM_KEY, VIET_FORM_FOLD) letters with one capital are one, ς and σ too.
*/
#ifndef VIET_FOREIGN_H
#define VIET_FOREIGN_H

#include "convert.h"

/* A viet_foreign_fn; context may be NULL. */
size_t viet_foreign_convert(void *context, enum viet_form form, const char *text, size_t n, char *out);

#endif
