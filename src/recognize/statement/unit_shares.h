/*
 * unit_shares: what counts shares beside rows that say so.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_SHARES_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_SHARES_H

#include "model/model.h"
#include "recognize/statement/unit_figures.h"

/* The sum is the figure; counts of shares are rounded each for itself, and may be off by one of their last place. */
bool shares_make(decimal sum, decimal figure);

/* To be called when words have told what they can. */
void units_of_shares(const struct table *table, struct statement *statement);

#endif
