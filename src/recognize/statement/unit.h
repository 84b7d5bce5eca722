/*
 * unit: what the figures of a row count, its scale, and its role.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_H

#include "base/diag.h"
#include "layout/layout.h"
#include "model/model.h"
#include "recognize/statement/scale.h"

/*
 * Sets unit, scale (0 where none is told) and role of every row, and every column's and value's unit; sections are set
 * already. A row that nothing tells the unit of, and that is not in the table's scale, is told. `box`: the words
 * beside the heads, "Aircraft deliveries"; empty where there are none.
 */
void units_assign(struct arena *arena, const struct layout *layout, const struct scale *scale, text box,
                  struct statement *statement, struct diag *diag);

#endif
