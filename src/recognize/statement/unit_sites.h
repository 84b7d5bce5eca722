/*
 * unit_sites: "Service centers", "Branches": how many there are, or what they
 * brought in.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_SITES_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_SITES_H

#include "recognize/statement/unit_figures.h"

/* Settles the rows that are called by sites alone. Needs the units of the others. */
void units_of_sites(const struct table *table, struct statement *statement);

#endif
