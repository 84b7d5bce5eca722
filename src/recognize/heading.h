/*
 * heading: the rows above a table's body, and what they make of its columns:
 * period, basis, measure, member, footnote marks.
 */
#ifndef CROSSFOOT_RECOGNIZE_HEADING_H
#define CROSSFOOT_RECOGNIZE_HEADING_H

#include "layout/layout.h"
#include "model/model.h"
#include "recognize/period_words.h"

/* Rows of a grid, in order, that belong to one statement; they may come from several grids. */
struct grid_rows {
    const struct grid_row **row;
    int count;
};

/* How many of the rows from `begin` on are heads: all before the first row with an amount, down to the last cell. */
int heading_extent(const struct grid_rows *rows, int begin);

/* Row `at` begins a new head in the middle of a body: words over the columns that tell a period. */
bool heading_starts(const struct grid_rows *rows, int at);

/* Two heads, rows [a, a + count) and [b, b + count) of two lists, print the same words over the same columns. */
bool heading_same(const struct grid_rows *a, int a_begin, int a_count, const struct grid_rows *b, int b_begin,
                  int b_count);

/*
 * Fills `columns` (`column_count` of them, zeroed) from rows [begin, begin + count). `title` is what the lines above
 * the table tell of periods; `instant`: a balance sheet.
 */
void heading_read(struct arena *arena, const struct grid_rows *rows, int begin, int count,
                  const struct period_words *title, bool instant, struct column *columns, int column_count);

#endif
