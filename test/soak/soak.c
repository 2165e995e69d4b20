/* soak.c - kills a writer at random moments, again and again, and looks whether the database is what it should be.
**
** usage: soak DATABASE [KILLS [SEED]]
**
** The writer is a process that changes the tables of schema.sql, dates.sql and money.sql, and an FTS5 table with its own
** content, in transactions that are made from their number alone. It says how many it has committed. When SIGKILL has
** ended it, the database must hold the transactions that it said, or the one behind as well, and nothing else; each index
** must pass its integrity check; and each question must be answered as by an index made anew of the same rows.
*/
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "common.h"

enum { ROWS = 300 }; /* about as many as there are at a time */

/* What the writer says; shared with it. */
typedef struct report {
    atomic_long committed;
    atomic_int busy; /* 1: within a transaction, 2: merging */
} report;

static const char *const scripts[] = {"sql/schema.sql", "sql/dates.sql", "sql/money.sql"};

static void make_tables(sqlite3 *db) {
    for (size_t i = 0; i < sizeof scripts / sizeof scripts[0]; i++) {
        size_t n;
        char *sql = read_file(scripts[i], &n);
        run(db, sql);
        free(sql);
    }
    run(db,
        "CREATE VIRTUAL TABLE note USING fts5(body, tokenize = 'vietnamese diacritics fold', prefix = '2 3');"
        "CREATE TABLE done(transactions INTEGER); INSERT INTO done VALUES (0);"
        /* many small segments, so that merges are many */
        "INSERT INTO article_index(article_index, rank) VALUES ('automerge', 2), ('crisismerge', 3), "
        "('pgsz', 256);"
        "INSERT INTO note(note, rank) VALUES ('automerge', 2), ('pgsz', 256);");
}

/* ---- transactions */

static void change(sqlite3 *db, const char *sql, int id, const char *title, const char *body) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) {
        give_up("%s in: %s", sqlite3_errmsg(db), sql);
    }
    const char *texts[] = {title, body};
    sqlite3_bind_int(statement, 1, id);
    for (int i = 2; i <= sqlite3_bind_parameter_count(statement); i++) {
        sqlite3_bind_text(statement, i, texts[i - 2], -1, SQLITE_STATIC);
    }
    if (sqlite3_step(statement) != SQLITE_DONE) {
        give_up("%s in: %s", sqlite3_errmsg(db), sql);
    }
    sqlite3_finalize(statement);
}

static void change_row(sqlite3 *db, const words *w, chance *c) {
    char title[256], body[8192];
    int id = 1 + (int)pick(c, ROWS);
    make_document(w, c, 2 + pick(c, 8), title, sizeof title);
    make_document(w, c, 5 + pick(c, 200), body, sizeof body);
    switch (pick(c, 8)) {
    case 0:
        change(db, "DELETE FROM article WHERE id = ?1", id, NULL, NULL);
        change(db, "DELETE FROM note WHERE rowid = ?1", id, NULL, NULL);
        break;
    case 1:
        change(db, "UPDATE article SET title = ?2 WHERE id = ?1", id, title, NULL);
        break;
    case 2:
        change(db, "UPDATE OR IGNORE article SET id = id + 1000 WHERE id = ?1", id, NULL, NULL);
        change(db, "DELETE FROM article WHERE id = ?1 + 1000", id, NULL, NULL);
        break;
    case 3:
        change(db, "UPDATE note SET body = ?2 WHERE rowid = ?1", id, body, NULL);
        break;
    default:
        change(db,
               "INSERT INTO article(id, name, title, body) VALUES (?1, 'a' || ?1, ?2, ?3)"
               " ON CONFLICT(id) DO UPDATE SET title = excluded.title, body = excluded.body"
               " ON CONFLICT(name) DO UPDATE SET body = excluded.body",
               id, title, body);
        change(db, "REPLACE INTO note(rowid, body) VALUES (?1, ?2)", id, body, NULL);
    }
}

static const char *const merges[] = {
    "INSERT INTO article_index(article_index, rank) VALUES ('merge', 20)",
    "INSERT INTO article_index(article_index, rank) VALUES ('merge', -20)",
    "INSERT INTO article_index(article_index) VALUES ('optimize')",
    "INSERT INTO article_index(article_index) VALUES ('rebuild')",
    "INSERT INTO note(note, rank) VALUES ('merge', 20)",
    "INSERT INTO note(note) VALUES ('optimize')",
};

