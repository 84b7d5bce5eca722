/*
 * Concepts: the lines that matter, by words, section and position.
 */
#include "recognize/concept/concept.h"

#include "concepts.h"
#include "unit.h"

static const char *const income[] = {
    "# Consolidated Statements of Operations",
    "# (In thousands)",
    " | Year ended June 30, 2005",
    "Revenues:",
    "  Product | 60",
    "  Service | 40",
    "    Total revenues | 100",
    "Cost of revenues:",
    "  Product | 30",
    "  Total | 30",
    "Gross profit | 70",
    "Operating expenses:",
    "  Research and development | 20",
    "  Sales and marketing | 10",
    "  General and administrative | 5",
    "    Total operating expenses | 35",
    "Income (loss) from operations | 35",
    "Interest income | 1",
    "Interest expense | (2)",
    "Income before provision for income taxes | 34",
    "Provision for income taxes | 12",
    "Net income | 22",
    "Net income per share:",
    "  Basic | 0.22",
    "  Diluted | 0.20",
    "Shares used in computing net income per share:",
    "  Basic | 100",
    "  Diluted | 110",
    NULL,
};

static void an_income_statement(void **state) {
    static const char *const expected[] = {
        "",
        "",
        "",
        "revenue",
        "",
        "",
        "cost_of_revenue",
        "gross_profit",
        "",
        "research_and_development",
        "selling_and_marketing",
        "general_and_administrative",
        "operating_expenses",
        "operating_income",
        "interest_income",
        "interest_expense",
        "pretax_income",
        "income_tax",
        "net_income",
        "",
        "eps_basic",
        "eps_diluted",
        "",
        "shares_basic",
        "shares_diluted",
        NULL,
    };
    assert_concepts(*state, income, expected);
}

static const char *const balance[] = {
    "# Balance Sheets",
    "# (In thousands)",
    " | June 30, 2005 | June 30, 2004",
    "Cash and cash equivalents | 5 | 4",
    "Accounts receivable, net | 1 | 1",
    "Inventories | 2 | 2",
    "  Total current assets | 8 | 7",
    "Goodwill | 2 | 2",
    "",
    " | 10 | 9",
    "Current liabilities:",
    "  Accounts payable | 4 | 3",
    "  Total current liabilities | 4 | 3",
    "Long-term debt, less current portion | 1 | 1",
    "Accumulated deficit | (3) | (3)",
    "  Total stockholders' equity | 5 | 5",
    "",
    " | 10 | 9",
    NULL,
};

static void totals_without_a_label_by_position(void **state) {
    static const char *const expected[] = {
        "cash",
        "receivables",
        "inventory",
        "current_assets",
        "",
        "assets",
        "",
        "",
        "current_liabilities",
        "long_term_debt",
        "retained_earnings",
        "equity",
        "liabilities_and_equity",
        NULL,
    };
    assert_concepts(*state, balance, expected);
}

static void equity_may_stand_before_liabilities(void **state) {
    static const char *const lines[] = {
        "# Statements of Financial Position",
        "# (In thousands)",
        " | June 30, 2005 | June 30, 2004",
        "Total assets | 10 | 9",
        "Total liabilities | 4 | 3",
        "Total equity | 6 | 6",
        "Total equity and liabilities | 10 | 9",
        NULL,
    };
    static const char *const expected[] = {"assets", "liabilities", "equity", "liabilities_and_equity", NULL};
    assert_concepts(*state, lines, expected);
}

static const char *const two_equities[] = {
    "# Balance Sheets",
    "# (In thousands)",
    " | June 30, 2005 | June 30, 2004",
    "Total assets | 10 | 9",
    "Total liabilities | 4 | 3",
    "Total stockholders' equity - Example Tools, Inc. | 5 | 5",
    "Noncontrolling interest | 1 | 1",
    "Total stockholders' equity | 6 | 6",
    "Total liabilities and stockholders' equity | 10 | 9",
    NULL,
};

static void the_parents_equity_is_the_element(void **state) {
    static const char *const expected[] = {"assets", "liabilities", "equity", "", "", "liabilities_and_equity", NULL};
    assert_concepts(*state, two_equities, expected);
}

static const char *const potential[] = {
    "# Statements of Income",
    "# (In millions, except per share amounts)",
    " | Quarter ended June 30, 2005 | Quarter ended June 30, 2004",
    "Net income | 421 | 595",
    "Weighted-average common shares outstanding (000) | 922,941 | 964,878",
    "Effect of common share options and other stock awards | 10,692 | 9,419",
    "Weighted-average common shares and potential common shares outstanding (000) | 933,634 | 974,297",
    NULL,
};

