/* candidates.c - generate, look up, weigh.
**
** Candidates for a Vietnamese word come from the syllables of the language, never from a scan of the index: there are
** few enough of them to measure them all. For other words the index itself is asked, where it is sorted: terms that
** share the word's beginning, the longer the better, and for slips in the first letters every word one letter away.
**
** They are weighed as a noisy channel would: how likely the slip is, times how common the term.
*/
#include "candidates.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "value.h"

enum {
    MOST_NEAR = 48,    /* syllables counted */
    MOST_COUNTED = 32, /* completions counted; of more, the roughly most common */
    MOST_WALKED = 600, /* terms walked */
    MOST_FOREIGN = 16, /* nearest of them counted */
    MOST_ASKED = 420   /* words asked for that differ in one letter */
};

#define PER_DISTANCE 0.08 /* nats: about once in 40 words for a wrong tone, in 3,000 for a wrong letter */
#define TO_COME      2    /* distance of a letter that is not typed yet */

typedef struct list {
    viet_vocabulary *v;
    viet_candidate *out;
    unsigned n, cap;
} list;

/* ---- weighing */

static double cost_of(unsigned distance, sqlite3_int64 rows) {
    return PER_DISTANCE * distance - log((double)rows);
}

double viet_candidate_slip(const viet_candidate *c) {
    return PER_DISTANCE * c->distance;
}

static bool has_term(const list *l, const char *term, size_t n) {
    for (unsigned i = 0; i < l->n; i++) {
        if (l->out[i].n == n && memcmp(l->out[i].term, term, n) == 0) {
            return true;
        }
    }
    return false;
}

/* Puts a counted term where it belongs. */
static void insert(list *l, const char *term, size_t n, unsigned distance, const viet_holding *held) {
    double cost = cost_of(distance, held->rows);
    unsigned i;
    if (l->n == l->cap && cost >= l->out[l->n - 1].cost) {
        return;
    }
    l->n += l->n < l->cap;
    for (i = l->n - 1; i > 0 && l->out[i - 1].cost > cost; i--) {
        l->out[i] = l->out[i - 1];
    }
    l->out[i] = (viet_candidate){.n = (unsigned)n, .distance = distance, .held = *held, .cost = cost};
    memcpy(l->out[i].term, term, n);
}

/* Counts a term and takes it, if the index holds it and it is not there yet. */
static int take_term(list *l, const char *term, size_t n, unsigned distance) {
    viet_holding held;
    if (has_term(l, term, n)) {
        return SQLITE_OK;
    }
    int rc = viet_vocabulary_term(l->v, term, n, &held);
    if (rc == SQLITE_OK && held.rows > 0) {
        insert(l, term, n, distance, &held);
    }
    return rc;
}

/* ---- syllables */

/* The same without marks, for an index that holds none. */
static int take_folded(list *l, const char *term, size_t n, unsigned distance) {
    char folded[VIET_SYLLABLE_BYTES];
    size_t bytes = viet_convert(VIET_FORM_FOLD, term, n, folded, sizeof folded, NULL);
    return take_term(l, folded, bytes, distance);
}

/* How far a word may be from what is meant, by its letters: two slips in a long one. */
static unsigned reach(unsigned letters) {
    return letters < 4 ? 110 : letters < 6 ? 170 : 220;
}

static int take_syllables(list *l, const viet_spelling *typed) {
    viet_near near[MOST_NEAR];
    char term[VIET_SYLLABLE_BYTES];
    unsigned n = viet_near_syllables(typed, reach(typed->n), near, MOST_NEAR);
    int rc = SQLITE_OK;
    for (unsigned pass = 0; pass < 2 && rc == SQLITE_OK && (pass == 0 || l->n == 0); pass++) {
        for (unsigned i = 0; i < n && rc == SQLITE_OK; i++) {
            size_t bytes = viet_near_put(&near[i], term);
            rc = pass == 0 ? take_term(l, term, bytes, near[i].distance)
                           : take_folded(l, term, bytes, near[i].distance);
        }
    }
    return rc;
}

/* ---- completions */

typedef struct common {
    viet_near *out;
    double *rows; /* roughly, of each */
    unsigned n, cap;
} common;

/* Keeps the most common ones, the most common first. */
static void keep_common(common *best, const viet_near *near, double rows) {
    if (best->n == best->cap && rows <= best->rows[best->n - 1]) {
        return;
    }
    best->n += best->n < best->cap;
    unsigned i = best->n - 1;
    for (; i > 0 && best->rows[i - 1] < rows; i--) {
        best->out[i] = best->out[i - 1];
        best->rows[i] = best->rows[i - 1];
    }
    best->out[i] = *near;
    best->rows[i] = rows;
}

