/*
 * claim_conflict: claims that the tables contradict beyond doubt.
 */
#ifndef CROSSFOOT_CHECK_CLAIM_CONFLICT_H
#define CROSSFOOT_CHECK_CLAIM_CONFLICT_H

#include "check/finding.h"

/* Behind the last claim of the group that begins with `first`, within the reach of a sentence. */
int claim_group_end(const struct report *report, int first);

/* Makes a claim that is not in the tables a conflict, with the cells that contradict it, where they do. */
void claim_conflict(const struct checking *checking, struct claim *claim);

#endif
