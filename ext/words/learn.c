/* learn.c - counts, and what they say of words. */
#include "learn.h"

#include <math.h>
#include <string.h>

#include "../text/word.h"
#include "bond.h"
#include "function.h"

typedef struct syllable_record {
    uint64_t key;
    uint32_t count;
    uint32_t apart; /* of these, behind a boundary or a word that never binds */
    uint32_t i;     /* of these, spelled with i where the key has y */
    uint32_t alone; /* the second time: words of their own */
} syllable_record;

typedef struct pair_record {
    uint64_t a, b;
    uint32_t count;
    uint32_t first, both, last; /* capitals within sentences: on a only, on both, on b only */
    float bond;
    uint32_t words; /* the last time: as a word */
} pair_record;

typedef struct longer_record {
    uint64_t key[VIET_LEARN_LONGEST]; /* the last is 0 in a word of three */
    uint32_t count;
    float gain;
    uint32_t words, unused; /* the last time: as a word */
} longer_record;

void viet_learner_init(viet_learner *l, viet_resize_fn *resize, unsigned least) {
    memset(l, 0, sizeof *l);
    l->least = least;
    l->most_syllables = VIET_LEARN_SYLLABLES;
    l->most_pairs = VIET_LEARN_PAIRS;
    l->most_longer = VIET_LEARN_LONGER;
    viet_hash_init(&l->syllables, resize, sizeof(syllable_record), 1);
    viet_hash_init(&l->pairs, resize, sizeof(pair_record), 2);
    viet_hash_init(&l->longer, resize, sizeof(longer_record), VIET_LEARN_LONGEST);
    viet_lexicon_init(&l->lexicon, resize);
}

void viet_learner_free(viet_learner *l) {
    viet_hash_free(&l->syllables);
    viet_hash_free(&l->pairs);
    viet_hash_free(&l->longer);
    viet_lexicon_free(&l->lexicon);
}

/* ---- memory: what is rare is forgotten */

static bool keep_syllable(const void *record, unsigned least) {
    return ((const syllable_record *)record)->count > least;
}

static bool keep_pair(const void *record, unsigned least) {
    return ((const pair_record *)record)->count > least;
}

static bool keep_longer(const void *record, unsigned least) {
    return ((const longer_record *)record)->count > least;
}

/* Makes room in a full table: half of it, so that it is not done often. */
static void make_room(viet_hash *h, size_t most, bool (*keep)(const void *, unsigned)) {
    for (unsigned least = 1; h->used >= most || (least > 1 && h->used > most / 2); least++) {
        viet_hash_prune(h, keep, least);
    }
}

/* ---- the first time: counting */

static bool count_syllable(viet_learner *l, const viet_atom *a) {
    make_room(&l->syllables, l->most_syllables, keep_syllable);
    syllable_record *s = viet_hash_add(&l->syllables, &a->key);
    if (s == NULL) {
        return false;
    }
    s->count++;
    s->apart += l->apart;
    s->i += a->i;
    l->total++;
    return true;
}

/* The last two of the run. */
static bool count_pair(viet_learner *l) {
    unsigned b = VIET_LEARN_LONGEST - 1, a = b - 1;
    uint64_t key[2] = {l->run[a].key, l->run[b].key};
    make_room(&l->pairs, l->most_pairs, keep_pair);
    pair_record *p = viet_hash_add(&l->pairs, key);
    if (p == NULL) {
        return false;
    }
    unsigned first = l->run[a].capitals, second = l->run[b].capitals;
    p->count++;
    if (!l->run[a].first) {
        p->first += first == VIET_INITIAL && second == VIET_SMALL;
        p->both += first == VIET_INITIAL && second == VIET_INITIAL;
        p->last += first == VIET_SMALL && second == VIET_INITIAL;
    }
    return true;
}

/* ---- the second and the last time: segmenting */

