/* The history as text, for its golden files: a line a filing, a point, a gap and a change. */
#include "series/series.h"

static void put_period(struct buffer *out, period when) {
    if (!date_known(when.end)) {
        buffer_string(out, "no period");
        return;
    }
    date_write(out, when.end);
    buffer_format(out, "/%d", when.months);
}

static void put_filing(struct buffer *out, const struct history *history, int index) {
    const struct series_filing *filing = &history->filings[index];
    buffer_format(out, "filing %d: ", index);
    if (date_known(filing->made))
        date_write(out, filing->made);
    buffer_format(out, " %.*s ", TEXT_ARG(filing->report->filing.form));
    put_period(out, filing->results);
    buffer_string(out, filing->placed ? " placed" : "");
    buffer_string(out, filing->figures ? " figures" : " no figures");
    buffer_string(out, filing->preliminary ? " preliminary" : "");
    if (filing->amends >= 0)
        buffer_format(out, " amends %d", filing->amends);
    buffer_format(out, " %.*s\n", TEXT_ARG(filing->report->name));
}

static void put_point(struct buffer *out, const struct series *series, const struct series_point *point) {
    buffer_string(out, "  ");
    put_period(out, point->period);
    buffer_byte(out, ' ');
    decimal_write(out, point->amount);
    buffer_format(out, " x %lld", (long long)point->scale);
    if (point->derived) {
        buffer_string(out, " derived: ");
        put_period(out, series->points[point->longer].period);
        buffer_string(out, " less ");
        put_period(out, series->points[point->shorter].period);
    }
    for (int i = 0; i < point->print_count; i++) {
        const struct series_print *print = &point->prints[i];
        buffer_format(out, " [%d: ", print->filing);
        decimal_write(out, print->amount);
        buffer_byte(out, ']');
    }
    buffer_string(out, point->changed ? " changed\n" : "\n");
}

static void put_series(struct buffer *out, const struct series *series) {
    const char *name = series->concept != CONCEPT_NONE ? concept_key(series->concept) : non_gaap_key(series->measure);
    buffer_format(out, "series %s %s %s: %.*s\n", name, basis_name(series->basis), unit_name(series->unit),
                  TEXT_ARG(series->label));
    for (int i = 0; i < series->point_count; i++)
        put_point(out, series, &series->points[i]);
}

static void put_gap(struct buffer *out, const struct series_gap *gap) {
    buffer_string(out, "gap ");
    put_period(out, gap->period);
    for (int i = 0; i < gap->filing_count; i++)
        buffer_format(out, "%s %d", i == 0 ? ": filing" : ",", gap->filings[i]);
    buffer_byte(out, '\n');
}

static void put_change(struct buffer *out, const struct series_change *change) {
    buffer_format(out, "adjustment %s: %.*s", adjustment_change_name(change->kind), TEXT_ARG(change->label));
    if (change->other.len > 0)
        buffer_format(out, " (%.*s)", TEXT_ARG(change->other));
    buffer_format(out, ", %s, ", concept_key(change->measure));
    put_period(out, change->from);
    buffer_string(out, " to ");
    put_period(out, change->to);
    buffer_byte(out, '\n');
}

void history_dump(struct buffer *out, const struct history *history) {
    buffer_format(out, "registrant: %.*s cik: %.*s\n", TEXT_ARG(history->registrant), TEXT_ARG(history->cik));
    for (int i = 0; i < history->name_count; i++)
        buffer_format(out, "formerly: %.*s\n", TEXT_ARG(history->names[i]));
    for (int i = 0; i < history->filing_count; i++)
        put_filing(out, history, i);
    for (int i = 0; i < history->series_count; i++)
        put_series(out, &history->series[i]);
    for (int i = 0; i < history->gap_count; i++)
        put_gap(out, &history->gaps[i]);
    for (int i = 0; i < history->change_count; i++)
        put_change(out, &history->changes[i]);
}
