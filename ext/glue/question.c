/* question.c - one pass over the text; where words begin and end is the tokenizer's business. */
#include "question.h"

#include <string.h>

#include "../text/cluster.h"
#include "../text/typist.h"
#include "stream.h"
#include "value.h"

#define KEYS_MOST 4096 /* bytes: nobody types more than that with the method off */

typedef struct question_reader {
    viet_question *q;
    viet_settings settings; /* only the words' ends are asked of it */
    const viet_fields *fields;
    const char *p, *end;
    bool either;                         /* an OR was read and waits for its right side */
    unsigned depth;                      /* groups that are open */
    unsigned begun[VIET_QUESTION_DEPTH]; /* their units */
} question_reader;

static bool is_blank(uint32_t cp) {
    return cp <= ' ' || viet_char_of(cp)->category == VIET_ZS;
}

/* A quotation mark at p: returns its bytes, or 0. */
static size_t quote_at(const char *p, const char *end) {
    if (p < end && *p == '"') {
        return 1;
    }
    return end - p >= 3 && (memcmp(p, "\xE2\x80\x9C", 3) == 0 || memcmp(p, "\xE2\x80\x9D", 3) == 0) ? 3 : 0;
}

static const char *skip_blanks(const char *p, const char *end) {
    while (p < end) {
        const char *next = p;
        if (!is_blank(viet_utf8_next(&next, end))) {
            break;
        }
        p = next;
    }
    return p;
}

/* Whether a mark follows: then the blank before it is debris inside a word (tiê ́ng), see cluster.h. */
static bool is_mark_at(const char *p, const char *end) {
    return p < end && viet_is_mark(viet_char_of(viet_utf8_next(&p, end)));
}

/* The end of what begins at p: the closing quote, or the next blank. */
static const char *find_end(const char *p, const char *end, bool quoted) {
    while (p < end) {
        const char *next = p;
        bool blank = is_blank(viet_utf8_next(&next, end));
        if (quoted ? quote_at(p, end) != 0 : blank && !is_mark_at(next, end)) {
            break;
        }
        p = next;
    }
    return p;
}

static bool has_room(const question_reader *r) {
    return r->q->words < VIET_QUESTION_WORDS && r->q->units + r->depth + 2 < VIET_QUESTION_UNITS;
}

/* Whether a blank is in [start, end). */
static bool has_blank(const char *start, const char *end) {
    bool blank = false;
    while (start < end && !blank) {
        blank = is_blank(viet_utf8_next(&start, end));
    }
    return blank;
}

/* Cuts a question that is too long, whose words from `first` on are of one unit and end before `end`, at its last blank:
** where words are joined by signs, the rest could be read otherwise (4,6 of 4,6.8). Without a blank the unit goes, but
** when it is all there is. */
static void cut_at_blank(viet_question *q, unsigned first, const char *end) {
    const char *next = end;
    unsigned words = q->words;
    while (words > first && !has_blank(q->text + q->word[words - 1].end, next)) {
        next = q->text + q->word[--words].start;
    }
    q->words = words > 0 ? words : q->words;
}

/* Adds the words of [start, end) as one unit; nothing when there are none. */
static int add_words(question_reader *r, const char *start, const char *end, viet_unit u) {
    viet_question *q = r->q;
    viet_stream t;
    size_t offset = (size_t)(start - q->text);
    int rc = SQLITE_ROW;
    viet_stream_open(&t, &r->settings, VIET_DOCUMENT, start, (size_t)(end - start));
    u.first = q->words;
    while (q->words < VIET_QUESTION_WORDS && (rc = viet_stream_next(&t)) == SQLITE_ROW) {
        q->word[q->words++] = (viet_stretch){offset + t.word.start, offset + t.word.end};
    }
    if (rc == SQLITE_ROW && (rc = viet_stream_next(&t)) == SQLITE_ROW) {
        cut_at_blank(q, u.first, q->text + offset + t.word.start);
    }
    viet_stream_close(&t);
    u.words = q->words - u.first;
    if (u.words > 0) {
        u.open = u.open && end == q->text + q->n; /* no blank and no quote behind it */
        q->unit[q->units++] = u;
        r->either = r->either && u.excluded;
    }
    return rc == SQLITE_NOMEM ? rc : SQLITE_OK;
}

