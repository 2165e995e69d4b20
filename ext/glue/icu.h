/* icu.h - what ICU does, and only here: other scripts' normal form and case, and where their words end.
**
** Built with VIET_OMIT_ICU there is none: normal form and case are simple (foreign.h), each character of a script
** without spaces is a word, and the version is "none".
*/
#ifndef VIET_ICU_H
#define VIET_ICU_H

#include <stdbool.h>
#include <stddef.h>

#include "../text/convert.h"

typedef struct viet_cutter viet_cutter;

/* A viet_foreign_fn. context is a bool that is set when ICU had no memory. */
size_t viet_icu_convert(void *context, enum viet_form form, const char *text, size_t n, char *out);

/* Cuts text of scripts without spaces into words. One cutter serves one text at a time. */
viet_cutter *viet_cutter_new(void); /* NULL: no memory */
void viet_cutter_free(viet_cutter *c);

/* Begins with text[0..n), which stays borrowed until the last word was given. False: no memory. */
bool viet_cutter_start(viet_cutter *c, const char *text, size_t n);

/* The next word as bytes of the text: 1; 0 after the last; -1 for want of memory. Where ICU has no rules or
** dictionary for the script, each character is a word. */
int viet_cutter_next(viet_cutter *c, size_t *start, size_t *end);

/* The version of the ICU that runs, such as "72.1": written to out, of VIET_ICU_VERSION_BYTES. */
#define VIET_ICU_VERSION_BYTES 20
void viet_icu_version(char *out);

#endif
