/* letter.c - look-up in the table of letters. */
#include "letter.h"

#include "letter_table.inc"

bool viet_letter_exists(viet_letter l) {
    return viet_spellings[l][VIET_NGANG][0][VIET_LETTER_BYTES - 1] != 0;
}

bool viet_is_vowel(viet_letter l) {
    return viet_spellings[l][VIET_SAC][0][VIET_LETTER_BYTES - 1] != 0;
}
