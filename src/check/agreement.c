/*
 * agreement: lines that several statements print. Net income of the income
 * statement heads the cash flow statement and stands in that of equity; cash
 * at the end of the cash flow is the balance sheet's, restricted cash perhaps
 * among it; the balances of equity are the balance sheet's. A figure that is
 * found elsewhere ties. One that is not says little (noncontrolling interests,
 * restricted cash told in a note) unless the same two lines tie in another
 * period and it differs by a slip.
 */
#include <stdlib.h>

#include "check/checks.h"

enum { TELLING_LEAST = 100 }; /* units: smaller figures agree by chance */

static bool is_row(const struct row *row) { return row->role != ROLE_HEADING && row->unit == UNIT_CURRENCY; }

static bool is_telling(const struct value *value) {
    return value->kind == VALUE_NUMBER && llabs(value->amount.units) >= TELLING_LEAST;
}

/* ---- pairs ---- */

/* One line here and there, cell by cell, before it is known which of them tie. */
struct pairs {
    struct cell_ref *here, *there; /* `there` without a row: nothing of that period agrees */
    int count;
    int there_count;
};

static void add_pair(const struct checking *checking, struct cell_ref here, struct cell_ref there,
                     enum verdict verdict) {
    struct finding finding = {.code = DIAG_AGREEMENT, .verdict = verdict};
    const struct value *value = report_value(checking->report, here), *other = report_value(checking->report, there);
    const char *verb = verdict == VERDICT_EXACT ? "agrees with" : "differs from";

    finding_cell(checking, &finding, here);
    finding_cell(checking, &finding, there);
    finding_numbers(&finding, other->amount, value->amount);
    finding.message =
        text_format(checking->arena, "%.*s %.*s %s %.*s %.*s, line %u", TEXT_ARG(row_words(checking, here)),
                    TEXT_ARG(cell_words(checking, here)), verb, TEXT_ARG(row_words(checking, there)),
                    TEXT_ARG(cell_words(checking, there)), (unsigned)other->origin.line);
    finding_add(checking, &finding);
}

/* Tells what ties; and what does not, where another period of the two lines does. */
static void tell_pairs(const struct checking *checking, const struct pairs *pairs) {
    for (int i = 0; i < pairs->count; i++) {
        const struct value *a = report_value(checking->report, pairs->here[i]);
        const struct value *b = report_value(checking->report, pairs->there[i]);
        bool same = decimal_compare(a->amount, b->amount) == 0, elsewhere = false;
        decimal difference;
        for (int k = 0; !same && k < pairs->count; k++) {
            elsewhere = elsewhere || (pairs->there[k].row == pairs->there[i].row &&
                                      pairs->there[k].statement == pairs->there[i].statement &&
                                      decimal_compare(report_value(checking->report, pairs->here[k])->amount,
                                                      report_value(checking->report, pairs->there[k])->amount) == 0);
        }
        if (same) {
            add_pair(checking, pairs->here[i], pairs->there[i], VERDICT_EXACT);
        } else if (elsewhere && decimal_subtract(a->amount, b->amount, &difference)) {
            add_pair(checking, pairs->here[i], pairs->there[i],
                     looks_like_a_slip(difference) ? VERDICT_BROKEN : VERDICT_UNTESTABLE);
        }
    }
}

static void pair_up(const struct checking *checking, struct pairs *pairs, struct cell_ref here, struct cell_ref there) {
    *ARRAY_ADD(checking->arena, pairs->here, pairs->count) = here;
    *ARRAY_ADD(checking->arena, pairs->there, pairs->there_count) = there;
}

/* ---- where else a line is told ---- */

/* A line that may be what is looked for: by its concept, in statements of a kind. */
struct sought {
    enum statement_kind kind;
    enum concept concepts[3]; /* any of them; CONCEPT_NONE ends the list */
};

static bool is_line(const struct sought *line, const struct row *row) {
    for (int i = 0; i < 3 && line->concepts[i] != CONCEPT_NONE; i++) {
        if (row->concept == line->concepts[i]) {
            return is_row(row);
        }
    }
    return false;
}

static bool is_own_gaap(const struct column *column) {
    return column->measure == MEASURE_AMOUNT && column->basis != BASIS_NON_GAAP && column->basis != BASIS_ADJUSTMENT;
}

/* The cell of a line for `when` (any, where it has no date) that prints the figure of `here`, or else the first. */
static bool find_there(const struct checking *checking, const struct sought *line, struct cell_ref here, period when,
                       struct cell_ref *out) {
    const struct report *report = checking->report;
    const struct value *value = report_value(report, here);
    bool found = false;

    for (int s = 0; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        for (int r = 0; statement->kind == line->kind && r < statement->row_count; r++) {
            for (int c = 0; is_line(line, &statement->rows[r]) && c < statement->column_count; c++) {
                struct cell_ref there = {s, r, c};
                const struct value *other = &statement->rows[r].values[c];
                if (!is_own_gaap(&statement->columns[c]) || other->kind != VALUE_NUMBER ||
                    statement->rows[r].scale != report_row(checking->report, here)->scale ||
                    (date_known(when.end) && !period_equal(statement->columns[c].period, when))) {
                    continue;
                }
                if (decimal_compare(other->amount, value->amount) == 0) {
                    *out = there;
                    return true;
                }
                *out = found ? *out : there;
                found = true;
            }
        }
    }
    return found;
}

/* ---- net income ---- */

