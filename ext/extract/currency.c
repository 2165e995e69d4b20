/* currency.c - tables of names, signs and codes, and of the words that make đồng something else. */
#include "currency.h"

#include <string.h>

#include "../text/letter.h"
#include "number.h"

#define NAME_WORDS 4

/* Below that đồng may count coins. */
#define FEW_DONG 500

/* Names of one word or more; of two that begin alike the longer stands first. */
static const struct {
    char code[4];
    uint8_t form;
    uint16_t word[NAME_WORDS];
} names[] = {
    {"VND", VIET_CURRENCY_NAME, {VIET_KEY_DONG, VIET_KEY_VIET, VIET_KEY_NAM_SOUTH}},
    {"VND", VIET_CURRENCY_NAME, {VIET_KEY_DONG, VIET_KEY_VN}},
    {"VND", VIET_CURRENCY_NAME, {VIET_KEY_DONG}},
    {"VND", VIET_CURRENCY_CODE, {VIET_KEY_VND}},
    {"VND", VIET_CURRENCY_WEAK, {VIET_KEY_D_STROKE}},
    {"VND", VIET_CURRENCY_WEAK, {VIET_KEY_D}},
    {"TWD", VIET_CURRENCY_NAME, {VIET_KEY_DO, VIET_KEY_LA_DOLLAR, VIET_KEY_DAI, VIET_KEY_LOAN}},
    {"HKD", VIET_CURRENCY_NAME, {VIET_KEY_DO, VIET_KEY_LA_DOLLAR, VIET_KEY_HONG, VIET_KEY_KONG}},
    {"NZD", VIET_CURRENCY_NAME, {VIET_KEY_DO, VIET_KEY_LA_DOLLAR, VIET_KEY_NEW, VIET_KEY_ZEALAND}},
    {"USD", VIET_CURRENCY_NAME, {VIET_KEY_DO, VIET_KEY_LA_DOLLAR, VIET_KEY_MY}},
    {"AUD", VIET_CURRENCY_NAME, {VIET_KEY_DO, VIET_KEY_LA_DOLLAR, VIET_KEY_UC}},
    {"CAD", VIET_CURRENCY_NAME, {VIET_KEY_DO, VIET_KEY_LA_DOLLAR, VIET_KEY_CANADA}},
    {"SGD", VIET_CURRENCY_NAME, {VIET_KEY_DO, VIET_KEY_LA_DOLLAR, VIET_KEY_SING}},
    {"USD", VIET_CURRENCY_NAME, {VIET_KEY_DO, VIET_KEY_LA_DOLLAR}},
    {"USD", VIET_CURRENCY_NAME, {VIET_KEY_DO, VIET_KEY_MY}},
    {"AUD", VIET_CURRENCY_NAME, {VIET_KEY_DO, VIET_KEY_UC}},
    {"SGD", VIET_CURRENCY_NAME, {VIET_KEY_DO, VIET_KEY_SING}},
    {"USD", VIET_CURRENCY_WEAK, {VIET_KEY_DO}},
    {"USD", VIET_CURRENCY_NAME, {VIET_KEY_DOLA, VIET_KEY_MY}},
    {"USD", VIET_CURRENCY_NAME, {VIET_KEY_DOLA}},
    {"AUD", VIET_CURRENCY_NAME, {VIET_KEY_DOLLAR, VIET_KEY_UC}},
    {"SGD", VIET_CURRENCY_NAME, {VIET_KEY_DOLLAR, VIET_KEY_SING}},
    {"USD", VIET_CURRENCY_NAME, {VIET_KEY_DOLLAR, VIET_KEY_MY}},
    {"USD", VIET_CURRENCY_NAME, {VIET_KEY_DOLLAR}},
    {"USD", VIET_CURRENCY_NAME, {VIET_KEY_MY, VIET_KEY_KIM}},
    {"USD", VIET_CURRENCY_CODE, {VIET_KEY_USD}},
    {"CNY", VIET_CURRENCY_NAME, {VIET_KEY_NHAN, VIET_KEY_DAN, VIET_KEY_TE}},
    {"CNY", VIET_CURRENCY_CODE, {VIET_KEY_NDT}},
    {"CNY", VIET_CURRENCY_CODE, {VIET_KEY_RMB}},
    {"CNY", VIET_CURRENCY_NAME, {VIET_KEY_TE}},
    {"TWD", VIET_CURRENCY_NAME, {VIET_KEY_DAI, VIET_KEY_TE}},
    {"EUR", VIET_CURRENCY_NAME, {VIET_KEY_EURO}},
    {"GBP", VIET_CURRENCY_NAME, {VIET_KEY_BANG, VIET_KEY_ANH}},
    {"GBP", VIET_CURRENCY_WEAK, {VIET_KEY_BANG}},
    {"JPY", VIET_CURRENCY_NAME, {VIET_KEY_YEN, VIET_KEY_NHAT, VIET_KEY_BAN}},
    {"JPY", VIET_CURRENCY_NAME, {VIET_KEY_YEN, VIET_KEY_NHAT_JAPAN}},
    {"JPY", VIET_CURRENCY_WEAK, {VIET_KEY_YEN}},
    {"KRW", VIET_CURRENCY_NAME, {VIET_KEY_WON, VIET_KEY_HAN, VIET_KEY_QUOC}},
    {"KRW", VIET_CURRENCY_NAME, {VIET_KEY_WON, VIET_KEY_HAN}},
    {"KRW", VIET_CURRENCY_NAME, {VIET_KEY_WON}},
    {"THB", VIET_CURRENCY_NAME, {VIET_KEY_BAHT, VIET_KEY_THAI}},
    {"THB", VIET_CURRENCY_NAME, {VIET_KEY_BAHT}},
    {"CHF", VIET_CURRENCY_NAME, {VIET_KEY_FRANC, VIET_KEY_THUY, VIET_KEY_SI}},
    {"CHF", VIET_CURRENCY_NAME, {VIET_KEY_FRANC}},
    {"RUB", VIET_CURRENCY_NAME, {VIET_KEY_RUP, VIET_KEY_NGA}},
    {"RUB", VIET_CURRENCY_NAME, {VIET_KEY_RUP}},
    {"INR", VIET_CURRENCY_NAME, {VIET_KEY_RUPEE}},
    {"IDR", VIET_CURRENCY_NAME, {VIET_KEY_RUPIAH}},
    {"PHP", VIET_CURRENCY_NAME, {VIET_KEY_PESO}},
    {"MYR", VIET_CURRENCY_NAME, {VIET_KEY_RINGGIT}},
    {"LAK", VIET_CURRENCY_NAME, {VIET_KEY_KIP, VIET_KEY_LAO}},
    {"LAK", VIET_CURRENCY_WEAK, {VIET_KEY_KIP}},
    {"KHR", VIET_CURRENCY_NAME, {VIET_KEY_RIEL}},
    {"TRY", VIET_CURRENCY_NAME, {VIET_KEY_LIRA}},
    {"SEK", VIET_CURRENCY_NAME, {VIET_KEY_KRONA}},
    {"NOK", VIET_CURRENCY_NAME, {VIET_KEY_KRONE}},
};

