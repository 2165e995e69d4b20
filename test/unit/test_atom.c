/* test_atom.c - what a text is made of before words are: cut by hand, keys, and random text. */
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "words/atom.h"
#include "words/function.h"

/* The atoms of a text, each in brackets: (syllable), [other], {sign}; an apostrophe before one that starts a
** sentence, a bar before one that starts a line. */
static text cut(text t) {
    static const char open[] = "([{", close[] = ")]}";
    viet_atom_reader r;
    viet_atom a;
    draft d = {.n = 0};
    viet_atom_open(&r, t.s, t.n);
    while (viet_atom_next(&r, &a)) {
        add_string(&d, a.new_line ? "|" : "");
        add_string(&d, a.starts ? "'" : "");
        add(&d, &open[a.kind], 1);
        add(&d, t.s + a.start, a.end - a.start);
        add(&d, &close[a.kind], 1);
    }
    return finish(&d);
}

static const struct {
    const char *text, *atoms;
} cuts[] = {
    {"", ""},
    {" \t\n", ""},
    {"Hà Nội", "|'(Hà)(Nội)"},
    {"công_đoàn viên_chức", "|'(công)(đoàn)(viên)(chức)"},
    {"a\u00A0b\u3000c", "|'(a)(b)(c)"},
    {"Có. Không", "|'(Có){.}'(Không)"},
    {"\"Có\", ông nói", "|'{\"}'(Có){\"}{,}(ông)(nói)"},
    {"Có!\nKhông", "|'(Có){!}|'(Không)"},
    {"tin\ncũ", "|'(tin)|'(cũ)"},
    {"tin\rcũ\u2028mới\u2029rồi", "|'(tin)|'(cũ)|'(mới)|'(rồi)"},
    {"Hết… rồi", "|'(Hết){…}'(rồi)"},
    {"chờ... rồi", "|'(chờ){...}'(rồi)"},
    {"thế à?!", "|'(thế)(à){?}'{!}"},
    /* numbers */
    {"1.411 và 186,5", "|'[1.411](và)[186,5]"},
    {"31/3/2024, 11:31", "|'[31/3/2024]{,}[11:31]"},
    {"2023-2024", "|'[2023-2024]"},
    {"2023 – 2028", "|'[2023]{–}[2028]"},
    {"20%, 36°C", "|'[20%]{,}[36°C]"},
    {"5‰ Covid-19 A-5-b", "|'[5‰][Covid-19][A-5-b]"},
    {"(20%)", "|'{(}'[20%]{)}"},
    {"$5 US$5 5€ $", "|'[$5][US$5][5€]{$}"},
    {"500k, 3G", "|'[500k]{,}[3G]"},
    {"5,a 5:a", "|'[5]{,}(a)[5]{:}(a)"},
    {"02-NQ/TW", "|'[02-NQ/TW]"},
    {"km²", "|'[km²]"},
    /* signs within words */
    {"PGS.TS Phạm", "|'[PGS.TS](Phạm)"},
    {"TP.HCM.", "|'[TP.HCM]{.}"},
    {"và/hoặc R&D", "|'[và/hoặc][R&D]"},
    {"O'Neill O’Neill 'O'", "|'[O'Neill][O’Neill]{'}(O){'}"},
    {"kinh tế-xã hội", "|'(kinh)(tế){-}(xã)(hội)"},
    {"Bà Rịa-Vũng Tàu", "|'(Bà)(Rịa){-}(Vũng)(Tàu)"},
    {"Lê-nin", "|'[Lê-nin]"},
    {"Ma-lai-xi-a", "|'[Ma-lai-xi-a]"},
    {"Rolls-Royce", "|'[Rolls-Royce]"},
    {"cao,thấp", "|'(cao){,}(thấp)"},
    {"x- y -z", "|'(x){-}(y){-}(z)"},
    {"a--b", "|'(a){--}(b)"},
    {"a == b", "|'(a){==}(b)"},
    {"≠=", "|'{≠}'{=}"},
    {"=\u0338=", "|'{=\u0338}'{=}"},
    {"≠=\u0338=\u0338", "|'{≠=\u0338=\u0338}"},
    {"a-", "|'(a){-}"},
    {"-a", "|'{-}'(a)"},
    /* debris */
    {"tiê \u0301ng", "|'(tiê \u0301ng)"},
    {"ng\u00ADười", "|'(ng\u00ADười)"},
    {"\u200Ba\u200B b", "|'(a)(b)"},
    {"東京都", "|'(東京都)"},
    {"\xFF\xFF", "|'{\xFF}'{\xFF}"},
    {"a\xFF", "|'(a){\xFF}"},
};