static void shares_without_potential_ones_are_basic(void **state) {
    static const char *const expected[] = {"net_income", "shares_basic", "", "shares_diluted", NULL};
    assert_concepts(*state, potential, expected);
    struct sketch sketch = sketch_of(*state, potential);
    const struct row *effect = &sketch_read(&sketch)->statements[0].rows[2];
    assert_int_equal(effect->unit, UNIT_SHARES);
    assert_int_equal(effect->scale, 1000);
}

static const char *const cash[] = {
    "# Statements of Cash Flows",
    "# (In thousands)",
    " | Year ended June 30, 2005",
    "Net loss | (5)",
    "Depreciation and amortization | 1",
    "Net cash used in operating activities | (4)",
    "Purchases of property and equipment | (2)",
    "Net cash used in investing activities | (2)",
    "Net cash provided by financing activities | 9",
    "Net increase in cash and cash equivalents | 3",
    NULL,
};

static void a_cash_flow_statement(void **state) {
    static const char *const expected[] = {
        "net_income",          "depreciation_and_amortization", "operating_cash_flow", "capital_expenditure",
        "investing_cash_flow", "financing_cash_flow",           "cash_change",         NULL,
    };
    assert_concepts(*state, cash, expected);
}

static const char *const attributable[] = {
    "# Statements of Income",
    "# (In thousands)",
    " | Year ended June 30, 2005",
    "Net sales | 9",
    "Net earnings | 5",
    "Net income attributable to noncontrolling interests | 1",
    "Net earnings attributable to Example shareholders | 4",
    "Net income available to common stockholders | 3",
    NULL,
};

static void the_parents_net_income(void **state) {
    static const char *const expected[] = {"revenue", "profit_loss", "", "net_income", "net_income_common", NULL};
    assert_concepts(*state, attributable, expected);
}

/* Lines that only look like the ones that matter. */
static const char *const traps[] = {
    "# Statements of Income",
    "# (In thousands)",
    " | Year ended June 30, 2005",
    "Total costs and revenue sharing | 1",
    "Net sales | 90",
    "Comparable net sales | 88",
    "Earnings before interest and taxes | 20",
    "Income before income taxes of the insurance segment | 14",
    "Income before income taxes | 15",
    "Noncontrolling interest in net income | 2",
    "Income from continuing operations attributable to common stockholders | 11",
    "Net income applicable to common stock | 10",
    "Example Company net income | 12",
    NULL,
};

static void look_alikes_are_passed_over(void **state) {
    static const char *const expected[] = {
        "", "revenue", "adjusted_revenue", "", "", "pretax_income", "", "", "net_income_common", "net_income", NULL,
    };
    assert_concepts(*state, traps, expected);
}

static const char *const abroad[] = {
    "# Consolidated income statement",
    "# (In millions)",
    " | Year ended 31 December 2019",
    "Revenue | 90",
    "Operating profit | 30",
    "Profit before taxation | 20",
    "Taxation | (5)",
    "Profit for the year | 15",
    "Attributable to:",
    "  Equity holders of the parent | 13",
    "  Non-controlling interests | 2",
    NULL,
};

static void words_of_other_countries(void **state) {
    static const char *const expected[] = {
        "revenue", "operating_income", "pretax_income", "income_tax", "profit_loss", "", "net_income", "", NULL,
    };
    assert_concepts(*state, abroad, expected);
}

static const char *const discontinued[] = {
    "# Statements of Income",
    "# (In thousands)",
    " | Year ended June 30, 2005",
    "Net sales | 90",
    "Income before income taxes | 15",
    "Discontinued operations, net of tax:",
    "  Operating loss | (4)",
    "  Loss on disposal | (1)",
    "Net income | 10",
    NULL,
};

static void parts_of_discontinued_operations_are_not_the_registrants(void **state) {
    static const char *const expected[] = {"revenue", "pretax_income", "", "", "", "net_income", NULL};
    assert_concepts(*state, discontinued, expected);
}

