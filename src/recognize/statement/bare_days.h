/*
 * bare_days: the lengths of periods that columns headed by a day alone are of.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_BARE_DAYS_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_BARE_DAYS_H

#include "model/model.h"
#include "recognize/statement/amounts_seen.h"

/* Goes over the statements from number `first` on; `seen` are the amounts of each of them. */
void bare_days_settle(struct report *report, int first, const struct amounts_seen *seen);

/* What flows has a length: of a statement that flows a day alone is half a period, and none is told. */
void half_periods_drop(struct statement *statement);

#endif
