/* test_segment.c - texts cut into words with lexicons of a few words. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "words/segment.h"

static void *resize(void *p, size_t bytes) {
    if (bytes == 0) {
        free(p);
        return NULL;
    }
    return realloc(p, bytes);
}

/* A lexicon of words with commas between them, each perhaps with its gain behind an equals sign. */
static viet_lexicon lexicon_of(const char *words) {
    viet_lexicon l;
    viet_lexicon_init(&l, resize);
    while (*words != 0) {
        size_t n = strcspn(words, ",="), end = strcspn(words, ",");
        double gain = words[n] == '=' ? strtod(words + n + 1, NULL) : NAN;
        ck_assert(viet_lexicon_add(&l, words, n, gain));
        words += end + (words[end] == ',');
    }
    return l;
}

static text segmented(const char *words, text t) {
    viet_segmenter s;
    viet_segment word;
    draft d = {.n = 0};
    viet_lexicon l = lexicon_of(words);
    viet_segment_open(&s, words[0] != 0 ? &l : NULL, t.s, t.n);
    while (viet_segment_next(&s, &word)) {
        add_string(&d, d.n > 0 ? " " : "");
        for (unsigned i = 0; i < word.count; i++) {
            add_string(&d, i > 0 ? "_" : "");
            add(&d, t.s + word.atoms[i].start, word.atoms[i].end - word.atoms[i].start);
        }
    }
    viet_lexicon_free(&l);
    return finish(&d);
}

static const struct {
    const char *words, *text, *segmented;
} texts[] = {
    {"", "", ""},
    {"", "công đoàn", "công đoàn"},
    {"công đoàn", "", ""},
    {"công đoàn,viên chức", "công đoàn viên chức", "công_đoàn viên_chức"},
    {"CÔNG ĐOÀN,viên_chức", "Công đoàn  Viên\tchức", "Công_đoàn Viên_chức"},
    {"công đoàn,viên chức", "CÔNG ĐOÀN VIÊN CHỨC", "CÔNG_ĐOÀN VIÊN_CHỨC"},
    {"hoà bình,vật lý", "hòa bình, vật lí", "hòa_bình , vật_lí"},
    /* the greatest sum; of equal ones that with the longer words first */
    {"học sinh,sinh học", "học sinh học sinh học", "học_sinh học_sinh học"},
    {"a b c,c d,b c d=1", "a b c d", "a_b_c d"},
    /* of a word that is there twice the greater gain */
    {"học sinh=5,học sinh=1,sinh học=3", "học sinh học", "học_sinh học"},
    {"học sinh=1,học sinh=5,sinh học=3", "học sinh học", "học_sinh học"},
    /* no name has a word such as của in it, whatever its capital; the lexicon has longer ones than names are */
    {"", "Thư Của Mẹ", "Thư Của Mẹ"},
    {"", "xem Thư Của Mẹ", "xem Thư Của Mẹ"},
    {"", "xem Của Mẹ Lan", "xem Của Mẹ Lan"},
    {"cộng hoà xã hội chủ nghĩa việt nam", "Cộng Hoà Xã Hội Chủ Nghĩa Việt Nam",
     "Cộng_Hoà_Xã_Hội_Chủ_Nghĩa_Việt_Nam"},
    {"a b=1,b c=3", "a b c", "a b_c"},
    {"a b=-1", "a b", "a b"},
    {"a b=1,a b=3,b c=2", "a b c", "a_b c"},
    {"a b c d", "a b c", "a b c"},
    {"a b,a b c d", "a b c", "a_b c"},
    {"một hai ba bốn năm sáu bảy tám chín mười chục trăm",
     "một hai ba bốn năm sáu bảy tám chín mười chục trăm",
     "một_hai_ba_bốn_năm_sáu_bảy_tám_chín_mười_chục_trăm"},
    /* what a word does not go over */
    {"công đoàn", "công, đoàn", "công , đoàn"},
    {"công đoàn", "công\nđoàn", "công đoàn"},
    {"công đoàn", "công Đoàn", "công Đoàn"},
    {"công 5 đoàn,5 đoàn", "công 5 đoàn", "công 5 đoàn"},
    /* function words */
    {"", "tuy nhiên chúng ta không thể", "tuy_nhiên chúng_ta không_thể"},
    {"", "ở châu Âu trong khi đó", "ở châu_Âu trong_khi_đó"},
    {"nhiên chúng=9", "tuy nhiên chúng ta", "tuy nhiên_chúng ta"},
    {"nhiên chúng=4,tuy nhiên=5", "tuy nhiên chúng ta", "tuy_nhiên chúng_ta"},
    /* names */
    {"", "ông Nguyễn Văn An nói", "ông Nguyễn_Văn_An nói"},
    {"", "Nguyễn Văn An nói", "Nguyễn_Văn_An nói"},
    {"", "Ông Nguyễn Văn An nói", "Ông Nguyễn_Văn_An nói"},
    {"", "Bà Trần Thị Lan, Trần Lê Văn Hùng", "Bà Trần_Thị_Lan , Trần_Lê_Văn_Hùng"},
    {"", "Có. Bill Gates nói", "Có . Bill_Gates nói"},
    {"", "Bill Gates Foundation nói", "Bill_Gates_Foundation nói"},
    {"", "tại Los Angeles", "tại Los_Angeles"},
    {"", "Họ Lê ở Huế", "Họ Lê ở Huế"},
    {"", "Tại Cầu Giấy. Ở New York", "Tại Cầu_Giấy . Ở New_York"},
    {"", "TIN VUI", "TIN VUI"},
    {"chủ tịch", "có Chủ tịch Trần An", "có Chủ_tịch Trần_An"},
    {"công đoàn=8,việt nam=8", "là Công Đoàn Việt Nam", "là Công_Đoàn Việt_Nam"},
    {"", "sông\nHồng Hà", "sông Hồng Hà"},
    {"", "ở Cầu Giấy\nHuế", "ở Cầu_Giấy Huế"},
    /* within a sentence a capital before a surname belongs to the name too */
    {"", "ở Phố Trần Phú", "ở Phố_Trần_Phú"},
    /* a surname makes more of a name than a word of the lexicon is */
    {"văn an=4.15", "có Nguyễn Văn An", "có Nguyễn_Văn_An"},
    {"văn an=4.25", "có Nguyễn Văn An", "có Nguyễn Văn_An"},
    {"chí minh=3", "ở Huế\nHồ Chí Minh", "ở Huế Hồ_Chí_Minh"},
    {"bội châu=2", "Cụ Phan Bội Châu đi", "Cụ Phan_Bội_Châu đi"},
    {"văn an=3.5", "có Xanh Văn An", "có Xanh Văn_An"},
    /* a capital on the first syllable alone speaks for a word of the lexicon, but not where a sentence begins */
    {"công đoàn=1,đoàn viên=1.3", "có công đoàn viên", "có công đoàn_viên"},
    {"công đoàn=1,đoàn viên=1.3", "có Công đoàn viên", "có Công_đoàn viên"},
    {"công đoàn=1,đoàn viên=1.3", "Công đoàn viên", "Công đoàn_viên"},
    /* signs */
    {"", "Ai? (Tôi)...", "Ai ? ( Tôi ) ..."},
};

