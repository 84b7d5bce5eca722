/*
 * charset: decides by the bytes alone. Strict UTF-8 wins, since Windows-1252
 * text with accents is practically never valid UTF-8; everything else is taken
 * as Windows-1252, the charset of the filing agents' word processors.
 */
#include "source/charset.h"

#include "base/lanes.h"

/* 0x80-0x9F of Windows-1252; the rest is Latin-1. */
static const uint16_t high_controls[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

/* More than one control character in so many bytes is not text that somebody typed. */
enum { CONTROL_RARITY = 200 };

static bool is_control(char byte) { return ((unsigned char)byte < ' ' && !is_blank(byte)) || byte == 0x7F; }

/* Line ends and tabs aside, which text is full of. */
static lanes controls_of(lanes bytes) {
    return ((lanes)(bytes < ' ') & ~lanes_within(bytes, '\t', '\r')) | lanes_are(bytes, 0x7F);
}

size_t charset_control_at(text t) {
    size_t at = 0;
    while (t.len - at >= LANES && !lanes_any(controls_of(lanes_at(t.ptr + at))))
        at += LANES;
    while (at < t.len && !is_control(t.ptr[at]))
        at++;
    return at < t.len ? at : text_npos;
}

size_t charset_binary_at(text t) {
    size_t controls = 0, first = text_npos;
    for (size_t i = text_printed(t, 0); i < t.len; i = text_printed(t, i + 1)) {
        if (t.ptr[i] == '\0')
            return i;
        if (is_control(t.ptr[i]) && controls++ == 0)
            first = i;
    }
    return controls > t.len / CONTROL_RARITY + 2 ? first : text_npos;
}

size_t charset_invalid_at(text t) {
    size_t at = 0;
    if (text_is_utf8(t))
        return text_npos;
    while (at < t.len) {
        size_t bytes = 1;
        uint32_t code = text_code_point(text_skip(t, at), &bytes);
        if (code == 0xFFFD && bytes == 1)
            return at;
        at += bytes;
    }
    return text_npos;
}

static size_t put_utf8(char *out, uint32_t code) {
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    out[0] = (char)(0xE0 | code >> 12);
    out[1] = (char)(0x80 | (code >> 6 & 0x3F));
    out[2] = (char)(0x80 | (code & 0x3F));
    return 3;
}

static uint32_t windows_1252(char byte) {
    unsigned char code = (unsigned char)byte;
    return code >= 0x80 && code < 0xA0 ? high_controls[code - 0x80] : code;
}

text charset_from_windows_1252(struct arena *arena, text t) {
    char scratch[3];
    size_t length = t.len;
    for (size_t i = 0; i < t.len; i++)
        if ((unsigned char)t.ptr[i] >= 0x80)
            length += put_utf8(scratch, windows_1252(t.ptr[i])) - 1;
    char *out = arena_take_raw(arena, length + 1);
    size_t at = 0;
    for (size_t i = 0; i < t.len; i++)
        if ((unsigned char)t.ptr[i] >= 0x80)
            at += put_utf8(out + at, windows_1252(t.ptr[i]));
        else
            out[at++] = t.ptr[i];
    return (text){out, at};
}

size_t charset_mark(text t) { return text_starts(t, TEXT("\xEF\xBB\xBF")) ? 3 : 0; }
