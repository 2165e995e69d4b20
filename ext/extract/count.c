/* count.c - the grammar of numbers: signs, ordinals, percents, fractions, ranges, and what is no number. */
#include "count.h"

const char *const viet_count_kind_names[VIET_COUNT_KINDS] = {"cardinal", "ordinal", "percent", "fraction"};

/* A number with what makes its kind. */
typedef struct counted {
    viet_quantity q;
    enum viet_count_kind kind;
    unsigned items;
    size_t start, end;
} counted;

static bool is_glued_sign(const viet_item *item, uint32_t cp) {
    return item->gap == VIET_GLUED && viet_item_is_sign(item, cp);
}

/* Signs that join digits and words to one name or date. */
static bool is_joint(const viet_item *item) {
    static const uint32_t joints[] = {'-', '/', '.', ',', ':', '_', '@', 0x2013};
    for (size_t i = 0; item->kind == VIET_ITEM_SIGN && i < sizeof joints / sizeof joints[0]; i++) {
        if (item->value == joints[i]) {
            return true;
        }
    }
    return false;
}

/* The items of what is written in one piece from item k on: 12/6/2021, 02-NQ/TW. */
static unsigned piece(viet_lexer *l, unsigned k) {
    unsigned n = 1;
    while (n < VIET_AHEAD / 2) {
        const viet_item *item = viet_lexer_peek(l, k + n), *next = viet_lexer_peek(l, k + n + 1);
        bool word = item->kind == VIET_ITEM_WORD || item->kind == VIET_ITEM_DIGITS;
        bool joins = is_joint(item) && next->gap == VIET_GLUED &&
                     (next->kind == VIET_ITEM_WORD || next->kind == VIET_ITEM_DIGITS);
        if (item->gap != VIET_GLUED || (!word && !joins)) {
            break;
        }
        n++;
    }
    return n;
}

/* ---- what is no number */

/* Words before the number of a day, month, year or hour. */
static const uint16_t dated[] = {
    VIET_KEY_NGAY, VIET_KEY_MUNG, VIET_KEY_THANG, VIET_KEY_NAM, VIET_KEY_QUY, VIET_KEY_HOM, VIET_KEY_LUC,
};

/* Words before a weekday. */
static const uint16_t daily[] = {
    VIET_KEY_SANG, VIET_KEY_TRUA, VIET_KEY_CHIEU, VIET_KEY_TOI_SUPERLATIVE, VIET_KEY_DEM, VIET_KEY_HOM,
    VIET_KEY_NGAY, VIET_KEY_VAO,  VIET_KEY_TUAN,
};

/* Words before day/month that are no fraction. */
static const uint16_t days[] = {
    VIET_KEY_NGAY,
    VIET_KEY_MUNG,
    VIET_KEY_HOM,
    VIET_KEY_SANG,
    VIET_KEY_TRUA,
    VIET_KEY_CHIEU,
    VIET_KEY_DEM,
    VIET_KEY_LE,
    VIET_KEY_DIP,
    VIET_KEY_LE_FEAST,
    VIET_KEY_DEN,
    VIET_KEY_TU_FROM,
    VIET_KEY_TOI_SUPERLATIVE,
};

/* Words before the score of a match. */
static const uint16_t scored[] = {VIET_KEY_THANG_WIN, VIET_KEY_THUA};

/* Behind một: what is not one of anything. */
static const uint16_t after_one[] = {
    VIET_KEY_SO, VIET_KEY_CACH, VIET_KEY_CHUT, VIET_KEY_MINH_SELF, VIET_KEY_VAI, VIET_KEY_IT, VIET_KEY_KHI,
};

