/* decode.c - viet_decode() and viet_guess_encoding(): text from before Unicode, and text as it was typed.
**
** The encodings and methods are ext/text's, but windows-1258, whose table is ICU's; it is asked for when it is first needed,
** and kept for the connection.
*/
#include "../text/legacy.h"
#include "../text/typist.h"
#include "icu.h"
#include "value.h"

#define WINDOWS_1258 VIET_ENCODINGS /* behind those of ext/text */

/* The styles by their names: encodings first, in the order of the enumerations, then methods. */
static const char *const style_names[] = {"tcvn3",        "vni",   "viscii",     "vps",
                                          "windows-1258", "telex", "vni-typing", "viqr"};
#define STYLES (sizeof style_names / sizeof style_names[0])

/* What a function keeps for its connection. */
typedef struct decoder {
    uint16_t points[256]; /* of windows-1258 */
    bool read;
    viet_encoding windows_1258;
} decoder;

/* The text of an argument, or the bytes of a blob. */
static bool read_argument(sqlite3_context *context, sqlite3_value *value, viet_legacy *text) {
    if (sqlite3_value_type(value) != SQLITE_BLOB) {
        if (!viet_value_text(context, value, &text->text, &text->n)) {
            return false;
        }
        *text = viet_legacy_of(text->text, text->n);
        return true;
    }
    text->text = sqlite3_value_blob(value); /* NULL for an empty one */
    text->n = (size_t)sqlite3_value_bytes(value);
    text->bytes = true;
    return true;
}

/* An encoding by its place among the styles; NULL: the function's error is set. */
static const viet_encoding *find_encoding(sqlite3_context *context, unsigned style) {
    decoder *d = sqlite3_user_data(context);
    if (style < VIET_ENCODINGS) {
        return &viet_encodings[style];
    }
    if (!d->read) {
        if (!viet_icu_byte_table(style_names[WINDOWS_1258], d->points)) {
            sqlite3_result_error_nomem(context);
            return NULL;
        }
        d->read = true;
        d->windows_1258 = (viet_encoding){.name = style_names[WINDOWS_1258], .points = d->points};
    }
    return &d->windows_1258;
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
    size_t cap = text->n + text->n / 2 + 16; /* enough for almost any text; one that grows more is decoded twice */
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

static void decode(sqlite3_context *context, int n, sqlite3_value **args) {
    const viet_encoding *encoding = NULL;
    enum viet_method method = VIET_NO_METHOD;
    viet_legacy text;
    const char *name;
    size_t bytes;
    unsigned style = 0;
    (void)n;
    if (!viet_value_text(context, args[1], &name, &bytes)) {
        return;
    }
    while (style < STYLES && sqlite3_stricmp(name, style_names[style]) != 0) {
        style++;
    }
    if (style == STYLES) {
        viet_result_message(
            context, sqlite3_mprintf("viet_decode: argument 2 must be 'tcvn3', 'vni', 'viscii', 'vps', "
                                     "'windows-1258', 'viqr', 'telex' or 'vni-typing', not '%s'",
                                     name));
        return;
    }
    if (!read_argument(context, args[0], &text)) {
        return;
    }
    if (style > WINDOWS_1258) {
        method = (enum viet_method)(style - WINDOWS_1258);
    } else if ((encoding = find_encoding(context, style)) == NULL) {
        return;
    }
    result_decoded(context, encoding, method, &text);
}

/* ---- viet_guess_encoding */

static void guess(sqlite3_context *context, int n, sqlite3_value **args) {
    static const unsigned order[] = {VIET_TCVN3, VIET_VISCII, VIET_VPS, WINDOWS_1258, VIET_VNI};
    const viet_encoding *encodings[sizeof order / sizeof order[0]], *found;
    viet_legacy text;
    (void)n;
    if (sqlite3_value_type(args[0]) == SQLITE_NULL || !read_argument(context, args[0], &text)) {
        return;
    }
    if (text.bytes && !viet_legacy_of(text.text, text.n).bytes) {
        text.bytes = false; /* a blob of UTF-8 */
    }
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        encodings[i] = find_encoding(context, order[i]);
        if (encodings[i] == NULL) {
            return;
        }
    }
    found = viet_legacy_guess(encodings, sizeof order / sizeof order[0], &text);
    viet_typist typist = {VIET_NO_METHOD, false};
    if (found == NULL) {
        typist = viet_typist_of(text.text, text.n);
    }
    if (found != NULL) {
        sqlite3_result_text(context, found->name, -1, SQLITE_STATIC);
    } else if (typist.method == VIET_VIQR && typist.complete) {
        sqlite3_result_text(context, style_names[WINDOWS_1258 + VIET_VIQR], -1, SQLITE_STATIC);
    }
}

/* ---- registering */

int viet_register_decode(sqlite3 *db) {
    static const struct {
        const char *name;
        int args;
        void (*call)(sqlite3_context *, int, sqlite3_value **);
    } functions[] = {{"viet_decode", 2, decode}, {"viet_guess_encoding", 1, guess}};
    int rc = SQLITE_OK;
    for (size_t i = 0; rc == SQLITE_OK && i < sizeof functions / sizeof functions[0]; i++) {
        decoder *d = sqlite3_malloc64(sizeof *d);
        if (d == NULL) {
            return SQLITE_NOMEM;
        }
        d->read = false;
        rc = sqlite3_create_function_v2(db, functions[i].name, functions[i].args, VIET_FUNCTION, d,
                                        functions[i].call, NULL, NULL, sqlite3_free);
    }
    return rc;
}
