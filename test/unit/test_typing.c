/* test_typing.c - words typed with keys: what people type, every syllable in many ways, and what is to be left alone. */
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "text/typist.h"

/* ---- reading whole texts */

static text typed_text(enum viet_method method, enum viet_typing_purpose purpose, text t) {
    size_t n = viet_typing_convert(method, purpose, t.s, t.n, NULL, 0);
    char *room = room_for(n);
    REQUIRE(n <= 2 * t.n, "%s: %zu bytes", shown(t), n);
    REQUIRE(viet_typing_convert(method, purpose, t.s, t.n, room, n) == n, "%s: another length", shown(t));
    return (text){room, n};
}

static const struct {
    enum viet_method method;
    const char *typed, *expected;
} texts[] = {
    /* Telex: marks beside their letter or later, tones behind the vowel or at the end */
    {VIET_TELEX, "coong ddoanf vieen chuwcs", "công đoàn viên chức"},
    {VIET_TELEX, "Tieengs Vieetj, tieesng Vieejt!", "Tiếng Việt, tiếng Việt!"},
    {VIET_TELEX, "nguwowif nguowif nguoiwf ngwowif nguwoif nguowfi", "người người người người người người"},
    {VIET_TELEX, "dduwowngf dduongwf ddwowngf duongdwf", "đường đường đường đường"},
    {VIET_TELEX, "chuaw muaw luuw quaw hoawcj hoacwj thuowr huow", "chưa mưa lưu quaw hoặc hoặc thuở huơ"},
    {VIET_TELEX, "tw nhw w ww cuwr", "tư như ư ww cử"},
    {VIET_TELEX, "tasf tasz tass taszz", "tà ta tass taszz"},
    {VIET_TELEX, "cas mas tes car", "cá má té cả"},
    {VIET_TELEX, "hoaf hofa khoer thuys quys giaf gif gieengs", "hoà hoà khoẻ thuý quý già gì giếng"},
    {VIET_TELEX, "xooong mooocs xoong", "xoong moóc xông"},
    {VIET_TELEX, "DDUWOWNGF Ddaats dDaats DAaatf Aan aAn W Uwow", "ĐƯỜNG Đất Đất DAaatf Ân ân Ư Uơ"},
    {VIET_TELEX, "nghieeng nghieengs nghieengx nguyeenx", "nghiêng nghiếng nghiễng nguyễn"},
    {VIET_TELEX, "DDawks ddd 500.000dd", "Đắk ddd 500.000đ"},
    {VIET_TELEX, "quow quaan muonw", "quơ quân mươn"},
    /* no syllable: left alone */
    {VIET_TELEX, "qaa qas muons", "qaa qas muons"},
    {VIET_TELEX, "google windows look class jazz text", "google windows look class jazz text"},
    {VIET_TELEX, "facebook.com/vieetj_nam mp3s isn't", "facebook.com/việt_nam mp3s isn't"},
    {VIET_TELEX, "Paris David Donald virus, tasr", "Paris David Donald virus, tả"},
    {VIET_TELEX, "windows update has cats, cats update, has", "windows update has cats, cát update, há"},
    {VIET_TELEX, "đaauf người tiếsng ạs", "đaauf người tiếsng ạs"},
    {VIET_TELEX, "s f r x j z a e o d w", "s f r x j z a e o d ư"},
    {VIET_TELEX, "", ""},
    /* VNI */
    {VIET_VNI_TYPING, "co6ng d9oa2n vie6n chu71c", "công đoàn viên chức"},
    {VIET_VNI_TYPING, "Vie65t Vie6t5 Viet65 Vie56t", "Việt Việt Việt Việt"},
    {VIET_VNI_TYPING, "d9u7o7ng2 duong972 d9uo7ng2 nguoi72 luu7 thuo73", "đường đường đường người lưu thuở"},
    {VIET_VNI_TYPING, "D9U7O72NG D9a81k Kro6ng", "ĐƯỜNG Đắk Krông"},
    {VIET_VNI_TYPING, "ta1n0 ta12", "tan ta12"},
    {VIET_VNI_TYPING, "U23 u20 covid19 mp3 2tr5 h264 x86 3a 100a1 t9",
     "U23 u20 covid19 mp3 2tr5 h264 x86 3a 100a1 t9"},
    /* VIQR */
    {VIET_VIQR, "Co^ng ddoa`n vie^n chu+'c", "Công đoàn viên chức"},
    {VIET_VIQR, "Vie^.t Nam dda^'t nu+o+'c DDu+o+`ng Nguye^~n ho?i", "Việt Nam đất nước Đường Nguyễn hỏi"},
    {VIET_VIQR, "nguo+`i ngu*o*`i U+o+'c A(n", "người người Ước Ăn"},
    {VIET_VIQR, "ho`a hoa` ho`an toa'n to'an", "hòa hoà hoàn toán toán"},
    {VIET_VIQR, "dad an' toan' x' x? ka`p.", "dad an' toan' x' x? ka`p."},
    {VIET_VIQR, "tua` ddia`", "tùa đìa"},
    {VIET_VIQR, "DDi ddua. So^'? ve^`.", "Đi đua. Số? về."},
    {VIET_VIQR, "Nam. ai? ban. a... e.g. f(x)", "Nam. ai? ban. a... e.g. f(x)"},
    {VIET_VIQR, "ta. ta\\. d\\d \\a' a\\' \\\\ \\", "tạ ta. dd a' a' \\ \\"},
    {VIET_VIQR, "Saddam, add, Middle", "Saddam, add, Middle"},
    {VIET_VIQR, "DDa('k La('k Kro^ng", "Đắk Lắk Krông"},
    {VIET_VIQR, "la...ba` (ba`) nha`/ba`. ba`...", "la...bà (bà) nhà/bà. bà..."},
    {VIET_VIQR, "I'm don't o'clock", "I'm don't o'clock"},
    {VIET_VIQR, "va..", "va.."},
    {VIET_VIQR, "va.", "vạ"},
    {VIET_VIQR, "\\", "\\"},
};

