/*
 * Tables of what is expected: by their periods, else by their words.
 */
#include "recognize/statement/forecast.h"

#include "recognize/reconciliation/reconciliation.h"
#include "recognize/statement/part.h"
#include "tiny.h"
#include "unit.h"

/* A quarter's income statement, and a table of net income, EPS and adjusted EPS of the period that ends then. */
static struct report *outlook(void **state, int end, const char *head) {
    static text heads[1];
    struct report *report = tiny_report(*state, 5);
    struct statement *results = tiny_statement(*state, report, STATEMENT_INCOME, 1);
    tiny_column(results, 0, BASIS_UNSTATED, 20240331, 3);
    tiny_row(*state, results, CONCEPT_NET_INCOME, "Net income", (int[]){30});
    struct statement *statement = tiny_statement(*state, report, STATEMENT_RECONCILIATION, 1);
    if (end != 0)
        tiny_column(statement, 0, BASIS_UNSTATED, end, 3);
    heads[0] = text_from(head);
    statement->columns[0].heads = heads;
    statement->columns[0].head_count = 1;
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net income", (int[]){100});
    struct row *adjusted = tiny_row(*state, statement, CONCEPT_NONE, "Adjusted net income", (int[]){130});
    static struct term first[] = {{0, 1}};
    adjusted->non_gaap = NON_GAAP_NET_INCOME;
    adjusted->calculation = (struct calculation){first, 1, 0};
    return report;
}

static bool is_forecast(const struct report *report) {
    return statement_is_forecast(&report->statements[1], forecast_last_day(report));
}

static void periods_to_come(void **state) {
    assert_true(is_forecast(outlook(state, 20240630, "Low")));
    assert_true(is_forecast(outlook(state, 20241231, "Year ending December 31, 2024")));
    assert_false(is_forecast(outlook(state, 20240331, "March 31, 2024")));
    assert_false(is_forecast(outlook(state, 20240405, "A day of another calendar")));
    assert_false(is_forecast(outlook(state, 0, "Third column")));
}

static void words_where_no_period_is_told(void **state) {
    assert_true(is_forecast(outlook(state, 0, "Q2 2024 Outlook")));
    struct report *report = outlook(state, 0, "Low");
    report->statements[1].title = TEXT("Reconciliation of Non-GAAP Guidance");
    assert_true(is_forecast(report));
    tiny_column(&report->statements[1], 0, BASIS_UNSTATED, 20240331, 3);
    assert_false(is_forecast(report));
}

static void no_figures_of_a_line(void **state) {
    struct report *report = outlook(state, 20241231, "High");
    reconciliations_build(*state, report);
    parts_mark(*state, report);
    assert_int_equal(report->reconciliation_count, 0);
    assert_null(row_element(&report->statements[1].rows[0]));
    report = outlook(state, 20231231, "Year ended December 31, 2023");
    reconciliations_build(*state, report);
    parts_mark(*state, report);
    assert_int_equal(report->reconciliation_count, 1);
    assert_non_null(row_element(&report->statements[1].rows[0]));
}

static bool is_expected(struct report *report) {
    forecasts_mark(report);
    return report->statements[1].columns[0].expected;
}

/* Words of the head, or a day behind the release's; a release's day that is misread makes no results a forecast. */
static void columns_of_what_is_expected(void **state) {
    assert_true(is_expected(outlook(state, 20240331, "Q1'24 Forecast")));
    assert_true(is_expected(outlook(state, 0, "Q1 2024 Outlook")));
    assert_false(is_expected(outlook(state, 20240630, "Expected return")));
    struct report *report = outlook(state, 20240630, "June 30, 2024");
    report->release.date = date_of(2024, 4, 20);
    assert_true(is_expected(report));
    assert_false(report->statements[0].columns[0].expected);
    report->release.date = date_of(2024, 7, 20);
    assert_false(is_expected(report));
    report->release.date = date_of(2019, 4, 20);
    is_expected(report);
    assert_false(report->statements[0].columns[0].expected);
}

static void no_headline_of_what_is_expected(void **state) {
    struct report *report = outlook(state, 20240331, "Q1 2024 Outlook");
    report->statements[0].columns[0].period = report->statements[1].columns[0].period;
    report->statements[0].columns[0].heads = report->statements[1].columns[0].heads;
    report->statements[0].columns[0].head_count = 1;
    assert_true(date_known(report_latest(report).end));
    forecasts_mark(report);
    assert_false(date_known(report_latest(report).end));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(periods_to_come),
        UNIT(words_where_no_period_is_told),
        UNIT(no_figures_of_a_line),
        UNIT(columns_of_what_is_expected),
        UNIT(no_headline_of_what_is_expected),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
