/* sink.h - where converted text goes: as much as there is room for, and all of it is counted. */
#ifndef VIET_SINK_H
#define VIET_SINK_H

#include <stddef.h>
#include <string.h>

typedef struct viet_sink {
    char *out;
    size_t n, cap; /* n may pass cap: what did not fit is not in out */
} viet_sink;

static inline void viet_sink_put(viet_sink *s, const char *bytes, size_t n) {
    if (n > 0 && s->n <= s->cap && n <= s->cap - s->n) {
        memcpy(s->out + s->n, bytes, n);
    }
    s->n += n;
}

#endif
