/* test_syllable.c - the whole grammar against its sources, syllables that readers know, and the inventory. */
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "text/syllable.h"
#include "text/word.h"

/* ---- hand-made: old and new spelling, and the parts: onset|glide|nucleus|coda */

static const struct {
    const char *new_style, *old_style, *parts;
} syllables[] = {
    {"hoà", "hòa", "h|o|a|"},
    {"thuý", "thúy", "th|u|y|"},
    {"khoẻ", "khỏe", "kh|o|e|"},
    {"uỷ", "ủy", "|u|y|"},
    {"loè", "lòe", "l|o|e|"},
    {"hoạ", "họa", "h|o|a|"},
    {"quý", "quý", "qu||y|"},
    {"quà", "quà", "qu||a|"},
    {"quả", "quả", "qu||a|"},
    {"quốc", "quốc", "qu||ô|c"},
    {"quyển", "quyển", "qu||yê|n"},
    {"quỳnh", "quỳnh", "qu||y|nh"},
    {"quét", "quét", "qu||e|t"},
    {"quở", "quở", "qu||ơ|"},
    {"giá", "giá", "gi||a|"},
    {"già", "già", "gi||a|"},
    {"gì", "gì", "g||i|"},
    {"gìn", "gìn", "g||i|n"},
    {"giếng", "giếng", "g||iê|ng"},
    {"giết", "giết", "g||iê|t"},
    {"giữ", "giữ", "gi||ư|"},
    {"giường", "giường", "gi||ươ|ng"},
    {"giỏi", "giỏi", "gi||o|i"},
    {"giống", "giống", "gi||ô|ng"},
    {"hoàn", "hoàn", "h|o|a|n"},
    {"nghiêng", "nghiêng", "ngh||iê|ng"},
    {"nghĩa", "nghĩa", "ngh||ia|"},
    {"khuỷu", "khuỷu", "kh|u|y|u"},
    {"uống", "uống", "||uô|ng"},
    {"yêu", "yêu", "||yê|u"},
    {"ý", "ý", "||y|"},
    {"ươn", "ươn", "||ươ|n"},
    {"thuở", "thuở", "th|u|ơ|"},
    {"huơ", "huơ", "h|u|ơ|"},
    {"oái", "oái", "|o|a|i"},
    {"ngoằn", "ngoằn", "ng|o|ă|n"},
    {"ngoèo", "ngoèo", "ng|o|e|o"},
    {"rượu", "rượu", "r||ươ|u"},
    {"khuya", "khuya", "kh|u|ya|"},
    {"chuyện", "chuyện", "ch|u|yê|n"},
    {"người", "người", "ng||ươ|i"},
    {"đường", "đường", "đ||ươ|ng"},
    {"việt", "việt", "v||iê|t"},
    {"mía", "mía", "m||ia|"},
    {"mùa", "mùa", "m||ua|"},
    {"mưa", "mưa", "m||ưa|"},
    {"cửa", "cửa", "c||ưa|"},
    {"của", "của", "c||ua|"},
    {"tuần", "tuần", "t|u|â|n"},
    {"thuế", "thuế", "th|u|ê|"},
    {"tuệch", "tuệch", "t|u|ê|ch"},
    {"xoong", "xoong", "x||oo|ng"},
    {"soóc", "soóc", "s||oo|c"},
    {"huýt", "huýt", "h|u|y|t"},
    {"hoặc", "hoặc", "h|o|ă|c"},
    {"ngoáy", "ngoáy", "ng|o|a|y"},
    {"ấy", "ấy", "||â|y"},
    {"ở", "ở", "||ơ|"},
    {"yếm", "yếm", "||yê|m"},
    {"kỷ", "kỷ", "k||y|"},
    {"ghế", "ghế", "gh||ê|"},
    {"phở", "phở", "ph||ơ|"},
    {"trời", "trời", "tr||ơ|i"},
    {"kiến", "kiến", "k||iê|n"},
    {"cuộc", "cuộc", "c||uô|c"},
    {"bưởi", "bưởi", "b||ươ|i"},
    {"nhoẻn", "nhoẻn", "nh|o|e|n"},
    {"ích", "ích", "||i|ch"},
    {"êm", "êm", "||ê|m"},
    {"duyệt", "duyệt", "d|u|yê|t"},
    {"khoẳm", "khoẳm", "kh|o|ă|m"},
    {"a", "a", "||a|"},
};

