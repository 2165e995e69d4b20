/* suggest.c - viet_suggest(table, X [, k]): did you mean, and completion, from what the index holds.
**
** Each word of X gets its candidates (candidates.h), the last one as the beginning of a word too unless a blank follows
** it. Of several words the candidates are combined: a pair of neighbours that stands together in the index speaks for
** both. All rows are made at once, so that nothing is being read while they are given.
*/
#include <math.h>
#include <string.h>

#include "candidates.h"
#include "stream.h"
#include "table.h"

enum {
    MOST_SUGGESTED = 100,
    USUAL = 5,       /* rows, when k is not given */
    MOST_TYPED = 12, /* words read of X */
    BREADTH = 10,    /* candidates of a word among others */
    PAIRS = 40,      /* pairs counted between two words */
    CLOSELY = 8,     /* the likeliest of them, looked for closely when they are not seen at once */
    BEAM = 24        /* beginnings of the phrase carried on from word to word */
};

/* Rows in which a word is taken to have been seen behind any other: what is unseen is not impossible. */
#define UNSEEN 3.0

typedef struct typed {
    char *token; /* owned */
    size_t n;
    viet_candidate list[BREADTH];
    unsigned count;
    bool marked, settled;
    sqlite3_int64 pair[BREADTH][BREADTH]; /* rows of a candidate of the word before and one of this */
} typed;

typedef struct guess {
    double cost;
    unsigned distance;
    sqlite3_int64 rows;
    uint8_t choice[MOST_TYPED];
} guess;

typedef struct suggestion {
    char *term; /* owned */
    double distance;
    sqlite3_int64 rows;
} suggestion;

typedef struct suggestions {
    viet_vocabulary *v;
    unsigned words;
    bool unfinished;
    typed *word; /* MOST_TYPED */
    unsigned k, n, at;
    suggestion *row; /* k */
} suggestions;

/* ---- the words of X */

static int add_word(suggestions *s, const char *token, size_t n) {
    typed *w = &s->word[s->words];
    viet_spelling spelling;
    w->token = sqlite3_malloc64(n + 1);
    if (w->token == NULL) {
        return SQLITE_NOMEM;
    }
    memcpy(w->token, token, n);
    w->token[n] = 0;
    w->n = n;
    w->marked = viet_spelling_read(&spelling, token, n) && spelling.marked;
    s->words++;
    return SQLITE_ROW;
}

static int read_words(suggestions *s, const char *text, size_t n) {
    viet_settings settings = {.cutter = NULL};
    viet_stream t;
    viet_rules_default(&settings.rules);
    settings.rules.diacritics = VIET_EXACT;
    viet_stream_open(&t, &settings, VIET_DOCUMENT, text, n);
    int rc = SQLITE_ROW;
    while (rc == SQLITE_ROW && s->words < MOST_TYPED && (rc = viet_stream_next(&t)) == SQLITE_ROW) {
        s->unfinished = t.word.end == n;
        rc = add_word(s, t.s, t.n);
    }
    viet_stream_close(&t);
    viet_cutter_free(settings.cutter);
    return rc == SQLITE_NOMEM ? rc : SQLITE_OK;
}

/* ---- one word */

static int add_row(suggestions *s, const char *term, unsigned distance, sqlite3_int64 rows) {
    suggestion *r = &s->row[s->n];
    r->term = sqlite3_mprintf("%s", term);
    r->distance = distance / 100.0;
    r->rows = rows;
    s->n += r->term != NULL;
    return r->term == NULL ? SQLITE_NOMEM : SQLITE_OK;
}

static int suggest_word(suggestions *s) {
    unsigned n = 0;
    viet_candidate *list = sqlite3_malloc64(s->k * sizeof list[0]);
    if (list == NULL) {
        return SQLITE_NOMEM;
    }
    int rc = viet_candidates(s->v, s->word[0].token, s->word[0].n, s->unfinished, list, s->k, &n);
    for (unsigned i = 0; i < n && rc == SQLITE_OK; i++) {
        rc = add_row(s, list[i].term, list[i].distance, list[i].held.rows);
    }
    sqlite3_free(list);
    return rc;
}

