/*
 * calculation: which rows a row is the signed sum of, and which columns a
 * column is, inferred from the numbers. A relation is believed by row, by the
 * evidence of all columns together; a column that contradicts a believed
 * relation is left for check/ to call broken.
 */
#ifndef CROSSFOOT_RECOGNIZE_CALCULATION_CALCULATION_H
#define CROSSFOOT_RECOGNIZE_CALCULATION_CALCULATION_H

#include "base/arena.h"
#include "model/model.h"

/*
 * Sets row->calculation and column->calculation of every statement, and one scale for the rows of a sum. Needs roles,
 * units, depths, sections and the columns' basis and period. Per-share figures, percentages and share counts never take
 * part; terms never form a circle.
 */
void calculations_infer(struct arena *arena, struct report *report);

#endif