/* One label a row: what revenue is called where it is one line of its own. */
static void names_of_lines(void **state) {
    (void)state;
    static const struct {
        const char *label;
        enum concept concept;
    } names[] = {
        {"Total sales and revenues", CONCEPT_REVENUE},
        {"Total revenues, net of interest expense", CONCEPT_REVENUE},
        {"Total revenues and other income", CONCEPT_REVENUE},
        {"Sales and other operating revenues", CONCEPT_REVENUE},
        {"SALES, Net of returns and allowances", CONCEPT_REVENUE},
        {"Total costs and revenue", CONCEPT_NONE},
        {"Other revenue", CONCEPT_NONE},
        {"Gross income", CONCEPT_GROSS_PROFIT},
        {"Operating (Loss) Profit", CONCEPT_OPERATING_INCOME},
        {"Net operating income (loss)", CONCEPT_OPERATING_INCOME},
        {"(Loss)/earnings from operations", CONCEPT_OPERATING_INCOME},
        {"Income from operations before income taxes", CONCEPT_PRETAX_INCOME},
        {"Consolidated profit before taxes", CONCEPT_PRETAX_INCOME},
        {"Pre-tax earnings", CONCEPT_PRETAX_INCOME},
        {"Benefit from (provision for) income taxes", CONCEPT_INCOME_TAX},
        {"Provision for/(benefit from) income taxes", CONCEPT_INCOME_TAX},
        {"Applicable income taxes", CONCEPT_INCOME_TAX},
        {"Net loss to common stockholders", CONCEPT_NET_INCOME_COMMON},
        {"Earnings applicable to Example common shareholders", CONCEPT_NET_INCOME_COMMON},
        {"Net income attributable to participating securities", CONCEPT_NONE},
        {"Net loss attributable to non-redeemable interests", CONCEPT_NONE},
        {"Net income available to shareholders of Example S.A.", CONCEPT_NET_INCOME},
        {"NET INCOME AS REPORTED (See Note)", CONCEPT_NET_INCOME},
        {"Net income (1)", CONCEPT_NET_INCOME},
        {"Profit 1", CONCEPT_NET_INCOME},
        {"Net interest and dividend income", CONCEPT_NET_INTEREST_INCOME},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (concept_of_label(text_from(names[i].label), STATEMENT_INCOME) != names[i].concept)
            fail_msg("%s: %s", names[i].label,
                     concept_key(concept_of_label(text_from(names[i].label), STATEMENT_INCOME)));
}

static void labels_alone(void **state) {
    (void)state;
    assert_int_equal(concept_of_label(TEXT("GAAP net loss"), STATEMENT_RECONCILIATION), CONCEPT_NET_INCOME);
    assert_int_equal(concept_of_label(TEXT("Non-GAAP net loss"), STATEMENT_RECONCILIATION), CONCEPT_NONE);
    assert_int_equal(concept_of_label(TEXT("Total assets"), STATEMENT_BALANCE), CONCEPT_ASSETS);
    assert_int_equal(concept_of_label(TEXT("Total assets"), STATEMENT_INCOME), CONCEPT_NONE);
    assert_int_equal(concept_of_label(TEXT(""), STATEMENT_INCOME), CONCEPT_NONE);
}

static void names_of_many_issuers(void **state) {
    static const struct {
        const char *label, *key;
        enum statement_kind kind;
    } names[] = {
        {"SG&A expenses", "selling_general_administrative", STATEMENT_INCOME},
        {"Selling, administrative and general", "selling_general_administrative", STATEMENT_INCOME},
        {"Marketing, selling and administrative", "selling_general_administrative", STATEMENT_INCOME},
        {"Store operating, selling and administrative", "selling_general_administrative", STATEMENT_INCOME},
        {"General, selling and administrative expenses", "selling_general_administrative", STATEMENT_INCOME},
        {"Operating and administrative expenses", "", STATEMENT_INCOME},
        {"Selling and marketing", "selling_and_marketing", STATEMENT_INCOME},
        {"R&D", "research_and_development", STATEMENT_INCOME},
        {"Engineering, research and development", "research_and_development", STATEMENT_INCOME},
        {"Net sales (Note 1)", "revenue", STATEMENT_INCOME},
        {"Sales to customers", "revenue", STATEMENT_INCOME},
        {"Sales to affiliates", "", STATEMENT_INCOME},
        {"Cost of products and services sold", "cost_of_revenue", STATEMENT_INCOME},
        {"Interest charges", "interest_expense", STATEMENT_INCOME},
        {"Interest on long-term debt", "", STATEMENT_INCOME},
        {"Provision (credit) for income taxes (see Notes 2 and 3)", "income_tax", STATEMENT_INCOME},
        {"Provision for federal and state income taxes", "income_tax", STATEMENT_INCOME},
        {"State income taxes", "", STATEMENT_INCOME},
        {"Net loss and comprehensive loss", "net_income", STATEMENT_INCOME},
        {"Net profit", "net_income", STATEMENT_INCOME},
        {"Notes and accounts receivable - net", "receivables", STATEMENT_BALANCE},
        {"Notes receivable", "", STATEMENT_BALANCE},
        {"Trade and other receivables", "receivables", STATEMENT_BALANCE},
        {"Receivables and other assets", "", STATEMENT_BALANCE},
        {"Cash and cash equivalents", "cash", STATEMENT_BALANCE},
        {"Cash and cash investments", "cash", STATEMENT_BALANCE},
        {"Cash, cash equivalents and marketable securities", "", STATEMENT_BALANCE},
        {"Cash, cash equivalents and short-term investments", "", STATEMENT_BALANCE},
        {"Debt, net of current portion", "long_term_debt", STATEMENT_BALANCE},
        {"Long-term debt due after one year", "long_term_debt", STATEMENT_BALANCE},
        {"Long-term debt, less portion due within one year", "long_term_debt", STATEMENT_BALANCE},
        {"Long-term debt due within one year", "", STATEMENT_BALANCE},
        {"Profit employed in the business", "retained_earnings", STATEMENT_BALANCE},
        {"Deficit", "retained_earnings", STATEMENT_BALANCE},
        {"Total share owners' equity", "equity", STATEMENT_BALANCE},
        {"Property additions", "capital_expenditure", STATEMENT_CASH_FLOW},
        {"Expenditures for property, plant and equipment", "capital_expenditure", STATEMENT_CASH_FLOW},
        {"Capital spending", "capital_expenditure", STATEMENT_CASH_FLOW},
        {"Non-cash stock compensation expense", "stock_compensation", STATEMENT_CASH_FLOW},
        {"Cash compensation", "", STATEMENT_CASH_FLOW},
        {"Total cash used for financing activities", "financing_cash_flow", STATEMENT_CASH_FLOW},
        {"Net increase", "cash_change", STATEMENT_CASH_FLOW},
        {"Net increase in payables", "", STATEMENT_CASH_FLOW},
    };
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        enum concept found = concept_of_label(text_from(names[i].label), names[i].kind);
        assert_string_equal(found == CONCEPT_NONE ? "" : concept_key(found), names[i].key);
    }
}

