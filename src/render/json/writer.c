/*
 * Commas, line ends and indentation follow from what is open; the caller only
 * says what comes next.
 */
#include "render/json/writer.h"

enum { INDENT = 1, INTEGER_MOST = 24 };

static void line_end(struct json *json) {
    buffer_byte(json->out, '\n');
    buffer_repeat(json->out, ' ', (size_t)json->depth * INDENT);
}

/* What separates the next item from what stands before it; nothing between a key and its value. */
static void separate(struct json *json) {
    if (json->keyed || json->depth == 0) {
        json->keyed = false;
        return;
    }
    bool first = json->open[json->depth - 1].items++ == 0;
    if (!first)
        buffer_byte(json->out, ',');
    if (json->open[json->depth - 1].style == JSON_BLOCK)
        line_end(json);
    else if (!first)
        buffer_byte(json->out, ' ');
}

static void open_container(struct json *json, char open, char close, enum json_style style) {
    separate(json);
    buffer_byte(json->out, open);
    json->open[json->depth].close = close;
    json->open[json->depth].style = style;
    json->open[json->depth].items = 0;
    json->depth++;
}

void json_object(struct json *json, enum json_style style) { open_container(json, '{', '}', style); }
void json_array(struct json *json, enum json_style style) { open_container(json, '[', ']', style); }

void json_close(struct json *json) {
    json->depth--;
    if (json->open[json->depth].style == JSON_BLOCK && json->open[json->depth].items > 0)
        line_end(json);
    buffer_byte(json->out, json->open[json->depth].close);
    if (json->depth == 0)
        buffer_byte(json->out, '\n');
}

static void write_code_point(struct buffer *out, uint32_t code) {
    if (code == '"' || code == '\\')
        buffer_byte(out, '\\');
    if (code_point_acts(code))
        buffer_format(out, "\\u%04x", (unsigned)code);
    else
        buffer_utf8(out, code);
}

/* Bytes from the beginning of `value` that stand for themselves: printed ASCII but quotes and backslashes. */
static size_t plain_run(text value) {
    size_t at = 0;
    while (at < value.len && value.ptr[at] >= ' ' && value.ptr[at] < 0x7F && value.ptr[at] != '"' &&
           value.ptr[at] != '\\')
        at++;
    return at;
}

static void write_string(struct buffer *out, text value) {
    buffer_byte(out, '"');
    while (value.len > 0) {
        size_t run = plain_run(value), bytes;
        buffer_text(out, text_slice(value, 0, run));
        value = text_skip(value, run);
        if (value.len == 0)
            break;
        write_code_point(out, text_code_point(value, &bytes));
        value = text_skip(value, bytes);
    }
    buffer_byte(out, '"');
}

void json_key(struct json *json, const char *key) {
    separate(json);
    buffer_byte(json->out, '"');
    buffer_string(json->out, key); /* a name of ours: nothing in it has to be escaped */
    buffer_string(json->out, "\": ");
    json->keyed = true;
}

void json_text(struct json *json, text value) {
    separate(json);
    write_string(json->out, value);
}

void json_null(struct json *json) {
    separate(json);
    buffer_string(json->out, "null");
}

void json_text_or_null(struct json *json, text value) { (value.len == 0 ? json_null(json) : json_text(json, value)); }

void json_name(struct json *json, const char *value) {
    (value == NULL ? json_null(json) : json_text(json, text_from(value)));
}

/* By hand: every cell has four of them, and a format is read anew each time. */
void json_integer(struct json *json, int64_t value) {
    char digits[INTEGER_MOST];
    size_t at = sizeof digits;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (value < 0)
        digits[--at] = '-';
    separate(json);
    buffer_bytes(json->out, digits + at, sizeof digits - at);
}

void json_bool(struct json *json, bool value) {
    separate(json);
    buffer_string(json->out, value ? "true" : "false");
}
