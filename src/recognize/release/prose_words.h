/*
 * prose_words: what the words around a figure tell: measure, basis, period.
 */
#ifndef CROSSFOOT_RECOGNIZE_RELEASE_PROSE_WORDS_H
#define CROSSFOOT_RECOGNIZE_RELEASE_PROSE_WORDS_H

#include "base/text.h"
#include "model/model.h"

/* Whether a registrant's quarters are the calendar's, as its own words show ("first quarter ended March 31, 2003"). */
struct fiscal_calendar {
    bool is_the_calendar;
};

struct told {
    enum concept measure; /* CONCEPT_NONE: not told with certainty */
    enum basis basis;
    period period; /* no date: not told */
};

struct fiscal_calendar prose_calendar(const struct report *report);

/*
 * What is told of a figure by the words before it (from the figure before, of which `earlier` was told) and behind it
 * (to the next figure). What only the earlier figure was told of is taken over where the words between are connecting;
 * its period not where they compare, for then another period's figure follows.
 */
struct told prose_tell(struct told earlier, text before, text behind, const struct fiscal_calendar *calendar);

/* The measure of a figure of this unit: net income per share is earnings per share. */
enum concept prose_measure(enum concept told, enum unit unit);

bool prose_says_per_share(text behind); /* "per share", "per diluted share", "a share" */
bool prose_looks_ahead(text sentence);

#endif
