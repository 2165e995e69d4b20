/* spell.c - viet_spell(N [, unit [, style]]). */
#include "../extract/spell.h"

#include <string.h>

#include "builder.h"
#include "value.h"

/* The number as a decimal, a REAL with the digits that SQLite shows. False, with the error set, when it is
** none or out of range. */
static bool read_number(sqlite3_context *context, sqlite3_value *value, viet_decimal *out) {
    char digits[40];
    sqlite3_int64 whole;
    switch (sqlite3_value_numeric_type(value)) {
    case SQLITE_INTEGER:
        whole = sqlite3_value_int64(value);
        *out = viet_decimal_of(whole < 0 ? 0 - (uint64_t)whole : (uint64_t)whole);
        out->negative = whole < 0;
        return true;
    case SQLITE_FLOAT:
        sqlite3_snprintf(sizeof digits, digits, "%.14e", sqlite3_value_double(value));
        break;
    default:
        viet_result_message(context, sqlite3_mprintf("viet_spell: argument 1 must be a number, not '%s'",
                                                     sqlite3_value_text(value)));
        return false;
    }
    const char *first = digits + (digits[0] == '-'), *e = strchr(first, 'e');
    if (e == NULL) {
        sqlite3_result_error(context, "viet_spell: argument 1 must be finite", -1);
        return false;
    }
    int power = 0;
    for (const char *p = e + 2; *p != 0; p++) {
        power = power * 10 + (*p - '0');
    }
    power = e[1] == '-' ? -power : power;
    *out = viet_decimal_read(first, (size_t)(e - first), 1);
    if (power < -19 || power > 18) {
        out->exact = false;
    } else {
        *out = viet_decimal_shift(*out, power);
    }
    out->negative = digits[0] == '-';
    if (!out->exact || out->digits > INT64_MAX) {
        sqlite3_result_error(context, "viet_spell: argument 1 is beyond 64 bits", -1);
        return false;
    }
    return true;
}

/* The words of a style, set apart by blanks. False, with the error set, for one that there is not. */
static bool read_style(sqlite3_context *context, const char *text, size_t n, viet_spell_style *style) {
    const struct {
        const char *word;
        bool *flag;
        bool value;
    } words[] = {
        {"linh", &style->le, false},        {"lẻ", &style->le, true},  {"nghìn", &style->ngan, false},
        {"ngàn", &style->ngan, true},       {"tỷ", &style->ti, false}, {"tỉ", &style->ti, true},
        {"capital", &style->capital, true},
    };
    for (size_t at = 0, end; at < n; at = end + 1) {
        size_t i = 0;
        for (end = at; end < n && text[end] != ' '; end++) {
        }
        while (i < sizeof words / sizeof words[0] &&
               (strlen(words[i].word) != end - at || memcmp(words[i].word, text + at, end - at) != 0)) {
            i++;
        }
        if (i < sizeof words / sizeof words[0]) {
            *words[i].flag = words[i].value;
        } else if (end > at) {
            viet_result_message(
                context, sqlite3_mprintf("viet_spell: argument 3 must be made of linh or lẻ, nghìn or ngàn, "
                                         "tỷ or tỉ, capital, not '%.*s'",
                                         (int)(end - at), text + at));
            return false;
        }
    }
    return true;
}

static void spell(sqlite3_context *context, int n, sqlite3_value **args) {
    viet_decimal value;
    viet_spell_style style = {.le = false};
    char words[VIET_SPELL_BYTES];
    const char *unit = "";
    size_t unit_bytes = 0;
    viet_builder b = {.n = 0};
    if (sqlite3_value_type(args[0]) == SQLITE_NULL || !read_number(context, args[0], &value)) {
        return;
    }
    if (n > 1 && sqlite3_value_type(args[1]) != SQLITE_NULL &&
        !viet_value_text(context, args[1], &unit, &unit_bytes)) {
        return;
    }
    if (n > 2 && sqlite3_value_type(args[2]) != SQLITE_NULL) {
        size_t bytes, made;
        const char *text;
        if (!viet_value_text(context, args[2], &text, &bytes)) {
            return;
        }
        char *composed = viet_convert_new(VIET_FORM_KEY, text, bytes, &made);
        if (composed == NULL) {
            sqlite3_result_error_nomem(context);
            return;
        }
        bool good = read_style(context, composed, made, &style);
        sqlite3_free(composed);
        if (!good) {
            return;
        }
    }
    viet_builder_add(&b, words, viet_spell(value, &style, words));
    if (unit_bytes > 0) {
        viet_builder_text(&b, " ");
        viet_builder_add(&b, unit, unit_bytes);
    }
    viet_builder_result(&b, context);
}

int viet_register_spell(sqlite3 *db) {
    int rc = SQLITE_OK;
    for (int n = 1; rc == SQLITE_OK && n <= 3; n++) {
        rc = sqlite3_create_function_v2(db, "viet_spell", n, VIET_FUNCTION, NULL, spell, NULL, NULL, NULL);
    }
    return rc;
}
