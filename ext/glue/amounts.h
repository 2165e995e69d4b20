/* amounts.h - decimals and qualifiers as SQL values. */
#ifndef VIET_AMOUNTS_H
#define VIET_AMOUNTS_H

#include "../extract/quantity.h"
#include "glue.h"

/* The value as the function's result: INTEGER when it is whole and fits, else REAL. */
void viet_result_decimal(sqlite3_context *context, viet_decimal value);

/* The qualifier's name, NULL for VIET_EXACTLY. */
void viet_result_qualifier(sqlite3_context *context, enum viet_qualifier qualifier);

#endif