static void count_word(viet_learner *l, const viet_segment *word) {
    uint64_t key[VIET_LEARN_LONGEST] = {0};
    if (word->count > VIET_LEARN_LONGEST || word->atoms->kind != VIET_ATOM_SYLLABLE) {
        return;
    }
    for (unsigned i = 0; i < word->count; i++) {
        key[i] = word->atoms[i].key;
    }
    if (word->count == 1) {
        syllable_record *s = viet_hash_find(&l->syllables, key);
        if (s != NULL) {
            s->alone++;
        }
    } else if (word->count == 2) {
        pair_record *p = viet_hash_find(&l->pairs, key);
        if (p != NULL) {
            p->words++;
        }
    } else {
        longer_record *r = viet_hash_find(&l->longer, key);
        if (r != NULL) {
            r->words++;
        }
    }
}

static void segment_text(viet_learner *l, const char *text, size_t n) {
    viet_segment word;
    viet_segment_open(&l->segmenter, &l->lexicon, text, n);
    while (viet_segment_next(&l->segmenter, &word)) {
        count_word(l, &word);
    }
}

/* ---- the third time: longer words */

static const pair_record *find_pair(const viet_learner *l, uint64_t a, uint64_t b) {
    uint64_t key[2] = {a, b};
    return viet_hash_find(&l->pairs, key);
}

/* Counts the last n of the run, unless shorter words always win. */
static bool count_longer(viet_learner *l, unsigned n) {
    uint64_t key[VIET_LEARN_LONGEST] = {0};
    double gain = viet_bond_word(n, VIET_SECOND_ESTIMATE), two = viet_bond_word(2, VIET_SECOND_ESTIMATE);
    unsigned start = VIET_LEARN_LONGEST - n;
    for (unsigned i = start; i < VIET_LEARN_LONGEST; i++) {
        key[i - start] = l->run[i].key;
        gain += i > start ? l->run[i].bond : 0;
    }
    double shorter = n == 3 ? two + fmax(l->run[start + 1].bond, l->run[start + 2].bond)
                            : 2 * two + l->run[start + 1].bond + l->run[start + 3].bond;
    if (gain <= 0 || gain <= shorter) {
        return true;
    }
    make_room(&l->longer, l->most_longer, keep_longer);
    longer_record *r = viet_hash_add(&l->longer, key);
    if (r != NULL) {
        r->count++;
        r->gain = (float)gain;
    }
    return r != NULL;
}

static bool count_longer_words(viet_learner *l) {
    unsigned last = VIET_LEARN_LONGEST - 1;
    const pair_record *p = find_pair(l, l->run[last - 1].key, l->run[last].key);
    l->run[last].bond = p != NULL ? (double)p->bond : VIET_NO_BOND;
    return (l->length < 3 || count_longer(l, 3)) && (l->length < 4 || count_longer(l, 4));
}

/* ---- reading */

static void end_run(viet_learner *l) {
    l->length = 0;
    l->apart = true;
}

static bool learn_syllable(viet_learner *l, const viet_atom *a) {
    unsigned last = VIET_LEARN_LONGEST - 1;
    bool counting = l->time == 0;
    if (counting && !count_syllable(l, a)) {
        return false;
    }
    memmove(&l->run[0], &l->run[1], sizeof l->run - sizeof l->run[0]);
    l->run[last].key = a->key;
    l->run[last].capitals = a->capitals;
    l->run[last].first = l->length == 0;
    l->length += l->length < VIET_LEARN_LONGEST;
    l->apart = a->traits & VIET_NEVER_BINDS;
    return l->length < 2 || (counting ? count_pair(l) : count_longer_words(l));
}

bool viet_learner_read(viet_learner *l, const char *text, size_t n) {
    viet_atom_reader r;
    viet_atom a;
    if (l->time == 1 || l->time == 3) {
        segment_text(l, text, n);
        return true;
    }
    viet_atom_open(&r, text, n);
    while (viet_atom_next(&r, &a)) {
        if (a.new_line) {
            end_run(l);
        }
        if (a.kind != VIET_ATOM_SYLLABLE || (a.key & VIET_KEY_HASHED)) {
            end_run(l);
        } else if (!learn_syllable(l, &a)) {
            return false;
        }
    }
    return true;
}

/* ---- between: what the counts say */

