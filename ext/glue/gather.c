/* gather.c - an auxiliary function of FTS5's that keeps what each row holds; then scores, and the best of them. */
#include "gather.h"

#include <stdlib.h>
#include <string.h>

#include "fts5.h"
#include "value.h"

typedef struct gathered_row {
    sqlite3_int64 rowid;
    double score;
    float length;   /* 1: the average */
    unsigned first; /* of its counts */
} gathered_row;

/* A word's count in a row or, with pair, that of the word behind the one before it. */
typedef struct gathered_count {
    float count;
    unsigned char word;
    bool pair;
} gathered_count;

typedef struct viet_gather {
    viet_evidence *evidence;
    int k;
    double *least; /* a heap of k scores, the lowest on top: rows were found that have no less than these */
    int leasts;
    double weight[VIET_QUESTION_WORDS];    /* of each word */
    double low[VIET_QUESTION_WORDS], high; /* between which a pair weighs, as long as it is not counted */
    double average;                        /* words of a row; 0: not asked yet */
    gathered_row *row;
    size_t rows, row_cap;
    gathered_count *count;
    size_t counts, count_cap;
    double pairs[VIET_QUESTION_WORDS]; /* rows with the pair */
} viet_gather;

static int reserve(void **memory, size_t *cap, size_t n, size_t each) {
    if (n <= *cap) {
        return SQLITE_OK;
    }
    size_t more = *cap == 0 ? 1024 : 2 * *cap;
    void *s = sqlite3_realloc64(*memory, more * each);
    if (s == NULL) {
        return SQLITE_NOMEM;
    }
    *memory = s;
    *cap = more;
    return SQLITE_OK;
}

/* ---- the auxiliary function */

static void add_count(viet_gather *g, int word, bool pair, double count) {
    if (count > 0) {
        g->count[g->counts++] = (gathered_count){(float)count, (unsigned char)word, pair};
        g->pairs[word] += pair && count >= 1;
    }
}

static int keep_row(viet_gather *g, sqlite3_int64 rowid, double length) {
    const viet_evidence *e = g->evidence;
    int rc = reserve((void **)&g->row, &g->row_cap, g->rows + 1, sizeof *g->row);
    if (rc == SQLITE_OK) {
        rc =
            reserve((void **)&g->count, &g->count_cap, g->counts + 2 * VIET_QUESTION_WORDS, sizeof *g->count);
    }
    if (rc == SQLITE_OK) {
        g->row[g->rows++] =
            (gathered_row){.rowid = rowid, .length = (float)length, .first = (unsigned)g->counts};
        for (int w = 0; w < e->words; w++) {
            add_count(g, w, false, e->row.count[w]);
            add_count(g, w, true, e->row.pair[w]);
        }
    }
    return rc;
}

/* The score of the row at hand: at least, of its length with pairs at their lowest; or at most, of any length. */
static double bound_score(const viet_gather *g, bool most, double length) {
    const viet_row_counts *row = &g->evidence->row;
    double score = 0;
    for (int w = 0; w < g->evidence->words; w++) {
        if (row->count[w] > 0) {
            score += g->weight[w] * viet_saturation(row->count[w], length);
            score +=
                row->pair[w] > 0 ? (most ? g->high : g->low[w]) * viet_saturation(row->pair[w], length) : 0;
        }
    }
    return score;
}

/* Puts a score into the heap of the k highest. */
static void raise_least(viet_gather *g, double score) {
    int i = g->leasts, child;
    if (i < g->k) { /* up from a new leaf */
        for (g->leasts++; i > 0 && g->least[(i - 1) / 2] > score; i = (i - 1) / 2) {
            g->least[i] = g->least[(i - 1) / 2];
        }
        g->least[i] = score;
    } else if (score > g->least[0]) { /* down from the top */
        for (i = 0; (child = 2 * i + 1) < g->k; i = child) {
            child += child + 1 < g->k && g->least[child + 1] < g->least[child];
            if (g->least[child] >= score) {
                break;
            }
            g->least[i] = g->least[child];
        }
        g->least[i] = score;
    }
}

