/* readers.c - one writes, several read: each answer must be that of a state that was committed, and of one only.
**
** usage: readers DATABASE wal|delete|shared [SECONDS]
**
** wal, delete: a process writes and three read, in that journal mode. shared: four threads of one process, in WAL mode, whose
** connections have one cache together.
**
** Each transaction of the writer changes documents and synonyms, and leaves its number with a digest of all documents. A
** reader, in a transaction of its own, must not find a lower number than before; the documents must be those of the
** digest; the index must find the documents that have a word when they are read; and the functions that keep something from
** one question to the next must answer as on a connection that was just opened and sees the same number.
*/
#include <pthread.h>
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
#include "viet.h"

enum { READERS = 3, DOCUMENTS = 40 };

static const char *file;
static bool one_cache, waits; /* where reading waits for writing */
static words all_words;

/* Shared with the processes, too. */
typedef struct report {
    atomic_bool over;
    atomic_long transactions, reads, anew, refused;
} report;

static report *shared;

/* ---- SQL that may find a lock */

static sqlite3 *open_database(void) {
    sqlite3 *db;
    int cache = one_cache ? SQLITE_OPEN_SHAREDCACHE : SQLITE_OPEN_PRIVATECACHE;
    if (sqlite3_open_v2(file, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | cache, NULL) != SQLITE_OK ||
        sqlite3_busy_timeout(db, 60000) != SQLITE_OK || sqlite3_viet_init(db, NULL, NULL) != SQLITE_OK) {
        give_up("readers: cannot open %s: %s", file, sqlite3_errmsg(db));
    }
    return db;
}

/* Executes sql, ?1 bound to text, ?2 to number; its rows into *hash. SQLITE_OK, SQLITE_BUSY or SQLITE_LOCKED. */
static int ask(sqlite3 *db, const char *sql, const char *text, sqlite3_int64 number, sqlite3_int64 *hash) {
    sqlite3_stmt *statement = NULL;
    int rc = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    if (rc == SQLITE_OK && sqlite3_bind_parameter_count(statement) > 0) {
        sqlite3_bind_text(statement, 1, text, -1, SQLITE_STATIC);
    }
    if (rc == SQLITE_OK && sqlite3_bind_parameter_count(statement) > 1) {
        sqlite3_bind_int64(statement, 2, number);
    }
    while (rc == SQLITE_OK && (rc = sqlite3_step(statement)) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(statement); i++) {
            const unsigned char *s = sqlite3_column_text(statement, i);
            for (; s != NULL && *s != 0; s++) {
                *hash = (sqlite3_int64)(((uint64_t)*hash ^ *s) * 0x100000001B3u); /* FNV-1a */
            }
            *hash = (sqlite3_int64)((uint64_t)*hash * 31 + (s != NULL));
        }
        rc = SQLITE_OK;
    }
    sqlite3_finalize(statement);
    rc = rc == SQLITE_DONE ? SQLITE_OK : rc & 0xFF;
    if (rc != SQLITE_OK && rc != SQLITE_BUSY && rc != SQLITE_LOCKED) {
        give_up("readers: %d, %s\n  in: %s\n  of: %s", rc, sqlite3_errmsg(db), sql, text ? text : "");
    }
    return rc;
}

static int execute(sqlite3 *db, const char *sql, const char *text, sqlite3_int64 number) {
    sqlite3_int64 ignored = 0;
    return ask(db, sql, text, number, &ignored);
}

static const char all_documents[] = "SELECT id, body FROM page ORDER BY id";

/* One number of a table of one row. */
static int read_number(sqlite3 *db, const char *sql, sqlite3_int64 *number) {
    sqlite3_stmt *statement = NULL;
    int rc = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    if (rc == SQLITE_OK && (rc = sqlite3_step(statement)) == SQLITE_ROW) {
        *number = sqlite3_column_int64(statement, 0);
        rc = SQLITE_OK;
    }
    sqlite3_finalize(statement);
    if (rc != SQLITE_OK && (rc & 0xFF) != SQLITE_BUSY && (rc & 0xFF) != SQLITE_LOCKED) {
        give_up("readers: %s", sqlite3_errmsg(db));
    }
    return rc & 0xFF;
}

