/*
 * fiscal: dates for columns that name fiscal quarters and years ("Q4 FY2024",
 * "4Q21", "Full year 2023", "Year to date"), from the calendar that the
 * document itself shows elsewhere. With certainty or not at all.
 */
#ifndef CROSSFOOT_RECOGNIZE_COLUMN_FISCAL_H
#define CROSSFOOT_RECOGNIZE_COLUMN_FISCAL_H

#include "layout/layout.h"
#include "model/model.h"
#include "recognize/column/period_words.h"

/* `titles` runs beside the report's statements from `first` on: what the lines above each tell of periods. */
void fiscal_settle(struct arena *arena, const struct layout *layout, struct report *report, int first,
                   const struct period_words *titles);

#endif
