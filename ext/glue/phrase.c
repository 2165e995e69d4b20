/* phrase.c - a beam search over the candidates of each word, weighed by the pairs that the index holds. */
#include "phrase.h"

#include <math.h>
#include <string.h>

enum {
    BREADTH = 24,  /* candidates of a word */
    PAIRS = 24,    /* pairs counted between two words */
    ANCHORS = 2,   /* candidates of each for which it is looked what stands beside them first */
    CLOSELY = 4,   /* the likeliest of them, counted closely */
    BEAM = 24,     /* beginnings of the phrase carried on from word to word */
    LIKELIEST = 3, /* candidates of the last word but one for which it is looked what follows them */
    FOLLOWING = 4  /* of what follows each, candidates for the last word */
};

#define UNKNOWN (-1)

/* Rows in which a word is taken to have been seen behind any other: what is unseen is not impossible. */
#define UNSEEN 3.0

typedef struct phrase_place {
    viet_typed_word typed;
    viet_spelling spelling; /* n is 0 when it is no word of letters */
    viet_candidate list[BREADTH];
    unsigned count;
    bool settled; /* nothing else was meant */
    sqlite3_int64 pair[BREADTH]
                      [BREADTH]; /* rows of a candidate of the place before and one of this; or UNKNOWN */
} phrase_place;

typedef struct phrase_guess {
    double cost;
    unsigned distance;
    sqlite3_int64 rows;
    uint8_t choice[VIET_PHRASE_WORDS];
} phrase_guess;

typedef struct phrase {
    viet_vocabulary *v;
    unsigned words;
    bool unfinished;
    unsigned n; /* guesses */
    phrase_guess guess[BEAM], next[BEAM];
    viet_builder one, other;  /* expressions */
    viet_begun begun;         /* what the last word is the beginning of */
    double rows[VIET_COMMON]; /* in which each follows the word before */
    phrase_place place[VIET_PHRASE_WORDS];
} phrase;

/* ---- pairs */

static const char *quote(viet_builder *b, const viet_candidate *c) {
    b->n = 0;
    viet_vocabulary_quote(b, c->term, c->n);
    viet_builder_add(b, "", 1);
    return b->no_memory ? NULL : b->s;
}

static int ask_pair(phrase *p, const viet_candidate *a, const viet_candidate *b, bool closely,
                    sqlite3_int64 *rows) {
    const char *one = quote(&p->one, a), *other = quote(&p->other, b);
    if (one == NULL || other == NULL) {
        return SQLITE_NOMEM;
    }
    return viet_vocabulary_pair(p->v, one, &a->held, other, &b->held, closely, rows);
}

/* ---- candidates */

/* The word as it was typed becomes its only candidate. */
static int choose_typed(phrase *p, phrase_place *w) {
    viet_holding held = {.rows = 0};
    w->count = 1;
    int rc = viet_vocabulary_term(p->v, w->typed.token, w->typed.n, &held);
    w->list[0] = (viet_candidate){.n = (unsigned)w->typed.n, .held = held};
    memcpy(w->list[0].term, w->typed.token, w->typed.n);
    return rc;
}

/* Whether two words stand together in the index more often than chance would have it. */
static int belong_together(phrase *p, const viet_candidate *a, const viet_candidate *b, bool *together) {
    enum { SOME = 3 };
    sqlite3_int64 rows = 0;
    int rc = ask_pair(p, a, b, true, &rows);
    double chance = (double)a->held.rows * (double)b->held.rows / ((double)viet_vocabulary_rows(p->v) + 1);
    *together = rows >= SOME && (double)rows >= chance;
    return rc;
}

/* In a text typed with marks, words that belong together with their neighbours, as they were typed, are what was meant. */
static int settle(phrase *p) {
    int rc = SQLITE_OK;
    bool marked = false, before = true, behind;
    for (unsigned i = 0; i < p->words && rc == SQLITE_OK; i++) {
        rc = choose_typed(p, &p->place[i]);
        marked = marked || p->place[i].spelling.marked;
    }
    for (unsigned i = 0; i < p->words && rc == SQLITE_OK && marked; i++) {
        phrase_place *w = &p->place[i];
        behind = true;
        if (i + 1 < p->words) {
            rc = belong_together(p, &w->list[0], &w[1].list[0], &behind);
        }
        w->settled = before && behind;
        before = behind;
    }
    return rc;
}