/* After SQLITE_BUSY or SQLITE_LOCKED: as if the transaction had not been. */
static void go_back(sqlite3 *db) {
    if (!sqlite3_get_autocommit(db)) {
        sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
    }
    atomic_fetch_add(&shared->refused, 1);
    usleep(1000);
}

/* ---- the writer */

static void make_tables(const char *mode) {
    sqlite3 *db = open_database();
    char *journal = sqlite3_mprintf("PRAGMA journal_mode = %s", one_cache ? "wal" : mode);
    run(db, journal);
    sqlite3_free(journal);
    run(db, "CREATE TABLE state(n INTEGER, digest INTEGER); INSERT INTO state VALUES (0, 0);"
            "CREATE TABLE synonym(term TEXT, other TEXT);"
            "CREATE TABLE page(id INTEGER PRIMARY KEY, body TEXT);"
            "CREATE VIRTUAL TABLE doc USING fts5(body, content = 'page', content_rowid = 'id',"
            " tokenize = 'vietnamese diacritics fold synonyms synonym');"
            "INSERT INTO doc(doc, rank) VALUES ('automerge', 2), ('pgsz', 256);"
            "CREATE TRIGGER added AFTER INSERT ON page BEGIN"
            " INSERT INTO doc(rowid, body) VALUES (new.id, new.body); END;"
            "CREATE TRIGGER removed AFTER DELETE ON page BEGIN"
            " INSERT INTO doc(doc, rowid, body) VALUES ('delete', old.id, old.body); END;"
            "CREATE TRIGGER changed AFTER UPDATE ON page BEGIN"
            " INSERT INTO doc(doc, rowid, body) VALUES ('delete', old.id, old.body);"
            " INSERT INTO doc(rowid, body) VALUES (new.id, new.body); END;");
    sqlite3_close(db);
}

static int change_page(sqlite3 *db, chance *c) {
    char body[4096];
    int id = 1 + (int)pick(c, DOCUMENTS);
    make_document(&all_words, c, 10 + pick(c, 40), body, sizeof body);
    switch (pick(c, 4)) {
    case 0:
        return execute(db, "DELETE FROM page WHERE id = ?2 AND ?1 IS NOT NULL", body, id);
    case 1:
        return execute(db, "UPDATE page SET body = ?1 WHERE id = ?2", body, id);
    default:
        return execute(
            db, "INSERT INTO page(body, id) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET body = excluded.body",
            body, id);
    }
}

/* Transaction n, all of it or none. */
static int write_state(sqlite3 *db, sqlite3_int64 n) {
    chance c = chance_of(7, (uint64_t)n);
    sqlite3_int64 digest = 0;
    int rc = execute(db, "BEGIN IMMEDIATE", NULL, 0);
    for (unsigned i = 1 + pick(&c, 4); rc == SQLITE_OK && i > 0; i--) {
        rc = change_page(db, &c);
    }
    if (rc == SQLITE_OK) {
        rc = pick(&c, 2) > 0
                 ? execute(db, "DELETE FROM synonym", NULL, 0)
                 : execute(db, "INSERT INTO synonym VALUES (?1, 'gia')", all_words.word[pick(&c, 99)], 0);
    }
    if (rc == SQLITE_OK && pick(&c, 8) == 0) {
        rc = execute(db, "INSERT INTO doc(doc) VALUES ('optimize')", NULL, 0);
    }
    if (rc == SQLITE_OK) {
        rc = ask(db, all_documents, NULL, 0, &digest);
    }
    if (rc == SQLITE_OK) {
        char number[32];
        snprintf(number, sizeof number, "%lld", (long long)n);
        rc = execute(db, "UPDATE state SET n = CAST(?1 AS INTEGER), digest = ?2", number, digest);
    }
    return rc == SQLITE_OK ? execute(db, "COMMIT", NULL, 0) : rc;
}

