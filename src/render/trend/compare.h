/* trend_compare: which figures of a history the workbook sets against each other. */
#ifndef CROSSFOOT_RENDER_TREND_COMPARE_H
#define CROSSFOOT_RENDER_TREND_COMPARE_H

#include "render/trend/plan.h"

/* Every print that tells another figure than the one before it, beside the first of its point. */
struct trend_pairs trend_changes(struct arena *arena, const struct history *history);

/* Every figure of a preliminary release beside the first that is not. */
struct trend_pairs trend_preliminaries(struct arena *arena, const struct history *history);

/* Every printed year whose four quarters are there without it. */
struct trend_years trend_years(struct arena *arena, const struct history *history);

#endif
