/* utf8.c - decoding and encoding, strict as Unicode's table 3-7: no overlong forms, no surrogates. */
#include "utf8.h"

static int is_trail(const char *p, const char *end) {
    return p < end && ((unsigned char)*p & 0xC0) == 0x80;
}

uint32_t viet_utf8_decode(const char **pp, const char *end) {
    const char *p = *pp;
    uint32_t lead = (unsigned char)*p++;
    uint32_t cp, least;
    int trails;
    *pp = p;
    if (lead >= 0xC2 && lead < 0xE0) {
        cp = lead & 0x1F, trails = 1, least = 0x80;
    } else if (lead >= 0xE0 && lead < 0xF0) {
        cp = lead & 0x0F, trails = 2, least = 0x800;
    } else if (lead >= 0xF0 && lead < 0xF5) {
        cp = lead & 0x07, trails = 3, least = 0x10000;
    } else {
        return VIET_REPLACEMENT;
    }
    for (; trails > 0; trails--) {
        if (!is_trail(p, end)) {
            return VIET_REPLACEMENT;
        }
        cp = cp << 6 | ((unsigned char)*p++ & 0x3F);
    }
    if (cp < least || cp >= VIET_CODE_POINTS || (cp >= 0xD800 && cp < 0xE000)) {
        return VIET_REPLACEMENT;
    }
    *pp = p;
    return cp;
}

uint32_t viet_utf8_previous(const char *start, const char **pp) {
    const char *end = *pp, *first = end - 1;
    while (first > start && end - first < VIET_UTF8_MAX && ((unsigned char)*first & 0xC0) == 0x80) {
        first--;
    }
    const char *next = first;
    uint32_t cp = viet_utf8_next(&next, end);
    *pp = next == end ? first : end - 1;
    return next == end ? cp : VIET_REPLACEMENT;
}

size_t viet_utf8_put(char *out, uint32_t cp) {
    unsigned char *o = (unsigned char *)out;
    if (cp < 0x80) {
        o[0] = (unsigned char)cp;
        return 1;
    }
    if (cp < 0x800) {
        o[0] = (unsigned char)(0xC0 | cp >> 6);
        o[1] = (unsigned char)(0x80 | (cp & 0x3F));
        return 2;
    }
    if (cp < 0x10000) {
        o[0] = (unsigned char)(0xE0 | cp >> 12);
        o[1] = (unsigned char)(0x80 | (cp >> 6 & 0x3F));
        o[2] = (unsigned char)(0x80 | (cp & 0x3F));
        return 3;
    }
    o[0] = (unsigned char)(0xF0 | cp >> 18);
    o[1] = (unsigned char)(0x80 | (cp >> 12 & 0x3F));
    o[2] = (unsigned char)(0x80 | (cp >> 6 & 0x3F));
    o[3] = (unsigned char)(0x80 | (cp & 0x3F));
    return 4;
}
