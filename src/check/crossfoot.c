/*
 * crossfoot: adds across. Where a column is the sum of others, every row of
 * amounts is tested; percentages and per-share figures do not add and are
 * recomputed by other checks, share counts are compared by shares_check().
 * Non-GAAP is GAAP and adjustments by its very name; of other columns some
 * rows may tell another story ("comprehensive income" beside the balances), so
 * that a contradiction is broken only where it is the one among many.
 */
#include "check/checks.h"

enum { ROWS_TO_BLAME = 5 };

/* The column is made of GAAP and adjustments. */
static bool adjusts(const struct checking *checking, struct cell_ref cell) {
    return column_is_adjusted(&checking->report->statements[cell.statement], cell.column);
}

static text message_of(const struct checking *checking, const struct finding *finding) {
    text row = row_words(checking, finding->cells[0]), printed = cell_words(checking, finding->cells[0]);
    text sum = amount_words(checking->arena, finding->expected);
    bool differs = finding->verdict >= VERDICT_IMPROBABLE_ROUNDING;
    const char *but = differs ? "is not" : "is";
    const char *tail = differs || finding->verdict == VERDICT_EXACT ? "" : " but for rounding";

    if (!adjusts(checking, finding->cells[0])) {
        return text_format(checking->arena, "%.*s %.*s %s the sum of its %d columns %.*s%s", TEXT_ARG(row),
                           TEXT_ARG(printed), but, finding->cell_count - 1, TEXT_ARG(sum), tail);
    }
    return text_format(checking->arena, "%.*s: non-GAAP %.*s %s GAAP and adjustments %.*s%s", TEXT_ARG(row),
                       TEXT_ARG(printed), but, TEXT_ARG(sum), tail);
}

