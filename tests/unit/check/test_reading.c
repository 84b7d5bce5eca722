/*
 * What the readers left out or doubted stands among the findings, where it belongs to a statement.
 */
#include "check/check.h"

#include "proof.h"
#include "unit.h"

static void report_at(struct diag *diag, enum diag_code code, uint32_t line) {
    struct origin at = {.line = line, .column = 7, .length = 3};
    diag_report(diag, code, at, TEXT("    Total 123"), "123 stands under no single column and was left out");
}

static struct report *checked(void **state, enum diag_code code, uint32_t lines_behind) {
    struct report *report = proof_sample(*state);
    struct diag *diag = diag_new(*state, TEXT("sample.txt"));
    report_at(diag, code, report->statements[2].last_line + lines_behind);
    check_report(*state, report, diag);
    assert_int_equal(diag->count, 1);
    return report;
}

static void an_amount_left_out_is_a_finding(void **state) {
    struct report *report = checked(state, DIAG_VALUE_UNPLACED, 0);
    const struct finding *finding = &report->findings[0];
    assert_int_equal(finding->code, DIAG_VALUE_UNPLACED);
    assert_int_equal(finding->verdict, VERDICT_UNPLACED);
    assert_int_equal(finding->cell_count, 0);
    assert_int_equal(finding->origin.line, report->statements[2].last_line);
    assert_text(finding->message, "123 stands under no single column and was left out");
    assert_false(report_broken(report));
    assert_int_equal(checked(state, DIAG_AMOUNT_OVERFLOW, 0)->findings[0].verdict, VERDICT_UNPLACED);
}

static void a_doubt_is_a_finding(void **state) {
    assert_int_equal(proof_count(checked(state, DIAG_VALUE_DOUBTFUL, 0), DIAG_VALUE_DOUBTFUL, VERDICT_DOUBTFUL), 1);
}

static void other_tables_and_other_diagnostics_are_none(void **state) {
    assert_int_equal(proof_count(checked(state, DIAG_VALUE_UNPLACED, 1), DIAG_VALUE_UNPLACED, VERDICT_UNPLACED), 0);
    assert_int_equal(checked(state, DIAG_SCALE_MISSING, 0)->findings[0].code, DIAG_FOOTING);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(an_amount_left_out_is_a_finding),
        UNIT(a_doubt_is_a_finding),
        UNIT(other_tables_and_other_diagnostics_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
