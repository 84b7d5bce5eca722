/*
 * concept_eps: which per-share rows are earnings per share, basic or diluted,
 * in total: neither dividends nor book values, nor of continuing operations
 * where the total is printed too.
 */
#ifndef CROSSFOOT_RECOGNIZE_CONCEPT_EPS_H
#define CROSSFOOT_RECOGNIZE_CONCEPT_EPS_H

#include "model/model.h"

/* Sets `concept` and `non_gaap` of per-share rows; units and sections are set already. */
void concepts_assign_eps(struct statement *statement);

/* The earnings per share, in total, that a label alone names; CONCEPT_NONE where it names none. */
enum concept concept_of_per_share(text label);

#endif
