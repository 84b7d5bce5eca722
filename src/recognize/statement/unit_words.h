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
bool words_tell_rate(const struct words *words);          /* in percent, if the figures are small */
bool words_tell_ratio_of_bank(const struct words *words); /* in percent, if they are not as small as plain ratios */
enum unit words_tell_other(const struct words *words);    /* a count or a ratio; currency where neither is told */

/* The same of what stands before a label's brackets: "Passenger cruise days (in millions) (a)". */
enum unit label_tells_other(text label);

/* Customers, barrels: counts that may be in thousands where the table says nothing of them. */
bool words_count_crowd(const struct words *words);

/* "Basic", "Diluted": a label that leaves it to captions and figures. */
bool words_are_open(const struct words *words);

#endif
