/*
 * dilution: whether what stands per share, or counts shares, is the basic or
 * the diluted figure, by words.
 */
#ifndef CROSSFOOT_RECOGNIZE_CONCEPT_DILUTION_H
#define CROSSFOOT_RECOGNIZE_CONCEPT_DILUTION_H

#include "model/model.h"
#include "recognize/vocabulary.h"

enum dilution { DILUTION_UNTOLD, DILUTION_BASIC, DILUTION_DILUTED, DILUTION_BOTH, DILUTION_COUNT };

enum dilution dilution_of(const struct words *words);

/* What the row's own words tell, or else the captions above it, innermost first. */
enum dilution dilution_of_row(const struct statement *statement, int row);

#endif
