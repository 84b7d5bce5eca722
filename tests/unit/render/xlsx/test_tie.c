/*
 * Which cells become formulas: totals down, non-GAAP figures across, and none
 * where anything misses.
 */
#include "render/xlsx/tie.h"
#include "tiny.h"
#include "unit.h"

static void calculate(struct arena *arena, struct calculation *calculation, int a, int b) {
    *ARRAY_ADD(arena, calculation->terms, calculation->term_count) = (struct term){a, 1};
    *ARRAY_ADD(arena, calculation->terms, calculation->term_count) = (struct term){b, 1};
}

/* Two items and their total, in GAAP, adjustment and non-GAAP columns; `total` is that of the non-GAAP column. */
static struct statement *table(struct arena *arena, int item, int total) {
    struct report *report = tiny_report(arena, 9);
    struct statement *statement = tiny_statement(arena, report, STATEMENT_INCOME, 3);

    tiny_row(arena, statement, CONCEPT_NONE, "A", (const int[]){10, -1, item});
    tiny_row(arena, statement, CONCEPT_NONE, "B", (const int[]){20, TINY_BLANK, 20});
    tiny_row(arena, statement, CONCEPT_NONE, "Total", (const int[]){30, -1, total});
    calculate(arena, &statement->rows[2].calculation, 0, 1);
    calculate(arena, &statement->columns[2].calculation, 0, 1);
    return statement;
}

static void assert_cell(const struct ties *ties, int row, int column, enum cell_source source, enum beside beside) {
    assert_int_equal(ties->cells[row * 3 + column], source);
    assert_int_equal(ties->beside[row * 3 + column], beside);
}

static void test_exact_totals_are_summed_down_and_others_across(void **state) {
    struct ties ties = ties_decide(*state, table(*state, 9, 29));

    assert_cell(&ties, 0, 0, CELL_INPUT, BESIDE_NOTHING);
    assert_cell(&ties, 1, 1, CELL_EMPTY, BESIDE_NOTHING);
    assert_cell(&ties, 0, 2, CELL_ACROSS, BESIDE_NOTHING);
    assert_cell(&ties, 1, 2, CELL_ACROSS, BESIDE_NOTHING);
    assert_cell(&ties, 2, 0, CELL_DOWN, BESIDE_NOTHING);
    assert_cell(&ties, 2, 2, CELL_DOWN, BESIDE_NOTHING);
}

static void test_a_total_that_misses_stays_as_filed(void **state) {
    struct ties ties = ties_decide(*state, table(*state, 9, 28));

    assert_cell(&ties, 2, 0, CELL_DOWN, BESIDE_NOTHING);
    assert_cell(&ties, 2, 2, CELL_INPUT, BESIDE_DOWN);
}

static void test_a_total_that_misses_only_across_stays_as_filed(void **state) {
    struct ties ties = ties_decide(*state, table(*state, 8, 28));

    assert_cell(&ties, 0, 2, CELL_INPUT, BESIDE_ACROSS);
    assert_cell(&ties, 2, 2, CELL_INPUT, BESIDE_ACROSS);
}

static void test_words_and_long_numbers_make_no_sum(void **state) {
    struct statement *statement = table(*state, 9, 29);
    decimal sum;

    statement->rows[0].values[0].kind = VALUE_NOT_MEANINGFUL;
    struct ties ties = ties_decide(*state, statement);
    assert_cell(&ties, 0, 0, CELL_WORDS, BESIDE_NOTHING);
    assert_cell(&ties, 2, 0, CELL_INPUT, BESIDE_NOTHING);
    statement->rows[0].values[0].kind = VALUE_NUMBER;
    statement->rows[0].values[0].amount = decimal_of(1234567890123456, 0);
    assert_false(tie_down(statement, 2, 0, &sum));
    statement->rows[0].values[0].amount = decimal_of(123456789012345, 0);
    assert_true(tie_down(statement, 2, 0, &sum));
}

static void test_other_units_and_scales_make_no_sum(void **state) {
    struct statement *statement = table(*state, 9, 29);
    decimal sum;

    statement->rows[0].values[0].unit = UNIT_SHARES;
    assert_false(tie_down(statement, 2, 0, &sum));
    assert_true(tie_down(statement, 2, 1, &sum));
    statement->rows[0].scale = statement->rows[2].scale + 1;
    assert_false(tie_down(statement, 2, 1, &sum));
    assert_true(tie_across(statement, 1, 2, &sum));
    statement->rows[1].values[2].unit = UNIT_PER_SHARE;
    assert_false(tie_across(statement, 1, 2, &sum));
}

static void test_percent_changes_are_not_summed(void **state) {
    struct statement *statement = table(*state, 9, 29);
    decimal sum;

    assert_true(tie_down(statement, 2, 0, &sum));
    statement->columns[0].measure = MEASURE_PERCENT_CHANGE;
    assert_false(tie_down(statement, 2, 0, &sum));
}

static void test_circles_make_no_formula(void **state) {
    struct statement *statement = table(*state, 9, 29);
    struct ties ties;

    statement->rows[0].values[0].amount = decimal_of(0, 0);
    statement->rows[1].values[0].amount = statement->rows[2].values[0].amount = decimal_of(30, 0);
    calculate(*state, &statement->rows[1].calculation, 0, 2);
    ties = ties_decide(*state, statement);
    assert_cell(&ties, 1, 0, CELL_INPUT, BESIDE_NOTHING);
    assert_cell(&ties, 2, 0, CELL_INPUT, BESIDE_NOTHING);
}

static void find(struct arena *arena, struct report *report, struct cell_ref cell, enum verdict verdict) {
    struct finding *finding = ARRAY_ADD(arena, report->findings, report->finding_count);
    *finding = (struct finding){.verdict = verdict};
    *ARRAY_ADD(arena, finding->cells, finding->cell_count) = cell;
}

/* Shares in percent do not add up to the percentage of the total, and the checker knows. */
static void test_only_told_misses_stand_beside(void **state) {
    struct report *report = tiny_report(*state, 9);
    report->statements = table(*state, 8, 28);
    report->statement_count = 1;
    struct ties ties = ties_decide(*state, report->statements);
    find(*state, report, (struct cell_ref){0, 0, 2}, VERDICT_BROKEN);
    find(*state, report, (struct cell_ref){0, 2, 2}, VERDICT_UNTESTABLE);
    ties_keep_told(&ties, &report->statements[0], ties_told(*state, report)[0]);
    assert_cell(&ties, 0, 2, CELL_INPUT, BESIDE_ACROSS);
    assert_cell(&ties, 2, 2, CELL_INPUT, BESIDE_NOTHING);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_exact_totals_are_summed_down_and_others_across),
        UNIT(test_a_total_that_misses_stays_as_filed),
        UNIT(test_a_total_that_misses_only_across_stays_as_filed),
        UNIT(test_words_and_long_numbers_make_no_sum),
        UNIT(test_other_units_and_scales_make_no_sum),
        UNIT(test_percent_changes_are_not_summed),
        UNIT(test_circles_make_no_formula),
        UNIT(test_only_told_misses_stand_beside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