/* Letters right before a dollar sign. */
static const struct {
    uint16_t word;
    char code[4];
} dollars[] = {
    {VIET_KEY_US, "USD"}, {VIET_KEY_AU, "AUD"}, {VIET_KEY_A, "AUD"},  {VIET_KEY_C, "CAD"},
    {VIET_KEY_S, "SGD"},  {VIET_KEY_HK, "HKD"}, {VIET_KEY_NT, "TWD"}, {VIET_KEY_NZ, "NZD"},
};

static const struct {
    uint32_t sign;
    char code[4];
} signs[] = {
    {'$', "USD"},    {0xA3, "GBP"},   {0xA5, "JPY"},   {0xE3F, "THB"},  {0x17DB, "KHR"}, {0x20A6, "NGN"},
    {0x20A9, "KRW"}, {0x20AA, "ILS"}, {0x20AB, "VND"}, {0x20AC, "EUR"}, {0x20AD, "LAK"}, {0x20AE, "MNT"},
    {0x20B1, "PHP"}, {0x20B4, "UAH"}, {0x20B8, "KZT"}, {0x20B9, "INR"}, {0x20BA, "TRY"}, {0x20BD, "RUB"},
};

/* ISO 4217 (amendment 176), sorted; funds, metals and testing codes left out. */
static const char codes[][4] = {
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD",
    "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY",
    "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP",
    "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR",
    "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT",
    "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR",
    "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK",
    "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD",
    "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY",
    "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VED", "VES", "VND", "VUV", "WST", "XAF", "XCD",
    "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG",
};

