/* faults.c - see faults.h. */
#include "faults.h"

#include <dlfcn.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifndef VIET_OMIT_ICU
#include <unicode/ubrk.h>
#include <unicode/uclean.h>
#include <unicode/uloc.h>
#endif

static long until = -1; /* allocations until the failure; -1: never */
static fault kind;
static long failed, lost, blocks, requests;

static bool fails(bool icu) {
    if (until < 0 || (kind.only_icu && !icu)) {
        return false;
    }
    if (until > 0) {
        until--;
        return false;
    }
    failed++;
    if (!kind.from_there_on) {
        until = -1;
    }
    return true;
}

void fail_at(long k, fault f) {
    until = k;
    kind = f;
    failed = lost = 0;
}

void fail_no_more(void) {
    until = -1;
}

long failures(void) {
    return failed;
}

/* ---- SQLite's */

static sqlite3_mem_methods real;

static void *sqlite_malloc(int n) {
    return fails(false) ? NULL : real.xMalloc(n);
}

static void *sqlite_realloc(void *p, int n) {
    return fails(false) ? NULL : real.xRealloc(p, n);
}

long icu_blocks(void) {
    return blocks;
}

long icu_may_lose(void) {
    return lost;
}

long icu_requests(void) {
    return requests;
}

#ifdef VIET_OMIT_ICU

static void replace_icu(void) {}

void forget_icu(void) {}

#else

/* ---- ICU's */

static bool is_searching; /* in a dictionary */

static void *icu_malloc(const void *context, size_t n) {
    (void)context;
    requests++;
    void *p = !is_searching && fails(true) ? NULL : malloc(n);
    blocks += p != NULL;
    return p;
}

static void *icu_realloc(const void *context, void *p, size_t n) {
    (void)context;
    requests++;
    void *q = !is_searching && fails(true) ? NULL : realloc(p, n);
    blocks += q != NULL && p == NULL;
    return q;
}

static void icu_free(const void *context, void *p) {
    (void)context;
    blocks -= p != NULL;
    free(p);
}

static void replace_icu(void) {
    UErrorCode status = U_ZERO_ERROR;
    u_setMemoryFunctions(NULL, icu_malloc, icu_realloc, icu_free, &status);
    if (U_FAILURE(status)) {
        fprintf(stderr, "oom: ICU keeps its allocator: %s\n", u_errorName(status));
        exit(1);
    }
}

/* Where ICU 72 has no memory for the default locale, it waits for itself for ever: it is given that. */
void forget_icu(void) {
    u_cleanup(); /* which gives ICU its own allocator back, too */
    replace_icu();
    uloc_getDefault();
}

/* ---- functions of ICU's, which these stand before, for the extension as well */

#define NAME_(x) #x
#define NAME(x)  NAME_(x) /* with ICU's version at its end */

/* The next function of that name into *function; memcpy(), as ISO C has no cast from one kind of pointer to the other. */
static void find_next(const char *name, void *function) {
    void *symbol = dlsym(RTLD_NEXT, name);
    if (symbol == NULL) {
        fprintf(stderr, "oom: ICU has no %s\n", name);
        exit(1);
    }
    memcpy(function, &symbol, sizeof symbol);
}

/* ICU's search for words in a dictionary (ICU 72) does not look whether it was given memory, and crashes: it is spared. */
int32_t ubrk_next(UBreakIterator *words) {
    int32_t (*next)(UBreakIterator *);
    find_next(NAME(ubrk_next), &next);
    is_searching = true;
    int32_t end = next(words);
    is_searching = false;
    return end;
}

/* LeakSanitizer's, where the program is built with it: what is allocated between the two may be lost. */
__attribute__((weak)) void __lsan_disable(void);
__attribute__((weak)) void __lsan_enable(void);

/* Where ICU has no memory for an iterator, it loses up to two blocks of what it had for it (ICU 72). */
UBreakIterator *ubrk_open(UBreakIteratorType type, const char *locale, const UChar *text, int32_t n,
                          UErrorCode *status) {
    UBreakIterator *(*open)(UBreakIteratorType, const char *, const UChar *, int32_t, UErrorCode *);
    find_next(NAME(ubrk_open), &open);
    if (__lsan_disable != NULL) {
        __lsan_disable();
    }
    UBreakIterator *words = open(type, locale, text, n, status);
    if (__lsan_enable != NULL) {
        __lsan_enable();
    }
    if (*status == U_MEMORY_ALLOCATION_ERROR) {
        lost += 2;
    }
    return words;
}

#endif

void install_faults(void) {
    replace_icu();
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
    sqlite3_mem_methods ours = real;
    ours.xMalloc = sqlite_malloc;
    ours.xRealloc = sqlite_realloc;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &ours);
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0); /* so that small allocations are seen */
    sqlite3_initialize();
}
