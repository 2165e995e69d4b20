/* unicode.c - look-up in the generated tables. */
#include "unicode.h"

#include <stddef.h>

typedef struct composition {
    uint32_t first, second, whole;
} composition;

#include "unicode_table.inc"

const char viet_category_names[] = "CnCcCfCoCsLlLmLoLtLuMcMeMnNdNlNoPcPdPePfPiPoPsScSkSmSoZlZpZs";

uint32_t viet_decompose(uint32_t cp, uint32_t *second) {
    const uint32_t *pair = decompositions[viet_char_of(cp)->pair];
    *second = pair[1];
    return pair[0];
}

uint32_t viet_compose(uint32_t first, uint32_t second) {
    size_t low = 0, high = sizeof compositions / sizeof compositions[0];
    while (low < high) {
        size_t mid = (low + high) / 2;
        const composition *c = &compositions[mid];
        if (c->first == first && c->second == second) {
            return c->whole;
        }
        if (c->first < first || (c->first == first && c->second < second)) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return 0;
}

const char *viet_fold_text(const viet_char *c) {
    return c->fold ? fold_texts[c->fold] : NULL;
}
