/* fuzz.c - what the fuzz targets share. */
#include "fuzz.h"

#ifndef VIET_OMIT_ICU
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#endif

#include "../normal_form.h"
#include "glue/icu.h"
#include "text/legacy.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "viet.h"

/* ---- texts */

static void *pool[1 << 16];
static size_t pool_size;

char *room_for(size_t n) {
    char *room = malloc(n);
    HOLDS(pool_size < sizeof pool / sizeof pool[0] && (room != NULL || n == 0), "no room for %zu bytes", n);
    pool[pool_size++] = room;
    return room;
}

text text_of(const char *s, size_t n) {
    char *copy = room_for(n);
    if (n > 0) {
        memcpy(copy, s, n);
    }
    return (text){copy, n};
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    fuzz_one(text_of((const char *)data, n));
    while (pool_size > 0) {
        free(pool[--pool_size]);
    }
    return 0;
}

bool same(text a, text b) {
    return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

bool is_utf8(text t) {
#ifdef VIET_OMIT_ICU
    return !viet_legacy_of(t.s, t.n).bytes;
#else
    for (size_t i = 0; i < t.n;) {
        UChar32 cp;
        U8_NEXT((const uint8_t *)t.s, i, t.n, cp);
        if (cp < 0) {
            return false;
        }
    }
    return true;
#endif
}

const char *shown(text t) {
    char *out = room_for(6 * t.n + 1), *o = out;
    for (size_t i = 0; i < t.n; i++) {
        unsigned char c = (unsigned char)t.s[i];
        o += sprintf(o, c < 0x20 || c == 0x7F || !is_utf8(t) ? "\\x%02X" : "%c", c);
    }
    *o = 0;
    return out;
}

text convert(enum viet_form form, text t) {
    bool no_memory = false;
    viet_foreign icu = {viet_icu_convert, &no_memory};
    size_t n = viet_convert(form, t.s, t.n, NULL, 0, &icu);
    char *out = room_for(n);
    size_t written = viet_convert(form, t.s, t.n, out, n, &icu);
    HOLDS(n == written, "form %d: %zu bytes asked for, %zu written", (int)form, n, written);
    return (text){out, n};
}

/* ---- ICU's opinion, or without ICU our own */

#ifdef VIET_OMIT_ICU

text icu_nfc(text t) {
    return convert(VIET_FORM_NFC, t);
}

text icu_nfd(text t) {
    uint32_t *points = (uint32_t *)(void *)room_for(OWN_NFD_POINTS(t.n) * sizeof *points);
    char *out = room_for(OWN_NFD_POINTS(t.n) * VIET_UTF8_MAX);
    return (text){out, own_nfd(t.s, t.n, points, out)};
}

#else

static text normalized(text t, const UNormalizer2 *form) {
    UErrorCode error = U_ZERO_ERROR;
    int32_t wide = 0, many, bytes = 0;
    int32_t room = (int32_t)t.n + 1;
    UChar *in = (UChar *)(void *)room_for(sizeof *in * (size_t)room);
    u_strFromUTF8WithSub(in, room, &wide, t.s, (int32_t)t.n, 0xFFFD, NULL, &error);
    room = 20 * room;
    UChar *out = (UChar *)(void *)room_for(sizeof *out * (size_t)room);
    many = unorm2_normalize(form, in, wide, out, room, &error);
    char *utf8 = room_for((size_t)many * 3);
    u_strToUTF8(utf8, many * 3, &bytes, out, many, &error);
    HOLDS(U_SUCCESS(error), "ICU: %s", u_errorName(error));
    return text_of(utf8, (size_t)bytes);
}

text icu_nfc(text t) {
    UErrorCode error = U_ZERO_ERROR;
    return normalized(t, unorm2_getNFCInstance(&error));
}

text icu_nfd(text t) {
    UErrorCode error = U_ZERO_ERROR;
    return normalized(t, unorm2_getNFDInstance(&error));
}

#endif

#define NBSP "\xC2\xA0"

text with_nbsp(text t) {
    char *out = room_for(2 * t.n);
    size_t n = 0;
    for (size_t i = 0; i < t.n; i++) {
        bool blank = t.s[i] == ' ';
        memcpy(out + n, blank ? NBSP : t.s + i, 1 + (size_t)blank);
        n += 1 + (size_t)blank;
    }
    return (text){out, n};
}

text compared(text t) {
    text nfc = icu_nfc(t);
    char *out = room_for(nfc.n);
    size_t n = 0;
    for (size_t i = 0; i < nfc.n; n++) {
        bool blank = nfc.n - i > 1 && memcmp(nfc.s + i, NBSP, 2) == 0;
        out[n] = blank ? ' ' : nfc.s[i];
        i += 1 + (size_t)blank;
    }
    return (text){out, n};
}

/* A mark decomposes into two at most, and VIET_MAX_MARKS make one cluster. */
#define MOST_MARKS 14

bool has_many_marks(text t) {
    unsigned run = 0;
    for (const char *p = t.s, *end = t.s + t.n; p < end;) {
        const viet_char *c = viet_char_of(viet_utf8_next(&p, end));
        run = viet_is_mark(c) || c->group == VIET_IGNORABLE ? run + 1 : 0;
        if (run > MOST_MARKS) {
            return true;
        }
    }
    return false;
}

static bool has_group(text t, unsigned group) {
    bool has = false;
    for (const char *p = t.s, *end = t.s + t.n; p < end;) {
        has = viet_char_of(viet_utf8_next(&p, end))->group == group || has;
    }
    return has;
}

bool has_uncut(text t) {
    return has_group(t, VIET_SEGMENTED);
}

bool has_foreign(text t) {
    return has_group(t, VIET_FOREIGN) || has_uncut(t);
}

text span_of(text t, size_t floor, size_t start, size_t end) {
    HOLDS(floor <= start && start < end && end <= t.n, "%zu to %zu of %zu, behind %zu: %s", start, end, t.n,
          floor, shown(t));
    text span = {t.s + start, end - start};
    HOLDS(!is_utf8(t) || is_utf8(span), "%zu to %zu are no whole characters: %s", start, end, shown(t));
    return span;
}

/* ---- SQLite */

sqlite3 *database(const char *setup) {
    sqlite3 *db = NULL;
    HOLDS(sqlite3_open(":memory:", &db) == SQLITE_OK, "no database");
    HOLDS(sqlite3_viet_init(db, NULL, NULL) == SQLITE_OK, "no extension");
    HOLDS(sqlite3_exec(db, setup, NULL, NULL, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(db));
    return db;
}

text ask(sqlite3 *db, const char *sql, text one, text two, int *rows) {
    sqlite3_stmt *statement;
    text answer = {"", 0};
    int rc = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    HOLDS(rc == SQLITE_OK, "%s: %s", sql, sqlite3_errmsg(db));
    sqlite3_bind_text64(statement, 1, one.s, one.n, SQLITE_STATIC, SQLITE_UTF8);
    sqlite3_bind_text64(statement, 2, two.s, two.n, SQLITE_STATIC, SQLITE_UTF8);
    for (*rows = 0; (rc = sqlite3_step(statement)) == SQLITE_ROW; ++*rows) {
        const char *value = (const char *)sqlite3_column_text(statement, 0);
        if (*rows == 0 && value != NULL) {
            answer = text_of(value, (size_t)sqlite3_column_bytes(statement, 0));
        }
    }
    HOLDS(rc == SQLITE_DONE, "%s (%s): %s", sql, shown(one), sqlite3_errmsg(db));
    sqlite3_finalize(statement);
    return answer;
}

void check_places(text t, const char *function) {
    static sqlite3 *db;
    int rows;
    if (db == NULL) {
        db = database("");
    }
    if (is_utf8(t) && memchr(t.s, 0, t.n) == NULL) {
        char *sql =
            sqlite3_mprintf("SELECT surface FROM %s(?1) WHERE substr(?1, pos, len) <> surface"
                            " OR CAST(substr(CAST(?1 AS BLOB), byte_pos + 1, byte_len) AS TEXT) <> surface",
                            function);
        text wrong = ask(db, sql, t, t, &rows);
        HOLDS(rows == 0, "%s is not where %s says: %s", shown(wrong), function, shown(t));
        sqlite3_free(sql);
    }
}
