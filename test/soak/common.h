/* common.h - what the soak, the load and the threads share: random documents, and SQL that has to succeed. */
#ifndef VIET_SOAK_COMMON_H
#define VIET_SOAK_COMMON_H

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>

/* Ends the program with a message. */
_Noreturn void give_up(const char *format, ...);

/* A file, with a NUL behind it; for free(). */
char *read_file(const char *name, size_t *n);

/* The words of test/data/articles as they are written, punctuation and all, so that documents made of them are of many
** spellings, normal forms and amounts. Read once, before there are threads. */
typedef struct words {
    char *text;
    const char **word;
    size_t n;
} words;
words read_words(void);
void free_words(words *w);

/* xorshift: the same numbers in each run. */
typedef struct chance {
    uint64_t state;
} chance;
chance chance_of(uint64_t seed, uint64_t round);
unsigned pick(chance *c, unsigned sides); /* 0 ... sides - 1 */

/* n words that follow each other somewhere, in pieces of up to 12, into room[0..size). */
void make_document(const words *w, chance *c, unsigned n, char *room, size_t size);

/* Opens a database with the extension; file: NULL for memory. */
sqlite3 *open_viet(const char *file);

/* Statements without arguments. */
void run(sqlite3 *db, const char *sql);

/* A digest of all rows of a query, in their order, ?1 and ?2 bound to texts where there are such. *rows: how many. */
uint64_t digest(sqlite3 *db, const char *sql, const char *first, const char *second, long *rows);

#endif
