/*
 * reconciliation_adjustments: what columns and bridges share: an adjustment is
 * added under its name, and a measure and period is reconciled once.
 */
#ifndef CROSSFOOT_RECOGNIZE_RECONCILIATION_ADJUSTMENTS_H
#define CROSSFOOT_RECOGNIZE_RECONCILIATION_ADJUSTMENTS_H

#include "base/arena.h"
#include "model/model.h"

/* Appends the amount of a cell, times `sign`, unless it is none or zero. */
void adjustment_add(struct arena *arena, const struct report *report, struct reconciliation *it, text label,
                    struct cell_ref cell, int sign);

/*
 * Appends what `rows` of the statement of it->gaap_cell are in the end made of, with the amounts in `column`; but not
 * the GAAP figure itself.
 */
void adjustments_below(struct arena *arena, const struct report *report, struct reconciliation *it,
                       const struct term *rows, int count, int column);

/*
 * A reconciliation of both ends, without adjustments and a verdict yet. A measure that is no line of the statements
 * (CONCEPT_NONE) goes by its label. False where an end is no amount of that unit, or the measure was reconciled for
 * that period before.
 */
bool reconciliation_open(const struct report *report, enum concept measure, text label, struct cell_ref gaap,
                         struct cell_ref non_gaap, enum unit unit, struct reconciliation *out);

#endif
