/*
 * ends: which rows may be the ends of a bridge down the page: the line it sets
 * out from, and the measure it leads to.
 */
#ifndef CROSSFOOT_RECOGNIZE_RECONCILIATION_ENDS_H
#define CROSSFOOT_RECOGNIZE_RECONCILIATION_ENDS_H

#include "model/model.h"

/* A line of the statements, by its concept or (told again further down, or of one segment) by its words. */
bool end_is_gaap(const struct row *row);

bool end_is_cash(const struct row *row); /* cash from operations */

/* The line that a measure adjusts: net income may be the parent's or what is left for common stock. */
bool end_is_twin(const struct row *row, enum concept twin);

/* The row calls itself a measure that GAAP does not know; "Total non-GAAP adjustments" only leads to one. */
bool end_names_measure(const struct row *row);

bool row_is_net_income(const struct row *row);

#endif
