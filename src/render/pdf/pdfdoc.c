/*
 * PDFDocEncoding is Latin-1 but for the rows that Latin-1 has no letters in.
 */
#include "render/pdf/pdfdoc.h"

enum { NOWHERE = -1, UPPER_FIRST = 0x80 };

/* What stands at 0x80 and after. */
static const uint16_t upper[] = {
    0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039, 0x203A, 0x2212,
    0x2030, 0x201E, 0x201C, 0x201D, 0x2018, 0x2019, 0x201A, 0x2122, 0xFB01, 0xFB02, 0x0141,
    0x0152, 0x0160, 0x0178, 0x017D, 0x0131, 0x0142, 0x0153, 0x0161, 0x017E, 0,      0x20AC,
};

static int byte_of(uint32_t code_point) {
    if ((code_point >= 0x20 && code_point < 0x7F) || (code_point > 0xA0 && code_point <= 0xFF && code_point != 0xAD))
        return (int)code_point;
    for (int i = 0; i < (int)(sizeof upper / sizeof *upper); i++)
        if (upper[i] == code_point && code_point != 0)
            return UPPER_FIRST + i;
    return NOWHERE;
}

/* These two letters at the beginning would say that UTF-16 follows. */
static bool reads_as_utf16(const char *bytes) {
    return (unsigned char)bytes[0] == 0xFE && (unsigned char)bytes[1] == 0xFF;
}

char *pdfdoc_string(struct arena *arena, text t) {
    char *out = arena_take(arena, t.len + 1);
    for (size_t len = 0; t.len > 0; len++) {
        size_t bytes = 0;
        int byte = byte_of(text_code_point(t, &bytes));
        if (byte == NOWHERE)
            return NULL;
        out[len] = (char)byte;
        t = text_skip(t, bytes);
    }
    return reads_as_utf16(out) ? NULL : out;
}

static void put_bytes(struct buffer *out, const char *bytes) {
    buffer_byte(out, '(');
    for (; *bytes != '\0'; bytes++) {
        if (*bytes == '(' || *bytes == ')' || *bytes == '\\')
            buffer_byte(out, '\\');
        buffer_byte(out, *bytes);
    }
    buffer_byte(out, ')');
}

void pdfdoc_put(struct arena *arena, struct buffer *out, text t) {
    char *bytes = pdfdoc_string(arena, t);
    if (bytes != NULL) {
        put_bytes(out, bytes);
        return;
    }
    buffer_string(out, "<FEFF");
    while (t.len > 0) {
        size_t taken = 0;
        uint32_t c = text_code_point(t, &taken);
        if (c >= 0x10000)
            buffer_format(out, "%04X", 0xD800 + (unsigned)((c - 0x10000) >> 10));
        buffer_format(out, "%04X", (unsigned)(c >= 0x10000 ? 0xDC00 + ((c - 0x10000) & 0x3FF) : c));
        t = text_skip(t, taken);
    }
    buffer_byte(out, '>');
}
