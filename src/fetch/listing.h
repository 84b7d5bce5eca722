/*
 * listing: what EDGAR lists of registrants, read from its JSON: tickers, filings, and which of them furnish results.
 */
#ifndef CROSSFOOT_FETCH_LISTING_H
#define CROSSFOOT_FETCH_LISTING_H

#include "base/arena.h"
#include "base/text.h"

/* A filing that may hold an earnings release. */
struct listed {
    text accession; /* "0000320193-24-000081" */
    text form;      /* "8-K", "8-K/A" */
    text filed;     /* "2024-08-01" */
    text items;     /* "2.02,9.01" */
    int64_t size;   /* bytes, as EDGAR lists them; 0: not told */
};

struct listing {
    struct listed *filings; /* as listed: the latest first */
    int count;
    text *older; /* names of further listings */
    int older_count;
};

/* The CIK of a ticker, digits; empty where the table has none. */
text listing_cik(struct arena *arena, text tickers, text ticker);

/*
 * Adds the earnings filings of a listing made on or after `since` (ISO; empty: all): Form 8-K and its amendments under
 * Item 2.02, before 23 August 2004 Item 12, and before Item 12 was in use Item 9, under which Release 33-8216 let
 * results be furnished. False where the JSON is no listing.
 */
bool listing_read(struct arena *arena, text json, text since, struct listing *out);

#endif
