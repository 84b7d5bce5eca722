/*
 * xlsx_zip: how fast a workbook is packed; then reads the ZIP archive's central
 * directory and inflates each part. Knows the plain form that libxlsxwriter
 * writes: one volume, stored or deflated parts, no comment, no ZIP64.
 */
#define _GNU_SOURCE /* RTLD_NEXT */
#include "render/xlsx/zip.h"

#include <dlfcn.h>
#include <string.h>
#include <zlib.h>

#include "base/buffer.h"

enum { END_LENGTH = 22, ENTRY_LENGTH = 46, LOCAL_LENGTH = 30, STORED = 0, DEFLATED = 8 };
enum { INFLATE_MOST = 1032 }; /* times as long as what was packed, at most: zlib's own notes */

struct part {
    size_t method, crc, packed, length, offset;
};

typedef int deflate_init(z_streamp stream, int level, int method, int bits, int memory, int strategy,
                         const char *version, int size);

/*
 * libxlsxwriter packs at zlib's usual level and cannot be told otherwise: a quarter of what a report takes goes there.
 * Its minizip calls this by way of the dynamic linker, which finds ours first, and gets the fastest level: a workbook
 * is a sixth larger. Raw streams are minizip's alone: those of PDF and PNG keep their level. In libcrossfoot.so it is
 * not shown, for the calling program's streams are its own.
 */
__attribute__((visibility("default"))) int deflateInit2_(z_streamp stream, int level, int method, int bits, int memory,
                                                         int strategy, const char *version, int size) {
    deflate_init *real;
    *(void **)&real = dlsym(RTLD_NEXT, "deflateInit2_");
    level = bits < 0 ? Z_BEST_SPEED : level;
    return real ? real(stream, level, method, bits, memory, strategy, version, size) : Z_VERSION_ERROR;
}

static size_t number_at(text t, size_t at, int bytes) {
    size_t number = 0;

    if (at > t.len || t.len - at < (size_t)bytes)
        return 0;
    for (int i = bytes - 1; i >= 0; i--)
        number = number << 8 | (unsigned char)t.ptr[at + (size_t)i];
    return number;
}

static bool signed_with(text t, size_t at, const char *signature) {
    return at <= t.len && t.len - at >= 4 && memcmp(t.ptr + at, signature, 4) == 0;
}

/* At once into room of the stated length: zlib then keeps no window of its own beside what it has written. */
static bool inflate_part(text packed, const struct part *part, struct buffer *out) {
    z_stream stream = {.next_in = (Bytef *)(uintptr_t)packed.ptr, .avail_in = (uInt)packed.len};

    if (part->length == 0 || part->length / INFLATE_MOST > packed.len || inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return false;
    stream.next_out = (Bytef *)buffer_room(out, part->length);
    stream.avail_out = (uInt)part->length;
    bool whole = stream.next_out && inflate(&stream, Z_FINISH) == Z_STREAM_END;
    inflateEnd(&stream);
    out->len += part->length - stream.avail_out;
    return whole && stream.avail_in == 0;
}

/* `out` holds the part alone. */
static bool unpack(text archive, const struct part *part, struct buffer *out) {
    if (!signed_with(archive, part->offset, "PK\3\4"))
        return false;
    size_t begin = part->offset + LOCAL_LENGTH + number_at(archive, part->offset + 26, 2) +
                   number_at(archive, part->offset + 28, 2);
    text packed = text_slice(archive, begin, begin + part->packed);

    buffer_clear(out);
    if (packed.len != part->packed)
        return false;
    if (part->method == DEFLATED)
        return inflate_part(packed, part, out);
    buffer_text(out, packed);
    return part->method == STORED;
}

/* The name of an XML text's root element: what follows the first "<" that begins neither <? nor <!. */
static text root_name(text xml) {
    for (text rest = xml; rest.len > 1; rest = text_skip(rest, 1)) {
        if (rest.ptr[0] != '<' || rest.ptr[1] == '?' || rest.ptr[1] == '!')
            continue;
        size_t end = 1;
        while (end < rest.len && rest.ptr[end] != ' ' && rest.ptr[end] != '>' && rest.ptr[end] != '/')
            end++;
        return text_slice(rest, 1, end);
    }
    return TEXT("");
}

static bool ends_its_root(text xml) {
    text name = root_name(xml);
    text end = text_trim_end(xml);

    if (name.len == 0 || end.len < name.len + 3 || end.ptr[end.len - 1] != '>')
        return false;
    text tag = text_skip(end, end.len - name.len - 3);
    return memcmp(tag.ptr, "</", 2) == 0 && text_equal(text_slice(tag, 2, 2 + name.len), name);
}

/* The logo: a PNG ends with a chunk that is always the same. */
static bool ends_as_png(text part) {
    return text_starts(part, TEXT("\x89PNG")) && text_ends(part, TEXT("IEND\xAE\x42\x60\x82"));
}

static bool part_whole(text archive, const struct part *part, struct buffer *scratch) {
    return unpack(archive, part, scratch) && buffer_ok(scratch) && scratch->len == part->length &&
           crc32(0, (const Bytef *)scratch->ptr, (uInt)scratch->len) == part->crc &&
           (ends_its_root(buffer_view(scratch)) || ends_as_png(buffer_view(scratch)));
}

bool xlsx_zip_whole(text archive) {
    if (archive.len < END_LENGTH || !signed_with(archive, archive.len - END_LENGTH, "PK\5\6"))
        return false;
    size_t end = archive.len - END_LENGTH, count = number_at(archive, end + 10, 2),
           at = number_at(archive, end + 16, 4);
    struct buffer scratch = BUFFER_EMPTY;
    bool whole = count > 0;

    for (size_t i = 0; whole && i < count; i++) {
        struct part part = {number_at(archive, at + 10, 2), number_at(archive, at + 16, 4),
                            number_at(archive, at + 20, 4), number_at(archive, at + 24, 4),
                            number_at(archive, at + 42, 4)};
        whole = signed_with(archive, at, "PK\1\2") && part_whole(archive, &part, &scratch);
        at += ENTRY_LENGTH + number_at(archive, at + 28, 2) + number_at(archive, at + 30, 2) +
              number_at(archive, at + 32, 2);
    }
    buffer_free(&scratch);
    return whole && at == end;
}
