/*
 * The filings with their hashes, every series with all its prints, the quarters missing and the adjustments that
 * changed. Filings are told by their index; a cell is that filing's [statement, row, column].
 */
#include "render/json/history.h"

#include "render/json/parts.h"

static void key_index(struct json *json, const char *key, int index) {
    json_key(json, key);
    if (index < 0)
        json_null(json);
    else
        json_integer(json, index);
}

static void filing(struct json *json, const struct series_filing *filing) {
    json_object(json, JSON_INLINE);
    json_key_text(json, "name", filing->report->name);
    json_key_text(json, "sha256", text_from(filing->report->sha256));
    json_key_text(json, "form", filing->report->filing.form);
    json_key_date(json, "date", filing->made);
    json_key_period(json, filing->results);
    json_key_bool(json, "placed", filing->placed);
    json_key_text(json, "results", filing->report->filing.period_words);
    json_key_bool(json, "figures", filing->figures);
    json_key_bool(json, "preliminary", filing->preliminary);
    json_key_bool(json, "delayed", filing->report->filing.delayed);
    key_index(json, "amends", filing->amends);
    key_index(json, "amended_by", filing->amended_by);
    json_close(json);
}

static void prints(struct json *json, const struct series_point *point) {
    json_array(json, JSON_INLINE);
    for (int i = 0; i < point->print_count; i++) {
        const struct series_print *print = &point->prints[i];
        json_object(json, JSON_INLINE);
        json_key_integer(json, "filing", print->filing);
        json_key_cell(json, print->cell);
        json_key_decimal(json, "value", print->amount);
        json_key_scale(json, print->scale);
        json_key_bool(json, "loss", print->loss);
        json_close(json);
    }
    json_close(json);
}

static void derivation(struct json *json, const struct series *series, const struct series_point *point) {
    if (!point->derived) {
        json_null(json);
        return;
    }
    json_object(json, JSON_INLINE);
    json_key_integer(json, "longer_months", series->points[point->longer].period.months);
    json_key_date(json, "longer_end", series->points[point->longer].period.end);
    json_key_integer(json, "shorter_months", series->points[point->shorter].period.months);
    json_key_date(json, "shorter_end", series->points[point->shorter].period.end);
    json_close(json);
}

static void point(struct json *json, const struct series *series, const struct series_point *point) {
    json_object(json, JSON_INLINE);
    json_key_period(json, point->period);
    json_key_decimal(json, "value", point->amount);
    json_key_scale(json, point->scale);
    json_key(json, "derived");
    derivation(json, series, point);
    json_key_bool(json, "changed", point->changed);
    json_key(json, "prints");
    prints(json, point);
    json_close(json);
}

static void one_series(struct json *json, const struct series *series) {
    bool twin = series->concept != CONCEPT_NONE;
    json_object(json, JSON_BLOCK);
    json_key_name(json, "line", twin ? concept_key(series->concept) : non_gaap_key(series->measure));
    json_key_name(json, "element", concept_element(series->concept));
    json_key_name(json, "basis", basis_name(series->basis));
    json_key_name(json, "unit", unit_name(series->unit));
    json_key_text(json, "currency", series->currency);
    json_key_text(json, "label", series->label);
    json_key(json, "points");
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < series->point_count; i++)
        point(json, series, &series->points[i]);
    json_close(json);
    json_close(json);
}

static void gap(struct json *json, const struct series_gap *gap) {
    json_object(json, JSON_INLINE);
    json_key_period(json, gap->period);
    json_key(json, "filings");
    json_array(json, JSON_INLINE);
    for (int i = 0; i < gap->filing_count; i++)
        json_integer(json, gap->filings[i]);
    json_close(json);
    json_close(json);
}

static void change(struct json *json, const struct series_change *change) {
    json_object(json, JSON_INLINE);
    json_key_name(json, "change", adjustment_change_name(change->kind));
    json_key_text(json, "label", change->label);
    json_key_text(json, "before", change->other);
    json_key_name(json, "measure", concept_key(change->measure));
    json_key_date(json, "from", change->from.end);
    json_key_date(json, "to", change->to.end);
    json_key_integer(json, "filing", change->filing);
    json_key_cell(json, change->cell);
    json_close(json);
}

static void registrant(struct json *json, const struct history *history) {
    json_object(json, JSON_INLINE);
    json_key_text(json, "name", history->registrant);
    json_key_text(json, "cik", history->cik);
    json_key_words(json, "other_names", history->names, history->name_count);
    json_close(json);
}

bool json_history_render(struct arena *arena, const struct history *history, const struct template *template,
                         struct buffer *out, struct diag *diag) {
    (void)arena, (void)template;
    struct json json = {.out = out};
    json_object(&json, JSON_BLOCK);
    json_key(&json, "registrant");
    registrant(&json, history);
    json_key(&json, "filings");
    json_array(&json, JSON_BLOCK);
    for (int i = 0; i < history->filing_count; i++)
        filing(&json, &history->filings[i]);
    json_close(&json);
    json_key(&json, "series");
    json_array(&json, JSON_BLOCK);
    for (int i = 0; i < history->series_count; i++)
        one_series(&json, &history->series[i]);
    json_close(&json);
    json_key(&json, "gaps");
    json_array(&json, JSON_BLOCK);
    for (int i = 0; i < history->gap_count; i++)
        gap(&json, &history->gaps[i]);
    json_close(&json);
    json_key(&json, "adjustments");
    json_array(&json, JSON_BLOCK);
    for (int i = 0; i < history->change_count; i++)
        change(&json, &history->changes[i]);
    json_close(&json);
    json_close(&json);
    if (!buffer_ok(out))
        diag_report(diag, DIAG_OUTPUT_FAILED, (struct origin){0}, TEXT(""), "json: out of memory");
    return buffer_ok(out);
}