static double bond_of(const viet_learner *l, const pair_record *p, enum viet_estimate estimate) {
    const syllable_record *a = viet_hash_find(&l->syllables, &p->a);
    const syllable_record *b = viet_hash_find(&l->syllables, &p->b);
    if (a == NULL || b == NULL) { /* forgotten */
        return VIET_NO_BOND;
    }
    viet_pair_counts e = {
        .total = (double)l->total,
        .pair = p->count,
        .a = a->count,
        .b = b->count,
        .apart_a = a->apart,
        .apart_b = b->apart,
        .first = p->first,
        .both = p->both,
        .last = p->last,
        .traits_a = viet_function_traits(p->a),
        .traits_b = viet_function_traits(p->b),
        .alone_a = a->alone,
        .alone_b = b->alone,
    };
    return viet_bond(&e, estimate);
}

/* Estimates all bonds, and makes a lexicon of the pairs that bind. */
static bool estimate_bonds(viet_learner *l, enum viet_estimate estimate) {
    size_t slot = 0;
    pair_record *p;
    viet_lexicon_free(&l->lexicon);
    while ((p = viet_hash_each(&l->pairs, &slot)) != NULL) {
        p->bond = (float)bond_of(l, p, estimate);
        p->words = 0;
        double gain = viet_bond_word(2, estimate) + (double)p->bond;
        if (gain > 0 && !viet_lexicon_add_keys(&l->lexicon, &p->a, 2, gain)) {
            return false;
        }
    }
    return true;
}

/* Adds the longer words that are frequent enough to the lexicon. */
static bool add_longer_words(viet_learner *l) {
    size_t slot = 0;
    const longer_record *r;
    while ((r = viet_hash_each(&l->longer, &slot)) != NULL) {
        unsigned n = r->key[VIET_LEARN_LONGEST - 1] == 0 ? VIET_LEARN_LONGEST - 1 : VIET_LEARN_LONGEST;
        if (r->count >= l->least && !viet_lexicon_add_keys(&l->lexicon, r->key, n, (double)r->gain)) {
            return false;
        }
    }
    return true;
}

bool viet_learner_turn(viet_learner *l) {
    switch (l->time++) {
    case 0:
        viet_hash_prune(&l->pairs, keep_pair, l->least - 1);
        return estimate_bonds(l, VIET_FIRST_ESTIMATE);
    case 1:
        return estimate_bonds(l, VIET_SECOND_ESTIMATE);
    case 2:
        return add_longer_words(l);
    default:
        viet_lexicon_free(&l->lexicon);
        return true;
    }
}

/* ---- what was found */

static void write_learned(const viet_learner *l, const uint64_t *key, unsigned n, viet_learned *out) {
    out->n = 0;
    for (unsigned i = 0; i < n && key[i] != 0; i++) {
        const syllable_record *s = viet_hash_find(&l->syllables, &key[i]);
        if (i > 0) {
            out->room[out->n++] = ' ';
        }
        out->n += viet_atom_put(key[i], s != NULL && s->i > s->count / 2, out->room + out->n);
    }
    out->word = out->room;
}

bool viet_learner_next(viet_learner *l, viet_learned *out) {
    _Static_assert(sizeof out->room >= VIET_LEARN_LONGEST * (VIET_SYLLABLE_BYTES + 1),
                   "room for the longest");
    const pair_record *p;
    const longer_record *r;
    double two = viet_bond_word(2, VIET_SECOND_ESTIMATE);
    while (!l->gave_pairs && (p = viet_hash_each(&l->pairs, &l->slot)) != NULL) {
        double gain = two + (double)p->bond;
        if (p->words >= l->least && gain > 0) {
            *out = (viet_learned){.count = p->words, .gain = gain};
            write_learned(l, &p->a, 2, out);
            return true;
        }
    }
    if (!l->gave_pairs) {
        l->gave_pairs = true;
        l->slot = 0;
    }
    while ((r = viet_hash_each(&l->longer, &l->slot)) != NULL) {
        if (r->words >= l->least) {
            *out = (viet_learned){.count = r->words, .gain = (double)r->gain};
            write_learned(l, r->key, VIET_LEARN_LONGEST, out);
            return true;
        }
    }
    return false;
}
