/* date.h - the dates, periods and times of a Vietnamese text, one after the other.
**
** A scanner borrows the text and takes no memory. What the words say is read by the date_*.c readers; date_resolve.h
** has the rules by which missing parts are found.
*/
#ifndef VIET_DATE_H
#define VIET_DATE_H

#include "date_resolve.h"
#include "lexer.h"

enum viet_basis {
    VIET_BASIS_EXPLICIT,  /* all of it stands there */
    VIET_BASIS_CONTEXT,   /* missing parts are from another date of the text */
    VIET_BASIS_REFERENCE, /* from the day that the caller gave */
    VIET_BASIS_UNRESOLVED /* there is no first and last day */
};

typedef struct viet_date {
    size_t start, end; /* bytes of the text */
    enum viet_grain grain;
    enum viet_modifier modifier;
    enum viet_basis basis;
    bool lunar;
    viet_ymd first, last; /* inclusive; not when unresolved */
    int hour, minute,
        second; /* where it begins; minute and second -1 where not said, hour -1: no time of day */
    char edtf[VIET_EDTF_BYTES];
} viet_date;

typedef struct viet_date_scanner {
    viet_lexer lexer;
    bool referred; /* the caller gave a day */
    bool searched; /* the text was searched for a dateline */
    viet_anchor anchor;
    size_t after;   /* where the last date ended */
    uint8_t listed; /* enum viet_cue of what follows it behind a comma or và */
} viet_date_scanner;

/* Begins with text[0..n), which must stay. reference: the day that the text is of, NULL when it is not known. */
void viet_dates_open(viet_date_scanner *s, const char *text, size_t n, const viet_ymd *reference);

/* The next date: true and *date filled; false behind the last. Linear in the text over all calls. */
bool viet_dates_next(viet_date_scanner *s, viet_date *date);

#endif
