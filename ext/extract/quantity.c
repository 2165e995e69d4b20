/* quantity.c - ranges, vague numbers, qualifiers. */
#include "quantity.h"

/* ---- single and vague numbers */

/* Words for a few, and what they stand for. */
static const struct {
    uint16_t word, second; /* second: VIET_KEY_NONE for any scale */
    uint8_t low, high;
} few[] = {
    {VIET_KEY_VAI, VIET_KEY_BA, 2, 3},   {VIET_KEY_VAI, VIET_KEY_BON, 2, 4},
    {VIET_KEY_VAI, VIET_KEY_NONE, 2, 3}, {VIET_KEY_DAM, VIET_KEY_BA, 3, 5},
    {VIET_KEY_DAM, VIET_KEY_BAY, 5, 7},  {VIET_KEY_DAM, VIET_KEY_NONE, 4, 6},
    {VIET_KEY_MAY, VIET_KEY_NONE, 2, 9}, {VIET_KEY_DOI_PAIR, VIET_KEY_BA, 2, 3},
};

static void take(viet_lexer *l, unsigned k, unsigned items, viet_quantity *out) {
    out->items = items;
    out->start = viet_lexer_peek(l, k)->start;
    out->end = viet_lexer_peek(l, k + items - 1)->end;
    out->number.start = out->start;
    out->number.end = out->end;
    out->number.items = items;
}

/* From `low` to `high` times 10^power. */
static void bounds(viet_quantity *out, unsigned low, unsigned high, unsigned power) {
    out->low = viet_decimal_shift(viet_decimal_of(low), (int)power);
    out->high = viet_decimal_shift(viet_decimal_of(high), (int)power);
    out->number.value = out->low;
    out->number.power = (uint8_t)power;
    out->bounded = true;
    out->vague = true;
}

/* vài chục, dăm ba triệu, mấy trăm; dăm ba. */
static bool read_few(viet_lexer *l, unsigned k, viet_quantity *out) {
    bool one = viet_item_is(viet_lexer_peek(l, k), VIET_KEY_MOT) &&
               viet_item_is(viet_lexer_peek(l, k + 1), VIET_KEY_VAI) &&
               viet_item_joins(viet_lexer_peek(l, k + 1));
    if (one) { /* một vài trăm */
        bool found = read_few(l, k + 1, out);
        if (found) {
            take(l, k, out->items + 1, out);
        }
        return found;
    }
    uint16_t word = viet_lexer_peek(l, k)->keyword;
    for (size_t i = 0; word != VIET_KEY_NONE && i < sizeof few / sizeof few[0]; i++) {
        const viet_item *second = viet_lexer_peek(l, k + 1);
        unsigned power, n = few[i].second != VIET_KEY_NONE;
        if (few[i].word != word || !viet_item_joins(second) || (n == 1 && second->keyword != few[i].second)) {
            continue;
        }
        unsigned scales = viet_scale_read(l, k + 1 + n, &power);
        if (scales > 0 && viet_item_joins(viet_lexer_peek(l, k + 1 + n))) {
            take(l, k, 1 + n + scales, out);
            bounds(out, few[i].low, few[i].high, power);
            return true;
        }
        viet_number number;
        if (n == 1 && viet_number_read(l, k + 1, &number) && number.items == 1) { /* dăm ba người */
            take(l, k, 2, out);
            bounds(out, few[i].low, few[i].high, 0);
            return true;
        }
    }
    return false;
}

/* hàng chục tỷ, nhiều tỷ: from one to ten of them. */
static bool read_dozens(viet_lexer *l, unsigned k, viet_quantity *out) {
    unsigned power, n;
    const viet_item *item = viet_lexer_peek(l, k);
    bool many = viet_item_is(item, VIET_KEY_HANG) || viet_item_is(item, VIET_KEY_HANG_EACH) ||
                viet_item_is(item, VIET_KEY_NHIEU);
    if (!many || !viet_item_joins(viet_lexer_peek(l, k + 1))) {
        return false;
    }
    n = viet_scale_read(l, k + 1, &power);
    if (n == 0) {
        return false;
    }
    take(l, k, 1 + n, out);
    bounds(out, 1, 10, power);
    return true;
}

