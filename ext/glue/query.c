/* query.c - viet_query(): what a person types into a search box becomes an FTS5 expression.
**
** Words, "quoted phrases", -excluded words, beginnings*, and OR between two words are understood; anything else in the text is
** only punctuation between words. The expression holds the words as they were typed, in quotes; the tokenizer of the
** table it is used on makes its own tokens of them. What holds no word at all gives "", which finds nothing.
*/
#include <string.h>

#include "../text/cluster.h"
#include "builder.h"
#include "stream.h"
#include "value.h"

#define MOST_WORDS 64 /* words read; a longer question is cut there, so that its cost has a bound */

enum mode { ALL, ANY, PHRASE, PREFIX, SMART, FOLDED, MODES };
static const char *const mode_names[MODES] = {"all", "any", "phrase", "prefix", "smart", "folded"};

typedef struct span {
    size_t start, end; /* bytes of the question */
} span;

/* What stands between blanks, or in quotes. */
typedef struct unit {
    unsigned first, words; /* of question.word */
    bool excluded;         /* -word */
    bool quoted;
    bool either; /* OR stands before it */
    bool open;   /* the text ends right behind it: the person may still be typing */
    bool star;   /* word*: the beginning of a word, in any mode */
} unit;

typedef struct question {
    const char *text;
    size_t n;
    viet_settings settings; /* where words begin and end is all that is asked of it */
    unsigned words, units;
    span word[MOST_WORDS];
    unit unit[MOST_WORDS];
} question;

/* ---- reading */

typedef struct reader {
    const char *p, *end;
    bool either; /* an OR was read and waits for its right side */
} reader;

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

/* Adds the words of [start, end) as one unit; nothing when there are none. */
static int add_unit(question *q, const char *start, const char *end, unit u) {
    viet_stream t;
    size_t offset = (size_t)(start - q->text);
    int rc = SQLITE_ROW;
    viet_stream_open(&t, &q->settings, VIET_DOCUMENT, start, (size_t)(end - start));
    u.first = q->words;
    while (q->words < MOST_WORDS && (rc = viet_stream_next(&t)) == SQLITE_ROW) {
        q->word[q->words++] = (span){offset + t.word.start, offset + t.word.end};
    }
    viet_stream_close(&t);
    u.words = q->words - u.first;
    if (u.words > 0) {
        u.open = u.open && end == q->text + q->n; /* no blank and no quote behind it */
        q->unit[q->units++] = u;
    }
    return rc == SQLITE_NOMEM ? rc : SQLITE_OK;
}

static int read_question(question *q, const char *text, size_t n, enum mode mode) {
    reader r = {.p = text, .end = text + n};
    q->text = text;
    q->n = n;
    q->words = q->units = 0;
    q->settings = (viet_settings){.cutter = NULL};
    viet_rules_default(&q->settings.rules);
    q->settings.rules.diacritics = VIET_EXACT;
    if (mode == PHRASE) {
        return add_unit(q, text, text + n, (unit){.quoted = true});
    }
    while (q->words < MOST_WORDS && (r.p = skip_blanks(r.p, r.end)) < r.end) {
        unit u = {.open = true};
        if (*r.p == '-' && r.p + 1 < r.end && r.p[1] != '-') {
            u.excluded = true;
            r.p++;
        }
        size_t quote = quote_at(r.p, r.end);
        u.quoted = quote != 0;
        r.p += quote;
        const char *stop = find_end(r.p, r.end, u.quoted);
        if (!u.quoted && !u.excluded && stop - r.p == 2 && memcmp(r.p, "OR", 2) == 0) {
            r.either = q->units > 0 && !q->unit[q->units - 1].excluded;
        } else {
            unsigned before = q->units;
            u.star = !u.quoted && stop > r.p && stop[-1] == '*';
            u.either = r.either && !u.excluded;
            if (add_unit(q, r.p, stop, u) != SQLITE_OK) {
                return SQLITE_NOMEM;
            }
            r.either = r.either && q->units == before;
        }
        r.p = stop + (u.quoted ? quote_at(stop, r.end) : 0);
    }
    return SQLITE_OK;
}

