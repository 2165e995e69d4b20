/* vocabulary.c - counts by MATCH, terms by fts5vocab, the number of rows by an auxiliary function. */
#include "vocabulary.h"

#include <stdint.h>
#include <string.h>

#include "fts5.h"
#include "value.h"

#define MOST_CLOSELY  1000 /* rows of the rarer word of a pair that are looked through, if closely */
#define MOST_PAIRED   200  /* of them, rows with both words */
#define MOST_REPEATED 32   /* instances of a term stepped over before the next term is sought instead */

enum { READ_ROWS, READ_END, READ_LAST, READ_COUNT, READ_PAIRS, READ_TERMS, READINGS };

struct viet_vocabulary {
    sqlite3 *db;
    char *schema, *table;
    sqlite3_stmt *statement[READINGS]; /* each prepared when it is first needed */
    sqlite3_int64 rows;                /* of the table, 0: not known yet */
    sqlite3_int64 end;                 /* its last rowid, when has_end */
    bool has_end, no_end;              /* no_end: it cannot be asked for */
    bool no_terms;                     /* no fts5vocab table can be had */
    bool walking;
    viet_builder expression, term;
};

/* ---- the table */

static bool table_exists(sqlite3 *db, const char *schema, const char *table) {
    return sqlite3_table_column_metadata(db, schema, table, NULL, NULL, NULL, NULL, NULL, NULL) == SQLITE_OK;
}

/* Takes schema and table when there is such a table. SQLITE_DONE: there is not. */
static int take_name(viet_vocabulary *v, const char *schema, int schema_n, const char *table) {
    char *s = sqlite3_mprintf("%.*s", schema_n, schema);
    if (s == NULL) {
        return SQLITE_NOMEM;
    }
    if (!table_exists(v->db, s, table)) {
        sqlite3_free(s);
        return sqlite3_errcode(v->db) == SQLITE_NOMEM ? SQLITE_NOMEM : SQLITE_DONE;
    }
    v->schema = s;
    v->table = sqlite3_mprintf("%s", table);
    return v->table == NULL ? SQLITE_NOMEM : SQLITE_OK;
}

/* A name without a schema is looked for where SQLite would: in temp, in main, in what is attached. */
static int find_schema(viet_vocabulary *v, const char *table) {
    sqlite3_stmt *list;
    int rc = take_name(v, "temp", 4, table);
    if (rc != SQLITE_DONE) {
        return rc;
    }
    rc = sqlite3_prepare_v2(v->db, "PRAGMA database_list", -1, &list, NULL);
    if (rc != SQLITE_OK) {
        return rc;
    }
    int found = SQLITE_DONE;
    while (found == SQLITE_DONE && sqlite3_step(list) == SQLITE_ROW) {
        const char *schema = (const char *)sqlite3_column_text(list, 1);
        found = schema == NULL ? SQLITE_NOMEM : take_name(v, schema, (int)strlen(schema), table);
    }
    rc = sqlite3_finalize(list);
    return rc == SQLITE_OK ? found : rc;
}

static int find_table(viet_vocabulary *v, const char *name) {
    int rc = find_schema(v, name);
    const char *dot = strchr(name, '.');
    return rc == SQLITE_DONE && dot != NULL ? take_name(v, name, (int)(dot - name), dot + 1) : rc;
}

/* ---- statements */

/* %1 of each is "schema"."table" AS f, %2 the column that is named as the table. */
static char *statement_text(const viet_vocabulary *v, int reading) {
    const char *s = v->schema, *t = v->table;
    switch (reading) {
    case READ_ROWS:
        return sqlite3_mprintf("SELECT rowid FROM \"%w\".\"%w\" AS f WHERE f.\"%w\" MATCH ?1 AND rowid >= ?2 "
                               "AND rowid <= ?3 ORDER BY rowid LIMIT ?4",
                               s, t, t);
    case READ_END:
        return sqlite3_mprintf("SELECT rowid FROM \"%w\".\"%w\" ORDER BY rowid DESC LIMIT 1", s, t);
    case READ_LAST:
        return sqlite3_mprintf("SELECT rowid FROM \"%w\".\"%w\" AS f WHERE f.\"%w\" MATCH ?1 "
                               "ORDER BY rowid DESC LIMIT 1",
                               s, t, t);
    case READ_COUNT:
        return sqlite3_mprintf(
            "SELECT viet_rows(f.\"%w\") FROM \"%w\".\"%w\" AS f WHERE f.\"%w\" MATCH ?1 LIMIT 1", t, s, t, t);
    case READ_PAIRS:
        return sqlite3_mprintf(
            "SELECT rowid, viet_beside(f.\"%w\", ?5) FROM \"%w\".\"%w\" AS f WHERE f.\"%w\" "
            "MATCH ?1 AND rowid >= ?2 AND rowid <= ?3 ORDER BY rowid LIMIT ?4",
            t, s, t, t);
    default:
        return sqlite3_mprintf("SELECT term FROM temp.\"viet_terms_%d_%w_%w\" WHERE term >= ?1",
                               (int)strlen(s), s, t);
    }
}

