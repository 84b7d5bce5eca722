/* Prints of one point set against each other: those that differ, and preliminary ones beside the final ones. */
#include "series/series.h"

typedef void point_taker(struct arena *arena, const struct history *history, int series, int point,
                         struct series_pairs *out);

static struct series_pairs each_point(struct arena *arena, const struct history *history, point_taker *take) {
    struct series_pairs pairs = {0};
    for (int s = 0; s < history->series_count; s++)
        for (int p = 0; p < history->series[s].point_count; p++)
            take(arena, history, s, p, &pairs);
    return pairs;
}

static void take_changed(struct arena *arena, const struct history *history, int series, int point,
                         struct series_pairs *out) {
    const struct series_point *it = &history->series[series].points[point];
    for (int i = 1; i < it->print_count && it->changed; i++)
        if (!prints_agree(&it->prints[i - 1], &it->prints[i]))
            *ARRAY_ADD(arena, out->list, out->count) = (struct series_pair){series, point, 0, i};
}

struct series_pairs history_changed(struct arena *arena, const struct history *history) {
    return each_point(arena, history, take_changed);
}

/* Of a preliminary release the figures of the period it is about: its comparatives are final. */
static bool is_preliminary(const struct history *history, const struct series_point *point, int print) {
    const struct series_filing *filing = &history->filings[point->prints[print].filing];
    return filing->preliminary && date_equal(point->period.end, filing->results.end);
}

static void take_preliminary(struct arena *arena, const struct history *history, int series, int point,
                             struct series_pairs *out) {
    const struct series_point *it = &history->series[series].points[point];
    for (int i = 0; i < it->print_count; i++)
        for (int later = i + 1; is_preliminary(history, it, i) && later < it->print_count; later++)
            if (!history->filings[it->prints[later].filing].preliminary) {
                *ARRAY_ADD(arena, out->list, out->count) = (struct series_pair){series, point, i, later};
                break;
            }
}

struct series_pairs history_preliminary(struct arena *arena, const struct history *history) {
    return each_point(arena, history, take_preliminary);
}