static text written_at(const viet_syllable *s, enum viet_style style) {
    return written(s->letters, s->n, s->tone, s->at[style]);
}

START_TEST(test_syllable) {
    unsigned n, tone, at, i = 0;
    viet_syllable s;
    draft parts = {.n = 0};
    const char *name = syllables[_i].new_style;
    uint64_t letters = packed(name, &n, &tone, &at);
    ck_assert_msg(viet_syllable_parse(letters, n, tone, &s), "%s is a syllable", name);
    const unsigned lengths[] = {s.onset, s.glide, s.nucleus, s.coda};
    for (int part = 0; part < 4; part++) {
        text piece = written(letters >> 8 * i, lengths[part], 0, 0);
        add(&parts, piece.s, piece.n);
        add_string(&parts, part < 3 ? "|" : "");
        i += lengths[part];
    }
    ck_assert_msg(i == n && is(finish(&parts), syllables[_i].parts), "%s is %s", name, shown(finish(&parts)));
    text new_style = written_at(&s, VIET_NEW), old_style = written_at(&s, VIET_OLD);
    ck_assert_msg(is(new_style, name), "%s in new style: %s", name, shown(new_style));
    ck_assert_msg(is(old_style, syllables[_i].old_style), "%s in old style: %s", name, shown(old_style));
    ck_assert_msg(s.shared_i == (name[0] == 'g' && s.onset == 1 && strncmp(parts.s, "g||i", 4) == 0), "%s",
                  name);
}
END_TEST

/* A stop without its tone; onsets and rhymes that never meet; letters of other languages. */
static const char *const no_syllables[] = {
    "viêt", "viẻt", "bac",  "bàc",   "bảc",   "bãc", "tich", "tìch", "hôp", "cât", "đăk", "đắk",   "lắk",
    "kà",   "ka",   "ko",   "ku",    "ce",    "ci",  "cy",   "ghà",  "gha", "ge",  "gê",  "ngi",   "nge",
    "ngê",  "ngha", "qa",   "qi",    "qo",    "quu", "quo",  "quư",  "coa", "cuă", "cêi", "tôa",   "cta",
    "b",    "ng",   "pr",   "iê",    "iêu",   "uô",  "ươ",   "ă",    "â",   "bă",  "hươ", "nghiê", "tyên",
    "giy",  "gii",  "gieê", "oăi",   "ânh",   "ayt", "cơc",  "bưp",  "enh", "onh", "ôch", "uyan",  "yênh",
    "oaa",  "aa",   "êê",   "tiêch", "quoăn", "fa",  "wa",   "za",   "ja",  "đd",  "tz",  "ax",    "bána",
};

START_TEST(test_no_syllable) {
    unsigned n, tone, at;
    viet_syllable s;
    uint64_t letters = packed(no_syllables[_i], &n, &tone, &at);
    ck_assert_msg(!viet_syllable_parse(letters, n, tone, &s), "%s is no syllable", no_syllables[_i]);
    ck_assert_msg(!(VIET_USE_TONES(viet_syllable_use(letters)) >> tone & 1), "%s is not in use",
                  no_syllables[_i]);
}
END_TEST

