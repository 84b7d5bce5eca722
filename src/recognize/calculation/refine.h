/*
 * refine: a believed sum that some column contradicts, read once more: rows
 * that add nothing where it holds, and totals that stand beside the row they
 * start from, may be what the contradiction is about.
 */
#ifndef CROSSFOOT_RECOGNIZE_CALCULATION_REFINE_H
#define CROSSFOOT_RECOGNIZE_CALCULATION_REFINE_H

#include "base/arena.h"
#include "recognize/calculation/search.h"

/* The sum with other terms where those leave no column that contradicts; else as it was. */
struct found_sum refine_sum(struct arena *arena, const struct figures *figures, const struct statement *statement,
                            int target, struct found_sum found);

#endif
