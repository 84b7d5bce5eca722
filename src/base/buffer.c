/*
 * buffer: bytes appended to memory that doubles. Once growing failed every
 * append is without effect, so that one question at the end is enough.
 */
#include "base/buffer.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

enum { CAPACITY_FIRST = 256 };

void buffer_free(struct buffer *buffer) {
    free(buffer->ptr);
    *buffer = BUFFER_EMPTY;
}

bool buffer_ok(const struct buffer *buffer) { return !buffer->failed; }

void buffer_clear(struct buffer *buffer) { buffer->len = 0; }

static bool grow(struct buffer *buffer, size_t needed) {
    size_t capacity = buffer->capacity == 0 ? CAPACITY_FIRST : buffer->capacity;
    while (capacity < needed)
        capacity = capacity > PTRDIFF_MAX / 2 ? needed : capacity * 2;
    char *larger = realloc(buffer->ptr, capacity);
    if (larger == NULL)
        return false;
    buffer->ptr = larger;
    buffer->capacity = capacity;
    return true;
}

char *buffer_room(struct buffer *buffer, size_t count) {
    if (count <= buffer->capacity - buffer->len && !buffer->failed)
        return buffer->ptr + buffer->len;
    bool fits = count <= PTRDIFF_MAX - buffer->len;
    if (!buffer->failed && (!fits || !grow(buffer, buffer->len + count)))
        buffer->failed = true;
    return buffer->failed ? NULL : buffer->ptr + buffer->len;
}

void buffer_bytes(struct buffer *buffer, const void *bytes, size_t count) {
    char *end = count == 0 ? NULL : buffer_room(buffer, count);
    if (end == NULL)
        return;
    memcpy(end, bytes, count);
    buffer->len += count;
}

void buffer_text(struct buffer *buffer, text t) { buffer_bytes(buffer, t.ptr, t.len); }

void buffer_repeat(struct buffer *buffer, char byte, size_t count) {
    char *end = count == 0 ? NULL : buffer_room(buffer, count);
    if (end == NULL)
        return;
    memset(end, byte, count);
    buffer->len += count;
}

void buffer_utf8(struct buffer *buffer, unsigned long code_point) {
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
        code_point = 0xFFFD;
    int more = (code_point > 0x7F) + (code_point > 0x7FF) + (code_point > 0xFFFF); /* continuation bytes */
    static const unsigned char leads[] = {0x00, 0xC0, 0xE0, 0xF0};
    buffer_byte(buffer, (char)(leads[more] | code_point >> 6 * more));
    while (more-- > 0)
        buffer_byte(buffer, (char)(0x80 | (code_point >> 6 * more & 0x3F)));
}

void buffer_format(struct buffer *buffer, const char *format, ...) {
    va_list list;
    size_t left = buffer->failed ? 0 : buffer->capacity - buffer->len;
    va_start(list, format);
    int length = vsnprintf(left > 0 ? buffer->ptr + buffer->len : NULL, left, format, list);
    va_end(list);
    char *end = length < 0 ? NULL : buffer_room(buffer, (size_t)length + 1);
    if (end == NULL) {
        buffer->failed = true;
        return;
    }
    if ((size_t)length >= left) {
        va_start(list, format);
        vsnprintf(end, (size_t)length + 1, format, list);
        va_end(list);
    }
    buffer->len += (size_t)length;
}

text buffer_view(const struct buffer *buffer) { return (text){buffer->ptr, buffer->len}; }

text buffer_keep(struct buffer *buffer, struct arena *arena) {
    if (buffer->failed) {
        buffer_free(buffer);
        arena_run_out(arena);
    }
    char *kept = arena_take_raw(arena, buffer->len + 1);
    size_t length = buffer->len;
    if (length > 0)
        memcpy(kept, buffer->ptr, length);
    kept[length] = '\0';
    buffer_free(buffer);
    return (text){kept, length};
}
