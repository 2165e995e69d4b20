/* test_convert.c - each form of a text, case by case. What holds for all texts is in test_property.c. */
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "text/utf8.h"

#define NFC      VIET_FORM_NFC
#define NEW      VIET_FORM_NEW
#define OLD      VIET_FORM_OLD
#define KEY      VIET_FORM_KEY
#define FOLD     VIET_FORM_FOLD
#define UNACCENT VIET_FORM_UNACCENT
#define SLUG     VIET_FORM_SLUG
#define LOWER    VIET_FORM_LOWER
#define UPPER    VIET_FORM_UPPER
#define TITLE    VIET_FORM_TITLE

static const struct {
    enum viet_form form;
    const char *text, *want;
} conversions[] = {
    /* one tone placement */
    {NEW, "hòa thúy khỏe ủy lòe họa", "hoà thuý khoẻ uỷ loè hoạ"},
    {OLD, "hoà thuý khoẻ uỷ loè hoạ", "hòa thúy khỏe ủy lòe họa"},
    {NEW, "HÒA Hòa hÒa", "HOÀ Hoà hOà"},
    {NEW, "ngươì gìa qúy hòan ngừơi tôí", "người già quý hoàn người tối"},
    {OLD, "ngươì gìa qúy hòan ngừơi tôí", "người già quý hoàn người tối"},
    {NEW, "ngoèo hoàn quỹ của thuở khuya mía", "ngoèo hoàn quỹ của thuở khuya mía"},
    {OLD, "ngoèo hoàn quỹ của thuở khuya mía", "ngoèo hoàn quỹ của thuở khuya mía"},
    {KEY, "Hòa BÌNH, ĐÀ NẴNG", "hoà bình, đà nẵng"},
    /* no syllable: the tone stays where it is */
    {NEW, "oí Đắk lắk càfe ngúym", "ói Đắk lắk càfe ngúym"},
    {NEW, "aó bòá ngừời caố", "áo bòá người caố"},
    {NEW, "hòá", "hòá"},
    {NEW, "hòà", "hoà"},
    {NEW, "hòa2 a1hòa", "hoà2 a1hoà"},
    {NEW, "hòahòa", "hòahòa"},
    {NEW, "hòa-bình/hòa.hòa", "hoà-bình/hoà.hoà"},
    /* normal forms and marks in any order */
    {NEW, "tie\u0302\u0301ng Vie\u0323\u0302t", "tiếng Việt"},
    {NEW, "tiê\u0301ng Viê\u0323t", "tiếng Việt"},
    {NEW, "tie\u0301\u0302ng Vie\u0302\u0323t", "tiếng Việt"},
    {NEW, "tié\u0302ng Viẹ\u0302t", "tiếng Việt"},
    {NEW, "tiế\u0301ng Việ\u0323\u0323t", "tiếng Việt"},
    {NEW, "tiê\u0302\u0301ng", "tiếng"},
    {NEW, "tiê\u0341ng ba\u0340", "tiếng bà"},
    {NEW, "nghi\u0303a NGHI\u0303A", "nghĩa NGHĨA"},
    {NEW, "ngu\u031Bo\u031B\u0300i ngu\u031Bo\u0300\u031Bi", "người người"},
    {NFC, "tie\u0302\u0301ng Vie\u0323\u0302t", "tiếng Việt"},
    {NFC, "tie\u0301\u0302ng", "tié\u0302ng"},
    {NFC, "tiế\u0301ng hòa Ðà", "tiế\u0301ng hòa Ðà"},
    {NFC, "ba\u200B\u0300 \u00AD", "ba\u200B\u0300 \u00AD"},
    /* a mark behind a stray blank */
    {NEW, "tiê \u0301ng Viê\u00A0\u0323t", "tiếng Việt"},
    {NEW, "họa \u0323\u0323", "hoạ"},
    {NEW, "má \u0300", "má \u0300"},
    {NEW, "m \u0300", "m \u0300"},
    {NEW, "a \u0301\u0308", "a \u0301\u0308"},
    {KEY, "a \u0301\u200B\u0308", "a \u0301\u0308"},
    {KEY, "o\u0303\u00A0\u0306\u031B", "õ\u00A0\u031B\u0306"},
    {FOLD, "ễ \u0323", "e "},
    {NFC, "tiê \u0301ng", "tiê \u0301ng"},
    {FOLD, "tiê \u0301ng", "tieng"},
    /* debris */
    {NEW, "đ\u00ADược \u200Btrú\u00A0tại\uFEFF", "được trú\u00A0tại"},
    {NEW, "ti\u00ADế\u200Bng Vi\u200Dê\u200B\u0323t", "tiếng Việt"},
    {NEW, "\uFEFFhò\u200Ca", "hoà"},
    {NEW, "\u00E6\u00AD\u065D\u07F2", "\u00E6\u07F2\u065D"}, /* marks of other scripts stand once */
    {NEW, "haọc\u00AD\u0E31", "hạoc\u0E31"},                  /* and end the word before their letter */
    {KEY, "đ\u00ADược", "được"},
    {FOLD, "đ\u00ADược\u200B", "duoc"},
    {SLUG, "đ\u00ADược\u200B \u200Btrú", "duoc-tru"},
    {LOWER, "Đ\u00ADược", "đ\u00ADược"},
    {NEW, "👨\u200D👩 ❤\uFE0F", "👨\u200D👩 ❤\uFE0F"},
    {NEW, "न\u200Dत a\u200Db", "न\u200Dत ab"},
    {KEY, "👨\u200D👩", "👨👩"},
    /* look-alikes of đ */
    {NEW, "Ða Nẵng", "Đa Nẵng"},
    {NEW, "Ðảng Ðà ðường Ɖi", "Đảng Đà đường Đi"},
    {NEW, "LÐLÐ ÐHQG ÐĐ", "LĐLĐ ĐHQG ĐĐ"},
    {NEW, "500 ð 500.000 ð", "500 đ 500.000 đ"},
    {NEW, "það Guðmundur Ævar Örn", "það Guðmundur Ævar Örn"},
    {NEW, "Ðắk", "Ðắk"},
    {KEY, "ÐÀ NẴNG", "đà nẵng"},
    {KEY, "LÐLÐ það", "lđlđ það"},
    {FOLD, "Ða það LÐLÐ 500 ð", "da thad ldld 500 d"},
    {UNACCENT, "Ða Ðð", "Da Dd"},
    {LOWER, "Ða", "ða"},
    /* no marks */
    {FOLD, "Đà Nẵng", "da nang"},
    {UNACCENT, "Đà Nẵng ĐÀ NẴNG", "Da Nang DA NANG"},
    {FOLD, "Nguyễn Thị Thuỷ, đường Ỷ Lan", "nguyen thi thuy, duong y lan"},
    {FOLD, "Cafés, Müller, Łódź, Straße, Ærø, ﬁ, m²", "cafes, muller, lodz, strasse, aero, fi, m2"},
    {UNACCENT, "Straße Ærø ŁÓDŹ", "Strasse AEro LODZ"},
    {FOLD, "Đắk Lắk – Krông Păc – Čư Ƀlang", "dak lak – krong pac – cu blang"},
    {FOLD, "\u0301a\u0301\u0302\u0323\u0308", "a"},
    {FOLD, "ế1\u0301 +\u0301", "e1\u0301 +\u0301"},
    {FOLD, "25°C 100₫ “x” …", "25°c 100₫ “x” …"},
    {SLUG, "Công đoàn viên chức", "cong-doan-vien-chuc"},
    {SLUG, "  --Hà Nội, 24/ 07 /2020!  ", "ha-noi-24-07-2020"},
    {SLUG, "1,6 tỉ đồng", "1-6-ti-dong"},
    {SLUG, "Tokyo (東京) là…", "tokyo-東京-la"},
    {SLUG, "!?", ""},
    {SLUG, "a_b", "a-b"},
    {SLUG, "\377a\377b", "a-b"},
    {SLUG, " \u0301 a", "a"},
    /* case */
    {UPPER, "đường công đoàn", "ĐƯỜNG CÔNG ĐOÀN"},
    {LOWER, "ĐƯỜNG CÔNG ĐOÀN", "đường công đoàn"},
    {UPPER, "e\u0302\u0301", "Ế"},
    {UPPER, "straße ﬁ ǰ", "STRASSE FI J\u030C"},
    {LOWER, "hòa", "hòa"},
    {TITLE, "nguyễn VĂN an", "Nguyễn Văn An"},
    {TITLE, "h'mông o’brien DON'T", "H'Mông O’Brien Don't"},
    {TITLE, "it's we'll", "It's We'll"},
    {TITLE, "hà nội-huế (tp.hcm) 4k", "Hà Nội-Huế (Tp.Hcm) 4k"},
    {TITLE, "đ\u00ADược", "Đ\u00ADược"},
    {TITLE, "ngu\u031Bo\u031B\u0300i", "Người"},
    /* other scripts */
    {KEY, "Москва ΑΘΉΝΑ", "москва αθήνα"},
    {FOLD, "Москва ЙЁ 한국", "москва йё 한국"},
    {UPPER, "москва", "МОСКВА"},
    {LOWER, "ΌΔΟΣ ДОМ", "όδος дом"},
    {TITLE, "москва ПЕТР", "Москва Петр"},
    {TITLE, "µm'l д'Артаньян он'с", "Μm'l Д'Артаньян Он'с"},
    {TITLE, "Μm'l", "Μm'l"},
    {TITLE, "\u03B0ng \u03C5\u0308\u0301ng \u1FB7", "\u03AB\u0301ng \u03AB\u0301ng \u1FBC\u0342"},
    {NFC, "\u0438\u0306 \u1112\u1161\u11AB", "й 한"},
    {NEW, "\u0438\u0306 \u1112\u1161\u11AB", "й 한"},
    {NEW, "東京hòa", "東京hoà"},
    /* malformed */
    {NEW, "a\377b\303", "a\uFFFDb\uFFFD"},
    {NFC, "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
    {FOLD, "ho\xE1\xBA", "ho\uFFFD\uFFFD"},
    {KEY, "h\303\303\262a", "h\uFFFDoà"}, /* oà is a syllable */
    {NEW, "", ""},
};

START_TEST(test_conversion) {
    text t = exactly(conversions[_i].text), got = convert(conversions[_i].form, t);
    ck_assert_msg(is(got, conversions[_i].want), "form %d of '%s': '%s'", conversions[_i].form, shown(t),
                  shown(got));
}
END_TEST

/* Texts that must come out the same. */
static const struct {
    enum viet_form form;
    const char *a, *b;
} twins[] = {
    {KEY, "я\uFE0F", "я"},
    {KEY, "яя\uFE0F", "яя"}, /* invisible marks behind the first letter, and behind the others */
    {FOLD, "яя\u034F", "яя"},
    {KEY, "\u1FB4", "\u03B1\u0345\u0301"}, /* canonically the same */
    {KEY, "\u212Ahoà", "khoà"},
    {NEW, "\u212A\u00D0", "KÐ"},
    {UPPER, "\u0345\u0300", "\u0300\u0345"},
    {UPPER, "\u1FA5\u0302", "ω\u0314\u0301\u0302\u0345"},
    {LOWER, "\u1FAD\u0302", "Ω\u0314\u0301\u0302\u0345"},
    {KEY, "ÐÀ", "đà"},
    {FOLD, "ẞ", "ß"},
    {FOLD, "\u2EA1\u2EC7", "\u2EA1\u2EC7"}, /* with bytes like those of ạ and ệ but the first */
    {FOLD, "ǅ", "ǆ"},
    {FOLD, "ǈǋǲ", "ǉǌǳ"},
};

START_TEST(test_twins) {
    text a = convert(twins[_i].form, exactly(twins[_i].a)), b = convert(twins[_i].form, exactly(twins[_i].b));
    ck_assert_msg(same(a, b), "form %d of '%s': '%s' and '%s'", twins[_i].form, shown(exactly(twins[_i].a)),
                  shown(a), shown(b));
}
END_TEST

/* NUL is a character like others. */
START_TEST(test_nul) {
    text t = exact("a\0\xC4\x90", 4), folded = convert(FOLD, t), slug = convert(SLUG, t);
    ck_assert(same(folded, (text){"a\0d", 3}));
    ck_assert(is(slug, "a-d"));
}
END_TEST

/* Without anyone to ask, other scripts stay as they are. */
START_TEST(test_without_icu) {
    static const viet_foreign nobody = {NULL, NULL};
    text t = exactly("Đ Москва\u0438\u0306 東");
    ck_assert(is(convert_with(KEY, t, NULL), "đ Москва\u0438\u0306 東"));
    ck_assert(is(convert_with(UPPER, t, &nobody), "Đ Москва\u0438\u0306 東"));
}
END_TEST

/* What is handed over: whole clusters, well formed, less than the bound, and never for slugs. */
typedef struct handed {
    size_t calls, bytes;
    enum viet_form form;
} handed;

static size_t hand_back(void *context, enum viet_form form, const char *s, size_t n, char *out) {
    handed *h = context;
    h->calls++;
    h->bytes += n;
    h->form = form;
    REQUIRE(n > 0 && n < 2 * VIET_FOREIGN_BYTES, "%zu bytes at once", n);
    REQUIRE(is_utf8((text){s, n}), "half a character");
    memcpy(out, s, n);
    return n;
}

START_TEST(test_handing_over) {
    handed h = {0, 0, NFC};
    viet_foreign foreign = {hand_back, &h};
    draft d = {.n = 0};
    add_string(&d, "hòa ");
    for (int i = 0; i < 2000; i++) {
        add_point(&d, 0x438);
    }
    text t = finish(&d);
    char *room = room_for(t.n);
    ck_assert_uint_eq(viet_convert(SLUG, t.s, t.n, room, t.n, &foreign), 4 + 4000);
    ck_assert_uint_eq(h.bytes, 4000);
    ck_assert_uint_gt(h.calls, 4000 / (2 * VIET_FOREIGN_BYTES));
    ck_assert_int_eq(h.form, FOLD);
}
END_TEST

/* Long stretches are cut where nothing composes, whatever stands before them. */
static const uint32_t stretches[][3] = {
    {0x1112, 0x1161, 0x11AB}, /* Hangul, letter by letter */
    {0x438, 0x306, 0},        /* й */
    {0x3B1, 0x301, 0x345},    /* ᾴ */
    {0x995, 0x9C7, 0x9BE},    /* Bengali, two marks that make one */
    {0xE01, 0xE48, 0},        /* Thai */
};

START_TEST(test_long_stretches) {
    for (unsigned before = 0; before < 12; before++) {
        draft d = {.n = 0};
        for (unsigned i = 0; i < before; i++) {
            add_point(&d, i % 2 ? 0x430 : 0x3042); /* two bytes, three */
        }
        for (unsigned i = 0; i < 3 * 300; i++) {
            if (stretches[_i][i % 3] != 0) {
                add_point(&d, stretches[_i][i % 3]);
            }
        }
        text t = finish(&d), got = convert(NFC, t), want = icu_nfc(t);
        ck_assert_msg(same(got, want), "stretch %d behind %u characters: %zu bytes, not %zu", _i, before,
                      got.n, want.n);
    }
}
END_TEST

/* A long text of one thing costs no more a byte than a short one: else the time limit ends the test. */
static const char *const things[] = {
    "a",  "\u0301", "ế", "a ",      "a\u0301", "a \u0301", "\u200B", "đ\u200B", "ð",
    "Ð ", "1.",     "я", "я\u0301", "東",      "\xE1",     "\u0344", "hòa",     "'",
};

START_TEST(test_long_texts) {
    enum { TOTAL = 200000 };
    size_t n = strlen(things[_i]), count = TIMES(TOTAL) / n;
    char *s = room_for(n * count);
    for (size_t i = 0; i < count; i++) {
        memcpy(s + i * n, things[_i], n);
    }
    for (int form = NFC; form <= TITLE; form++) {
        text got = convert((enum viet_form)form, (text){s, n * count});
        ck_assert_msg(is_utf8(got) && got.n <= 3 * n * count + 16, "'%s' in form %d", things[_i], form);
    }
}
END_TEST

Suite *convert_suite(void) {
    Suite *suite = suite_create("convert");
    TCase *tests = test_case(suite, "convert");
    tcase_add_loop_test(tests, test_conversion, 0, LENGTH(conversions));
    tcase_add_loop_test(tests, test_twins, 0, LENGTH(twins));
    tcase_add_test(tests, test_nul);
    tcase_add_test(tests, test_without_icu);
    tcase_add_test(tests, test_handing_over);
    tcase_add_loop_test(tests, test_long_stretches, 0, LENGTH(stretches));
    tcase_add_loop_test(tests, test_long_texts, 0, LENGTH(things));
    return suite;
}
