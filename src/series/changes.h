/* changes: adjustments that came, went, changed their name or their sign from one quarter to the next. */
#ifndef CROSSFOOT_SERIES_CHANGES_H
#define CROSSFOOT_SERIES_CHANGES_H

#include "series/series.h"

/* Fills the history's changes from its filings' reconciliations. */
void changes_find(struct arena *arena, struct history *history);

#endif
