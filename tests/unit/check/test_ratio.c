/*
 * Percentages and per-share figures recomputed.
 */
#include "check/checks.h"

#include "proof.h"
#include "tiny.h"
#include "unit.h"

static void gross_profit_percent(void **state) {
    struct report *report = proof_sample(*state);
    proof_check(*state, report);
    assert_int_equal(proof_count(report, DIAG_RATIO, VERDICT_EXACT), 8);
    proof_change(report, 1, 6, 3, 504);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_RATIO, 1, 6, 3)->verdict, VERDICT_BROKEN);
    assert_int_equal(proof_count(report, DIAG_RATIO, VERDICT_BROKEN), 1);
}

static void another_percentage_is_left_alone(void **state) {
    struct report *report = proof_sample(*state);
    report->statements[1].rows[6].label = TEXT("Product gross margin %");
    proof_check(*state, report);
    assert_null(proof_finding(report, DIAG_RATIO, 1, 6, 0));
    report->statements[1].rows[6].label = TEXT("Gross margin (as a percentage of revenues)");
    proof_check(*state, report);
    assert_non_null(proof_finding(report, DIAG_RATIO, 1, 6, 0));
}

static void loss_per_share(void **state) {
    struct report *report = proof_sample(*state);
    proof_check(*state, report);
    assert_int_equal(proof_count(report, DIAG_PER_SHARE, VERDICT_EXACT), 8);
    proof_change(report, 1, 20, 5, -9);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_PER_SHARE, 1, 20, 5)->verdict, VERDICT_BROKEN);
}

/* Earnings of participating shares move a figure per share by a cent: nobody's mistake, but worth a look. */
static void a_cent_is_improbable(void **state) {
    struct report *report = proof_sample(*state);
    proof_change(report, 1, 20, 5, -5);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_PER_SHARE, 1, 20, 5)->verdict, VERDICT_IMPROBABLE_ROUNDING);
}

/* Rows that do not belong together must not be called broken. */
static void figures_must_bear_the_guess_out(void **state) {
    struct report *report = proof_sample(*state);
    for (int c = 0; c < 6; c++)
        proof_change(report, 1, 20, c, -31 - c);
    proof_check(*state, report);
    assert_int_equal(proof_count(report, DIAG_PER_SHARE, VERDICT_BROKEN), 0);
    assert_int_equal(proof_finding(report, DIAG_PER_SHARE, 1, 20, 0)->verdict, VERDICT_UNTESTABLE);
}

static void scales_differ_and_signs_are_free(void **state) {
    static const int income[] = {4381, 12820}, shares[] = {198, 196}, per_share[] = {2, 7};
    struct report *report = tiny_report(*state, 6);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_INCOME, 2);
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net loss", income);
    tiny_row(*state, statement, CONCEPT_EPS_BASIC, "Basic", per_share);
    tiny_row(*state, statement, CONCEPT_SHARES_BASIC, "Basic", shares);
    statement->rows[2].scale = 1000000;
    statement->rows[2].unit = UNIT_SHARES;
    for (int c = 0; c < 2; c++) {
        statement->rows[1].values[c].amount = decimal_of(c == 0 ? -2 : 7, 2);
        statement->rows[1].values[c].unit = UNIT_PER_SHARE;
    }
    proof_check(*state, report);
    assert_int_equal(proof_count(report, DIAG_PER_SHARE, VERDICT_EXACT), 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(gross_profit_percent), UNIT(another_percentage_is_left_alone), UNIT(loss_per_share),
        UNIT(a_cent_is_improbable), UNIT(figures_must_bear_the_guess_out),  UNIT(scales_differ_and_signs_are_free),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
