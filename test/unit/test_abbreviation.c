/* test_abbreviation.c - short forms and their initials; the places where a text explains one. */
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "words/abbreviation.h"

/* All pairs of a text, as "short=long" behind one another. */
static text pairs(text t) {
    draft d = {.n = 0};
    viet_abbreviations s;
    viet_abbreviation a;
    viet_abbreviations_open(&s, t.s, t.n);
    while (viet_abbreviations_next(&s, &a) && d.n < sizeof d.s / 2) {
        add_string(&d, d.n > 0 ? "; " : "");
        add(&d, t.s + a.start, a.end - a.start);
        add_string(&d, "=");
        add(&d, t.s + a.long_start, a.long_end - a.long_start);
    }
    return finish(&d);
}

static const struct {
    const char *text, *pairs;
} cases[] = {
    /* behind the long form, in brackets */
    {"Phó Chủ tịch Liên đoàn Lao động (LĐLĐ) tỉnh", "LĐLĐ=Liên đoàn Lao động"},
    {"Tổng Liên đoàn Lao động (LĐLĐ)", "LĐLĐ=Liên đoàn Lao động"},
    {"cán bộ, công chức, viên chức (CBCCVC)", "CBCCVC=cán bộ, công chức, viên chức"},
    {"công nhân viên chức lao động (CNVCLĐ)", "CNVCLĐ=công nhân viên chức lao động"},
    {"Uỷ ban nhân dân [UBND]", "UBND=Uỷ ban nhân dân"},
    {"ông Tổng thống (TT) nói", "TT=Tổng thống"},
    {"công đoàn cơ sở (\"CĐCS\")", "CĐCS=công đoàn cơ sở"},
    {"công đoàn cơ sở (“CĐCS”)", "CĐCS=công đoàn cơ sở"},
    {"công đoàn cơ sở ( CĐCS )", "CĐCS=công đoàn cơ sở"},
    {"người lao động (NLĐ, sau khi đã trừ)", "NLĐ=người lao động"},
    {"quỹ \"Mái ấm tình thương\" (MATT)", "MATT=Mái ấm tình thương"},
    {"Liên đoàn\nLao động (LĐLĐ)", "LĐLĐ=Liên đoàn\nLao động"},
    {"công-nhân viên-chức (CNVC)", "CNVC=công-nhân viên-chức"},
    /* several short forms */
    {"Trung ương (TW/T.Ư)", "TW=Trung ương; T.Ư=Trung ương"},
    {"Hội đồng nhân dân (HĐND) và Uỷ ban nhân dân (UBND)", "HĐND=Hội đồng nhân dân; UBND=Uỷ ban nhân dân"},
    {"Trung ương (TW/T.Ư/TƯ/T.W/T-Ư)", "TW=Trung ương; T.Ư=Trung ương; TƯ=Trung ương; T.W=Trung ương"},
    {"Trung ương (TW/ABC)", "TW=Trung ương"},
    /* some of the words; a name and letters of another language */
    {"Liên đoàn Lao động Việt Nam, gọi tắt là Liên đoàn", "Liên đoàn=Liên đoàn Lao động Việt Nam"},
    {"Liên đoàn Lao động, viết tắt là Liên đoàn Lao động", ""},
    {"của Tổ Chức, viết tắt là WHO", "WHO=Tổ Chức"},
    {"Y Tế, viết tắt là WHO", ""},
    {"tổ chức y tế, viết tắt là WHO", ""},
    {"WHO là viết tắt của tổ chức y tế thế giới", ""},
    {"h của NATO là viết tắt của North Atlantic Treaty Organization",
     "NATO=North Atlantic Treaty Organization"},
    {"UBND, thường được người ta trong các văn bản gọi tắt là viết tắt của Uỷ ban nhân dân", ""},
    {"Uỷ ban nhân dân, viết tắt là chữ cái đầu của từ tiếng Anh các từ UBND", ""},
    {"A.B.C.D.E.F là viết tắt của an bình công dân em phố", ""},
    /* signs and blanks in the short form */
    {"Bộ Giáo dục và Đào tạo (GD&ĐT)", "GD&ĐT=Giáo dục và Đào tạo"},
    {"Giáo dục - Đào tạo (GD-ĐT)", "GD-ĐT=Giáo dục - Đào tạo"},
    {"khoa học – công nghệ (KH-CN)", "KH-CN=khoa học – công nghệ"},
    {"Thành phố Hồ Chí Minh (TP.HCM)", "TP.HCM=Thành phố Hồ Chí Minh"},
    {"TP. Hồ Chí Minh (TPHCM)", "TPHCM=TP. Hồ Chí Minh"},
    {"Phó Giáo sư, Tiến sĩ (PGS.TS)", "PGS.TS=Phó Giáo sư, Tiến sĩ"},
    {"Phó Giáo sư, Tiến sĩ (PGS. TS.)", "PGS. TS=Phó Giáo sư, Tiến sĩ"},
    {"Đại học Khoa học Xã hội và Nhân văn (ĐH KHXH&NV)", "ĐH KHXH&NV=Đại học Khoa học Xã hội và Nhân văn"},
    /* words that give their initial or not */
    {"Giáo dục và Đào tạo (GDĐT)", "GDĐT=Giáo dục và Đào tạo"},
    {"Giáo dục và Đào tạo (GDVĐT)", "GDVĐT=Giáo dục và Đào tạo"},
    {"phòng, chống tác hại của thuốc lá (PCTHTL)", "PCTHTL=phòng, chống tác hại của thuốc lá"},
    {"Bộ luật về Lao động của Quốc hội (BLLĐQH)", "BLLĐQH=Bộ luật về Lao động của Quốc hội"},
    {"Conference on Security and Co-operation in Europe (CSCE)",
     "CSCE=Conference on Security and Co-operation in Europe"},
    {"Liên bang Ô-xtrây-li-a (LBO)", "LBO=Liên bang Ô-xtrây-li-a"},
    {"LBO (Liên bang Ô-xtrây-li-a)", "LBO=Liên bang Ô-xtrây-li-a"},
    {"khoa học-công nghệ (KHCN)", "KHCN=khoa học-công nghệ"},
    /* more than one letter of a word, digits */
    {"công ty (Cty)", "Cty=công ty"},
    {"Thạc sĩ (ThS)", "ThS=Thạc sĩ"},
    {"bác sĩ chuyên khoa II (BSCKII)", "BSCKII=bác sĩ chuyên khoa II"},
    {"quốc lộ 1A (QL1A)", "QL1A=quốc lộ 1A"},
    {"khu vực 4 (KV4)", "KV4=khu vực 4"},
    /* letters without marks, look-alikes, other spellings */
    {"Lien doan Lao dong (LDLD)", "LDLD=Lien doan Lao dong"},
    {"Giao duc va Dao tao (GD-DT)", "GD-DT=Giao duc va Dao tao"},
    {"Liên đoàn Lao động (LDLD)", "LDLD=Liên đoàn Lao động"},
    {"Liên đoàn Lao động (LÐLÐ)", "LÐLÐ=Liên đoàn Lao động"},
    {"Lie\u0302n đoa\u0300n Lao đo\u0302\u0323ng (LĐLĐ)", "LĐLĐ=Lie\u0302n đoa\u0300n Lao đo\u0302\u0323ng"},
    {"Liên\u00A0đoàn Lao\u00ADđộng (LĐLĐ)", ""},
    {"Liên\u00A0đoàn Lao động (LĐ\u200BLĐ)", "LĐ\u200BLĐ=Liên\u00A0đoàn Lao động"},
    {"LIÊN ĐOÀN LAO ĐỘNG (LĐLĐ)", "LĐLĐ=LIÊN ĐOÀN LAO ĐỘNG"},
    /* other languages in Latin script */
    {"Gross Domestic Product (GDP)", "GDP=Gross Domestic Product"},
    {"École nationale d'administration (ENA)", "ENA=École nationale d'administration"},
    {"dân tộc H'Mông (HM), người H’Mông trắng (HMT)", "HMT=H’Mông trắng"},
    /* the long form in brackets */
    {"LĐLĐ (Liên đoàn Lao động) tỉnh", "LĐLĐ=Liên đoàn Lao động"},
    {"GD&ĐT (Giáo dục và Đào tạo)", "GD&ĐT=Giáo dục và Đào tạo"},
    {"GDP (Gross Domestic Product - tổng sản phẩm)", "GDP=Gross Domestic Product"},
    /* cues */
    {"Liên đoàn Lao động (gọi tắt là LĐLĐ)", "LĐLĐ=Liên đoàn Lao động"},
    {"Liên đoàn Lao động (sau đây gọi là \"LĐLĐ\")", "LĐLĐ=Liên đoàn Lao động"},
    {"Liên đoàn Lao động, sau đây gọi tắt là LĐLĐ, đã", "LĐLĐ=Liên đoàn Lao động"},
    {"Liên đoàn Lao động (viết tắt: LĐLĐ)", "LĐLĐ=Liên đoàn Lao động"},
    {"Liên đoàn Lao động thường được viết tắt là LĐLĐ.", "LĐLĐ=Liên đoàn Lao động"},
    {"lien doan lao dong (viet tat la LDLD)", "LDLD=lien doan lao dong"},
    {"Uỷ ban nhân dân tỉnh (sau đây gọi tắt là UBND tỉnh) đã", "UBND=Uỷ ban nhân dân"},
    {"Diễn đàn khu vực (tiếng Anh: ASEAN Regional Forum; viết tắt: ARF)", "ARF=ASEAN Regional Forum"},
    {"CAND là chữ viết tắt của cụm từ \"Công an nhân dân\".", "CAND=Công an nhân dân"},
    {"SVG (viết tắt của Scalable Vector Graphics) là", "SVG=Scalable Vector Graphics"},
    {"Tổ chức Y tế Thế giới (viết tắt là WHO)", "WHO=Tổ chức Y tế Thế giới"},
    {"của Tổ chức Y tế Thế giới, viết tắt tiếng Anh là WHO", "WHO=Tổ chức Y tế Thế giới"},
    /* short forms that are words of the long one */
    {"Công ty cổ phần Đại Khuê (sau đây gọi là \"Công ty\") đã", "Công ty=Công ty cổ phần Đại Khuê"},
    {"Bộ Chính trị Ban Chấp hành Trung ương, thường gọi tắt là Bộ Chính trị, là",
     "Bộ Chính trị=Bộ Chính trị Ban Chấp hành Trung ương"},
    {"Hội liên hiệp quốc dân Việt Nam, gọi tắt là Hội Liên Việt, gồm",
     "Hội Liên Việt=Hội liên hiệp quốc dân Việt Nam"},
    {"Dự trữ ngoại hối nhà nước thường gọi tắt là dự trữ ngoại hối là",
     "dự trữ ngoại hối=Dự trữ ngoại hối nhà nước"},
    {"Thiểm Tây được gọi tắt là \"Tần\"", ""},
    {"Hội đồng gọi tắt là Hội đồng", ""},
    {"Hiệp ước Liên bang Xô viết và Đức, gọi tắt là Hiệp ước Xô-Đức,",
     "Hiệp ước Xô-Đức=Hiệp ước Liên bang Xô viết và Đức"},
    {"súng dài hay gọi là nòng súng, gọi tắt là súng nòng,", ""},
    {"Uỷ ban quốc gia (gọi tắt là Uỷ bán gia)", ""},
    /* a list of abbreviations */
    {"LĐLĐ: Liên đoàn Lao động\nUBND: Uỷ ban nhân dân\n", "LĐLĐ=Liên đoàn Lao động; UBND=Uỷ ban nhân dân"},
    {"1. LĐLĐ: Liên đoàn Lao động\n 2) UBND: Uỷ ban nhân dân",
     "LĐLĐ=Liên đoàn Lao động; UBND=Uỷ ban nhân dân"},
    {"- LĐLĐ – Liên đoàn Lao động\n- UBND - Uỷ ban nhân dân.",
     "LĐLĐ=Liên đoàn Lao động; UBND=Uỷ ban nhân dân"},
    {"tỉnh LĐLĐ: Liên đoàn Lao động", ""},
    {"LĐLĐ - Liên đoàn Lao động thì", ""},
    {"CP = cổ phần; TNHH = trách nhiệm hữu hạn", "CP=cổ phần; TNHH=trách nhiệm hữu hạn"},
    /* not explained */
    {"", ""},
    {"()", ""},
    {"(LĐLĐ)", ""},
    {"LĐLĐ", ""},
    {"Hà Nội (Việt Nam)", ""},
    {"Tổ chức Y tế Thế giới (WHO)", ""},
    {"Liên đoàn bóng đá Việt Nam, viết tắt là VFF", ""}, /* where would the name begin? */
    {"người Lào (Lào), nhà ga (Nga)", ""},
    {"sắt (II), Đồng (III)", ""},
    {"Liên đoàn. Lao động (LĐLĐ)", ""},
    {"Liên đoàn\n\nLao động (LĐLĐ)", ""},
    {"Liên đoàn Lao động tỉnh (LĐLĐ)", ""},
    {"Liên đoàn Lao động (LĐL)", ""},
    {"Liên đoàn Lao động (ĐLĐLĐ)", ""},
    {"Lao động (L)", ""},
    {"Amsterdam mới (Amsterdam)", ""},
    {"cử tri nói: Tôi không tin", ""},
    {"TP HCM (TPHCM)", ""},
    {"NRK-sport (NRK)", ""},
    {"thác Tắc Tình (TT. Tam Đường)", ""},
    {"Liên đoàn Lao động (LĐLĐ tỉnh)", ""},
    {"AOL là viết tắt của America Online, là hãng", ""},
    {"\"thấy\". Tiếng Anh viết tắt thành TV", ""},
    {"Hội nghị về Đông Á 2010 (gọi tắt là WEF Đông Á 2010)", ""},
    {"Лев Дмитриевич (ЛД)", ""},
};

