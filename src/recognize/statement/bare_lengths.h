/*
 * bare_lengths: the dates of columns that are headed by a length alone.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_BARE_LENGTHS_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_BARE_LENGTHS_H

#include "model/model.h"

/*
 * Goes over the statements from number `first` on. "12 Weeks" over comparable sales, where the statement of income
 * tells of twelve weeks ended on some days, is of the last of them. No column of the table may tell a date, nor its
 * title a period, and no two columns may be headed alike.
 */
void bare_lengths_settle(struct arena *arena, struct report *report, int first);

#endif
