/* compare.c - vietnamese beside other ways to search Vietnamese text: what they find, and what they cost.
**
** usage: compare TEXT FIGURES
**
** TEXT has a row in each line. Questions are words that follow each other in it, in lower case, drawn with a
** fixed seed; every way is asked them as a phrase, which is what all of them can be asked. Which rows they ought
** to find is told by truth.h. Writes the figures to the file FIGURES, of which chart.py makes tables and a chart.
**
** found: the share of the rows with the words that the way returns; nothing but blanks is between the words.
** right: the share of the rows returned that have the words with these marks, in whatever normal form, place of
** the tone, spelling with i or y, or Ð for Đ, with anything that is no word between them.
** Both are means over the questions; a question that returned nothing has no say in the second.
**
** Sizes are pages, after 'optimize', with what the app stores only to be searched. Times are of the processor, by
** clock(): of INSERT ... SELECT into a new index, and of reading the numbers of all rows found; the ways by turns,
** and of several rounds the best counts.
*/
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "truth.h"
#include "viet.h"

enum {
    QUESTIONS = 100, /* of each kind */
    TRIES = 100000,  /* to draw one */
    PART = 10000,    /* lines whose indexes are built several times, and are built in the other normal form */
    ROUNDS = 3,
    SLOW = 20, /* milliseconds; what takes longer is asked once */
    WORDS = 2
};

/* ---- what is compared */

/* A way: how its index is made from the table line, and asked for ?1 as a phrase. */
typedef struct way {
    const char *name;
    const char *create, *fill, *optimize, *ask;
} way;

#define FILL(t)                                                                                              \
    "INSERT INTO " t "(rowid, body) SELECT rowid, body FROM line",                                           \
        "INSERT INTO " t "(" t ") VALUES ('optimize')"
#define FTS5(t, tokenizer)                                                                                   \
    "CREATE VIRTUAL TABLE " t " USING fts5(body, content = 'line', tokenize = '" tokenizer "')", FILL(t)
#define STOCK(t, tokenizer) FTS5(t, tokenizer), "SELECT rowid FROM " t " WHERE " t " MATCH '\"' || ?1 || '\"'"

static const way ways[] = {
    {"vietnamese", FTS5("v", "vietnamese"),
     "SELECT rowid FROM v WHERE v MATCH viet_query(?1, 'phrase', 'v')"},
    {"unicode61 remove_diacritics 2", STOCK("u2", "unicode61 remove_diacritics 2")},
    {"unicode61 remove_diacritics 0", STOCK("u0", "unicode61 remove_diacritics 0")},
    {"folded shadow column",
     "CREATE TABLE copy(folded); CREATE VIRTUAL TABLE s USING fts5(folded, content = 'copy', tokenize = "
     "'unicode61')",
     "INSERT INTO copy(rowid, folded) SELECT rowid, unaccent(body) FROM line;"
     "INSERT INTO s(rowid, folded) SELECT rowid, folded FROM copy",
     "INSERT INTO s(s) VALUES ('optimize')",
     "SELECT rowid FROM s WHERE s MATCH '\"' || unaccent(?1) || '\"'"},
    /* A question with marks is for the text, one without for the copy. */
    {"text and folded column",
     "CREATE TABLE both(body, folded); CREATE VIRTUAL TABLE b USING fts5(body, folded, content = 'both',"
     "    tokenize = 'unicode61 remove_diacritics 0')",
     "INSERT INTO both(rowid, folded) SELECT rowid, unaccent(body) FROM line;"
     "INSERT INTO b(rowid, body, folded) SELECT line.rowid, line.body, folded FROM line JOIN both ON "
     "both.rowid = line.rowid",
     "INSERT INTO b(b) VALUES ('optimize')",
     "SELECT rowid FROM b WHERE b MATCH iif(?1 = unaccent(?1), 'folded', 'body') || ': \"' || ?1 || '\"'"},
    {"trigram", STOCK("t", "trigram")},
    {"trigram remove_diacritics 1", STOCK("t1", "trigram remove_diacritics 1")},
    {"FTS4 icu vi", "CREATE VIRTUAL TABLE icu USING fts4(body, content=line, tokenize=icu vi)", FILL("icu"),
     "SELECT rowid FROM icu WHERE icu MATCH '\"' || ?1 || '\"'"},
    {"LIKE '%...%'", "", "", "", "SELECT rowid FROM line WHERE body LIKE '%' || ?1 || '%'"},
};

