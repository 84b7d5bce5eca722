/*
 * unit_counts: rows that count things because what stands above them says so.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_COUNTS_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_COUNTS_H

#include "base/diag.h"
#include "layout/layout.h"
#include "model/model.h"
#include "recognize/statement/unit_figures.h"
#include "recognize/vocabulary.h"

/*
 * The caption, the title or the scale note over the row tells in so many words that things are counted: "Number of
 * stores", "(In millions of KWHs)". The row's own words name no money.
 */
bool counts_told_above(const struct table *table, const struct row *row, const struct words *words);

/* A table of statistics, or in which neither words nor signs tell money. */
bool table_counts_beside(const struct table *table);

/* Reads title and scale note for it, and the words in the box beside the heads: "Aircraft deliveries". */
void table_look_above(struct table *table, text box);

/* A heading over counts and quantities, "Number of stores". `words` are the label's. */
bool heads_counts(const struct words *words, text heading);

/* "Retail branches (#)", "New accounts (# in thousands)", "New orders (units)". */
bool counts_aside(text label);

/* It names money; sales, which may be of things, do not. */
bool label_names_money(text label);

/* It names money, or sales, which may be of money or of things. */
bool label_may_name_money(text label);

/* A label, a caption or a title names a unit of measure that is no currency: "Production (koebd)". */
bool names_measure(const struct words *words, text label);

/*
 * A table called by things ("Retail stores:"), without a currency's sign and a word of money, counts them or what they
 * sold: nobody can tell. It is told, its rows are doubtful and have no scale.
 */
void counts_tell_doubt(const struct layout *layout, struct statement *statement, struct diag *diag);

#endif
