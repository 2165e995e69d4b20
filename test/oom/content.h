/* content.h - what a database holds: as a file, and as rows. */
#ifndef VIET_OOM_CONTENT_H
#define VIET_OOM_CONTENT_H

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>

/* Ends the program with a message. */
_Noreturn void give_up(const char *what, const char *of);

/* All of a file, for free(); of none, nothing. */
char *read_file(const char *name, size_t *n);
void write_file(const char *name, const char *bytes, size_t n);

/* A digest of all rows of all tables, those of the indexes too, and of what the integrity checks say. 0: an index is
** damaged. */
uint64_t digest(sqlite3 *db);

#endif
