/* test_learn.c - the hash table against a list, and learning from texts made for it. */
#include <glob.h>
#include <stdlib.h>
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "words/learn.h"

/* What 36 KB of text are enough for; raise it when it gets better. */
#define LEAST_SCORE 83.0

static long blocks, until_failure = -1;

static void *resize(void *p, size_t bytes) {
    if (bytes == 0) {
        blocks -= p != NULL;
        free(p);
        return NULL;
    }
    if (until_failure >= 0 && until_failure-- == 0) {
        return NULL;
    }
    void *q = realloc(p, bytes);
    blocks += p == NULL;
    return q;
}

/* ---- hash */

typedef struct item {
    uint64_t key[2];
    uint64_t value;
} item;

static bool keep(const void *record, unsigned least) {
    return ((const item *)record)->value > least;
}

/* What is pruned is gone, whichever slots it was in. */
START_TEST(test_prune) {
    for (uint64_t n = 1; n <= 100; n++) {
        viet_hash h;
        viet_hash_init(&h, resize, sizeof(item), 2);
        for (uint64_t k = 1; k <= n; k++) {
            item *x = viet_hash_add(&h, (uint64_t[]){k, n});
            x->value = 1 + k % 2;
        }
        viet_hash_prune(&h, keep, 1);
        ck_assert_uint_eq(h.used, (n + 1) / 2);
        viet_hash_prune(&h, keep, 2);
        ck_assert_uint_eq(h.used, 0);
        viet_hash_free(&h);
    }
    ck_assert_int_eq(blocks, 0);
}
END_TEST

START_TEST(test_hash) {
    enum { KEYS = 400 };
    uint64_t values[KEYS] = {0};
    dice d = dice_of(5);
    viet_hash h;
    viet_hash_init(&h, resize, sizeof(item), 2);
    for (unsigned turn = 0; turn < TIMES(20000); turn++) {
        unsigned k = roll(&d, KEYS);
        uint64_t key[2] = {k / 20 + 1, k % 20};
        item *x = viet_hash_find(&h, key);
        REQUIRE((x == NULL) == (values[k] == 0) && (x == NULL || x->value == values[k]), "key %u", k);
        x = viet_hash_add(&h, key);
        x->value = ++values[k];
        if (roll(&d, 1000) == 0) {
            unsigned least = roll(&d, 40);
            viet_hash_prune(&h, keep, least);
            for (k = 0; k < KEYS; k++) {
                values[k] = values[k] > least ? values[k] : 0;
            }
        }
        size_t count = 0, slot = 0;
        for (k = 0; k < KEYS; k++) {
            count += values[k] != 0;
        }
        REQUIRE(h.used == count, "%zu of %zu", h.used, count);
        if (turn % 100 == 0) {
            while ((x = viet_hash_each(&h, &slot)) != NULL) {
                count--;
            }
            REQUIRE(count == 0, "%zu are left", count);
        }
    }
    viet_hash_free(&h);
    ck_assert_int_eq(blocks, 0);
}
END_TEST

/* ---- learning */

/* Sentences in which some words always stand together and others change partners. */
static text sentences(unsigned count) {
    static const char *const subject[] = {"công đoàn", "giáo viên", "bác sĩ", "nông dân", "người bán", "anh"};
    static const char *const verb[] = {"tổ chức", "mua", "bán", "chuẩn bị", "xem", "nghe"};
    static const char *const object[] = {"hội nghị", "cà phê", "lúa", "xe", "sách", "hàng không mẫu hạm"};
    static draft d;
    dice dice = dice_of(9);
    d.n = 0;
    for (unsigned i = 0; i < count; i++) {
        add_string(&d, subject[roll(&dice, 6)]);
        add_string(&d, roll(&dice, 2) ? " đã " : " sẽ ");
        add_string(&d, verb[roll(&dice, 6)]);
        add_string(&d, roll(&dice, 2) ? " các " : " ");
        add_string(&d, object[roll(&dice, 6)]);
        add_string(&d, ".\n");
    }
    return finish(&d);
}

static bool read_all(viet_learner *l, text t) {
    for (int time = 0; time < VIET_LEARN_TIMES; time++) {
        if (!viet_learner_read(l, t.s, t.n) || !viet_learner_turn(l)) {
            return false;
        }
    }
    return true;
}

/* The words learned from a text, with commas between and around them. */
static text learned(text t, unsigned least) {
    static draft d;
    viet_learner l;
    viet_learned word;
    d.n = 0;
    add_string(&d, ",");
    viet_learner_init(&l, resize, least);
    ck_assert(read_all(&l, t));
    while (viet_learner_next(&l, &word)) {
        ck_assert_uint_ge(word.count, least);
        ck_assert(word.gain > 0);
        add(&d, word.word, word.n);
        add_string(&d, ",");
    }
    viet_learner_free(&l);
    ck_assert_int_eq(blocks, 0);
    return finish(&d);
}

