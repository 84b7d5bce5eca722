/*
 * neighbours: what rows, and the statement above, say of columns whose own
 * heads do not.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_NEIGHBOURS_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_NEIGHBOURS_H

#include "base/arena.h"
#include "model/model.h"

/* "2025  2024" over rows "First quarter", "Second quarter", "Full year": no one period is a column's. It has none. */
void rows_undate_columns(struct arena *arena, struct statement *statement);

/*
 * A table that goes on below a line with another period alone, "Quarter ended September 30, 2021", has the columns of
 * the statement above it: their members and bases.
 */
void columns_continue(struct arena *arena, const struct statement *above, struct statement *statement);

#endif