/* Behind năm: what is counted, so that it is five and no year. */
static const uint16_t after_five[] = {
    VIET_KEY_NGUOI,     VIET_KEY_CON_HEAD,      VIET_KEY_CHIEC, VIET_KEY_CAI,        VIET_KEY_LAN,
    VIET_KEY_TUAN,      VIET_KEY_LOAI,          VIET_KEY_MON,   VIET_KEY_BUOC,       VIET_KEY_DIEM,
    VIET_KEY_DOI,       VIET_KEY_NUOC,          VIET_KEY_NHOM,  VIET_KEY_CUOC_EVENT, VIET_KEY_TRAN,
    VIET_KEY_BAN_TABLE, VIET_KEY_PHUT,          VIET_KEY_GIAY,  VIET_KEY_TRUONG,     VIET_KEY_XA,
    VIET_KEY_HUYEN,     VIET_KEY_TINH_PROVINCE, VIET_KEY_CHANG, VIET_KEY_VONG,       VIET_KEY_TUOI,
    VIET_KEY_NHA,       VIET_KEY_NGOI,          VIET_KEY_BUC,   VIET_KEY_QUYEN,      VIET_KEY_BAI,
    VIET_KEY_CAU,       VIET_KEY_DUA,           VIET_KEY_ONG,   VIET_KEY_EM,         VIET_KEY_DONG,
    VIET_KEY_NGAY,      VIET_KEY_THANG,         VIET_KEY_NAM,   VIET_KEY_PHAN,       VIET_KEY_DO,
    VIET_KEY_HO_HOUSE,
};

/* What stands before a number: the two items, nearest first, and the gap behind them. */
typedef struct surroundings {
    viet_item before[2];
    unsigned n;
    enum viet_gap gap;
} surroundings;

static surroundings look_back(const viet_count_scanner *s, size_t start) {
    surroundings around = {.before = {viet_item_none, viet_item_none}};
    around.n = viet_lexer_before(&s->lexer, 0, start, around.before, 2, &around.gap);
    return around;
}

/* Whether the digits at the start are part of what stands right before them: U23, Covid-19, 15/2020. */
static bool is_tail(const surroundings *around) {
    const viet_item *sign = &around->before[0], *before = &around->before[1];
    if (around->n == 2 && viet_item_is_sign(sign, '/') && before->kind == VIET_ITEM_DIGITS) {
        return around->gap <= VIET_BLANK; /* 24/ 07 /2020 */
    }
    if (around->n == 0 || around->gap != VIET_GLUED) {
        return false;
    }
    if (sign->kind != VIET_ITEM_SIGN) {
        return sign->uppers != 0 || sign->n < 3;
    }
    bool joins = sign->gap == VIET_GLUED && around->n == 2 && before->kind != VIET_ITEM_SIGN;
    return sign->value == '/' || (joins && is_joint(sign));
}

/* Whether digits with item k behind them go on as something else: 3G, 9c/NQ, 9h30, 05:20, 02-NQ. */
static bool digits_go_on(viet_lexer *l, unsigned k) {
    const viet_item *item = viet_lexer_peek(l, k), *next = viet_lexer_peek(l, k + 1);
    if (viet_item_is_sign(item, '/') && item->gap <= VIET_BLANK && next->gap == VIET_BLANK) {
        return next->kind == VIET_ITEM_DIGITS; /* 24/ 07 */
    }
    if (item->gap != VIET_GLUED || item->kind == VIET_ITEM_END) {
        return false;
    }
    if (item->kind == VIET_ITEM_WORD) { /* a unit is short and in small letters: 5kg, 30km, 500đ */
        bool hour = viet_item_is(item, VIET_KEY_H) || viet_item_is(item, VIET_KEY_G);
        const viet_item *third = viet_lexer_peek(l, k + 2);
        bool sign = is_glued_sign(next, '/') && (third->uppers & 1) != 0;
        bool code = next->gap == VIET_GLUED && next->kind == VIET_ITEM_DIGITS && third->gap == VIET_GLUED &&
                    third->kind == VIET_ITEM_WORD; /* 9f86d0, but 1m65 */
        return item->uppers != 0 || item->n > 5 || sign || code || (hour && next->kind == VIET_ITEM_DIGITS) ||
               (viet_item_is(item, VIET_KEY_H) && !is_glued_sign(next, '/'));
    }
    bool joins = next->gap == VIET_GLUED && (next->kind == VIET_ITEM_DIGITS || next->kind == VIET_ITEM_WORD);
    if (item->kind == VIET_ITEM_DIGITS) {
        return true;
    }
    switch (item->value) {
    case '-':
    case 0x2013:
    case '_':
        return joins;
    case '/':
        return joins && (next->kind == VIET_ITEM_DIGITS || (next->uppers & 1) != 0);
    case ':':
    case '.':
    case ',':
        return joins && next->kind == VIET_ITEM_DIGITS;
    default:
        return false;
    }
}

