/* synonyms.c - reads the rows that may speak of a text, and compares word by word. */
#include "synonyms.h"

#include <string.h>

#include "../text/widen.h"
#include "builder.h"
#include "icu.h"
#include "lookup.h"

/* A text cut into words, their tokens one behind the other. */
typedef struct row_phrase {
    unsigned count;
    struct {
        size_t end;   /* in the text */
        size_t at, n; /* the token, in room */
        bool twin;
    } word[VIET_SYNONYMS_WORDS];
    char room[3 * VIET_SYNONYMS_BYTES + VIET_TOKEN_ROOM];
} row_phrase;

typedef struct row_found {
    unsigned words, other_words;
    size_t end;
    size_t other, n;         /* in viet_synonyms.texts */
    size_t tokens, tokens_n; /* of other, one behind the other; the same */
} row_found;

struct viet_synonyms {
    viet_lookup lookup;
    viet_builder texts;
    unsigned count;
    row_found found[VIET_SYNONYMS_MOST];
    row_phrase typed, term, other; /* what is being compared */
};

int viet_synonyms_new(sqlite3 *db, const char *table, viet_synonyms **out) {
    *out = NULL;
    char *name = viet_lookup_name(table);
    viet_synonyms *s = name == NULL ? NULL : sqlite3_malloc64(sizeof *s);
    if (s == NULL) {
        sqlite3_free(name);
        return SQLITE_NOMEM;
    }
    s->texts = (viet_builder){.s = NULL};
    s->count = 0;
    /* Two halves, so that each can use an index. The rows are those whose first word begins with ?1. */
    int rc = viet_lookup_open(&s->lookup, db,
                              sqlite3_mprintf("SELECT term, other FROM %s"
                                              " WHERE viet_fold(term) BETWEEN ?1 AND ?1 || char(0x10FFFF) "
                                              "UNION ALL SELECT other, term FROM %s"
                                              " WHERE viet_fold(other) BETWEEN ?1 AND ?1 || char(0x10FFFF)",
                                              name, name));
    sqlite3_free(name);
    if (rc != SQLITE_OK) {
        viet_synonyms_free(s);
        return rc;
    }
    *out = s;
    return SQLITE_OK;
}

void viet_synonyms_free(viet_synonyms *s) {
    if (s != NULL) {
        viet_lookup_close(&s->lookup);
        sqlite3_free(s->texts.s);
        sqlite3_free(s);
    }
}

int viet_synonyms_check(viet_synonyms *s) {
    return viet_lookup_check(&s->lookup);
}

/* ---- words */

/* The first words of a text, up to what has no room or is cut by ICU. Returns whether they are the whole of it.
** *rc: SQLITE_NOMEM when ICU has none. */
static bool read_row_phrase(row_phrase *p, const viet_rules *rules, const char *text, size_t n, int *rc) {
    viet_scanner scan = {.rules = rules, .text = text, .n = n, .out = p->room, .cap = sizeof p->room};
    enum viet_form form = rules->diacritics == VIET_FOLD ? VIET_FORM_FOLD : VIET_FORM_KEY;
    viet_token t;
    int got;
    p->count = 0;
    while ((got = viet_token_next(&scan, &t)) == 1 && p->count < VIET_SYNONYMS_WORDS) {
        if (t.kind == VIET_TOKEN_UNCUT) {
            return false;
        }
        if (t.kind == VIET_TOKEN_FOREIGN) {
            bool no_memory = false;
            viet_foreign foreign = {viet_icu_convert, &no_memory};
            t.n = viet_convert(form, text + t.start, t.end - t.start, scan.out, scan.cap, &foreign);
            *rc = no_memory ? SQLITE_NOMEM : *rc;
        }
        if (t.n > scan.cap || scan.cap - t.n < VIET_TOKEN_ROOM) {
            return false;
        }
        p->word[p->count].at = (size_t)(scan.out - p->room);
        p->word[p->count].n = t.n;
        p->word[p->count].end = t.end;
        p->word[p->count].twin = t.twin;
        p->count++;
        scan.out += t.n;
        scan.cap -= t.n;
    }
    return got == 0;
}

/* text[0..n) without marks; false when it is too long, which no word of a language is. */
static bool fold_word(const char *text, size_t n, char *out, size_t *made, int *rc) {
    bool no_memory = false;
    viet_foreign foreign = {viet_icu_convert, &no_memory};
    *made = viet_convert(VIET_FORM_FOLD, text, n, out, VIET_SYNONYMS_BYTES, &foreign);
    *rc = no_memory ? SQLITE_NOMEM : *rc;
    return *made <= VIET_SYNONYMS_BYTES && !no_memory;
}

/* Whether a word of a question finds one of the table as it would find it in the index. */
static bool word_stands_for(const row_phrase *typed, unsigned i, const row_phrase *term, unsigned k,
                            enum viet_diacritics diacritics, int *rc) {
    const char *a = typed->room + typed->word[i].at, *b = term->room + term->word[k].at;
    size_t n = typed->word[i].n, m = term->word[k].n, made;
    char form[VIET_SYNONYMS_BYTES];
    viet_widening w;
    if (n == m && memcmp(a, b, n) == 0) {
        return true;
    }
    if (term->word[k].twin && fold_word(b, m, form, &made, rc) && made == n && memcmp(a, form, n) == 0) {
        return true;
    }
    viet_widen(&w, a, n, diacritics, VIET_WHOLE);
    while ((made = viet_widen_next(&w, form)) != 0) {
        if (made == m && memcmp(form, b, m) == 0) {
            return true;
        }
    }
    return false;
}

