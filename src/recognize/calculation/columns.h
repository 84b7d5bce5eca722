/*
 * calculation_columns: GAAP + adjustments = non-GAAP, as sums of columns.
 */
#ifndef CROSSFOOT_RECOGNIZE_CALCULATION_COLUMNS_H
#define CROSSFOOT_RECOGNIZE_CALCULATION_COLUMNS_H

#include "base/arena.h"
#include "recognize/calculation/figures.h"

/* Sets the calculation of each non-GAAP column that its period's GAAP and adjustment columns add up to. */
void columns_infer(struct arena *arena, struct statement *statement, const struct figures *figures);

#endif