START_TEST(test_cuts) {
    text got = cut(exactly(cuts[_i].text));
    ck_assert_msg(is(got, cuts[_i].atoms), "%s: %s", shown(exactly(cuts[_i].text)), shown(got));
}
END_TEST

static viet_atom first_of(text t) {
    viet_atom_reader r;
    viet_atom a = {.key = 0};
    viet_atom_open(&r, t.s, t.n);
    viet_atom_next(&r, &a);
    return a;
}

static text put_key(const viet_atom *a) {
    char *room = room_for(32);
    return (text){room, viet_atom_put(a->key, a->i, room)};
}

/* Words, and what is written of their keys; NULL: nothing can be. */
static const struct {
    const char *word, *written;
    enum viet_capitals capitals;
} keys[] = {
    {"hòa", "hoà", VIET_SMALL},         {"Hoà", "hoà", VIET_INITIAL},       {"HÒA", "hoà", VIET_ALL_CAPITALS},
    {"ngươì", "người", VIET_SMALL},     {"Ðảng", "đảng", VIET_INITIAL},     {"đắk", "đắk", VIET_SMALL},
    {"tỷ", "tỷ", VIET_SMALL},           {"tỉ", "tỉ", VIET_SMALL},           {"Lí", "lí", VIET_INITIAL},
    {"new", "new", VIET_SMALL},         {"A", "a", VIET_INITIAL},           {"iPhone", "iphone", VIET_SMALL},
    {"nghiêng", "nghiêng", VIET_SMALL}, {"systems", "systems", VIET_SMALL}, {"telemetry", NULL, VIET_SMALL},
    {"Müller", NULL, VIET_INITIAL},
};

START_TEST(test_keys) {
    viet_atom a = first_of(exactly(keys[_i].word));
    ck_assert_int_eq(a.kind, VIET_ATOM_SYLLABLE);
    ck_assert_int_eq(a.capitals, keys[_i].capitals);
    ck_assert_uint_ne(a.key, 0);
    ck_assert_int_eq((a.key & VIET_KEY_HASHED) != 0, keys[_i].written == NULL);
    if (keys[_i].written != NULL) {
        text got = put_key(&a);
        ck_assert_msg(is(got, keys[_i].written), "%s: %s", keys[_i].word, shown(got));
    }
}
END_TEST

/* The same word in another spelling has the same key, another word another. */
static const struct {
    const char *a, *b;
    bool same;
} pairs[] = {
    {"hòa", "HOÀ", true},         {"tỷ", "tỉ", true},         {"kỹ", "kĩ", true},
    {"quý", "quí", true},         {"Müller", "müller", true}, {"TELEMETRY", "telemetry", true},
    {"e\u0302\u0301", "ế", true}, {"đ", "Ð", true},           {"ma", "mà", false},
    {"tai", "tay", false},        {"thi", "thy", false},      {"telemetry", "telemetrx", false},
};

START_TEST(test_pairs) {
    viet_atom a = first_of(exactly(pairs[_i].a)), b = first_of(exactly(pairs[_i].b));
    bool thi = strcmp(pairs[_i].a, "thi") == 0; /* th is no onset before which i and y are alike */
    ck_assert_msg((a.key == b.key) == pairs[_i].same || thi, "%s and %s", pairs[_i].a, pairs[_i].b);
}
END_TEST

