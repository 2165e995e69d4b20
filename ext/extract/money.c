/* money.c - the grammar of amounts: a quantity, its currency before or behind it, and what stands around. */
#include "money.h"

#include <string.h>

#include "../text/numeral.h"
#include "../text/reach.h"
#include "../text/utf8.h"
#include "context.h"
#include "currency.h"

/* A quantity with its currency. */
typedef struct priced {
    viet_quantity q;
    viet_currency currency; /* items 0: none */
    bool before;            /* the currency stands before the number */
    unsigned items;
    size_t start, end;
} priced;

/* How many words of a number can stand before its first scale or its currency: hai mươi lăm (đồng), and
** before them those of a range. */
#define MOST_BEFORE 9

/* ---- where an amount in words begins */

/* Whether a word may be part of a number in words, in front of a scale or a currency; *begins says whether
** it may be the first of one. */
static bool is_number_word(const viet_item *item, bool *begins) {
    switch (item->keyword) {
    case VIET_KEY_MUOI:
    case VIET_KEY_HAM:
    case VIET_KEY_TRAM:
    case VIET_KEY_CHUC:
    case VIET_KEY_VAI:
    case VIET_KEY_DOI_PAIR:
    case VIET_KEY_MAY:
    case VIET_KEY_DAM:
    case VIET_KEY_HANG:
    case VIET_KEY_HANG_EACH:
    case VIET_KEY_NHIEU:
    case VIET_KEY_NUA:
        *begins = true;
        return true;
    case VIET_KEY_MUOI_TENS:
    case VIET_KEY_LINH:
    case VIET_KEY_LE:
    case VIET_KEY_RUOI:
    case VIET_KEY_TU:
    case VIET_KEY_LAM:
    case VIET_KEY_NHAM:
    case VIET_KEY_MOT_UNIT:
        *begins = false;
        return true;
    default:
        *begins = viet_item_digit(item) > 0;
        return *begins;
    }
}

/* Words and signs between the two ends of a range, and before decimals. */
static bool is_between(const viet_item *item) {
    return viet_item_is(item, VIET_KEY_DEN) || viet_item_is(item, VIET_KEY_TOI) ||
           viet_item_is(item, VIET_KEY_PHAY) || viet_item_is_sign(item, ',') ||
           viet_item_is_sign(item, '-') || viet_item_is_sign(item, 0x2013);
}

/* Where numbers in words before the item at `at` may begin, the farthest first, and `at` itself. Returns
** how many. */
static unsigned starts_before(const viet_money_scanner *s, size_t at, size_t starts[MOST_BEFORE + 1]) {
    viet_item items[MOST_BEFORE];
    size_t found[MOST_BEFORE];
    enum viet_gap gap;
    bool begins, more;
    unsigned count = 0, n = viet_lexer_before(&s->lexer, s->floor, at, items, 1, &gap);
    if (n > 0 && gap <= VIET_LINE && is_number_word(&items[0], &begins)) {
        n = viet_lexer_before(&s->lexer, s->floor, at, items, MOST_BEFORE, &gap);
        for (unsigned i = 0; i < n && gap <= VIET_LINE; i++) {
            bool zero = i + 1 < n && viet_item_is(&items[i], VIET_KEY_PHAY) &&
                        viet_item_is(&items[i + 1], VIET_KEY_KHONG);
            if (zero) { /* không phẩy năm; elsewhere không is not */
                found[count++] = items[i + 1].start;
                break;
            }
            if (is_number_word(&items[i], &begins)) {
                found[count] = items[i].start;
                count += begins;
            } else if (!is_between(&items[i]) || i + 1 == n || !is_number_word(&items[i + 1], &more)) {
                break;
            }
            gap = (enum viet_gap)items[i].gap;
        }
    }
    for (unsigned i = 0; i < count; i++) {
        starts[i] = found[count - 1 - i];
    }
    starts[count] = at;
    return count + 1;
}

