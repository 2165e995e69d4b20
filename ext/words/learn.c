/* learn.c - counts, and what they say of words. */
#include "learn.h"

#include <math.h>
#include <string.h>

#include "../text/word.h"
#include "function.h"

/* A word's gain is WORD, the bonds of its neighbours, and LENGTH_3 or LENGTH_4. The constants were fitted together with
** those of segment.c, which says how. What each stands for: */
#define WORD     1.48f
#define LENGTH_3 (-1.08f)
#define LENGTH_4 (-0.58f)
/* a bond between neighbours a b: */
#define BOND   (-0.17f)
#define NPMI   0.60f /* normalised pointwise mutual information, -1 to 1 */
#define B_OF_A 0.26f /* log of the share of a that b follows */
#define A_OF_B 0.41f /* log of the share of b that a precedes */
#define FREE_A                                                                                               \
    (-0.28f) /* log of the share of a that stands behind a boundary: what stands alone needs no partner */
#define FREE_B (-0.59f) /* of b, where it tells more */
/* capitals within sentences: only the first of a word has one, Công đoàn; a name has all, Hà Nội; a word does not begin
** behind a small letter, sông Hồng */
#define CAPITAL_FIRST 1.36f
#define CAPITAL_BOTH  2.59f
#define CAPITAL_LAST  (-1.09f)
/* function words, and what takes from NPMI: with them meeting often tells less */
#define NEVER_A      (-3.41f)
#define NEVER_B      (-3.67f)
#define SELDOM_A     (-1.73f)
#define SELDOM_B     (-1.74f)
#define FUNCTION_A   (-0.48f)
#define FUNCTION_B   (-1.45f)
#define CLASSIFIER_A (-1.74f)
#define NUMERAL      (-0.84f)
#define TIME         (-0.92f)
#define NUMERAL_TIME (-0.90f)

#define NO_BOND (-100.0f)

typedef struct syllable_record {
    uint64_t key;
    uint32_t count;
    uint32_t apart; /* of these, behind a boundary or a function word */
    uint32_t i;     /* of these, spelled with i where the key has y */
    uint32_t unused;
} syllable_record;

typedef struct pair_record {
    uint64_t a, b;
    uint32_t count;
    uint32_t first, both; /* capitals within sentences */
    union {
        uint32_t last;
        float bond; /* from viet_learner_turn() on */
    } u;
} pair_record;

typedef struct longer_record {
    uint64_t key[VIET_LEARN_LONGEST]; /* the last is 0 in a word of three */
    uint32_t count;
    float gain;
} longer_record;

void viet_learner_init(viet_learner *l, viet_resize_fn *resize, unsigned least) {
    *l = (viet_learner){.least = least, .apart = true};
    viet_hash_init(&l->syllables, resize, sizeof(syllable_record), 1);
    viet_hash_init(&l->pairs, resize, sizeof(pair_record), 2);
    viet_hash_init(&l->longer, resize, sizeof(longer_record), VIET_LEARN_LONGEST);
}

