/* stream.c - a small machine around the scanner: word, then twin or forms; or a stretch cut by ICU. */
#include "stream.h"

#include <limits.h>
#include <string.h>

/* ---- buffers: in the stream itself until a word is longer than any in a dictionary */

static void buffer_open(viet_buffer *b) {
    b->s = b->room;
    b->cap = sizeof b->room;
}

static void buffer_close(viet_buffer *b) {
    if (b->s != b->room) {
        sqlite3_free(b->s);
    }
}

/* Room for n bytes; what was in it may be lost. */
static int buffer_reserve(viet_buffer *b, size_t n) {
    if (n <= b->cap) {
        return SQLITE_OK;
    }
    char *s = sqlite3_malloc64(n);
    if (s == NULL) {
        return SQLITE_NOMEM;
    }
    buffer_close(b);
    b->s = s;
    b->cap = n;
    return SQLITE_OK;
}

/* text[0..n) in another form, into b; *made gets its length. */
static int buffer_convert(viet_buffer *b, enum viet_form form, const char *text, size_t n, size_t *made) {
    bool no_memory = false;
    viet_foreign foreign = {viet_icu_convert, &no_memory};
    *made = viet_convert(form, text, n, b->s, b->cap, &foreign);
    if (*made > b->cap && !no_memory) {
        if (buffer_reserve(b, *made) != SQLITE_OK) {
            return SQLITE_NOMEM;
        }
        *made = viet_convert(form, text, n, b->s, b->cap, &foreign);
    }
    return no_memory ? SQLITE_NOMEM : SQLITE_OK;
}

/* ---- the stream */

void viet_stream_open(viet_stream *t, viet_settings *settings, enum viet_purpose purpose, const char *text,
                      size_t n) {
    t->settings = settings;
    t->purpose = purpose;
    t->state = VIET_AT_WORD;
    t->begun = false;
    buffer_open(&t->token);
    buffer_open(&t->twin);
    t->scan = (viet_scanner){.rules = &settings->rules,
                             .text = text,
                             .n = n,
                             .unfinished = purpose == VIET_PREFIX,
                             .out = t->token.s,
                             .cap = t->token.cap};
}

void viet_stream_close(viet_stream *t) {
    buffer_close(&t->token);
    buffer_close(&t->twin);
}

static int give(viet_stream *t, const char *s, size_t n, bool colocated) {
    t->s = s;
    t->n = n;
    t->colocated = colocated;
    return SQLITE_ROW;
}

/* Whether no word follows the one that was read. */
static bool is_last(const viet_stream *t) {
    char room[VIET_TOKEN_ROOM];
    viet_scanner ahead = t->scan;
    viet_token word;
    ahead.out = room;
    ahead.cap = sizeof room;
    return viet_token_next(&ahead, &word) == 0;
}

/* The sign that says how the word at hand is meant, see stream.h; 0 for none. */
static char sign_before(const viet_stream *t) {
    size_t at = t->word.start;
    const char *text = t->scan.text;
    bool sign = at > 0 && (text[at - 1] == '=' || text[at - 1] == '~') && (at == 1 || text[at - 2] == ' ');
    return sign ? text[at - 1] : 0;
}

/* What comes at the place of the word that a question has in t->token. */
static int plan_forms(viet_stream *t, size_t n) {
    const viet_settings *s = t->settings;
    char sign = sign_before(t);
    bool prefix = t->purpose == VIET_PREFIX && is_last(t), stop = false;
    int rc = SQLITE_OK;
    t->bare = sign == '~' && s->rules.diacritics == VIET_AUTO;
    t->made = n;
    if (sign == '=') {
        return SQLITE_OK;
    }
    if (s->stopwords != NULL && !t->begun && t->purpose == VIET_QUESTION && is_last(t)) {
        rc = viet_stopwords_has(s->stopwords, s->rules.diacritics, t->token.s, n, &stop);
    }
    if (rc == SQLITE_OK && stop) {
        return SQLITE_DONE;
    }
    viet_widen(&t->forms, t->token.s, n, s->rules.diacritics,
               prefix    ? VIET_PREFIXES
               : t->bare ? VIET_LOOSE
                         : VIET_WHOLE);
    t->state = VIET_AT_FORMS;
    t->synonym = UINT_MAX;
    if (rc == SQLITE_OK && s->synonyms != NULL && !prefix) { /* an unfinished word has none */
        t->synonym = 0;
        rc = viet_synonyms_find(s->synonyms, &s->rules, t->token.s, n);
    }
    return rc;
}

/* A word with other scripts: ICU makes the token. */
static int make_foreign(viet_stream *t, size_t *n) {
    enum viet_form form = t->settings->rules.diacritics == VIET_FOLD ? VIET_FORM_FOLD : VIET_FORM_KEY;
    int rc = buffer_convert(&t->token, form, t->scan.text + t->word.start, t->word.end - t->word.start, n);
    t->scan.out = t->token.s;
    t->scan.cap = t->token.cap;
    return rc;
}

