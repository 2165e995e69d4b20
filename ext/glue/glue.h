/* glue.h - what the SQLite side shares: the API, and one register function for each part.
**
** Everything here and above speaks SQLite; memory is SQLite's, errors are its result codes.
*/
#ifndef VIET_GLUE_H
#define VIET_GLUE_H

#ifdef SQLITE_CORE
#include <sqlite3.h>
#else
#include <sqlite3ext.h>
#ifndef VIET_ENTRY
SQLITE_EXTENSION_INIT3
#endif
#endif

/* Since 3.31; older SQLite ignores the bit. */
#ifndef SQLITE_INNOCUOUS
#define SQLITE_INNOCUOUS 0x000200000
#endif
#ifndef SQLITE_VTAB_INNOCUOUS
#define SQLITE_VTAB_INNOCUOUS 2
#endif

/* Usable in indexes, generated columns and triggers, with trusted_schema off too. */
#define VIET_FUNCTION (SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS)

/* Each registers its part with db: SQLITE_OK or an error; that of FTS5 leaves a message (sqlite3_malloc) too. */
int viet_register_functions(sqlite3 *db);
int viet_register_query(sqlite3 *db);
int viet_register_decode(sqlite3 *db);
int viet_register_search(sqlite3 *db);
int viet_register_collation(sqlite3 *db);
int viet_register_tokens(sqlite3 *db);
int viet_register_suggest(sqlite3 *db);
int viet_register_abbreviations(sqlite3 *db);
int viet_register_words(sqlite3 *db);
int viet_register_learn(sqlite3 *db);
int viet_register_money(sqlite3 *db);
int viet_register_numbers(sqlite3 *db);
int viet_register_spell(sqlite3 *db);
int viet_register_calendar(sqlite3 *db);
int viet_register_dates(sqlite3 *db);
int viet_register_fts5(sqlite3 *db, char **message);

#endif