/* Where the phẩy before figures at `at` begins, of which they are the decimals: ba phẩy 2 triệu; `at` without one. */
static size_t point_before(const viet_money_scanner *s, size_t at) {
    viet_item before = viet_item_none;
    enum viet_gap gap = VIET_PARAGRAPH;
    bool y = false;
    for (size_t back = 2; back <= 3 && back <= at; back++) { /* over a blank of one byte or two */
        y = y || (s->lexer.text[at - back] | 32) == 'y';
    }
    if (y) {
        viet_lexer_before(&s->lexer, s->floor, at, &before, 1, &gap);
    }
    return viet_item_is(&before, VIET_KEY_PHAY) && gap <= VIET_BLANK ? before.start : at;
}

/* Where US$ begins, of which the sign stands at `at`. */
static size_t dollar_at(const viet_money_scanner *s, size_t at) {
    viet_item before = viet_item_none;
    enum viet_gap gap;
    unsigned n = viet_lexer_before(&s->lexer, s->floor, at, &before, 1, &gap);
    bool apart = gap == VIET_BLANK && viet_item_is(&before, VIET_KEY_US);
    return n > 0 && (gap == VIET_GLUED || apart) && viet_begins_dollar(&before) ? before.start : at;
}

/* ---- one amount */

/* The letter behind $5M, $2bn. */
static void read_letter_scale(viet_lexer *l, priced *p) {
    const viet_item *item = viet_lexer_peek(l, p->items);
    unsigned power = viet_item_is(item, VIET_KEY_M) ? 6 : viet_item_is(item, VIET_KEY_B) ? 9 : 0;
    if (power != 0 && item->gap == VIET_GLUED && p->q.number.power == 0) {
        p->q.low = viet_decimal_shift(p->q.low, (int)power);
        p->q.number.power = (uint8_t)power;
        p->q.end = item->end;
        p->items++;
    }
}

/* Whether a word or letter that is often something else is a currency behind this number. */
static bool is_weak_currency(viet_lexer *l, unsigned k, const viet_number *number, const viet_currency *c) {
    static const struct {
        char code[4];
        unsigned least; /* without grouping and scale: 12 bảng are groups, 24đ points */
    } leasts[] = {{"VND", 100}, {"GBP", 50}, {"LAK", 500}, {"USD", 1}};
    const viet_item *item = viet_lexer_peek(l, k);
    if (viet_item_is(item, VIET_KEY_D)) {
        return number->grouped && item->gap == VIET_GLUED;
    }
    if (number->grouped || number->power > 0) {
        return true;
    }
    if (viet_item_is(item, VIET_KEY_YEN)) {
        return number->digits; /* những năm yên tĩnh */
    }
    for (size_t i = 0; i < sizeof leasts / sizeof leasts[0]; i++) {
        if (memcmp(leasts[i].code, c->code, sizeof c->code) == 0) {
            return number->value.places == 0 &&
                   viet_decimal_compare(number->value, viet_decimal_of(leasts[i].least)) >= 0;
        }
    }
    return false;
}

/* The currency behind item p->items. */
static void read_currency(viet_lexer *l, priced *p) {
    viet_currency c;
    if (!viet_currency_behind(l, p->items, &p->q.number, &c) ||
        (c.form == VIET_CURRENCY_WEAK && !is_weak_currency(l, p->items, &p->q.number, &c))) {
        return;
    }
    if (p->before && memcmp(c.code, p->currency.code, sizeof c.code) != 0) {
        return;
    }
    p->currency = c;
    p->items += c.items;
    p->end = viet_lexer_peek(l, p->items - 1)->end;
}

