/* number.c - groups of digits or words below a thousand, each with its scales, added up. */
#include "number.h"

#include "../text/numeral.h"

/* Bytes of digits, dots and commas that are looked at as one number; a longer run is none. */
#define NUMERAL_BYTES 64

/* Items that a number may have; with those that are looked at behind it they fit into the window. */
#define NUMBER_ITEMS 48

/* Beyond that nothing is a number any more: tỷ tỷ tỷ tỷ. */
#define LARGEST_POWER 36

int viet_item_digit(const viet_item *item) {
    static const int8_t digits[VIET_KEYWORDS] = {
        [VIET_KEY_KHONG] = 1, [VIET_KEY_MOT] = 2,   [VIET_KEY_MOT_UNIT] = 2, [VIET_KEY_HAI] = 3,
        [VIET_KEY_BA] = 4,    [VIET_KEY_BON] = 5,   [VIET_KEY_TU] = 5,       [VIET_KEY_NAM] = 6,
        [VIET_KEY_LAM] = 6,   [VIET_KEY_NHAM] = 6,  [VIET_KEY_SAU] = 7,      [VIET_KEY_BAY] = 8,
        [VIET_KEY_TAM] = 9,   [VIET_KEY_CHIN] = 10,
    };
    return digits[item->keyword] - 1;
}

bool viet_item_joins(const viet_item *item) {
    return item->gap <= VIET_BLANK ||
           (item->gap == VIET_LINE && item->kind == VIET_ITEM_WORD && (item->uppers & 1) == 0);
}

/* Whether item k is this word, and goes on with what is before it. */
static bool number_has(viet_lexer *l, unsigned k, enum viet_keyword keyword) {
    const viet_item *item = viet_lexer_peek(l, k);
    return viet_item_is(item, keyword) && viet_item_joins(item);
}

/* Whether item k, with which something begins, is this word. */
static bool number_begins(viet_lexer *l, unsigned k, enum viet_keyword keyword) {
    return viet_item_is(viet_lexer_peek(l, k), keyword);
}

/* ---- scales */

static unsigned scale_power(const viet_item *item) {
    static const uint8_t scales[VIET_KEYWORDS] = {
        [VIET_KEY_CHUC] = 1,     [VIET_KEY_TRAM] = 2, [VIET_KEY_NGHIN] = 3,   [VIET_KEY_K] = 3,
        [VIET_KEY_THOUSAND] = 3, [VIET_KEY_VAN] = 4,  [VIET_KEY_TRIEU] = 6,   [VIET_KEY_TR] = 6,
        [VIET_KEY_MILLION] = 6,  [VIET_KEY_TY] = 9,   [VIET_KEY_BILLION] = 9, [VIET_KEY_TRILLION] = 12,
    };
    return scales[item->keyword];
}

/* Words that are no scale before another: 2 tỷ phú are two people. */
static bool is_compound(const viet_item *item, const viet_item *next) {
    static const struct {
        uint16_t scale, next;
    } compounds[] = {
        {VIET_KEY_TY, VIET_KEY_LE_RATE}, {VIET_KEY_TY, VIET_KEY_SO},     {VIET_KEY_TY, VIET_KEY_PHU},
        {VIET_KEY_TY, VIET_KEY_GIA},     {VIET_KEY_TY, VIET_KEY_TRONG},  {VIET_KEY_TY, VIET_KEY_SUAT},
        {VIET_KEY_TY, VIET_KEY_MI},      {VIET_KEY_TRIEU, VIET_KEY_PHU}, {VIET_KEY_TRIEU, VIET_KEY_TAP},
        {VIET_KEY_TRIEU, VIET_KEY_HOI},
    };
    if (next->keyword == VIET_KEY_NONE || next->gap > VIET_BLANK) {
        return false;
    }
    for (unsigned i = 0; i < sizeof compounds / sizeof compounds[0]; i++) {
        if (compounds[i].scale == item->keyword && compounds[i].next == next->keyword) {
            return true;
        }
    }
    return false;
}

