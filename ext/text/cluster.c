/* cluster.c - reads a base and its marks; writes them composed or without marks. */
#include "cluster.h"

#include <string.h>

/* Takes a combining mark into the Vietnamese letter; false when they make none. */
static bool absorb(viet_cluster *k, const viet_char *m) {
    if (m->tone != 0) {
        if (!viet_is_vowel(k->letter) || (k->tone != 0 && k->tone != m->tone)) {
            return false;
        }
        k->tone = m->tone;
        return true;
    }
    if (m->mark == 0) {
        return false;
    }
    if (viet_mark_of(k->letter) == (enum viet_mark)m->mark) {
        return true; /* doubled */
    }
    viet_letter marked = (viet_letter)(k->letter | m->mark << 5);
    if (viet_mark_of(k->letter) != VIET_PLAIN || !viet_letter_exists(marked)) {
        return false;
    }
    k->letter = marked;
    return true;
}

/* Takes the marks behind a blank at p if they are those of the vowel before it, as in "tiê ́ng": bad conversions leave
** such text. All of them must be, and none another tone than that of the word. */
static void take_marks_after_blank(viet_cluster *k, const char *p, const char *end, unsigned word_tone) {
    const unsigned char *u = (const unsigned char *)p;
    size_t blank = u[0] == ' ' ? 1 : (end - p > 1 && u[0] == 0xC2 && u[1] == 0xA0) ? 2 : 0;
    if (blank == 0 || (size_t)(end - p) <= blank ||
        viet_surely_a_base(u + blank, (const unsigned char *)end)) {
        return;
    }
    viet_cluster with = *k;
    for (const char *next = p + blank; next < end;) {
        uint32_t cp = viet_utf8_next(&next, end);
        const viet_char *m = viet_char_of(cp);
        if (m->group == VIET_IGNORABLE) {
            continue;
        }
        if (!viet_is_mark(m)) {
            break;
        }
        if ((m->tone != 0 && word_tone != VIET_NGANG && m->tone != word_tone) || !absorb(&with, m)) {
            return;
        }
        if (with.marks < VIET_MAX_MARKS) { /* what is doubled further adds nothing */
            with.mark[with.marks++] = cp;
        }
        with.end = next;
    }
    *k = with;
}

/* Reads the marks behind k->end. */
static void read_marks(viet_cluster *k, const char *end, enum viet_reading reading) {
    bool vietnamese = k->letter != 0;
    const char *p = k->end;
    while (p < end && k->marks < VIET_MAX_MARKS) {
        const char *next = p;
        uint32_t cp = viet_utf8_next(&next, end);
        const viet_char *m = viet_char_of(cp);
        if (m->group == VIET_IGNORABLE && reading != VIET_AS_IT_STANDS) {
            p = next;
            continue;
        }
        if (!viet_is_mark(m)) {
            if (vietnamese && reading != VIET_AS_IT_STANDS) {
                take_marks_after_blank(k, p, end, (unsigned)reading - VIET_MENDED);
            }
            if (k->end <= p) {
                break;
            }
            p = k->end; /* and perhaps more of them */
            continue;
        }
        vietnamese = vietnamese && absorb(k, m);
        k->foreign = k->foreign || m->group == VIET_FOREIGN || m->group == VIET_SEGMENTED;
        k->mark[k->marks++] = cp;
        k->end = p = next;
    }
    if (!vietnamese) {
        k->letter = 0;
        k->tone = 0;
    }
}

void viet_cluster_read(const char *p, const char *end, enum viet_reading reading, viet_cluster *k) {
    k->cp = viet_utf8_next(&p, end);
    k->end = p;
    const viet_char *c = k->c = viet_char_of(k->cp);
    k->letter = c->letter;
    k->tone = c->letter ? c->tone : 0;
    k->upper = c->upper;
    k->look = false;
    k->foreign = c->group == VIET_FOREIGN || c->group == VIET_SEGMENTED;
    k->marks = 0;
    if (c->look != 0) {
        k->letter = c->look;
        k->upper = c->category == VIET_LU;
        k->look = true;
    }
    if (p == end || k->cp == VIET_REPLACEMENT ||
        (c->group == VIET_IGNORABLE && reading != VIET_AS_IT_STANDS)) {
        return;
    }
    const unsigned char *u = (const unsigned char *)p;
    if (viet_surely_a_base(u, (const unsigned char *)end) &&
        (u[0] != ' ' || end - p < 2 || viet_surely_a_base(u + 1, (const unsigned char *)end))) {
        return;
    }
    read_marks(k, end, reading);
}

/* ---- writing */

