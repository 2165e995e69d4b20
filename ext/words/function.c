/* function.c - look-up in the generated table. */
#include "function.h"

#include <stddef.h>

typedef struct function_row {
    uint64_t key;
    uint8_t traits;
} function_row;

#include "function_table.inc"

uint8_t viet_function_traits(uint64_t key) {
    size_t count = sizeof function_syllables / sizeof function_syllables[0], low = 0, high = count;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (function_syllables[mid].key < key) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low < count && function_syllables[low].key == key ? function_syllables[low].traits : 0;
}

bool viet_function_word(uint64_t id) {
    size_t count = sizeof function_words / sizeof function_words[0], low = 0, high = count;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (function_words[mid] < id) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low < count && function_words[low] == id;
}
