/*
 * transposed: the lines of the income statement stand side by side, and below
 * them "Reported (GAAP)", the adjustments, "Comparable (Non-GAAP)". The rows
 * tell the basis and nothing else, each column's head tells what is
 * reconciled; two columns of a period that tell the same may be segments', and
 * neither is read.
 */
#include "recognize/reconciliation/transposed.h"

#include "recognize/concept/concept.h"
#include "recognize/concept/label.h"
#include "recognize/reconciliation/adjustments.h"

static const enum concept measures[] = {
    CONCEPT_REVENUE,          CONCEPT_GROSS_PROFIT,          CONCEPT_OPERATING_EXPENSES,
    CONCEPT_OPERATING_INCOME, CONCEPT_PRETAX_INCOME,         CONCEPT_NET_INCOME_COMMON,
    CONCEPT_NET_INCOME,       CONCEPT_PROFIT_LOSS,           CONCEPT_EPS_BASIC,
    CONCEPT_EPS_DILUTED,      CONCEPT_EPS_BASIC_AND_DILUTED,
};

static bool is_measure(enum concept told) {
    for (size_t m = 0; m < sizeof measures / sizeof *measures; m++)
        if (measures[m] == told)
            return true;
    return false;
}

/* The line of its head that names what it is, without the raised digits of notes: innermost, "Net income" / "2024". */
static text head_of(const struct column *column) {
    static const char *const marks[] = {"\xc2\xb9",     "\xc2\xb2",     "\xc2\xb3",     "\xe2\x81\xb4",
                                        "\xe2\x81\xb5", "\xe2\x81\xb6", "\xe2\x81\xb7", NULL};
    if (column->member.len > 0)
        return text_without_endings(column->member, marks);
    for (int h = column->head_count - 1; h >= 0; h--) {
        text head = text_without_endings(column->heads[h], marks);
        if (is_measure(concept_of_column(head, column->unit)))
            return head;
    }
    return TEXT("");
}

static enum concept measure_of(const struct column *column) {
    if (column->measure != MEASURE_AMOUNT || column->basis != BASIS_UNSTATED || !date_known(column->period.end))
        return CONCEPT_NONE;
    enum concept told = concept_of_column(head_of(column), column->unit);
    return is_measure(told) ? told : CONCEPT_NONE;
}

static bool stands_alone(const struct statement *statement, int column, enum concept measure) {
    for (int c = 0; c < statement->column_count; c++)
        if (c != column && period_equal(statement->columns[c].period, statement->columns[column].period) &&
            measure_of(&statement->columns[c]) == measure)
            return false;
    return true;
}

/* The reported row among the terms of an adjusted one; -1 where there is none. */
static int reported_of(const struct statement *statement, int adjusted) {
    const struct calculation *sum = &statement->rows[adjusted].calculation;
    for (int t = 0; t < sum->term_count; t++)
        if (sum->terms[t].sign > 0 && row_tells_basis_alone(&statement->rows[sum->terms[t].index], BASIS_GAAP))
            return sum->terms[t].index;
    return -1;
}

/* How far the figures are from what the adjustments lead to, times `sign`. */
static decimal distance(const struct reconciliation *it, int sign) {
    decimal left = it->non_gaap;
    bool fits = decimal_subtract(left, it->gaap, &left);
    for (int a = 0; a < it->adjustment_count && fits; a++)
        fits = (sign > 0 ? decimal_subtract : decimal_add)(left, it->adjustments[a].amount, &left);
    return fits ? decimal_abs(left) : decimal_of(INT64_MAX, 0);
}

/* What raises income is printed beside the costs that it lowers without a sign: there it is taken away. */
static void settle_signs(struct reconciliation *it) {
    if (decimal_is_zero(distance(it, 1)) || !decimal_is_zero(distance(it, -1)))
        return;
    for (int a = 0; a < it->adjustment_count; a++)
        it->adjustments[a].amount = decimal_negate(it->adjustments[a].amount);
}

static void build_one(struct arena *arena, struct report *report, struct cell_ref reported, struct cell_ref adjusted) {
    const struct statement *statement = &report->statements[reported.statement];
    const struct column *column = &statement->columns[reported.column];
    const struct calculation *sum = &statement->rows[adjusted.row].calculation;
    enum concept measure = measure_of(column);
    struct reconciliation it;
    if (measure == CONCEPT_NONE || !stands_alone(statement, reported.column, measure) ||
        !reconciliation_open(report, measure, head_of(column), reported, adjusted, column->unit, &it))
        return;
    adjustments_below(arena, report, &it, sum->terms, sum->term_count, reported.column);
    settle_signs(&it);
    *ARRAY_ADD(arena, report->reconciliations, report->reconciliation_count) = it;
}

void transposed_build(struct arena *arena, struct report *report, int statement) {
    const struct statement *it = &report->statements[statement];
    for (int r = 0; r < it->row_count && !kind_is_primary(it->kind); r++) {
        int reported = row_tells_basis_alone(&it->rows[r], BASIS_NON_GAAP) ? reported_of(it, r) : -1;
        for (int c = 0; reported >= 0 && c < it->column_count; c++)
            build_one(arena, report, (struct cell_ref){statement, reported, c}, (struct cell_ref){statement, r, c});
    }
}
