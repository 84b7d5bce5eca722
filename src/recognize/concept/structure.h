/*
 * concept_structure: lines that no word names, told by where they stand and by
 * what their figures are.
 */
#ifndef CROSSFOOT_RECOGNIZE_CONCEPT_STRUCTURE_H
#define CROSSFOOT_RECOGNIZE_CONCEPT_STRUCTURE_H

#include "model/model.h"

/* Adds to concepts that words have told already; changes none of them. */
void concepts_assign_by_structure(struct statement *statement);

#endif
