/*
 * interval: what a printed number stands for. A figure rounded to its last
 * place lies within half of that place on either side; sums and quotients of
 * printed figures are therefore intervals, and two tell the same when their
 * intervals meet (the reasoning of XBRL Calculations 1.1). Recognising and
 * checking share it.
 *
 * Ends are exact: integers in units of 10^-places, with places up to 18.
 */
#ifndef CROSSFOOT_BASE_INTERVAL_H
#define CROSSFOOT_BASE_INTERVAL_H

#include <stdbool.h>

#include "base/decimal.h"

__extension__ typedef __int128 interval_units;

typedef struct {
    interval_units low;
    interval_units high;
    uint8_t places;
} interval;

interval interval_exact(decimal a);   /* [a, a] */
interval interval_printed(decimal a); /* a plus or minus half a unit of its last place */
interval interval_add(interval a, interval b);
interval interval_subtract(interval a, interval b);
interval interval_negate(interval a);
interval interval_scale(interval a, int64_t factor);

/* a / b, widened outwards to `places`; false where b's interval touches zero. */
bool interval_divide(interval a, interval b, uint8_t places, interval *out);

/*
 * Ends stay below 10^36 units. Where a result's would not (amounts of 18 digits summed by the million), it is the
 * unbounded interval, which meets everything: a check that finds one has tested nothing.
 */
bool interval_bounded(interval a);

bool interval_meets(interval a, interval b);
bool interval_holds(interval a, decimal b);

#endif
