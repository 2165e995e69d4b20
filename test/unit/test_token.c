/* test_token.c - the words of a text: drawn cases, and what holds for all texts. */
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "text/cluster.h"
#include "text/scan.h"
#include "text/utf8.h"

/* ---- rules */

#define LETTER_CATEGORIES (1u << VIET_LL | 1u << VIET_LM | 1u << VIET_LO | 1u << VIET_LT | 1u << VIET_LU)

enum rules { AUTO, FOLDED, EXACT, HYPHEN, DOT, NO_D, NO_E, LETTERS_ONLY, SYMBOLS, NO_SEVEN, RULES };

#define TAKE(cp)  ((cp) << 1 | 1u)
#define LEAVE(cp) ((cp) << 1)
static const uint32_t hyphen[] = {TAKE('-')}, dot[] = {TAKE('.')}, no_d[] = {LEAVE(0x110u), LEAVE(0x111u)},
                      no_e[] = {LEAVE('e')}, no_seven[] = {LEAVE('7')};

static const viet_rules *rules_of(int which) {
    static const struct {
        enum viet_diacritics diacritics;
        const uint32_t *except;
        size_t exceptions;
    } all[RULES] = {[FOLDED] = {VIET_FOLD, NULL, 0},      [EXACT] = {VIET_EXACT, NULL, 0},
                    [HYPHEN] = {VIET_AUTO, hyphen, 1},    [DOT] = {VIET_AUTO, dot, 1},
                    [NO_D] = {VIET_AUTO, no_d, 2},        [NO_E] = {VIET_AUTO, no_e, 1},
                    [NO_SEVEN] = {VIET_AUTO, no_seven, 1}};
    static viet_rules made[RULES];
    viet_rules *r = &made[which];
    if (r->categories == 0) {
        viet_rules_default(r);
        r->diacritics = all[which].diacritics;
        r->except = all[which].except;
        r->exceptions = all[which].exceptions;
        r->categories = which == LETTERS_ONLY ? LETTER_CATEGORIES : r->categories;
        r->categories |= which == SYMBOLS ? 1u << VIET_SO | 1u << VIET_SC : 0;
        viet_rules_settle(r);
    }
    return r;
}

/* ---- a scanner that grows its buffer as the header says */

typedef int next_fn(viet_scanner *s, viet_token *t);

typedef struct reader {
    viet_scanner scan;
    viet_token token;
    text out;
    next_fn *next;
} reader;

static void open_reader(reader *r, int rules, text t, next_fn *next) {

    r->next = next;
    r->scan = (viet_scanner){.rules = rules_of(rules), .text = t.s, .n = t.n, .cap = VIET_TOKEN_ROOM};
    r->scan.out = room_for(r->scan.cap);
}

static bool read_token(reader *r) {
    int found = r->next(&r->scan, &r->token);
    if (found < 0) {
        r->scan.cap = 3 * (r->scan.n - r->scan.at) + VIET_TOKEN_ROOM;
        r->scan.out = room_for(r->scan.cap);
        found = r->next(&r->scan, &r->token);
        REQUIRE(found > 0, "%d with as much room as is enough: '%s'", found,
                shown((text){r->scan.text + r->scan.at, r->scan.n - r->scan.at}));
    }
    r->out = (text){r->scan.out, found > 0 && r->token.kind == VIET_TOKEN_WORD ? r->token.n : 0};
    return found != 0;
}

/* "hoà|café+|...", with the spans if asked for. */
static text tokens_of(int rules, text t, next_fn *next, bool spans) {
    static draft d;
    reader r;
    d.n = 0;
    for (open_reader(&r, rules, t, next); read_token(&r);) {
        char span[64];
        snprintf(span, sizeof span, "%zu-%zu:%d:", r.token.start, r.token.end, r.token.kind);
        add_string(&d, spans ? span : "");
        add(&d, r.out.s, r.out.n);
        add_string(&d, r.token.twin ? "+|" : "|");
    }
    return finish(&d);
}

