/*
 * The table of checks: the sample has nothing broken, findings come in a stable order, broken ones are told.
 */
#include "check/check.h"

#include "proof.h"
#include "sample.h"
#include "unit.h"

static void the_sample_ties(void **state) {
    struct report *report = proof_sample(*state);
    struct diag *diag = diag_new(*state, TEXT("sample.txt"));
    check_report(*state, report, diag);
    assert_int_equal(report->finding_count, 222);
    for (int i = 0; i < report->finding_count; i++)
        assert_int_equal(report->findings[i].verdict, VERDICT_EXACT);
    assert_int_equal(diag->count, 0);
    assert_false(report_broken(report));
}

static void findings_come_by_check(void **state) {
    struct report *report = proof_sample(*state);
    check_report(*state, report, diag_new(*state, TEXT("sample.txt")));
    for (int i = 1; i < report->finding_count; i++)
        if (report->findings[i].code != DIAG_SHARES_AGREE && report->findings[i - 1].code != DIAG_SHARES_AGREE)
            assert_true(report->findings[i].code >= report->findings[i - 1].code);
}

static void broken_findings_are_told_at_their_cell(void **state) {
    struct report *report = proof_sample(*state);
    struct diag *diag = diag_new(*state, TEXT("sample.txt"));
    proof_change(report, 1, 19, 3, -12920);
    check_report(*state, report, diag);
    assert_true(report_broken(report));
    assert_int_equal(diag_count_of(diag, DIAG_FOOTING), 1);
    assert_int_equal(diag->entries[0].at.line, report->statements[1].rows[19].values[3].origin.line);
    assert_text(diag->entries[0].message, "Net loss (12,920) is not the sum of its rows (12,820)");
    assert_true(diag->entries[0].shown.len > 0);
}

static void a_cover_alone_has_nothing_to_check(void **state) {
    struct report *report = sample_cover_only(*state);
    check_report(*state, report, diag_new(*state, TEXT("sample.txt")));
    assert_int_equal(report->finding_count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(the_sample_ties),
        UNIT(findings_come_by_check),
        UNIT(broken_findings_are_told_at_their_cell),
        UNIT(a_cover_alone_has_nothing_to_check),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
