/*
 * unit_row: what else is settled once a row's unit is known.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_ROW_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_ROW_H

#include "model/model.h"

/* Gives a row this unit and scale, its role and its values' units after them. */
void unit_set(const struct statement *statement, struct row *row, enum unit unit, int64_t scale);

#endif
