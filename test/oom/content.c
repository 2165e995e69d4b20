/* content.c - see content.h. */
#include "content.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- files */

_Noreturn void give_up(const char *what, const char *of) {
    fprintf(stderr, "oom: %s: %s\n", what, of);
    exit(1);
}

char *read_file(const char *name, size_t *n) {
    enum { ROOM = 1 << 20 };
    FILE *file = fopen(name, "rb");
    char *bytes = malloc(ROOM);
    *n = file == NULL || bytes == NULL ? 0 : fread(bytes, 1, ROOM, file);
    if (bytes == NULL || *n == ROOM) {
        give_up("too large", name);
    }
    if (file != NULL) {
        fclose(file);
    }
    return bytes;
}

void write_file(const char *name, const char *bytes, size_t n) {
    FILE *file = fopen(name, "wb");
    if (file == NULL || fwrite(bytes, 1, n, file) != n || fclose(file) != 0) {
        give_up("cannot be written", name);
    }
}

/* ---- a database's content */

static uint64_t mix(uint64_t hash, const void *bytes, size_t n) {
    const unsigned char *p = bytes;
    for (size_t i = 0; i < n; i++) {
        hash = (hash ^ p[i]) * 0x100000001B3u; /* FNV-1a */
    }
    return hash;
}

/* Executes sql, made with one argument, and mixes its rows into hash; SQLITE_DONE or an error. */
static int digest_rows(sqlite3 *db, const char *format, const char *argument, uint64_t *hash) {
    sqlite3_stmt *statement;
    char *sql = sqlite3_mprintf(format, argument, argument);
    int rc = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    while (rc == SQLITE_OK && (rc = sqlite3_step(statement)) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(statement); i++) {
            int type = sqlite3_column_type(statement, i);
            const void *bytes = sqlite3_column_blob(statement, i);
            *hash = mix(*hash, &type, sizeof type);
            *hash = mix(*hash, bytes, bytes == NULL ? 0 : (size_t)sqlite3_column_bytes(statement, i));
        }
        rc = SQLITE_OK;
    }
    sqlite3_finalize(statement);
    sqlite3_free(sql);
    return rc;
}

/* Does format, with a name, for each name that the query gives; its rows go into hash. */
static int digest_each(sqlite3 *db, const char *query, const char *format, uint64_t *hash) {
    sqlite3_stmt *names;
    int rc = sqlite3_prepare_v2(db, query, -1, &names, NULL), done = SQLITE_DONE;
    while (rc == SQLITE_OK && done == SQLITE_DONE && (rc = sqlite3_step(names)) == SQLITE_ROW) {
        done = digest_rows(db, format, (const char *)sqlite3_column_text(names, 0), hash);
        rc = SQLITE_OK;
    }
    sqlite3_finalize(names);
    return rc == SQLITE_DONE && done == SQLITE_DONE ? SQLITE_OK : done != SQLITE_DONE ? done : rc;
}

uint64_t digest(sqlite3 *db) {
    uint64_t hash = 0xCBF29CE484222325u;
    int rc = digest_each(db,
                         "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
                         " UNION ALL SELECT 'sqlite_master' ORDER BY name",
                         "SELECT * FROM \"%w\"", &hash);
    if (rc == SQLITE_OK) {
        rc = digest_each(db,
                         "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5(%'",
                         "INSERT INTO \"%w\"(\"%w\", rank) VALUES ('integrity-check', 1)", &hash);
    }
    if (rc == SQLITE_OK) {
        rc = digest_each(db, "PRAGMA integrity_check", "SELECT '%q'", &hash);
    }
    return rc == SQLITE_OK ? hash : 0;
}
