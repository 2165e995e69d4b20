/* linear.c - whether what a function costs grows as its text does, on texts that are made against it.
**
** Run under callgrind, which counts the instructions of each cell and writes them out with its name; linear.sh does.
** A cell is a statement on a piece of text that is repeated until it has BYTES, and then until it has four times as many:
** room that doubles when it is full costs a lot at one length and nothing at the next.
*/
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <valgrind/callgrind.h>

#include "viet.h"

enum { BYTES = 2000 };

typedef struct statement {
    const char *name;
    const char *before; /* not counted; NULL: nothing; ?1 is the text in both */
    const char *sql;
} statement;

static const char schema[] = "CREATE TABLE text(body TEXT);"
                             "CREATE VIRTUAL TABLE made USING fts5(body, tokenize = 'vietnamese');"
                             "CREATE VIRTUAL TABLE row USING fts5(body, tokenize = 'vietnamese');"
                             "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese');"
                             "INSERT INTO t VALUES ('công đoàn họp bàn việc làm cho người lao động'), ('họ "
                             "đi chợ mua ba con cá'), ('a b c 1 2 3');";

static const statement statements[] = {
    {"viet_abbreviations(X)", NULL, "SELECT count(short || long) FROM viet_abbreviations(?1)"},
    {"viet_amount(X)", NULL, "SELECT viet_amount(?1)"},
    {"viet_date(X)", NULL, "SELECT viet_date(?1)"},
    {"viet_dates(X)", NULL, "SELECT count(surface || edtf || pos || len) FROM viet_dates(?1)"},
    {"viet_dates(X, day)", NULL,
     "SELECT count(surface || edtf || pos || len) FROM viet_dates(?1, '2020-02-29')"},
    {"viet_decode(X, 'tcvn3')", NULL, "SELECT viet_decode(CAST(?1 AS BLOB), 'tcvn3')"},
    {"viet_decode(X, 'vni')", NULL, "SELECT viet_decode(CAST(?1 AS BLOB), 'vni')"},
    {"viet_decode(X, 'telex')", NULL, "SELECT viet_decode(?1, 'telex')"},
    {"viet_decode(X, 'viqr')", NULL, "SELECT viet_decode(?1, 'viqr')"},
    {"viet_fold(X)", NULL, "SELECT viet_fold(?1)"},
    {"viet_guess_encoding(X)", NULL, "SELECT viet_guess_encoding(CAST(?1 AS BLOB))"},
    {"viet_learn(T, C)", "INSERT INTO text VALUES (?1)",
     "SELECT count(*) FROM viet_learn('text', 'body', 1) WHERE ?1 <> ''"},
    {"viet_lower(X)", NULL, "SELECT viet_lower(?1)"},
    {"viet_money(X)", NULL, "SELECT count(surface || amount || per || pos || len) FROM viet_money(?1)"},
    {"viet_normalize(X)", NULL, "SELECT viet_normalize(?1)"},
    {"viet_normalize(X, 'old')", NULL, "SELECT viet_normalize(?1, 'old')"},
    {"viet_number(X)", NULL, "SELECT viet_number(?1)"},
    {"viet_numbers(X)", NULL, "SELECT count(surface || value || pos || len) FROM viet_numbers(?1)"},
    {"viet_query(X)", NULL, "SELECT viet_query(?1)"},
    {"viet_query(X, 'any')", NULL, "SELECT viet_query(?1, 'any')"},
    {"viet_query(X, 'phrase')", NULL, "SELECT viet_query(?1, 'phrase')"},
    {"viet_query(X, 'prefix')", NULL, "SELECT viet_query(?1, 'prefix')"},
    {"viet_query(X, 'smart')", NULL, "SELECT viet_query(?1, 'smart')"},
    {"viet_query(X, 'folded')", NULL, "SELECT viet_query(?1, 'folded')"},
    {"viet_query(X, 'all', T)", NULL, "SELECT viet_query(?1, 'all', 't')"},
    {"viet_query(X, 'smart', T)", NULL, "SELECT viet_query(?1, 'smart', 't')"},
    {"MATCH viet_query(X)", NULL, "SELECT count(*) FROM t WHERE t MATCH viet_query(?1)"},
    {"MATCH viet_query(X, 'any')", NULL, "SELECT count(*) FROM t WHERE t MATCH viet_query(?1, 'any')"},
    {"viet_rank(T), a long row", "INSERT INTO row VALUES (?1)",
     "SELECT viet_rank(row) FROM row WHERE row MATCH viet_query(substr(?1, 1, 60), 'smart')"},
    {"viet_search(T, X)", NULL, "SELECT count(*) FROM viet_search('t', ?1)"},
    {"viet_segment(X)", NULL, "SELECT viet_segment(?1)"},
    {"viet_slug(X)", NULL, "SELECT viet_slug(?1)"},
    {"viet_suggest(T, X)", NULL, "SELECT count(*) FROM viet_suggest('t', ?1)"},
    {"viet_title(X)", NULL, "SELECT viet_title(?1)"},
    {"viet_tokens(X)", NULL, "SELECT count(token || pos || len) FROM viet_tokens(?1)"},
    {"viet_unaccent(X)", NULL, "SELECT viet_unaccent(?1)"},
    {"viet_upper(X)", NULL, "SELECT viet_upper(?1)"},
    {"viet_words(X)", NULL, "SELECT count(word || pos || len) FROM viet_words(?1)"},
    {"INSERT", NULL, "INSERT INTO made VALUES (?1)"},
    {"COLLATE vietnamese", NULL, "SELECT ?1 || 'a' < ?1 || 'b' COLLATE vietnamese"},
};

