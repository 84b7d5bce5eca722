/*
 * kind: which statement a table is whose title does not say it. Sums do: a
 * net income that is reached from revenue line by line is the end of an income
 * statement, be it called "Summary of earnings" or "Results for the quarter".
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_KIND_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_KIND_H

#include "base/diag.h"
#include "model/model.h"

/*
 * Names the statements of income, balance sheets and cash flows among the tables of no kind, with the concepts of their
 * rows, where the report has none that says so itself: beside one that does, it is the same told again, or a part of
 * it. Needs calculations. What a title calls highlights, or selected data, or a person says is none, stays so; a
 * "financial summary" has to be whole.
 */
void kinds_by_sums(struct arena *arena, struct report *report, struct diag *diag);

#endif
