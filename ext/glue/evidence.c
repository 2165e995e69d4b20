/* evidence.c - counts words and pairs of a row from the positions that FTS5 keeps. */
#include "evidence.h"

#include <math.h>
#include <string.h>

double viet_rarity(double rows, double all) {
    return pow(log(1 + (all - rows + 0.5) / (rows + 0.5)), VIET_RARITY_POWER);
}

double viet_saturation(double count, double length) {
    return count * (VIET_BM25_K1 + 1) / (count + VIET_BM25_K1 * (1 - VIET_BM25_B + VIET_BM25_B * length));
}

viet_evidence *viet_evidence_new(int phrases, int words) {
    size_t p = (size_t)phrases, w = (size_t)words;
    size_t bytes =
        sizeof(viet_evidence) + 2 * w * sizeof(double) + (p + 2 * w + 1) * sizeof(int) + w * sizeof(bool);
    viet_evidence *e = sqlite3_malloc64(bytes);
    if (e == NULL) {
        return NULL;
    }
    memset(e, 0, bytes);
    e->phrases = phrases;
    e->words = words;
    e->row.count = (double *)(e + 1);
    e->row.pair = e->row.count + w;
    e->word_of = (int *)(void *)(e->row.pair + w);
    e->begin = e->word_of + p;
    e->reached = e->begin + w + 1;
    e->single = (bool *)(e->reached + w);
    return e;
}

void viet_evidence_free(void *evidence) {
    viet_evidence *e = evidence;
    if (e != NULL) {
        sqlite3_free(e->at);
        sqlite3_free(e->spare);
        sqlite3_free(e);
    }
}

/* A column and a position in one number; neighbours differ by one, columns by far more. */
static sqlite3_int64 place_of(int column, int word) {
    return (sqlite3_int64)column << 32 | (unsigned)word;
}

static int grow_places(viet_evidence *e) {
    size_t cap = e->cap == 0 ? 256 : 2 * e->cap;
    sqlite3_int64 *at = sqlite3_realloc64(e->at, cap * sizeof *at);
    if (at == NULL) {
        return SQLITE_NOMEM;
    }
    e->at = at;
    sqlite3_int64 *spare = sqlite3_realloc64(e->spare, cap * sizeof *spare);
    if (spare == NULL) {
        return SQLITE_NOMEM;
    }
    e->spare = spare;
    e->cap = cap;
    return SQLITE_OK;
}

/* Merges at[begin..middle) with the rest, both in order; a place that is in both stays once. */
static void merge_places(viet_evidence *e, size_t begin, size_t middle) {
    size_t a = begin, b = middle, n = 0;
    while (a < middle && b < e->places) {
        sqlite3_int64 x = e->at[a], y = e->at[b];
        e->spare[n++] = x <= y ? x : y;
        a += x <= y;
        b += y <= x;
    }
    memcpy(e->spare + n, e->at + a, (middle - a) * sizeof *e->at);
    n += middle - a;
    memcpy(e->spare + n, e->at + b, (e->places - b) * sizeof *e->at);
    n += e->places - b;
    memcpy(e->at + begin, e->spare, n * sizeof *e->at);
    e->places = begin + n;
}

/* Adds the places of a phrase to its word, whose places begin at begin. */
static int read_phrase_places(viet_evidence *e, const Fts5ExtensionApi *api, Fts5Context *fts, int phrase,
                              size_t begin) {
    Fts5PhraseIter next;
    int column, word = 0;
    size_t middle = e->places;
    bool placed = e->source == VIET_POSITIONS;
    int rc = placed ? api->xPhraseFirst(fts, phrase, &next, &column, &word)
                    : api->xPhraseFirstColumn(fts, phrase, &next, &column);
    while (rc == SQLITE_OK && column >= 0) {
        if (e->places == e->cap) {
            rc = grow_places(e);
        }
        if (rc == SQLITE_OK) {
            e->at[e->places++] = place_of(column, word);
            if (placed) {
                api->xPhraseNext(fts, &next, &column, &word);
            } else {
                api->xPhraseNextColumn(fts, &next, &column);
            }
        }
    }
    if (rc == SQLITE_OK && begin < middle && middle < e->places && e->at[middle - 1] >= e->at[middle]) {
        merge_places(e, begin, middle);
    }
    return rc;
}

static int read_places(viet_evidence *e, const Fts5ExtensionApi *api, Fts5Context *fts) {
    int rc = SQLITE_OK, w = 0;
    e->places = 0;
    for (int i = 0; rc == SQLITE_OK && i < e->phrases; i++) {
        bool reached = e->word_of[i] >= VIET_REACHED;
        int word = reached ? e->word_of[i] - VIET_REACHED : e->word_of[i];
        while (w <= word) {
            e->reached[w] = 0;
            e->begin[w++] = (int)e->places;
        }
        if (word >= 0) {
            size_t before = e->places;
            rc = read_phrase_places(e, api, fts, i, (size_t)e->begin[word]);
            e->reached[word] += reached ? (int)(e->places - before) : 0;
        }
    }
    while (w < e->words) {
        e->reached[w] = 0;
        e->begin[w++] = (int)e->places;
    }
    e->begin[e->words] = (int)e->places;
    return rc;
}

