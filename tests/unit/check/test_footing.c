/*
 * Footing: the sample's totals, changed totals and rows, and the doubts.
 */
#include "check/check.h"
#include "check/checks.h"
#include "recognize/calculation/calculation.h"

#include "proof.h"
#include "tiny.h"
#include "unit.h"

static void totals_are_sums(void **state) {
    struct report *report = proof_sample(*state);
    proof_check(*state, report);
    const struct finding *finding = proof_finding(report, DIAG_FOOTING, 1, 15, 0);
    assert_int_equal(finding->verdict, VERDICT_EXACT);
    assert_int_equal(finding->cell_count, 1 + 7);
    assert_text(finding->message, "Total operating expenses 15,221 is the sum of its 7 rows");
    assert_int_equal(proof_count(report, DIAG_FOOTING, VERDICT_EXACT), 68);
}

static void a_wrong_row_breaks_its_total(void **state) {
    struct report *report = proof_sample(*state);
    proof_change(report, 1, 8, 0, 7712);
    proof_check(*state, report);
    const struct finding *finding = proof_finding(report, DIAG_FOOTING, 1, 15, 0);
    assert_int_equal(finding->verdict, VERDICT_BROKEN);
    assert_text(finding->message, "Total operating expenses 15,221 is not the sum of its rows 15,231");
    assert_int_equal(finding->difference.units, -10);
    assert_int_equal(finding->origin.line, report->statements[1].rows[15].values[0].origin.line);
    assert_int_equal(proof_count(report, DIAG_FOOTING, VERDICT_BROKEN), 1);
}

static void a_unit_may_be_rounding(void **state) {
    struct report *report = proof_sample(*state);
    proof_change(report, 0, 6, 1, 128706);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 6, 1)->verdict, VERDICT_WITHIN_ROUNDING);
    assert_int_equal(proof_count(report, DIAG_FOOTING, VERDICT_BROKEN), 0);
}

/* Four rows, their total, and that of the whole; three columns. */
static struct statement *small_table(struct arena *arena, struct report **report) {
    static const int rows[][3] = {{5017, 4111, 3877}, {2203, 1874, 1765}, {917, 1021, 888}, {8137, 7006, 6530}};
    static const char *const labels[] = {"Products", "Services", "Licences", "Total revenue"};
    *report = tiny_report(arena, 6);
    struct statement *statement = tiny_statement(arena, *report, STATEMENT_INCOME, 3);
    for (int c = 0; c < 3; c++)
        tiny_column(statement, c, BASIS_UNSTATED, 20030331 - 10000 * c, 3);
    for (int i = 0; i < 4; i++)
        tiny_row(arena, statement, CONCEPT_NONE, labels[i], rows[i]);
    return statement;
}

/* "Preliminary 4.55 ... over more shares 4.46": figures a share of one row are not added up, amounts are. */
static void one_figure_a_share_is_no_sum(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    calculations_infer(*state, report);
    for (int c = 0; c < 2; c++)
        statement->rows[1].values[c].kind = statement->rows[2].values[c].kind = VALUE_BLANK;
    statement->rows[3].values[1].amount.units = 4111;
    check_report(*state, report, diag_new(*state, TEXT("tiny.txt")));
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 3, 0)->verdict, VERDICT_BROKEN);
    report->finding_count = 0;
    statement->columns[0].unit = UNIT_PER_SHARE;
    for (int r = 0; r < 4; r++)
        statement->rows[r].values[0].unit = UNIT_PER_SHARE;
    check_report(*state, report, diag_new(*state, TEXT("tiny.txt")));
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 3, 0)->verdict, VERDICT_UNTESTABLE);
}

static void a_doubtful_cell_makes_a_doubtful_finding(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    statement->rows[1].values[0].amount.units = 2803;
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 3, 0)->verdict, VERDICT_BROKEN);
    statement->rows[1].values[0].doubtful = true;
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 3, 0)->verdict, VERDICT_DOUBTFUL);
}

