/*
 * lines: a text document cut into lines, each with the way back to the input's
 * bytes. LF, CR LF and CR end a line. A form feed ends one too and stays as its
 * last byte, so that the page break can be seen. The message's dash-escape
 * ("- -----") is left out of the line and counted in its offset.
 */
#include "source/source.h"

struct cutter {
    text bytes;
    size_t at;     /* in bytes */
    size_t offset; /* the same place in the input */
    bool converted;
};

/* Moves on by `count` bytes; of converted bytes each code point was one byte of the input. */
static void advance(struct cutter *cutter, size_t count) {
    text passed = text_slice(cutter->bytes, cutter->at, cutter->at + count);
    cutter->offset += cutter->converted ? text_code_points(passed) : count;
    cutter->at += count;
}

static bool ends_line(char c) { return c == '\n' || c == '\r' || c == '\f'; }

static size_t line_length(text t) {
    size_t length = text_printed(t, 0);
    while (length < t.len && !ends_line(t.ptr[length]))
        length = text_printed(t, length + 1);
    return length + (length < t.len && t.ptr[length] == '\f');
}

static size_t end_length(text t) {
    if (text_starts(t, TEXT("\r\n")))
        return 2;
    return t.len > 0 && (t.ptr[0] == '\n' || t.ptr[0] == '\r');
}

static struct line cut_line(struct cutter *cutter, bool escaped) {
    text rest = text_skip(cutter->bytes, cutter->at);
    size_t length = line_length(rest);
    size_t escape = escaped && text_starts(rest, TEXT("- -")) ? 2 : 0;
    advance(cutter, escape);
    struct line line = {text_slice(rest, escape, length), cutter->offset};
    advance(cutter, length - escape);
    advance(cutter, end_length(text_skip(cutter->bytes, cutter->at)));
    return line;
}

/* At least as many as there are lines. */
static size_t most_lines(text t) {
    size_t count = 1;
    for (size_t at = text_printed(t, 0); at < t.len; at = text_printed(t, at + 1))
        count += ends_line(t.ptr[at]) && !(t.ptr[at] == '\n' && at > 0 && t.ptr[at - 1] == '\r');
    return count;
}

struct line *source_lines(struct arena *arena, const struct source_document *document, int *count) {
    struct cutter cutter = {document->bytes, 0, document->offset, document->converted};
    struct line *lines = ARENA_ARRAY(arena, struct line, most_lines(document->bytes));
    *count = 0;
    while (cutter.at < cutter.bytes.len)
        lines[(*count)++] = cut_line(&cutter, document->escaped);
    return lines;
}
