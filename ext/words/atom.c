/* atom.c - cuts a text into atoms, each cluster of it read at most three times. */
#include "atom.h"

#include <string.h>

#include "../text/word.h"
#include "function.h"

#define KEY_I VIET_LETTER('i', VIET_PLAIN)
#define KEY_Y VIET_LETTER('y', VIET_PLAIN)

/* ---- what a cluster is to the reader */

enum atom_class { ATOM_BLANK, ATOM_LINE, ATOM_LETTER, ATOM_DIGIT, ATOM_SIGN };

static enum atom_class atom_class_of(const viet_cluster *k) {
    const viet_char *c = k->c;
    if (k->cp == '\n' || k->cp == '\r' || c->category == VIET_ZL || c->category == VIET_ZP) {
        return ATOM_LINE;
    }
    if (k->cp == '_' || c->category == VIET_ZS || c->category == VIET_CC || c->group == VIET_IGNORABLE) {
        return ATOM_BLANK;
    }
    if (k->letter != 0 || viet_is_letter(c) || viet_is_mark(c) || c->category == VIET_CO) {
        return ATOM_LETTER;
    }
    return c->category >= VIET_ND && c->category <= VIET_NO ? ATOM_DIGIT : ATOM_SIGN;
}

/* Signs that stand before or behind a number as part of it: 20%, 36°, $5, 5€. */
static bool is_number_sign(const viet_cluster *k) {
    return k->cp == '%' || k->cp == 0x2030 || k->cp == 0xB0 || k->c->category == VIET_SC;
}

/* Whether a sign binds what stands right before and behind it. */
static bool sign_binds(uint32_t sign, bool between_digits) {
    switch (sign) {
    case ',':
    case ':':
        return between_digits;
    case '.':
    case '/':
    case '-':
    case '&':
    case '@':
    case '+':
    case '\'':
    case 0x2019: /* ’ */
        return true;
    default:
        return false;
    }
}

/* ---- syllables */

static bool is_capital(const viet_cluster *k) {
    return k->upper || (k->letter == 0 && (k->c->category == VIET_LU || k->c->category == VIET_LT));
}

/* A run of letters as an atom, while it is read. */
typedef struct atom_letters {
    viet_word word;
    uint64_t hash; /* of lower-case code points, for what is no word of Vietnamese letters */
    unsigned capitals, n;
    bool initial;
} atom_letters;

static void start_atom_letters(atom_letters *l) {
    *l = (atom_letters){.hash = 0};
    viet_word_start(&l->word);
}

/* The same for a letter in any normal form; of other scripts as it stands, but in lower case. */
static void hash_atom_letter(atom_letters *l, const viet_cluster *k) {
    char out[VIET_CLUSTER_BYTES];
    size_t n = 0;
    if (!k->foreign && !k->look && (k->marks > 0 || k->c->pair != 0)) {
        n = viet_cluster_put(k, VIET_LOWERCASE, out);
    } else {
        l->hash = viet_word_id(l->hash, k->cp + (uint32_t)k->c->lower);
        for (unsigned i = 0; i < k->marks; i++) {
            l->hash = viet_word_id(l->hash, k->mark[i]);
        }
    }
    for (size_t i = 0; i < n; i++) {
        l->hash = viet_word_id(l->hash, (unsigned char)out[i]);
    }
}

static void add_atom_letter(atom_letters *l, const viet_cluster *k) {
    bool capital = is_capital(k);
    viet_word_add(&l->word, k);
    hash_atom_letter(l, k);
    l->initial = l->initial || (l->n == 0 && capital);
    l->capitals += capital;
    l->n++;
}

