/* Tests of model/query: figures, lines and periods, and no answer where there is none. */
#include "unit.h"

#include "tiny.h"

static period quarter(int year, int month, int day) { return (period){.end = date_of(year, month, day), .months = 3}; }

/* GAAP | adjustment | non-GAAP of a quarter. */
static struct statement *three_columns(struct arena *arena, struct report *report) {
    struct statement *statement = tiny_statement(arena, report, STATEMENT_INCOME, 3);
    tiny_column(statement, 0, BASIS_GAAP, 20030331, 3);
    tiny_column(statement, 1, BASIS_ADJUSTMENT, 20030331, 3);
    tiny_column(statement, 2, BASIS_NON_GAAP, 20030331, 3);
    return statement;
}

static int found(const struct report *report, enum concept concept, period when, enum basis basis) {
    struct cell_ref cell = {-1, -1, -1};
    if (!report_find(report, concept, when, basis, &cell)) {
        assert_int_equal(cell.statement, -1);
        return TINY_BLANK;
    }
    const struct value *value = report_value(report, cell);
    assert_non_null(value);
    return (int)value->amount.units;
}

static void test_an_exhibit_of_another_filing(void **state) {
    (void)state;
    struct exhibit exhibit = {.description = TEXT("Agreement (incorporated by reference from the Form 8-K of May 1)")};
    assert_true(exhibit_is_elsewhere(&exhibit));
    exhibit.present = true;
    assert_false(exhibit_is_elsewhere(&exhibit));
    exhibit = (struct exhibit){.description = TEXT("Press release, incorporated by reference herein")};
    assert_false(exhibit_is_elsewhere(&exhibit));
}

static void test_find_by_basis(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = three_columns(*state, report);
    tiny_row(*state, statement, CONCEPT_REVENUE, "Revenues", (int[]){16019, 0, 16019});
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net loss", (int[]){-4381, 430, -3951});
    period q1 = quarter(2003, 3, 31);
    assert_int_equal(found(report, CONCEPT_NET_INCOME, q1, BASIS_GAAP), -4381);
    assert_int_equal(found(report, CONCEPT_NET_INCOME, q1, BASIS_ADJUSTMENT), 430);
    assert_int_equal(found(report, CONCEPT_NET_INCOME, q1, BASIS_NON_GAAP), -3951);
    assert_int_equal(found(report, CONCEPT_NET_INCOME, q1, BASIS_UNSTATED), TINY_BLANK);
    assert_int_equal(found(report, CONCEPT_REVENUE, q1, BASIS_GAAP), 16019);
}

static void test_find_answers_nothing_rather_than_something_near(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = three_columns(*state, report);
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net loss", (int[]){TINY_BLANK, 1, 2});
    period q1 = quarter(2003, 3, 31), year = {.end = date_of(2003, 3, 31), .months = 12}, other = quarter(2003, 3, 30);
    assert_int_equal(found(report, CONCEPT_NET_INCOME, q1, BASIS_GAAP), TINY_BLANK);
    assert_int_equal(found(report, CONCEPT_NET_INCOME, year, BASIS_NON_GAAP), TINY_BLANK);
    assert_int_equal(found(report, CONCEPT_NET_INCOME, other, BASIS_NON_GAAP), TINY_BLANK);
    assert_int_equal(found(report, CONCEPT_REVENUE, q1, BASIS_NON_GAAP), TINY_BLANK);
    assert_int_equal(found(report, CONCEPT_NONE, q1, BASIS_NON_GAAP), TINY_BLANK);
    assert_int_equal(found(report, CONCEPT_NET_INCOME, (period){0}, BASIS_NON_GAAP), TINY_BLANK);
    statement->columns[2].measure = MEASURE_CHANGE;
    assert_int_equal(found(report, CONCEPT_NET_INCOME, q1, BASIS_NON_GAAP), TINY_BLANK);
}

static void test_find_skips_a_blank_for_the_next_row(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = three_columns(*state, report);
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net loss:", (int[]){TINY_BLANK, TINY_BLANK, TINY_BLANK});
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net loss", (int[]){-5, 2, -3});
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net loss again", (int[]){-6, 2, -4});
    assert_int_equal(found(report, CONCEPT_NET_INCOME, quarter(2003, 3, 31), BASIS_GAAP), -5);
}

