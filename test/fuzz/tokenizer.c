/* tokenizer.c - viet_token_next() and what a question is widened to; a text that is indexed finds itself.
**
** The index invariant: each token of a document is among the forms of its own folded form, or marked as a twin, so
** that a question without marks finds what was written with them.
*/
#include "fuzz.h"

#include "text/widen.h"

static bool widens_to(text from, text to) {
    viet_widening w;
    char *form = room_for(VIET_WIDEN_BYTES);
    if (same(from, to)) {
        return true;
    }
    viet_widen(&w, from.s, from.n, VIET_AUTO, VIET_WHOLE);
    for (size_t n; (n = viet_widen_next(&w, form)) > 0;) {
        HOLDS(is_utf8((text){form, n}), "a form of %s", shown(from));
        if (same((text){form, n}, to)) {
            return true;
        }
    }
    return false;
}

static void check_token(text token, const viet_token *found, enum viet_diacritics diacritics) {
    HOLDS(is_utf8(token) && token.n > 0, "a token of %zu bytes", token.n);
    if (diacritics == VIET_AUTO && !found->twin) {
        HOLDS(widens_to(convert(VIET_FORM_FOLD, token), token), "%s is not found without marks",
              shown(token));
    }
}

/* Reads the tokens, in order and inside; returns them with a line break behind each. */
static text read_tokens(text t, enum viet_diacritics diacritics, bool unfinished) {
    viet_rules rules;
    viet_token k;
    size_t cap = 3 * t.n + VIET_TOKEN_ROOM, floor = 0, n = 0;
    char *list = room_for(4 * t.n + 1);
    viet_rules_default(&rules);
    rules.diacritics = diacritics;
    viet_rules_settle(&rules);
    viet_scanner s = {
        .rules = &rules, .text = t.s, .n = t.n, .unfinished = unfinished, .out = room_for(cap), .cap = cap};
    for (int more; (more = viet_token_next(&s, &k)) != 0;) {
        HOLDS(more > 0, "no room for a token of %zu bytes: %s", t.n, shown(t));
        text surface = span_of(t, floor, k.start, k.end);
        floor = k.end;
        if (k.kind == VIET_TOKEN_WORD) {
            check_token(text_of(s.out, k.n), &k, diacritics);
            memcpy(list + n, s.out, k.n);
            n += k.n;
        } else {
            HOLDS(surface.n > 0, "nothing to cut: %s", shown(t));
        }
        list[n++] = '\n';
    }
    return (text){list, n};
}

static void check_scanner(text t) {
    for (enum viet_diacritics diacritics = VIET_AUTO; diacritics <= VIET_EXACT; diacritics++) {
        for (int unfinished = 0; unfinished <= 1; unfinished++) {
            read_tokens(t, diacritics, unfinished);
            if (!has_many_marks(t)) {
                text composed = read_tokens(icu_nfc(t), diacritics, unfinished),
                     decomposed = read_tokens(icu_nfd(t), diacritics, unfinished);
                HOLDS(same(composed, decomposed), "%s in NFC, %s in NFD", shown(composed), shown(decomposed));
            }
        }
    }
}

/* Whether there are figures that are no digits (²), which folding makes digits of the number before them. */
static bool has_other_figures(text t) {
    bool has = false;
    for (const char *p = t.s, *end = t.s + t.n; p < end;) {
        has = viet_char_of(viet_utf8_next(&p, end))->category == VIET_NO || has;
    }
    return has;
}

/* A phrase of its first words finds the text. */
static void check_found(sqlite3 *db, text t, text asked, const char *table) {
    int rows;
    char *sql = sqlite3_mprintf("SELECT rowid FROM %s WHERE %s MATCH viet_query(?1, 'phrase')", table, table);
    ask(db, sql, asked, asked, &rows);
    HOLDS(rows == 1, "%s: %s does not find %s", table, shown(asked), shown(t));
    sqlite3_free(sql);
}

static void check_index(text t) {
    static sqlite3 *db;
    int rows;
    if (db == NULL) {
        db = database(
            "CREATE VIRTUAL TABLE auto USING fts5(body, tokenize = 'vietnamese');"
            "CREATE VIRTUAL TABLE fold USING fts5(body, tokenize = 'vietnamese diacritics fold');"
            "CREATE VIRTUAL TABLE exact USING fts5(body, tokenize = 'vietnamese diacritics exact');");
    }
    ask(db, "BEGIN", t, t, &rows);
    ask(db, "INSERT INTO auto VALUES (?1)", t, t, &rows);
    ask(db, "INSERT INTO fold VALUES (?1)", t, t, &rows);
    ask(db, "INSERT INTO exact VALUES (?1)", t, t, &rows);
    ask(db, "SELECT token FROM viet_tokens(?1)", t, t, &rows);
    if (rows > 0) {
        check_found(db, t, t, "auto");
        check_found(db, t, t, "fold");
        check_found(db, t, t, "exact");
        if (!has_many_marks(t)) {
            check_found(db, t, convert(VIET_FORM_NEW, t), "auto");
        }
        if (!has_many_marks(t) && !has_uncut(t)) {
            check_found(db, t, icu_nfd(t), "auto");
        }
        if (!has_many_marks(t) && !has_uncut(t) && !has_other_figures(t)) {
            check_found(db, t, convert(VIET_FORM_FOLD, t), "auto");
            check_found(db, t, convert(VIET_FORM_FOLD, t), "fold");
        }
    }
    ask(db, "ROLLBACK", t, t, &rows);
}

void fuzz_one(text t) {
    check_scanner(t);
    check_index(t);
}
