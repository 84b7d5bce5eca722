/*
 * Lines that no word names: by where they stand and what their figures are.
 */
#include "recognize/concept/structure.h"

#include "concepts.h"
#include "unit.h"

#define HEAD "# Statements of Operations", "# (In thousands)", " | Year ended June 30, 2005"

static void the_only_line_under_revenue(void **state) {
    static const char *const lines[] = {
        HEAD, "Revenue:", "  Services | 90", "Operating expenses:", "  Salaries | 50", "  Rent | 10", "Net income | 30",
        NULL,
    };
    static const char *const expected[] = {"", "revenue", "", "", "", "net_income", NULL};
    assert_concepts(*state, lines, expected);
}

static void several_lines_under_revenue_are_none_of_them_revenue(void **state) {
    static const char *const lines[] = {
        HEAD,
        "Revenue:",
        "  Services | 90",
        "  Products | 10",
        "Operating expenses:",
        "  Salaries | 50",
        "Net income | 50",
        NULL,
    };
    static const char *const expected[] = {"", "", "", "", "", "net_income", NULL};
    assert_concepts(*state, lines, expected);
}

/* The only total without a label below the equity's caption balances the assets. */
static void a_blank_total_that_balances_is_no_equity(void **state) {
    static const char *const lines[] = {
        "# Balance Sheets",
        "# (In thousands)",
        " | June 30, 2005",
        "Cash | 50",
        "Property | 40",
        " | 90",
        "LIABILITIES",
        "Accounts payable | 30",
        "SHAREHOLDERS' EQUITY",
        "Share capital | 80",
        "Deficit | (20)",
        " | 90",
        NULL,
    };
    static const char *const expected[] = {
        "cash", "", "assets", "", "", "", "", "retained_earnings", "liabilities_and_equity", NULL};
    assert_concepts(*state, lines, expected);
}

static void the_first_line_above_the_expenses(void **state) {
    static const char *const lines[] = {
        HEAD, "Rental income | 106", "Expenses:", "  Cost of operations | 30", "  Depreciation | 20", "Net income | 56",
        NULL,
    };
    static const char *const expected[] = {"revenue", "", "", "", "net_income", NULL};
    assert_concepts(*state, lines, expected);
}

static void net_interest_income_without_a_label(void **state) {
    static const char *const lines[] = {
        HEAD,
        "Interest income:",
        "  Mortgages | 60",
        "  Other | 9",
        " | 69",
        "Interest expense:",
        "  Secured | (40)",
        "  Unsecured | (7)",
        " | (47)",
        " | 22",
        "Other expense:",
        "  Salaries | (2)",
        "Net income | 20",
        NULL,
    };
    static const char *const expected[] = {
        "", "",           "",   "interest_income", "", "", "", "interest_expense", "net_interest_income", "",
        "", "net_income", NULL,
    };
    assert_concepts(*state, lines, expected);
}

static void a_blank_total_that_is_not_left_is_not_it(void **state) {
    static const char *const lines[] = {
        HEAD,
        "Interest income:",
        "  Mortgages | 60",
        "  Other | 9",
        " | 69",
        "Interest expense:",
        "  Secured | (40)",
        "  Unsecured | (7)",
        " | (47)",
        " | 23",
        "Other expense:",
        "  Salaries | (2)",
        "Net income | 20",
        NULL,
    };
    static const char *const expected[] = {"", "", "", "", "", "", "", "", "", "", "", "net_income", NULL};
    assert_concepts(*state, lines, expected);
}

static void interest_below_expenses_is_no_lenders(void **state) {
    static const char *const lines[] = {
        HEAD,
        "Research and development | 50",
        "Loss from operations | (50)",
        "Net interest income | 3",
        "Net loss | (47)",
        NULL,
    };
    static const char *const expected[] = {"research_and_development", "operating_income", "", "net_income", NULL};
    assert_concepts(*state, lines, expected);
}

#define PARENTS_BALANCE "# Balance Sheets", "# (In thousands)", " | June 30, 2005"

static void equity_is_the_parents_not_the_total(void **state) {
    static const char *const lines[] = {
        PARENTS_BALANCE,
        "Total assets | 90",
        "Retained earnings | 50",
        "Acme share of equity | 50",
        "Noncontrolling interests | 10",
        "Total equity | 60",
        "Total liabilities and equity | 90",
        NULL,
    };
    static const char *const expected[] = {"assets", "retained_earnings",      "equity", "",
                                           "",       "liabilities_and_equity", NULL};
    assert_concepts(*state, lines, expected);
}

