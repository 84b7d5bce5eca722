/*
 * model_check: what no model may be, whatever the filing said: indices out of
 * range, values missing, numbers without a source. Reports, never repairs.
 */
#include "model/model.h"

struct checking {
    const struct report *report;
    struct diag *diag;
    bool sound;
};

static void demand(struct checking *checking, bool holds, const char *what, struct origin at) {
    if (holds)
        return;
    checking->sound = false;
    diag_report(checking->diag, DIAG_INTERNAL, at, report_line(checking->report, at), "%s", what);
}

static bool in_range(int index, int count) { return index >= 0 && index < count; }

static bool counted(const void *array, int count) { return count >= 0 && (count == 0 || array != NULL); }

/* ---- statements ---- */

static bool terms_are_sound(const struct calculation *calculation, int self, int count) {
    if (!counted(calculation->terms, calculation->term_count))
        return false;
    for (int i = 0; i < calculation->term_count; i++) {
        const struct term *term = &calculation->terms[i];
        if (!in_range(term->index, count) || term->index == self || (term->sign != 1 && term->sign != -1))
            return false;
    }
    return true;
}

static bool place_is_told(const struct report *report, struct origin at) {
    return at.line > 0 && at.column > 0 && in_range((int)at.document, report->document_count);
}

static void check_value(struct checking *checking, const struct value *value) {
    if (value->kind == VALUE_BLANK)
        return;
    demand(checking, place_is_told(checking->report, value->origin), "a value has no source", value->origin);
    demand(checking, value->printed.len > 0, "a value has no printed form", value->origin);
    demand(checking, value->kind == VALUE_NUMBER || decimal_is_zero(value->amount), "a value that is no number has one",
           value->origin);
}

static void check_row(struct checking *checking, const struct statement *statement, int index) {
    const struct row *row = &statement->rows[index];
    demand(checking, row->section >= -1 && row->section < index, "a row's section is not above it", row->origin);
    demand(checking, row->depth >= 0, "a row's depth is negative", row->origin);
    demand(checking, row->scale >= 0, "a row's scale is negative", row->origin);
    demand(checking, terms_are_sound(&row->calculation, index, statement->row_count), "a row's calculation is unsound",
           row->origin);
    bool complete = row->role == ROLE_HEADING || row->values != NULL;
    demand(checking, complete, "a row has no values", row->origin);
    for (int c = 0; row->values != NULL && c < statement->column_count; c++)
        check_value(checking, &row->values[c]);
}

static void check_column(struct checking *checking, const struct statement *statement, int index) {
    const struct column *column = &statement->columns[index];
    demand(checking, terms_are_sound(&column->calculation, index, statement->column_count),
           "a column's calculation is unsound", statement->origin);
    demand(checking, counted(column->heads, column->head_count), "a column's heads are missing", statement->origin);
}

static void check_statement(struct checking *checking, const struct statement *statement) {
    bool sound = counted(statement->columns, statement->column_count) &&
                 counted(statement->rows, statement->row_count) && counted(statement->notes, statement->note_count);
    demand(checking, sound, "a statement's arrays and counts differ", statement->origin);
    if (!sound)
        return;
    for (int c = 0; c < statement->column_count; c++)
        check_column(checking, statement, c);
    for (int r = 0; r < statement->row_count; r++)
        check_row(checking, statement, r);
}

/* ---- what refers to cells ---- */

static bool cells_exist(const struct report *report, const struct cell_ref *cells, int count) {
    if (!counted(cells, count))
        return false;
    for (int i = 0; i < count; i++)
        if (report_value(report, cells[i]) == NULL)
            return false;
    return true;
}

static void check_reconciliation(struct checking *checking, const struct reconciliation *reconciliation) {
    const struct report *report = checking->report;
    bool ends =
        cells_exist(report, &reconciliation->gaap_cell, 1) && cells_exist(report, &reconciliation->non_gaap_cell, 1);
    demand(checking, ends, "a reconciliation's end is no cell", (struct origin){0});
    bool listed = counted(reconciliation->adjustments, reconciliation->adjustment_count);
    demand(checking, listed, "a reconciliation's adjustments are missing", (struct origin){0});
    for (int i = 0; listed && i < reconciliation->adjustment_count; i++)
        demand(checking, cells_exist(report, &reconciliation->adjustments[i].cell, 1), "an adjustment is no cell",
               (struct origin){0});
}

static void check_references(struct checking *checking) {
    const struct report *report = checking->report;
    for (int i = 0; i < report->reconciliation_count; i++)
        check_reconciliation(checking, &report->reconciliations[i]);
    for (int i = 0; i < report->claim_count; i++)
        demand(checking, cells_exist(report, report->claims[i].cells, report->claims[i].cell_count),
               "a claim ties to no cell", report->claims[i].origin);
    for (int i = 0; i < report->finding_count; i++)
        demand(checking, cells_exist(report, report->findings[i].cells, report->findings[i].cell_count),
               "a finding concerns no cell", report->findings[i].origin);
}

bool model_check(const struct report *report, struct diag *diag) {
    struct checking checking = {report, diag, true};
    bool counts = counted(report->statements, report->statement_count) &&
                  counted(report->documents, report->document_count) &&
                  counted(report->reconciliations, report->reconciliation_count) &&
                  counted(report->claims, report->claim_count) && counted(report->findings, report->finding_count);
    demand(&checking, counts, "the report's arrays and counts differ", (struct origin){0});
    if (!counts)
        return false;
    const struct filing *filing = &report->filing;
    bool results = filing->results_item == -1 || in_range(filing->results_item, filing->item_count) || !filing->found;
    demand(&checking, results, "the item of results is no item", (struct origin){0});
    for (int s = 0; s < report->statement_count; s++)
        check_statement(&checking, &report->statements[s]);
    if (checking.sound)
        check_references(&checking);
    return checking.sound;
}
