/* threads.c - eight threads, each with connections of its own: one writes a file that seven read, and each has a database
** in memory besides. To be run under ThreadSanitizer: nothing of ours may be shared.
**
** usage: threads DATABASE
**
** Every thread opens and closes its connections again and again, so that registering runs beside all the rest. What a
** thread finds in its own database must be what the others find in theirs.
*/
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#include "common.h"

enum { THREADS = 8, ROUNDS = 6, DOCUMENTS = 40 };

static const char *file;
static words all_words;
static atomic_long answers;
static uint64_t found[THREADS][ROUNDS];

static const char *const statements[] = {
    "SELECT rowid, highlight(doc, 0, '[', ']'), round(viet_rank(doc), 9) FROM doc"
    " WHERE doc MATCH viet_query('cong doan OR gia') ORDER BY rowid",
    "SELECT d.rowid, t.* FROM doc AS d, viet_tokens(d.body, 'diacritics fold') AS t ORDER BY 1, byte_pos",
    "SELECT d.rowid, t.* FROM doc AS d, viet_dates(d.body, '2024-02-24') AS t",
    "SELECT d.rowid, t.* FROM doc AS d, viet_money(d.body) AS t",
    "SELECT d.rowid, t.* FROM doc AS d, viet_numbers(d.body) AS t",
    "SELECT d.rowid, t.* FROM doc AS d, viet_abbreviations(d.body) AS t",
    "SELECT viet_segment(body), viet_fold(body), viet_slug(body), viet_normalize(body, 'old'), "
    "viet_upper(body) FROM doc",
    "SELECT body FROM doc ORDER BY body COLLATE vietnamese",
    "SELECT * FROM viet_suggest('doc', 'cong doa') ORDER BY term",
    "SELECT * FROM viet_search('doc', 'gia ca phe bao nhieu')",
    "SELECT viet_decode('coong ddoanf', 'telex'), viet_guess_encoding('C«ng ®oµn'), viet_spell(105, 'đồng'),"
    " viet_lunar('2024-02-10'), viet_fold('東京都 Мир'), viet_version()",
    "SELECT * FROM viet_tokens('ở 東京都, สวัสดีครับ')",
    "SELECT * FROM viet_learn('doc', 'body', 2)",
};

static uint64_t ask_all(sqlite3 *db) {
    uint64_t hash = 0;
    long rows = 0;
    for (size_t i = 0; i < sizeof statements / sizeof statements[0]; i++) {
        hash = hash * 31 + digest(db, statements[i], NULL, NULL, &rows);
    }
    atomic_fetch_add(&answers, rows);
    return hash;
}

static void insert(sqlite3 *db, uint64_t seed, int n) {
    char body[4096];
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, "INSERT INTO doc(body) VALUES (?1)", -1, &statement, NULL) != SQLITE_OK) {
        give_up("threads: %s", sqlite3_errmsg(db));
    }
    chance c = chance_of(seed, 0);
    for (int i = 0; i < n; i++) {
        make_document(&all_words, &c, 10 + pick(&c, 60), body, sizeof body);
        sqlite3_bind_text(statement, 1, body, -1, SQLITE_STATIC);
        if (sqlite3_step(statement) != SQLITE_DONE) {
            give_up("threads: %s", sqlite3_errmsg(db));
        }
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
}

static void *work(void *number) {
    int self = *(const int *)number;
    for (int round = 0; round < ROUNDS; round++) {
        sqlite3 *shared = open_viet(file), *own = open_viet(NULL);
        if (self == 0) {
            insert(shared, (uint64_t)(100 + round), 20);
        } else {
            long rows = 0;
            digest(shared, statements[0], NULL, NULL, &rows);
            digest(shared, "SELECT * FROM viet_search('doc', 'cong doan vien chuc')", NULL, NULL, &rows);
        }
        run(own, "CREATE VIRTUAL TABLE doc USING fts5(body, tokenize = 'vietnamese')");
        insert(own, (uint64_t)round, DOCUMENTS);
        found[self][round] = ask_all(own);
        sqlite3_close(own);
        sqlite3_close(shared);
    }
    return NULL;
}

int main(int argc, char **argv) {
    pthread_t thread[THREADS];
    int number[THREADS], different = 0;
    if (argc != 2 || sqlite3_threadsafe() == 0) {
        give_up("usage: threads DATABASE, with a SQLite that is threadsafe");
    }
    file = argv[1];
    all_words = read_words();
    sqlite3 *db = open_viet(file);
    run(db, "PRAGMA journal_mode = wal; CREATE VIRTUAL TABLE doc USING fts5(body, tokenize = 'vietnamese')");
    insert(db, 99, 50);
    sqlite3_close(db);
    for (int i = 0; i < THREADS; i++) {
        number[i] = i;
        if (pthread_create(&thread[i], NULL, work, &number[i]) != 0) {
            give_up("threads: no thread");
        }
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(thread[i], NULL);
        for (int round = 0; round < ROUNDS; round++) {
            different += found[i][round] != found[0][round];
        }
    }
    db = open_viet(file);
    run(db, "INSERT INTO doc(doc, rank) VALUES ('integrity-check', 1)");
    sqlite3_close(db);
    free_words(&all_words);
    printf("threads: %d threads, %d rounds, %ld rows of answers, %d answers differ\n", THREADS, ROUNDS,
           atomic_load(&answers), different);
    return different > 0 || atomic_load(&answers) == 0;
}
