/* typist.h - whole texts that were typed with an input method's keys: reading them, and telling that they were.
**
** Someone whose input method is off, and who does not see it, types "coong ddoanf" into a search box. viet_typist_of()
** says so, and viet_typing_convert() gives "công đoàn". A question in English or in Vietnamese without marks is none.
*/
#ifndef VIET_TYPIST_H
#define VIET_TYPIST_H

#include "typing.h"

typedef struct viet_typist {
    enum viet_method
        method; /* VIET_NO_METHOD: as far as one can see, nothing was typed with keys of a method */
    bool
        complete; /* most words have keys: those without any (cho, em) have no marks because they need none */
} viet_typist;

/* Which method a question text[0..n) was typed with. Each word that is no Vietnamese as it stands, not even without
** its marks, but becomes a syllable in use, speaks for a method by viet_key_evidence; each word that is no Vietnamese
** either way speaks against it. Linear. */
viet_typist viet_typist_of(const char *text, size_t n);

/* The syllable in use that keys make of the whole word s[0..n), which is no Vietnamese as it stands, not even without
** its marks: written to out, of VIET_SYLLABLE_BYTES, in the case typed. Returns its bytes, or 0. */
size_t viet_typing_syllable(enum viet_method method, const char *s, size_t n, char *out);

enum viet_typing_purpose {
    VIET_TYPED_TEXT,    /* it is known that the method was used: cas is cá */
    VIET_TYPED_QUESTION /* what becomes a syllable in use, and no OR; a last word also what begins one */
};

/* Converts the words of text[0..n) that were typed with a method, and copies all else; in VIQR a backslash goes and
** what is behind it stays as it is, but in a question. Blanks, quotes and hyphens stay where they are, so the words
** of the text and of the result correspond. Writes at most cap bytes to out; returns the bytes that the whole result
** takes, at most 2n: when that is more than cap, call again. Linear. */
size_t viet_typing_convert(enum viet_method method, enum viet_typing_purpose purpose, const char *text,
                           size_t n, char *out, size_t cap);

#endif