/* ---- cases: [word], {word with other scripts}, <text to be cut>, and the tokens; + has a folded twin */

static const struct {
    int rules;
    const char *drawn, *tokens;
} cases[] = {
    {AUTO, "[Hòa] [bình], [ĐÀ] [NẴNG].", "hoà bình đà nẵng"},
    {AUTO, "", ""},
    {AUTO, " ,.- \n", ""},
    {AUTO, "[a]", "a"},
    {AUTO, "[công]-[đoàn]/[viên]_[chức]", "công đoàn viên chức"},
    {AUTO, "“[Người]” – [đường]…", "người đường"},
    {AUTO, "[ngươì] [gìa] [qúy] [hòan] [tôí]", "người già quý hoàn tối"},
    {AUTO, "[NGƯƠÌ] [HÒA]", "người hoà"},
    /* what is no syllable in use is indexed under its folded form too */
    {AUTO, "[café] [Müller] [Đắk] [Lắk] [LĐLĐ] [ô] [tô]", "café+ müller+ đắk+ lắk+ lđlđ+ ô tô"},
    {AUTO, "[cafe] [xyz] [Straße] [ø]", "cafe xyz straße+ ø+"},
    {AUTO, "[hoàhoà] [ngúym] [viêt] [hòá] [hòà]", "hoàhoà+ ngúym+ viêt+ hòá+ hoà"},
    {EXACT, "[café] [Müller] [Đắk] [HÒA]", "café müller đắk hoà"},
    {FOLDED, "[café] [Müller] [Đắk] [hoà] [Straße] [ð]", "cafe muller dak hoa strasse d"},
    {FOLDED, "[hòá] [ngúym] [m²] [hòà]", "hoa nguym m2 hoa"},
    /* marks */
    {AUTO, "[tie\u0302\u0301ng] [Viê\u0323t] [tie\u0301\u0302ng]", "tiếng việt tiếng"},
    {AUTO, "[tiế\u0301ng] [tiê \u0301ng] [Viê\u00A0\u0323t]", "tiếng tiếng việt"},
    {AUTO, "[họa \u0323\u0323]([x]) \u0301 \u200B", "hoạ x"},
    {AUTO, "\u0301[a \u0301\u0301]", "á"},
    {AUTO, "[á] \u0300", "á"},
    {AUTO, "[x] \u0301 \u0302", "x"},
    {AUTO, "-\u0301[a]", "a"},
    {AUTO, "[1\u0301] [2\u0302]", "1\u0301+ 2\u0302+"},
    {AUTO, "[b\u0301] [a\u0308\u0301]", "b\u0301+ ä\u0301+"},
    /* debris */
    {AUTO, "[đ\u00ADược] \u200B[trú]\u00A0[tại]\uFEFF", "được trú tại"},
    {AUTO, "\uFEFF[hò\u200Ca]\u200B \u00AD", "hoà"},
    {AUTO, "[a\u200Bb]\u200B", "ab"},
    {AUTO, "[1.000\u200B.000][đ] [1.\u200B411] [123\u200B4567] [3].[72].\u200B[03\u00AD85]",
     "1000000 đ+ 1411 1234567 3 72 0385"},
    {AUTO, "[Ð3]-[Ð3GÐa]", "đ3+ đ3gða+"},
    {AUTO, "[a\u034F\u0301]", "á"},
    /* look-alikes */
    {AUTO, "[Ða] [Nẵng] [LÐLÐ] [ÐHQG] [ð] [það]", "đa nẵng lđlđ+ đhqg+ đ+ það+"},
    {AUTO, "[ðường] [Ðường] [Guðmundur] [Ðắk]", "đường đường guðmundur+ ðắk+"},
    {AUTO, "[5ð] [Ð7]", "5đ+ đ7+"},
    /* numbers */
    {AUTO, "[1.411] [1411] [186,5] [1.311,9] [20,340]", "1411 1411 186,5 1311,9 20,340"},
    {AUTO, "[1,234,567.89] [12].[12].[2020] [9].[5] [0].[500] [02]-[NQ]/[TW]",
     "1234567,89 12 12 2020 9 5 0 500 02 nq tw"},
    {AUTO, "[500k] [5tr] [2tr5] [3G] [H5N1]", "500k 5tr 2tr5 3g h5n1"},
    {AUTO, "[500.000][đ] [500000][đ] [1234][m²]", "500000 đ+ 500000 đ+ 1234 m²+"},
    {AUTO, "[24]/ [07] /[2020] [4.535]. [1].[2].[3] [1.411.000,5]%", "24 07 2020 4535 1 2 3 1411000,5"},
    {AUTO, "[1].[2].[3456][x] [1234][a]", "1 2 3456 x 1234 a"},
    {AUTO, "[123a] [1234][a] [a1234]", "123a 1234 a a1234"},
    {AUTO, "[1].[411\u0301]", "1 411\u0301+"},
    {AUTO, "[192].[168].[1].[1] [1],", "192 168 1 1 1"},
    {AUTO, "[½] [²] [Ⅷ] [m²]", "½+ ²+ ⅷ+ m²+"},
    {FOLDED, "[1.411] [m²]", "1411 m2"},
    {DOT, "[1.411] [a.b] [186],[5]", "1.411 a.b 186 5"},
    {NO_SEVEN, "[1].[411] 7[1]", "1 411 1"},
    {LETTERS_ONLY, "[a]1[b] 1.411 [đường]", "a b đường"},
    /* exceptions */
    {HYPHEN, "[công-đoàn] [-] [24-7] [1.411]", "công-đoàn+ - 24-7 1411"},
    {HYPHEN, "[hòa-hòa] [-HÒA]", "hoà-hoà+ -hoà+"},
    {NO_D, "đ[ường] Đ[à] [d]", "ường à d"},
    {NO_E, "e[n] [é]", "n é"},
    {SYMBOLS, "[100₫] [☺] [a\xFF] [$]", "100₫+ ☺+ a\uFFFD+ $"},
    /* other scripts */
    {AUTO, "{Москва} {ΑΘΉΝΑ한국} [abc]<東京> <東京>{яa}", "? ? abc ? ? ?"},
    {AUTO, "<ラーメン> <สวัสดีครับ>, <ភាសា>", "? ? ?"},
    {AUTO, "[a]<東>[b] <東>[1]", "a ? b ? 1"},
    {AUTO, "{aя} {яế} {hòaя}", "? ? ?"},
    {AUTO, "[hoà]👍 ❤\uFE0F[x]", "hoà x"},
    {AUTO, "<東\u200B京>\u200B", "?"},
    /* malformed */
    {AUTO, "[a]\xFF[b]\xC3 [ho]\xE1\xBA", "a b ho"},
    {AUTO, "\x80[x]\xF0\x9F\x98", "x"},
};

