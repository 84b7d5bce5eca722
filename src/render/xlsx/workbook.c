/*
 * xlsx_workbook: from the writer of some sheets to the bytes of a workbook.
 * libxlsxwriter can only write to a path; it is given one that leads to
 * memory, and what it wrote is proved whole before it is handed on.
 */
#define _GNU_SOURCE /* memfd_create, mkostemp */
#include "render/xlsx/workbook.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "render/xlsx/part.h"
#include "render/xlsx/zip.h"

enum { PATH_MOST = 64 };

/* A file nobody else sees; `path` leads the library to it. `named`: it stands in a directory and must be removed. */
struct scratch {
    int descriptor;
    char path[PATH_MOST];
    bool named;
};

/*
 * The parts of a workbook before they are packed. libxlsxwriter calls this by way of the dynamic linker, which finds
 * ours first: no file is made in a temporary directory, none is left behind, and no full disk cuts a sheet short. In
 * libcrossfoot.so it is not shown, for the calling program may use libxlsxwriter itself: there tmpfile() is called.
 */
__attribute__((visibility("default"))) FILE *lxw_tmpfile(char *directory) {
    (void)directory;
    return part_open();
}

/* Where /proc is not mounted, as in a bare chroot, a file in /tmp has to do. */
static bool scratch_open(struct scratch *scratch) {
    *scratch = (struct scratch){.descriptor = memfd_create("workbook", MFD_CLOEXEC)};
    snprintf(scratch->path, sizeof scratch->path, "/proc/self/fd/%d", scratch->descriptor);
    if (scratch->descriptor >= 0 && access(scratch->path, W_OK) == 0)
        return true;
    if (scratch->descriptor >= 0)
        close(scratch->descriptor);
    snprintf(scratch->path, sizeof scratch->path, "/tmp/crossfoot-XXXXXX");
    scratch->descriptor = mkostemp(scratch->path, O_CLOEXEC);
    scratch->named = scratch->descriptor >= 0;
    return scratch->named;
}

static void scratch_close(struct scratch *scratch) {
    if (scratch->named)
        unlink(scratch->path);
    close(scratch->descriptor);
}

static bool scratch_read(const struct scratch *scratch, struct buffer *out) {
    struct stat status;
    size_t at = 0, size = fstat(scratch->descriptor, &status) == 0 ? (size_t)status.st_size : 0;
    char *bytes = size > 0 ? buffer_room(out, size) : NULL;

    while (bytes && at < size) {
        ssize_t count = pread(scratch->descriptor, bytes + at, size - at, (off_t)at);
        if (count == 0 || (count < 0 && errno != EINTR))
            return false;
        at += count > 0 ? (size_t)count : 0;
    }
    out->len += at;
    return bytes != NULL;
}

/*
 * What went wrong, or NULL. Where libxlsxwriter cannot have memory for a formula, a font or a line of a chart it leaves
 * that out and tells nobody; errno does: nothing else on this way sets it, once gmtime() has looked for a time zone.
 */
static const char *make(struct book *book, sheets_writer *write, const void *what, const struct scratch *scratch,
                        struct buffer *made) {
    tzset();
    errno = 0;
    if (!book_open(book, scratch->path))
        return "the workbook could not be begun";
    write(book, what);
    if (!book_close(book))
        return lxw_strerror((lxw_error)book->error);
    if (errno == ENOMEM)
        return lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED);
    if (!scratch_read(scratch, made))
        return "the workbook could not be read back";
    return xlsx_zip_whole(buffer_view(made)) ? NULL : "a part of the workbook was cut short: memory or disk is full";
}

bool workbook_make(struct book *book, sheets_writer *write, const void *what, struct buffer *out) {
    struct buffer made = BUFFER_EMPTY;
    struct scratch scratch;
    const char *why = "no temporary file could be made";

    if (scratch_open(&scratch)) {
        why = make(book, write, what, &scratch, &made);
        scratch_close(&scratch);
    }
    if (!why)
        buffer_text(out, buffer_view(&made));
    else
        diag_report(book->diag, DIAG_OUTPUT_FAILED, (struct origin){0}, TEXT(""), "no workbook: %s", why);
    buffer_free(&made);
    return !why && buffer_ok(out);
}
