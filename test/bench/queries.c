/* queries.c - what questions cost: the tokenizer vietnamese beside unicode61, over the same text in one run.
**
** usage: queries TEXT [QUESTIONS]
**
** TEXT has a row in each line, QUESTIONS a question in the first field, up to a tab, of each line. Without QUESTIONS
** the first sentences of lines of TEXT are asked. Both indexes are in memory and optimized; what is asked is drawn from
** the text with a fixed seed, so that every run asks the same.
**
** Times are of the processor, by clock(): each question is asked by turns of all that are compared, several rounds, and
** its best time counts; printed is the mean of all questions. Work of other programs then makes little difference.
*/
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "text/cluster.h"
#include "viet.h"

enum {
    QUESTIONS = 60,     /* of each kind */
    SHORT_ROUNDS = 7,   /* of a few words */
    LONG_ROUNDS = 3,    /* of long ones */
    GROWTH = 10000,     /* lines by which the text grows */
    STEPS = 12,         /* at most: for a longer text the lines are twice as many, four times ... */
    RUN = 4,            /* words of a short question at most */
    LINE_WORDS = 400,   /* of a line that are looked at */
    SENTENCE_WORDS = 6, /* of a long question at least */
    WAYS = 3            /* of asking the vietnamese table */
};

/* How a question is typed. */
enum spelling { WRITTEN, UNMARKED, HALF_MARKED, TONELESS, SPELLINGS };
static const char *const spelling_names[SPELLINGS] = {"as written", "no marks",
                                                      "half of the words without marks", "no tones"};

typedef struct lines {
    char **line;
    size_t n, cap, bytes;
} lines;

/* One question as each table is asked it. */
typedef struct asked {
    char *viet, *stock;
} asked;

typedef struct bench {
    sqlite3 *db;
    sqlite3_stmt *all, *all_alone, *search, *stock, *rows;
    lines text, questions;
    unsigned long long seed;
} bench;

typedef struct cost {
    double viet[WAYS], stock; /* milliseconds a question */
} cost;

static void check(sqlite3 *db, int rc) {
    if (rc != SQLITE_OK && rc != SQLITE_ROW && rc != SQLITE_DONE) {
        fprintf(stderr, "queries: %s\n", sqlite3_errmsg(db));
        exit(1);
    }
}

static void *must(void *memory) {
    if (memory == NULL) {
        fputs("queries: out of memory\n", stderr);
        exit(1);
    }
    return memory;
}

/* A number below n, the same ones in every run: xorshift64 (Marsaglia, 2003). */
static size_t draw(bench *b, size_t n) {
    b->seed ^= b->seed << 13;
    b->seed ^= b->seed >> 7;
    b->seed ^= b->seed << 17;
    return (size_t)(b->seed % n);
}

/* ---- texts */

static void read_lines(lines *out, const char *path, const char *end) {
    char *line = NULL;
    size_t cap = 0;
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(1);
    }
    while (getline(&line, &cap, file) > 0) {
        line[strcspn(line, end)] = 0;
        if (out->n == out->cap) {
            out->cap = 2 * out->cap + 1024;
            out->line = must(realloc(out->line, out->cap * sizeof *out->line));
        }
        out->bytes += strlen(line);
        out->line[out->n++] = must(strdup(line));
    }
    free(line);
    fclose(file);
}

static void free_lines(lines *l) {
    for (size_t i = 0; i < l->n; i++) {
        free(l->line[i]);
    }
    free(l->line);
}

