/* utf8.h - one code point at a time, from and to UTF-8.
**
** Text is a borrowed pair of pointers, [p, end). A byte that starts no well-formed sequence is read alone, as
** U+FFFD, so that reading never fails, never goes past the end and always moves on. Offsets are bytes.
*/
#ifndef VIET_UTF8_H
#define VIET_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define VIET_REPLACEMENT 0xFFFDu
#define VIET_UTF8_MAX    4 /* bytes of one code point */
#define VIET_CODE_POINTS 0x110000u

static inline bool viet_is_ascii_letter(char c) {
    return ((unsigned char)c | 32u) - 'a' < 26u;
}

/* Reads a sequence that does not start with an ASCII byte; *pp < end. */
uint32_t viet_utf8_decode(const char **pp, const char *end);

/* Reads the code point at *pp, which must be before end, and moves *pp behind it. */
static inline uint32_t viet_utf8_next(const char **pp, const char *end) {
    unsigned char c = (unsigned char)**pp;
    if (c < 0x80) {
        ++*pp;
        return c;
    }
    return viet_utf8_decode(pp, end);
}

/* Reads the code point that ends at *pp, which must be behind start, and moves *pp to where it begins. */
uint32_t viet_utf8_previous(const char *start, const char **pp);

/* Writes cp, a code point other than a surrogate, to out (VIET_UTF8_MAX bytes of room); returns the bytes written. */
size_t viet_utf8_put(char *out, uint32_t cp);

#endif
