/* expression.c - writes a question: clauses joined by AND, each of alternatives joined by OR, and what is excluded. */
#include "expression.h"

#include <string.h>

#include "../text/cluster.h"
#include "forms.h"
#include "plan.h"
#include "stream.h"
#include "value.h"

const char *const viet_mode_names[VIET_MODES] = {"all", "any", "phrase", "prefix", "smart", "folded"};

typedef struct expression_writer {
    const viet_question *q;
    viet_target *target;
    enum viet_mode mode;
    int rc;
} expression_writer;

/* Keeps the first error. */
static void note_result(expression_writer *w, int rc) {
    w->rc = w->rc == SQLITE_OK ? rc : w->rc;
}

/* ---- strings */

/* Text for between quotes: a quote in it is doubled; what FTS5 cannot read, and a sign that would mean something to the
** tokenizer (see stream.h), becomes a blank. Two of them before a mark, which over one blank would join the word before
** (see cluster.h). */
static void put_quoted(viet_builder *out, const char *p, size_t n) {
    const char *end = p + n;
    bool blank = true; /* what was written last */
    while (p < end) {
        const char *start = p;
        uint32_t cp = viet_utf8_next(&p, end);
        bool sign = (cp == '=' || cp == '~') && blank;
        blank = cp <= ' ' || sign || (cp == VIET_REPLACEMENT && p - start == 1);
        if (cp == '"') {
            viet_builder_text(out, "\"\"");
        } else if (blank) {
            bool mark = cp != ' ' && p < end &&
                        !viet_surely_a_base((const unsigned char *)p, (const unsigned char *)end);
            viet_builder_text(out, mark ? "  " : " ");
        } else {
            viet_builder_add(out, start, (size_t)(p - start));
        }
    }
}

void viet_expression_string(viet_builder *out, char sign, const char *p, size_t n) {
    viet_builder_text(out, "\"");
    viet_builder_add(out, &sign, sign != 0);
    put_quoted(out, p, n);
    viet_builder_text(out, "\"");
}

static void put_folded(viet_builder *out, const char *p, size_t n) {
    size_t bytes;
    char *folded = viet_convert_new(VIET_FORM_FOLD, p, n, &bytes);
    if (folded == NULL) {
        out->no_memory = true;
        return;
    }
    viet_expression_string(out, 0, folded, bytes);
    sqlite3_free(folded);
}

void viet_expression_field(viet_builder *out, const viet_target *target, int field) {
    if (field >= 0) {
        viet_builder_text(out, "\"");
        viet_builder_quoted(out, target->fields.name[field], strlen(target->fields.name[field]));
        viet_builder_text(out, "\" : ");
    }
}

static void put_written_field(const expression_writer *w, viet_builder *out, int field) {
    viet_expression_field(out, w->target, field);
}

/* Whether the tokenizer that the expression is for may know the signs, see stream.h. */
static bool has_signs(const expression_writer *w) {
    return w->target == NULL || w->target->settings != NULL;
}

static bool has_phrases(const expression_writer *w) {
    return w->target == NULL || w->target->phrases;
}

static void put_stretch(const expression_writer *w, viet_builder *out, size_t start, size_t end) {
    if (w->mode == VIET_FOLDED) {
        put_folded(out, w->q->text + start, end - start);
    } else {
        viet_expression_string(out, 0, w->q->text + start, end - start);
    }
}

/* Words first..last as a phrase, with what stands between them, which may matter to the table's own tokenizer; where
** the table has no phrases, as words that must all be there. */
static void put_words(const expression_writer *w, viet_builder *out, const viet_unit *u, bool begun) {
    const viet_stretch *word = &w->q->word[u->first];
    bool apart = u->words > 1 && !has_phrases(w);
    viet_builder_text(out, apart ? "(" : "");
    for (unsigned i = 0; i < (apart ? u->words : 1); i++) {
        viet_builder_text(out, i > 0 ? " AND " : "");
        put_written_field(w, out, u->field);
        put_stretch(w, out, word[i].start, apart ? word[i].end : word[u->words - 1].end);
    }
    viet_builder_text(out, begun ? " *" : "");
    viet_builder_text(out, apart ? ")" : "");
}

/* Another text that stands for words of the question. */
static void put_other(const expression_writer *w, viet_builder *out, int field, const char *p, size_t n) {
    if (has_phrases(w)) {
        put_written_field(w, out, field);
        viet_expression_string(out, 0, p, n);
        return;
    }
    viet_question other;
    if (viet_question_read(&other, p, n, true, &w->target->fields) != SQLITE_OK) {
        out->no_memory = true;
    }
    expression_writer in = {.q = &other, .target = w->target, .mode = VIET_ALL};
    for (unsigned i = 0; i < other.units; i++) {
        other.unit[i].field = field;
        put_words(&in, out, &other.unit[i], false);
    }
    viet_question_free(&other);
}