static void end_atom_letters(atom_letters *l, viet_atom *a) {
    enum viet_word_kind kind = viet_word_settle(&l->word, VIET_NEW);
    a->capitals = l->n > 1 && l->capitals == l->n ? VIET_ALL_CAPITALS
                  : l->initial                    ? VIET_INITIAL
                                                  : VIET_SMALL;
    a->in_use = kind == VIET_IN_USE;
    a->i = false;
    if (!l->word.vietnamese) {
        a->key = l->hash | VIET_KEY_HASHED;
        a->traits = 0;
        return;
    }
    uint64_t packed = l->word.letters;
    if (kind != VIET_NO_SYLLABLE && viet_letter_at(packed, l->n - 1) == KEY_I) {
        viet_syllable s;
        uint64_t other = viet_syllable_parse(packed, l->n, l->word.tone, &s) ? viet_syllable_iy(&s) : 0;
        a->i = other != 0;
        packed = other != 0 ? other : packed;
    }
    uint64_t at = l->word.tone == VIET_NGANG ? 0 : l->word.at;
    a->key = packed | (uint64_t)l->word.tone << 56 | at << 59;
    a->traits = viet_function_traits(a->key);
}

size_t viet_atom_put(uint64_t key, bool with_i, char *out) {
    viet_word w = {.letters = key & VIET_USE_LETTERS, .tone = key >> 56 & 7, .at = key >> 59 & 7};
    while (w.n < VIET_SYLLABLE_MAX && viet_letter_at(w.letters, w.n) != 0) {
        w.n++;
    }
    if (with_i) {
        w.letters ^= (uint64_t)(KEY_I ^ KEY_Y) << 8 * (w.n - 1); /* a key has a letter: NOLINT(clang-analyzer-*) */
    }
    return viet_word_put(&w, VIET_LOWERCASE, out);
}

/* ---- pieces: from a letter or digit to the last one that is bound to it */

typedef struct atom_piece {
    const char *end;
    unsigned hyphens, parts;
    bool only_hyphens; /* nothing binds it but hyphens */
    bool digits;
    bool syllables;     /* each part is a Vietnamese syllable */
    bool small_follows; /* a part in small letters follows one with a capital */
} atom_piece;

/* Reads the piece at p, whose first cluster is a letter, a digit or a sign of a number. */
static void read_atom_piece(const char *p, const char *end, atom_piece *out) {
    viet_cluster k;
    atom_letters l;
    viet_atom part;
    bool capital = false, digit = false;
    *out = (atom_piece){.end = p, .only_hyphens = true, .syllables = true, .parts = 1};
    start_atom_letters(&l);
    while (p < end) {
        viet_cluster_read(p, end, VIET_MENDED_AFTER(l.word.tone), &k);
        enum atom_class class = atom_class_of(&k);
        if (k.c->group == VIET_IGNORABLE) { /* inside a word it is nothing */
            p = k.end;
            continue;
        }
        if (class == ATOM_LETTER || class == ATOM_DIGIT || (class == ATOM_SIGN && is_number_sign(&k))) {
            digit = class != ATOM_LETTER;
            out->digits = out->digits || digit;
            add_atom_letter(&l, &k);
            out->end = p = k.end;
            continue;
        }
        if (class != ATOM_SIGN || k.end == end) {
            break;
        }
        viet_cluster next;
        viet_cluster_read(k.end, end, VIET_MENDED, &next);
        enum atom_class behind = atom_class_of(&next);
        if ((behind != ATOM_LETTER && behind != ATOM_DIGIT) ||
            !sign_binds(k.cp, digit && behind == ATOM_DIGIT)) {
            break;
        }
        end_atom_letters(&l, &part);
        out->syllables = out->syllables && part.in_use;
        out->small_follows = out->small_follows || (capital && part.capitals == VIET_SMALL);
        capital = part.capitals != VIET_SMALL;
        start_atom_letters(&l);
        out->hyphens += k.cp == '-';
        out->only_hyphens = out->only_hyphens && k.cp == '-';
        out->parts++;
        p = k.end;
    }
    end_atom_letters(&l, &part);
    out->syllables = out->syllables && part.in_use;
    out->small_follows = out->small_follows || (capital && part.capitals == VIET_SMALL);
}

/* Whether a piece of several parts is one atom. A hyphen between two Vietnamese syllables stands between
** words (kinh tế-xã hội, Bà Rịa-Vũng Tàu), unless the second is small after a capital (Lê-nin) or there are
** more (Ma-lai-xi-a). */
static bool is_whole_piece(const atom_piece *x) {
    return !x->only_hyphens || !x->syllables || x->parts > 2 || x->small_follows;
}