/* Each is the beginning of something longer, or one more of what is looked back at. */
static const char *const pieces[] = {
    "a",
    "ba ",
    "người ",
    "NGƯỜI ",
    "xe đạp ",
    "w",
    "dd",
    "a1",
    "ô\u0301",
    "\u0301",
    "\u200D",
    "\u1100",
    "中",
    "ก",
    "\xFF",
    "\xE1\xBB",
    ".",
    "-",
    "a-",
    "a.",
    " ",
    "\n",
    "\"",
    "\"a ",
    "(",
    "(a",
    "a OR ",
    "-a ",
    "body:",
    "=a ",
    "*",
    "'",
    "LĐLĐ (",
    "Liên đoàn (",
    "(LĐLĐ) ",
    "TP.",
    "L Đ ",
    "7",
    "1.",
    "1,1.",
    "5-",
    "mươi ",
    "triệu ",
    "từ 5 đến ",
    "5 tỷ ",
    "hai ",
    "hội đồng ",
    "$",
    "ngày ",
    "ngày 5, ",
    "5/9 ",
    "tháng 5 và ",
    "năm ",
    "từ ngày 3 ",
    "thứ Hai ",
    "9h",
    "2/2-",
    "đầu ",
    "quý I ",
    "XVI ",
    "mùng 1 ",
    "15/8 âm ",
    "cuối năm ",
    "trước ",
    "1/",
    "tháng 8 ",
    "12:30 ",
    "a$",
    "từ ngày 3 đến ",
    "6 tháng đầu năm ",
};

static void check(sqlite3 *db, int rc) {
    if (rc != SQLITE_OK && rc != SQLITE_ROW && rc != SQLITE_DONE) {
        fprintf(stderr, "linear: %s\n", sqlite3_errmsg(db));
        exit(1);
    }
}

static void run(sqlite3 *db, const char *sql, const char *text, int n) {
    sqlite3_stmt *s;
    int rc;
    check(db, sqlite3_prepare_v2(db, sql, -1, &s, NULL));
    check(db, sqlite3_bind_text(s, 1, text, n, SQLITE_STATIC));
    while ((rc = sqlite3_step(s)) == SQLITE_ROW) {
    }
    check(db, rc);
    sqlite3_finalize(s);
}

static void measure(sqlite3 *db, const statement *is, int piece, int times) {
    static char text[4 * BYTES + 64];
    char name[200];
    int n = 0, one = (int)strlen(pieces[piece]);
    for (; n < times * BYTES; n += one) {
        memcpy(text + n, pieces[piece], (size_t)one);
    }
    check(db, sqlite3_exec(db, "BEGIN", NULL, NULL, NULL));
    if (is->before != NULL) {
        run(db, is->before, text, n);
    }
    CALLGRIND_ZERO_STATS;
    run(db, is->sql, text, n);
    sqlite3_snprintf(sizeof name, name, "cell\t%s\t%d\t%d", is->name, piece, times);
    CALLGRIND_DUMP_STATS_AT(name);
    check(db, sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL));
}

/* usage: linear          under callgrind
**        linear PIECE    prints that piece */
int main(int argc, char **argv) {
    sqlite3 *db;
    if (argc > 1) {
        puts(pieces[(size_t)atoi(argv[1]) % (sizeof pieces / sizeof pieces[0])]);
        return 0;
    }
    check(NULL, sqlite3_auto_extension((void (*)(void))sqlite3_viet_init));
    check(db, sqlite3_open(":memory:", &db));
    check(db, sqlite3_exec(db, schema, NULL, NULL, NULL));
    for (size_t s = 0; s < sizeof statements / sizeof statements[0]; s++) {
        run(db, statements[s].sql, "a", 1); /* what is made at the first use */
        for (size_t p = 0; p < sizeof pieces / sizeof pieces[0]; p++) {
            measure(db, &statements[s], (int)p, 1);
            measure(db, &statements[s], (int)p, 4);
        }
    }
    return sqlite3_close(db);
}
