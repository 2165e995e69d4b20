/* test_suggest.c - viet_suggest() against slips made at random in the words of the articles. */
#include <dirent.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "helper.h"
#include "suites.h"
#include "text/word.h"
#include "viet.h"

/* ---- an index of the articles, a line a row, and the pairs of neighbouring syllables in it */

static sqlite3 *db;

static void index_line(sqlite3_stmt *insert, const char *line, int n) {
    sqlite3_bind_text(insert, 1, line, n, SQLITE_STATIC);
    ck_assert_int_eq(sqlite3_step(insert), SQLITE_DONE);
    sqlite3_reset(insert);
}

static void index_file(sqlite3_stmt *insert, const char *name) {
    char path[512], line[16384];
    snprintf(path, sizeof path, "test/data/articles/%s", name);
    FILE *f = fopen(path, "r");
    ck_assert_ptr_nonnull(f);
    while (fgets(line, sizeof line, f) != NULL) {
        index_line(insert, line, -1);
    }
    fclose(f);
}

static void set_up(void) {
    sqlite3_stmt *insert;
    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_viet_init(db, NULL, NULL), SQLITE_OK);
    sqlite3_exec(db, "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'vietnamese')", NULL, NULL, NULL);
    sqlite3_prepare_v2(db, "INSERT INTO t VALUES (?)", -1, &insert, NULL);
    DIR *folder = opendir("test/data/articles");
    ck_assert_ptr_nonnull(folder);
    for (struct dirent *e; (e = readdir(folder)) != NULL;) {
        if (strstr(e->d_name, ".txt") != NULL) {
            index_file(insert, e->d_name);
        }
    }
    closedir(folder);
    sqlite3_finalize(insert);
}