enum { WAYS = sizeof ways / sizeof *ways, BASE = 1 /* what costs are held against */ };

/* Kinds of questions, by what they are drawn for. */
enum kind { UNMARKED, UNMARKED_STROKE, ONE_WORD, MARKED, MOVED_TONE, DECOMPOSED, KINDS };

static const struct {
    int words;
    bool fold, stroke; /* typed without marks; with đ somewhere */
} kinds[KINDS] = {
    [UNMARKED] = {2, true, false}, [UNMARKED_STROKE] = {2, true, true}, [ONE_WORD] = {1, false, false},
    [MARKED] = {2, false, false},  [MOVED_TONE] = {2, false, false},    [DECOMPOSED] = {2, false, false},
};

/* What a way came to; a share is -1 where there is nothing to be a share of. */
typedef struct figures {
    bool left_out;
    double found[KINDS], right[KINDS], ms[KINDS];
    double build; /* seconds */
    sqlite3_int64 bytes;
} figures;

typedef struct row {
    char *text, *form[TRUTH_FORMS];
} row;

typedef struct question {
    char *typed, *wanted, *alike; /* the last two as words, to be looked for in a row's forms */
} question;

typedef struct bench {
    row *rows;
    size_t n, bytes, asked[KINDS];
    unsigned long long seed;
    figures of[WAYS];
} bench;

static void check(sqlite3 *db, int rc) {
    if (rc != SQLITE_OK && rc != SQLITE_ROW && rc != SQLITE_DONE) {
        fprintf(stderr, "compare: %s\n", sqlite3_errmsg(db));
        exit(1);
    }
}

static size_t smaller(size_t a, size_t b) {
    return a < b ? a : b;
}

/* A number below n, the same ones in every run: xorshift64 (Marsaglia, 2003). */
static size_t draw(bench *b, size_t n) {
    b->seed ^= b->seed << 13;
    b->seed ^= b->seed >> 7;
    b->seed ^= b->seed << 17;
    return (size_t)(b->seed % n);
}

/* What truth.h says of hand-picked words, before it judges others. */
static void check_truth(void) {
    static const struct {
        const char *text, *folded, *alike, *moved;
    } cases[] = {
        {"Hòa", " hoa ", " hoa\u0300 ", "hoà"},
        {"hoà", " hoa ", " hoa\u0300 ", "hòa"},
        {"THUÝ", " thuy ", " thuy\u0301 ", "thúy"},
        {"quý", " quy ", " qui\u0301 ", NULL},
        {"Tỷ, tỉ", " ty | ti ", " ti\u0309 ti\u0309 ", NULL},
        {"Ðá", " \u00F0a ", " đa\u0301 ", NULL},
        {"tay", " tay ", " tay ", NULL},
        {"thuở", " thuo ", " thuo\u031B\u0309 ", NULL},
        {"Đe\u0302\u0323 1", " de 1 ", " đe\u0302\u0323 1 ", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *letters = truth_letters(cases[i].text), *folded = truth_words(letters, TRUTH_FOLDED);
        char *alike = truth_words(letters, TRUTH_ALIKE), *moved = truth_move_tone(letters, strlen(letters));
        char *composed = moved != NULL ? truth_compose(moved) : NULL;
        if (strcmp(folded, cases[i].folded) != 0 || strcmp(alike, cases[i].alike) != 0 ||
            (composed == NULL) != (cases[i].moved == NULL) ||
            (composed != NULL && strcmp(composed, cases[i].moved) != 0)) {
            fprintf(stderr, "compare: %s is taken for '%s', '%s', '%s'\n", cases[i].text, folded, alike,
                    composed != NULL ? composed : "");
            exit(1);
        }
        free(letters);
        free(folded);
        free(alike);
        free(moved);
        free(composed);
    }
}

static void read_rows(bench *b, const char *path) {
    char *line = NULL;
    size_t cap = 0, room = 0;
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(1);
    }
    while (getline(&line, &cap, file) > 0) {
        line[strcspn(line, "\n")] = 0;
        if (b->n == room) {
            room = 2 * room + 1024;
            b->rows = truth_must(realloc(b->rows, room * sizeof *b->rows));
        }
        row *r = &b->rows[b->n++];
        char *letters = truth_letters(line);
        r->text = truth_must(strdup(line));
        for (int form = 0; form < TRUTH_FORMS; form++) {
            r->form[form] = truth_words(letters, (enum truth_form)form);
        }
        b->bytes += strlen(line);
        free(letters);
    }
    free(line);
    fclose(file);
}