/* The transaction of this number; the number is part of it. */
static void transact(sqlite3 *db, const words *w, uint64_t seed, long number, atomic_int *busy) {
    chance c = chance_of(seed, (uint64_t)number);
    atomic_store(busy, 1);
    run(db, "BEGIN IMMEDIATE");
    for (unsigned n = pick(&c, 10) == 0 ? 40 : 1 + pick(&c, 6); n > 0; n--) {
        change_row(db, w, &c);
    }
    if (pick(&c, 4) == 0) {
        run(db, "SAVEPOINT s");
        change_row(db, w, &c);
        run(db, "ROLLBACK TO s");
    }
    if (pick(&c, 3) == 0) {
        atomic_store(busy, 2);
        run(db, merges[pick(&c, sizeof merges / sizeof merges[0])]);
    }
    change(db, "UPDATE done SET transactions = ?1", (int)number, NULL, NULL);
    run(db, "COMMIT");
    atomic_store(busy, 0);
}

static void write_until_killed(const char *file, const words *w, uint64_t seed, report *said) {
    sqlite3 *db = open_viet(file);
    for (long number = atomic_load(&said->committed);;) {
        transact(db, w, seed, ++number, &said->busy);
        atomic_store(&said->committed, number);
    }
}

/* ---- what must hold */

static const char *const questions[] = {
    "công đoàn", "cong doan", "đồng", "ty", "tỉ đồng",   "ngay 5", "\"viên chức\"", "gi*",       "1.411",
    "hoà",       "hòa",       "va",   "đ",  "LĐLĐ tinh", "cafe",   "tỉnh -năm",     "quy OR lu", "ha noi",
};

static const char *const answers[] = {
    "SELECT * FROM article ORDER BY id",
    "SELECT * FROM article_date ORDER BY article, pos",
    "SELECT * FROM article_amount ORDER BY article, pos",
    "SELECT rowid, highlight(article_index, 0, '[', ']'), highlight(article_index, 1, '[', ']'),"
    " round(viet_rank(article_index, 5.0), 9), round(bm25(article_index), 9)"
    " FROM article_index WHERE article_index MATCH viet_query(?1) ORDER BY rowid",
    "SELECT rowid, highlight(note, 0, '[', ']') FROM note WHERE note MATCH viet_query(?1) ORDER BY rowid",
    "SELECT rowid, highlight(note, 0, '[', ']') FROM note WHERE note MATCH viet_query(?1, 'prefix') ORDER BY "
    "rowid",
    "SELECT rowid, round(score, 9), mode, corrected FROM viet_search('article_index', ?1) ORDER BY 2 DESC, 1",
    "SELECT term, distance, rows FROM viet_suggest('article_index', ?1) ORDER BY 1",
};

/* A database in memory with the rows of another, its indexes made anew. */
static sqlite3 *fresh(sqlite3 *of) {
    sqlite3 *db = open_viet(NULL);
    sqlite3_backup *copy = sqlite3_backup_init(db, "main", of, "main");
    if (copy == NULL || sqlite3_backup_step(copy, -1) != SQLITE_DONE ||
        sqlite3_backup_finish(copy) != SQLITE_OK) {
        give_up("soak: cannot copy: %s", sqlite3_errmsg(db));
    }
    run(db, "CREATE TEMP TABLE kept AS SELECT rowid AS id, body FROM note; DROP TABLE note; DROP TABLE "
            "article_index;"
            "DELETE FROM article_date; DELETE FROM article_amount; DELETE FROM made_with;");
    for (size_t i = 0; i < sizeof scripts / sizeof scripts[0]; i++) {
        size_t n;
        char *sql = read_file(scripts[i], &n);
        run(db, sql);
        free(sql);
    }
    run(db,
        "INSERT INTO article_index(article_index) VALUES ('rebuild');"
        "CREATE VIRTUAL TABLE note USING fts5(body, tokenize = 'vietnamese diacritics fold', prefix = '2 3');"
        "INSERT INTO note(rowid, body) SELECT id, body FROM kept");
    return db;
}

static long compared, different, found;

