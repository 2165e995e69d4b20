/* value.c - the ends of an SQL function: its arguments and its result. */
#include "value.h"

#include <string.h>

#include "../text/cluster.h"
#include "icu.h"

bool viet_value_text(sqlite3_context *context, sqlite3_value *value, const char **text, size_t *n) {
    if (sqlite3_value_type(value) == SQLITE_NULL) {
        return false;
    }
    *text = (const char *)sqlite3_value_text(value);
    if (*text == NULL) {
        sqlite3_result_error_nomem(context);
        return false;
    }
    *n = (size_t)sqlite3_value_bytes(value);
    return true;
}

void viet_result_message(sqlite3_context *context, char *message) {
    if (message == NULL) {
        sqlite3_result_error_nomem(context);
    } else {
        sqlite3_result_error(context, message, -1);
        sqlite3_free(message);
    }
}

void viet_result_failure(sqlite3_context *context, int rc, char *message) {
    if (message == NULL) {
        rc = SQLITE_NOMEM;
    }
    viet_result_message(context, message);
    sqlite3_result_error_code(context, rc);
}

void viet_result_code(sqlite3_context *context, int rc) {
    if (rc == SQLITE_ERROR) {
        sqlite3_result_error(context, sqlite3_errmsg(sqlite3_context_db_handle(context)), -1);
    } else {
        sqlite3_result_error_code(context, rc);
    }
}

char *viet_convert_new(enum viet_form form, const char *text, size_t n, size_t *made) {
    bool no_memory = false;
    viet_foreign foreign = {viet_icu_convert, &no_memory};
    size_t cap = n + n / 8 + 16; /* enough for almost any text; one that grows more is converted twice */
    char *out = NULL;
    for (;;) {
        char *grown = sqlite3_realloc64(out, cap);
        if (grown == NULL) {
            break;
        }
        out = grown;
        *made = viet_convert(form, text, n, out, cap, &foreign);
        if (no_memory) {
            break;
        }
        if (*made <= cap) {
            return out;
        }
        cap = *made;
    }
    sqlite3_free(out);
    return NULL;
}

static bool is_blank_or_end(uint32_t cp) {
    return cp == '\n' || cp == '\r' || cp == '\t' || viet_char_of(cp)->category == VIET_ZS;
}

size_t viet_close_up(char *text, size_t n) {
    const char *end = text + n;
    size_t kept = 0;
    bool blank = true, before;
    for (const char *p = text; p < end;) {
        const char *start = p;
        before = blank;
        blank = is_blank_or_end(viet_utf8_next(&p, end));
        if (!blank) {
            memmove(text + kept, start, (size_t)(p - start));
            kept += (size_t)(p - start);
        } else if (!before) {
            text[kept++] = ' ';
        }
    }
    return kept;
}

int viet_failure(int rc, char **message, char *text) {
    *message = text;
    return text == NULL ? SQLITE_NOMEM : rc;
}

int viet_value_count(sqlite3_value *value, const char *caller, const char *things, unsigned most, unsigned *k,
                     char **message) {
    if (value == NULL || sqlite3_value_type(value) == SQLITE_NULL) {
        return SQLITE_OK;
    }
    /* some languages know no integers, so 5.0 is one; sqlite3_value_numeric_type() is not for copies of values */
    int type = sqlite3_value_type(value);
    double given = type == SQLITE_INTEGER || type == SQLITE_FLOAT ? sqlite3_value_double(value) : 0;
    if (given >= 1 && given <= most && given == (unsigned)given) {
        *k = (unsigned)given;
        return SQLITE_OK;
    }
    const char *shown = (const char *)sqlite3_value_text(value);
    char *text = sqlite3_mprintf("%s: argument 3 must be a number of %s from 1 to %u, not '%s'", caller,
                                 things, most, shown == NULL ? "" : shown);
    return viet_failure(SQLITE_ERROR, message, text);
}
