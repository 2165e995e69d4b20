/* lexer.c - cuts text into words, digits and signs, and looks words up. */
#include "lexer.h"

#include <string.h>

#include "../text/cluster.h"
#include "../text/numeral.h"
#include "../text/reach.h"

typedef struct keyword_row {
    uint64_t letters;
    uint16_t keyword;
    uint8_t tone, starts;
} keyword_row;

#include "keyword_table.inc"

static void find_keyword(viet_item *item) {
    uint64_t slot = (item->letters + item->tone) * KEYWORD_HASH_FACTOR >> (64 - KEYWORD_HASH_BITS);
    for (; keyword_slots[slot] != 0; slot = (slot + 1) & ((1u << KEYWORD_HASH_BITS) - 1)) {
        const keyword_row *row = &keyword_rows[keyword_slots[slot]];
        if (row->letters == item->letters && row->tone == item->tone) {
            item->keyword = row->keyword;
            item->starts = row->starts;
            return;
        }
    }
}

/* ---- words */

/* The letters of a word so far. */
typedef struct letters {
    uint64_t packed;
    unsigned n, tone, uppers;
    bool strange; /* too many letters, one that is not Vietnamese, or two tones: no keyword */
} letters;

static inline void add_letter(letters *w, unsigned letter, unsigned tone, unsigned upper) {
    w->strange = w->strange || letter == 0 || w->n >= VIET_ITEM_LETTERS ||
                 (tone != VIET_NGANG && w->tone != VIET_NGANG && tone != w->tone);
    w->packed |= w->n < VIET_ITEM_LETTERS ? (uint64_t)letter << 8 * w->n : 0;
    w->uppers |= w->n < VIET_ITEM_LETTERS ? upper << w->n : 0;
    w->tone = tone != VIET_NGANG ? tone : w->tone;
    w->n++;
}

/* A word of ASCII and composed Vietnamese letters at p, and nothing behind it that may belong to its last
** letter. NULL: it takes the long way. */
static const char *read_plain_word(const char *from, const char *stop, letters *w) {
    const unsigned char *p = (const unsigned char *)from, *end = (const unsigned char *)stop;
    while (p < end) {
        unsigned char c = *p;
        if (viet_is_ascii_letter((char)c)) {
            add_letter(w, (c | 32u) - 'a' + 1, VIET_NGANG, c < 'a');
            p++;
            continue;
        }
        if (c < 0x80) {
            bool mark = c == ' ' && end - p > 1 && !viet_surely_a_base(p + 1, end);
            return mark ? NULL : (const char *)p;
        }
        const unsigned char *letter = p;
        const viet_composed *k = viet_composed_next(&p, end);
        if (k == NULL) {
            return NULL;
        }
        add_letter(w, k->letter, k->tone, memcmp(letter, k->lower, (size_t)(p - letter)) != 0);
    }
    return stop;
}

/* Any word at p, of which the first cluster was read: sets the item's letters, returns its end. */
static const char *read_any_word(const char *end, viet_cluster *k, letters *w) {
    const char *p;
    for (;;) {
        if (w->n == 0 || !viet_is_jamo(k->cp)) { /* 한 is one letter, decomposed too */
            add_letter(w, k->letter, k->letter != 0 ? k->tone : VIET_NGANG,
                       k->c->category == VIET_LU || k->c->category == VIET_LT);
        }
        p = k->end;
        const char *next = p;
        do { /* the next cluster, invisible characters skipped */
            if (next == end) {
                return p;
            }
            viet_cluster_read(next, end, VIET_MENDED_AFTER(w->tone), k);
            next = k->end;
        } while (k->c->group == VIET_IGNORABLE);
        if (k->letter == 0 && !viet_is_letter(k->c) && !viet_is_mark(k->c)) {
            return p;
        }
    }
}

static void settle_word(viet_item *item, const letters *w) {
    item->kind = VIET_ITEM_WORD;
    item->n = (uint8_t)(w->n < 255 ? w->n : 255);
    item->uppers = (uint8_t)w->uppers;
    if (!w->strange) {
        item->letters = w->packed;
        item->tone = (uint8_t)w->tone;
        find_keyword(item);
    }
}