static void write_until(time_t end) {
    sqlite3 *db = open_database();
    for (sqlite3_int64 n = 1; time(NULL) < end;) {
        if (write_state(db, n) == SQLITE_OK) {
            n++;
            atomic_fetch_add(&shared->transactions, 1);
            usleep(waits ? 30000
                         : 2000); /* so that two connections may see the same state, and all come in */
        } else {
            go_back(db);
        }
    }
    sqlite3_close(db);
    atomic_store(&shared->over, true);
}

/* ---- a reader */

static const char *const questions[] = {"công đoàn", "gia",      "lao dong", "viên chức", "dia chi",
                                        "ngay",      "cong doa", "nam",      "thông tn",  "viet nam"};
enum { QUESTIONS = sizeof questions / sizeof questions[0] };

/* What an index finds, and what reading finds: the word is the question's first. */
static int compare_index(sqlite3 *db, const char *question) {
    char word[64];
    sqlite3_int64 found = 0, has = 0;
    snprintf(word, sizeof word, "%.*s", (int)strcspn(question, " "), question);
    int rc =
        ask(db, "SELECT rowid FROM doc WHERE doc MATCH '\"=' || ?1 || '\"' ORDER BY rowid", word, 0, &found);
    if (rc == SQLITE_OK) {
        rc = ask(db,
                 "SELECT id FROM page AS p WHERE EXISTS (SELECT 1 FROM viet_tokens(p.body, 'diacritics fold')"
                 " WHERE token = viet_fold(?1)) ORDER BY id",
                 word, 0, &has);
    }
    if (rc == SQLITE_OK && found != has) {
        give_up("readers: the index does not have the documents of: %s", word);
    }
    return rc;
}

static int ask_functions(sqlite3 *db, const char *question, sqlite3_int64 *hash) {
    static const char *const statements[] = {
        "SELECT * FROM viet_search('doc', ?1, 5)",
        "SELECT * FROM viet_suggest('doc', ?1, 3)",
        "SELECT viet_query(?1, 'all', 'doc'), viet_query(?1, 'smart', 'doc')",
        "SELECT rowid, viet_rank(doc) FROM doc WHERE doc MATCH viet_query(?1, 'smart', 'doc') ORDER BY rowid",
        "SELECT * FROM viet_tokens(?1, 'diacritics fold synonyms synonym as query')",
    };
    int rc = SQLITE_OK;
    for (size_t i = 0; rc == SQLITE_OK && i < sizeof statements / sizeof statements[0]; i++) {
        rc = ask(db, statements[i], question, 0, hash);
    }
    return rc;
}

/* The same on a connection that has kept nothing; where it sees another state, there is nothing to compare. */
static int compare_anew(const char *question, sqlite3_int64 n, sqlite3_int64 wanted) {
    sqlite3 *db = open_database();
    sqlite3_int64 its = 0, hash = 0;
    int rc = execute(db, "BEGIN", NULL, 0);
    if (rc == SQLITE_OK) {
        rc = read_number(db, "SELECT n FROM state", &its);
    }
    if (rc == SQLITE_OK && its == n) {
        rc = ask_functions(db, question, &hash);
        if (rc == SQLITE_OK && hash != wanted) {
            give_up("readers: another answer on a connection opened anew: %s", question);
        }
        atomic_fetch_add(&shared->anew, rc == SQLITE_OK);
    }
    sqlite3_close(db);
    return rc;
}

