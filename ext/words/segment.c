/* segment.c - best path over the atoms. */
#include "segment.h"

#include <string.h>

#include "function.h"

/* The gains below, and those that bond.c gives, were fitted together: to the word boundaries of sentences
** segmented by hand, as a conditional random field over the words of each sentence. Only their proportions
** matter. */
#define GAIN_FUNCTION 1.9f /* a function word, for each blank in it */
#define NAME_WHOLE    2.9f /* all of a run of capitals; if it begins a sentence, only with a surname */
#define NAME_SURNAME  1.1f /* a name that begins with a surname */
#define NAME_LENGTH   0.1f /* a name, for each blank */
#define NAME_ABROAD   0.2f /* one of which no syllable is Vietnamese, for each blank */
#define GAIN_CAPITAL  0.6f /* a word of the lexicon with a capital on its first syllable: Công đoàn */
#define NAME_MOST     6    /* syllables */
#define WINDOW_MARGIN 24   /* atoms before the end of the window that another look may divide differently */

_Static_assert(WINDOW_MARGIN > VIET_LEXICON_SYLLABLES && WINDOW_MARGIN > NAME_MOST,
               "a word may not be longer than the margin");

void viet_segment_open(viet_segmenter *s, const viet_lexicon *lexicon, const char *text, size_t n) {
    viet_atom_open(&s->reader, text, n);
    s->lexicon = lexicon;
    s->count = s->at = s->decided = 0;
    s->last = false;
    s->before = (viet_atom){.kind = VIET_ATOM_SIGN};
}

/* Whether it is written as a name is. Of capitals throughout nothing can be told. */
static bool is_initial(const viet_atom *a) {
    return a->kind == VIET_ATOM_SYLLABLE && a->capitals == VIET_INITIAL;
}

/* Whether a capital on the atom before this one makes both parts of one run. Not when that is the first of a
** sentence, which has a capital anyway, and is a function word (Tại Hà Nội) or what a surname follows (Bà
** Trần Thị Lan). */
static bool continues(const viet_atom *before, const viet_atom *a) {
    if (!is_initial(before) || a->new_line) {
        return false;
    }
    bool surname = a->traits & VIET_SURNAME && !(before->traits & VIET_SURNAME);
    return !before->starts || !(surname || before->traits & (VIET_NEVER_BINDS | VIET_SELDOM_BINDS));
}

/* The gain of atoms i ... i + n - 1, all initial, as a name. */
static float gain_of_name(const viet_segmenter *s, unsigned i, unsigned n) {
    const viet_atom *a = &s->atoms[i];
    bool surname = a->traits & VIET_SURNAME, abroad = true;
    for (unsigned k = 0; k < n; k++) {
        abroad = abroad && !a[k].in_use;
        if (a[k].traits & VIET_NEVER_BINDS) {
            return 0;
        }
    }
    bool after = continues(i > 0 ? &s->atoms[i - 1] : &s->before, a);
    bool before = i + n < s->count && is_initial(&a[n]) && !a[n].new_line;
    bool whole = !after && !before && (!a->starts || surname);
    float gain = (whole ? NAME_WHOLE : 0) + (surname ? NAME_SURNAME : 0);
    gain += abroad ? NAME_ABROAD * (float)(n - 1) : 0;
    return gain > 0 ? gain + NAME_LENGTH * (float)(n - 1) : 0;
}

/* A word of several atoms, as it is put together. */
typedef struct candidate {
    unsigned i, n;        /* the atoms i ... i + n - 1 */
    uint64_t id;          /* viet_word_id() */
    const viet_lexeme *x; /* what the lexicon says of it, or NULL */
    bool initials;        /* each has a capital */
    bool rises;           /* a capital follows a small letter */
} candidate;

