/* text.c - viet_convert() in every form, and the collation. What the properties leave out, test_property.c says. */
#include "fuzz.h"

#include "text/collate.h"

static void check_bounds(text t, text out, int form) {
    HOLDS(is_utf8(out), "form %d: %s", form, shown(t));
    text ours = {NULL, viet_convert((enum viet_form)form, t.s, t.n, NULL, 0, NULL)};
    HOLDS(ours.n <= 3 * t.n + 16, "form %d: %zu bytes of %zu", form, ours.n, t.n);
}

static void check_form(text t, int form) {
    text once = convert((enum viet_form)form, t);
    check_bounds(t, once, form);
    HOLDS(same(once, convert((enum viet_form)form, once)), "form %d changes again: %s", form, shown(t));
    if (is_utf8(t) && !has_many_marks(t)) {
        text composed = convert((enum viet_form)form, icu_nfc(t));
        HOLDS(same(composed, once), "form %d, NFC: %s and %s", form, shown(composed), shown(once));
        HOLDS(same(composed, convert((enum viet_form)form, icu_nfd(t))), "form %d, NFD: %s", form, shown(t));
    }
}

/* The two halves of the text compare the same way in both directions, and each with itself. */
static void check_collation(text t) {
    size_t n = t.n / 2;
    text a = text_of(t.s, n), b = text_of(t.s + n, t.n - n);
    int forward = viet_collate(a.s, a.n, b.s, b.n), back = viet_collate(b.s, b.n, a.s, a.n);
    HOLDS((forward < 0) == (back > 0) && (forward > 0) == (back < 0), "%d, %d: %s", forward, back, shown(t));
    HOLDS(viet_collate(t.s, t.n, t.s, t.n) == 0, "unlike itself: %s", shown(t));
}

void fuzz_one(text t) {
    for (int form = VIET_FORM_NFC; form <= VIET_FORM_TITLE; form++) {
        check_form(t, form);
    }
    if (is_utf8(t) && !has_many_marks(t)) {
        text nfc = convert(VIET_FORM_NFC, t);
        HOLDS(same(nfc, icu_nfc(t)), "%s in NFC: %s", shown(t), shown(nfc));
    }
    check_collation(t);
}
