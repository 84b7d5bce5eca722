/*
 * trend_sheets: the writers of the trend workbook's sheets, one a file. Each
 * writes its own sheet as the plan placed it, from the const history.
 */
#ifndef CROSSFOOT_RENDER_TREND_SHEETS_H
#define CROSSFOOT_RENDER_TREND_SHEETS_H

#include "render/trend/plan.h"

void trend_cover_write(const struct trend_plan *plan);
void trend_quarters_write(const struct trend_plan *plan);
void trend_charts_write(const struct trend_plan *plan);
void trend_figures_write(const struct trend_plan *plan);
void trend_changed_write(const struct trend_plan *plan);
void trend_preliminary_write(const struct trend_plan *plan);
void trend_adjustments_write(const struct trend_plan *plan);
void trend_checks_write(const struct trend_plan *plan);
void trend_filings_write(const struct trend_plan *plan);
void trend_source_write(const struct trend_plan *plan);

#endif
