/*
 * json_writer: JSON into a buffer, in the order it is told. A container is
 * written either as a block, an item a line, or inline. Strings come out as
 * valid UTF-8 whatever goes in.
 */
#ifndef CROSSFOOT_RENDER_JSON_WRITER_H
#define CROSSFOOT_RENDER_JSON_WRITER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/text.h"

enum json_style { JSON_BLOCK, JSON_INLINE };
enum { JSON_DEPTH_MOST = 16 };

/* Open containers, outermost first. Begin with {.out = buffer}; everything is closed by who opened it. */
struct json {
    struct buffer *out;
    int depth;
    struct {
        char close;
        enum json_style style;
        int items;
    } open[JSON_DEPTH_MOST];
    bool keyed; /* a key was written and waits for its value */
};

void json_object(struct json *json, enum json_style style);
void json_array(struct json *json, enum json_style style);
void json_close(struct json *json);

void json_key(struct json *json, const char *key);

void json_text(struct json *json, text value);         /* a string, the empty one too */
void json_text_or_null(struct json *json, text value); /* null where the text is empty */
void json_name(struct json *json, const char *value);  /* a string; null for NULL */
void json_integer(struct json *json, int64_t value);
void json_bool(struct json *json, bool value);
void json_null(struct json *json);

#endif
