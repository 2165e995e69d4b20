/* legacy.h - Vietnamese text in the encodings from before Unicode.
**
** Such text comes in two forms: as the bytes it was written in, or as text whose bytes were taken for another encoding
** on the way, nearly always windows-1252: "C«ng ®oµn" is TCVN3's Công đoàn, "Coâng ñoaøn" VNI's. Both are read.
** Sources: ext/tables/legacy.tsv, vni.tsv.
*/
#ifndef VIET_LEGACY_H
#define VIET_LEGACY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct viet_encoding {
    const char *name;
    const uint16_t *points; /* [256]: the code point that each byte stands for */
    bool pairs;             /* VNI: a letter may be two bytes; see vni.tsv */
    bool small; /* TCVN3: capitals with a tone are the small letters in a font of capitals (.VnTimeH) */
} viet_encoding;

enum { VIET_TCVN3, VIET_VNI, VIET_VISCII, VIET_VPS, VIET_WINDOWS_1258, VIET_ENCODINGS };
extern const viet_encoding viet_encodings[VIET_ENCODINGS];

/* A text in a legacy encoding: its bytes, or the characters of UTF-8 that they were taken for, by ISO 8859-1 or
** windows-1252. Other characters are no part of the encoding and stand for themselves. */
typedef struct viet_legacy {
    const char *text;
    size_t n;
    bool bytes;
} viet_legacy;

/* The form that text[0..n) is in: bytes if it is no UTF-8. */
viet_legacy viet_legacy_of(const char *text, size_t n);

/* Whether all of a text can be of a legacy encoding: it has no characters beyond ISO 8859-1 and windows-1252. */
bool viet_legacy_is_plain(const viet_legacy *text);

/* Converts a text into UTF-8; marks that follow their letter are not composed. Writes at most cap bytes to out;
** returns the bytes that the whole result takes, at most 3n: when that is more than cap, call again. Linear. */
size_t viet_legacy_convert(const viet_encoding *encoding, const viet_legacy *text, char *out, size_t cap);

/* The one of count encodings, eight at most, that a text is in, as its words say: those with marks are Vietnamese
** syllables in use when it is read so, and are none as they stand. Of several that are as good it is the first. NULL
** when none is surely right, as for Unicode, for text without marks, for other languages. Linear. */
const viet_encoding *viet_legacy_guess(const viet_encoding *const *encodings, size_t count,
                                       const viet_legacy *text);

#endif
