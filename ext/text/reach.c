/* reach.c - distances in characters. */
#include "reach.h"

#include "utf8.h"

const char *viet_reach(const char *p, const char *end, size_t characters) {
    while (p < end) {
        const char *next = p;
        size_t counts = viet_counts(viet_utf8_next(&next, end));
        if (counts > characters) {
            break;
        }
        characters -= counts;
        p = next;
    }
    return p;
}

const char *viet_reach_back(const char *start, const char *p, size_t characters) {
    while (p > start && characters > 0) {
        characters -= viet_counts(viet_utf8_previous(start, &p));
    }
    return p;
}
