/*
 * Observations: each fires on what it is about, only from its day on, and is
 * silent where a doubt is left. The sample has non-GAAP columns from revenue
 * to net loss.
 */
#include "check/check.h"

#include "proof.h"
#include "sample.h"
#include "unit.h"

static int observed_on(struct arena *arena, struct report *report, date day, enum diag_code code) {
    report->filing.report_date = day;
    report->finding_count = 0;
    check_report(arena, report, diag_new(arena, TEXT("input")));
    return proof_count(report, code, VERDICT_OBSERVED);
}

static const date before = {2003, 3, 27}, first = {2003, 3, 28}, staff = {2010, 1, 11}, late = {2019, 5, 2};

static void a_rule_is_asked_from_its_day_on(void **state) {
    struct report *report = proof_sample(*state);
    assert_int_equal(observed_on(*state, report, (date){2010, 1, 10}, DIAG_NON_GAAP_STATEMENT), 0);
    assert_true(observed_on(*state, report, staff, DIAG_NON_GAAP_STATEMENT) > 0);
    assert_int_equal(observed_on(*state, report, (date){0}, DIAG_NON_GAAP_STATEMENT), 0);
}

/* Neither cover nor release tell a day: the last period of the statements is one that the report is not before. */
static void the_last_period_may_tell_the_day(void **state) {
    struct report *report = proof_sample(*state);
    report->release.date = (date){0};
    assert_int_equal(observed_on(*state, report, (date){0}, DIAG_NON_GAAP_STATEMENT), 0);
    for (int s = 0; s < report->statement_count; s++)
        for (int c = 0; c < report->statements[s].column_count; c++)
            report->statements[s].columns[c].period.end.year += 8;
    assert_true(observed_on(*state, report, (date){0}, DIAG_NON_GAAP_STATEMENT) > 0);
}

static void foreign_reports_are_passed_over(void **state) {
    struct report *report = proof_sample(*state);
    report->filing.form = TEXT("6-K");
    assert_int_equal(observed_on(*state, report, late, DIAG_NON_GAAP_STATEMENT), 0);
}

static void some_lines_are_no_statement(void **state) {
    struct report *report = proof_sample(*state);
    for (int s = 0; s < report->statement_count; s++)
        for (int r = 0; r < report->statements[s].row_count; r++)
            if (report->statements[s].rows[r].concept == CONCEPT_GENERAL_AND_ADMINISTRATIVE ||
                report->statements[s].rows[r].concept == CONCEPT_SELLING_AND_MARKETING)
                report->statements[s].rows[r].concept = CONCEPT_NONE;
    assert_int_equal(observed_on(*state, report, late, DIAG_NON_GAAP_STATEMENT), 0);
}

static void columns_in_the_wrong_order(void **state) {
    struct report *report = proof_sample(*state);
    assert_int_equal(observed_on(*state, report, late, DIAG_NON_GAAP_FIRST), 0);
    for (int s = 1; s < report->statement_count; s++) {
        report->statements[s].columns[0].basis = BASIS_NON_GAAP;
        report->statements[s].columns[2].basis = BASIS_GAAP;
    }
    assert_int_equal(observed_on(*state, report, before, DIAG_NON_GAAP_FIRST), 0);
    assert_int_equal(observed_on(*state, report, first, DIAG_NON_GAAP_FIRST), 1);
}

/* From adjusted EBITDA down to net income. */
static void a_way_that_starts_at_non_gaap(void **state) {
    struct report *report = proof_sample(*state);
    struct statement *statement = &report->statements[1];
    int net = 19, from = statement->rows[net].calculation.terms[0].index;
    statement->kind = STATEMENT_RECONCILIATION;
    statement->rows[from].concept = CONCEPT_NONE;
    statement->rows[from].non_gaap = NON_GAAP_ADJUSTED_EBITDA;
    assert_int_equal(observed_on(*state, report, (date){2022, 12, 12}, DIAG_NON_GAAP_FIRST), 0);
    assert_int_equal(observed_on(*state, report, (date){2022, 12, 13}, DIAG_NON_GAAP_FIRST), 1);
}

/* Gives a row of the second statement of operations another name, and makes the table one that reconciles. */
static struct row *rename_row(struct report *report, int row, const char *label) {
    struct statement *statement = &report->statements[1];
    statement->kind = STATEMENT_RECONCILIATION;
    statement->rows[row].label = text_from(label);
    statement->rows[row].concept = CONCEPT_NONE;
    return &statement->rows[row];
}

static void liquidity_per_share(void **state) {
    struct report *report = proof_sample(*state);
    rename_row(report, 20, "Funds from operations per share");
    assert_int_equal(observed_on(*state, report, late, DIAG_LIQUIDITY_PER_SHARE), 0);
    rename_row(report, 20, "Free cash flow per share");
    assert_int_equal(observed_on(*state, report, before, DIAG_LIQUIDITY_PER_SHARE), 0);
    assert_int_equal(observed_on(*state, report, first, DIAG_LIQUIDITY_PER_SHARE), 1);
}

static void net_of_tax(void **state) {
    struct report *report = proof_sample(*state);
    struct row *row = rename_row(report, 11, "Severance, net of tax");
    row->calculation.term_count = 0;
    assert_int_equal(observed_on(*state, report, (date){2016, 5, 16}, DIAG_NET_OF_TAX), 0);
    assert_int_equal(observed_on(*state, report, (date){2016, 5, 17}, DIAG_NET_OF_TAX), 1);
    rename_row(report, 12, "Tax effect of adjustments");
    assert_int_equal(observed_on(*state, report, late, DIAG_NET_OF_TAX), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(a_rule_is_asked_from_its_day_on),
        UNIT(the_last_period_may_tell_the_day),
        UNIT(a_way_that_starts_at_non_gaap),
        UNIT(foreign_reports_are_passed_over),
        UNIT(some_lines_are_no_statement),
        UNIT(columns_in_the_wrong_order),
        UNIT(liquidity_per_share),
        UNIT(net_of_tax),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
