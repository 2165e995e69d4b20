/* convert.c - one pass over the clusters of a text; words are read twice where a syllable has to be known whole. */
#include "convert.h"

#include <string.h>

#include "sink.h"
#include "word.h"

typedef struct converter {
    enum viet_form form;
    const viet_foreign *foreign;
    const char *end;
    viet_sink sink;
    bool keep_invisible; /* the character before needs those behind it: ZWJ in emoji and other scripts */
    bool in_word;        /* title: a capital has been set; slug: no hyphen is due */
    unsigned letters;    /* of the word so far */
    unsigned tone;       /* of the word so far, where words are not read whole */
} converter;

static bool is_apostrophe(uint32_t cp) {
    return cp == '\'' || cp == 0x2019;
}

static bool in_token(const viet_char *c) {
    return viet_is_letter(c) || viet_is_mark(c) || (c->category >= VIET_ND && c->category <= VIET_NO);
}

/* A hyphen before the next word of a slug. */
static void begin_slug_word(converter *v) {
    if (!v->in_word && v->sink.n > 0) {
        viet_sink_put(&v->sink, "-", 1);
    }
    v->in_word = true;
}

/* Text without its invisible characters: for the forms that words are compared in. Returns the bytes written. */
static size_t copy_visible(const char *p, const char *end, char *out) {
    size_t n = 0;
    while (p < end) {
        const char *start = p;
        if (viet_char_of(viet_utf8_next(&p, end))->group != VIET_IGNORABLE) {
            memcpy(out + n, start, (size_t)(p - start));
            n += (size_t)(p - start);
        }
    }
    return n;
}

/* A stretch of other scripts from p on, its first cluster read already. */
static const char *convert_foreign(converter *v, const char *p, viet_cluster *k) {
    char room[VIET_FOREIGN_ROOM];
    const char *start = p, *stop;
    do {
        v->letters += viet_is_letter(k->c);
        stop = p = k->end;
        if (p == v->end) {
            break;
        }
        viet_cluster_read(p, v->end, VIET_AS_IT_STANDS, k);
    } while (k->foreign && stop - start < (viet_is_jamo(k->cp) ? VIET_FOREIGN_MOST : VIET_FOREIGN_BYTES));
    size_t n = (size_t)(stop - start);
    enum viet_form form = v->form == VIET_FORM_SLUG ? VIET_FORM_FOLD : v->form;
    if (v->form == VIET_FORM_SLUG) {
        begin_slug_word(v);
    }
    if (form == VIET_FORM_TITLE && v->in_word) {
        form = VIET_FORM_LOWER;
    }
    v->in_word = true;
    v->keep_invisible = true;
    char visible[2 * VIET_FOREIGN_BYTES];
    if (form == VIET_FORM_KEY || form == VIET_FORM_FOLD) {
        n = copy_visible(start, stop, visible);
        start = visible;
    }
    if (v->foreign == NULL || v->foreign->convert == NULL) {
        viet_sink_put(&v->sink, start, n);
    } else {
        viet_sink_put(&v->sink, room, v->foreign->convert(v->foreign->context, form, start, n, room));
    }
    return stop;
}

/* Reads the cluster at p, mended unless it is of another script, in which nothing is. */
static void read_mended(const converter *v, const char *p, unsigned tone, viet_cluster *k) {
    viet_cluster_read(p, v->end, VIET_MENDED_AFTER(tone), k);
    if (k->foreign) {
        viet_cluster_read(p, v->end, VIET_AS_IT_STANDS, k);
    }
}

