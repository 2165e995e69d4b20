/* drawn.c - dates in text, drawn with [ ] around each. */
#include "drawn.h"

#include <check.h>
#include <string.h>

#include "extract/date.h"

const viet_ymd drawn_reference = {2024, 3, 13};

/* The text of a case without its brackets; spans: where they stand. */
static size_t undraw(const char *drawn, char *out, size_t (*spans)[2]) {
    size_t n = 0, found = 0;
    for (; *drawn != 0; drawn++) {
        if (*drawn == '[') {
            spans[found][0] = n;
        } else if (*drawn == ']') {
            spans[found++][1] = n;
        } else {
            out[n++] = *drawn;
        }
    }
    out[n] = 0;
    return found;
}

void drawn_edtf(text t, const viet_ymd *day, char *out) {
    viet_date_scanner s;
    viet_date d;
    size_t n = 0;
    out[0] = 0;
    viet_dates_open(&s, t.s, t.n, day);
    while (viet_dates_next(&s, &d)) {
        n += (size_t)snprintf(out + n, DRAWN_ROOM - n, "%s%s", n > 0 ? ", " : "", d.edtf);
    }
}

void check_drawn(const drawn_case *c, const viet_ymd *day) {
    static char plain[DRAWN_ROOM], edtf[DRAWN_ROOM];
    size_t spans[32][2], count = undraw(c->drawn, plain, spans), found = 0;
    text t = exactly(plain);
    viet_date_scanner s;
    viet_date d;
    viet_dates_open(&s, t.s, t.n, day);
    while (viet_dates_next(&s, &d)) {
        ck_assert_msg(found < count && d.start == spans[found][0] && d.end == spans[found][1],
                      "%s: date %zu is %.*s", c->drawn, found, (int)(d.end - d.start), t.s + d.start);
        found++;
    }
    ck_assert_msg(found == count, "%s: %zu dates", c->drawn, found);
    drawn_edtf(t, day, edtf);
    ck_assert_msg(strcmp(edtf, c->edtf) == 0, "%s: %s", c->drawn, edtf);
    for (enum spelling spelling = DECOMPOSED; spelling < SPELLINGS; spelling++) {
        text other = respelled(t, spelling);
        drawn_edtf(other, day, edtf);
        ck_assert_msg(strcmp(edtf, c->edtf) == 0, "%s: %s", shown(other), edtf);
    }
}