/* ---- items */

/* Moves behind the blanks at p and says what they were. */
static const char *skip_gap(const char *p, const char *end, enum viet_gap *gap) {
    unsigned lines = 0;
    bool blank = false;
    while (p < end) {
        unsigned char c = (unsigned char)*p;
        if (c == ' ' || c == '\t' || (c < ' ' && c != '\n' && c != '\r')) {
            blank = true;
            p++;
        } else if (c == '\n' || c == '\r') {
            lines += c == '\n' || p + 1 == end || p[1] != '\n';
            p++;
        } else if (c < 0x80 || viet_surely_a_base((const unsigned char *)p, (const unsigned char *)end)) {
            break;
        } else {
            const char *next = p;
            const viet_char *k = viet_char_of(viet_utf8_next(&next, end));
            if (k->category == VIET_ZS) {
                blank = true;
            } else if (k->category == VIET_ZL || k->category == VIET_ZP) {
                lines += k->category == VIET_ZL ? 1 : 2;
            } else if (k->group != VIET_IGNORABLE) {
                break;
            }
            p = next;
        }
    }
    *gap = lines > 1 ? VIET_PARAGRAPH : lines == 1 ? VIET_LINE : blank ? VIET_BLANK : VIET_GLUED;
    return p;
}

static const char *lex_digits(const char *p, const char *end, viet_item *item) {
    const char *start = p;
    uint32_t value = 0;
    for (; p < end && viet_is_digit(*p); p++) {
        value = p - start < 9 ? value * 10 + (uint32_t)(*p - '0') : UINT32_MAX;
    }
    item->kind = VIET_ITEM_DIGITS;
    item->n = (uint8_t)(p - start < 255 ? p - start : 255);
    item->value = value;
    return p;
}

/* Reads the item at text[at..n); its gap is found too. Returns where to go on. */
static size_t read_item(const char *text, size_t at, size_t n, viet_item *item) {
    const char *end = text + n;
    enum viet_gap gap;
    const char *p = skip_gap(text + at, end, &gap);
    *item = (viet_item){.start = (size_t)(p - text), .gap = (uint8_t)gap};
    if (p == end) {
        item->kind = VIET_ITEM_END;
        item->end = item->start;
        return n;
    }
    const char *stop = NULL;
    letters w = {0};
    if (viet_is_digit(*p)) {
        stop = lex_digits(p, end, item);
    } else {
        bool letter = viet_is_ascii_letter(*p);
        if (letter || (unsigned char)*p >= 0x80) {
            stop = read_plain_word(p, end, &w);
        }
        if (stop != NULL) {
            settle_word(item, &w);
        } else {
            viet_cluster k;
            viet_cluster_read(p, end, VIET_MENDED, &k);
            if (k.letter != 0 || viet_is_letter(k.c)) {
                w = (letters){0};
                stop = read_any_word(end, &k, &w);
                settle_word(item, &w);
            } else {
                item->kind = VIET_ITEM_SIGN;
                item->value = k.marks == 0 ? k.cp : k.marks == 1 ? viet_compose(k.cp, k.mark[0]) : 0; /* = with / is ≠ */
                stop = k.end;
            }
        }
    }
    item->end = (size_t)(stop - text);
    return item->end;
}

/* ---- the window */

const viet_item viet_item_none = {.kind = VIET_ITEM_END, .gap = VIET_PARAGRAPH};

void viet_lexer_open(viet_lexer *l, const char *text, size_t n) {
    l->text = text;
    l->n = n;
    viet_lexer_seek(l, 0);
}

void viet_lexer_seek(viet_lexer *l, size_t at) {
    l->at = at;
    l->first = 0;
    l->count = 0;
}

