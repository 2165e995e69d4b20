/* query.c - viet_query() in every mode, viet_search() and viet_suggest(): a question never is an error. */
#include "fuzz.h"

static const char *const setup =
    "CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize = 'vietnamese', prefix = '2');"
    "INSERT INTO t(title, body) VALUES ('Công đoàn viên chức', 'tổng kết năm 2022, 1.411 đoàn viên'),"
    " ('Bão số 3', 'vào đất liền; lũ lụt ở Hòa Bình'), ('Nghị quyết 02-NQ/TW', 'thanh phố Hồ Chí Minh "
    "(TP.HCM)'),"
    " ('Thong bao', 'tau lu hang, google facebook'), ('', 'Ngân hàng Nhà nước: 5.000.000đ, tỷ giá 24.500');"
    "CREATE TABLE synonym(term, other); CREATE TABLE stopword(word);"
    "INSERT INTO synonym VALUES ('lũ', 'lụt'), ('LĐLĐ', 'Liên đoàn Lao động'), ('tỷ', 'tỉ');"
    "INSERT INTO stopword VALUES ('của'), ('và'), ('ở');"
    "CREATE VIRTUAL TABLE s USING fts5(body, tokenize = 'vietnamese synonyms synonym stopwords stopword');"
    "INSERT INTO s SELECT body FROM t;"
    "CREATE VIRTUAL TABLE f USING fts5(body, content = '', tokenize = 'vietnamese diacritics fold');"
    "INSERT INTO f(rowid, body) SELECT rowid, body FROM t;";

static const char *const modes[] = {"all", "any", "phrase", "prefix", "smart", "folded"};
static const char *const tables[] = {"t", "s", "f"};

/* What a statement makes of the question, and how many rows it finds in each table that it is for. */
static text ask_tables(sqlite3 *db, text question, text mode, const char *made_for, int rows[3]) {
    char *make = sqlite3_mprintf(
        made_for != NULL ? "SELECT viet_query(?1, ?2, %Q)" : "SELECT viet_query(?1, ?2)", made_for);
    text expression = ask(db, make, question, mode, &rows[0]);
    sqlite3_free(make);
    HOLDS(is_utf8(expression) && memchr(expression.s, 0, expression.n) == NULL, "%s", shown(question));
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        rows[i] = 0;
        if (made_for == NULL || strcmp(made_for, tables[i]) == 0) {
            char *find = sqlite3_mprintf("SELECT rowid FROM %s(?1) ORDER BY rank", tables[i]);
            ask(db, find, expression, expression, &rows[i]);
            sqlite3_free(find);
        }
    }
    return expression;
}

static void check_query(sqlite3 *db, text question, const char *mode, const char *made_for) {
    text m = text_of(mode, strlen(mode));
    int rows[3], again[3];
    text expression = ask_tables(db, question, m, made_for, rows);
    if (is_utf8(question) && !has_many_marks(question)) {
        text other = ask_tables(db, icu_nfd(question), m, made_for, again);
        HOLDS(memcmp(rows, again, sizeof rows) == 0, "%s finds what %s does not: %s", shown(expression),
              shown(other), shown(question));
    }
}

static const char *const table_functions[] = {
    "SELECT group_concat(rowid || mode || score) FROM viet_search(?1, ?2)",
    "SELECT rowid FROM viet_search(?1, ?2, 2)",
    "SELECT group_concat(term) FROM viet_suggest(?1, ?2)",
};

static void check_table_function(sqlite3 *db, text question, const char *table, unsigned which) {
    text name = text_of(table, strlen(table));
    int rows;
    ask(db, table_functions[which], name, question, &rows);
    HOLDS(rows <= 2, "%d rows for 2: %s", rows, shown(question));
}

/* One mode or function and one table for each question, as its bytes say: all of them would be too slow to try many. */
void fuzz_one(text t) {
    static sqlite3 *db;
    unsigned turn = 0;
    if (db == NULL) {
        db = database(setup);
    }
    for (size_t i = 0; i < t.n; i++) {
        turn = turn * 31 + (unsigned char)t.s[i];
    }
    const char *mode = modes[turn % 6], *table = tables[turn / 6 % 3];
    if (turn / 18 % 2) {
        check_table_function(db, t, table, turn / 36 % 3);
    } else {
        check_query(db, t, mode, turn / 36 % 2 ? table : NULL);
    }
}