/* Without its brackets, in an exact buffer. A token "?" is not asked for. */
static text undrawn(const char *s) {
    draft d = {.n = 0};
    for (; *s != 0; s++) {
        if (strchr("[]{}<>", *s) == NULL) {
            add(&d, s, 1);
        }
    }
    return finish(&d);
}

static void draw(draft *drawn, draft *tokens, const reader *r, size_t from) {
    static const char *const brackets[] = {"[]", "{}", "<>"};
    const char *pair = brackets[r->token.kind];
    add(drawn, r->scan.text + from, r->token.start - from);
    add(drawn, pair, 1);
    add(drawn, r->scan.text + r->token.start, r->token.end - r->token.start);
    add(drawn, pair + 1, 1);
    add_string(tokens, tokens->n > 0 ? " " : "");
    if (r->token.kind == VIET_TOKEN_WORD) {
        add(tokens, r->out.s, r->out.n);
        add_string(tokens, r->token.twin ? "+" : "");
    } else {
        add_string(tokens, "?");
    }
}

START_TEST(test_case_drawn) {
    draft drawn = {.n = 0}, tokens = {.n = 0};
    text t = undrawn(cases[_i].drawn);
    size_t from = 0;
    reader r;
    for (open_reader(&r, cases[_i].rules, t, viet_token_next); read_token(&r); from = r.token.end) {
        draw(&drawn, &tokens, &r, from);
    }
    add(&drawn, t.s + from, t.n - from);
    ck_assert_msg(is(finish(&drawn), cases[_i].drawn), "row %d: %s", _i, shown(finish(&drawn)));
    ck_assert_msg(is(finish(&tokens), cases[_i].tokens), "row %d, %s: %s", _i, cases[_i].drawn,
                  shown(finish(&tokens)));
}
END_TEST

