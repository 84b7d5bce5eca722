/*
 * relative: columns that are called "This Year" and "Last Year", beside or
 * below the day that one of them means.
 */
#ifndef CROSSFOOT_RECOGNIZE_COLUMN_RELATIVE_H
#define CROSSFOOT_RECOGNIZE_COLUMN_RELATIVE_H

#include "recognize/column/period_words.h"

/*
 * Parts columns of one day by the years that their last heads mean: the latest that the heads or the title tell, or the
 * one before it. `owns`: what each column's heads tell. A column whose day follows from neither has no period then: a
 * year of weeks ends on another day.
 */
void columns_part_years(struct arena *scratch, const struct period_words *owns, const struct period_words *title,
                        bool instant, struct column *columns, int count);

#endif
