/* forms.c - asks the tokenizer for the forms, and the index for each of them. */
#include "forms.h"

#include <string.h>

#include "expression.h"
#include "stream.h"
#include "value.h"

#define FORMS_MOST 64 /* of a word; the widest has fewer */

typedef struct forms_list {
    viet_builder bytes; /* all forms, one behind the other */
    size_t end[FORMS_MOST];
    double rows[FORMS_MOST];
    int n;
    double all;
    bool begun; /* the first of the stream was looked at */
    bool typed; /* it is in the list: the word as it was typed */
} forms_list;

static int add_form(forms_list *f, viet_target *t, const char *s, size_t n) {
    double rows;
    int rc = viet_vocabulary_rough(t->vocabulary, s, n, &rows);
    if (rc == SQLITE_OK && rows > 0 && f->n < FORMS_MOST) {
        viet_builder_add(&f->bytes, s, n);
        f->end[f->n] = f->bytes.n;
        f->rows[f->n++] = rows;
        f->all += rows;
        f->typed = f->typed || !f->begun;
    }
    f->begun = true;
    return rc == SQLITE_OK && f->bytes.no_memory ? SQLITE_NOMEM : rc;
}

static int list_forms(forms_list *f, viet_target *t, char sign, const char *p, size_t n) {
    viet_builder word = {.s = NULL};
    viet_stream stream;
    viet_builder_add(&word, &sign, sign != 0);
    viet_builder_add(&word, p, n);
    if (word.no_memory) {
        return SQLITE_NOMEM;
    }
    int rc;
    viet_stream_open(&stream, t->settings, VIET_QUESTION, word.s, word.n);
    while ((rc = viet_stream_next(&stream)) == SQLITE_ROW) {
        rc = add_form(f, t, stream.s, stream.n);
        if (rc != SQLITE_OK) {
            break;
        }
    }
    viet_stream_close(&stream);
    sqlite3_free(word.s);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static int add_bare(forms_list *f, viet_target *t, const char *p, size_t n) {
    size_t bytes;
    char *bare = viet_convert_new(VIET_FORM_FOLD, p, n, &bytes);
    int rc = bare == NULL ? SQLITE_NOMEM : add_form(f, t, bare, bytes);
    sqlite3_free(bare);
    return rc;
}

int viet_forms_write(viet_target *t, viet_builder *out, char sign, const char *p, size_t n, bool bare,
                     double least, int *forms, bool *typed) {
    forms_list f = {.n = 0};
    *forms = 1;
    *typed = true;
    if (t->settings == NULL) {
        viet_expression_string(out, sign, p, n);
        return SQLITE_OK;
    }
    int rc = list_forms(&f, t, sign, p, n);
    if (rc == SQLITE_OK && bare) {
        rc = add_bare(&f, t, p, n);
    }
    *forms = 0;
    *typed = f.typed;
    for (int i = 0; rc == SQLITE_OK && i < f.n; i++) {
        size_t start = i > 0 ? f.end[i - 1] : 0;
        if (f.rows[i] < least * f.all) {
            *typed = *typed && i > 0;
        } else {
            viet_builder_text(out, *forms > 0 ? " OR " : "");
            viet_expression_string(out, '=', f.bytes.s + start, f.end[i] - start);
            ++*forms;
        }
    }
    sqlite3_free(f.bytes.s);
    return rc;
}
