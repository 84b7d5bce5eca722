/*
 * foot: the signed sum of a total's rows in one column, and what there is to
 * doubt where it does not tie.
 */
#ifndef CROSSFOOT_CHECK_FOOT_H
#define CROSSFOOT_CHECK_FOOT_H

#include "check/finding.h"

/* The sum of the rows of total `row`; false where the column tells nothing: blank, no amounts, or nothing but zeros. */
bool foot_cell(const struct statement *statement, int row, int column, struct sum *out);

/*
 * Whether amounts of this column are meant to be added: a column of prices or rates stands among amounts in some
 * tables, and hardly any of its totals is a sum.
 */
bool foot_column_adds(const struct statement *statement, int column);

/*
 * Whether the total, by another basis than the first of its rows, is what the others leave of that: adjustments stand
 * beside the costs that they lower as beside the income that they raise. Nothing is wrong with such a column.
 */
bool foot_takes_away(const struct statement *statement, int row, int column);

/* Whether a sum that does not tie may be the reading's fault rather than the filing's. cells[0] is the total. */
bool foot_is_doubtful(const struct report *report, const struct finding *finding);

#endif
