/*
 * times: which period the words of a sentence mean: "the first quarter of
 * fiscal 2003", "the prior year period", "in 2003", "at March 31". Prose
 * counts from the quarter that the release is about, so no calendar needs to
 * be known.
 */
#ifndef CROSSFOOT_RECOGNIZE_RELEASE_TIMES_H
#define CROSSFOOT_RECOGNIZE_RELEASE_TIMES_H

#include "base/text.h"
#include "model/model.h"

struct times {
    const struct report *report;
    period latest;     /* the period the release is about; no date where no statement tells it */
    int quarter, year; /* what the release calls it, where that is a quarter; 0 where it does not say */
};

struct times times_of(const struct report *report);

/*
 * The period that `words` tell, moved to the end printed next to it; `base` is the one spoken of before. False where
 * they tell none for certain: two lengths, a quarter whose number the release never gave.
 */
bool times_read(const struct times *times, text words, period base, period *out);

/* The same for what a change is measured against: a year alone moves the base, "2019" is its quarter a year ago. */
bool times_read_against(const struct times *times, text words, period base, period *out);

#endif
