/* decode.c - viet_decode() and viet_guess_encoding(): text from before Unicode, and text as it was typed. */
#include "../text/legacy.h"
#include "../text/typist.h"
#include "value.h"

/* The methods by their names, as in the enumeration. */
static const char *const method_names[VIET_METHODS] = {"", "telex", "vni-typing", "viqr"};

/* The text of an argument, or the bytes of a blob. */
static bool read_argument(sqlite3_context *context, sqlite3_value *value, viet_legacy *text) {
    if (sqlite3_value_type(value) != SQLITE_BLOB) {
        if (!viet_value_text(context, value, &text->text, &text->n)) {
            return false;
        }
        *text = viet_legacy_of(text->text, text->n);
        return true;
    }
    const void *blob = sqlite3_value_blob(value); /* NULL for an empty one, too */
    *text = (viet_legacy){blob != NULL ? blob : "", (size_t)sqlite3_value_bytes(value), true};
    if (blob == NULL && text->n > 0) {
        sqlite3_result_error_nomem(context);
        return false;
    }
    return true;
}

/* ---- viet_decode */

static size_t decode_into(const viet_encoding *encoding, enum viet_method method, const viet_legacy *text,
                          char *out, size_t cap) {
    return encoding != NULL ? viet_legacy_convert(encoding, text, out, cap)
                            : viet_typing_convert(method, VIET_TYPED_TEXT, text->text, text->n, out, cap);
}

/* The same into memory of SQLite's; NULL: there was none. */
static char *decode_new(const viet_encoding *encoding, enum viet_method method, const viet_legacy *text,
                        size_t *made) {
    size_t cap =
        text->n + text->n / 2 + 16; /* enough for almost any text; one that grows more is decoded twice */
    char *out = sqlite3_malloc64(cap);
    *made = out != NULL ? decode_into(encoding, method, text, out, cap) : 0;
    if (*made > cap) {
        sqlite3_free(out);
        cap = *made;
        out = sqlite3_malloc64(cap);
        *made = out != NULL ? decode_into(encoding, method, text, out, cap) : 0;
    }
    return out;
}

/* Gives the text, decoded and composed, as the result. */
static void result_decoded(sqlite3_context *context, const viet_encoding *encoding, enum viet_method method,
                           const viet_legacy *text) {
    size_t n, made;
    char *decoded = decode_new(encoding, method, text, &n);
    char *composed = decoded != NULL ? viet_convert_new(VIET_FORM_NFC, decoded, n, &made) : NULL;
    sqlite3_free(decoded);
    if (composed == NULL) {
        sqlite3_result_error_nomem(context);
    } else {
        sqlite3_result_text64(context, composed, made, sqlite3_free, SQLITE_UTF8);
    }
}

/* Finds an encoding or a method by its name; false when there is none. */
static bool find_style(const char *name, const viet_encoding **encoding, enum viet_method *method) {
    for (unsigned i = 0; i < VIET_ENCODINGS; i++) {
        if (sqlite3_stricmp(name, viet_encodings[i].name) == 0) {
            *encoding = &viet_encodings[i];
            return true;
        }
    }
    for (unsigned i = VIET_NO_METHOD + 1; i < VIET_METHODS; i++) {
        if (sqlite3_stricmp(name, method_names[i]) == 0) {
            *method = (enum viet_method)i;
            return true;
        }
    }
    return false;
}

static void decode(sqlite3_context *context, int n, sqlite3_value **args) {
    const viet_encoding *encoding = NULL;
    enum viet_method method = VIET_NO_METHOD;
    viet_legacy text;
    const char *name;
    size_t bytes;
    (void)n;
    if (!viet_value_text(context, args[1], &name, &bytes)) {
        return;
    }
    if (!find_style(name, &encoding, &method)) {
        viet_result_message(
            context, sqlite3_mprintf("viet_decode: argument 2 must be 'tcvn3', 'vni', 'viscii', 'vps', "
                                     "'windows-1258', 'viqr', 'telex' or 'vni-typing', not '%s'",
                                     name));
    } else if (read_argument(context, args[0], &text)) {
        result_decoded(context, encoding, method, &text);
    }
}

/* ---- viet_guess_encoding */

/* The encoding that the text is surely in, or NULL. */
static const viet_encoding *guess_encoding(const viet_legacy *text) {
    static const viet_encoding *const encodings[] = {
        &viet_encodings[VIET_TCVN3],        &viet_encodings[VIET_VISCII], &viet_encodings[VIET_VPS],
        &viet_encodings[VIET_WINDOWS_1258], &viet_encodings[VIET_VNI],
    };
    if (text->bytes && !viet_legacy_of(text->text, text->n).bytes) {
        return NULL; /* a blob of UTF-8 */
    }
    return viet_legacy_guess(encodings, sizeof encodings / sizeof encodings[0], text);
}

static void guess(sqlite3_context *context, int n, sqlite3_value **args) {
    viet_legacy text;
    (void)n;
    if (!read_argument(context, args[0], &text)) {
        return;
    }
    const viet_encoding *encoding = guess_encoding(&text);
    if (encoding != NULL) {
        sqlite3_result_text(context, encoding->name, -1, SQLITE_STATIC);
        return;
    }
    viet_typist typist = viet_typist_of(text.text, text.n);
    if (typist.method == VIET_VIQR && typist.complete) {
        sqlite3_result_text(context, method_names[VIET_VIQR], -1, SQLITE_STATIC);
    }
}

/* ---- registering */

int viet_register_decode(sqlite3 *db) {
    int rc = sqlite3_create_function_v2(db, "viet_decode", 2, VIET_FUNCTION, NULL, decode, NULL, NULL, NULL);
    return rc != SQLITE_OK ? rc
                           : sqlite3_create_function_v2(db, "viet_guess_encoding", 1, VIET_FUNCTION, NULL,
                                                        guess, NULL, NULL, NULL);
}
