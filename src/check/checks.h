/*
 * checks: the checks, each a function that walks the whole report in the order
 * of its statements, rows and columns and adds a finding for each figure it
 * can test.
 */
#ifndef CROSSFOOT_CHECK_CHECKS_H
#define CROSSFOOT_CHECK_CHECKS_H

#include "check/finding.h"

void reading_check(const struct checking *checking);        /* amounts left out, or read with a doubt */
void footing_check(const struct checking *checking);        /* totals are the sums of their rows */
void crossfoot_check(const struct checking *checking);      /* GAAP + adjustments = non-GAAP */
void balance_check(const struct checking *checking);        /* assets = liabilities and equity */
void roll_forward_check(const struct checking *checking);   /* change of accumulated deficit = net loss */
void ratio_check(const struct checking *checking);          /* printed percentages recomputed */
void per_share_check(const struct checking *checking);      /* income over weighted shares */
void shares_check(const struct checking *checking);         /* one period, one number of shares */
void told_twice_check(const struct checking *checking);     /* one line, period and basis in two tables */
void retold_check(const struct checking *checking);         /* one line in tables of any kind */
void agreement_check(const struct checking *checking);      /* net income and cash, statement by statement */
void year_to_date_check(const struct checking *checking);   /* quarter + earlier year to date = year to date */
void parts_check(const struct checking *checking);          /* segments, and tables without a total, make up a line */
void change_check(const struct checking *checking);         /* columns of changes recomputed */
void reconciliation_check(const struct checking *checking); /* GAAP and the named adjustments = non-GAAP */
void claim_check(const struct checking *checking);          /* prose ties to the tables */
void disclosure_check(const struct checking *checking);     /* what the rules on non-GAAP measures speak of */

#endif