/* Codes that are words too, in headings: read behind a number only where it is grouped or scaled. */
static const char words[][4] = {"ALL", "BAM", "BOB", "CUP", "GEL", "MAD",
                                "MOP", "PEN", "RON", "SOS", "TOP", "TRY"};

/* Codes that are written before a number too; others stand there for something else (CRC 3). */
static const char leading[][4] = {"AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "HKD", "INR",
                                  "JPY", "KRW", "MYR", "SGD", "THB", "TWD", "USD", "VND"};

/* ---- đồng */

/* Words before which đồng is no money: đồng bào, đồng chí, đồng hồ. */
static const uint16_t after_dong[] = {VIET_KEY_BAO, VIET_KEY_CHI, VIET_KEY_HO};

/* Nor before these, behind a number without a scale: 5 đồng nghiệp, but phạt 5 triệu đồng hành vi. */
static const uint16_t after_plain_dong[] = {
    VIET_KEY_THOI, VIET_KEY_Y,     VIET_KEY_NGHIEP,       VIET_KEY_DOI,       VIET_KEY_PHAM,
    VIET_KEY_PHUC, VIET_KEY_HANH,  VIET_KEY_HUONG,        VIET_KEY_MINH,      VIET_KEY_LOAT,
    VIET_KEY_BO,   VIET_KEY_LONG,  VIET_KEY_TINH_FEELING, VIET_KEY_DEU,       VIET_KEY_TAM_HEART,
    VIET_KEY_LOA,  VIET_KEY_MON,   VIET_KEY_DAO,          VIET_KEY_TINH,      VIET_KEY_CAM,
    VIET_KEY_DIEU, VIET_KEY_RUONG, VIET_KEY_LUA,          VIET_KEY_BANG_EVEN, VIET_KEY_THUAN,
    VIET_KEY_DANG, VIET_KEY_CHAU,  VIET_KEY_TU_DIE,       VIET_KEY_VI,        VIET_KEY_HOA,
    VIET_KEY_NHAT, VIET_KEY_TAC,   VIET_KEY_NGHIA,
};

/* Nor before these, behind a small number: 3 đồng tiền, but 1.600 đồng tiền lương. */
static const uint16_t after_few_dong[] = {
    VIET_KEY_TIEN, VIET_KEY_GIAI, VIET_KEY_SO_OWN, VIET_KEY_CO_GRASS, VIET_KEY_DIEN, VIET_KEY_TRANG,
    VIET_KEY_BONG, VIET_KEY_KHOI, VIET_KEY_XU,     VIET_KEY_CAP,      VIET_KEY_CHU,  VIET_KEY_TRI,
};

static bool is_among(uint16_t keyword, const uint16_t *list, size_t n) {
    for (size_t i = 0; keyword != VIET_KEY_NONE && i < n; i++) {
        if (list[i] == keyword) {
            return true;
        }
    }
    return false;
}

/* Other names of currencies that begin a word of another meaning: hai đô đốc. */
static const uint16_t others[][2] = {
    {VIET_KEY_DO, VIET_KEY_THI_TOWN},    {VIET_KEY_DO, VIET_KEY_DOC},      {VIET_KEY_DO, VIET_KEY_VAT},
    {VIET_KEY_DO, VIET_KEY_THANH},       {VIET_KEY_DO, VIET_KEY_HO_HOUSE}, {VIET_KEY_YEN, VIET_KEY_NGUA},
    {VIET_KEY_BANG, VIET_KEY_DAU_MATCH}, {VIET_KEY_BANG, VIET_KEY_XEP},    {VIET_KEY_TE, VIET_KEY_NAN},
};

