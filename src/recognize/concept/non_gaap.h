/*
 * concept_non_gaap: which rows print non-GAAP measures, named by kind
 * (model/non_gaap.def). Measures per share are concept_eps's.
 */
#ifndef CROSSFOOT_RECOGNIZE_CONCEPT_NON_GAAP_H
#define CROSSFOOT_RECOGNIZE_CONCEPT_NON_GAAP_H

#include "model/model.h"

/* Sets `non_gaap` of rows; units and sections are set already. */
void non_gaap_assign(struct arena *arena, struct statement *statement);

#endif