START_TEST(test_text) {
    text got = typed_text(texts[_i].method, VIET_TYPED_TEXT, exactly(texts[_i].typed));
    ck_assert_msg(is(got, texts[_i].expected), "%s gives %s", texts[_i].typed, shown(got));
}
END_TEST

/* ---- every syllable in use, typed in every way */

static const char tone_keys[VIET_METHODS][VIET_TONES + 1] = {
    [VIET_TELEX] = "-frxsj", [VIET_VNI_TYPING] = "-23415", [VIET_VIQR] = "-`?~'."};
/* by enum viet_mark; Telex doubles the letter where it says = */
static const char mark_keys[VIET_METHODS][6] = {
    [VIET_TELEX] = "-w=w=", [VIET_VNI_TYPING] = "-8679", [VIET_VIQR] = "-(^+d"};

enum way {
    TONE_LAST,   /* ddoanf */
    TONE_ON_NEW, /* ddoafn, hoaf */
    TONE_ON_OLD, /* hofa */
    MARKS_LAST,  /* doandf: for a stroke and one vowel mark */
    SHORT_HORNS, /* one key for both horns of ươ: dduowngf */
    WAYS
};

static char mark_key(enum viet_method method, viet_letter l) {
    char key = mark_keys[method][viet_mark_of(l)];
    return key == '=' ? (char)('a' + viet_base(l) - 1) : key;
}

/* Whether letter i of a syllable has the horn that one key for two gives. */
static bool has_horn_before(uint64_t letters, unsigned i) {
    return viet_letter_at(letters, i) == VIET_LETTER('o', VIET_HORN) && i > 0 &&
           viet_letter_at(letters, i - 1) == VIET_LETTER('u', VIET_HORN);
}

static text type(enum viet_method method, enum way way, uint64_t letters, unsigned n, unsigned tone,
                 const viet_syllable *s, bool upper) {
    draft d = {.n = 0}, last = {.n = 0};
    unsigned at = s->at[way == TONE_ON_OLD ? VIET_OLD : VIET_NEW];
    for (unsigned i = 0; i < n; i++) {
        viet_letter l = viet_letter_at(letters, i);
        char base = (char)('a' + viet_base(l) - 1);
        add_point(&d, (uint32_t)base);
        if (method == VIET_TELEX && base == 'o' && i > 0 && viet_letter_at(letters, i - 1) == l &&
            viet_mark_of(l) == VIET_PLAIN) {
            add_point(&d, (uint32_t)base); /* xooong */
        }
        bool first_horn =
            (way == SHORT_HORNS || way == MARKS_LAST) && i + 1 < n && has_horn_before(letters, i + 1);
        if (viet_mark_of(l) != VIET_PLAIN && !first_horn) {
            add_point(way == MARKS_LAST ? &last : &d, (uint32_t)mark_key(method, l));
        }
        if (i == at && tone != VIET_NGANG && (way == TONE_ON_NEW || way == TONE_ON_OLD)) {
            add_point(&d, (uint32_t)tone_keys[method][tone]);
        }
    }
    add(&d, last.s, last.n);
    if (tone != VIET_NGANG && way != TONE_ON_NEW && way != TONE_ON_OLD) {
        add_point(&d, (uint32_t)tone_keys[method][tone]);
    }
    return upper ? convert(VIET_FORM_UPPER, finish(&d)) : finish(&d);
}

