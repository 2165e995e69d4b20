/* A program in C that searches Vietnamese articles.  usage: client LIBRARY FOLDER
**
** With VIET_STATIC the library is linked in, and LIBRARY is not looked at. */
#define _POSIX_C_SOURCE 200809L

#include <glob.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef VIET_STATIC
#include <viet.h>
#endif

/* Ends the program unless rc is OK. */
static void check(sqlite3 *db, int rc) {
    if (rc != SQLITE_OK) {
        fprintf(stderr, "client: %s\n", sqlite3_errmsg(db));
        exit(EXIT_FAILURE);
    }
}

static sqlite3 *open_database(const char *library) {
    sqlite3 *db;
#ifdef VIET_STATIC
    (void)library;
    sqlite3_auto_extension((void (*)(void))sqlite3_viet_init);
    int rc = sqlite3_open(":memory:", &db);
    check(db, rc);
#else
    int rc = sqlite3_open(":memory:", &db);
    check(db, rc);
    check(db, sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL));
    check(db, sqlite3_load_extension(db, library, NULL, NULL));
    check(db, sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL));
#endif
    return db;
}

/* The whole file, to be freed; ends the program where it cannot be read. */
static char *read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    long size = -1;
    if (file != NULL && fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0 &&
        fseek(file, 0, SEEK_SET) == 0) {
        text = calloc(1, (size_t)size + 1);
    }
    if (text == NULL || fread(text, 1, (size_t)size, file) != (size_t)size) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    fclose(file);
    return text;
}

/* Inserts one article: the first line is its title. */
static void insert_file(sqlite3 *db, sqlite3_stmt *insert, const char *path) {
    char *text = read_file(path);
    char *end = text + strcspn(text, "\n");
    sqlite3_bind_text(insert, 1, text, (int)(end - text), SQLITE_STATIC);
    sqlite3_bind_text(insert, 2, *end == '\n' ? end + 1 : end, -1, SQLITE_STATIC);
    sqlite3_step(insert);
    check(db, sqlite3_reset(insert));
    free(text);
}

/* Puts the text files of a folder into an index, in one transaction. */
static void load(sqlite3 *db, const char *folder) {
    glob_t files;
    sqlite3_stmt *insert;
    char *pattern = sqlite3_mprintf("%s/*.txt", folder);
    if (pattern == NULL || glob(pattern, 0, NULL, &files) != 0) {
        fprintf(stderr, "client: no .txt file in %s\n", folder);
        exit(EXIT_FAILURE);
    }
    sqlite3_free(pattern);
    check(db, sqlite3_exec(
                  db, "CREATE VIRTUAL TABLE article USING fts5(title, body, tokenize = 'vietnamese'); BEGIN",
                  NULL, NULL, NULL));
    check(db, sqlite3_prepare_v2(db, "INSERT INTO article VALUES (?, ?)", -1, &insert, NULL));
    for (size_t i = 0; i < files.gl_pathc; i++) {
        insert_file(db, insert, files.gl_pathv[i]);
    }
    sqlite3_finalize(insert);
    globfree(&files);
    check(db, sqlite3_exec(db, "COMMIT", NULL, NULL, NULL));
}

/* Prints the columns of each row. */
static void show(sqlite3 *db, const char *sql, const char *first, const char *second) {
    sqlite3_stmt *statement;
    check(db, sqlite3_prepare_v2(db, sql, -1, &statement, NULL));
    sqlite3_bind_text(statement, 1, first, -1, SQLITE_STATIC);
    if (second != NULL) {
        sqlite3_bind_text(statement, 2, second, -1, SQLITE_STATIC);
    }
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(statement); i++) {
            printf("%s%s", i == 0 ? "" : ": ", (const char *)sqlite3_column_text(statement, i));
        }
        putchar('\n');
    }
    check(db, sqlite3_finalize(statement));
}

int main(int argc, char **argv) {
    if (argc != 3) {
        fputs("usage: client LIBRARY FOLDER\n", stderr);
        return EXIT_FAILURE;
    }
    sqlite3 *db = open_database(argv[1]);
    load(db, argv[2]);

    puts("search");
    show(db,
         "SELECT title FROM viet_search('article', ?, 3) AS hit JOIN article ON article.rowid = hit.rowid"
         " ORDER BY hit.score DESC",
         "cong doan vien chuc", NULL);
    puts("dates");
    show(db,
         "SELECT first, surface FROM article, viet_dates(body) WHERE first BETWEEN ? AND ?"
         " ORDER BY first, title, pos",
         "2024-01-01", "2024-12-31");
    puts("money");
    show(db,
         "SELECT amount, surface FROM article, viet_money(body) WHERE currency = ?"
         " ORDER BY amount DESC LIMIT 3",
         "VND", NULL);

    fprintf(stderr, "SQLite %s\n", sqlite3_libversion());
    return sqlite3_close(db) == SQLITE_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