static const struct {
    const char *text, *tokens;
} unfinished[] = {
    {"1.411.0", "14110|"}, {"1.411.00", "141100|"}, {"1.4", "1|4|"},     {"1.411", "1411|"},
    {"1,234,5", "12345|"}, {"1.2.3", "1|2|3|"},     {"1.411.", "1411|"}, {"ngươì 1.411.0", "người|14110|"},
};

START_TEST(test_unfinished) {
    draft d = {.n = 0};
    reader r;
    open_reader(&r, AUTO, exactly(unfinished[_i].text), viet_token_next);
    for (r.scan.unfinished = true; read_token(&r);) {
        add(&d, r.out.s, r.out.n);
        add_string(&d, "|");
    }
    ck_assert_msg(is(finish(&d), unfinished[_i].tokens), "%s: %s", unfinished[_i].text, shown(finish(&d)));
}
END_TEST

/* ---- rules themselves */

START_TEST(test_rules) {
    viet_rules r = *rules_of(AUTO);
    ck_assert(r.numbers && r.plain && r.diacritics == VIET_AUTO);
    ck_assert(!rules_of(DOT)->numbers && rules_of(HYPHEN)->numbers && !rules_of(NO_SEVEN)->numbers);
    ck_assert(!rules_of(NO_D)->plain && !rules_of(NO_E)->plain && rules_of(LETTERS_ONLY)->plain);
    for (uint32_t cp = 0; cp < VIET_CODE_POINTS; cp += STRIDE) {
        const viet_char *c = viet_char_of(cp);
        char first = viet_category_names[2 * c->category];
        bool taken = first == 'L' || first == 'N' || c->category == VIET_CO;
        REQUIRE(viet_rules_take(&r, cp, c) == taken, "U+%04X", cp);
        REQUIRE(cp >= 0x80 || (r.byte[cp] != VIET_BYTE_SEPARATOR) == taken, "U+%04X", cp);
    }
    ck_assert_uint_eq(r.byte['Z'], 26);
    ck_assert_uint_eq(r.byte['a'], 1);
    ck_assert_uint_eq(r.byte['5'], VIET_BYTE_OTHER);
    ck_assert_uint_eq(r.byte[0xC3], VIET_BYTE_BEYOND);
}
END_TEST

START_TEST(test_exceptions) {
    static const uint32_t except[] = {TAKE(' '),    TAKE('$'),     LEAVE('a'),
                                      LEAVE(0xE9u), TAKE(0x20ACu), LEAVE(0x1F600u)};
    viet_rules r;
    viet_rules_default(&r);
    r.except = except;
    r.exceptions = LENGTH(except);
    viet_rules_settle(&r);
    for (size_t i = 0; i < LENGTH(except); i++) {
        uint32_t cp = except[i] >> 1;
        ck_assert_msg(viet_rules_take(&r, cp, viet_char_of(cp)) == (except[i] & 1), "U+%04X", cp);
        ck_assert_msg(viet_rules_take(&r, cp + 1, viet_char_of(cp + 1)) ==
                          viet_is_letter(viet_char_of(cp + 1)),
                      "U+%04X", cp + 1);
    }
    ck_assert_uint_eq(r.byte['a'], VIET_BYTE_SEPARATOR);
    ck_assert_uint_eq(r.byte['$'], VIET_BYTE_OTHER);
}
END_TEST