/* Whether a single number word means something else where it stands. */
static bool is_other_meaning(viet_lexer *l, const surroundings *around, const counted *c) {
    const viet_item *item = viet_lexer_peek(l, 0), *next = viet_lexer_peek(l, c->items);
    bool alone = around->n == 0 && next->kind == VIET_ITEM_END;
    if (c->q.number.digits || c->q.items > 1 || alone || c->kind != VIET_CARDINAL) {
        return false;
    }
    if (viet_item_is(item, VIET_KEY_KHONG)) {
        return !c->q.bounded; /* từ không đến 5 */
    }
    if (viet_item_is(item, VIET_KEY_MOT) &&
        (VIET_ITEM_IS_ANY(next, after_one) || viet_item_is(next, VIET_KEY_PHAN))) {
        return true;
    }
    if (viet_item_is(item, VIET_KEY_NAM) &&
        (!VIET_ITEM_IS_ANY(next, after_five) || around->before[0].kind == VIET_ITEM_DIGITS ||
         viet_item_digit(&around->before[0]) >= 0 ||
         viet_item_is(&around->before[0], VIET_KEY_NHUNG_PLURAL) ||
         viet_item_is(&around->before[0], VIET_KEY_CAC) || viet_item_is(&around->before[0], VIET_KEY_MOI))) {
        return true;
    }
    /* Ba Vì, bà Ba */
    bool inside = around->before[0].kind == VIET_ITEM_WORD && around->gap == VIET_BLANK;
    bool name = item->uppers == 1 && ((next->kind == VIET_ITEM_WORD && next->uppers == 1) || inside);
    return name;
}

/* ---- one number */

/* num / den, exactly where that is a decimal number. num is below a thousand. */
static viet_decimal ratio(uint64_t num, uint64_t den) {
    uint64_t digits = num;
    for (unsigned places = 0; places < 12; places++, digits *= 10) {
        if (digits % den == 0) {
            return viet_decimal_shift(viet_decimal_of(digits / den), -(int)places);
        }
    }
    return (viet_decimal){.real = (double)num / (double)den};
}

static bool small_whole(viet_decimal d, unsigned most) {
    return d.exact && d.places == 0 && d.digits <= most;
}

static void take_items(viet_lexer *l, unsigned k, counted *c) {
    c->end = viet_lexer_peek(l, k + c->items - 1)->end;
}

/* Whether item k is phần trăm, behind a number. */
static bool is_percent_at(viet_lexer *l, unsigned k) {
    const viet_item *item = viet_lexer_peek(l, k), *next = viet_lexer_peek(l, k + 1);
    return viet_item_is(item, VIET_KEY_PHAN) && viet_item_joins(item) && viet_item_is(next, VIET_KEY_TRAM) &&
           viet_item_joins(next);
}

/* phần tư, /4 behind the number at item k. */
static void read_fraction(viet_lexer *l, unsigned k, counted *c) {
    const viet_item *item = viet_lexer_peek(l, k + c->items), *next = viet_lexer_peek(l, k + c->items + 1);
    uint64_t num = c->q.low.digits;
    viet_number den;
    if (viet_item_is(item, VIET_KEY_PHAN) && viet_item_joins(item) && viet_item_joins(next)) {
        if (small_whole(c->q.low, 999) && viet_item_is(next, VIET_KEY_TU)) {
            c->kind = VIET_FRACTION;
            c->q.low = ratio(num, 4);
            c->items += 2;
        } else if (small_whole(c->q.low, 999) &&
                   (viet_item_is(next, VIET_KEY_NGHIN) || viet_item_is(next, VIET_KEY_TRIEU))) {
            c->kind = VIET_FRACTION;
            c->q.low = viet_decimal_shift(c->q.low, viet_item_is(next, VIET_KEY_NGHIN) ? -3 : -6);
            c->items += 2;
        } else if (small_whole(c->q.low, 999) && viet_number_read(l, k + c->items + 1, &den) &&
                   small_whole(den.value, 1000) && den.value.digits > 1 && den.value.digits > num) {
            c->kind = VIET_FRACTION;
            c->q.low = ratio(num, den.value.digits);
            c->items += 1 + den.items;
        }
    } else if (is_glued_sign(item, '/') && c->q.number.plain && next->gap == VIET_GLUED &&
               next->kind == VIET_ITEM_DIGITS && small_whole(c->q.low, 99)) {
        uint32_t n = next->value;
        bool usual = (n >= 2 && n <= 10) || n == 100 || n == 1000;
        const viet_item *last = viet_lexer_peek(l, k + c->items + 2);
        if (usual && num > 0 && num < n && !digits_go_on(l, k + c->items + 2) && !is_glued_sign(last, '/')) {
            c->kind = VIET_FRACTION;
            c->q.low = ratio(num, n);
            c->items += 2;
        }
    }
}

