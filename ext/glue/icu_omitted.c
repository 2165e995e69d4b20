/* icu_omitted.c - what stands for ICU in a build with VIET_OMIT_ICU: our tables, and each character as a word. */
#include "icu.h"

#ifdef VIET_OMIT_ICU

#include <string.h>

#include "../text/cluster.h"
#include "../text/foreign.h"
#include "glue.h"

size_t viet_icu_convert(void *context, enum viet_form form, const char *text, size_t n, char *out) {
    return viet_foreign_convert(context, form, text, n, out);
}

void viet_icu_version(char *out) {
    strcpy(out, "none");
}

struct viet_cutter {
    const char *text;
    size_t n, at;
};

viet_cutter *viet_cutter_new(void) {
    return sqlite3_malloc64(sizeof(viet_cutter));
}

void viet_cutter_free(viet_cutter *c) {
    sqlite3_free(c);
}

bool viet_cutter_start(viet_cutter *c, const char *text, size_t n) {
    *c = (viet_cutter){text, n, 0};
    return true;
}

int viet_cutter_next(viet_cutter *c, size_t *start, size_t *end) {
    viet_cluster k;
    if (c->at == c->n) {
        return 0;
    }
    viet_cluster_read(c->text + c->at, c->text + c->n, VIET_AS_IT_STANDS, &k);
    *start = c->at;
    *end = c->at = (size_t)(k.end - c->text);
    return 1;
}

#endif
