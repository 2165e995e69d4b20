/* date_words.c - the tables. */
#include "date_words.h"

enum {
    CUE = VIET_ROLE_CUE,
    HINT = VIET_ROLE_HINT,
    BAR = VIET_ROLE_BAR,
    CLOCK = VIET_ROLE_CLOCK,
    LENGTH = VIET_ROLE_LENGTH,
    FOLLOWS = VIET_ROLE_FOLLOWS,
    COUNT = VIET_ROLE_COUNT,
    COUNTED = VIET_ROLE_COUNTED
};

static const uint8_t date_roles[VIET_KEYWORDS] = {
    /* what a date stands behind */
    [VIET_KEY_NGAY] = CUE,
    [VIET_KEY_HOM] = CUE,
    [VIET_KEY_SANG] = CUE | CLOCK,
    [VIET_KEY_TRUA] = CUE | CLOCK,
    [VIET_KEY_CHIEU] = CUE | CLOCK,
    [VIET_KEY_TOI_SUPERLATIVE] = CUE | CLOCK,
    [VIET_KEY_DEM] = CUE | CLOCK,
    [VIET_KEY_KHUYA] = CUE | CLOCK,
    [VIET_KEY_MUNG] = CUE,
    [VIET_KEY_NAY_NOW] = CLOCK,
    [VIET_KEY_QUA_PAST] = CLOCK | FOLLOWS,
    [VIET_KEY_MAI] = CLOCK,
    [VIET_KEY_TUC] = HINT,
    [VIET_KEY_TU_FROM] = HINT | CLOCK | FOLLOWS,
    [VIET_KEY_DEN] = HINT | CLOCK | FOLLOWS,
    [VIET_KEY_TOI] = HINT | CLOCK | FOLLOWS,
    [VIET_KEY_VAO] = HINT | CLOCK | FOLLOWS,
    [VIET_KEY_TRUOC] = HINT | CLOCK | FOLLOWS,
    [VIET_KEY_SAU_AFTER] = HINT | LENGTH | FOLLOWS,
    [VIET_KEY_DIP] = CUE,
    [VIET_KEY_LE_FEAST] = CUE,
    [VIET_KEY_PHIEN] = HINT,
    [VIET_KEY_NGHI] = HINT,
    [VIET_KEY_HAN_LIMIT] = HINT,
    [VIET_KEY_KE] = HINT,
    [VIET_KEY_LUC] = HINT | CLOCK | FOLLOWS,
    [VIET_KEY_HOI] = HINT | CLOCK,
    [VIET_KEY_DUNG] = CLOCK,
    /* what makes figures something else */
    [VIET_KEY_SO] = BAR,
    [VIET_KEY_VONG] = BAR,
    [VIET_KEY_DOI_MODEL] = BAR,
    [VIET_KEY_DUONG_ROAD] = BAR,
    [VIET_KEY_PHO] = BAR,
    [VIET_KEY_HEM] = BAR,
    [VIET_KEY_NGO_LANE] = BAR,
    [VIET_KEY_LE_RATE] = BAR,
    [VIET_KEY_DIEU_ARTICLE] = BAR,
    [VIET_KEY_TO_SHEET] = BAR,
    [VIET_KEY_TO] = BAR,
    [VIET_KEY_TRANG] = BAR,
    [VIET_KEY_PHONG] = BAR,
    [VIET_KEY_LUAT] = BAR,
    [VIET_KEY_DINH_DECREE] = BAR,
    [VIET_KEY_QUYET] = BAR,
    [VIET_KEY_LENH] = BAR,
    [VIET_KEY_THI_TOWN] = BAR,
    [VIET_KEY_TU] = BAR,
    [VIET_KEY_HIEU] = BAR,
    [VIET_KEY_CAU_BRIDGE] = BAR,
    [VIET_KEY_CHO_MARKET] = BAR,
    [VIET_KEY_VIEN_HALL] = BAR,
    [VIET_KEY_VIEN] = BAR,
    [VIET_KEY_TRUONG] = BAR,
    [VIET_KEY_LOP] = BAR,
    [VIET_KEY_XUONG_PLACE] = BAR,
    [VIET_KEY_NHA] = BAR,
    [VIET_KEY_MAY_MACHINE] = BAR,
    [VIET_KEY_HON] = BAR | LENGTH | FOLLOWS,
    [VIET_KEY_GAN] = BAR | LENGTH,
    [VIET_KEY_KHOANG] = CLOCK,
    [VIET_KEY_CHIEM] = BAR,
    [VIET_KEY_BANG_EVEN] = BAR | FOLLOWS,
    [VIET_KEY_DUOC] = BAR | FOLLOWS,
    [VIET_KEY_TY] = BAR | COUNT | COUNTED,
    [VIET_KEY_DUOI] = BAR,
    [VIET_KEY_TREN] = BAR | FOLLOWS,
    /* what makes hours a duration */
    [VIET_KEY_TRONG_IN] = LENGTH | FOLLOWS,
    [VIET_KEY_SUOT] = LENGTH,
    [VIET_KEY_MAT] = LENGTH,
    [VIET_KEY_KEO] = LENGTH,
    [VIET_KEY_THOI] = LENGTH,
    [VIET_KEY_LEN] = LENGTH,
    [VIET_KEY_DAI_LONG] = LENGTH,
    [VIET_KEY_THEM] = LENGTH,
    /* what counts ngày, tháng, năm */
    [VIET_KEY_NHIEU] = COUNT,
    [VIET_KEY_IT] = COUNT,
    [VIET_KEY_MAY] = COUNT,
    [VIET_KEY_VAI] = COUNT,
    [VIET_KEY_MOI] = COUNT,
    [VIET_KEY_HANG] = COUNT | FOLLOWS,
    [VIET_KEY_HANG_EACH] = COUNT | FOLLOWS,
    [VIET_KEY_NHUNG_PLURAL] = COUNT,
    [VIET_KEY_CAC] = COUNT,
    [VIET_KEY_MOT] = COUNT,
    [VIET_KEY_HAI] = COUNT,
    [VIET_KEY_BA] = COUNT,
    [VIET_KEY_BON] = COUNT,
    [VIET_KEY_NAM] = COUNT,
    [VIET_KEY_SAU] = COUNT,
    [VIET_KEY_BAY] = COUNT,
    [VIET_KEY_TAM] = COUNT,
    [VIET_KEY_CHIN] = COUNT,
    [VIET_KEY_MUOI] = COUNT,
    [VIET_KEY_MUOI_TENS] = COUNT,
    [VIET_KEY_CHUC] = COUNT,
    [VIET_KEY_TRAM] = COUNT | COUNTED,
    [VIET_KEY_DAM] = COUNT,
    /* what figures behind a head count */
    [VIET_KEY_LAN] = COUNTED,
    [VIET_KEY_BUOI] = COUNTED,
    [VIET_KEY_NGHIN] = COUNT | COUNTED,
    [VIET_KEY_TRIEU] = COUNT | COUNTED,
    [VIET_KEY_TUOI] = COUNTED,
    [VIET_KEY_GIO] = COUNTED,
    [VIET_KEY_PHUT] = COUNTED,
    [VIET_KEY_THANG] = COUNTED,
    [VIET_KEY_TUAN] = COUNTED,
    [VIET_KEY_DONG] = COUNTED,
    [VIET_KEY_NGUOI] = COUNTED,
    [VIET_KEY_LUOT] = COUNTED,
    [VIET_KEY_TAN] = COUNTED,
    [VIET_KEY_HA] = COUNTED,
    [VIET_KEY_KM] = COUNTED,
    [VIET_KEY_KG] = COUNTED,
    [VIET_KEY_CHIEC] = COUNTED,
    [VIET_KEY_CON_HEAD] = COUNTED,
    [VIET_KEY_CAI] = COUNTED,
    [VIET_KEY_HO_HOUSE] = COUNTED,
    [VIET_KEY_CAN] = COUNTED,
    [VIET_KEY_MET] = COUNTED,
    [VIET_KEY_DO] = COUNTED,
    [VIET_KEY_USD] = COUNTED,
    /* what may follow a year that stands alone */
    [VIET_KEY_VA] = FOLLOWS,
    [VIET_KEY_LA] = FOLLOWS,
    [VIET_KEY_CUA] = FOLLOWS,
    [VIET_KEY_VOI] = LENGTH | FOLLOWS,
    [VIET_KEY_DA_DONE] = FOLLOWS,
    [VIET_KEY_SE] = FOLLOWS,
    [VIET_KEY_TAI] = FOLLOWS,
    [VIET_KEY_CHO] = FOLLOWS,
    [VIET_KEY_DO_BY] = FOLLOWS,
    [VIET_KEY_BI] = FOLLOWS,
    [VIET_KEY_CO_HAVE] = FOLLOWS,
    [VIET_KEY_O] = FOLLOWS,
    [VIET_KEY_KHI] = FOLLOWS,
    [VIET_KEY_THI] = FOLLOWS,
    [VIET_KEY_MA] = FOLLOWS,
    [VIET_KEY_NHUNG] = FOLLOWS,
    [VIET_KEY_THEO] = FOLLOWS,
    [VIET_KEY_TANG_RISE] = FOLLOWS,
    [VIET_KEY_GIAM] = FOLLOWS,
    [VIET_KEY_DAT] = FOLLOWS,
    [VIET_KEY_VE_ABOUT] = FOLLOWS,
    [VIET_KEY_NEN] = FOLLOWS,
    [VIET_KEY_CUNG] = FOLLOWS,
    [VIET_KEY_NHU] = FOLLOWS,
    [VIET_KEY_HOAC] = FOLLOWS,
    [VIET_KEY_HAY] = FOLLOWS,
    [VIET_KEY_CON] = FOLLOWS,
    [VIET_KEY_NHAM_AIM] = FOLLOWS,
    [VIET_KEY_DE] = FOLLOWS,
    [VIET_KEY_BOI_BY] = FOLLOWS,
    [VIET_KEY_VI_BECAUSE] = FOLLOWS,
    [VIET_KEY_CHUA] = FOLLOWS,
    [VIET_KEY_VAN_STILL] = FOLLOWS,
    [VIET_KEY_DANG_NOW] = FOLLOWS,
    [VIET_KEY_PHAI] = FOLLOWS,
    [VIET_KEY_GOM] = FOLLOWS,
    [VIET_KEY_ONG] = FOLLOWS,
    [VIET_KEY_ANH] = FOLLOWS,
    [VIET_KEY_EM] = FOLLOWS,
    [VIET_KEY_RA] = FOLLOWS,
    [VIET_KEY_CHI_ONLY] = FOLLOWS,
    [VIET_KEY_BA_MRS] = FOLLOWS,
    [VIET_KEY_CHI_MRS] = FOLLOWS,
    [VIET_KEY_TOI_ME] = FOLLOWS,
    [VIET_KEY_HO_THEY] = FOLLOWS,
    [VIET_KEY_CO_MISS] = FOLLOWS,
    [VIET_KEY_CHUNG_PLURAL] = FOLLOWS,
    [VIET_KEY_KHIEN] = FOLLOWS,
    [VIET_KEY_LAI_AGAIN] = FOLLOWS,
    [VIET_KEY_SAP] = FOLLOWS,
    [VIET_KEY_DU] = FOLLOWS,
    [VIET_KEY_KHONG] = FOLLOWS,
};

