/* date_resolve.h - from what a text says to days, and to EDTF.
**
** The rules, in one place:
**  1. What is given stands. A range's ends complete each other: từ ngày 3 đến ngày 5/9/2024 has two Septembers.
**  2. What is missing comes from the reference: the day that the caller gave, or else the text's dateline (basis
**     reference, context). Of the years that fit the one nearest to the reference is taken; a day ahead counts half
**     as far again, so that what lies in the past is preferred, as in news, and so does one in another year. Words that say on which side it
**     lies (vừa qua, tới, sẽ before it) turn that around; where a weekday stands beside the date, a year in which
**     they agree is preferred.
**  3. Without either, what is missing is that of the full date mentioned before, or else of the first one in the text.
**  4. What is counted (hôm qua, năm ngoái, 3 ngày trước) is counted from the reference or dateline alone.
**  5. A day without a month, a time without a day and cùng ngày are of the date mentioned before, where there is one (a
**     time: when that is within two months of the reference).
**  6. With none of these it stays unresolved, and only EDTF says what is known.
*/
#ifndef VIET_DATE_RESOLVE_H
#define VIET_DATE_RESOLVE_H

#include "calendar.h"
#include "when.h"

/* What missing parts are taken from. */
typedef struct viet_anchor {
    bool known;     /* the day is */
    bool counts;    /* it is the day of the text itself: what is relative is counted from it */
    int day;        /* calendar.h */
    bool mentioned; /* a date before in the text */
    int mentioned_day;
    bool year_known; /* a year was mentioned, if no day */
    int year;
    bool meant; /* so was the year of cùng năm, năm đó: that of the day or year said last */
    int meant_year;
} viet_anchor;

/* Days, both inclusive. */
typedef struct viet_days {
    int first, last;
} viet_days;

enum viet_outcome {
    VIET_IMPOSSIBLE, /* there is no such date */
    VIET_UNRESOLVED,
    VIET_TAKEN,   /* resolved with what the anchor says */
    VIET_EXPLICIT /* resolved alone */
};

/* The days of w. */
enum viet_outcome viet_resolve(const viet_when *w, const viet_anchor *anchor, viet_days *days);

/* Gives each end of a range what it lacks and the other has. */
void viet_carry(viet_when *first, viet_when *last);

/* Writes EDTF (ISO 8601-2) of a date, or of a range when last is not NULL, NUL-terminated; returns its bytes. days:
** NULL where it is unresolved. unlike: its weekday is another one. */
#define VIET_EDTF_BYTES 64
size_t viet_edtf(const viet_when *first, const viet_when *last, const viet_days *days, bool unlike,
                 char out[VIET_EDTF_BYTES]);

#endif
