/* Stands between the process and the C library (LD_PRELOAD): every call that touches a file under the watched folder
   can be written down, made to fail, or made the last thing the process does. Asleep until `shim_watch`. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { OPEN = 1, CLOSE, WRITE, TRUNCATE, SYNC, RENAME, UNLINK, LINK, MKDIR, READ, MARK };
enum { FILES = 4096, ONCE = 0, FROM_NOW_ON = 1, KILL = 2 };

static char folder[4096];
static char watched[FILES];
static int trace = -1;
static unsigned kinds;
static long calls, nth;
static int failure, how;

/* --- what the tests call, by ctypes --- */

void shim_watch(const char *prefix, const char *file)
{
    strncpy(folder, prefix, sizeof folder - 1);
    trace = *file ? (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1;
    memset(watched, 0, sizeof watched);
}

/* The nth call (from 1) of the kinds in `mask` fails with `code`; 0 counts only. */
void shim_fail(unsigned mask, long number, int code, int manner)
{
    kinds = mask; calls = 0; nth = number; failure = code; how = manner;
}

long shim_calls(void) { return calls; }

/* --- what stands between --- */

static int ours(const char *path)
{
    size_t length = strlen(folder);
    return length && path && strncmp(path, folder, length) == 0;
}

static int known(int file) { return file >= 0 && file < FILES && watched[file]; }

static void note(int kind, int file, int64_t at, const char *path, const void *data, uint32_t length)
{
    uint32_t named = path ? (uint32_t)strlen(path) : 0;
    if (trace < 0) return;
    struct __attribute__((packed)) { uint32_t kind; int32_t file; int64_t at; uint32_t named, length; } head =
        { (uint32_t)kind, file, at, named, length };
    syscall(SYS_write, trace, &head, sizeof head);
    if (named) syscall(SYS_write, trace, path, named);
    if (length) syscall(SYS_write, trace, data, length);
}

void shim_mark(int number) { note(MARK, number, 0, 0, 0, 0); }

static int fails(int kind)
{
    if (!(kinds & (1u << kind))) return 0;
    calls++;
    if (!nth || calls < nth || (how != FROM_NOW_ON && calls > nth)) return 0;
    if (how == KILL) syscall(SYS_kill, getpid(), SIGKILL);
    errno = failure;
    return 1;
}

static int opened(int file, int flags, const char *path, int was_there)
{
    if (file >= 0 && file < FILES) {
        watched[file] = 1;
        note(OPEN, file, (flags & O_TRUNC ? 1 : 0) | (was_there ? 0 : 2), path, 0, 0);
    }
    return file;
}

static int open_it(int at, const char *path, int flags, mode_t mode)
{
    struct stat status;
    if (!ours(path)) return (int)syscall(SYS_openat, at, path, flags, mode);
    if (fails(OPEN)) return -1;
    int was_there = stat(path, &status) == 0;
    return opened((int)syscall(SYS_openat, at, path, flags, mode), flags, path, was_there);
}

#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & O_CREAT) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }

int open(const char *path, int flags, ...) { MODE(flags) return open_it(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_it(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags) return open_it(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return open_it(at, path, flags, mode); }

int close(int file)
{
    if (known(file)) { watched[file] = 0; note(CLOSE, file, 0, 0, 0, 0); }
    return (int)syscall(SYS_close, file);
}

ssize_t write(int file, const void *data, size_t length)
{
    if (!known(file)) return syscall(SYS_write, file, data, length);
    if (fails(WRITE)) return -1;
    int64_t at = fcntl(file, F_GETFL) & O_APPEND ? lseek(file, 0, SEEK_END) : lseek(file, 0, SEEK_CUR);
    ssize_t done = syscall(SYS_write, file, data, length);
    if (done > 0) note(WRITE, file, at, 0, data, (uint32_t)done);
    return done;
}

static ssize_t write_at(int file, const void *data, size_t length, off_t at)
{
    if (known(file) && fails(WRITE)) return -1;
    ssize_t done = syscall(SYS_pwrite64, file, data, length, at);
    if (done > 0 && known(file)) note(WRITE, file, at, 0, data, (uint32_t)done);
    return done;
}

ssize_t pwrite(int file, const void *data, size_t length, off_t at) { return write_at(file, data, length, at); }
ssize_t pwrite64(int file, const void *data, size_t length, off64_t at) { return write_at(file, data, length, at); }

ssize_t read(int file, void *data, size_t length)
{
    if (known(file) && fails(READ)) return -1;
    return syscall(SYS_read, file, data, length);
}

static ssize_t read_at(int file, void *data, size_t length, off_t at)
{
    if (known(file) && fails(READ)) return -1;
    return syscall(SYS_pread64, file, data, length, at);
}

ssize_t pread(int file, void *data, size_t length, off_t at) { return read_at(file, data, length, at); }
ssize_t pread64(int file, void *data, size_t length, off64_t at) { return read_at(file, data, length, at); }

static int cut(int file, off_t size)
{
    if (known(file) && fails(TRUNCATE)) return -1;
    int done = (int)syscall(SYS_ftruncate, file, size);
    if (!done && known(file)) note(TRUNCATE, file, size, 0, 0, 0);
    return done;
}

int ftruncate(int file, off_t size) { return cut(file, size); }
int ftruncate64(int file, off64_t size) { return cut(file, size); }

static int sync_it(long call, int file)
{
    if (known(file) && fails(SYNC)) return -1;
    /* A real sync costs milliseconds and the trace says all that a simulated power cut asks of it. */
    int done = known(file) && trace >= 0 ? 0 : (int)syscall(call, file);
    if (!done && known(file)) note(SYNC, file, 0, 0, 0, 0);
    return done;
}

int fsync(int file) { return sync_it(SYS_fsync, file); }
int fdatasync(int file) { return sync_it(SYS_fdatasync, file); }

static int two(int kind, int a, const char *from, int b, const char *to, int flags)
{
    int seen = ours(from) || ours(to);
    if (seen && fails(kind)) return -1;
    int done = kind == LINK ? (int)syscall(SYS_linkat, a, from, b, to, flags)
                            : (int)syscall(SYS_renameat2, a, from, b, to, 0);
    if (!done && seen) note(kind, 0, 0, from, to, (uint32_t)strlen(to));
    return done;
}

int rename(const char *from, const char *to) { return two(RENAME, AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int a, const char *from, int b, const char *to) { return two(RENAME, a, from, b, to, 0); }
int link(const char *from, const char *to) { return two(LINK, AT_FDCWD, from, AT_FDCWD, to, 0); }
int linkat(int a, const char *from, int b, const char *to, int flags) { return two(LINK, a, from, b, to, flags); }

int unlink(const char *path)
{
    if (ours(path) && fails(UNLINK)) return -1;
    int done = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (!done && ours(path)) note(UNLINK, 0, 0, path, 0, 0);
    return done;
}

int mkdir(const char *path, mode_t mode)
{
    if (ours(path) && fails(MKDIR)) return -1;
    int done = (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
    if (!done && ours(path)) note(MKDIR, 0, 0, path, 0, 0);
    return done;
}

/* Copies inside the kernel would not be seen: the callers fall back to reading and writing. */
ssize_t sendfile(int to, int from, off_t *at, size_t length)
{
    if (known(to) || known(from)) { errno = ENOTSOCK; return -1; }
    return syscall(SYS_sendfile, to, from, at, length);
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t length)
{
    if (known(to) || known(from)) { errno = ENOTSOCK; return -1; }
    return syscall(SYS_sendfile, to, from, at, length);
}
