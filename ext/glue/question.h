/* question.h - what a person types into a search box, read into words.
**
** Words, "quoted phrases", -excluded words, beginnings*, OR between two words, (groups), and field:word where the table
** has that column, are understood; anything else in the text is only punctuation between words. What was typed with
** an input method's keys because the method was off (coong ddoanf) is read both ways.
*/
#ifndef VIET_QUESTION_H
#define VIET_QUESTION_H

#include <stdbool.h>
#include <stddef.h>

#include "settings.h"

#define VIET_QUESTION_WORDS 64  /* words read; a longer question is cut there, so that its cost has a bound */
#define VIET_QUESTION_UNITS 160 /* units: words and groups */
#define VIET_QUESTION_DEPTH 16  /* groups in groups; deeper ones are not told apart */

typedef struct viet_stretch {
    size_t start, end; /* bytes of the question */
} viet_stretch;

/* What stands between blanks, or in quotes; or the beginning or the end of a group. */
typedef struct viet_unit {
    enum { VIET_UNIT_WORDS, VIET_UNIT_OPEN, VIET_UNIT_CLOSE } kind;
    unsigned first, words; /* of viet_question.word */
    int field;             /* of the names given, -1 for none */
    bool excluded;         /* -word */
    bool quoted;
    bool either;      /* OR stands before it */
    bool open;        /* the text ends right behind it: the person may still be typing */
    bool star;        /* word*: the beginning of a word, in any mode */
    bool whole;       /* it has no keys of the method that the rest was typed with: no mark is missing */
    viet_stretch raw; /* of viet_question.raw: as it was typed, where that is something else; else empty */
} viet_unit;

typedef struct viet_question {
    const char *text; /* with the method's keys read */
    size_t n;
    const char *raw; /* as it was typed */
    char *own;       /* memory of text, when it is not the caller's */
    unsigned words, units;
    viet_stretch word[VIET_QUESTION_WORDS];
    viet_unit unit[VIET_QUESTION_UNITS];
} viet_question;

/* What a table says about questions to it: the names of its columns, for field:, and where its tokenizer ends words. */
typedef struct viet_fields {
    char *const *name;
    int n;
    const viet_rules *rules; /* NULL: those of the tokenizer vietnamese without options */
} viet_fields;

/* Reads text[0..n), which stays borrowed, for viet_question_free(). phrase: as one quoted phrase, signs and all.
** fields may be NULL. Returns SQLITE_OK or SQLITE_NOMEM. Groups are balanced and not empty. */
int viet_question_read(viet_question *q, const char *text, size_t n, bool phrase, const viet_fields *fields);
void viet_question_free(viet_question *q);

/* The unit behind unit i: for the beginning of a group, what is behind its end. */
unsigned viet_unit_next(const viet_question *q, unsigned i);

#endif
