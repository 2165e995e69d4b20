/* search.c - viet_search(table, X [, k]): rowid, score: the k best rows for what a person typed, in one call.
**
** What is asked, one after the other until k rows are there:
**   all        rows with every word: the questions of a search box are short
**   corrected  the same for what may have been meant, when the index does not hold one of the words at all
**   smart      rows for which enough speaks, see plan.h; this comes first for a question longer than SEARCH_SHORT
** A row that an earlier step found has a higher score than any of a later one.
*/
#include <stdlib.h>
#include <string.h>

#include "expression.h"
#include "gather.h"
#include "suggest.h"
#include "table.h"
#include "value.h"

#define SEARCH_K     10    /* rows, unless more are asked for */
#define SEARCH_MOST  10000 /* rows that may be asked for */
#define SEARCH_SHORT 6     /* words: a longer question is seldom in one row whole */

typedef struct search_row {
    viet_found found;
    const char *mode;
} search_row;

typedef struct search_scanner {
    sqlite3 *db;
    viet_target *target;
    int k, n, at;
    search_row *row; /* k of them */
    char *corrected; /* what was asked for instead; NULL */
} search_scanner;

/* ---- the rows found so far */

static bool has_row(const search_scanner *s, sqlite3_int64 rowid) {
    for (int i = 0; i < s->n; i++) {
        if (s->row[i].found.rowid == rowid) {
            return true;
        }
    }
    return false;
}

/* Adds the rows of a step, the best first, behind those of the steps before, whose scores are raised above most. */
static void add_rows(search_scanner *s, const viet_found *best, int n, double most, const char *mode) {
    int before = s->n;
    for (int i = 0; i < n && s->n < s->k; i++) {
        if (!has_row(s, best[i].rowid)) {
            s->row[s->n++] = (search_row){best[i], mode};
        }
    }
    for (int i = 0; i < before && s->n > before; i++) {
        s->row[i].found.score += most;
    }
}

/* ---- a question of words alone */

static int step(search_scanner *s, viet_plan *plan, bool all, const char *mode) {
    viet_found *best;
    int n;
    double most;
    int rc = viet_gather_best(s->db, plan, all, s->k, &best, &n, &most);
    if (rc == SQLITE_OK) {
        add_rows(s, best, n, most, mode);
    }
    sqlite3_free(best);
    return rc;
}

static bool has_unknown(const viet_plan *p) {
    for (unsigned i = 0; i < p->words; i++) {
        if (p->word[i].rows <= 0) {
            return true;
        }
    }
    return false;
}

/* What the index holds that is nearest to the question. */
static int correct(search_scanner *s, const viet_question *q) {
    viet_suggestion nearest;
    unsigned found;
    int rc = viet_suggest(s->target->vocabulary, q->text, q->n, false, &nearest, 1, &found);
    if (rc == SQLITE_OK && found > 0) {
        s->corrected = nearest.term;
    }
    return rc;
}

static int search_corrected(search_scanner *s, const viet_question *asked) {
    viet_question q;
    viet_plan *plan = NULL;
    viet_fields words = {.rules = s->target->fields.rules};
    int rc = correct(s, asked);
    if (rc != SQLITE_OK || s->corrected == NULL) {
        return rc;
    }
    rc = viet_question_read(&q, s->corrected, strlen(s->corrected), false, &words);
    if (rc == SQLITE_OK) {
        rc = viet_plan_new(&q, s->target, &plan);
    }
    if (rc == SQLITE_OK) {
        rc = step(s, plan, true, "corrected");
    }
    if (rc == SQLITE_OK && s->n < s->k) {
        rc = step(s, plan, false, "corrected");
    }
    viet_plan_free(plan);
    viet_question_free(&q);
    return rc;
}

