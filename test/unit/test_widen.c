/* test_widen.c - whatever is in the index is found without marks: the invariant. */
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "text/widen.h"

/* ---- all forms of a word, and its index token */

typedef struct forms {
    text form[512];
    size_t count;
    unsigned prefixes; /* of VIET_WIDEN_PREFIXES */
} forms;

static void widen(forms *f, text token, enum viet_diacritics diacritics, bool prefix) {
    viet_widening w;
    char room[VIET_WIDEN_BYTES];
    size_t n;
    f->count = 0;
    viet_widen(&w, token.s, token.n, diacritics, prefix ? VIET_PREFIXES : VIET_WHOLE);
    while ((n = viet_widen_next(&w, room)) > 0) {
        REQUIRE(n <= VIET_WIDEN_BYTES && f->count < LENGTH(f->form), "%s has too many forms", shown(token));
        f->form[f->count++] = exact(room, n);
    }
    REQUIRE(viet_widen_next(&w, room) == 0, "%s: a form after the last", shown(token));
    f->prefixes = w.given;
}

static bool has(const forms *f, text t) {
    for (size_t i = 0; i < f->count; i++) {
        if (same(f->form[i], t)) {
            return true;
        }
    }
    return false;
}

static bool no_form_twice(const forms *f, text token) {
    for (size_t i = 0; i < f->count; i++) {
        for (size_t k = 0; k < i; k++) {
            if (same(f->form[i], f->form[k])) {
                return false;
            }
        }
        if (same(f->form[i], token)) {
            return false;
        }
    }
    return true;
}

static bool next_token(viet_scanner *s, text *out, viet_token *t) {
    if (viet_token_next(s, t) != 1) {
        return false;
    }
    text span = {s->text + t->start, t->end - t->start};
    *out = t->kind == VIET_TOKEN_WORD ? exact(s->out, t->n) : convert(VIET_FORM_KEY, span);
    return true;
}

/* Every token of the text is found by its folded form: among the forms, or as the twin. */
static bool is_found(text t, int parameter) {
    (void)parameter;
    viet_rules rules;
    viet_token token;
    text out;
    forms f;
    viet_rules_default(&rules);
    viet_scanner s = {.rules = &rules, .text = t.s, .n = t.n, .cap = 4096, .out = room_for(4096)};
    while (next_token(&s, &out, &token)) {
        text folded = convert(VIET_FORM_FOLD, out);
        widen(&f, folded, VIET_AUTO, false);
        if (!token.twin && token.kind != VIET_TOKEN_UNCUT && !same(folded, out) && !has(&f, out)) {
            return false;
        }
    }
    return true;
}

START_TEST(test_all_syllables_are_found) {
    size_t count;
    const grammar_row *all = grammar(&count);
    for (size_t i = 0; i < count; i += STRIDE) {
        for (unsigned tone = 0; tone < VIET_TONES; tone++) {
            for (int style = VIET_NEW; style <= VIET_OLD; style++) {
                text t = written(all[i].letters, all[i].n, tone, all[i].at[style]);
                REQUIRE(is_found(t, 0), "%s is not found", shown(t));
            }
        }
        release();
    }
}
END_TEST

START_TEST(test_all_texts_are_found) {
    holds_for_random("found by its folded form", is_found, 0, SYLLABLES | LETTERS | BLANKS, 4000);
    holds_for_random("found by its folded form", is_found, 1, LETTERS | MARKS, 4000);
    holds_for_random("found by its folded form", is_found, 2, OURS, 4000);
    holds_for_random("found by its folded form", is_found, 3, LATIN | LETTERS | DIGITS, 4000);
    holds_for_random("found by its folded form", is_found, 4, ANYTHING, 4000);
}
END_TEST

/* ---- cases */

