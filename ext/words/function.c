/* function.c - look-up in the generated table. */
#include "function.h"

#include <stddef.h>

typedef struct function_row {
    uint64_t key;
    uint8_t traits;
} function_row;

#include "function_table.inc"

uint8_t viet_function_traits(uint64_t key) {
    size_t low = 0, high = sizeof function_syllables / sizeof function_syllables[0];
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (function_syllables[mid].key == key) {
            return function_syllables[mid].traits;
        }
        if (function_syllables[mid].key < key) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return 0;
}

bool viet_function_word(uint64_t id) {
    size_t low = 0, high = sizeof function_words / sizeof function_words[0];
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (function_words[mid] == id) {
            return true;
        }
        if (function_words[mid] < id) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return false;
}
