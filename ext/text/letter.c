/* letter.c - look-up in the table of letters. */
#include "letter.h"

#include <string.h>

#include "letter_table.inc"

bool viet_letter_exists(viet_letter l) {
    return spellings[l][VIET_NGANG][0][3] != 0;
}

bool viet_is_vowel(viet_letter l) {
    return spellings[l][VIET_SAC][0][3] != 0;
}

size_t viet_letter_put(char *out, viet_letter l, unsigned tone, unsigned upper) {
    const unsigned char *s = spellings[l][tone][upper];
    memcpy(out, s, VIET_LETTER_BYTES);
    return s[3];
}