START_TEST(test_no_letters) {
    viet_syllable s;
    ck_assert(!viet_syllable_parse(0, 0, 0, &s));
    for (unsigned n = 1; n <= 20; n++) {
        ck_assert(!viet_syllable_parse(0, n, 0, &s));
    }
    unsigned m, tone, at;
    uint64_t letters = packed("nghiêng", &m, &tone, &at);
    ck_assert(viet_syllable_parse(letters, 7, tone, &s));
    ck_assert(!viet_syllable_parse(letters, 8, tone, &s));
    ck_assert(!viet_syllable_parse(letters | (uint64_t)VIET_LETTER('a', 0) << 56, 8, tone, &s));
}
END_TEST

/* ---- the grammar */

/* Accepted if and only if the grammar's row has the tone, and taken apart as it says. */
static void check_parse(uint64_t letters, unsigned n) {
    const grammar_row *g = grammar_find(letters);
    for (unsigned tone = 0; tone < VIET_TONES; tone++) {
        viet_syllable s;
        bool allowed = g != NULL && (!g->stop || tone == VIET_SAC || tone == VIET_NANG);
        bool parsed = viet_syllable_parse(letters, n, tone, &s);
        REQUIRE(parsed == allowed, "%s with tone %u is %s", shown(written(letters, n, 0, 0)), tone,
                parsed ? "taken for a syllable" : "refused");
        REQUIRE(!parsed || (s.letters == letters && s.n == n && s.tone == tone && s.onset == g->onset &&
                            s.glide == g->glide && s.nucleus == g->nucleus && s.coda == g->coda &&
                            s.shared_i == g->shared_i && s.iy == g->iy && s.at[0] == g->at[0] &&
                            s.at[1] == g->at[1]),
                "%s is taken apart in another way", shown(written(letters, n, 0, 0)));
    }
}

START_TEST(test_grammar) {
    size_t count, toned = 0;
    const grammar_row *all = grammar(&count);
    for (size_t i = 0; i < count; i++) {
        REQUIRE(i == 0 || all[i].letters != all[i - 1].letters, "%s is spelled by two rows",
                shown(written(all[i].letters, all[i].n, 0, 0)));
        check_parse(all[i].letters, all[i].n);
        toned += all[i].stop ? 2 : VIET_TONES;
    }
    ck_assert_msg(toned > 16500 && toned < 17500, "%zu syllables", toned);
}
END_TEST

/* Every onset before every rhyme, also where they never meet. */
START_TEST(test_all_combinations) {
    unsigned combinations = 0;
    tsv onsets = tsv_open("onsets.tsv");
    while (tsv_next(&onsets)) {
        tsv rhymes = tsv_open("rhymes.tsv");
        while (tsv_next(&rhymes)) {
            unsigned n, tone, at;
            char s[64];
            snprintf(s, sizeof s, "%s%s", onsets.field[0][0] == '-' ? "" : onsets.field[0], rhymes.field[0]);
            uint64_t letters = packed(s, &n, &tone, &at);
            check_parse(letters, n);
            combinations++;
        }
    }
    ck_assert_uint_gt(combinations, 4500);
}
END_TEST

/* One letter changed, left out or put in: most are no syllables, and some are others. */
START_TEST(test_mutations) {
    size_t count;
    const grammar_row *all = grammar(&count);
    for (size_t i = 0; i < count; i += STRIDE) {
        unsigned n = all[i].n;
        for (unsigned k = 0; k <= n; k++) {
            uint64_t low = (1ull << 8 * k) - 1, letters = all[i].letters;
            if (k < n) {
                check_parse((letters & low) | ((letters >> 8) & ~low), n - 1);
            }
            for (unsigned l = 1; l < VIET_LETTER_CODES; l++) {
                if (!viet_letter_exists((viet_letter)l)) {
                    continue;
                }
                if (k < n) {
                    check_parse((letters & ~(0xFFull << 8 * k)) | (uint64_t)l << 8 * k, n);
                }
                if (n < VIET_SYLLABLE_MAX) {
                    check_parse((letters & low) | (uint64_t)l << 8 * k | (letters & ~low) << 8, n + 1);
                }
            }
        }
    }
}
END_TEST