/* ---- several words */

static int count_pair(suggestions *s, const viet_candidate *a, const viet_candidate *b, bool closely,
                      sqlite3_int64 *rows) {
    viet_builder one = {0}, other = {0};
    int rc = SQLITE_NOMEM;
    viet_vocabulary_quote(&one, a->term, a->n);
    viet_vocabulary_quote(&other, b->term, b->n);
    viet_builder_add(&one, "", 1);
    viet_builder_add(&other, "", 1);
    if (!one.no_memory && !other.no_memory) {
        rc = viet_vocabulary_pair(s->v, one.s, &a->held, other.s, &b->held, false, rows);
        if (rc == SQLITE_OK && *rows == 0 && closely) {
            rc = viet_vocabulary_pair(s->v, one.s, &a->held, other.s, &b->held, true, rows);
        }
    }
    sqlite3_free(one.s);
    sqlite3_free(other.s);
    return rc;
}

/* The word as it was typed becomes its only candidate. */
static void choose_typed(typed *w, const viet_holding *held) {
    w->count = 1;
    w->list[0] = (viet_candidate){.n = (unsigned)w->n, .held = *held};
    memcpy(w->list[0].term, w->token, w->n);
}

/* Words typed with marks that the index holds, side by side with their neighbours, are taken as they are. */
static int settle(suggestions *s) {
    int rc = SQLITE_OK;
    bool before = true;
    for (unsigned i = 0; i < s->words && rc == SQLITE_OK; i++) {
        typed *w = &s->word[i];
        viet_holding held = {.rows = 0};
        rc = w->n <= VIET_CANDIDATE_BYTES ? viet_vocabulary_term(s->v, w->token, w->n, &held) : SQLITE_OK;
        if (w->n <= VIET_CANDIDATE_BYTES) {
            choose_typed(w, &held);
        }
        w->settled = w->marked && held.rows > 0;
    }
    for (unsigned i = 0; i + 1 < s->words && rc == SQLITE_OK; i++) {
        typed *w = &s->word[i], *next = w + 1;
        sqlite3_int64 rows = 0;
        if (w->settled && next->settled) {
            rc = count_pair(s, &w->list[0], &next->list[0], true, &rows);
        }
        w->settled = w->settled && before && (rows > 0 || !next->marked);
        before = rows > 0 || !w->marked;
        next->settled = next->settled && before;
    }
    return rc;
}

static int find_candidates(suggestions *s) {
    int rc = settle(s);
    for (unsigned i = 0; i < s->words && rc == SQLITE_OK; i++) {
        typed *w = &s->word[i];
        viet_holding none = {.rows = 0};
        bool unfinished = s->unfinished && i + 1 == s->words;
        if (w->settled && !unfinished) {
            continue;
        }
        rc = viet_candidates(s->v, w->token, w->n, unfinished, w->list, BREADTH, &w->count);
        if (rc == SQLITE_OK && w->count == 0 && w->n <= VIET_CANDIDATE_BYTES) {
            choose_typed(w, &none);
        }
    }
    return rc;
}

/* Counts the likeliest pairs of a word's candidates and those of the word before. */
static int count_pairs(suggestions *s, typed *before, typed *w) {
    int rc = SQLITE_OK;
    memset(w->pair, 0, sizeof w->pair);
    /* both lists are sorted: go along the diagonals, the best pairs first */
    for (unsigned sum = 0, counted = 0; sum < before->count + w->count && counted < PAIRS; sum++) {
        for (unsigned i = 0; i <= sum && i < before->count && rc == SQLITE_OK && counted < PAIRS; i++) {
            if (sum - i < w->count) {
                rc = count_pair(s, &before->list[i], &w->list[sum - i], counted < CLOSELY,
                                &w->pair[i][sum - i]);
                counted++;
            }
        }
    }
    return rc;
}

