/* table.c - the methods of the virtual table that all viet_table descriptions share. */
#include "table.h"

#include "load.h"
#include "value.h"

#include <stdbool.h>
#include <string.h>

typedef struct table {
    sqlite3_vtab base;
    sqlite3 *db;
    const viet_table *is;
    int nested; /* calls of viet_table.open_in under way */
} table;

typedef struct table_cursor {
    sqlite3_vtab_cursor base;
    sqlite3_value *value[VIET_TABLE_ARGUMENTS]; /* copies of the arguments */
    const char *text;
    size_t n;
    void *scanner; /* NULL: no rows */
    void *kept;    /* of viet_table.open_in */
    viet_row row;
    bool eof;
    sqlite3_int64 rowid;
    size_t counted, characters; /* characters in text[0..counted) */
} table_cursor;

static int table_connect(sqlite3 *db, void *is, int argc, const char *const *argv, sqlite3_vtab **out,
                         char **message) {
    (void)argc;
    (void)argv;
    (void)message;
    int rc = sqlite3_declare_vtab(db, ((const viet_table *)is)->schema);
    if (rc != SQLITE_OK) {
        return rc;
    }
    table *t = sqlite3_malloc64(sizeof *t);
    if (t == NULL) {
        return SQLITE_NOMEM;
    }
    memset(t, 0, sizeof *t);
    t->db = db;
    t->is = is;
    *out = &t->base;
    if (!t->is->reads_tables) {
        sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS); /* older SQLite does not know it: nothing is lost */
    }
    return SQLITE_OK;
}

static int table_disconnect(sqlite3_vtab *base) {
    sqlite3_free(base);
    return SQLITE_OK;
}

/* Makes SQLite look for another plan. Before 3.26 that took a cost so high that any other was better. */
static int refuse_plan(sqlite3_index_info *info) {
    if (sqlite3_libversion_number() >= 3026000) {
        return SQLITE_CONSTRAINT;
    }
    info->idxNum = 0;
    info->estimatedCost = 1e99;
    return SQLITE_OK;
}

/* idxNum: bit i is set when argument i is given; they arrive in order. */
static int table_best_index(sqlite3_vtab *base, sqlite3_index_info *info) {
    const viet_table *is = ((table *)base)->is;
    int at[VIET_TABLE_ARGUMENTS] = {-1, -1, -1, -1};
    for (int i = 0; i < info->nConstraint; i++) {
        int argument = info->aConstraint[i].iColumn - is->columns;
        if (argument < 0 || info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ) {
            continue;
        }
        if (!info->aConstraint[i].usable) { /* the argument comes from a table that must be read first */
            return refuse_plan(info);
        }
        at[argument] = i;
    }
    if (at[0] < 0) {
        return viet_failure(SQLITE_ERROR, &base->zErrMsg,
                            sqlite3_mprintf("%s: argument 1, %s, is missing", is->name,
                                            is->subject != NULL ? is->subject : "the text"));
    }
    int given = 0;
    info->idxNum = 0;
    for (int i = 0; i < is->arguments; i++) {
        if (at[i] >= 0) {
            info->idxNum |= 1 << i;
            info->aConstraintUsage[at[i]].argvIndex = ++given;
            info->aConstraintUsage[at[i]].omit = 1;
        }
    }
    info->estimatedCost = 1000;
    info->estimatedRows = 100;
    return SQLITE_OK;
}

static int table_open(sqlite3_vtab *base, sqlite3_vtab_cursor **out) {
    (void)base;
    table_cursor *c = sqlite3_malloc64(sizeof *c);
    if (c == NULL) {
        return SQLITE_NOMEM;
    }
    memset(c, 0, sizeof *c);
    c->eof = true;
    *out = &c->base;
    return SQLITE_OK;
}

static void reset(table_cursor *c) {
    if (c->scanner != NULL) {
        void (*close)(void *) = ((table *)c->base.pVtab)->is->close;
        (close != NULL ? close : sqlite3_free)(c->scanner);
        c->scanner = NULL;
    }
    for (int i = 0; i < VIET_TABLE_ARGUMENTS; i++) {
        sqlite3_value_free(c->value[i]);
        c->value[i] = NULL;
    }
    c->eof = true;
    c->rowid = 0;
    c->counted = c->characters = 0;
}

static int table_close(sqlite3_vtab_cursor *base) {
    table_cursor *c = (table_cursor *)base;
    reset(c);
    if (c->kept != NULL) {
        ((table *)base->pVtab)->is->free_kept(c->kept);
    }
    sqlite3_free(base);
    return SQLITE_OK;
}

