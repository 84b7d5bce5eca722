/*
 * calculation_cue: what a row's looks say about its being a total, before any
 * figure is added.
 */
#ifndef CROSSFOOT_RECOGNIZE_CALCULATION_CUE_H
#define CROSSFOOT_RECOGNIZE_CALCULATION_CUE_H

#include "model/model.h"

/* Bits in favour of row `row` being a sum of rows above it; 0: nothing speaks for it. */
int cue_bits(const struct statement *statement, int row);

/* The label names the section of `part` ("Total current assets" under "Current assets"). */
bool cue_names_section(const struct statement *statement, int total, int part);

/* The label speaks of the activities that head the section of `part`: operating, investing, financing. */
bool cue_names_activity(const struct statement *statement, int total, int part);

/*
 * The rows of a sum, by their concepts, are those that make up the total in any statement: pretax income and income tax
 * for net income. Other rows may be among them.
 */
bool cue_is_identity(const struct statement *statement, int total, const struct term *terms, int term_count);

#endif
