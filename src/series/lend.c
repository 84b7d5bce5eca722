/*
 * A release seldom prints the quarter before: what the registrant's earlier filings say of it is lent to it, as it
 * stood on the day of the release. What was restated later is not its affair.
 */
#include "series/filings.h"

/* The history as of the day of the report: its registrant's filings up to it. NULL where it has no date. */
static const struct history *history_before(struct arena *arena, const struct report *report,
                                            const struct series_input *others, int count) {
    struct series_input *inputs = ARENA_ARRAY(arena, struct series_input, count + 1);
    date day = filing_made(report);
    int taken = 1, histories = 0;
    inputs[0] = (struct series_input){report, report->name};
    for (int i = 0; i < count && date_known(day); i++) {
        date made = filing_made(others[i].report);
        bool same = text_equal(text_from(others[i].report->sha256), text_from(report->sha256));
        if (!same && date_known(made) && date_compare(made, day) <= 0)
            inputs[taken++] = others[i];
    }
    const struct history *them = histories_join(arena, inputs, taken, &histories);
    for (int h = 0; h < histories; h++)
        for (int f = 0; f < them[h].filing_count; f++)
            if (them[h].filings[f].report == report && them[h].filing_count > 1)
                return &them[h];
    return NULL;
}

static bool is_printed_by(const struct history *history, const struct series_point *point,
                          const struct report *report) {
    for (int i = 0; i < point->print_count; i++)
        if (history->filings[point->prints[i].filing].report == report)
            return true;
    return false;
}

static text source_of(struct arena *arena, const struct history *history, const struct series *series,
                      const struct series_point *point) {
    const struct series_point *told = point->derived ? &series->points[point->longer] : point;
    return text_copy(arena, history->filings[told->prints[told->standing].filing].report->name);
}

static void lend_series(struct arena *arena, struct report *report, const struct history *history,
                        const struct series *series, period latest) {
    for (int p = 0; p < series->point_count; p++) {
        const struct series_point *point = &series->points[p];
        if (point->period.months != latest.months || date_compare(point->period.end, latest.end) >= 0 ||
            is_printed_by(history, point, report))
            continue;
        *ARRAY_ADD(arena, report->lent, report->lent_count) =
            (struct lent){.concept = series->concept,
                          .basis = series->basis,
                          .unit = series->unit,
                          .currency = text_copy(arena, series->currency),
                          .period = point->period,
                          .amount = point->amount,
                          .scale = point->scale,
                          .source = source_of(arena, history, series, point)};
    }
}

void series_lend(struct arena *arena, struct report *report, const struct series_input *others, int count) {
    period latest = report_latest(report);
    const struct history *history = history_before(arena, report, others, count);
    bool lends = history != NULL && date_known(latest.end) && latest.months > 0;
    for (int s = 0; lends && s < history->series_count; s++)
        if (history->series[s].concept != CONCEPT_NONE)
            lend_series(arena, report, history, &history->series[s], latest);
}