START_TEST(test_pairs) {
    text got = pairs(exactly(cases[_i].text));
    ck_assert_msg(is(got, cases[_i].pairs), "%s: %s", cases[_i].text, shown(got));
}
END_TEST

/* In a file \n stands for a line feed. */
static text unescaped(const char *s) {
    draft d = {.n = 0};
    for (; *s != 0; s++) {
        bool feed = s[0] == '\\' && s[1] == 'n';
        add(&d, feed ? "\n" : s, 1);
        s += feed;
    }
    return finish(&d);
}

START_TEST(test_rows) {
    tsv t = tsv_open("test/data/abbreviations.tsv");
    unsigned rows = 0;
    while (tsv_next(&t)) {
        text got = pairs(unescaped(t.field[0])), want = unescaped(t.fields > 1 ? t.field[1] : "");
        ck_assert_msg(same(got, want), "%s: %s", t.field[0], shown(got));
        release();
        rows++;
    }
    ck_assert_uint_gt(rows, 150);
}
END_TEST

/* A short form of 16 letters at most, a long one of 32 words. */
START_TEST(test_bounds) {
    draft d = {.n = 0};
    for (int i = 0; i < 16; i++) {
        add_string(&d, "anh ");
    }
    size_t n = d.n;
    add_string(&d, "(AAAAAAAAAAAAAAAA)");
    ck_assert_uint_gt(pairs(finish(&d)).n, n);
    d.n = n;
    add_string(&d, "anh (AAAAAAAAAAAAAAAAA)");
    ck_assert_uint_eq(pairs(finish(&d)).n, 0);
    d.n = 0;
    add_string(&d, "anh");
    for (int i = 0; i < 30; i++) {
        add_string(&d, " và");
    }
    n = d.n;
    add_string(&d, " em (AE)");
    ck_assert_uint_gt(pairs(finish(&d)).n, n);
    d.n = n;
    add_string(&d, " và em (AE)");
    ck_assert_uint_eq(pairs(finish(&d)).n, 0);
}
END_TEST

