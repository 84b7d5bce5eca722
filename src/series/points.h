/* points: the figures of a history's filings, gathered by line, basis and period; the quarters nobody printed. */
#ifndef CROSSFOOT_SERIES_POINTS_H
#define CROSSFOOT_SERIES_POINTS_H

#include "series/series.h"

/* Adds what every filing of the history prints to its series, and settles which print of a period stands. */
void points_gather(struct arena *arena, struct history *history);

/*
 * Adds the quarters that two printed points of different length leave: the year less nine months, six months less
 * three. Amounts of money alone: per-share figures and share counts are averages, no sums.
 */
void points_derive(struct arena *arena, struct history *history);

#endif
