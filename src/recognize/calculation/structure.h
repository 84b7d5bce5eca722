/*
 * structure: what a total must be made of by its looks alone: a row under a
 * rule, or one that says so, sums the whole run of items above it. Such a sum
 * needs less of the figures than one that is searched for, so that a wrong
 * digit in a column does not dissolve it.
 */
#ifndef CROSSFOOT_RECOGNIZE_CALCULATION_STRUCTURE_H
#define CROSSFOOT_RECOGNIZE_CALCULATION_STRUCTURE_H

#include "base/arena.h"
#include "recognize/calculation/search.h"

/* Whether looks tell totals in this statement: in a table that rules every row they do not. */
bool structure_tells(const struct statement *statement);

/* Row `target`, which the search explains by nothing, as the plain sum of a run of open items. */
struct found_sum structure_total(struct arena *arena, const struct figures *figures, const struct statement *statement,
                                 const struct open_items *open, int target);

#endif
