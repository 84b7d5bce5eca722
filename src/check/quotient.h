/*
 * quotient: a printed row recomputed as one row over another, column by column.
 */
#ifndef CROSSFOOT_CHECK_QUOTIENT_H
#define CROSSFOOT_CHECK_QUOTIENT_H

#include "check/finding.h"

struct quotient {
    enum diag_code code;
    int statement;
    int row;             /* the printed quotient */
    int part, whole;     /* rows of the same statement */
    int64_t part_factor; /* 100 for a percentage; what brings both to one scale */
    int64_t whole_factor;
    bool non_gaap;   /* the row speaks of non-GAAP figures only */
    int ties_a_miss; /* how many columns must agree for each one that is far off */
};

/*
 * Adds a finding for each column where all three figures stand. Which rows belong together is a guess until figures
 * bear it out: a column is called broken only where enough others agree.
 */
void quotient_check(const struct checking *checking, const struct quotient *quotient);

/* The row of `concept` nearest to `row` in its statement; -1 where there is none. */
int nearest_row(const struct statement *statement, int row, enum concept concept);

#endif
