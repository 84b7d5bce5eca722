/*
 * Earnings per share: told by the row, by captions, by what else is printed.
 */
#include "recognize/concept/eps.h"

#include "concepts.h"
#include "unit.h"

/* Whole amounts above, so that cents tell figures per share. */
#define STATEMENT                                                                                                      \
    "# Statements of Operations", "# (In thousands)", " | Year ended June 30, 2005", "Net sales | 90",                 \
        "Cost of sales | 50", "Gross profit | 40", "Wages | 10", "Rent | 8", "Travel | 2", "Other | 1",                \
        "Interest expense | 2", "Income taxes | 3"
#define STATEMENT_CONCEPTS                                                                                             \
    "revenue", "cost_of_revenue", "gross_profit", "", "", "", "", "interest_expense", "income_tax"

static void captions_tell_what_rows_leave_out(void **state) {
    static const char *const lines[] = {
        STATEMENT,   "Loss per common share:",
        "  Basic",   "    Net loss attributable to common shareholders | (0.03)",
        "  Diluted", "    Net loss attributable to common shareholders | (0.04)",
        NULL,
    };
    static const char *const expected[] = {STATEMENT_CONCEPTS, "", "", "eps_basic", "", "eps_diluted", NULL};
    assert_concepts(*state, lines, expected);
}

static void the_total_goes_before_continuing_operations(void **state) {
    static const char *const lines[] = {
        STATEMENT,
        "Net earnings per common share:",
        "  Basic earnings from continuing operations | 0.43",
        "  Discontinued operation | (0.05)",
        "  Net earnings per common share - basic | 0.38",
        "  Diluted earnings from continuing operations | 0.42",
        "  Discontinued operation | (0.05)",
        "  Net earnings per common share - diluted | 0.37",
        NULL,
    };
    static const char *const expected[] = {STATEMENT_CONCEPTS, "", "", "", "eps_basic", "", "", "eps_diluted", NULL};
    assert_concepts(*state, lines, expected);
}

static void continuing_operations_where_there_are_no_others(void **state) {
    static const char *const lines[] = {
        STATEMENT, "Income per share from continuing operations:", "  Basic | 0.43", "  Diluted | 0.42", NULL,
    };
    static const char *const expected[] = {STATEMENT_CONCEPTS, "", "eps_basic", "eps_diluted", NULL};
    assert_concepts(*state, lines, expected);
}

static void the_total_goes_before_what_an_accounting_change_left(void **state) {
    static const char *const lines[] = {
        STATEMENT,
        "Earnings per common share before accounting change:",
        "  Basic | 0.43",
        "  Diluted | 0.42",
        "Earnings per common share:",
        "  Basic | 0.41",
        "  Diluted | 0.40",
        NULL,
    };
    static const char *const expected[] = {STATEMENT_CONCEPTS, "", "", "", "", "eps_basic", "eps_diluted", NULL};
    assert_concepts(*state, lines, expected);
}

static void shares_at_the_end_of_a_period_are_no_average(void **state) {
    static const char *const lines[] = {
        STATEMENT,
        "Common shares outstanding at period end (in shares) | 15,198,986",
        "Diluted common shares outstanding at period end (in shares) | 15,297,319",
        NULL,
    };
    static const char *const expected[] = {STATEMENT_CONCEPTS, "", "", NULL};
    assert_concepts(*state, lines, expected);
}

static void dilutive_earnings_are_diluted(void **state) {
    static const char *const lines[] = {
        STATEMENT,
        "Basic earnings per share | 0.43",
        "Dilutive earnings per share | 0.42",
        NULL,
    };
    static const char *const expected[] = {STATEMENT_CONCEPTS, "eps_basic", "eps_diluted", NULL};
    assert_concepts(*state, lines, expected);
}