/* What it gains; false when nothing says that it is a word. */
static bool gain_of_word(const viet_segmenter *s, const candidate *c, float *gain) {
    const viet_atom *a = &s->atoms[c->i];
    float closed = GAIN_FUNCTION * (float)(c->n - 1);
    bool known = c->x != NULL && c->x->word && !c->rises;
    *gain = known ? c->x->gain : 0;
    if (known && a->capitals == VIET_INITIAL && !a->starts && !c->initials) {
        *gain += GAIN_CAPITAL;
    }
    if (c->n <= VIET_FUNCTION_SYLLABLES && (!known || *gain < closed) && viet_function_word(c->id)) {
        *gain = closed;
        known = true;
    }
    if (c->initials && c->n <= NAME_MOST) {
        *gain += gain_of_name(s, c->i, c->n);
        known = true;
    }
    return known;
}

/* Adds the next atom; false when no word goes on with it. */
static bool extend_candidate(const viet_segmenter *s, candidate *c) {
    if (c->i + c->n == s->count) {
        return false;
    }
    const viet_atom *b = &s->atoms[c->i + c->n];
    bool in_lexicon = c->x != NULL && c->x->begins;
    bool name = c->initials && c->n < NAME_MOST;
    if (b->kind != VIET_ATOM_SYLLABLE || b->new_line || c->rises ||
        !(in_lexicon || name || c->n < VIET_FUNCTION_SYLLABLES)) {
        return false;
    }
    c->id = viet_word_id(c->id, b->key);
    c->x = in_lexicon ? viet_lexicon_find(s->lexicon, c->id) : NULL;
    c->initials = c->initials && is_initial(b);
    c->rises = b->capitals != VIET_SMALL && b[-1].capitals == VIET_SMALL;
    c->n++;
    return true;
}

/* Offers the words that begin at atom i: best[k] is the greatest sum of gains up to atom k, length[k] the
** atoms of the last word there. */
static void offer_words(const viet_segmenter *s, unsigned i, float *best, uint8_t *length) {
    const viet_atom *a = &s->atoms[i];
    candidate c = {.i = i, .n = 1, .id = viet_word_id(0, a->key), .initials = is_initial(a)};
    float gain;
    if (best[i] >= best[i + 1]) {
        best[i + 1] = best[i];
        length[i + 1] = 1;
    }
    if (a->kind != VIET_ATOM_SYLLABLE) {
        return;
    }
    c.x = s->lexicon != NULL ? viet_lexicon_find(s->lexicon, c.id) : NULL;
    while (extend_candidate(s, &c)) {
        if (gain_of_word(s, &c, &gain) && best[i] + gain >= best[i + c.n]) {
            best[i + c.n] = best[i] + gain;
            length[i + c.n] = (uint8_t)c.n;
        }
    }
}

/* Decides how the atoms are divided, as far as what comes cannot change it. */
static void decide_words(viet_segmenter *s) {
    float best[VIET_SEGMENT_ATOMS + 1];
    uint8_t length[VIET_SEGMENT_ATOMS + 1] = {0}; /* of the best word that ends before an atom */
    for (unsigned i = 0; i <= VIET_SEGMENT_ATOMS; i++) {
        best[i] = i == 0 ? 0 : -1e30f;
    }
    for (unsigned i = 0; i < s->count; i++) {
        offer_words(s, i, best, length);
    }
    unsigned most = s->last ? s->count : s->count - WINDOW_MARGIN;
    s->decided = 0;
    for (unsigned i = s->count; i > 0; i -= length[i]) {
        unsigned start = i - length[i];
        s->length[start] = length[i];
        if (s->decided == 0 && i <= most) {
            s->decided = i;
        }
    }
}

/* Moves what is not decided to the front, and reads on. */
static void fill_window(viet_segmenter *s) {
    if (s->at > 0) {
        s->before = s->atoms[s->at - 1];
        s->count -= s->at;
        memmove(s->atoms, s->atoms + s->at, s->count * sizeof *s->atoms);
        s->at = 0;
    }
    while (!s->last && s->count < VIET_SEGMENT_ATOMS) {
        if (viet_atom_next(&s->reader, &s->atoms[s->count])) {
            s->count++;
        } else {
            s->last = true;
        }
    }
}

bool viet_segment_next(viet_segmenter *s, viet_segment *out) {
    if (s->at == s->decided) {
        fill_window(s);
        if (s->count == 0) {
            return false;
        }
        decide_words(s);
    }
    *out = (viet_segment){&s->atoms[s->at], s->length[s->at]};
    s->at += out->count;
    return true;
}
