/*
 * figures: the figures of a sentence: amounts of money, per share, percent,
 * basis points, numbers of shares. Years, days, counts and telephone numbers
 * are none. What a figure is of, prose_words tells.
 */
#ifndef CROSSFOOT_RECOGNIZE_RELEASE_FIGURES_H
#define CROSSFOOT_RECOGNIZE_RELEASE_FIGURES_H

#include "base/decimal.h"
#include "base/text.h"
#include "model/model.h"

struct figure {
    size_t begin, end; /* in the sentence: currency sign, scale and percent included, "per share" not */
    size_t digits, digits_end;
    decimal value; /* "(0.02)" is negative; "27 cents" is 0.27 */
    int64_t scale;
    enum unit unit;
    bool points; /* "percentage points": a difference of percentages */
};

/* The next figure at or behind `from`; false where there is none. */
bool figures_next(text sentence, size_t from, struct figure *figure);

/* The bytes of "per share", "per diluted share" or "a share" at the beginning; 0 where there is none. */
size_t figures_share_words(text behind);

#endif
