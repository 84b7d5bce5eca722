/*
 * unit_steps: units that rows take from the rows around them.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_STEPS_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_STEPS_H

#include "recognize/statement/unit_figures.h"

void units_of_steps(const struct table *table, struct statement *statement);

/*
 * The row is read as money, but printed to the cent in a table whose amounts are not: a price, a rate, a figure per
 * share, and not so many thousands.
 */
bool row_stands_out(const struct table *table, const struct row *row);

#endif
