/* money.c - viet_money_next(). */
#include "fuzz.h"

#include "extract/money.h"

enum { AMOUNTS = 64 };

typedef struct found_amount {
    viet_money money;
    text surface, per;
} found_amount;

static text check_per(text t, const viet_money *m) {
    if (m->per_end == 0) {
        HOLDS(m->per_start == 0, "per from %zu to 0: %s", m->per_start, shown(t));
        return (text){"", 0};
    }
    return span_of(t, m->end, m->per_start, m->per_end);
}

static unsigned read_money(text t, found_amount *out) {
    viet_money_scanner s;
    viet_money m;
    unsigned n = 0;
    size_t floor = 0;
    viet_money_open(&s, t.s, t.n);
    while (viet_money_next(&s, &m)) {
        text surface = span_of(t, floor, m.start, m.end), per = check_per(t, &m);
        floor = m.end;
        HOLDS(memchr(m.currency, 0, sizeof m.currency) == m.currency + 3, "currency: %s", shown(surface));
        HOLDS(m.qualifier < VIET_QUALIFIERS, "qualifier %d: %s", (int)m.qualifier, shown(surface));
        HOLDS(!m.bounded || viet_decimal_compare(m.amount, m.amount_max) <= 0, "ends below its beginning: %s",
              shown(surface));
        if (n < AMOUNTS) {
            out[n++] = (found_amount){m, surface, per};
        }
    }
    return n;
}

static bool same_amount(const found_amount *a, const found_amount *b) {
    const viet_money *x = &a->money, *y = &b->money;
    return viet_decimal_compare(x->amount, y->amount) == 0 && x->bounded == y->bounded &&
           (!x->bounded || viet_decimal_compare(x->amount_max, y->amount_max) == 0) &&
           x->implied == y->implied && strcmp(x->currency, y->currency) == 0 &&
           x->qualifier == y->qualifier && same(compared(a->surface), compared(b->surface)) &&
           same(compared(a->per), compared(b->per));
}

static void check_same(text t, text respelled) {
    found_amount found[AMOUNTS], again[AMOUNTS];
    unsigned n = read_money(t, found), m = read_money(respelled, again);
    HOLDS(n == m, "%u amounts, %u respelled: %s", n, m, shown(respelled));
    for (unsigned i = 0; i < n; i++) {
        HOLDS(same_amount(&found[i], &again[i]), "%s and %s: %s", shown(found[i].surface),
              shown(again[i].surface), shown(respelled));
    }
}

void fuzz_one(text t) {
    found_amount found[AMOUNTS];
    read_money(t, found);
    if (!has_many_marks(t)) {
        check_same(icu_nfc(t), icu_nfd(t));
        check_same(icu_nfc(t), with_nbsp(icu_nfc(t)));
    }
    check_places(t, "viet_money");
}