/* nửa triệu */
static bool read_half_of_scale(viet_lexer *l, unsigned k, viet_quantity *out) {
    unsigned power, n;
    if (!viet_item_is(viet_lexer_peek(l, k), VIET_KEY_NUA) || !viet_item_joins(viet_lexer_peek(l, k + 1))) {
        return false;
    }
    n = viet_scale_read(l, k + 1, &power);
    if (n == 0) {
        return false;
    }
    take(l, k, 1 + n, out);
    out->low = viet_decimal_shift(viet_decimal_of(5), (int)power - 1);
    out->number.value = out->low;
    out->number.power = (uint8_t)power;
    return true;
}

bool viet_quantity_read(viet_lexer *l, unsigned k, viet_quantity *out) {
    *out = (viet_quantity){.items = 1};
    if (read_few(l, k, out) || read_dozens(l, k, out) || read_half_of_scale(l, k, out)) {
        return true;
    }
    bool found = viet_number_read(l, k, &out->number);
    out->low = out->number.value;
    out->items = out->number.items;
    out->start = out->number.start;
    out->end = out->number.end;
    return found;
}

bool viet_minus_before(const viet_item before[2], unsigned n, enum viet_gap gap) {
    bool minus = n > 0 && gap == VIET_GLUED &&
                 (viet_item_is_sign(&before[0], '-') || viet_item_is_sign(&before[0], 0x2212));
    return minus && (n == 1 || before[0].gap != VIET_GLUED || viet_item_is_sign(&before[1], '(') ||
                     viet_item_is_sign(&before[1], ':'));
}

/* ---- ranges */

static bool is_dash(const viet_item *item) {
    return viet_item_is_sign(item, '-') || viet_item_is_sign(item, '~') || viet_item_is_sign(item, 0x2013) ||
           viet_item_is_sign(item, 0x2014) || viet_item_is_sign(item, 0x2212) ||
           viet_item_is_sign(item, 0x2012);
}

/* A digit in words, by itself: 1 to 9, else 0. */
static unsigned lone_digit(const viet_quantity *q) {
    const viet_decimal *d = &q->number.value;
    bool lone = !q->number.digits && q->items == 1;
    return lone && d->digits < 10 ? (unsigned)d->digits : 0;
}

unsigned viet_range_at(viet_lexer *l, unsigned k, const viet_quantity *a, bool *found) {
    const viet_item *item = viet_lexer_peek(l, k);
    const viet_item *next = viet_lexer_peek(l, k + 1);
    *found = false;
    /* an account, a telephone number: TK 0123 -1.200.000; but 05 - 10 triệu */
    bool name = a->number.plain && l->text[a->start] == '0' && a->end - a->start > 2;
    if (item->gap > VIET_BLANK || a->vague || name) {
        return 0;
    }
    if (is_dash(item)) {
        *found = next->gap <= VIET_BLANK && (item->gap == VIET_BLANK || next->gap == VIET_GLUED);
        return 1;
    }
    if (viet_item_is(item, VIET_KEY_DEN) || viet_item_is(item, VIET_KEY_TOI)) {
        *found = viet_item_joins(next);
        return 1;
    }
    if (lone_digit(a) > 0) { /* hai ba triệu; hai, ba triệu */
        bool comma = viet_item_is_sign(item, ',') && viet_item_joins(next);
        const viet_item *second = comma ? next : item;
        int digit = viet_item_digit(second);
        bool years = viet_item_is(second, VIET_KEY_NAM); /* ba năm; but ba năm trăm */
        unsigned power;
        *found = digit > (int)lone_digit(a) && digit <= (int)lone_digit(a) + 2 &&
                 (!years || viet_scale_read(l, k + comma + 1, &power) > 0);
        return comma;
    }
    return 0;
}