START_TEST(test_texts) {
    text got = segmented(texts[_i].words, exactly(texts[_i].text));
    ck_assert_msg(is(got, texts[_i].segmented), "%s: %s", texts[_i].text, shown(got));
}
END_TEST

/* What is no word of several syllables is passed over. */
START_TEST(test_lexicon) {
    viet_lexicon l = lexicon_of("công,,a b c d e f g h i j k l m,km/h,covid 19,a - b, ");
    ck_assert_uint_eq(l.words.used, 0);
    viet_lexicon_free(&l);
}
END_TEST

/* A text without any sign is cut as its parts are, wherever the window ends. */
START_TEST(test_window) {
    for (unsigned before = 0; before < 8; before++) {
        draft d = {.n = 0}, wanted = {.n = 0};
        for (unsigned i = 0; i < before; i++) {
            add_string(&d, "a ");
            add_string(&wanted, i > 0 ? " a" : "a");
        }
        for (unsigned i = 0; i < 4 * VIET_SEGMENT_ATOMS / 7; i++) {
            add_string(&d, "công đoàn viên b một hai ba ");
            add_string(&wanted, wanted.n > 0 ? " " : "");
            add_string(&wanted, "công_đoàn viên b một_hai_ba");
        }
        text got = segmented("công đoàn,một hai ba,hai ba công=1", finish(&d));
        ck_assert_msg(same(got, finish(&wanted)), "%u: %s", before, shown(got));
    }
}
END_TEST

/* So are names, whose words show in the word before whether they go on. */
START_TEST(test_window_of_names) {
    static const char name[] = "và Lê Trần Nguyễn Văn An Bình ";
    text one = segmented("", exactly("xem và Lê Trần Nguyễn Văn An Bình"));
    const char *cut = one.s + strlen("xem ");
    for (unsigned before = 1; before < 8; before++) {
        draft d = {.n = 0}, wanted = {.n = 0};
        for (unsigned i = 0; i < before; i++) {
            add_string(&d, "xem ");
            add_string(&wanted, i > 0 ? " xem" : "xem");
        }
        for (unsigned i = 0; i < 4 * VIET_SEGMENT_ATOMS / 7; i++) {
            add_string(&d, name);
            add_string(&wanted, " ");
            add(&wanted, cut, one.n - strlen("xem "));
        }
        text got = segmented("", finish(&d));
        ck_assert_msg(same(got, finish(&wanted)), "%u: %s", before, shown(got));
    }
}
END_TEST

/* Every atom is in a word, in order. */
static bool covers(text t, int unused) {
    viet_atom_reader r;
    viet_atom a;
    viet_segmenter s;
    viet_segment word;
    viet_lexicon l = lexicon_of("a b,một hai,hà nội");
    bool good = true;
    (void)unused;
    viet_atom_open(&r, t.s, t.n);
    viet_segment_open(&s, &l, t.s, t.n);
    while (viet_segment_next(&s, &word)) {
        good = good && word.count > 0;
        for (unsigned i = 0; i < word.count; i++) {
            good = good && viet_atom_next(&r, &a) && a.start == word.atoms[i].start &&
                   a.end == word.atoms[i].end;
        }
    }
    good = good && !viet_atom_next(&r, &a);
    viet_lexicon_free(&l);
    return good;
}

START_TEST(test_random) {
    holds_for_random("every atom is in a word", covers, 0, ANYTHING, TIMES(10000));
}
END_TEST

Suite *segment_suite(void) {
    Suite *suite = suite_create("segment");
    TCase *tests = test_case(suite, "segment");
    tcase_add_loop_test(tests, test_texts, 0, LENGTH(texts));
    tcase_add_test(tests, test_lexicon);
    tcase_add_test(tests, test_window);
    tcase_add_test(tests, test_window_of_names);
    tcase_add_test(tests, test_random);
    return suite;
}