/* A step between two figures per share counts as they do, and is neither. */
static void a_step_is_no_earnings_per_share(void **state) {
    static const char *const lines[] = {
        "# Reconciliation of GAAP to Non-GAAP Results",
        "# (In millions)",
        " | Year ended June 30, 2005 | Year ended June 30, 2004",
        "Net income | 268 | 625",
        "Losses | 217 | (118)",
        "Core income | 485 | 507",
        "Diluted earnings per share | 0.74 | 1.71",
        "Net currency loss from financing activities | 0.80 | (0.41)",
        "Earnings excluding identified items per common share (non-GAAP) | 1.54 | 1.30",
        NULL,
    };
    struct sketch sketch = sketch_of(*state, lines);
    const struct statement *statement = &sketch_read(&sketch)->statements[0];
    assert_int_equal(statement->rows[4].unit, UNIT_PER_SHARE);
    assert_int_equal(statement->rows[4].concept, CONCEPT_NONE);
    assert_int_equal(statement->rows[3].concept, CONCEPT_EPS_DILUTED);
    assert_int_not_equal(statement->rows[5].non_gaap, NON_GAAP_NONE);
}

/* The caption tells what both rows are, the rows which of them leaves something out. */
static void a_row_that_tells_only_what_it_excludes(void **state) {
    static const char *const lines[] = {
        STATEMENT,
        "Basic earnings per share",
        "  - Excluding one-time items (See Notes) | 0.24",
        "  - As reported | 0.27",
        NULL,
    };
    struct sketch sketch = sketch_of(*state, lines);
    const struct statement *statement = &sketch_read(&sketch)->statements[0];
    const struct row *rows = &statement->rows[statement->row_count - 2];
    assert_int_equal(rows[0].non_gaap, NON_GAAP_EPS_BASIC);
    assert_int_equal(rows[0].concept, CONCEPT_NONE);
    assert_int_equal(rows[1].concept, CONCEPT_EPS_BASIC);
}

static void a_line_for_both(void **state) {
    static const char *const lines[] = {STATEMENT, "Basic and diluted net loss per common share | (2.21)", NULL};
    static const char *const expected[] = {STATEMENT_CONCEPTS, "eps_basic_and_diluted", NULL};
    assert_concepts(*state, lines, expected);
}

static void a_line_that_tells_neither_is_both_when_alone(void **state) {
    static const char *const lines[] = {STATEMENT, "Net loss per share attributable to the Company | (0.03)", NULL};
    static const char *const expected[] = {STATEMENT_CONCEPTS, "eps_basic_and_diluted", NULL};
    assert_concepts(*state, lines, expected);
}

static void a_line_that_tells_neither_is_basic_beside_a_diluted_one(void **state) {
    static const char *const lines[] = {
        STATEMENT,
        "Earnings per common share | 1.91",
        "Earnings per common share - assuming dilution | 1.90",
        NULL,
    };
    static const char *const expected[] = {STATEMENT_CONCEPTS, "eps_basic", "eps_diluted", NULL};
    assert_concepts(*state, lines, expected);
}

static void the_first_of_several_classes(void **state) {
    static const char *const lines[] = {
        STATEMENT,
        "Basic earnings per share:",
        "  Class A common stock | 0.71",
        "  Class B common stock | 0.71",
        "Diluted earnings per share:",
        "  Class A common stock | 0.70",
        "  Class B common stock | 0.70",
        NULL,
    };
    static const char *const expected[] = {STATEMENT_CONCEPTS, "", "eps_basic", "", "", "eps_diluted", "", NULL};
    assert_concepts(*state, lines, expected);
}

static void other_figures_per_share_are_none(void **state) {
    static const char *const lines[] = {
        STATEMENT,
        "Cash dividends declared per share | 0.15",
        "Book value per diluted share | 41.42",
        "Gain on sale per diluted share | 0.10",
        "Tax effect per diluted share | 0.10",
        "Diluted earnings per share | 0.20",
        NULL,
    };
    static const char *const expected[] = {STATEMENT_CONCEPTS, "", "", "", "", "eps_diluted", NULL};
    assert_concepts(*state, lines, expected);
}

static void measures_are_named_by_their_words(void **state) {
    static const char *const lines[] = {
        STATEMENT,         "GAAP diluted earnings per share | 1.82",   "Non-GAAP diluted earnings per share | 1.80",
        "Core EPS | 1.70", "Adjusted basic earnings per share | 1.90", NULL,
    };
    static const char *const expected[] = {
        STATEMENT_CONCEPTS, "eps_diluted", "adjusted_eps_diluted", "adjusted_eps", "adjusted_eps_basic", NULL,
    };
    assert_concepts(*state, lines, expected);
}

