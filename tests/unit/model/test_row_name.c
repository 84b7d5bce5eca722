/* Tests of model/row_name: what rows and reconciliations are called away from their statement. */
#include "unit.h"

#include "tiny.h"

static struct report *earnings_per_share(void **state, const char *label) {
    struct report *report = tiny_report(*state, 3);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_INCOME, 1);
    const int none[] = {TINY_BLANK}, some[] = {5};
    tiny_row(*state, statement, CONCEPT_NONE, "Earnings per share:", none)->role = ROLE_HEADING;
    tiny_row(*state, statement, CONCEPT_NONE, "Continuing operations:", none)->role = ROLE_HEADING;
    tiny_row(*state, statement, CONCEPT_EPS_DILUTED, label, some)->unit = UNIT_PER_SHARE;
    statement->rows[0].section = -1;
    statement->rows[1].section = 0;
    statement->rows[2].section = 1;
    return report;
}

static text name_of(void **state, const struct report *report, int row) {
    return row_name(*state, &report->statements[0], row);
}

static void test_the_section_that_tells_the_unit_goes_before(void **state) {
    assert_text(name_of(state, earnings_per_share(state, "Diluted"), 2), "Earnings per share: Diluted");
}

static void test_shareholders_are_no_shares(void **state) {
    assert_text(name_of(state, earnings_per_share(state, "Net income of common shareholders"), 2),
                "Earnings per share: Net income of common shareholders");
}

static void test_a_label_that_says_enough_stands_alone(void **state) {
    assert_text(name_of(state, earnings_per_share(state, "Diluted per share"), 2), "Diluted per share");
    struct report *report = earnings_per_share(state, "Net income");
    report->statements[0].rows[2].unit = UNIT_CURRENCY;
    assert_text(name_of(state, report, 2), "Net income");
    report->statements[0].rows[2].unit = UNIT_PER_SHARE;
    report->statements[0].rows[2].section = -1;
    assert_text(name_of(state, report, 2), "Net income");
}

static void test_a_sign_that_leads_to_figures_is_no_part(void **state) {
    assert_text(name_of(state, earnings_per_share(state, "Dividends per share:"), 2), "Dividends per share");
    assert_text(name_of(state, earnings_per_share(state, "Diluted:"), 2), "Earnings per share: Diluted");
}

static void test_a_blank_label_is_its_concept(void **state) {
    struct report *report = earnings_per_share(state, "");
    assert_text(name_of(state, report, 2), concept_title(CONCEPT_EPS_DILUTED));
    report->statements[0].rows[2].concept = CONCEPT_NONE;
    assert_int_equal(name_of(state, report, 2).len, 0);
}

static void test_a_row_of_its_basis_alone_is_led_by_its_column(void **state) {
    struct report *report = tiny_report(*state, 3);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_RECONCILIATION, 2);
    static text heads[] = {TEXT_INIT("Quarter ended March 29, 2024"), TEXT_INIT("Diluted net income per share")};
    struct row *row = tiny_row(*state, statement, CONCEPT_NONE, "Comparable (Non-GAAP)", (int[]){965, 57});
    row->basis = BASIS_NON_GAAP;
    statement->columns[0].member = TEXT("Operating income");
    statement->columns[1].unit = UNIT_PER_SHARE;
    statement->columns[1].heads = heads;
    statement->columns[1].head_count = 2;
    assert_text(cell_name(*state, statement, 0, 0), "Operating income, Comparable (Non-GAAP)");
    assert_text(cell_name(*state, statement, 0, 1), "Diluted net income per share, Comparable (Non-GAAP)");
    statement->columns[0].member = TEXT("");
    assert_text(cell_name(*state, statement, 0, 0), "Comparable (Non-GAAP)");
    statement->columns[0].member = TEXT("Europe");
    row->non_gaap = NON_GAAP_OPERATING_INCOME;
    row->label = TEXT("Adjusted operating income");
    assert_text(cell_name(*state, statement, 0, 0), "Adjusted operating income");
}

/* "(See Notes)" and a leading dash lead to places in the statement. */
static void test_a_name_refers_to_no_note(void **state) {
    struct report *report = earnings_per_share(state, "- As reported");
    report->statements[0].rows[1].label = TEXT("Basic earnings per share-(Notes)");
    assert_text(name_of(state, report, 2), "Basic earnings per share: As reported");
    report->statements[0].rows[2].unit = UNIT_CURRENCY;
    report->statements[0].rows[2].label = TEXT("Net income (See Note 3)");
    assert_text(name_of(state, report, 2), "Net income");
    report->statements[0].rows[2].label = TEXT("Other assets (notes receivable)");
    assert_text(name_of(state, report, 2), "Other assets (notes receivable)");
}

/* Basic and diluted figures of one label: the heading tells which it is. */
static void test_a_heading_tells_the_dilution(void **state) {
    struct report *report = earnings_per_share(state, "Earnings (loss) per share");
    report->statements[0].rows[1].label = TEXT("Diluted:");
    assert_text(name_of(state, report, 2), "Earnings (loss) per share, diluted");
    report->statements[0].rows[2].label = TEXT("Diluted earnings per share");
    assert_text(name_of(state, report, 2), "Diluted earnings per share");
}

static void test_reconciliations_per_share_are_named_by_their_row(void **state) {
    struct report *report = earnings_per_share(state, "Diluted");
    struct reconciliation it = {.label = TEXT("Diluted"), .unit = UNIT_PER_SHARE, .gaap_cell = {0, 2, 0}};
    assert_text(reconciliation_name(*state, report, &it), "Earnings per share: Diluted");
    it.gaap_cell.row = 9;
    assert_text(reconciliation_name(*state, report, &it), "Diluted");
    it = (struct reconciliation){.measure = CONCEPT_NET_INCOME, .gaap_cell = {0, 2, 0}};
    assert_text(reconciliation_name(*state, report, &it), concept_title(CONCEPT_NET_INCOME));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_the_section_that_tells_the_unit_goes_before),
        UNIT(test_shareholders_are_no_shares),
        UNIT(test_a_label_that_says_enough_stands_alone),
        UNIT(test_a_sign_that_leads_to_figures_is_no_part),
        UNIT(test_a_blank_label_is_its_concept),
        UNIT(test_a_row_of_its_basis_alone_is_led_by_its_column),
        UNIT(test_a_name_refers_to_no_note),
        UNIT(test_a_heading_tells_the_dilution),
        UNIT(test_reconciliations_per_share_are_named_by_their_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
