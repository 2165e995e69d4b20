/* plan.c - chooses what to read of an index for a question, and writes it. */
#include "plan.h"

#include <string.h>

#include "../text/cluster.h"
#include "evidence.h"
#include "expression.h"
#include "forms.h"
#include "value.h"

/* ---- the words */

static bool has_marks(const char *p, size_t n) {
    for (size_t i = 0; i < n; i++) {
        if ((unsigned char)p[i] >= 0x80) {
            return true;
        }
    }
    return false;
}

/* Reads letters as far as they are Vietnamese: whether there is a tone among them. */
static bool has_tone(const char *p, size_t n) {
    const char *end = p + n;
    bool toned = false;
    while (p < end) {
        viet_cluster k;
        viet_cluster_read(p, end, VIET_AS_IT_STANDS, &k);
        toned = toned || (k.letter != 0 && k.tone != VIET_NGANG);
        p = k.end;
    }
    return toned;
}

static void gather_words(viet_plan *p) {
    const viet_question *q = p->q;
    const viet_unit *before = NULL;
    unsigned marked = 0;
    bool toned = false;
    for (unsigned i = 0; i < q->units; i++) {
        const viet_unit *u = &q->unit[i];
        if (u->excluded) {
            i = viet_unit_next(q, i) - 1;
            before = NULL;
            continue;
        }
        for (unsigned k = 0; u->kind == VIET_UNIT_WORDS && k < u->words; k++) {
            viet_stretch at = q->word[u->first + k];
            bool joined = k > 0 || (before != NULL && before->field == u->field);
            bool marks = has_marks(q->text + at.start, at.end - at.start);
            p->word[p->words++] = (viet_plan_word){
                .at = at, .field = u->field, .joined = joined, .marked = marks, .exact = u->whole};
            marked += marks;
            toned = toned || (marks && has_tone(q->text + at.start, at.end - at.start));
            before = u;
        }
    }
    /* Three syllables out of four have a tone mark. */
    p->toneless = marked >= 4 && !toned;
}

/* How the tokenizer is to take a word, see stream.h. */
static char sign_of(const viet_plan *p, const viet_plan_word *w) {
    if (p->target != NULL &&
        p->target->settings == NULL) { /* another tokenizer, to which they may be letters */
        return 0;
    }
    return w->exact ? '=' : w->marked && (p->target == NULL || p->toneless) ? '~' : 0;
}

static const char *text_of(const viet_plan *p, const viet_plan_word *w, size_t *n) {
    *n = w->at.end - w->at.start;
    return p->q->text + w->at.start;
}

static void put_word(const viet_plan *p, viet_builder *out, const viet_plan_word *w) {
    size_t n;
    const char *s = text_of(p, w, &n);
    viet_expression_string(out, sign_of(p, w), s, n);
}

/* ---- what is rare */

static bool is_same(const viet_plan *p, const viet_plan_word *a, const viet_plan_word *b) {
    size_t n, m;
    const char *s = text_of(p, a, &n), *t = text_of(p, b, &m);
    return n == m && memcmp(s, t, n) == 0;
}

static int count_words(viet_plan *p) {
    viet_builder b = {.s = NULL};
    int rc = SQLITE_OK;
    for (unsigned i = 0; rc == SQLITE_OK && i < p->words; i++) {
        viet_plan_word *w = &p->word[i];
        unsigned same = 0;
        while (!is_same(p, &p->word[same], w)) {
            same++;
        }
        if (same < i) {
            w->rows = p->word[same].rows;
            continue;
        }
        viet_holding h;
        b.n = 0;
        put_word(p, &b, w);
        viet_builder_add(&b, "", 1);
        rc = b.no_memory ? SQLITE_NOMEM : viet_vocabulary_count(p->target->vocabulary, b.s, &h);
        w->rows = rc == SQLITE_OK ? (double)h.rows : 0;
    }
    sqlite3_free(b.s);
    p->all = (double)viet_vocabulary_rows(p->target->vocabulary);
    return rc;
}

/* The rows of the rarest of the words that there are. */
static double rarest_of(const viet_plan *p) {
    double rarest = -1;
    for (unsigned i = 0; i < p->words; i++) {
        double rows = p->word[i].rows;
        rarest = rows > 0 && (rarest < 0 || rows < rarest) ? rows : rarest;
    }
    return rarest;
}

