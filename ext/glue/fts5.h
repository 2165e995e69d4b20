/* fts5.h - the parts that are registered with FTS5 instead of with the connection. */
#ifndef VIET_FTS5_H
#define VIET_FTS5_H

#include "glue.h"

/* Each adds its part to the interface, of version 2 or later: SQLITE_OK or an error. */
int viet_add_tokenizer(sqlite3 *db, fts5_api *api);
int viet_add_rank(fts5_api *api);
int viet_add_gather(fts5_api *api);
int viet_add_vocabulary(fts5_api *api);

#endif
