/* builder.c - appending, with room doubled as needed. */
#include "builder.h"

#include <string.h>

void viet_builder_add(viet_builder *b, const char *bytes, size_t n) {
    if (b->no_memory || n == 0) {
        return;
    }
    if (n > b->cap - b->n) {
        size_t cap = 2 * b->cap + n + 64;
        char *s = sqlite3_realloc64(b->s, cap);
        if (s == NULL) {
            b->no_memory = true;
            return;
        }
        b->s = s;
        b->cap = cap;
    }
    memcpy(b->s + b->n, bytes, n);
    b->n += n;
}

void viet_builder_text(viet_builder *b, const char *text) {
    viet_builder_add(b, text, strlen(text));
}

void viet_builder_quoted(viet_builder *b, const char *bytes, size_t n) {
    const char *end = bytes + n, *quote;
    while ((quote = memchr(bytes, '"', (size_t)(end - bytes))) != NULL) {
        viet_builder_add(b, bytes, (size_t)(quote + 1 - bytes));
        viet_builder_text(b, "\"");
        bytes = quote + 1;
    }
    viet_builder_add(b, bytes, (size_t)(end - bytes));
}

void viet_builder_result(viet_builder *b, sqlite3_context *context) {
    if (b->no_memory) {
        sqlite3_free(b->s);
        sqlite3_result_error_nomem(context);
    } else if (b->s == NULL) {
        sqlite3_result_text(context, "", 0, SQLITE_STATIC);
    } else {
        sqlite3_result_text64(context, b->s, b->n, sqlite3_free, SQLITE_UTF8);
    }
    *b = (viet_builder){0};
}
