/* trend_compare: which years of a history the workbook sets against their quarters. */
#ifndef CROSSFOOT_RENDER_TREND_COMPARE_H
#define CROSSFOOT_RENDER_TREND_COMPARE_H

#include "render/trend/plan.h"

/* Every printed year whose four quarters are there without it. */
struct trend_years trend_years(struct arena *arena, const struct history *history);

#endif