/* One transaction. *last: the highest number that was seen. */
static int read_state(sqlite3 *db, chance *c, sqlite3_int64 *last) {
    const char *question = questions[pick(c, QUESTIONS)];
    sqlite3_int64 n = 0, said = 0, digest = 0, answers = 0;
    int rc = execute(db, "BEGIN", NULL, 0);
    if (rc == SQLITE_OK) {
        rc = read_number(db, "SELECT n FROM state", &n);
    }
    if (rc == SQLITE_OK) {
        rc = read_number(db, "SELECT digest FROM state", &said);
    }
    if (rc == SQLITE_OK) {
        rc = ask(db, all_documents, NULL, 0, &digest);
    }
    if (rc == SQLITE_OK && (n < *last || digest != said)) {
        give_up("readers: state %lld after %lld, and documents %s", (long long)n, (long long)*last,
                digest == said ? "as they were written" : "that were not written");
    }
    if (rc == SQLITE_OK) {
        *last = n;
        rc = compare_index(db, question);
    }
    if (rc == SQLITE_OK) {
        rc = ask_functions(db, question, &answers);
    }
    if (rc == SQLITE_OK) {
        rc = compare_anew(question, n, answers);
    }
    return rc == SQLITE_OK ? execute(db, "COMMIT", NULL, 0) : rc;
}

static void *read_until_over(void *number) {
    sqlite3 *db = open_database();
    sqlite3_int64 last = 0;
    chance c = chance_of(3, (uint64_t) * (const int *)number);
    while (!atomic_load(&shared->over)) {
        if (read_state(db, &c, &last) == SQLITE_OK) {
            atomic_fetch_add(&shared->reads, 1);
        } else {
            go_back(db);
        }
        usleep(one_cache ? 20000 : 0); /* a writer waits until none of those reads that have its cache */
    }
    sqlite3_close(db);
    return NULL;
}

/* ---- all of them */

static int by_processes(time_t end) {
    pid_t child[READERS];
    int failed = 0;
    for (int i = 0; i < READERS; i++) {
        child[i] = fork();
        if (child[i] < 0) {
            give_up("readers: no process");
        }
        if (child[i] == 0) {
            read_until_over(&i);
            exit(0);
        }
    }
    write_until(end);
    for (int i = 0; i < READERS; i++) {
        int status = 0;
        failed += waitpid(child[i], &status, 0) != child[i] || status != 0;
    }
    return failed;
}

static int by_threads(time_t end) {
    pthread_t thread[READERS];
    int number[READERS];
    for (int i = 0; i < READERS; i++) {
        number[i] = i;
        if (pthread_create(&thread[i], NULL, read_until_over, &number[i]) != 0) {
            give_up("readers: no thread");
        }
    }
    write_until(end);
    for (int i = 0; i < READERS; i++) {
        pthread_join(thread[i], NULL);
    }
    return 0; /* a thread that fails ends the program */
}

int main(int argc, char **argv) {
    if (argc < 3 ||
        (strcmp(argv[2], "wal") != 0 && strcmp(argv[2], "delete") != 0 && strcmp(argv[2], "shared") != 0)) {
        give_up("usage: readers DATABASE wal|delete|shared [SECONDS]");
    }
    file = argv[1];
    one_cache = strcmp(argv[2], "shared") == 0;
    waits = strcmp(argv[2], "delete") == 0;
    if (one_cache && sqlite3_threadsafe() == 0) {
        give_up("readers: a SQLite without mutexes has no threads");
    }
    all_words = read_words();
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED) {
        give_up("readers: no memory");
    }
    make_tables(argv[2]);
    time_t end = time(NULL) + (argc > 3 ? atoi(argv[3]) : 5);
    int failed = one_cache ? by_threads(end) : by_processes(end);
    sqlite3 *db = open_database();
    run(db, "INSERT INTO doc(doc, rank) VALUES ('integrity-check', 1)");
    sqlite3_close(db);
    free_words(&all_words);
    long transactions = atomic_load(&shared->transactions), reads = atomic_load(&shared->reads),
         anew = atomic_load(&shared->anew);
    printf("readers, %s: %ld transactions, %ld reads, %ld compared anew, %ld refused by a lock, %d readers "
           "failed\n",
           argv[2], transactions, reads, anew, atomic_load(&shared->refused), failed);
    return failed > 0 || transactions == 0 || reads == 0 || anew == 0;
}
