/* truth.h - which rows a question ought to find, told by plain normalisation: ICU's and no tokenizer's.
**
** A text becomes its words, each with a blank before and behind it, so that a phrase is in a row where strstr()
** says so. All texts are UTF-8 and end in NUL; what is returned is to be freed.
*/
#ifndef VIET_BENCH_TRUTH_H
#define VIET_BENCH_TRUTH_H

#include <stdbool.h>
#include <stddef.h>

enum truth_form {
    TRUTH_FOLDED, /* lower case without marks: " da nang " */
    TRUTH_EXACT,  /* lower case in normal form D; this and the one above have " | " for what is no blank */
    TRUTH_ALIKE, /* the tone behind the word: hòa is hoà; y as the only vowel is i: tỷ is tỉ; Ð is Đ */
    TRUTH_FORMS
};

void *truth_must(void *memory); /* ends the program where it is NULL */

/* Normal form D, normal form D in lower case, normal form C. */
char *truth_decompose(const char *text);
char *truth_letters(const char *text);
char *truth_compose(const char *text);

/* As people write it in an app: normal form D, without U+0300 to U+036F, đ to d. Case stays. */
char *truth_unaccent(const char *text);

/* The words of what truth_letters() gave. */
char *truth_words(const char *letters, enum truth_form form);

/* Whether word[0..n), of such letters, has Vietnamese ones alone; *marked is set where it has a mark or đ. */
bool truth_is_vietnamese(const char *word, size_t n, bool *marked);

/* word[0..n), the same, with its tone on the other vowel of a final oa, oe or uy; NULL where it has no such. */
char *truth_move_tone(const char *word, size_t n);

#endif
