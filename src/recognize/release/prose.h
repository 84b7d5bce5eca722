/*
 * prose: figures stated in the release's headline and paragraphs, as claims
 * that check/ ties to the tables.
 */
#ifndef CROSSFOOT_RECOGNIZE_RELEASE_PROSE_H
#define CROSSFOOT_RECOGNIZE_RELEASE_PROSE_H

#include "base/arena.h"
#include "model/model.h"

/*
 * Appends report->claims from the release's paragraphs, each untied: CLAIM_NOT_IN_TABLES, or CLAIM_FORWARD_LOOKING
 * where the sentence looks ahead. What a sentence does not tell with certainty (measure, period, basis) stays untold.
 */
void claims_read(struct arena *arena, struct report *report);

#endif
