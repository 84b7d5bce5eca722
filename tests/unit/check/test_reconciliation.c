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

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(all_lead_from_gaap_to_non_gaap),
        UNIT(a_wrong_adjustment_breaks_what_it_leads_to),
        UNIT(per_share_follows_its_two_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
