/*
 * quotient: the exact quotient of two rounded figures lies in an interval; a
 * printed one that meets it ties. Signs are left to the labels: a loss per
 * share is printed with a minus by some and without by others.
 */
#include "check/quotient.h"

#include <stdlib.h>

enum { FINER_PLACES = 6, NEAR_UNITS = 2, NEAR_TIES_A_MISS = 3 };

int nearest_row(const struct statement *statement, int row, enum concept concept) {
    int nearest = -1;

    for (int r = 0; r < statement->row_count; r++) {
        if (statement->rows[r].concept == concept && statement->rows[r].role != ROLE_HEADING &&
            (nearest < 0 || abs(r - row) < abs(nearest - row))) {
            nearest = r;
        }
    }
    return nearest;
}

static decimal signed_as(decimal amount, decimal model) {
    decimal size = decimal_abs(amount);

    return decimal_sign(model) < 0 ? decimal_negate(size) : size;
}

static enum verdict judge(const struct quotient *quotient, decimal printed, decimal part, decimal whole,
                          decimal *expected) {
    interval exact;
    decimal top, bottom;

    if (!decimal_multiply(part, quotient->part_factor, &top) ||
        !decimal_multiply(whole, quotient->whole_factor, &bottom) ||
        !decimal_divide(top, bottom, printed.places, expected) ||
        !interval_divide(interval_scale(interval_printed(part), quotient->part_factor),
                         interval_scale(interval_printed(whole), quotient->whole_factor),
                         (uint8_t)(printed.places + FINER_PLACES), &exact)) {
        return VERDICT_UNTESTABLE;
    }
    *expected = signed_as(*expected, printed);
    exact = decimal_sign(part) < 0 ? interval_negate(exact) : exact;
    exact = decimal_sign(whole) < 0 ? interval_negate(exact) : exact;
    if (decimal_compare(printed, *expected) == 0) {
        return VERDICT_EXACT;
    }
    return interval_meets(exact, interval_printed(decimal_abs(printed))) ? VERDICT_WITHIN_ROUNDING : VERDICT_BROKEN;
}

static void write_message(const struct checking *checking, struct finding *finding) {
    const char *verb = finding->verdict <= VERDICT_WITHIN_ROUNDING ? "is" : "is not";
    text expected = amount_words(checking->arena, finding->expected);

    finding->message = text_format(
        checking->arena, "%.*s %.*s %s %.*s over %.*s, %.*s", TEXT_ARG(row_words(checking, finding->cells[0])),
        TEXT_ARG(cell_words(checking, finding->cells[0])), verb, TEXT_ARG(cell_words(checking, finding->cells[1])),
        TEXT_ARG(cell_words(checking, finding->cells[2])), TEXT_ARG(expected));
}

/* The finding of one column; no cells where one of the figures is missing. */
static struct finding test_column(const struct checking *checking, const struct quotient *quotient, int column) {
    struct finding finding = {.code = quotient->code};
    struct cell_ref cells[] = {{quotient->statement, quotient->row, column},
                               {quotient->statement, quotient->part, column},
                               {quotient->statement, quotient->whole, column}};
    const struct value *values[3];
    decimal expected = {0};

    for (int i = 0; i < 3; i++) {
        values[i] = report_value(checking->report, cells[i]);
        if (values[i] == NULL || values[i]->kind != VALUE_NUMBER) {
            return finding;
        }
    }
    finding.verdict = judge(quotient, values[0]->amount, values[1]->amount, values[2]->amount, &expected);
    if (finding.verdict == VERDICT_UNTESTABLE) {
        return finding;
    }
    finding_numbers(&finding, expected, values[0]->amount);
    for (int i = 0; i < 3; i++) {
        finding_cell(checking, &finding, cells[i]);
    }
    return finding;
}

static bool column_counts(const struct quotient *quotient, const struct column *column) {
    return column->measure == MEASURE_AMOUNT && column->basis != BASIS_ADJUSTMENT &&
           (!quotient->non_gaap || column->basis == BASIS_NON_GAAP);
}

/*
 * What a miss is once the other columns are known: nothing where too few of them bear the quotient out, and more must
 * for a unit or two of the last place. Per share those may be participating shares: the filing need not be wrong.
 */
static enum verdict judge_miss(const struct quotient *quotient, const struct finding *finding, int tie, int broken) {
    bool near = llabs(finding->difference.units) <= NEAR_UNITS;
    int needed = near && quotient->ties_a_miss < NEAR_TIES_A_MISS ? NEAR_TIES_A_MISS : quotient->ties_a_miss;

    if (tie < broken * needed) {
        return VERDICT_UNTESTABLE;
    }
    return near && quotient->code == DIAG_PER_SHARE ? VERDICT_IMPROBABLE_ROUNDING : VERDICT_BROKEN;
}

void quotient_check(const struct checking *checking, const struct quotient *quotient) {
    const struct statement *statement = &checking->report->statements[quotient->statement];
    struct finding *findings = ARENA_ARRAY(checking->arena, struct finding, statement->column_count + 1);
    int tie = 0, broken = 0;

    for (int c = 0; c < statement->column_count; c++) {
        if (column_counts(quotient, &statement->columns[c])) {
            findings[c] = test_column(checking, quotient, c);
            tie += findings[c].cell_count > 0 && findings[c].verdict != VERDICT_BROKEN;
            broken += findings[c].cell_count > 0 && findings[c].verdict == VERDICT_BROKEN;
        }
    }
    for (int c = 0; c < statement->column_count; c++) {
        if (findings[c].cell_count > 0) {
            if (findings[c].verdict == VERDICT_BROKEN) {
                findings[c].verdict = judge_miss(quotient, &findings[c], tie, broken);
            }
            write_message(checking, &findings[c]);
            finding_add(checking, &findings[c]);
        }
    }
}