/* Whether a byte belongs to a word: what is not ASCII does, FTS5 sorts out the rest. */
static bool is_word_byte(char c) {
    return (unsigned char)c >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* p[0..n) in another spelling; what are not Vietnamese letters stays. NULL-terminated, to be freed. */
static char *spell(bench *b, const char *p, size_t n, enum spelling spelling) {
    const char *end = p + n;
    char *out = must(malloc(2 * n + VIET_CLUSTER_BYTES + 1));
    size_t m = 0;
    bool inside = false, strip = spelling == UNMARKED;
    while (p < end) {
        viet_cluster k;
        if (spelling == HALF_MARKED && is_word_byte(*p) && !inside) {
            strip = draw(b, 2) == 0;
        }
        inside = is_word_byte(*p);
        viet_cluster_read(p, end, VIET_AS_IT_STANDS, &k);
        if (k.letter != 0) {
            viet_letter letter = strip ? viet_base(k.letter) : k.letter;
            m += viet_letter_put(out + m, letter, strip || spelling == TONELESS ? VIET_NGANG : k.tone,
                                 k.upper);
        } else {
            memcpy(out + m, p, (size_t)(k.end - p));
            m += (size_t)(k.end - p);
        }
        p = k.end;
    }
    out[m] = 0;
    return out;
}

/* The words of a text, in quotes and joined, as FTS5 wants them. To be freed. */
static char *join_words(const char *p, const char *join) {
    char *out = must(malloc((strlen(p) + 1) * 8));
    size_t m = 0;
    while (*p != 0) {
        size_t n = 0;
        while (is_word_byte(p[n])) {
            n++;
        }
        if (n > 0) {
            m += (size_t)sprintf(out + m, "%s\"%.*s\"", m > 0 ? join : "", (int)n, p);
        }
        p += n > 0 ? n : 1;
    }
    out[m] = 0;
    return out;
}

static asked ask(bench *b, const char *p, size_t n, enum spelling spelling, const char *join) {
    char *typed = spell(b, p, n, spelling);
    return (asked){typed, join_words(typed, join)};
}

static void free_asked(asked *a, size_t n) {
    for (size_t i = 0; i < n; i++) {
        free(a[i].viet);
        free(a[i].stock);
    }
}

/* ---- choosing short questions */

typedef struct word {
    const char *start, *end;
    bool fit; /* Vietnamese letters with marks, and no đ, which unicode61 does not fold to d */
} word;

static word read_word(const char *p, const char *end) {
    bool marked = false, plain = true;
    word w = {.start = p};
    while (p < end && is_word_byte(*p)) {
        viet_cluster k;
        viet_cluster_read(p, end, VIET_AS_IT_STANDS, &k);
        marked = marked || k.tone != VIET_NGANG || (k.letter != 0 && viet_mark_of(k.letter) != VIET_PLAIN);
        plain = plain && k.letter != 0 && viet_mark_of(k.letter) != VIET_STROKE;
        p = k.end;
    }
    w.end = p;
    w.fit = marked && plain;
    return w;
}

static size_t read_words(const char *p, word *out) {
    const char *end = p + strlen(p);
    size_t n = 0;
    while (p < end && n < LINE_WORDS) {
        if (is_word_byte(*p)) {
            out[n++] = read_word(p, end);
            p = out[n - 1].end;
        } else {
            p++;
        }
    }
    return n;
}

/* How many rows of the unicode61 table have a word without its marks. */
static double rows_of(bench *b, const word *w) {
    char *folded = spell(b, w->start, (size_t)(w->end - w->start), UNMARKED);
    for (char *p = folded; *p != 0; p++) {
        *p |= 32; /* no more than a to z is left */
    }
    sqlite3_bind_text(b->rows, 1, folded, -1, SQLITE_STATIC);
    double rows = sqlite3_step(b->rows) == SQLITE_ROW ? sqlite3_column_double(b->rows, 0) : 0;
    check(b->db, sqlite3_reset(b->rows));
    free(folded);
    return rows;
}

/* Whether a word is common (0), middling (1) or rare (2), by the share of the rows that have it without marks. */
static bool is_of_class(bench *b, const word *w, size_t class) {
    static const double above[] = {0.1, 0.01, 0}, most[] = {1, 0.1, 0.01};
    double share = rows_of(b, w) / (double)b->text.n;
    return share > above[class] && share <= most[class];
}

static bool is_run(const word *w, size_t n) {
    for (size_t i = 0; i < n; i++) {
        if (!w[i].fit || (i > 0 && (w[i].start != w[i - 1].end + 1 || *w[i - 1].end != ' '))) {
            return false;
        }
    }
    return true;
}

/* n words that follow each other somewhere in the text, the first of them of a class; NULL when none are found soon. */
static const char *find_run(bench *b, size_t n, size_t class, size_t *bytes) {
    static word words[LINE_WORDS];
    for (int tries = 0; tries < 100000; tries++) {
        size_t all = read_words(b->text.line[draw(b, b->text.n)], words);
        size_t at = all < n ? 0 : draw(b, all - n + 1);
        if (all >= n && is_run(words + at, n) && is_of_class(b, &words[at], class)) {
            *bytes = (size_t)(words[at + n - 1].end - words[at].start);
            return words[at].start;
        }
    }
    return NULL;
}

/* ---- choosing long questions */

/* The first sentence of a line; 0 bytes when it is too short. */
static size_t first_sentence(const char *line) {
    static word words[LINE_WORDS];
    size_t n = read_words(line, words);
    for (size_t i = 0; i < n; i++) {
        const char *end = words[i].end;
        if ((end[0] == '.' || end[0] == '?' || end[0] == '!') && (end[1] == ' ' || end[1] == 0)) {
            return i + 1 < SENTENCE_WORDS ? 0 : (size_t)(end - line);
        }
    }
    return 0;
}

/* Puts QUESTIONS of them, or as many as there are, in the place of the lines read. */
static void choose_long(bench *b) {
    lines from = b->questions.n > 0 ? b->questions : b->text, chosen = {.line = NULL};
    bool whole = b->questions.n > 0;
    chosen.line = must(calloc(QUESTIONS, sizeof *chosen.line));
    for (int tries = 0; chosen.n < QUESTIONS && tries < 100 * QUESTIONS; tries++) {
        const char *line = from.line[draw(b, from.n)];
        size_t n = whole ? strlen(line) : first_sentence(line);
        if (n > 0) {
            chosen.line[chosen.n++] = must(strndup(line, n));
        }
    }
    free_lines(&b->questions);
    b->questions = chosen;
}

/* ---- tables */

static sqlite3_stmt *prepare(bench *b, const char *sql) {
    sqlite3_stmt *statement;
    check(b->db, sqlite3_prepare_v2(b->db, sql, -1, &statement, NULL));
    return statement;
}

static void open_tables(bench *b) {
    sqlite3_auto_extension((void (*)(void))sqlite3_viet_init);
    check(NULL, sqlite3_open(":memory:", &b->db));
    check(b->db,
          sqlite3_exec(b->db,
                       "CREATE TABLE line(body TEXT);"
                       "CREATE VIRTUAL TABLE v USING fts5(body, content = 'line', tokenize = 'vietnamese');"
                       "CREATE VIRTUAL TABLE u USING fts5(body, content = 'line',"
                       "    tokenize = 'unicode61 remove_diacritics 2');"
                       "CREATE VIRTUAL TABLE word USING fts5vocab(u, row);",
                       NULL, NULL, NULL));
    b->all = prepare(
        b, "SELECT rowid FROM v WHERE v MATCH viet_query(?1, 'all', 'v') ORDER BY viet_rank(v) LIMIT 10");
    b->all_alone =
        prepare(b, "SELECT rowid FROM v WHERE v MATCH viet_query(?1) ORDER BY viet_rank(v) LIMIT 10");
    b->search = prepare(b, "SELECT rowid FROM viet_search('v', ?1, 10)");
    b->stock = prepare(b, "SELECT rowid FROM u WHERE u MATCH ?1 ORDER BY bm25(u) LIMIT 10");
    b->rows = prepare(b, "SELECT doc FROM word WHERE term = ?1");
}

/* Puts lines [from, to) into both indexes. */
static void add_lines(bench *b, size_t from, size_t to) {
    sqlite3_stmt *line = prepare(b, "INSERT INTO line(rowid, body) VALUES (?1, ?2)");
    check(b->db, sqlite3_exec(b->db, "BEGIN", NULL, NULL, NULL));
    for (size_t i = from; i < to; i++) {
        sqlite3_bind_int64(line, 1, (sqlite3_int64)i + 1);
        sqlite3_bind_text(line, 2, b->text.line[i], -1, SQLITE_STATIC);
        check(b->db, sqlite3_step(line));
        check(b->db, sqlite3_reset(line));
    }
    sqlite3_finalize(line);
    char *sql =
        sqlite3_mprintf("INSERT INTO v(rowid, body) SELECT rowid, body FROM line WHERE rowid > %lld;"
                        "INSERT INTO u(rowid, body) SELECT rowid, body FROM line WHERE rowid > %lld;"
                        "INSERT INTO v(v) VALUES ('optimize'); INSERT INTO u(u) VALUES ('optimize'); COMMIT",
                        (sqlite3_int64)from, (sqlite3_int64)from);
    check(b->db, sqlite3_exec(b->db, must(sql), NULL, NULL, NULL));
    sqlite3_free(sql);
}

static void close_tables(bench *b) {
    sqlite3_stmt *statements[] = {b->all, b->all_alone, b->search, b->stock, b->rows};
    for (size_t i = 0; i < sizeof statements / sizeof *statements; i++) {
        sqlite3_finalize(statements[i]);
    }
    sqlite3_close(b->db);
}

/* ---- measuring */

static double time_question(bench *b, sqlite3_stmt *statement, const char *question) {
    clock_t start = clock();
    int rc;
    sqlite3_bind_text(statement, 1, question, -1, SQLITE_STATIC);
    while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
        (void)sqlite3_column_int64(statement, 0);
    }
    check(b->db, rc);
    check(b->db, sqlite3_reset(statement));
    return (double)(clock() - start) * 1e3 / CLOCKS_PER_SEC;
}

