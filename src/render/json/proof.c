/*
 * What was worked out from the statements: headline figures, reconciliations,
 * claims and findings.
 */
#include "model/headline.h"
#include "render/json/parts.h"

/* ---- headline ---- */

/* The value is signed by what it means; its cell has it as printed. */
static void figure_object(struct json *json, const struct report *report, struct headline_entry entry, period when,
                          enum basis basis) {
    struct cell_ref place = entry.cell;
    const struct value *value = report_value(report, place);
    const struct row *row = &report->statements[place.statement].rows[place.row];
    json_object(json, JSON_INLINE);
    json_key_decimal(json, "value", entry.loss ? decimal_negate(value->amount) : value->amount);
    json_key_scale(json, value_scale(&report->statements[place.statement], place.row, place.column));
    json_key_name(json, "unit", unit_name(value->unit));
    json_key_text(json, "currency", report->statements[place.statement].currency);
    json_key_name(json, "basis", basis_name(basis));
    json_key_period(json, when);
    json_key_text(json, "label", row->label);
    json_key_line(json, "line", value->origin.line);
    json_key_cell(json, place);
    json_close(json);
}

static void write_figures(struct json *json, const struct report *report, period latest, enum basis basis) {
    for (int k = 0; k < HEADLINE_KEYS; k++) {
        struct headline_entry entry = headline_find(report, (enum headline_key)k, latest, basis);
        json_key(json, headline_key_name((enum headline_key)k));
        if (entry.doubt == HEADLINE_FOUND)
            figure_object(json, report, entry, latest, basis);
        else
            json_null(json);
    }
}

/* Why figures are missing, GAAP's only: a release need not give measures. */
static void write_missing(struct json *json, const struct report *report, period latest) {
    json_key(json, "missing");
    json_object(json, JSON_BLOCK);
    for (int k = 0; k < HEADLINE_KEYS; k++) {
        struct headline_entry entry = headline_find(report, (enum headline_key)k, latest, BASIS_GAAP);
        if (entry.doubt != HEADLINE_FOUND)
            json_key_name(json, headline_key_name((enum headline_key)k), headline_doubt_words(entry.doubt));
    }
    json_close(json);
}

void json_headline(struct json *json, const struct report *report) {
    period latest = report_latest(report);
    json_object(json, JSON_BLOCK);
    write_figures(json, report, latest, BASIS_GAAP);
    json_key(json, "non_gaap");
    json_object(json, JSON_BLOCK);
    write_figures(json, report, latest, BASIS_NON_GAAP);
    json_close(json);
    write_missing(json, report, latest);
    json_close(json);
}

/* ---- reconciliations ---- */

static void key_end(struct json *json, const char *key, decimal value, struct cell_ref cell) {
    json_key(json, key);
    json_object(json, JSON_INLINE);
    json_key_decimal(json, "value", value);
    json_key_cell(json, cell);
    json_close(json);
}

static void adjustments(struct json *json, const struct reconciliation *reconciliation) {
    json_key(json, "adjustments");
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < reconciliation->adjustment_count; i++) {
        const struct adjustment *adjustment = &reconciliation->adjustments[i];
        json_object(json, JSON_INLINE);
        json_key_text(json, "label", adjustment->label);
        json_key_name(json, "type", adjustment_type_name(adjustment->type));
        json_key_decimal(json, "value", adjustment->amount);
        json_key_cell(json, adjustment->cell);
        json_close(json);
    }
    json_close(json);
}

static void reconciliation_object(struct json *json, const struct reconciliation *reconciliation) {
    json_object(json, JSON_BLOCK);
    json_key_name(json, "measure", concept_key(reconciliation->measure));
    json_key_text(json, "label", reconciliation->label);
    json_key_period(json, reconciliation->period);
    json_key_name(json, "unit", unit_name(reconciliation->unit));
    json_key_scale(json, reconciliation->scale);
    key_end(json, "gaap", reconciliation->gaap, reconciliation->gaap_cell);
    adjustments(json, reconciliation);
    key_end(json, "non_gaap", reconciliation->non_gaap, reconciliation->non_gaap_cell);
    json_key_name(json, "verdict", verdict_name(reconciliation->verdict));
    json_close(json);
}

void json_reconciliations(struct json *json, const struct report *report) {
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < report->reconciliation_count; i++)
        reconciliation_object(json, &report->reconciliations[i]);
    json_close(json);
}

/* ---- corrections ---- */

/* Of what it concerns, null for all rows or all columns. */
static void key_index(struct json *json, const char *key, int index) {
    json_key(json, key);
    if (index < 0)
        json_null(json);
    else
        json_integer(json, index);
}

void json_corrections(struct json *json, const struct report *report) {
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < report->correction_count; i++) {
        const struct correction *it = &report->corrections[i];
        json_object(json, JSON_INLINE);
        json_key_name(json, "what", correction_kind_name(it->kind));
        json_key_bool(json, "fits", it->fits);
        key_index(json, "statement", it->fits ? it->at.statement : -1);
        key_index(json, "row", it->fits ? it->at.row : -1);
        key_index(json, "column", it->fits ? it->at.column : -1);
        json_key_text(json, "was", it->was);
        json_key_text(json, "now", it->now);
        json_key_text(json, "note", it->note);
        json_key_line(json, "line", it->origin.line);
        json_key_line(json, "line_column", it->origin.column);
        json_close(json);
    }
    json_close(json);
}

/* ---- claims and findings ---- */

static void claim_object(struct json *json, const struct claim *claim) {
    json_object(json, JSON_INLINE);
    json_key_text(json, "text", claim->text);
    json_key_line(json, "line", claim->origin.line);
    json_key_line(json, "column", claim->origin.column);
    json_key_name(json, "measure", concept_key(claim->measure));
    json_key_text(json, "subject", claim->subject);
    json_key_name(json, "kind", measure_name(claim->kind));
    json_key_period(json, claim->period);
    json_key_name(json, "basis", basis_name(claim->basis));
    json_key_decimal(json, "value", claim->value);
    json_key_scale(json, claim->scale);
    json_key_name(json, "unit", unit_name(claim->unit));
    json_key_name(json, "verdict", claim_verdict_name(claim->verdict));
    json_key_name(json, "doubt", claim_doubt_name(claim->doubt));
    json_key_cells(json, claim->cells, claim->cell_count);
    json_close(json);
}

void json_claims(struct json *json, const struct report *report) {
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < report->claim_count; i++)
        claim_object(json, &report->claims[i]);
    json_close(json);
}

static void key_number(struct json *json, const char *key, const struct finding *finding, decimal value) {
    json_key(json, key);
    if (finding->has_numbers)
        json_decimal(json, value);
    else
        json_null(json);
}

static void finding_object(struct json *json, const struct finding *finding) {
    json_object(json, JSON_INLINE);
    json_key_name(json, "code", diag_code_name(finding->code));
    json_key_name(json, "verdict", verdict_name(finding->verdict));
    json_key_cells(json, finding->cells, finding->cell_count);
    key_number(json, "expected", finding, finding->expected);
    key_number(json, "found", finding, finding->found);
    key_number(json, "difference", finding, finding->difference);
    json_key_text(json, "message", finding->message);
    json_key_line(json, "line", finding->origin.line);
    json_key_line(json, "column", finding->origin.column);
    json_close(json);
}

void json_findings(struct json *json, const struct report *report) {
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < report->finding_count; i++)
        finding_object(json, &report->findings[i]);
    json_close(json);
}
