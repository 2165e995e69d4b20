/* guess.c - which legacy encoding makes Vietnamese words of a text. */
#include "legacy.h"

#include "word.h"

/* A piece of the text between blanks that is looked at, and what a reading of it may take. */
#define PIECE_BYTES  64
#define PIECE_ROOM   (3 * PIECE_BYTES)
#define MOST_PIECES  400 /* with marks; then there is evidence enough */
#define MOST_CHOICES 8

/* What the words with marks say for one reading. */
typedef struct tally {
    unsigned good;  /* syllables in use, but of one letter: VISCII's Ờ is windows-1252's – */
    unsigned bad;   /* anything else */
    uint64_t first; /* the first good one */
    bool varied;    /* there are different good ones: French that says tôt twice has not */
} tally;

static int tally_margin(const tally *t) {
    return (int)t->good - 2 * (int)t->bad;
}

/* ---- one reading of a piece */

/* A capital at the beginning or capitals throughout. */
static bool is_case_regular(const viet_word *w) {
    return w->uppers <= 1 || w->uppers == (1u << w->n) - 1;
}

static bool is_syllable(const viet_word *word) {
    viet_word w = *word;
    viet_syllable s;
    unsigned at = w.at;
    return w.vietnamese && is_case_regular(&w) && !w.twice && viet_word_settle(&w, VIET_NEW) == VIET_IN_USE &&
           viet_syllable_parse(w.letters, w.n, w.tone, &s) &&
           (w.tone == VIET_NGANG || at == s.at[VIET_NEW] || at == s.at[VIET_OLD]);
}

static void tally_word(tally *t, const viet_word *w, bool beyond) {
    uint64_t word = w->letters | (uint64_t)w->tone << 56;
    if (w->n == 0 || !beyond) {
        return;
    }
    if (!is_syllable(w)) {
        t->bad++;
    } else if (w->n > 1) {
        t->first = t->good == 0 ? word : t->first;
        t->varied = t->varied || word != t->first;
        t->good++;
    }
}

/* What may stand between letters: a hyphen, an apostrophe, a dot; but no « or ¬. */
static bool is_between_words(const viet_char *c, uint32_t cp) {
    return cp < 0x80 ? cp >= ' ' : c->category == VIET_PD || c->category == VIET_PF || c->category == VIET_ZS;
}

/* Counts the words with marks of p[0..n), UTF-8. */
static void judge(const char *p, size_t n, tally *t) {
    const char *end = p + n;
    viet_cluster k;
    viet_word w;
    bool beyond = false, odd = false; /* the word has letters beyond ASCII; an odd character is before it */
    viet_word_start(&w);
    for (; p < end; p = k.end) {
        viet_cluster_read(p, end, VIET_AS_IT_STANDS, &k);
        if (viet_is_letter(k.c)) {
            t->bad += odd;
            odd = false;
            viet_word_add(&w, &k);
            beyond = beyond || k.cp >= 0x80 || k.marks > 0;
            continue;
        }
        odd = w.n > 0 && !is_between_words(k.c, k.cp);
        t->bad += viet_is_mark(k.c);
        tally_word(t, &w, beyond);
        viet_word_start(&w);
        beyond = false;
    }
    tally_word(t, &w, beyond);
}

/* ---- pieces */

static bool is_piece_end(unsigned char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The next piece that has a character beyond ASCII, or a control character, which two encodings have letters for. */
static bool next_piece(const char **pp, const char *end, viet_legacy *piece) {
    while (*pp < end) {
        const char *p = *pp;
        bool marked = false;
        for (; p < end && !is_piece_end((unsigned char)*p); p++) {
            marked = marked || (unsigned char)*p >= 0x80 || (unsigned char)*p < ' ';
        }
        piece->text = *pp;
        piece->n = (size_t)(p - *pp);
        *pp = p < end ? p + 1 : p;
        if (marked && piece->n <= PIECE_BYTES) {
            return true;
        }
    }
    return false;
}

const viet_encoding *viet_legacy_guess(const viet_encoding *const *encodings, size_t count,
                                       const viet_legacy *text) {
    tally tallies[MOST_CHOICES] = {{0}}, as_it_stands = {0};
    char room[PIECE_ROOM];
    const char *p = text->text, *end = p + text->n;
    viet_legacy piece = *text;
    for (unsigned pieces = 0; pieces < MOST_PIECES && next_piece(&p, end, &piece); pieces++) {
        bool plain = viet_legacy_is_plain(&piece); /* đ and ế are not, where they are Unicode's */
        for (size_t i = 0; i < count && i < MOST_CHOICES; i++) {
            size_t n = plain ? viet_legacy_convert(encodings[i], &piece, room, sizeof room) : 0;
            judge(room, n, &tallies[i]);
            tallies[i].bad += !plain;
        }
        if (!text->bytes) {
            judge(piece.text, piece.n, &as_it_stands);
        }
    }
    size_t best = 0;
    for (size_t i = 1; i < count && i < MOST_CHOICES; i++) {
        best = tally_margin(&tallies[i]) > tally_margin(&tallies[best]) ? i : best;
    }
    const tally *t = &tallies[best];
    bool sure = t->varied && t->good >= 3 * t->bad && tally_margin(t) > tally_margin(&as_it_stands) + 1;
    return sure ? encodings[best] : NULL;
}