unsigned viet_date_role(const viet_item *item) {
    return date_roles[item->keyword];
}

/* What must follow a word that begins a date, for the words that are frequent without. */
enum {
    THEN_UNIT = 1,    /* hai năm trước, ba mươi tháng tư */
    THEN_PERIOD = 2,  /* đầu năm, cuối thế kỷ */
    THEN_END = 4,     /* nửa đầu */
    THEN_KY = 8,      /* nhiệm kỳ */
    THEN_KY_AGE = 16, /* thế kỷ */
    THEN_YEARS = 32,  /* những năm */
    THEN_NAME = 64,   /* quốc khánh, trung thu */
    THEN_DAY = 128,   /* cùng ngày */
    THEN_HERE = 256,  /* cách đây */
    THEN_STAGE = 512, /* giai đoạn, niên khóa, mùa giải */
    THEN_DIGITS = 1024,
    THEN_CLOCK = 2048 /* behind figures: 9 giờ, 30 Tết, 3 đến 5/9 */
};

static const uint16_t date_wants[VIET_KEYWORDS] = {
    [VIET_KEY_MOT] = THEN_UNIT,
    [VIET_KEY_HAI] = THEN_UNIT,
    [VIET_KEY_BA] = THEN_UNIT,
    [VIET_KEY_BON] = THEN_UNIT,
    [VIET_KEY_SAU] = THEN_UNIT,
    [VIET_KEY_BAY] = THEN_UNIT,
    [VIET_KEY_TAM] = THEN_UNIT,
    [VIET_KEY_CHIN] = THEN_UNIT,
    [VIET_KEY_MUOI] = THEN_UNIT,
    [VIET_KEY_HAM] = THEN_UNIT,
    [VIET_KEY_DAU] = THEN_PERIOD | THEN_DIGITS,
    [VIET_KEY_GIUA] = THEN_PERIOD | THEN_DIGITS,
    [VIET_KEY_CUOI] = THEN_PERIOD | THEN_DIGITS,
    [VIET_KEY_NUA] = THEN_END,
    [VIET_KEY_NHIEM] = THEN_KY,
    [VIET_KEY_THOI] = THEN_KY,
    [VIET_KEY_THE_AGE] = THEN_KY_AGE,
    [VIET_KEY_THAP_TEN] = THEN_KY_AGE | THEN_STAGE,
    [VIET_KEY_NHUNG_PLURAL] = THEN_YEARS,
    [VIET_KEY_QUOC] = THEN_NAME,
    [VIET_KEY_TRUNG] = THEN_NAME,
    [VIET_KEY_THUONG_UPPER] = THEN_NAME,
    [VIET_KEY_HA_LOWER] = THEN_NAME,
    [VIET_KEY_CHU] = THEN_NAME,
    [VIET_KEY_CUNG_SAME] = THEN_DAY,
    [VIET_KEY_CACH] = THEN_HERE,
    [VIET_KEY_GIAI_STAGE] = THEN_STAGE,
    [VIET_KEY_NIEN] = THEN_STAGE,
    [VIET_KEY_MUA_SEASON] = THEN_STAGE | THEN_DIGITS,
    [VIET_KEY_MAI] = THEN_DIGITS,
};

