/* gather.h - reads all rows that an expression finds once, and scores them when the rarity of everything is known.
**
** FTS5 would count the rows of each phrase before it ranks the first row, which is to read every list twice. Here the
** counts of each row are kept, and how many rows have a pair of words is known at the end.
*/
#ifndef VIET_GATHER_H
#define VIET_GATHER_H

#include "evidence.h"
#include "plan.h"

#define VIET_GATHER_ROWS 100000 /* rows looked at; an answer among those behind them is not found */

typedef struct viet_found {
    sqlite3_int64 rowid;
    double score; /* the higher, the better */
} viet_found;

/* Reads the rows that the plan finds, all: with every word, and leaves the best k in *best (sqlite3_malloc), the best
** first; fewer when there are no more. *n: how many. *most: no row can have a higher score. SQLITE_OK or an error. */
int viet_gather_best(sqlite3 *db, viet_plan *plan, bool all, int k, viet_found **best, int *n, double *most);

#endif
