/* words.c - segmentation with a lexicon and without, abbreviations, learning. */
#include "fuzz.h"

#include "words/abbreviation.h"
#include "words/learn.h"

enum { WORDS = 1024 };

static void *resize(void *p, size_t bytes) {
    if (bytes == 0) {
        free(p);
        return NULL;
    }
    return realloc(p, bytes);
}

/* Words of the text, in order; nothing but blanks and invisible characters between them is lost. */
static unsigned segment(text t, const viet_lexicon *lexicon, text *out) {
    viet_segmenter s;
    viet_segment word;
    unsigned n = 0;
    size_t floor = 0;
    viet_segment_open(&s, lexicon, t.s, t.n);
    while (viet_segment_next(&s, &word)) {
        HOLDS(word.count > 0, "an empty word: %s", shown(t));
        for (unsigned i = 0; i < word.count; i++) {
            span_of(t, floor, word.atoms[i].start, word.atoms[i].end);
            floor = word.atoms[i].end;
        }
        if (n < WORDS) {
            size_t start = word.atoms[0].start;
            out[n++] = (text){t.s + start, floor - start};
        }
    }
    return n;
}

static void check_segments(text t, const viet_lexicon *lexicon) {
    static text composed[WORDS], decomposed[WORDS];
    segment(t, lexicon, composed);
    if (has_many_marks(t) || has_foreign(t)) {
        return;
    }
    text nfc = icu_nfc(t);
    unsigned n = segment(nfc, lexicon, composed), m = segment(icu_nfd(t), lexicon, decomposed);
    HOLDS(n == m, "%u words in NFC, %u in NFD: %s", n, m, shown(nfc));
    for (unsigned i = 0; i < n; i++) {
        HOLDS(same(icu_nfc(composed[i]), icu_nfc(decomposed[i])), "%s in NFC, %s in NFD", shown(composed[i]),
              shown(decomposed[i]));
    }
}

static unsigned abbreviations(text t, text *out) {
    viet_abbreviations s;
    viet_abbreviation a;
    unsigned n = 0;
    size_t floor = 0;
    viet_abbreviations_open(&s, t.s, t.n);
    while (viet_abbreviations_next(&s, &a)) {
        text spelled = span_of(t, floor, a.start, a.end), meant = span_of(t, 0, a.long_start, a.long_end);
        HOLDS(a.end <= a.long_start || a.long_end <= a.start, "short and long overlap: %s", shown(t));
        floor = a.end;
        if (n + 2 <= WORDS) {
            out[n++] = spelled;
            out[n++] = meant;
        }
    }
    return n;
}

static void check_abbreviations(text t) {
    static text composed[WORDS], decomposed[WORDS];
    abbreviations(t, composed);
    if (has_many_marks(t) || has_foreign(t)) {
        return;
    }
    text nfc = icu_nfc(t);
    unsigned n = abbreviations(nfc, composed), m = abbreviations(icu_nfd(t), decomposed);
    HOLDS(n == m, "%u short and long forms in NFC, %u in NFD: %s", n, m, shown(nfc));
    for (unsigned i = 0; i < n; i++) {
        HOLDS(same(icu_nfc(composed[i]), icu_nfc(decomposed[i])), "%s in NFC, %s in NFD", shown(composed[i]),
              shown(decomposed[i]));
    }
}

static void check_learning(text t) {
    viet_learner l;
    viet_learned word;
    viet_learner_init(&l, resize, 1);
    for (int time = 0; time < VIET_LEARN_TIMES; time++) {
        HOLDS(viet_learner_read(&l, t.s, t.n) && viet_learner_turn(&l), "no memory");
    }
    while (viet_learner_next(&l, &word)) {
        HOLDS(word.n > 0 && word.count > 0 && is_utf8((text){word.word, word.n}), "a word of %zu bytes",
              word.n);
    }
    viet_learner_free(&l);
}

void fuzz_one(text t) {
    static const char *const known[] = {"công đoàn", "viên chức", "vật lý",
                                        "học sinh",  "sinh học",  "hội nghị"};
    viet_lexicon lexicon;
    viet_lexicon_init(&lexicon, resize);
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        HOLDS(viet_lexicon_add(&lexicon, known[i], strlen(known[i]), 2.0), "no memory");
    }
    HOLDS(viet_lexicon_add(&lexicon, t.s, t.n < 64 ? t.n : 64, 3.0), "no memory");
    check_segments(t, NULL);
    check_segments(t, &lexicon);
    viet_lexicon_free(&lexicon);
    check_abbreviations(t);
    check_learning(t);
}
