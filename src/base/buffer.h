/*
 * buffer: output being built, in memory of its own. Growth that fails is
 * remembered: append as you like, ask buffer_ok() once at the end.
 */
#ifndef CROSSFOOT_BASE_BUFFER_H
#define CROSSFOOT_BASE_BUFFER_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

struct buffer {
    char *ptr;
    size_t len;
    size_t capacity;
    bool failed;
};

#define BUFFER_EMPTY ((struct buffer){0})

void buffer_free(struct buffer *buffer); /* and makes it empty again */
bool buffer_ok(const struct buffer *buffer);
void buffer_clear(struct buffer *buffer); /* keeps the memory, and that growing failed */

static inline void buffer_byte(struct buffer *buffer, char byte);
void buffer_bytes(struct buffer *buffer, const void *bytes, size_t count);
void buffer_text(struct buffer *buffer, text t);
static inline void buffer_string(struct buffer *buffer, const char *string); /* NULL appends nothing */
void buffer_repeat(struct buffer *buffer, char byte, size_t count);
void buffer_utf8(struct buffer *buffer, unsigned long code_point);
void buffer_format(struct buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Room for `count` bytes, at least one, which the caller writes and adds to `len`; NULL where there is none. */
char *buffer_room(struct buffer *buffer, size_t count);

text buffer_view(const struct buffer *buffer); /* valid until the next append */

/* What was built, in `arena`, and the buffer freed. Where growing failed the arena runs out: half a text is none. */
text buffer_keep(struct buffer *buffer, struct arena *arena);

/* What documents are written with, in the header so that no call stands between and literals are measured once. */

static inline void buffer_byte(struct buffer *buffer, char byte) {
    if (buffer->len < buffer->capacity && !buffer->failed)
        buffer->ptr[buffer->len++] = byte;
    else
        buffer_bytes(buffer, &byte, 1);
}

static inline void buffer_string(struct buffer *buffer, const char *string) {
    buffer_bytes(buffer, string, string == NULL ? 0 : strlen(string));
}

#endif
