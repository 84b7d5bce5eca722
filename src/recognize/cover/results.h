/*
 * cover_results: the item that results of operations are furnished under, and
 * what its text tells of them: the period, whether they are preliminary or
 * delayed.
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_RESULTS_H
#define CROSSFOOT_RECOGNIZE_COVER_RESULTS_H

#include "base/arena.h"
#include "model/model.h"

/* Sets results_item, furnished, furnished_note, period_of_results, period_words, preliminary and delayed. */
void cover_results_read(struct arena *arena, struct filing *filing);

#endif