/* The power of the scale with which item k begins something, 0 for none. behind: it stands behind digits,
** as k and tr must. */
static unsigned scale_begins(viet_lexer *l, unsigned k, bool behind) {
    const viet_item *item = viet_lexer_peek(l, k);
    unsigned power = scale_power(item);
    if (power == 0) {
        return 0;
    }
    if (viet_item_is(item, VIET_KEY_K)) { /* 500k and 1k5, but 9K330 is a model */
        const viet_item *next = viet_lexer_peek(l, k + 1);
        bool model = item->uppers != 0 && next->gap == VIET_GLUED && next->kind == VIET_ITEM_DIGITS;
        return behind && item->gap == VIET_GLUED && !model ? power : 0;
    }
    if (viet_item_is(item, VIET_KEY_TR)) { /* but 120 tr. is a number of pages */
        const viet_item *next = viet_lexer_peek(l, k + 1);
        bool page = item->gap != VIET_GLUED && viet_item_is_sign(next, '.') && next->gap == VIET_GLUED;
        return behind && !page ? power : 0;
    }
    return is_compound(item, viet_lexer_peek(l, k + 1)) ? 0 : power;
}

/* The same, where it must go on with what is before it. */
static unsigned scale_at(viet_lexer *l, unsigned k, bool behind) {
    return viet_item_joins(viet_lexer_peek(l, k)) ? scale_begins(l, k, behind) : 0;
}

unsigned viet_scale_read(viet_lexer *l, unsigned k, unsigned *power) {
    unsigned n = 0, more;
    *power = 0;
    while (n < 4 && (more = n == 0 ? scale_begins(l, k, false) : scale_at(l, k + n, false)) != 0) {
        *power += more;
        n++;
    }
    return n;
}

/* ---- words below a thousand */

/* A digit at item k that stands for units: lăm and mốt only behind tens. */
static int digit_at(viet_lexer *l, unsigned k) {
    const viet_item *item = viet_lexer_peek(l, k);
    return viet_item_joins(item) ? viet_item_digit(item) : -1;
}

static bool is_tens_or_hundreds(viet_lexer *l, unsigned k) {
    return number_has(l, k, VIET_KEY_MUOI_TENS) || number_has(l, k, VIET_KEY_TRAM) ||
           number_has(l, k, VIET_KEY_CHUC);
}

/* The units behind tens, at item k; -1 for none. năm is not five there but years, for which lăm is
** written; and hai of "hai mươi hai trăm" begins something new. */
static int units_at(viet_lexer *l, unsigned k) {
    int digit = digit_at(l, k);
    if (digit <= 0 || number_has(l, k, VIET_KEY_NAM) || is_tens_or_hundreds(l, k + 1)) {
        return -1;
    }
    return digit;
}

/* Whether the word is a digit that occurs in units only: mốt, lăm, nhăm, tư. */
static bool is_units_word(const viet_item *item) {
    return viet_item_is(item, VIET_KEY_MOT_UNIT) || viet_item_is(item, VIET_KEY_LAM) ||
           viet_item_is(item, VIET_KEY_NHAM) || viet_item_is(item, VIET_KEY_TU);
}

/* 0 to 99 in words from item k: returns the items, 0 for none. */
static unsigned read_tens(viet_lexer *l, unsigned k, unsigned *value) {
    if (number_begins(l, k, VIET_KEY_MUOI)) {
        int units = number_has(l, k + 1, VIET_KEY_MOT_UNIT) ? -1 : units_at(l, k + 1);
        *value = 10 + (units > 0 ? (unsigned)units : 0);
        return units > 0 ? 2 : 1;
    }
    if (number_begins(l, k, VIET_KEY_HAM)) {
        int units = units_at(l, k + 1);
        *value = 20 + (unsigned)(units > 0 ? units : 0);
        return units > 0 ? 2 : 0;
    }
    int digit = viet_item_digit(viet_lexer_peek(l, k));
    if (digit < 0 || is_units_word(viet_lexer_peek(l, k))) {
        return 0;
    }
    *value = (unsigned)digit;
    if (digit == 0) {
        return 1;
    }
    if (number_has(l, k + 1, VIET_KEY_MUOI_TENS)) {
        int units = units_at(l, k + 2);
        *value = (unsigned)digit * 10 + (unsigned)(units > 0 ? units : 0);
        return units > 0 ? 3 : 2;
    }
    if (number_has(l, k + 1, VIET_KEY_CHUC)) {
        *value *= 10;
        return 2;
    }
    /* hai mốt, ba lăm; but năm tư is a fourth year */
    bool year = number_begins(l, k, VIET_KEY_NAM) && number_has(l, k + 1, VIET_KEY_TU);
    if (is_units_word(viet_lexer_peek(l, k + 1)) && digit_at(l, k + 1) > 0 && !year && digit > 1) {
        *value = (unsigned)digit * 10 + (unsigned)digit_at(l, k + 1);
        return 2;
    }
    return 1;
}

