/*
 * Figures printed in several places: share counts, and lines told twice.
 */
#include "check/checks.h"

#include "proof.h"
#include "unit.h"

static void one_period_one_number_of_shares(void **state) {
    struct report *report = proof_sample(*state);
    proof_check(*state, report);
    assert_int_equal(proof_count(report, DIAG_SHARES_AGREE, VERDICT_EXACT), 6);
    proof_change(report, 1, 21, 5, 195649);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_SHARES_AGREE, 1, 21, 5)->verdict, VERDICT_BROKEN);
}

/* A non-GAAP profit is diluted where the GAAP loss is not. */
static void diluted_shares_may_differ_by_basis(void **state) {
    struct report *report = proof_sample(*state);
    proof_change(report, 1, 21, 5, 201300);
    proof_change(report, 1, 19, 5, 8430);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_SHARES_AGREE, 1, 21, 5)->verdict, VERDICT_UNTESTABLE);
}

static void the_quarter_is_told_twice(void **state) {
    struct report *report = proof_sample(*state);
    proof_check(*state, report);
    assert_int_equal(proof_count(report, DIAG_TOLD_TWICE, VERDICT_EXACT), 52);
    proof_change(report, 2, 8, 0, 7703);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_TOLD_TWICE, 2, 8, 0)->verdict, VERDICT_BROKEN);
    assert_int_equal(proof_count(report, DIAG_TOLD_TWICE, VERDICT_BROKEN), 1);
}

static void a_line_that_differs_throughout_is_another(void **state) {
    struct report *report = proof_sample(*state);
    proof_change(report, 2, 8, 0, 7703);
    proof_change(report, 2, 8, 2, 7703);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_TOLD_TWICE, 2, 8, 0)->verdict, VERDICT_UNTESTABLE);
}

/* A pro forma statement has the labels and periods of another, not its figures. */
static void another_statement_is_no_second_telling(void **state) {
    struct report *report = proof_sample(*state);
    for (int r = 0; r < report->statements[2].row_count; r++)
        for (int c = 0; c < 3 && report->statements[2].rows[r].role != ROLE_HEADING; c++)
            report->statements[2].rows[r].values[c].amount.units *= 3;
    proof_check(*state, report);
    assert_int_equal(proof_count(report, DIAG_TOLD_TWICE, VERDICT_BROKEN), 0);
}

/* Two tables of ratios by two approaches share labels by design. */
static void tables_of_another_kind_may_differ(void **state) {
    struct report *report = proof_sample(*state);
    report->statements[1].kind = report->statements[2].kind = STATEMENT_OTHER;
    proof_change(report, 2, 8, 0, 7703);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_TOLD_TWICE, 2, 8, 0)->verdict, VERDICT_UNTESTABLE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(one_period_one_number_of_shares),
        UNIT(diluted_shares_may_differ_by_basis),
        UNIT(the_quarter_is_told_twice),
        UNIT(a_line_that_differs_throughout_is_another),
        UNIT(another_statement_is_no_second_telling),
        UNIT(tables_of_another_kind_may_differ),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
