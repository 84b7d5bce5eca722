/*
 * Verdicts of reconciliations.
 */
#include "check/checks.h"

#include "proof.h"
#include "unit.h"

static void all_lead_from_gaap_to_non_gaap(void **state) {
    struct report *report = proof_sample(*state);
    proof_check(*state, report);
    assert_int_equal(proof_count(report, DIAG_RECONCILIATION, VERDICT_EXACT), 15);
    for (int i = 0; i < report->reconciliation_count; i++)
        assert_int_equal(report->reconciliations[i].verdict, VERDICT_EXACT);
    assert_text(proof_finding(report, DIAG_RECONCILIATION, 1, 5, 2)->message,
                "Gross profit: non-GAAP 9,854 is GAAP 10,589 and one adjustment");
    assert_text(proof_finding(report, DIAG_RECONCILIATION, 1, 5, 5)->message,
                "Gross profit: non-GAAP 6,362 is GAAP 6,362 and no adjustment");
}

static void a_wrong_adjustment_breaks_what_it_leads_to(void **state) {
    struct report *report = proof_sample(*state);
    proof_change(report, 1, 11, 4, -3341);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_RECONCILIATION, 1, 15, 5)->verdict, VERDICT_BROKEN);
    assert_int_equal(proof_finding(report, DIAG_RECONCILIATION, 1, 19, 5)->verdict, VERDICT_BROKEN);
    assert_int_equal(proof_finding(report, DIAG_RECONCILIATION, 1, 5, 5)->verdict, VERDICT_EXACT);
}

static void per_share_follows_its_two_ends(void **state) {
    struct report *report = proof_sample(*state);
    proof_change(report, 1, 20, 5, -9);
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_RECONCILIATION, 1, 20, 5)->verdict, VERDICT_BROKEN);
    assert_int_equal(proof_finding(report, DIAG_RECONCILIATION, 1, 20, 2)->verdict, VERDICT_EXACT);
}

/* "(8 )(a)" that was read as words may be the adjustment that is missing. */
static void words_among_the_adjustments_are_a_doubt(void **state) {
    struct report *report = proof_sample(*state);
    report->statements[1].rows[11].values[4].kind = VALUE_TEXT;
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_RECONCILIATION, 1, 15, 5)->verdict, VERDICT_DOUBTFUL);
    assert_int_equal(proof_finding(report, DIAG_CROSSFOOT, 1, 11, 5)->verdict, VERDICT_DOUBTFUL);
    assert_int_equal(proof_finding(report, DIAG_FOOTING, 1, 15, 4)->verdict, VERDICT_DOUBTFUL);
    assert_false(report_broken(report));
}

static void per_share_without_shares_says_so(void **state) {
    struct report *report = proof_sample(*state);
    for (int c = 0; c < 6; c++)
        report->statements[1].rows[21].values[c] = (struct value){0};
    proof_check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_RECONCILIATION, 1, 20, 5)->verdict, VERDICT_UNTESTABLE);
    assert_text(proof_finding(report, DIAG_RECONCILIATION, 1, 20, 5)->message,
                "Basic and diluted net loss per share: GAAP (0.07), non-GAAP (0.04), could not both be recomputed");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(all_lead_from_gaap_to_non_gaap),          UNIT(a_wrong_adjustment_breaks_what_it_leads_to),
        UNIT(per_share_follows_its_two_ends),          UNIT(per_share_without_shares_says_so),
        UNIT(words_among_the_adjustments_are_a_doubt),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
