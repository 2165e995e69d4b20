/* collation.c - COLLATE vietnamese. */
#include "../text/collate.h"
#include "glue.h"

static int compare(void *context, int na, const void *a, int nb, const void *b) {
    (void)context;
    return viet_collate(a, (size_t)na, b, (size_t)nb);
}

int viet_register_collation(sqlite3 *db) {
    return sqlite3_create_collation_v2(db, "vietnamese", SQLITE_UTF8, NULL, compare, NULL);
}