/* ---- synonyms of the table's tokenizer */

static bool is_in_run(const viet_unit *u, const viet_unit *first) {
    return u->kind == VIET_UNIT_WORDS && !u->quoted && !u->excluded && !u->either && u->field == first->field;
}

/* Finds what the user's synonyms have for the words from unit i on. *next: the unit behind the longest that is found,
** i when there is none. Forms of one word for one word are the tokenizer's business. */
static void find_synonyms(expression_writer *w, unsigned i, unsigned *next) {
    const viet_question *q = w->q;
    const viet_unit *u = &q->unit[i];
    viet_settings *s = w->target == NULL ? NULL : w->target->settings;
    *next = i;
    if (s == NULL || s->synonyms == NULL || u->star || w->mode == VIET_FOLDED) {
        return;
    }
    unsigned end = i + 1;
    while (w->mode != VIET_ANY && !u->quoted && end < q->units && is_in_run(&q->unit[end], u)) {
        end++;
    }
    end = end < q->units && q->unit[end].kind == VIET_UNIT_WORDS && q->unit[end].either ? i + 1 : end;
    size_t start = q->word[u->first].start;
    const viet_unit *last = &q->unit[end - 1];
    note_result(w, viet_synonyms_find(s->synonyms, &s->rules, q->text + start,
                                      q->word[last->first + last->words - 1].end - start));
    unsigned n = w->rc == SQLITE_OK ? viet_synonyms_count(s->synonyms) : 0;
    for (unsigned k = 0; k < n; k++) {
        viet_synonym found = viet_synonyms_get(s->synonyms, k);
        bool one = found.token != NULL && u->words == 1 && start + found.end == q->word[u->first].end;
        for (unsigned j = i; j < end && !one; j++) {
            const viet_unit *v = &q->unit[j];
            if (q->word[v->first + v->words - 1].end == start + found.end && j + 1 > *next) {
                *next = j + 1;
            }
        }
    }
}

/* The forms that were found for the words from unit i up to unit next, joined by OR, joined: to what is there. */
static void put_synonyms(const expression_writer *w, viet_builder *out, unsigned i, unsigned next,
                         bool joined) {
    const viet_question *q = w->q;
    const viet_synonyms *s = w->target->settings->synonyms;
    const viet_unit *u = &q->unit[i], *last = &q->unit[next - 1];
    size_t start = q->word[u->first].start, end = q->word[last->first + last->words - 1].end;
    for (unsigned k = 0; k < viet_synonyms_count(s); k++) {
        viet_synonym found = viet_synonyms_get(s, k);
        bool one = found.token != NULL && u->words == 1 && next == i + 1;
        if (start + found.end == end && !one) {
            viet_builder_text(out, joined ? " OR " : "");
            put_other(w, out, u->field, found.other, found.n);
            joined = true;
        }
    }
}

/* ---- all: clauses */

static bool is_unmarked(const char *p, size_t n) {
    for (size_t i = 0; i < n; i++) {
        if (!((p[i] >= 'a' && p[i] <= 'z') || (p[i] >= 'A' && p[i] <= 'Z'))) {
            return false;
        }
    }
    return true;
}

/* One word that is a question by itself, without marks: it is written as it was typed too, so that viet_rank() puts rows
** with it as it was typed first. */
static bool is_alone(const expression_writer *w, const viet_unit *u) {
    const viet_stretch *word = &w->q->word[u->first];
    bool plain = w->q->units == 1 && u->words == 1 && !u->excluded && !u->star && w->mode != VIET_FOLDED;
    if (!plain || (w->mode == VIET_BEGUN && u->open) || word->end - word->start > VIET_SYLLABLE_MAX) {
        return false;
    }
    return is_unmarked(w->q->text + word->start, word->end - word->start);
}

/* An unmarked word as all its forms that the table has, between two empty strings, which find nothing and tell
** viet_rank() that they are one word; but not where the index keeps no positions: SQLite 3.40 crashes when it looks for
** those of an empty string. False when it is not such a word, or there is no more than one form of it. */
static bool put_forms(expression_writer *w, viet_builder *out, const viet_unit *u) {
    const viet_stretch *word = &w->q->word[u->first];
    const char *p = w->q->text + word->start;
    size_t n = word->end - word->start, start = out->n;
    viet_builder list = {.s = NULL};
    int forms = 0;
    bool typed, plain = w->target != NULL && w->target->settings != NULL && has_phrases(w) && u->words == 1 &&
                        u->field < 0 && u->raw.end == u->raw.start && w->mode != VIET_FOLDED;
    if (plain && is_unmarked(p, n)) {
        note_result(w, viet_forms_write(w->target, &list, 0, p, n, false, 0, &forms, &typed));
    }
    if (forms > 1) {
        viet_builder_text(out, "\"\" OR ");
        viet_builder_add(out, list.s, list.n);
        viet_builder_text(out, " OR \"\"");
    }
    out->no_memory = out->no_memory || list.no_memory;
    sqlite3_free(list.s);
    return out->n > start;
}

