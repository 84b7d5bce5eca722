/*
 * unit_places: what rows count by the places of their figures.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_PLACES_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_PLACES_H

#include "base/diag.h"
#include "layout/layout.h"
#include "recognize/statement/unit_figures.h"

/* Of a row that no word tells: percent, per share, or else currency. */
enum unit unit_from_places(const struct table *table, const struct row *row);

/*
 * Prices of one thing have scale 1. A row that is read as money and stands out among amounts, and that nothing tells
 * the unit of, is reported: it has no scale, and its values are doubtful.
 */
void places_tell_doubt(const struct layout *layout, const struct table *table, struct statement *statement,
                       struct diag *diag);

#endif
