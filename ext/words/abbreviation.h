/* abbreviation.h - the abbreviations that a text itself explains.
**
**     Liên đoàn Lao động (LĐLĐ)             LĐLĐ (Liên đoàn Lao động)          LĐLĐ: Liên đoàn Lao động
**     Trung ương (TW/T.Ư)                   (sau đây gọi tắt là LĐLĐ)          LĐLĐ là chữ viết tắt của Liên đoàn Lao động
**
** The letters of the short form must be the initials of the long one (initials.h): that is how the long form's
** beginning is found, and what keeps Hà Nội (Việt Nam) out. Where the text says "viết tắt" or "gọi tắt", initials
** that do not fit (Tổ chức Y tế Thế giới, viết tắt là WHO) are made up for by a long form that is a name in capitals,
** and the short form may be words of the long one (Hội liên hiệp quốc dân Việt Nam, gọi tắt là Hội Liên Việt).
*/
#ifndef VIET_ABBREVIATION_H
#define VIET_ABBREVIATION_H

#include <stdbool.h>
#include <stddef.h>

#include "initials.h"

typedef struct viet_abbreviation {
    size_t start, end;           /* the short form, in bytes of the text */
    size_t long_start, long_end; /* the long form */
} viet_abbreviation;

#define VIET_ABBREVIATION_WORDS 128 /* in view */
#define VIET_ABBREVIATION_MOST  4   /* short forms of one long form: TW/T.Ư */

typedef struct viet_abbreviations {
    const char *text;
    size_t n;
    size_t read;           /* bytes of the text that are read */
    unsigned count, at;    /* words in view, and the one to look at next */
    bool ended;            /* the last of them is the end of the text */
    unsigned found, given; /* of `match` */
    size_t passed;         /* where the last short form ended: they come in order and do not overlap */
    viet_abbreviation match[VIET_ABBREVIATION_MOST];
    viet_spelled word[VIET_ABBREVIATION_WORDS];
} viet_abbreviations;

/* Begins with text[0..n), which stays borrowed. */
void viet_abbreviations_open(viet_abbreviations *s, const char *text, size_t n);

/* The next one, in the order of the short forms: true; false at the end. Linear in the text over all calls. */
bool viet_abbreviations_next(viet_abbreviations *s, viet_abbreviation *a);

#endif