/* A unit and whatever else it may be: true when several things were written. */
static bool put_unit(expression_writer *w, viet_builder *out, const viet_unit *u) {
    bool begun = u->star || (w->mode == VIET_BEGUN && u->open), several = false;
    const viet_stretch *word = &w->q->word[u->first];
    if (has_signs(w) && is_alone(w, u)) {
        put_written_field(w, out, u->field);
        viet_expression_string(out, '=', w->q->text + word->start, word->end - word->start);
        viet_builder_text(out, " OR ");
        several = true;
    }
    if (has_signs(w) && u->whole && u->words == 1 && !begun) {
        put_written_field(w, out, u->field);
        viet_expression_string(out, '=', w->q->text + word->start, word->end - word->start);
    } else if (!begun && put_forms(w, out, u)) {
        several = true;
    } else {
        put_words(w, out, u, begun);
    }
    if (u->raw.end > u->raw.start) {
        viet_builder_text(out, " OR ");
        put_other(w, out, u->field, w->q->raw + u->raw.start, u->raw.end - u->raw.start);
        several = true;
    }
    return several;
}

static void put_list(expression_writer *w, viet_builder *out, unsigned i, unsigned end);

static bool put_clauses(expression_writer *w, viet_builder *out, unsigned i, unsigned end);

static bool has_excluded(const viet_question *q, unsigned i, unsigned end) {
    for (; i < end; i = viet_unit_next(q, i)) {
        if (q->unit[i].excluded) {
            return true;
        }
    }
    return false;
}

/* A group that changes nothing: what is in it must be there anyway. (1.411 lượt */
static bool is_idle_group(const viet_question *q, unsigned i, unsigned end) {
    unsigned next = viet_unit_next(q, i);
    return q->unit[i].kind == VIET_UNIT_OPEN && !(next < end && q->unit[next].either) &&
           !has_excluded(q, i + 1, next - 1);
}

static bool is_one_clause(const viet_question *q, unsigned i, unsigned end) {
    bool one = !q->unit[i].excluded;
    i = viet_unit_next(q, i);
    while (one && i < end && q->unit[i].either) {
        i = viet_unit_next(q, i);
    }
    return one && i == end;
}

/* Unit i, or the group that begins there, or the units that a synonym stands for. Returns the unit behind; *several:
** alternatives were written. */
static unsigned put_item(expression_writer *w, viet_builder *out, unsigned i, bool *several) {
    const viet_unit *u = &w->q->unit[i];
    unsigned next;
    if (u->kind == VIET_UNIT_OPEN) {
        next = viet_unit_next(w->q, i);
        bool one = is_one_clause(w->q, i + 1, next - 1); /* has parentheses of its own if it needs any */
        viet_builder_text(out, one ? "" : "(");
        put_list(w, out, i + 1, next - 1);
        viet_builder_text(out, one ? "" : ")");
        return next;
    }
    find_synonyms(w, i, &next);
    if (next == i) {
        *several = put_unit(w, out, u) || *several;
        return i + 1;
    }
    *several = true;
    viet_builder_text(out, next > i + 1 ? "(" : "");
    for (unsigned k = i; k < next; k++) {
        viet_builder_text(out, k > i ? " AND " : "");
        put_words(w, out, &w->q->unit[k], false);
    }
    viet_builder_text(out, next > i + 1 ? ")" : "");
    put_synonyms(w, out, i, next, true);
    return next;
}

/* One clause: an item and those that OR joins to it. Returns the unit behind it. */
static unsigned put_clause(expression_writer *w, viet_builder *out, unsigned i, unsigned end) {
    if (is_idle_group(w->q, i, end)) {
        unsigned behind = viet_unit_next(w->q, i);
        put_clauses(w, out, i + 1, behind - 1);
        return behind;
    }
    viet_builder clause = {.s = NULL};
    bool several = false;
    unsigned next = put_item(w, &clause, i, &several);
    while (next < end && w->q->unit[next].either) {
        viet_builder_text(&clause, " OR ");
        next = put_item(w, &clause, next, &several);
        several = true;
    }
    viet_builder_text(out, several ? "(" : "");
    viet_builder_add(out, clause.s, clause.n);
    viet_builder_text(out, several ? ")" : "");
    out->no_memory = out->no_memory || clause.no_memory;
    sqlite3_free(clause.s);
    return next;
}