/* ---- the reader */

void viet_atom_open(viet_atom_reader *r, const char *text, size_t n) {
    *r = (viet_atom_reader){.p = text, .end = text + n, .text = text, .starts = true, .new_line = true};
}

/* Moves over blanks; false at the end. */
static bool skip_to_atom(viet_atom_reader *r, viet_cluster *k) {
    while (r->p < r->end) {
        viet_cluster_read(r->p, r->end, VIET_MENDED, k);
        enum atom_class class = atom_class_of(k);
        if (class != ATOM_BLANK && class != ATOM_LINE) {
            return true;
        }
        if (class == ATOM_LINE) {
            r->starts = r->new_line = true;
        }
        r->p = k->end;
    }
    return false;
}

/* Whether two signs are the same one: ≠ is no =, in any normal form. */
static bool is_same_sign(const viet_cluster *a, const viet_cluster *b) {
    char one[VIET_CLUSTER_BYTES], other[VIET_CLUSTER_BYTES];
    if (a->marks == 0 && b->marks == 0) {
        return a->cp == b->cp;
    }
    size_t n = viet_cluster_put(a, VIET_ASIS, one);
    return n == viet_cluster_put(b, VIET_ASIS, other) && memcmp(one, other, n) == 0;
}

/* A sign, and the same again right behind it. */
static void read_atom_sign(viet_atom_reader *r, const viet_cluster *k, viet_atom *a) {
    uint32_t sign = k->cp;
    const char *p = k->end;
    viet_cluster next;
    while (p < r->end) {
        viet_cluster_read(p, r->end, VIET_MENDED, &next);
        if (!is_same_sign(&next, k) || sign == VIET_REPLACEMENT) {
            break;
        }
        p = next.end;
    }
    a->kind = VIET_ATOM_SIGN;
    a->end = (size_t)(p - r->text);
    r->p = p;
    if (sign == '.' || sign == '!' || sign == '?' || sign == 0x2026 /* … */) {
        r->starts = true;
    }
}

/* The letters at r->p, which are part of a piece that is cut at its hyphen. */
static void read_atom_syllable(viet_atom_reader *r, viet_atom *a) {
    atom_letters l;
    viet_cluster k;
    const char *p = r->p;
    start_atom_letters(&l);
    while (p < r->core) {
        viet_cluster_read(p, r->core, VIET_MENDED_AFTER(l.word.tone), &k);
        if (k.c->group == VIET_IGNORABLE) {
            p = k.end;
            continue;
        }
        if (atom_class_of(&k) != ATOM_LETTER) {
            break;
        }
        add_atom_letter(&l, &k);
        r->p = p = k.end;
    }
    end_atom_letters(&l, a);
    a->kind = VIET_ATOM_SYLLABLE;
    a->end = (size_t)(r->p - r->text);
}

bool viet_atom_next(viet_atom_reader *r, viet_atom *a) {
    viet_cluster k;
    if (!skip_to_atom(r, &k)) {
        return false;
    }
    *a = (viet_atom){.start = (size_t)(r->p - r->text), .starts = r->starts, .new_line = r->new_line};
    r->new_line = false;
    enum atom_class class = atom_class_of(&k);
    bool begins = class != ATOM_SIGN;
    if (!begins && is_number_sign(&k) && k.end < r->end) { /* $5 */
        viet_cluster next;
        viet_cluster_read(k.end, r->end, VIET_MENDED, &next);
        begins = atom_class_of(&next) == ATOM_DIGIT;
    }
    if (!begins) {
        read_atom_sign(r, &k, a);
        return true;
    }
    if (r->core == NULL || r->p >= r->core) {
        atom_piece x;
        read_atom_piece(r->p, r->end, &x);
        r->core = x.end;
        r->whole = x.digits || (x.parts > 1 && is_whole_piece(&x));
    }
    if (r->whole) {
        a->kind = VIET_ATOM_OTHER;
        a->end = (size_t)(r->core - r->text);
        r->p = r->core;
    } else {
        read_atom_syllable(r, a);
    }
    r->starts = false;
    return true;
}