static unsigned read_back, words_typed;

static void check_syllable(uint64_t row, unsigned n, unsigned tone, text syllable) {
    uint64_t letters = row & VIET_USE_LETTERS;
    viet_syllable s;
    REQUIRE(viet_syllable_parse(letters, n, tone, &s), "%s", shown(syllable));
    for (enum viet_method method = VIET_TELEX; method < VIET_METHODS; method++) {
        for (enum way way = 0; way < WAYS; way++) {
            if (method == VIET_VIQR && way != TONE_ON_NEW && way != TONE_ON_OLD) {
                continue;
            }
            for (unsigned upper = 0; upper < 2; upper++) {
                text typed = type(method, way, letters, n, tone, &s, upper);
                text got = typed_text(method, VIET_TYPED_TEXT, typed);
                enum viet_style style = method == VIET_VIQR && way == TONE_ON_OLD ? VIET_OLD : VIET_NEW;
                text want = written(letters, n, tone, s.at[style]);
                want = upper ? convert(VIET_FORM_UPPER, want) : want;
                REQUIRE(same(got, want), "%s typed %s gives %s", shown(want), shown(typed), shown(got));
                words_typed++;
                read_back += !same(typed, want);
            }
        }
    }
}

START_TEST(test_all_syllables) {
    read_back = words_typed = 0;
    each_syllable(STRIDE, check_syllable);
    ck_assert_uint_gt(read_back, words_typed * 9 / 10 / 2);
}
END_TEST

/* ---- questions */

static const struct {
    const char *typed, *expected; /* NULL: typed with no method */
    enum viet_method method;
    bool complete;
} questions[] = {
    {"coong ddoanf", "công đoàn", VIET_TELEX, true},
    {"công ddoanf", "công đoàn", VIET_TELEX, true},
    {"hoaf", "hoà", VIET_TELEX, true},
    {"cas", "cá", VIET_TELEX, false},
    {"tieengs", "tiếng", VIET_TELEX, true},
    {"tes", "té", VIET_TELEX, false},
    {"chungs ta", "chúng ta", VIET_TELEX, false},
    {"Nguwowif Vieetj Nam ddaauf tieen bay vaof vux truj laf ai?",
     "Người Việt Nam đầu tiên bay vào vũ trụ là ai?", VIET_TELEX, true},
    {"cho em hoir nhaf owr dduwowngf nayf", "cho em hỏi nhà ở đường này", VIET_TELEX, true},
    {"Super Bowl 50 dieenx ra owr ddaau", "Super Bowl 50 diễn ra ở đâu", VIET_TELEX, true},
    {"\"coong ddoanf\" -hoaf laf OR cas", "\"công đoàn\" -hoà là OR cá", VIET_TELEX, true},
    {"Luther ddax nois gif", "Luther đã nói gì", VIET_TELEX, true},
    {"Luther gif, ddax nois", "Luther gì, đã nói", VIET_TELEX, true},
    {"coong ddoanf vieen chuw", "công đoàn viên chư", VIET_TELEX, true},
    {"coong ddoanf khuye", "công đoàn khuye", VIET_TELEX, true},
    {"coong ddoanf Nguwo", "công đoàn Ngưo", VIET_TELEX, true},
    {"coong ddoanf truown", "công đoàn truơn", VIET_TELEX, true}, /* begins trường too */
    {"coong ddoanf ddawn", "công đoàn đăn", VIET_TELEX, true},    /* begins đăng */
    {"coong ddoanf ddawnc", "công đoàn ddawnc", VIET_TELEX, true},
    {"coong ddoanf ddawnf", "công đoàn ddawnf", VIET_TELEX, true},
    {"coong ddoanf ddaai", "công đoàn ddaai", VIET_TELEX, true},
    {"coong ddoanf nghieengg", "công đoàn nghieengg", VIET_TELEX, true},
    {"coong ddoanf quaa", "công đoàn quâ", VIET_TELEX, true},
    {"coong ddoanf quaa ", "công đoàn quaa ", VIET_TELEX, true},
    {"coong ddoanf look", "công đoàn look", VIET_TELEX, true},
    {"nha2 d9e5p OR co1", "nhà đẹp OR có", VIET_VNI_TYPING, true},
    {"co6ng d9oa2n", "công đoàn", VIET_VNI_TYPING, true},
    {"nha` la`", "nhà là", VIET_VIQR, false},
    {"Co^ng ddoa`n la` gi`?", "Công đoàn là gì?", VIET_VIQR, true},
    /* what is typed without marks, in English, in other languages, in numbers */
    {"cong doan vien chuc", NULL, VIET_NO_METHOD, false},
    {"công đoàn viên chức", NULL, VIET_NO_METHOD, false},
    {"nguoi viet nam dau tien bay vao vu tru", NULL, VIET_NO_METHOD, false},
    {"test", NULL, VIET_NO_METHOD, false},
    {"covid test", NULL, VIET_NO_METHOD, false},
    {"world cup 2010", NULL, VIET_NO_METHOD, false},
    {"google maps", NULL, VIET_NO_METHOD, false},
    {"windows update", NULL, VIET_NO_METHOD, false},
    {"has been", NULL, VIET_NO_METHOD, false},
    {"los angeles", NULL, VIET_NO_METHOD, false},
    {"it isn't there", NULL, VIET_NO_METHOD, false},
    {"quan1", NULL, VIET_NO_METHOD, false},
    {"iphone 6 plus", NULL, VIET_NO_METHOD, false},
    {"khi CO2", NULL, VIET_NO_METHOD, false},
    {"U23 viet nam", NULL, VIET_NO_METHOD, false},
    {"U+0080, U+2014", NULL, VIET_NO_METHOD, false},
    {"ban la ai? ban o dau?", NULL, VIET_NO_METHOD, false},
    {"khoong gian", "không gian", VIET_TELEX, false},
    {"Soong May-ling", NULL, VIET_NO_METHOD, false},
    {"xoong noi", NULL, VIET_NO_METHOD, false},
    {"nhà ở cas", NULL, VIET_NO_METHOD, false},
    {"東京 Москва", NULL, VIET_NO_METHOD, false},
    {"", NULL, VIET_NO_METHOD, false},
};