/* A single digit at item k behind a scale, that counts the next lower unit: một trăm hai is 120, một triệu
** hai 1.200.000. Not one that goes on; năm are years unless a scale follows (một trăm năm nghìn). */
static int shortened_at(viet_lexer *l, unsigned k) {
    int digit = digit_at(l, k);
    if (digit <= 0 || is_tens_or_hundreds(l, k + 1)) {
        return -1;
    }
    bool goes_on = digit_at(l, k + 1) >= 0 && !number_has(l, k + 1, VIET_KEY_NAM);
    bool years = number_has(l, k, VIET_KEY_NAM) && scale_at(l, k + 1, false) == 0;
    return goes_on || years ? -1 : digit;
}

/* 0 to 999 in words from item k: returns the items, 0 for none. */
static unsigned read_hundreds(viet_lexer *l, unsigned k, unsigned *value) {
    int digit = viet_item_digit(viet_lexer_peek(l, k));
    unsigned rest;
    if (digit < 0 || is_units_word(viet_lexer_peek(l, k)) || !number_has(l, k + 1, VIET_KEY_TRAM)) {
        return read_tens(l, k, value);
    }
    *value = (unsigned)digit * 100;
    if (number_has(l, k + 2, VIET_KEY_LINH) || number_has(l, k + 2, VIET_KEY_LE)) {
        int units = digit_at(l, k + 3);
        if (units > 0) {
            *value += (unsigned)units;
            return 4;
        }
        return 2;
    }
    if (number_has(l, k + 2, VIET_KEY_RUOI)) {
        *value += 50;
        return 3;
    }
    int tens = shortened_at(l, k + 2);
    if (tens > 0) {
        *value += (unsigned)tens * 10;
        return 3;
    }
    unsigned n = viet_item_joins(viet_lexer_peek(l, k + 2)) ? read_tens(l, k + 2, &rest) : 0;
    if (n == 0 || (n == 1 && rest < 10)) {
        return 2;
    }
    *value += rest;
    return 2 + n;
}

/* ---- digits */

/* How many items from k on end at `end`. */
static unsigned items_up_to(viet_lexer *l, unsigned k, size_t end) {
    unsigned n = 0;
    while (n < NUMERAL_BYTES / 2 && viet_lexer_peek(l, k + n)->end <= end &&
           viet_lexer_peek(l, k + n)->kind != VIET_ITEM_END) {
        n++;
    }
    return n;
}

/* Whether item k is a dot or a comma with digits right behind it, in what the item before began. */
static bool is_inner_separator(viet_lexer *l, unsigned k) {
    const viet_item *sign = viet_lexer_peek(l, k), *digits = viet_lexer_peek(l, k + 1);
    return sign->gap == VIET_GLUED && (viet_item_is_sign(sign, '.') || viet_item_is_sign(sign, ',')) &&
           digits->gap == VIET_GLUED && digits->kind == VIET_ITEM_DIGITS;
}

/* Groups of three digits set off by blanks, and decimals: 1 000 000,25; two groups only when the second is 000. Not what
** begins with a zero, a telephone number. *whole is the bytes before the decimals. */
static unsigned read_blank_groups(viet_lexer *l, unsigned k, viet_number *out, size_t *whole) {
    const viet_item *first = viet_lexer_peek(l, k);
    unsigned n = 1;
    bool zeros = true;
    if (first->n > 3 || l->text[first->start] == '0') {
        return 0;
    }
    for (; n < 7; n++) {
        const viet_item *item = viet_lexer_peek(l, k + n);
        if (item->kind != VIET_ITEM_DIGITS || item->n != 3 || item->gap != VIET_BLANK) {
            break;
        }
        zeros = zeros && item->value == 0;
        out->end = item->end;
    }
    if (n == 1 || (n == 2 && !zeros)) {
        return 0;
    }
    *whole = out->end - first->start;
    if (is_inner_separator(l, k + n)) {
        n += 2;
        out->end = viet_lexer_peek(l, k + n - 1)->end;
    }
    return n;
}

