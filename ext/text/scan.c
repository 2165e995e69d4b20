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

/* A number at s->at; 0 when the digits are part of a word (3G, 500k). From four digits on a number stands alone, so
** that 500000đ and 500.000đ give the same tokens. */
static int scan_number(viet_scanner *s, viet_token *t) {
    const char *p = s->text + s->at, *end = s->text + s->n;
    viet_numeral number;
    viet_cluster k;
    if (s->at < s->loose) {
        viet_numeral_digits(p, end, &number);
    } else {
        viet_numeral_read(p, end, s->unfinished, &number);
        s->loose = number.run > number.n ? s->at + number.run : 0;
    }
    if (!number.grouped && !number.decimals && number.n < 4) {
        return 0;
    }
    if (p + number.n < end) { /* a mark on the last digit makes it a word of some kind */
        viet_cluster_read(p + number.n - 1, end, VIET_MENDED, &k);
        if (k.marks > 0) {
            return 0;
        }
    }
    if (number.n > s->cap) {
        return -1;
    }
    *t = (viet_token){.start = s->at, .end = s->at + number.n};
    t->n = viet_numeral_put(&number, p, s->out);
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
    bool keep_looks; /* second reading: Ð is no Đ here */
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

/* A word at s->at. 1; -1 for want of room; 2 when it must be read again with look-alikes kept. */
static int scan_word(viet_scanner *s, viet_token *t, viet_cluster *k, bool keep_looks) {
    const char *end = s->text + s->n;
    const char *p;
    bool foreign = false;
    writer w = {.keep_looks = keep_looks};
    viet_word_start(&w.word);
    *t = (viet_token){.start = s->at};
    for (;;) {
        if (s->cap - w.n < VIET_CLUSTER_BYTES) {
            return -1;
        }
        foreign = foreign || k->foreign;
        if (k->letter != 0 || viet_is_letter(k->c)) {
            write_cluster(s, &w, k);
            viet_word_add(&w.word, k);
        } else if (!viet_is_mark(k->c) || s->rules->diacritics != VIET_FOLD) {
            if (!end_letters(s, &w)) {
                return 2;
            }
            write_cluster(s, &w, k);
            w.twin = w.twin || w.word.marked || (k->cp >= 0x80 && s->rules->diacritics != VIET_FOLD) ||
                     k->marks > 0;
            viet_word_start(&w.word);
            w.word_start = w.n;
        }
        p = k->end;
        t->end = (size_t)(p - s->text);
        do { /* the next cluster, invisible characters skipped */
            if (p == end || s->rules->byte[(unsigned char)*p] == VIET_BYTE_SEPARATOR) {
                goto done;
            }
            viet_cluster_read(p, end, VIET_MENDED_AFTER(w.word.tone), k);
            p = k->end;
        } while (k->c->group == VIET_IGNORABLE);
        if (!viet_is_mark(k->c) && (k->c->group == VIET_SEGMENTED || !takes(s->rules, k))) {
            break;
        }
    }
done:
    if (!end_letters(s, &w)) {
        return 2;
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
    int found = scan_word(s, t, &k, false);
    if (found == 2) {
        viet_cluster_read(s->text + s->at, s->text + s->n, VIET_MENDED, &k);
        found = scan_word(s, t, &k, true);
    }
    return found;
}
