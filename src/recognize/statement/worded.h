/*
 * worded: figures with words about them, which layout/ takes for words: a
 * scale of their own behind them, "$13.0 billion", or the way of a change
 * before them, "up 5%".
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_WORDED_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_WORDED_H

#include "model/model.h"

/*
 * Makes numbers of them: of amounts where all of the row bear the same scale and stand beside no other amounts, and of
 * changes in the columns that tell such. What is left stays words.
 */
void worded_read(const struct statement *statement, struct row *row);

/* The scale that the row's amounts bear, "13.0 billion"; 0 where they bear none. */
int64_t worded_scale(const struct statement *statement, const struct row *row);

#endif
