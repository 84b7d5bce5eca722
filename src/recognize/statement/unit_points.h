/*
 * unit_points: changes of percentages that are printed in basis points without
 * saying so.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_POINTS_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_POINTS_H

#include "model/model.h"

/* Sets the units of such values. Needs units of rows, and measures and periods of columns. */
void unit_points_settle(struct statement *statement);

#endif
