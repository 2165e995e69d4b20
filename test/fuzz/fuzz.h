/* fuzz.h - what the fuzz targets share. A target is one file with fuzz_one() in it.
**
** Linked with libFuzzer a target is fed with texts that it finds itself (make fuzz); linked with replay.c it is given
** the files of found/ (make check).
*/
#ifndef VIET_FUZZ_H
#define VIET_FUZZ_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/convert.h"

/* A property that has to hold; what follows says what did not. */
#define HOLDS(condition, ...)                                                                                \
    do {                                                                                                     \
        if (!(condition)) {                                                                                  \
            fprintf(stderr, "%s:%d: does not hold: %s: ", __FILE__, __LINE__, #condition);                   \
            fprintf(stderr, __VA_ARGS__);                                                                    \
            fputc('\n', stderr);                                                                             \
            abort();                                                                                         \
        }                                                                                                    \
    } while (0)

/* Exactly n bytes on the heap, so that sanitizers see a step beyond them; freed behind each input. */
typedef struct text {
    const char *s;
    size_t n;
} text;

/* Tries one input. */
void fuzz_one(text t);

/* What libFuzzer and replay.c call. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

text text_of(const char *s, size_t n);
char *room_for(size_t n);
bool same(text a, text b);
bool is_utf8(text t);

/* For a message. */
const char *shown(text t);

/* viet_convert() with ICU for other scripts; its promise about room is checked. */
text convert(enum viet_form form, text t);

/* ICU's normal forms; malformed bytes become U+FFFD. */
text icu_nfc(text t);
text icu_nfd(text t);

/* Each space a no-break space: nothing is passed over unread in such a text, and the same is read. */
text with_nbsp(text t);

/* A surface as those of one text in several spellings are compared: in normal form C, no-break spaces made plain. */
text compared(text t);

/* Whether so many marks stand in a row that they are read as several characters, one text in two normal forms not in
** the same ones. */
bool has_many_marks(text t);

/* Whether there are letters of other scripts, which the layers below ICU take as they stand. */
bool has_foreign(text t);

/* Whether there are letters of scripts without spaces: ICU cuts ドー into other words when its marks are apart, or gone. */
bool has_uncut(text t);

/* A span that was read out of t, behind the one that ended at `floor`: in order, inside, not empty, whole characters. */
text span_of(text t, size_t floor, size_t start, size_t end);

/* A connection to an empty database in memory with the extension and the result of these statements. */
sqlite3 *database(const char *setup);

/* The one value of a statement with up to two texts bound, as text; the row count in *rows. An error fails. */
text ask(sqlite3 *db, const char *sql, text one, text two, int *rows);

/* The surface of each row of a table function is what stands in the text at its places, in characters and in bytes. */
void check_places(text t, const char *function);

#endif
