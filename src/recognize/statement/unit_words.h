/*
 * unit_words: what the words of a row's label say of its unit.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_WORDS_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_WORDS_H

#include "model/model.h"
#include "recognize/vocabulary.h"

bool words_count_shares(const struct words *words);
bool words_tell_per_share(const struct words *words);
bool words_tell_percent(const struct words *words);
bool words_tell_rate(const struct words *words);       /* in percent, if the figures are small */
enum unit words_tell_other(const struct words *words); /* a count or a ratio; currency where neither is told */

/* The same of a caption. */
bool label_counts_shares(text label);
bool label_tells_per_share(text label); /* and no count of shares */

/* Customers, barrels: counts that may be in thousands where the table says nothing of them. */
bool label_counts_crowd(text label);

/* "Basic", "Diluted": a label that leaves it to captions and figures. */
bool label_is_open(text label);

#endif
