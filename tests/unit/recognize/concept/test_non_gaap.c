/*
 * Non-GAAP measures: by their own words, by a caption, by having no other sense.
 */
#include "recognize/concept/non_gaap.h"

#include "concepts.h"
#include "unit.h"

static void measures_by_kind(void **state) {
    static const char *const lines[] = {
        "# Reconciliation of GAAP to Non-GAAP Measures",
        "# (In thousands)",
        " | Year ended June 30, 2005",
        "GAAP net income | 20",
        "Stock-based compensation | 3",
        "Non-GAAP net income | 23",
        "Non-GAAP income from operations | 30",
        "Adjusted gross profit | 40",
        "EBITDA | 35",
        "Adjusted EBITDA | 38",
        "Free cash flow | 12",
        "Adjusted effective tax rate | 0.21",
        "Economic profit | 9",
        "Net income excluding special items | 22",
        "Core net income attributable to noncontrolling interests | 1",
        NULL,
    };
    static const char *const expected[] = {
        "net_income",
        "stock_compensation",
        "adjusted_net_income",
        "adjusted_operating_income",
        "adjusted_gross_profit",
        "ebitda",
        "adjusted_ebitda",
        "free_cash_flow",
        "",
        "",
        "",
        "",
        NULL,
    };
    assert_concepts(*state, lines, expected);
}

static void a_measure_may_be_spelled_out(void **state) {
    static const char *const lines[] = {
        "# Reconciliation of Non-GAAP Measures",
        "# (In thousands)",
        " | Year ended June 30, 2005",
        "Net income | 20",
        "Earnings before interest, taxes, depreciation and amortization | 35",
        "Adjusted earnings before interest, income taxes, depreciation, depletion and amortization (EBITDA) | 38",
        "Earnings before interest and taxes | 30",
        NULL,
    };
    static const char *const expected[] = {"net_income", "ebitda", "adjusted_ebitda", "", NULL};
    assert_concepts(*state, lines, expected);
}

static void a_caption_speaks_for_its_rows(void **state) {
    static const char *const lines[] = {
        "# Summary of Results",
        "# (In thousands)",
        " | Year ended June 30, 2005",
        "GAAP:",
        "  Net income | 20",
        "  Operating income | 30",
        "Non-GAAP:",
        "  Net income | 25",
        "  Operating income | 35",
        NULL,
    };
    static const char *const expected[] = {
        "", "net_income", "operating_income", "", "adjusted_net_income", "adjusted_operating_income", NULL,
    };
    assert_concepts(*state, lines, expected);
}

static void a_caption_over_both_ends_speaks_for_none(void **state) {
    static const char *const lines[] = {
        "# Reconciliations",           "# (In thousands)",
        " | Year ended June 30, 2005", "Reconciliation of GAAP to non-GAAP net income:",
        "  Net income | 20",           "  Amortization | 5",
        "  Adjusted net income | 25",  NULL,
    };
    static const char *const expected[] = {"", "net_income", "", "adjusted_net_income", NULL};
    assert_concepts(*state, lines, expected);
}

static void businesses_combined_are_no_measure(void **state) {
    static const char *const lines[] = {
        "# Acquisitions",
        "# (In thousands)",
        " | Year ended June 30, 2005",
        "Revenue as reported | 90",
        "Revenue of purchased businesses before acquisition | 10",
        "Pro forma revenue | 100",
        NULL,
    };
    static const char *const expected[] = {"revenue", "", "", NULL};
    assert_concepts(*state, lines, expected);
}

/* What a margin is of is no measure itself. */
static void a_caption_that_names_both_speaks_for_none(void **state) {
    static const char *const lines[] = {
        "# Computation of Earnings",   "# (In thousands)",
        " | Year ended June 30, 2005", "Net Income and Adjusted Earnings:",
        "  Net income | 20",           "  Interest on debentures | 2",
        "  Adjusted earnings | 22",    NULL,
    };
    static const char *const expected[] = {"", "net_income", "", "adjusted_net_income", NULL};
    assert_concepts(*state, lines, expected);
}

static void a_caption_of_another_measure_speaks_for_none(void **state) {
    static const char *const lines[] = {
        "# Reconciliation of GAAP to Non-GAAP Measures",
        "# (In thousands)",
        " | Year ended June 30, 2005",
        "Employees' share | 20",
        "Non-GAAP operating margin as a percentage of revenues",
        "  Total revenues | 90",
        "  GAAP operating margin | 17.5%",
        "Non-GAAP net income:",
        "  Gross profit | 40",
        "Non-GAAP results",
        "  Gross profit | 42",
        NULL,
    };
    static const char *const expected[] = {"",  "", "revenue", "", "", "gross_profit", "", "adjusted_gross_profit",
                                           NULL};
    assert_concepts(*state, lines, expected);
}

/* Of the computation of earnings a share as GAAP has them: net income, and the interest that conversion would save. */
static void a_numerator_is_no_measure(void **state) {
    static const char *const lines[] = {
        "# Earnings per Share",          "# (In thousands)",
        " | Year ended June 30, 2005",   "Numerator for diluted earnings per share:",
        "  - Adjusted net income | 210", "Numerator for non-GAAP earnings per share:",
        "  Adjusted net income | 230",   NULL,
    };
    static const char *const expected[] = {"", "", "", "adjusted_net_income", NULL};
    assert_concepts(*state, lines, expected);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(measures_by_kind),
        UNIT(a_measure_may_be_spelled_out),
        UNIT(a_caption_speaks_for_its_rows),
        UNIT(a_caption_over_both_ends_speaks_for_none),
        UNIT(businesses_combined_are_no_measure),
        UNIT(a_caption_that_names_both_speaks_for_none),
        UNIT(a_caption_of_another_measure_speaks_for_none),
        UNIT(a_numerator_is_no_measure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