/* Whether the index has positions is seen at the first row. The columns are read before that: asked for positions that
** it does not have, FTS5 forgets which columns of the row a phrase is in. */
static int read_row_places(viet_evidence *e, const Fts5ExtensionApi *api, Fts5Context *fts) {
    Fts5PhraseIter next;
    int column = -1, word, rc = read_places(e, api, fts);
    if (e->source != VIET_NOT_ASKED) {
        return rc;
    }
    for (int i = 0; rc == SQLITE_OK && column < 0 && i < e->phrases; i++) {
        if (e->word_of[i] >= 0) { /* SQLite 3.40 crashes when it looks for an empty string */
            rc = api->xPhraseFirst(fts, i, &next, &column, &word);
        }
    }
    if (rc == SQLITE_OK) {
        e->source = column < 0 ? VIET_COLUMNS : VIET_POSITIONS;
        rc = column < 0 ? rc : read_places(e, api, fts);
    }
    return rc;
}

static double weight_at(sqlite3_int64 place, sqlite3_value **weights, int n) {
    int column = (int)(place >> 32);
    return column < n ? sqlite3_value_double(weights[column]) : 1;
}

/* Whether all places of word w are places of the next one as well: then it is that word as it was typed, beside the
** same word in all its forms: "=ban" OR "ban". */
static bool is_as_typed(const viet_evidence *e, int w) {
    int b = e->begin[w + 1];
    for (int a = e->begin[w]; a < e->begin[w + 1]; a++) {
        while (b < e->begin[w + 2] && e->at[b] < e->at[a]) {
            b++;
        }
        if (b == e->begin[w + 2] || e->at[b] != e->at[a]) {
            return false;
        }
    }
    return true;
}

/* What a word at a distance behind another one counts: 1 right behind it. */
static double nearness_of(sqlite3_int64 distance, double most) {
    return distance > VIET_NEAR         ? 0
           : distance == 1 && most == 1 ? 1
                                        : VIET_APART * most / (double)(distance * distance);
}

/* How near the places of word b are to those of word a, which is before it in the question. */
static double nearness(const viet_evidence *e, int a, int b, sqlite3_value **weights, int n) {
    double sum = 0;
    int next = e->begin[b], end = e->begin[b + 1];
    for (int i = e->begin[a]; i < e->begin[a + 1]; i++) {
        sqlite3_int64 at = e->at[i];
        while (next < end && e->at[next] <= at) {
            next++;
        }
        int back = next > e->begin[b] && e->at[next - 1] == at ? next - 2 : next - 1;
        double ahead = next < end ? nearness_of(e->at[next] - at, 1) : 0;
        double behind = back >= e->begin[b] ? nearness_of(at - e->at[back], 0.5) : 0;
        double near = ahead > behind ? ahead : behind;
        sum += near > 0 ? near * weight_at(at, weights, n) : 0;
    }
    return sum;
}

static void count_places(viet_evidence *e, sqlite3_value **weights, int n) {
    int before = -1; /* the word before, of those that the row has */
    for (int w = 0; w < e->words; w++) {
        e->row.count[w] = e->row.pair[w] = 0;
        for (int i = e->begin[w]; i < e->begin[w + 1]; i++) {
            e->row.count[w] += n == 0 ? 1 : weight_at(e->at[i], weights, n);
        }
        e->row.count[w] -= (1 - 1 / VIET_AS_TYPED) * e->reached[w];
    }
    for (int w = 0; w < e->words; w++) {
        if (e->begin[w] == e->begin[w + 1]) {
            continue;
        }
        if (!e->strict && w + 1 < e->words && e->single[w] && e->single[w + 1] && is_as_typed(e, w)) {
            e->row.count[w + 1] += (VIET_AS_TYPED - 1) * e->row.count[w];
            e->row.count[w] = 0;
            continue;
        }
        if (!e->pairs) {
            continue;
        }
        e->row.pair[w] =
            before >= 0 && (!e->strict || before == w - 1) ? nearness(e, before, w, weights, n) : 0;
        before = w;
    }
}

int viet_evidence_read(viet_evidence *e, const Fts5ExtensionApi *api, Fts5Context *fts,
                       sqlite3_value **weights, int n) {
    if (e->phrases == 0) { /* no question: FTS5 is not to be asked where it stands */
        return SQLITE_OK;
    }
    sqlite3_int64 rowid = api->xRowid(fts);
    int rc = e->source == VIET_NOT_ASKED || rowid != e->rowid ? read_row_places(e, api, fts) : SQLITE_OK;
    e->rowid = rowid;
    count_places(e, weights, n);
    for (int w = 0; e->source == VIET_COLUMNS && e->places == 0 && w < e->words; w++) {
        e->row.count[w] = 1;
    }
    return rc;
}

int viet_evidence_size(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_int64 *rows, double *average) {
    sqlite3_int64 words;
    int rc = api->xRowCount(fts, rows);
    if (rc == SQLITE_OK) {
        rc = api->xColumnTotalSize(fts, -1, &words);
    }
    *average = rc == SQLITE_OK && *rows > 0 && words > 0 ? (double)words / (double)*rows : 1;
    return rc;
}
