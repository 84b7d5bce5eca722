/*
 * release: the press release in words: headline, dateline, tickers and
 * paragraphs. Its tables are statements' business.
 */
#ifndef CROSSFOOT_RECOGNIZE_RELEASE_RELEASE_H
#define CROSSFOOT_RECOGNIZE_RELEASE_RELEASE_H

#include "base/arena.h"
#include "layout/layout.h"
#include "model/model.h"

/*
 * Reads the release that begins at line `from_line` (an index) of `layout` into `out`, from blocks that are no grids;
 * titles and notes of tables are left out, but for notes on non-GAAP measures. `report` gives the year to a dateline
 * that prints none. `out->found` stays false where there is no prose.
 */
void release_recognize(struct arena *arena, const struct layout *layout, int from_line, const struct report *report,
                       struct release *out);

#endif
