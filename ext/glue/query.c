/* query.c - viet_query(X [, mode [, table]]): what a person types becomes an FTS5 expression. */
#include "expression.h"
#include "load.h"
#include "value.h"

static bool read_mode(sqlite3_context *context, sqlite3_value *value, enum viet_mode *mode) {
    const char *name;
    size_t n;
    if (!viet_value_text(context, value, &name, &n)) {
        return false;
    }
    for (int i = 0; i < VIET_MODES; i++) {
        if (sqlite3_stricmp(name, viet_mode_names[i]) == 0) {
            *mode = (enum viet_mode)i;
            return true;
        }
    }
    viet_result_message(context,
                        sqlite3_mprintf("viet_query: argument 2 must be 'all', 'any', 'phrase', 'prefix', "
                                        "'smart' or 'folded', not '%s'",
                                        name));
    return false;
}

static bool open_target(sqlite3_context *context, sqlite3_value *value, viet_target **target) {
    const char *name;
    size_t n;
    char *message;
    if (!viet_value_text(context, value, &name, &n)) {
        return false;
    }
    if (*(const int *)sqlite3_user_data(context) >
        VIET_MOST_NESTED) { /* synonyms can be a view that calls this */
        viet_result_message(context, viet_nested_message("viet_query"));
        return false;
    }
    int rc = viet_target_open(sqlite3_context_db_handle(context), "viet_query", name, target, &message);
    if (rc != SQLITE_OK) {
        viet_result_failure(context, rc, message);
    }
    return rc == SQLITE_OK;
}

static void write_question(sqlite3_context *context, int n, sqlite3_value **args) {
    enum viet_mode mode = VIET_ALL;
    viet_target *target = NULL;
    viet_question q;
    viet_builder out = {.s = NULL};
    const char *text;
    size_t bytes;
    if ((n > 1 && !read_mode(context, args[1], &mode)) || !viet_value_text(context, args[0], &text, &bytes) ||
        (n > 2 && !open_target(context, args[2], &target))) {
        return;
    }
    int rc = viet_target_read(target, &q, text, bytes, mode == VIET_PHRASE);
    if (rc == SQLITE_OK) {
        rc = viet_expression_write(&out, &q, mode, target);
    }
    viet_question_free(&q);
    if (rc == SQLITE_OK || rc == SQLITE_NOMEM) {
        out.no_memory = out.no_memory || rc == SQLITE_NOMEM;
        viet_builder_result(&out, context);
    } else {
        sqlite3_free(out.s);
        viet_result_failure(
            context, rc,
            sqlite3_mprintf("viet_query: %s", sqlite3_errmsg(sqlite3_context_db_handle(context))));
    }
    viet_target_close(target);
}

static void query_function(sqlite3_context *context, int n, sqlite3_value **args) {
    int *nested = sqlite3_user_data(context); /* calls under way; NULL where no table is read */
    if (nested == NULL) {
        write_question(context, n, args);
    } else {
        ++*nested;
        write_question(context, n, args);
        --*nested;
    }
}

int viet_register_query(sqlite3 *db) {
    int rc = SQLITE_OK;
    for (int n = 1; rc == SQLITE_OK && n < 3; n++) {
        rc = sqlite3_create_function_v2(db, "viet_query", n, VIET_FUNCTION, NULL, query_function, NULL, NULL,
                                        NULL);
    }
    int *nested = sqlite3_malloc(sizeof *nested);
    if (rc != SQLITE_OK || nested == NULL) {
        sqlite3_free(nested);
        return rc != SQLITE_OK ? rc : SQLITE_NOMEM;
    }
    *nested = 0;
    /* This one reads a table: it is neither deterministic nor innocuous. */
    return sqlite3_create_function_v2(db, "viet_query", 3, SQLITE_UTF8, nested, query_function, NULL, NULL,
                                      sqlite3_free);
}