/* ---- questions */

/* Where n words begin that stand in a row behind each other, chosen by chance; NULL when there are none. */
static const char *draw_words(bench *b, const char *words, int n, size_t *bytes) {
    const char *start[WORDS + 1] = {NULL}, *chosen = NULL;
    int run = 0;
    size_t seen = 0;
    for (const char *p = words + 1; *p != 0; p = strchr(p, ' ') + 1) {
        bool marked = false;
        size_t length = strcspn(p, " ");
        if (!truth_is_vietnamese(p, length, &marked)) {
            run = 0;
            continue;
        }
        memmove(start, start + 1, sizeof *start * WORDS);
        start[WORDS] = p;
        run++;
        if (run >= n && draw(b, ++seen) == 0) { /* each of those seen with the same chance */
            chosen = start[WORDS + 1 - n];
            *bytes = (size_t)(p - chosen) + length;
        }
    }
    return chosen;
}

/* The words p[0..n) with the tone of the first that allows it on another vowel, or NULL. */
static char *move_a_tone(const char *p, size_t n) {
    for (size_t from = 0, length; from < n; from += length + 1) {
        length = strcspn(p + from, " ");
        char *word = truth_move_tone(p + from, smaller(length, n - from));
        if (word != NULL) {
            char *out = truth_must(malloc(n + 1));
            memcpy(out, p, from);
            memcpy(out + from, word, length);
            memcpy(out + from + length, p + from + length, n - from - length);
            out[n] = 0;
            free(word);
            return out;
        }
    }
    return NULL;
}

/* Makes a question of the words p[0..n) of a row, if they are of the kind. */
static bool make_question(const char *p, size_t n, enum kind kind, question *out) {
    bool marked = false;
    char *words = truth_must(strndup(p, n)), *typed = NULL;
    for (size_t from = 0, length; from < n; from += length + 1) {
        length = strcspn(words + from, " ");
        truth_is_vietnamese(words + from, length, &marked);
    }
    if (marked && (!kinds[kind].fold || kinds[kind].stroke == (strstr(words, "đ") != NULL))) {
        typed = kinds[kind].fold     ? truth_unaccent(words)
                : kind == MOVED_TONE ? move_a_tone(words, n)
                                     : truth_must(strdup(words));
    }
    if (typed != NULL) {
        out->typed = truth_compose(typed);
        out->wanted = truth_words(kinds[kind].fold ? typed : words, TRUTH_EXACT);
        out->alike = truth_words(typed, TRUTH_ALIKE);
    }
    free(typed);
    free(words);
    return typed != NULL;
}

/* Questions of a kind out of the first n rows. Returns how many there are. */
static size_t choose_questions(bench *b, size_t n, enum kind kind, question *out) {
    size_t chosen = 0, bytes = 0;
    for (int tries = 0; tries < TRIES && chosen < QUESTIONS; tries++) {
        const char *p = draw_words(b, b->rows[draw(b, n)].form[TRUTH_EXACT], kinds[kind].words, &bytes);
        if (p != NULL && make_question(p, bytes, kind, &out[chosen])) {
            chosen++;
        }
    }
    return chosen;
}

