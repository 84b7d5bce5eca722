/*
 * crossfoot: adds across. Where a column is the sum of others, every row of
 * amounts is tested; percentages and per-share figures do not add and are
 * recomputed by other checks, share counts are compared by shares_check().
 */
#include "check/checks.h"

static text message_of(const struct checking *checking, const struct finding *finding) {
    text row = row_words(checking, finding->cells[0]), printed = cell_words(checking, finding->cells[0]);
    text sum = amount_words(checking->arena, finding->expected);
    bool differs = finding->verdict == VERDICT_BROKEN || finding->verdict == VERDICT_DOUBTFUL;
    const char *but = differs ? "is not" : "is";
    const char *tail = differs || finding->verdict == VERDICT_EXACT ? "" : " but for rounding";

    return text_format(checking->arena, "%.*s: non-GAAP %.*s %s GAAP and adjustments %.*s%s", TEXT_ARG(row),
                       TEXT_ARG(printed), but, TEXT_ARG(sum), tail);
}

/* Adds the parts across; false where the figure that is adjusted, the first of them, is blank. */
static bool add_across(const struct checking *checking, const struct calculation *across, struct cell_ref total,
                       struct sum *sum, struct finding *finding) {
    bool first = false;

    for (int t = 0; t < across->term_count; t++) {
        struct cell_ref cell = {total.statement, total.row, across->terms[t].index};
        const struct value *value = report_value(checking->report, cell);
        if (value_is_amount(value)) {
            sum_add(sum, value, across->terms[t].sign);
            finding_cell(checking, finding, cell);
            first = first || t == 0;
        }
    }
    return first;
}

/* A part that holds words was perhaps an amount: then what is missing is the reading's fault. */
static bool has_words(const struct checking *checking, const struct calculation *across, struct cell_ref total) {
    for (int t = 0; t < across->term_count; t++) {
        struct cell_ref cell = {total.statement, total.row, across->terms[t].index};
        if (report_value(checking->report, cell)->kind == VALUE_TEXT) {
            return true;
        }
    }
    return false;
}

static void check_cell(const struct checking *checking, const struct calculation *across, struct cell_ref cell) {
    struct finding finding = {.code = DIAG_CROSSFOOT};
    const struct value *total = report_value(checking->report, cell);
    struct sum sum = sum_empty();

    if (!value_is_amount(total)) {
        return;
    }
    finding_cell(checking, &finding, cell);
    if (!add_across(checking, across, cell, &sum, &finding) || (total->kind == VALUE_NIL && sum.squares == 0)) {
        return;
    }
    finding.verdict = sum_verdict(&sum, total);
    if (finding.verdict == VERDICT_BROKEN && has_words(checking, across, cell)) {
        finding.verdict = VERDICT_DOUBTFUL;
    }
    if (!finding_numbers(&finding, sum.total, total->amount)) {
        finding.verdict = VERDICT_UNTESTABLE;
    }
    finding.message = message_of(checking, &finding);
    finding_add(checking, &finding);
}

void crossfoot_check(const struct checking *checking) {
    for (int s = 0; s < checking->report->statement_count; s++) {
        const struct statement *statement = &checking->report->statements[s];
        for (int r = 0; r < statement->row_count; r++) {
            const struct row *row = &statement->rows[r];
            for (int c = 0; row->unit == UNIT_CURRENCY && row->role != ROLE_HEADING && c < statement->column_count;
                 c++) {
                if (statement->columns[c].calculation.term_count > 0) {
                    check_cell(checking, &statement->columns[c].calculation, (struct cell_ref){s, r, c});
                }
            }
        }
    }
}