static int get_statement(viet_vocabulary *v, int reading, sqlite3_stmt **out) {
    int rc = SQLITE_OK;
    if (v->statement[reading] == NULL) {
        char *sql = statement_text(v, reading);
        rc = sql == NULL ? SQLITE_NOMEM : sqlite3_prepare_v2(v->db, sql, -1, &v->statement[reading], NULL);
        sqlite3_free(sql);
    }
    *out = v->statement[reading];
    return rc;
}

static int check_fts5(viet_vocabulary *v, const char *caller, char **message) {
    sqlite3_stmt *statement;
    int rc = get_statement(v, READ_ROWS, &statement);
    if (rc == SQLITE_NOMEM) {
        return rc;
    }
    /* A column named as the table and one named rank are FTS5's; FTS3 and FTS4 have the first only. */
    if (rc == SQLITE_OK && sqlite3_table_column_metadata(v->db, v->schema, v->table, "rank", NULL, NULL, NULL,
                                                         NULL, NULL) == SQLITE_OK) {
        return SQLITE_OK;
    }
    const char *why = sqlite3_errmsg(v->db);
    bool other = strncmp(why, "no such column", 14) == 0 || strncmp(why, "no such table column", 20) == 0;
    return viet_failure(SQLITE_ERROR, message,
                        other ? sqlite3_mprintf("%s: '%s' is not an FTS5 table", caller, v->table)
                              : sqlite3_mprintf("%s: %s", caller, why));
}

int viet_vocabulary_open(sqlite3 *db, const char *caller, const char *table, viet_vocabulary **out,
                         char **message) {
    viet_vocabulary *v = sqlite3_malloc64(sizeof *v);
    *out = NULL;
    if (v == NULL) {
        return SQLITE_NOMEM;
    }
    *v = (viet_vocabulary){.db = db};
    int rc = find_table(v, table);
    if (rc == SQLITE_DONE) {
        rc = viet_failure(SQLITE_ERROR, message, sqlite3_mprintf("%s: no such table: %s", caller, table));
    } else if (rc == SQLITE_OK) {
        rc = check_fts5(v, caller, message);
    }
    if (rc != SQLITE_OK) {
        viet_vocabulary_close(v);
        return rc;
    }
    *out = v;
    return SQLITE_OK;
}

void viet_vocabulary_close(viet_vocabulary *v) {
    if (v == NULL) {
        return;
    }
    for (int i = 0; i < READINGS; i++) {
        sqlite3_finalize(v->statement[i]);
    }
    sqlite3_free(v->expression.s);
    sqlite3_free(v->term.s);
    sqlite3_free(v->schema);
    sqlite3_free(v->table);
    sqlite3_free(v);
}

/* ---- counting */

typedef struct stretch {
    sqlite3_int64 low, high;   /* rowids asked for */
    int most;                  /* rows asked for */
    int rows;                  /* rows found */
    sqlite3_int64 first, last; /* rowids found */
    sqlite3_int64 some;        /* rowid of the row that is the last of VIET_COUNT_SOME */
} stretch;

static int read_stretch(viet_vocabulary *v, const char *expression, stretch *s) {
    sqlite3_stmt *statement;
    int rc = get_statement(v, READ_ROWS, &statement);
    if (rc != SQLITE_OK) {
        return rc;
    }
    s->rows = 0;
    rc = sqlite3_bind_text(statement, 1, expression, -1, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 2, s->low);
    sqlite3_bind_int64(statement, 3, s->high);
    sqlite3_bind_int(statement, 4, s->most);
    while (rc == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW) {
        s->last = sqlite3_column_int64(statement, 0);
        s->first = s->rows++ == 0 ? s->last : s->first;
        s->some = s->rows <= VIET_COUNT_SOME ? s->last : s->some;
    }
    int ended = sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return rc == SQLITE_OK ? ended : rc;
}

