/* abbreviations.c - viet_abbreviations(X): the abbreviations that a text itself explains, a row each. */
#include "../words/abbreviation.h"
#include "table.h"
#include "value.h"

typedef struct abbreviation_scanner {
    viet_abbreviations find;
    viet_abbreviation found;
} abbreviation_scanner;

static int abbreviations_open(const char *text, size_t n, sqlite3_value *const *values, void **out,
                              char **message) {
    (void)values;
    (void)message;
    abbreviation_scanner *s = sqlite3_malloc64(sizeof *s);
    if (s == NULL) {
        return SQLITE_NOMEM;
    }
    viet_abbreviations_open(&s->find, text, n);
    *out = s;
    return SQLITE_OK;
}

static int abbreviations_next(void *p, viet_row *row) {
    abbreviation_scanner *s = p;
    if (!viet_abbreviations_next(&s->find, &s->found)) {
        return SQLITE_DONE;
    }
    *row = (viet_row){s->found.start, s->found.end};
    return SQLITE_ROW;
}

/* The same wherever it is found: mended, and on one line. */
static void abbreviations_column(void *p, sqlite3_context *context, int column) {
    const abbreviation_scanner *s = p;
    const viet_abbreviation *a = &s->found;
    size_t start = column == 0 ? a->start : a->long_start, end = column == 0 ? a->end : a->long_end, n;
    char *text = viet_convert_new(VIET_FORM_NEW, s->find.text + start, end - start, &n);
    if (text == NULL) {
        sqlite3_result_error_nomem(context);
        return;
    }
    sqlite3_result_text64(context, text, viet_close_up(text, n), sqlite3_free, SQLITE_UTF8);
}

int viet_register_abbreviations(sqlite3 *db) {
    static const viet_table abbreviations = {
        .name = "viet_abbreviations",
        .schema = "CREATE TABLE x(short, long, pos, len, byte_pos, byte_len, text HIDDEN)",
        .columns = 6,
        .span = 2,
        .arguments = 1,
        .open = abbreviations_open,
        .next = abbreviations_next,
        .column = abbreviations_column,
    };
    return viet_register_table(db, &abbreviations);
}
