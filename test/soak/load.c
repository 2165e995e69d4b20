/* load.c - documents by the million: built, searched, changed; prints time, memory and space, and fails where SQLite
** takes more memory than MEMORY, however many documents there are.
**
** usage: load DATABASE [DOCUMENTS]
**
** A document is some 30 words of the test articles. Memory is the most that SQLite's allocator has given out, and the most
** that the process has had in memory at all; of the latter SQLite's page cache is a part of fixed size.
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "common.h"

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* The most bytes that the process has had in memory, from there on counted anew. */
static double resident_megabytes(void) {
    char line[256];
    long kilobytes = 0;
    FILE *status = fopen("/proc/self/status", "r");
    while (status != NULL && fgets(line, sizeof line, status) != NULL) {
        sscanf(line, "VmHWM: %ld", &kilobytes);
    }
    if (status != NULL) {
        fclose(status);
    }
    FILE *again = fopen("/proc/self/clear_refs", "w");
    if (again != NULL) {
        fputs("5\n", again);
        fclose(again);
    }
    return (double)kilobytes / 1024;
}

#define MEMORY 64e6 /* bytes */

static sqlite3_int64 most; /* bytes that SQLite had, in any step */

static void say(const char *what, long n, double seconds) {
    sqlite3_int64 bytes = sqlite3_memory_highwater(1);
    most = bytes > most ? bytes : most;
    printf("%-44s %9ld  %9.2f s  %8.1f us each  %6.1f MB of SQLite's  %6.1f MB resident\n", what, n, seconds,
           seconds * 1e6 / (double)(n > 0 ? n : 1), (double)bytes / 1e6, resident_megabytes());
    fflush(stdout);
}

static void write_documents(sqlite3 *db, const words *w, const char *sql, long from, long n, long step) {
    char body[4096];
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) {
        give_up("load: %s", sqlite3_errmsg(db));
    }
    for (long i = 0; i < n; i++) {
        if (i % 10000 == 0) {
            run(db, i == 0 ? "BEGIN" : "COMMIT; BEGIN");
        }
        chance c = chance_of((uint64_t)step, (uint64_t)(from + i * step));
        make_document(w, &c, 10 + pick(&c, 40), body, sizeof body);
        sqlite3_bind_int64(statement, 1, from + i * step);
        sqlite3_bind_text(statement, 2, body, -1, SQLITE_STATIC);
        if (sqlite3_step(statement) != SQLITE_DONE) {
            give_up("load: %s", sqlite3_errmsg(db));
        }
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    run(db, "COMMIT");
}

static const char *const questions[] = {
    "công đoàn viên chức",
    "cong doan vien chuc",
    "giá cà phê",
    "gia ca phe",
    "\"tỉ đồng\"",
    "1.411",
    "LĐLĐ tỉnh",
    "ha*",
    "Thuý Hoà",
    "cafe muller",
};

/* Each question once; FTS5 reads all rows that match before the best are known. */
static void ask(sqlite3 *db, const char *what, const char *sql) {
    enum { QUESTIONS = sizeof questions / sizeof questions[0] };
    long rows = 0;
    double start = now();
    for (int i = 0; i < QUESTIONS; i++) {
        digest(db, sql, questions[i], NULL, &rows);
    }
    say(what, QUESTIONS, now() - start);
    if (rows == 0) {
        give_up("load: no answers");
    }
}

static void search(sqlite3 *db) {
    ask(db, "search, the 10 best by viet_rank",
        "SELECT rowid, highlight(doc, 0, '[', ']') FROM doc WHERE doc MATCH viet_query(?1)"
        " AND rank MATCH 'viet_rank()' ORDER BY rank LIMIT 10");
    ask(db, "search, 10 rows as they come",
        "SELECT rowid, highlight(doc, 0, '[', ']') FROM doc WHERE doc MATCH viet_query(?1) LIMIT 10");
    ask(db, "search, viet_search", "SELECT rowid, score FROM viet_search('doc', ?1)");
}

int main(int argc, char **argv) {
    if (argc < 2) {
        give_up("usage: load DATABASE [DOCUMENTS]");
    }
    long documents = argc > 2 ? atol(argv[2]) : 1000000, tenth = documents / 10;
    words w = read_words();
    sqlite3 *db = open_viet(argv[1]);
    run(db, "PRAGMA journal_mode = wal; PRAGMA synchronous = off;"
            "CREATE VIRTUAL TABLE doc USING fts5(body, tokenize = 'vietnamese')");
    static const char insert[] = "INSERT INTO doc(rowid, body) VALUES (?1, ?2)",
                      update[] = "UPDATE doc SET body = ?2 WHERE rowid = ?1";

    double start = now();
    write_documents(db, &w, insert, 1, tenth, 1);
    say("insert, the first tenth", tenth, now() - start);
    start = now();
    write_documents(db, &w, insert, 1 + tenth, documents - tenth, 1);
    say("insert, the others", documents - tenth, now() - start);
    search(db);

    start = now();
    write_documents(db, &w, update, 1, documents / 100, 97);
    say("update", documents / 100, now() - start);
    start = now();
    run(db, "DELETE FROM doc WHERE rowid % 50 = 0");
    say("delete", documents / 50, now() - start);
    start = now();
    run(db, "INSERT INTO doc(doc) VALUES ('optimize')");
    say("optimize", 1, now() - start);
    search(db);
    start = now();
    run(db, "INSERT INTO doc(doc, rank) VALUES ('integrity-check', 1)");
    say("integrity-check", 1, now() - start);

    long rows = 0;
    sqlite3_stmt *size;
    sqlite3_prepare_v2(
        db,
        "SELECT (SELECT sum(length(CAST(c0 AS BLOB))) FROM doc_content), sum(length(block)) FROM doc_data",
        -1, &size, NULL);
    if (sqlite3_step(size) == SQLITE_ROW) {
        printf("text %.1f MB, index %.1f MB\n", (double)sqlite3_column_int64(size, 0) / 1e6,
               (double)sqlite3_column_int64(size, 1) / 1e6);
    }
    sqlite3_finalize(size);
    digest(db, "SELECT rowid FROM doc", NULL, NULL, &rows);
    sqlite3_close(db);
    free_words(&w);
    if ((double)most > MEMORY || rows != documents - documents / 50) {
        give_up("load: %s",
                rows == documents - documents / 50 ? "more memory than there should be" : "rows are missing");
    }
    return 0;
}