/* Adds the parts across; false where all are blank, or the figure that is adjusted, the first of them. */
static bool add_across(const struct checking *checking, const struct calculation *across, struct cell_ref total,
                       struct sum *sum, struct finding *finding) {
    bool first = false, any = !adjusts(checking, total);

    for (int t = 0; t < across->term_count; t++) {
        struct cell_ref cell = {total.statement, total.row, across->terms[t].index};
        const struct value *value = report_value(checking->report, cell);
        if (value_is_amount(value) && value->unit == report_value(checking->report, total)->unit) {
            sum_add(sum, value, across->terms[t].sign);
            finding_cell(checking, finding, cell);
            first = first || t == 0 || any;
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

/* The column is printed for rows that the total sums, and blank for the total: what it would say is not printed. */
static bool leaves_blank(const struct statement *statement, const struct calculation *across, struct cell_ref total) {
    const struct row *row = &statement->rows[total.row];

    for (int t = 0; t < across->term_count; t++) {
        int column = across->terms[t].index;
        for (int k = 0; row->values[column].kind == VALUE_BLANK && k < row->calculation.term_count; k++) {
            if (statement->rows[row->calculation.terms[k].index].values[column].kind == VALUE_NUMBER) {
                return true;
            }
        }
    }
    return false;
}

/* The finding of one cell; no cells where it tells nothing. */
static struct finding test_cell(const struct checking *checking, const struct calculation *across,
                                struct cell_ref cell) {
    struct finding finding = {.code = DIAG_CROSSFOOT};
    const struct value *total = report_value(checking->report, cell);
    struct sum sum = sum_empty();

    if (!value_is_amount(total)) {
        return finding;
    }
    finding_cell(checking, &finding, cell);
    if (!add_across(checking, across, cell, &sum, &finding) || (total->kind == VALUE_NIL && sum.squares == 0)) {
        return (struct finding){0};
    }
    finding.verdict = sum_verdict(&sum, total);
    if (finding.verdict == VERDICT_BROKEN && has_words(checking, across, cell)) {
        finding.verdict = VERDICT_DOUBTFUL;
    }
    const struct statement *statement = &checking->report->statements[cell.statement];
    bool unprinted = finding.verdict == VERDICT_BROKEN && leaves_blank(statement, across, cell);
    if (!finding_numbers(&finding, sum.total, total->amount) || unprinted) {
        finding.verdict = VERDICT_UNTESTABLE;
    }
    return finding;
}

/* Its parts are other lengths of time: quarters that were restated since do not add up to the year. */
static bool adds_periods(const struct checking *checking, const struct finding *finding) {
    const struct column *columns = checking->report->statements[finding->cells[0].statement].columns;

    for (int i = 1; i < finding->cell_count; i++) {
        if (!period_equal(columns[finding->cells[i].column].period, columns[finding->cells[0].column].period)) {
            return true;
        }
    }
    return false;
}

/* The figure is the sum of the rows above it: it tells another story than its row ("not of any one segment"). */
static bool foots(const struct report *report, struct cell_ref cell) {
    for (int i = 0; i < report->finding_count; i++) {
        const struct finding *finding = &report->findings[i];
        if (finding->code == DIAG_FOOTING && finding->verdict == VERDICT_EXACT && cell_same(finding->cells[0], cell)) {
            return true;
        }
    }
    return false;
}

/* A column that is no part prints just what is missing: its amount was perhaps read a column too far. */
static bool other_column_explains(const struct checking *checking, const struct finding *finding) {
    const struct statement *statement = &checking->report->statements[finding->cells[0].statement];

    for (int c = 0; c < statement->column_count; c++) {
        const struct value *value = &statement->rows[finding->cells[0].row].values[c];
        bool used = statement->columns[c].measure != MEASURE_AMOUNT ||
                    value->unit != report_value(checking->report, finding->cells[0])->unit;
        for (int i = 0; i < finding->cell_count; i++) {
            used = used || finding->cells[i].column == c;
        }
        if (!used && value->kind == VALUE_NUMBER &&
            decimal_compare(decimal_abs(value->amount), decimal_abs(finding->difference)) == 0) {
            return true;
        }
    }
    return false;
}

/* What there is at a day, "Market capitalization": the year to date prints what its last quarter does. */
static bool is_level(const struct checking *checking, const struct finding *finding) {
    const struct value *total = report_value(checking->report, finding->cells[0]);

    for (int i = 1; i < finding->cell_count && adds_periods(checking, finding); i++) {
        if (decimal_compare(report_value(checking->report, finding->cells[i])->amount, total->amount) == 0) {
            return true;
        }
    }
    return false;
}

/* What a contradiction is where the column's name does not say that it must be the sum. */
static enum verdict judge_miss(const struct checking *checking, const struct finding *finding, bool is_the_one) {
    bool all_nil = true;

    for (int i = 1; i < finding->cell_count; i++) {
        all_nil = all_nil && report_value(checking->report, finding->cells[i])->kind == VALUE_NIL;
    }
    if (!is_the_one || all_nil || is_level(checking, finding) || foots(checking->report, finding->cells[0])) {
        return VERDICT_UNTESTABLE;
    }
    if (other_column_explains(checking, finding)) {
        return VERDICT_DOUBTFUL;
    }
    return adds_periods(checking, finding) ? VERDICT_IMPROBABLE_ROUNDING : VERDICT_BROKEN;
}

static bool row_adds(const struct statement *statement, const struct row *row) {
    return row->role != ROLE_HEADING && (row->unit == UNIT_CURRENCY || statement_is_of_percents(statement));
}

static void check_column(const struct checking *checking, int statement, int column) {
    const struct statement *it = &checking->report->statements[statement];
    struct finding *findings = ARENA_ARRAY(checking->arena, struct finding, it->row_count + 1);
    int tie = 0, broken = 0;

    for (int r = 0; r < it->row_count; r++) {
        if (row_adds(it, &it->rows[r])) {
            findings[r] =
                test_cell(checking, &it->columns[column].calculation, (struct cell_ref){statement, r, column});
            tie += findings[r].cell_count > 0 && findings[r].verdict < VERDICT_BROKEN;
            broken += findings[r].cell_count > 0 && findings[r].verdict == VERDICT_BROKEN;
        }
    }
    for (int r = 0; r < it->row_count; r++) {
        if (findings[r].cell_count > 0) {
            if (findings[r].verdict == VERDICT_BROKEN && !column_is_adjusted(it, column)) {
                findings[r].verdict = judge_miss(checking, &findings[r], broken == 1 && tie >= ROWS_TO_BLAME);
            } else if (findings[r].verdict == VERDICT_BROKEN && other_column_explains(checking, &findings[r])) {
                findings[r].verdict = VERDICT_DOUBTFUL;
            }
            findings[r].message = message_of(checking, &findings[r]);
            finding_add(checking, &findings[r]);
        }
    }
}

void crossfoot_check(const struct checking *checking) {
    for (int s = 0; s < checking->report->statement_count; s++) {
        for (int c = 0; c < checking->report->statements[s].column_count; c++) {
            if (checking->report->statements[s].columns[c].calculation.term_count > 0) {
                check_column(checking, s, c);
            }
        }
    }
}
