/*
 * cover_period: the period of results as a sentence tells it.
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_PERIOD_H
#define CROSSFOOT_RECOGNIZE_COVER_PERIOD_H

#include <stdbool.h>

#include "model/model.h"

struct period_reading {
    period period; /* no date where the words tell none: "first quarter of fiscal 2004" */
    text words;    /* a view into the sentence */
};

/*
 * The first period that `t` speaks of: one with its end date ("quarter ended March 31, 2003") before one without. An
 * end that lies behind the report date, or more than 400 days before it, is not the period reported on.
 */
bool cover_period_find(text t, date report_date, struct period_reading *out);

#endif