/* ---- what holds for all texts */

static bool next_is_mark(const char *p, const char *end) {
    while (p < end) {
        const viet_char *c = viet_char_of(viet_utf8_next(&p, end));
        if (c->group != VIET_IGNORABLE) {
            return viet_is_mark(c);
        }
    }
    return false;
}

/* Ordered, inside the text, on the borders of whole characters; the token is UTF-8, and not empty. */
static bool spans_are_sound(text t, int rules) {
    reader r;
    size_t before = 0;
    for (open_reader(&r, rules, t, viet_token_next); read_token(&r); before = r.token.end) {
        const char *start = t.s + r.token.start, *end = t.s + r.token.end, *p = start;
        if (r.token.start < before || r.token.end <= r.token.start || r.token.end > t.n) {
            return false;
        }
        const viet_char *first = viet_char_of(viet_utf8_next(&p, t.s + t.n));
        if (viet_is_mark(first) || first->group == VIET_IGNORABLE || next_is_mark(end, t.s + t.n)) {
            return false;
        }
        if (r.token.kind == VIET_TOKEN_WORD && (r.out.n == 0 || !is_utf8(r.out))) {
            return false;
        }
    }
    return true;
}

START_TEST(test_spans) {
    holds_for_random("spans", spans_are_sound, _i, ANYTHING, 6000);
    holds_for_random("spans", spans_are_sound, _i, DIGITS | MARKS | INVISIBLE, 6000);
    holds_for_random("spans", spans_are_sound, _i, LETTERS | MARKS | INVISIBLE | BLANKS, 6000);
    holds_for_random("spans", spans_are_sound, _i, SCRIPTS | MARKS | INVISIBLE, 6000);
}
END_TEST

/* The long way gives what the short way gives. */
static bool ways_agree(text t, int rules) {
    return same(tokens_of(rules, t, viet_token_next, true), tokens_of(rules, t, viet_scan, true));
}

START_TEST(test_ways) {
    holds_for_random("short and long way", ways_agree, _i, ANYTHING, 6000);
    holds_for_random("short and long way", ways_agree, _i, SYLLABLES | LETTERS, 20000);
    holds_for_random("short and long way", ways_agree, _i, LETTERS | LATIN | BLANKS, 6000);
}
END_TEST

/* Of words of letters only. */
static bool tokens_are_keys(text t, int rules) {
    reader r;
    for (open_reader(&r, rules, t, viet_token_next); read_token(&r);) {
        text span = {t.s + r.token.start, r.token.end - r.token.start};
        bool letters = r.token.kind == VIET_TOKEN_WORD;
        for (const char *p = span.s, *end = p + span.n; p < end;) {
            const viet_char *c = viet_char_of(viet_utf8_next(&p, end));
            letters = letters && (viet_is_letter(c) || viet_is_mark(c) || c->group == VIET_IGNORABLE);
        }
        enum viet_form form = rules == FOLDED ? VIET_FORM_FOLD : VIET_FORM_KEY;
        if (letters && !same(convert(form, span), r.out)) {
            return false;
        }
    }
    return true;
}

START_TEST(test_keys) {
    holds_for_random("tokens are keys", tokens_are_keys, _i, VIETNAMESE | LATIN | MALFORMED, 10000);
    holds_for_random("tokens are keys", tokens_are_keys, _i, SYLLABLES | LETTERS, 20000);
}
END_TEST

/* A text gives the same tokens in every spelling, in capitals, and mended. */
static bool spelling_is_all_one(text t, int spelling) {
    text other = spelling < SPELLINGS    ? respelled(t, (enum spelling)spelling)
                 : spelling == SPELLINGS ? convert(VIET_FORM_UPPER, t)
                                         : convert(VIET_FORM_OLD, t);
    return same(tokens_of(AUTO, t, viet_token_next, false), tokens_of(AUTO, other, viet_token_next, false));
}

