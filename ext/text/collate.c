/* collate.c - walks both texts cluster by cluster and remembers the first difference of each lesser level. */
#include "collate.h"

#include "cluster.h"

typedef struct collation_cursor {
    const char *p, *end;
    viet_cluster k;
    bool more;
    unsigned tone; /* the last tone of the word being read */
} collation_cursor;

static void advance(collation_cursor *c) {
    do {
        c->more = c->p < c->end;
        if (!c->more) {
            return;
        }
        viet_cluster_read(c->p, c->end, VIET_MENDED, &c->k);
        c->p = c->k.end;
    } while (c->k.c->group == VIET_IGNORABLE);
}

/* The first code point of the cluster's composed form: the same for all its spellings. */
static uint32_t composed(const viet_cluster *k) {
    char bytes[VIET_CLUSTER_BYTES];
    const char *p = bytes;
    if (k->marks == 0 && k->c->pair == 0) {
        return k->cp;
    }
    size_t n = viet_cluster_put(k, VIET_ASIS, bytes);
    return viet_utf8_next(&p, bytes + n);
}

/* First level: kind of character, then letter or code point. */
static uint32_t primary(const viet_cluster *k) {
    enum { BLANK, OTHER, DIGIT, LATIN, SCRIPT };
    viet_letter l = k->look ? 0 : k->letter;
    if (l != 0) {
        return (uint32_t)LATIN << 24 | (uint32_t)viet_base(l) << 4 | (uint32_t)viet_mark_of(l);
    }
    if (k->c->category == VIET_ZS || (k->cp >= '\t' && k->cp <= '\r')) {
        return (uint32_t)BLANK << 24;
    }
    if (k->foreign) {
        return (uint32_t)SCRIPT << 24 | k->cp;
    }
    if (viet_is_letter(k->c)) { /* ü with u, ø with o; what has no such letter behind z */
        char folded[VIET_CLUSTER_BYTES];
        viet_cluster_fold(k, VIET_LOWERCASE, folded);
        bool ascii = folded[0] >= 'a' && folded[0] <= 'z';
        return (uint32_t)LATIN << 24 | (ascii ? (uint32_t)(folded[0] - 'a' + 1) << 4 : 0x1000 + composed(k));
    }
    return (uint32_t)(k->c->category == VIET_ND ? DIGIT : OTHER) << 24 | composed(k);
}

/* A letter that is not Vietnamese comes behind the one that it is sorted with. */
static uint32_t accent(const viet_cluster *k) {
    return k->letter != 0 && !k->look ? 0 : composed(k);
}

/* Third level. */
static uint32_t tertiary(const viet_cluster *k) {
    return k->letter != 0 && !k->look ? k->upper : k->c->category == VIET_LU;
}

static int order(uint32_t a, uint32_t b) {
    return (a > b) - (a < b);
}

/* Marks that are no part of a Vietnamese letter, in canonical order. */
static int compare_marks(const viet_cluster *a, const viet_cluster *b) {
    char x[VIET_CLUSTER_BYTES], y[VIET_CLUSTER_BYTES];
    if ((a->letter != 0 && b->letter != 0) || (a->marks == 0 && b->marks == 0)) {
        return 0;
    }
    size_t nx = a->letter && !a->look ? viet_letter_put(x, a->letter, a->tone, a->upper)
                                      : viet_cluster_put(a, VIET_ASIS, x);
    size_t ny = b->letter && !b->look ? viet_letter_put(y, b->letter, b->tone, b->upper)
                                      : viet_cluster_put(b, VIET_ASIS, y);
    for (size_t i = 0; i < nx && i < ny; i++) {
        if (x[i] != y[i]) {
            return (unsigned char)x[i] < (unsigned char)y[i] ? -1 : 1;
        }
    }
    return order((uint32_t)nx, (uint32_t)ny);
}

/* The first difference of each level below the letters. Those of a word decide where it ends. */
typedef struct differences {
    int accent;   /* of this word */
    int tone;     /* of this word, letter by letter */
    int position; /* of any word: the same tone, but on another letter (hòa hoà) */
    int letter_case;
    int marks;
} differences;

static void keep_first(int *kept, int found) {
    if (*kept == 0) {
        *kept = found;
    }
}

/* At the end of a word: does its tone decide? A syllable's tone is one, wherever it is written. */
static int end_word(differences *d, collation_cursor *x, collation_cursor *y) {
    int decided = order(x->tone, y->tone);
    if (decided == 0) {
        decided = d->accent;
        keep_first(&d->position, d->tone);
    }
    d->tone = d->accent = 0;
    x->tone = y->tone = 0;
    return decided;
}

int viet_collate(const char *a, size_t na, const char *b, size_t nb) {
    collation_cursor x = {.p = a, .end = a + na}, y = {.p = b, .end = b + nb};
    differences d = {0};
    for (advance(&x), advance(&y); x.more && y.more; advance(&x), advance(&y)) {
        uint32_t px = primary(&x.k), py = primary(&y.k);
        bool letters = viet_is_letter(x.k.c) || viet_is_letter(y.k.c);
        int decided = letters ? 0 : end_word(&d, &x, &y);
        if (decided != 0 ||
            px != py) { /* of two words the shorter comes first: a letter is behind what is none */
            return decided != 0 ? decided : order(px, py);
        }
        if (letters) {
            keep_first(&d.accent, order(accent(&x.k), accent(&y.k)));
            keep_first(&d.tone, order(x.k.tone, y.k.tone));
            keep_first(&d.letter_case, order(tertiary(&x.k), tertiary(&y.k)));
            x.tone = x.k.tone ? x.k.tone : x.tone;
            y.tone = y.k.tone ? y.k.tone : y.tone;
        } else {
            keep_first(&d.marks, order(composed(&x.k), composed(&y.k)));
        }
        keep_first(&d.marks, compare_marks(&x.k, &y.k));
    }
    if (x.more != y.more) {
        /* one text goes on: if its word does, it is longer; else the words so far decide */
        const viet_cluster *rest = x.more ? &x.k : &y.k;
        int decided = viet_is_letter(rest->c) ? 0 : end_word(&d, &x, &y);
        return decided != 0 ? decided : x.more ? 1 : -1;
    }
    int decided = end_word(&d, &x, &y);
    return decided ? decided : d.letter_case ? d.letter_case : d.marks ? d.marks : d.position;
}
