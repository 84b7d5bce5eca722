/*
 * period_captions: rows of a table under lines that tell their periods, "Q4
 * Fiscal 2023" and "Q4 Fiscal 2022", below heads that tell none, their lengths,
 * "Three months ended:", below heads that tell days, or their years, "2013" and
 * "2012", below heads that tell quarters.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_PERIOD_CAPTIONS_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_PERIOD_CAPTIONS_H

#include "base/arena.h"
#include "recognize/column/heading.h"

/*
 * The rows with the heads again below each of such lines, which then stand above them as titles do; `rows` as they are
 * where there is none. True where rows were set anew, in `arena`.
 */
bool rows_by_period(struct arena *arena, struct grid_rows *rows);

/* The next such line behind row `begin`; the end of the rows where there is none. */
int period_end(const struct grid_rows *rows, int begin);

#endif