static int search_words(search_scanner *s, const viet_question *q) {
    viet_plan *plan;
    int rc = viet_plan_new(q, s->target, &plan);
    bool brief = rc == SQLITE_OK && plan->words <= SEARCH_SHORT;
    if (brief) {
        rc = step(s, plan, true, "all");
    }
    bool unknown = rc == SQLITE_OK && has_unknown(plan);
    if (rc == SQLITE_OK && s->n < s->k && unknown && brief) {
        rc = search_corrected(s, q);
    }
    if (rc == SQLITE_OK && s->n < s->k) {
        rc = step(s, plan, false, "smart");
    }
    /* the other words of a long question say enough, if they are found */
    if (rc == SQLITE_OK && s->n < s->k && unknown && !brief) {
        rc = search_corrected(s, q);
    }
    viet_plan_free(plan);
    return rc;
}

/* ---- a question with signs */

static int read_ranked(search_scanner *s, sqlite3_stmt *statement, const char *mode) {
    viet_found *best = sqlite3_malloc64((size_t)s->k * sizeof *best);
    int n = 0, rc = best == NULL ? SQLITE_NOMEM : SQLITE_OK;
    while (rc == SQLITE_OK && n < s->k && (rc = sqlite3_step(statement)) == SQLITE_ROW) {
        best[n++] = (viet_found){sqlite3_column_int64(statement, 0), 0 - sqlite3_column_double(statement, 1)};
        rc = SQLITE_OK;
    }
    if (rc == SQLITE_OK || rc == SQLITE_DONE) {
        add_rows(s, best, n, n > 0 ? best[0].score : 0, mode);
    }
    sqlite3_free(best);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static int search_expression(search_scanner *s, const viet_question *q, enum viet_mode mode) {
    viet_builder b = {.s = NULL};
    sqlite3_stmt *statement = NULL;
    const char *schema = viet_vocabulary_schema(s->target->vocabulary);
    const char *t = viet_vocabulary_table(s->target->vocabulary);
    int rc = viet_expression_write(&b, q, mode, s->target);
    char *sql = sqlite3_mprintf(
        "SELECT * FROM (SELECT rowid, viet_rank(f.\"%w\") FROM \"%w\".\"%w\" AS f WHERE f.\"%w\" "
        "MATCH ?1 LIMIT %d) ORDER BY 2, 1 LIMIT %d",
        t, schema, t, t, VIET_GATHER_ROWS, s->k);
    if (rc == SQLITE_OK) {
        rc = sql == NULL || b.no_memory ? SQLITE_NOMEM : sqlite3_prepare_v2(s->db, sql, -1, &statement, NULL);
    }
    if (rc == SQLITE_OK) {
        rc = sqlite3_bind_text64(statement, 1, b.s, b.n, SQLITE_STATIC, SQLITE_UTF8);
    }
    if (rc == SQLITE_OK) {
        rc = read_ranked(s, statement, viet_mode_names[mode]);
    }
    int ended = sqlite3_finalize(statement);
    sqlite3_free(sql);
    sqlite3_free(b.s);
    return rc == SQLITE_OK ? ended : rc;
}

/* Whether there are words and nothing else, so that they can be planned. */
static bool is_plain_question(const search_scanner *s, const viet_question *q) {
    for (unsigned i = 0; i < q->units; i++) {
        const viet_unit *u = &q->unit[i];
        if (u->kind != VIET_UNIT_WORDS || u->quoted || u->excluded || u->either || u->star || u->field >= 0) {
            return false;
        }
    }
    return s->target->settings == NULL || s->target->settings->synonyms == NULL;
}

static int search_question(search_scanner *s, const viet_question *q) {
    if (is_plain_question(s, q)) {
        return q->words == 0 ? SQLITE_OK : search_words(s, q);
    }
    int rc = search_expression(s, q, VIET_ALL);
    return rc == SQLITE_OK && s->n < s->k ? search_expression(s, q, VIET_SMART) : rc;
}

/* ---- the table function */

static void close_search(void *scanner) {
    search_scanner *s = scanner;
    viet_target_close(s->target);
    sqlite3_free(s->row);
    sqlite3_free(s->corrected);
    sqlite3_free(s);
}

static int run_search(search_scanner *s, const char *table, sqlite3_value *const *values, char **message) {
    viet_question q;
    const char *text = (const char *)sqlite3_value_text(values[1]);
    int rc = text == NULL ? SQLITE_NOMEM : viet_target_open(s->db, "viet_search", table, &s->target, message);
    if (rc != SQLITE_OK) {
        return rc;
    }
    rc = viet_target_read(s->target, &q, text, (size_t)sqlite3_value_bytes(values[1]), false);
    if (rc == SQLITE_OK) {
        rc = search_question(s, &q);
    }
    viet_question_free(&q);
    if (rc != SQLITE_OK && rc != SQLITE_NOMEM) {
        rc = viet_failure(rc, message, sqlite3_mprintf("viet_search: %s", sqlite3_errmsg(s->db)));
    }
    return rc;
}

static int open_search(sqlite3 *db, void **kept, const char *table, size_t n, sqlite3_value *const *values,
                       void **scanner, char **message) {
    (void)kept;
    unsigned k = SEARCH_K;
    (void)n;
    if (values[1] == NULL) {
        return viet_failure(SQLITE_ERROR, message,
                            sqlite3_mprintf("viet_search: argument 2, what is searched for, is missing"));
    }
    int rc = viet_value_count(values[2], "viet_search", "rows", SEARCH_MOST, &k, message);
    if (rc != SQLITE_OK) {
        return rc;
    }
    search_scanner *s = sqlite3_malloc64(sizeof *s);
    if (s == NULL) {
        return SQLITE_NOMEM;
    }
    *s = (search_scanner){.db = db, .k = (int)k, .row = sqlite3_malloc64(k * sizeof *s->row)};
    rc = s->row == NULL ? SQLITE_NOMEM : SQLITE_OK;
    if (rc == SQLITE_OK && sqlite3_value_type(values[1]) != SQLITE_NULL) {
        rc = run_search(s, table, values, message);
    }
    if (rc != SQLITE_OK) {
        close_search(s);
        return rc;
    }
    viet_target_close(s->target); /* the rows are there: nothing is kept open while they are given */
    s->target = NULL;
    *scanner = s;
    return SQLITE_OK;
}

static int next_found(void *scanner, viet_row *row) {
    search_scanner *s = scanner;
    (void)row;
    return s->at++ < s->n ? SQLITE_ROW : SQLITE_DONE;
}

enum { SEARCH_SCORE, SEARCH_MODE, SEARCH_CORRECTED, SEARCH_COLUMNS };

static void found_column(void *scanner, sqlite3_context *context, int column) {
    const search_scanner *s = scanner;
    const search_row *row = &s->row[s->at - 1];
    if (column == SEARCH_SCORE) {
        sqlite3_result_double(context, row->found.score);
    } else if (column == SEARCH_MODE) {
        sqlite3_result_text(context, row->mode, -1, SQLITE_STATIC);
    } else if (strcmp(row->mode, "corrected") == 0) {
        sqlite3_result_text(context, s->corrected, -1, SQLITE_TRANSIENT);
    }
}

static sqlite3_int64 found_rowid(void *scanner) {
    const search_scanner *s = scanner;
    return s->row[s->at - 1].found.rowid;
}

int viet_register_search(sqlite3 *db) {
    static const viet_table search_table = {
        .name = "viet_search",
        .schema = "CREATE TABLE x(score REAL, mode TEXT, corrected TEXT, \"table\" HIDDEN, question HIDDEN, "
                  "k HIDDEN)",
        .columns = SEARCH_COLUMNS,
        .span = VIET_NO_SPAN,
        .arguments = 3,
        .subject = "the table",
        .reads_tables = true,
        .open_in = open_search,
        .next = next_found,
        .column = found_column,
        .close = close_search,
        .rowid = found_rowid,
    };
    return viet_register_table(db, &search_table);
}