/* How unlikely it is, in nats, that this word follows that one; what is unseen is left to how common the word is. */
static double follow_cost(const suggestions *s, const viet_candidate *a, const viet_candidate *b,
                          sqlite3_int64 pairs) {
    double rows = (double)viet_vocabulary_rows(s->v) + 1;
    double alone = ((double)b->held.rows + 0.5) / rows;
    return -log(((double)pairs + UNSEEN * alone) / ((double)a->held.rows + UNSEEN));
}

/* What the slip itself costs, without how common the word is. */
static double slip_cost(const viet_candidate *c) {
    return c->held.rows > 0 ? c->cost + log((double)c->held.rows) : 0;
}

static unsigned keep_guess(guess *best, unsigned n, const guess *g) {
    unsigned i = n;
    if (n == BEAM && g->cost >= best[n - 1].cost) {
        return n;
    }
    n += n < BEAM;
    for (i = n - 1; i > 0 && best[i - 1].cost > g->cost; i--) {
        best[i] = best[i - 1];
    }
    best[i] = *g;
    return n;
}

/* Carries the best beginnings on by one word. */
static unsigned extend(const suggestions *s, unsigned i, const guess *from, unsigned n, guess *to) {
    const typed *w = &s->word[i];
    unsigned kept = 0;
    for (unsigned g = 0; g < n; g++) {
        for (unsigned k = 0; k < w->count; k++) {
            unsigned last = from[g].choice[i - 1];
            sqlite3_int64 pairs = w->pair[last][k];
            guess next = from[g];
            next.choice[i] = (uint8_t)k;
            next.cost += slip_cost(&w->list[k]) + follow_cost(s, &w[-1].list[last], &w->list[k], pairs);
            next.distance += w->list[k].distance;
            next.rows = i == 1 || pairs < next.rows ? pairs : next.rows;
            kept = keep_guess(to, kept, &next);
        }
    }
    return kept;
}

static int add_phrase(suggestions *s, const guess *g) {
    viet_builder b = {0};
    for (unsigned i = 0; i < s->words; i++) {
        viet_builder_text(&b, i > 0 ? " " : "");
        viet_builder_text(&b, s->word[i].list[g->choice[i]].term);
    }
    viet_builder_add(&b, "", 1);
    int rc = b.no_memory ? SQLITE_NOMEM : add_row(s, b.s, g->distance, g->rows);
    sqlite3_free(b.s);
    return rc;
}

static int suggest_phrase(suggestions *s) {
    guess beam[2][BEAM];
    unsigned n = 0;
    int rc = find_candidates(s);
    for (unsigned k = 0; k < s->word[0].count && rc == SQLITE_OK; k++) {
        const viet_candidate *c = &s->word[0].list[k];
        double rows = (double)viet_vocabulary_rows(s->v) + 1;
        guess g = {.cost = slip_cost(c) - log(((double)c->held.rows + 0.5) / rows),
                   .distance = c->distance,
                   .choice = {(uint8_t)k}};
        n = keep_guess(beam[0], n, &g);
    }
    for (unsigned i = 1; i < s->words && rc == SQLITE_OK; i++) {
        rc = count_pairs(s, &s->word[i - 1], &s->word[i]);
        n = extend(s, i, beam[(i - 1) & 1], n, beam[i & 1]);
    }
    for (unsigned g = 0; g < n && s->n < s->k && rc == SQLITE_OK; g++) {
        rc = add_phrase(s, &beam[(s->words - 1) & 1][g]);
    }
    return rc;
}

/* ---- the table function */

static void suggest_close(void *p) {
    suggestions *s = p;
    viet_vocabulary_close(s->v);
    for (unsigned i = 0; i < s->words; i++) {
        sqlite3_free(s->word[i].token);
    }
    for (unsigned i = 0; i < s->n; i++) {
        sqlite3_free(s->row[i].term);
    }
    sqlite3_free(s->word);
    sqlite3_free(s->row);
    sqlite3_free(s);
}