/* The clauses of a list. Two phrases side by side are joined by FTS5's implicit AND, which skips one that the table's
** tokenizer finds no word in; it cannot join what stands in parentheses. Returns whether there was any. */
static bool put_clauses(expression_writer *w, viet_builder *out, unsigned i, unsigned end) {
    bool some = false, grouped = false;
    while (i < end) {
        if (w->q->unit[i].excluded) {
            i = viet_unit_next(w->q, i);
            continue;
        }
        viet_builder clause = {.s = NULL};
        i = put_clause(w, &clause, i, end);
        bool group = clause.n > 0 && clause.s[0] == '(';
        bool clause_ends_group = clause.n > 0 && clause.s[clause.n - 1] == ')';
        viet_builder_text(out, !some ? "" : group || grouped ? " AND " : " ");
        viet_builder_add(out, clause.s, clause.n);
        out->no_memory = out->no_memory || clause.no_memory;
        sqlite3_free(clause.s);
        grouped = clause_ends_group;
        some = true;
    }
    return some;
}

/* any: whatever is not excluded. */
static bool put_any(expression_writer *w, viet_builder *out) {
    bool some = false, several = false;
    for (unsigned i = 0; i < w->q->units; i++) {
        if (w->q->unit[i].excluded) {
            i = viet_unit_next(w->q, i) - 1;
        } else if (w->q->unit[i].kind == VIET_UNIT_WORDS) {
            viet_builder_text(out, some ? " OR " : "");
            i = put_item(w, out, i, &several) - 1;
            some = true;
        }
    }
    return some;
}

static void put_excluded(expression_writer *w, viet_builder *out, unsigned i, unsigned end) {
    bool some = false, several = false;
    enum viet_mode mode = w->mode;
    w->mode = mode == VIET_FOLDED ? mode : VIET_ALL;
    for (; i < end; i = viet_unit_next(w->q, i)) {
        if (w->q->unit[i].excluded) {
            viet_builder_text(out, some ? " OR " : " NOT (");
            put_item(w, out, i, &several);
            some = true;
        }
    }
    viet_builder_text(out, ")");
    w->mode = mode;
}

/* smart: what speaks for a row, and the other forms of its words; a quoted phrase must be there. */
static void put_smart(expression_writer *w, viet_builder *out) {
    const viet_question *q = w->q;
    viet_plan *plan;
    note_result(w, viet_plan_new(q, w->target, &plan));
    if (plan == NULL) {
        return;
    }
    viet_builder_text(out, "(");
    size_t start = out->n;
    viet_plan_write(plan, out);
    viet_plan_free(plan);
    for (unsigned i = 0; i < q->units; i++) {
        const viet_unit *u = &q->unit[i];
        unsigned next;
        if (u->excluded || u->kind != VIET_UNIT_WORDS) {
            i = u->excluded ? viet_unit_next(q, i) - 1 : i;
            continue;
        }
        find_synonyms(w, i, &next);
        if (next > i) {
            put_synonyms(w, out, i, next, out->n > start);
        }
        if (u->raw.end > u->raw.start) {
            viet_builder_text(out, out->n > start ? " OR " : "");
            put_other(w, out, u->field, q->raw + u->raw.start, u->raw.end - u->raw.start);
        }
    }
    viet_builder_text(out, out->n > start ? ")" : "\"\")");
    for (unsigned i = 0; i < q->units; i++) {
        if (q->unit[i].quoted && !q->unit[i].excluded) {
            viet_builder_text(out, " AND ");
            put_words(w, out, &q->unit[i], false);
        }
    }
}

/* The units from i to end: at the top by the mode, in a group always as all. */
static void put_list(expression_writer *w, viet_builder *out, unsigned i, unsigned end) {
    bool excluded = has_excluded(w->q, i, end), top = i == 0, some;
    viet_builder_text(out, excluded ? "(" : "");
    if (top && w->mode == VIET_SMART) {
        some = true;
        put_smart(w, out);
    } else if (top && w->mode == VIET_ANY) {
        some = put_any(w, out);
    } else {
        some = put_clauses(w, out, i, end);
    }
    if (!some) {
        viet_builder_text(out, "\"\"");
    }
    if (excluded) {
        viet_builder_text(out, ")");
        put_excluded(w, out, i, end);
    }
}

int viet_expression_write(viet_builder *out, const viet_question *q, enum viet_mode mode,
                          viet_target *target) {
    expression_writer w = {.q = q, .target = target, .mode = mode, .rc = SQLITE_OK};
    put_list(&w, out, 0, q->units);
    return w.rc == SQLITE_OK && out->no_memory ? SQLITE_NOMEM : w.rc;
}
