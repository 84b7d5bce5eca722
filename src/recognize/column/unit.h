/*
 * column_unit: what a column counts whatever its rows do: figures per share
 * beside amounts, numbers of shares, percentages.
 */
#ifndef CROSSFOOT_RECOGNIZE_COLUMN_UNIT_H
#define CROSSFOOT_RECOGNIZE_COLUMN_UNIT_H

#include "model/model.h"
#include "recognize/statement/scale.h"

/* Sets unit and scale of every column; rows and values are read already. */
void column_units_assign(struct statement *statement, const struct scale *scale);

/*
 * The scale that the heads of all columns of money tell, "Cost (in millions)"; 0 where one of them tells none. `note`
 * becomes a head that tells nothing else, "Millions of yen".
 */
int64_t columns_tell_scale(const struct statement *statement, text *note);

/* The value counts what its column does: neither a sign of its own nor its size says otherwise. */
bool column_counts(const struct column *column, const struct value *value);

#endif