/* One number by a statement that takes an expression, or NULL. */
static int read_one(viet_vocabulary *v, int reading, const char *expression, sqlite3_int64 *number) {
    sqlite3_stmt *statement;
    int rc = get_statement(v, reading, &statement);
    if (rc != SQLITE_OK) {
        return rc;
    }
    rc = expression == NULL ? SQLITE_OK : sqlite3_bind_text(statement, 1, expression, -1, SQLITE_STATIC);
    if (rc == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW) {
        *number = sqlite3_column_int64(statement, 0);
    }
    int ended = sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return rc == SQLITE_OK ? ended : rc;
}

/* Rowids from a to b, which is not before it. They may be anywhere in 64 bits. */
static double rowids_between(sqlite3_int64 a, sqlite3_int64 b) {
    return (double)((uint64_t)b - (uint64_t)a);
}

static sqlite3_int64 ahead(sqlite3_int64 a, double by) {
    uint64_t room = (uint64_t)INT64_MAX - (uint64_t)a;
    return by >= (double)room ? INT64_MAX : (sqlite3_int64)((uint64_t)a + (uint64_t)by);
}

/* Rows in `width` rowids from where the stretch begins, if they go on as dense as it is. */
static double spread(const stretch *s, double width) {
    double read = rowids_between(s->low, s->last) + 1;
    return s->rows < s->most || read >= width ? s->rows : s->rows * width / read;
}

/* The rowid up to which rows are expected: the table's last, or, where FTS5 cannot tell that (a contentless table with
** columnsize=0), the last that the expression finds. */
static int find_last_rowid(viet_vocabulary *v, const char *expression, sqlite3_int64 *end) {
    if (!v->has_end && !v->no_end) {
        int rc = read_one(v, READ_END, NULL, &v->end);
        v->has_end = rc == SQLITE_OK;
        v->no_end = rc == SQLITE_ERROR;
        if (rc != SQLITE_OK && rc != SQLITE_ERROR) {
            return rc;
        }
    }
    *end = v->end;
    return v->has_end ? SQLITE_OK : read_one(v, READ_LAST, expression, end);
}

/* All rows are in the part of the table whose beginning is known: looks how dense they are in its middle too. */
static int estimate_part(viet_vocabulary *v, const char *expression, stretch *begin, double *rows) {
    sqlite3_int64 last = begin->last;
    int rc = read_one(v, READ_LAST, expression, &last);
    stretch half = {.low = ahead(begin->last, rowids_between(begin->last, last) / 2 + 1),
                    .high = last,
                    .most = VIET_COUNT_SAMPLE};
    if (rc == SQLITE_OK) {
        rc = read_stretch(v, expression, &half);
    }
    *rows = spread(begin, rowids_between(begin->low, half.low)) +
            spread(&half, rowids_between(half.low, last) + 1);
    return rc;
}

/* Takes the density of the first rows for the first half of the table, and looks how dense they are in the second. */
static int estimate(viet_vocabulary *v, const char *expression, stretch *begin, viet_holding *h) {
    sqlite3_int64 end = begin->last;
    double rows;
    int rc = find_last_rowid(v, expression, &end);
    if (rc != SQLITE_OK) {
        return rc;
    }
    begin->low = begin->first;
    end = end > begin->last ? end : begin->last;
    sqlite3_int64 middle = ahead(begin->first, rowids_between(begin->first, end) / 2 + 1);
    stretch half = {.low = middle > begin->last ? middle : ahead(begin->last, 1),
                    .high = INT64_MAX,
                    .most = VIET_COUNT_SAMPLE};
    rc = begin->last < INT64_MAX ? read_stretch(v, expression, &half) : SQLITE_OK;
    rows = spread(begin, rowids_between(begin->first, half.low)) +
           spread(&half, rowids_between(half.low, end) + 1);
    if (rc == SQLITE_OK && half.rows == 0) {
        rc = estimate_part(v, expression, begin, &rows);
    }
    h->exact = false;
    h->rows = rows < (double)v->rows ? (sqlite3_int64)rows : v->rows;
    return rc;
}

int viet_vocabulary_count(viet_vocabulary *v, const char *expression, viet_holding *h) {
    stretch s = {.low = INT64_MIN, .high = INT64_MAX, .most = VIET_COUNT_EXACT};
    int rc = read_stretch(v, expression, &s);
    *h = (viet_holding){.rows = s.rows, .exact = true};
    if (rc == SQLITE_OK && s.rows > 0) {
        h->first = s.first;
        h->last = s.some;
        h->some = s.rows < VIET_COUNT_SOME ? s.rows : VIET_COUNT_SOME;
        if (v->rows == 0) {
            rc = read_one(v, READ_COUNT, expression, &v->rows);
        }
    }
    return rc == SQLITE_OK && s.rows == s.most ? estimate(v, expression, &s, h) : rc;
}

