/* stream.h - all tokens of a text, in the order in which FTS5 wants them.
**
** The scanner's words, each followed by what stands at the same place: in a document the folded twin, in a question
** the forms that the word can stand for, and the synonyms of one word that the user's table has for it. A question
** that is nothing but one of the user's stop words has no token; in a longer one, a phrase, they keep their place.
**
** A sign right before a word of a question, behind a blank or at the beginning, says how it is meant:
**   =ban     as it is written, nothing else
**   ~công    also without its marks (cong), and, since it has no tone, with any tone (cộng)
*/
#ifndef VIET_STREAM_H
#define VIET_STREAM_H

#include "../text/widen.h"
#include "settings.h"

enum viet_purpose {
    VIET_DOCUMENT,
    VIET_QUESTION,
    VIET_PREFIX /* a question whose last word is unfinished */
};

typedef struct viet_buffer {
    char *s; /* room, or memory of SQLite's */
    size_t cap;
    char room[VIET_TOKEN_ROOM];
} viet_buffer;

typedef struct viet_stream {
    viet_settings *settings;
    enum viet_purpose purpose;
    viet_scanner scan;
    viet_token word; /* the one being given: its start and end are those of what viet_stream_next() gave */
    size_t uncut;    /* where the stretch that is being cut begins */
    enum { VIET_AT_WORD, VIET_AT_TWIN, VIET_AT_FORMS, VIET_AT_CUTS } state;
    viet_widening forms;
    unsigned synonym; /* the next of those found for the word */
    bool begun;       /* a word has been given */
    bool bare;        /* the word is to be given without its marks too */
    size_t made;      /* bytes in token, of the word of a question */
    viet_buffer token, twin;
    /* what viet_stream_next() gave: */
    const char *s; /* until the next call */
    size_t n;
    bool colocated; /* at the place of the token before */
} viet_stream;

/* Begins with text[0..n), which stays borrowed. A settings object serves one stream at a time. */
void viet_stream_open(viet_stream *t, viet_settings *settings, enum viet_purpose purpose, const char *text,
                      size_t n);

/* SQLITE_ROW when a token was given, SQLITE_DONE after the last, SQLITE_NOMEM, or an error of a table of the user's. */
int viet_stream_next(viet_stream *t);

void viet_stream_close(viet_stream *t);

#endif
