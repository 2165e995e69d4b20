/* typist.c - the words of a text one after the other, each given to typing.c. */
#include "typist.h"

#include "sink.h"
#include "widen.h"

/* ---- words */

/* A word of the text, as letters, marks and the method's keys stand together. */
typedef struct typed_word {
    const char *start, *end;
    bool ascii; /* it may have been typed: it begins with a letter and has nothing beyond ASCII */
} typed_word;

static bool is_word_character(enum viet_method method, const viet_char *c) {
    return viet_is_letter(c) || viet_is_mark(c) || (method == VIET_VNI_TYPING && c->category == VIET_ND);
}

/* The apostrophe of isn't, which has a letter behind it at p; in VIQR it is a key. */
static bool is_inner_apostrophe(enum viet_method method, uint32_t cp, const char *p, const char *end) {
    return (cp == '\'' || cp == 0x2019) && method != VIET_VIQR && viet_typing_span(method, p, end) > 0;
}

/* The next word at or after p; false when there is none. */
static bool next_word(enum viet_method method, const char *p, const char *end, typed_word *word) {
    const viet_char *c = NULL;
    for (word->start = p; p < end; word->start = p) {
        if (method == VIET_VIQR && *p == '\\' && end - p > 1) {
            p += 2;
            continue;
        }
        c = viet_char_of(viet_utf8_next(&p, end));
        if (is_word_character(method, c)) {
            break;
        }
    }
    if (word->start == end) {
        return false;
    }
    p = word->start + viet_typing_span(method, word->start, end);
    word->ascii = p > word->start;
    for (word->end = p; p < end; word->end = p) {
        uint32_t cp = viet_utf8_next(&p, end);
        if (!is_word_character(method, viet_char_of(cp)) && !is_inner_apostrophe(method, cp, p, end)) {
            break;
        }
        word->ascii = false;
    }
    return true;
}

/* Whether a word of ASCII letters is a Vietnamese syllable in use, or one without its marks. */
static bool is_plain_syllable(const char *s, size_t n) {
    viet_widening w;
    char key[VIET_SYLLABLE_MAX], form[VIET_WIDEN_BYTES];
    if (n > VIET_SYLLABLE_MAX || viet_typing_span(VIET_NO_METHOD, s, s + n) < n) {
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        key[i] = (char)(s[i] | 0x20); /* lower case */
    }
    viet_widen(&w, key, n, VIET_AUTO, VIET_WHOLE);
    return (VIET_USE_TONES(viet_syllable_use(w.typed)) & 1u << VIET_NGANG) || viet_widen_next(&w, form) > 0;
}

/* Reads a word as one that was typed. */
static bool read_typed_word(enum viet_method method, const typed_word *word, viet_typed *typed, char *out) {
    return word->ascii &&
           viet_typing_read(method, word->start, (size_t)(word->end - word->start), typed, out);
}

static bool word_has_marks(const typed_word *word) {
    viet_cluster k;
    for (const char *p = word->start; p < word->end; p = k.end) {
        viet_cluster_read(p, word->end, VIET_AS_IT_STANDS, &k);
        if (k.letter != 0 && (k.tone != VIET_NGANG || viet_mark_of(k.letter) != VIET_PLAIN)) {
            return true;
        }
    }
    return false;
}

static bool is_in_use(enum viet_method method, const typed_word *word, viet_typed *typed, char *out) {
    return read_typed_word(method, word, typed, out) && typed->kind == VIET_IN_USE;
}

size_t viet_typing_syllable(enum viet_method method, const char *s, size_t n, char *out) {
    typed_word word = {s, s + n, viet_typing_span(method, s, s + n) == n};
    viet_typed typed;
    return !is_plain_syllable(s, n) && is_in_use(method, &word, &typed, out) && typed.used == n ? typed.n : 0;
}

/* ---- what a text says about its typist */

/* What the words say for one method. */
typedef struct testimony {
    unsigned read, plain; /* words that keys make a syllable of; Vietnamese words without any */
    unsigned points, against;
    bool sure, marked;
} testimony;

/* Whether a word is among the syllables in use as it stands, but hardly ever meant: what the inventory was counted from
** has some Telex left in it, and không, công, sông, thông are far more frequent than names spelled so. */
static bool is_left_typing(const typed_word *word) {
    static const char *const left[] = {"coong", "khoong", "soong", "thoong"};
    size_t n = (size_t)(word->end - word->start);
    for (size_t i = 0; i < sizeof left / sizeof left[0]; i++) {
        size_t same = 0;
        while (same < n && (word->start[same] | 0x20) == left[i][same]) {
            same++;
        }
        if (same == n && left[i][n] == 0) {
            return true;
        }
    }
    return false;
}

