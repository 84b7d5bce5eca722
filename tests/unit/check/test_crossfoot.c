/*
 * Crossfooting: GAAP and adjustments against non-GAAP, in every row of amounts.
 */
#include "check/checks.h"

#include "proof.h"
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

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(every_row_of_amounts),
        UNIT(ratios_per_share_and_shares_do_not_add),
        UNIT(a_wrong_adjustment_is_seen_across),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