/* A row that k others surpass whatever its length: only its pairs are counted. */
static bool is_surpassed(viet_gather *g) {
    if (g->leasts < g->k || bound_score(g, true, 0) >= g->least[0]) {
        return false;
    }
    for (int w = 0; w < g->evidence->words; w++) {
        g->pairs[w] += g->evidence->row.pair[w] >= 1;
    }
    return true;
}

static int gather_row(const Fts5ExtensionApi *api, Fts5Context *fts, viet_gather *g) {
    int size = 0, rc = SQLITE_OK;
    sqlite3_int64 rows;
    if (api->xPhraseCount(fts) != g->evidence->phrases) {
        return SQLITE_ERROR;
    }
    if (g->average == 0) {
        rc = viet_evidence_size(api, fts, &rows, &g->average);
    }
    if (rc == SQLITE_OK) {
        rc = viet_evidence_read(g->evidence, api, fts, NULL, 0);
    }
    if (rc != SQLITE_OK || is_surpassed(g)) { /* asking for the size is a tenth of the work */
        return rc;
    }
    rc = api->xColumnSize(fts, -1, &size);
    double length = size > 0 ? size / g->average : 1;
    raise_least(g, bound_score(g, false, length));
    return rc == SQLITE_OK ? keep_row(g, api->xRowid(fts), length) : rc;
}

/* viet_gather(fts, pointer): for the SQL below only; what comes without the pointer finds nothing. */
static void gather_function(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int n,
                            sqlite3_value **args) {
    viet_gather *g = n == 1 ? sqlite3_value_pointer(args[0], "viet_gather") : NULL;
    int rc = g == NULL ? SQLITE_OK : gather_row(api, fts, g);
    if (rc != SQLITE_OK) {
        viet_result_code(context, rc);
    }
}

int viet_add_gather(fts5_api *api) {
    return api->xCreateFunction(api, "viet_gather", NULL, gather_function, NULL);
}

/* ---- scores */

/* What is known of weights before the first row: a pair is no more frequent than either of its words. */
static void weigh_words(viet_gather *g, const viet_plan *p) {
    g->high = VIET_PAIR_OF((int)p->words) * viet_rarity(0, p->all);
    for (unsigned w = 0; w < p->words; w++) {
        g->weight[w] = viet_rarity(p->word[w].rows < p->all ? p->word[w].rows : p->all, p->all);
        g->low[w] = VIET_PAIR_OF((int)p->words) * g->weight[w];
    }
}

static void score_rows(viet_gather *g, const viet_plan *p, double *most) {
    double pair[VIET_QUESTION_WORDS];
    const double *word = g->weight;
    *most = 0;
    for (unsigned w = 0; w < p->words; w++) {
        pair[w] = VIET_PAIR_OF((int)p->words) * viet_rarity(g->pairs[w], p->all);
        *most += (VIET_BM25_K1 + 1) * (word[w] + (w > 0 ? pair[w] : 0));
    }
    for (size_t i = 0; i < g->rows; i++) {
        gathered_row *row = &g->row[i];
        size_t end = i + 1 < g->rows ? g->row[i + 1].first : g->counts;
        for (size_t c = row->first; c < end; c++) {
            const gathered_count *it = &g->count[c];
            row->score += (it->pair ? pair : word)[it->word] * viet_saturation(it->count, row->length);
        }
    }
}

/* Whether a comes behind b in the answer. */
static bool is_behind(const viet_found *a, const viet_found *b) {
    return a->score != b->score ? a->score < b->score : a->rowid > b->rowid;
}

/* Puts a row into the heap best[0..n), the worst of which is on top, in the place of the top. */
static void sift_down(viet_found *best, int n, viet_found row) {
    int i = 0, child;
    while ((child = 2 * i + 1) < n) {
        child += child + 1 < n && is_behind(&best[child + 1], &best[child]);
        if (!is_behind(&best[child], &row)) {
            break;
        }
        best[i] = best[child];
        i = child;
    }
    best[i] = row;
}

static int compare_found(const void *a, const void *b) {
    return is_behind(a, b) - is_behind(b, a);
}

