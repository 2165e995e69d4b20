/* numbers.c - viet_numbers(X) and viet_number(X). */
#include "../extract/count.h"
#include "amounts.h"
#include "table.h"
#include "value.h"

/* ---- viet_numbers(X): surface, pos, len, byte_pos, byte_len, value, value_max, kind, qualifier */

typedef struct numbers_cursor {
    viet_count_scanner scanner;
    viet_count count;
} numbers_cursor;

enum { NUMBERS_VALUE = 5, NUMBERS_MAX, NUMBERS_KIND, NUMBERS_QUALIFIER };

static int numbers_open(const char *text, size_t n, sqlite3_value *const *values, void **out,
                        char **message) {
    numbers_cursor *c = sqlite3_malloc64(sizeof *c);
    (void)values;
    (void)message;
    if (c == NULL) {
        return SQLITE_NOMEM;
    }
    viet_count_open(&c->scanner, text, n);
    *out = c;
    return SQLITE_OK;
}

static int numbers_next(void *p, viet_row *row) {
    numbers_cursor *c = p;
    if (!viet_count_next(&c->scanner, &c->count)) {
        return SQLITE_DONE;
    }
    *row = (viet_row){c->count.start, c->count.end};
    return SQLITE_ROW;
}

static void numbers_column(void *p, sqlite3_context *context, int column) {
    const numbers_cursor *c = p;
    const viet_count *m = &c->count;
    switch (column) {
    case NUMBERS_VALUE:
        viet_result_decimal(context, m->value);
        break;
    case NUMBERS_MAX:
        if (m->bounded) {
            viet_result_decimal(context, m->value_max);
        }
        break;
    case NUMBERS_KIND:
        sqlite3_result_text(context, viet_count_kind_names[m->kind], -1, SQLITE_STATIC);
        break;
    default:
        viet_result_qualifier(context, m->qualifier);
    }
}

/* viet_number(X): the first number, or NULL when there is none. */
static void number(sqlite3_context *context, int n, sqlite3_value **args) {
    const char *text;
    size_t bytes;
    viet_count_scanner scanner;
    viet_count count;
    (void)n;
    if (!viet_value_text(context, args[0], &text, &bytes)) {
        return;
    }
    viet_count_open(&scanner, text, bytes);
    if (viet_count_next(&scanner, &count)) {
        viet_result_decimal(context, count.value);
    }
}

int viet_register_numbers(sqlite3 *db) {
    static const viet_table table = {
        .name = "viet_numbers",
        .schema = "CREATE TABLE x(surface, pos, len, byte_pos, byte_len, value, value_max, kind, qualifier, "
                  "text HIDDEN)",
        .columns = 9,
        .span = 1,
        .surface = true,
        .arguments = 1,
        .open = numbers_open,
        .next = numbers_next,
        .column = numbers_column,
    };
    int rc = viet_register_table(db, &table);
    if (rc == SQLITE_OK) {
        rc = sqlite3_create_function_v2(db, "viet_number", 1, VIET_FUNCTION, NULL, number, NULL, NULL, NULL);
    }
    return rc;
}
