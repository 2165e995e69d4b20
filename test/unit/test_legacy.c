/* test_legacy.c - encodings from before Unicode: their tables against other libraries', every syllable, and guessing. */
#include <dirent.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "text/legacy.h"
#include "text/letter.h"
#include "text/unicode.h"
#include "text/utf8.h"

/* ---- the encodings, and encoding */

static uint16_t points_1252[256];
static char vni_written[0x2000][3]; /* [code point]: its one or two bytes */

/* The character that a byte is in the encoding that converter reads; 0 for none. */
static uint32_t character_of(iconv_t converter, unsigned byte) {
    /* a letter behind it brings out what waits for a mark */
    char in[2] = {(char)byte, 'x'}, out[16], *from = in, *to = out;
    size_t left = 2, room = sizeof out;
    iconv(converter, NULL, NULL, NULL, NULL);
    if (iconv(converter, &from, &left, &to, &room) == (size_t)-1) {
        return 0;
    }
    iconv(converter, NULL, NULL, &to, &room);
    const char *p = out;
    return viet_utf8_next(&p, to);
}

static iconv_t open_charset(const char *charset) {
    iconv_t converter = iconv_open("UTF-8", charset);
    ck_assert_msg(converter != (iconv_t)-1, "iconv has no %s", charset);
    return converter;
}

static void read_tables(void) {
    iconv_t converter = open_charset("WINDOWS-1252");
    for (unsigned byte = 0; byte < 256; byte++) {
        uint32_t cp = character_of(converter, byte);
        points_1252[byte] = (uint16_t)(cp != 0 ? cp : byte);
    }
    iconv_close(converter);
    tsv t = tsv_open("vni.tsv");
    while (tsv_next(&t)) {
        const char *letter = t.field[0], *p = t.field[1], *end = p + strlen(p);
        uint32_t cp = viet_utf8_next(&letter, letter + strlen(letter));
        for (char *out = vni_written[cp]; p < end;) {
            *out++ = (char)viet_utf8_next(&p, end);
        }
    }
}

/* The byte for a character, or 0. */
static unsigned byte_of(const uint16_t *points, uint32_t cp) {
    for (unsigned byte = 255; byte > 0; byte--) {
        if (points[byte] == cp) {
            return byte;
        }
    }
    return 0;
}

static void put_byte(draft *d, uint32_t cp, const uint16_t *points) {
    char byte = (char)byte_of(points, cp);
    REQUIRE(byte != 0, "U+%04X is not in the encoding", (unsigned)cp);
    add(d, &byte, 1);
}

/* A letter of windows-1258 whose tone is a mark behind it; of TCVN3 a small letter for a capital that it lacks. */
static void put_letter(draft *d, unsigned encoding, uint32_t cp) {
    static const uint32_t tones[VIET_TONES] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};
    const uint16_t *points = viet_encodings[encoding].points;
    const viet_char *c = viet_char_of(cp);
    if (encoding == VIET_VNI && cp < 0x2000 && vni_written[cp][0] != 0) {
        add_string(d, vni_written[cp]);
    } else if (encoding == VIET_WINDOWS_1258 && c->letter != 0 && c->tone != 0) {
        char spelled[VIET_LETTER_BYTES];
        const char *p = spelled;
        viet_letter_put(spelled, c->letter, VIET_NGANG, c->upper);
        put_byte(d, viet_utf8_next(&p, spelled + VIET_LETTER_BYTES), points);
        put_byte(d, tones[c->tone], points);
    } else if (encoding == VIET_TCVN3 && c->upper && byte_of(points, cp) == 0) {
        put_byte(d, (uint32_t)((int32_t)cp + c->lower), points);
    } else if (cp < 0x80 || byte_of(points, cp) != 0) {
        put_byte(d, cp, points);
    }
}

static text encode(unsigned encoding, text t) {
    draft d = {.n = 0};
    for (const char *p = t.s, *end = t.s + t.n; p < end;) {
        put_letter(&d, encoding, viet_utf8_next(&p, end));
    }
    return finish(&d);
}

/* Bytes as the characters that they were taken for. */
static text mistaken(text bytes) {
    draft d = {.n = 0};
    for (size_t i = 0; i < bytes.n; i++) {
        add_point(&d, points_1252[(unsigned char)bytes.s[i]]);
    }
    return finish(&d);
}

