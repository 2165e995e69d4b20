/* context.c - the tables of words that decide whether a number without a currency is money. */
#include "context.h"

#include "../text/cluster.h"

/* ---- what it is paid for */

/* Units behind một, so that "một triệu một tháng" is a price and "một triệu một cách khác" is none. */
static const uint16_t priced_units[] = {
    VIET_KEY_THANG,    VIET_KEY_NAM,   VIET_KEY_NGAY,         VIET_KEY_GIO,      VIET_KEY_TUAN,
    VIET_KEY_QUY,      VIET_KEY_KG,    VIET_KEY_TAN,          VIET_KEY_TA,       VIET_KEY_YEN_TEN,
    VIET_KEY_LIT,      VIET_KEY_NGUOI, VIET_KEY_CHIEC,        VIET_KEY_CON_HEAD, VIET_KEY_CAI,
    VIET_KEY_SUAT,     VIET_KEY_LUOT,  VIET_KEY_LUONG_WEIGHT, VIET_KEY_CHI_ONLY, VIET_KEY_CAY,
    VIET_KEY_HO_HOUSE, VIET_KEY_SAO,   VIET_KEY_VE,           VIET_KEY_CAN,      VIET_KEY_BO,
    VIET_KEY_TO_SHEET, VIET_KEY_CUON,  VIET_KEY_DEM,          VIET_KEY_BUOI,     VIET_KEY_BUA,
    VIET_KEY_LAN,      VIET_KEY_THUNG, VIET_KEY_GOI,          VIET_KEY_CHAI,     VIET_KEY_HOP,
    VIET_KEY_BAO_BAG,  VIET_KEY_THE,   VIET_KEY_DOI_PAIR,     VIET_KEY_M,        VIET_KEY_KM,
    VIET_KEY_HA,       VIET_KEY_MET,   VIET_KEY_KHACH,        VIET_KEY_PHAN,
};

/* Units of two syllables. */
static const uint16_t pairs[][2] = {
    {VIET_KEY_CO_SHARE, VIET_KEY_PHIEU},
    {VIET_KEY_CO_SHARE, VIET_KEY_PHAN},
    {VIET_KEY_DON, VIET_KEY_VI},
    {VIET_KEY_SAN, VIET_KEY_PHAM_WARE},
    {VIET_KEY_HOC, VIET_KEY_SINH},
    {VIET_KEY_SINH, VIET_KEY_VIEN},
    {VIET_KEY_MET, VIET_KEY_VUONG},
    {VIET_KEY_MET, VIET_KEY_KHOI_CUBE},
    {VIET_KEY_THANH, VIET_KEY_VIEN},
    {VIET_KEY_GIA_HOME, VIET_KEY_DINH},
    {VIET_KEY_LAO_WORK, VIET_KEY_DONG_WORK},
    {VIET_KEY_HANH, VIET_KEY_KHACH},
    {VIET_KEY_HOC, VIET_KEY_VIEN},
    {VIET_KEY_DOAN, VIET_KEY_VIEN},
    {VIET_KEY_CONG, VIET_KEY_NHAN},
    {VIET_KEY_NHAN, VIET_KEY_KHAU},
    {VIET_KEY_HOC, VIET_KEY_KY},
    {VIET_KEY_NAM, VIET_KEY_HOC},
};

/* A unit at item k: kg, m2, m², 100g, cổ phiếu. Returns its items. */
static unsigned read_per_unit(viet_lexer *l, unsigned k) {
    unsigned n = 0;
    if (viet_lexer_peek(l, k)->kind == VIET_ITEM_DIGITS) {
        n = 1;
    }
    const viet_item *word = viet_lexer_peek(l, k + n);
    if (word->kind != VIET_ITEM_WORD || word->gap > VIET_BLANK) {
        return 0;
    }
    n++;
    const viet_item *next = viet_lexer_peek(l, k + n);
    if (next->gap == VIET_GLUED && next->kind == VIET_ITEM_DIGITS && next->n == 1) {
        return n + 1; /* m2 */
    }
    if (next->gap == VIET_GLUED && (viet_item_is_sign(next, 0xB2) || viet_item_is_sign(next, 0xB3))) {
        return n + 1; /* m² */
    }
    for (size_t i = 0; next->gap == VIET_BLANK && i < sizeof pairs / sizeof pairs[0]; i++) {
        if (pairs[i][0] == word->keyword && pairs[i][1] == next->keyword) {
            return n + 1;
        }
    }
    return n;
}

