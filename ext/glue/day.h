/* day.h - a day as SQL passes it: 'YYYY-MM-DD', whatever time follows. */
#ifndef VIET_DAY_H
#define VIET_DAY_H

#include <stdbool.h>
#include <stddef.h>

#include "../extract/calendar.h"
#include "glue.h"

/* Reads s[0..n): -?YYYY-MM-DD, the end or a time (T or a blank) behind it. leap: whether an L is allowed behind the
** month, and whether there was one; NULL when not. False for anything else; the date need not exist. */
bool viet_day_read(const char *s, size_t n, viet_ymd *date, bool *leap);

/* Gives a day so as a function's result. */
void viet_result_day(sqlite3_context *context, viet_ymd date, bool leap);

#endif