static bool begins_with(const row_phrase *typed, const row_phrase *term, enum viet_diacritics diacritics,
                        int *rc) {
    bool same = term->count > 0 && term->count <= typed->count;
    for (unsigned i = 0; same && i < term->count; i++) {
        same = word_stands_for(typed, i, term, i, diacritics, rc);
    }
    return same;
}

/* ---- rows */

/* A text of the row: false when it is none that we read. */
static bool row_text(sqlite3_stmt *statement, int column, const char **text, size_t *n, int *rc) {
    if (sqlite3_column_type(statement, column) == SQLITE_NULL) {
        return false;
    }
    *text = (const char *)sqlite3_column_text(statement, column);
    *n = (size_t)sqlite3_column_bytes(statement, column);
    *rc = *text == NULL ? SQLITE_NOMEM : *rc;
    return *text != NULL && *n <= VIET_SYNONYMS_BYTES;
}

/* Whether the same words were found as other already, whatever their spelling in the table. */
static bool is_known(const viet_synonyms *s) {
    const row_phrase *other = &s->other;
    size_t n = other->word[other->count - 1].at + other->word[other->count - 1].n;
    for (unsigned i = 0; i < s->count; i++) {
        const row_found *f = &s->found[i];
        if (f->words == s->term.count && f->other_words == other->count && f->tokens_n == n &&
            memcmp(s->texts.s + f->tokens, other->room, n) == 0) {
            return true;
        }
    }
    return false;
}

/* Whether the question finds the one word of other already: ty has tỷ and tỉ among its forms. */
static bool is_form(const viet_synonyms *s, enum viet_diacritics diacritics, int *rc) {
    return s->term.count == 1 && s->other.count == 1 &&
           word_stands_for(&s->typed, 0, &s->other, 0, diacritics, rc);
}

/* Notes that term.count words of the text can be replaced by other. */
static int note_row(viet_synonyms *s, const char *other, size_t n) {
    const row_phrase *p = &s->other;
    row_found *f = &s->found[s->count];
    *f = (row_found){.words = s->term.count,
                     .other_words = p->count,
                     .end = s->typed.word[s->term.count - 1].end,
                     .other = s->texts.n,
                     .n = n,
                     .tokens = s->texts.n + n,
                     .tokens_n = p->word[p->count - 1].at + p->word[p->count - 1].n};
    viet_builder_add(&s->texts, other, n);
    viet_builder_add(&s->texts, p->room, f->tokens_n);
    s->count += !s->texts.no_memory;
    return s->texts.no_memory ? SQLITE_NOMEM : SQLITE_OK;
}

static int read_row(viet_synonyms *s, const viet_rules *rules) {
    const char *term, *other;
    size_t n, m;
    int rc = SQLITE_OK;
    if (row_text(s->lookup.statement, 0, &term, &n, &rc) &&
        row_text(s->lookup.statement, 1, &other, &m, &rc) && read_row_phrase(&s->term, rules, term, n, &rc) &&
        begins_with(&s->typed, &s->term, rules->diacritics, &rc) &&
        read_row_phrase(&s->other, rules, other, m, &rc) && s->other.count > 0 && !is_known(s) &&
        !is_form(s, rules->diacritics, &rc) && rc == SQLITE_OK) {
        return note_row(s, other, m);
    }
    return rc;
}

static int read_rows(viet_synonyms *s, const viet_rules *rules, const char *key, size_t n) {
    int rc = viet_lookup_begin(&s->lookup, key, n);
    if (rc != SQLITE_OK) {
        return rc == SQLITE_DONE ? SQLITE_OK : rc;
    }
    while (rc == SQLITE_OK && s->count < VIET_SYNONYMS_MOST &&
           (rc = viet_lookup_step(&s->lookup)) == SQLITE_ROW) {
        rc = read_row(s, rules);
    }
    viet_lookup_end(&s->lookup);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

int viet_synonyms_find(viet_synonyms *s, const viet_rules *rules, const char *text, size_t n) {
    char key[VIET_SYNONYMS_BYTES], form[VIET_WIDEN_BYTES];
    size_t bytes;
    viet_widening w;
    int rc = SQLITE_OK;
    if (s->lookup.busy) { /* what is being found is for another */
        return SQLITE_OK;
    }
    s->count = 0;
    s->texts.n = 0;
    s->texts.no_memory = false;
    read_row_phrase(&s->typed, rules, text, n, &rc);
    if (rc != SQLITE_OK || s->typed.count == 0 ||
        !fold_word(s->typed.room, s->typed.word[0].n, key, &bytes, &rc) || bytes == 0) {
        return rc;
    }
    rc = read_rows(s, rules, key, bytes);
    if (rules->diacritics == VIET_EXACT) {
        return rc;
    }
    /* the first word's other spelling in i or y */
    viet_widen(&w, s->typed.room, s->typed.word[0].n, VIET_FOLD, VIET_WHOLE);
    size_t made = viet_widen_next(&w, form);
    if (rc == SQLITE_OK && made > 0 && fold_word(form, made, key, &bytes, &rc)) {
        rc = read_rows(s, rules, key, bytes);
    }
    return rc;
}

unsigned viet_synonyms_count(const viet_synonyms *s) {
    return s->lookup.busy ? 0 : s->count;
}

viet_synonym viet_synonyms_get(const viet_synonyms *s, unsigned i) {
    const row_found *f = &s->found[i];
    return (viet_synonym){.words = f->words,
                          .end = f->end,
                          .other = s->texts.s + f->other,
                          .n = f->n,
                          .token = f->other_words == 1 ? s->texts.s + f->tokens : NULL,
                          .token_n = f->tokens_n};
}
