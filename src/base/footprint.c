/*
 * The program's own pages are left alone: it needs most of them, and what a
 * debugger has set there would be lost.
 */
#define _GNU_SOURCE /* dl_iterate_phdr, madvise */
#include "base/footprint.h"

#include <link.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

/* Smaller parts hold little, and are used again nearly whole: asking for each of them took as long as for the large. */
enum { PART_LEAST = 128 * 1024 };

static bool worth_giving(const ElfW(Phdr) * part) {
    return part->p_type == PT_LOAD && (part->p_flags & PF_W) == 0 && part->p_memsz >= PART_LEAST;
}

static bool is_library(const struct dl_phdr_info *object) {
    return object->dlpi_name != NULL && object->dlpi_name[0] != '\0';
}

/* A library that was relocated in its code holds there what no file has. */
static bool is_relocated_in_code(const struct dl_phdr_info *object) {
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        const ElfW(Dyn) *entry = part->p_type == PT_DYNAMIC ? (const void *)(object->dlpi_addr + part->p_vaddr) : NULL;
        for (; entry != NULL && entry->d_tag != DT_NULL; entry++)
            if (entry->d_tag == DT_TEXTREL || (entry->d_tag == DT_FLAGS && (entry->d_un.d_val & DF_TEXTREL) != 0))
                return true;
    }
    return false;
}

static int trim_object(struct dl_phdr_info *object, size_t size, void *context) {
    (void)size;
    uintptr_t page = *(const uintptr_t *)context;
    if (!is_library(object) || is_relocated_in_code(object))
        return 0;
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        uintptr_t begin = (object->dlpi_addr + part->p_vaddr) & ~(page - 1);
        uintptr_t end = object->dlpi_addr + part->p_vaddr + part->p_memsz;
        if (worth_giving(part))
            madvise((void *)begin, end - begin, MADV_DONTNEED); /* where it is refused, nothing is lost */
    }
    return 0;
}

void footprint_trim(void) {
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    dl_iterate_phdr(trim_object, &page);
}