int viet_vocabulary_within(viet_vocabulary *v, const char *expression, sqlite3_int64 first,
                           sqlite3_int64 last, int most, int *rows) {
    stretch s = {.low = first, .high = last, .most = most};
    int rc = read_stretch(v, expression, &s);
    *rows = s.rows;
    return rc;
}

const char *viet_vocabulary_schema(const viet_vocabulary *v) {
    return v->schema;
}

const char *viet_vocabulary_table(const viet_vocabulary *v) {
    return v->table;
}

sqlite3_int64 viet_vocabulary_rows(const viet_vocabulary *v) {
    return v->rows;
}

/* ---- terms */

void viet_vocabulary_quote(viet_builder *b, const char *term, size_t n) {
    if (memchr(term, 0, n) != NULL) { /* FTS5's language cannot say it */
        viet_builder_text(b, "\"\"");
        return;
    }
    viet_builder_text(b, "\"" VIET_VERBATIM);
    viet_builder_quoted(b, term, n);
    viet_builder_text(b, "\"");
}

/* Ends the expression that was begun: NULL for want of memory. */
static const char *end_expression(viet_vocabulary *v) {
    viet_builder *b = &v->expression;
    viet_builder_add(b, "", 1);
    b->n = 0;
    bool no_memory = b->no_memory;
    b->no_memory = false;
    return no_memory ? NULL : b->s;
}

int viet_vocabulary_term(viet_vocabulary *v, const char *term, size_t n, viet_holding *h) {
    viet_vocabulary_quote(&v->expression, term, n);
    const char *expression = end_expression(v);
    return expression == NULL ? SQLITE_NOMEM : viet_vocabulary_count(v, expression, h);
}

int viet_vocabulary_rough(viet_vocabulary *v, const char *term, size_t n, double *rows) {
    stretch s = {.low = INT64_MIN, .high = INT64_MAX, .most = VIET_COUNT_ROUGH};
    viet_vocabulary_quote(&v->expression, term, n);
    const char *expression = end_expression(v);
    int rc = expression == NULL ? SQLITE_NOMEM : read_stretch(v, expression, &s);
    *rows = s.rows;
    if (rc == SQLITE_OK && s.rows == s.most) {
        sqlite3_int64 end = s.last;
        rc = find_last_rowid(v, expression, &end);
        s.low = s.first;
        *rows = spread(&s, end > s.last ? rowids_between(s.first, end) + 1 : 0);
    }
    return rc;
}

int viet_vocabulary_has(viet_vocabulary *v, const char *term, size_t n, bool *has) {
    stretch s = {.low = INT64_MIN, .high = INT64_MAX, .most = 1};
    viet_vocabulary_quote(&v->expression, term, n);
    const char *expression = end_expression(v);
    int rc = expression == NULL ? SQLITE_NOMEM : read_stretch(v, expression, &s);
    *has = rc == SQLITE_OK && s.rows > 0;
    return rc;
}

/* What is read of the rows that hold a word and one of others. */
typedef struct pairing {
    sqlite3_int64 low, high; /* rowids asked for */
    int most;                /* rows asked for */
    double *pairs;           /* of each of the others: rows in which it stands right behind the word */
    int others;
    bool before; /* the others stand right before it instead */
    double part; /* of [low, high] that has been read: less than 1 when there are more than `most` rows */
} pairing;

/* expression: the word AND (an other OR ...). Where it is not known what stands beside what, all of them do. */
static int read_pairs(viet_vocabulary *v, const char *expression, pairing *p) {
    sqlite3_stmt *statement;
    int rows = 0, rc = get_statement(v, READ_PAIRS, &statement);
    if (rc != SQLITE_OK) {
        return rc;
    }
    rc = sqlite3_bind_text(statement, 1, expression, -1, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 2, p->low);
    sqlite3_bind_int64(statement, 3, p->high);
    sqlite3_bind_int(statement, 4, p->most);
    sqlite3_bind_int(statement, 5, p->before);
    p->part = 1;
    while (rc == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW) {
        bool known = sqlite3_column_type(statement, 1) != SQLITE_NULL;
        int beside = sqlite3_column_int(statement, 1);
        for (int i = 0; i < p->others; i++) {
            p->pairs[i] += !known || beside == i + 1;
        }
        if (++rows == p->most) {
            p->part = (rowids_between(p->low, sqlite3_column_int64(statement, 0)) + 1) /
                      (rowids_between(p->low, p->high) + 1);
        }
    }
    int ended = sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return rc == SQLITE_OK ? ended : rc;
}

