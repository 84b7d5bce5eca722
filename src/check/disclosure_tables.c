/*
 * disclosure_tables: observations on tables. Each asks for all it needs to be
 * sure and keeps silent else: a false observation costs more than a missing
 * one.
 */
#include "check/disclosure.h"

enum { LINES_OF_A_STATEMENT = 8, EXPENSES_OF_A_STATEMENT = 2 };

static bool is_number(const struct report *report, struct cell_ref cell) {
    const struct value *value = report_value(report, cell);
    return value != NULL && value->kind == VALUE_NUMBER && !decimal_is_zero(value->amount);
}

/* ---- a whole statement in non-GAAP figures ---- */

struct statement_lines {
    int lines, expenses;
    bool revenue, gross, operating, net;
};

static void count_line(const struct row *row, struct statement_lines *out) {
    out->lines += row->unit == UNIT_CURRENCY;
    out->revenue = out->revenue || row->concept == CONCEPT_REVENUE;
    out->gross = out->gross || row->concept == CONCEPT_GROSS_PROFIT || row->concept == CONCEPT_COST_OF_REVENUE;
    out->operating = out->operating || row->concept == CONCEPT_OPERATING_INCOME;
    out->net = out->net || row->concept == CONCEPT_NET_INCOME;
    out->expenses +=
        row->concept == CONCEPT_RESEARCH_AND_DEVELOPMENT || row->concept == CONCEPT_SELLING_AND_MARKETING ||
        row->concept == CONCEPT_GENERAL_AND_ADMINISTRATIVE || row->concept == CONCEPT_SELLING_GENERAL_ADMINISTRATIVE;
}

static bool is_whole(const struct statement_lines *found) {
    return found->revenue && found->gross && found->operating && found->net &&
           found->expenses >= EXPENSES_OF_A_STATEMENT && found->lines >= LINES_OF_A_STATEMENT;
}

static struct statement_lines lines_of_column(const struct report *report, int s, int c) {
    struct statement_lines found = {0};
    for (int r = 0; r < report->statements[s].row_count; r++) {
        struct cell_ref cell = {s, r, c};
        if (report->statements[s].rows[r].role != ROLE_HEADING && value_is_amount(report_value(report, cell)))
            count_line(report_row(report, cell), &found);
    }
    return found;
}

/* The first column of figures that tells the whole way from revenue to net income; -1 where none does. */
static int whole_column(const struct report *report, int s) {
    const struct statement *statement = &report->statements[s];
    for (int c = 0; c < statement->column_count; c++) {
        const struct column *column = &statement->columns[c];
        struct statement_lines found = {0};
        if (column->basis != BASIS_NON_GAAP || column->measure != MEASURE_AMOUNT || column->member.len > 0)
            continue;
        found = lines_of_column(report, s, c);
        if (is_whole(&found))
            return c;
    }
    return -1;
}

static int first_line(const struct report *report, int s, int c) {
    int r = 0;
    while (report->statements[s].rows[r].role == ROLE_HEADING ||
           !value_is_amount(report_value(report, (struct cell_ref){s, r, c})))
        r++;
    return r;
}

void whole_statement_observe(const struct observing *observing) {
    const struct report *report = observing->checking->report;
    for (int s = 0; s < report->statement_count; s++) {
        int c = whole_column(report, s);
        if (c < 0)
            continue;
        struct statement_lines found = lines_of_column(report, s, c);
        observe_cell(observing, (struct cell_ref){s, first_line(report, s, c), c},
                     text_format(observing->checking->arena,
                                 "%.*s prints %d lines from revenue to net income in a non-GAAP column",
                                 TEXT_ARG(report->statements[s].title.len > 0 ? report->statements[s].title
                                                                              : TEXT("A statement")),
                                 found.lines));
    }
}

/* ---- adjustments ---- */

/* A line that leads from one measure to the other, in a table that reconciles. */
static bool is_adjustment(const struct statement *statement, const struct row *row) {
    return statement->kind == STATEMENT_RECONCILIATION && row->role != ROLE_HEADING && row->concept == CONCEPT_NONE &&
           row->non_gaap == NON_GAAP_NONE && row->basis == BASIS_UNSTATED && row->calculation.term_count == 0;
}

/* Another column of the same length and basis that ends on another day, with a figure in the row; -1: none. */
static int compared_column(const struct report *report, struct cell_ref cell) {
    const struct statement *statement = &report->statements[cell.statement];
    const struct column *mine = &statement->columns[cell.column];
    for (int c = cell.column + 1; c < statement->column_count; c++) {
        const struct column *other = &statement->columns[c];
        if (other->measure == MEASURE_AMOUNT && other->basis == mine->basis && other->member.len == 0 &&
            date_known(other->period.end) && other->period.months == mine->period.months &&
            !date_equal(other->period.end, mine->period.end) &&
            is_number(report, (struct cell_ref){cell.statement, cell.row, c}))
            return c;
    }
    return -1;
}

static void observe_recurring(const struct observing *observing, int s, int r) {
    const struct report *report = observing->checking->report;
    const struct statement *statement = &report->statements[s];
    for (int c = 0; c < statement->column_count; c++) {
        struct cell_ref cell = {s, r, c};
        const struct column *column = &statement->columns[c];
        bool tells = column->measure == MEASURE_AMOUNT && column->member.len == 0 && date_known(column->period.end);
        int other = tells && is_number(report, cell) ? compared_column(report, cell) : -1;
        if (other < 0)
            continue;
        observe_cell(observing, cell,
                     text_format(observing->checking->arena, "\"%.*s\" is %.*s here and %.*s in the comparative period",
                                 TEXT_ARG(statement->rows[r].label), TEXT_ARG(cell_words(observing->checking, cell)),
                                 TEXT_ARG(cell_words(observing->checking, (struct cell_ref){s, r, other}))));
        return;
    }
}