unsigned viet_per_read(viet_lexer *l, unsigned k, size_t *start, size_t *end) {
    const viet_item *item = viet_lexer_peek(l, k);
    unsigned n = 0, unit;
    if (viet_item_is_sign(item, '/') && item->gap <= VIET_BLANK) {
        for (unsigned i = 0; i < 3 && viet_item_is_sign(viet_lexer_peek(l, k + n), '/'); i++) {
            unit = read_per_unit(l, k + n + 1);
            if (unit == 0) {
                break;
            }
            n += 1 + unit;
        }
        *start = viet_lexer_peek(l, k + 1)->start;
    } else if (viet_item_joins(item)) {
        unsigned head = viet_item_is(item, VIET_KEY_TREN);
        const viet_item *each = viet_lexer_peek(l, k + head), *next = viet_lexer_peek(l, k + head + 1);
        bool one = viet_item_is(each, VIET_KEY_MOT) || (each->kind == VIET_ITEM_DIGITS && each->value == 1);
        bool every = viet_item_is(each, VIET_KEY_HANG) || viet_item_is(each, VIET_KEY_HANG_EACH);
        bool known = VIET_ITEM_IS_ANY(next, priced_units);
        unit = viet_item_is(each, VIET_KEY_MOI) || ((one || every) && known) ? read_per_unit(l, k + head + 1)
                                                                             : 0;
        n = unit == 0 ? 0 : head + 1 + unit;
        *start = next->start;
    }
    if (n > 0) {
        *end = viet_lexer_peek(l, k + n - 1)->end;
    }
    return n;
}

/* ---- what follows */

/* Words that begin something else than the noun that was counted. */
static const uint16_t enders[] = {
    VIET_KEY_DE,          VIET_KEY_CHO,        VIET_KEY_VOI,      VIET_KEY_VA,       VIET_KEY_HOAC,
    VIET_KEY_HAY,         VIET_KEY_LA,         VIET_KEY_THI,      VIET_KEY_NHUNG,    VIET_KEY_MA,
    VIET_KEY_NEN,         VIET_KEY_VI_BECAUSE, VIET_KEY_DO_BY,    VIET_KEY_TU_FROM,  VIET_KEY_TRONG_IN,
    VIET_KEY_NGOAI,       VIET_KEY_SAU_AFTER,  VIET_KEY_TRUOC,    VIET_KEY_KHI,      VIET_KEY_NEU,
    VIET_KEY_O,           VIET_KEY_TAI,        VIET_KEY_VAO,      VIET_KEY_RA,       VIET_KEY_DEN,
    VIET_KEY_TOI,         VIET_KEY_LEN,        VIET_KEY_XUONG,    VIET_KEY_MOI,      VIET_KEY_MOT,
    VIET_KEY_CA,          VIET_KEY_TIEN,       VIET_KEY_BAC,      VIET_KEY_ROI,      VIET_KEY_NUA_MORE,
    VIET_KEY_THOI_ONLY,   VIET_KEY_NHE,        VIET_KEY_OI,       VIET_KEY_DO_THAT,  VIET_KEY_NAY,
    VIET_KEY_KIA,         VIET_KEY_DA_DONE,    VIET_KEY_DANG_NOW, VIET_KEY_SE,       VIET_KEY_DUOC,
    VIET_KEY_BI,          VIET_KEY_CUA,        VIET_KEY_THEO,     VIET_KEY_TRO,      VIET_KEY_NHU,
    VIET_KEY_CO_HAVE,     VIET_KEY_KHONG,      VIET_KEY_CUNG,     VIET_KEY_CHI_ONLY, VIET_KEY_CON,
    VIET_KEY_SO_COMPARED, VIET_KEY_TUY,        VIET_KEY_TREN,     VIET_KEY_DUOI,     VIET_KEY_GOM,
    VIET_KEY_HANG,        VIET_KEY_HANG_EACH,  VIET_KEY_MUA,      VIET_KEY_TRA,      VIET_KEY_LAM_MAKE,
    VIET_KEY_NHAN_TAKE,   VIET_KEY_DONG_PAY,   VIET_KEY_GUI,      VIET_KEY_BAN_SELL, VIET_KEY_HON,
    VIET_KEY_MOI_ONLY,    VIET_KEY_THUE,       VIET_KEY_PHI,      VIET_KEY_LAI,      VIET_KEY_VON,
};

