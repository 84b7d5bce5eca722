/*
 * cover_line: single lines of the form, as the readers of items, exhibits and
 * signature look at them.
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_LINE_H
#define CROSSFOOT_RECOGNIZE_COVER_LINE_H

#include <stdbool.h>

#include "base/arena.h"
#include "layout/layout.h"

/* The line, trimmed; empty out of range and for what holds no words: rules, EDGAR's tags, page numbers. */
text cover_line(const struct layout *layout, int line);

/* A page break stands here: <PAGE> or a form feed. */
bool cover_line_breaks(const struct layout *layout, int line);

int cover_line_indent(const struct layout *layout, int line);

/* "SIGNATURE", "SIGNATURES", also with spread letters; followed by what the form prints there. */
bool cover_line_is_signature(const struct layout *layout, int line);

/* "EXHIBIT INDEX", "INDEX TO EXHIBITS" */
bool cover_line_is_index(const struct layout *layout, int line);

/* "Exhibit 99.1" alone: an exhibit begins here. */
bool cover_line_begins_exhibit(const struct layout *layout, int line);

/* The prose of lines first..end-1, from byte `at` of the first: a paragraph a line, hyphens at line ends closed. */
text cover_prose(struct arena *arena, const struct layout *layout, int first, size_t at, int end);

#endif
