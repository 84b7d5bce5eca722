/*
 * chart: the way from a GAAP figure to its non-GAAP figure as a waterfall, and
 * a line over the comparable periods as bars. Each is a figure with its words.
 */
#ifndef CROSSFOOT_RENDER_BRIEFING_CHART_H
#define CROSSFOOT_RENDER_BRIEFING_CHART_H

#include "render/briefing/paginate.h"

/* The height the waterfall takes at least; where the page has more left it is taller. */
double chart_waterfall_height(const struct flow *flow, const struct reconciliation *reconciliation);

/*
 * Sets it at the current point over the whole width. Adjustments of nil are left out; of many, the smallest are one
 * bar "Other adjustments". False, with nothing set, where the amounts cannot be added up.
 */
bool chart_waterfall(struct flow *flow, const struct reconciliation *reconciliation);

/*
 * One line over the comparable periods as bars, in a rectangle that begins at (x, y); of many periods the latest that
 * it has room for.
 */
void chart_periods(struct flow *flow, const struct trend *series, double x, double y, double width, double height);

#endif
