/*
 * named: bridges told by their names: between "GAAP net income" and "Non-GAAP
 * net income" stand the adjustments.
 */
#ifndef CROSSFOOT_RECOGNIZE_RECONCILIATION_NAMED_H
#define CROSSFOOT_RECOGNIZE_RECONCILIATION_NAMED_H

#include "base/arena.h"
#include "model/model.h"

/* The GAAP row, above it, that a row of a non-GAAP measure starts from; -1 where its name tells none. */
int named_start(const struct statement *statement, int row);

/*
 * Sets the calculation of each non-GAAP row that has none and is its GAAP row with all rows between, figures per share
 * among them. Needs the other calculations.
 */
void named_infer(struct arena *arena, struct report *report);

#endif
