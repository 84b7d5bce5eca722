/*
 * column_relations: what the columns of one table tell of each other: the
 * period of a change, of a column whose own head tells none, and which column
 * is one adjustment or one segment.
 */
#ifndef CROSSFOOT_RECOGNIZE_COLUMN_RELATIONS_H
#define CROSSFOOT_RECOGNIZE_COLUMN_RELATIONS_H

#include "recognize/column/period_words.h"

/* A column whose own head is silent has the period of the column on its left that it explains ("Per share amount"). */
void columns_share_periods(struct column *columns, int count);

/* "As reported" beside columns that state no basis, and no non-GAAP one, sets nothing apart: no basis is stated. */
void columns_settle_bases(struct column *columns, int count);

/*
 * Column `constant` turned out to be of amounts in constant currency: "As reported" beside it is GAAP, and what
 * currencies did between them an adjustment.
 */
void columns_settle_constant(struct column *columns, int count, int constant);

/* A change and a percentage of revenue are of the latest period beside them. */
void columns_settle_changes(struct column *columns, int count);

/*
 * "GAAP | 2018 Restructuring Program | Non-GAAP": what a head between the two bases of one period is named by may begin
 * with a year, which is then no period. Makes it an adjustment of theirs.
 */
void columns_settle_adjustments(struct column *columns, int count);

/* Names adjustments and members. */
void columns_name_members(struct column *columns, int count);

/*
 * The statement's currency: the one that most heads name, where all do, else `told`. Columns of another one ("RMB  RMB
 * US$") keep it and are named by it; of the others it is taken off.
 */
text columns_settle_currency(struct column *columns, int count, text told);

#endif
