/* drawn.h - what the tests of dates share: a text with [ ] around each date, and the dates in EDTF. */
#ifndef VIET_TEST_DRAWN_H
#define VIET_TEST_DRAWN_H

#include "extract/calendar.h"
#include "helper.h"

typedef struct drawn_case {
    const char *drawn, *edtf;
} drawn_case;

/* The day of all texts but those that have none: a Wednesday. */
extern const viet_ymd drawn_reference;

/* Room for the dates of a text. */
#define DRAWN_ROOM 1024

/* All dates of a text in EDTF. day: that of the text, or NULL. */
void drawn_edtf(text t, const viet_ymd *day, char *out);

/* Fails unless the dates stand where they are drawn and are those named, in every normal form of the text too. */
void check_drawn(const drawn_case *c, const viet_ymd *day);

#endif
