/* Tests of render/headline: which figures page one shows and how changes are computed. */
#include "unit.h"

#include "render/headline.h"
#include "render/render.h"
#include "sample.h"
#include "tiny.h"

static struct headline read_sample(void **state, const struct report **report) {
    struct report *made = sample_report(*state);
    *report = made;
    return headline_read(*state, made, template_default(*state, diag_new(*state, TEXT("test"))));
}

static void test_gaap_first_and_twins_beside(void **state) {
    const struct report *report;
    struct headline headline = read_sample(state, &report);
    assert_int_equal(headline.gaap.count, 5);
    assert_int_equal(headline.non_gaap.count, 5);
    assert_int_equal(headline.gaap.figures[3].concept, CONCEPT_NET_INCOME);
    assert_text(headline.gaap.figures[3].label, "Net loss");
    assert_int_equal(report_value(report, headline.gaap.figures[3].cells[MOMENT_LATEST])->amount.units, -4381);
    assert_int_equal(report_value(report, headline.non_gaap.figures[3].cells[MOMENT_LATEST])->amount.units, -3951);
}

static void test_changes_on_both_comparatives(void **state) {
    const struct report *report;
    struct headline headline = read_sample(state, &report);
    const struct headline_figure *revenue = &headline.gaap.figures[0];
    struct change previous = change_between(report, revenue->cells[MOMENT_LATEST], revenue->cells[MOMENT_PREVIOUS]);
    struct change year = change_between(report, revenue->cells[MOMENT_LATEST], revenue->cells[MOMENT_YEAR_AGO]);
    assert_true(previous.known && previous.has_percent && year.known && year.has_percent);
    assert_int_equal(previous.amount.units, 3359);
    assert_text(decimal_text(*state, previous.percent), "26.5");
    assert_int_equal(year.amount.units, -5139);
    assert_text(decimal_text(*state, year.percent), "-24.3");
}

static void test_a_smaller_loss_is_an_increase(void **state) {
    const struct report *report;
    struct headline headline = read_sample(state, &report);
    const struct headline_figure *loss = &headline.gaap.figures[3];
    struct change change = change_between(report, loss->cells[MOMENT_LATEST], loss->cells[MOMENT_PREVIOUS]);
    assert_int_equal(change.amount.units, 8439);
    assert_text(decimal_text(*state, change.percent), "65.8");
}

/* Two columns of one row. */
static struct change change_of(void **state, int now, int then, int64_t then_scale) {
    struct report *report = tiny_report(*state, 2);
    for (int s = 0; s < 2; s++) {
        struct statement *statement = tiny_statement(*state, report, STATEMENT_INCOME, 1);
        int values[] = {s == 0 ? now : then};
        tiny_row(*state, statement, CONCEPT_REVENUE, "Revenue", values)->scale = s == 0 ? 1000 : then_scale;
    }
    return change_between(report, (struct cell_ref){0, 0, 0}, (struct cell_ref){1, 0, 0});
}

static void test_percent_says_nothing_across_signs(void **state) {
    assert_true(change_of(state, 50, 40, 1000).has_percent);
    assert_false(change_of(state, 50, -40, 1000).has_percent);
    assert_false(change_of(state, -50, 40, 1000).has_percent);
    assert_false(change_of(state, 50, 0, 1000).has_percent);
    assert_true(change_of(state, 50, -40, 1000).known);
    assert_int_equal(change_of(state, 50, -40, 1000).amount.units, 90);
}

/* A bridge with a column of amounts and one of figures a share: the row's label is no name for both. */
static void test_a_figure_a_share_says_so(void **state) {
    const struct template *template = template_default(*state, diag_new(*state, TEXT("test")));
    struct report *report = tiny_report(*state, 2);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_INCOME, 1);
    tiny_column(statement, 0, BASIS_GAAP, 20030331, 3);
    struct row *row = tiny_row(*state, statement, CONCEPT_EPS_DILUTED, "Net income", (const int[]){5});
    row->unit = row->values[0].unit = UNIT_PER_SHARE;
    struct headline headline = headline_read(*state, report, template);
    assert_text(headline.gaap.figures[0].label, "Net income, per diluted share");
    row->label = TEXT("Diluted EPS");
    headline = headline_read(*state, report, template);
    assert_text(headline.gaap.figures[0].label, "Diluted EPS");
}

static void test_what_cannot_be_compared_is_not(void **state) {
    assert_false(change_of(state, 50, TINY_BLANK, 1000).known);
    assert_false(change_of(state, 50, 40, 1000000).known);
    const struct report *report;
    read_sample(state, &report);
    assert_false(change_between(report, (struct cell_ref){-1, -1, -1}, (struct cell_ref){0, 0, 0}).known);
}

