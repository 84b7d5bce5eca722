/*
 * concept_shares: which rows count the shares that earnings per share are
 * divided by: basic, diluted, or both in one.
 */
#ifndef CROSSFOOT_RECOGNIZE_CONCEPT_SHARES_H
#define CROSSFOOT_RECOGNIZE_CONCEPT_SHARES_H

#include "model/model.h"

/* Sets `concept` of rows that count shares where their own words left open which; sections are set already. */
void concepts_assign_shares(struct statement *statement);

#endif