bool viet_ends_amount(viet_lexer *l, unsigned k) {
    const viet_item *item = viet_lexer_peek(l, k);
    if (item->kind == VIET_ITEM_END || item->gap > VIET_BLANK) {
        return true;
    }
    if (item->kind == VIET_ITEM_SIGN) {
        return item->value != '%' && item->value != 0xB0;
    }
    if (viet_item_is(item, VIET_KEY_NAM) || viet_item_is(item, VIET_KEY_THANG) ||
        viet_item_is(item, VIET_KEY_NGAY)) {
        return viet_lexer_peek(l, k + 1)->kind == VIET_ITEM_DIGITS; /* 5 tỷ năm 2020, but 5 tỷ năm trước */
    }
    return item->kind == VIET_ITEM_WORD && item->gap == VIET_BLANK && VIET_ITEM_IS_ANY(item, enders);
}

/* ---- what precedes */

/* How many words and signs before an amount are looked at. */
#define CONTEXT_ITEMS 20

/* Words of a sentence about money. */
static const uint16_t for_money[] = {
    VIET_KEY_TIEN,         VIET_KEY_GIA,       VIET_KEY_LUONG,    VIET_KEY_PHI,       VIET_KEY_VON,
    VIET_KEY_VAY,          VIET_KEY_NO,        VIET_KEY_THUONG,   VIET_KEY_BOI,       VIET_KEY_PHAT,
    VIET_KEY_TRA,          VIET_KEY_MUA,       VIET_KEY_BAN_SELL, VIET_KEY_CHI_SPEND, VIET_KEY_THU_TAKE,
    VIET_KEY_LAI,          VIET_KEY_LO,        VIET_KEY_QUY_FUND, VIET_KEY_TRO_HELP,  VIET_KEY_TANG,
    VIET_KEY_NOP,          VIET_KEY_GOP,       VIET_KEY_BU,       VIET_KEY_THUE,      VIET_KEY_CUOC,
    VIET_KEY_DOAT,         VIET_KEY_HAI_HARM,  VIET_KEY_TON,      VIET_KEY_HET,       VIET_KEY_NHUONG,
    VIET_KEY_GUI,          VIET_KEY_NHAN_TAKE, VIET_KEY_USD,      VIET_KEY_VND,       VIET_KEY_DOLA,
    VIET_KEY_EURO,         VIET_KEY_NHUAN,     VIET_KEY_NGACH,    VIET_KEY_COC,       VIET_KEY_TOAN,
    VIET_KEY_TRUNG_WIN,    VIET_KEY_GDP,       VIET_KEY_SACH,     VIET_KEY_RE,        VIET_KEY_DAT_DEAR,
    VIET_KEY_GIAI,         VIET_KEY_UNG,       VIET_KEY_DEN_PAY,  VIET_KEY_KIEM_SAVE, VIET_KEY_KIEM_EARN,
    VIET_KEY_BONG_STIPEND, VIET_KEY_RUT,       VIET_KEY_XE_FEE,   VIET_KEY_NAP_PAY,   VIET_KEY_LUA_CHEAT,
    VIET_KEY_TROM,
};

/* Words of a sentence about counts of something else. */
static const uint16_t for_counts[] = {
    VIET_KEY_NGUOI, VIET_KEY_LUOT, VIET_KEY_TAN, VIET_KEY_HA,     VIET_KEY_PHIEU,
    VIET_KEY_KHACH, VIET_KEY_DIEM, VIET_KEY_DAN, VIET_KEY_KHAU,   VIET_KEY_BAN,
    VIET_KEY_VIEW,  VIET_KEY_LIKE, VIET_KEY_SUB, VIET_KEY_FOLLOW, VIET_KEY_CO_SHARE,
};

enum { FOR_COUNTS = -1, NO_TELLING, FOR_MONEY, NOTHING_BEFORE };

