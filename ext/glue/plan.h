/* plan.h - how a question is put to an index when whatever speaks for a row is to be added up.
**
** Each word of it is evidence, and each pair of neighbours, which is a compound more often than not. Reading all rows
** with any of a dozen common syllables would be reading most of the index; so, where the table is known, two lists are
** made of them:
**   lead   the rare words, and the pairs with at least one word that is not common: a row without any of these cannot
**          come out among the best
**   heard  the words that are counted in the rows that lead finds; the most common ones are not worth it
** and the expression is (lead) AND (heard), which makes FTS5 skip from row to row in the long lists.
*/
#ifndef VIET_PLAN_H
#define VIET_PLAN_H

#include "builder.h"
#include "target.h"

/* Shares of a table's rows, found on questions to 60,240 paragraphs: with these no first hit in a thousand differs from
** that of the whole question by more than chance, and a tenth of the rows is looked at. */
#define VIET_PLAN_RARE                                                                                       \
    0.02 /* a word in no more rows leads; so does the rarest of a question, whatever it is */
#define VIET_PLAN_PAIRED 0.2  /* a pair leads if one of its words is in no more rows */
#define VIET_PLAN_HEARD  0.4  /* a word in more rows is not heard */
#define VIET_PLAN_MINOR  0.03 /* a reading of a common unmarked word with a smaller share of it is not heard */

typedef struct viet_plan_word {
    viet_stretch at; /* bytes of the question */
    int field;
    bool joined; /* the word before is its neighbour */
    bool marked; /* it has marks */
    bool exact;  /* it is meant as it is written, though without marks */
    double rows; /* about how many have it; the rest is set where the table is known */
    bool rare, heard;
    bool pair; /* it leads with the word before */
} viet_plan_word;

typedef struct viet_plan {
    const viet_question *q;
    viet_target *target; /* or NULL */
    bool toneless;       /* marks were typed and no tone at all: tones are missing */
    double all;          /* rows of the table */
    unsigned words;
    viet_plan_word word[VIET_QUESTION_WORDS];
} viet_plan;

/* Plans q for target, which may be NULL; both stay borrowed. SQLITE_OK and *out, for viet_plan_free(), or an error. */
int viet_plan_new(const viet_question *q, viet_target *target, viet_plan **out);
void viet_plan_free(viet_plan *p);

/* Appends the expression, in which every phrase is evidence of its own, for viet_rank(); nothing where no word
** can be found. */
void viet_plan_write(const viet_plan *p, viet_builder *out);

/* Appends the expression for counting by word, where the table is known: word_of gets, for each of the at most
** VIET_PLAN_PHRASES phrases in it, the word that its places are counted for, or -1. *phrases: how many there are. all:
** rows must have every word, and nothing leads. SQLITE_OK, SQLITE_DONE when there is nothing to find, or an error. */
#define VIET_PLAN_PHRASES 1024
#define VIET_PLAN_FORMS                                                                                      \
    768 /* phrases after which words are not split into their forms: there is room for all */
int viet_plan_write_counted(viet_plan *p, viet_builder *out, bool all, int *word_of, int *phrases);

#endif