static size_t push_decomposed(uint32_t cp, uint32_t *out) {
    uint32_t second, first = viet_decompose(cp, &second);
    if (first == 0) {
        *out = cp;
        return 1;
    }
    size_t n = push_decomposed(first, out);
    if (second != 0) {
        out[n++] = second;
    }
    return n;
}

/* Canonical order: marks of different classes sorted, of one class left as they stand. */
static void sort_marks(uint32_t *s, size_t n) {
    for (size_t i = 1; i < n; i++) {
        uint32_t cp = s[i];
        unsigned ccc = viet_char_of(cp)->ccc;
        size_t k = i;
        for (; ccc != 0 && k > 0 && viet_char_of(s[k - 1])->ccc > ccc; k--) {
            s[k] = s[k - 1];
        }
        s[k] = cp;
    }
}

/* Canonical composition in place (Unicode 3.11, D117); returns the new length. */
static size_t compose(uint32_t *s, size_t n) {
    size_t starter = 0, out = 1;
    unsigned last = 0; /* class of the mark that was kept before */
    for (size_t i = 1; i < n; i++) {
        unsigned ccc = viet_char_of(s[i])->ccc;
        bool blocked = viet_char_of(s[starter])->ccc != 0 || (out > starter + 1 && last >= ccc);
        uint32_t whole = blocked ? 0 : viet_compose(s[starter], s[i]);
        if (whole != 0) {
            s[starter] = whole;
            continue;
        }
        if (ccc == 0) {
            starter = out;
        }
        last = ccc;
        s[out++] = s[i];
    }
    return out;
}

static uint32_t in_case(uint32_t cp, const viet_char *c, enum viet_case letter_case) {
    int32_t add = letter_case == VIET_LOWERCASE ? c->lower : letter_case == VIET_ASIS ? 0 : c->raised;
    if (viet_is_mark(c)) {
        add = 0; /* the iota below is a mark whose capital is a letter */
    }
    return (uint32_t)((int32_t)cp + add);
}

static size_t put_text(char *out, const char *text, enum viet_case letter_case) {
    size_t n = 0;
    for (; text[n] != 0; n++) {
        char ch = text[n];
        if (letter_case == VIET_UPPERCASE && ch >= 'a' && ch <= 'z') {
            ch = (char)(ch - 'a' + 'A');
        } else if (letter_case == VIET_LOWERCASE && ch >= 'A' && ch <= 'Z') {
            ch = (char)(ch - 'A' + 'a');
        }
        out[n] = ch;
    }
    return n;
}

size_t viet_cluster_put(const viet_cluster *k, enum viet_case letter_case, char *out) {
    uint32_t s[VIET_CLUSTER_POINTS];
    if (k->marks == 0 && k->letter != 0 && !k->look) {
        unsigned upper = letter_case == VIET_ASIS ? k->upper : letter_case != VIET_LOWERCASE;
        return viet_letter_put(out, k->letter, k->tone, upper);
    }
    if (k->marks == 0 && k->c->pair == 0) {
        const char *text = viet_fold_text(k->c);
        /* the capital of ß is SS: a small letter that has no capital but is made of two */
        if (letter_case == VIET_UPPERCASE && k->c->category == VIET_LL && k->c->raised == 0 && text &&
            text[1]) {
            return put_text(out, text, VIET_UPPERCASE);
        }
        return viet_utf8_put(out, in_case(k->cp, k->c, letter_case));
    }
    size_t n = push_decomposed(k->cp, s);
    s[0] = in_case(s[0], viet_char_of(s[0]), letter_case);
    for (size_t i = 0; i < k->marks; i++) {
        n += push_decomposed(k->mark[i], s + n);
    }
    sort_marks(s, n);
    n = compose(s, n);
    size_t bytes = 0;
    for (size_t i = 0; i < n; i++) {
        bytes += viet_utf8_put(out + bytes, s[i]);
    }
    return bytes;
}

size_t viet_cluster_fold(const viet_cluster *k, enum viet_case letter_case, char *out) {
    if (k->letter != 0) {
        out[0] = (char)((k->upper && letter_case == VIET_ASIS ? 'A' : 'a') + viet_base(k->letter) - 1);
        return 1;
    }
    if (viet_is_mark(k->c)) {
        return 0;
    }
    uint32_t s[VIET_CLUSTER_POINTS];
    push_decomposed(k->cp, s);
    const viet_char *c = viet_char_of(s[0]);
    const char *text = viet_fold_text(c);
    if (text != NULL) {
        return put_text(out, text, letter_case);
    }
    if (viet_is_letter(c) || c->category == VIET_ZS) { /* a blank has no marks of its own */
        return viet_utf8_put(out, in_case(s[0], c, letter_case));
    }
    return viet_cluster_put(k, letter_case, out);
}
