/*
 * A file in memory (memfd_create) does as much, for 220 calls of the system a
 * workbook and the pages of each part made anew: 1 to 3 % of a report's time.
 */
#define _GNU_SOURCE /* fopencookie */
#include "render/xlsx/part.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"

struct part {
    struct buffer bytes;
    size_t at; /* where the next byte is read or written */
};

static ssize_t part_read(void *cookie, char *to, size_t count) {
    struct part *part = cookie;
    text rest = text_skip(buffer_view(&part->bytes), part->at);
    text taken = text_slice(rest, 0, count);
    if (taken.len > 0)
        memcpy(to, taken.ptr, taken.len);
    part->at += taken.len;
    return (ssize_t)taken.len;
}

/* At the end, as libxlsxwriter writes: elsewhere it is refused. 0 tells stdio that nothing was written. */
static ssize_t part_write(void *cookie, const char *from, size_t count) {
    struct part *part = cookie;
    if (part->at != part->bytes.len)
        return 0;
    buffer_bytes(&part->bytes, from, count);
    if (!buffer_ok(&part->bytes))
        return 0;
    part->at += count;
    return (ssize_t)count;
}

static int part_seek(void *cookie, off64_t *offset, int whence) {
    struct part *part = cookie;
    size_t from = whence == SEEK_CUR ? part->at : whence == SEEK_END ? part->bytes.len : 0;
    off64_t to = (off64_t)from + *offset;
    if (to < 0 || (size_t)to > part->bytes.len)
        return -1;
    part->at = (size_t)to;
    *offset = to;
    return 0;
}

static int part_close(void *cookie) {
    struct part *part = cookie;
    buffer_free(&part->bytes);
    free(part);
    return 0;
}

FILE *part_open(void) {
    static const cookie_io_functions_t calls = {part_read, part_write, part_seek, part_close};
    struct part *part = calloc(1, sizeof *part);
    FILE *file = part ? fopencookie(part, "w+b", calls) : NULL;

    if (!file)
        free(part);
    return file;
}
