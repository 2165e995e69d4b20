/* normal_form.h - normal form D by our own tables, for tests in a build without ICU; with it, they ask ICU. */
#ifndef VIET_TEST_NORMAL_FORM_H
#define VIET_TEST_NORMAL_FORM_H

#include <stddef.h>
#include <stdint.h>

#include "text/unicode.h"
#include "text/utf8.h"

/* Code points that n bytes may become. */
#define OWN_NFD_POINTS(n) (4 * (n))

/* The character without its last part, which goes to *second; 0: it has one part. Hangul has parts by rule. */
static inline uint32_t take_apart(uint32_t cp, uint32_t *second) {
    uint32_t syllable = cp - 0xAC00, final = syllable % 28;
    if (syllable >= 11172) {
        return viet_decompose(cp, second);
    }
    *second = final > 0 ? 0x11A7 + final : 0x1161 + syllable / 28 % 21;
    return final > 0 ? cp - final : 0x1100 + syllable / 28 / 21;
}

/* Puts the parts of a character at s[n], in canonical order with those before; returns how many there are then. */
static inline size_t push_parts(uint32_t cp, uint32_t *s, size_t n) {
    uint32_t second, first = take_apart(cp, &second);
    if (first != 0) {
        n = push_parts(first, s, n);
        return second != 0 ? push_parts(second, s, n) : n;
    }
    unsigned ccc = viet_char_of(cp)->ccc;
    size_t at = n;
    for (; ccc != 0 && at > 0 && viet_char_of(s[at - 1])->ccc > ccc; at--) {
        s[at] = s[at - 1];
    }
    s[at] = cp;
    return n + 1;
}

/* Writes text[0..n), malformed bytes as U+FFFD, to out, with VIET_UTF8_MAX bytes for each code point; points is room for
** them. Returns the bytes written. */
static inline size_t own_nfd(const char *text, size_t n, uint32_t *points, char *out) {
    size_t count = 0, bytes = 0;
    for (const char *p = text, *end = text + n; p < end;) {
        count = push_parts(viet_utf8_next(&p, end), points, count);
    }
    for (size_t i = 0; i < count; i++) {
        bytes += viet_utf8_put(out + bytes, points[i]);
    }
    return bytes;
}

#endif