/* What each word is, as one that follows. */
static const uint16_t date_follower[VIET_KEYWORDS] = {
    [VIET_KEY_NGAY] = THEN_UNIT | THEN_DAY | THEN_CLOCK,
    [VIET_KEY_THANG] = THEN_UNIT | THEN_PERIOD | THEN_CLOCK,
    [VIET_KEY_TUAN] = THEN_UNIT | THEN_PERIOD | THEN_NAME | THEN_CLOCK,
    [VIET_KEY_QUY] = THEN_UNIT | THEN_PERIOD | THEN_CLOCK,
    [VIET_KEY_NAM] = THEN_UNIT | THEN_PERIOD | THEN_END | THEN_YEARS | THEN_CLOCK,
    [VIET_KEY_GIO] = THEN_UNIT | THEN_CLOCK,
    [VIET_KEY_MOT] = THEN_UNIT,
    [VIET_KEY_HAI] = THEN_UNIT,
    [VIET_KEY_BA] = THEN_UNIT,
    [VIET_KEY_BON] = THEN_UNIT,
    [VIET_KEY_TU] = THEN_UNIT,
    [VIET_KEY_LAM] = THEN_UNIT,
    [VIET_KEY_SAU] = THEN_UNIT,
    [VIET_KEY_BAY] = THEN_UNIT,
    [VIET_KEY_TAM] = THEN_UNIT,
    [VIET_KEY_CHIN] = THEN_UNIT,
    [VIET_KEY_MUOI_TENS] = THEN_UNIT,
    [VIET_KEY_MOT_UNIT] = THEN_UNIT,
    [VIET_KEY_THE_AGE] = THEN_PERIOD,
    [VIET_KEY_THAP_TEN] = THEN_PERIOD,
    [VIET_KEY_NHUNG_PLURAL] = THEN_PERIOD,
    [VIET_KEY_NHIEM] = THEN_PERIOD,
    [VIET_KEY_GIAI_STAGE] = THEN_PERIOD,
    [VIET_KEY_NIEN] = THEN_PERIOD | THEN_STAGE,
    [VIET_KEY_MUA_SEASON] = THEN_PERIOD,
    [VIET_KEY_THOI] = THEN_PERIOD,
    [VIET_KEY_DAU] = THEN_END,
    [VIET_KEY_CUOI] = THEN_END,
    [VIET_KEY_SAU_AFTER] = THEN_END,
    [VIET_KEY_KY] = THEN_KY,
    [VIET_KEY_KY_AGE] = THEN_KY_AGE,
    [VIET_KEY_KHANH] = THEN_NAME,
    [VIET_KEY_TE_INTER] = THEN_NAME,
    [VIET_KEY_THU_TAKE] = THEN_NAME,
    [VIET_KEY_NHAT_JAPAN] = THEN_NAME,
    [VIET_KEY_DAY_HERE] = THEN_HERE,
    [VIET_KEY_NAY_NOW] = THEN_HERE,
    [VIET_KEY_DOAN_STRETCH] = THEN_STAGE,
    [VIET_KEY_KHOA] = THEN_STAGE,
    [VIET_KEY_GIAI] = THEN_STAGE,
    [VIET_KEY_H] = THEN_CLOCK,
    [VIET_KEY_G] = THEN_CLOCK,
    [VIET_KEY_RUOI] = THEN_CLOCK,
    [VIET_KEY_TET] = THEN_CLOCK,
    [VIET_KEY_DEN] = THEN_CLOCK,
    [VIET_KEY_TOI] = THEN_CLOCK,
    [VIET_KEY_CHO] = THEN_CLOCK,
};

