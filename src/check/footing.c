/*
 * footing: adds down. Every total with a calculation is compared, column by
 * column, with the signed sum of its rows; a column where the total or all of
 * its rows are blank is not told anything about. Where a sum does not tie and
 * the reading itself gives a reason to doubt it, the finding says doubtful.
 */
#include "check/checks.h"
#include "check/foot.h"

static text message_of(const struct checking *checking, const struct finding *finding) {
    struct arena *arena = checking->arena;
    text total = row_words(checking, finding->cells[0]), printed = cell_words(checking, finding->cells[0]);
    text sum = amount_words(arena, finding->expected);

    if (finding->verdict == VERDICT_EXACT) {
        return text_format(arena, "%.*s %.*s is the sum of its %d rows", TEXT_ARG(total), TEXT_ARG(printed),
                           finding->cell_count - 1);
    }
    if (finding->verdict == VERDICT_BROKEN || finding->verdict == VERDICT_DOUBTFUL ||
        finding->verdict == VERDICT_UNTESTABLE) {
        return text_format(arena, "%.*s %.*s is not the sum of its rows %.*s", TEXT_ARG(total), TEXT_ARG(printed),
                           TEXT_ARG(sum));
    }
    return text_format(arena, "%.*s %.*s is the sum of its rows %.*s but for rounding", TEXT_ARG(total),
                       TEXT_ARG(printed), TEXT_ARG(sum));
}

static void name_rows(const struct checking *checking, struct finding *finding) {
    struct cell_ref total = finding->cells[0];
    const struct statement *statement = &checking->report->statements[total.statement];
    const struct calculation *sum = &statement->rows[total.row].calculation;

    for (int t = 0; t < sum->term_count; t++) {
        struct cell_ref cell = {total.statement, sum->terms[t].index, total.column};
        if (value_is_amount(report_value(checking->report, cell))) {
            finding_cell(checking, finding, cell);
        }
    }
}

static enum verdict judge(const struct checking *checking, const struct finding *finding, const struct sum *sum) {
    enum verdict verdict = sum_verdict(sum, report_value(checking->report, finding->cells[0]));

    if (verdict != VERDICT_BROKEN) {
        return verdict;
    }
    /* A year that is not over: its total is not told yet. */
    if (report_value(checking->report, finding->cells[0])->kind == VALUE_NIL) {
        return VERDICT_UNTESTABLE;
    }
    /* One row alone is no sum: an average restated over more shares is told in the words of its parts. */
    if (finding->cell_count == 2 && report_value(checking->report, finding->cells[0])->unit == UNIT_PER_SHARE) {
        return VERDICT_UNTESTABLE;
    }
    const struct cell_ref total = finding->cells[0];
    const struct statement *statement = &checking->report->statements[total.statement];
    if (!foot_column_adds(statement, total.column) || foot_takes_away(statement, total.row, total.column)) {
        return VERDICT_UNTESTABLE;
    }
    return foot_is_doubtful(checking->report, finding) ? VERDICT_DOUBTFUL : VERDICT_BROKEN;
}

static void check_cell(const struct checking *checking, struct cell_ref cell) {
    struct finding finding = {.code = DIAG_FOOTING};
    struct sum sum;

    if (!foot_cell(&checking->report->statements[cell.statement], cell.row, cell.column, &sum)) {
        return;
    }
    finding_cell(checking, &finding, cell);
    name_rows(checking, &finding);
    if (finding_numbers(&finding, sum.total, report_value(checking->report, cell)->amount)) {
        finding.verdict = judge(checking, &finding, &sum);
    } else {
        finding.verdict = VERDICT_UNTESTABLE;
    }
    finding.message = message_of(checking, &finding);
    finding_add(checking, &finding);
}

void footing_check(const struct checking *checking) {
    for (int s = 0; s < checking->report->statement_count; s++) {
        const struct statement *statement = &checking->report->statements[s];
        for (int r = 0; r < statement->row_count; r++) {
            for (int c = 0; statement->rows[r].calculation.term_count > 0 && c < statement->column_count; c++) {
                check_cell(checking, (struct cell_ref){s, r, c});
            }
        }
    }
}