void viet_lexer_fill(viet_lexer *l, unsigned k) {
    while (l->count <= k) {
        viet_item *item = &l->window[(l->first + l->count) % VIET_AHEAD];
        bool begins = l->at == 0;
        l->at = read_item(l->text, l->at, l->n, item);
        if (begins) {
            item->gap = VIET_PARAGRAPH;
        }
        l->count++;
    }
}

/* Where to begin to read the items before `at`: back over `most` of them and one more, for its end shows what
** is between them. All that it asks of a character is the same in every normal form. */
static size_t go_back(const viet_lexer *l, size_t floor, size_t at, unsigned most) {
    const char *start = l->text + floor, *p = l->text + at, *border = p;
    unsigned items = 0, characters = 0;
    bool word = false, mark = false; /* whether p is in a word or number; at a mark */
    while (p > start && items <= most && characters < VIET_BEHIND) {
        uint32_t cp = viet_utf8_previous(start, &p);
        const viet_char *c = viet_char_of(cp);
        bool blank = cp < ' ' || c->category >= VIET_ZL; /* the last categories are those of blanks */
        if (blank && !mark) {                            /* before a mark it may be debris in a word */
            border = p;
            word = false;
        } else if (!viet_counts(cp) || c->group == VIET_IGNORABLE) {
            mark = mark || viet_is_mark(c);
            continue;
        } else if (!blank && !viet_is_letter(c) && cp - '0' >= 10u) {
            border = p;
            word = false;
            items++;
        } else {
            items += !word;
            word = true;
        }
        characters += !blank;
        mark = false;
    }
    return (size_t)((p == start ? p : border) - l->text);
}

unsigned viet_lexer_before(const viet_lexer *l, size_t floor, size_t at, viet_item *out, unsigned most,
                           enum viet_gap *gap) {
    size_t from = go_back(l, floor, at, most);
    unsigned found = 0;
    enum viet_gap before = VIET_PARAGRAPH;
    size_t end = 0;
    while (from < at) {
        viet_item item;
        from = read_item(l->text, from, l->n, &item);
        if (item.kind == VIET_ITEM_END || item.start >= at) {
            break;
        }
        memmove(out + 1, out, (found < most ? found : most - 1) * sizeof *out);
        out[0] = item;
        found += found < most;
        end = item.end;
    }
    if (found > 0) {
        skip_gap(l->text + end, l->text + at, &before);
    }
    *gap = before;
    return found;
}

/* ---- Roman numerals */

/* The letters of a Roman numeral, packed; 0 when they are more than fit. */
static uint64_t roman_letters(unsigned number) {
    static const struct {
        char text[3];
        uint16_t value;
    } steps[] = {{"m", 1000}, {"cm", 900}, {"d", 500}, {"cd", 400}, {"c", 100}, {"xc", 90}, {"l", 50},
                 {"xl", 40},  {"x", 10},   {"ix", 9},  {"v", 5},    {"iv", 4},  {"i", 1}};
    uint64_t packed = 0;
    unsigned n = 0;
    for (unsigned i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        for (; number >= steps[i].value; number -= steps[i].value) {
            for (const char *p = steps[i].text; *p != 0; p++) {
                if (n == VIET_ITEM_LETTERS) {
                    return 0;
                }
                packed |= (uint64_t)(*p - 'a' + 1) << 8 * n++;
            }
        }
    }
    return packed;
}

unsigned viet_item_roman(const viet_item *item) {
    static const uint16_t values[27] = {
        [3] = 100, [4] = 500, [9] = 1, [12] = 50, [13] = 1000, [22] = 5, [24] = 10};
    unsigned total = 0, last = 0;
    if (item->letters == 0 || item->tone != VIET_NGANG || item->uppers != (1u << item->n) - 1) {
        return 0;
    }
    for (unsigned i = item->n; i-- > 0;) {
        unsigned letter = (unsigned)(item->letters >> 8 * i) & 255;
        unsigned value = letter < sizeof values / sizeof values[0] ? values[letter] : 0;
        if (value == 0) {
            return 0;
        }
        total = value < last ? total - value : total + value;
        last = value;
    }
    return total < 4000 && roman_letters(total) == item->letters ? total : 0;
}
