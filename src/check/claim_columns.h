/*
 * claim_columns: which columns of a table a claim may mean by their periods,
 * and which tell the same of an earlier period. Found once a table and period;
 * the table's many lines then ask again and again.
 */
#ifndef CROSSFOOT_CHECK_CLAIM_COLUMNS_H
#define CROSSFOOT_CHECK_CLAIM_COLUMNS_H

#include "check/finding.h"

enum { COLUMNS_KEPT = 64 }; /* of a table; wider ones are asked anew every time */

/* Columns of amounts: `then` tells the same as `now` of a year before, or (attempt 1) of a quarter before. */
struct column_pair {
    int now, then, attempt;
};

/* What is known of one table: its pairs, and a bit a column for the period that was last asked about. */
struct claim_columns {
    bool asked;
    period period;
    uint64_t fitting;  /* columns of the claim's period, or any that has one where the claim names none */
    uint64_t same_day; /* columns that end with the claim's period, however long they are */
    struct column_pair *pairs;
    int pair_count;
    bool paired;
};

/* Columns that belong to the claim's period: `fitting` and `same_day` one by one. */
bool claim_column_fits(const struct claim *claim, const struct column *column);
bool claim_column_ends_with(const struct claim *claim, const struct column *column);

/* A balance stands at the period's end; what is measured over it has its length. */
bool claim_period_fits(period told, period column);

bool claim_column_same_kind(const struct column *a, const struct column *b);

/* Column `then` tells the same as column `now` of a period so many months earlier. */
bool claim_column_before(const struct statement *statement, int then, int now, int months);

/* A column of the table ends on the claim's day: without one no line of it explains the claim. */
bool claim_may_be_in(struct claim_columns *table, const struct claim *claim, const struct statement *statement);

/* Brings `table` up to date for `claim`. */
void claim_columns_ask(struct claim_columns *table, const struct claim *claim, const struct statement *statement);

/* The pairs of a table of at most COLUMNS_KEPT columns, by `now`, attempt and `then`. */
void claim_columns_pair(struct arena *arena, struct claim_columns *table, const struct statement *statement);

#endif