static void test_find_takes_a_nil_for_an_amount(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = three_columns(*state, report);
    struct row *row = tiny_row(*state, statement, CONCEPT_REVENUE, "Revenues", (int[]){TINY_BLANK, 1, 2});
    row->values[0].kind = VALUE_NIL;
    assert_int_equal(found(report, CONCEPT_REVENUE, quarter(2003, 3, 31), BASIS_GAAP), 0);
    row->values[0].kind = VALUE_NOT_MEANINGFUL;
    assert_int_equal(found(report, CONCEPT_REVENUE, quarter(2003, 3, 31), BASIS_GAAP), TINY_BLANK);
}

/* One column of an unstated basis a statement, with the amount 1, 2, ... in the order of `kinds`. */
static struct report *statements_of(struct arena *arena, const enum statement_kind *kinds, int count) {
    struct report *report = tiny_report(arena, 9);
    for (int i = 0; i < count; i++) {
        struct statement *statement = tiny_statement(arena, report, kinds[i], 1);
        tiny_column(statement, 0, BASIS_UNSTATED, 20030331, 3);
        tiny_row(arena, statement, CONCEPT_REVENUE, "Revenues", (int[]){i + 1});
    }
    return report;
}

static void test_find_prefers_income_statements(void **state) {
    period q1 = quarter(2003, 3, 31);
    enum statement_kind kinds[] = {STATEMENT_SEGMENT, STATEMENT_RECONCILIATION, STATEMENT_CASH_FLOW, STATEMENT_INCOME,
                                   STATEMENT_INCOME};
    assert_int_equal(found(statements_of(*state, kinds, 5), CONCEPT_REVENUE, q1, BASIS_GAAP), 4);
    assert_int_equal(found(statements_of(*state, kinds, 3), CONCEPT_REVENUE, q1, BASIS_GAAP), 3);
    /* neither a segment's figure, nor one of a reconciliation that may be non-GAAP */
    struct report *report = statements_of(*state, kinds, 2);
    assert_int_equal(found(report, CONCEPT_REVENUE, q1, BASIS_GAAP), TINY_BLANK);
    report->statements[1].columns[0].basis = BASIS_GAAP;
    assert_int_equal(found(report, CONCEPT_REVENUE, q1, BASIS_GAAP), 2);
}

static void test_find_passes_over_columns_of_a_member(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = three_columns(*state, report);
    tiny_row(*state, statement, CONCEPT_REVENUE, "Revenues", (int[]){1, 2, 3});
    for (int c = 0; c < 3; c++)
        statement->columns[c].member = TEXT("Europe");
    assert_int_equal(found(report, CONCEPT_REVENUE, quarter(2003, 3, 31), BASIS_GAAP), TINY_BLANK);
    assert_int_equal(found(report, CONCEPT_REVENUE, quarter(2003, 3, 31), BASIS_ADJUSTMENT), 2);
}

static void test_value_out_of_range(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = three_columns(*state, report);
    tiny_row(*state, statement, CONCEPT_REVENUE, "Revenues", (int[]){1, 2, 3});
    assert_int_equal(report_value(report, (struct cell_ref){0, 0, 2})->amount.units, 3);
    static const struct cell_ref outside[] = {{-1, 0, 0}, {1, 0, 0}, {0, -1, 0}, {0, 1, 0}, {0, 0, -1}, {0, 0, 3}};
    for (size_t i = 0; i < sizeof outside / sizeof outside[0]; i++)
        assert_null(report_value(report, outside[i]));
    statement->rows[0].values = NULL;
    assert_null(report_value(report, (struct cell_ref){0, 0, 0}));
}

static void test_value_is_amount(void **state) {
    (void)state;
    struct value value = {.kind = VALUE_NUMBER};
    assert_true(value_is_amount(&value));
    value.kind = VALUE_NIL;
    assert_true(value_is_amount(&value));
    value.kind = VALUE_BLANK;
    assert_false(value_is_amount(&value));
    value.kind = VALUE_NOT_MEANINGFUL;
    assert_false(value_is_amount(&value));
    value.kind = VALUE_TEXT;
    assert_false(value_is_amount(&value));
    assert_false(value_is_amount(NULL));
}