static const struct {
    const char *token;
    bool prefix;
    int count;          /* -1: not asked for */
    const char *wanted; /* these are among them */
    const char *others; /* these are not */
} cases[] = {
    {"duong", false, -1, "dương đường dưỡng đương đuống", "duong dươn duống đưong"},
    {"viêt", false, 2, "viết việt", "viêt viet viểt"},
    {"đuong", false, -1, "đường đương đượng", "dương đuong duong"},
    {"đường", false, 0, "", ""},
    {"hoà", false, 0, "", ""},
    {"hoa", false, -1, "hoà hoá hoả hoạ", "hòa hoa hoài"},
    {"do", false, 29, "đo đô đơ dò đó đổ đỡ dọ độ", "do"},
    {"a", false, -1, "à ả á ã", "a"},
    {"qủ", true, 0, "", ""}, /* the tone of quả is not on its u */
    {"ban", false, -1, "bán bàn bạn bản băn bân bẩn", "ban bang bá"},
    {"nghieng", false, -1, "nghiêng", "nghieng nghien"},
    /* i and y */
    {"tỷ", false, 1, "tỉ", ""},
    {"tỉ", false, 1, "tỷ", ""},
    {"kĩ", false, 1, "kỹ", ""},
    {"mỹ", false, 1, "mĩ", ""},
    {"quý", false, 1, "quí", ""},
    {"thuý", false, 0, "", ""},
    {"tay", false, -1, "tây tầy tẩy", "tai tái"},
    {"ty", false, -1, "ti tỉ tỷ tì tý", "ty"},
    {"ti", false, -1, "ty tỷ tỉ tì tý", "ti"},
    {"quy", false, -1, "quý quỷ qui quí", "quy"},
    /* some marks */
    {"tiêng", false, 0, "", ""}, /* a whole syllable */
    {"tiêc", false, -1, "tiếc tiệc", "tiêc tiec"},
    {"ươ", false, 0, "", ""},
    {"nguơi", false, -1, "người", "nguơi"},
    /* no Vietnamese word */
    {"b12", false, 0, "", ""},
    {"café", false, 0, "", ""},
    {"müller", false, 0, "", ""},
    {"xyz", false, 0, "", ""},
    {"nghienga", false, 0, "", ""},
    {"nghiengg", false, 0, "", ""},
    {"đhqg", false, 0, "", ""},
    {"það", false, 0, "", ""},
    {"1411", false, 0, "", ""},
    {"москва", false, 0, "", ""},
    {"", false, 0, "", ""},
    /* beginnings */
    {"duo", true, -1, "đườ đươ dượ dươ đuô", "duo dương đường"},
    {"viê", true, -1, "viế việ viề", "viê vie vi viết"},
    {"công", true, 0, "", ""},
    {"cong", true, -1, "công cồng còng cống", "cong"},
    {"d", true, 1, "đ", "d"},
    {"đ", true, 0, "", ""},
    {"ng", true, 0, "", ""},
    {"n", true, 0, "", ""},
    {"q", true, 0, "", ""},
    {"x1", true, 0, "", ""},
    {"zz", true, 0, "", ""},
    {"nghien", true, -1, "nghiên nghiền nghiện", "nghien nghiêng"},
    {"t", true, 0, "", ""},
    {"th", true, 0, "", ""},
    {"u", true, -1, "ư ứ ú", "u"},
};

/* Whether all words of a list are, or are not, among the forms. */
static void check_list(const forms *f, const char *token, const char *list, bool wanted) {
    for (const char *p = list; *p != 0;) {
        size_t n = strcspn(p, " ");
        ck_assert_msg(has(f, (text){p, n}) == wanted, "%s: %.*s is %samong its %zu forms", token, (int)n, p,
                      wanted ? "not " : "", f->count);
        p += n + (p[n] == ' ');
    }
}

START_TEST(test_case_of_widening) {
    forms f;
    text token = exactly(cases[_i].token);
    widen(&f, token, VIET_AUTO, cases[_i].prefix);
    ck_assert_msg(cases[_i].count < 0 || f.count == (size_t)cases[_i].count, "%s has %zu forms", shown(token),
                  f.count);
    check_list(&f, cases[_i].token, cases[_i].wanted, true);
    check_list(&f, cases[_i].token, cases[_i].others, false);
    ck_assert_msg(no_form_twice(&f, token), "%s: a form comes twice", shown(token));
}
END_TEST

/* Without marks in the index there are only the spellings in i and y; exactly as written there is nothing. */
static const struct {
    const char *token, *form;
} folded[] = {{"ty", "ti"},    {"ti", "ty"},   {"quy", "qui"}, {"ky", "ki"},
              {"duong", NULL}, {"thuy", NULL}, {"do", NULL}};

START_TEST(test_folded_index) {
    forms f;
    text token = exactly(folded[_i].token);
    widen(&f, token, VIET_FOLD, false);
    ck_assert_msg(f.count == (folded[_i].form != NULL), "%s has %zu forms", shown(token), f.count);
    ck_assert(f.count == 0 || is(f.form[0], folded[_i].form));
    widen(&f, token, VIET_FOLD, true);
    ck_assert_msg(f.count == 0, "%s as a beginning has %zu forms", shown(token), f.count);
    for (int prefix = 0; prefix < 2; prefix++) {
        widen(&f, token, VIET_EXACT, prefix);
        ck_assert_msg(f.count == 0, "%s, exactly, has %zu forms", shown(token), f.count);
    }
}
END_TEST

/* ---- all that can be typed of a syllable */

/* With i for y, as the two are one for this purpose. */
static text folded_iy(text t) {
    text f = convert(VIET_FORM_FOLD, t);
    draft d = {.n = 0};
    for (size_t i = 0; i < f.n; i++) {
        add(&d, f.s[i] == 'y' ? "i" : f.s + i, 1);
    }
    return finish(&d);
}

