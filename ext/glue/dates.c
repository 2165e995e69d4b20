/* dates.c - viet_dates(X [, ref]), a table of the dates in a text, and viet_date(X [, ref]), the first of them. */
#include "../extract/date.h"

#include "day.h"
#include "table.h"
#include "value.h"

static const char *const grain_names[] = {NULL,   "second", "minute", "hour",    "daypart",
                                          "day",  "week",   "month",  "quarter", "half",
                                          "year", "term",   "decade", "century"};
static const char *const modifier_names[] = {NULL,   "start",     "middle",  "end",  "morning",
                                             "noon", "afternoon", "evening", "night"};
static const char *const basis_names[] = {"explicit", "context", "reference", "unresolved"};

/* Reads the reference day of argument 2: NULL, or none, leaves *given false. False when it is something else, or
** there is no such day; or *no_memory. */
static bool read_reference(sqlite3_value *value, viet_ymd *day, bool *given, bool *no_memory) {
    *given = *no_memory = false;
    if (value == NULL || sqlite3_value_type(value) == SQLITE_NULL) {
        return true;
    }
    const char *text = (const char *)sqlite3_value_text(value);
    *no_memory = text == NULL;
    *given = true;
    return text != NULL && viet_day_read(text, (size_t)sqlite3_value_bytes(value), day, NULL) &&
           viet_is_date(*day);
}

static char *complaint(const char *function, sqlite3_value *value) {
    const char *text = (const char *)sqlite3_value_text(value);
    return sqlite3_mprintf("%s: argument 2, the day of the text, must be a date as YYYY-MM-DD, not '%.40s'",
                           function, text);
}

/* ---- the table */

typedef struct date_cursor {
    viet_date_scanner scanner;
    viet_date date;
} date_cursor;

static int dates_open(const char *text, size_t n, sqlite3_value *const *values, void **out, char **message) {
    viet_ymd day;
    bool given, no_memory;
    if (!read_reference(values[1], &day, &given, &no_memory)) {
        return viet_failure(SQLITE_ERROR, message, no_memory ? NULL : complaint("viet_dates", values[1]));
    }
    date_cursor *c = sqlite3_malloc64(sizeof *c);
    if (c == NULL) {
        return SQLITE_NOMEM;
    }
    viet_dates_open(&c->scanner, text, n, given ? &day : NULL);
    *out = c;
    return SQLITE_OK;
}

static int dates_next(void *p, viet_row *row) {
    date_cursor *c = p;
    if (!viet_dates_next(&c->scanner, &c->date)) {
        return SQLITE_DONE;
    }
    *row = (viet_row){c->date.start, c->date.end};
    return SQLITE_ROW;
}

static void result_name(sqlite3_context *context, const char *name) {
    if (name != NULL) {
        sqlite3_result_text(context, name, -1, SQLITE_STATIC);
    }
}

static void result_end(sqlite3_context *context, const viet_date *date, viet_ymd day) {
    if (date->basis != VIET_BASIS_UNRESOLVED) {
        viet_result_day(context, day, false);
    }
}

static void result_time(sqlite3_context *context, const viet_date *date) {
    char out[16];
    if (date->hour < 0) {
        return;
    }
    unsigned minute = date->minute < 0 ? 0 : (unsigned)date->minute;
    if (date->second >= 0) {
        sqlite3_snprintf(sizeof out, out, "%02u:%02u:%02u", (unsigned)date->hour, minute,
                         (unsigned)date->second);
    } else {
        sqlite3_snprintf(sizeof out, out, "%02u:%02u", (unsigned)date->hour, minute);
    }
    sqlite3_result_text(context, out, -1, SQLITE_TRANSIENT);
}

enum column {
    SPAN = 1, /* pos, len, byte_pos, byte_len */
    FIRST = SPAN + 4,
    LAST,
    TIME,
    GRAIN,
    EDTF,
    MODIFIER,
    CALENDAR,
    BASIS,
    COLUMNS
};

static void dates_column(void *p, sqlite3_context *context, int column) {
    const date_cursor *c = p;
    const viet_date *date = &c->date;
    switch (column) {
    case FIRST:
        result_end(context, date, date->first);
        break;
    case LAST:
        result_end(context, date, date->last);
        break;
    case TIME:
        result_time(context, date);
        break;
    case GRAIN:
        result_name(context, grain_names[date->grain]);
        break;
    case EDTF:
        sqlite3_result_text(context, date->edtf, -1, SQLITE_TRANSIENT);
        break;
    case MODIFIER:
        result_name(context, modifier_names[date->modifier]);
        break;
    case CALENDAR:
        result_name(context, date->lunar ? "lunar" : "gregorian");
        break;
    default:
        result_name(context, basis_names[date->basis]);
    }
}

/* ---- the function */

/* viet_date(X [, ref]): the first day of the first date in X that has one. */
static void first_date(sqlite3_context *context, int n, sqlite3_value **args) {
    const char *text;
    size_t bytes;
    viet_ymd day;
    bool given, no_memory;
    if (!read_reference(n > 1 ? args[1] : NULL, &day, &given, &no_memory)) {
        if (no_memory) {
            sqlite3_result_error_nomem(context);
        } else {
            viet_result_message(context, complaint("viet_date", args[1]));
        }
        return;
    }
    if (!viet_value_text(context, args[0], &text, &bytes)) {
        return;
    }
    viet_date_scanner scanner;
    viet_date date;
    viet_dates_open(&scanner, text, bytes, given ? &day : NULL);
    while (viet_dates_next(&scanner, &date)) {
        if (date.basis != VIET_BASIS_UNRESOLVED) {
            result_end(context, &date, date.first);
            return;
        }
    }
}

int viet_register_dates(sqlite3 *db) {
    static const viet_table dates = {
        .name = "viet_dates",
        .schema =
            "CREATE TABLE x(surface, pos, len, byte_pos, byte_len, first, last, time, grain, edtf, modifier, "
            "calendar, basis, text HIDDEN, ref HIDDEN)",
        .columns = COLUMNS,
        .span = SPAN,
        .surface = true,
        .arguments = 2,
        .open = dates_open,
        .next = dates_next,
        .column = dates_column,
    };
    int rc = viet_register_table(db, &dates);
    for (int args = 1; rc == SQLITE_OK && args <= 2; args++) {
        rc = sqlite3_create_function_v2(db, "viet_date", args, VIET_FUNCTION, NULL, first_date, NULL, NULL,
                                        NULL);
    }
    return rc;
}
