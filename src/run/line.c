/*
 * Bytes that are not UTF-8 (a file's name may be anything) are written as the
 * code points U+DC80 to U+DCFF, the way Python keeps them, so no two names
 * become one.
 */
#include "run/line.h"

enum { REPLACEMENT = 0xFFFD, LONE = 0xDC00, PAIRED = 0x10000, ASTRAL_HIGH = 0xD800 };

void line_open(struct buffer *out) { buffer_byte(out, '{'); }

void line_close(struct buffer *out) { buffer_string(out, "}\n"); }

void line_key(struct buffer *out, const char *key) {
    if (out->len > 0 && out->ptr[out->len - 1] != '{' && out->ptr[out->len - 1] != '[')
        buffer_byte(out, ',');
    buffer_format(out, "\"%s\":", key);
}

static void escape(struct buffer *out, uint32_t code) {
    if (code >= PAIRED)
        buffer_format(out, "\\u%04x\\u%04x", ASTRAL_HIGH + ((code - PAIRED) >> 10), LONE + ((code - PAIRED) & 0x3FF));
    else
        buffer_format(out, "\\u%04x", code);
}

static void write_code(struct buffer *out, text at, uint32_t code, size_t bytes) {
    if (code == REPLACEMENT && bytes == 1)
        escape(out, LONE + (unsigned char)at.ptr[0]);
    else if (code == '"' || code == '\\')
        buffer_format(out, "\\%c", (char)code);
    else if (code < ' ' || code > '~')
        escape(out, code);
    else
        buffer_byte(out, (char)code);
}

static void write_string(struct buffer *out, text value) {
    buffer_byte(out, '"');
    while (value.len > 0) {
        size_t bytes;
        uint32_t code = text_code_point(value, &bytes);
        write_code(out, value, code, bytes);
        value = text_skip(value, bytes);
    }
    buffer_byte(out, '"');
}

void line_text(struct buffer *out, const char *key, text value) {
    line_key(out, key);
    write_string(out, value);
}

void line_number(struct buffer *out, const char *key, int64_t value) {
    line_key(out, key);
    buffer_format(out, "%lld", (long long)value);
}

/* C1 controls are two bytes of UTF-8 and as live in a terminal as those of ASCII. */
static bool is_control(uint32_t code) { return code < ' ' || (code >= 0x7F && code < 0xA0); }

void line_plain(struct buffer *out, text t) {
    while (t.len > 0) {
        size_t bytes;
        uint32_t code = text_code_point(t, &bytes);
        if (is_control(code) || (code == REPLACEMENT && bytes == 1))
            for (size_t i = 0; i < bytes; i++)
                buffer_format(out, "\\x%02X", (unsigned)(unsigned char)t.ptr[i]);
        else
            buffer_text(out, text_slice(t, 0, bytes));
        t = text_skip(t, bytes);
    }
}
