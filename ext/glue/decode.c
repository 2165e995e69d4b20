/* decode.c - viet_decode() and viet_guess_encoding(): text from before Unicode, and text as it was typed.
**
** The encodings and methods are ext/text's, but windows-1258, whose table is ICU's: asked for when it is first needed
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
#define DECODE_STYLES (sizeof style_names / sizeof style_names[0])

/* What a function keeps for its connection. */
typedef struct decoder {
    bool asked, known;    /* whether ICU was asked for windows-1258, and has it */
    uint16_t points[256]; /* of windows-1258 */
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
    const void *blob = sqlite3_value_blob(value); /* NULL for an empty one, too */
    *text = (viet_legacy){blob != NULL ? blob : "", (size_t)sqlite3_value_bytes(value), true};
    if (blob == NULL && text->n > 0) {
        sqlite3_result_error_nomem(context);
        return false;
    }
    return true;
}

/* Gives an encoding by its place among the styles: NULL when ICU does not have it. False: no memory, which is the
** function's error. */
static bool find_encoding(sqlite3_context *context, unsigned style, const viet_encoding **found) {
    decoder *d = sqlite3_user_data(context);
    bool no_memory = false;
    if (style == WINDOWS_1258 && !d->asked) {
        d->known = viet_icu_byte_table(style_names[WINDOWS_1258], d->points, &no_memory);
        d->asked = !no_memory;
        d->windows_1258 = (viet_encoding){.name = style_names[WINDOWS_1258], .points = d->points};
    }
    if (no_memory) {
        sqlite3_result_error_nomem(context);
        return false;
    }
    *found = style < VIET_ENCODINGS ? &viet_encodings[style] : d->known ? &d->windows_1258 : NULL;
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
    while (style < DECODE_STYLES && sqlite3_stricmp(name, style_names[style]) != 0) {
        style++;
    }
    if (style == DECODE_STYLES) {
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
    } else if (!find_encoding(context, style, &encoding)) {
        return;
    } else if (encoding == NULL) {
        sqlite3_result_error(context, "viet_decode: ICU has no converter for windows-1258 here", -1);
        return;
    }
    result_decoded(context, encoding, method, &text);
}

/* ---- viet_guess_encoding */

/* Sets *found to the encoding that the text is surely in, or NULL. False: the function's error is set. */
static bool guess_encoding(sqlite3_context *context, const viet_legacy *text, const viet_encoding **found) {
    static const unsigned order[] = {VIET_TCVN3, VIET_VISCII, VIET_VPS, WINDOWS_1258, VIET_VNI};
    const viet_encoding *encodings[sizeof order / sizeof order[0]];
    size_t count = 0;
    *found = NULL;
    if (text->bytes && !viet_legacy_of(text->text, text->n).bytes) {
        return true; /* a blob of UTF-8 */
    }
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        if (!find_encoding(context, order[i], &encodings[count])) {
            return false;
        }
        count += encodings[count] != NULL;
    }
    *found = viet_legacy_guess(encodings, count, text);
    return true;
}

static void guess(sqlite3_context *context, int n, sqlite3_value **args) {
    const viet_encoding *encoding;
    viet_legacy text;
    (void)n;
    if (!read_argument(context, args[0], &text) || !guess_encoding(context, &text, &encoding)) {
        return;
    }
    if (encoding != NULL) {
        sqlite3_result_text(context, encoding->name, -1, SQLITE_STATIC);
        return;
    }
    viet_typist typist = viet_typist_of(text.text, text.n);
    if (typist.method == VIET_VIQR && typist.complete) {
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
        d->asked = d->known = false;
        rc = sqlite3_create_function_v2(db, functions[i].name, functions[i].args, VIET_FUNCTION, d,
                                        functions[i].call, NULL, NULL, sqlite3_free);
    }
    return rc;
}