/* The rowid up to which a word is expected to have so many rows. */
static sqlite3_int64 rowid_of_row(const viet_holding *h, int row) {
    double read = rowids_between(h->first, h->last) + 1;
    return h->some < VIET_COUNT_SOME ? h->last : ahead(h->first, read / h->some * row);
}

/* Looks through so many rows of the rarer word, and at so many with both. *pairs is what was seen, *rows the estimate. */
static int look_for_pair(viet_vocabulary *v, const char *expression, const viet_holding *rarer, int within,
                         int most, double *pairs, sqlite3_int64 *rows) {
    pairing p = {
        .low = rarer->first, .high = rowid_of_row(rarer, within), .most = most, .pairs = pairs, .others = 1};
    *pairs = 0;
    int rc = read_pairs(v, expression, &p);
    double read = rarer->some < VIET_COUNT_SOME ? rarer->some : within * p.part;
    *rows = (sqlite3_int64)(read < (double)rarer->rows ? *pairs / read * (double)rarer->rows : *pairs);
    return rc;
}

int viet_vocabulary_pair(viet_vocabulary *v, const char *a, const viet_holding *ha, const char *b,
                         const viet_holding *hb, bool closely, sqlite3_int64 *rows) {
    enum { FEW = 3 };
    const viet_holding *rarer = ha->rows < hb->rows ? ha : hb;
    double pairs;
    *rows = 0;
    if (rarer->rows == 0) {
        return SQLITE_OK;
    }
    viet_builder_text(&v->expression, a);
    viet_builder_text(&v->expression, " AND ");
    viet_builder_text(&v->expression, b);
    const char *expression = end_expression(v);
    int rc = expression == NULL
                 ? SQLITE_NOMEM
                 : look_for_pair(v, expression, rarer, VIET_COUNT_SOME, VIET_COUNT_SOME, &pairs, rows);
    if (rc == SQLITE_OK && closely && pairs < FEW && rarer->rows > VIET_COUNT_SOME) {
        rc = look_for_pair(v, expression, rarer, MOST_CLOSELY, MOST_PAIRED, &pairs, rows);
    }
    return rc;
}

int viet_vocabulary_beside(viet_vocabulary *v, const char *a, const viet_holding *ha, bool before,
                           const char *others, int n, double *rows) {
    pairing p = {.low = ha->first,
                 .high = rowid_of_row(ha, MOST_CLOSELY),
                 .most = MOST_PAIRED,
                 .pairs = rows,
                 .others = n,
                 .before = before};
    memset(rows, 0, (size_t)n * sizeof rows[0]);
    if (ha->rows == 0) {
        return SQLITE_OK;
    }
    viet_builder_text(&v->expression, a);
    viet_builder_text(&v->expression, " AND (");
    viet_builder_text(&v->expression, others);
    viet_builder_text(&v->expression, ")");
    const char *expression = end_expression(v);
    int rc = expression == NULL ? SQLITE_NOMEM : read_pairs(v, expression, &p);
    double read = ha->some < VIET_COUNT_SOME ? ha->some : MOST_CLOSELY * p.part;
    for (int i = 0; i < n && read < (double)ha->rows; i++) {
        rows[i] *= (double)ha->rows / read;
    }
    return rc;
}

/* ---- walking */

/* Makes the table of terms, unless it is there; where it cannot be made there are no terms. */
static int make_terms(viet_vocabulary *v) {
    char *sql = sqlite3_mprintf("CREATE VIRTUAL TABLE IF NOT EXISTS temp.\"viet_terms_%d_%w_%w\" "
                                "USING fts5vocab(\"%w\", \"%w\", instance)",
                                (int)strlen(v->schema), v->schema, v->table, v->schema, v->table);
    int rc = sql == NULL ? SQLITE_NOMEM : sqlite3_exec(v->db, sql, NULL, NULL, NULL);
    sqlite3_free(sql);
    v->no_terms = rc != SQLITE_OK;
    return rc == SQLITE_NOMEM ? rc : SQLITE_OK;
}

