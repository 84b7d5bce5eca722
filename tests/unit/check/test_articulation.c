/*
 * Articulation: the balance, and the roll-forward of an accumulated deficit.
 */
#include "check/checks.h"

#include "proof.h"
#include "tiny.h"
#include "unit.h"

static void assets_are_liabilities_and_equity(void **state) {
    struct report *report = proof_sample(*state);
    proof_check(*state, report);
    assert_int_equal(proof_count(report, DIAG_BALANCE, VERDICT_EXACT), 2);
    proof_change(report, 0, 27, 1, 141633);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_BALANCE, 0, 10, 1)->verdict, VERDICT_BROKEN);
    assert_int_equal(proof_finding(report, DIAG_BALANCE, 0, 10, 0)->verdict, VERDICT_EXACT);
}

static void what_is_owed_may_be_negative(void **state) {
    struct report *report = proof_sample(*state);
    proof_change(report, 0, 27, 1, -report->statements[0].rows[10].values[1].amount.units);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_BALANCE, 0, 10, 1)->verdict, VERDICT_EXACT);
}

static void the_deficit_moves_by_the_loss(void **state) {
    struct report *report = proof_sample(*state);
    proof_check(*state, report);
    assert_int_equal(proof_count(report, DIAG_ROLL_FORWARD, VERDICT_EXACT), 1);
    assert_text(proof_finding(report, DIAG_ROLL_FORWARD, 0, 23, 0)->message,
                "Accumulated deficit (802,249) moves by Net loss (4,381) from (797,868)");
}

static void a_digit_is_a_slip_and_a_dividend_is_not(void **state) {
    struct report *report = proof_sample(*state);
    proof_change(report, 0, 23, 0, -802649);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_ROLL_FORWARD, 0, 23, 0)->verdict, VERDICT_BROKEN);
    proof_change(report, 0, 23, 0, -803592);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_ROLL_FORWARD, 0, 23, 0)->verdict, VERDICT_UNTESTABLE);
}

static void a_loss_without_a_minus_is_taken_off(void **state) {
    struct report *report = proof_sample(*state);
    proof_change(report, 1, 19, 0, 4381);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_ROLL_FORWARD, 0, 23, 0)->verdict, VERDICT_EXACT);
}

static void retained_earnings_also_pay_dividends(void **state) {
    static const int earnings[] = {5400, 5000}, income[] = {500};
    struct report *report = tiny_report(*state, 6);
    struct statement *balance = tiny_statement(*state, report, STATEMENT_BALANCE, 2);
    tiny_column(balance, 0, BASIS_UNSTATED, 20030331, 0);
    tiny_column(balance, 1, BASIS_UNSTATED, 20021231, 0);
    tiny_row(*state, balance, CONCEPT_RETAINED_EARNINGS, "Retained earnings", earnings);
    struct statement *operations = tiny_statement(*state, report, STATEMENT_INCOME, 1);
    tiny_column(operations, 0, BASIS_UNSTATED, 20030331, 3);
    tiny_row(*state, operations, CONCEPT_NET_INCOME, "Net income", income);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_ROLL_FORWARD, 0, 0, 0)->verdict, VERDICT_UNTESTABLE);
}

/* An allowance over three quarters, and one a year ago. */
static struct report *allowance(struct arena *arena) {
    static const int rows[][4] = {{61402, 60115, 58840, 52207},
                                  {3500, 2900, 3100, 2800},
                                  {-1877, -1613, -1825, -2016},
                                  {63025, 61402, 60115, 52991}};
    static const char *const labels[] = {"Balance, beginning of period", "Provision", "Charge-offs",
                                         "Balance, end of period"};
    static const int ends[] = {20031231, 20030930, 20030630, 20021231};
    struct report *report = tiny_report(arena, 6);
    struct statement *statement = tiny_statement(arena, report, STATEMENT_OTHER, 4);
    for (int c = 0; c < 4; c++)
        tiny_column(statement, c, BASIS_UNSTATED, ends[c], 3);
    for (int i = 0; i < 4; i++)
        tiny_row(arena, statement, CONCEPT_NONE, labels[i], rows[i]);
    return report;
}

static void check_openings(struct arena *arena, struct report *report) {
    report->finding_count = 0;
    roll_forward_check(&(struct checking){arena, report, diag_new(arena, TEXT("tiny.txt"))});
}

static void a_period_opens_as_the_one_before_closed(void **state) {
    struct report *report = allowance(*state);
    check_openings(*state, report);
    assert_int_equal(report->finding_count, 2);
    assert_int_equal(proof_finding(report, DIAG_ROLL_FORWARD, 0, 0, 1)->cells[1].column, 2);
    proof_change(report, 0, 0, 0, 68402);
    check_openings(*state, report);
    assert_int_equal(proof_finding(report, DIAG_ROLL_FORWARD, 0, 0, 0)->verdict, VERDICT_BROKEN);
}

static void an_opening_may_be_restated(void **state) {
    struct report *report = allowance(*state);
    proof_change(report, 0, 0, 0, 61377);
    check_openings(*state, report);
    assert_null(proof_finding(report, DIAG_ROLL_FORWARD, 0, 0, 0));
    proof_change(report, 0, 0, 0, 68402);
    proof_change(report, 0, 0, 1, 61377);
    check_openings(*state, report);
    assert_int_equal(report->finding_count, 0);
}

/* The balance that opens what comes next is not closed by what stands behind that. */
static void an_opening_is_closed_before_the_next(void **state) {
    struct report *report = allowance(*state);
    report->statements[0].rows[1].label = TEXT("Reserve, start of period");
    report->statements[0].rows[2].label = TEXT("Reserve, at end of period");
    check_openings(*state, report);
    assert_int_equal(report->finding_count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(assets_are_liabilities_and_equity),       UNIT(what_is_owed_may_be_negative),
        UNIT(the_deficit_moves_by_the_loss),           UNIT(a_digit_is_a_slip_and_a_dividend_is_not),
        UNIT(a_loss_without_a_minus_is_taken_off),     UNIT(retained_earnings_also_pay_dividends),
        UNIT(a_period_opens_as_the_one_before_closed), UNIT(an_opening_may_be_restated),
        UNIT(an_opening_is_closed_before_the_next),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
