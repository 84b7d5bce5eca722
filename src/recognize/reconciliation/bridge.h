/*
 * reconciliation_bridge: reconciliations that run down the page.
 */
#ifndef CROSSFOOT_RECOGNIZE_RECONCILIATION_BRIDGE_H
#define CROSSFOOT_RECOGNIZE_RECONCILIATION_BRIDGE_H

#include "base/arena.h"
#include "model/model.h"

/* Appends the reconciliations that the rows of a statement tell. Needs calculations. */
void bridges_build(struct arena *arena, struct report *report, int statement);

/*
 * The same of figures per share of which both ends are printed and nothing between: each follows from income and
 * shares. To be done when every bridge is known.
 */
void ends_build(struct arena *arena, struct report *report, int statement);

#endif