bool viet_date_may_begin(const viet_item *first, const viet_item *second) {
    if (first->kind == VIET_ITEM_DIGITS) {
        bool sign = second->kind == VIET_ITEM_SIGN && second->value != ',' && second->value != '%';
        return first->n == 4 ||
               (first->n <= 2 && (sign || (date_follower[second->keyword] & THEN_CLOCK) != 0));
    }
    unsigned wanted = date_wants[first->keyword];
    return wanted == 0 || (wanted & date_follower[second->keyword]) != 0 ||
           ((wanted & THEN_DIGITS) != 0 && second->kind == VIET_ITEM_DIGITS);
}

enum viet_modifier viet_daypart_of(const viet_item *item) {
    switch (item->keyword) {
    case VIET_KEY_SANG:
        return VIET_MORNING;
    case VIET_KEY_TRUA:
        return VIET_NOON;
    case VIET_KEY_CHIEU:
        return VIET_AFTERNOON;
    case VIET_KEY_TOI_SUPERLATIVE:
        return VIET_EVENING;
    case VIET_KEY_DEM:
    case VIET_KEY_KHUYA:
        return VIET_NIGHT;
    default:
        return VIET_NO_MODIFIER;
    }
}

int viet_stem_of(const viet_item *item) {
    static const uint8_t stems[VIET_KEYWORDS] = {
        [VIET_KEY_GIAP] = 1,      [VIET_KEY_AT] = 2,     [VIET_KEY_BINH] = 3, [VIET_KEY_DINH_STEM] = 4,
        [VIET_KEY_MAU] = 5,       [VIET_KEY_KY_AGE] = 6, [VIET_KEY_CANH] = 7, [VIET_KEY_TAN_STEM] = 8,
        [VIET_KEY_NHAM_STEM] = 9, [VIET_KEY_QUY] = 10,
    };
    return stems[item->keyword] - 1;
}