/* Whether `run` bytes are digits with a single dot behind the first ones: 9.5. */
static bool has_english_point(const char *p, size_t first, size_t run) {
    size_t n = first + 1;
    while (n < run && viet_is_digit(p[n])) {
        n++;
    }
    return p[first] == '.' && n == run && (*p != '0' || first == 1);
}

/* A number in digits at item k. Returns the items; 0: they are no number, and out->items says how many are
** not. */
static unsigned read_numeral(viet_lexer *l, unsigned k, viet_number *out) {
    const viet_item *item = viet_lexer_peek(l, k);
    const char *p = l->text + item->start;
    size_t n = l->n - item->start;
    viet_numeral numeral;
    out->end = item->end;
    if (item->n > 20) {
        out->value = viet_decimal_read(p, item->end - item->start, item->end - item->start);
        return 1;
    }
    size_t whole;
    unsigned groups = read_blank_groups(l, k, out, &whole);
    if (groups > 0) {
        out->value = viet_decimal_read(p, out->end - item->start, whole);
        out->grouped = true;
        return groups;
    }
    viet_numeral_read(p, p + (n < NUMERAL_BYTES ? n : NUMERAL_BYTES), false, &numeral);
    if (numeral.run == NUMERAL_BYTES) {
        out->items = items_up_to(l, k, item->start + numeral.run);
        return 0;
    }
    size_t first = item->end - item->start;
    if (numeral.n < numeral.run) { /* no Vietnamese number */
        if (!has_english_point(p, first, numeral.run)) {
            out->items = items_up_to(l, k, item->start + numeral.run);
            return 0;
        }
        numeral.n = numeral.run;
        numeral.whole = first;
        out->point = true;
    }
    out->thousandths =
        numeral.decimals && !numeral.grouped && numeral.n == first + 4 && *p != '0' && first <= 3;
    out->value = viet_decimal_read(p, numeral.n, numeral.whole);
    out->end = item->start + numeral.n;
    out->plain = numeral.n == first;
    out->grouped = numeral.grouped;
    return items_up_to(l, k, out->end);
}

/* ---- the sum */

/* nghìn tỷ, tỷ, triệu, vạn, nghìn, trăm, chục, units, and one to spare. */
#define PARTS 9

typedef struct sum {
    viet_decimal part[PARTS]; /* each below the unit of the one before it */
    unsigned power[PARTS];
    unsigned n;
} sum;

static void push(sum *s, viet_decimal value, unsigned power) {
    s->part[s->n] = value;
    s->power[s->n] = power;
    s->n++;
}

/* Joins the last parts, those of a power up to this one, and moves them up: (1 nghìn + 200) tỷ. */
static void multiply(sum *s, unsigned power) {
    viet_decimal value = s->part[--s->n];
    unsigned own = s->power[s->n];
    while (s->n > 0 && s->power[s->n - 1] <= power) {
        s->n--;
        own = s->power[s->n] > own ? s->power[s->n] : own;
        value = viet_decimal_add(s->part[s->n], value);
    }
    push(s, viet_decimal_shift(value, (int)power), own + power);
}

static viet_decimal total(const sum *s) {
    viet_decimal value = s->part[0];
    for (unsigned i = 1; i < s->n; i++) {
        value = viet_decimal_add(value, s->part[i]);
    }
    return value;
}

/* Whether item k is a digit that counts the next lower unit, 1 tỷ 2, and not something else: nothing
** stands behind it. */
static bool is_shortened_digit(viet_lexer *l, unsigned k) {
    const viet_item *item = viet_lexer_peek(l, k), *next = viet_lexer_peek(l, k + 1);
    bool stops = next->kind == VIET_ITEM_END || next->gap > VIET_BLANK || viet_item_is_sign(next, ';') ||
                 viet_item_is_sign(next, ')') || viet_item_is_sign(next, '!') || viet_item_is_sign(next, '?');
    const viet_item *behind = viet_lexer_peek(l, k + 2);
    bool stop = (viet_item_is_sign(next, '.') || viet_item_is_sign(next, ',')) &&
                (behind->gap != VIET_GLUED || behind->kind == VIET_ITEM_END);
    return item->n == 1 && item->value > 0 && (stops || stop);
}