static text decode(unsigned encoding, bool bytes, text t) {
    viet_legacy legacy = {t.s, t.n, bytes};
    size_t n = viet_legacy_convert(&viet_encodings[encoding], &legacy, NULL, 0);
    char *room = room_for(n);
    REQUIRE(n <= 3 * t.n, "%s: %zu bytes", shown(t), n);
    REQUIRE(viet_legacy_convert(&viet_encodings[encoding], &legacy, room, n) == n, "%s: another length",
            shown(t));
    return (text){room, n};
}

/* ---- the tables */

static const struct {
    unsigned encoding;
    const char *charset;
    unsigned first, last;
} charmaps[] = {
    {VIET_VISCII, "VISCII", 0x00, 0xFF},
    {VIET_TCVN3, "TCVN5712-1", 0xA1, 0xFE},
    {VIET_WINDOWS_1258, "WINDOWS-1258", 0x00, 0xFF},
};

/* Each byte, against the C library. */
START_TEST(test_charmap) {
    iconv_t converter = open_charset(charmaps[_i].charset);
    unsigned letters = 0;
    for (unsigned byte = charmaps[_i].first; byte <= charmaps[_i].last; byte++) {
        uint32_t cp = character_of(converter, byte);
        unsigned point = viet_encodings[charmaps[_i].encoding].points[byte];
        ck_assert_msg(cp == 0 || point == cp, "%02X is U+%04X", byte, (unsigned)cp);
        letters += cp >= 0x80;
    }
    iconv_close(converter);
    ck_assert_uint_gt(letters, 90);
}
END_TEST

/* windows-1252, by which text is taken back to its bytes, is seen from outside by the punctuation of VNI and TCVN3. */
START_TEST(test_windows_1252) {
    for (unsigned byte = 0x80; byte < 0xA0; byte++) {
        ck_assert_uint_eq(viet_encodings[VIET_VNI].points[byte], points_1252[byte]);
        ck_assert_uint_eq(viet_encodings[VIET_TCVN3].points[byte], points_1252[byte]);
    }
}
END_TEST

/* Each encoding has each letter of Vietnamese once; TCVN3 those that it says. */
START_TEST(test_letters) {
    tsv t = tsv_open("letters.tsv");
    unsigned checked = 0;
    while (tsv_next(&t)) {
        for (int i = 0; i < 2; i++) {
            text letter = exactly(t.field[i]);
            bool may_lack = _i == VIET_TCVN3 && i == 1 && strcmp(t.field[4], "ngang") != 0;
            text bytes = encode((unsigned)_i, letter);
            text got = convert(VIET_FORM_NFC, decode((unsigned)_i, true, bytes));
            bool right = same(got, letter) || (may_lack && is(got, t.field[0]));
            ck_assert_msg(bytes.n > 0 && right, "%s: %s is %s", viet_encodings[_i].name, t.field[i],
                          shown(got));
            checked++;
        }
    }
    ck_assert_uint_gt(checked, 180);
}
END_TEST

/* ---- texts */

static void check_reading(unsigned encoding, text t) {
    text bytes = encode(encoding, t);
    text got = convert(VIET_FORM_NFC, decode(encoding, true, bytes));
    REQUIRE(same(got, t), "%s: %s gives %s", viet_encodings[encoding].name, shown(t), shown(got));
    got = convert(VIET_FORM_NFC, decode(encoding, false, mistaken(bytes)));
    REQUIRE(same(got, t), "%s, mistaken: %s gives %s", viet_encodings[encoding].name, shown(t), shown(got));
}

static void check_syllable(uint64_t row, unsigned n, unsigned tone, text syllable) {
    uint64_t letters = row & VIET_USE_LETTERS;
    viet_syllable s;
    REQUIRE(viet_syllable_parse(letters, n, tone, &s), "%s", shown(syllable));
    for (unsigned encoding = 0; encoding < VIET_ENCODINGS; encoding++) {
        for (enum viet_style style = VIET_NEW; style <= VIET_OLD; style++) {
            text t = written(letters, n, tone, s.at[style]);
            check_reading(encoding, t);
            text upper = convert(VIET_FORM_UPPER, t), title = convert(VIET_FORM_TITLE, t);
            if (encoding != VIET_TCVN3) {
                check_reading(encoding, title);
                check_reading(encoding, upper);
            }
        }
    }
}

