/* forms.h - the written forms of a question's word that a table's index holds. */
#ifndef VIET_FORMS_H
#define VIET_FORMS_H

#include "builder.h"
#include "target.h"

/* Appends the forms that the word p[0..n) stands for and the index holds, as strings of FTS5's joined by OR, and sets
** *forms to their number. FTS5 merges the lists of separate strings two to four times as fast as those of one string
** that its tokenizer widens. sign: see stream.h, 0 for none; bare: also the word without its marks. least: a form with
** a smaller share of the rows is left out; 0 for none. Of a table with another tokenizer it is the word itself.
** *typed: whether the first of them is the word as it was typed. SQLITE_OK or an error. */
int viet_forms_write(viet_target *t, viet_builder *out, char sign, const char *p, size_t n, bool bare,
                     double least, int *forms, bool *typed);

#endif