static void free_questions(question *q, size_t n) {
    for (size_t i = 0; i < n; i++) {
        free(q[i].typed);
        free(q[i].wanted);
        free(q[i].alike);
    }
}

/* ---- tables */

static void unaccent(sqlite3_context *context, int n, sqlite3_value **value) {
    const char *text = (const char *)sqlite3_value_text(value[0]);
    (void)n;
    if (text != NULL) {
        sqlite3_result_text(context, truth_unaccent(text), -1, free);
    }
}

/* A database with the first n rows. */
static sqlite3 *open_lines(const bench *b, size_t n, bool decomposed) {
    sqlite3 *db;
    sqlite3_stmt *insert;
    check(NULL, sqlite3_open(":memory:", &db));
    check(db, sqlite3_create_function(db, "unaccent", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, unaccent,
                                      NULL, NULL));
    /* An SQLite with ICU has another LIKE; this brings back the one that all have. */
    check(db, sqlite3_exec(db, "PRAGMA case_sensitive_like = 0; CREATE TABLE line(body TEXT); BEGIN", NULL,
                           NULL, NULL));
    check(db, sqlite3_prepare_v2(db, "INSERT INTO line(rowid, body) VALUES (?1, ?2)", -1, &insert, NULL));
    for (size_t i = 0; i < n; i++) {
        char *other = decomposed ? truth_decompose(b->rows[i].text) : NULL;
        sqlite3_bind_int64(insert, 1, (sqlite3_int64)i);
        sqlite3_bind_text(insert, 2, other != NULL ? other : b->rows[i].text, -1, SQLITE_STATIC);
        check(db, sqlite3_step(insert));
        check(db, sqlite3_reset(insert));
        free(other);
    }
    check(db, sqlite3_finalize(insert));
    check(db, sqlite3_exec(db, "COMMIT", NULL, NULL, NULL));
    return db;
}

static sqlite3_int64 number(sqlite3 *db, const char *sql) {
    sqlite3_stmt *s;
    check(db, sqlite3_prepare_v2(db, sql, -1, &s, NULL));
    check(db, sqlite3_step(s));
    sqlite3_int64 value = sqlite3_column_int64(s, 0);
    sqlite3_finalize(s);
    return value;
}

static sqlite3_int64 bytes_used(sqlite3 *db) {
    return (number(db, "PRAGMA page_count") - number(db, "PRAGMA freelist_count")) *
           number(db, "PRAGMA page_size");
}

/* Makes the index of a way. Returns the seconds, without 'optimize'; -1 where this SQLite has no such. */
static double build(sqlite3 *db, const way *w) {
    if (sqlite3_exec(db, w->create, NULL, NULL, NULL) != SQLITE_OK) {
        return -1;
    }
    clock_t start = clock();
    check(db, sqlite3_exec(db, "BEGIN", NULL, NULL, NULL));
    check(db, sqlite3_exec(db, w->fill, NULL, NULL, NULL));
    check(db, sqlite3_exec(db, "COMMIT", NULL, NULL, NULL));
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    check(db, sqlite3_exec(db, w->optimize, NULL, NULL, NULL));
    return seconds;
}

static void build_all(bench *b, sqlite3 *db) {
    for (size_t w = 0; w < WAYS; w++) {
        sqlite3_int64 before = bytes_used(db);
        if (build(db, &ways[w]) < 0) {
            printf("left out: %s: %s (SQLite %s)\n", ways[w].name, sqlite3_errmsg(db), sqlite3_libversion());
            b->of[w].left_out = true;
        }
        b->of[w].bytes = bytes_used(db) - before;
    }
}

static void time_builds(bench *b) {
    for (int round = 0; round < ROUNDS; round++) {
        sqlite3 *db = open_lines(b, smaller(PART, b->n), false);
        for (size_t w = 0; w < WAYS; w++) {
            double seconds = build(db, &ways[w]);
            if (round == 0 || seconds < b->of[w].build) {
                b->of[w].build = seconds;
            }
        }
        sqlite3_close(db);
    }
}

