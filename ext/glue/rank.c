/* rank.c - viet_rank(fts [, weight]...): how well a row answers, for ORDER BY; the better, the lower.
**
** It is BM25 as FTS5's bm25() computes it, but for three things.
**   - What a phrase weighs is always positive: log(1 + (N - n + 0.5) / (n + 0.5)) for n of N rows. bm25() gives what is
**     in half of the rows or more next to nothing, and most Vietnamese syllables of a question are such.
**   - A phrase of several words weighs PAIR of what a word of its rarity would: its words are counted as well.
**   - Where the question names no such phrase, words that follow each other in it and in the row count as one.
*/
#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "fts5.h"

#define K1 1.2  /* how soon more of the same word adds nothing; the value of bm25() */
#define B  0.75 /* how much long rows are held back; the value of bm25() */
#define PAIR                                                                                                 \
    0.3 /* on collections of questions the best first hits came with 0.2 to 0.3; with 1 they get worse */

/* What is known of a question for all rows, and the counts of the row at hand. */
typedef struct question {
    int phrases;
    bool has_pairs;      /* it names phrases of several words itself */
    double average;      /* words of a row */
    double *weight;      /* of each phrase */
    double *count;       /* of each phrase in the row, columns weighted */
    double *pairs;       /* of each phrase right behind the one before it */
    sqlite3_int64 *last; /* of each phrase: where it was last, see place() */
} question;

#define NOWHERE (-2)

/* A word's column and position in one number; neighbours differ by one. */
static sqlite3_int64 place(int column, int word) {
    return (sqlite3_int64)column << 32 | (unsigned)word;
}

static int count_row(const Fts5ExtensionApi *api, Fts5Context *fts, void *rows) {
    (void)api;
    (void)fts;
    ++*(sqlite3_int64 *)rows;
    return SQLITE_OK;
}

static int weigh(const Fts5ExtensionApi *api, Fts5Context *fts, question *q) {
    sqlite3_int64 rows = 0, words = 0;
    int rc = api->xRowCount(fts, &rows);
    if (rc == SQLITE_OK) {
        rc = api->xColumnTotalSize(fts, -1, &words);
    }
    q->average = rows > 0 && words > 0 ? (double)words / (double)rows : 1;
    for (int i = 0; rc == SQLITE_OK && i < q->phrases; i++) {
        sqlite3_int64 hits = 0;
        bool pair = api->xPhraseSize(fts, i) > 1;
        rc = api->xQueryPhrase(fts, i, &hits, count_row);
        q->weight[i] = log(1 + ((double)(rows - hits) + 0.5) / ((double)hits + 0.5)) * (pair ? PAIR : 1);
        q->has_pairs = q->has_pairs || pair;
    }
    return rc;
}

/* The question, made at its first row and kept by FTS5 until its last. */
static int find_question(const Fts5ExtensionApi *api, Fts5Context *fts, question **out) {
    question *q = api->xGetAuxdata(fts, 0);
    *out = q;
    if (q != NULL) {
        return SQLITE_OK;
    }
    size_t n = (size_t)api->xPhraseCount(fts);
    q = sqlite3_malloc64(sizeof *q + n * (3 * sizeof(double) + sizeof(sqlite3_int64)));
    if (q == NULL) {
        return SQLITE_NOMEM;
    }
    *q = (question){.phrases = (int)n, .weight = (double *)(q + 1)};
    q->count = q->weight + n;
    q->pairs = q->count + n;
    q->last = (sqlite3_int64 *)(q->pairs + n);
    int rc = weigh(api, fts, q);
    if (rc != SQLITE_OK) {
        sqlite3_free(q);
        return rc;
    }
    *out = q;
    return api->xSetAuxdata(fts, q, sqlite3_free); /* frees it when it fails */
}

/* Counts phrases and pairs of the row by their positions. *instances is 0 where the index keeps none. */
static int count_instances(const Fts5ExtensionApi *api, Fts5Context *fts, question *q, int n,
                           sqlite3_value **weights, int *instances) {
    int rc = api->xInstCount(fts, instances);
    for (int i = 0; rc == SQLITE_OK && i < *instances; i++) {
        int phrase, column, word;
        rc = api->xInst(fts, i, &phrase, &column, &word);
        if (rc == SQLITE_OK) {
            double weight = column < n ? sqlite3_value_double(weights[column]) : 1;
            sqlite3_int64 at = place(column, word);
            q->count[phrase] += weight;
            if (!q->has_pairs && phrase > 0 && q->last[phrase - 1] == at - 1) {
                q->pairs[phrase] += weight;
            }
            q->last[phrase] = at;
        }
    }
    return rc;
}

/* A contentless index without positions: with detail=column it knows the columns of each phrase, with detail=none not
** even which phrases the row has, so that all count alike and shorter rows come first. */
static int count_columns(const Fts5ExtensionApi *api, Fts5Context *fts, question *q, int n,
                         sqlite3_value **weights) {
    bool some = false;
    int rc = SQLITE_OK;
    for (int i = 0; rc == SQLITE_OK && i < q->phrases; i++) {
        Fts5PhraseIter next;
        int column;
        for (rc = api->xPhraseFirstColumn(fts, i, &next, &column); rc == SQLITE_OK && column >= 0;
             api->xPhraseNextColumn(fts, &next, &column)) {
            q->count[i] += column < n ? sqlite3_value_double(weights[column]) : 1;
            some = true;
        }
    }
    for (int i = 0; !some && i < q->phrases; i++) {
        q->count[i] = 1;
    }
    return rc;
}

static int count_row_at_hand(const Fts5ExtensionApi *api, Fts5Context *fts, question *q, int n,
                             sqlite3_value **weights) {
    int instances = 0;
    for (int i = 0; i < q->phrases; i++) {
        q->count[i] = q->pairs[i] = 0;
        q->last[i] = NOWHERE;
    }
    int rc = count_instances(api, fts, q, n, weights, &instances);
    return rc == SQLITE_OK && instances == 0 ? count_columns(api, fts, q, n, weights) : rc;
}

static void rank(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int n,
                 sqlite3_value **weights) {
    question *q;
    int size = 0;
    int rc = find_question(api, fts, &q);
    if (rc == SQLITE_OK) {
        rc = count_row_at_hand(api, fts, q, n, weights);
    }
    if (rc == SQLITE_OK) {
        rc = api->xColumnSize(fts, -1, &size);
    }
    if (rc != SQLITE_OK) {
        sqlite3_result_error_code(context, rc);
        return;
    }
    double length = size > 0 ? size / q->average : 1; /* not known to a contentless table with columnsize=0 */
    double held_back = K1 * (1 - B + B * length), score = 0;
    for (int i = 0; i < q->phrases; i++) {
        score += q->weight[i] * q->count[i] * (K1 + 1) / (q->count[i] + held_back);
        if (q->pairs[i] > 0) {
            double weight = PAIR * (q->weight[i - 1] + q->weight[i]);
            score += weight * q->pairs[i] * (K1 + 1) / (q->pairs[i] + held_back);
        }
    }
    sqlite3_result_double(context, 0 - score); /* never -0.0 */
}

int viet_add_rank(fts5_api *api) {
    return api->xCreateFunction(api, "viet_rank", NULL, rank, NULL);
}
