/* helper.c - texts, spellings and the rows of the tables. Random text is in dice.c. */
#include "helper.h"

#include <stdlib.h>
#include <string.h>
#ifndef VIET_OMIT_ICU
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#endif

#include "../normal_form.h"
#include "glue/icu.h"
#include "text/legacy.h"
#include "text/unicode.h"
#include "text/utf8.h"

/* ---- texts */

static void **pool;
static size_t pool_size, pool_cap;

char *room_for(size_t n) {
    if (pool_size == pool_cap) {
        pool_cap = 2 * pool_cap + 64;
        pool = realloc(pool, pool_cap * sizeof pool[0]);
    }
    return pool[pool_size++] = malloc(n);
}

text exact(const char *s, size_t n) {
    char *copy = room_for(n);
    if (n > 0) {
        memcpy(copy, s, n);
    }
    return (text){copy, n};
}

text exactly(const char *s) {
    return exact(s, strlen(s));
}

void release(void) {
    while (pool_size > 0) {
        free(pool[--pool_size]);
    }
}

static void release_all(void) {
    release();
    free(pool);
    pool = NULL;
    pool_cap = 0;
}

TCase *test_case(Suite *suite, const char *name) {
    TCase *tests = tcase_create(name);
    tcase_set_timeout(tests, 120);
    tcase_add_checked_fixture(tests, NULL, release_all);
    suite_add_tcase(suite, tests);
    return tests;
}

bool same(text a, text b) {
    return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

bool is(text t, const char *s) {
    return same(t, (text){s, strlen(s)});
}

/* By ICU's macros, a second opinion, where there are any. */
bool is_utf8(text t) {
#ifdef VIET_OMIT_ICU
    return !viet_legacy_of(t.s, t.n).bytes;
#else
    const uint8_t *s = (const uint8_t *)t.s;
    for (size_t i = 0; i < t.n;) {
        UChar32 cp;
        U8_NEXT(s, i, t.n, cp);
        if (cp < 0) {
            return false;
        }
    }
    return true;
#endif
}

const char *shown(text t) {
    static char room[4][1024];
    static unsigned turn;
    char *out = room[turn++ % 4], *o = out;
    for (const char *p = t.s, *end = t.s + t.n; p < end && o < out + 1000;) {
        const char *start = p;
        uint32_t cp = viet_utf8_next(&p, end);
        const viet_char *c = viet_char_of(cp);
        if (cp == VIET_REPLACEMENT && p == start + 1) {
            o += sprintf(o, "\\x%02X", (unsigned char)*start);
        } else if (viet_is_mark(c) || c->group == VIET_IGNORABLE || c->category < VIET_LL || cp == 0xA0) {
            o += sprintf(o, "\\u{%X}", cp);
        } else {
            o += viet_utf8_put(o, cp);
        }
    }
    *o = 0;
    return out;
}

void add(draft *d, const char *s, size_t n) {
    REQUIRE(d->n + n <= sizeof d->s, "a draft is too long");
    memcpy(d->s + d->n, s, n);
    d->n += n;
}

void add_string(draft *d, const char *s) {
    add(d, s, strlen(s));
}

void add_point(draft *d, uint32_t cp) {
    char bytes[VIET_UTF8_MAX];
    add(d, bytes, viet_utf8_put(bytes, cp));
}

text finish(const draft *d) {
    return exact(d->s, d->n);
}

/* ---- conversion */

text convert_with(enum viet_form form, text t, const viet_foreign *foreign) {
    size_t n = viet_convert(form, t.s, t.n, NULL, 0, foreign);
    char *room = room_for(n), *small = room_for(n / 2);
    size_t with_small = viet_convert(form, t.s, t.n, small, n / 2, foreign);
    size_t with_room = viet_convert(form, t.s, t.n, room, n, foreign);
    REQUIRE(with_small == n && with_room == n,
            "form %d of '%s' takes %zu bytes without room, %zu with half, %zu with all", form, shown(t), n,
            with_small, with_room);
    return (text){room, n};
}

text convert(enum viet_form form, text t) {
    bool no_memory = false;
    viet_foreign icu = {viet_icu_convert, &no_memory};
    return convert_with(form, t, &icu);
}

#ifdef VIET_OMIT_ICU

text icu_nfc(text t) {
    return is_utf8(t) ? convert(VIET_FORM_NFC, t) : t;
}

text icu_nfd(text t) {
    uint32_t *points = (uint32_t *)(void *)room_for(OWN_NFD_POINTS(t.n) * sizeof *points);
    char *out = room_for(OWN_NFD_POINTS(t.n) * VIET_UTF8_MAX);
    return is_utf8(t) ? (text){out, own_nfd(t.s, t.n, points, out)} : t;
}

#else

static text icu_normal(const UNormalizer2 *form, text t, UErrorCode status) {
    enum { UNITS = 65536 };
    static UChar a[UNITS], b[UNITS];
    static char out[3 * UNITS];
    int32_t n = 0, m;
    u_strFromUTF8(a, UNITS, &n, t.s, (int32_t)t.n, &status);
    if (status == U_INVALID_CHAR_FOUND) {
        return t;
    }
    m = unorm2_normalize(form, a, n, b, UNITS, &status);
    u_strToUTF8(out, sizeof out, &n, b, m, &status);
    REQUIRE(U_SUCCESS(status), "ICU: %s", u_errorName(status));
    return exact(out, (size_t)n);
}

text icu_nfc(text t) {
    UErrorCode status = U_ZERO_ERROR;
    return icu_normal(unorm2_getNFCInstance(&status), t, status);
}

text icu_nfd(text t) {
    UErrorCode status = U_ZERO_ERROR;
    return icu_normal(unorm2_getNFDInstance(&status), t, status);
}

#endif

/* ---- spellings */

static const uint32_t tone_marks[VIET_TONES] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};
static const uint32_t vowel_marks[] = {[VIET_BREVE] = 0x306, [VIET_CIRCUMFLEX] = 0x302, [VIET_HORN] = 0x31B};