static void cash_flows_without_the_word_activities(void **state) {
    static const char *const lines[] = {
        "# Statements of Cash Flows",
        "# (In thousands)",
        " | Year ended June 30, 2005",
        "Net cash from operations | 4",
        "Cash paid for investments | (1)",
        "Net cash used in investing | (2)",
        "Cash used in financing of plants | (3)",
        "Net cash from (used in) financing | 9",
        "Cash and cash equivalents",
        "  Net increase (decrease) during the year | 11",
        NULL,
    };
    static const char *const expected[] = {
        "operating_cash_flow", "", "investing_cash_flow", "", "financing_cash_flow", "", "cash_change", NULL,
    };
    assert_concepts(*state, lines, expected);
}

static void cash_generated_and_used(void **state) {
    static const char *const lines[] = {
        "# Statements of Cash Flows",
        "# (In thousands)",
        " | Year ended June 30, 2005",
        "Cash generated by (used for) operations | 4",
        "Cash used by discontinued operations | (1)",
        "Cash generated by (used for) investment activities | (2)",
        "Cash generated by (used for) financing activities | 9",
        "Total cash generated (used) | 10",
        NULL,
    };
    static const char *const expected[] = {
        "operating_cash_flow", "", "investing_cash_flow", "financing_cash_flow", "cash_change", NULL,
    };
    assert_concepts(*state, lines, expected);
}

static void products_and_merchandise_cost_what_is_sold(void **state) {
    static const char *const lines[] = {
        "# Statements of Income",
        "# (In thousands)",
        " | Year ended June 30, 2005",
        "Net sales | 9",
        "Cost of products sold | 5",
        "Net income | 4",
        NULL,
    };
    static const char *const expected[] = {"revenue", "cost_of_revenue", "net_income", NULL};
    assert_concepts(*state, lines, expected);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(an_income_statement),
        UNIT(totals_without_a_label_by_position),
        UNIT(equity_may_stand_before_liabilities),
        UNIT(the_parents_equity_is_the_element),
        UNIT(shares_without_potential_ones_are_basic),
        UNIT(a_cash_flow_statement),
        UNIT(the_parents_net_income),
        UNIT(look_alikes_are_passed_over),
        UNIT(words_of_other_countries),
        UNIT(parts_of_discontinued_operations_are_not_the_registrants),
        UNIT(names_of_lines),
        UNIT(labels_alone),
        UNIT(names_of_many_issuers),
        UNIT(cash_flows_without_the_word_activities),
        UNIT(cash_generated_and_used),
        UNIT(products_and_merchandise_cost_what_is_sold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
