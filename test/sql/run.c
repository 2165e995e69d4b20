/* run.c - runs SQL with its expected output and says what differs.
**
** usage: run [--load LIBRARY] [--utf16] [--untrusted] [--threads single|multi|serialized] FILE...
**
** A file is SQL; of a file named *.md the blocks between ```sql and ``` are taken. What a statement must give stands
** in comment lines right behind it, a row a line, columns separated by | :
**
**     SELECT viet_fold('Đà Nẵng'), 1;
**     -- da nang|1
**
** A statement with no such line must give no row; one that must fail has "-- error: " and the message, or
** "-- error: ..." where that differs from one SQLite to the next. NULL is written NULL, a line feed \n; of EXPLAIN QUERY
** PLAN only the last column is taken, the others are numbers that differ as well. A line "-- needs ICU" before a statement
** leaves it out where ICU was left out. Each file has a connection of its own, to a database in memory. Without --load the
** extension is the one that was linked in, as an automatic one. --threads is the threading mode that SQLite is given.
*/
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "viet.h"

typedef struct text {
    char *s;
    size_t n, cap;
} text;

static void add(text *t, const char *s, size_t n) {
    if (t->n + n + 1 > t->cap) {
        t->cap = 2 * t->cap + n + 256;
        t->s = realloc(t->s, t->cap);
        if (t->s == NULL) {
            abort();
        }
    }
    memcpy(t->s + t->n, s, n);
    t->n += n;
    t->s[t->n] = 0;
}

static void add_string(text *t, const char *s) {
    add(t, s, strlen(s));
}

typedef struct run {
    const char *library, *file;
    bool utf16, untrusted;
    sqlite3 *db;
    bool no_icu; /* in the extension */
    int passed, failed, skipped;
} run;

/* ---- one statement */

static void add_value(text *out, sqlite3_stmt *statement, int column) {
    const char *s = (const char *)sqlite3_column_text(statement, column);
    int n = sqlite3_column_bytes(statement, column);
    if (s == NULL) {
        add_string(out, "NULL");
    }
    for (int i = 0; s != NULL && i < n; i++) {
        if (s[i] == '\n') {
            add_string(out, "\\n");
        } else {
            add(out, s + i, 1);
        }
    }
}

static void add_error(text *out, const char *message) {
    add_string(out, "error: ");
    add_string(out, message);
    add_string(out, "\n");
}

static void execute(sqlite3 *db, const char *sql, text *out) {
    sqlite3_stmt *statement;
    const char *rest = "";
    if (sqlite3_prepare_v2(db, sql, -1, &statement, &rest) != SQLITE_OK) {
        add_error(out, sqlite3_errmsg(db));
        return;
    }
    if (strspn(rest, " \n") != strlen(rest)) {
        add_error(out, "a second statement on the line would not be run");
    }
    while (sqlite3_step(statement) == SQLITE_ROW) {
        int first =
            sqlite3_strnicmp(sql, "EXPLAIN QUERY PLAN", 18) == 0 ? sqlite3_column_count(statement) - 1 : 0;
        for (int i = first; i < sqlite3_column_count(statement); i++) {
            add_string(out, i > first ? "|" : "");
            add_value(out, statement, i);
        }
        add_string(out, "\n");
    }
    if (sqlite3_finalize(statement) != SQLITE_OK) {
        add_error(out, sqlite3_errmsg(db));
    }
}

static void check(run *r, int line, const text *sql, const text *wanted) {
    text got = {0};
    add_string(&got, "");
    execute(r->db, sql->s, &got);
    if (wanted->s != NULL && strcmp(wanted->s, "error: ...\n") == 0 && strncmp(got.s, "error: ", 7) == 0) {
        r->passed++;
    } else if (strcmp(got.s, wanted->s ? wanted->s : "") == 0) {
        r->passed++;
    } else {
        r->failed++;
        printf("%s:%d: %s\n  wanted:\n%s  got:\n%s", r->file, line, sql->s, wanted->s ? wanted->s : "",
               got.s);
    }
    free(got.s);
}

/* ---- one file */

static bool open_database(run *r) {
    char *message = NULL;
    int rc = sqlite3_open(":memory:", &r->db);
    if (rc == SQLITE_OK && r->utf16) {
        rc = sqlite3_exec(
            r->db,
            "PRAGMA encoding = 'UTF-16'; CREATE TEMP TABLE wide(wide CHECK (wide LIKE 'UTF-16%'));"
            "INSERT INTO wide SELECT * FROM pragma_encoding; DROP TABLE wide",
            NULL, NULL, &message);
    }
    if (rc == SQLITE_OK && r->untrusted) {
        rc = sqlite3_exec(r->db, "PRAGMA trusted_schema = off", NULL, NULL, NULL);
    }
    if (rc == SQLITE_OK && r->library != NULL) {
        sqlite3_db_config(r->db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL);
        rc = sqlite3_load_extension(r->db, r->library, NULL, &message);
    }
    if (rc != SQLITE_OK) {
        printf("%s: %s\n", r->file, message ? message : sqlite3_errmsg(r->db));
        sqlite3_free(message);
    }
    return rc == SQLITE_OK;
}