void viet_learner_free(viet_learner *l) {
    viet_hash_free(&l->syllables);
    viet_hash_free(&l->pairs);
    viet_hash_free(&l->longer);
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

/* ---- the first time */

static bool count_syllable(viet_learner *l, const viet_atom *a) {
    make_room(&l->syllables, VIET_LEARN_SYLLABLES, keep_syllable);
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
    make_room(&l->pairs, VIET_LEARN_PAIRS, keep_pair);
    pair_record *p = viet_hash_add(&l->pairs, key);
    if (p == NULL) {
        return false;
    }
    unsigned first = l->run[a].capitals, second = l->run[b].capitals;
    p->count++;
    if (!l->run[a].first && first != VIET_ALL_CAPITALS && second != VIET_ALL_CAPITALS) {
        p->first += first == VIET_INITIAL && second == VIET_SMALL;
        p->both += first == VIET_INITIAL && second == VIET_INITIAL;
        p->u.last += first == VIET_SMALL && second == VIET_INITIAL;
    }
    return true;
}

/* ---- between the two */

/* What the classes of a and b say; npmi: how they associate. */
static double traits_bond(uint8_t a, uint8_t b, double npmi) {
    const uint8_t function = VIET_NEVER_BINDS | VIET_SELDOM_BINDS;
    double bond = 0;
    bond += a & VIET_NEVER_BINDS ? NEVER_A : a & VIET_SELDOM_BINDS ? SELDOM_A : 0;
    bond += b & VIET_NEVER_BINDS ? NEVER_B : b & VIET_SELDOM_BINDS ? SELDOM_B : 0;
    bond += a & function ? FUNCTION_A * npmi : 0;
    bond += b & function ? FUNCTION_B * npmi : 0;
    bond += a & VIET_CLASSIFIER ? CLASSIFIER_A : 0;
    bond += (a | b) & VIET_NUMERAL_WORD ? NUMERAL : 0;
    bond += (a | b) & VIET_TIME_WORD ? TIME : 0;
    return bond + ((a | b) & (VIET_NUMERAL_WORD | VIET_TIME_WORD) ? NUMERAL_TIME * npmi : 0);
}

static double log_apart(const syllable_record *s) {
    return log((s->apart + 1.0) / (s->count + 4.0));
}

static float bond_of(const viet_learner *l, const pair_record *p) {
    const syllable_record *a = viet_hash_find(&l->syllables, &p->a),
                          *b = viet_hash_find(&l->syllables, &p->b);
    if (p->count < l->least || a == NULL || b == NULL) {
        return NO_BOND;
    }
    double count = p->count, total = (double)l->total;
    double npmi = log(count * total / ((double)a->count * b->count)) / fmax(log(total / count), 1e-9);
    double capitals = (double)p->first + p->both;
    double bond = BOND + NPMI * npmi + B_OF_A * log(count / a->count) + A_OF_B * log(count / b->count) +
                  FREE_A * log_apart(a) + FREE_B * log_apart(b);
    bond += CAPITAL_FIRST * ((double)p->first - p->both) / (capitals + 3);
    bond += CAPITAL_BOTH * p->both / (count + 2) + CAPITAL_LAST * p->u.last / (count + 2);
    return (float)(bond + traits_bond(viet_function_traits(p->a), viet_function_traits(p->b), npmi));
}

void viet_learner_turn(viet_learner *l) {
    size_t slot = 0;
    pair_record *p;
    while ((p = viet_hash_each(&l->pairs, &slot)) != NULL) {
        p->u.bond = bond_of(l, p);
    }
    viet_hash_prune(&l->pairs, keep_pair, l->least - 1);
    l->second = true;
    viet_learner_break(l);
}

/* ---- the second time */

static float find_bond(const viet_learner *l, uint64_t a, uint64_t b) {
    uint64_t key[2] = {a, b};
    const pair_record *p = viet_hash_find(&l->pairs, key);
    return p == NULL ? NO_BOND : p->u.bond;
}

/* Counts the last n of the run, unless shorter words always win. */
static bool count_longer(viet_learner *l, unsigned n) {
    uint64_t key[VIET_LEARN_LONGEST] = {0};
    float bonds = 0, shorter = 0;
    unsigned start = VIET_LEARN_LONGEST - n;
    for (unsigned i = start; i < VIET_LEARN_LONGEST; i++) {
        key[i - start] = l->run[i].key;
        bonds += i > start ? l->run[i].bond : 0;
    }
    if (n == 3) {
        shorter = WORD + fmaxf(l->run[start + 1].bond, l->run[start + 2].bond);
    } else {
        shorter = 2 * WORD + l->run[start + 1].bond + l->run[start + 3].bond;
    }
    float gain = WORD + bonds + (n == 3 ? LENGTH_3 : LENGTH_4);
    if (gain <= 0 || gain <= shorter) {
        return true;
    }
    make_room(&l->longer, VIET_LEARN_LONGER, keep_longer);
    longer_record *r = viet_hash_add(&l->longer, key);
    if (r != NULL) {
        r->count++;
        r->gain = gain;
    }
    return r != NULL;
}

/* ---- reading */

void viet_learner_break(viet_learner *l) {
    l->length = 0;
    l->apart = true;
}

static bool read_syllable(viet_learner *l, const viet_atom *a) {
    unsigned last = VIET_LEARN_LONGEST - 1;
    bool good = l->second || count_syllable(l, a);
    memmove(&l->run[0], &l->run[1], sizeof l->run - sizeof l->run[0]);
    l->run[last].key = a->key;
    l->run[last].capitals = a->capitals;
    l->run[last].first = l->length == 0;
    l->length += l->length < VIET_LEARN_LONGEST;
    if (l->length > 1 && !l->second) {
        good = good && count_pair(l);
    } else if (l->length > 1) {
        l->run[last].bond = find_bond(l, l->run[last - 1].key, a->key);
        good = (l->length < 3 || count_longer(l, 3)) && (l->length < 4 || count_longer(l, 4));
    }
    l->apart = a->traits & VIET_NEVER_BINDS;
    return good;
}

bool viet_learner_read(viet_learner *l, const char *text, size_t n) {
    viet_atom_reader r;
    viet_atom a;
    bool first = true;
    viet_atom_open(&r, text, n);
    while (viet_atom_next(&r, &a)) {
        if (a.new_line && !first) {
            viet_learner_break(l);
        }
        first = false;
        if (a.kind != VIET_ATOM_SYLLABLE || (a.key & VIET_KEY_HASHED)) {
            viet_learner_break(l);
        } else if (!read_syllable(l, &a)) {
            return false;
        }
    }
    return true;
}

/* ---- what was found */

static void write_word(const viet_learner *l, const uint64_t *key, unsigned n, viet_learned *out) {
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
    while (l->turn == 0 && (p = viet_hash_each(&l->pairs, &l->slot)) != NULL) {
        if (WORD + p->u.bond > 0) {
            *out = (viet_learned){.count = p->count, .gain = (double)(WORD + p->u.bond)};
            write_word(l, &p->a, 2, out);
            return true;
        }
    }
    if (l->turn == 0) {
        l->turn = 1;
        l->slot = 0;
    }
    while ((r = viet_hash_each(&l->longer, &l->slot)) != NULL) {
        if (r->count >= l->least) {
            *out = (viet_learned){.count = r->count, .gain = (double)r->gain};
            write_word(l, r->key, VIET_LEARN_LONGEST, out);
            return true;
        }
    }
    return false;
}