/* Reads the number at item k with what is behind it; no sign, no range. */
static bool read_counted(viet_lexer *l, unsigned k, counted *c) {
    *c = (counted){.start = viet_lexer_peek(l, k)->start, .kind = VIET_CARDINAL};
    const viet_item *item = viet_lexer_peek(l, k), *next = viet_lexer_peek(l, k + 1);
    if (viet_item_is(item, VIET_KEY_MOT) && viet_item_is(next, VIET_KEY_NUA) && viet_item_joins(next)) {
        c->kind = VIET_FRACTION; /* một nửa */
        c->q = (viet_quantity){.low = ratio(1, 2), .items = 2};
        c->items = 2;
        take_items(l, k, c);
        return true;
    }
    if (!viet_quantity_read(l, k, &c->q)) {
        c->items = c->q.items;
        return false;
    }
    c->items = c->q.items;
    item = viet_lexer_peek(l, k + c->items);
    if (item->gap <= VIET_BLANK && viet_item_is_sign(item, '%')) {
        c->kind = VIET_PERCENT;
        c->items++;
    } else if (item->gap <= VIET_BLANK && viet_item_is_sign(item, 0x2030)) {
        c->kind = VIET_PERCENT;
        c->q.low = viet_decimal_shift(c->q.low, -1);
        c->q.high = c->q.bounded ? viet_decimal_shift(c->q.high, -1) : c->q.high;
        c->items++;
    } else if (is_percent_at(l, k + c->items)) {
        c->kind = VIET_PERCENT;
        c->items += 2;
    } else if (!c->q.bounded) {
        read_fraction(l, k, c);
    }
    take_items(l, k, c);
    return true;
}

static bool may_be_year(const counted *c) {
    return c->q.low.digits >= 1000 && c->q.low.digits < 2100;
}

/* Whether two plain numbers around a dash are years, or what a score is made of. */
static bool is_term_or_score(const surroundings *around, const counted *a, const counted *b) {
    if (!a->q.number.plain || !b->q.number.plain) {
        return false;
    }
    bool years = may_be_year(a) && may_be_year(b);
    bool ratio_of =
        viet_item_is(&around->before[0], VIET_KEY_SO) && viet_item_is(&around->before[1], VIET_KEY_TY);
    bool score = ratio_of || VIET_ITEM_IS_ANY(&around->before[0], scored) ||
                 VIET_ITEM_IS_ANY(&around->before[1], scored);
    return years || score;
}

/* Makes a the range from a to what follows it. False when what follows makes neither a number. */
static bool read_range_of(viet_lexer *l, const surroundings *around, counted *a) {
    bool found;
    counted b;
    unsigned between = viet_range_at(l, a->items, &a->q, &found);
    bool fewer = viet_item_is(viet_lexer_peek(l, 0), VIET_KEY_KHONG) && a->items == 1 &&
                 !viet_item_is(&around->before[0], VIET_KEY_TU_FROM); /* không đến 5 */
    if (!found || fewer || a->kind == VIET_FRACTION || !read_counted(l, a->items + between, &b) ||
        (a->kind == VIET_PERCENT && b.kind != VIET_PERCENT) || b.kind == VIET_FRACTION) {
        return true;
    }
    if (is_term_or_score(around, a, &b)) {
        a->items += between + b.items;
        return false;
    }
    viet_quantity range = a->q;
    const viet_item *last = viet_lexer_peek(l, a->items + between + b.items - 1);
    if (a->kind == VIET_CARDINAL &&
        viet_item_is_sign(last, 0x2030)) { /* 5-10 ‰: b is in hundredths already */
        range.low = viet_decimal_shift(range.low, -1);
    }
    if (digits_go_on(l, a->items + between + b.items) ||
        !viet_range_join(&range, &b.q, a->kind == VIET_PERCENT)) {
        return true;
    }
    range.number.digits = a->q.number.digits;
    range.number.plain = a->q.number.plain;
    a->q = range;
    a->kind = b.kind;
    a->items += between + b.items;
    a->end = b.end;
    return true;
}