/* The power of ten of the first digit: 5 for 300.000. */
static unsigned leading_power(viet_decimal d) {
    unsigned power = 0;
    for (uint64_t rest = d.digits; rest >= 10; rest /= 10) {
        power++;
    }
    return power >= d.places ? power - d.places : 0;
}

bool viet_range_join(viet_quantity *a, const viet_quantity *b, bool own_unit) {
    viet_decimal low = a->low;
    if (b->vague) {
        return false;
    }
    if (a->number.power == 0 && !own_unit && lone_digit(a) > 0 && !b->number.digits) { /* hai ba trăm nghìn */
        viet_decimal spread = viet_decimal_shift(low, (int)leading_power(b->low));
        if (viet_decimal_compare(spread, b->low) < 0) {
            low = spread;
        }
    } else if (a->number.power == 0 && !own_unit && b->number.power > 0) {
        /* 5-10 triệu; 800-1,2 triệu, of which the first are nghìn; 500.000-1 triệu */
        viet_decimal spread = viet_decimal_shift(low, b->number.power);
        if (leading_power(a->low) == 2 && leading_power(b->low) == b->number.power && b->number.power >= 3) {
            spread = viet_decimal_shift(low, b->number.power - 3);
        }
        bool literal = a->number.grouped || viet_decimal_compare(low, viet_decimal_of(1000)) >= 0;
        if (viet_decimal_compare(spread, b->low) < 0 || !literal) {
            low = spread;
        }
    }
    if (viet_decimal_compare(low, b->low) >= 0) {
        return false;
    }
    bool slang = a->number.slang || b->number.slang;
    a->low = low;
    a->high = b->low;
    a->bounded = true;
    a->number = b->number;
    a->number.slang = slang;
    return true;
}

/* ---- qualifiers */

const char *const viet_qualifier_names[VIET_QUALIFIERS] = {
    [VIET_ABOUT] = "about",       [VIET_OVER] = "over",       [VIET_UNDER] = "under",
    [VIET_AT_LEAST] = "at_least", [VIET_AT_MOST] = "at_most",
};

