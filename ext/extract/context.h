/* context.h - what the words around an amount say about it. */
#ifndef VIET_CONTEXT_H
#define VIET_CONTEXT_H

#include "quantity.h"

/* Reads what an amount is paid for at item k, behind its currency: /kg, /người/tháng, mỗi tháng, một năm.
** Returns the items, 0 for nothing, and the span of the unit itself. */
unsigned viet_per_read(viet_lexer *l, unsigned k, size_t *start, size_t *end);

/* Whether the quantity q, with item k behind it and without a currency, is money all the same: it is slang
** (5tr), has a unit of time or ware behind it or mỗi with one before it, or stands alone among words for
** money; and nothing that it counts follows. beside: it stands beside an amount that is money. */
bool viet_implies_money(viet_lexer *l, const viet_quantity *q, unsigned k, bool beside);

/* Whether item k may follow an amount whose noun is left out: no word, or one that begins something else. */
bool viet_ends_amount(viet_lexer *l, unsigned k);

#endif