START_TEST(test_question) {
    text t = exactly(questions[_i].typed);
    viet_typist typist = viet_typist_of(t.s, t.n);
    const char *name = questions[_i].typed;
    ck_assert_msg(typist.method == questions[_i].method, "%s: method %d", name, (int)typist.method);
    ck_assert_msg(typist.complete == questions[_i].complete, "%s: complete %d", name, typist.complete);
    if (typist.method != VIET_NO_METHOD) {
        text got = typed_text(typist.method, VIET_TYPED_QUESTION, t);
        ck_assert_msg(is(got, questions[_i].expected), "%s gives %s", name, shown(got));
    }
}
END_TEST

/* What is Vietnamese without its marks is never taken for typing; but these, alone, where nothing speaks against it. */
static bool is_left_typing(text t) {
    return is(t, "coong") || is(t, "khoong") || is(t, "soong") || is(t, "thoong");
}

static void check_plain(uint64_t row, unsigned n, unsigned tone, text syllable) {
    text plain = convert(VIET_FORM_FOLD, syllable);
    char out[VIET_SYLLABLE_BYTES];
    (void)row, (void)n, (void)tone;
    REQUIRE(viet_typist_of(plain.s, plain.n).method == (is_left_typing(plain) ? VIET_TELEX : VIET_NO_METHOD),
            "%s", shown(plain));
    REQUIRE(is_left_typing(syllable) || viet_typist_of(syllable.s, syllable.n).method == VIET_NO_METHOD, "%s",
            shown(syllable));
    for (enum viet_method method = VIET_TELEX; method < VIET_METHODS; method++) {
        REQUIRE(viet_typing_syllable(method, plain.s, plain.n, out) == 0, "%s", shown(plain));
    }
}

START_TEST(test_plain_syllables) {
    each_syllable(STRIDE, check_plain);
}
END_TEST

/* How sure a word is typed by a method. */
static const struct {
    const char *word;
    enum viet_method method;
    enum viet_key_evidence evidence;
} evidences[] = {
    {"nha", VIET_TELEX, VIET_NO_KEYS},       {"hojc", VIET_TELEX, VIET_SURE},
    {"hoaf", VIET_TELEX, VIET_SURE},         {"hocsj", VIET_TELEX, VIET_ENGLISH}, /* a tone for a tone */
    {"toasf", VIET_TELEX, VIET_ENGLISH},     {"nhas", VIET_TELEX, VIET_DOUBTFUL},
    {"hor", VIET_TELEX, VIET_DOUBTFUL},      {"caf", VIET_TELEX, VIET_SURE},
    {"tieengs", VIET_TELEX, VIET_SURE},      {"ve^?", VIET_VIQR, VIET_SURE},
    {"ca2", VIET_VNI_TYPING, VIET_DOUBTFUL}, {"d9i", VIET_VNI_TYPING, VIET_SURE},
};