/* ---- writing */

typedef struct writer {
    viet_builder out;
    const question *q;
    size_t start; /* of the list of evidence in out */
} writer;

/* Text for between quotes: a quote in it is doubled, and what FTS5 cannot read becomes a blank. */
static void put_text(viet_builder *out, const char *p, size_t n) {
    const char *end = p + n;
    while (p < end) {
        const char *start = p;
        uint32_t cp = viet_utf8_next(&p, end);
        if (cp == '"') {
            viet_builder_text(out, "\"\"");
        } else if (cp == 0 || (cp == VIET_REPLACEMENT && p - start == 1)) {
            viet_builder_text(out, " ");
        } else {
            viet_builder_add(out, start, (size_t)(p - start));
        }
    }
}

/* Folded text for between quotes. */
static void put_folded(viet_builder *out, const char *p, size_t n) {
    size_t bytes;
    char *folded = viet_convert_new(VIET_FORM_FOLD, p, n, &bytes);
    if (folded == NULL) {
        out->no_memory = true;
        return;
    }
    put_text(out, folded, bytes);
    sqlite3_free(folded);
}

/* The bytes of the question from one word to another. */
static void put_span(writer *w, size_t start, size_t end, bool folded) {
    if (folded) {
        put_folded(&w->out, w->q->text + start, end - start);
    } else {
        put_text(&w->out, w->q->text + start, end - start);
    }
}

/* A unit as a phrase, with what stands between its words, which may matter to the table's own tokenizer. */
static void put_unit(writer *w, const unit *u, enum mode mode) {
    viet_builder_text(&w->out, "\"");
    put_span(w, w->q->word[u->first].start, w->q->word[u->first + u->words - 1].end, mode == FOLDED);
    viet_builder_text(&w->out, u->star || (mode == PREFIX && u->open) ? "\" *" : "\"");
}

/* all, prefix, folded: every unit, or one of those joined by OR. Returns whether anything was written.
** Units side by side are joined by FTS5's implicit AND, which skips one that the table's tokenizer finds no word in. */
static bool put_all(writer *w, enum mode mode) {
    const question *q = w->q;
    const char *join = "";
    for (unsigned i = 0; i < q->units; i++) {
        const unit *u = &q->unit[i];
        if (u->excluded) {
            continue;
        }
        bool more = i + 1 < q->units && q->unit[i + 1].either;
        if (u->either) {
            join = " OR ";
        } else if (more && *join) {
            join = " AND ";
        }
        viet_builder_text(&w->out, join);
        viet_builder_text(&w->out, more && !u->either ? "(" : "");
        put_unit(w, u, mode);
        viet_builder_text(&w->out, u->either && !more ? ")" : "");
        join = u->either && !more ? " AND " : " ";
    }
    return *join != 0;
}

static bool put_any(writer *w) {
    bool some = false;
    for (unsigned i = 0; i < w->q->units; i++) {
        if (!w->q->unit[i].excluded) {
            viet_builder_text(&w->out, some ? " OR " : "");
            put_unit(w, &w->q->unit[i], ANY);
            some = true;
        }
    }
    return some;
}

/* Words first..last as a phrase of a smart question. */
static void put_evidence(writer *w, unsigned first, unsigned last, bool folded) {
    viet_builder_text(&w->out, w->out.n > w->start ? " OR \"" : "\"");
    for (unsigned i = first; i <= last; i++) {
        viet_builder_text(&w->out, i > first ? " " : "");
        put_span(w, w->q->word[i].start, w->q->word[i].end, folded);
    }
    viet_builder_text(&w->out, "\"");
}

/* The same, as typed and folded; once where folding changes nothing. */
static void put_both(writer *w, unsigned first, unsigned last) {
    size_t before = w->out.n;
    put_evidence(w, first, last, false);
    size_t typed = w->out.n;
    put_evidence(w, first, last, true);
    size_t n = typed - before, folded = w->out.n - typed;
    size_t join = before > w->start ? 0 : strlen(" OR ");
    if (!w->out.no_memory && folded == n + join &&
        memcmp(w->out.s + before, w->out.s + typed + join, n) == 0) {
        w->out.n = typed;
    }
}