static void hear_word(enum viet_method method, const typed_word *word, testimony *t) {
    static const unsigned points[] = {[VIET_ENGLISH] = 0, [VIET_DOUBTFUL] = 1, [VIET_SURE] = 2};
    char out[VIET_SYLLABLE_BYTES];
    viet_typed typed;
    size_t letters = viet_typing_span(VIET_NO_METHOD, word->start, word->end);
    if (!word->ascii) {
        t->marked = t->marked || word_has_marks(word);
    } else if (is_in_use(method, word, &typed, out)) {
        bool either =
            is_plain_syllable(word->start, (size_t)(word->end - word->start)); /* xoong: xông or itself */
        t->read++;
        t->points += points[!either ? typed.evidence : is_left_typing(word) ? VIET_DOUBTFUL : VIET_ENGLISH];
        t->sure = t->sure || (!either && typed.evidence == VIET_SURE);
    } else if (is_plain_syllable(word->start, letters)) {
        t->plain++;
    } else {
        t->against += letters > 1;
    }
}

/* VIQR: the end of a question that may end in a mark of punctuation. */
static const char *before_end_mark(enum viet_method method, const char *text, const char *end) {
    while (method == VIET_VIQR && end > text && (end[-1] == '?' || end[-1] == '.')) {
        end--;
    }
    return end;
}

static testimony hear(enum viet_method method, const char *text, const char *end) {
    testimony t = {0};
    typed_word word;
    for (const char *p = text; next_word(method, p, end, &word); p = word.end) {
        hear_word(method, &word, &t);
    }
    return t;
}

viet_typist viet_typist_of(const char *text, size_t n) {
    /* A digit behind a word is often a number, a mark often punctuation. */
    static const unsigned least[VIET_METHODS] = {[VIET_TELEX] = 1, [VIET_VNI_TYPING] = 2, [VIET_VIQR] = 2};
    viet_typist typist = {VIET_NO_METHOD, false};
    unsigned best = 0;
    for (enum viet_method method = VIET_TELEX; method < VIET_METHODS; method++) {
        testimony t = hear(method, text, before_end_mark(method, text, text + n));
        /* letters with marks: the input method was on for them */
        bool believed = t.points >= least[method] + t.against && (t.sure || !t.marked);
        if (believed && t.points - t.against > best) {
            best = t.points - t.against;
            typist = (viet_typist){method, t.sure && t.read > t.plain};
        }
    }
    return typist;
}

/* ---- converting */

/* Copies what is between words: in VIQR a backslash takes the meaning from the character behind it, and goes. */
static void put_between(viet_sink *s, const char *p, const char *end, bool escapes) {
    const char *start = p;
    while (escapes && p < end) {
        if (*p == '\\' && end - p > 1) {
            viet_sink_put(s, start, (size_t)(p - start));
            start = ++p;
        }
        p++;
    }
    viet_sink_put(s, start, (size_t)(end - start));
}

/* Whether what is no syllable in use was typed as one: I'm in VIQR is not. */
static bool is_deliberate(enum viet_method method, const viet_typed *typed) {
    return method != VIET_VIQR || typed->evidence == VIET_SURE;
}

/* Whether a word is to be converted. *foreign: whether the word before it is neither Vietnamese nor typed, and then
** whether this one is. In a text, English words are not taken for typing behind such a word: update has, Journal of.
** In a question they are, since whoever reads it has the question itself as well. */
static bool converts(enum viet_method method, bool question, const typed_word *word, bool *foreign,
                     viet_typed *typed, char *out) {
    size_t n = (size_t)(word->end - word->start);
    bool joins = question && n == 2 && memcmp(word->start, "OR", 2) == 0;
    bool read = !joins && read_typed_word(method, word, typed, out) &&
                (typed->kind == VIET_IN_USE || (!question && is_deliberate(method, typed)));
    bool english = read && !question && typed->evidence == VIET_ENGLISH && method == VIET_TELEX && *foreign;
    *foreign = english || (!read && word->ascii && n > 1 && !is_plain_syllable(word->start, n));
    return read && !english;
}

size_t viet_typing_convert(enum viet_method method, enum viet_typing_purpose purpose, const char *text,
                           size_t n, char *out, size_t cap) {
    viet_sink sink = {out, 0, cap};
    bool question = purpose == VIET_TYPED_QUESTION, foreign = false;
    bool escapes = method == VIET_VIQR && !question;
    const char *p = text, *end = question ? before_end_mark(method, text, text + n) : text + n;
    typed_word word;
    viet_typed typed;
    char made[VIET_SYLLABLE_BYTES];
    while (next_word(method, p, end, &word)) {
        foreign = foreign && word.start - p == 1; /* a blank between them, and no more */
        put_between(&sink, p, word.start, escapes);
        p = word.start;
        size_t n_made = 0;
        if (converts(method, question, &word, &foreign, &typed, made)) {
            n_made = typed.n;
            p += typed.used;
        } else if (question && word.ascii && word.end == text + n) {
            n_made = viet_typing_beginning(method, p, (size_t)(word.end - p), made);
            p = n_made > 0 ? word.end : p;
        }
        viet_sink_put(&sink, made, n_made);
        viet_sink_put(&sink, p, (size_t)(word.end - p));
        p = word.end;
    }
    put_between(&sink, p, end, escapes);
    viet_sink_put(&sink, end, (size_t)(text + n - end));
    return sink.n;
}