static int find_candidates(phrase *p) {
    int rc = settle(p);
    for (unsigned i = 0; i < p->words && rc == SQLITE_OK; i++) {
        phrase_place *w = &p->place[i];
        bool unfinished = p->unfinished && i + 1 == p->words;
        unsigned found = 0;
        if (w->settled && !unfinished) {
            continue;
        }
        if (unfinished) {
            rc = viet_common_completions(p->v, w->typed.token, w->typed.n, &p->begun);
        }
        if (rc == SQLITE_OK) {
            rc = viet_candidates(p->v, w->typed.token, w->typed.n, unfinished ? &p->begun : NULL, w->list,
                                 BREADTH, &found);
        }
        if (rc == SQLITE_OK && found == 0) {
            rc = choose_typed(p, w);
        } else {
            w->count = found;
        }
    }
    return rc;
}

/* ---- completion of the last word */

/* Makes a completion, with so many rows behind candidate `before`, the first candidate of the last word. */
static int prefer(phrase *p, const viet_near *near, unsigned before, double rows) {
    phrase_place *w = &p->place[p->words - 1];
    viet_candidate c;
    unsigned at = 0;
    int rc = viet_candidate_complete(p->v, near, w->spelling.n, &c);
    while (at < w->count && strcmp(w->list[at].term, c.term) != 0) {
        at++;
    }
    if (at == w->count) { /* a new one, in place of the last: only where there was no room it is not listed */
        at = w->count - 1;
        for (unsigned k = 0; k < BREADTH; k++) {
            w->pair[k][at] = UNKNOWN;
        }
    }
    memmove(w->list + 1, w->list, at * sizeof w->list[0]);
    w->list[0] = c;
    for (unsigned k = 0; k < BREADTH; k++) {
        sqlite3_int64 pair = w->pair[k][at];
        memmove(w->pair[k] + 1, w->pair[k], at * sizeof pair);
        w->pair[k][0] = pair;
    }
    w->pair[before][0] = (sqlite3_int64)rows;
    return rc;
}

/* Counts what follows a candidate of the last place but one, and prefers what follows it most often. */
static int complete_after(phrase *p, unsigned before) {
    unsigned n = p->begun.n;
    const viet_candidate *c = &p->place[p->words - 2].list[before];
    char term[VIET_SYLLABLE_BYTES];
    p->other.n = 0;
    for (unsigned i = 0; i < n; i++) {
        viet_builder_text(&p->other, i > 0 ? " OR " : "");
        viet_vocabulary_quote(&p->other, term, viet_near_put(&p->begun.near[i], term));
    }
    viet_builder_add(&p->other, "", 1);
    const char *one = quote(&p->one, c);
    if (one == NULL || p->other.no_memory) {
        return SQLITE_NOMEM;
    }
    int rc = viet_vocabulary_beside(p->v, one, &c->held, false, p->other.s, (int)n, p->rows);
    for (unsigned i = 0; rc == SQLITE_OK && i < FOLLOWING; i++) {
        unsigned most = 0;
        for (unsigned j = 1; j < n; j++) {
            most = p->rows[j] > p->rows[most] ? j : most;
        }
        rc = p->rows[most] > 0 ? prefer(p, &p->begun.near[most], before, p->rows[most]) : SQLITE_OK;
        p->rows[most] = 0;
    }
    return rc;
}

/* The last word as a beginning: what most often follows the last choices of the best guesses comes first. */
static int complete(phrase *p) {
    bool done[BREADTH] = {false};
    int rc = SQLITE_OK;
    for (unsigned g = 0, looked = 0; rc == SQLITE_OK && p->begun.n > 0 && looked < LIKELIEST && g < p->n;
         g++) {
        unsigned before = p->guess[g].choice[p->words - 2];
        if (!done[before]) {
            done[before] = true;
            looked++;
            rc = complete_after(p, before);
        }
    }
    return rc;
}

/* ---- the search */