static void a_row_blank_in_one_column_only_is_doubtful(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    statement->rows[1].values[0] = (struct value){.kind = VALUE_BLANK};
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 3, 0)->verdict, VERDICT_DOUBTFUL);
}

/* Another sum of the table has a blank for a zero, and ties. */
static void a_table_may_leave_zeros_blank(void **state) {
    static const int rows[][3] = {{2719, 2506, TINY_BLANK}, {1414, 1303, 1240}, {4133, 3809, 1240}};
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    statement->rows[1].values[0] = (struct value){.kind = VALUE_BLANK};
    for (int i = 0; i < 3; i++)
        tiny_row(*state, &report->statements[0], CONCEPT_NONE, i == 2 ? "Total costs" : "Costs", rows[i]);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 6, 2)->verdict, VERDICT_EXACT);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 3, 0)->verdict, VERDICT_BROKEN);
}

static void a_row_taken_for_a_ratio_is_doubtful(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    for (int c = 1; c < 3; c++)
        statement->rows[3].values[c].amount.units -= statement->rows[0].values[c].amount.units;
    statement->rows[0].values[1] = statement->rows[0].values[2] = (struct value){.kind = VALUE_BLANK};
    statement->rows[0].unit = UNIT_PERCENT;
    statement->rows[0].role = ROLE_RATIO;
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 3, 0)->verdict, VERDICT_DOUBTFUL);
}

static void prices_are_not_added(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    for (int r = 0; r < 4; r++)
        statement->rows[r].values[1].amount = decimal_of(1000 + 7 * r, 2);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 3, 0)->verdict, VERDICT_EXACT);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 3, 1)->verdict, VERDICT_UNTESTABLE);
}

static enum verdict checked(struct arena *arena, struct report *report) {
    report->finding_count = 0;
    proof_check(arena, report);
    return proof_finding(report, DIAG_FOOTING, 0, 3, 0)->verdict;
}

/* "In March at $0.30 per share": a count of shares in a statement of equity, read as a price. */
static void rows_of_other_units_may_be_what_is_missing(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    statement->rows[1].unit = UNIT_PER_SHARE;
    statement->rows[1].role = ROLE_PER_SHARE;
    for (int c = 1; c < 3; c++)
        statement->rows[3].values[c].amount.units -= statement->rows[1].values[c].amount.units;
    statement->rows[1].values[1] = statement->rows[1].values[2] = (struct value){.kind = VALUE_NIL};
    assert_int_equal(checked(*state, report), VERDICT_DOUBTFUL);
}

static void a_neighbour_may_hold_what_is_missing(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    statement->rows[1].values[1].amount.units = 2203;
    statement->rows[1].values[0] = statement->rows[1].values[2] = (struct value){.kind = VALUE_BLANK};
    statement->rows[3].values[1].amount.units += 2203 - 1874;
    statement->rows[3].values[2].amount.units -= 1765;
    assert_int_equal(checked(*state, report), VERDICT_DOUBTFUL);
}

static void a_label_may_have_swallowed_an_amount(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    statement->rows[1].values[0].amount.units = 2803;
    statement->rows[1].label = TEXT("Services, at $3.00 a call");
    assert_int_equal(checked(*state, report), VERDICT_BROKEN);
    statement->rows[1].label = TEXT("Services $(1,198)$");
    assert_int_equal(checked(*state, report), VERDICT_BROKEN);
    statement->rows[1].label = TEXT("Services $2,203$");
    assert_int_equal(checked(*state, report), VERDICT_DOUBTFUL);
    statement->rows[1].label = TEXT("Services $2,203");
    assert_int_equal(checked(*state, report), VERDICT_DOUBTFUL);
    statement->rows[1].label = TEXT("Services, preferred in liquidation $5,750");
    assert_int_equal(checked(*state, report), VERDICT_BROKEN);
    statement->rows[1].label = TEXT("$0.30 - $2,203");
    assert_int_equal(checked(*state, report), VERDICT_BROKEN);
}

