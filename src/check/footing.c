/*
 * footing: adds down. Every total with a calculation is compared, column by
 * column, with the signed sum of its rows; a column where the total or all of
 * its rows are blank is not told anything about.
 */
#include "check/checks.h"

static text message_of(const struct checking *checking, const struct finding *finding, int rows)
{
    struct arena *arena = checking->arena;
    text total = row_words(checking, finding->cells[0]), printed = cell_words(checking, finding->cells[0]);
    text sum = amount_words(arena, finding->expected);

    if (finding->verdict == VERDICT_EXACT) {
        return text_format(arena, "%.*s %.*s is the sum of its %d rows", TEXT_ARG(total), TEXT_ARG(printed), rows);
    }
    if (finding->verdict == VERDICT_BROKEN) {
        return text_format(arena, "%.*s %.*s is not the sum of its rows %.*s", TEXT_ARG(total), TEXT_ARG(printed),
                           TEXT_ARG(sum));
    }
    return text_format(arena, "%.*s %.*s is the sum of its rows %.*s but for rounding", TEXT_ARG(total),
                       TEXT_ARG(printed), TEXT_ARG(sum));
}

/* Adds the rows of a total in one column; the number of rows with an amount there. */
static int add_rows(const struct checking *checking, const struct calculation *calculation, struct cell_ref total,
                    struct sum *sum, struct finding *finding)
{
    int rows = 0;

    for (int t = 0; t < calculation->term_count; t++) {
        struct cell_ref cell = {total.statement, calculation->terms[t].index, total.column};
        const struct value *value = report_value(checking->report, cell);
        if (value_is_amount(value)) {
            sum_add(sum, value, calculation->terms[t].sign);
            finding_cell(checking, finding, cell);
            rows++;
        }
    }
    return rows;
}

static void check_cell(const struct checking *checking, const struct calculation *calculation, struct cell_ref cell)
{
    struct finding finding = {.code = DIAG_FOOTING};
    const struct value *total = report_value(checking->report, cell);
    struct sum sum = sum_empty();
    int rows;

    if (!value_is_amount(total)) {
        return;
    }
    finding_cell(checking, &finding, cell);
    rows = add_rows(checking, calculation, cell, &sum, &finding);
    if (rows == 0 || (total->kind == VALUE_NIL && sum.squares == 0)) {
        return;
    }
    finding.verdict = sum_verdict(&sum, total);
    if (!finding_numbers(&finding, sum.total, total->amount)) {
        finding.verdict = VERDICT_UNTESTABLE;
    }
    finding.message = message_of(checking, &finding, rows);
    finding_add(checking, &finding);
}

void footing_check(const struct checking *checking)
{
    for (int s = 0; s < checking->report->statement_count; s++) {
        const struct statement *statement = &checking->report->statements[s];
        for (int r = 0; r < statement->row_count; r++) {
            const struct calculation *calculation = &statement->rows[r].calculation;
            for (int c = 0; calculation->term_count > 0 && c < statement->column_count; c++) {
                if (statement->columns[c].measure == MEASURE_AMOUNT) {
                    check_cell(checking, calculation, (struct cell_ref){s, r, c});
                }
            }
        }
    }
}