/* What the nearest word that tells, of `most` before it in the sentence, speaks for. */
static int tells_before(const viet_lexer *l, size_t start, unsigned most) {
    viet_item items[CONTEXT_ITEMS];
    enum viet_gap gap;
    unsigned n = viet_lexer_before(l, 0, start, items, most, &gap), words = 0;
    for (unsigned i = 0; i < n && gap < VIET_PARAGRAPH; i++) {
        const viet_item *item = &items[i];
        if (viet_item_is_sign(item, '.') || viet_item_is_sign(item, ';') || viet_item_is_sign(item, '!') ||
            viet_item_is_sign(item, '?')) {
            break;
        }
        bool name = item->uppers == 1 && i + 1 < n && items[i + 1].kind == VIET_ITEM_WORD; /* Biện Lương */
        bool subscribed = viet_item_is(item, VIET_KEY_BAO_BAG) && i + 1 < n &&
                          viet_item_is(&items[i + 1], VIET_KEY_THUE_HIRE);
        bool amount =
            viet_item_is(item, VIET_KEY_DONG) && i + 1 < n &&
            (items[i + 1].kind == VIET_ITEM_DIGITS || viet_item_is(&items[i + 1], VIET_KEY_TRIEU) ||
             viet_item_is(&items[i + 1], VIET_KEY_TY) || viet_item_is(&items[i + 1], VIET_KEY_NGHIN));
        bool invested =
            viet_item_is(item, VIET_KEY_TU) && i + 1 < n && viet_item_is(&items[i + 1], VIET_KEY_DAU);
        if (amount || invested || (!name && VIET_ITEM_IS_ANY(item, for_money))) {
            return FOR_MONEY;
        }
        if (subscribed || VIET_ITEM_IS_ANY(item, for_counts)) {
            return FOR_COUNTS;
        }
        words += item->kind == VIET_ITEM_WORD;
        gap = (enum viet_gap)item->gap;
    }
    return words == 0 ? NOTHING_BEFORE : NO_TELLING;
}

/* Where mỗi begins, with a unit and the amount at `start` behind it: mỗi lần 50 triệu; `start` when it does not. */
static size_t each_before(const viet_lexer *l, size_t start) {
    viet_item items[2];
    enum viet_gap gap;
    unsigned n = viet_lexer_before(l, 0, start, items, 2, &gap);
    bool each = n == 2 && gap <= VIET_BLANK && items[0].gap == VIET_BLANK &&
                viet_item_is(&items[1], VIET_KEY_MOI) && VIET_ITEM_IS_ANY(&items[0], priced_units);
    return each ? items[1].start : start;
}

bool viet_implies_money(viet_lexer *l, const viet_quantity *q, unsigned k, bool beside) {
    const viet_item *last = viet_lexer_peek(l, k - 1);
    size_t start, end;
    if (q->number.power < 3 || q->vague || viet_item_is(last, VIET_KEY_MILLION) ||
        viet_item_is(last, VIET_KEY_BILLION) || viet_item_is(last, VIET_KEY_THOUSAND) ||
        viet_item_is(last, VIET_KEY_TRILLION)) {
        return false;
    }
    bool priced = viet_per_read(l, k, &start, &end) > 0 && viet_item_is_sign(viet_lexer_peek(l, k), '/');
    if (!priced && !viet_ends_amount(l, k)) {
        return false;
    }
    bool capital = viet_item_is(last, VIET_KEY_K) && last->uppers != 0; /* 4K is a screen, giá 100K a price */
    size_t start_of_each = each_before(l, q->start);
    int tells = tells_before(l, start_of_each, capital ? 3 : CONTEXT_ITEMS);
    if (capital || viet_item_is(last, VIET_KEY_VAN)) {
        return capital && tells == FOR_MONEY;
    }
    if (tells == FOR_COUNTS || tells == FOR_MONEY) {
        return tells == FOR_MONEY;
    }
    if (q->number.slang || priced || beside || start_of_each < q->start ||
        viet_item_is(viet_lexer_peek(l, k), VIET_KEY_TIEN)) {
        return true;
    }
    /* tỷ is said of money more often than of anything else; triệu is not */
    bool whole = tells == NOTHING_BEFORE && viet_lexer_peek(l, k)->kind == VIET_ITEM_END; /* of the text */
    return whole || q->number.power >= 9 || (q->number.power >= 6 && tells == NOTHING_BEFORE);
}