START_TEST(test_evidence) {
    viet_typed typed;
    char out[VIET_SYLLABLE_BYTES];
    text word = exactly(evidences[_i].word);
    viet_typing_read(evidences[_i].method, word.s, word.n, &typed, out);
    ck_assert_msg(typed.evidence == evidences[_i].evidence, "%s: %d", evidences[_i].word, typed.evidence);
}
END_TEST

/* Each row of the list of English words is needed, and does what it is for. */
START_TEST(test_english) {
    tsv t = tsv_open("english.tsv");
    unsigned rows = 0;
    char out[VIET_SYLLABLE_BYTES];
    while (tsv_next(&t)) {
        text word = exactly(t.field[0]);
        viet_typed typed;
        ck_assert_msg(viet_typing_syllable(VIET_TELEX, word.s, word.n, out) > 0, "%s is no syllable",
                      t.field[0]);
        ck_assert(viet_typing_read(VIET_TELEX, word.s, word.n, &typed, out));
        ck_assert_msg(typed.evidence == VIET_ENGLISH, "%s is not found", t.field[0]);
        ck_assert_msg(viet_typist_of(word.s, word.n).method == VIET_NO_METHOD, "%s", t.field[0]);
        rows++;
    }
    ck_assert_uint_gt(rows, 200);
}
END_TEST

/* ---- any text */

/* A method can be named for any text, its result has the room it asks for, and what is no ASCII stays. */
static bool converts_anything(text t, int method) {
    text got = typed_text((enum viet_method)method, VIET_TYPED_TEXT, t);
    text question = typed_text((enum viet_method)method, VIET_TYPED_QUESTION, t);
    viet_typist_of(t.s, t.n);
    size_t beyond = 0;
    for (size_t i = 0; i < t.n; i++) {
        beyond += (unsigned char)t.s[i] >= 0x80;
    }
    return is_utf8(got) >= is_utf8(t) && is_utf8(question) >= is_utf8(t) && (beyond < t.n || same(got, t));
}

START_TEST(test_anything) {
    holds_for_random("typing", converts_anything, VIET_TELEX + _i, ANYTHING, 20000);
}
END_TEST

/* Long runs of keys cost time in proportion to their length: these would take minutes. */
START_TEST(test_long) {
    static const char *const pieces[] = {"a", "d", "w", "a'", ".", "a.", "a1", "\\", "aa", "ta. ", "'"};
    size_t most = TIMES(1000000);
    char *room = room_for(most);
    size_t n = 0, piece = strlen(pieces[_i]);
    for (; n + piece <= most; n += piece) {
        memcpy(room + n, pieces[_i], piece);
    }
    for (enum viet_method method = VIET_TELEX; method < VIET_METHODS; method++) {
        ck_assert_uint_gt(viet_typing_convert(method, VIET_TYPED_TEXT, room, n, NULL, 0), 0);
    }
    viet_typist_of(room, n);
}
END_TEST

/* Of two methods in one text that in which more is typed; a syllable is the whole of what is asked for, or nothing. */
START_TEST(test_two_methods) {
    char out[VIET_SYLLABLE_BYTES];
    const char *both = "Tieengs Vieetj ddaats nuwowcs la` ba` ma` ca` ga` ta` na`";
    ck_assert_int_eq(viet_typist_of(both, strlen(both)).method, VIET_TELEX);
    ck_assert_uint_gt(viet_typing_syllable(VIET_VIQR, "ve^`", 4, out), 0);
    ck_assert_uint_eq(viet_typing_syllable(VIET_VIQR, "ddua.", 5, out), 0);
    ck_assert_uint_eq(viet_typing_syllable(VIET_TELEX, "google", 6, out), 0);
}
END_TEST

Suite *typing_suite(void) {
    Suite *suite = suite_create("typing");
    TCase *tests = test_case(suite, "typing");
    tcase_add_loop_test(tests, test_text, 0, LENGTH(texts));
    tcase_add_test(tests, test_all_syllables);
    tcase_add_loop_test(tests, test_question, 0, LENGTH(questions));
    tcase_add_test(tests, test_plain_syllables);
    tcase_add_loop_test(tests, test_evidence, 0, LENGTH(evidences));
    tcase_add_test(tests, test_english);
    tcase_add_loop_test(tests, test_anything, 0, VIET_METHODS - 1);
    tcase_add_loop_test(tests, test_long, 0, 11);
    tcase_add_test(tests, test_two_methods);
    return suite;
}