/* No form twice; each is the token when folded. */
static void check_forms(const forms *f, text token) {
    text base = folded_iy(token);
    REQUIRE(no_form_twice(f, token), "%s: a form comes twice", shown(token));
    for (size_t i = 0; i < f->count; i++) {
        REQUIRE(same(folded_iy(f->form[i]), base), "%s stands for %s", shown(token), shown(f->form[i]));
        REQUIRE(same(convert(VIET_FORM_KEY, f->form[i]), f->form[i]), "%s: %s is no token", shown(token),
                shown(f->form[i]));
    }
}

/* Whole: without marks, without its tone, and as it is. */
START_TEST(test_whole_syllables) {
    size_t count;
    const grammar_row *all = grammar(&count);
    forms f;
    for (size_t i = 0; i < count; i += STRIDE) {
        for (unsigned tone = 0; tone < VIET_TONES; tone++) {
            text token = written(all[i].letters, all[i].n, tone, all[i].at[VIET_NEW]);
            bool allowed = !all[i].stop || tone == VIET_SAC || tone == VIET_NANG;
            bool marked = !same(convert(VIET_FORM_FOLD, token), token);
            widen(&f, token, VIET_AUTO, false);
            check_forms(&f, token);
            REQUIRE(!(allowed && marked) || f.count <= 1, "%s says all, but has %zu forms", shown(token),
                    f.count);
        }
        release();
    }
}
END_TEST

/* Each form of a word without marks is a syllable in use, or the word in its other spelling. */
static void check_in_use(uint64_t row, unsigned n, unsigned tone, text syllable) {
    forms f;
    text token = convert(VIET_FORM_FOLD, syllable);
    (void)row, (void)n, (void)tone;
    widen(&f, token, VIET_AUTO, false);
    for (size_t i = 0; i < f.count; i++) {
        unsigned m, t, at;
        draft form = {.n = 0};
        add(&form, f.form[i].s, f.form[i].n);
        form.s[form.n] = 0;
        uint64_t used = viet_syllable_use(packed(form.s, &m, &t, &at));
        bool plain = same(convert(VIET_FORM_FOLD, f.form[i]), f.form[i]);
        REQUIRE(plain || (VIET_USE_TONES(used) >> t & 1), "%s stands for %s", shown(token), form.s);
    }
}

START_TEST(test_forms_are_in_use) {
    each_syllable(7 * STRIDE, check_in_use);
}
END_TEST

/* ---- beginnings */

static void check_beginning(text token) {
    forms f;
    widen(&f, token, VIET_AUTO, true);
    REQUIRE(f.prefixes < VIET_WIDEN_PREFIXES, "%s* has %u forms", shown(token), f.prefixes);
    check_forms(&f, token);
}

/* Whatever beginning of a syllable is typed, with marks or without: there is room for its forms. */
START_TEST(test_all_beginnings) {
    size_t count;
    const grammar_row *all = grammar(&count);
    for (size_t i = 0; i < count; i += STRIDE) {
        for (unsigned n = 1; n <= all[i].n; n++) {
            text whole = written(all[i].letters, n, 0, 0);
            check_beginning(whole);
            check_beginning(convert(VIET_FORM_FOLD, whole));
            check_beginning(written(all[i].letters, n, VIET_SAC, all[i].at[VIET_NEW]));
        }
        release();
    }
}
END_TEST

START_TEST(test_short_beginnings) {
    for (unsigned code = 0; code < 26 * 26 * 26; code += STRIDE) {
        char s[] = {(char)('a' + code % 26), (char)('a' + code / 26 % 26), (char)('a' + code / 676)};
        for (size_t n = 1; n <= 3; n++) {
            check_beginning((text){s, n});
        }
        release();
    }
}
END_TEST

/* The beginning of each syllable in use, typed without marks, stands for how it is written. */
static void check_is_begun(uint64_t row, unsigned n, unsigned tone, text syllable) {
    unsigned at = n - 1 - VIET_USE_AFTER(row);
    for (unsigned k = 1; k <= n; k++) {
        forms f;
        text begun = written(row, k, tone, at), typed = convert(VIET_FORM_FOLD, begun);
        widen(&f, typed, VIET_AUTO, true);
        REQUIRE(same(begun, typed) || has(&f, begun), "%s* does not find %s", shown(typed), shown(syllable));
    }
}

START_TEST(test_all_are_begun) {
    each_syllable(STRIDE, check_is_begun);
}
END_TEST

Suite *widen_suite(void) {
    Suite *suite = suite_create("widen");
    TCase *tests = test_case(suite, "widen");
    tcase_add_test(tests, test_all_syllables_are_found);
    tcase_add_test(tests, test_all_texts_are_found);
    tcase_add_loop_test(tests, test_case_of_widening, 0, LENGTH(cases));
    tcase_add_loop_test(tests, test_folded_index, 0, LENGTH(folded));
    tcase_add_test(tests, test_whole_syllables);
    tcase_add_test(tests, test_forms_are_in_use);
    tcase_add_test(tests, test_all_beginnings);
    tcase_add_test(tests, test_short_beginnings);
    tcase_add_test(tests, test_all_are_begun);
    return suite;
}