/* Whether item k, behind a scale that digits count, is a word for the next lower unit: 3 tỷ tư, 2 triệu lăm. Only with
** something behind it that tư is no other word with: 3 tỷ tư nhân; nor is TƯ, the Centre. */
static bool is_shortened_word(viet_lexer *l, unsigned k) {
    static const uint16_t behind[] = {
        VIET_KEY_DONG, VIET_KEY_VND,  VIET_KEY_USD,       VIET_KEY_MOI, VIET_KEY_MOT,
        VIET_KEY_HAY,  VIET_KEY_HOAC, VIET_KEY_THOI_ONLY, VIET_KEY_DEN, VIET_KEY_VA,
    };
    const viet_item *item = viet_lexer_peek(l, k), *next = viet_lexer_peek(l, k + 1);
    bool shout = item->uppers != 0 && viet_lexer_peek(l, k - 1)->uppers == 0;
    bool ends = next->kind == VIET_ITEM_END || next->gap > VIET_BLANK || next->kind == VIET_ITEM_SIGN;
    return is_units_word(item) && !shout && (ends || VIET_ITEM_IS_ANY(next, behind));
}

/* One more term behind a scale, from item k: returns its items, 0 for none, with its value for the unit of
** one. */
static unsigned read_term(viet_lexer *l, unsigned k, unsigned last, bool words, viet_decimal *value) {
    const viet_item *item = viet_lexer_peek(l, k);
    unsigned n, small, zero;
    if (item->kind == VIET_ITEM_DIGITS && item->gap <= VIET_BLANK) {
        viet_number number = {0};
        bool tail = item->gap == VIET_GLUED;
        if (tail && item->n <= last && item->n < 10) { /* 2tr5, 2tr500 */
            *value = viet_decimal_shift(viet_decimal_of(item->value), (int)last - item->n);
            return 1;
        }
        if (is_shortened_digit(l, k)) {
            *value = viet_decimal_shift(viet_decimal_of(item->value), (int)last - 1);
            return 1;
        }
        n = tail ? 0 : read_numeral(l, k, &number);
        *value = number.value;
        if (n == 0) {
            return 0;
        }
        unsigned power = scale_at(l, k + n, true);
        bool dong = last == 3 && item->n == 3 && number.plain && number_has(l, k + n, VIET_KEY_DONG);
        return (power != 0 && power < last) || dong ? n : 0;
    }
    if (!viet_item_joins(item)) {
        return 0;
    }
    zero = number_has(l, k, VIET_KEY_LINH) || number_has(l, k, VIET_KEY_LE);
    int digit = words && zero == 0 && scale_at(l, k + 1, false) == 0 ? shortened_at(l, k) : -1;
    digit = !words && last >= 3 && is_shortened_word(l, k) ? viet_item_digit(item) : digit;
    if (digit > 0) {
        *value = viet_decimal_shift(viet_decimal_of((unsigned)digit), (int)last - 1);
        return 1;
    }
    n = read_hundreds(l, k + zero, &small);
    if (n == 0 || (n == 1 && zero == 0 && small < 10 && scale_at(l, k + 1, false) == 0)) {
        return 0;
    }
    *value = viet_decimal_of(small);
    unsigned power = scale_at(l, k + zero + n, false);
    return words || (power != 0 && power < last) ? zero + n : 0;
}

/* Decimals in digits, behind phẩy: 12 phẩy 5. Of more than nine the item has no value. Returns the items, 0 for none. */
static unsigned read_digit_decimals(const viet_item *item, viet_decimal *value) {
    uint64_t scale = 1;
    for (size_t i = 0; i < item->n && i < 9; i++) {
        scale *= 10;
    }
    if (!viet_item_joins(item) || item->n > 9 || value->digits > UINT64_MAX / scale - 1) {
        return 0;
    }
    *value = viet_decimal_shift(viet_decimal_of(value->digits * scale + item->value), -(int)item->n);
    return 1;
}

