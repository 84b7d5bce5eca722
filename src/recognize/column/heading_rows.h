/*
 * heading_rows: which rows of a table stand above its body, and which words
 * among them are the table's title rather than a column's head.
 */
#ifndef CROSSFOOT_RECOGNIZE_COLUMN_HEADING_ROWS_H
#define CROSSFOOT_RECOGNIZE_COLUMN_HEADING_ROWS_H

#include "layout/layout.h"

/* Rows of a grid, in order, that belong to one statement; they may come from several grids. */
struct grid_rows {
    const struct grid_row **row;
    int count;
};

/* How many of the rows from `begin` on are heads: all before the first row with an amount, down to the last cell. */
int heading_extent(const struct grid_rows *rows, int begin);

/* Row `at` begins a new head in the middle of a body: words over the columns that tell a period. */
bool heading_starts(const struct grid_rows *rows, int at);

/* The row tells an amount in words beside its label: "Revenues | $8.5 billion". */
bool heading_words_amount(const struct grid_row *row);

/*
 * The row has words over columns, and each of them stands over the same columns among the `count` rows of heads
 * from `begin` on, or ends what stands there: "Units k" below "CPU Units k".
 */
bool heading_echoes(const struct grid_rows *rows, int begin, int count, const struct grid_row *row);

/* Two heads, rows [a, a + count) and [b, b + count) of two lists, print the same words over `column_count` columns. */
bool heading_same(const struct grid_rows *a, int a_begin, int a_count, const struct grid_rows *b, int b_begin,
                  int b_count, int column_count);

/* The same, where b has some of a's rows only, in their order: the years without the months above them. */
bool heading_same_in_part(const struct grid_rows *a, int a_begin, int a_count, const struct grid_rows *b, int b_begin,
                          int b_count, int column_count);

/*
 * A cell of row `at`, above the body, that belongs to the title: a note on the scale, or a title set over all columns.
 * "(In thousands)" below "Shares" alone is that column's.
 */
bool heading_is_title(const struct grid_rows *rows, int at, const struct grid_cell *cell, int column_count);

#endif
