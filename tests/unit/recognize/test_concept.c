/*
 * Concepts: the lines that matter, by words, section and position.
 */
#include "recognize/concept.h"

#include "sketch.h"
#include "unit.h"

/* `expected`: the key of each row's concept, "" for none, in order. */
static void assert_concepts(void *arena, const char *const *lines, const char *const *expected) {
    struct sketch sketch = sketch_of(arena, lines);
    const struct report *report = sketch_read(&sketch);
    assert_int_equal(report->statement_count, 1);
    const struct statement *statement = &report->statements[0];
    for (int i = 0; i < statement->row_count; i++) {
        const char *key = statement->rows[i].concept == CONCEPT_NONE ? "" : concept_key(statement->rows[i].concept);
        assert_non_null(expected[i]);
        if (!text_equal(text_from(key), text_from(expected[i])))
            fail_msg("%.*s: %s, not %s", TEXT_ARG(statement->rows[i].label), key, expected[i]);
    }
    assert_null(expected[statement->row_count]);
}

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
    static const char *const expected[] = {"revenue", "", "", "net_income", "net_income_common", NULL};
    assert_concepts(*state, attributable, expected);
}

static void labels_alone(void **state) {
    (void)state;
    assert_int_equal(concept_of_label(TEXT("GAAP net loss"), STATEMENT_RECONCILIATION), CONCEPT_NET_INCOME);
    assert_int_equal(concept_of_label(TEXT("Non-GAAP net loss"), STATEMENT_RECONCILIATION), CONCEPT_NONE);
    assert_int_equal(concept_of_label(TEXT("Total assets"), STATEMENT_BALANCE), CONCEPT_ASSETS);
    assert_int_equal(concept_of_label(TEXT("Total assets"), STATEMENT_INCOME), CONCEPT_NONE);
    assert_int_equal(concept_of_label(TEXT(""), STATEMENT_INCOME), CONCEPT_NONE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(an_income_statement),   UNIT(totals_without_a_label_by_position),
        UNIT(a_cash_flow_statement), UNIT(the_parents_net_income),
        UNIT(labels_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
