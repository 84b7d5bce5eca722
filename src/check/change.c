/*
 * change: columns of changes recomputed from the two columns they compare.
 * Which two those are is told by the rows: the pair that most of them bear
 * out. Signs are left to the labels: a rise in costs is printed as a minus by
 * some. A row that disagrees may be "not meaningful", restated or computed from
 * unrounded figures, so that it takes many others to blame one.
 */
#include <stdlib.h>

#include "check/checks.h"

enum { TIES_FEWEST = 3, TIES_A_MISS = 3, TIES_TO_BLAME = 4, FINER_PLACES = 6, NEAR_UNITS = 3 };

struct change {
    int statement, column;
    int now, then; /* columns of amounts */
};

/* What a change in constant currency is measured from is not printed. */
static bool has_both_ends(enum measure measure) {
    return measure_is_change(measure) && measure != MEASURE_PERCENT_CHANGE_CC;
}

static const struct value *figure(const struct checking *checking, struct cell_ref cell, int column) {
    const struct value *value = report_value(checking->report, (struct cell_ref){cell.statement, cell.row, column});

    return value_is_amount(value) ? value : NULL;
}

static interval printed(const struct value *value) {
    return interval_printed(value->kind == VALUE_NIL ? decimal_of(0, 0) : value->amount);
}

static enum verdict judge(const struct value *told, interval span, decimal expected) {
    decimal size = decimal_abs(told->amount);

    if (decimal_compare(size, decimal_abs(expected)) == 0) {
        return VERDICT_EXACT;
    }
    return interval_meets(printed(told), span) || interval_meets(printed(told), interval_negate(span))
               ? VERDICT_WITHIN_ROUNDING
               : VERDICT_BROKEN;
}

/* Rates printed without a percent sign move by basis points: from 1.63 to 1.51 by (12). */
static bool is_in_basis_points(const struct value *told, decimal moved) {
    decimal points;

    return !decimal_is_zero(moved) && decimal_multiply(moved, 100, &points) &&
           decimal_compare(decimal_abs(told->amount), decimal_abs(points)) == 0;
}

static enum verdict judge_amount(const struct value *told, const struct value *now, const struct value *then,
                                 decimal *expected) {
    if (!decimal_subtract(now->amount, then->amount, expected) || is_in_basis_points(told, *expected)) {
        return VERDICT_UNTESTABLE;
    }
    return judge(told, interval_subtract(printed(now), printed(then)), *expected);
}

/* Of what was less than nothing, or nothing, filers compute changes as they like, or none. */
static enum verdict judge_percent(const struct value *told, const struct value *now, const struct value *then,
                                  decimal *expected) {
    decimal moved;
    interval span;

    if (decimal_sign(then->amount) <= 0 || decimal_sign(now->amount) < 0 ||
        !decimal_subtract(now->amount, then->amount, &moved) || !decimal_multiply(moved, 100, &moved) ||
        !decimal_divide(moved, then->amount, told->amount.places, expected) ||
        !interval_divide(interval_scale(interval_subtract(printed(now), printed(then)), 100), printed(then),
                         (uint8_t)(told->amount.places + FINER_PLACES), &span)) {
        return VERDICT_UNTESTABLE;
    }
    return judge(told, span, *expected);
}

/* A head that covers several columns may call a total a change. */
static bool is_their_sum(const struct value *told, const struct value *now, const struct value *then) {
    decimal sum;

    return decimal_add(now->amount, then->amount, &sum) && decimal_compare(sum, told->amount) == 0;
}

/* "85.6 / 95.3 / (9.7) pts.": a ratio without its sign moves by points, in a column of changes in percent, too. */
static bool moves_by_points(const struct value *told, const struct value *now, const struct value *then) {
    decimal moved;

    return now->unit == UNIT_RATIO && decimal_subtract(now->amount, then->amount, &moved) &&
           decimal_compare(moved, told->amount) == 0;
}

/* What the row of `cell` says; untestable where a figure is missing. */
static enum verdict test_row(const struct checking *checking, const struct change *it, struct cell_ref cell,
                             decimal *expected) {
    const struct statement *statement = &checking->report->statements[it->statement];
    const struct value *told = figure(checking, cell, it->column);
    const struct value *now = figure(checking, cell, it->now), *then = figure(checking, cell, it->then);

    if (told == NULL || now == NULL || then == NULL || now->unit != then->unit ||
        (decimal_is_zero(now->amount) && decimal_is_zero(then->amount))) {
        return VERDICT_UNTESTABLE;
    }
    if (statement->columns[it->column].measure == MEASURE_CHANGE) {
        return now->unit == told->unit && !is_their_sum(told, now, then) ? judge_amount(told, now, then, expected)
                                                                         : VERDICT_UNTESTABLE;
    }
    return now->unit != UNIT_PERCENT && !moves_by_points(told, now, then) ? judge_percent(told, now, then, expected)
                                                                          : VERDICT_UNTESTABLE;
}