static void open_group(question_reader *r, viet_unit u) {
    if (r->depth < VIET_QUESTION_DEPTH && has_room(r)) {
        u.kind = VIET_UNIT_OPEN;
        r->begun[r->depth++] = r->q->units;
        r->q->unit[r->q->units++] = u;
        r->either = false;
    }
}

/* Whether nothing but excluded words stands behind unit i. */
static bool is_excluding(const viet_question *q, unsigned i) {
    while (i < q->units && q->unit[i].excluded) {
        i = viet_unit_next(q, i);
    }
    return i == q->units;
}

/* Closes the innermost group. One with nothing in it goes; one with nothing but excluded words is none. */
static void close_group(question_reader *r) {
    viet_question *q = r->q;
    unsigned begun = r->begun[--r->depth];
    if (is_excluding(q, begun + 1)) {
        q->units--;
        memmove(&q->unit[begun], &q->unit[begun + 1], (q->units - begun) * sizeof *q->unit);
    } else {
        q->unit[q->units++] = (viet_unit){.kind = VIET_UNIT_CLOSE, .field = -1};
    }
    r->either = false;
}

/* field: at p, with something right behind it: moves p there and returns the field's number, else -1. */
static int read_field(question_reader *r) {
    const viet_fields *f = r->fields;
    const char *p = r->p, *colon = p;
    while (colon < r->end && *colon != ':' && (unsigned char)*colon > ' ' && *colon != '"' && *colon != '(') {
        colon++;
    }
    size_t n = (size_t)(colon - p), folded, name;
    if (f == NULL || n == 0 || n > 256 || r->end - colon < 2 || colon[0] != ':' ||
        (unsigned char)colon[1] <= ' ') {
        return -1;
    }
    char typed[3 * 256 + 8], column[sizeof typed];
    folded = viet_convert(VIET_FORM_FOLD, p, n, typed, sizeof typed, NULL);
    for (int i = 0; i < f->n; i++) {
        name = viet_convert(VIET_FORM_FOLD, f->name[i], strlen(f->name[i]), column, sizeof column, NULL);
        if (name == folded && memcmp(typed, column, name) == 0) {
            r->p = colon + 1;
            return i;
        }
    }
    return -1;
}

/* What begins a unit: -, field:, parentheses, a quotation mark. */
static viet_unit read_beginning(question_reader *r) {
    viet_unit u;
    bool group;
    do {
        u = (viet_unit){.open = true, .field = -1};
        if (r->p + 1 < r->end && *r->p == '-' && r->p[1] != '-') {
            u.excluded = true;
            r->p++;
        }
        u.field = read_field(r);
        if (u.field < 0 && r->depth > 0) {
            u.field = r->q->unit[r->begun[r->depth - 1]].field;
        }
        u.either = r->either && !u.excluded;
        group = r->p < r->end && *r->p == '(';
        if (group) {
            r->p++;
            open_group(r, u);
        }
    } while (group);
    size_t quote = quote_at(r->p, r->end);
    u.quoted = quote != 0;
    r->p += quote;
    return u;
}

/* The closing parentheses at the end of a word that end a group. */
static unsigned count_closing(const question_reader *r, const char *start, const char *stop) {
    unsigned n = 0;
    while (stop - n > start && stop[-1 - (int)n] == ')' && n < r->depth) {
        n++;
    }
    return n;
}

static int read_question_unit(question_reader *r) {
    viet_question *q = r->q;
    viet_unit u = read_beginning(r);
    const char *stop = find_end(r->p, r->end, u.quoted), *next = stop;
    unsigned closing = 0;
    if (u.quoted) {
        next += quote_at(stop, r->end);
        while (next < r->end && *next == ')' && closing < r->depth) {
            next++;
            closing++;
        }
    } else {
        closing = count_closing(r, r->p, stop);
        stop -= closing;
    }
    int rc = SQLITE_OK;
    if (!u.quoted && !u.excluded && stop - r->p == 2 && memcmp(r->p, "OR", 2) == 0) {
        const viet_unit *before = q->units > 0 ? &q->unit[q->units - 1] : NULL;
        r->either = before != NULL && before->kind != VIET_UNIT_OPEN && !before->excluded;
    } else {
        u.star = !u.quoted && stop > r->p && stop[-1] == '*';
        rc = add_words(r, r->p, stop, u);
    }
    while (closing-- > 0) {
        close_group(r);
    }
    r->p = next;
    return rc;
}

