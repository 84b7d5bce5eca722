/*
 * year_columns: columns of years beside amounts: when notes fall due, when a
 * plant was built.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_YEAR_COLUMNS_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_YEAR_COLUMNS_H

#include "model/model.h"

/* All figures of the column are years, and there is reason to take them for such. Needs no units. */
bool column_holds_years(const struct statement *statement, int column);

/* The column, the first and without a head, ends the labels: "Senior notes due" | "2027". Adds its years to them. */
bool column_ends_labels(const struct statement *statement, int column);
void labels_take_years(struct arena *arena, struct statement *statement, int column);

#endif