/* Goes to the first term that is not before v->term. */
static int seek_term(viet_vocabulary *v) {
    sqlite3_stmt *statement;
    int rc = get_statement(v, READ_TERMS, &statement);
    if (rc == SQLITE_OK) {
        sqlite3_reset(statement);
        rc = sqlite3_bind_text64(statement, 1, v->term.s, v->term.n, SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    return rc;
}

static int set_term(viet_vocabulary *v, const char *term, size_t n) {
    v->term.n = 0;
    viet_builder_add(&v->term, term, n);
    viet_builder_add(&v->term, "", 1); /* the first text behind the term is the term and a NUL */
    return v->term.no_memory ? SQLITE_NOMEM : SQLITE_OK;
}

int viet_vocabulary_walk(viet_vocabulary *v, const char *from, size_t n) {
    int rc = SQLITE_OK;
    if (v->statement[READ_TERMS] == NULL && !v->no_terms) {
        rc = make_terms(v);
    }
    if (rc == SQLITE_OK && v->no_terms) {
        return SQLITE_DONE;
    }
    if (rc == SQLITE_OK) {
        rc = set_term(v, from, n);
    }
    if (rc == SQLITE_OK) {
        v->term.n = n; /* from itself may be the first term */
        rc = seek_term(v);
        v->term.n = 0;
    }
    v->walking = rc == SQLITE_OK;
    return rc;
}

int viet_vocabulary_next(viet_vocabulary *v, const char **term, size_t *n) {
    sqlite3_stmt *statement = v->statement[READ_TERMS];
    int rc = SQLITE_DONE, repeated = 0;
    while (v->walking && (rc = sqlite3_step(statement)) == SQLITE_ROW) {
        const char *s = (const char *)sqlite3_column_text(statement, 0);
        size_t bytes = (size_t)sqlite3_column_bytes(statement, 0);
        if (s == NULL) {
            rc = SQLITE_NOMEM;
            break;
        }
        if (bytes + 1 != v->term.n || memcmp(s, v->term.s, bytes) != 0) {
            rc = set_term(v, s, bytes);
            *term = v->term.s;
            *n = bytes;
            return rc == SQLITE_OK ? SQLITE_ROW : rc;
        }
        if (++repeated == MOST_REPEATED && (rc = seek_term(v)) != SQLITE_OK) {
            break;
        }
    }
    viet_vocabulary_end(v);
    return rc;
}

void viet_vocabulary_end(viet_vocabulary *v) {
    if (v->walking) {
        sqlite3_reset(v->statement[READ_TERMS]);
        sqlite3_clear_bindings(v->statement[READ_TERMS]);
    }
    v->walking = false;
}

/* ---- what FTS5 tells auxiliary functions only */

/* viet_rows(fts): the rows of the table. */
static void result_rows(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int n,
                        sqlite3_value **args) {
    sqlite3_int64 rows = 0;
    (void)n;
    (void)args;
    int rc = api->xRowCount(fts, &rows);
    if (rc != SQLITE_OK) {
        viet_result_code(context, rc);
    } else {
        sqlite3_result_int64(context, rows);
    }
}

/* viet_beside(fts [, before]): which of the question's other phrases, the first of them 1, stands right behind its first
** one in the row, or, where before is true, right before it; 0 when none does, NULL where that is not known: the index
** has no positions and the table no text. Instances come in the order of the row. */
static void result_beside(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int n,
                          sqlite3_value **args) {
    bool before = n > 0 && sqlite3_value_int(args[0]) != 0;
    int instances = 0, last = -1, last_column = -1, last_word = -1, beside = 0;
    int rc = api->xInstCount(fts, &instances);
    bool known = instances > 0;
    for (int i = 0; rc == SQLITE_OK && beside == 0 && i < instances; i++) {
        int phrase, column, word;
        rc = api->xInst(fts, i, &phrase, &column, &word);
        if (rc == SQLITE_OK) {
            bool next = column == last_column && word == last_word + 1;
            known = known && word >= 0;
            beside = next && (before ? phrase == 0 : last == 0) ? (before ? last : phrase) : 0;
            last = phrase;
            last_column = column;
            last_word = word;
        }
    }
    if (rc != SQLITE_OK) {
        viet_result_code(context, rc);
    } else if (known) {
        sqlite3_result_int(context, beside);
    }
}

int viet_add_vocabulary(fts5_api *api) {
    int rc = api->xCreateFunction(api, "viet_rows", NULL, result_rows, NULL);
    return rc == SQLITE_OK ? api->xCreateFunction(api, "viet_beside", NULL, result_beside, NULL) : rc;
}
