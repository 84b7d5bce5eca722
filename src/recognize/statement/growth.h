/*
 * growth: columns that are changes by their figures, though no word of their heads says so.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_GROWTH_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_GROWTH_H

#include "model/model.h"

/* Sets measure and period of such columns. Measures that words tell are set already, units are not. */
void growth_find(struct statement *statement);

#endif