START_TEST(test_spellings) {
    holds_for_random("tokens of all spellings", spelling_is_all_one, _i, LETTERS | BLANKS | DIGITS, 6000);
    holds_for_random("tokens of all spellings", spelling_is_all_one, _i, SYLLABLES | BLANKS, 3000);
}
END_TEST

static bool normal_form_is_all_one(text t, int rules) {
    text tokens = tokens_of(rules, t, viet_token_next, false);
    return same(tokens, tokens_of(rules, icu_nfc(t), viet_token_next, false)) &&
           same(tokens, tokens_of(rules, icu_nfd(t), viet_token_next, false));
}

START_TEST(test_normal_forms) {
    holds_for_random("tokens of NFC and NFD", normal_form_is_all_one, _i, OURS, 6000);
    holds_for_random("tokens of NFC and NFD", normal_form_is_all_one, _i,
                     LETTERS | MARKS | INVISIBLE | BLANKS, 6000);
    holds_for_random("tokens of NFC and NFD", normal_form_is_all_one, _i, LATIN | MARKS | LETTERS, 6000);
}
END_TEST

/* The index that leaves marks out holds the folded tokens, of a folded text too. */
static bool folds(text t, int parameter) {
    (void)parameter;
    text folded = tokens_of(FOLDED, t, viet_token_next, false);
    return same(folded, tokens_of(FOLDED, convert(VIET_FORM_FOLD, t), viet_token_next, false)) &&
           same(folded, convert(VIET_FORM_FOLD, tokens_of(EXACT, t, viet_token_next, false)));
}

START_TEST(test_folding) {
    holds_for_random("folded tokens", folds, 0, VIETNAMESE, 10000);
    holds_for_random("folded tokens", folds, 1, LETTERS | LATIN | BLANKS, 10000);
}
END_TEST

/* Every syllable in use, its tone on any letter, in every spelling: itself, and no twin. */
static void check_syllable(uint64_t row, unsigned n, unsigned tone, text syllable) {
    draft want = {.n = 0};
    add(&want, syllable.s, syllable.n);
    add_string(&want, "|");
    for (int spelling = 0; spelling < SPELLINGS; spelling++) {
        text t = respelled(syllable, (enum spelling)spelling);
        REQUIRE(same(tokens_of(AUTO, t, viet_token_next, false), finish(&want)), "%s", shown(t));
    }
    for (unsigned at = 0; at < n; at++) {
        text t = viet_is_vowel(viet_letter_at(row, at)) ? written(row, n, tone, at) : syllable;
        REQUIRE(same(tokens_of(AUTO, t, viet_token_next, false), finish(&want)), "%s", shown(t));
        REQUIRE(same(tokens_of(AUTO, t, viet_scan, false), finish(&want)), "%s, the long way", shown(t));
    }
}

START_TEST(test_syllables) {
    each_syllable(STRIDE, check_syllable);
}
END_TEST

/* ---- room */

static const struct {
    int rules;
    const char *before, *thing;
    size_t count;
} long_words[] = {
    {AUTO, "", "a", 511},         {AUTO, "", "a", 513},         {AUTO, "", "a", 100000},
    {AUTO, "", "ế", 1000},        {AUTO, "x ", "e\u0301", 500}, {AUTO, "", "\u023A", 1000},
    {AUTO, "", "đ\u200B", 500},   {FOLDED, "", "ﬃ", 700},       {AUTO, "", "1", 100000},
    {AUTO, "", "1a", 1000},       {AUTO, "", "я", 1000},        {AUTO, "", "東", 1000},
    {AUTO, "", "ð", 1000},        {AUTO, "a", "\u0301", 1000},  {AUTO, "", "ü", 1000},
    {FOLDED, "", "ß", 1000},      {SYMBOLS, "", "\xFF", 180},   {SYMBOLS, "", "\xFF", 300},
    {SYMBOLS, "", "\xFF", 10000}, {SYMBOLS, "a", "₫", 400},     {AUTO, "", "1.", 100000},
    {AUTO, "", "ế ", 100000},     {AUTO, "", "\u0301", 100000}, {AUTO, "", "\u200B", 100000},
    {AUTO, "a", "\u0344", 30},    {AUTO, "", "1.000,", 20000},  {AUTO, "1", ".000", 20000},
};