struct record {
    int tie, broken;
};

static struct record record_of(const struct checking *checking, const struct change *it) {
    struct record record = {0};

    for (int r = 0; r < checking->report->statements[it->statement].row_count; r++) {
        decimal expected;
        enum verdict verdict = test_row(checking, it, (struct cell_ref){it->statement, r, it->column}, &expected);
        record.tie += verdict <= VERDICT_WITHIN_ROUNDING;
        record.broken += verdict == VERDICT_BROKEN;
    }
    return record;
}

static bool is_borne_out(const struct record *record) {
    return record->tie >= TIES_FEWEST && record->tie >= TIES_A_MISS * record->broken;
}

/* A change between what two columns tell of one basis; of the later one, where both are dated. */
static bool may_compare(const struct statement *statement, const struct change *it) {
    const struct column *now = &statement->columns[it->now], *then = &statement->columns[it->then];
    const struct column *told = &statement->columns[it->column];

    return it->now != it->then && now->measure == MEASURE_AMOUNT && then->measure == MEASURE_AMOUNT &&
           now->basis == then->basis &&
           (!date_known(told->period.end) || !date_known(now->period.end) ||
            date_equal(told->period.end, now->period.end));
}

/* The pair of columns that the rows bear out; false where there is none. */
static bool find_pair(const struct checking *checking, struct change *it, struct record *record) {
    const struct statement *statement = &checking->report->statements[it->statement];
    struct change best = *it;
    int most = 0;

    for (it->now = 0; it->now < statement->column_count; it->now++) {
        for (it->then = 0; it->then < statement->column_count; it->then++) {
            struct record found = may_compare(statement, it) ? record_of(checking, it) : (struct record){0};
            if (is_borne_out(&found) && found.tie - TIES_A_MISS * found.broken >= most) {
                most = found.tie - TIES_A_MISS * found.broken + 1;
                best = *it;
                *record = found;
            }
        }
    }
    *it = best;
    return most > 0;
}

/*
 * Broken is only what one digit does, and in one row alone: rows may be computed from figures that are not printed, or
 * restated. Several among many that tie are odd and no more.
 */
static enum verdict judge_miss(const struct checking *checking, const struct change *it, const struct record *record,
                               const struct finding *finding) {
    enum measure measure = checking->report->statements[it->statement].columns[it->column].measure;

    if (record->tie < TIES_TO_BLAME) {
        return VERDICT_UNTESTABLE;
    }
    return record->broken == 1 && measure == MEASURE_CHANGE && llabs(finding->difference.units) > NEAR_UNITS &&
                   looks_like_a_slip(finding->difference)
               ? VERDICT_BROKEN
               : VERDICT_IMPROBABLE_ROUNDING;
}

static text message_of(const struct checking *checking, const struct finding *finding) {
    bool is = finding->verdict <= VERDICT_WITHIN_ROUNDING;
    text told =
        text_format(checking->arena, "%.*s: change %.*s %s that from %.*s to %.*s",
                    TEXT_ARG(row_words(checking, finding->cells[0])), TEXT_ARG(cell_words(checking, finding->cells[0])),
                    is ? "is" : "is not", TEXT_ARG(cell_words(checking, finding->cells[2])),
                    TEXT_ARG(cell_words(checking, finding->cells[1])));

    return is ? told
              : text_format(checking->arena, "%.*s, %.*s", TEXT_ARG(told),
                            TEXT_ARG(amount_words(checking->arena, finding->expected)));
}

static void add_row(const struct checking *checking, const struct change *it, const struct record *record, int row) {
    struct cell_ref cells[] = {
        {it->statement, row, it->column}, {it->statement, row, it->now}, {it->statement, row, it->then}};
    struct finding finding = {.code = DIAG_CHANGE};
    decimal expected;

    finding.verdict = test_row(checking, it, cells[0], &expected);
    if (finding.verdict == VERDICT_UNTESTABLE) {
        return;
    }
    for (int i = 0; i < 3; i++) {
        finding_cell(checking, &finding, cells[i]);
    }
    finding_numbers(&finding, expected, report_value(checking->report, cells[0])->amount);
    if (finding.verdict == VERDICT_BROKEN) {
        finding.verdict = judge_miss(checking, it, record, &finding);
    }
    finding.message = message_of(checking, &finding);
    finding_add(checking, &finding);
}

void change_check(const struct checking *checking) {
    for (int s = 0; s < checking->report->statement_count; s++) {
        const struct statement *statement = &checking->report->statements[s];
        for (int c = 0; c < statement->column_count; c++) {
            struct change it = {.statement = s, .column = c};
            struct record record = {0};
            if (!has_both_ends(statement->columns[c].measure) || !find_pair(checking, &it, &record)) {
                continue;
            }
            for (int r = 0; r < statement->row_count; r++) {
                add_row(checking, &it, &record, r);
            }
        }
    }
}
