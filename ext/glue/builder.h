/* builder.h - a growing text in SQLite's memory. (SQLite's own sqlite3_str came with 3.24; we serve 3.20.) */
#ifndef VIET_BUILDER_H
#define VIET_BUILDER_H

#include <stdbool.h>
#include <stddef.h>

#include "glue.h"

typedef struct viet_builder {
    char *s;
    size_t n, cap;
    bool no_memory; /* sticky: nothing is appended any more */
} viet_builder;     /* all zero to begin with */

void viet_builder_add(viet_builder *b, const char *bytes, size_t n);
void viet_builder_text(viet_builder *b, const char *text); /* NUL-terminated */

/* Appends a string for between quotes: each quote in it is doubled. */
void viet_builder_quoted(viet_builder *b, const char *bytes, size_t n);

/* Makes the text the function's result, or an out-of-memory error, and empties the builder. */
void viet_builder_result(viet_builder *b, sqlite3_context *context);

#endif