static void a_bare_basis_takes_its_captions_words(void **state) {
    static const char *const lines[] = {
        STATEMENT, "Diluted net income per share:", "  GAAP | 2.29", "  Non-GAAP | 2.56", NULL,
    };
    static const char *const expected[] = {STATEMENT_CONCEPTS, "", "eps_diluted", "adjusted_eps_diluted", NULL};
    assert_concepts(*state, lines, expected);
}

static void whole_numbers_are_no_earnings_per_share(void **state) {
    static const char *const lines[] = {
        STATEMENT,
        "Earnings per share computation:",
        "  Net income for diluted earnings per share | 146",
        "  Diluted earnings per share | 0.84",
        NULL,
    };
    static const char *const expected[] = {STATEMENT_CONCEPTS, "", "", "eps_diluted", NULL};
    assert_concepts(*state, lines, expected);
}

/* What insurers earn without the gains of their investments, above what they earn. */
static void operating_income_per_share_is_a_part(void **state) {
    static const char *const lines[] = {
        STATEMENT, "Per share:", "  Operating income | 0.41", "  Realized gains | 0.07", "  Net income | 0.48", NULL,
    };
    static const char *const expected[] = {STATEMENT_CONCEPTS, "", "", "", "eps_basic_and_diluted", NULL};
    assert_concepts(*state, lines, expected);
}

/* Funds tell what their investments brought above what they earned, which they call otherwise. */
static void net_investment_income_per_share_is_a_part(void **state) {
    static const char *const by_row[] = {
        STATEMENT,
        "Net investment income per share - basic and diluted | 0.42",
        "Earnings per share - basic and diluted | 0.30",
        NULL,
    };
    static const char *const by_caption[] = {
        STATEMENT,
        "Net investment income per share:",
        "  Basic | 0.42",
        "  Diluted | 0.41",
        "Net increase in net assets from operations per share:",
        "  Basic | 0.30",
        "  Diluted | 0.29",
        NULL,
    };
    static const char *const in_names_of_funds[] = {
        STATEMENT,
        "Per share:",
        "  Net asset value, beginning of period | 15.10",
        "  Net investment loss | (0.42)",
        "  Net increase (decrease) in net assets resulting from operations | 0.30",
        "  Net asset value, end of period | 15.00",
        NULL,
    };
    static const char *const of_row[] = {STATEMENT_CONCEPTS, "", "eps_basic_and_diluted", NULL};
    static const char *const of_caption[] = {
        STATEMENT_CONCEPTS, "", "", "", "", "eps_basic", "eps_diluted", NULL,
    };
    static const char *const of_names[] = {STATEMENT_CONCEPTS, "", "", "", "eps_basic_and_diluted", "", NULL};
    assert_concepts(*state, by_row, of_row);
    assert_concepts(*state, by_caption, of_caption);
    assert_concepts(*state, in_names_of_funds, of_names);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(captions_tell_what_rows_leave_out),
        UNIT(the_total_goes_before_what_an_accounting_change_left),
        UNIT(shares_at_the_end_of_a_period_are_no_average),
        UNIT(dilutive_earnings_are_diluted),
        UNIT(the_total_goes_before_continuing_operations),
        UNIT(continuing_operations_where_there_are_no_others),
        UNIT(a_step_is_no_earnings_per_share),
        UNIT(a_row_that_tells_only_what_it_excludes),
        UNIT(a_line_for_both),
        UNIT(a_line_that_tells_neither_is_both_when_alone),
        UNIT(a_line_that_tells_neither_is_basic_beside_a_diluted_one),
        UNIT(the_first_of_several_classes),
        UNIT(other_figures_per_share_are_none),
        UNIT(measures_are_named_by_their_words),
        UNIT(a_bare_basis_takes_its_captions_words),
        UNIT(whole_numbers_are_no_earnings_per_share),
        UNIT(operating_income_per_share_is_a_part),
        UNIT(net_investment_income_per_share_is_a_part),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