int viet_common_completions(viet_vocabulary *v, const char *word, size_t n, viet_begun *begun) {
    double rows[VIET_COMMON];
    common best = {.out = begun->near, .rows = rows, .cap = VIET_COMMON};
    char term[VIET_SYLLABLE_BYTES];
    viet_spelling typed;
    begun->n = 0;
    if (!viet_spelling_read(&typed, word, n)) {
        return SQLITE_OK;
    }
    viet_near *near = sqlite3_malloc64(VIET_COMPLETIONS * sizeof near[0]);
    if (near == NULL) {
        return SQLITE_NOMEM;
    }
    int rc = SQLITE_OK;
    unsigned all = viet_near_completions(&typed, near, VIET_COMPLETIONS);
    for (unsigned i = 0; i < all && rc == SQLITE_OK; i++) {
        double held;
        rc = viet_vocabulary_rough(v, term, viet_near_put(&near[i], term), &held);
        keep_common(&best, &near[i], held);
    }
    sqlite3_free(near);
    begun->n = best.n;
    return rc;
}

int viet_candidate_complete(viet_vocabulary *v, const viet_near *near, unsigned letters,
                            viet_candidate *out) {
    *out = (viet_candidate){.distance = near->distance + TO_COME * (near->n - letters)};
    out->n = (unsigned)viet_near_put(near, out->term);
    out->term[out->n] = 0;
    int rc = viet_vocabulary_term(v, out->term, out->n, &out->held);
    out->cost = cost_of(out->distance, out->held.rows > 0 ? out->held.rows : 1);
    return rc;
}

static int take_completions(list *l, const viet_spelling *typed, const viet_begun *begun) {
    char term[VIET_SYLLABLE_BYTES];
    int rc = SQLITE_OK;
    for (unsigned pass = 0; pass < 2 && rc == SQLITE_OK && (pass == 0 || l->n == 0); pass++) {
        for (unsigned i = 0; i < begun->n && i < MOST_COUNTED && rc == SQLITE_OK; i++) {
            unsigned distance = begun->near[i].distance + TO_COME * (begun->near[i].n - typed->n);
            size_t bytes = viet_near_put(&begun->near[i], term);
            rc = pass == 0 ? take_term(l, term, bytes, distance) : take_folded(l, term, bytes, distance);
        }
    }
    return rc;
}

/* ---- other words */

typedef struct foreign {
    viet_nearness nearness;
    const char *word;
    unsigned offset[VIET_NEAR_LETTERS + 1]; /* of each letter in word */
    unsigned letters;
    bool unfinished;
    unsigned walked, n; /* terms walked, kept */
    viet_candidate best[MOST_FOREIGN];
} foreign;

static void find_offsets(foreign *f, const char *word, size_t n) {
    const char *p = word, *end = word + n;
    viet_cluster k;
    f->letters = 0;
    while (p < end) {
        f->offset[f->letters++] = (unsigned)(p - word);
        viet_cluster_read(p, end, VIET_AS_IT_STANDS, &k);
        p = k.end;
    }
    f->offset[f->letters] = (unsigned)n;
}

/* Keeps the nearest terms. */
static void keep_term(foreign *f, const char *term, size_t n) {
    viet_spelling meant;
    if (n > VIET_CANDIDATE_BYTES || !viet_spelling_read(&meant, term, n)) {
        return;
    }
    unsigned distance = viet_nearness_to(&f->nearness, &meant);
    unsigned typed = f->offset[f->letters];
    if (f->unfinished && n > typed && memcmp(term, f->word, typed) == 0) {
        distance = TO_COME * (meant.n - f->letters);
    } else if (distance == 0 && (n != typed || memcmp(term, f->word, n) != 0)) {
        distance = 1; /* they differ in where a tone stands */
    }
    unsigned i = f->n;
    if (distance == VIET_NEAR_FAR || (i == MOST_FOREIGN && f->best[i - 1].distance <= distance)) {
        return;
    }
    f->n += i < MOST_FOREIGN;
    for (i = f->n - 1; i > 0 && f->best[i - 1].distance > distance; i--) {
        f->best[i] = f->best[i - 1];
    }
    f->best[i] = (viet_candidate){.n = (unsigned)n, .distance = distance};
    memcpy(f->best[i].term, term, n);
}

/* Walks the terms from `from` on that begin with the first `prefix` letters of the word but not with one more. */
static int walk_range(viet_vocabulary *v, foreign *f, const char *from, size_t from_n, unsigned prefix) {
    const char *term;
    size_t n, with = f->offset[prefix], without = prefix < f->letters ? f->offset[prefix + 1] : SIZE_MAX;
    int rc = viet_vocabulary_walk(v, from, from_n);
    bool cannot = rc == SQLITE_DONE;
    while (rc == SQLITE_OK && f->walked < MOST_WALKED) {
        rc = viet_vocabulary_next(v, &term, &n);
        if (rc != SQLITE_ROW || n < with || memcmp(term, f->word, with) != 0 ||
            (n >= without && memcmp(term, f->word, without) == 0)) {
            break;
        }
        f->walked++;
        keep_term(f, term, n);
        rc = SQLITE_OK;
    }
    viet_vocabulary_end(v);
    return rc == SQLITE_ROW || (rc == SQLITE_DONE && !cannot) ? SQLITE_OK : rc;
}