/* Words before a number, the nearest first; of two that end alike the longer stands first. */
static const struct {
    uint16_t word[3];
    uint8_t qualifier;
} befores[] = {
    {{VIET_KEY_HON, VIET_KEY_KHONG}, VIET_AT_MOST},
    {{VIET_KEY_HON, VIET_KEY_IT}, VIET_UNDER},
    {{VIET_KEY_HON, VIET_KEY_THAP}, VIET_UNDER},
    {{VIET_KEY_HON, VIET_KEY_NHO}, VIET_UNDER},
    {{VIET_KEY_HON}, VIET_OVER},
    {{VIET_KEY_TREN}, VIET_OVER},
    {{VIET_KEY_QUA, VIET_KEY_VUOT, VIET_KEY_KHONG}, VIET_AT_MOST},
    {{VIET_KEY_QUA, VIET_KEY_KHONG}, VIET_AT_MOST},
    {{VIET_KEY_QUA, VIET_KEY_CHUA}, VIET_AT_MOST},
    {{VIET_KEY_QUA, VIET_KEY_VUOT}, VIET_OVER},
    {{VIET_KEY_VUOT, VIET_KEY_KHONG}, VIET_AT_MOST},
    {{VIET_KEY_VUOT}, VIET_OVER},
    {{VIET_KEY_NHAT, VIET_KEY_IT}, VIET_AT_LEAST},
    {{VIET_KEY_NHAT, VIET_KEY_NHIEU}, VIET_AT_MOST},
    {{VIET_KEY_THIEU, VIET_KEY_TOI_SUPERLATIVE}, VIET_AT_LEAST},
    {{VIET_KEY_DA, VIET_KEY_TOI_SUPERLATIVE}, VIET_AT_MOST},
    {{VIET_KEY_DUOI, VIET_KEY_KHONG}, VIET_AT_LEAST},
    {{VIET_KEY_DUOI, VIET_KEY_TREN}, VIET_ABOUT},
    {{VIET_KEY_DUOI}, VIET_UNDER},
    {{VIET_KEY_DEN, VIET_KEY_GAN}, VIET_ABOUT},
    {{VIET_KEY_TOI, VIET_KEY_GAN}, VIET_ABOUT},
    {{VIET_KEY_DEN, VIET_KEY_CHUA}, VIET_UNDER},
    {{VIET_KEY_TOI, VIET_KEY_CHUA}, VIET_UNDER},
    {{VIET_KEY_DAY, VIET_KEY_CHUA}, VIET_UNDER},
    {{VIET_KEY_DAY, VIET_KEY_KHONG}, VIET_UNDER},
    {{VIET_KEY_DEN, VIET_KEY_KHONG}, VIET_UNDER},
    {{VIET_KEY_TOI, VIET_KEY_KHONG}, VIET_UNDER},
    {{VIET_KEY_GAN}, VIET_ABOUT},
    {{VIET_KEY_KHOANG}, VIET_ABOUT},
    {{VIET_KEY_CHUNG}, VIET_ABOUT},
    {{VIET_KEY_XI, VIET_KEY_XAP}, VIET_ABOUT},
    {{VIET_KEY_UOC}, VIET_ABOUT},
    {{VIET_KEY_TINH, VIET_KEY_UOC}, VIET_ABOUT},
    {{VIET_KEY_DAT, VIET_KEY_UOC}, VIET_ABOUT},
    {{VIET_KEY_CO_SIZE, VIET_KEY_KICH}, VIET_EXACTLY},
    {{VIET_KEY_CO_SIZE}, VIET_ABOUT},
    {{VIET_KEY_TAM_AROUND}, VIET_ABOUT},
    {{VIET_KEY_NGOT}, VIET_ABOUT},
};

/* How many of the n items before are the words of a row. */
static unsigned match_before(const viet_item *items, unsigned n, size_t row) {
    unsigned w = 0;
    for (; w < 3 && befores[row].word[w] != VIET_KEY_NONE; w++) {
        if (w >= n || items[w].keyword != befores[row].word[w] || (w > 0 && items[w - 1].gap > VIET_BLANK)) {
            return 0;
        }
    }
    return w;
}

enum viet_qualifier viet_qualifier_before(const viet_lexer *l, size_t floor, size_t start, size_t *from) {
    viet_item items[5];
    enum viet_gap gap;
    unsigned n = viet_lexer_before(l, floor, start, items, 5, &gap), skip = 0;
    *from = start;
    if (n == 0 || gap > VIET_LINE) {
        return VIET_EXACTLY;
    }
    /* khoảng từ 5 đến 10 triệu; hơn cả triệu */
    skip = viet_item_is(&items[0], VIET_KEY_TU_FROM) || viet_item_is(&items[0], VIET_KEY_CA);
    for (size_t row = 0; skip < n && row < sizeof befores / sizeof befores[0]; row++) {
        unsigned words = match_before(items + skip, n - skip, row);
        if (words > 0) {
            *from = items[skip + words - 1].start;
            return (enum viet_qualifier)befores[row].qualifier;
        }
    }
    return VIET_EXACTLY;
}

unsigned viet_qualifier_behind(viet_lexer *l, unsigned k, enum viet_qualifier *out) {
    const viet_item *item = viet_lexer_peek(l, k), *next = viet_lexer_peek(l, k + 1);
    if (!viet_item_is(item, VIET_KEY_TRO) || !viet_item_joins(item) || !viet_item_joins(next)) {
        return 0;
    }
    if (viet_item_is(next, VIET_KEY_LEN)) {
        *out = VIET_AT_LEAST;
        return 2;
    }
    if (viet_item_is(next, VIET_KEY_XUONG)) {
        *out = VIET_AT_MOST;
        return 2;
    }
    return 0;
}