/* ---- ordinals */

/* Words before a Roman numeral that numbers something. */
static const uint16_t numbered[] = {
    VIET_KEY_KHOA,      VIET_KEY_CHUONG, VIET_KEY_KY,   VIET_KEY_LOAI, VIET_KEY_HOI_MEET,
    VIET_KEY_HANG_RANK, VIET_KEY_CAP,    VIET_KEY_PHAN, VIET_KEY_TAP,  VIET_KEY_BAC_STEP,
};

static bool ordinal(viet_lexer *l, unsigned first, unsigned items, viet_decimal value, counted *c) {
    *c = (counted){.kind = VIET_ORDINAL, .items = first + items, .start = viet_lexer_peek(l, first)->start};
    c->q = (viet_quantity){.low = value, .items = items};
    take_items(l, 0, c);
    return true;
}

/* thứ ba, thứ 9, thứ VIII, at the head of the window; not a weekday. */
static bool read_ordinal(viet_lexer *l, const surroundings *around, counted *c) {
    const viet_item *item = viet_lexer_peek(l, 1);
    viet_number number;
    if (!viet_item_joins(item)) {
        return false;
    }
    unsigned roman = viet_item_roman(item);
    if (roman > 0) {
        ordinal(l, 0, 2, viet_decimal_of(roman), c);
        return true;
    }
    if (viet_item_is(item, VIET_KEY_NHAT) || viet_item_is(item, VIET_KEY_NHI)) {
        return ordinal(l, 0, 2, viet_decimal_of(viet_item_is(item, VIET_KEY_NHAT) ? 1 : 2), c);
    }
    if (viet_item_is(item, VIET_KEY_TU)) {
        number = (viet_number){.value = viet_decimal_of(4), .items = 1};
    } else if (!viet_number_read(l, 1, &number) || number.value.places > 0) {
        return false;
    }
    const viet_item *comma = viet_lexer_peek(l, 1 + number.items),
                    *day = viet_lexer_peek(l, 2 + number.items);
    bool week = number.items == 1 && number.value.digits >= 2 && number.value.digits <= 7;
    bool weekday = VIET_ITEM_IS_ANY(&around->before[0], daily) || viet_item_is(comma, VIET_KEY_NGAY) ||
                   (viet_item_is_sign(comma, ',') && viet_item_is(day, VIET_KEY_NGAY));
    if (week && weekday) {
        return false;
    }
    return ordinal(l, 0, 1 + number.items, number.value, c);
}

/* ---- a whole match */

/* The sign before a number at the head: âm 5, -5. Returns its items. */
static unsigned read_sign_of(viet_lexer *l) {
    return viet_item_is(viet_lexer_peek(l, 0), VIET_KEY_AM) && viet_item_joins(viet_lexer_peek(l, 1));
}

/* Whether the digits are those of a telephone number, or of another that is only a name: they begin with a
** zero. */
static bool is_telephone(viet_lexer *l, const counted *c) {
    const viet_item *first = viet_lexer_peek(l, 0);
    return c->q.number.plain && first->n >= 3 && l->text[first->start] == '0';
}

/* The items of a telephone number in groups. */
static unsigned telephone(viet_lexer *l) {
    unsigned n = 1;
    while (n < VIET_AHEAD / 2 && viet_lexer_peek(l, n)->kind == VIET_ITEM_DIGITS &&
           viet_lexer_peek(l, n)->gap == VIET_BLANK) {
        n++;
    }
    return n;
}

/* Whether tháng at item k makes the number before it part of a date: 17 tháng 3, 6 tháng đầu năm. */
static bool is_month(viet_lexer *l, unsigned k) {
    const viet_item *next = viet_lexer_peek(l, k + 1);
    return viet_item_is(viet_lexer_peek(l, k), VIET_KEY_THANG) &&
           (next->kind == VIET_ITEM_DIGITS || viet_item_is(next, VIET_KEY_DAU) ||
            viet_item_is(next, VIET_KEY_CUOI));
}

