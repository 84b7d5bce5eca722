/*
 * famine: an allocator that fails on demand, put before a run by LD_PRELOAD.
 * Counts what workers ask for, the program's own requests and its libraries'
 * apart, and refuses the one that FAMINE ("ours:17", "libraries:300") names.
 * At the end the run itself writes both counts to the file FAMINE_TOLD.
 */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <link.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { OURS, LIBRARIES, KINDS };

struct shared {
    long asked[KINDS];
};

static struct shared *shared; /* between the run and its workers */
static pid_t run;
static uintptr_t begin, end; /* the program's own code */
static int refused_kind = -1;
static long refused;

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);

static int find_program(struct dl_phdr_info *info, size_t size, void *context) {
    (void)size, (void)context;
    for (int i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &info->dlpi_phdr[i];
        if (part->p_type == PT_LOAD && (part->p_flags & PF_X) != 0) {
            begin = info->dlpi_addr + part->p_vaddr;
            end = begin + part->p_memsz;
        }
    }
    return 1; /* the program is the first that is told */
}

__attribute__((constructor)) static void set_up(void) {
    const char *wanted = getenv("FAMINE");
    dl_iterate_phdr(find_program, NULL);
    run = getpid();
    if (wanted != NULL) {
        refused_kind = strncmp(wanted, "ours:", 5) == 0 ? OURS : LIBRARIES;
        refused = atol(strchr(wanted, ':') + 1);
    }
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
}

__attribute__((destructor)) static void tell(void) {
    const char *path = getenv("FAMINE_TOLD");
    FILE *told = path != NULL && getpid() == run ? fopen(path, "w") : NULL;
    if (told != NULL) {
        fprintf(told, "%ld %ld\n", shared->asked[OURS], shared->asked[LIBRARIES]);
        fclose(told);
    }
}

static int refuses(const void *caller) {
    if (shared == NULL || getpid() == run)
        return 0;
    int kind = (uintptr_t)caller >= begin && (uintptr_t)caller < end ? OURS : LIBRARIES;
    long number = __atomic_add_fetch(&shared->asked[kind], 1, __ATOMIC_RELAXED);
    if (kind != refused_kind || number != refused)
        return 0;
    errno = ENOMEM;
    return 1;
}

void *malloc(size_t size) { return refuses(__builtin_return_address(0)) ? NULL : __libc_malloc(size); }

void *calloc(size_t count, size_t size) {
    return refuses(__builtin_return_address(0)) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size) {
    return refuses(__builtin_return_address(0)) ? NULL : __libc_realloc(old, size);
}