/* Dollars of two countries are not set against each other, in one filing or over two. */
static void test_currencies_are_not_compared(void **state) {
    const struct template *template = template_default(*state, diag_new(*state, TEXT("test")));
    struct report *report = tiny_report(*state, 2);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_INCOME, 2);
    tiny_column(statement, 0, BASIS_GAAP, 20030331, 3);
    tiny_column(statement, 1, BASIS_GAAP, 20020331, 3);
    struct row *row = tiny_row(*state, statement, CONCEPT_EPS_DILUTED, "Diluted EPS", (const int[]){50, 40});
    row->unit = row->values[0].unit = row->values[1].unit = UNIT_PER_SHARE;
    struct lent lent = {.concept = CONCEPT_EPS_DILUTED,
                        .basis = BASIS_GAAP,
                        .unit = UNIT_PER_SHARE,
                        .currency = TEXT("USD"),
                        .period = {.end = date_of(2002, 12, 31), .months = 3},
                        .amount = decimal_of(45, 0),
                        .scale = 1000};
    report->lent = &lent;
    report->lent_count = 1;
    assert_true(headline_read(*state, report, template).gaap.figures[0].lent[MOMENT_PREVIOUS]);
    lent.currency = TEXT("CAD");
    assert_false(headline_read(*state, report, template).gaap.figures[0].lent[MOMENT_PREVIOUS]);
    struct cell_ref now = {0, 0, 0}, then = {0, 0, 1};
    assert_true(change_between(report, now, then).known);
    statement->columns[1].currency = TEXT("CAD");
    assert_false(change_between(report, now, then).known);
}

/* Earnings a share of a year before that fit the whole income better do not make it that of the registrant. */
static void test_a_line_is_compared_with_itself(void **state) {
    const struct template *template = template_default(*state, diag_new(*state, TEXT("test")));
    struct report *report = tiny_report(*state, 5);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_INCOME, 2);
    tiny_column(statement, 0, BASIS_GAAP, 20231231, 3);
    tiny_column(statement, 1, BASIS_GAAP, 20221231, 3);
    tiny_row(*state, statement, CONCEPT_REVENUE, "Revenue", (const int[]){47180, 56473});
    tiny_row(*state, statement, CONCEPT_INCOME_TAX, "Income taxes", (const int[]){1247, 3430});
    tiny_row(*state, statement, CONCEPT_PROFIT_LOSS, "Net income", (const int[]){2243, 6378});
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net income attributable", (const int[]){2259, 6353});
    struct headline headline = headline_read(*state, report, template);
    const struct cell_ref *cells = headline.gaap.figures[1].cells, now = cells[MOMENT_LATEST];
    assert_int_equal(now.row, 3);
    assert_int_equal(cells[MOMENT_YEAR_AGO].row, 3);
    period before = headline.periods[MOMENT_YEAR_AGO];
    statement->rows[3].values[1] = (struct value){0};
    assert_int_equal(headline_then(report, CONCEPT_NET_INCOME, now, before, BASIS_GAAP).doubt, HEADLINE_NOT_PRINTED);
    statement->rows[2].concept = CONCEPT_NET_INCOME;
    assert_int_equal(headline_then(report, CONCEPT_NET_INCOME, now, before, BASIS_GAAP).cell.row, 2);
}

/* A table of quarters tells net income before preferred dividends: no earlier figure of what is left behind them. */
static void test_a_line_of_another_table_is_the_same_by_its_figures(void **state) {
    struct report *report = tiny_report(*state, 2);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_INCOME, 1);
    tiny_column(statement, 0, BASIS_GAAP, 20200331, 3);
    tiny_row(*state, statement, CONCEPT_REVENUE, "Revenue", (const int[]){22454});
    tiny_row(*state, statement, CONCEPT_NET_INCOME_COMMON, "Net loss to common", (const int[]){-209495});
    struct statement *quarters = tiny_statement(*state, report, STATEMENT_INCOME, 2);
    tiny_column(quarters, 0, BASIS_GAAP, 20200331, 3);
    tiny_column(quarters, 1, BASIS_GAAP, 20191231, 3);
    tiny_row(*state, quarters, CONCEPT_REVENUE, "Revenue", (const int[]){22454, 20685});
    tiny_row(*state, quarters, CONCEPT_INCOME_TAX, "Income taxes", (const int[]){10, 20});
    struct row *row =
        tiny_row(*state, quarters, CONCEPT_NET_INCOME, "Net (loss) income", (const int[]){-204653, 32672});
    period before = quarters->columns[1].period;
    struct cell_ref now = {0, 1, 0};
    assert_int_equal(headline_then(report, CONCEPT_NET_INCOME, now, before, BASIS_GAAP).doubt, HEADLINE_NOT_PRINTED);
    row->values[0].amount = decimal_of(-209495, 0);
    assert_int_equal(headline_then(report, CONCEPT_NET_INCOME, now, before, BASIS_GAAP).cell.statement, 1);
    row->values[0] = (struct value){0};
    assert_int_equal(headline_then(report, CONCEPT_NET_INCOME, now, before, BASIS_GAAP).doubt, HEADLINE_NOT_PRINTED);
}

static void test_a_cover_has_no_figures(void **state) {
    struct headline headline =
        headline_read(*state, sample_cover_only(*state), template_default(*state, diag_new(*state, TEXT("test"))));
    assert_int_equal(headline.gaap.count, 0);
    assert_int_equal(headline.non_gaap.count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_gaap_first_and_twins_beside),    UNIT(test_changes_on_both_comparatives),
        UNIT(test_a_smaller_loss_is_an_increase),  UNIT(test_percent_says_nothing_across_signs),
        UNIT(test_what_cannot_be_compared_is_not), UNIT(test_a_cover_has_no_figures),
        UNIT(test_a_figure_a_share_says_so),       UNIT(test_currencies_are_not_compared),
        UNIT(test_a_line_is_compared_with_itself), UNIT(test_a_line_of_another_table_is_the_same_by_its_figures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
