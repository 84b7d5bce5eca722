/*
 * part: which rows bear the name of a line and are not the registrant's.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_PART_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_PART_H

#include "base/arena.h"
#include "model/model.h"

/*
 * Sets `part` of rows whose figures the registrant's own statements contradict, and the concept of those that are net
 * income by another of its names. To be done when concepts have served reconciliations and claims.
 */
void parts_mark(struct arena *arena, struct report *report);

#endif
