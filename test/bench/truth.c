/* truth.c - plain normalisation of Vietnamese text; see truth.h. */
#include "truth.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

void *truth_must(void *memory) {
    if (memory == NULL) {
        fputs("compare: out of memory\n", stderr);
        exit(1);
    }
    return memory;
}

/* ---- ICU */

static void must_succeed(UErrorCode e) {
    if (U_FAILURE(e)) {
        fprintf(stderr, "compare: %s\n", u_errorName(e));
        exit(1);
    }
}

/* A text in a normal form, in lower case or as it is. */
static char *normalize(const char *text, const UNormalizer2 *form, bool lower, UErrorCode *e) {
    int32_t n = (int32_t)strlen(text), cap = 4 * n + 16, bytes = 0;
    UChar *a = truth_must(malloc((size_t)cap * sizeof *a)), *b = truth_must(malloc((size_t)cap * sizeof *b));
    u_strFromUTF8WithSub(a, cap, &n, text, n, 0xFFFD, NULL, e);
    if (lower) {
        n = u_strToLower(b, cap, a, n, "", e);
        memcpy(a, b, (size_t)n * sizeof *a);
    }
    n = unorm2_normalize(form, a, n, b, cap, e);
    must_succeed(*e);
    char *out = truth_must(malloc((size_t)n * 3 + 1));
    u_strToUTF8(out, n * 3 + 1, &bytes, b, n, e);
    must_succeed(*e);
    free(a);
    free(b);
    return out;
}

char *truth_decompose(const char *text) {
    UErrorCode e = U_ZERO_ERROR;
    return normalize(text, unorm2_getNFDInstance(&e), false, &e);
}

char *truth_letters(const char *text) {
    UErrorCode e = U_ZERO_ERROR;
    return normalize(text, unorm2_getNFDInstance(&e), true, &e);
}

char *truth_compose(const char *text) {
    UErrorCode e = U_ZERO_ERROR;
    return normalize(text, unorm2_getNFCInstance(&e), false, &e);
}

/* ---- letters: bytes of UTF-8 in normal form D */

/* Grave, acute, tilde, hook and dot. */
static bool is_tone(UChar32 c) {
    return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
}

static bool is_mark(UChar32 c) {
    return c >= 0x300 && c <= 0x36F;
}

static bool is_word(UChar32 c) {
    return c >= 0 && (u_isalnum(c) || u_charType(c) == U_NON_SPACING_MARK);
}

/* Copies without marks, and đ and Đ as d and D. Returns the bytes written, at most n. */
static size_t fold(const char *p, size_t n, char *out) {
    size_t m = 0;
    for (int32_t i = 0, from = 0; i < (int32_t)n; from = i) {
        UChar32 c;
        U8_NEXT(p, i, (int32_t)n, c);
        if (c == 0x111 || c == 0x110) {
            out[m++] = c == 0x111 ? 'd' : 'D';
        } else if (!is_mark(c)) {
            memcpy(out + m, p + from, (size_t)(i - from));
            m += (size_t)(i - from);
        }
    }
    return m;
}

char *truth_unaccent(const char *text) {
    char *out = truth_decompose(text);
    out[fold(out, strlen(out), out)] = 0;
    return out;
}

/* Copies without tones, and the tones to tones[0..*m), which has room for all. */
static size_t part_tones(const char *p, size_t n, char *out, char *tones, size_t *m) {
    size_t k = 0;
    *m = 0;
    for (int32_t i = 0, from = 0; i < (int32_t)n; from = i) {
        UChar32 c;
        U8_NEXT(p, i, (int32_t)n, c);
        char *to = is_tone(c) ? tones + *m : out + k;
        memcpy(to, p + from, (size_t)(i - from));
        *(is_tone(c) ? m : &k) += (size_t)(i - from);
    }
    return k;
}

