/* options.h - the tokenizer's options as they are written: cut into words; found in what declares an FTS5 table. */
#ifndef VIET_OPTIONS_H
#define VIET_OPTIONS_H

#include <stdbool.h>

#include "settings.h"

#define VIET_OPTIONS_MOST 32 /* words */

typedef struct viet_options {
    const char *word[VIET_OPTIONS_MOST];
    int n;
} viet_options;

enum viet_options_fault { VIET_OPTIONS_GOOD, VIET_OPTIONS_TOO_MANY, VIET_OPTIONS_OPEN_QUOTE };

/* Cuts text at blanks, in place; a word may stand in single or double quotes, doubled inside for themselves. The words
** are of the text. */
enum viet_options_fault viet_options_cut(char *text, viet_options *o);

/* The settings of the tokenizer that an FTS5 table was declared with, for viet_settings_free(); NULL when there is no
** such table, or it has another tokenizer. porter may stand before ours. schema: NULL for main. SQLITE_OK or an error. */
int viet_settings_declared(sqlite3 *db, const char *schema, const char *table, viet_settings **out);

#endif
