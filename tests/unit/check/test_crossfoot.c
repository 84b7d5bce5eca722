/*
 * Crossfooting: GAAP and adjustments against non-GAAP, in every row of amounts.
 */
#include "check/checks.h"

#include "check/check.h"
#include "proof.h"
#include "recognize/calculation/calculation.h"
#include "tiny.h"
#include "unit.h"

static void every_row_of_amounts(void **state) {
    struct report *report = proof_sample(*state);
    proof_check(*state, report);
    assert_int_equal(proof_count(report, DIAG_CROSSFOOT, VERDICT_EXACT), 62);
    assert_int_equal(proof_count(report, DIAG_CROSSFOOT, VERDICT_BROKEN), 0);
    assert_text(proof_finding(report, DIAG_CROSSFOOT, 1, 15, 2)->message,
                "Total operating expenses: non-GAAP 14,056 is GAAP and adjustments 14,056");
}

static void ratios_per_share_and_shares_do_not_add(void **state) {
    struct report *report = proof_sample(*state);
    proof_check(*state, report);
    assert_null(proof_finding(report, DIAG_CROSSFOOT, 1, 6, 2));
    assert_null(proof_finding(report, DIAG_CROSSFOOT, 1, 20, 2));
    assert_null(proof_finding(report, DIAG_CROSSFOOT, 1, 21, 2));
}

static void a_wrong_adjustment_is_seen_across(void **state) {
    struct report *report = proof_sample(*state);
    proof_change(report, 2, 13, 4, 12111);
    proof_check(*state, report);
    const struct finding *finding = proof_finding(report, DIAG_CROSSFOOT, 2, 13, 5);
    assert_int_equal(finding->verdict, VERDICT_BROKEN);
    assert_int_equal(finding->cell_count, 3);
    assert_int_equal(proof_count(report, DIAG_CROSSFOOT, VERDICT_BROKEN), 1);
}

/* Parts, their total, and a column beside them, over seven rows. */
static struct report *members(struct arena *arena) {
    static const int rows[][4] = {{5017, 4111, 9128, 1}, {2203, 1874, 4077, 2}, {917, 1021, 1938, 3},
                                  {4402, 388, 4790, 4},  {731, 1190, 1921, 5},  {88, 1207, 1295, 6},
                                  {2960, 414, 3374, 7}};
    struct report *report = tiny_report(arena, 9);
    struct statement *statement = tiny_statement(arena, report, STATEMENT_SEGMENT, 4);
    for (int c = 0; c < 4; c++)
        tiny_column(statement, c, BASIS_UNSTATED, 20030331, 3);
    for (int r = 0; r < 7; r++)
        tiny_row(arena, statement, CONCEPT_NONE, "Line", rows[r]);
    calculations_infer(arena, report);
    return report;
}

static enum verdict judged(struct arena *arena, struct report *report, int row) {
    report->finding_count = 0;
    check_report(arena, report, diag_new(arena, TEXT("tiny.txt")));
    return proof_finding(report, DIAG_CROSSFOOT, 0, row, 2)->verdict;
}

static void members_make_their_total(void **state) {
    struct report *report = members(*state);
    struct value *part = &report->statements[0].rows[3].values[1];
    assert_int_equal(judged(*state, report, 3), VERDICT_EXACT);
    assert_text(proof_finding(report, DIAG_CROSSFOOT, 0, 3, 2)->message,
                "Line 4,790 is the sum of its 2 columns 4,790");
    part->amount.units = 888;
    assert_int_equal(judged(*state, report, 3), VERDICT_BROKEN);
    part->amount.units = 384; /* what the last column prints is missing */
    assert_int_equal(judged(*state, report, 3), VERDICT_DOUBTFUL);
}

