/*
 * concept: which rows are the lines that matter (model/concept.def).
 */
#ifndef CROSSFOOT_RECOGNIZE_CONCEPT_CONCEPT_H
#define CROSSFOOT_RECOGNIZE_CONCEPT_CONCEPT_H

#include "model/model.h"

/* Gives each concept to the one row of `statement` that fits it best; units, roles and sections are set already. */
void concepts_assign(struct arena *arena, struct statement *statement);

/* The concept a label alone names in a statement of this kind: for columns and captions; CONCEPT_NONE where none. */
enum concept concept_of_label(text label, enum statement_kind kind);

#endif
