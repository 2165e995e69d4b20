/* vfs.c - what SQLite wants of a system, where there are no files: everything is in memory. With SQLITE_OS_OTHER=1 and
** SQLITE_TEMP_STORE=3. */
#define _DEFAULT_SOURCE /* getentropy() */
#include <sqlite3.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int vfs_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags) {
    (void)vfs, (void)name, (void)flags, (void)out_flags;
    file->pMethods = NULL;
    return SQLITE_CANTOPEN;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *name, int sync) {
    (void)vfs, (void)name, (void)sync;
    return SQLITE_IOERR_DELETE_NOENT;
}

static int vfs_access(sqlite3_vfs *vfs, const char *name, int flags, int *out) {
    (void)vfs, (void)name, (void)flags;
    *out = 0;
    return SQLITE_OK;
}

static int vfs_full_name(sqlite3_vfs *vfs, const char *name, int room, char *out) {
    (void)vfs;
    size_t n = strlen(name);
    if (n >= (size_t)room) {
        return SQLITE_CANTOPEN;
    }
    memcpy(out, name, n + 1);
    return SQLITE_OK;
}

static int vfs_randomness(sqlite3_vfs *vfs, int n, char *out) {
    (void)vfs;
    return getentropy(out, (size_t)n) == 0 ? n : 0;
}

static int vfs_sleep(sqlite3_vfs *vfs, int microseconds) {
    (void)vfs, (void)microseconds;
    return 0;
}

/* Days since noon in Greenwich on November 24, 4714 B.C. */
static int vfs_current_time(sqlite3_vfs *vfs, double *out) {
    (void)vfs;
    *out = 2440587.5 + (double)time(NULL) / 86400;
    return SQLITE_OK;
}

static int vfs_last_error(sqlite3_vfs *vfs, int room, char *out) {
    (void)vfs, (void)room, (void)out;
    return 0;
}

int sqlite3_os_init(void) {
    static sqlite3_vfs vfs = {
        .iVersion = 1,
        .szOsFile = sizeof(sqlite3_file),
        .mxPathname = 255,
        .zName = "memory-only",
        .xOpen = vfs_open,
        .xDelete = vfs_delete,
        .xAccess = vfs_access,
        .xFullPathname = vfs_full_name,
        .xRandomness = vfs_randomness,
        .xSleep = vfs_sleep,
        .xCurrentTime = vfs_current_time,
        .xGetLastError = vfs_last_error,
    };
    return sqlite3_vfs_register(&vfs, 1);
}

int sqlite3_os_end(void) {
    return SQLITE_OK;
}