static void keep_best(double *best, double ms, bool first) {
    *best = first || ms < *best ? ms : *best;
}

static cost measure(bench *b, const asked *a, size_t n, sqlite3_stmt *const *ways, int rounds) {
    cost sum = {.stock = 0};
    for (size_t i = 0; i < n; i++) {
        cost best = {.stock = 0};
        for (int round = 0; round < rounds; round++) {
            for (size_t w = 0; w < WAYS && ways[w] != NULL; w++) {
                keep_best(&best.viet[w], time_question(b, ways[w], a[i].viet), round == 0);
            }
            keep_best(&best.stock, time_question(b, b->stock, a[i].stock), round == 0);
        }
        for (size_t w = 0; w < WAYS; w++) {
            sum.viet[w] += best.viet[w] / (double)n;
        }
        sum.stock += best.stock / (double)n;
    }
    return sum;
}

static void print_cost(const char *what, double viet, double stock) {
    printf("%-48s %11.3f %13.3f %7.2f\n", what, viet, stock, stock > 0 ? viet / stock : 0);
    fflush(stdout);
}

static void print_head(const char *what) {
    printf("\n%-48s %11s %13s %7s\n", what, "viet ms", "unicode61 ms", "ratio");
}

static cost measure_long(bench *b, enum spelling spelling) {
    sqlite3_stmt *const ways[WAYS] = {b->search};
    asked *a = must(calloc(QUESTIONS, sizeof *a));
    for (size_t i = 0; i < b->questions.n; i++) {
        a[i] = ask(b, b->questions.line[i], strlen(b->questions.line[i]), spelling, " OR ");
    }
    cost c = measure(b, a, b->questions.n, ways, LONG_ROUNDS);
    free_asked(a, b->questions.n);
    free(a);
    return c;
}

