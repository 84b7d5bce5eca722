/*
 * unit_figures: what the figures of a table say of what its rows count: signs,
 * places, size.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_FIGURES_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_FIGURES_H

#include "model/model.h"

enum { PERCENT_COLUMNS = 64 };

/* Figures of a row, or of a column of amounts. */
struct figures {
    int all, percent, broken, fine; /* how many, with a percent sign, with places, with two places or more */
    int plain_whole, percent_broken;
    decimal most; /* the largest without a percent sign */
};

/* What the whole table tells of a row's figures. */
struct table {
    const struct statement *statement;
    uint64_t percents; /* a bit a column: percentages whatever the row counts; the first 64 columns */
    bool whole;        /* most amounts have no two places: then two places mark per-share figures */
    bool round;        /* most amounts have no places at all */
};

/* Reads the table as a whole; the units of its columns are assigned already. */
struct table table_of(const struct statement *statement);

/* Sees anew whether amounts have places, in the rows that are not known to count something else. */
void table_look_at_places(struct table *table);

/* The measure is told in percent. */
bool column_is_percent(enum measure measure);

/* The column's figures are no amounts, whatever its rows count. */
bool table_counts_no_money(const struct table *table, int column);

/* The row's figures in columns of amounts. */
struct figures table_figures(const struct table *table, const struct row *row);

/* All figures without a percent sign are smaller. */
bool figures_below(const struct figures *figures, int64_t most);

#endif