/* Without a line for the parent's, the total is all that is told. */
static void equity_with_others_among_its_lines_is_the_total(void **state) {
    static const char *const lines[] = {
        PARENTS_BALANCE,
        "Total assets | 90",
        "Retained earnings | 50",
        "Treasury stock | (5)",
        "Noncontrolling interests | 10",
        "Total stockholders' equity | 55",
        "Total liabilities and equity | 90",
        NULL,
    };
    static const char *const expected[] = {"assets", "retained_earnings",      "",  "",
                                           "equity", "liabilities_and_equity", NULL};
    assert_concepts(*state, lines, expected);
}

static void net_revenues_below_the_total_are_the_figure(void **state) {
    static const char *const lines[] = {
        HEAD,
        "Commissions | 60",
        "Total revenues | 90",
        "Interest expense | 10",
        "Net revenues | 80",
        "Income before income taxes | 20",
        NULL,
    };
    static const char *const expected[] = {"", "", "interest_expense", "revenue", "pretax_income", NULL};
    assert_concepts(*state, lines, expected);
}

static void net_sales_above_the_total_are_a_part(void **state) {
    static const char *const lines[] = {
        HEAD, "Net sales | 80", "Membership fees | 10", "Total revenue | 90", "Income before income taxes | 20", NULL,
    };
    static const char *const expected[] = {"", "", "revenue", "pretax_income", NULL};
    assert_concepts(*state, lines, expected);
}

#define BALANCE "# Balance Sheets", "# (In thousands)", " | June 30, 2005 | June 30, 2004"

static void totals_that_say_nothing_else_balance(void **state) {
    static const char *const lines[] = {
        BALANCE,
        "Cash | 5 | 4",
        "Land | 5 | 5",
        "TOTAL | 10 | 9",
        "Current liabilities:",
        "  Accounts payable | 4 | 3",
        "Common stock | 6 | 6",
        "TOTAL | 10 | 9",
        NULL,
    };
    static const char *const expected[] = {"cash", "", "assets", "", "", "", "liabilities_and_equity", NULL};
    assert_concepts(*state, lines, expected);
}

/* British: assets are nowhere summed up, and the last total before the liabilities is that of the current ones. */
static void a_total_that_balances_with_nothing_is_no_total_assets(void **state) {
    static const char *const lines[] = {
        BALANCE,
        "Land | 5 | 5",
        " | 5 | 5",
        "Cash | 4 | 3",
        "Held for sale | 3 | 2",
        " | 7 | 5",
        "Current liabilities",
        "  Payables | (2) | (1)",
        "Net assets | 10 | 9",
        "Share capital | 10 | 9",
        "",
        " | 10 | 9",
        NULL,
    };
    static const char *const expected[] = {"", "", "cash", "", "", "", "", "", "", "", NULL};
    assert_concepts(*state, lines, expected);
}

static void comprehensive_income_attributed_is_no_net_income(void **state) {
    static const char *const lines[] = {
        HEAD,
        "Profit for the year | 9",
        "Exchange adjustments | (4)",
        "Total comprehensive income for the year | 5",
        "Attributable to:",
        "  Equity holders of the parent | 4",
        "  Non-controlling interests | 1",
        NULL,
    };
    static const char *const expected[] = {"profit_loss", "", "", "", "", "", NULL};
    assert_concepts(*state, lines, expected);
}

static void what_is_all_the_difference_is_cost_and_taxes(void **state) {
    static const char *const lines[] = {
        "# Statements of Operations",
        "# (In thousands)",
        " | 2005 | 2004",
        "Net sales | 90 | 80",
        "Direct costs | 50 | 45",
        "Gross profit | 40 | 35",
        "Overhead | 30 | 37",
        "Income (loss) before taxes | 10 | (2)",
        "Federal and other taxes | 4 | (1)",
        "Net income (loss) | 6 | (1)",
        NULL,
    };
    static const char *const expected[] = {"revenue",       "cost_of_revenue", "gross_profit", "",
                                           "pretax_income", "income_tax",      "net_income",   NULL};
    assert_concepts(*state, lines, expected);
}

static void a_part_of_the_difference_is_neither(void **state) {
    static const char *const lines[] = {
        HEAD,           "Net sales | 90",     "Direct costs | 30", "Depreciation | 20", "Gross profit | 40",
        "Other | (30)", "Pretax income | 10", "Other costs | 4",   "Net income | 6",    NULL,
    };
    static const char *const expected[] = {"revenue", "",           "",  "gross_profit", "", "pretax_income",
                                           "",        "net_income", NULL};
    assert_concepts(*state, lines, expected);
}

