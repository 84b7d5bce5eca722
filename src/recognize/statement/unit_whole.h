/*
 * unit_whole: parts of a whole in percent, whose sign the first of them bears
 * alone: "United States 26%", "Asia 66", "Europe 8".
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_WHOLE_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_WHOLE_H

#include "recognize/statement/unit_figures.h"

/* Gives the rows below one in percent that unit, where together they make a hundred in every column. */
void units_of_wholes(const struct table *table, struct statement *statement);

#endif
