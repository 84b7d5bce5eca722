/*
 * text_utf8: the code points of a text. Decoding is strict: an overlong form,
 * a surrogate, a value beyond U+10FFFF or a cut sequence is as many invalid
 * bytes as it has, each of which counts as one U+FFFD.
 */
#include "base/text.h"

#include "base/lanes.h"

enum { REPLACEMENT = 0xFFFD };

/* Lead bytes [first, last] open sequences of `length` bytes; values below `least` would be overlong. */
static const struct {
    uint8_t first, last, length;
    uint32_t least;
} leads[] = {
    {0x00, 0x7F, 1, 0},
    {0xC2, 0xDF, 2, 0x80},
    {0xE0, 0xEF, 3, 0x800},
    {0xF0, 0xF4, 4, 0x10000},
};

/* Where the run of ASCII that goes on at `at` ends: nearly all text is nothing else. */
static size_t skip_ascii(text t, size_t at) {
    for (; t.len - at >= LANES; at += LANES) {
        lanes beyond = lanes_at(t.ptr + at) & 0x80;
        if (lanes_any(beyond))
            return at + lanes_first(beyond);
    }
    while (at < t.len && ((unsigned char)t.ptr[at] & 0x80) == 0)
        at++;
    return at;
}

/* The value of a sequence of `length` bytes, or UINT32_MAX where a byte is no continuation. */
static uint32_t sequence_value(const uint8_t *bytes, size_t length) {
    if (length == 1)
        return bytes[0];
    uint32_t value = bytes[0] & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++) {
        if ((bytes[i] & 0xC0) != 0x80)
            return UINT32_MAX;
        value = value << 6 | (bytes[i] & 0x3F);
    }
    return value;
}

/* Reads a valid code point at the start of `t`; 0 bytes where there is none. */
static size_t read_valid(text t, uint32_t *value) {
    const uint8_t *bytes = (const uint8_t *)t.ptr;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        if (t.len < leads[i].length || bytes[0] < leads[i].first || bytes[0] > leads[i].last)
            continue;
        *value = sequence_value(bytes, leads[i].length);
        bool surrogate = *value >= 0xD800 && *value <= 0xDFFF;
        return *value >= leads[i].least && *value <= 0x10FFFF && !surrogate ? leads[i].length : 0;
    }
    return 0;
}

uint32_t text_code_point(text t, size_t *bytes) {
    uint32_t value = 0;
    if (t.len == 0) {
        *bytes = 0;
        return 0;
    }
    *bytes = read_valid(t, &value);
    if (*bytes > 0)
        return value;
    *bytes = 1;
    return REPLACEMENT;
}

size_t text_printed(text t, size_t at) {
    for (; t.len - at >= LANES; at += LANES) {
        lanes bytes = lanes_at(t.ptr + at), controls = (lanes)(bytes < ' ') | lanes_are(bytes, 0x7F);
        if (lanes_any(controls))
            return at + lanes_first(controls);
    }
    while (at < t.len && (unsigned char)t.ptr[at] >= ' ' && t.ptr[at] != 0x7F)
        at++;
    return at;
}

bool code_point_acts(uint32_t c) {
    bool control = c < ' ' || (c >= 0x7F && c < 0xA0);
    return control || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

/* The last sixteen bytes are looked at whole, though some of them were seen before. */
bool text_is_plain(text t) {
    if (t.len < LANES)
        return text_printed(t, 0) == t.len && skip_ascii(t, 0) == t.len;
    lanes others = ~lanes_within(lanes_at(t.ptr + t.len - LANES), ' ', '~');
    for (size_t at = 0; at < t.len - LANES; at += LANES)
        others |= ~lanes_within(lanes_at(t.ptr + at), ' ', '~');
    return !lanes_any(others);
}

size_t text_code_points(text t) {
    size_t count = skip_ascii(t, 0);
    for (size_t at = count, bytes, next; at < t.len; at = next) {
        text_code_point(text_skip(t, at), &bytes);
        next = skip_ascii(t, at + bytes);
        count += next - (at + bytes) + 1;
    }
    return count;
}

size_t text_bytes_before(text t, size_t column) {
    text begin = text_slice(t, 0, column - (column > 0));
    size_t at = text_is_plain(begin) ? begin.len : 0, bytes = 0;
    for (size_t i = at + 1; i < column && at < t.len; i++, at += bytes)
        text_code_point(text_skip(t, at), &bytes);
    return at;
}

bool text_is_utf8(text t) {
    uint32_t value;
    for (size_t at = skip_ascii(t, 0), bytes; at < t.len; at = skip_ascii(t, at + bytes)) {
        bytes = read_valid(text_skip(t, at), &value);
        if (bytes == 0)
            return false;
    }
    return true;
}
