/*
 * dump_checks: reconciliations, claims and findings as text, a line each.
 */
#include "model/dump.h"

static void dump_cells(struct buffer *out, const struct cell_ref *cells, int count) {
    for (int i = 0; i < count; i++)
        dump_cell(out, cells[i]);
}

static void dump_adjustment(struct buffer *out, const struct adjustment *adjustment) {
    buffer_format(out, "  adjustment %s ", adjustment_type_name(adjustment->type));
    dump_quoted(out, adjustment->label);
    buffer_byte(out, ' ');
    decimal_write(out, adjustment->amount);
    dump_cell(out, adjustment->cell);
    buffer_byte(out, '\n');
}

void dump_reconciliation(struct buffer *out, const struct reconciliation *reconciliation) {
    buffer_format(out, "reconciliation %s ", concept_key(reconciliation->measure));
    dump_quoted(out, reconciliation->label);
    buffer_byte(out, ' ');
    dump_period(out, reconciliation->period);
    buffer_format(out, " %s x%lld gaap ", unit_name(reconciliation->unit), (long long)reconciliation->scale);
    decimal_write(out, reconciliation->gaap);
    dump_cell(out, reconciliation->gaap_cell);
    buffer_string(out, " non_gaap ");
    decimal_write(out, reconciliation->non_gaap);
    dump_cell(out, reconciliation->non_gaap_cell);
    buffer_format(out, " %s\n", verdict_name(reconciliation->verdict));
    for (int i = 0; i < reconciliation->adjustment_count; i++)
        dump_adjustment(out, &reconciliation->adjustments[i]);
}

static void dump_claim(struct buffer *out, const struct claim *claim) {
    const char *basis = basis_name(claim->basis);
    buffer_format(out, "claim %s", claim_verdict_name(claim->verdict));
    dump_origin(out, claim->origin);
    buffer_byte(out, ' ');
    dump_quoted(out, claim->text);
    buffer_format(out, " %s %s ", concept_key(claim->measure), basis == NULL ? "unstated" : basis);
    dump_period(out, claim->period);
    buffer_byte(out, ' ');
    decimal_write(out, claim->value);
    buffer_format(out, " %s x%lld", unit_name(claim->unit), (long long)claim->scale);
    dump_cells(out, claim->cells, claim->cell_count);
    buffer_byte(out, '\n');
}

static void dump_finding(struct buffer *out, const struct finding *finding) {
    buffer_format(out, "finding %s %s", diag_code_name(finding->code), verdict_name(finding->verdict));
    dump_origin(out, finding->origin);
    dump_cells(out, finding->cells, finding->cell_count);
    if (finding->has_numbers) {
        buffer_string(out, " expected ");
        decimal_write(out, finding->expected);
        buffer_string(out, " found ");
        decimal_write(out, finding->found);
        buffer_string(out, " difference ");
        decimal_write(out, finding->difference);
    }
    buffer_byte(out, ' ');
    dump_quoted(out, finding->message);
    buffer_byte(out, '\n');
}

void checks_dump(struct buffer *out, const struct report *report) {
    for (int i = 0; i < report->reconciliation_count; i++)
        dump_reconciliation(out, &report->reconciliations[i]);
    for (int i = 0; i < report->claim_count; i++)
        dump_claim(out, &report->claims[i]);
    for (int i = 0; i < report->finding_count; i++)
        dump_finding(out, &report->findings[i]);
}