/* smart: each word and each pair of neighbours, as typed and folded, all of them optional: whatever speaks for a
** document is added up. A quoted phrase is asked for. */
static bool put_smart(writer *w) {
    const question *q = w->q;
    const unit *before = NULL;
    viet_builder_text(&w->out, "(");
    w->start = w->out.n;
    for (unsigned i = 0; i < q->units; i++) {
        const unit *u = q->unit[i].excluded ? NULL : &q->unit[i];
        for (unsigned k = u ? u->first : 0; u && k < u->first + u->words; k++) {
            put_both(w, k, k);
            if (k > u->first || before != NULL) {
                put_both(w, k - 1, k);
            }
        }
        before = u;
    }
    bool some = w->out.n > w->start;
    viet_builder_text(&w->out, some ? ")" : "\"\")");
    for (unsigned i = 0; i < q->units; i++) {
        if (q->unit[i].quoted && !q->unit[i].excluded) {
            viet_builder_text(&w->out, " AND ");
            put_unit(w, &q->unit[i], SMART);
        }
    }
    return true;
}

static void put_excluded(writer *w, enum mode mode) {
    bool some = false;
    for (unsigned i = 0; i < w->q->units; i++) {
        if (w->q->unit[i].excluded) {
            viet_builder_text(&w->out, some ? " OR " : " NOT (");
            put_unit(w, &w->q->unit[i], mode == FOLDED ? FOLDED : ALL);
            some = true;
        }
    }
    viet_builder_text(&w->out, some ? ")" : "");
}

static bool has_excluded(const question *q) {
    for (unsigned i = 0; i < q->units; i++) {
        if (q->unit[i].excluded) {
            return true;
        }
    }
    return false;
}

static void write_question(writer *w, enum mode mode) {
    bool excluded = has_excluded(w->q);
    viet_builder_text(&w->out, excluded ? "(" : "");
    bool some = mode == SMART ? put_smart(w) : mode == ANY ? put_any(w) : put_all(w, mode);
    if (!some) {
        viet_builder_text(&w->out, "\"\"");
    }
    if (excluded) {
        viet_builder_text(&w->out, ")");
        put_excluded(w, mode);
    }
}

/* ---- the function */

static bool read_mode(sqlite3_context *context, sqlite3_value *value, enum mode *mode) {
    const char *name;
    size_t n;
    if (!viet_value_text(context, value, &name, &n)) {
        return false;
    }
    for (int i = 0; i < MODES; i++) {
        if (sqlite3_stricmp(name, mode_names[i]) == 0) {
            *mode = (enum mode)i;
            return true;
        }
    }
    viet_result_message(context,
                        sqlite3_mprintf("viet_query: argument 2 must be 'all', 'any', 'phrase', 'prefix', "
                                        "'smart' or 'folded', not '%s'",
                                        name));
    return false;
}

static void query(sqlite3_context *context, int n, sqlite3_value **args) {
    enum mode mode = ALL;
    question q;
    const char *text;
    size_t bytes;
    if ((n == 2 && !read_mode(context, args[1], &mode)) ||
        !viet_value_text(context, args[0], &text, &bytes)) {
        return;
    }
    writer w = {.q = &q};
    if (read_question(&q, text, bytes, mode) != SQLITE_OK) {
        w.out.no_memory = true;
    } else {
        write_question(&w, mode);
    }
    viet_cutter_free(q.settings.cutter);
    viet_builder_result(&w.out, context);
}

int viet_register_query(sqlite3 *db) {
    int rc = sqlite3_create_function_v2(db, "viet_query", 1, VIET_FUNCTION, NULL, query, NULL, NULL, NULL);
    if (rc == SQLITE_OK) {
        rc = sqlite3_create_function_v2(db, "viet_query", 2, VIET_FUNCTION, NULL, query, NULL, NULL, NULL);
    }
    return rc;
}