static void choose_words(viet_plan *p) {
    double rarest = rarest_of(p);
    for (unsigned i = 0; i < p->words; i++) {
        viet_plan_word *w = &p->word[i], *before = i > 0 ? w - 1 : w;
        double less = w->rows < before->rows ? w->rows : before->rows;
        w->rare = w->rows > 0 && (w->rows <= VIET_PLAN_RARE * p->all || w->rows <= rarest);
        w->heard = w->rare || (w->rows > 0 && w->rows <= VIET_PLAN_HEARD * p->all);
        w->pair = w->joined && less > 0 && less <= VIET_PLAN_PAIRED * p->all && p->target->phrases;
    }
}

int viet_plan_new(const viet_question *q, viet_target *target, viet_plan **out) {
    viet_plan *p = *out = sqlite3_malloc64(sizeof *p);
    if (p == NULL) {
        return SQLITE_NOMEM;
    }
    *p = (viet_plan){.q = q, .target = target};
    gather_words(p);
    int rc = target == NULL ? SQLITE_OK : count_words(p);
    if (rc == SQLITE_OK && target != NULL) {
        choose_words(p);
    }
    if (rc != SQLITE_OK) {
        viet_plan_free(p);
        *out = NULL;
    }
    return rc;
}

void viet_plan_free(viet_plan *p) {
    sqlite3_free(p);
}

/* ---- writing it for viet_rank() */

static void put_join(viet_builder *out, size_t start) {
    viet_builder_text(out, out->n > start ? " OR " : "");
}

static void put_word_field(const viet_plan *p, viet_builder *out, const viet_plan_word *w) {
    viet_expression_field(out, p->target, w->field);
}

/* A word and the one before it as a phrase: two strings joined by +, since each may have its sign. */
static void put_pair(const viet_plan *p, viet_builder *out, unsigned i) {
    put_word_field(p, out, &p->word[i]);
    put_word(p, out, &p->word[i - 1]);
    viet_builder_text(out, " + ");
    put_word(p, out, &p->word[i]);
}

/* Whether a marked word is looked for in text without marks too: where the table is known only a rare one, since the
** list of a common one would cost too much. */
static bool is_loose(const viet_plan *p, const viet_plan_word *w) {
    bool can = p->target == NULL || (p->target->settings != NULL && w->rare);
    return can && w->marked && !w->exact && !p->toneless;
}

/* A word; a loose one as it was typed before that, see VIET_AS_TYPED. */
static void put_alternatives(const viet_plan *p, viet_builder *out, const viet_plan_word *w) {
    size_t n;
    const char *s = text_of(p, w, &n);
    bool loose = is_loose(p, w);
    put_word_field(p, out, w);
    viet_expression_string(out, loose ? 0 : sign_of(p, w), s, n);
    if (loose) {
        viet_builder_text(out, " OR ");
        put_word_field(p, out, w);
        viet_expression_string(out, '~', s, n);
    }
}

static void put_everything(const viet_plan *p, viet_builder *out) {
    size_t start = out->n;
    for (unsigned i = 0; i < p->words; i++) {
        put_join(out, start);
        put_alternatives(p, out, &p->word[i]);
        if (p->word[i].joined) {
            put_join(out, start);
            put_pair(p, out, i);
        }
    }
}

static void put_lead(const viet_plan *p, viet_builder *out) {
    size_t start = out->n;
    for (unsigned i = 0; i < p->words; i++) {
        if (p->word[i].rare) {
            put_join(out, start);
            put_alternatives(p, out, &p->word[i]);
        }
        if (p->word[i].pair) {
            put_join(out, start);
            put_pair(p, out, i);
        }
    }
}

static void put_heard(const viet_plan *p, viet_builder *out) {
    size_t start = out->n;
    for (unsigned i = 0; i < p->words; i++) {
        if (p->word[i].heard) {
            put_join(out, start);
            put_alternatives(p, out, &p->word[i]);
        }
    }
}

void viet_plan_write(const viet_plan *p, viet_builder *out) {
    size_t start = out->n;
    if (p->target == NULL) {
        put_everything(p, out);
    } else if (!p->target->phrases) {
        put_heard(p, out);
    } else {
        viet_builder_text(out, "(");
        put_lead(p, out);
        if (out->n == start + 1) {
            out->n = start;
            return;
        }
        viet_builder_text(out, ") AND (");
        put_heard(p, out);
        viet_builder_text(out, ")");
    }
}

