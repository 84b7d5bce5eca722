/*
 * The quarters of a history stand three months apart from the first filing's to the last's. Those without a GAAP figure
 * are gaps. A filing that names its quarter without a date is placed by the day it was made.
 */
#include "series/gaps.h"

#include <stdlib.h>

enum { QUARTER = 3, DAYS_OFF = 20, QUARTERS_MOST = 400, YEAR_DIGITS = 4, ANNOUNCED_DAYS_MOST = 100 };

static bool near_quarter(period a, period b) {
    return a.months == b.months && abs(date_serial(a.end) - date_serial(b.end)) <= DAYS_OFF;
}

/* A line of the income statement, or of the cash flows: what a quarter has and a date has not. */
static bool tells_quarters(const struct series *series) { return series->basis == BASIS_GAAP; }

static void add_quarter(struct arena *arena, period **quarters, int *count, period when) {
    int at = *count;
    for (int i = 0; i < *count; i++)
        if (near_quarter((*quarters)[i], when))
            return;
    (void)ARRAY_ADD(arena, *quarters, *count);
    for (; at > 0 && date_compare((*quarters)[at - 1].end, when.end) > 0; at--)
        (*quarters)[at] = (*quarters)[at - 1];
    (*quarters)[at] = when;
}

/* The last quarter of a period that a filing is about. */
static period last_quarter(period when) { return (period){.end = when.end, .months = QUARTER}; }

static bool spans_quarter(const struct series_filing *filing) {
    return date_known(filing->results.end) && filing->results.months > 0;
}

static void add_printed(struct arena *arena, const struct history *history, period **quarters, int *count) {
    for (int s = 0; s < history->series_count; s++)
        for (int p = 0; tells_quarters(&history->series[s]) && p < history->series[s].point_count; p++)
            if (history->series[s].points[p].period.months == QUARTER)
                add_quarter(arena, quarters, count, history->series[s].points[p].period);
}

period *history_quarters(struct arena *arena, const struct history *history, int *count) {
    period *quarters = NULL;
    *count = 0;
    add_printed(arena, history, &quarters, count);
    for (int i = 0; i < history->gap_count; i++)
        add_quarter(arena, &quarters, count, history->gaps[i].period);
    return quarters;
}

/* ---- filings that name a quarter, but not its end ---- */

/* The year in the words is the end's, or the next: fiscal years are named for the year that they end in. */
static bool year_fits(text words, int year) {
    for (size_t i = 0; i + YEAR_DIGITS <= words.len; i++) {
        text digits = text_slice(words, i, i + YEAR_DIGITS);
        decimal told;
        bool begins = i == 0 || !is_alnum(words.ptr[i - 1]);
        bool ends = i + YEAR_DIGITS == words.len || !is_alnum(words.ptr[i + YEAR_DIGITS]);
        if (begins && ends && decimal_parse(digits, &told) && told.places == 0)
            return told.units == year || told.units == year + 1;
    }
    return true;
}

/* Results are announced of the quarter that ended last, a season at most before. */
static void place_filing(struct series_filing *filing, period known) {
    date end = known.end;
    while (date_compare(date_add_months(end, QUARTER), filing->made) < 0)
        end = date_add_months(end, QUARTER);
    while (date_compare(end, filing->made) >= 0)
        end = date_add_months(end, -QUARTER);
    if (date_serial(filing->made) - date_serial(end) > ANNOUNCED_DAYS_MOST ||
        !year_fits(filing->report->filing.period_words, end.year))
        return;
    filing->results = (period){.end = end, .months = QUARTER};
    filing->placed = true;
}

static void place_filings(struct history *history, period known) {
    for (int f = 0; f < history->filing_count; f++) {
        struct series_filing *filing = &history->filings[f];
        if (!date_known(filing->results.end) && date_known(filing->made) && filing->report->filing.period_words.len > 0)
            place_filing(filing, known);
    }
}

/* ---- gaps ---- */

static bool is_told(const struct history *history, period quarter) {
    for (int s = 0; s < history->series_count; s++)
        for (int p = 0; tells_quarters(&history->series[s]) && p < history->series[s].point_count; p++)
            if (near_quarter(history->series[s].points[p].period, quarter))
                return true;
    return false;
}

static void add_gap(struct arena *arena, struct history *history, period quarter) {
    struct series_gap *gap = ARRAY_ADD(arena, history->gaps, history->gap_count);
    gap->period = quarter;
    for (int f = 0; f < history->filing_count; f++)
        if (spans_quarter(&history->filings[f]) && near_quarter(last_quarter(history->filings[f].results), quarter))
            *ARRAY_ADD(arena, gap->filings, gap->filing_count) = f;
}

/* Adds those that lie between others three months apart. */
static void fill_quarters(struct arena *arena, period **quarters, int *count) {
    for (int i = 1; i < *count && *count < QUARTERS_MOST; i++) {
        period next = {.end = date_add_months((*quarters)[i - 1].end, QUARTER), .months = QUARTER};
        if (date_compare(next.end, (*quarters)[i].end) < 0 && !near_quarter(next, (*quarters)[i]))
            add_quarter(arena, quarters, count, next);
    }
}

/* The quarters between those that the first and the last filing are about. Comparatives may be older. */
static period *expected_quarters(struct arena *arena, const struct history *history, int *count) {
    period *quarters = NULL;
    *count = 0;
    for (int f = 0; f < history->filing_count; f++)
        if (spans_quarter(&history->filings[f]))
            add_quarter(arena, &quarters, count, last_quarter(history->filings[f].results));
    fill_quarters(arena, &quarters, count);
    return quarters;
}

void gaps_find(struct arena *arena, struct history *history) {
    int count;
    period *printed = history_quarters(arena, history, &count);
    if (count > 0)
        place_filings(history, printed[count - 1]);
    period *expected = expected_quarters(arena, history, &count);
    for (int i = 0; i < count; i++)
        if (!is_told(history, expected[i]))
            add_gap(arena, history, expected[i]);
}

/* ---- the time axis ---- */

static bool is_gap(const struct history *history, period quarter) {
    for (int i = 0; i < history->gap_count; i++)
        if (near_quarter(history->gaps[i].period, quarter))
            return true;
    return false;
}

struct series_quarter *history_axis(struct arena *arena, const struct history *history, int *count) {
    period *quarters = history_quarters(arena, history, count);
    fill_quarters(arena, &quarters, count);
    struct series_quarter *axis = ARENA_ARRAY(arena, struct series_quarter, *count + 1);
    for (int i = 0; i < *count; i++)
        axis[i] = (struct series_quarter){quarters[i], is_told(history, quarters[i])  ? QUARTER_TOLD
                                                       : is_gap(history, quarters[i]) ? QUARTER_MISSING
                                                                                      : QUARTER_BEFORE};
    return axis;
}
