/* amounts.c - viet_money(X) and viet_amount(X). */
#include "amounts.h"

#include <stdbool.h>

#include "../extract/money.h"
#include "table.h"
#include "value.h"

void viet_result_decimal(sqlite3_context *context, viet_decimal value) {
    int64_t whole;
    if (viet_decimal_integer(value, &whole)) {
        sqlite3_result_int64(context, whole);
    } else {
        sqlite3_result_double(context, viet_decimal_real(value));
    }
}

void viet_result_qualifier(sqlite3_context *context, enum viet_qualifier qualifier) {
    sqlite3_result_text(context, viet_qualifier_names[qualifier], -1, SQLITE_STATIC);
}

/* ---- viet_money(X): surface, pos, len, byte_pos, byte_len, amount, amount_max, currency, qualifier, per,
** basis */

typedef struct money_cursor {
    viet_money_scanner scanner;
    viet_money money;
} money_cursor;

enum { MONEY_AMOUNT = 5, MONEY_MAX, MONEY_CURRENCY, MONEY_QUALIFIER, MONEY_PER, MONEY_BASIS };

static int money_open(const char *text, size_t n, sqlite3_value *const *values, void **out, char **message) {
    money_cursor *c = sqlite3_malloc64(sizeof *c);
    (void)values;
    (void)message;
    if (c == NULL) {
        return SQLITE_NOMEM;
    }
    viet_money_open(&c->scanner, text, n);
    *out = c;
    return SQLITE_OK;
}

static int money_next(void *p, viet_row *row) {
    money_cursor *c = p;
    if (!viet_money_next(&c->scanner, &c->money)) {
        return SQLITE_DONE;
    }
    *row = (viet_row){c->money.start, c->money.end};
    return SQLITE_ROW;
}

/* The unit as it is to be grouped by: in lower case and composed, m² as m2, one blank between words and none around a slash. */
static void result_per(sqlite3_context *context, const money_cursor *c) {
    size_t made, n = 0;
    const char *text = c->scanner.lexer.text + c->money.per_start;
    char *per = viet_convert_new(VIET_FORM_KEY, text, c->money.per_end - c->money.per_start, &made);
    if (per == NULL) {
        sqlite3_result_error_nomem(context);
        return;
    }
    made = viet_close_up(per, made);
    for (size_t i = 0; i < made; i++) {
        char before = n > 0 ? per[n - 1] : 0, next = i + 1 < made ? per[i + 1] : 0;
        if (per[i] == '\xC2' && (next == '\xB2' || next == '\xB3')) {
            per[n++] = next == '\xB2' ? '2' : '3';
            i++;
        } else if (per[i] != ' ' || (before != '/' && next != '/')) {
            per[n++] = per[i];
        }
    }
    sqlite3_result_text64(context, per, n, sqlite3_free, SQLITE_UTF8);
}

static void money_column(void *p, sqlite3_context *context, int column) {
    const money_cursor *c = p;
    const viet_money *m = &c->money;
    switch (column) {
    case MONEY_AMOUNT:
        viet_result_decimal(context, m->amount);
        break;
    case MONEY_MAX:
        if (m->bounded) {
            viet_result_decimal(context, m->amount_max);
        }
        break;
    case MONEY_CURRENCY:
        sqlite3_result_text(context, m->currency, -1, SQLITE_TRANSIENT);
        break;
    case MONEY_QUALIFIER:
        viet_result_qualifier(context, m->qualifier);
        break;
    case MONEY_PER:
        if (m->per_end > 0) {
            result_per(context, c);
        }
        break;
    default:
        sqlite3_result_text(context, m->implied ? "implied" : "explicit", -1, SQLITE_STATIC);
    }
}

/* viet_amount(X): the first amount, or NULL when there is none. */
static void amount(sqlite3_context *context, int n, sqlite3_value **args) {
    const char *text;
    size_t bytes;
    viet_money_scanner scanner;
    viet_money money;
    (void)n;
    if (!viet_value_text(context, args[0], &text, &bytes)) {
        return;
    }
    viet_money_open(&scanner, text, bytes);
    if (viet_money_next(&scanner, &money)) {
        viet_result_decimal(context, money.amount);
    }
}

int viet_register_money(sqlite3 *db) {
    static const viet_table table = {
        .name = "viet_money",
        .schema =
            "CREATE TABLE x(surface, pos, len, byte_pos, byte_len, amount, amount_max, currency, qualifier, "
            "per, basis, text HIDDEN)",
        .columns = 11,
        .span = 1,
        .surface = true,
        .arguments = 1,
        .open = money_open,
        .next = money_next,
        .column = money_column,
    };
    int rc = viet_register_table(db, &table);
    if (rc == SQLITE_OK) {
        rc = sqlite3_create_function_v2(db, "viet_amount", 1, VIET_FUNCTION, NULL, amount, NULL, NULL, NULL);
    }
    return rc;
}
