/* numeral.c - one pass over digits, dots and commas, then a decision on how they were grouped. */
#include "numeral.h"

/* What a run of digit groups looks like. */
typedef struct shape {
    size_t n;     /* bytes */
    size_t first; /* digits of the first group */
    size_t dots, commas;
    size_t last_at;    /* where the last separator stands */
    size_t last;       /* digits of the last group */
    bool threes;       /* each group between the first and the last has three digits */
    bool last_differs; /* the last separator occurs once, the other one before it */
} shape;

static void measure(const char *p, const char *end, shape *s) {
    size_t n = (size_t)(end - p), i = 0, group = 0;
    char before = 0;
    *s = (shape){.threes = true};
    for (; i < n; i++) {
        if (viet_is_digit(p[i])) {
            group++;
            continue;
        }
        if ((p[i] != '.' && p[i] != ',') || i + 1 == n || !viet_is_digit(p[i + 1])) {
            break;
        }
        if (before == 0) {
            s->first = group;
        } else {
            s->threes = s->threes && group == 3;
        }
        if (p[i] == '.') {
            s->dots++;
        } else {
            s->commas++;
        }
        s->last_at = i;
        before = p[i];
        group = 0;
    }
    s->n = i;
    s->last = group;
    if (before == 0) {
        s->first = group;
    } else {
        s->last_differs = before == '.' ? s->dots == 1 && s->commas > 0 : s->commas == 1 && s->dots > 0;
    }
}

void viet_numeral_read(const char *p, const char *end, bool unfinished, viet_numeral *out) {
    shape s;
    measure(p, end, &s);
    size_t separators = s.dots + s.commas;
    bool heads = s.first <= 3 && p[0] != '0' && s.threes; /* groups as thousands are */
    bool ends = s.last == 3 || (unfinished && separators > 1 && s.last < 3);
    *out = (viet_numeral){.n = s.n, .run = s.n, .whole = s.n};
    if (separators == 0) {
        return;
    }
    if (s.commas == 1 && s.dots == 0) { /* 186,5 */
        out->decimals = true;
        out->whole = s.last_at;
    } else if (s.last_differs && heads) { /* 1.311,9 and 1,234.5 */
        out->grouped = true;
        out->decimals = true;
        out->whole = s.last_at;
    } else if ((s.dots == 0 || s.commas == 0) && heads && ends) { /* 1.411 and 1,234,567 */
        out->grouped = true;
    } else {
        out->n = out->whole = s.first;
    }
}

void viet_numeral_digits(const char *p, const char *end, viet_numeral *out) {
    size_t n = 0;
    while (p + n < end && viet_is_digit(p[n])) {
        n++;
    }
    *out = (viet_numeral){.n = n, .run = n, .whole = n};
}

size_t viet_numeral_put(const viet_numeral *k, const char *p, char *out) {
    size_t bytes = 0;
    for (size_t i = 0; i < k->n; i++) {
        if (viet_is_digit(p[i])) {
            out[bytes++] = p[i];
        } else if (i == k->whole) {
            out[bytes++] = ',';
        }
    }
    return bytes;
}