/* A partnership's units are its shares. */
static void units_of_partners_are_shares(void **state) {
    static const char *const lines[] = {
        HEAD,
        "Sales | 90",
        "Net income | 30",
        "Per common unit data (fully diluted):",
        "  Earnings per common unit | 0.72",
        "  Average common units outstanding (in millions) | 2,191",
        NULL,
    };
    static const char *const expected[] = {"revenue", "net_income", "", "eps_diluted", "shares_diluted", NULL};
    assert_concepts(*state, lines, expected);
}

/* Sales of equipment are a line of the revenues that the caption's total tells. */
static void the_total_below_the_caption_of_revenues(void **state) {
    static const char *const lines[] = {
        HEAD, "Net Sales and Revenues", "  Net sales | 90", "  Finance income | 10", "  Total | 100", "Net income | 30",
        NULL,
    };
    static const char *const expected[] = {"", "", "", "revenue", "net_income", NULL};
    assert_concepts(*state, lines, expected);
}

/* What is left of consolidated net income is the parent's, whatever the line is called. */
static void the_parents_share_by_difference(void **state) {
    static const char *const lines[] = {
        HEAD,
        "Sales | 90",
        "Net income | 30",
        "Net income attributable to noncontrolling interests | (5)",
        "Acme share of net income | 25",
        NULL,
    };
    static const char *const expected[] = {"revenue", "profit_loss", "", "net_income", NULL};
    assert_concepts(*state, lines, expected);
    static const char *const unlike[] = {
        HEAD,
        "Sales | 90",
        "Net income | 30",
        "Net income attributable to noncontrolling interests | (5)",
        "Acme share of net income | 24",
        NULL,
    };
    static const char *const left_open[] = {"revenue", "net_income", "", "", NULL};
    assert_concepts(*state, unlike, left_open);
}

static void consolidated_net_income_attributable_to_a_name(void **state) {
    static const char *const lines[] = {
        HEAD,
        "Sales | 90",
        "Consolidated net income | 30",
        "Consolidated net income attributable to noncontrolling interest | (4)",
        "Consolidated net income attributable to Acme | 25",
        NULL,
    };
    static const char *const expected[] = {"revenue", "profit_loss", "", "net_income", NULL};
    assert_concepts(*state, lines, expected);
}

/* Shares below the caption of earnings they divide; with dividends between, the caption does not speak of them. */
static void shares_by_their_captions(void **state) {
    static const char *const lines[] = {
        HEAD,
        "Sales | 90",
        "Net income | 30",
        "Basic earnings per share",
        "  Net income | 0.30",
        "  Weighted-average shares outstanding | 100",
        "Diluted earnings per share",
        "  Net income | 0.29",
        "  Weighted-average shares outstanding | 103",
        NULL,
    };
    static const char *const expected[] = {"revenue",     "net_income",     "",  "eps_basic", "shares_basic", "",
                                           "eps_diluted", "shares_diluted", NULL};
    assert_concepts(*state, lines, expected);
    static const char *const apart[] = {
        HEAD,
        "Sales | 90",
        "Net income | 30",
        "Diluted earnings per share",
        "  Net income | 0.29",
        "  Cash dividends per share | 0.20",
        "  Weighted-average shares outstanding | 100",
        NULL,
    };
    static const char *const left_open[] = {"revenue", "net_income", "", "eps_diluted", "", "shares_basic_and_diluted",
                                            NULL};
    assert_concepts(*state, apart, left_open);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(the_only_line_under_revenue),
        UNIT(several_lines_under_revenue_are_none_of_them_revenue),
        UNIT(a_blank_total_that_balances_is_no_equity),
        UNIT(the_first_line_above_the_expenses),
        UNIT(net_interest_income_without_a_label),
        UNIT(a_blank_total_that_is_not_left_is_not_it),
        UNIT(interest_below_expenses_is_no_lenders),
        UNIT(equity_is_the_parents_not_the_total),
        UNIT(equity_with_others_among_its_lines_is_the_total),
        UNIT(net_revenues_below_the_total_are_the_figure),
        UNIT(net_sales_above_the_total_are_a_part),
        UNIT(totals_that_say_nothing_else_balance),
        UNIT(a_total_that_balances_with_nothing_is_no_total_assets),
        UNIT(comprehensive_income_attributed_is_no_net_income),
        UNIT(what_is_all_the_difference_is_cost_and_taxes),
        UNIT(a_part_of_the_difference_is_neither),
        UNIT(units_of_partners_are_shares),
        UNIT(the_total_below_the_caption_of_revenues),
        UNIT(the_parents_share_by_difference),
        UNIT(consolidated_net_income_attributable_to_a_name),
        UNIT(shares_by_their_captions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
