/*
 * reconciliation_bridge: a row that prints a non-GAAP measure and is the sum of
 * its GAAP twin and other rows is a bridge: those rows are the adjustments, in
 * every column by itself. A measure without one GAAP twin (EBITDA) is not
 * reconciled, and neither is one whose sum was not found.
 */
#include "recognize/reconciliation/bridge.h"

#include "recognize/reconciliation/adjustments.h"

/* The term that is the GAAP measure; -1 where none is, or several might be. */
static int gaap_term(const struct statement *statement, const struct row *row) {
    int found = -1;

    for (int t = 0; t < row->calculation.term_count; t++) {
        if (statement->rows[row->calculation.terms[t].index].concept != non_gaap_twin(row->non_gaap)) {
            continue;
        }
        if (found >= 0 || row->calculation.terms[t].sign < 0) {
            return -1;
        }
        found = t;
    }
    return found;
}

/* "GAAP net income" as "Net income": it stands beside the word GAAP. */
static text measure_label(struct arena *arena, text label) {
    const text basis = TEXT("GAAP ");

    if (!text_starts_fold(label, basis) || label.len == basis.len) {
        return label;
    }
    label = text_skip(label, basis.len);
    if (!is_lower(label.ptr[0])) {
        return label;
    }
    return text_format(arena, "%c%.*s", label.ptr[0] - 'a' + 'A', TEXT_ARG(text_skip(label, 1)));
}

/* A column that crossfoots is not a bridge's: reconciliation.c has read it. */
static bool may_bridge(const struct column *column) {
    return column->measure == MEASURE_AMOUNT && date_known(column->period.end) && column->basis != BASIS_ADJUSTMENT &&
           (column->calculation.term_count == 0 || column->basis != BASIS_NON_GAAP);
}

static void build_one(struct arena *arena, struct report *report, struct cell_ref non_gaap, int gaap) {
    const struct row *row = &report->statements[non_gaap.statement].rows[non_gaap.row];
    const struct calculation *sum = &row->calculation;
    struct cell_ref gaap_cell = {non_gaap.statement, sum->terms[gaap].index, non_gaap.column};
    struct reconciliation it;

    if (!reconciliation_open(report, non_gaap_twin(row->non_gaap), gaap_cell, non_gaap, &it)) {
        return;
    }
    it.label = measure_label(arena, it.label);
    adjustments_below(arena, report, &it, sum->terms, gaap, non_gaap.column);
    adjustments_below(arena, report, &it, sum->terms + gaap + 1, sum->term_count - gaap - 1, non_gaap.column);
    *ARRAY_ADD(arena, report->reconciliations, report->reconciliation_count) = it;
}

void bridges_build(struct arena *arena, struct report *report, int statement) {
    const struct statement *it = &report->statements[statement];

    for (int r = 0; r < it->row_count; r++) {
        int gaap = non_gaap_twin(it->rows[r].non_gaap) != CONCEPT_NONE ? gaap_term(it, &it->rows[r]) : -1;
        for (int c = 0; gaap >= 0 && c < it->column_count; c++) {
            if (may_bridge(&it->columns[c])) {
                build_one(arena, report, (struct cell_ref){statement, r, c}, gaap);
            }
        }
    }
}
