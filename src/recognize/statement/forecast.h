/*
 * forecast: which tables tell what is expected, and no results.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_FORECAST_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_FORECAST_H

#include "model/model.h"

/* Tells each column whether it is of what is expected. Needs periods, and the release's day. */
void forecasts_mark(struct report *report);

/* The latest day that the primary statements print figures of; no date where they tell none. */
date forecast_last_day(const struct report *report);

/*
 * Every column of amounts ends after `last`, or says itself that it is expected: "Low" and "High" of a period to come,
 * "Q2 2024 Outlook". A table that has one column of results is none.
 */
bool statement_is_forecast(const struct statement *statement, date last);

#endif