/* Whether a number in words or digits is that of a date, or digits that are none of a number. */
static bool is_none(viet_lexer *l, const surroundings *around, const counted *c) {
    const viet_item *before = &around->before[0];
    if (is_other_meaning(l, around, c)) {
        return true;
    }
    if (c->kind == VIET_FRACTION && c->q.number.digits && VIET_ITEM_IS_ANY(before, days)) {
        return true;
    }
    bool small = c->kind == VIET_CARDINAL && (c->q.number.plain || (!c->q.number.digits && !c->q.vague));
    if (small && around->gap <= VIET_BLANK && VIET_ITEM_IS_ANY(before, dated)) {
        return true;
    }
    const viet_item *last = viet_lexer_peek(l, c->items - 1);
    if (small && is_month(l, c->items)) {
        return true;
    }
    if (!c->q.number.digits) {
        return false;
    }
    bool screen = viet_item_is(last, VIET_KEY_K) && last->uppers != 0; /* 4K */
    return screen || is_telephone(l, c) || (c->kind != VIET_PERCENT && digits_go_on(l, c->items));
}

/* Reads a number that is no ordinal at the head of the window, with its sign. */
static bool read_signed(viet_count_scanner *s, const surroundings *around, counted *c, unsigned *skip) {
    viet_lexer *l = &s->lexer;
    const viet_item head = *viet_lexer_peek(l, 0);
    unsigned sign = read_sign_of(l);
    if (sign > 0) {
        viet_lexer_drop(l, 1);
    }
    bool found = read_counted(l, 0, c);
    *skip = c->items;
    if (!found) {
        return false;
    }
    if (head.kind == VIET_ITEM_DIGITS && is_tail(around)) {
        *skip = piece(l, 0);
        return false;
    }
    bool range = read_range_of(l, around, c);
    if (!range || is_none(l, around, c)) {
        unsigned whole = !c->q.number.digits ? 1 : is_telephone(l, c) ? telephone(l) : piece(l, 0);
        *skip = c->items > whole || !range ? c->items : whole;
        return false;
    }
    bool minus = head.kind == VIET_ITEM_DIGITS && viet_minus_before(around->before, around->n, around->gap);
    if (sign > 0 || minus) {
        c->q.low.negative = !c->q.bounded;
        c->start = sign > 0 ? head.start : around->before[0].start;
    }
    return true;
}

static void fill_count(viet_count_scanner *s, const counted *c, viet_count *m) {
    size_t from;
    *m = (viet_count){.start = c->start, .end = c->end, .value = c->q.low, .value_max = c->q.high};
    m->kind = c->kind;
    m->bounded = c->q.bounded;
    m->qualifier =
        c->kind == VIET_ORDINAL ? VIET_EXACTLY : viet_qualifier_before(&s->lexer, s->floor, c->start, &from);
    viet_qualifier_behind(&s->lexer, c->items, &m->qualifier);
    if (m->qualifier == VIET_EXACTLY && c->q.vague) {
        m->qualifier = VIET_ABOUT;
    }
}

/* Reads a number at the head of the window; *skip is how many items are done with when there is none. */
static bool read_count(viet_count_scanner *s, viet_count *m, unsigned *skip) {
    viet_lexer *l = &s->lexer;
    const viet_item *head = viet_lexer_peek(l, 0), *next = viet_lexer_peek(l, 1);
    surroundings around = look_back(s, head->start);
    counted c;
    if (viet_item_is(head, VIET_KEY_THU)) {
        if (!read_ordinal(l, &around, &c)) {
            *skip = 2;
            return false;
        }
    } else if (VIET_ITEM_IS_ANY(head, numbered) && viet_item_roman(next) > 0 && next->gap == VIET_BLANK) {
        ordinal(l, 1, 1, viet_decimal_of(viet_item_roman(next)), &c);
    } else if (!read_signed(s, &around, &c, skip)) {
        return false;
    }
    fill_count(s, &c, m);
    return true;
}

void viet_count_open(viet_count_scanner *s, const char *text, size_t n) {
    viet_lexer_open(&s->lexer, text, n);
    s->floor = 0;
}

bool viet_count_next(viet_count_scanner *s, viet_count *m) {
    viet_lexer *l = &s->lexer;
    while (viet_lexer_find(l, VIET_STARTS_NUMBER)) {
        unsigned skip;
        if (read_count(s, m, &skip)) {
            viet_lexer_seek(l, m->end);
            s->floor = m->end;
            return true;
        }
        viet_lexer_seek(l, viet_lexer_peek(l, skip - 1)->end);
    }
    return false;
}
