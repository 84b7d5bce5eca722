/* What renderers and the other files of the room ask a history. */
#include <stdlib.h>

#include "series/series.h"

/* A fiscal quarter's end is named by its day, its month's end, or its Saturday. */
enum { DAYS_NEAR = 6 };

bool period_near(period a, period b) {
    return a.months == b.months && date_known(a.end) && date_known(b.end) &&
           abs(date_serial(a.end) - date_serial(b.end)) <= DAYS_NEAR;
}

static text without_zeros(text digits) {
    while (digits.len > 1 && digits.ptr[0] == '0')
        digits = text_skip(digits, 1);
    return digits;
}

bool history_is_of(const struct history *history, text asked) {
    if (history->cik.len > 0 && text_equal(without_zeros(asked), without_zeros(history->cik)))
        return true;
    for (int i = 0; i < history->name_count; i++)
        if (text_has(history->names[i], asked))
            return true;
    return text_has(history->registrant, asked);
}

const struct series_point *series_at(const struct series *series, period when) {
    for (int i = 0; i < series->point_count; i++)
        if (period_near(series->points[i].period, when))
            return &series->points[i];
    return NULL;
}

const struct series *history_series(const struct history *history, enum concept concept, enum basis basis) {
    for (int i = 0; i < history->series_count; i++)
        if (history->series[i].concept == concept && history->series[i].basis == basis)
            return &history->series[i];
    return NULL;
}

const char *adjustment_change_name(enum adjustment_change kind) {
    static const char *const names[ADJUSTMENT_CHANGES] = {
        [ADJUSTMENT_CAME] = "came",
        [ADJUSTMENT_WENT] = "went",
        [ADJUSTMENT_RENAMED] = "renamed",
        [ADJUSTMENT_TURNED] = "changed sign",
    };
    return names[kind];
}