/* Walks what begins with the word, then with all but its last letter, and so on, until enough is walked. *covered is
** how many letters a term must share with the word to have been walked. */
static int walk_terms(viet_vocabulary *v, foreign *f, unsigned *covered) {
    static const char last[] = "\xF4\x8F\xBF\xBF"; /* behind every term that goes on otherwise */
    char from[VIET_CANDIDATE_BYTES + sizeof last];
    unsigned prefix = *covered = f->letters;
    int rc = walk_range(v, f, f->word, f->offset[prefix], prefix);
    while (rc == SQLITE_OK && f->walked < MOST_WALKED) {
        *covered = prefix;
        if (--prefix == 0) {
            break;
        }
        unsigned beyond = f->offset[prefix + 1];
        rc = walk_range(v, f, f->word, f->offset[prefix], prefix);
        if (rc == SQLITE_OK && f->walked < MOST_WALKED) {
            memcpy(from, f->word, beyond);
            memcpy(from + beyond, last, sizeof last);
            rc = walk_range(v, f, from, beyond + sizeof last - 1, prefix);
        }
    }
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* Asks for the word with `cut` bytes at `at` replaced by other[0..n). */
static int ask(viet_vocabulary *v, foreign *f, unsigned at, unsigned cut, const char *other, unsigned n) {
    char term[VIET_CANDIDATE_BYTES + VIET_UTF8_MAX];
    unsigned bytes = f->offset[f->letters];
    bool has;
    memcpy(term, f->word, at);
    memcpy(term + at, other, n);
    memcpy(term + at + n, f->word + at + cut, bytes - at - cut);
    int rc = viet_vocabulary_has(v, term, bytes - cut + n, &has);
    if (rc == SQLITE_OK && has) {
        keep_term(f, term, bytes - cut + n);
    }
    return rc;
}

/* Asks for every word that differs in one of the first letters. */
static int ask_neighbours(viet_vocabulary *v, foreign *f, unsigned letters) {
    int rc = SQLITE_OK;
    unsigned asked = 0;
    for (unsigned i = 0; rc == SQLITE_OK && i < letters; i++) {
        unsigned at = f->offset[i], size = f->offset[i + 1] - at;
        rc = ask(v, f, at, size, "", 0);
        if (rc == SQLITE_OK && i + 1 < f->letters && size == 1 && f->offset[i + 2] == at + 2) {
            char swapped[2] = {f->word[at + 1], f->word[at]};
            rc = ask(v, f, at, 2, swapped, 2);
        }
        for (char c = 'a'; c <= 'z' && rc == SQLITE_OK && asked < MOST_ASKED; c++, asked += 2) {
            rc = ask(v, f, at, size, &c, 1);
            rc = rc == SQLITE_OK ? ask(v, f, at, 0, &c, 1) : rc;
        }
    }
    return rc;
}

static int take_terms(list *l, const viet_spelling *typed, const char *word, size_t n, bool unfinished) {
    foreign *f = sqlite3_malloc64(sizeof *f);
    unsigned covered;
    if (f == NULL) {
        return SQLITE_NOMEM;
    }
    f->word = word;
    f->unfinished = unfinished;
    f->walked = f->n = 0;
    find_offsets(f, word, n);
    viet_nearness_start(&f->nearness, typed, reach(typed->n));
    int rc = walk_terms(l->v, f, &covered);
    if (rc == SQLITE_OK) {
        rc = ask_neighbours(l->v, f, covered);
    }
    for (unsigned i = 0; i < f->n && rc == SQLITE_OK; i++) {
        rc = take_term(l, f->best[i].term, f->best[i].n, f->best[i].distance);
    }
    sqlite3_free(f);
    return rc;
}

/* Whether the word is explained well enough: it is common itself, or a syllable is nearer than any slip of a letter; a
** word with Vietnamese marks is no foreign one. */
static bool is_explained(const list *l, const viet_spelling *typed) {
    enum { NEAR = VIET_NEAR_DOUBLED - 1, COMMON = 3 };
    for (unsigned i = 0; i < l->n; i++) {
        const viet_candidate *c = &l->out[i];
        if (typed->marked || c->distance > 0 ? c->distance <= NEAR || typed->marked
                                             : c->held.rows >= COMMON) {
            return true;
        }
    }
    return false;
}

int viet_candidates(viet_vocabulary *v, const char *word, size_t n, const viet_begun *begun,
                    viet_candidate *out, unsigned cap, unsigned *found) {
    list l = {.v = v, .out = out, .cap = cap};
    viet_spelling typed;
    int rc = take_term(&l, word, n, 0);
    if (viet_spelling_read(&typed, word, n)) {
        if (rc == SQLITE_OK && begun != NULL) {
            rc = take_completions(&l, &typed, begun);
        }
        if (rc == SQLITE_OK) {
            rc = take_syllables(&l, &typed);
        }
        if (rc == SQLITE_OK && !is_explained(&l, &typed)) {
            rc = take_terms(&l, &typed, word, n, begun != NULL);
        }
    }
    *found = l.n;
    return rc;
}
