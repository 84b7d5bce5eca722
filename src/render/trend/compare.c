/*
 * Compares prints with prints and years with their quarters. A quarter that was
 * derived from a year proves nothing about that year.
 */
#include "render/trend/compare.h"

#include <math.h>

enum { QUARTERS = 4, QUARTER = 3, YEAR = 12 };

static const double margin = 1.0000001; /* for what binary fractions lose */

/* ---- prints with prints ---- */

typedef void point_taker(struct arena *arena, const struct history *history, int series, int point,
                         struct trend_pairs *out);

static struct trend_pairs each_point(struct arena *arena, const struct history *history, point_taker *take) {
    struct trend_pairs pairs = {0};

    for (int s = 0; s < history->series_count; s++)
        for (int p = 0; p < history->series[s].point_count; p++)
            take(arena, history, s, p, &pairs);
    return pairs;
}

static void take_changed(struct arena *arena, const struct history *history, int series, int point,
                         struct trend_pairs *out) {
    const struct series_point *it = &history->series[series].points[point];

    for (int i = 1; i < it->print_count && it->changed; i++)
        if (!prints_agree(&it->prints[i - 1], &it->prints[i]))
            *ARRAY_ADD(arena, out->list, out->count) = (struct trend_pair){series, point, 0, i};
}

struct trend_pairs trend_changes(struct arena *arena, const struct history *history) {
    return each_point(arena, history, take_changed);
}

/* Of a preliminary release the figures of the period it is about: its comparatives are final. */
static bool is_preliminary(const struct history *history, const struct series_point *point, int print) {
    const struct series_filing *filing = &history->filings[point->prints[print].filing];

    return filing->preliminary && date_equal(point->period.end, filing->results.end);
}

static void take_preliminary(struct arena *arena, const struct history *history, int series, int point,
                             struct trend_pairs *out) {
    const struct series_point *it = &history->series[series].points[point];

    for (int i = 0; i < it->print_count; i++)
        for (int later = i + 1; is_preliminary(history, it, i) && later < it->print_count; later++)
            if (!history->filings[it->prints[later].filing].preliminary) {
                *ARRAY_ADD(arena, out->list, out->count) = (struct trend_pair){series, point, i, later};
                break;
            }
}

struct trend_pairs trend_preliminaries(struct arena *arena, const struct history *history) {
    return each_point(arena, history, take_preliminary);
}

/* ---- years with their quarters ---- */

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
        period when = {date_add_months(whole->period.end, -QUARTER * (QUARTERS - 1 - q)), QUARTER};
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