/* All words of one, two and three letters. */
START_TEST(test_short_words) {
    for (unsigned a = 1; a < VIET_LETTER_CODES; a++) {
        for (unsigned b = 0; b < VIET_LETTER_CODES && viet_letter_exists((viet_letter)a); b += STRIDE % 5) {
            bool two = b != 0 && viet_letter_exists((viet_letter)b);
            for (unsigned c = 0; c < VIET_LETTER_CODES && (two || (b == 0 && c == 0)); c++) {
                if (c == 0 || viet_letter_exists((viet_letter)c)) {
                    check_parse(a | b << 8 | c << 16, 1 + (b != 0) + (c != 0));
                }
            }
        }
    }
}
END_TEST

/* ---- the inventory */

START_TEST(test_inventory) {
    unsigned rows = 0, toned = 0;
    tsv use = tsv_open("syllables.tsv");
    while (tsv_next(&use)) {
        unsigned n, tone, at, tones = 0;
        uint64_t letters = packed(use.field[0], &n, &tone, &at), row = viet_syllable_use(letters);
        const grammar_row *g = grammar_find(letters);
        for (const char *p = use.field[1]; *p != 0; p++) {
            tones |= 1u << (*p - '0');
            toned++;
        }
        ck_assert_msg(g != NULL && tone == 0, "%s is no syllable", use.field[0]);
        ck_assert_msg(!g->stop || (tones & 15) == 0, "%s: a stop with another tone", use.field[0]);
        ck_assert_msg((row & VIET_USE_LETTERS) == letters && VIET_USE_TONES(row) == tones,
                      "%s: tones %X, not %X", use.field[0], VIET_USE_TONES(row), tones);
        ck_assert_msg(g->at[VIET_NEW] + 1 + VIET_USE_AFTER(row) == n, "%s: %u letters behind the tone",
                      use.field[0], VIET_USE_AFTER(row));
        rows++;
    }
    ck_assert_uint_eq(rows, viet_syllable_count);
    ck_assert_uint_gt(rows, 2300);
    ck_assert_uint_gt(toned, 6000);
}
END_TEST

/* Sorted by the letters without marks, then by the marks; no row twice. */
static int compare_rows(uint64_t a, uint64_t b, bool bases) {
    for (unsigned i = 0; i < VIET_SYLLABLE_MAX; i++) {
        int x = viet_letter_at(a, i), y = viet_letter_at(b, i);
        x = bases ? viet_base((viet_letter)x) : x;
        y = bases ? viet_base((viet_letter)y) : y;
        if (x != y) {
            return x - y;
        }
    }
    return 0;
}

START_TEST(test_order) {
    for (unsigned i = 1; i < viet_syllable_count; i++) {
        uint64_t a = viet_syllables[i - 1], b = viet_syllables[i];
        int bases = compare_rows(a, b, true);
        ck_assert_msg(bases < 0 || (bases == 0 && compare_rows(a, b, false) < 0), "row %u", i);
    }
}
END_TEST

/* Only what is in the table is found there. */
START_TEST(test_not_in_use) {
    size_t count, unused = 0;
    const grammar_row *all = grammar(&count);
    for (size_t i = 0; i < count; i++) {
        uint64_t row = viet_syllable_use(all[i].letters);
        bool listed = false;
        for (unsigned k = 0; k < viet_syllable_count && row == 0; k += STRIDE) {
            listed = listed || (viet_syllables[k] & VIET_USE_LETTERS) == all[i].letters;
        }
        ck_assert(!listed);
        unused += row == 0;
    }
    ck_assert_uint_eq(count - unused, viet_syllable_count);
    ck_assert_uint_eq(viet_syllable_use(0), 0);
    dice d = dice_of(1);
    for (unsigned i = 0; i < TIMES(100000); i++) {
        uint64_t letters = ((uint64_t)roll(&d, 1u << 31) << 25 ^ roll(&d, 1u << 31)) & VIET_USE_LETTERS;
        uint64_t row = viet_syllable_use(letters);
        REQUIRE(row == 0 || (row & VIET_USE_LETTERS) == letters, "%llx", (unsigned long long)letters);
    }
}
END_TEST