/* Whether the name at item k is part of another word or of a proper name: đồng chí, Đồng Nai. */
static bool is_other_word(viet_lexer *l, unsigned k, const viet_number *number) {
    const viet_item *name = viet_lexer_peek(l, k), *next = viet_lexer_peek(l, k + 1);
    if (next->kind != VIET_ITEM_WORD || next->gap != VIET_BLANK) {
        return false;
    }
    bool dong = viet_item_is(name, VIET_KEY_DONG);
    if (name->uppers == 1 && next->uppers == 1 && (dong || viet_item_is(name, VIET_KEY_YEN))) {
        return true;
    }
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        if (others[i][0] == name->keyword && others[i][1] == next->keyword) {
            return true;
        }
    }
    if (!dong || is_among(next->keyword, after_dong, sizeof after_dong / sizeof after_dong[0])) {
        return dong;
    }
    bool few = number->power == 0 && !number->grouped &&
               viet_decimal_compare(number->value, viet_decimal_of(FEW_DONG)) < 0;
    return (number->power == 0 && is_among(next->keyword, after_plain_dong,
                                           sizeof after_plain_dong / sizeof after_plain_dong[0])) ||
           (few && is_among(next->keyword, after_few_dong, sizeof after_few_dong / sizeof after_few_dong[0]));
}

/* ---- reading */

/* How many items from k on are the words of name i; 0 when they are not. đô-la has a hyphen. */
static unsigned match_name(viet_lexer *l, unsigned k, size_t i) {
    unsigned n = 0;
    for (unsigned w = 0; w < NAME_WORDS && names[i].word[w] != VIET_KEY_NONE; w++, n++) {
        const viet_item *item = viet_lexer_peek(l, k + n);
        if (w > 0 && viet_item_is_sign(item, '-') && item->gap == VIET_GLUED) {
            n++;
            item = viet_lexer_peek(l, k + n);
        }
        if (item->keyword != names[i].word[w] || (w > 0 && !viet_item_joins(item))) {
            return 0;
        }
    }
    return n;
}

static bool read_name(viet_lexer *l, unsigned k, viet_currency *out) {
    uint16_t first = viet_lexer_peek(l, k)->keyword;
    for (size_t i = 0; first != VIET_KEY_NONE && i < sizeof names / sizeof names[0]; i++) {
        if (names[i].word[0] == first && (out->items = match_name(l, k, i)) != 0) {
            memcpy(out->code, names[i].code, sizeof out->code);
            out->form = (enum viet_currency_form)names[i].form;
            return true;
        }
    }
    return false;
}

static bool read_sign(const viet_item *item, viet_currency *out) {
    for (size_t i = 0; item->kind == VIET_ITEM_SIGN && i < sizeof signs / sizeof signs[0]; i++) {
        if (signs[i].sign == item->value) {
            *out = (viet_currency){.form = VIET_CURRENCY_SIGN, .items = 1};
            memcpy(out->code, signs[i].code, sizeof out->code);
            return true;
        }
    }
    return false;
}

/* US$ and its like, at the item before the sign. */
static bool read_dollar(viet_lexer *l, unsigned k, viet_currency *out) {
    const viet_item *item = viet_lexer_peek(l, k), *sign = viet_lexer_peek(l, k + 1);
    bool apart = sign->gap == VIET_BLANK && viet_item_is(item, VIET_KEY_US); /* US $1 */
    if (!viet_item_is_sign(sign, '$') || (sign->gap != VIET_GLUED && !apart) || (item->uppers & 1) == 0) {
        return false;
    }
    for (size_t i = 0; i < sizeof dollars / sizeof dollars[0]; i++) {
        if (dollars[i].word == item->keyword) {
            *out = (viet_currency){.form = VIET_CURRENCY_SIGN, .items = 2};
            memcpy(out->code, dollars[i].code, sizeof out->code);
            return true;
        }
    }
    return false;
}

