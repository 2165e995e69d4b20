/* faults.h - SQLite's allocator and ICU's, which fail when they are told to. */
#ifndef VIET_OOM_FAULTS_H
#define VIET_OOM_FAULTS_H

#include <stdbool.h>

/* Puts both in the place of the libraries' own; before anything else of SQLite's or ICU's is called. */
void install_faults(void);

/* Which allocations fail: the k-th from now, counted from 0, and with from_there_on all that follow. With only_icu, those of
** ICU's are counted and fail, SQLite's do not. */
typedef struct fault {
    bool from_there_on, only_icu;
} fault;
void fail_at(long k, fault f);
void fail_no_more(void);

/* How many have failed since fail_at(). */
long failures(void);

/* Blocks that ICU holds. It keeps what it has read of its data until forget_icu(), which makes it as new; nothing may be
** left then. No iterator or converter of ICU's may be open. */
long icu_blocks(void);
void forget_icu(void);

/* How many blocks ICU may have lost since fail_at(), by itself. */
long icu_may_lose(void);

/* How often ICU has asked for memory. */
long icu_requests(void);

#endif
