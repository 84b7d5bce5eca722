/*
 * concept_non_gaap: which rows print non-GAAP measures, named by kind
 * (model/non_gaap.def). Measures per share are concept_eps's.
 */
#ifndef CROSSFOOT_RECOGNIZE_CONCEPT_NON_GAAP_H
#define CROSSFOOT_RECOGNIZE_CONCEPT_NON_GAAP_H

#include "model/model.h"
#include "recognize/concept/label.h"

/* The measures that a row's label may name, a bit each; units, sections and concepts of figures per share are set. */
uint32_t non_gaap_fits(const struct statement *statement, const struct row *row, const struct concept_label *label);

/* Sets `non_gaap` of rows, whose fits are given beside them. */
void non_gaap_assign(struct statement *statement, const uint32_t *fits);

#endif
