/* common.c - see common.h. */
#include "common.h"

#include <dirent.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "viet.h"

#define ARTICLES "test/data/articles"

void give_up(const char *format, ...) {
    va_list args;
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
    exit(1);
}

char *read_file(const char *name, size_t *n) {
    FILE *file = fopen(name, "rb");
    if (file == NULL) {
        give_up("cannot open %s", name);
    }
    size_t room = 1 << 20;
    char *text = malloc(room);
    *n = text == NULL ? 0 : fread(text, 1, room - 1, file);
    fclose(file);
    if (text == NULL || *n == room - 1) {
        give_up("%s does not fit", name);
    }
    text[*n] = 0;
    return text;
}

static int by_name(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

words read_words(void) {
    char *names[64], name[512];
    size_t files = 0, n = 0, at = 0;
    words w = {calloc(1, 1 << 20), calloc(1 << 16, sizeof *w.word), 0};
    DIR *folder = opendir(ARTICLES);
    if (folder == NULL || w.text == NULL || w.word == NULL) {
        give_up("run it from the top of the source tree");
    }
    for (struct dirent *entry; (entry = readdir(folder)) != NULL && files < 64;) {
        if (strstr(entry->d_name, ".txt") != NULL) {
            names[files++] = strdup(entry->d_name);
        }
    }
    closedir(folder);
    qsort(names, files, sizeof *names, by_name);
    for (size_t i = 0; i < files; i++) {
        snprintf(name, sizeof name, ARTICLES "/%s", names[i]);
        char *text = read_file(name, &n);
        if (at + n + 2 > 1 << 20) {
            give_up("the articles do not fit");
        }
        memcpy(w.text + at, text, n);
        at += n;
        w.text[at++] = ' ';
        free(text);
        free(names[i]);
    }
    for (char *p = strtok(w.text, " \n\r\t"); p != NULL && w.n < 1 << 16; p = strtok(NULL, " \n\r\t")) {
        w.word[w.n++] = p;
    }
    return w;
}

void free_words(words *w) {
    free(w->text);
    free(w->word);
}

chance chance_of(uint64_t seed, uint64_t round) {
    chance c = {(seed + 1) * 0x9E3779B97F4A7C15u ^ (round + 1) * 0xBF58476D1CE4E5B9u};
    for (int i = 0; i < 8; i++) {
        pick(&c, 2);
    }
    return c;
}

unsigned pick(chance *c, unsigned sides) {
    c->state ^= c->state << 13;
    c->state ^= c->state >> 7;
    c->state ^= c->state << 17;
    return (unsigned)((c->state >> 32) % sides);
}

void make_document(const words *w, chance *c, unsigned n, char *room, size_t size) {
    size_t at = 0;
    while (n > 0) {
        unsigned piece = 1 + pick(c, n < 12 ? n : 12), from = pick(c, (unsigned)w->n - 12);
        for (unsigned i = 0; i < piece; i++) {
            const char *word = w->word[from + i];
            size_t bytes = strlen(word);
            if (at + bytes + 2 > size) {
                n = piece; /* no room for more */
                break;
            }
            memcpy(room + at, word, bytes);
            at += bytes;
            room[at++] = ' ';
        }
        n -= piece;
    }
    room[at] = 0;
}

sqlite3 *open_viet(const char *file) {
    sqlite3 *db;
    char *message = NULL;
    if (sqlite3_open(file == NULL ? ":memory:" : file, &db) != SQLITE_OK) {
        give_up("cannot open %s: %s", file, sqlite3_errmsg(db));
    }
    sqlite3_busy_timeout(db, 60000);
    if (sqlite3_viet_init(db, &message, NULL) != SQLITE_OK) {
        give_up("cannot register: %s", message);
    }
    return db;
}

void run(sqlite3 *db, const char *sql) {
    char *message = NULL;
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK) {
        give_up("%s\n  in: %.200s", message, sql);
    }
}

/* FNV-1a */
static uint64_t mix(uint64_t hash, const void *bytes, size_t n) {
    const unsigned char *p = bytes;
    for (size_t i = 0; i < n; i++) {
        hash = (hash ^ p[i]) * 0x100000001B3u;
    }
    return hash;
}

uint64_t digest(sqlite3 *db, const char *sql, const char *first, const char *second, long *rows) {
    sqlite3_stmt *statement;
    uint64_t hash = 0xCBF29CE484222325u;
    int rc = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    if (rc == SQLITE_OK) {
        const char *bound[] = {first, second};
        for (int i = 0; i < sqlite3_bind_parameter_count(statement) && i < 2; i++) {
            sqlite3_bind_text(statement, i + 1, bound[i], -1, SQLITE_STATIC);
        }
        while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
            ++*rows;
            for (int i = 0; i < sqlite3_column_count(statement); i++) {
                int type = sqlite3_column_type(statement, i);
                const char *text = (const char *)sqlite3_column_text(statement, i);
                hash = mix(hash, &type, sizeof type);
                hash = mix(hash, text, (size_t)sqlite3_column_bytes(statement, i) + (text != NULL));
            }
        }
        sqlite3_finalize(statement);
    }
    if (rc != SQLITE_DONE) {
        give_up("%s\n  in: %s\n  of: %s", sqlite3_errmsg(db), sql, first == NULL ? "" : first);
    }
    return hash;
}
