/*
 * transposed: reconciliations whose measures stand side by side and whose rows
 * tell the basis.
 */
#ifndef CROSSFOOT_RECOGNIZE_RECONCILIATION_TRANSPOSED_H
#define CROSSFOOT_RECOGNIZE_RECONCILIATION_TRANSPOSED_H

#include "base/arena.h"
#include "model/model.h"

/* Appends what the columns of a statement reconcile. Needs calculations. */
void transposed_build(struct arena *arena, struct report *report, int statement);

#endif
