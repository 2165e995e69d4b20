/* hash.c - linear probing, at most three quarters full. */
#include "hash.h"

#include <string.h>

#define FIRST_SLOTS 64

void viet_hash_init(viet_hash *h, viet_resize_fn *resize, size_t bytes, size_t words) {
    *h = (viet_hash){.resize = resize, .bytes = bytes, .words = words};
}

void viet_hash_free(viet_hash *h) {
    if (h->records != NULL) {
        h->resize(h->records, 0);
    }
    h->records = NULL;
    h->slots = h->used = 0;
}

static unsigned char *record_at(const viet_hash *h, size_t slot) {
    return h->records + slot * h->bytes;
}

static bool is_empty_record(const unsigned char *record) {
    uint64_t first;
    memcpy(&first, record, sizeof first);
    return first == 0;
}

static size_t home_of(const viet_hash *h, const unsigned char *record) {
    uint64_t x = 0, word;
    for (size_t i = 0; i < h->words; i++) {
        memcpy(&word, record + 8 * i, sizeof word);
        x = (x ^ word) * 0x9E3779B97F4A7C15u;
        x ^= x >> 32;
    }
    return (size_t)x & (h->slots - 1);
}

/* The slot of the key, or the empty one where it belongs. There is one. */
static size_t slot_of(const viet_hash *h, const unsigned char *key) {
    size_t slot = home_of(h, key);
    while (!is_empty_record(record_at(h, slot)) && memcmp(record_at(h, slot), key, 8 * h->words) != 0) {
        slot = (slot + 1) & (h->slots - 1);
    }
    return slot;
}

static bool grow_hash(viet_hash *h) {
    size_t slots = h->slots == 0 ? FIRST_SLOTS : 2 * h->slots;
    viet_hash larger = *h;
    larger.records = slots > SIZE_MAX / 2 / h->bytes ? NULL : h->resize(NULL, slots * h->bytes);
    if (larger.records == NULL) {
        return false;
    }
    memset(larger.records, 0, slots * h->bytes);
    larger.slots = slots;
    for (size_t i = 0; i < h->slots; i++) {
        if (!is_empty_record(record_at(h, i))) {
            memcpy(record_at(&larger, slot_of(&larger, record_at(h, i))), record_at(h, i), h->bytes);
        }
    }
    viet_hash_free(h);
    *h = larger;
    return true;
}

void *viet_hash_find(const viet_hash *h, const uint64_t *key) {
    if (h->slots == 0) {
        return NULL;
    }
    unsigned char *record = record_at(h, slot_of(h, (const unsigned char *)key));
    return is_empty_record(record) ? NULL : record;
}

void *viet_hash_add(viet_hash *h, const uint64_t *key) {
    void *found = viet_hash_find(h, key);
    if (found != NULL) {
        return found;
    }
    if (4 * (h->used + 1) > 3 * h->slots && !grow_hash(h)) {
        return NULL;
    }
    unsigned char *record = record_at(h, slot_of(h, (const unsigned char *)key));
    memcpy(record, key, 8 * h->words);
    h->used++;
    return record;
}

void *viet_hash_each(const viet_hash *h, size_t *slot) {
    while (*slot < h->slots) {
        unsigned char *record = record_at(h, (*slot)++);
        if (!is_empty_record(record)) {
            return record;
        }
    }
    return NULL;
}

/* Empties a slot and moves back what was pushed behind it. */
static void remove_slot(viet_hash *h, size_t hole) {
    size_t mask = h->slots - 1;
    for (size_t i = (hole + 1) & mask; !is_empty_record(record_at(h, i)); i = (i + 1) & mask) {
        size_t home = home_of(h, record_at(h, i));
        if (((i - home) & mask) >= ((i - hole) & mask)) {
            memcpy(record_at(h, hole), record_at(h, i), h->bytes);
            hole = i;
        }
    }
    memset(record_at(h, hole), 0, h->bytes);
    h->used--;
}

void viet_hash_prune(viet_hash *h, bool (*keep)(const void *record, unsigned least), unsigned least) {
    for (size_t i = 0; i < h->slots;) {
        unsigned char *record = record_at(h, i);
        if (is_empty_record(record) || keep(record, least)) {
            i++;
        } else {
            remove_slot(h, i); /* another may be there now */
        }
    }
}