/* ---- writing it for counting by word */

typedef struct plan_writer {
    viet_plan *p;
    viet_builder *out;
    int *word_of;
    int phrases;
    bool all; /* every word must be there */
    int rc;
} plan_writer;

/* n phrases were written that are forms of a word, or -1; typed: the first of them is the word as it was typed. */
static void note_phrases(plan_writer *w, int n, int word, bool typed) {
    for (int i = 0; i < n && w->phrases < VIET_PLAN_PHRASES; i++) {
        bool reached = word >= 0 && !(typed && i == 0);
        w->word_of[w->phrases++] = reached ? word + VIET_REACHED : word;
    }
}

/* Word i behind a join: rare, as one string; a common one as the forms that are worth it. word: what they are counted
** for, or -1. */
static void put_counted(plan_writer *w, const char *join, unsigned i, int word) {
    const viet_plan_word *it = &w->p->word[i];
    size_t n, start = w->out->n;
    const char *s = text_of(w->p, it, &n);
    int forms = 1;
    bool typed = true;
    viet_builder_text(w->out, join);
    put_word_field(w->p, w->out, it);
    if ((it->rare && !it->marked && !w->all) || w->phrases > VIET_PLAN_FORMS) {
        viet_expression_string(w->out, sign_of(w->p, it), s, n);
    } else {
        viet_builder_text(w->out, "(");
        if (w->rc == SQLITE_OK) {
            w->rc = viet_forms_write(w->p->target, w->out, sign_of(w->p, it), s, n, it->marked,
                                     it->marked || it->rare || w->all ? 0 : VIET_PLAN_MINOR, &forms, &typed);
        }
        viet_builder_text(w->out, ")");
    }
    if (forms == 0 && !w->out->no_memory) { /* no form is left: say nothing */
        w->out->n = start;
    }
    note_phrases(w, forms, word, typed);
}

static void put_counted_lead(plan_writer *w) {
    size_t start = w->out->n;
    for (unsigned i = 0; i < w->p->words; i++) {
        const viet_plan_word *it = &w->p->word[i];
        if (it->rare) {
            put_counted(w, w->out->n > start ? " OR " : "", i, -1);
        }
        if (it->pair && !it->rare && !it[-1].rare) { /* the rows of a rare word are led to anyway */
            put_join(w->out, start);
            put_pair(w->p, w->out, i);
            note_phrases(w, 1, -1, true);
        }
    }
}

static void put_counted_heard(plan_writer *w, const char *join, bool all) {
    size_t start = w->out->n;
    for (unsigned i = 0; i < w->p->words; i++) {
        if (all || w->p->word[i].heard) {
            put_counted(w, w->out->n > start ? join : "", i, (int)i);
        }
    }
}

static bool finds_nothing(const viet_plan *p, bool all) {
    bool some = false, every = p->words > 0;
    for (unsigned i = 0; i < p->words; i++) {
        some = some || p->word[i].rows > 0;
        every = every && p->word[i].rows > 0;
    }
    return all ? !every : !some;
}

int viet_plan_write_counted(viet_plan *p, viet_builder *out, bool all, int *word_of, int *phrases) {
    plan_writer w = {.p = p, .out = out, .word_of = word_of, .all = all, .rc = SQLITE_OK};
    bool nothing = finds_nothing(p, all);
    if (nothing) {
        return SQLITE_DONE;
    }
    if (!all && p->target->phrases) {
        viet_builder_text(out, "(");
        put_counted_lead(&w);
        viet_builder_text(out, ") AND (");
        nothing = w.phrases == 0;
    }
    size_t start = out->n;
    put_counted_heard(&w, all ? " AND " : " OR ", all);
    nothing = nothing || out->n == start;
    viet_builder_text(out, !all && p->target->phrases ? ")" : "");
    *phrases = w.phrases;
    if (w.rc == SQLITE_OK && out->no_memory) {
        return SQLITE_NOMEM;
    }
    return w.rc == SQLITE_OK && nothing ? SQLITE_DONE : w.rc;
}