static void add_letter(draft *d, viet_letter l, unsigned tone, unsigned upper) {
    char bytes[VIET_LETTER_BYTES];
    add(d, bytes, viet_letter_put(bytes, l, tone, upper));
}

static void add_spelled(draft *d, const viet_char *c, enum spelling spelling) {
    enum viet_mark mark = viet_mark_of(c->letter);
    bool marked = mark != VIET_PLAIN && mark != VIET_STROKE; /* đ is one letter in every spelling */
    viet_letter base = marked ? viet_base(c->letter) : c->letter;
    bool tone_first = spelling == TONE_FIRST || spelling == SHUFFLED ||
                      (spelling == DECOMPOSED && c->tone == VIET_NANG && mark != VIET_HORN);
    if (spelling == COMPOSED || spelling == DOUBLED) {
        add_letter(d, c->letter, c->tone, c->upper);
    } else if (spelling == TONE_FIRST) {
        add_letter(d, base, c->tone, c->upper);
    } else {
        add_letter(d, spelling == HALF ? c->letter : base, VIET_NGANG, c->upper);
    }
    if (tone_first && spelling != TONE_FIRST && c->tone != 0) {
        add_point(d, tone_marks[c->tone]);
    }
    if (marked && spelling != COMPOSED && spelling != HALF) {
        add_point(d, vowel_marks[mark]);
    }
    if (!tone_first && spelling != COMPOSED && c->tone != 0) {
        add_point(d, tone_marks[c->tone]);
    }
}

text respelled(text t, enum spelling spelling) {
    draft d = {.n = 0};
    for (const char *p = t.s, *end = t.s + t.n; p < end;) {
        const char *start = p;
        const viet_char *c = viet_char_of(viet_utf8_next(&p, end));
        if (c->letter != 0) {
            add_spelled(&d, c, spelling);
        } else {
            add(&d, start, (size_t)(p - start));
        }
    }
    return finish(&d);
}

unsigned count_letters(uint64_t letters) {
    unsigned n = 0;
    while (n < VIET_SYLLABLE_MAX && viet_letter_at(letters, n) != 0) {
        n++;
    }
    return n;
}

text written(uint64_t letters, unsigned n, unsigned tone, unsigned at) {
    draft d = {.n = 0};
    for (unsigned i = 0; i < n; i++) {
        add_letter(&d, viet_letter_at(letters, i), i == at ? tone : VIET_NGANG, 0);
    }
    return finish(&d);
}

void each_syllable(unsigned stride, void (*visit)(uint64_t row, unsigned n, unsigned tone, text syllable)) {
    for (unsigned i = 0; i < viet_syllable_count; i += stride) {
        uint64_t row = viet_syllables[i];
        unsigned n = count_letters(row & VIET_USE_LETTERS);
        for (unsigned tone = 0; tone < VIET_TONES; tone++) {
            if (VIET_USE_TONES(row) >> tone & 1) {
                visit(row, n, tone, written(row, n, tone, n - 1 - VIET_USE_AFTER(row)));
                release();
            }
        }
    }
}

