/*
 * unit: what the figures of a row count, its scale, and its role.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_H

#include "model/model.h"
#include "recognize/statement/scale.h"

/* Sets unit, scale (0 where none is told) and role of every row, and every value's unit; sections are set already. */
void units_assign(struct statement *statement, const struct scale *scale);

#endif