/* Builds the tables step by step, and asks the long questions at each. */
static void show_growth(bench *b) {
    size_t step = b->text.n > 2 * GROWTH ? GROWTH : b->text.n / 2 + 1, had = 0;
    while (b->text.n > step * STEPS) {
        step *= 2;
    }
    print_head("viet_search beside OR, the first lines");
    while (had < b->text.n) {
        size_t to = b->text.n - had < step + step / 2 ? b->text.n : had + step;
        char what[64];
        add_lines(b, had, to);
        cost c = measure_long(b, WRITTEN);
        snprintf(what, sizeof what, "%zu lines", to);
        print_cost(what, c.viet[0], c.stock);
        had = to;
    }
}

static void show_long(bench *b) {
    print_head("viet_search beside OR, long questions");
    for (int s = 0; s < SPELLINGS; s++) {
        cost c = measure_long(b, (enum spelling)s);
        print_cost(spelling_names[s], c.viet[0], c.stock);
    }
}

static void show_short(bench *b, enum spelling spelling) {
    static const char *const names[WAYS] = {"viet_query(X, 'all', T)", "viet_query(X)", "viet_search(T, X)"};
    sqlite3_stmt *const ways[WAYS] = {b->all, b->all_alone, b->search};
    print_head(spelling == WRITTEN ? "beside AND, with marks" : "beside AND, no marks");
    for (size_t n = 1; n <= RUN; n++) {
        asked a[QUESTIONS];
        size_t found = 0, bytes;
        b->seed = 88172645463325252u + n; /* the same words in each spelling */
        for (size_t i = 0; i < QUESTIONS; i++) {
            const char *run = find_run(b, n, i % 3, &bytes);
            if (run != NULL) {
                a[found++] = ask(b, run, bytes, spelling, " AND ");
            }
        }
        cost c = measure(b, a, found, ways, SHORT_ROUNDS);
        for (size_t w = 0; w < WAYS; w++) {
            char what[64];
            snprintf(what, sizeof what, "%zu word%s  %s", n, n > 1 ? "s" : " ", names[w]);
            print_cost(what, c.viet[w], c.stock);
        }
        free_asked(a, found);
    }
}

int main(int argc, char **argv) {
    bench b = {.seed = 88172645463325252u};
    if (argc < 2 || argc > 3) {
        fputs("usage: queries TEXT [QUESTIONS]\n", stderr);
        return 1;
    }
    read_lines(&b.text, argv[1], "\n");
    if (argc > 2) {
        read_lines(&b.questions, argv[2], "\t\n");
    }
    if (b.text.n == 0) {
        fputs("queries: there is no text\n", stderr);
        return 1;
    }
    choose_long(&b);
    printf(
        "\n%s: %zu lines, %zu bytes; milliseconds of the ten best rows, mean of %d questions of each kind\n",
        argv[1], b.text.n, b.text.bytes, QUESTIONS);
    open_tables(&b);
    show_growth(&b);
    show_long(&b);
    show_short(&b, UNMARKED);
    show_short(&b, WRITTEN);
    close_tables(&b);
    free_lines(&b.text);
    free_lines(&b.questions);
    return 0;
}
