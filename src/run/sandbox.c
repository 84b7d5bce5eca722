/*
 * Limits of the kernel and a filter of system calls, written out: the list is
 * what the C library, zlib, libharu, libxlsxwriter and libxml2 need to work in
 * memory and on open descriptors. Opening is on it, since libxlsxwriter opens its memory by name; that there is nothing
 * else to open is Landlock's work.
 */
#define _GNU_SOURCE

#include "run/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/text.h"

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

enum { DESCRIPTORS_MOST = 64, RULES_MOST = 160 };

static bool limit(int resource, rlim_t most) {
    struct rlimit wanted = {most, most};
    return setrlimit((__rlimit_resource_t)resource, &wanted) == 0;
}

#ifndef SANITIZED

/* The address space this process has now, in bytes: what libraries take is not the filing's doing. */
static rlim_t address_space(void) {
    enum { UNTOLD = 64 << 20 };
    char pages[32] = "";
    rlim_t count = 0;
    int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return UNTOLD;
    ssize_t length = read(file, pages, sizeof pages - 1);
    close(file);
    for (ssize_t i = 0; i < length && is_digit(pages[i]); i++)
        count = count * 10 + (rlim_t)(pages[i] - '0');
    return count > 0 ? count * (rlim_t)sysconf(_SC_PAGESIZE) : UNTOLD;
}

#endif

static bool limit_all(int64_t memory, int64_t output_bytes) {
#ifndef SANITIZED
    if (!limit(RLIMIT_AS, address_space() + ((rlim_t)memory << 20)))
        return false;
#else
    (void)memory;
#endif
    return limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, (rlim_t)output_bytes) && limit(RLIMIT_NOFILE, DESCRIPTORS_MOST);
}

#if defined(ARCHITECTURE) && !defined(SANITIZED)

/* What may be called whatever its arguments are. */
static const unsigned short allowed[] = {
    SYS_read,
    SYS_write,
    SYS_pread64,
    SYS_pwrite64,
    SYS_readv,
    SYS_writev,
    SYS_close,
    SYS_fstat,
    SYS_lseek,
    SYS_munmap,
    SYS_brk,
    SYS_mremap,
    SYS_madvise,
    SYS_rt_sigaction,
    SYS_rt_sigreturn,
    SYS_fsync,
    SYS_rt_sigprocmask,
    SYS_fdatasync,
    SYS_ftruncate,
    SYS_memfd_create,
    SYS_recvmsg,
    SYS_sendmsg,
    SYS_getpid,
    SYS_gettid,
    SYS_exit,
    SYS_exit_group,
    SYS_futex,
    SYS_getrandom,
    SYS_clock_gettime,
    SYS_fcntl,
    SYS_restart_syscall,
    SYS_sched_yield,
    SYS_newfstatat,
    SYS_openat,
    SYS_faccessat,
    SYS_faccessat2,
    SYS_ioctl,
#ifdef SYS_access
    SYS_access,
#endif
};
enum { ALLOWED_COUNT = sizeof allowed / sizeof allowed[0] };

struct filter {
    struct sock_filter rules[RULES_MOST];
    unsigned short count;
};

static void add(struct filter *filter, struct sock_filter rule) {
    if (filter->count < RULES_MOST)
        filter->rules[filter->count++] = rule;
}

static void load(struct filter *filter, size_t at) {
    add(filter, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)at));
}

static void answer(struct filter *filter, uint32_t action) {
    add(filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, action));
}

/* The next `skipped` rules are for this number alone. */
static void only_for(struct filter *filter, uint32_t number, unsigned char skipped) {
    add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, skipped));
}

/* A call that is allowed while its argument's low word has none of `bits` (mapping memory, but not to execute). */
static void allow_without(struct filter *filter, uint32_t number, int argument, uint32_t bits) {
    only_for(filter, number, 4);
    load(filter, offsetof(struct seccomp_data, args) + (size_t)argument * sizeof(uint64_t));
    add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 1, 0));
    answer(filter, SECCOMP_RET_ALLOW);
    answer(filter, SECCOMP_RET_ERRNO | EPERM);
}

/* A call that is allowed where its first argument is `value` (abort() signals the process itself). */
static void allow_with(struct filter *filter, uint32_t number, uint32_t value) {
    only_for(filter, number, 4);
    load(filter, offsetof(struct seccomp_data, args));
    add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
    answer(filter, SECCOMP_RET_ALLOW);
    answer(filter, SECCOMP_RET_ERRNO | EPERM);
}

static void write_filter(struct filter *filter) {
    load(filter, offsetof(struct seccomp_data, arch));
    add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0));
    answer(filter, SECCOMP_RET_KILL_PROCESS);
    load(filter, offsetof(struct seccomp_data, nr));
    for (int i = 0; i < ALLOWED_COUNT; i++) {
        only_for(filter, allowed[i], 1);
        answer(filter, SECCOMP_RET_ALLOW);
    }
    allow_without(filter, SYS_mmap, 2, PROT_EXEC);
    allow_without(filter, SYS_mprotect, 2, PROT_EXEC);
    allow_with(filter, SYS_tgkill, (uint32_t)getpid());
    answer(filter, SECCOMP_RET_ERRNO | EPERM);
}

static bool forbid(void) {
    struct filter filter = {.count = 0};
    write_filter(&filter);
    struct sock_fprog program = {filter.count, filter.rules};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

#else

static bool forbid(void) { return true; }

#endif

bool sandbox_is_tight(void) {
#ifdef SANITIZED
    return false;
#else
    return true;
#endif
}

bool sandbox_hides_files(void) {
    return syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1;
}

#ifndef SANITIZED

/* All rights over files that the first version knows, granted nowhere. Memory files stay: they are in no folder. */
static bool hide_files(void) {
    struct landlock_ruleset_attr all = {.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1};
    int ruleset = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0);
    if (ruleset < 0)
        return !sandbox_hides_files();
    bool hidden = syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    close(ruleset);
    return hidden;
}

#else

static bool hide_files(void) { return true; }

#endif

bool sandbox_enter(int64_t memory, int64_t output_bytes) {
    return prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           limit_all(memory, output_bytes) && hide_files() && forbid();
}
