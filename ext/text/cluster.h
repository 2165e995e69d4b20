/* cluster.h - one written character with the marks that belong to it.
**
** Vietnamese text holds the same letter as one code point (ế), as a letter with a mark and a combining tone (ê + ´,
** what old Windows programs write), fully decomposed (e + ^ + ´), with the marks in the wrong order, a mark typed
** twice, or a mark behind a stray space. All of them are read here, and only here.
*/
#ifndef VIET_CLUSTER_H
#define VIET_CLUSTER_H

#include <stddef.h>

#include "letter.h"
#include "unicode.h"
#include "utf8.h"

/* Marks that are taken as one cluster; more begin a new one, so that any number of marks costs linear time.
** Unicode's stream-safe format (UAX 15) has the same bound. */
#define VIET_MAX_MARKS 30

/* Code points and bytes that writing a cluster may need: a mark decomposes into two at most, a base into three. */
#define VIET_CLUSTER_POINTS (2 * VIET_MAX_MARKS + 3)
#define VIET_CLUSTER_BYTES  (VIET_CLUSTER_POINTS * VIET_UTF8_MAX)

typedef struct viet_cluster {
    const char *end;     /* behind the last byte that belongs to it */
    const viet_char *c;  /* of the first code point */
    uint32_t cp;         /* the first code point as it stands */
    viet_letter letter;  /* the Vietnamese letter that base and marks make, or 0 */
    uint8_t tone, upper; /* of that letter */
    bool look;           /* the letter is only the look-alike of cp: Ð for Đ */
    bool foreign;        /* base or a mark is of another script */
    uint8_t marks;
    uint32_t mark[VIET_MAX_MARKS]; /* the combining marks as they stand */
} viet_cluster;

enum viet_reading {
    VIET_AS_IT_STANDS, /* exactly the base and the marks right behind it */
    VIET_MENDED /* invisible characters between them are skipped; so is a blank before a vowel's marks */
};

/* Mended, inside a word that bears this tone already: no other tone is taken from behind a blank. */
#define VIET_MENDED_AFTER(tone) ((enum viet_reading)(VIET_MENDED + (tone)))

/* Whether what stands at p, before end, cannot be a mark or an invisible character: decided by its first bytes, so
** that composed Vietnamese text is not decoded twice. */
static inline bool viet_surely_a_base(const unsigned char *p, const unsigned char *end) {
    if (p[0] < 0xCC) {
        return p[0] != 0xC2;
    }
    return p[0] == 0xE1 && end - p > 1 && (p[1] & 0xFE) == 0xBA;
}

/* Reads the cluster at p, which is before end. A mark without a base is a cluster of its own. */
void viet_cluster_read(const char *p, const char *end, enum viet_reading reading, viet_cluster *out);

enum viet_case { VIET_ASIS, VIET_LOWERCASE, VIET_UPPERCASE, VIET_TITLECASE };

/* Writes the cluster in Unicode's normal form C, in the case asked for; of a foreign one simple case, see foreign.h.
** Returns the bytes written, at most VIET_CLUSTER_BYTES. */
size_t viet_cluster_put(const viet_cluster *k, enum viet_case letter_case, char *out);

/* Writes the cluster without its marks: ế as e, ø as o, ß as ss; a symbol or digit as viet_cluster_put() does, a
** mark without a base as nothing. Neither capitals nor foreign clusters are for this. Bound and return as above. */
size_t viet_cluster_fold(const viet_cluster *k, enum viet_case letter_case, char *out);

#endif
