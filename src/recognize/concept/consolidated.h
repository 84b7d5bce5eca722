/*
 * concept_consolidated: net income that is not the parent's alone, outside of statements of income.
 */
#ifndef CROSSFOOT_RECOGNIZE_CONCEPT_CONSOLIDATED_H
#define CROSSFOOT_RECOGNIZE_CONCEPT_CONSOLIDATED_H

#include "model/model.h"

/*
 * Cash flows start from what the statement of income calls consolidated net income, and call it net income: over the
 * statements from number `first` on, such a row is of consolidated net income where the statement of income prints its
 * amounts so, and others as the parent's.
 */
void concept_consolidated_settle(struct report *report, int first);

#endif
