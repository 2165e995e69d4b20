/* numbers.c - viet_count_next(); viet_number_read() of what viet_spell() writes. */
#include "fuzz.h"

#include "extract/count.h"
#include "extract/spell.h"

enum { NUMBERS = 64 };

typedef struct found_number {
    viet_count count;
    text surface;
} found_number;

static unsigned read_numbers(text t, found_number *out) {
    viet_count_scanner s;
    viet_count c;
    unsigned n = 0;
    size_t floor = 0;
    viet_count_open(&s, t.s, t.n);
    while (viet_count_next(&s, &c)) {
        text surface = span_of(t, floor, c.start, c.end);
        floor = c.end;
        HOLDS(c.kind < VIET_COUNT_KINDS && c.qualifier < VIET_QUALIFIERS, "%d, %d: %s", (int)c.kind,
              (int)c.qualifier, shown(surface));
        HOLDS(!c.bounded || viet_decimal_compare(c.value, c.value_max) <= 0, "ends below its beginning: %s",
              shown(surface));
        if (n < NUMBERS) {
            out[n++] = (found_number){c, surface};
        }
    }
    return n;
}

static bool same_number(const found_number *a, const found_number *b) {
    const viet_count *x = &a->count, *y = &b->count;
    return viet_decimal_compare(x->value, y->value) == 0 && x->bounded == y->bounded &&
           (!x->bounded || viet_decimal_compare(x->value_max, y->value_max) == 0) && x->kind == y->kind &&
           x->qualifier == y->qualifier && same(compared(a->surface), compared(b->surface));
}

static void check_same(text t, text respelled) {
    found_number found[NUMBERS], again[NUMBERS];
    unsigned n = read_numbers(t, found), m = read_numbers(respelled, again);
    HOLDS(n == m, "%u numbers, %u respelled: %s", n, m, shown(respelled));
    for (unsigned i = 0; i < n; i++) {
        HOLDS(same_number(&found[i], &again[i]), "%s and %s: %s", shown(found[i].surface),
              shown(again[i].surface), shown(respelled));
    }
}

/* What is spelled is read back as the same number. */
static void check_spelling(text t) {
    viet_decimal value = {.exact = true};
    memcpy(&value.digits, t.s, t.n < sizeof value.digits ? t.n : sizeof value.digits);
    unsigned style = t.n > 8 ? (unsigned char)t.s[8] : 0;
    value.places = style >> 3 & 15;
    while (value.places > 0 && value.digits % 10 == 0) {
        value.places--;
        value.digits /= 10;
    }
    viet_spell_style spelling = {.le = style & 1, .ngan = style & 2, .ti = style & 4};
    char *out = room_for(VIET_SPELL_BYTES);
    text spelled = text_of(out, viet_spell(value, &spelling, out));
    viet_lexer lexer;
    viet_number number;
    viet_lexer_open(&lexer, spelled.s, spelled.n);
    HOLDS(viet_number_read(&lexer, 0, &number) && viet_decimal_compare(number.value, value) == 0,
          "%llu, %u places: %s", (unsigned long long)value.digits, value.places, shown(spelled));
    HOLDS(number.start == 0 && number.end == spelled.n, "%zu bytes read of %s", number.end, shown(spelled));
}

void fuzz_one(text t) {
    found_number found[NUMBERS];
    read_numbers(t, found);
    if (!has_many_marks(t)) {
        check_same(icu_nfc(t), icu_nfd(t));
        check_same(icu_nfc(t), with_nbsp(icu_nfc(t)));
    }
    check_spelling(t);
    check_places(t, "viet_numbers");
}