static bool has_no_icu(sqlite3 *db) {
    text version = {0};
    execute(db, "SELECT viet_version('icu')", &version);
    bool none = version.s != NULL && strcmp(version.s, "none\n") == 0;
    free(version.s);
    return none;
}

static bool ends_with(const char *s, const char *end) {
    size_t n = strlen(s), m = strlen(end);
    return n >= m && strcmp(s + n - m, end) == 0;
}

/* Takes the file line by line: a statement, then its expected rows, which end at any line but a comment. */
static void read_cases(run *r, FILE *f) {
    text line = {0}, sql = {0}, wanted = {0};
    bool markdown = ends_with(r->file, ".md"), inside = !markdown, complete = false, needs_icu = false;
    int number = 0, start = 0;
    for (int c = 0; c != EOF;) {
        line.n = 0;
        add_string(&line, "");
        while ((c = fgetc(f)) != EOF && c != '\n') {
            add(&line, (char[]){(char)c}, 1);
        }
        number++;
        if (complete && inside && strncmp(line.s, "-- ", 3) == 0) {
            add_string(&wanted, line.s + 3);
            add_string(&wanted, "\n");
            continue;
        }
        if (complete) {
            if (needs_icu && r->no_icu) {
                r->skipped++;
            } else {
                check(r, start, &sql, &wanted);
            }
            sql.n = wanted.n = 0;
            add_string(&wanted, "");
            complete = needs_icu = false;
        }
        if (markdown && strncmp(line.s, "```", 3) == 0) {
            inside = !inside && strcmp(line.s, "```sql") == 0;
            continue;
        }
        needs_icu = needs_icu || (sql.n == 0 && strcmp(line.s, "-- needs ICU") == 0);
        if (!inside || (sql.n == 0 && (line.n == 0 || strncmp(line.s, "--", 2) == 0))) {
            continue;
        }
        start = sql.n == 0 ? number : start;
        add(&sql, line.s, line.n);
        add_string(&sql, "\n");
        complete = sqlite3_complete(sql.s);
    }
    if (sql.n > 0) {
        check(r, start, &sql, &wanted);
    }
    free(line.s);
    free(sql.s);
    free(wanted.s);
}

static void run_file(run *r, const char *file) {
    FILE *f = fopen(file, "rb");
    int before = r->passed + r->failed + r->skipped;
    r->file = file;
    r->db = NULL;
    if (f == NULL || !open_database(r)) {
        printf("%s: cannot be run\n", file);
        r->failed++;
    } else {
        r->no_icu = has_no_icu(r->db);
        read_cases(r, f);
        if (r->passed + r->failed + r->skipped == before) {
            printf("%s: no statement in it\n", file);
            r->failed++;
        }
    }
    if (f != NULL) {
        fclose(f);
    }
    if (sqlite3_close(r->db) != SQLITE_OK) {
        printf("%s: the connection does not close\n", file);
        r->failed++;
    }
}

static void set_threads(const char *mode) {
    static const struct {
        const char *name;
        int option;
    } modes[] = {
        {"single", SQLITE_CONFIG_SINGLETHREAD},
        {"multi", SQLITE_CONFIG_MULTITHREAD},
        {"serialized", SQLITE_CONFIG_SERIALIZED},
    };
    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
        if (strcmp(mode, modes[i].name) == 0 && sqlite3_config(modes[i].option) == SQLITE_OK) {
            return;
        }
    }
    fprintf(stderr, "run: this SQLite has no threading mode %s\n", mode);
    exit(1);
}

/* So that every connection has it; true if it is so. */
static bool link_in(void) {
    return sqlite3_auto_extension((void (*)(void))sqlite3_viet_init) == SQLITE_OK;
}

int main(int argc, char **argv) {
    run r = {0};
    bool linked = false;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--load") == 0 && i + 1 < argc) {
            r.library = argv[++i];
        } else if (strcmp(argv[i], "--utf16") == 0) {
            r.utf16 = true;
        } else if (strcmp(argv[i], "--untrusted") == 0) {
            r.untrusted = true;
        } else if (strcmp(argv[i], "--threads") == 0 && i + 1 < argc) {
            set_threads(argv[++i]);
        } else {
            linked = linked || r.library != NULL || link_in();
            run_file(&r, argv[i]);
        }
    }
    sqlite3_reset_auto_extension();
    if (sqlite3_memory_used() != 0) {
        printf("memory of SQLite's left: %lld bytes\n", sqlite3_memory_used());
        r.failed++;
    }
    printf("sql: %d passed, %d failed", r.passed, r.failed);
    if (r.skipped > 0) {
        printf(", %d left out that need ICU", r.skipped);
    }
    printf("\n");
    return r.failed > 0 || r.passed == 0;
}