/* Where two rows disagree, or the parts say nothing, the total tells another story. */
static void another_story_is_not_broken(void **state) {
    struct report *report = members(*state);
    struct statement *statement = &report->statements[0];
    statement->rows[3].values[1].amount.units = 888;
    statement->rows[4].values[1].amount.units = 1990;
    assert_int_equal(judged(*state, report, 3), VERDICT_UNTESTABLE);
    report = members(*state);
    statement = &report->statements[0];
    for (int c = 0; c < 2; c++)
        statement->rows[3].values[c] = (struct value){.kind = VALUE_NIL};
    assert_int_equal(judged(*state, report, 3), VERDICT_UNTESTABLE);
}

/* A quarter restated since does not add up to the half-year. */
static void periods_need_not_add_up(void **state) {
    struct report *report = members(*state);
    struct statement *statement = &report->statements[0];
    tiny_column(statement, 1, BASIS_UNSTATED, 20021231, 3);
    statement->rows[3].values[1].amount.units = 888;
    assert_int_equal(judged(*state, report, 3), VERDICT_IMPROBABLE_ROUNDING);
}

/* GAAP, an adjustment, a column beside them, and non-GAAP. */
static struct report *adjusted(struct arena *arena, int last) {
    const int rows[][4] = {{5017, 111, 0, 5128}, {2203, 87, 0, 2290}, {917, 21, 0, 938},
                           {4402, 38, 0, 4440},  {731, 19, 0, 750},   {102, 4, 8, last}};
    static const enum basis bases[] = {BASIS_GAAP, BASIS_ADJUSTMENT, BASIS_UNSTATED, BASIS_NON_GAAP};
    struct report *report = tiny_report(arena, 9);
    struct statement *statement = tiny_statement(arena, report, STATEMENT_RECONCILIATION, 4);
    for (int c = 0; c < 4; c++)
        tiny_column(statement, c, bases[c], 20030331, 3);
    for (int r = 0; r < 6; r++)
        tiny_row(arena, statement, CONCEPT_NONE, "Line", rows[r]);
    calculations_infer(arena, report);
    check_report(arena, report, diag_new(arena, TEXT("tiny.txt")));
    return report;
}

static void what_a_column_beside_explains_is_not_broken(void **state) {
    assert_int_equal(proof_finding(adjusted(*state, 114), DIAG_CROSSFOOT, 0, 5, 3)->verdict, VERDICT_DOUBTFUL);
    assert_int_equal(proof_finding(adjusted(*state, 115), DIAG_CROSSFOOT, 0, 5, 3)->verdict, VERDICT_BROKEN);
}

/* The adjustments of the lines are printed, that of their total is not. */
static void a_total_may_leave_its_adjustment_out(void **state) {
    static const int rows[][3] = {{5017, 111, 5128}, {2203, 87, 2290}, {917, 21, 938},
                                  {4402, 38, 4440},  {731, 19, 750},   {13270, 276, 13546}};
    static const enum basis bases[] = {BASIS_GAAP, BASIS_ADJUSTMENT, BASIS_NON_GAAP};
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_RECONCILIATION, 3);
    for (int c = 0; c < 3; c++)
        tiny_column(statement, c, bases[c], 20030331, 3);
    for (int r = 0; r < 6; r++)
        tiny_row(*state, statement, CONCEPT_NONE, r < 5 ? "Line" : "Total lines", rows[r]);
    calculations_infer(*state, report);
    assert_int_equal(statement->rows[5].calculation.term_count, 5);
    statement->rows[5].values[1].kind = VALUE_BLANK;
    check_report(*state, report, diag_new(*state, TEXT("tiny.txt")));
    assert_int_equal(proof_finding(report, DIAG_CROSSFOOT, 0, 5, 2)->verdict, VERDICT_UNTESTABLE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(every_row_of_amounts),
        UNIT(ratios_per_share_and_shares_do_not_add),
        UNIT(a_wrong_adjustment_is_seen_across),
        UNIT(members_make_their_total),
        UNIT(another_story_is_not_broken),
        UNIT(periods_need_not_add_up),
        UNIT(what_a_column_beside_explains_is_not_broken),
        UNIT(a_total_may_leave_its_adjustment_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
