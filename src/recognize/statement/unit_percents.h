/*
 * unit_percents: percentages of which the first alone bears the sign, or the first
 * and the last.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_PERCENTS_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_PERCENTS_H

#include "model/model.h"
#include "recognize/statement/unit_figures.h"

/* All its figures are printed with a percent sign. */
bool row_bears_percent(const struct table *table, const struct row *row);

/* It was taken for money, though no sign says so, and no figure is large. */
bool row_bears_no_sign(const struct table *table, const struct row *row);

/* To be called when words have told what they can. */
void units_of_percent_signs(const struct table *table, struct statement *statement);

#endif
