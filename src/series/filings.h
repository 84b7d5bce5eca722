/* filings: the filings of one registrant in the order they were made, and which of them amend which. */
#ifndef CROSSFOOT_SERIES_FILINGS_H
#define CROSSFOOT_SERIES_FILINGS_H

#include "series/series.h"

/* The day a filing was made: its report date, else its release's, else its header's; no date where none tells. */
date filing_made(const struct report *report);

/* Fills registrant, names, cik and filings of the history from its reports. */
void filings_order(struct arena *arena, struct history *history, const struct series_input *inputs, int count);

#endif