/* ---- i and y */

static const struct {
    const char *one, *other; /* NULL: there is none */
} pairs[] = {
    {"tỷ", "tỉ"},   {"kỹ", "kĩ"},       {"lý", "lí"},  {"mỹ", "mĩ"},   {"sỹ", "sĩ"},     {"hy", "hi"},
    {"quý", "quí"}, {"quỳnh", "quình"}, {"ý", "í"},    {"quyt", NULL}, {"quýt", "quít"}, {"quých", "quích"},
    {"thuý", NULL}, {"tay", NULL},      {"tai", NULL}, {"ni", NULL},   {"thi", NULL},    {"bi", NULL},
    {"đi", NULL},   {"chi", NULL},      {"vi", NULL},  {"huy", NULL},  {"yêu", NULL},    {"quyên", NULL},
    {"tin", NULL},  {"kinh", NULL},     {"gì", NULL},  {"quay", NULL}, {"quai", NULL},   {"khuya", NULL},
    {"mây", NULL},  {"uy", NULL},       {"ui", NULL},  {"ích", NULL},  {"kiên", NULL},   {"hít", NULL},
};

START_TEST(test_iy) {
    const char *sides[] = {pairs[_i].one, pairs[_i].other};
    for (int side = 0; side < 2 && sides[side] != NULL; side++) {
        unsigned n, tone, at;
        viet_syllable s;
        uint64_t letters = packed(sides[side], &n, &tone, &at);
        bool parsed = viet_syllable_parse(letters, n, tone, &s);
        uint64_t other = parsed ? viet_syllable_iy(&s) : 0;
        text got = written(other, other ? n : 0, tone, at);
        ck_assert_msg(is(got, sides[1 - side] ? sides[1 - side] : ""), "%s is also '%s'", sides[side],
                      shown(got));
    }
}
END_TEST

/* Two spellings are each other's, and differ in nothing else. */
START_TEST(test_iy_is_mutual) {
    size_t count, found = 0;
    const grammar_row *all = grammar(&count);
    for (size_t i = 0; i < count; i++) {
        viet_syllable s, t;
        ck_assert(viet_syllable_parse(all[i].letters, all[i].n, VIET_SAC, &s));
        uint64_t other = viet_syllable_iy(&s);
        if (other != 0) {
            ck_assert(viet_syllable_parse(other, s.n, VIET_SAC, &t) && viet_syllable_iy(&t) == s.letters);
            ck_assert(s.onset == t.onset && s.coda == t.coda && s.at[VIET_NEW] == t.at[VIET_NEW]);
            found++;
        }
    }
    ck_assert_uint_gt(found, 16);
    ck_assert_uint_lt(found, 40);
}
END_TEST

Suite *syllable_suite(void) {
    Suite *suite = suite_create("syllable");
    TCase *tests = test_case(suite, "syllable");
    tcase_add_loop_test(tests, test_syllable, 0, LENGTH(syllables));
    tcase_add_loop_test(tests, test_no_syllable, 0, LENGTH(no_syllables));
    tcase_add_test(tests, test_no_letters);
    tcase_add_test(tests, test_grammar);
    tcase_add_test(tests, test_all_combinations);
    tcase_add_test(tests, test_mutations);
    tcase_add_test(tests, test_short_words);
    tcase_add_test(tests, test_inventory);
    tcase_add_test(tests, test_order);
    tcase_add_test(tests, test_not_in_use);
    tcase_add_loop_test(tests, test_iy, 0, LENGTH(pairs));
    tcase_add_test(tests, test_iy_is_mutual);
    return suite;
}