/* The words in view move on: a pair is found wherever it stands, with its place. */
START_TEST(test_far) {
    draft d = {.n = 0};
    for (unsigned before = 0; before < 300; before++) {
        size_t n = d.n;
        add_string(&d, "Liên đoàn Lao động (LĐLĐ) tỉnh");
        text t = finish(&d);
        viet_abbreviations s;
        viet_abbreviation a;
        viet_abbreviations_open(&s, t.s, t.n);
        REQUIRE(viet_abbreviations_next(&s, &a) && a.long_start == n &&
                    a.start == n + strlen("Liên đoàn Lao động ("),
                "behind %u words", before);
        REQUIRE(!viet_abbreviations_next(&s, &a) && !viet_abbreviations_next(&s, &a), "behind %u words",
                before);
        d.n = n;
        add_string(&d, "từ ");
        release();
    }
}
END_TEST

/* Whatever the text: short forms in order, none overlapping, each with a long form beside it. */
static bool is_in_order(text t, int parameter) {
    (void)parameter;
    viet_abbreviations s;
    viet_abbreviation a;
    size_t passed = 0;
    viet_abbreviations_open(&s, t.s, t.n);
    while (viet_abbreviations_next(&s, &a)) {
        if (a.start < passed || a.end <= a.start || a.end > t.n || a.long_end <= a.long_start ||
            a.long_end > t.n || (a.long_start < a.end && a.start < a.long_end)) {
            return false;
        }
        passed = a.end;
    }
    return true;
}

