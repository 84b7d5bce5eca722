/*
 * unit_signs: what the signs of currencies, down a table, say of rows without one.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_SIGNS_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_SIGNS_H

#include "model/model.h"
#include "recognize/statement/unit_figures.h"

/*
 * Money bears its sign from the first row on: where every amount below does, what stands above the first sign, and
 * whose words name no money, is counted. In what, nothing but its own words tells: "Nights booked", "Trips".
 */
void counts_above_signs(const struct table *table, struct statement *statement);

/*
 * A percent sign on the first row may stand for those below it, as a currency's does: where no amount bears a
 * currency's, all are printed to the same places, and small. Rows that name money, and no rate of it, are left alone.
 */
void percents_below_sign(const struct table *table, struct statement *statement);

#endif