/* Passes over the same number in words, as contracts have it: 2.500.000 (hai triệu năm trăm nghìn) đồng. */
static void pass_words(viet_lexer *l, priced *p) {
    viet_number words;
    viet_currency c;
    unsigned k = p->items + 1;
    if (!viet_item_is_sign(viet_lexer_peek(l, p->items), '(') || !p->q.number.digits ||
        !viet_number_read(l, k, &words) || viet_decimal_compare(words.value, p->q.low) != 0) {
        return;
    }
    k += words.items;
    if (viet_item_is_sign(viet_lexer_peek(l, k), ')') && viet_currency_behind(l, k + 1, &p->q.number, &c)) {
        p->items = k + 1;
    }
}

/* 25,000 đồng: no currency has thousandths, so the comma groups. */
static void regroup(viet_quantity *q) {
    if (q->number.thousandths && q->number.power == 0) {
        q->low = viet_decimal_shift(q->low, 3);
        q->number.value = q->low;
        q->number.thousandths = false;
    }
}

/* Reads a quantity at item k with the currency before or behind it, if it has one. */
static bool read_priced(viet_lexer *l, unsigned k, priced *p) {
    viet_currency before;
    *p = (priced){.start = viet_lexer_peek(l, k)->start};
    if (viet_currency_before(l, k, &before)) {
        p->currency = before;
        p->before = true;
        p->items = p->currency.items;
        if (viet_lexer_peek(l, k + p->items)->gap > VIET_BLANK) {
            return false;
        }
    }
    if (!viet_quantity_read(l, k + p->items, &p->q)) {
        p->items += p->q.items;
        return false;
    }
    p->items += k + p->q.items;
    if (p->before) {
        read_letter_scale(l, p);
    }
    p->end = p->q.end;
    pass_words(l, p);
    read_currency(l, p);
    p->items -= k;
    if (p->currency.items > 0) {
        regroup(&p->q);
    }
    return true;
}

/* ---- ranges, and amounts that share a currency */

/* Whether the sign between two numbers is rather the minus of the second, for it stands apart from the first (12 -500.000)
** and the two are not written alike: 1234 -1.200.000, 3 -500.000; but 5 -10, 500 -1.000. */
static bool is_minus_between(viet_lexer *l, const priced *a, const priced *b) {
    const viet_item *sign = viet_lexer_peek(l, a->items), *next = viet_lexer_peek(l, a->items + 1);
    viet_decimal low = a->q.low;
    return viet_item_is_sign(sign, '-') && sign->gap != VIET_GLUED && next->gap == VIET_GLUED &&
           a->currency.items == 0 && a->q.number.plain && b->q.number.grouped && b->q.number.power == 0 &&
           (viet_decimal_compare(low, viet_decimal_of(1000)) >= 0 ||
            viet_decimal_compare(viet_decimal_shift(low, 3), b->q.low) < 0);
}

/* Makes a the range from a to what follows it. */
static void read_range(viet_lexer *l, priced *a) {
    bool found;
    priced b;
    unsigned between = viet_range_at(l, a->items, &a->q, &found);
    if (!found || !read_priced(l, a->items + between, &b) || is_minus_between(l, a, &b)) {
        return;
    }
    bool named = a->currency.items > 0;
    if (named && b.currency.items > 0 &&
        memcmp(a->currency.code, b.currency.code, sizeof a->currency.code) != 0) {
        return;
    }
    if (named && b.currency.items == 0 && !a->before) {
        return; /* 5 USD - 10 */
    }
    if (b.currency.items > 0 && a->q.number.thousandths) {
        regroup(&a->q);
    }
    if (!viet_range_join(&a->q, &b.q, named && !a->before)) {
        return;
    }
    if (b.currency.items > 0) {
        a->currency = b.currency;
    }
    a->items += between + b.items;
    a->end = b.end;
}