static int table_next(sqlite3_vtab_cursor *base) {
    table_cursor *c = (table_cursor *)base;
    int rc = ((table *)base->pVtab)->is->next(c->scanner, &c->row);
    c->eof = rc != SQLITE_ROW;
    c->rowid++;
    return rc == SQLITE_ROW || rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* Opens one that reads tables. */
static int open_nested(table_cursor *c, char **message) {
    table *t = (table *)c->base.pVtab;
    if (t->nested == VIET_MOST_NESTED) {
        return viet_failure(SQLITE_ERROR, message, viet_nested_message(t->is->name));
    }
    t->nested++;
    int rc = t->is->open_in(t->db, &c->kept, c->text, c->n, c->value, &c->scanner, message);
    t->nested--;
    return rc;
}

static int table_filter(sqlite3_vtab_cursor *base, int given, const char *name, int argc,
                        sqlite3_value **argv) {
    table_cursor *c = (table_cursor *)base;
    const viet_table *is = ((table *)base->pVtab)->is;
    char *message = NULL;
    (void)name;
    (void)argc;
    reset(c);
    for (int i = 0; i < is->arguments; i++) {
        if (given >> i & 1 && (c->value[i] = sqlite3_value_dup(*argv++)) == NULL) {
            return SQLITE_NOMEM;
        }
    }
    if (c->value[0] == NULL || sqlite3_value_type(c->value[0]) == SQLITE_NULL) {
        return SQLITE_OK; /* no text, no rows */
    }
    c->text = (const char *)sqlite3_value_text(c->value[0]);
    if (c->text == NULL) {
        return SQLITE_NOMEM;
    }
    c->n = (size_t)sqlite3_value_bytes(c->value[0]);
    int rc = is->open_in != NULL ? open_nested(c, &message)
                                 : is->open(c->text, c->n, c->value, &c->scanner, &message);
    if (rc != SQLITE_OK) {
        c->scanner = NULL;
        sqlite3_free(base->pVtab->zErrMsg);
        base->pVtab->zErrMsg = message;
        return rc;
    }
    return table_next(base);
}

static int table_eof(sqlite3_vtab_cursor *base) {
    return ((table_cursor *)base)->eof;
}

static int table_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *rowid) {
    const table_cursor *c = (table_cursor *)base;
    const viet_table *is = ((table *)base->pVtab)->is;
    *rowid = is->rowid != NULL ? is->rowid(c->scanner) : c->rowid;
    return SQLITE_OK;
}

/* Characters in text[from..to) as substr() counts them: a lead byte takes all trail bytes behind it along. */
static size_t count_characters(const table_cursor *c, size_t from, size_t to) {
    size_t characters = 0;
    while (from < to) {
        unsigned char lead = (unsigned char)c->text[from++];
        while (lead >= 0xC0 && from < c->n && ((unsigned char)c->text[from] & 0xC0) == 0x80) {
            from++;
        }
        characters++;
    }
    return characters;
}

/* Characters before the row. Rows come in the order of the text, so that counting goes on from the row before. */
static size_t characters_before(table_cursor *c) {
    c->characters += count_characters(c, c->counted, c->row.start);
    c->counted = c->row.start;
    return c->characters;
}

static int table_column(sqlite3_vtab_cursor *base, sqlite3_context *context, int column) {
    table_cursor *c = (table_cursor *)base;
    const viet_table *is = ((table *)base->pVtab)->is;
    if (column >= is->columns) {
        if (c->value[column - is->columns] != NULL) {
            sqlite3_result_value(context, c->value[column - is->columns]);
        }
        return SQLITE_OK;
    }
    if (column == 0 && is->surface) {
        sqlite3_result_text64(context, c->text + c->row.start, c->row.end - c->row.start, SQLITE_TRANSIENT,
                              SQLITE_UTF8);
        return SQLITE_OK;
    }
    switch (column - is->span) {
    case 0:
        sqlite3_result_int64(context, (sqlite3_int64)characters_before(c) + 1);
        break;
    case 1:
        sqlite3_result_int64(context, (sqlite3_int64)count_characters(c, c->row.start, c->row.end));
        break;
    case 2:
        sqlite3_result_int64(context, (sqlite3_int64)c->row.start);
        break;
    case 3:
        sqlite3_result_int64(context, (sqlite3_int64)(c->row.end - c->row.start));
        break;
    default:
        is->column(c->scanner, context, column);
    }
    return SQLITE_OK;
}

int viet_register_table(sqlite3 *db, const viet_table *is) {
    static const sqlite3_module methods = {.xConnect = table_connect,
                                           .xDisconnect = table_disconnect,
                                           .xBestIndex = table_best_index,
                                           .xOpen = table_open,
                                           .xClose = table_close,
                                           .xFilter = table_filter,
                                           .xNext = table_next,
                                           .xEof = table_eof,
                                           .xColumn = table_column,
                                           .xRowid = table_rowid};
    return sqlite3_create_module_v2(db, is->name, &methods, (void *)is, NULL);
}