static void tear_down(void) {
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

/* ---- slips */

/* A syllable letter by letter, so that letters can be moved with their tones. */
typedef struct letters {
    viet_letter letter[16];
    unsigned tone[16], n;
} letters;

static bool read_syllable(letters *l, text token) {
    viet_word word;
    viet_word_start(&word);
    for (const char *p = token.s; p < token.s + token.n;) {
        viet_cluster k;
        viet_cluster_read(p, token.s + token.n, VIET_AS_IT_STANDS, &k);
        viet_word_add(&word, &k);
        p = k.end;
    }
    if (viet_word_settle(&word, VIET_NEW) != VIET_IN_USE || word.n < 3) {
        return false;
    }
    l->n = word.n;
    for (unsigned i = 0; i < word.n; i++) {
        l->letter[i] = viet_letter_at(word.letters, i);
        l->tone[i] = i == word.at ? word.tone : VIET_NGANG;
    }
    return true;
}

static text write_letters(const letters *l) {
    draft d = {.n = 0};
    for (unsigned i = 0; i < l->n; i++) {
        char room[VIET_LETTER_BYTES];
        add(&d, room,
            viet_letter_put(room, l->letter[i], viet_is_vowel(l->letter[i]) ? l->tone[i] : VIET_NGANG, 0));
    }
    return finish(&d);
}

static void insert_letter(letters *l, unsigned at, viet_letter letter) {
    memmove(l->letter + at + 1, l->letter + at, l->n - at);
    memmove(l->tone + at + 1, l->tone + at, (l->n - at) * sizeof l->tone[0]);
    l->letter[at] = letter;
    l->tone[at] = VIET_NGANG;
    l->n++;
}

static void remove_letter(letters *l, unsigned at) {
    l->n--;
    memmove(l->letter + at, l->letter + at + 1, l->n - at);
    memmove(l->tone + at, l->tone + at + 1, (l->n - at) * sizeof l->tone[0]);
}

static void swap_letters(letters *l, unsigned at) {
    viet_letter letter = l->letter[at];
    unsigned tone = l->tone[at];
    l->letter[at] = l->letter[at + 1];
    l->tone[at] = l->tone[at + 1];
    l->letter[at + 1] = letter;
    l->tone[at + 1] = tone;
}

enum slip { SLIP_TONE, SLIP_MARK, SLIP_LEFT_OUT, SLIP_TWICE, SLIP_SWAPPED, SLIP_OTHER, SLIPS };

static void slip(letters *l, enum slip kind, dice *d) {
    unsigned at = roll(d, l->n);
    switch (kind) {
    case SLIP_TONE:
        for (unsigned i = 0, tone = roll(d, VIET_TONES); i < l->n; i++) {
            l->tone[i] = l->tone[i] != VIET_NGANG ? tone : VIET_NGANG;
        }
        break;
    case SLIP_MARK:
        l->letter[at] = viet_base(l->letter[at]);
        break;
    case SLIP_LEFT_OUT:
        remove_letter(l, at);
        break;
    case SLIP_TWICE:
        insert_letter(l, at, l->letter[at]);
        break;
    case SLIP_SWAPPED:
        swap_letters(l, at < l->n - 1 ? at : at - 1);
        break;
    default:
        l->letter[at] = VIET_LETTER('a' + roll(d, 26), VIET_PLAIN);
        break;
    }
}

/* ---- what comes of them */

typedef struct tally {
    int asked, first, among; /* first of the suggestions, among five */
} tally;

static void ask_for(sqlite3_stmt *suggest, text typed, text meant, tally *t) {
    int row = 0, found = 0;
    sqlite3_bind_text(suggest, 1, typed.s, (int)typed.n, SQLITE_STATIC);
    while (sqlite3_step(suggest) == SQLITE_ROW) {
        row++;
        if (is(meant, (const char *)sqlite3_column_text(suggest, 0))) {
            found = row;
        }
    }
    ck_assert_int_eq(sqlite3_reset(suggest), SQLITE_OK);
    t->asked++;
    t->first += found == 1;
    t->among += found > 0;
}

static text pair_of(text a, text b) {
    draft d = {.n = 0};
    add(&d, a.s, a.n);
    add(&d, " ", 1);
    add(&d, b.s, b.n);
    return finish(&d);
}

/* A slip in one of each so many pairs of neighbouring syllables. */
static tally make_slips(enum slip kind, unsigned stride) {
    sqlite3_stmt *tokens, *suggest;
    tally t = {.asked = 0};
    dice d = dice_of(kind + 1);
    text before = {"", 0};
    sqlite3_prepare_v2(db, "SELECT token FROM t, viet_tokens(x, 'diacritics exact')", -1, &tokens, NULL);
    sqlite3_prepare_v2(db, "SELECT term FROM viet_suggest('t', ?1 || ' ', 5)", -1, &suggest, NULL);
    for (unsigned i = 0; sqlite3_step(tokens) == SQLITE_ROW; i++) {
        letters a, b;
        text token = exactly((const char *)sqlite3_column_text(tokens, 0));
        if (i % stride == 0 && read_syllable(&a, before) && read_syllable(&b, token)) {
            text meant = pair_of(before, token);
            slip(roll(&d, 2) ? &a : &b, kind, &d);
            text typed = pair_of(write_letters(&a), write_letters(&b));
            if (!same(typed, meant)) {
                ask_for(suggest, typed, meant, &t);
            }
        }
        before = token;
    }
    sqlite3_finalize(tokens);
    sqlite3_finalize(suggest);
    return t;
}

/* In hundredths, somewhat below what is reached, so that only a real loss fails. */
static const struct {
    const char *name;
    int first, among;
} least[SLIPS] = {
    [SLIP_TONE] = {"tone", 95, 98},         [SLIP_MARK] = {"mark", 95, 98},
    [SLIP_LEFT_OUT] = {"left out", 75, 82}, [SLIP_TWICE] = {"twice", 95, 98},
    [SLIP_SWAPPED] = {"swapped", 95, 98},   [SLIP_OTHER] = {"other letter", 85, 90},
};

START_TEST(test_slips_are_mended) {
    tally t = make_slips((enum slip)_i, 17 * STRIDE);
    if (t.asked < 30) { /* too few for shares: a slow machine */
        ck_assert_int_gt(STRIDE, 1);
        return;
    }
    ck_assert_msg(t.first * 100 >= least[_i].first * t.asked && t.among * 100 >= least[_i].among * t.asked,
                  "%s: of %d slips %d are mended by the first suggestion, %d by one of five", least[_i].name,
                  t.asked, t.first, t.among);
}
END_TEST

Suite *suggest_suite(void) {
    Suite *suite = suite_create("suggest");
    TCase *tests = test_case(suite, "suggest");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_loop_test(tests, test_slips_are_mended, 0, SLIPS);
    return suite;
}
