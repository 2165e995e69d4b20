/* functions.c - the functions that turn a text into another: viet_fold() and its kin, and viet_version(). */
#include "../extract/version.h"
#include "../text/token.h"
#include "../text/unicode.h"
#include "icu.h"
#include "value.h"
#include "viet.h"

/* Gives text[0..n) in another form as the result. */
static void result_in_form(sqlite3_context *context, enum viet_form form, const char *text, size_t n) {
    size_t made;
    char *out = viet_convert_new(form, text, n, &made);
    if (out == NULL) {
        sqlite3_result_error_nomem(context);
    } else {
        sqlite3_result_text64(context, out, made, sqlite3_free, SQLITE_UTF8);
    }
}

/* The functions of one argument: the form is the function's user data. */
static void convert(sqlite3_context *context, int n, sqlite3_value **args) {
    const char *text;
    size_t bytes;
    (void)n;
    if (viet_value_text(context, args[0], &text, &bytes)) {
        result_in_form(context, *(const enum viet_form *)sqlite3_user_data(context), text, bytes);
    }
}

static void normalize(sqlite3_context *context, int n, sqlite3_value **args) {
    static const struct {
        const char *name;
        enum viet_form form;
    } styles[] = {{"new", VIET_FORM_NEW}, {"old", VIET_FORM_OLD}, {"nfc", VIET_FORM_NFC}};
    enum viet_form form = VIET_FORM_NEW;
    const char *text, *style;
    size_t bytes, style_bytes, i = 0;
    if (n == 2) {
        if (!viet_value_text(context, args[1], &style, &style_bytes)) {
            return;
        }
        while (i < 3 && sqlite3_stricmp(style, styles[i].name) != 0) {
            i++;
        }
        if (i == 3) {
            viet_result_message(
                context,
                sqlite3_mprintf("viet_normalize: argument 2 must be 'new', 'old' or 'nfc', not '%s'", style));
            return;
        }
        form = styles[i].form;
    }
    if (viet_value_text(context, args[0], &text, &bytes)) {
        result_in_form(context, form, text, bytes);
    }
}

/* viet_version(): all of them in a line. */
static void versions(sqlite3_context *context, int n, sqlite3_value **args) {
    char icu[VIET_ICU_VERSION_BYTES];
    (void)n;
    (void)args;
    viet_icu_version(icu);
    char *text = sqlite3_mprintf("viet %s, tokens %d, extraction %d, Unicode %s, ICU %s", VIET_VERSION,
                                 VIET_TOKENS_VERSION, VIET_EXTRACTION_VERSION, VIET_UNICODE_VERSION, icu);
    if (text == NULL) {
        sqlite3_result_error_nomem(context);
    } else {
        sqlite3_result_text(context, text, -1, sqlite3_free);
    }
}

/* viet_version(X): one of them, a number where only equality counts. */
static void version(sqlite3_context *context, int n, sqlite3_value **args) {
    char icu[VIET_ICU_VERSION_BYTES];
    const char *part;
    size_t bytes;
    (void)n;
    if (!viet_value_text(context, args[0], &part, &bytes)) {
        return;
    }
    if (sqlite3_stricmp(part, "viet") == 0) {
        sqlite3_result_text(context, VIET_VERSION, -1, SQLITE_STATIC);
    } else if (sqlite3_stricmp(part, "tokens") == 0) {
        sqlite3_result_int(context, VIET_TOKENS_VERSION);
    } else if (sqlite3_stricmp(part, "extraction") == 0) {
        sqlite3_result_int(context, VIET_EXTRACTION_VERSION);
    } else if (sqlite3_stricmp(part, "unicode") == 0) {
        sqlite3_result_text(context, VIET_UNICODE_VERSION, -1, SQLITE_STATIC);
    } else if (sqlite3_stricmp(part, "icu") == 0) {
        viet_icu_version(icu);
        sqlite3_result_text(context, icu, -1, SQLITE_TRANSIENT);
    } else {
        viet_result_message(context, sqlite3_mprintf("viet_version: argument 1 must be 'viet', 'tokens', "
                                                     "'extraction', 'unicode' or 'icu', not '%s'",
                                                     part));
    }
}

int viet_register_functions(sqlite3 *db) {
    static const enum viet_form fold = VIET_FORM_FOLD, unaccent = VIET_FORM_UNACCENT, slug = VIET_FORM_SLUG,
                                lower = VIET_FORM_LOWER, upper = VIET_FORM_UPPER, title = VIET_FORM_TITLE;
    static const struct {
        const char *name;
        int args;
        const enum viet_form *form;
        void (*call)(sqlite3_context *, int, sqlite3_value **);
    } functions[] = {
        {"viet_fold", 1, &fold, convert},       {"viet_unaccent", 1, &unaccent, convert},
        {"viet_slug", 1, &slug, convert},       {"viet_lower", 1, &lower, convert},
        {"viet_upper", 1, &upper, convert},     {"viet_title", 1, &title, convert},
        {"viet_normalize", 1, NULL, normalize}, {"viet_normalize", 2, NULL, normalize},
        {"viet_version", 0, NULL, versions},    {"viet_version", 1, NULL, version},
    };
    int rc = SQLITE_OK;
    for (size_t i = 0; rc == SQLITE_OK && i < sizeof functions / sizeof functions[0]; i++) {
        rc = sqlite3_create_function_v2(db, functions[i].name, functions[i].args, VIET_FUNCTION,
                                        (void *)functions[i].form, functions[i].call, NULL, NULL, NULL);
    }
    return rc;
}
