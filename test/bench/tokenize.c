/* tokenize.c - runs one FTS5 tokenizer over a file of text, line by line, and does nothing with the tokens.
**
** usage: tokenize LIBRARY FILE TOKENIZER [OPTION VALUE]...
**
** For counting: valgrind --tool=callgrind --toggle-collect=bench_line, so that what is counted is xTokenize alone.
** Prints the bytes read and the tokens made.
*/
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int count(void *context, int flags, const char *token, int n, int start, int end) {
    (void)flags, (void)token, (void)n, (void)start, (void)end;
    ++*(long *)context;
    return SQLITE_OK;
}

__attribute__((noinline)) int bench_line(fts5_tokenizer *t, Fts5Tokenizer *self, long *tokens, const char *p,
                                         int n) {
    return t->xTokenize(self, tokens, FTS5_TOKENIZE_DOCUMENT, p, n, count);
}

static fts5_api *find_fts5(sqlite3 *db) {
    fts5_api *api = NULL;
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, NULL) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, (void *)&api, "fts5_api_ptr", NULL);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

static int fail(const char *what) {
    fprintf(stderr, "tokenize: %s\n", what);
    return 1;
}

int main(int argc, char **argv) {
    sqlite3 *db;
    fts5_tokenizer tokenizer;
    Fts5Tokenizer *self;
    void *user;
    char *message = NULL, *line = NULL;
    size_t cap = 0;
    long bytes = 0, tokens = 0;
    if (argc < 4) {
        return fail("usage: tokenize LIBRARY FILE TOKENIZER [OPTION VALUE]...");
    }
    sqlite3_open(":memory:", &db);
    sqlite3_enable_load_extension(db, 1);
    if (sqlite3_load_extension(db, argv[1], NULL, &message) != SQLITE_OK) {
        return fail(message);
    }
    fts5_api *api = find_fts5(db);
    if (api == NULL || api->xFindTokenizer(api, argv[3], &user, &tokenizer) != SQLITE_OK ||
        tokenizer.xCreate(user, (const char **)argv + 4, argc - 4, &self) != SQLITE_OK) {
        return fail("no such tokenizer, or options that it does not have");
    }
    FILE *file = fopen(argv[2], "rb");
    if (file == NULL) {
        return fail("cannot read the file");
    }
    for (ssize_t n; (n = getline(&line, &cap, file)) > 0; bytes += n) {
        if (bench_line(&tokenizer, self, &tokens, line, (int)n) != SQLITE_OK) {
            return fail("xTokenize failed");
        }
    }
    printf("%ld bytes, %ld tokens\n", bytes, tokens);
    tokenizer.xDelete(self);
    fclose(file);
    free(line);
    sqlite3_close(db);
    return 0;
}
