/* token.h - the words of a text as a search index holds them.
**
** A scanner hands out one token at a time. A syllable comes in one spelling, whatever the text has: composed, in
** lower case, the tone in its newer place, look-alikes and debris mended (see word.h); a number loses its grouping
** (see numeral.h). What is not for our tables is handed back as a span for the caller to normalise or to cut.
**
** VIET_TOKENS_VERSION names the stream: while it stays, the same text in Latin script gives the same tokens, so an index
** stays good. test/snapshot holds the stream of some texts: it cannot change unless the number is raised.
*/
#ifndef VIET_TOKEN_H
#define VIET_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define VIET_TOKENS_VERSION 1

enum viet_diacritics {
    VIET_AUTO, /* the index holds what was written, the question is widened (widen.h) */
    VIET_FOLD, /* marks are left out on both sides */
    VIET_EXACT /* as written on both sides */
};

/* Classes of bytes; 1 to 26 are the letters of ASCII, as viet_letter. */
#define VIET_BYTE_SEPARATOR 0
#define VIET_BYTE_OTHER     30 /* another ASCII character that is in tokens */
#define VIET_BYTE_BEYOND    31 /* of a character beyond ASCII */

/* Which characters make tokens. Start from viet_rules_default(). */
typedef struct viet_rules {
    enum viet_diacritics diacritics;
    bool numbers; /* keep grouped numbers together; false when . or , is a token character, or no digit is */
    bool plain;   /* all Vietnamese letters are in tokens */
    uint32_t categories;     /* bit c: characters of enum viet_category c are in tokens */
    unsigned char byte[256]; /* what a byte begins, see VIET_BYTE_* */
    const uint32_t
        *except; /* sorted: code point * 2, plus 1 for one in tokens, 0 for a separator; borrowed */
    size_t exceptions;
} viet_rules;

/* Letters, digits and private-use characters: L* N* Co, as in SQLite's unicode61. */
void viet_rules_default(viet_rules *r);

/* Makes r->byte, r->numbers and r->plain agree with the other members, after they were changed. */
void viet_rules_settle(viet_rules *r);

enum viet_token_kind {
    VIET_TOKEN_WORD,    /* scanner->out holds the token */
    VIET_TOKEN_FOREIGN, /* a word with letters of other scripts: out holds nothing; convert the span */
    VIET_TOKEN_UNCUT    /* text of a script without spaces: out holds nothing; cut the span into words */
};

typedef struct viet_token {
    enum viet_token_kind kind;
    size_t start, end; /* bytes of the text: whole clusters, without invisible characters around them */
    size_t n;          /* bytes in out */
    bool twin;         /* diacritics auto: to be indexed under its folded form as well, if that differs */
} viet_token;

typedef struct viet_scanner {
    const viet_rules *rules;
    const char *text;
    size_t n;
    size_t at;       /* where to go on */
    size_t loose;    /* digits before this offset are not grouped: they were found to be several numbers */
    bool unfinished; /* the text is the beginning of what someone types (FTS5 prefix query) */
    char *out;       /* the caller's buffer for tokens */
    size_t cap;      /* at least VIET_TOKEN_ROOM */
} viet_scanner;

#define VIET_TOKEN_ROOM 512

/* The next token: 1 and *t filled; 0 at the end; -1 when it does not fit into out (call again with a larger one:
** three times the bytes left of the text and VIET_TOKEN_ROOM more is always enough). Linear in the text over all calls. */
int viet_token_next(viet_scanner *s, viet_token *t);

#endif