static void an_amount_left_out_on_the_line_is_doubtful(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    struct diag *diag = diag_new(*state, TEXT("tiny.txt"));
    statement->rows[1].values[0].amount.units = 2803;
    statement->last_line = 6;
    diag_report(diag, DIAG_VALUE_UNPLACED, statement->rows[1].origin, TEXT("line"), "left out");
    calculations_infer(*state, report);
    check_report(*state, report, diag);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 3, 0)->verdict, VERDICT_DOUBTFUL);
}

/* What a table counts may be in doubt, and its figures are not. */
static void a_doubted_unit_is_no_doubted_figure(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    statement->rows[1].values[0].amount.units = 2803;
    statement->rows[1].values[0].doubtful = true;
    statement->rows[1].scale = 0;
    assert_int_equal(checked(*state, report), VERDICT_BROKEN);
}

/* Where a hundred, or a round multiple, is missing a digit is wrong, rather than an amount left out. */
static void a_blank_does_not_hide_a_digit(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    statement->rows[1].values[0] = (struct value){.kind = VALUE_BLANK};
    statement->rows[3].values[0].amount.units = 5017 + 917 + 400;
    assert_int_equal(checked(*state, report), VERDICT_BROKEN);
    statement->rows[3].values[0].amount.units = 5017 + 917 + 411;
    assert_int_equal(checked(*state, report), VERDICT_DOUBTFUL);
}

/* The row adds up across its other columns: the blank hides nothing, and a unit is one. */
static void a_blank_of_a_row_that_adds_up_is_a_zero(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    statement->rows[1].values[0] = (struct value){.kind = VALUE_BLANK};
    statement->rows[3].values[0].amount.units = 5017 + 917 + 40;
    assert_int_equal(checked(*state, report), VERDICT_DOUBTFUL);
    static const int wide[][4] = {
        {5017, 4111, 3877, 13005}, {TINY_BLANK, 1874, 1765, 3639}, {917, 1021, 888, 2826}, {5974, 7006, 6530, 19470}};
    report = tiny_report(*state, 6);
    statement = tiny_statement(*state, report, STATEMENT_INCOME, 4);
    for (int i = 0; i < 4; i++)
        tiny_row(*state, statement, CONCEPT_NONE, i == 3 ? "Total revenue" : "Products", wide[i]);
    assert_int_equal(checked(*state, report), VERDICT_BROKEN);
}

/* "Tools", no part of any sum, prints just what is missing: perhaps it is one, unless the sum ties without it. */
static void a_row_left_out_may_be_what_is_missing(void **state) {
    static const int rows[][3] = {
        {5017, 4111, 3877}, {2203, 1874, 1765}, {40, TINY_BLANK, TINY_BLANK}, {917, 1021, 888}, {8177, 7006, 6530}};
    struct report *report = tiny_report(*state, 7);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_INCOME, 3);
    for (int i = 0; i < 5; i++)
        tiny_row(*state, statement, CONCEPT_NONE, i == 4 ? "Total revenue" : "Products", rows[i]);
    statement->rows[2].role = ROLE_RATIO;
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 4, 0)->verdict, VERDICT_DOUBTFUL);
    statement->rows[2].values[1].kind = VALUE_NUMBER;
    statement->rows[2].values[1].amount = decimal_of(35, 0);
    report->finding_count = 0;
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 4, 0)->verdict, VERDICT_BROKEN);
}

