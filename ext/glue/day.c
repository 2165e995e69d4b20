/* day.c - dates as SQL passes them, and viet_lunar() and viet_solar(). */
#include "day.h"

#include "../extract/lunar.h"
#include "value.h"

/* Reads exactly `digits` digits at *at. */
static bool read_digits(const char *s, size_t n, size_t *at, int digits, int *value) {
    *value = 0;
    for (; digits > 0; digits--, ++*at) {
        if (*at >= n || s[*at] < '0' || s[*at] > '9') {
            return false;
        }
        *value = *value * 10 + (s[*at] - '0');
    }
    return true;
}

static bool read_char(const char *s, size_t n, size_t *at, char c) {
    bool there = *at < n && s[*at] == c;
    *at += there;
    return there;
}

bool viet_day_read(const char *s, size_t n, viet_ymd *date, bool *leap) {
    size_t at = 0;
    bool negative = read_char(s, n, &at, '-');
    if (!read_digits(s, n, &at, 4, &date->year) || !read_char(s, n, &at, '-') ||
        !read_digits(s, n, &at, 2, &date->month)) {
        return false;
    }
    if (leap != NULL) {
        *leap = read_char(s, n, &at, 'L');
    }
    if (!read_char(s, n, &at, '-') || !read_digits(s, n, &at, 2, &date->day)) {
        return false;
    }
    date->year = negative ? -date->year : date->year;
    return at == n || s[at] == 'T' || s[at] == ' ';
}

void viet_result_day(sqlite3_context *context, viet_ymd d, bool leap) {
    char out[16]; /* -YYYY-MMx-DD */
    unsigned year = (unsigned)(d.year < 0 ? -d.year : d.year) % 10000u;
    sqlite3_snprintf(sizeof out, out, "%s%04u-%02u%s-%02u", d.year < 0 ? "-" : "", year,
                     (unsigned)d.month % 100u, leap ? "L" : "", (unsigned)d.day % 100u);
    sqlite3_result_text(context, out, -1, SQLITE_TRANSIENT);
}

/* viet_lunar(D): Gregorian to lunar. NULL for a day that there is not, or outside of 1800 to 2199. */
static void to_lunar(sqlite3_context *context, int n, sqlite3_value **args) {
    const char *text;
    size_t bytes;
    viet_ymd date;
    viet_lunar_date lunar;
    (void)n;
    if (!viet_value_text(context, args[0], &text, &bytes)) {
        return;
    }
    if (!viet_day_read(text, bytes, &date, NULL)) {
        viet_result_message(
            context,
            sqlite3_mprintf("viet_lunar: argument 1 must be a date as YYYY-MM-DD, not '%.40s'", text));
    } else if (viet_is_date(date) && viet_lunar_of(viet_day_of(date), &lunar)) {
        viet_result_day(context, (viet_ymd){lunar.year, lunar.month, lunar.day}, lunar.leap);
    }
}

/* viet_solar(L): lunar to Gregorian, in the form that viet_lunar() gives. */
static void to_solar(sqlite3_context *context, int n, sqlite3_value **args) {
    const char *text;
    size_t bytes;
    viet_ymd date;
    bool leap;
    int day;
    (void)n;
    if (!viet_value_text(context, args[0], &text, &bytes)) {
        return;
    }
    if (!viet_day_read(text, bytes, &date, &leap)) {
        viet_result_message(
            context,
            sqlite3_mprintf("viet_solar: argument 1 must be a lunar date as YYYY-MM-DD, or YYYY-MML-DD in a "
                            "leap month, not '%.40s'",
                            text));
        return;
    }
    viet_lunar_date lunar = {date.year, date.month, date.day, leap};
    if (viet_lunar_day(&lunar, &day)) {
        viet_result_day(context, viet_date_of(day), false);
    }
}

int viet_register_calendar(sqlite3 *db) {
    int rc = sqlite3_create_function_v2(db, "viet_lunar", 1, VIET_FUNCTION, NULL, to_lunar, NULL, NULL, NULL);
    if (rc == SQLITE_OK) {
        rc = sqlite3_create_function_v2(db, "viet_solar", 1, VIET_FUNCTION, NULL, to_solar, NULL, NULL, NULL);
    }
    return rc;
}