static const struct sought income_lines = {STATEMENT_INCOME,
                                           {CONCEPT_NET_INCOME, CONCEPT_PROFIT_LOSS, CONCEPT_NET_INCOME_COMMON}};

static void compare_row(const struct checking *checking, const struct sought *line, int statement, int row,
                        bool dated) {
    const struct statement *it = &checking->report->statements[statement];
    struct pairs pairs = {0};

    for (int c = 0; c < it->column_count; c++) {
        struct cell_ref here = {statement, row, c}, there;
        period when = dated ? it->columns[c].period : (period){0};
        if (is_telling(report_value(checking->report, here)) && is_own_gaap(report_column(checking->report, here)) &&
            (!dated || date_known(when.end)) && find_there(checking, line, here, when, &there) &&
            (dated || decimal_compare(report_value(checking->report, here)->amount,
                                      report_value(checking->report, there)->amount) == 0)) {
            pair_up(checking, &pairs, here, there);
        }
    }
    tell_pairs(checking, &pairs);
}

static void compare_incomes(const struct checking *checking, int statement) {
    const struct statement *it = &checking->report->statements[statement];

    for (int r = 0; r < it->row_count; r++) {
        enum concept concept = it->rows[r].concept;
        if (is_row(&it->rows[r]) && (concept == CONCEPT_NET_INCOME || concept == CONCEPT_PROFIT_LOSS)) {
            compare_row(checking, &income_lines, statement, r, it->kind == STATEMENT_CASH_FLOW);
        }
    }
}

/* ---- balances ---- */

static const struct sought cash_lines = {STATEMENT_BALANCE, {CONCEPT_CASH, CONCEPT_NONE, CONCEPT_NONE}};
static const struct sought equity_lines = {STATEMENT_BALANCE,
                                           {CONCEPT_EQUITY, CONCEPT_RETAINED_EARNINGS, CONCEPT_NONE}};

/* Cash of the balance sheet and the restricted cash beside it, where both make up the figure. */
static bool add_restricted(const struct checking *checking, struct cell_ref here, struct cell_ref cash) {
    const struct statement *statement = &checking->report->statements[cash.statement];
    struct finding finding = {.code = DIAG_AGREEMENT, .verdict = VERDICT_EXACT};
    struct sum sum = sum_empty();

    finding_cell(checking, &finding, here);
    for (int r = 0; r < statement->row_count; r++) {
        struct cell_ref cell = {cash.statement, r, cash.column};
        if (r == cash.row ||
            (is_row(&statement->rows[r]) && text_has_word(statement->rows[r].label, TEXT("restricted")) &&
             text_has_word(statement->rows[r].label, TEXT("cash")))) {
            sum_add(&sum, report_value(checking->report, cell), 1);
            finding_cell(checking, &finding, cell);
        }
    }
    if (finding.cell_count < 3 || sum.overflow ||
        decimal_compare(sum.total, report_value(checking->report, here)->amount) != 0) {
        return false;
    }
    finding_numbers(&finding, sum.total, sum.total);
    finding.message = text_format(checking->arena, "%.*s %.*s is the cash of the balance sheet and its restricted cash",
                                  TEXT_ARG(row_words(checking, here)), TEXT_ARG(cell_words(checking, here)));
    finding_add(checking, &finding);
    return true;
}

/* Cash at the end of the cash flow is that of the balance sheet on that day; at its beginning, of whatever day. */
static void compare_cash(const struct checking *checking, int statement, int row) {
    const struct statement *it = &checking->report->statements[statement];
    bool ends = text_has_word(it->rows[row].label, TEXT("end")) || text_has_word(it->rows[row].label, TEXT("ending"));
    struct pairs pairs = {0};

    for (int c = 0; c < it->column_count; c++) {
        struct cell_ref here = {statement, row, c}, there;
        period when = {.end = it->columns[c].period.end};
        if (!is_telling(report_value(checking->report, here)) || (ends && !date_known(when.end)) ||
            !find_there(checking, &cash_lines, here, ends ? when : (period){0}, &there)) {
            continue;
        }
        if (decimal_compare(report_value(checking->report, here)->amount,
                            report_value(checking->report, there)->amount) == 0 ||
            (ends && !add_restricted(checking, here, there))) {
            pair_up(checking, &pairs, here, there);
        }
    }
    tell_pairs(checking, &pairs);
}

static void compare_balances(const struct checking *checking, int statement) {
    static const char *const ends[] = {"end", "ending", "beginning", "start", NULL};
    const struct statement *it = &checking->report->statements[statement];

    for (int r = 0; r < it->row_count; r++) {
        text label = it->rows[r].label;
        if (!is_row(&it->rows[r])) {
            continue;
        }
        if (it->kind == STATEMENT_CASH_FLOW && text_has_word(label, TEXT("cash")) && text_has_any_word(label, ends)) {
            compare_cash(checking, statement, r);
        }
        if (it->kind == STATEMENT_EQUITY && text_has(label, TEXT("balance"))) {
            compare_row(checking, &equity_lines, statement, r, false);
        }
    }
}

void agreement_check(const struct checking *checking) {
    for (int s = 0; s < checking->report->statement_count; s++) {
        enum statement_kind kind = checking->report->statements[s].kind;
        if (kind == STATEMENT_CASH_FLOW || kind == STATEMENT_EQUITY) {
            compare_incomes(checking, s);
            compare_balances(checking, s);
        }
    }
}
