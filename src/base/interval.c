/*
 * interval: exact arithmetic on the ends. An end beyond 10^36 units makes the
 * whole interval unbounded: it then meets everything, and whoever would
 * conclude something from that asks interval_bounded() first.
 */
#include "base/interval.h"

static const int64_t billion = 1000000000;

static interval_units most(void) { return (interval_units)billion * billion * billion * billion; }

static interval_units power(int exponent) {
    interval_units value = 1;
    while (exponent-- > 0)
        value *= 10;
    return value;
}

static interval unbounded(uint8_t places) { return (interval){-most(), most(), places}; }

bool interval_bounded(interval a) { return a.low > -most() && a.high < most(); }

static interval bounded(interval_units low, interval_units high, uint8_t places) {
    interval made = {low, high, places};
    return interval_bounded(made) ? made : unbounded(places);
}

/* a * b where the product stays within `most`; false otherwise. */
static bool multiply(interval_units a, interval_units b, interval_units *out) {
    interval_units size_a = a < 0 ? -a : a, size_b = b < 0 ? -b : b;
    if (size_b != 0 && size_a > most() / size_b)
        return false;
    *out = a * b;
    return true;
}

static interval times(interval a, interval_units factor, uint8_t places) {
    interval_units low, high;
    if (!interval_bounded(a) || !multiply(a.low, factor, &low) || !multiply(a.high, factor, &high))
        return unbounded(places);
    return factor < 0 ? bounded(high, low, places) : bounded(low, high, places);
}

static interval raised(interval a, uint8_t places) {
    return places <= a.places ? a : times(a, power(places - a.places), places);
}

static uint8_t more_places(interval a, interval b) { return a.places > b.places ? a.places : b.places; }

interval interval_exact(decimal a) { return (interval){a.units, a.units, a.places}; }

interval interval_printed(decimal a) {
    interval_units middle = (interval_units)a.units * 10;
    return (interval){middle - 5, middle + 5, (uint8_t)(a.places + 1)};
}

interval interval_negate(interval a) { return (interval){-a.high, -a.low, a.places}; }

interval interval_add(interval a, interval b) {
    uint8_t places = more_places(a, b);
    a = raised(a, places);
    b = raised(b, places);
    if (!interval_bounded(a) || !interval_bounded(b))
        return unbounded(places);
    return bounded(a.low + b.low, a.high + b.high, places);
}

interval interval_subtract(interval a, interval b) { return interval_add(a, interval_negate(b)); }

interval interval_scale(interval a, int64_t factor) { return times(a, factor, a.places); }

static interval_units floor_divide(interval_units a, interval_units b) {
    interval_units quotient = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

static interval_units ceil_divide(interval_units a, interval_units b) { return -floor_divide(-a, b); }

/* The quotients of all four pairs of ends; the extremes of a quotient whose divisor keeps its sign are among them. */
static interval divide_ends(interval a, interval b, uint8_t places) {
    interval_units ends[4][2] = {{a.low, b.low}, {a.low, b.high}, {a.high, b.low}, {a.high, b.high}};
    interval made = {floor_divide(a.low, b.low), ceil_divide(a.low, b.low), places};
    for (int i = 1; i < 4; i++) {
        interval_units low = floor_divide(ends[i][0], ends[i][1]), high = ceil_divide(ends[i][0], ends[i][1]);
        made.low = low < made.low ? low : made.low;
        made.high = high > made.high ? high : made.high;
    }
    return made;
}

bool interval_divide(interval a, interval b, uint8_t places, interval *out) {
    if (b.low <= 0 && b.high >= 0)
        return false;
    int shift = places + b.places - a.places;
    a = shift > 0 ? times(a, power(shift), places) : a;
    b = shift < 0 ? times(b, power(-shift), places) : b;
    bool within = interval_bounded(a) && interval_bounded(b);
    *out = within ? divide_ends(a, b, places) : unbounded(places);
    return true;
}

bool interval_meets(interval a, interval b) {
    uint8_t places = more_places(a, b);
    a = raised(a, places);
    b = raised(b, places);
    return !interval_bounded(a) || !interval_bounded(b) || (a.low <= b.high && b.low <= a.high);
}

bool interval_holds(interval a, decimal b) { return interval_meets(a, interval_exact(b)); }
