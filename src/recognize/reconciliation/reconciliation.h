/*
 * reconciliation: the way of each measure from GAAP to non-GAAP, adjustment by
 * adjustment, in every period that tells both.
 */
#ifndef CROSSFOOT_RECOGNIZE_RECONCILIATION_RECONCILIATION_H
#define CROSSFOOT_RECOGNIZE_RECONCILIATION_RECONCILIATION_H

#include "base/arena.h"
#include "model/model.h"

/*
 * Appends report->reconciliations, a measure and period once even where two tables tell it. Needs calculations. The
 * verdicts stay untestable until check/ has judged them.
 */
void reconciliations_build(struct arena *arena, struct report *report);

#endif
