/* viet.h - Vietnamese search for SQLite.
**
** Loaded at run time it needs no header:  .load libviet  in the shell, sqlite3_load_extension() in a program.
** Linked statically (libviet.a, or all of it as one file, viet.c; with sqlite3, and ICU unless it was left out), register
** it for all connections once:
**
**     sqlite3_auto_extension((void (*)(void))sqlite3_viet_init);
*/
#ifndef VIET_H
#define VIET_H

#ifdef __cplusplus
extern "C" {
#endif

#define VIET_VERSION        "0.1.0" /* also: SELECT viet_version() */
#define VIET_VERSION_NUMBER 100     /* major * 10000 + minor * 100 + patch */

struct sqlite3;
struct sqlite3_api_routines;

/* Registers the tokenizer, the functions and the collation with db; again is harmless.
** api: what SQLite hands to a loaded extension; NULL when linked statically.
** Returns SQLITE_OK; SQLITE_NOMEM; or SQLITE_ERROR with a message in *message, if message is not NULL (free it with
** sqlite3_free), when this SQLite has no FTS5. There is no global state: threads may use their own connections. */
#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
int sqlite3_viet_init(struct sqlite3 *db, char **message, const struct sqlite3_api_routines *api);

#ifdef __cplusplus
}
#endif

#endif