/* The candidates of the place before that the guesses end in, the best first. */
static unsigned order_choices(const phrase *p, unsigned at, unsigned *order) {
    bool listed[BREADTH] = {false};
    unsigned n = 0;
    for (unsigned g = 0; g < p->n; g++) {
        unsigned choice = p->guess[g].choice[at];
        if (!listed[choice]) {
            listed[choice] = true;
            order[n++] = choice;
        }
    }
    return n;
}

/* Counts the pairs of an anchor, a candidate of one of two neighbouring places, with all candidates of the other. Those
** of the k-th go to pair[k * step]. */
static int ask_beside(phrase *p, const viet_candidate *anchor, bool before, const phrase_place *others,
                      sqlite3_int64 *pair, size_t step) {
    p->other.n = 0;
    for (unsigned k = 0; k < others->count; k++) {
        viet_builder_text(&p->other, k > 0 ? " OR " : "");
        viet_vocabulary_quote(&p->other, others->list[k].term, others->list[k].n);
    }
    viet_builder_add(&p->other, "", 1);
    const char *one = quote(&p->one, anchor);
    if (one == NULL || p->other.no_memory) {
        return SQLITE_NOMEM;
    }
    int rc =
        viet_vocabulary_beside(p->v, one, &anchor->held, before, p->other.s, (int)others->count, p->rows);
    for (unsigned k = 0; k < others->count; k++) {
        if (rc == SQLITE_OK && p->rows[k] > 0) { /* what was not seen may still be there */
            pair[k * step] = (sqlite3_int64)p->rows[k];
        }
    }
    return rc;
}

/* Counts the pairs of a word's candidates and those of the word before: of the likeliest ones with all others, then the
** likeliest of what is left, along the diagonals, for both are sorted. */
static int ask_pairs(phrase *p, unsigned i) {
    phrase_place *w = &p->place[i], *before = w - 1;
    unsigned order[BREADTH], n = order_choices(p, i - 1, order), counted = 0;
    int rc = SQLITE_OK;
    for (unsigned k = 0; k < ANCHORS && k < n && w->count > 1 && rc == SQLITE_OK; k++) {
        rc = ask_beside(p, &before->list[order[k]], false, w, w->pair[order[k]], 1);
    }
    for (unsigned k = 0; k < ANCHORS && k < w->count && before->count > 1 && rc == SQLITE_OK; k++) {
        rc = ask_beside(p, &w->list[k], true, before, &w->pair[0][k], BREADTH);
    }
    for (unsigned sum = 0; sum < n + w->count; sum++) {
        for (unsigned k = 0; k <= sum && k < n; k++) {
            if (sum - k >= w->count || w->pair[order[k]][sum - k] != UNKNOWN) {
                continue;
            }
            sqlite3_int64 *rows = &w->pair[order[k]][sum - k];
            *rows = 0;
            if (rc == SQLITE_OK && counted < PAIRS) {
                rc = ask_pair(p, &before->list[order[k]], &w->list[sum - k], counted < CLOSELY, rows);
                counted++;
            }
        }
    }
    return rc;
}

/* How common a word is, of all rows; never 0. */
static double share(const phrase *p, const viet_candidate *c) {
    return ((double)c->held.rows + 0.5) / ((double)viet_vocabulary_rows(p->v) + 1);
}

/* How unlikely it is, in nats, that b follows a; what is unseen is left to how common b is. */
static double follow_cost(const phrase *p, const viet_candidate *a, const viet_candidate *b,
                          sqlite3_int64 pairs) {
    return -log(((double)pairs + UNSEEN * share(p, b)) / ((double)a->held.rows + UNSEEN));
}

static void keep_guess(phrase_guess *best, unsigned *n, const phrase_guess *g) {
    unsigned i;
    if (*n == BEAM && g->cost >= best[BEAM - 1].cost) {
        return;
    }
    *n += *n < BEAM;
    for (i = *n - 1; i > 0 && best[i - 1].cost > g->cost; i--) {
        best[i] = best[i - 1];
    }
    best[i] = *g;
}

