/* value.h - what the SQL functions share: reading a text, giving an error, converting into memory of SQLite's. */
#ifndef VIET_VALUE_H
#define VIET_VALUE_H

#include <stdbool.h>
#include <stddef.h>

#include "../text/convert.h"
#include "glue.h"

/* The text of an argument, valid as long as the argument is. False for NULL, and when there is no memory, which is
** then the function's result. */
bool viet_value_text(sqlite3_context *context, sqlite3_value *value, const char **text, size_t *n);

/* Reads how many of things ("rows") are wanted, argument 3 of the table function caller: 1 to most. *k stays as it is
** when it is not given or NULL. SQLITE_OK, or an error with *message (sqlite3_malloc) unless it is SQLITE_NOMEM. */
int viet_value_count(sqlite3_value *value, const char *caller, const char *things, unsigned most, unsigned *k,
                     char **message);

/* Makes text, of sqlite3_mprintf(), the message of what failed with rc. Returns rc; SQLITE_NOMEM when there was no memory
** for the text. */
int viet_failure(int rc, char **message, char *text);

/* Makes a message of sqlite3_mprintf() the function's error and frees it; NULL: there was no memory for it. */
void viet_result_message(sqlite3_context *context, char *message);

/* The same, with the code of what failed beneath the function: a program tries again after SQLITE_BUSY and SQLITE_LOCKED. */
void viet_result_failure(sqlite3_context *context, int rc, char *message);

/* Makes what FTS5 has given the function's error, with the connection's message where the code says nothing. */
void viet_result_code(sqlite3_context *context, int rc);

/* text[0..n) in another form, *made bytes for sqlite3_free(); NULL: no memory. */
char *viet_convert_new(enum viet_form form, const char *text, size_t n, size_t *made);

/* Makes one blank of each run of blanks and line ends of the text, and none of those it begins with, in place; returns
** the bytes left. */
size_t viet_close_up(char *text, size_t n);

#endif
