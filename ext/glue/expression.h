/* expression.h - a question written in FTS5's query language, which it can always parse.
**
** The expression holds the words as they were typed, in quotes; the tokenizer of the table it is used on makes its own
** tokens of them. What holds no word at all gives "", which finds nothing.
*/
#ifndef VIET_EXPRESSION_H
#define VIET_EXPRESSION_H

#include "builder.h"
#include "target.h"

enum viet_mode {
    VIET_ALL,    /* rows with every word */
    VIET_ANY,    /* rows with any of them */
    VIET_PHRASE, /* all of it as one phrase */
    VIET_BEGUN,  /* as all; the last word is unfinished unless something stands behind it */
    VIET_SMART,  /* whatever speaks for a row adds up: words, pairs of neighbours, unmarked text */
    VIET_FOLDED, /* as all, without marks */
    VIET_MODES
};

/* The name of each in SQL. */
extern const char *const viet_mode_names[VIET_MODES];

/* Appends the expression to out. target: the table it is for; NULL when that is not known, and then neither synonyms of
** several words nor the lack of positions nor how common words are can be thought of. SQLITE_OK or an error. */
int viet_expression_write(viet_builder *out, const viet_question *q, enum viet_mode mode,
                          viet_target *target);

/* Appends bytes as a string of FTS5's: in quotes, with a sign before it or 0. */
void viet_expression_string(viet_builder *out, char sign, const char *p, size_t n);

/* Appends the column filter for a field of the target's, nothing for -1. The name goes as it is: it must match. */
void viet_expression_field(viet_builder *out, const viet_target *target, int field);

#endif
