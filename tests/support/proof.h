/*
 * proof: what the tests of calculations and checks share: the sample with
 * everything inferred, cells changed, and findings counted.
 */
#ifndef CROSSFOOT_TESTS_SUPPORT_PROOF_H
#define CROSSFOOT_TESTS_SUPPORT_PROOF_H

#include "model/model.h"

/* The sample report with its calculations and reconciliations. */
struct report *proof_sample(struct arena *arena);

/* Puts another number in a cell, with the places that are printed there. */
void proof_change(struct report *report, int statement, int row, int column, int64_t units);

/* Infers the calculations and reconciliations anew and runs every check. */
void proof_check(struct arena *arena, struct report *report);

/* Findings of a code with a verdict. */
int proof_count(const struct report *report, enum diag_code code, enum verdict verdict);

/* The finding of `code` whose first cell this is; NULL where there is none. */
const struct finding *proof_finding(const struct report *report, enum diag_code code, int statement, int row,
                                    int column);

/* A row's calculation as "+2 +3 -5"; empty where there is none. */
text proof_terms(struct arena *arena, const struct statement *statement, int row);

#endif
