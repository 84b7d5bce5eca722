/* gaps: the quarters between the first and the last that no filing gives figures for, and who speaks of them. */
#ifndef CROSSFOOT_SERIES_GAPS_H
#define CROSSFOOT_SERIES_GAPS_H

#include "series/series.h"

/* Fills the history's gaps from its filings and series. */
void gaps_find(struct arena *arena, struct history *history);

#endif
