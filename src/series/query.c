/* What renderers and the other files of the room ask a history. */
#include <stdlib.h>

#include "base/interval.h"
#include "series/series.h"

/* A fiscal quarter's end is named by its day, its month's end, or its Saturday; of two years it drifts by weeks. */
enum { DAYS_NEAR = 6, DAYS_DRIFT = 20 };

bool period_near(period a, period b) {
    return a.months == b.months && date_known(a.end) && date_known(b.end) &&
           abs(date_serial(a.end) - date_serial(b.end)) <= DAYS_NEAR;
}

bool history_is_of(const struct history *history, text asked) {
    if (history->cik.len > 0 && text_equal(text_without_zeros(asked), text_without_zeros(history->cik)))
        return true;
    for (int i = 0; i < history->name_count; i++)
        if (text_has(history->names[i], asked))
            return true;
    return text_has(history->registrant, asked);
}

date history_dated(const struct history *history) {
    date last = {0};
    for (int f = 0; f < history->filing_count; f++)
        if (date_known(history->filings[f].made))
            last = history->filings[f].made;
    return last;
}

const struct series_point *series_at(const struct series *series, period when) {
    for (int i = 0; i < series->point_count; i++)
        if (period_near(series->points[i].period, when))
            return &series->points[i];
    return NULL;
}

static int days_between(period a, period b) { return abs(date_serial(a.end) - date_serial(b.end)); }

const struct series_point *series_quarter_at(const struct series *series, period quarter, bool instant) {
    const struct series_point *nearest = NULL;
    for (int i = 0; i < series->point_count; i++) {
        const struct series_point *point = &series->points[i];
        if (point->period.months != (instant ? 0 : quarter.months) || days_between(point->period, quarter) > DAYS_DRIFT)
            continue;
        if (nearest == NULL || days_between(point->period, quarter) < days_between(nearest->period, quarter))
            nearest = point;
    }
    return nearest;
}

decimal print_amount(const struct series_print *print) {
    return print->loss ? decimal_negate(print->amount) : print->amount;
}

bool prints_agree(const struct series_print *a, const struct series_print *b) {
    return interval_meets(interval_scale(interval_printed(print_amount(a)), a->scale),
                          interval_scale(interval_printed(print_amount(b)), b->scale));
}

/* The paragraph of the item that names the period; the one before it mostly says that nothing is filed. */
static text item_said(const struct filing *filing) {
    bool told = filing->results_item >= 0 && filing->results_item < filing->item_count;
    text rest = told ? filing->items[filing->results_item].body : TEXT("");
    while (rest.len > 0 && filing->period_words.len > 0) {
        size_t end = text_find(rest, TEXT("\n"));
        text paragraph = end == text_npos ? rest : text_slice(rest, 0, end);
        if (text_has(paragraph, filing->period_words))
            return paragraph;
        rest = text_skip(rest, end == text_npos ? rest.len : end + 1);
    }
    return TEXT("");
}

text filing_said(const struct series_filing *filing) {
    const struct report *report = filing->report;
    const text told[] = {item_said(&report->filing), report->release.headline, report->filing.period_words};
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++)
        if (told[i].len > 0)
            return told[i];
    return TEXT("");
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
