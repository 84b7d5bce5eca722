/*
 * concept_sector: statements that go through the sectors of a company before its whole.
 */
#ifndef CROSSFOOT_RECOGNIZE_CONCEPT_SECTOR_H
#define CROSSFOOT_RECOGNIZE_CONCEPT_SECTOR_H

#include "model/model.h"

/* An amount of "Automotive" or "Financial services", which "Total company" follows with the income of both. */
bool row_is_of_sector(const struct statement *statement, const struct row *row);

#endif