static bool has(text words, const char *word) {
    char wanted[64];
    snprintf(wanted, sizeof wanted, ",%s,", word);
    return memmem(words.s, words.n, wanted, strlen(wanted)) != NULL;
}

START_TEST(test_words) {
    static const char *const words[] = {"công đoàn", "giáo viên", "bác sĩ",   "nông dân",
                                        "tổ chức",   "chuẩn bị",  "hội nghị", "cà phê"};
    static const char *const none[] = {"đoàn đã", "đã tổ",  "mua các", "các xe",
                                       "viên sẽ", "anh đã", "chức các"};
    text t = sentences(150), found = learned(t, 5);
    for (size_t i = 0; i < LENGTH(words); i++) {
        ck_assert_msg(has(found, words[i]), "%s is not in %s", words[i], shown(found));
    }
    for (size_t i = 0; i < LENGTH(none); i++) {
        ck_assert_msg(!has(found, none[i]), "%s is in %s", none[i], shown(found));
    }
    ck_assert(same(found, learned(t, 5)));
    ck_assert_uint_eq(learned(t, 1000).n, 1);
    ck_assert_uint_eq(learned(exactly(""), 1).n, 1);
}
END_TEST

/* Spelled as the text spells most. */
START_TEST(test_spelling) {
    draft d = {.n = 0};
    for (int i = 0; i < 20; i++) {
        add_string(&d, "BÁC SĨ. Bác sỹ. bác sĩ, vật lý.\nVật lí! vật lý; hòa bình.\n");
    }
    text found = learned(finish(&d), 5);
    ck_assert_msg(has(found, "bác sĩ") && has(found, "vật lý") && has(found, "hoà bình"), "%s", shown(found));
}
END_TEST

/* What "tổ chức" gains that stands so often as it is written here, between other words, among sentences(). */
static double gain_when_written(const char *before, const char *written, unsigned times) {
    static const char *const behind[] = {"lúa", "xe", "sách", "cơm", "nhà", "cá", "rau"};
    draft d = {.n = 0};
    viet_learner l;
    viet_learned word;
    double gain = 0;
    text others = sentences(60);
    add(&d, others.s, others.n);
    for (unsigned i = 0; i < times; i++) {
        add_string(&d, before);
        add_string(&d, written);
        add_string(&d, " ");
        add_string(&d, behind[i % LENGTH(behind)]);
        add_string(&d, ".\n");
    }
    viet_learner_init(&l, resize, 5);
    ck_assert(read_all(&l, finish(&d)));
    while (viet_learner_next(&l, &word)) {
        gain = is((text){word.word, word.n}, "tổ chức") ? word.gain : gain;
    }
    viet_learner_free(&l);
    return gain;
}

/* A capital on the first syllable of two speaks for a word, on both for a name; not where every word has one, nor at the
** beginning of a sentence. */
START_TEST(test_capitals) {
    double small = gain_when_written("anh ", "tổ chức", 30), last = gain_when_written("anh ", "tổ Chức", 30);
    double first = gain_when_written("anh ", "Tổ chức", 30), both = gain_when_written("anh ", "Tổ Chức", 30);
    ck_assert_msg(first > both && both > small && small > last, "%f, %f, %f, %f", first, both, small, last);
    ck_assert_double_lt(first, small + 1.5); /* no more than what the one capital says */
    double twice = gain_when_written("anh ", "Tổ chức", 2) - gain_when_written("anh ", "tổ chức", 2);
    ck_assert_double_lt(twice, first - small - 0.3); /* the more there are, the more they say */
    ck_assert_double_gt(gain_when_written("anh ", "tổ Chức", 2), last);
    ck_assert_double_eq(gain_when_written("anh ", "TỔ CHỨC", 30), small);
    ck_assert_double_eq(gain_when_written("", "Tổ chức", 30), gain_when_written("", "tổ chức", 30));
}
END_TEST

/* ---- how well: what is learned from the articles, on sentences of theirs that were segmented by hand */

static text contents(const char *name) {
    FILE *file = fopen(name, "rb");
    ck_assert_msg(file != NULL, "%s", name);
    char *room = room_for(1 << 16);
    size_t n = fread(room, 1, 1 << 16, file);
    fclose(file);
    return (text){room, n};
}

static void read_articles(viet_learner *l) {
    glob_t names;
    ck_assert_int_eq(glob("test/data/articles/*.txt", 0, NULL, &names), 0);
    for (int time = 0; time < VIET_LEARN_TIMES; time++) {
        for (size_t i = 0; i < names.gl_pathc; i++) {
            text t = contents(names.gl_pathv[i]);
            ck_assert(viet_learner_read(l, t.s, t.n));
        }
        ck_assert(viet_learner_turn(l));
    }
    globfree(&names);
}

