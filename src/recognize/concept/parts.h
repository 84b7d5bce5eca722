/*
 * concept_parts: lines of expense that other tables print parts of.
 */
#ifndef CROSSFOOT_RECOGNIZE_CONCEPT_PARTS_H
#define CROSSFOOT_RECOGNIZE_CONCEPT_PARTS_H

#include "model/model.h"

/*
 * "Research and development" among the rows of stock-based compensation is the part of it that was paid so: over the
 * statements from number `first` on, such a row loses its concept where a statement of income prints more than twice
 * the amount for the same period.
 */
void concept_parts_settle(struct report *report, int first);

#endif