/* ---- asking */

/* Asks, and marks the rows returned. Returns the milliseconds. */
static double ask(sqlite3_stmt *s, const question *q, bool *returned) {
    clock_t start = clock();
    int rc;
    sqlite3_bind_text(s, 1, q->typed, -1, SQLITE_STATIC);
    while ((rc = sqlite3_step(s)) == SQLITE_ROW) {
        returned[sqlite3_column_int64(s, 0)] = true;
    }
    check(sqlite3_db_handle(s), rc);
    check(sqlite3_db_handle(s), sqlite3_reset(s));
    return (double)(clock() - start) * 1e3 / CLOCKS_PER_SEC;
}

/* What one way came to, over the questions of a kind. */
typedef struct tally {
    double found, right, ms;
    size_t with_rows;
} tally;

static void judge(const bench *b, size_t rows, enum kind kind, const question *q, const bool *wanted,
                  const bool *returned, tally *t) {
    size_t want = 0, have = 0, all = 0, right = 0;
    for (size_t i = 0; i < rows; i++) {
        want += wanted[i];
        have += wanted[i] && returned[i];
        all += returned[i];
        right += returned[i] && !kinds[kind].fold && strstr(b->rows[i].form[TRUTH_ALIKE], q->alike) != NULL;
    }
    t->found += (double)have / (double)want; /* the row that the question is from, at least */
    t->right += all > 0 ? (double)right / (double)all : 0;
    t->with_rows += all > 0;
}

/* Asks one question of all ways. */
static void ask_all(const bench *b, size_t rows, enum kind kind, const question *q, sqlite3_stmt **s,
                    tally *tallies) {
    bool *wanted = truth_must(calloc(rows, 1)), *returned = truth_must(calloc(rows, 1));
    double best[WAYS];
    for (size_t i = 0; i < rows; i++) {
        wanted[i] = strstr(b->rows[i].form[kinds[kind].fold ? TRUTH_FOLDED : TRUTH_EXACT], q->wanted) != NULL;
    }
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t w = 0; w < WAYS; w++) {
            if (s[w] == NULL || (round > 0 && best[w] > SLOW)) {
                continue;
            }
            memset(returned, 0, rows);
            double ms = ask(s[w], q, returned);
            best[w] = round == 0 || ms < best[w] ? ms : best[w];
            if (round == 0) {
                judge(b, rows, kind, q, wanted, returned, &tallies[w]);
            }
        }
    }
    for (size_t w = 0; w < WAYS; w++) {
        tallies[w].ms += s[w] != NULL ? best[w] : 0;
    }
    free(wanted);
    free(returned);
}

/* Asks all ways the questions of a kind, in a database that has the first rows. */
static void measure(bench *b, sqlite3 *db, size_t rows, enum kind kind) {
    question q[QUESTIONS];
    sqlite3_stmt *s[WAYS] = {NULL};
    tally tallies[WAYS] = {{.found = 0}};
    b->asked[kind] = choose_questions(b, rows, kind, q);
    double n = (double)b->asked[kind];
    for (size_t w = 0; w < WAYS; w++) {
        if (!b->of[w].left_out) {
            check(db, sqlite3_prepare_v2(db, ways[w].ask, -1, &s[w], NULL));
        }
    }
    for (size_t i = 0; i < b->asked[kind]; i++) {
        ask_all(b, rows, kind, &q[i], s, tallies);
    }
    for (size_t w = 0; w < WAYS; w++) {
        const tally *t = &tallies[w];
        b->of[w].found[kind] = n > 0 ? t->found / n : -1;
        b->of[w].right[kind] = t->with_rows > 0 ? t->right / (double)t->with_rows : -1;
        b->of[w].ms[kind] = n > 0 ? t->ms / n : -1;
        sqlite3_finalize(s[w]);
    }
    free_questions(q, b->asked[kind]);
}