static void compare(sqlite3 *db, sqlite3 *other, const char *what) {
    for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++) {
        bool asks = strchr(answers[i], '?') != NULL;
        for (size_t k = 0; k < (asks ? sizeof questions / sizeof questions[0] : 1); k++) {
            long rows = 0, others = 0;
            uint64_t a = digest(db, answers[i], questions[k], NULL, &rows);
            uint64_t b = digest(other, answers[i], questions[k], NULL, &others);
            compared++;
            found += rows;
            if (a != b || rows != others) {
                different++;
                fprintf(stderr, "soak: %s: %ld rows, not %ld, or others: %s [%s]\n", what, rows, others,
                        answers[i], asks ? questions[k] : "");
            }
        }
    }
}

static long transactions(sqlite3 *db) {
    sqlite3_stmt *statement;
    long n = -1;
    if (sqlite3_prepare_v2(db, "SELECT transactions FROM done", -1, &statement, NULL) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW) {
        n = (long)sqlite3_column_int64(statement, 0);
    }
    sqlite3_finalize(statement);
    return n;
}

/* The file as SQLite checks it, and the indexes beside their rows. */
static void check_integrity(sqlite3 *db) {
    sqlite3_stmt *statement;
    run(db, "INSERT INTO article_index(article_index, rank) VALUES ('integrity-check', 1);"
            "INSERT INTO note(note, rank) VALUES ('integrity-check', 1)");
    if (sqlite3_prepare_v2(db, "PRAGMA integrity_check", -1, &statement, NULL) != SQLITE_OK ||
        sqlite3_step(statement) != SQLITE_ROW ||
        strcmp((const char *)sqlite3_column_text(statement, 0), "ok") != 0) {
        give_up("soak: the file is damaged");
    }
    sqlite3_finalize(statement);
}

/* model: a database that was never killed; transactions are made up for here until it has as many. */
static void inspect(const char *file, sqlite3 *model, const words *w, uint64_t seed, report *said) {
    sqlite3 *db = open_viet(file);
    atomic_int ignored = 0;
    long n = transactions(db), promised = atomic_load(&said->committed);
    if (n != promised && n != promised + 1) {
        give_up("soak: %ld transactions are there, %ld were committed", n, promised);
    }
    atomic_store(&said->committed, n);
    check_integrity(db);
    for (long made = transactions(model); made < n;) {
        transact(model, w, seed, ++made, &ignored);
    }
    compare(db, model, "beside a database never killed");
    sqlite3 *anew = fresh(db);
    compare(db, anew, "beside an index made anew");
    sqlite3_close(anew);
    sqlite3_close(db);
}

static void sleep_for(unsigned microseconds) {
    struct timespec t = {microseconds / 1000000, (long)(microseconds % 1000000) * 1000};
    while (nanosleep(&t, &t) != 0 && errno == EINTR) {
    }
}

int main(int argc, char **argv) {
    if (argc < 2) {
        give_up("usage: soak DATABASE [KILLS [SEED]]");
    }
    const char *file = argv[1];
    long kills = argc > 2 ? atol(argv[2]) : 200, within[3] = {0};
    uint64_t seed = argc > 3 ? strtoull(argv[3], NULL, 10) : 1;
    words w = read_words();
    report *said = mmap(NULL, sizeof *said, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (said == MAP_FAILED) {
        give_up("soak: no shared memory");
    }
    sqlite3 *model = open_viet(NULL), *db = open_viet(file);
    make_tables(model);
    make_tables(db);
    sqlite3_close(db);
    chance c = chance_of(seed, UINT64_MAX - 1);
    for (long i = 0; i < kills; i++) {
        if (i % 20 == 0) { /* both kinds of journal */
            db = open_viet(file);
            run(db, i % 40 == 0 ? "PRAGMA journal_mode = wal" : "PRAGMA journal_mode = delete");
            sqlite3_close(db);
        }
        pid_t writer = fork();
        if (writer == 0) {
            write_until_killed(file, &w, seed, said);
        }
        int status;
        sleep_for(2000 + pick(&c, 120000));
        kill(writer, SIGKILL);
        if (writer < 0 || waitpid(writer, &status, 0) != writer || !WIFSIGNALED(status)) {
            give_up("soak: the writer ended by itself");
        }
        within[atomic_exchange(&said->busy, 0)]++;
        inspect(file, model, &w, seed, said);
    }
    printf("soak: %ld kills (%ld within a transaction, %ld within a merge or its commit), %ld transactions, "
           "seed %llu: "
           "%ld answers of %ld rows compared, %ld differ\n",
           kills, within[1], within[2], atomic_load(&said->committed), (unsigned long long)seed, compared,
           found, different);
    sqlite3_close(model);
    free_words(&w);
    return different > 0 || found == 0;
}
