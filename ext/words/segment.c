/* segment.c - best path over the atoms. */
#include "segment.h"

#include <string.h>

#include "function.h"

/* The gains below, and those that learn.c gives, were fitted together: to the word boundaries of sentences segmented
** by hand, as a conditional random field over the words of each sentence. Only their proportions matter. */
#define CLOSED      2.0f /* a function word, for each blank in it */
#define NAME_WHOLE  2.9f /* all of a run of capitals that does not begin a sentence */
#define NAME_FIRST  0.9f /* a name that begins with a surname */
#define NAME_LENGTH 0.1f /* a name, for each blank */
#define NAME_ABROAD 0.2f /* one of which no syllable is Vietnamese, for each blank */
#define CAPITAL     1.1f /* a word of the lexicon with a capital on its first syllable: Công đoàn */
#define NAME_MOST   6    /* syllables */
#define MARGIN      24   /* atoms before the end of the window that another look may divide differently */

_Static_assert(MARGIN > VIET_LEXICON_SYLLABLES && MARGIN > NAME_MOST,
               "a word may not be longer than the margin");

void viet_segment_open(viet_segmenter *s, const viet_lexicon *lexicon, const char *text, size_t n) {
    viet_atom_open(&s->reader, text, n);
    s->lexicon = lexicon;
    s->count = s->at = s->decided = 0;
    s->last = s->after_capital = false;
}

/* Whether the atom continues a run of capitals: in THIS one there are no capitals to see. */
static bool is_initial(const viet_atom *a) {
    return a->kind == VIET_ATOM_SYLLABLE && a->capitals == VIET_INITIAL;
}

/* The gain of atoms i ... i + n - 1, all initial, as a name. */
static float gain_of_name(const viet_segmenter *s, unsigned i, unsigned n) {
    const viet_atom *a = &s->atoms[i];
    float gain = NAME_LENGTH * (float)(n - 1);
    bool abroad = true;
    for (unsigned k = 0; k < n; k++) {
        abroad = abroad && !a[k].in_use;
        if (a[k].traits & VIET_NEVER_BINDS) {
            return 0;
        }
    }
    bool after = i > 0 ? is_initial(&a[-1]) && !a[-1].starts && !a->new_line : s->after_capital;
    bool before = i + n < s->count && is_initial(&a[n]) && !a[n].new_line;
    if (!after && !before && !a->starts) {
        gain += NAME_WHOLE;
    }
    if (a->traits & VIET_SURNAME) {
        gain += NAME_FIRST;
    }
    return gain + (abroad ? NAME_ABROAD * (float)(n - 1) : 0);
}

/* Offers the words that begin at atom i: best[k] is the greatest sum of gains up to atom k. */
static void offer_words(const viet_segmenter *s, unsigned i, float *best, uint8_t *length) {
    const viet_atom *a = &s->atoms[i];
    uint64_t id = 0;
    bool known = true, initials = is_initial(a);
    for (unsigned n = 1; i + n <= s->count; n++) {
        const viet_atom *b = &a[n - 1];
        float gain = 0;
        bool found = n == 1;
        if (n > 1) {
            if (b->kind != VIET_ATOM_SYLLABLE || b->new_line ||
                (b->capitals != VIET_SMALL && b[-1].capitals == VIET_SMALL)) {
                return;
            }
            initials = initials && is_initial(b);
        } else if (a->kind != VIET_ATOM_SYLLABLE) {
            known = false;
        }
        const viet_lexeme *x = NULL;
        id = viet_word_id(id, b->key);
        if (known && s->lexicon != NULL) {
            x = viet_lexicon_find(s->lexicon, id);
        }
        if (n > 1 && x != NULL && x->word) {
            gain = x->gain;
            found = true;
            if (a->capitals == VIET_INITIAL && !a->starts && !initials) {
                gain += CAPITAL;
            }
        }
        if (n > 1 && n <= 4 && viet_function_word(id)) {
            float closed = CLOSED * (float)(n - 1);
            gain = found && gain > closed ? gain : closed;
            found = true;
        }
        if (n > 1 && n <= NAME_MOST && initials) {
            gain += gain_of_name(s, i, n);
            found = true;
        }
        if (found && best[i] + gain >= best[i + n]) {
            best[i + n] = best[i] + gain;
            length[i + n] = (uint8_t)n;
        }
        known = known && s->lexicon != NULL && x != NULL && x->begins;
        if (!known && n >= 4 && (!initials || n >= NAME_MOST)) {
            return;
        }
        if (a->kind != VIET_ATOM_SYLLABLE) {
            return;
        }
    }
}

/* Decides how the atoms are divided, as far as what comes cannot change it. */
static void decide(viet_segmenter *s) {
    float best[VIET_SEGMENT_ATOMS + 1];
    uint8_t length[VIET_SEGMENT_ATOMS + 1]; /* of the best word that ends before an atom */
    for (unsigned i = 0; i <= s->count; i++) {
        best[i] = i == 0 ? 0 : -1e30f;
    }
    for (unsigned i = 0; i < s->count; i++) {
        offer_words(s, i, best, length);
    }
    unsigned most = s->last ? s->count : s->count - MARGIN;
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
static void fill(viet_segmenter *s) {
    if (s->at > 0) {
        s->after_capital = is_initial(&s->atoms[s->at - 1]) && !s->atoms[s->at - 1].starts;
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
        fill(s);
        if (s->count == 0) {
            return false;
        }
        decide(s);
    }
    *out = (viet_segment){&s->atoms[s->at], s->length[s->at]};
    s->at += out->count;
    return true;
}
