/* hash.h - a hash table of records that begin with their key, in memory that the caller's function gives.
**
** Open addressing; a record never moves between two additions. No order, but always the same one for the same
** additions.
*/
#ifndef VIET_HASH_H
#define VIET_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* As realloc(); bytes 0 frees and returns NULL. */
typedef void *viet_resize_fn(void *p, size_t bytes);

typedef struct viet_hash {
    viet_resize_fn *resize;
    unsigned char *records;
    size_t slots, used;
    size_t bytes; /* of a record, a multiple of 8 */
    size_t words; /* of its key: that many uint64_t, of which the first is never 0 */
} viet_hash;

void viet_hash_init(viet_hash *h, viet_resize_fn *resize, size_t bytes, size_t words);
void viet_hash_free(viet_hash *h);

/* The record with this key, or NULL. */
void *viet_hash_find(const viet_hash *h, const uint64_t *key);

/* The record with this key; a new one is all zero behind its key. NULL: no memory. */
void *viet_hash_add(viet_hash *h, const uint64_t *key);

/* The next record, from *slot = 0; NULL after the last. */
void *viet_hash_each(const viet_hash *h, size_t *slot);

/* Removes the records that keep() refuses. */
void viet_hash_prune(viet_hash *h, bool (*keep)(const void *record, unsigned least), unsigned least);

#endif