/* Decimals from item k, behind phẩy: in digits, or in words digit by digit (không hai năm) or as a number (hai mươi
** lăm). Returns the items, 0 for none. */
static unsigned read_decimals(viet_lexer *l, unsigned k, viet_decimal *value) {
    const viet_item *item = viet_lexer_peek(l, k);
    unsigned n = 0, places = 0, small;
    uint64_t digits = value->digits;
    int digit;
    if (item->kind == VIET_ITEM_DIGITS) {
        return read_digit_decimals(item, value);
    }
    while (places < VIET_DECIMAL_PLACES && (digit = digit_at(l, k + n)) >= 0 &&
           !is_tens_or_hundreds(l, k + n + 1) && !(n > 0 && is_units_word(viet_lexer_peek(l, k + n))) &&
           digits < UINT64_MAX / 10 - 1) {
        digits = digits * 10 + (unsigned)digit;
        places++;
        n++;
    }
    bool in_tens =
        number_has(l, k + n, VIET_KEY_MUOI) || (digit_at(l, k + n) > 0 && is_tens_or_hundreds(l, k + n + 1));
    unsigned tens = in_tens ? read_tens(l, k + n, &small) : 0;
    if (tens > 0 && digits < UINT64_MAX / 1000) {
        digits = digits * 100 + small;
        places += 2;
        n += tens;
    }
    *value = viet_decimal_shift(viet_decimal_of(digits), -(int)places);
    return n;
}

/* The first term: digits, words or, before rưỡi, nothing but a scale. */
static unsigned read_first(viet_lexer *l, unsigned k, viet_number *out) {
    const viet_item *item = viet_lexer_peek(l, k);
    unsigned small, n;
    if (item->kind == VIET_ITEM_DIGITS) {
        out->digits = true;
        return read_numeral(l, k, out);
    }
    n = read_hundreds(l, k, &small);
    if (n > 0) {
        out->value = viet_decimal_of(small);
    }
    return n;
}

/* phẩy and decimals at item k, added to the last part. Returns the items. */
static unsigned read_point(viet_lexer *l, unsigned k, sum *s) {
    viet_decimal *part = &s->part[s->n - 1];
    bool whole = part->exact && part->places == 0;
    unsigned n = whole && number_has(l, k, VIET_KEY_PHAY) ? read_decimals(l, k + 1, part) : 0;
    return n > 0 ? n + 1 : 0;
}

/* The scales from item k, which multiply what is before them. Returns the items; *last is the power of ten that they
** make. first: nothing is before them. */
static unsigned take_scales(viet_lexer *l, unsigned k, bool first, sum *s, viet_number *out, unsigned *last) {
    unsigned n = 0, power;
    while ((power = first && n == 0 ? scale_begins(l, k, false) : scale_at(l, k + n, out->digits)) != 0 &&
           s->power[s->n - 1] + power <= LARGEST_POWER) {
        const viet_item *item = viet_lexer_peek(l, k + n);
        out->slang = out->slang || viet_item_is(item, VIET_KEY_K) || viet_item_is(item, VIET_KEY_TR);
        multiply(s, power);
        *last = n > 0 ? *last + power : power;
        n++;
    }
    return n;
}

bool viet_number_read(viet_lexer *l, unsigned k, viet_number *out) {
    unsigned n, last = 0, from = k;
    sum s = {.n = 0};
    viet_decimal term;
    *out = (viet_number){.start = viet_lexer_peek(l, k)->start, .items = 1};
    n = read_first(l, k, out);
    if (n == 0) {
        if (scale_begins(l, k, false) == 0 || !number_has(l, k + 1, VIET_KEY_RUOI)) {
            return false;
        }
        out->value = viet_decimal_of(1);
    }
    push(&s, out->value, 0);
    k += n;
    k += n > 0 ? read_point(l, k, &s) : 0;
    while (k - from < NUMBER_ITEMS && (n = take_scales(l, k, k == from, &s, out, &last)) > 0) {
        k += n;
        out->plain = false;
        out->power = (uint8_t)s.power[s.n - 1];
        if (number_has(l, k, VIET_KEY_RUOI)) {
            push(&s, viet_decimal_shift(viet_decimal_of(5), (int)last - 1), 0);
            k++;
            if (scale_at(l, k, false) <= last) {
                break;
            }
            continue; /* trăm rưỡi triệu */
        }
        if (s.n < PARTS - 1 && (n = read_term(l, k, last, !out->digits, &term)) != 0) {
            push(&s, term, 0);
            k += n;
        }
        k += read_point(l, k, &s);
    }
    out->value = total(&s);
    out->items = k - from;
    out->end = viet_lexer_peek(l, k - 1)->end;
    return true;
}