/* Where words end, in atoms: as a sentence segmented by hand says, and as the segmenter does. */
typedef struct cuts {
    bool by_hand[128], found[128];
    unsigned count;
} cuts;

static cuts cut(text sentence, const viet_lexicon *lexicon) {
    cuts c = {.count = 0};
    viet_atom_reader r;
    viet_atom a;
    viet_segmenter s;
    viet_segment word;
    unsigned at = 0;
    viet_atom_open(&r, sentence.s, sentence.n);
    while (viet_atom_next(&r, &a)) {
        c.by_hand[c.count++] = a.end == sentence.n || sentence.s[a.end] != '_';
    }
    viet_segment_open(&s, lexicon, sentence.s, sentence.n);
    while (viet_segment_next(&s, &word)) {
        at += word.count;
        c.found[at - 1] = true;
    }
    ck_assert_uint_eq(at, c.count);
    return c;
}

/* F1 of the words in percent, signs among them. */
static double score(const viet_lexicon *lexicon) {
    unsigned both = 0, by_hand = 0, found = 0;
    text all = contents("test/data/segmented.txt");
    for (const char *p = all.s, *end; p < all.s + all.n; p = end + 1) {
        end = memchr(p, '\n', (size_t)(all.s + all.n - p));
        cuts c = cut((text){p, (size_t)(end - p)}, lexicon);
        bool same_start = true;
        for (unsigned i = 0; i < c.count; i++) {
            by_hand += c.by_hand[i];
            found += c.found[i];
            both += same_start && c.by_hand[i] && c.found[i];
            if (c.by_hand[i] || c.found[i]) {
                same_start = c.by_hand[i] && c.found[i];
            }
        }
    }
    return 200.0 * both / (by_hand + found);
}

START_TEST(test_score) {
    viet_learner l;
    viet_learned word;
    viet_lexicon lexicon;
    viet_learner_init(&l, resize, 2);
    viet_lexicon_init(&lexicon, resize);
    double without = score(&lexicon);
    read_articles(&l);
    while (viet_learner_next(&l, &word)) {
        ck_assert(viet_lexicon_add(&lexicon, word.word, word.n, word.gain));
    }
    double with = score(&lexicon);
    viet_learner_free(&l);
    viet_lexicon_free(&lexicon);
    ck_assert_msg(with >= LEAST_SCORE && with > without + 5, "F1 %.2f, without a lexicon %.2f", with,
                  without);
}
END_TEST

/* Lines of syllables that stand nowhere else, and at times a word of three. Of five lines three are read twice. */
static bool read_rare_lines(viet_learner *l, uint32_t lines) {
    uint32_t next = 0;
    for (uint32_t i = 0; i < lines; i++) {
        draft d = {.n = 0};
        add_string(&d, i % 16 == 0 ? "hợp tác xã" : "");
        for (unsigned word = 0; i % 16 != 0 && word < 7; word++) {
            char syllable[] = " aaaaa";
            for (uint32_t k = 1, rest = next++; k <= 5; k++, rest /= 20) {
                syllable[k] = "abcdeghiklmnopqrstuv"[rest % 20];
            }
            add_string(&d, syllable);
        }
        for (unsigned turn = 0; turn < (i % 5 < 3 ? 2 : 1); turn++) {
            if (!viet_learner_read(l, d.s, d.n)) {
                return false;
            }
        }
    }
    return true;
}

/* The rarest are forgotten when there are too many: syllables, pairs, longer words; what is frequent stays. */
START_TEST(test_bound) {
    viet_learner l;
    viet_learned word;
    bool found = false;
    viet_learner_init(&l, resize, 1);
    ck_assert(l.most_syllables == VIET_LEARN_SYLLABLES && l.most_pairs == VIET_LEARN_PAIRS &&
              l.most_longer == VIET_LEARN_LONGER);
    l.most_syllables = _i == 0 ? 3000 : SIZE_MAX;
    l.most_pairs = _i == 1 ? 3000 : SIZE_MAX;
    l.most_longer = _i == 2 ? 3000 : SIZE_MAX;
    for (int time = 0; time < VIET_LEARN_TIMES; time++) {
        ck_assert(read_rare_lines(&l, 2000));
        ck_assert(l.syllables.used <= l.most_syllables && l.pairs.used <= l.most_pairs &&
                  l.longer.used <= l.most_longer);
        ck_assert(viet_learner_turn(&l));
    }
    while (viet_learner_next(&l, &word)) {
        found = found || is((text){word.word, word.n}, "hợp tác xã");
    }
    ck_assert(found);
    viet_learner_free(&l);
}
END_TEST