bool viet_begins_dollar(const viet_item *item) {
    for (size_t i = 0; i < sizeof dollars / sizeof dollars[0]; i++) {
        if (dollars[i].word == item->keyword) {
            return (item->uppers & 1) != 0;
        }
    }
    return false;
}

static bool is_code(const char *code, const char (*list)[4], size_t n) {
    for (size_t i = 0; i < n; i++) {
        if (memcmp(list[i], code, 4) == 0) {
            return true;
        }
    }
    return false;
}

/* Three capitals that are a code. */
static bool read_code(const viet_item *item, viet_currency *out) {
    if (item->kind != VIET_ITEM_WORD || item->n != 3 || item->uppers != 7 || item->letters == 0 ||
        item->tone != VIET_NGANG) {
        return false;
    }
    *out = (viet_currency){.form = VIET_CURRENCY_CODE, .items = 1};
    for (unsigned i = 0; i < 3; i++) {
        unsigned letter = (unsigned)(item->letters >> 8 * i) & 255;
        if (letter > 26) {
            return false;
        }
        out->code[i] = (char)('A' + letter - 1);
    }
    size_t low = 0, high = sizeof codes / sizeof codes[0];
    while (low < high) {
        size_t mid = (low + high) / 2;
        int order = memcmp(codes[mid], out->code, 4);
        if (order == 0) {
            break;
        }
        if (order < 0) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    if (is_code(out->code, words, sizeof words / sizeof words[0])) {
        out->form = VIET_CURRENCY_WEAK;
    }
    return low < high;
}

/* Whether item k is this word of ASCII letters, which is too long for a keyword. */
static bool is_long_word(viet_lexer *l, unsigned k, const char *word) {
    const viet_item *item = viet_lexer_peek(l, k);
    size_t n = strlen(word);
    if (item->kind != VIET_ITEM_WORD || item->gap != VIET_BLANK || item->end - item->start != n) {
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        if ((l->text[item->start + i] | 32) != word[i]) {
            return false;
        }
    }
    return true;
}

/* Whether a code at item k begins the line below a large number that it belongs to: 20 triệu / USD. */
static bool read_wrapped_code(viet_lexer *l, unsigned k, const viet_number *number, viet_currency *out) {
    const viet_item *item = viet_lexer_peek(l, k);
    return (number->power > 0 || number->grouped) && item->gap == VIET_LINE &&
           viet_lexer_peek(l, k + 1)->kind != VIET_ITEM_DIGITS &&
           (read_name(l, k, out) || read_code(item, out)) && out->form == VIET_CURRENCY_CODE;
}

bool viet_currency_behind(viet_lexer *l, unsigned k, const viet_number *number, viet_currency *out) {
    const viet_item *item = viet_lexer_peek(l, k);
    if (item->kind == VIET_ITEM_DIGITS) {
        return false;
    }
    if (!viet_item_joins(item)) {
        return read_wrapped_code(l, k, number, out);
    }
    if (read_sign(item, out) || read_dollar(l, k, out)) {
        const viet_item *next = viet_lexer_peek(l, k + out->items);
        bool begins = item->gap == VIET_BLANK && next->kind == VIET_ITEM_DIGITS && next->gap == VIET_GLUED;
        return !begins; /* năm 2009 £98 */
    }
    if (read_name(l, k, out)) {
        if (out->items == 1 && is_other_word(l, k, number)) {
            return false;
        }
        if (memcmp(out->code, "USD", 4) == 0 && is_long_word(l, k + out->items, "singapore")) {
            memcpy(out->code, "SGD", 4);
            out->items++;
        }
        return true;
    }
    return read_code(item, out);
}

bool viet_currency_before(viet_lexer *l, unsigned k, viet_currency *out) {
    const viet_item *item = viet_lexer_peek(l, k);
    if (read_sign(item, out) || read_dollar(l, k, out)) {
        return true;
    }
    if (read_name(l, k, out)) {
        return out->form == VIET_CURRENCY_CODE;
    }
    return read_code(item, out) && is_code(out->code, leading, sizeof leading / sizeof leading[0]);
}
