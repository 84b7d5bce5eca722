/*
 * lines: a text document cut into lines, each with the way back to the input's
 * bytes. LF, CR LF and CR end a line. A form feed ends one too and stays as its
 * last byte, so that the page break can be seen. The message's dash-escape
 * ("- -----") is left out of the line and counted in its offset.
 */
#include "source/source.h"

enum { END_COUNT = 3 };
static const char ends[END_COUNT] = {'\n', '\r', '\f'};

struct cutter {
    text bytes;
    size_t at;     /* in bytes */
    size_t offset; /* the same place in the input */
    bool converted;
    size_t next[END_COUNT]; /* where each of `ends` stands next, if not before `at`; most stand nowhere */
};

/* Moves on by `count` bytes; of converted bytes each code point was one byte of the input. */
static void advance(struct cutter *cutter, size_t count) {
    text passed = text_slice(cutter->bytes, cutter->at, cutter->at + count);
    cutter->offset += cutter->converted ? text_code_points(passed) : count;
    cutter->at += count;
}

/* The first end of a line at or behind `from`; the end of all bytes where there is none. */
static size_t next_end(struct cutter *cutter, size_t from) {
    size_t first = cutter->bytes.len;
    for (int i = 0; i < END_COUNT; i++) {
        if (cutter->next[i] < from) {
            size_t found = text_find_byte(text_skip(cutter->bytes, from), ends[i]);
            cutter->next[i] = found == text_npos ? text_npos : from + found;
        }
        first = cutter->next[i] < first ? cutter->next[i] : first;
    }
    return first;
}

static struct cutter cutter_at_start(const struct source_document *document) {
    struct cutter cutter = {document->bytes, 0, document->offset, document->converted, {0}};
    for (int i = 0; i < END_COUNT; i++)
        cutter.next[i] = text_find_byte(document->bytes, ends[i]);
    return cutter;
}

static size_t line_length(struct cutter *cutter) {
    size_t end = next_end(cutter, cutter->at);
    return end - cutter->at + (end < cutter->bytes.len && cutter->bytes.ptr[end] == '\f');
}

static size_t end_length(text t) {
    if (text_starts(t, TEXT("\r\n")))
        return 2;
    return t.len > 0 && (t.ptr[0] == '\n' || t.ptr[0] == '\r');
}

static struct line cut_line(struct cutter *cutter, bool escaped) {
    text rest = text_skip(cutter->bytes, cutter->at);
    size_t length = line_length(cutter);
    size_t escape = escaped && text_starts(rest, TEXT("- -")) ? 2 : 0;
    advance(cutter, escape);
    struct line line = {text_slice(rest, escape, length), cutter->offset};
    advance(cutter, length - escape);
    advance(cutter, end_length(text_skip(cutter->bytes, cutter->at)));
    return line;
}

/* At least as many as there are lines. */
static size_t most_lines(const struct source_document *document) {
    struct cutter cutter = cutter_at_start(document);
    text t = document->bytes;
    size_t count = 1;
    for (size_t at = next_end(&cutter, 0); at < t.len; at = next_end(&cutter, at + 1))
        count += !(t.ptr[at] == '\n' && at > 0 && t.ptr[at - 1] == '\r');
    return count;
}

struct line *source_lines(struct arena *arena, const struct source_document *document, int *count) {
    struct cutter cutter = cutter_at_start(document);
    struct line *lines = ARENA_ARRAY(arena, struct line, most_lines(document));
    *count = 0;
    while (cutter.at < cutter.bytes.len)
        lines[(*count)++] = cut_line(&cutter, document->escaped);
    return lines;
}
