/* day.h - a day as SQL passes it: 'YYYY-MM-DD', whatever time follows. */
#ifndef VIET_DAY_H
#define VIET_DAY_H

#include <stdbool.h>
#include <stddef.h>

#include "../extract/calendar.h"

/* Room for a date of any year, with its NUL: -YYYY-MMx-DD. */
#define VIET_DAY_BYTES 16

/* Reads s[0..n): -?YYYY-MM-DD, the end or a time (T or a blank) behind it. leap: whether an L is allowed behind the
** month, and whether there was one; NULL when not. False for anything else; the date need not exist. */
bool viet_day_read(const char *s, size_t n, viet_ymd *date, bool *leap);

/* Writes it so, NUL-terminated; returns the bytes before the NUL. */
size_t viet_day_write(viet_ymd date, bool leap, char out[VIET_DAY_BYTES]);

#endif