/* The rarest are forgotten, and no more than makes half the room: those read once, or twice; not the others. */
START_TEST(test_room) {
    viet_learner l;
    bool fallen = false;
    viet_learner_init(&l, resize, 1);
    l.most_syllables = 60;
    for (unsigned i = 0; i < 340; i++) {
        char s[] = "aa, aa";
        unsigned k = i < 40 ? i % 20 : i; /* 20 that are read again */
        size_t before = l.syllables.used;
        s[0] = s[4] = "bcdghklmnpqrstvx"[k / 20 % 16];
        s[1] = s[5] = "abcdefghiklmnopqrstu"[k % 20];
        ck_assert(viet_learner_read(&l, s, _i == 0 ? 2 : sizeof s - 1));
        ck_assert(i < 20 || l.syllables.used >= 20);
        fallen = fallen || (before > 50 && l.syllables.used <= 30);
    }
    ck_assert(fallen);
    viet_learner_free(&l);
}
END_TEST

/* Where the rarest are just half of them, the other half stays. */
START_TEST(test_half_room) {
    viet_learner l;
    viet_learner_init(&l, resize, 1);
    l.most_syllables = 60;
    for (unsigned i = 0; i < 121; i++) {
        char s[] = "aa";
        unsigned k = i < 90 ? i % 30 : i - 60; /* 30 that are read three times, 31 others */
        s[0] = "bcdghklmnpqrstvx"[k / 16];
        s[1] = "abcdefghiklmnopq"[k % 16];
        ck_assert(viet_learner_read(&l, s, 2));
    }
    ck_assert_uint_eq(l.syllables.used, 31);
    viet_learner_free(&l);
}
END_TEST

/* A table of longer words, or a lexicon, for which there is no memory at all is told. */
START_TEST(test_no_memory) {
    const char *const four = "aaaaa baaaa caaaa daaaa"; /* of read_rare_lines() */
    viet_learner l;
    viet_lexicon lexicon;
    viet_learner_init(&l, resize, 1);
    for (int time = 0; time < 2; time++) {
        ck_assert(read_rare_lines(&l, 50) && viet_learner_turn(&l));
    }
    until_failure = 0;
    ck_assert(!viet_learner_read(&l, four, strlen(four)));
    viet_lexicon_init(&lexicon, resize);
    until_failure = 0;
    ck_assert(!viet_lexicon_add(&lexicon, "công đoàn", strlen("công đoàn"), 1));
    until_failure = -1;
    viet_learner_free(&l);
    viet_lexicon_free(&lexicon);
    ck_assert_int_eq(blocks, 0);
}
END_TEST

/* A lexicon that cannot grow for the longer words is told. */
START_TEST(test_memory_of_longer) {
    unsigned failed = 0;
    for (uint32_t lines = 50; lines < 400; lines += 5) {
        viet_learner l;
        viet_learner_init(&l, resize, 1);
        for (int time = 0; time < 3; time++) {
            ck_assert(read_rare_lines(&l, lines));
            until_failure = time == 2 ? 0 : -1;
            failed += !viet_learner_turn(&l);
        }
        until_failure = -1;
        viet_learner_free(&l);
        ck_assert_int_eq(blocks, 0);
    }
    ck_assert_uint_gt(failed, 0);
}
END_TEST

/* Any failure of memory is told, and nothing is lost. */
START_TEST(test_memory) {
    text t = sentences(100);
    for (long k = 0;; k++) {
        viet_learner l;
        viet_learner_init(&l, resize, 2);
        until_failure = k;
        bool good = read_all(&l, t), failed = until_failure < 0;
        until_failure = -1;
        viet_learner_free(&l);
        ck_assert_int_eq(blocks, 0);
        ck_assert_int_eq(good, !failed);
        if (!failed) {
            ck_assert_int_ge(k, 4); /* three tables, which grow */
            return;
        }
    }
}
END_TEST

Suite *learn_suite(void) {
    Suite *suite = suite_create("learn");
    TCase *tests = test_case(suite, "learn");
    tcase_add_test(tests, test_hash);
    tcase_add_test(tests, test_prune);
    tcase_add_test(tests, test_words);
    tcase_add_test(tests, test_spelling);
    tcase_add_test(tests, test_capitals);
    tcase_add_test(tests, test_score);
    tcase_add_loop_test(tests, test_bound, 0, 3);
    tcase_add_loop_test(tests, test_room, 0, 2);
    tcase_add_test(tests, test_half_room);
    tcase_add_test(tests, test_no_memory);
    tcase_add_test(tests, test_memory_of_longer);
    tcase_add_test(tests, test_memory);
    return suite;
}