START_TEST(test_random) {
    holds_for_random("in order", is_in_order, 0, ANYTHING, 3000);
}
END_TEST

/* Random texts of what these are made of. */
START_TEST(test_random_pairs) {
    static const char *const pieces[] = {
        "Liên ", "đoàn ", "Lao động ", "và ", "(",        ")",  "LĐ",   "L",     "Đ",         "&",
        "/",     ".",     ": ",        "\n",  ", ",       "\"", " ",    "-",     "viết tắt ", "là ",
        "của ",  "gọi ",  "tắt ",      "Cty", "công ty ", "1",  "\xff", "\u0301"};
    dice d = dice_of(5);
    unsigned found = 0;
    for (unsigned i = 0; i < TIMES(30000); i++) {
        draft made = {.n = 0};
        for (unsigned k = roll(&d, 40); k > 0; k--) {
            add_string(&made, pieces[roll(&d, LENGTH(pieces))]);
        }
        text t = finish(&made);
        REQUIRE(is_in_order(t, 0), "%s", shown(t));
        found += pairs(t).n > 0;
        release();
    }
    ck_assert_uint_gt(found, TIMES(30000) / 500);
}
END_TEST

/* ---- initials */

static const struct {
    const char *text;
    unsigned gap, n, uppers;
} spelled[] = {
    {"LĐLĐ", VIET_GAP_LINE | VIET_GAP_BREAK, 4, 15},
    {" (Cty", VIET_GAP_LINE | VIET_GAP_BREAK | VIET_GAP_BLANK | VIET_GAP_OPEN, 3, 1},
    {") và", VIET_GAP_LINE | VIET_GAP_BREAK | VIET_GAP_CLOSE | VIET_GAP_BLANK, 2, 0},
    {"() và", VIET_GAP_LINE | VIET_GAP_BREAK | VIET_GAP_STOP | VIET_GAP_BLANK, 2, 0},
    {"\u2013 “1A”", VIET_GAP_LINE | VIET_GAP_BREAK | VIET_GAP_HYPHEN | VIET_GAP_BLANK | VIET_GAP_QUOTE, 2, 2},
    {"H'Mông", VIET_GAP_LINE | VIET_GAP_BREAK, 5, 3},
    {"l'Art", VIET_GAP_LINE | VIET_GAP_BREAK, 3, 1},
    {"a", VIET_GAP_LINE | VIET_GAP_BREAK, 1, 0},
    {"Pneumonoultramicroscopic", VIET_GAP_LINE | VIET_GAP_BREAK, 24, 1},
};

START_TEST(test_spelled) {
    text t = exactly(spelled[_i].text);
    viet_spelled w;
    ck_assert(viet_spelled_next(t.s, t.n, 0, &w));
    ck_assert_msg(w.gap == spelled[_i].gap && w.n == spelled[_i].n && w.uppers == spelled[_i].uppers,
                  "%s: gap %u, %u letters, capitals %x", spelled[_i].text, w.gap, w.n, w.uppers);
}
END_TEST

Suite *abbreviation_suite(void) {
    Suite *suite = suite_create("abbreviation");
    TCase *tests = test_case(suite, "abbreviation");
    tcase_add_loop_test(tests, test_pairs, 0, LENGTH(cases));
    tcase_add_test(tests, test_rows);
    tcase_add_test(tests, test_bounds);
    tcase_add_test(tests, test_far);
    tcase_add_test(tests, test_random);
    tcase_add_test(tests, test_random_pairs);
    tcase_add_loop_test(tests, test_spelled, 0, LENGTH(spelled));
    return suite;
}
