/*
 * Years against their quarters. A quarter that was derived from a year proves
 * nothing about that year.
 */
#include "render/trend/compare.h"

#include <math.h>

enum { QUARTERS = 4, QUARTER = 3, YEAR = 12 };

static const double margin = 1.0000001; /* for what binary fractions lose */

static double half_place(const struct series_point *point) {
    return 0.5 * pow(10, -point->amount.places) * (double)point->scale;
}

/* How far a point may be off: half of the last place of each print it rests on. */
static double slack(const struct series *series, const struct series_point *point) {
    if (point->derived)
        return half_place(&series->points[point->longer]) + half_place(&series->points[point->shorter]);
    return half_place(point);
}

static bool find_quarters(const struct series *series, int point, struct trend_year *year) {
    const struct series_point *whole = &series->points[point];

    for (int q = 0; q < QUARTERS; q++) {
        period when = {.end = date_add_months(whole->period.end, -QUARTER * (QUARTERS - 1 - q)), .months = QUARTER};
        const struct series_point *quarter = series_quarter_at(series, when, false);
        if (!quarter || (quarter->derived && quarter->longer == point))
            return false;
        year->quarters[q] = (int)(quarter - series->points);
    }
    return true;
}

static void weigh(const struct series *series, struct trend_year *year) {
    const struct series_point *whole = &series->points[year->point];
    double scale = (double)whole->scale, tolerance = slack(series, whole);

    for (int q = 0; q < QUARTERS; q++) {
        const struct series_point *quarter = &series->points[year->quarters[q]];
        year->sum += decimal_double(quarter->amount) * (double)quarter->scale / scale;
        tolerance += slack(series, quarter);
    }
    year->difference = decimal_double(whole->amount) - year->sum;
    year->tolerance = tolerance / scale * margin;
    year->ties = fabs(year->difference) <= year->tolerance;
}

static void take_year(struct arena *arena, const struct history *history, int series, int point,
                      struct trend_years *out) {
    struct trend_year year = {.series = series, .point = point};
    const struct series *it = &history->series[series];

    if (it->unit != UNIT_CURRENCY || it->points[point].period.months != YEAR || !find_quarters(it, point, &year))
        return;
    weigh(it, &year);
    out->broken += !year.ties;
    *ARRAY_ADD(arena, out->list, out->count) = year;
}

struct trend_years trend_years(struct arena *arena, const struct history *history) {
    struct trend_years years = {0};

    for (int s = 0; s < history->series_count; s++)
        for (int p = 0; p < history->series[s].point_count; p++)
            take_year(arena, history, s, p, &years);
    return years;
}