/* ---- what is written */

static const char *const columns[] = {
    "found_unmarked", "found_stroke", "found_marked", "found_nfd",     "found_moved", "right_one",
    "right_two",      "size",         "build",        "time_unmarked", "time_marked",
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static double share(double a, double b) {
    return a >= 0 && b > 0 ? a / b : -1;
}

static void list(const figures *f, const figures *base, double out[COLUMNS]) {
    double values[COLUMNS] = {
        f->found[UNMARKED],
        f->found[UNMARKED_STROKE],
        f->found[MARKED],
        f->found[DECOMPOSED],
        f->found[MOVED_TONE],
        f->right[ONE_WORD],
        f->right[MARKED],
        share((double)f->bytes, (double)base->bytes),
        share(f->build, base->build),
        share(f->ms[UNMARKED], base->ms[UNMARKED]),
        share(f->ms[MARKED], base->ms[MARKED]),
    };
    memcpy(out, values, sizeof values);
}

static void write_figures(const bench *b, const char *path) {
    FILE *out = fopen(path, "w");
    if (out == NULL) {
        perror(path);
        exit(1);
    }
    fprintf(out, "# lines %zu, bytes %zu, SQLite %s; questions", b->n, b->bytes, sqlite3_libversion());
    for (int kind = 0; kind < KINDS; kind++) {
        fprintf(out, " %zu", b->asked[kind]);
    }
    fprintf(out, "; unicode61 remove_diacritics 2: %lld bytes, %.2f s, %.3f ms, %.3f ms\nway",
            (long long)b->of[BASE].bytes, b->of[BASE].build, b->of[BASE].ms[UNMARKED],
            b->of[BASE].ms[MARKED]);
    for (size_t c = 0; c < COLUMNS; c++) {
        fprintf(out, "\t%s", columns[c]);
    }
    for (size_t w = 0; w < WAYS; w++) {
        double values[COLUMNS];
        list(&b->of[w], &b->of[BASE], values);
        fprintf(out, "%s%s", b->of[w].left_out ? "" : "\n", b->of[w].left_out ? "" : ways[w].name);
        for (size_t c = 0; c < COLUMNS && !b->of[w].left_out; c++) {
            fputs("\t", out);
            if (values[c] >= 0) {
                fprintf(out, "%.4f", values[c]);
            }
        }
    }
    fputs("\n", out);
    if (fclose(out) != 0) {
        perror(path);
        exit(1);
    }
}

int main(int argc, char **argv) {
    static const enum kind whole[] = {UNMARKED, UNMARKED_STROKE, ONE_WORD, MARKED, MOVED_TONE};
    bench b = {.seed = 88172645463325252u};
    if (argc != 3) {
        fputs("usage: compare TEXT FIGURES\n", stderr);
        return 1;
    }
    check_truth();
    check(NULL, sqlite3_auto_extension((void (*)(void))sqlite3_viet_init));
    read_rows(&b, argv[1]);
    if (b.n == 0) {
        fputs("compare: there is no text\n", stderr);
        return 1;
    }
    size_t part = smaller(PART, b.n);
    time_builds(&b);
    printf("\nbeside other ways, %s: %zu lines, %zu bytes\n", argv[1], b.n, b.bytes);
    sqlite3 *db = open_lines(&b, b.n, false);
    build_all(&b, db);
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
        measure(&b, db, b.n, whole[i]);
    }
    sqlite3_close(db);
    db = open_lines(&b, part, true);
    for (size_t w = 0; w < WAYS; w++) {
        build(db, &ways[w]);
    }
    measure(&b, db, part, DECOMPOSED);
    sqlite3_close(db);
    write_figures(&b, argv[2]);
    for (size_t i = 0; i < b.n; i++) {
        free(b.rows[i].text);
        for (int form = 0; form < TRUTH_FORMS; form++) {
            free(b.rows[i].form[form]);
        }
    }
    free(b.rows);
    return 0;
}