uint64_t packed(const char *s, unsigned *n, unsigned *tone, unsigned *at) {
    uint64_t letters = 0;
    *n = *tone = *at = 0;
    for (const char *p = s, *end = s + strlen(s); p < end; ++*n) {
        const viet_char *c = viet_char_of(viet_utf8_next(&p, end));
        REQUIRE(c->letter != 0 && *n < 8, "'%s' is no Vietnamese word", s);
        letters |= (uint64_t)c->letter << 8 * *n;
        if (c->tone != 0) {
            *tone = c->tone;
            *at = *n;
        }
    }
    return letters;
}

/* ---- tables */

tsv tsv_open(const char *name) {
    char path[128];
    snprintf(path, sizeof path, "%s%s", strchr(name, '/') == NULL ? "ext/tables/" : "", name);
    tsv t = {.file = fopen(path, "r")};
    ck_assert_msg(t.file != NULL, "cannot open %s: run from the top of the checkout", path);
    return t;
}

bool tsv_next(tsv *t) {
    do {
        if (fgets(t->line, sizeof t->line, t->file) == NULL) {
            fclose(t->file);
            return false;
        }
        t->line[strcspn(t->line, "\n")] = 0;
    } while (t->line[0] == '#' || t->line[0] == 0);
    t->fields = 0;
    for (char *p = t->line; p != NULL && t->fields < (int)LENGTH(t->field);) {
        t->field[t->fields++] = p;
        p = strchr(p, '\t');
        if (p != NULL) {
            *p++ = 0;
        }
    }
    return true;
}

static grammar_row rows[8192];
static size_t row_count;

static unsigned letters_of(const char *part) {
    unsigned n, tone, at;
    return strcmp(part, "-") == 0 ? 0 : (packed(part, &n, &tone, &at), n);
}

/* rhyme: the fields of rhymes.tsv */
static void add_row(const char *onset, bool iy, char *const *rhyme) {
    grammar_row *g = &rows[row_count++];
    char spelled[64];
    unsigned tone, at;
    bool gi = strcmp(onset, "gi") == 0 && rhyme[0][0] == 'i';
    REQUIRE(row_count < LENGTH(rows), "too many syllables");
    onset = strcmp(onset, "-") == 0 ? "" : gi ? "g" : onset;
    snprintf(spelled, sizeof spelled, "%s%s", onset, rhyme[0]);
    *g = (grammar_row){.letters = packed(spelled, &g->n, &tone, &at), .shared_i = gi, .iy = iy};
    g->onset = letters_of(onset);
    g->glide = letters_of(rhyme[2]);
    g->nucleus = letters_of(rhyme[3]);
    g->coda = letters_of(rhyme[4]);
    g->n = g->onset + letters_of(rhyme[0]);
    g->at[VIET_NEW] = g->onset + (unsigned)atoi(rhyme[5]);
    g->at[VIET_OLD] = g->onset + (unsigned)atoi(rhyme[6]);
    g->stop = strchr("cpt", rhyme[4][0]) != NULL || strcmp(rhyme[4], "ch") == 0;
}

static int by_letters(const void *a, const void *b) {
    uint64_t x = ((const grammar_row *)a)->letters, y = ((const grammar_row *)b)->letters;
    return (x > y) - (x < y);
}

const grammar_row *grammar(size_t *count) {
    if (row_count == 0) {
        tsv onsets = tsv_open("onsets.tsv");
        while (tsv_next(&onsets)) {
            tsv rhymes = tsv_open("rhymes.tsv");
            while (tsv_next(&rhymes)) {
                if (strchr(rhymes.field[1], onsets.field[1][0]) != NULL) {
                    add_row(onsets.field[0], onsets.field[2][0] == '1', rhymes.field);
                }
            }
        }
        qsort(rows, row_count, sizeof rows[0], by_letters);
    }
    *count = row_count;
    return rows;
}

const grammar_row *grammar_find(uint64_t letters) {
    size_t count;
    grammar_row key = {.letters = letters};
    const grammar_row *all = grammar(&count);
    return bsearch(&key, all, count, sizeof key, by_letters);
}

/* More than the bytes that are read behind a word when text is passed over. */
enum { MORE = 32 };

static void check_same(text t, text got, text want) {
    ck_assert_msg(same(got, want), "%s: %s", shown(t), shown(got));
}

void check_read_alike(text t, text (*read)(text)) {
    text want = convert(VIET_FORM_NEW, read(t));
    draft d = {.n = 0};
    for (unsigned spelling = COMPOSED; spelling < SPELLINGS; spelling++) {
        text spelled = respelled(t, (enum spelling)spelling);
        check_same(spelled, convert(VIET_FORM_NEW, read(spelled)), want);
    }
    add(&d, t.s, t.n);
    for (unsigned i = 0; i < MORE; i++) {
        add(&d, "\n", 1);
    }
    check_same(t, convert(VIET_FORM_NEW, read(finish(&d))), want);
}