static int read_units(viet_question *q, bool phrase, const viet_fields *fields) {
    question_reader r = {.q = q, .fields = fields, .p = q->text, .end = q->text + q->n};
    int rc = SQLITE_OK;
    q->words = q->units = 0;
    if (fields != NULL && fields->rules != NULL) {
        r.settings.rules = *fields->rules;
    } else {
        viet_rules_default(&r.settings.rules);
    }
    r.settings.rules.diacritics = VIET_EXACT;
    if (phrase) {
        rc = add_words(&r, q->text, r.end, (viet_unit){.quoted = true, .field = -1});
    }
    while (!phrase && rc == SQLITE_OK && has_room(&r) && (r.p = skip_blanks(r.p, r.end)) < r.end) {
        rc = read_question_unit(&r);
    }
    while (r.depth > 0) {
        close_group(&r);
    }
    viet_cutter_free(r.settings.cutter);
    return rc;
}

/* ---- what was typed with an input method's keys */

/* Gives each unit what was typed for it, where the same unit of the text as it was typed is something else. */
static void pair_with_raw(viet_question *q, const viet_question *raw, bool complete) {
    for (unsigned i = 0; i < q->units && q->units == raw->units; i++) {
        viet_unit *u = &q->unit[i];
        const viet_unit *typed = &raw->unit[i];
        if (u->kind != VIET_UNIT_WORDS || typed->kind != VIET_UNIT_WORDS) {
            continue;
        }
        viet_stretch a = {q->word[u->first].start, q->word[u->first + u->words - 1].end};
        viet_stretch b = {raw->word[typed->first].start, raw->word[typed->first + typed->words - 1].end};
        size_t n = a.end - a.start;
        bool same = n == b.end - b.start && memcmp(q->text + a.start, raw->text + b.start, n) == 0;
        u->whole = complete && same;
        u->raw = same ? (viet_stretch){0, 0} : b;
    }
}

static int read_keys(viet_question *q, viet_typist typist, const viet_fields *fields) {
    viet_question *raw = sqlite3_malloc64(sizeof *raw);
    size_t n = q->n;
    q->own = sqlite3_malloc64(2 * n + 1);
    if (raw == NULL || q->own == NULL) {
        sqlite3_free(raw);
        return SQLITE_NOMEM;
    }
    *raw = (viet_question){.text = q->text, .n = n};
    q->n = viet_typing_convert(typist.method, VIET_TYPED_QUESTION, q->text, n, q->own, 2 * n);
    q->text = q->own;
    int rc = read_units(raw, false, fields);
    if (rc == SQLITE_OK) {
        rc = read_units(q, false, fields);
    }
    if (rc == SQLITE_OK) {
        pair_with_raw(q, raw, typist.complete);
    }
    sqlite3_free(raw);
    return rc;
}

int viet_question_read(viet_question *q, const char *text, size_t n, bool phrase, const viet_fields *fields) {
    q->text = q->raw = text;
    q->n = n;
    q->own = NULL;
    q->words = q->units = 0;
    viet_typist typist = viet_typist_of(text, n < KEYS_MOST ? n : 0);
    if (typist.method != VIET_NO_METHOD && !phrase) {
        return read_keys(q, typist, fields);
    }
    return read_units(q, phrase, fields);
}

void viet_question_free(viet_question *q) {
    sqlite3_free(q->own);
    q->own = NULL;
}

unsigned viet_unit_next(const viet_question *q, unsigned i) {
    unsigned depth = 0;
    do {
        depth += q->unit[i].kind == VIET_UNIT_OPEN;
        depth -= q->unit[i].kind == VIET_UNIT_CLOSE;
        i++;
    } while (depth > 0);
    return i;
}