/* Forms in which a syllable's tone has its place: reads the word at p whole and writes it. */
static const char *convert_word(converter *v, const char *p, viet_cluster *k) {
    viet_word w;
    char out[VIET_CLUSTER_BYTES];
    const char *start = p, *stop = p;
    enum viet_case letter_case = v->form == VIET_FORM_KEY ? VIET_LOWERCASE : VIET_ASIS;
    viet_word_start(&w);
    do {
        viet_word_add(&w, k);
        stop = p = k->end;
        while (p < v->end) { /* invisible characters inside the word */
            viet_cluster_read(p, v->end, VIET_MENDED_AFTER(w.tone), k);
            if (k->c->group != VIET_IGNORABLE) {
                break;
            }
            p = k->end;
        }
    } while (p < v->end && !k->foreign && viet_is_letter(k->c));
    if (viet_word_settle(&w, v->form == VIET_FORM_OLD ? VIET_OLD : VIET_NEW) != VIET_NO_SYLLABLE) {
        viet_sink_put(&v->sink, out, viet_word_put(&w, letter_case, out));
        return stop;
    }
    bool mend_looks = w.look && viet_word_mends_looks(&w);
    unsigned tone = VIET_NGANG; /* read as the first time */
    for (p = start; p < stop; p = k->end) {
        read_mended(v, p, tone, k);
        if (k->c->group == VIET_IGNORABLE) {
            continue;
        }
        tone = k->letter != 0 && k->tone != VIET_NGANG ? k->tone : tone;
        if (k->letter != 0 && (!k->look || mend_looks)) {
            viet_sink_put(&v->sink, out,
                          viet_letter_put(out, k->letter, k->tone, letter_case == VIET_ASIS && k->upper));
        } else {
            viet_sink_put(&v->sink, out, viet_cluster_put(k, letter_case, out));
        }
    }
    return stop;
}

/* Title case: whether the letter k begins a word, and what it leaves for the next. */
static enum viet_case title_case(converter *v, const viet_cluster *k) {
    enum viet_case letter_case = v->in_word ? VIET_LOWERCASE : VIET_TITLECASE;
    if (k->c->group == VIET_IGNORABLE) {
        return letter_case;
    }
    if (in_token(k->c)) {
        v->in_word = true;
        v->letters++;
    } else if (is_apostrophe(k->cp)) {
        v->in_word = v->letters > 1; /* H'Mông, O'Brien, but don't */
    } else {
        v->in_word = false;
        v->letters = 0;
    }
    return letter_case;
}

static void convert_cluster(converter *v, const viet_cluster *k) {
    char out[VIET_CLUSTER_BYTES];
    size_t n = 0;
    switch (v->form) {
    case VIET_FORM_FOLD:
        n = viet_cluster_fold(k, VIET_LOWERCASE, out);
        break;
    case VIET_FORM_UNACCENT:
        n = viet_cluster_fold(k, VIET_ASIS, out);
        break;
    case VIET_FORM_SLUG:
        if (viet_is_mark(k->c)) {
            return;
        }
        if (!in_token(k->c)) {
            v->in_word = false;
            return;
        }
        begin_slug_word(v);
        n = viet_cluster_fold(k, VIET_LOWERCASE, out);
        break;
    case VIET_FORM_LOWER:
    case VIET_FORM_KEY:
        n = viet_cluster_put(k, VIET_LOWERCASE, out);
        break;
    case VIET_FORM_UPPER:
        n = viet_cluster_put(k, VIET_UPPERCASE, out);
        break;
    case VIET_FORM_TITLE:
        n = viet_cluster_put(k, title_case(v, k), out);
        break;
    default:
        n = viet_cluster_put(k, VIET_ASIS, out);
    }
    viet_sink_put(&v->sink, out, n);
}

size_t viet_convert(enum viet_form form, const char *text, size_t n, char *out, size_t cap,
                    const viet_foreign *foreign) {
    bool stands = form == VIET_FORM_NFC || form >= VIET_FORM_LOWER;
    bool styled = form >= VIET_FORM_NEW && form <= VIET_FORM_KEY;
    converter v = {.form = form, .foreign = foreign, .end = text + n, .sink = {out, 0, cap}};
    viet_cluster k;
    for (const char *p = text; p < v.end;) {
        if (stands) {
            viet_cluster_read(p, v.end, VIET_AS_IT_STANDS, &k);
        } else {
            read_mended(&v, p, v.tone, &k);
        }
        if (k.foreign) {
            p = convert_foreign(&v, p, &k);
            continue;
        }
        if (k.c->group == VIET_IGNORABLE && !stands) {
            if (v.keep_invisible && styled && form != VIET_FORM_KEY) {
                viet_sink_put(&v.sink, p, (size_t)(k.end - p));
            }
            p = k.end;
            continue;
        }
        v.keep_invisible = k.c->category == VIET_SO;
        v.tone = !viet_is_letter(k.c) ? VIET_NGANG : k.tone != VIET_NGANG ? k.tone : v.tone;
        if (styled && viet_is_letter(k.c)) {
            p = convert_word(&v, p, &k);
            v.tone = VIET_NGANG;
        } else {
            convert_cluster(&v, &k);
            p = k.end;
        }
    }
    return v.sink.n;
}