/* Whether the word at item k puts an amount beside another: 14 triệu lên 20 triệu. */
static bool is_beside(const viet_item *item) {
    return viet_item_is(item, VIET_KEY_LEN) || viet_item_is(item, VIET_KEY_XUONG) ||
           viet_item_is(item, VIET_KEY_CON) || viet_item_is(item, VIET_KEY_VA) ||
           viet_item_is(item, VIET_KEY_HOAC) || viet_item_is(item, VIET_KEY_HAY) ||
           viet_item_is(item, VIET_KEY_DEN) || viet_item_is(item, VIET_KEY_TOI) ||
           viet_item_is_sign(item, '-') || viet_item_is_sign(item, 0x2013) || viet_item_is_sign(item, ',');
}

/* How many characters back a currency that the sentence has named is still meant. */
#define NAMED_WITHIN 200

static bool is_named_near(const viet_money_scanner *s, size_t start) {
    const char *p = s->lexer.text + s->named_end, *end = s->lexer.text + start;
    return s->named[0] != 0 && viet_reach(p, end, NAMED_WITHIN) == end;
}

/* Whether a letter or digit stands right behind the sign at p, which so ends no sentence: 1.000, vov.vn. */
static bool is_inside(const char *p, const char *end) {
    const char *next = p + 1;
    return viet_is_digit(p[1]) || viet_is_letter(viet_char_of(viet_utf8_next(&next, end)));
}

/* The currency that the same sentence has named before: 21 tỷ USD, trong đó quý một là 5 tỷ. Dong when it
** has none. */
static void imply_currency(const viet_money_scanner *s, priced *a) {
    const char *p = s->lexer.text + s->named_end, *end = s->lexer.text + a->start;
    bool named = is_named_near(s, a->start);
    for (; named && p + 1 < end; p++) {
        named = *p != '\n' && ((*p != '.' && *p != '!' && *p != '?') || is_inside(p, end));
    }
    memcpy(a->currency.code, named ? s->named : "VND", 4);
}

/* How many items at k put an amount beside another: 14 triệu lên đến 20 triệu; 3 tỷ, 4 tỷ và 5 tỷ. */
static unsigned beside(viet_lexer *l, unsigned k) {
    unsigned n = is_beside(viet_lexer_peek(l, k));
    return n > 0 && is_beside(viet_lexer_peek(l, k + 1)) ? 2 : n;
}

/* Whether an amount stands right behind the one that was found last, but for what that is paid for: 3tr2/tháng hay 3 triệu
** rưỡi. */
static bool is_behind_money(const viet_money_scanner *s, size_t start) {
    viet_item before[3] = {{0}};
    enum viet_gap gap; /* with nothing before it, no blank */
    unsigned n = viet_lexer_before(&s->lexer, s->found_end, start, before, 3, &gap);
    return s->found_end > 0 && gap <= VIET_BLANK && n < 3 && is_beside(&before[0]) &&
           is_beside(&before[n - 1]) && before[n - 1].gap <= VIET_BLANK;
}

/* The currency of an amount without one: that of the amount beside it (từ 5 triệu lên 10 triệu đồng), or,
** when it is money by what stands around it, the one that is meant. False when it is no money. */
static bool imply(const viet_money_scanner *s, viet_lexer *l, priced *a) {
    unsigned k = a->items, between;
    bool scaled = a->q.number.power >= 3;
    for (unsigned turn = 0; turn < 3 && scaled && (between = beside(l, k)) > 0; turn++) {
        priced b;
        k += between;
        if (!read_priced(l, k, &b) || b.q.number.power < 3) {
            break;
        }
        if (b.currency.items > 0) {
            a->currency = b.currency;
            return true;
        }
        k += b.items;
        if (!viet_ends_amount(l, k)) {
            return false; /* từ 14 triệu lên 20 triệu cổ phiếu */
        }
    }
    imply_currency(s, a);
    return viet_implies_money(l, &a->q, a->items, is_behind_money(s, a->start));
}

/* ---- a whole match */

