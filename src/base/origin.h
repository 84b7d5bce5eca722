/*
 * origin: where in the input something stands. No number without a source.
 */
#ifndef CROSSFOOT_BASE_ORIGIN_H
#define CROSSFOOT_BASE_ORIGIN_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/*
 * A line of the rendered source text: of a text document its own line, of HTML
 * the line that layout lays out. `offset` is where it begins in the input
 * file, in bytes of the input as it was given.
 */
struct line {
    text text; /* UTF-8, without the line's end */
    size_t offset;
};

/* `line` and `column` count from 1, columns in code points of the rendered line; line 0 means "nowhere". */
struct origin {
    uint32_t document; /* index into the filing's documents */
    uint32_t line;
    uint32_t column;
    uint32_t length; /* bytes of the input it covers */
    size_t offset;   /* bytes from the start of the input file */
};

#endif
