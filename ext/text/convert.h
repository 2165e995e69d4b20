/* convert.h - whole texts from one form into another.
**
** The text is Vietnamese, and whatever stands between. Latin script is converted here; stretches of other scripts
** are handed to the caller's function (ICU does them), or copied where there is none.
*/
#ifndef VIET_CONVERT_H
#define VIET_CONVERT_H

#include <stddef.h>

enum viet_form {
    VIET_FORM_NFC,      /* Unicode's normal form C, nothing else */
    VIET_FORM_NEW,      /* mended: NFC, marks in any order put right, look-alikes and debris removed, hoà */
    VIET_FORM_OLD,      /* the same, with hòa */
    VIET_FORM_KEY,      /* what a search index holds: VIET_FORM_NEW in lower case */
    VIET_FORM_FOLD,     /* lower case, no marks */
    VIET_FORM_UNACCENT, /* no marks, case kept */
    VIET_FORM_SLUG,     /* folded, what is neither letter nor digit replaced by single hyphens */
    VIET_FORM_LOWER,
    VIET_FORM_UPPER,
    VIET_FORM_TITLE /* each word with a capital and small letters */
};

/* Stretches of other scripts are handed over in pieces of about this many bytes, and never more than the room for
** twice as many; the function may write four times what it was given. */
#define VIET_FOREIGN_BYTES 512
#define VIET_FOREIGN_MOST  (VIET_FOREIGN_BYTES + VIET_FOREIGN_BYTES / 2)
#define VIET_FOREIGN_ROOM  (4 * 2 * VIET_FOREIGN_BYTES)

/* Converts text[0..n), well-formed UTF-8 of other scripts of fewer than 2 * VIET_FOREIGN_BYTES, and writes at most
** VIET_FOREIGN_ROOM bytes to out. Returns the bytes written. VIET_FORM_SLUG is asked for as VIET_FORM_FOLD. */
typedef size_t viet_foreign_fn(void *context, enum viet_form form, const char *text, size_t n, char *out);

typedef struct viet_foreign {
    viet_foreign_fn *convert; /* NULL: copy as it stands */
    void *context;
} viet_foreign;

/* Converts text[0..n) into out, of which cap bytes may be written. Returns the bytes that the whole result takes:
** when that is more than cap, call again with more room. out may be NULL when cap is 0. The result is valid UTF-8;
** each byte of the text that is not becomes U+FFFD. Time is linear in n; no result is longer than 3n + 16 bytes,
** other scripts apart. */
size_t viet_convert(enum viet_form form, const char *text, size_t n, char *out, size_t cap,
                    const viet_foreign *foreign);

#endif