/* Reads scales alone: chục triệu đồng, nghìn tỷ đồng, and behind a word of amount hơn tỷ đồng. */
static bool read_scales(viet_money_scanner *s, priced *p) {
    viet_lexer *l = &s->lexer;
    unsigned power, n = viet_scale_read(l, 0, &power);
    size_t from;
    if (n == 0) {
        return false;
    }
    *p = (priced){.items = n, .start = viet_lexer_peek(l, 0)->start, .end = viet_lexer_peek(l, n - 1)->end};
    viet_decimal one = viet_decimal_shift(viet_decimal_of(1), (int)power);
    p->q = (viet_quantity){.low = one, .start = p->start, .end = p->end, .items = n};
    p->q.number =
        (viet_number){.value = one, .start = p->start, .end = p->end, .items = n, .power = (uint8_t)power};
    viet_item before;
    enum viet_gap gap;
    bool counted = viet_qualifier_before(l, s->floor, p->start, &from) != VIET_EXACTLY ||
                   (viet_lexer_before(l, s->floor, p->start, &before, 1, &gap) > 0 &&
                    viet_item_is(&before, VIET_KEY_CA));
    if (!counted) {
        if (n < 2) {
            return false;
        }
        p->q.high = viet_decimal_shift(one, 1);
        p->q.bounded = true;
        p->q.vague = true;
    }
    read_currency(l, p);
    return p->currency.items > 0;
}

/* Whether what stands before the amount makes its digits part of something else: U23, 15/2020, a version,
** tháng 10. */
static bool is_cut_off(const viet_money_scanner *s, const priced *p) {
    viet_item before[2];
    enum viet_gap gap;
    unsigned n = viet_lexer_before(&s->lexer, s->floor, p->start, before, 2, &gap);
    if (n == 0) {
        return false;
    }
    if (gap == VIET_GLUED) {
        if (before[0].kind == VIET_ITEM_WORD) {
            return before[0].uppers != 0 || before[0].n < 3; /* U23, but hơn36 tỷ */
        }
        return before[0].kind != VIET_ITEM_SIGN || before[0].value == '.' || before[0].value == ',' ||
               before[0].value == '%' || (before[0].value == '/' && p->q.number.plain);
    }
    uint64_t value = p->q.number.value.digits;
    bool dated = (viet_item_is(&before[0], VIET_KEY_THANG) && value <= 12) ||
                 (viet_item_is(&before[0], VIET_KEY_NGAY) && value <= 31) ||
                 (viet_item_is(&before[0], VIET_KEY_NAM) && value < 2100) ||
                 (viet_item_is(&before[0], VIET_KEY_QUY) && value <= 4);
    /* 1 vàng, 2 bạc, 3 đồng */
    bool medals = n == 2 && viet_item_is(&before[1], VIET_KEY_BAC) &&
                  (viet_item_is_sign(&before[0], ',') || viet_item_is(&before[0], VIET_KEY_VA));
    bool part =
        viet_item_is(&before[0], VIET_KEY_THU) || viet_item_is(&before[0], VIET_KEY_PHAN); /* phần triệu */
    return (p->q.number.plain && (dated || medals)) || (p->currency.items == 0 && part);
}

/* Takes the minus before an amount: Số dư: -500.000 VND, -$5. */
static void take_minus(const viet_money_scanner *s, priced *p) {
    viet_item before[2];
    enum viet_gap gap;
    unsigned n = viet_lexer_before(&s->lexer, s->floor, p->start, before, 2, &gap);
    if (p->q.number.digits && !p->q.bounded && viet_minus_before(before, n, gap)) {
        p->q.low.negative = true;
        p->start = before[0].start;
    }
}

