/* scan.c - the long way through the scanner: every character, mark, number and script. */
#include "scan.h"

#include "numeral.h"

/* Whether the cluster belongs to a token. Marks belong to what they stand on, so only the base decides. */
static bool takes(const viet_rules *r, const viet_cluster *k) {
    return k->cp < 0x80 ? r->byte[k->cp] != VIET_BYTE_SEPARATOR : viet_rules_take(r, k->cp, k->c);
}

/* Moves to the first cluster of the next token; false at the end of the text. */
static bool seek(viet_scanner *s, viet_cluster *k) {
    const char *end = s->text + s->n;
    const char *p = s->text + s->at;
    while (p < end) {
        if (s->rules->byte[(unsigned char)*p] == VIET_BYTE_SEPARATOR) {
            p++;
            continue;
        }
        viet_cluster_read(p, end, VIET_MENDED, k);
        if (!viet_is_mark(k->c) && k->c->group != VIET_IGNORABLE && takes(s->rules, k)) {
            s->at = (size_t)(p - s->text);
            return true;
        }
        p = k->end;
    }
    s->at = s->n;
    return false;
}

/* Digits, dots and commas without the invisible characters among them; more than these are not put together. */
#define VISIBLE_MOST 64

typedef struct visible {
    char s[VISIBLE_MOST];
    size_t behind[VISIBLE_MOST]; /* where each ends, from the first digit on */
    size_t n;
} visible;

/* Copies the digits, dots and commas from p on. False: nothing invisible is among them, or they are too many. */
static bool copy_digits(const char *p, const char *end, visible *v) {
    size_t behind = 0;
    v->n = 0;
    for (const char *next = p; next < end;) {
        uint32_t cp = viet_utf8_next(&next, end);
        if (cp < 0x80 && (viet_is_digit((char)cp) || cp == '.' || cp == ',')) {
            if (v->n == VISIBLE_MOST) {
                return false;
            }
            v->s[v->n] = (char)cp;
            v->behind[v->n++] = behind = (size_t)(next - p);
        } else if (viet_char_of(cp)->group != VIET_IGNORABLE) {
            break;
        }
    }
    return behind > v->n;
}

static void measure_numeral(const viet_scanner *s, const char *p, const char *end, viet_numeral *out) {
    if (s->at < s->loose) {
        viet_numeral_digits(p, end, out);
    } else {
        viet_numeral_read(p, end, s->unfinished, out);
    }
}

/* Whether what begins at p, behind a numeral, may be invisible; a dot or comma may be before it. */
static bool may_be_invisible(const char *p, const char *end) {
    p += p < end && (*p == '.' || *p == ',');
    return p < end && (unsigned char)*p >= 0x80;
}

/* A number at s->at; 0 when the digits are part of a word (3G, 500k). From four digits on a number stands alone, so
** that 500000đ and 500.000đ give the same tokens. */
static int scan_number(viet_scanner *s, viet_token *t) {
    const char *p = s->text + s->at, *end = s->text + s->n, *digits = p;
    viet_numeral number;
    visible v;
    viet_cluster k;
    measure_numeral(s, p, end, &number);
    bool copied = may_be_invisible(p + number.run, end) && copy_digits(p, end, &v);
    if (copied) {
        digits = v.s;
        measure_numeral(s, v.s, v.s + v.n, &number);
    }
    size_t size = copied ? v.behind[number.n - 1] : number.n,
           run = copied ? v.behind[number.run - 1] : number.run;
    if (s->at >= s->loose) {
        s->loose = number.run > number.n ? s->at + run : 0;
    }
    if (!number.grouped && !number.decimals && number.n < 4) {
        return 0;
    }
    if (p + size < end) { /* a mark on the last digit makes it a word of some kind */
        viet_cluster_read(p + size - 1, end, VIET_MENDED, &k);
        if (k.marks > 0) {
            return 0;
        }
    }
    if (number.n > s->cap) {
        return -1;
    }
    *t = (viet_token){.start = s->at, .end = s->at + size};
    t->n = viet_numeral_put(&number, digits, s->out);
    s->at = t->end;
    return 1;
}

/* A stretch of text without spaces between words, its first cluster read. */
static int scan_uncut(viet_scanner *s, viet_token *t, viet_cluster *k) {
    const char *end = s->text + s->n;
    *t = (viet_token){.kind = VIET_TOKEN_UNCUT, .start = s->at};
    do {
        if (k->c->group != VIET_IGNORABLE) {
            t->end = (size_t)(k->end - s->text);
        }
        if (k->end == end) {
            break;
        }
        viet_cluster_read(k->end, end, VIET_MENDED, k);
    } while (k->c->group == VIET_IGNORABLE || (k->c->group == VIET_SEGMENTED && takes(s->rules, k)));
    s->at = t->end;
    return 1;
}

/* A word while it is read: its letters so far, and the bytes written for them. */
typedef struct writer {
    viet_word word;    /* the run of letters being read; a digit ends it */
    size_t word_start; /* where its bytes begin */
    size_t n;          /* bytes written */
    bool twin;
    bool keep_looks; /* second reading of these letters: Ð is no Đ here */
} writer;