static void begin(phrase *p) {
    for (unsigned k = 0; k < p->place[0].count; k++) {
        const viet_candidate *c = &p->place[0].list[k];
        phrase_guess g = {.cost = viet_candidate_slip(c) - log(share(p, c)),
                          .distance = c->distance,
                          .rows = c->held.rows,
                          .choice = {(uint8_t)k}};
        keep_guess(p->guess, &p->n, &g);
    }
}

/* Carries the best beginnings on by one word. */
static void extend_guesses(phrase *p, unsigned i) {
    const phrase_place *w = &p->place[i];
    unsigned kept = 0;
    for (unsigned g = 0; g < p->n; g++) {
        unsigned last = p->guess[g].choice[i - 1];
        for (unsigned k = 0; k < w->count; k++) {
            const viet_candidate *c = &w->list[k];
            sqlite3_int64 pairs = w->pair[last][k];
            phrase_guess next = p->guess[g];
            next.choice[i] = (uint8_t)k;
            next.cost += viet_candidate_slip(c) + follow_cost(p, &p->place[i - 1].list[last], c, pairs);
            next.distance += c->distance;
            next.rows = pairs < next.rows ? pairs : next.rows;
            keep_guess(p->next, &kept, &next);
        }
    }
    memcpy(p->guess, p->next, kept * sizeof p->guess[0]);
    p->n = kept;
}

static int search_phrases(phrase *p) {
    int rc = find_candidates(p);
    if (rc == SQLITE_OK) {
        begin(p);
    }
    for (unsigned i = 1; i < p->words && rc == SQLITE_OK; i++) {
        if (i + 1 == p->words && p->unfinished) {
            rc = complete(p);
        }
        if (rc == SQLITE_OK) {
            rc = ask_pairs(p, i);
        }
        extend_guesses(p, i);
    }
    return rc;
}

/* ---- the result */

static int write_phrase(const phrase *p, const phrase_guess *g, viet_suggestion *out) {
    viet_builder b = {0};
    for (unsigned i = 0; i < p->words; i++) {
        const viet_candidate *c = &p->place[i].list[g->choice[i]];
        viet_builder_text(&b, i > 0 ? " " : "");
        viet_builder_add(&b, c->term, c->n);
    }
    viet_builder_add(&b, "", 1);
    if (b.no_memory) {
        sqlite3_free(b.s);
        return SQLITE_NOMEM;
    }
    *out = (viet_suggestion){b.s, g->distance, g->rows};
    return SQLITE_OK;
}

static int write_all(const phrase *p, viet_suggestion *out, unsigned k, unsigned *found) {
    bool seen = false, known = true;
    int rc = SQLITE_OK;
    for (unsigned i = 0; i < p->words; i++) {
        known = known && p->place[i].list[0].held.rows > 0;
    }
    for (unsigned g = 0; g < p->n; g++) {
        seen = seen || p->guess[g].rows > 0;
    }
    for (unsigned g = 0; g < p->n && *found < k && rc == SQLITE_OK; g++) {
        const phrase_guess *one = &p->guess[g];
        if (seen ? one->rows > 0 : known || one->distance > 0) {
            rc = write_phrase(p, one, &out[*found]);
            *found += rc == SQLITE_OK;
        }
    }
    return rc;
}

int viet_suggest_phrase(viet_vocabulary *v, const viet_typed_word *typed, unsigned words, bool unfinished,
                        viet_suggestion *out, unsigned k, unsigned *found) {
    phrase *p = sqlite3_malloc64(sizeof *p);
    *found = 0;
    if (p == NULL) {
        return SQLITE_NOMEM;
    }
    memset(p, 0, sizeof *p);
    p->v = v;
    p->words = words;
    p->unfinished = unfinished;
    for (unsigned i = 0; i < words; i++) {
        phrase_place *w = &p->place[i];
        w->typed = typed[i];
        if (!viet_spelling_read(&w->spelling, typed[i].token, typed[i].n)) {
            w->spelling.n = 0;
            w->spelling.marked = false;
        }
        memset(w->pair, UNKNOWN, sizeof w->pair); /* every byte of -1 is FF */
    }
    int rc = search_phrases(p);
    if (rc == SQLITE_OK) {
        rc = write_all(p, out, k, found);
    }
    sqlite3_free(p->one.s);
    sqlite3_free(p->other.s);
    sqlite3_free(p);
    return rc;
}
