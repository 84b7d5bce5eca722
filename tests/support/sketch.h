/*
 * sketch: grids drawn by hand, so that recognizing can be tested without laying out. A line of a sketch is
 *     "label | cell | cell"    blanks before the label are its indent; an empty cell is a blank one
 *     "# words"                a paragraph above the grid: a title
 *     "> words"                a paragraph below it: a note
 *     "---"  ""  "<PAGE>"      a rule, an empty line, a page break
 * A cell "<" widens the cell before it by a column; one that ends in "?3" might as well stand in column 3.
 */
#ifndef CROSSFOOT_TESTS_SUPPORT_SKETCH_H
#define CROSSFOOT_TESTS_SUPPORT_SKETCH_H

#include "base/diag.h"
#include "layout/layout.h"
#include "model/model.h"
#include "recognize/column/heading.h"

struct sketch {
    struct arena *arena;
    struct layout *layout; /* one grid, and the paragraphs about it */
    struct grid_rows rows; /* of the grid */
    struct diag *diag;
};

/* `lines` ends in NULL. */
struct sketch sketch_of(struct arena *arena, const char *const *lines);

/* The statements read from a sketch. */
struct report *sketch_read(struct sketch *sketch);

#endif