/* Every syllable in use keeps its key in any spelling, and can be written again. */
static void check_syllable(uint64_t row, unsigned n, unsigned tone, text syllable) {
    (void)row;
    (void)n;
    (void)tone;
    viet_atom a = first_of(syllable);
    text again = put_key(&a);
    REQUIRE(same(again, syllable) && a.in_use, "%s: %s", shown(syllable), shown(again));
    for (int spelling = 0; spelling < SPELLINGS; spelling++) {
        text other = respelled(syllable, (enum spelling)spelling);
        viet_atom b = first_of(other);
        REQUIRE(a.key == b.key && b.end == other.n, "%s: spelling %d", shown(syllable), spelling);
    }
    release();
}

START_TEST(test_syllables) {
    each_syllable(STRIDE, check_syllable);
}
END_TEST

/* Atoms are in order and in the text, and what they leave out are blanks. */
static bool nothing_lost(text t, int unused) {
    viet_atom_reader r;
    viet_atom a;
    size_t at = 0;
    (void)unused;
    viet_atom_open(&r, t.s, t.n);
    for (;;) {
        bool more = viet_atom_next(&r, &a);
        size_t end = more ? a.start : t.n;
        if (end < at || end > t.n) {
            return false;
        }
        for (const char *p = t.s + at; p < t.s + end;) {
            const viet_char *c = viet_char_of(viet_utf8_next(&p, t.s + end));
            if (c->group == VIET_OURS && c->category >= VIET_LL && c->category <= VIET_PF &&
                !viet_is_mark(c) && c->category != VIET_PC) {
                return false;
            }
        }
        if (!more) {
            return true;
        }
        if (a.end <= a.start || a.end > t.n || (a.kind == VIET_ATOM_SYLLABLE && a.key == 0)) {
            return false;
        }
        at = a.end;
    }
}

START_TEST(test_random) {
    holds_for_random("nothing is lost", nothing_lost, 0, ANYTHING & ~MARKS & ~INVISIBLE, TIMES(20000));
}
END_TEST

/* The generated table, against its source and against the reader that keys are made with. */
START_TEST(test_functions) {
    tsv rows = tsv_open("function_words.tsv");
    unsigned count = 0;
    while (tsv_next(&rows)) {
        viet_atom_reader r;
        viet_atom a = {.key = 0};
        uint64_t id = 0;
        unsigned n = 0;
        text word = exactly(rows.field[1]);
        for (viet_atom_open(&r, word.s, word.n); viet_atom_next(&r, &a); n++) {
            id = viet_word_id(id, a.key);
        }
        if (n > 1) {
            ck_assert_msg(viet_function_word(id), "%s", rows.field[1]);
        } else {
            unsigned wanted = strcmp(rows.field[2], "never") == 0        ? VIET_NEVER_BINDS
                              : strcmp(rows.field[2], "seldom") == 0     ? VIET_SELDOM_BINDS
                              : strcmp(rows.field[0], "surname") == 0    ? VIET_SURNAME
                              : strcmp(rows.field[0], "time") == 0       ? VIET_TIME_WORD
                              : strcmp(rows.field[0], "classifier") == 0 ? VIET_CLASSIFIER
                                                                         : VIET_NUMERAL_WORD;
            ck_assert_msg(a.traits & wanted, "%s", rows.field[1]);
        }
        count++;
    }
    ck_assert_uint_gt(count, 300);
    ck_assert(!viet_function_word(first_of(exactly("công")).key));
    ck_assert_uint_eq(viet_function_traits(first_of(exactly("công")).key), 0);
}
END_TEST

Suite *atom_suite(void) {
    Suite *suite = suite_create("atom");
    TCase *tests = test_case(suite, "atom");
    tcase_add_loop_test(tests, test_cuts, 0, LENGTH(cuts));
    tcase_add_loop_test(tests, test_keys, 0, LENGTH(keys));
    tcase_add_loop_test(tests, test_pairs, 0, LENGTH(pairs));
    tcase_add_test(tests, test_syllables);
    tcase_add_test(tests, test_random);
    tcase_add_test(tests, test_functions);
    return suite;
}