START_TEST(test_all_syllables) {
    each_syllable(STRIDE, check_syllable);
}
END_TEST

static const struct {
    unsigned encoding;
    const char *mistaken, *expected;
} texts[] = {
    {VIET_TCVN3, "C«ng ®oµn viªn chøc ViÖt Nam", "Công đoàn viên chức Việt Nam"},
    {VIET_TCVN3, "Ng­êi l­u “gi÷” – 30%…", "Người lưu “giữ” – 30%…"},
    /* capitals by the font */
    {VIET_TCVN3, "CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
    {VIET_TCVN3, "§¶NG Bé TØNH Hµ NéI\nHµ ë ®©u?", "ĐẢNG BỘ TỈNH HÀ NỘI\nHà ở đâu?"},
    {VIET_TCVN3, "Hµ NéI ë Hµ NéI, ñY BAN\në Hµ Néi", "HÀ NỘI Ở HÀ NỘI, ỦY BAN\nở Hà Nội"},
    {VIET_TCVN3, "UBND x· Hµ, TP Hå ChÝ Minh, §µ N½ng", "UBND xã Hà, TP Hồ Chí Minh, Đà Nẵng"},
    {VIET_TCVN3, "H§ND Hµ, UBND Hµ", "HĐND Hà, UBND Hà"}, /* Đ is no small letter that stands for a capital */
    {VIET_TCVN3, "¡N, ¢M, £, ¤NG, ¥N, ¦A, §I", "ĂN, ÂM, Ê, ÔNG, ƠN, ƯA, ĐI"},
    {VIET_TCVN3, "μ 東 đn ®n", "μ 東 đn đn"},
    {VIET_VNI, "Coâng ñoaøn vieân chöùc", "Công đoàn viên chức"},
    {VIET_VNI, "ÑAÛNG BOÄ, Ñaø Naüng, ÑÖÔØNG, thòt, Myõ, kyø, lyù, lî, tæ, só",
     "ĐẢNG BỘ, Đà Nẵng, ĐƯỜNG, thịt, Mỹ, kỳ, lý, lỵ, tỉ, sĩ"},
    {VIET_VNI, "“Vieät Nam” – 5%…", "“Việt Nam” – 5%…"},
    {VIET_VNI, "Aên AÊn, Öôùc, ÖÔÙC, Uûy, OÂng, Oâng", "Ăn Ăn, Ước, ƯỚC, Ủy, Ông, Ông"},
    {VIET_VNI, "ñ", "đ"},
    {VIET_VISCII, "Vi®t Nam ð¤t nß¾c", "Việt Nam đất nước"},
    {VIET_VISCII, "\x02 \x05 \x06 \x14 \x19 \x1E \xC2\x9D", "Ẳ Ẵ Ẫ Ỷ Ỹ Ỵ Ũ"},
    {VIET_VPS, "ViŒt Nam ÇÃt nÜ§c", "Việt Nam đất nước"},
    {VIET_VPS, "\x02 \x03 \x04 \x05 \x06 \x10 \x15 \x19 \x1C \x1D", "Ạ Ậ Ặ Ẹ Ệ Ị Ự Ỵ Ẫ Ữ"},
    {VIET_WINDOWS_1258, "Viêòt Nam ðâìt nýõìc – “…”", "Việt Nam đất nước – “…”"},
    {VIET_WINDOWS_1258, "", ""},
};

START_TEST(test_text) {
    text t = exactly(texts[_i].mistaken);
    text got = convert(VIET_FORM_NFC, decode(texts[_i].encoding, false, t));
    ck_assert_msg(is(got, texts[_i].expected), "%s is %s", texts[_i].mistaken, shown(got));
}
END_TEST

/* ---- guessing */

static const char *guessed(text t) {
    static const unsigned order[VIET_ENCODINGS] = {VIET_TCVN3, VIET_VISCII, VIET_VPS, VIET_WINDOWS_1258,
                                                   VIET_VNI};
    const viet_encoding *list[VIET_ENCODINGS];
    for (unsigned i = 0; i < VIET_ENCODINGS; i++) {
        list[i] = &viet_encodings[order[i]];
    }
    viet_legacy legacy = viet_legacy_of(t.s, t.n);
    const viet_encoding *e = viet_legacy_guess(list, VIET_ENCODINGS, &legacy);
    return e != NULL ? e->name : "none";
}

static const char *const strangers[] = {
    "",
    "cong doan vien chuc",
    "Công đoàn viên chức",
    "tôi là con cá",
    "Tôi ăn cá kho và nói: thôi, không có gì ngon",
    "– – … “a” – «à»",
    "L’été, déjà très tôt, à la forêt",
    "Il est tôt, très tôt. Où est-il allé ? Là-bas, à côté.",
    "«Où vas-tu?» «À l’hôtel, bien sûr, mais c’est trop tôt.»",
    "Größe für über Füße, schön grün und früh",
    "El niño está aquí, mañana será otro día más en el jardín",
    "Não há ninguém lá, são três irmãos e a avó é já tão só",
    "Zażółć gęślą jaźń",
    "Ça fait dû, mû, vît, dît",
    "Århus Ø, på øen går køer på græs",
    "naïve café résumé, façade",
    "5 °C ± 2 µm, £3 ©1998 ® ½ ¾ § 4 ¶",
    "Москва, 東京, Αθήνα",
};

START_TEST(test_stranger) {
    ck_assert_str_eq(guessed(exactly(strangers[_i])), "none");
    draft latin = {.n = 0}; /* and as bytes, where it has bytes */
    for (const char *p = strangers[_i], *end = p + strlen(p); p < end;) {
        uint32_t cp = viet_utf8_next(&p, end);
        if (cp < 0x100) {
            char byte = (char)cp;
            add(&latin, &byte, 1);
        }
    }
    bool vietnamese = _i >= 2 && _i <= 4; /* the bytes of these are VISCII's, too */
    ck_assert(vietnamese || strcmp(guessed(finish(&latin)), "none") == 0);
}
END_TEST

/* What was guessed for pieces of the articles. */
typedef struct score {
    unsigned pieces, right, none, wrong, claimed;
} score;
static score scores[VIET_ENCODINGS];

/* A wrong name does no harm where the text is the same. */
static bool reads_alike(text bytes, const char *name, text t) {
    for (unsigned i = 0; i < VIET_ENCODINGS; i++) {
        if (strcmp(viet_encodings[i].name, name) == 0) {
            return same(convert(VIET_FORM_NFC, decode(i, true, bytes)), t);
        }
    }
    return false;
}

static void guess_piece(text t) {
    for (unsigned i = 0; i < VIET_ENCODINGS; i++) {
        text bytes = encode(i, t);
        for (int form = 0; form < 2; form++) {
            const char *name = guessed(form == 0 ? bytes : mistaken(bytes));
            bool right = strcmp(name, viet_encodings[i].name) == 0, none = strcmp(name, "none") == 0;
            scores[i].pieces++;
            scores[i].right += right;
            scores[i].none += none;
            scores[i].wrong += !right && !none && !reads_alike(bytes, name, t);
        }
    }
    for (enum spelling s = COMPOSED; s < SPELLINGS; s++) {
        scores[0].claimed += strcmp(guessed(respelled(t, s)), "none") != 0;
    }
    scores[0].claimed += strcmp(guessed(convert(VIET_FORM_UNACCENT, t)), "none") != 0;
    release();
}

/* Cuts a line of an article into pieces of words that have 20 letters or some more, three of the words with marks. */
static void guess_line(const char *line) {
    const char *end = line + strcspn(line, "\r\n"), *start = line;
    unsigned letters = 0, marked = 0;
    bool beyond = false;
    for (const char *p = line; p < end;) {
        const char *here = p;
        uint32_t cp = viet_utf8_next(&p, end);
        const viet_char *c = viet_char_of(cp);
        letters += viet_is_letter(c);
        beyond = beyond || (c->letter != 0 && cp >= 0x80);
        if (cp != ' ') {
            continue;
        }
        marked += beyond;
        beyond = false;
        if (letters >= 20) {
            text piece = convert(VIET_FORM_NEW, exact(start, (size_t)(here - start)));
            if (marked >= 3) {
                guess_piece(piece);
            }
            start = p;
            letters = marked = 0;
        }
    }
}

START_TEST(test_articles) {
    DIR *folder = opendir("test/data/articles");
    ck_assert_ptr_nonnull(folder);
    static char line[1 << 16];
    memset(scores, 0, sizeof scores);
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        char path[600];
        snprintf(path, sizeof path, "test/data/articles/%s", entry->d_name);
        FILE *file = strstr(path, ".txt") != NULL ? fopen(path, "r") : NULL;
        for (unsigned i = 0; file != NULL && fgets(line, sizeof line, file) != NULL; i++) {
            if (i % (STRIDE == 1 ? 1 : 5) == 0) {
                guess_line(line);
            }
        }
        if (file != NULL) {
            fclose(file);
        }
    }
    closedir(folder);
    ck_assert_uint_eq(scores[0].claimed, 0);
    for (unsigned i = 0; i < VIET_ENCODINGS; i++) {
        const score *s = &scores[i];
        const char *name = viet_encodings[i].name;
        ck_assert_uint_gt(s->pieces, TIMES(1000));
        ck_assert_msg(s->wrong <= s->pieces / 100 + 3, "%s: %u of %u wrong", name, s->wrong, s->pieces);
        ck_assert_msg(s->none <= s->pieces / 50 + 3, "%s: %u of %u none", name, s->none, s->pieces);
        ck_assert_uint_ge(s->right * 100, s->pieces * 96);
    }
}
END_TEST

