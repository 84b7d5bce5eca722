/*
 * laid: text laid out, for tests of layout/.
 */
#ifndef CROSSFOOT_TESTS_SUPPORT_LAID_H
#define CROSSFOOT_TESTS_SUPPORT_LAID_H

#include "layout/layout.h"

/* The layout of a text document; *diag (may be NULL) receives what was told. The grid must be sound. */
struct layout *laid_out(struct arena *arena, const char *document, struct diag **diag);

/* A layout of lines alone, ended by NULL, for readers that need no blocks. */
struct layout *laid_lines(struct arena *arena, const char *const *texts);

/* The first grid, or NULL; the n-th block of a kind, or NULL. */
struct grid *laid_grid(const struct layout *layout);
struct block *laid_block(const struct layout *layout, enum block_kind kind, int n);

/* The first row whose label is `label`. Fails the test where there is none. */
const struct grid_row *laid_row(const struct grid *grid, const char *label);

/* What stands in a column of a row: the cell's text, or "" where none. */
text laid_cell(const struct grid_row *row, int column);

/* Heads over a column from the top down to the first amount, one blank between. */
text laid_heads(struct arena *arena, const struct grid *grid, int column);

#endif