static text long_text(int i) {
    size_t before = strlen(long_words[i].before), n = strlen(long_words[i].thing),
           count = long_words[i].count;
    char *s = room_for(before + n * count);
    memcpy(s, long_words[i].before, before);
    for (size_t k = 0; k < count; k++) {
        memcpy(s + before + n * k, long_words[i].thing, n);
    }
    return (text){s, before + n * count};
}

/* With little room at first, and with much from the start: the same tokens. */
START_TEST(test_long_words) {
    text t = long_text(_i);
    reader little, much;
    size_t tokens = 0;
    open_reader(&little, long_words[_i].rules, t, viet_token_next);
    open_reader(&much, long_words[_i].rules, t, viet_token_next);
    much.scan.cap = 3 * t.n + 2 * VIET_TOKEN_ROOM;
    much.scan.out = room_for(much.scan.cap);
    while (read_token(&little)) {
        ck_assert_int_eq(much.next(&much.scan, &much.token), 1);
        bool equal =
            little.token.start == much.token.start && little.token.end == much.token.end &&
            little.token.twin == much.token.twin && little.token.kind == much.token.kind &&
            (little.token.kind != VIET_TOKEN_WORD ||
             (little.token.n == much.token.n && memcmp(little.out.s, much.scan.out, little.out.n) == 0));
        REQUIRE(equal, "row %d: a token at %zu differs with more room", _i, little.token.start);
        tokens++;
    }
    ck_assert_int_eq(much.next(&much.scan, &much.token), 0);
    bool separators =
        strcmp(long_words[_i].thing, "\u0301") == 0 || strcmp(long_words[_i].thing, "\u200B") == 0;
    ck_assert((tokens == 0) == (separators && long_words[_i].before[0] == 0));
}
END_TEST

/* A word that does not fit is said not to, and nothing is lost. */
START_TEST(test_no_room) {
    draft d = {.n = 0};
    add_string(&d, "ab ");
    for (int i = 0; i < 600; i++) {
        add_string(&d, "đ");
    }
    reader r;
    open_reader(&r, AUTO, finish(&d), viet_token_next);
    ck_assert_int_eq(viet_token_next(&r.scan, &r.token), 1);
    ck_assert_int_eq(viet_token_next(&r.scan, &r.token), -1);
    ck_assert_int_eq(viet_token_next(&r.scan, &r.token), -1);
    ck_assert(read_token(&r));
    ck_assert_uint_eq(r.token.start, 3);
    ck_assert_uint_eq(r.token.n, 1200);
    ck_assert(!read_token(&r) && !read_token(&r));
}
END_TEST

Suite *token_suite(void) {
    Suite *suite = suite_create("token");
    TCase *tests = test_case(suite, "token");
    tcase_add_loop_test(tests, test_case_drawn, 0, LENGTH(cases));
    tcase_add_loop_test(tests, test_unfinished, 0, LENGTH(unfinished));
    tcase_add_test(tests, test_rules);
    tcase_add_test(tests, test_exceptions);
    tcase_add_loop_test(tests, test_spans, 0, RULES);
    tcase_add_loop_test(tests, test_ways, 0, RULES);
    tcase_add_loop_test(tests, test_keys, 0, EXACT + 1);
    tcase_add_loop_test(tests, test_spellings, 0, SPELLINGS + 2);
    tcase_add_loop_test(tests, test_normal_forms, 0, EXACT + 1);
    tcase_add_test(tests, test_folding);
    tcase_add_test(tests, test_syllables);
    tcase_add_loop_test(tests, test_long_words, 0, LENGTH(long_words));
    tcase_add_test(tests, test_no_room);
    return suite;
}
