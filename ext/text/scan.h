/* scan.h - between token.c, the short way for plain words, and scan.c, the long way for everything else. */
#ifndef VIET_SCAN_H
#define VIET_SCAN_H

#include "token.h"
#include "word.h"

/* Whether characters with this record are in tokens. */
bool viet_rules_take(const viet_rules *r, uint32_t cp, const viet_char *c);

/* viet_token_next(), for any text. */
int viet_scan(viet_scanner *s, viet_token *t);

/* Puts the tone of a word of n bytes in out, written letter by letter, where it belongs; *n follows, *twin is set
** for what is no syllable in use. False when a look-alike (Ð) was read as a letter that it is not; with keep_looks
** never. start: where in out the word begins; what is before it belongs to the same token. */
bool viet_scan_end_letters(char *out, size_t start, size_t *n, viet_word *word, bool keep_looks, bool *twin);

#endif
