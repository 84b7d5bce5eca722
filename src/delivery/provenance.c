/*
 * Looks for the hash in a file's bytes, as JSON and as PDF write it, and,
 * because a workbook is compressed, in the properties of a ZIP archive. Only reads what the program
 * itself writes: anything it cannot follow counts as not found.
 */
#define _POSIX_C_SOURCE 200809L

#include "delivery/provenance.h"

#include <errno.h>
#include <sys/stat.h>
#include <zlib.h>

#include "base/buffer.h"
#include "base/file.h"

/* Of the ZIP format (APPNOTE 4.3): signatures and where fields stand in its headers. */
enum {
    END_SIZE = 22,
    END_COUNT_AT = 10,
    END_DIRECTORY_AT = 16,
    ENTRY_SIZE = 46,
    ENTRY_METHOD_AT = 10,
    ENTRY_PACKED_AT = 20,
    ENTRY_NAME_AT = 28,
    ENTRY_EXTRA_AT = 30,
    ENTRY_COMMENT_AT = 32,
    ENTRY_HEADER_AT = 42,
    LOCAL_SIZE = 30,
    LOCAL_NAME_AT = 26,
    LOCAL_EXTRA_AT = 28,
    DEFLATED = 8,
    OUTPUT_MOST = 1 << 28,
    PART_MOST = 1 << 16
};

/* A little-endian number of 2 or 4 bytes at `at`; 0 beyond the end. */
static size_t number(text zip, size_t at, int bytes) {
    size_t value = 0;
    for (int i = bytes - 1; i >= 0; i--)
        value = value << 8 | (at + (size_t)i < zip.len ? (unsigned char)zip.ptr[at + (size_t)i] : 0);
    return value;
}

/* The start of a part's content, unpacked; empty where it cannot be. */
static text unpack(struct arena *arena, text packed, size_t method) {
    if (method != DEFLATED)
        return packed;
    unsigned char *out = arena_take(arena, PART_MOST);
    z_stream stream = {
        .next_in = (unsigned char *)(uintptr_t)packed.ptr,
        .avail_in = (uInt)packed.len,
        .next_out = out,
        .avail_out = PART_MOST,
    };
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return TEXT("");
    inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return (text){(const char *)out, PART_MOST - stream.avail_out};
}

/* The content of the archive's entry whose directory record stands at `entry`. */
static text content(struct arena *arena, text zip, size_t entry) {
    size_t local = number(zip, entry + ENTRY_HEADER_AT, 4);
    size_t begin = local + LOCAL_SIZE + number(zip, local + LOCAL_NAME_AT, 2) + number(zip, local + LOCAL_EXTRA_AT, 2);
    text packed = text_slice(zip, begin, begin + number(zip, entry + ENTRY_PACKED_AT, 4));
    return unpack(arena, packed, number(zip, entry + ENTRY_METHOD_AT, 2));
}

static bool properties_hold(struct arena *arena, text zip, text needle) {
    if (!text_starts(zip, TEXT("PK\3\4")) || zip.len < END_SIZE)
        return false;
    size_t end = zip.len - END_SIZE;
    size_t entry = number(zip, end + END_DIRECTORY_AT, 4);
    for (size_t left = number(zip, end + END_COUNT_AT, 2); left > 0; left--) {
        size_t name_length = number(zip, entry + ENTRY_NAME_AT, 2);
        text name = text_slice(zip, entry + ENTRY_SIZE, entry + ENTRY_SIZE + name_length);
        if (text_starts(name, TEXT("docProps/")) && text_find(content(arena, zip, entry), needle) != text_npos)
            return true;
        entry += ENTRY_SIZE + name_length + number(zip, entry + ENTRY_EXTRA_AT, 2) +
                 number(zip, entry + ENTRY_COMMENT_AT, 2);
    }
    return false;
}

/* As libharu writes the information of a PDF: UTF-16, each byte in hexadecimal. */
static text as_pdf_information(struct arena *arena, text plain) {
    struct buffer out = BUFFER_EMPTY;
    for (size_t i = 0; i < plain.len; i++)
        buffer_format(&out, "00%02X", (unsigned)(unsigned char)plain.ptr[i]);
    return buffer_keep(&out, arena);
}

static bool is_own(struct arena *arena, text bytes, text sha256) {
    return text_find(bytes, sha256) != text_npos || text_find(bytes, as_pdf_information(arena, sha256)) != text_npos ||
           properties_hold(arena, bytes, sha256);
}

enum provenance provenance_of(struct arena *arena, const char *path, text sha256) {
    struct stat status;
    if (lstat(path, &status) != 0 && errno == ENOENT)
        return PROVENANCE_NONE;
    struct arena *scratch = arena_scratch(arena); /* a document is larger than what is made of most filings */
    text bytes, why;
    bool own = file_read(scratch, path, OUTPUT_MOST, &bytes, &why) && is_own(scratch, bytes, sha256);
    arena_free(scratch);
    return own ? PROVENANCE_OWN : PROVENANCE_FOREIGN;
}