static int read_k(sqlite3_value *value, unsigned *k, char **message) {
    *k = USUAL;
    if (value == NULL || sqlite3_value_type(value) == SQLITE_NULL) {
        return SQLITE_OK;
    }
    sqlite3_int64 given = sqlite3_value_int64(value);
    if (sqlite3_value_numeric_type(value) == SQLITE_INTEGER && given >= 1 && given <= MOST_SUGGESTED) {
        *k = (unsigned)given;
        return SQLITE_OK;
    }
    *message = sqlite3_mprintf("viet_suggest: argument 3 must be a number of rows from 1 to %d, not '%s'",
                               MOST_SUGGESTED, sqlite3_value_text(value));
    return *message == NULL ? SQLITE_NOMEM : SQLITE_ERROR;
}

/* Fills the rows. */
static int suggest(suggestions *s, sqlite3 *db, const char *table, sqlite3_value *typed_value,
                   char **message) {
    const char *text = (const char *)sqlite3_value_text(typed_value);
    if (text == NULL) {
        return SQLITE_NOMEM;
    }
    int rc = read_words(s, text, (size_t)sqlite3_value_bytes(typed_value));
    if (rc == SQLITE_OK) {
        rc = viet_vocabulary_open(db, "viet_suggest", table, &s->v, message);
    }
    if (rc != SQLITE_OK || s->words == 0) {
        return rc;
    }
    rc = s->words == 1 ? suggest_word(s) : suggest_phrase(s);
    if (rc != SQLITE_OK && rc != SQLITE_NOMEM) {
        *message = sqlite3_mprintf("viet_suggest: %s", sqlite3_errmsg(db));
    }
    viet_vocabulary_close(s->v);
    s->v = NULL;
    return rc;
}

static int suggest_open(sqlite3 *db, const char *table, size_t n, sqlite3_value *const *values, void **out,
                        char **message) {
    unsigned k;
    (void)n;
    if (values[1] == NULL) {
        *message = sqlite3_mprintf("viet_suggest: argument 2, the text, is missing");
        return *message == NULL ? SQLITE_NOMEM : SQLITE_ERROR;
    }
    int rc = read_k(values[2], &k, message);
    if (rc != SQLITE_OK) {
        return rc;
    }
    suggestions *s = sqlite3_malloc64(sizeof *s);
    if (s == NULL) {
        return SQLITE_NOMEM;
    }
    *s = (suggestions){.k = k};
    s->word = sqlite3_malloc64(MOST_TYPED * sizeof s->word[0]);
    s->row = sqlite3_malloc64(k * sizeof s->row[0]);
    rc = s->word == NULL || s->row == NULL ? SQLITE_NOMEM : SQLITE_OK;
    if (rc == SQLITE_OK && sqlite3_value_type(values[1]) != SQLITE_NULL) {
        rc = suggest(s, db, table, values[1], message);
    }
    if (rc != SQLITE_OK) {
        suggest_close(s);
        return rc;
    }
    *out = s;
    return SQLITE_OK;
}

static int suggest_next(void *p, viet_row *row) {
    suggestions *s = p;
    *row = (viet_row){0, 0};
    return s->at++ < s->n ? SQLITE_ROW : SQLITE_DONE;
}

static void suggest_column(void *p, sqlite3_context *context, int column) {
    const suggestions *s = p;
    const suggestion *r = &s->row[s->at - 1];
    if (column == 0) {
        sqlite3_result_text(context, r->term, -1, SQLITE_TRANSIENT);
    } else if (column == 1) {
        sqlite3_result_double(context, r->distance);
    } else {
        sqlite3_result_int64(context, r->rows);
    }
}

int viet_register_suggest(sqlite3 *db) {
    static const viet_table suggest_table = {
        .name = "viet_suggest",
        .schema = "CREATE TABLE x(term, distance, rows, \"table\" HIDDEN, text HIDDEN, k HIDDEN)",
        .columns = 3,
        .span = VIET_NO_SPAN,
        .arguments = 3,
        .open_in = suggest_open,
        .next = suggest_next,
        .column = suggest_column,
        .close = suggest_close,
    };
    return viet_register_table(db, &suggest_table);
}