static void test_line(void **state) {
    struct report *report = tiny_report(*state, 3);
    assert_text(report_line(report, (struct origin){.line = 1}), "line 1");
    assert_text(report_line(report, (struct origin){.line = 3}), "line 3");
    assert_text(report_line(report, (struct origin){.line = 0}), "");
    assert_text(report_line(report, (struct origin){.line = 4}), "");
    assert_text(report_line(report, (struct origin){.line = UINT32_MAX}), "");
    assert_text(report_line(report, (struct origin){.line = 1, .document = 1}), "");
    report->documents[0].first_line = 101;
    assert_text(report_line(report, (struct origin){.line = 102}), "line 2");
    assert_text(report_line(report, (struct origin){.line = 100}), "");
    assert_text(report_line(report, (struct origin){.line = 104}), "");
}

/* An income statement with a column for each end; the months run beside. */
static struct report *periods_told(struct arena *arena, const int *ends, const int *months, int count) {
    struct report *report = tiny_report(arena, 9);
    struct statement *statement = tiny_statement(arena, report, STATEMENT_INCOME, count);
    for (int c = 0; c < count; c++)
        tiny_column(statement, c, BASIS_GAAP, ends[c], months[c]);
    return report;
}

static void assert_period(period actual, int end, int months) {
    assert_int_equal(actual.end.year * 10000 + actual.end.month * 100 + actual.end.day, end);
    assert_int_equal(actual.months, months);
}

static void test_latest_is_the_shortest_of_the_latest_end(void **state) {
    struct report *report =
        periods_told(*state, (int[]){20031231, 20021231, 20031231, 20030930}, (int[]){12, 12, 3, 3}, 4);
    assert_period(report_latest(report), 20031231, 3);
    report->statements[0].columns[2].basis = BASIS_ADJUSTMENT;
    assert_period(report_latest(report), 20031231, 12);
    report->statements[0].columns[0].measure = MEASURE_PERCENT_CHANGE;
    assert_period(report_latest(report), 20030930, 3);
    report->statements[0].columns[3].member = TEXT("Europe");
    assert_period(report_latest(report), 20021231, 12);
    report->statements[0].kind = STATEMENT_BALANCE;
    assert_period(report_latest(report), 0, 0);
    assert_period(report_latest(tiny_report(*state, 1)), 0, 0);
}

static void test_comparatives(void **state) {
    struct report *report =
        periods_told(*state, (int[]){20030331, 20021231, 20020331, 20011231}, (int[]){3, 3, 3, 3}, 4);
    period latest = report_latest(report);
    assert_period(report_previous(report, latest), 20021231, 3);
    assert_period(report_year_ago(report, latest), 20020331, 3);
    report->statements[0].columns[1].period.months = 12;
    report->statements[0].columns[2].period.months = 12;
    assert_period(report_previous(report, latest), 0, 0);
    assert_period(report_year_ago(report, latest), 0, 0);
}

/* Quarters of 13 weeks end some days off the calendar's; one more than that off is another period. */
static void test_comparatives_of_weeks(void **state) {
    struct report *report = periods_told(*state, (int[]){20111231, 20110924, 20101225}, (int[]){3, 3, 3}, 3);
    period latest = report_latest(report);
    assert_period(report_previous(report, latest), 20110924, 3);
    assert_period(report_year_ago(report, latest), 20101225, 3);
    tiny_column(&report->statements[0], 1, BASIS_GAAP, 20110919, 3);
    assert_period(report_previous(report, latest), 0, 0);
}

static void test_comparative_that_is_nearest(void **state) {
    struct report *report =
        periods_told(*state, (int[]){20030331, 20021228, 20021231, 20030103}, (int[]){3, 3, 3, 3}, 4);
    assert_period(report_previous(report, quarter(2003, 3, 31)), 20021231, 3);
}