void non_recurring_observe(const struct observing *observing) {
    static const char *const words[] = {"non-recurring", "nonrecurring", "infrequent", "unusual",
                                        "one-time",      "one time",     NULL};
    static const char *const others[] = {"excluding", "before", "without", "total", NULL};
    const struct report *report = observing->checking->report;
    for (int s = 0; s < report->statement_count; s++)
        for (int r = 0; r < report->statements[s].row_count; r++) {
            const struct row *row = &report->statements[s].rows[r];
            if (is_adjustment(&report->statements[s], row) && text_has_any_word(row->label, words) &&
                !text_has_any_word(row->label, others))
                observe_recurring(observing, s, r);
        }
}

/* A table that shows the tax effect anywhere is passed over. */
static bool shows_tax(const struct statement *statement) {
    static const char *const words[] = {"tax", "taxes", NULL};
    static const char *const net[] = {"net of tax",  "net of taxes",      "after-tax",           "after tax",
                                      "after taxes", "net of income tax", "net of income taxes", NULL};
    for (int r = 0; r < statement->row_count; r++)
        if (text_has_any_word(statement->rows[r].label, words) && !text_has_any_word(statement->rows[r].label, net))
            return true;
    return false;
}

void net_of_tax_observe(const struct observing *observing) {
    static const char *const net[] = {"net of tax",        "net of taxes",        "after-tax", "after tax",
                                      "net of income tax", "net of income taxes", NULL};
    static const char *const others[] = {"operations", "discontinued", "income", "earnings", "profit", "return", NULL};
    const struct report *report = observing->checking->report;
    for (int s = 0; s < report->statement_count; s++)
        for (int r = 0; r < report->statements[s].row_count; r++) {
            const struct row *row = &report->statements[s].rows[r];
            if (!is_adjustment(&report->statements[s], row) || !text_has_any_word(row->label, net) ||
                text_has_any_word(row->label, others) || row->values == NULL)
                continue;
            if (shows_tax(&report->statements[s]))
                break;
            observe_place(observing, row->origin,
                          text_format(observing->checking->arena,
                                      "\"%.*s\" is shown net of tax, and the table shows no tax effect",
                                      TEXT_ARG(row->label)));
            break;
        }
}

/* ---- measures ---- */

static bool is_net_income(const struct row *row) {
    static const char *const words[] = {"net income", "net loss", "net earnings", "net (loss)", "net (income)",
                                        "profit for", "loss for", "net profit",   "net",        NULL};
    return concept_is_net_income(row->concept) ||
           (row->unit == UNIT_CURRENCY && row->non_gaap == NON_GAAP_NONE && text_has_any_word(row->label, words) &&
            !text_has_word(row->label, TEXT("interest")));
}

static bool is_operating_income(const struct row *row) {
    static const char *const words[] = {"operating income",       "operating loss",       "operating profit",
                                        "income from operations", "loss from operations", NULL};
    return row->role != ROLE_HEADING &&
           (row->concept == CONCEPT_OPERATING_INCOME || text_has_any_word(row->label, words));
}

/*
 * The row of EBITDA that operating income above leads to, in a table without net income; -1: none. Several of either
 * are segments', whose measure is another.
 */
static int ebitda_from_operations(const struct statement *statement) {
    int ebitda = -1, operating = 0, measures = 0;
    for (int r = 0; r < statement->row_count; r++) {
        const struct row *row = &statement->rows[r];
        bool measure = row->unit == UNIT_CURRENCY && row->role != ROLE_HEADING && text_has(row->label, TEXT("ebitda"));
        if (is_net_income(row))
            return -1;
        operating += is_operating_income(row);
        measures += measure;
        ebitda = ebitda < 0 && measure && operating > 0 ? r : ebitda;
    }
    return operating == 1 && measures <= 2 ? ebitda : -1;
}

static bool tells_members(const struct statement *statement) {
    for (int c = 0; c < statement->column_count; c++)
        if (statement->columns[c].member.len > 0)
            return true;
    return false;
}

void ebitda_observe(const struct observing *observing) {
    const struct report *report = observing->checking->report;
    for (int s = 0; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        int row = statement->kind == STATEMENT_RECONCILIATION && !tells_members(statement)
                      ? ebitda_from_operations(statement)
                      : -1;
        if (row >= 0)
            observe_place(observing, statement->rows[row].origin,
                          text_format(observing->checking->arena,
                                      "\"%.*s\" is reconciled to operating income; the table has no net income",
                                      TEXT_ARG(statement->rows[row].label)));
    }
}

void liquidity_observe(const struct observing *observing) {
    static const char *const words[] = {"cash flow per share",
                                        "cash flows per share",
                                        "ebitda per share",
                                        "cash flow per diluted share",
                                        "ebitda per diluted share",
                                        "cash flow per common share",
                                        NULL};
    const struct report *report = observing->checking->report;
    for (int s = 0; s < report->statement_count; s++)
        for (int r = 0; r < report->statements[s].row_count; r++) {
            const struct row *row = &report->statements[s].rows[r];
            if (row->role == ROLE_HEADING || !text_has_any_word(row->label, words))
                continue;
            observe_place(observing, row->origin,
                          text_format(observing->checking->arena, "\"%.*s\" is a measure of liquidity per share",
                                      TEXT_ARG(row->label)));
            return;
        }
}