/* The same for a word and its other spellings. out has room for n bytes more than the word. */
static size_t put_alike(const char *word, size_t n, char *out) {
    char *tones = truth_must(malloc(n + 1));
    size_t m, k = part_tones(word, n, out, tones, &m), onset = k;
    for (size_t i = 0; i + 1 < k; i++) {
        if (memcmp(out + i, "ð", 2) == 0) { /* as old programs wrote đ */
            memcpy(out + i, "đ", 2);
        }
    }
    if (k > 0 && out[k - 1] == 'y') {
        onset = 0;
        while (onset < k && (strchr("bcdghklmnpqrstvx", out[onset]) != NULL || (out[onset] & 0x80) != 0)) {
            onset++;
        }
        onset += onset == 1 && out[0] == 'q' && out[1] == 'u';
    }
    if (onset == k - 1) { /* ky, my, quy, y; đ is the one letter beyond ASCII that can stand before */
        out[k - 1] = 'i';
    }
    memcpy(out + k, tones, m);
    free(tones);
    return k + m;
}

/* ---- words */

/* Where the word or what is between words that begins at i ends; *blank: whether it is blanks alone. */
static int32_t run_end(const char *p, int32_t i, int32_t n, bool *word, bool *blank) {
    UChar32 c;
    int32_t next = i;
    U8_NEXT(p, next, n, c);
    *word = is_word(c);
    *blank = true;
    while (i < n && is_word(c) == *word) {
        *blank = *blank && c >= 0 && u_isUWhiteSpace(c);
        i = next;
        if (next < n) {
            U8_NEXT(p, next, n, c);
        }
    }
    return i;
}

char *truth_words(const char *letters, enum truth_form form) {
    int32_t n = (int32_t)strlen(letters);
    char *out = truth_must(malloc((size_t)n * 3 + 4));
    size_t m = 0;
    out[m++] = ' ';
    for (int32_t i = 0, from = 0; i < n; from = i) {
        bool word, blank;
        i = run_end(letters, i, n, &word, &blank);
        const char *p = letters + from;
        size_t bytes = (size_t)(i - from);
        if (word) {
            if (form == TRUTH_EXACT) {
                memcpy(out + m, p, bytes);
                m += bytes;
            } else {
                m += form == TRUTH_FOLDED ? fold(p, bytes, out + m) : put_alike(p, bytes, out + m);
            }
            out[m++] = ' ';
        } else if (!blank && form != TRUTH_ALIKE) {
            out[m++] = '|';
            out[m++] = ' ';
        }
    }
    out[m] = 0;
    return out;
}

bool truth_is_vietnamese(const char *word, size_t n, bool *marked) {
    for (int32_t i = 0; i < (int32_t)n;) {
        UChar32 c;
        U8_NEXT(word, i, (int32_t)n, c);
        bool mark = is_tone(c) || c == 0x302 || c == 0x306 || c == 0x31B || c == 0x111;
        if (!mark && (c < 'a' || c > 'z' || strchr("fjwz", c) != NULL)) {
            return false;
        }
        *marked = *marked || mark;
    }
    return n > 0;
}

char *truth_move_tone(const char *word, size_t n) {
    char *out = truth_must(malloc(2 * n + 1)), *tones = truth_must(malloc(n + 1));
    size_t m, k = part_tones(word, n, out, tones, &m);
    const char *pair = k < 2 ? "" : out + k - 2;
    bool moves = k >= 2 && m == 2 &&
                 (memcmp(pair, "oa", 2) == 0 || memcmp(pair, "oe", 2) == 0 ||
                  (memcmp(pair, "uy", 2) == 0 && (k < 3 || pair[-1] != 'q')));
    if (moves && memcmp(word + n - m, tones, m) == 0) { /* on the last vowel, so now on the one before */
        memmove(out + k - 1 + m, out + k - 1, 1);
        memcpy(out + k - 1, tones, m);
    } else if (moves) {
        memcpy(out + k, tones, m);
    }
    out[k + m] = 0;
    free(tones);
    if (!moves) {
        free(out);
        return NULL;
    }
    return out;
}
