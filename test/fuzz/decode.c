/* decode.c - encodings from before Unicode, and texts typed with an input method's keys. */
#include "fuzz.h"

#include "text/legacy.h"
#include "text/typist.h"

/* Converts with all the room there is, and with less: what is written is the beginning of the same. */
static void check_legacy(text t, const viet_encoding *encoding, bool bytes) {
    viet_legacy source = {t.s, t.n, bytes};
    size_t n = viet_legacy_convert(encoding, &source, NULL, 0);
    HOLDS(n <= 3 * t.n, "%s: %zu bytes of %zu", encoding->name, n, t.n);
    char *whole = room_for(n), *half = room_for(n / 2);
    HOLDS(viet_legacy_convert(encoding, &source, whole, n) == n, "%s: not as many bytes", encoding->name);
    HOLDS(is_utf8((text){whole, n}), "%s: no UTF-8", encoding->name);
    HOLDS(viet_legacy_convert(encoding, &source, half, n / 2) == n, "%s: not as many bytes", encoding->name);
}

static text typed(text t, enum viet_method method, enum viet_typing_purpose purpose) {
    size_t n = viet_typing_convert(method, purpose, t.s, t.n, NULL, 0);
    HOLDS(n <= 2 * t.n, "method %d: %zu bytes of %zu", (int)method, n, t.n);
    char *out = room_for(n), *half = room_for(n / 2);
    HOLDS(viet_typing_convert(method, purpose, t.s, t.n, out, n) == n, "method %d: not as many bytes",
          (int)method);
    HOLDS(viet_typing_convert(method, purpose, t.s, t.n, half, n / 2) == n, "method %d: not as many",
          (int)method);
    return (text){out, n};
}

static void check_typing(text t) {
    for (enum viet_method method = VIET_TELEX; method < VIET_METHODS; method++) {
        for (int purpose = VIET_TYPED_TEXT; purpose <= VIET_TYPED_QUESTION; purpose++) {
            text out = typed(t, method, (enum viet_typing_purpose)purpose);
            HOLDS(!is_utf8(t) || is_utf8(out), "method %d: no UTF-8: %s", (int)method, shown(t));
        }
        size_t span = t.n > 0 ? viet_typing_span(method, t.s, t.s + t.n) : 0;
        HOLDS(span <= t.n, "a word of %zu bytes", span);
        if (span > 0) {
            char *out = room_for(VIET_SYLLABLE_BYTES);
            viet_typed word;
            if (viet_typing_read(method, t.s, span, &word, out)) {
                HOLDS(word.used <= span && word.n <= VIET_SYLLABLE_BYTES && is_utf8((text){out, word.n}),
                      "%s", shown(t));
            }
            HOLDS(viet_typing_beginning(method, t.s, span, out) <= VIET_SYLLABLE_BYTES, "%s", shown(t));
        }
    }
    viet_typist typist = viet_typist_of(t.s, t.n);
    HOLDS(typist.method < VIET_METHODS, "method %d", (int)typist.method);
}

void fuzz_one(text t) {
    const viet_encoding *all[VIET_ENCODINGS];
    viet_legacy source = viet_legacy_of(t.s, t.n);
    HOLDS(source.bytes == !is_utf8(t), "bytes or text: %s", shown(t));
    for (int i = 0; i < VIET_ENCODINGS; i++) {
        all[i] = &viet_encodings[i];
        check_legacy(t, all[i], true);
        check_legacy(t, all[i], false);
    }
    viet_legacy_is_plain(&source);
    viet_legacy_guess(all, VIET_ENCODINGS, &source);
    check_typing(t);
}
