/*
 * bare_years: the dates of columns that are headed by a year alone, or by a
 * title's date that their own rows contradict.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_BARE_YEARS_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_BARE_YEARS_H

#include "model/model.h"

/*
 * Goes over the statements from number `first` on. "2019  2018" over a reconciliation whose net income is the one that
 * the statement of income prints for the year ended 31 December 2019 is of that year; all columns of the table must
 * find theirs, and no two dates may be found for one.
 */
void bare_years_settle(struct arena *arena, struct report *report, int first);

#endif