static int choose_best(const viet_gather *g, int k, viet_found **best, int *n) {
    *n = g->rows < (size_t)k ? (int)g->rows : k;
    *best = sqlite3_malloc64((size_t)k * sizeof **best);
    if (*best == NULL) {
        return SQLITE_NOMEM;
    }
    for (int i = 0; i < *n; i++) { /* all behind whatever comes */
        (*best)[i] = (viet_found){.rowid = INT64_MAX, .score = -1};
    }
    for (size_t i = 0; i < g->rows; i++) {
        viet_found row = {g->row[i].rowid, g->row[i].score};
        if (is_behind(&(*best)[0], &row)) {
            sift_down(*best, *n, row);
        }
    }
    qsort(*best, (size_t)*n, sizeof **best, compare_found);
    return SQLITE_OK;
}

/* ---- running it */

static int run(sqlite3 *db, const viet_plan *plan, const char *expression, viet_gather *g) {
    sqlite3_stmt *statement = NULL;
    const char *s = viet_vocabulary_schema(plan->target->vocabulary);
    const char *t = viet_vocabulary_table(plan->target->vocabulary);
    char *sql = sqlite3_mprintf(
        "SELECT viet_gather(f.\"%w\", ?2) FROM \"%w\".\"%w\" AS f WHERE f.\"%w\" MATCH ?1 LIMIT %d", t, s, t,
        t, VIET_GATHER_ROWS);
    int rc = sql == NULL ? SQLITE_NOMEM : sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    sqlite3_free(sql);
    if (rc == SQLITE_OK) {
        rc = sqlite3_bind_text(statement, 1, expression, -1, SQLITE_STATIC);
    }
    if (rc == SQLITE_OK) {
        rc = sqlite3_bind_pointer(statement, 2, g, "viet_gather", NULL);
    }
    while (rc == SQLITE_OK && (rc = sqlite3_step(statement)) == SQLITE_ROW) {
        rc = SQLITE_OK;
    }
    int ended = sqlite3_finalize(statement);
    return rc == SQLITE_DONE ? ended : rc;
}

static int gather(sqlite3 *db, viet_plan *plan, const char *expression, const int *word_of, int phrases,
                  int k, viet_found **best, int *n, double *most) {
    viet_gather g = {.evidence = viet_evidence_new(phrases, (int)plan->words),
                     .k = k,
                     .least = sqlite3_malloc64((size_t)k * sizeof *g.least)};
    int rc = g.evidence == NULL || g.least == NULL ? SQLITE_NOMEM : SQLITE_OK;
    if (rc == SQLITE_OK) {
        weigh_words(&g, plan);
        memcpy(g.evidence->word_of, word_of, (size_t)phrases * sizeof *word_of);
        for (unsigned w = 0; w < plan->words; w++) {
            g.evidence->single[w] = true;
        }
        g.evidence->strict = g.evidence->pairs = true;
        rc = run(db, plan, expression, &g);
    }
    if (rc == SQLITE_OK) {
        score_rows(&g, plan, most);
        rc = choose_best(&g, k, best, n);
    }
    viet_evidence_free(g.evidence);
    sqlite3_free(g.least);
    sqlite3_free(g.row);
    sqlite3_free(g.count);
    return rc;
}

int viet_gather_best(sqlite3 *db, viet_plan *plan, bool all, int k, viet_found **best, int *n, double *most) {
    viet_builder b = {.s = NULL};
    int phrases;
    int *word_of = sqlite3_malloc64(VIET_PLAN_PHRASES * sizeof *word_of);
    *best = NULL;
    *n = 0;
    *most = 0;
    int rc = word_of == NULL ? SQLITE_NOMEM : viet_plan_write_counted(plan, &b, all, word_of, &phrases);
    viet_builder_add(&b, "", 1);
    if (rc == SQLITE_OK) {
        rc = b.no_memory ? SQLITE_NOMEM : gather(db, plan, b.s, word_of, phrases, k, best, n, most);
    }
    sqlite3_free(b.s);
    sqlite3_free(word_of);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}