static void fill_money(viet_money_scanner *s, const priced *p, viet_money *m) {
    viet_lexer *l = &s->lexer;
    unsigned k = p->items;
    size_t from;
    *m = (viet_money){.start = p->start, .end = p->end, .amount = p->q.low, .amount_max = p->q.high};
    m->bounded = p->q.bounded;
    m->implied = p->currency.items == 0;
    memcpy(m->currency, p->currency.code, sizeof m->currency);
    k += viet_per_read(l, k, &m->per_start, &m->per_end);
    if (m->per_end == 0) {
        m->per_start = 0;
    }
    m->qualifier = viet_qualifier_before(l, s->floor, p->start, &from);
    viet_qualifier_behind(l, k, &m->qualifier);
    if (m->qualifier == VIET_EXACTLY && p->q.vague) {
        m->qualifier = VIET_ABOUT;
    }
}

/* Reads an amount that begins at the head of the window; *skip is how many items are done with when there
** is none. */
static bool read_money(viet_money_scanner *s, viet_money *m, unsigned *skip) {
    viet_lexer *l = &s->lexer;
    priced p;
    *skip = 1;
    if (!read_priced(l, 0, &p)) {
        *skip = p.items;
        if (!read_scales(s, &p)) {
            return false;
        }
    } else {
        *skip = p.items;
        read_range(l, &p);
        if (p.currency.items == 0) {
            *skip = p.items;
            if (!imply(s, l, &p)) {
                return false;
            }
            p.currency.items = 0;
        }
    }
    /* không một đồng */
    bool none = p.q.items == 1 && p.q.number.power == 0 && viet_item_is(viet_lexer_peek(l, 0), VIET_KEY_MOT);
    if (none || is_cut_off(s, &p)) {
        *skip = p.items;
        return false;
    }
    take_minus(s, &p);
    fill_money(s, &p, m);
    return true;
}

void viet_money_open(viet_money_scanner *s, const char *text, size_t n) {
    viet_lexer_open(&s->lexer, text, n);
    s->floor = 0;
    s->found_end = 0;
    s->named_end = 0;
    s->named[0] = 0;
}

/* Whether a bracket was opened between the last named currency and an amount, which so only explains:
** 1.500 tỷ đồng (65 triệu USD). */
static bool in_brackets(const viet_money_scanner *s, size_t start) {
    const char *p = s->lexer.text + s->named_end, *end = s->lexer.text + start;
    bool open = false;
    for (; p < end; p++) {
        open = *p == '(' || (open && *p != ')');
    }
    return open;
}

/* Goes on behind what was found. */
static void found_money(viet_money_scanner *s, const viet_money *m) {
    viet_lexer_seek(&s->lexer, m->end);
    s->floor = m->end;
    s->found_end = m->per_end > m->end ? m->per_end : m->end;
    if (!m->implied && !(is_named_near(s, m->start) && in_brackets(s, m->start))) {
        s->named_end = m->end;
        memcpy(s->named, m->currency, sizeof s->named);
    }
}

bool viet_money_next(viet_money_scanner *s, viet_money *m) {
    viet_lexer *l = &s->lexer;
    while (viet_lexer_find(l, VIET_STARTS_MONEY)) {
        viet_item anchor = *viet_lexer_peek(l, 0);
        size_t starts[MOST_BEFORE + 1] = {anchor.start}, done = anchor.end;
        unsigned n = 1, skip;
        size_t point = anchor.kind == VIET_ITEM_DIGITS ? point_before(s, anchor.start) : anchor.start;
        if (anchor.kind == VIET_ITEM_WORD) {
            n = starts_before(s, anchor.start, starts);
        } else if (point != anchor.start) {
            n = starts_before(s, point, starts);
            starts[n - 1] = anchor.start;
        } else if (anchor.kind == VIET_ITEM_SIGN) {
            starts[0] = dollar_at(s, anchor.start);
        }
        for (unsigned i = 0; i < n; i++) {
            if (starts[i] != anchor.start || n > 1) {
                viet_lexer_seek(l, starts[i]);
            }
            if (read_money(s, m, &skip)) {
                found_money(s, m);
                return true;
            }
            size_t end = viet_lexer_peek(l, skip - 1)->end;
            done = end > done ? end : done;
        }
        viet_lexer_seek(l, done);
    }
    return false;
}
