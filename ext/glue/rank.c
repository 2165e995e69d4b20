/* rank.c - viet_rank(fts [, weight]...): how well a row answers, for ORDER BY; the better, the lower.
**
** It is BM25 as FTS5's bm25() computes it, but for five things.
**   - What a phrase weighs is always positive, see viet_rarity().
**   - A phrase of several words weighs VIET_PAIR of what a word of its rarity would: its words are counted as well.
**   - Where the question names no such phrase, words that follow each other in it and are near in the row count as one.
**   - Phrases between two empty ones ("" OR "=cong" OR "=công" OR "") are the forms of one word.
**   - A word as it was typed beside the same word in all its forms ("=ban" OR "ban", as viet_query() writes it) counts
**     once, VIET_AS_TYPED times.
*/
#include <stdbool.h>

#include "evidence.h"
#include "fts5.h"
#include "value.h"

/* What is known of a question for all rows, kept by FTS5 from its first row to its last. */
typedef struct rank_question {
    viet_evidence *evidence; /* every phrase is a word of its own, but for the forms of one */
    double average;          /* words of a row */
    double pair;             /* what a pair weighs of its two words */
    double weight[];         /* of each word */
} rank_question;

static void free_question(void *question) {
    rank_question *q = question;
    viet_evidence_free(q->evidence);
    sqlite3_free(q);
}

static int count_row(const Fts5ExtensionApi *api, Fts5Context *fts, void *rows) {
    (void)api;
    (void)fts;
    ++*(sqlite3_int64 *)rows;
    return SQLITE_OK;
}

static int weigh_phrases(const Fts5ExtensionApi *api, Fts5Context *fts, rank_question *q) {
    sqlite3_int64 rows = 0;
    bool pairs = false;
    viet_evidence *e = q->evidence;
    int rc = viet_evidence_size(api, fts, &rows, &q->average);
    bool inside = false; /* the forms of one word */
    int words_of_it = 0;
    sqlite3_int64 hits = 0;
    for (int i = 0; rc == SQLITE_OK && i < e->phrases; i++) {
        int size = api->xPhraseSize(fts, i);
        e->word_of[i] = size == 0 ? -1 : words_of_it;
        if (size == 0) {
            inside = !inside;
        } else {
            rc = api->xQueryPhrase(fts, i, &hits, count_row);
        }
        if (!inside || (size > 0 && i + 1 == e->phrases)) {
            hits = hits > rows ? rows : hits; /* a row with several forms was counted for each */
            e->single[words_of_it] = size <= 1;
            q->weight[words_of_it++] = viet_rarity((double)hits, (double)rows) * (size > 1 ? VIET_PAIR : 1);
            hits = 0;
        }
        pairs = pairs || size > 1;
    }
    e->words = words_of_it;
    e->pairs = !pairs;
    q->pair = VIET_PAIR_OF(e->words);
    return rc;
}

/* The question, made at its first row. */
static int find_question(const Fts5ExtensionApi *api, Fts5Context *fts, rank_question **out) {
    rank_question *q = api->xGetAuxdata(fts, 0);
    *out = q;
    if (q != NULL) {
        return SQLITE_OK;
    }
    int n = api->xPhraseCount(fts);
    q = sqlite3_malloc64(sizeof *q + (size_t)n * sizeof *q->weight);
    if (q == NULL) {
        return SQLITE_NOMEM;
    }
    q->evidence = viet_evidence_new(n, n);
    int rc = q->evidence == NULL ? SQLITE_NOMEM : weigh_phrases(api, fts, q);
    if (rc != SQLITE_OK) {
        free_question(q);
        return rc;
    }
    *out = q;
    return api->xSetAuxdata(fts, q, free_question); /* frees it when it fails */
}

static double score_row(const rank_question *q, double length) {
    const viet_row_counts *row = &q->evidence->row;
    double score = 0, before = 0; /* what the word before weighs, of those that the row has */
    for (int i = 0; i < q->evidence->words; i++) {
        if (row->count[i] <= 0) {
            continue;
        }
        score += q->weight[i] * viet_saturation(row->count[i], length);
        if (row->pair[i] > 0) {
            score += q->pair * (before + q->weight[i]) * viet_saturation(row->pair[i], length);
        }
        before = q->weight[i];
    }
    return score;
}

static void rank(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int n,
                 sqlite3_value **weights) {
    rank_question *q;
    int size = 0;
    int rc = find_question(api, fts, &q);
    if (rc == SQLITE_OK) {
        rc = viet_evidence_read(q->evidence, api, fts, weights, n);
    }
    if (rc == SQLITE_OK) {
        rc = api->xColumnSize(fts, -1, &size);
    }
    if (rc != SQLITE_OK) {
        viet_result_code(context, rc);
        return;
    }
    double length = size > 0 ? size / q->average : 1; /* not known to a contentless table with columnsize=0 */
    sqlite3_result_double(context, 0 - score_row(q, length)); /* never -0.0 */
}

int viet_add_rank(fts5_api *api) {
    return api->xCreateFunction(api, "viet_rank", NULL, rank, NULL);
}
