/* icu.c - ICU on pieces of bounded size, so that its buffers are on the stack and its cost is linear. */
#include "icu.h"

#ifndef VIET_OMIT_ICU

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

#include "../text/cluster.h"
#include "glue.h"

/* ---- normal form and case */

#define UNITS (VIET_FOREIGN_ROOM) /* UTF-16: case mapping gives three for one at most, composition fewer */

typedef struct units {
    UChar s[UNITS];
    int32_t n;
} units;

static void to_nfc(const units *in, units *out, UErrorCode *status) {
    const UNormalizer2 *nfc = unorm2_getNFCInstance(status);
    out->n = unorm2_normalize(nfc, in->s, in->n, out->s, UNITS, status);
}

static void to_nfd(const units *in, units *out, UErrorCode *status) {
    const UNormalizer2 *nfd = unorm2_getNFDInstance(status);
    out->n = unorm2_normalize(nfd, in->s, in->n, out->s, UNITS, status);
}

/* A capital, then small letters. */
static void to_title(const units *in, units *out, UErrorCode *status) {
    int32_t first = 0;
    UBool failed = 0;
    U16_FWD_1(in->s, first, in->n);
    UChar32 cp;
    U16_GET(in->s, 0, 0, in->n, cp);
    out->n = 0;
    U16_APPEND(out->s, out->n, UNITS, u_totitle(cp), failed);
    out->n += u_strToLower(out->s + out->n, UNITS - out->n, in->s + first, in->n - first, "", status);
    if (failed) {
        *status = U_BUFFER_OVERFLOW_ERROR;
    }
}

/* Decomposed text changes its case: no single character is the capital of ΰ, and the iota below of ᾥ, of which a capital
** makes a letter, stands behind all other marks. */
static void to_case(enum viet_form form, const units *in, units *out, UErrorCode *status) {
    switch (form) {
    case VIET_FORM_LOWER:
        out->n = u_strToLower(out->s, UNITS, in->s, in->n, "", status);
        break;
    case VIET_FORM_UPPER:
        out->n = u_strToUpper(out->s, UNITS, in->s, in->n, "", status);
        break;
    default:
        to_title(in, out, status);
    }
}

static void to_form(enum viet_form form, units *a, units *b, UErrorCode *status) {
    switch (form) {
    case VIET_FORM_KEY:
    case VIET_FORM_FOLD:
        to_nfc(a, b, status); /* before and after: folding takes marks for letters (the iota below) */
        a->n = u_strFoldCase(a->s, UNITS, b->s, b->n, U_FOLD_CASE_DEFAULT, status);
        break;
    case VIET_FORM_LOWER:
    case VIET_FORM_UPPER:
    case VIET_FORM_TITLE:
        to_nfd(a, b, status);
        to_case(form, b, a, status);
        break;
    default:
        break;
    }
    to_nfc(a, b, status);
}

size_t viet_icu_convert(void *context, enum viet_form form, const char *text, size_t n, char *out) {
    units a, b;
    UErrorCode status = U_ZERO_ERROR;
    int32_t bytes = 0;
    u_strFromUTF8(a.s, UNITS, &a.n, text, (int32_t)n, &status);
    if (U_SUCCESS(status)) {
        to_form(form, &a, &b, &status);
        u_strToUTF8(out, VIET_FOREIGN_ROOM, &bytes, b.s, b.n, &status);
    }
    if (U_SUCCESS(status)) {
        return (size_t)bytes;
    }
    if (status == U_MEMORY_ALLOCATION_ERROR) {
        *(bool *)context = true;
    }
    memcpy(out, text, n);
    return n;
}

void viet_icu_version(char *out) {
    UVersionInfo version;
    u_getVersion(version);
    u_versionToString(version, out);
}

/* ---- words */

#define CUT_BYTES                                                                                            \
    32768 /* ICU gets no more at once: its dictionary search keeps a table as long as the text */

struct viet_cutter {
    UBreakIterator *words; /* NULL: each character is a word */
    UText piece;           /* of the text, as ICU reads it */
    const char *text;
    size_t n;
    size_t offset; /* where the piece begins */
    size_t size;   /* its length; 0 when none is open */
    size_t at;     /* in the piece */
};

viet_cutter *viet_cutter_new(void) {
    static const UText unopened = UTEXT_INITIALIZER;
    UErrorCode status = U_ZERO_ERROR;
    viet_cutter *c = sqlite3_malloc64(sizeof *c);
    if (c == NULL) {
        return NULL;
    }
    *c = (viet_cutter){.piece = unopened};
    c->words = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
    if (status == U_MEMORY_ALLOCATION_ERROR) {
        sqlite3_free(c);
        return NULL;
    }
    if (U_FAILURE(status)) {
        c->words = NULL;
    }
    return c;
}

void viet_cutter_free(viet_cutter *c) {
    if (c != NULL) {
        if (c->words != NULL) {
            ubrk_close(c->words);
        }
        utext_close(&c->piece);
        sqlite3_free(c);
    }
}

/* Hands the next piece of the text to ICU; cut between characters. */
static bool open_piece(viet_cutter *c) {
    UErrorCode status = U_ZERO_ERROR;
    const char *p = c->text + c->offset;
    c->at = 0;
    c->size = c->n - c->offset;
    if (c->size > CUT_BYTES) {
        c->size = CUT_BYTES;
        while (c->size > CUT_BYTES - VIET_UTF8_MAX && ((unsigned char)p[c->size] & 0xC0) == 0x80) {
            c->size--;
        }
    }
    if (c->size == 0 || c->words == NULL) {
        return true;
    }
    utext_openUTF8(&c->piece, p, (int64_t)c->size, &status);
    ubrk_setUText(c->words, &c->piece, &status);
    return status != U_MEMORY_ALLOCATION_ERROR;
}

bool viet_cutter_start(viet_cutter *c, const char *text, size_t n) {
    c->text = text;
    c->n = n;
    c->offset = 0;
    return open_piece(c);
}

/* The end of the word that begins at c->at. */
static size_t word_end(viet_cutter *c) {
    if (c->words != NULL) {
        int32_t stop = ubrk_next(c->words);
        return stop == UBRK_DONE ? c->size : (size_t)stop;
    }
    viet_cluster k;
    const char *p = c->text + c->offset;
    viet_cluster_read(p + c->at, p + c->size, VIET_AS_IT_STANDS, &k);
    return (size_t)(k.end - p);
}

int viet_cutter_next(viet_cutter *c, size_t *start, size_t *end) {
    if (c->at == c->size) {
        c->offset += c->size;
        if (!open_piece(c)) {
            return -1;
        }
        if (c->size == 0) {
            return 0;
        }
    }
    size_t stop = word_end(c);
    if (stop == c->size && c->at > 0 && c->offset + c->size < c->n) {
        c->offset += c->at; /* the last word of a piece may go on in the next */
        if (!open_piece(c)) {
            return -1;
        }
        stop = word_end(c);
    }
    *start = c->offset + c->at;
    c->at = stop;
    *end = c->offset + c->at;
    return 1;
}

#endif