int viet_branch_of(const viet_item *item) {
    static const uint8_t branches[VIET_KEYWORDS] = {
        [VIET_KEY_TY_RAT] = 1, [VIET_KEY_SUU] = 2,          [VIET_KEY_DAN_TIGER] = 3, [VIET_KEY_MAO] = 4,
        [VIET_KEY_THIN] = 5,   [VIET_KEY_TY_SNAKE] = 6,     [VIET_KEY_NGO] = 7,       [VIET_KEY_MUI] = 8,
        [VIET_KEY_THAN] = 9,   [VIET_KEY_DAU_ROOSTER] = 10, [VIET_KEY_TUAT] = 11,     [VIET_KEY_HOI_PIG] = 12,
    };
    return branches[item->keyword] - 1;
}

/* The longer name first, where one begins as another. */
const viet_feast viet_feasts[] = {
    {{VIET_KEY_TET, VIET_KEY_NGUYEN, VIET_KEY_DAN_DAWN}, true, false, 1, 1},
    {{VIET_KEY_TET, VIET_KEY_AM, VIET_KEY_LICH}, true, false, 1, 1},
    {{VIET_KEY_TET, VIET_KEY_CO_SHARE, VIET_KEY_TRUYEN}, true, false, 1, 1},
    {{VIET_KEY_TET, VIET_KEY_DUONG_SUN, VIET_KEY_LICH}, false, false, 1, 1},
    {{VIET_KEY_TET, VIET_KEY_TRUNG, VIET_KEY_THU_TAKE}, true, false, 15, 8},
    {{VIET_KEY_TET, VIET_KEY_DOAN_FEAST, VIET_KEY_NGO}, true, false, 5, 5},
    {{VIET_KEY_TRUNG, VIET_KEY_THU_TAKE}, true, false, 15, 8},
    {{VIET_KEY_GIAO_HANDOVER, VIET_KEY_THUA_TAKE_UP}, true, false, 30, 0}, /* the last day before Tết, as 30 Tết is */
    {{VIET_KEY_VULAN, VIET_KEY_LAN_ORCHID}, true, true, 15, 7},
    {{VIET_KEY_PHAT_BUDDHA, VIET_KEY_DAN_BORN}, true, true, 15, 4},
    {{VIET_KEY_GIO_DEATH, VIET_KEY_TO, VIET_KEY_HUNG, VIET_KEY_VUONG_KING}, true, false, 10, 3},
    {{VIET_KEY_GIO_DEATH, VIET_KEY_TO}, true, false, 10, 3},
    {{VIET_KEY_QUOC, VIET_KEY_KHANH}, false, false, 2, 9},
    {{VIET_KEY_GIANG, VIET_KEY_SINH}, false, false, 25, 12},
    {{VIET_KEY_NOEL}, false, false, 25, 12},
    {{VIET_KEY_QUOC, VIET_KEY_TE_INTER, VIET_KEY_LAO_WORK, VIET_KEY_DONG_WORK}, false, true, 1, 5},
    {{VIET_KEY_QUOC, VIET_KEY_TE_INTER, VIET_KEY_PHU_WOMAN, VIET_KEY_NU}, false, true, 8, 3},
    {{VIET_KEY_QUOC, VIET_KEY_TE_INTER, VIET_KEY_THIEU_FEW, VIET_KEY_NHI_CHILD}, false, true, 1, 6},
    {{VIET_KEY_PHU_WOMAN, VIET_KEY_NU, VIET_KEY_VIET, VIET_KEY_NAM_SOUTH}, false, true, 20, 10},
    {{VIET_KEY_NHA, VIET_KEY_GIAO, VIET_KEY_VIET, VIET_KEY_NAM_SOUTH}, false, true, 20, 11},
};
const unsigned viet_feast_count = sizeof viet_feasts / sizeof viet_feasts[0];
