/*
 * reconciliation_bridge: reconciliations that run down the page.
 */
#ifndef CROSSFOOT_RECOGNIZE_RECONCILIATION_BRIDGE_H
#define CROSSFOOT_RECOGNIZE_RECONCILIATION_BRIDGE_H

#include "base/arena.h"
#include "model/model.h"

/* Appends the reconciliations that the rows of a statement tell. Needs calculations. */
void bridges_build(struct arena *arena, struct report *report, int statement);

#endif