/* Banks' releases hold no statement of income, or one of a quarter alone, and a table of results in short. */
static void test_comparatives_told_in_short(void **state) {
    struct report *report = periods_told(*state, (int[]){20030331, 20021231, 20020331}, (int[]){3, 3, 3}, 3);
    struct statement *statement = &report->statements[0];
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net income", (const int[]){3, 2, 1});
    tiny_row(*state, statement, CONCEPT_EPS_DILUTED, "Diluted", (const int[]){3, 2, 1});
    statement->kind = STATEMENT_OTHER;
    assert_period(report_latest(report), 20030331, 3);
    assert_period(report_previous(report, quarter(2003, 3, 31)), 20021231, 3);
    assert_period(report_year_ago(report, quarter(2003, 3, 31)), 20020331, 3);
    struct statement *whole = tiny_statement(*state, report, STATEMENT_INCOME, 1);
    tiny_column(whole, 0, BASIS_GAAP, 20030331, 3);
    assert_period(report_year_ago(report, quarter(2003, 3, 31)), 20020331, 3);
    tiny_column(whole, 0, BASIS_GAAP, 20020331, 3);
    assert_period(report_year_ago(report, quarter(2003, 3, 31)), 20020331, 3);
    assert_period(report_previous(report, quarter(2003, 3, 31)), 20021231, 3); /* which the whole one does not print */
}

static void test_comparatives_of_a_year(void **state) {
    struct report *report = periods_told(*state, (int[]){20031231, 20021231, 20030930}, (int[]){12, 12, 12}, 3);
    period latest = report_latest(report);
    assert_period(report_previous(report, latest), 20021231, 12);
    assert_period(report_year_ago(report, latest), 20021231, 12);
    assert_period(report_previous(report, (period){0}), 0, 0);
    assert_period(report_year_ago(report, (period){.end = date_of(2003, 12, 31), .months = 0}), 0, 0);
}

static void test_kinds_that_are_primary(void **state) {
    (void)state;
    assert_true(kind_is_primary(STATEMENT_INCOME));
    assert_true(kind_is_primary(STATEMENT_BALANCE));
    assert_true(kind_is_primary(STATEMENT_CASH_FLOW));
    assert_false(kind_is_primary(STATEMENT_RECONCILIATION));
    assert_false(kind_is_primary(STATEMENT_OTHER));
}

static void test_columns_headed_alike(void **state) {
    (void)state;
    text quarter_heads[] = {TEXT("Three Months Ended"), TEXT("March 31, 2003")};
    text year_heads[] = {TEXT("Year Ended"), TEXT("March 31, 2003")};
    struct column a = {.heads = quarter_heads, .head_count = 2}, b = {.heads = year_heads, .head_count = 2};
    struct column shorter = {.heads = quarter_heads, .head_count = 1};
    assert_true(column_headed_alike(&a, &a));
    assert_false(column_headed_alike(&a, &b));
    assert_false(column_headed_alike(&a, &shorter));
    assert_false(column_headed_alike(&shorter, &a));
}

static void test_a_column_s_currency_goes_before_its_statement_s(void **state) {
    (void)state;
    struct statement statement = {.currency = TEXT("CNY")};
    struct column own = {.currency = TEXT("USD")}, silent = {0};
    assert_true(text_equal(column_currency(&statement, &own), TEXT("USD")));
    assert_true(text_equal(column_currency(&statement, &silent), TEXT("CNY")));
}

static void test_broken(void **state) {
    struct report *report = tiny_report(*state, 1);
    assert_false(report_broken(report));
    for (int i = 0; i < 3; i++) {
        struct finding *finding = ARRAY_ADD((struct arena *)*state, report->findings, report->finding_count);
        finding->verdict = VERDICT_IMPROBABLE_ROUNDING;
    }
    assert_false(report_broken(report));
    report->findings[2].verdict = VERDICT_BROKEN;
    assert_true(report_broken(report));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_an_exhibit_of_another_filing),
        UNIT(test_find_by_basis),
        UNIT(test_find_answers_nothing_rather_than_something_near),
        UNIT(test_find_skips_a_blank_for_the_next_row),
        UNIT(test_find_takes_a_nil_for_an_amount),
        UNIT(test_find_prefers_income_statements),
        UNIT(test_find_passes_over_columns_of_a_member),
        UNIT(test_value_out_of_range),
        UNIT(test_value_is_amount),
        UNIT(test_line),
        UNIT(test_latest_is_the_shortest_of_the_latest_end),
        UNIT(test_comparatives),
        UNIT(test_comparatives_of_weeks),
        UNIT(test_comparative_that_is_nearest),
        UNIT(test_comparatives_told_in_short),
        UNIT(test_comparatives_of_a_year),
        UNIT(test_kinds_that_are_primary),
        UNIT(test_columns_headed_alike),
        UNIT(test_a_column_s_currency_goes_before_its_statement_s),
        UNIT(test_broken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
