/*
 * across: columns that are sums of other columns of their table: the total of
 * an equity statement, consolidated of its parts, a year of its quarters,
 * gross profit of revenue and cost where measures stand side by side.
 */
#ifndef CROSSFOOT_RECOGNIZE_CALCULATION_ACROSS_H
#define CROSSFOOT_RECOGNIZE_CALCULATION_ACROSS_H

#include "base/arena.h"
#include "recognize/calculation/figures.h"

/*
 * Sets the calculation of each column of amounts that has none and that the rows bear out as a sum of other columns.
 * Terms never form a circle.
 */
void across_infer(struct arena *arena, struct statement *statement, const struct figures *figures);

#endif