static int start_cuts(viet_stream *t) {
    viet_settings *s = t->settings;
    if (s->cutter == NULL && (s->cutter = viet_cutter_new()) == NULL) {
        return SQLITE_NOMEM;
    }
    t->state = VIET_AT_CUTS;
    t->uncut = t->word.start;
    return viet_cutter_start(s->cutter, t->scan.text + t->word.start, t->word.end - t->word.start)
               ? SQLITE_OK
               : SQLITE_NOMEM;
}

/* What the scanner found: a word and what comes with it, text to be cut, the end, or no room. */
static int give_found(viet_stream *t, int found) {
    size_t n;
    while (found < 0) {
        size_t enough = 3 * (t->scan.n - t->scan.at) + VIET_TOKEN_ROOM, more = 4 * t->token.cap;
        if (buffer_reserve(&t->token, more < enough ? more : enough) != SQLITE_OK) {
            return SQLITE_NOMEM;
        }
        t->scan.out = t->token.s;
        t->scan.cap = t->token.cap;
        found = viet_token_next(&t->scan, &t->word);
    }
    if (found == 0) {
        return SQLITE_DONE;
    }
    if (t->word.kind == VIET_TOKEN_UNCUT) {
        int rc = start_cuts(t);
        return rc == SQLITE_OK ? viet_stream_next(t) : rc;
    }
    n = t->word.n;
    if (t->word.kind == VIET_TOKEN_FOREIGN && make_foreign(t, &n) != SQLITE_OK) {
        return SQLITE_NOMEM;
    }
    if (t->purpose != VIET_DOCUMENT) {
        int rc = plan_forms(t, n);
        if (rc != SQLITE_OK) {
            return rc;
        }
    } else if (t->word.twin) {
        t->state = VIET_AT_TWIN;
    }
    t->begun = true;
    return give(t, t->token.s, n, false);
}

static int give_word(viet_stream *t) {
    return give_found(t, viet_token_next(&t->scan, &t->word));
}

static int give_cut(viet_stream *t) {
    size_t start, end, n;
    int found;
    while ((found = viet_cutter_next(t->settings->cutter, &start, &end)) > 0) {
        t->word.start = t->uncut + start;
        t->word.end = t->uncut + end;
        if (make_foreign(t, &n) != SQLITE_OK) {
            return SQLITE_NOMEM;
        }
        if (n > 0) { /* more than an invisible character */
            return give(t, t->token.s, n, false);
        }
    }
    t->state = VIET_AT_WORD;
    return found < 0 ? SQLITE_NOMEM : give_word(t);
}

/* The folded form of the token of n bytes, when it is another. */
static int give_twin(viet_stream *t, size_t token) {
    size_t n;
    t->state = VIET_AT_WORD;
    if (buffer_convert(&t->twin, VIET_FORM_FOLD, t->token.s, token, &n) != SQLITE_OK) {
        return SQLITE_NOMEM;
    }
    if (n == 0 || (n == token && memcmp(t->twin.s, t->token.s, n) == 0)) {
        return give_word(t);
    }
    return give(t, t->twin.s, n, true);
}

/* The next synonym of one word; its other spelling in i or y follows. */
static int give_synonym(viet_stream *t) {
    const viet_synonyms *s = t->settings->synonyms;
    while (s != NULL && t->synonym < viet_synonyms_count(s)) {
        viet_synonym found = viet_synonyms_get(s, t->synonym++);
        if (found.words == 1 && found.token != NULL) {
            enum viet_diacritics diacritics = t->settings->rules.diacritics;
            viet_widen(&t->forms, found.token, found.token_n,
                       diacritics == VIET_AUTO ? VIET_FOLD : diacritics, VIET_WHOLE);
            return give(t, found.token, found.token_n, true);
        }
    }
    t->state = VIET_AT_WORD;
    return t->bare ? give_twin(t, t->made) : give_word(t);
}

static int give_form(viet_stream *t) {
    size_t n = viet_widen_next(&t->forms, t->twin.s);
    return n == 0 ? give_synonym(t) : give(t, t->twin.s, n, true);
}

static int give_companion(viet_stream *t) {
    return t->state == VIET_AT_TWIN    ? give_twin(t, t->n)
           : t->state == VIET_AT_FORMS ? give_form(t)
                                       : give_cut(t);
}

int viet_stream_next(viet_stream *t) {
    if (t->state != VIET_AT_WORD) {
        return give_companion(t);
    }
    int found = viet_token_next(&t->scan, &t->word);
    if (found == 1 && t->word.kind == VIET_TOKEN_WORD && !t->word.twin && t->purpose == VIET_DOCUMENT) {
        return give(t, t->token.s, t->word.n, false); /* nearly every word of a document */
    }
    return give_found(t, found);
}