bool viet_scan_end_letters(char *out, size_t start, size_t *n, viet_word *word, bool keep_looks, bool *twin) {
    unsigned written_at = word->at;
    enum viet_word_kind kind = viet_word_settle(word, VIET_NEW);
    if (kind == VIET_NO_SYLLABLE && word->look && !keep_looks && !viet_word_mends_looks(word)) {
        return false;
    }
    if (kind != VIET_NO_SYLLABLE && (word->at != written_at || word->look || word->twice)) {
        *n = start + viet_word_put(word, VIET_LOWERCASE, out + start);
    }
    *twin = *twin || kind != VIET_IN_USE || start > 0;
    return true;
}

static bool end_letters(viet_scanner *s, writer *w) {
    return !w->word.marked || s->rules->diacritics == VIET_FOLD ||
           viet_scan_end_letters(s->out, w->word_start, &w->n, &w->word, w->keep_looks, &w->twin);
}

/* Writes one cluster of a word. */
static void write_cluster(viet_scanner *s, writer *w, viet_cluster *k) {
    char *out = s->out + w->n;
    if (w->keep_looks && k->look) {
        k->letter = 0;
    }
    if (s->rules->diacritics == VIET_FOLD) {
        w->n += viet_cluster_fold(k, VIET_LOWERCASE, out);
    } else if (k->letter != 0) {
        w->n += viet_letter_put(out, k->letter, k->tone, 0);
    } else {
        w->n += viet_cluster_put(k, VIET_LOWERCASE, out);
    }
}

/* Writes a cluster that is no letter but in the word: it ends a run of letters. */
static void write_other(viet_scanner *s, writer *w, viet_cluster *k) {
    write_cluster(s, w, k);
    w->twin =
        w->twin || w->word.marked || (k->cp >= 0x80 && s->rules->diacritics != VIET_FOLD) || k->marks > 0;
    w->keep_looks = false;
    viet_word_start(&w->word);
    w->word_start = w->n;
}

/* Reads the cluster at *p or behind what is invisible there, and moves *p to where it begins; false when the word does
** not go on with it. */
static bool read_on(viet_scanner *s, const char **p, unsigned tone, viet_cluster *k) {
    const char *end = s->text + s->n;
    for (;; *p = k->end) {
        if (*p == end || s->rules->byte[(unsigned char)**p] == VIET_BYTE_SEPARATOR) {
            return false;
        }
        viet_cluster_read(*p, end, VIET_MENDED_AFTER(tone), k);
        if (k->c->group != VIET_IGNORABLE) {
            return viet_is_mark(k->c) || (k->c->group != VIET_SEGMENTED && takes(s->rules, k));
        }
    }
}

/* A word at s->at, its first cluster read. 1; -1 for want of room. Where Ð in a run of letters turns out to be no Đ,
** that run is read again. */
static int scan_word(viet_scanner *s, viet_token *t, viet_cluster *k) {
    const char *p = s->text + s->at, *run = p; /* where the cluster and the run begin */
    bool foreign = false;
    writer w = {.n = 0};
    viet_word_start(&w.word);
    *t = (viet_token){.start = s->at};
    for (;;) {
        bool settled = true;
        if (s->cap - w.n < VIET_CLUSTER_BYTES) {
            return -1;
        }
        foreign = foreign || k->foreign;
        if (k->letter != 0 || viet_is_letter(k->c)) {
            run = w.word.n == 0 ? p : run;
            write_cluster(s, &w, k);
            viet_word_add(&w.word, k);
        } else if (!viet_is_mark(k->c) || s->rules->diacritics != VIET_FOLD) {
            settled = end_letters(s, &w);
            if (settled) {
                write_other(s, &w, k);
            }
        }
        if (settled) {
            p = k->end;
            t->end = (size_t)(p - s->text);
            if (read_on(s, &p, w.word.tone, k)) {
                continue;
            }
            if (end_letters(s, &w)) {
                break;
            }
        }
        w.keep_looks = true;
        w.n = w.word_start;
        viet_word_start(&w.word);
        p = run;
        viet_cluster_read(p, s->text + s->n, VIET_MENDED, k);
    }
    t->kind = foreign ? VIET_TOKEN_FOREIGN : VIET_TOKEN_WORD;
    t->n = w.n;
    t->twin = w.twin && s->rules->diacritics == VIET_AUTO;
    s->at = t->end;
    return 1;
}

int viet_scan(viet_scanner *s, viet_token *t) {
    viet_cluster k;
    if (!seek(s, &k)) {
        return 0;
    }
    if (k.c->group == VIET_SEGMENTED) {
        return scan_uncut(s, t, &k);
    }
    if (s->rules->numbers && viet_is_digit(s->text[s->at])) {
        int found = scan_number(s, t);
        if (found != 0) {
            return found;
        }
    }
    return scan_word(s, t, &k);
}