/* U+FFFD written in UTF-8 is no malformed byte. */
START_TEST(test_replacement) {
    ck_assert(!viet_legacy_of("a\xEF\xBF\xBD", 4).bytes);
    ck_assert(viet_legacy_of("a\xEF\xBF", 3).bytes);
}
END_TEST

/* ---- any text */

static bool decodes_anything(text t, int encoding) {
    text got = decode((unsigned)encoding, true, t);
    viet_legacy legacy = viet_legacy_of(t.s, t.n);
    text other = decode((unsigned)encoding, legacy.bytes, t);
    guessed(t);
    return is_utf8(got) && is_utf8(other) && legacy.bytes == !is_utf8(t);
}

START_TEST(test_anything) {
    holds_for_random("legacy", decodes_anything, _i, ANYTHING, 10000);
}
END_TEST

/* Time in proportion to the length, whatever the text: these would take minutes. */
START_TEST(test_long) {
    static const char *const pieces[] = {"\xB5", "H\xB5 ",    "A",      "a\xE2", "\xE4",
                                         " ",    "\xC3\xA2 ", "\xB5\n", "\x02"};
    size_t most = TIMES(1000000), n = 0;
    char *room = room_for(most);
    for (size_t piece = strlen(pieces[_i]); n + piece <= most; n += piece) {
        memcpy(room + n, pieces[_i], piece);
    }
    text t = {room, n};
    for (unsigned i = 0; i < VIET_ENCODINGS; i++) {
        ck_assert_uint_gt(decode(i, true, t).n, 0);
    }
    guessed(t);
}
END_TEST

Suite *legacy_suite(void) {
    Suite *suite = suite_create("legacy");
    TCase *tests = test_case(suite, "legacy");
    tcase_add_checked_fixture(tests, read_tables, NULL);
    tcase_add_loop_test(tests, test_charmap, 0, LENGTH(charmaps));
    tcase_add_test(tests, test_windows_1252);
    tcase_add_loop_test(tests, test_letters, 0, VIET_ENCODINGS);
    tcase_add_test(tests, test_all_syllables);
    tcase_add_loop_test(tests, test_text, 0, LENGTH(texts));
    tcase_add_loop_test(tests, test_stranger, 0, LENGTH(strangers));
    tcase_add_test(tests, test_articles);
    tcase_add_loop_test(tests, test_anything, 0, VIET_ENCODINGS);
    tcase_add_loop_test(tests, test_long, 0, 9);
    tcase_add_test(tests, test_replacement);
    return suite;
}