/* The average price of a range is not the sum of prices, whatever ties in a column where one row is blank. */
static void average_prices_are_not_added(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    static text heads[] = {{"Weighted-average exercise price", 31}};
    statement->columns[1].unit = UNIT_PER_SHARE;
    for (int r = 0; r < 4; r++)
        statement->rows[r].values[1].unit = UNIT_PER_SHARE;
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 3, 1)->verdict, VERDICT_EXACT);
    statement->columns[1].heads = heads;
    statement->columns[1].head_count = 1;
    statement->columns[1].unit = UNIT_SHARES;
    assert_false(column_is_average(&statement->columns[1]));
    statement->columns[1].unit = UNIT_COUNT;
    assert_true(column_is_average(&statement->columns[1]));
    statement->columns[1].unit = UNIT_PER_SHARE;
    proof_check(*state, report);
    assert_non_null(proof_finding(report, DIAG_FOOTING, 0, 3, 0));
    assert_null(proof_finding(report, DIAG_FOOTING, 0, 3, 1));
}

/* "Spin-off" is blank in the column of totals, and nobody printed why. */
static void a_row_the_totals_lack_is_doubtful(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    static const struct term parts[] = {{1, 1}, {2, 1}};
    statement->rows[3].values[0].amount.units += 30;
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 3, 0)->verdict, VERDICT_BROKEN);
    calculations_infer(*state, report);
    statement->columns[0].calculation = (struct calculation){(struct term *)parts, 2, 20};
    statement->rows[1].values[0] = (struct value){.kind = VALUE_BLANK};
    statement->rows[3].values[0].amount.units = 5017 + 917 + 400;
    report->finding_count = 0;
    check_report(*state, report, diag_new(*state, TEXT("tiny.txt")));
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 3, 0)->verdict, VERDICT_DOUBTFUL);
}

/* A table of one column: no other tells what adds up there. */
static void a_single_column_adds(void **state) {
    static const int rows[][1] = {{18404}, {19536}, {-2123}, {74590}};
    struct report *report = tiny_report(*state, 6);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_OTHER, 1);
    for (int i = 0; i < 4; i++)
        tiny_row(*state, statement, CONCEPT_NONE, "Outstanding", rows[i])->rule_above = i == 3;
    statement->rows[3].values[0].amount.units = 75817;
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 0, 3, 0)->verdict, VERDICT_BROKEN);
}

/* A year that is not over. */
static void a_nil_total_is_not_told_yet(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    statement->rows[3].values[0] = (struct value){.kind = VALUE_NIL, .printed = TEXT("--")};
    assert_int_equal(checked(*state, report), VERDICT_UNTESTABLE);
}

static void percentages_among_amounts_are_not_added(void **state) {
    struct report *report;
    struct statement *statement = small_table(*state, &report);
    for (int r = 0; r < 4; r++)
        statement->rows[r].values[1].unit = UNIT_PERCENT;
    proof_check(*state, report);
    assert_non_null(proof_finding(report, DIAG_FOOTING, 0, 3, 0));
    assert_null(proof_finding(report, DIAG_FOOTING, 0, 3, 1));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(totals_are_sums),
        UNIT(a_wrong_row_breaks_its_total),
        UNIT(a_unit_may_be_rounding),
        UNIT(one_figure_a_share_is_no_sum),
        UNIT(a_doubtful_cell_makes_a_doubtful_finding),
        UNIT(a_row_blank_in_one_column_only_is_doubtful),
        UNIT(a_table_may_leave_zeros_blank),
        UNIT(a_row_taken_for_a_ratio_is_doubtful),
        UNIT(prices_are_not_added),
        UNIT(rows_of_other_units_may_be_what_is_missing),
        UNIT(a_neighbour_may_hold_what_is_missing),
        UNIT(a_label_may_have_swallowed_an_amount),
        UNIT(an_amount_left_out_on_the_line_is_doubtful),
        UNIT(a_doubted_unit_is_no_doubted_figure),
        UNIT(a_blank_does_not_hide_a_digit),
        UNIT(a_blank_of_a_row_that_adds_up_is_a_zero),
        UNIT(a_row_left_out_may_be_what_is_missing),
        UNIT(average_prices_are_not_added),
        UNIT(a_row_the_totals_lack_is_doubtful),
        UNIT(a_single_column_adds),
        UNIT(a_nil_total_is_not_told_yet),
        UNIT(percentages_among_amounts_are_not_added),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
