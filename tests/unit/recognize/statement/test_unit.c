/*
 * Units, scales and roles of rows.
 */
#include "recognize/statement/unit.h"

#include "sketch.h"
#include "unit.h"

static const char *const income[] = {
    "# Statements of Operations",
    "# (In thousands, except per share data)",
    " | Three months ended March 31, 2005 | Three months ended March 31, 2004",
    "Revenues | 100 | 90",
    "Gross profit | 60 | 50",
    "Gross margin | 60.0% | 55.6%",
    "Effective tax rate % | 35 | 34",
    "Issuance of common shares | 4 | 5",
    "Net income | 12 | 11",
    "Net income per share:",
    "  Basic | 0.12 | 0.11",
    "  Diluted | -- | --",
    "Shares used in computing net income per share (in millions):",
    "  Basic | 100.5 | 99.5",
    "Weighted average common shares | 101 | 100",
    "Dividends per share | .05 | .05",
    "Number of stores | 12 | 11",
    NULL,
};

static const struct {
    const char *label;
    enum unit unit;
    int64_t scale;
    enum role role;
} expected[] = {
    {"Revenues", UNIT_CURRENCY, 1000, ROLE_ITEM},
    {"Gross profit", UNIT_CURRENCY, 1000, ROLE_SUBTOTAL},
    {"Gross margin", UNIT_PERCENT, 1, ROLE_RATIO},
    {"Effective tax rate %", UNIT_PERCENT, 1, ROLE_RATIO},
    {"Issuance of common shares", UNIT_CURRENCY, 1000, ROLE_ITEM},
    {"Net income", UNIT_CURRENCY, 1000, ROLE_TOTAL},
    {"Net income per share:", UNIT_CURRENCY, 1000, ROLE_HEADING},
    {"Basic", UNIT_PER_SHARE, 1, ROLE_PER_SHARE},
    {"Diluted", UNIT_PER_SHARE, 1, ROLE_PER_SHARE},
    {"Shares used in computing net income per share (in millions):", UNIT_CURRENCY, 1000, ROLE_HEADING},
    {"Basic", UNIT_SHARES, 1000000, ROLE_SHARES},
    {"Weighted average common shares", UNIT_SHARES, 1000, ROLE_SHARES},
    {"Dividends per share", UNIT_PER_SHARE, 1, ROLE_PER_SHARE},
    {"Number of stores", UNIT_COUNT, 1, ROLE_ITEM},
};

static void rows_of_an_income_statement(void **state) {
    struct sketch sketch = sketch_of(*state, income);
    const struct report *report = sketch_read(&sketch);
    assert_int_equal(report->statement_count, 1);
    const struct statement *statement = &report->statements[0];
    assert_int_equal(statement->row_count, sizeof expected / sizeof *expected);
    for (int i = 0; i < statement->row_count; i++) {
        const struct row *row = &statement->rows[i];
        assert_text(row->label, expected[i].label);
        if (row->unit != expected[i].unit || row->scale != expected[i].scale || row->role != expected[i].role)
            fail_msg("%s: %s, %lld, %s", expected[i].label, unit_name(row->unit), (long long)row->scale,
                     role_name(row->role));
    }
    assert_int_equal(statement->rows[2].values[0].unit, UNIT_PERCENT);
    assert_int_equal(statement->rows[7].values[1].unit, UNIT_PER_SHARE);
}

static const char *const balance[] = {
    "# Balance Sheets",
    "# (In millions, except share data)",
    " | June 30, 2005",
    "Cash | 1",
    "Common stock, $.01 par value, 300 shares authorized, 200 shares outstanding | 2",
    "Total common shares outstanding | 213",
    NULL,
};

static void par_value_is_money_and_shares_are_exempt(void **state) {
    struct sketch sketch = sketch_of(*state, balance);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->rows[1].unit, UNIT_CURRENCY);
    assert_int_equal(statement->rows[1].scale, 1000000);
    assert_int_equal(statement->rows[2].unit, UNIT_SHARES);
    assert_int_equal(statement->rows[2].scale, 1);
}

static const char *const changes[] = {
    "# Statements of Operations",
    "# (In millions)",
    " | Quarter ended June 30, 2005 | Quarter ended June 30, 2004 | % Change",
    "Sales | 10 | 8 | 25",
    "Net loss | 1 | 2 | N/M",
    NULL,
};

static void a_column_of_percent_is_percent(void **state) {
    struct sketch sketch = sketch_of(*state, changes);
    const struct row *row = sketch_read(&sketch)->statements[0].rows;
    assert_int_equal(row->unit, UNIT_CURRENCY);
    assert_int_equal(row->values[1].unit, UNIT_CURRENCY);
    assert_int_equal(row->values[2].unit, UNIT_PERCENT);
}

/* Every row of the sketch's only statement is of this unit; the list ends with a null label. */
struct told {
    const char *label;
    enum unit unit;
};

static void assert_units(void **state, const char *const *lines, const struct told *told) {
    struct sketch sketch = sketch_of(*state, lines);
    const struct report *report = sketch_read(&sketch);
    assert_int_equal(report->statement_count, 1);
    const struct statement *statement = &report->statements[0];
    int i = 0;
    for (; told[i].label != NULL && i < statement->row_count; i++) {
        assert_text(statement->rows[i].label, told[i].label);
        if (statement->rows[i].unit != told[i].unit)
            fail_msg("%s: %s", told[i].label, unit_name(statement->rows[i].unit));
    }
    assert_int_equal(i, statement->row_count);
    assert_null(told[i].label);
}

static void stock_described_with_a_par_value_per_share_is_money(void **state) {
    static const char *const lines[] = {
        "# Balance Sheets",
        "# (In thousands)",
        " | June 30, 2005 | June 30, 2004",
        "Cash | 4120 | 3980",
        "Class A common stock, $0.001 par value per share, 500 authorized, 134 outstanding | 134 | 95",
        "Series B preferred, liquidation preference of $25 per share | 900 | 900",
        NULL,
    };
    static const struct told told[] = {
        {"Cash", UNIT_CURRENCY},
        {"Class A common stock, $0.001 par value per share, 500 authorized, 134 outstanding", UNIT_CURRENCY},
        {"Series B preferred, liquidation preference of $25 per share", UNIT_CURRENCY},
        {NULL, UNIT_CURRENCY},
    };
    assert_units(state, lines, told);
}

static void columns_of_percent_signs_tell_nothing_of_rows(void **state) {
    static const char *const lines[] = {
        "# Statements of Operations",
        "# (In millions)",
        " | Year ended June 30, 2005 | As paid | Like for like | Year ended June 30, 2004",
        "Revenue | 13234 | 1.4% | 0.2% | 13047",
        "Operating profit | 1561 | (5.5)% | (5.6)% | 1651",
        "Operating margin | 14.4% | (0.8) | (0.6) | 15.2%",
        "Profit before tax | 982 | (21.9)% | (22.3)% | 1258",
        "Profit after tax | 707 | (29.4)% | (30.3)% | 1002",
        "Rate of growth | | 3.4% | 3.5% |",
        NULL,
    };
    static const struct told told[] = {
        {"Revenue", UNIT_CURRENCY},
        {"Operating profit", UNIT_CURRENCY},
        {"Operating margin", UNIT_PERCENT},
        {"Profit before tax", UNIT_CURRENCY},
        {"Profit after tax", UNIT_CURRENCY},
        {"Rate of growth", UNIT_PERCENT},
        {NULL, UNIT_CURRENCY},
    };
    assert_units(state, lines, told);
}

/* A column of units stood beside the labels, and is read with them. */
static void units_of_volume_behind_labels_are_no_money(void **state) {
    static const char *const lines[] = {
        "# Segment Highlights",
        "# (In millions)",
        " | Year ended June 30, 2005 | Year ended June 30, 2004",
        "Earnings | 2933 | 3681",
        "Net production MBOED | 1794 | 1739",
        "Liquids production MBD | 851 | 803",
        "Gas production MMCFD | 5661 | 5616",
        NULL,
    };
    static const struct told told[] = {
        {"Earnings", UNIT_CURRENCY},
        {"Net production MBOED", UNIT_COUNT},
        {"Liquids production MBD", UNIT_COUNT},
        {"Gas production MMCFD", UNIT_COUNT},
        {NULL, UNIT_CURRENCY},
    };
    assert_units(state, lines, told);
}

static void rows_count_what_they_sum_to(void **state) {
    static const char *const lines[] = {
        "# Reconciliation of GAAP to Non-GAAP Results",
        "# (In millions)",
        " | Year ended June 30, 2005 | Year ended June 30, 2004",
        "Net income | 268 | 625",
        "Losses on sales | 217 | (118)",
        "Core earnings | 485 | 507",
        "Earnings per share | 0.74 | 1.71",
        "Losses on sales, before tax | 0.80 | (0.41)",
        "Tax | (0.20) | 0.09",
        "Core earnings per share | 1.34 | 1.39",
        "Catastrophes | 2.4 | 3.9",
        "Expenses | 35.2 | 34.0",
        "Combined ratio | 37.6 | 37.9",
        NULL,
    };
    static const struct told told[] = {
        {"Net income", UNIT_CURRENCY},
        {"Losses on sales", UNIT_CURRENCY},
        {"Core earnings", UNIT_CURRENCY},
        {"Earnings per share", UNIT_PER_SHARE},
        {"Losses on sales, before tax", UNIT_PER_SHARE},
        {"Tax", UNIT_PER_SHARE},
        {"Core earnings per share", UNIT_PER_SHARE},
        {"Catastrophes", UNIT_RATIO},
        {"Expenses", UNIT_RATIO},
        {"Combined ratio", UNIT_RATIO},
        {NULL, UNIT_CURRENCY},
    };
    assert_units(state, lines, told);
}

/* As the sign of a currency, that of a percentage may stand on the first figure of a row alone. */
static void a_sign_on_one_figure_tells_of_a_ratio(void **state) {
    static const char *const lines[] = {
        "# Selected Capital Information",
        "# ($ in billions)",
        " | June 30, 2005 | March 31, 2005 | June 30, 2004",
        "Total equity | 190.4 | 191.6 | 185.2",
        "Core capital ratio | 11.7% | 11.2 | 11.9",
        "Leverage ratio | 6.9 | 6.4 | 8.2",
        NULL,
    };
    static const struct told told[] = {
        {"Total equity", UNIT_CURRENCY},
        {"Core capital ratio", UNIT_PERCENT},
        {"Leverage ratio", UNIT_RATIO},
        {NULL, UNIT_CURRENCY},
    };
    assert_units(state, lines, told);
}

/* Money beside percentages in one row: the row's unit cannot be passed on. */
static void rows_of_money_and_percentages_pass_nothing_on(void **state) {
    static const char *const lines[] = {
        "# Reconciliation of Taxes",
        "# (In thousands)",
        " | Year ended June 30, 2005 | Year ended June 30, 2004",
        "State taxes | 73.0 | 1.5",
        "Foreign operations | 2044.2 | 33.3",
        "Effective tax rate percent | 2117.2 | 34.8",
        NULL,
    };
    static const struct told told[] = {
        {"State taxes", UNIT_CURRENCY},
        {"Foreign operations", UNIT_CURRENCY},
        {"Effective tax rate percent", UNIT_PERCENT},
        {NULL, UNIT_CURRENCY},
    };
    assert_units(state, lines, told);
}

static void words_of_shares_in_rows_of_money(void **state) {
    static const char *const lines[] = {
        "# Statements of Operations",
        "# (In millions)",
        " | Year ended June 30, 2005 | Year ended June 30, 2004",
        "Fully insured premiums | 1323 | 1362",
        "Net income | 104 | 118",
        "Core FFO allocable to diluted common shares and units | 140 | 150",
        "Fully diluted | 0.60 | 0.70",
        NULL,
    };
    static const struct told told[] = {
        {"Fully insured premiums", UNIT_CURRENCY},
        {"Net income", UNIT_CURRENCY},
        {"Core FFO allocable to diluted common shares and units", UNIT_CURRENCY},
        {"Fully diluted", UNIT_PER_SHARE},
        {NULL, UNIT_CURRENCY},
    };
    assert_units(state, lines, told);
}

/* No word tells what the steps are, but the sums do. */
static void steps_from_basic_to_diluted_shares(void **state) {
    static const char *const lines[] = {
        "# Earnings per Share",
        "# (In thousands, except per share data)",
        " | Year ended June 30, 2005 | Year ended June 30, 2004",
        "Weighted average shares - basic | 90,100 | 90,000",
        "Effect of securities:",
        "  Preferred stock | 1,200 | 1,200",
        "  Debentures | 4,000 | --",
        "  Total of these | 5,200 | 1,200",
        "Weighted average shares - diluted | 95,300 | 91,200",
        "Deferred stock | 1,000 | 900",
        "Other | 2,000 | 1,900",
        "Total of these | 3,100 | 2,800",
        "Weighted average shares - pro forma | 98,400 | 94,000",
        NULL,
    };
    static const struct told told[] = {
        {"Weighted average shares - basic", UNIT_SHARES},
        {"Effect of securities:", UNIT_CURRENCY},
        {"Preferred stock", UNIT_SHARES},
        {"Debentures", UNIT_SHARES},
        {"Total of these", UNIT_SHARES},
        {"Weighted average shares - diluted", UNIT_SHARES},
        {"Deferred stock", UNIT_CURRENCY}, /* 1,000 and 2,000 are not 3,100 */
        {"Other", UNIT_CURRENCY},
        {"Total of these", UNIT_CURRENCY},
        {"Weighted average shares - pro forma", UNIT_SHARES},
        {NULL, UNIT_CURRENCY},
    };
    assert_units(state, lines, told);
}

/* Banks' ratios are of a hundred, whether the sign is printed or not; a half of one is none of them. */
static void ratios_of_banks_are_of_a_hundred(void **state) {
    static const char *const lines[] = {
        "# Financial Ratios",
        " | June 30, 2005 | June 30, 2004",
        "Efficiency ratio | 63 | 71",
        "Tier 1 leverage ratio | 6.9 | 6.9",
        "Overhead ratio | 0.63 | 0.71",
        "Interest coverage ratio | 5.2 | 4.8",
        NULL,
    };
    static const struct told told[] = {
        {"Efficiency ratio", UNIT_PERCENT},
        {"Tier 1 leverage ratio", UNIT_PERCENT},
        {"Overhead ratio", UNIT_RATIO},
        {"Interest coverage ratio", UNIT_RATIO},
        {NULL, UNIT_CURRENCY},
    };
    assert_units(state, lines, told);
}

static void things_that_are_sold_and_what_one_brings(void **state) {
    static const char *const lines[] = {
        "# Operating Summary",
        "# (Dollars in millions)",
        " | Year ended June 30, 2005 | Year ended June 30, 2004",
        "Net sales | 1,825 | 1,558",
        "Lathe unit sales (in thousands) | 1,016 | 905",
        "Average revenue per lathe shipped | 1,796 | 1,721",
        "Daily average revenue trades (000's) | 1,016 | 1,044",
        "Self-directed households (millions) | 7.6 | 7.4",
        "Loans to households | 7,600 | 7,400",
        "Banking offices | 2,517 | 2,518",
        "FTEs (3) | 51,348 | 52,675",
        "Share owner accounts - average | 46,400 | 48,100",
        NULL,
    };
    struct sketch sketch = sketch_of(*state, lines);
    const struct row *rows = sketch_read(&sketch)->statements[0].rows;
    static const enum unit units[] = {UNIT_CURRENCY, UNIT_COUNT, UNIT_CURRENCY, UNIT_COUNT, UNIT_COUNT,
                                      UNIT_CURRENCY, UNIT_COUNT, UNIT_COUNT,    UNIT_COUNT};
    static const int64_t scales[] = {1000000, 1000, 1, 1000, 1000000, 1000000, 1, 1, 1};
    for (int r = 0; r < 9; r++) {
        assert_int_equal(rows[r].unit, units[r]);
        assert_int_equal(rows[r].scale, scales[r]);
    }
}

static const char *const described[] = {
    "# Statements of Operations",
    "# (In thousands, except per share data)",
    " | Year ended June 30, 2005 | Year ended June 30, 2004",
    "Cash dividends ($.14 per share) | 1,611 | 1,605",
    "Cash dividends | .14 | .14",
    "Issuance of stock at a price per share | 300 | 200",
    "Numerator for diluted earnings per share | 4,315 | 4,200",
    "Denominator for diluted earnings per share | 172,062 | 171,000",
    "Note payable, interest at 8.4% | 50,000 | 48,000",
    "Net interest margin | 3.41 | 3.52",
    "Income taxes | 2,120 | 35.0%",
    "Average selling price per ton | 176.37 | 153.21",
    "Shares at year end (000) | 932,398 | 928,850",
    "Levels at year end ($ in millions):",
    "  Deposits | 141,558 | 139,445",
    NULL,
};

static const char *const fees[] = {
    "# Revenue Details",
    "# (In thousands)",
    " | Year ended June 30, 2005 | Year ended June 30, 2004",
    "High-grade | 57,970 | 42,501",
    "Other credit | 65,610 | 46,034",
    "Rates | 5,586 | 5,570",
    "Average Variable Fee Per Million:",
    "High-grade fixed-rate | 182.95 | 158.45",
    "Total high-grade | 175.67 | 153.21",
    "Average floating rate | 3.87 | 39.02",
    NULL,
};

/* Under a price every row is money for one, be it called a rate. */
static void captions_that_name_a_price_count_money(void **state) {
    struct sketch sketch = sketch_of(*state, fees);
    const struct row *rows = sketch_read(&sketch)->statements[0].rows;
    for (int r = 4; r <= 6; r++) {
        assert_int_equal(rows[r].unit, UNIT_CURRENCY);
        assert_int_equal(rows[r].scale, 1);
        assert_false(rows[r].values[0].doubtful);
    }
}

static void labels_that_name_a_price_count_money(void **state) {
    static const struct told told[] = {
        {"Cash dividends ($.14 per share)", UNIT_CURRENCY},
        {"Cash dividends", UNIT_PER_SHARE},
        {"Issuance of stock at a price per share", UNIT_CURRENCY},
        {"Numerator for diluted earnings per share", UNIT_CURRENCY},
        {"Denominator for diluted earnings per share", UNIT_SHARES},
        {"Note payable, interest at 8.4%", UNIT_CURRENCY},
        {"Net interest margin", UNIT_PERCENT},
        {"Income taxes", UNIT_CURRENCY},
        {"Average selling price per ton", UNIT_CURRENCY},
        {"Shares at year end (000)", UNIT_SHARES},
        {"Levels at year end ($ in millions):", UNIT_CURRENCY},
        {"Deposits", UNIT_CURRENCY},
        {NULL, UNIT_CURRENCY},
    };
    assert_units(state, described, told);
    struct sketch sketch = sketch_of(*state, described);
    const struct row *rows = sketch_read(&sketch)->statements[0].rows;
    assert_int_equal(rows[7].values[1].unit, UNIT_PERCENT);
    assert_int_equal(rows[8].scale, 1);
    assert_int_equal(rows[9].scale, 1000);
    assert_int_equal(rows[11].scale, 1000000);
}

static const char *const bridge[] = {
    "# Non-GAAP Results",
    "# (In thousands, except per share data)",
    " | Year ended June 30, 2005 | Year ended June 30, 2004",
    "GAAP net income | 54,921 | 40,007",
    "Amortization | 1,796 | 1,502",
    "Excess tax benefit | (22,018) | (13,233)",
    "Non-GAAP net income | 34,699 | 28,276",
    "GAAP diluted earnings per share | 1.82 | 1.32",
    "Amortization | 0.06 | 0.05",
    "Excess tax benefit | (0.73) | (0.44)",
    "Other | -- | --",
    "Restructuring | -- | 0.01",
    "Non-GAAP diluted earnings per share | 1.80 | 1.45",
    "Foreign exchange | 1.33 | 1.47",
    "Vessels chartered | 12.5 | 11.8",
    "Ratios of earnings to charges | 20.8 | 14.9",
    "Free cash flow | 53,865 | 42,383",
    NULL,
};

static void what_stands_between_figures_per_share_is_one(void **state) {
    struct sketch sketch = sketch_of(*state, bridge);
    const struct row *rows = sketch_read(&sketch)->statements[0].rows;
    assert_int_equal(rows[1].unit, UNIT_CURRENCY);
    assert_int_equal(rows[5].unit, UNIT_PER_SHARE);
    assert_int_equal(rows[6].unit, UNIT_PER_SHARE);
    assert_int_equal(rows[6].scale, 1);
    assert_int_equal(rows[7].unit, UNIT_PER_SHARE);
    assert_int_equal(rows[8].unit, UNIT_PER_SHARE);
    assert_int_equal(rows[12].unit, UNIT_RATIO);
}

/* Nothing but dollars and cents: under a caption that says so they are per share. */
static const char *const book_value[] = {
    "# Components of Book Value per Share",
    " | June 30, 2005 | June 30, 2004",
    "Reported book value per share | 10.40 | 12.46",
    "Management's book value per share adjustments:",
    "  Remove the book value of the subsidiary | (16.81) | (10.93)",
    "  Include unearned premiums | 3.46 | 3.53",
    "Net income for diluted EPS calculation | 80,105 | 77,010",
    NULL,
};

static void a_caption_tells_per_share_where_all_is_in_cents(void **state) {
    struct sketch sketch = sketch_of(*state, book_value);
    const struct row *rows = sketch_read(&sketch)->statements[0].rows;
    assert_int_equal(rows[2].unit, UNIT_PER_SHARE);
    assert_int_equal(rows[3].unit, UNIT_PER_SHARE);
    assert_int_equal(rows[4].unit, UNIT_CURRENCY);
}

/* Consolidating figures that are small beside marks without a head; and units of things. */
static const char *const consolidating[] = {
    "# Supplemental Data for Results of Operations",
    "# (Millions of dollars)",
    " | Consolidated | Machinery | Finance | Adjustments |",
    "Sales | 12,886 | 12,886 | -- | -- |",
    "Revenues | 703 | -- | 813 | (110) | 1",
    "Cost of goods sold | 9,559 | 9,560 | -- | (1) | 2",
    "Capital expenditures | (346) | (344) | (3) | 1 | 2",
    "Days of supply in inventory | 2 | 6 | 30 | 1 |",
    "Tractor unit sales | 236 | 212 | 24 | -- |",
    NULL,
};

static void marks_beside_small_figures_are_no_column(void **state) {
    struct sketch sketch = sketch_of(*state, consolidating);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->column_count, 4);
    assert_int_equal(statement->rows[4].unit, UNIT_RATIO);
    assert_int_equal(statement->rows[5].unit, UNIT_COUNT);
}

static void what_stands_out_is_told(void **state) {
    struct sketch sketch = sketch_of(*state, bridge);
    const struct row *rows = sketch_read(&sketch)->statements[0].rows;
    assert_int_equal(rows[10].scale, 0);
    assert_true(rows[10].values[0].doubtful);
    assert_int_equal(rows[11].scale, 0);
    assert_true(rows[11].values[1].doubtful);
    assert_int_equal(diag_count_of(sketch.diag, DIAG_VALUE_DOUBTFUL), 2);
}

/* Nothing tells the scale of the table, and its prices need none. */
static void prices_tell_their_own_scale(void **state) {
    static const char *const lines[] = {
        "# Segment Highlights",
        " | June 30, 2005 | June 30, 2004",
        "Earnings / (Loss) $ MM | 1,347 | 2,618",
        "Liquids Realization $/BBL | 58.31 | 66.07",
        "Other revenue | 412 | 390",
        NULL,
    };
    struct sketch sketch = sketch_of(*state, lines);
    const struct row *rows = sketch_read(&sketch)->statements[0].rows;
    assert_int_equal(rows[0].scale, 1000000);
    assert_int_equal(rows[1].scale, 1);
    assert_int_equal(rows[2].scale, 0);
}

static const char *const paired[] = {
    "# Statements of Operations",
    "# (In millions, except per share data)",
    " | Quarter ended June 30, 2005 | Quarter ended June 30, 2004",
    "Revenue | 1,100 | 990",
    "Net income | 109 | 99",
    "Net income per share: Basic | 3.33 | 3.74",
    "Diluted | 3.33 | 3.74",
    "Average shares: Basic | 2,977.3 | 2,999.9",
    "Diluted | 2,981.8 | 3,005.1",
    NULL,
};

static void a_row_goes_on_with_the_caption_beside_the_one_above(void **state) {
    struct sketch sketch = sketch_of(*state, paired);
    const struct row *rows = sketch_read(&sketch)->statements[0].rows;
    assert_int_equal(rows[3].unit, UNIT_PER_SHARE);
    assert_int_equal(rows[5].unit, UNIT_SHARES);
}

static const char *const measures[] = {
    "# Selected Information",
    "# (In millions)",
    " | Quarter ended June 30, 2024 | Quarter ended June 30, 2023",
    "Revenue | 8,733 | 8,833",
    "Total assets | 91,200 | 91,100",
    "Deposits from customers | 61,200 | 60,100",
    "Total loans | 41,200 | 40,100",
    "Net interest income | 1,200 | 1,100",
    "Actual return on plan assets | 315 | 210",
    "Net interest margin, FTE | 2.66 | 2.72",
    "Effective income tax rate | 22.4 | 22.1",
    "Paid memberships | 230.75 | 232.50",
    "Average revenue per membership | 16.23 | 16.18",
    "Average diluted common shares issued and outstanding | 8,558.4 | 8,796.9",
    "Cash flow from operations $ B | 12.4 | 9.7",
    "Net charge-offs, in thousands | 141 | 124",
    "Capital ratios:",
    "  Total capital | 13.3 | 14.9",
    "In billions",
    "Average balances | 93 | 95",
    NULL,
};

static const struct {
    const char *label;
    enum unit unit;
    int64_t scale;
} measured[] = {
    {"Deposits from customers", UNIT_CURRENCY, 1000000},
    {"Actual return on plan assets", UNIT_CURRENCY, 1000000},
    {"Net interest margin, FTE", UNIT_PERCENT, 1},
    {"Effective income tax rate", UNIT_PERCENT, 1},
    {"Paid memberships", UNIT_COUNT, 0},
    {"Average revenue per membership", UNIT_CURRENCY, 1},
    {"Average diluted common shares issued and outstanding", UNIT_SHARES, 1000000},
    {"Cash flow from operations $ B", UNIT_CURRENCY, 1000000000},
    {"Net charge-offs, in thousands", UNIT_CURRENCY, 1000},
    {"Total capital", UNIT_RATIO, 1},
    {"Average balances", UNIT_CURRENCY, 1000000000},
};

static void measures_are_not_in_the_scale_of_their_table(void **state) {
    struct sketch sketch = sketch_of(*state, measures);
    const struct statement *statement = sketch_read(&sketch)->statements;
    size_t found = 0;
    for (int i = 0; i < statement->row_count; i++)
        for (size_t k = 0; k < sizeof measured / sizeof *measured; k++) {
            const struct row *row = &statement->rows[i];
            if (!text_equal(row->label, text_from(measured[k].label)))
                continue;
            found++;
            if (row->unit != measured[k].unit || row->scale != measured[k].scale)
                fail_msg("%s: %s, %lld", measured[k].label, unit_name(row->unit), (long long)row->scale);
        }
    assert_int_equal(found, sizeof measured / sizeof *measured);
}

static const char *const flows[] = {
    "# Statements of Cash Flows",
    "# (In thousands)",
    " | Year ended June 30, 2005 | Year ended June 30, 2004",
    "Net earnings | 310 | 277",
    "Depreciation | 70 | 65",
    "Net cash provided by operating activities | 380 | 342",
    NULL,
};

static void cash_flows_begin_with_no_total(void **state) {
    struct sketch sketch = sketch_of(*state, flows);
    const struct row *rows = sketch_read(&sketch)->statements[0].rows;
    assert_int_equal(rows[0].role, ROLE_ITEM);
    assert_int_equal(rows[0].concept, CONCEPT_NET_INCOME);
}

static const char *const margins[] = {
    "# Headline figures",
    "# (In millions)",
    " | Margin | 2005 | Margin | 2004",
    "Revenue less costs | | 1,806.6 | | 1,950.9",
    "Headline operating profit | 17.0% | 307.7 | 15.9% | 310.9",
    "Headline profit before tax | 17.4% | 313.9 | 16.6% | 324.1",
    "Diluted reported earnings (in millions) | | 62 | | 93",
    "Return | 9.5% | | 9.1% |",
    NULL,
};

/* Percentages in columns of their own say nothing of the money beside them. */
static void margins_stand_beside_money(void **state) {
    struct sketch sketch = sketch_of(*state, margins);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->columns[0].unit, UNIT_PERCENT);
    assert_int_equal(statement->rows[1].unit, UNIT_CURRENCY);
    assert_int_equal(statement->rows[1].values[0].unit, UNIT_PERCENT);
    assert_int_equal(statement->rows[1].values[1].unit, UNIT_CURRENCY);
    assert_int_equal(statement->rows[3].unit, UNIT_CURRENCY);
    assert_int_equal(statement->rows[4].unit, UNIT_PERCENT);
}

static const char *const counted[] = {
    "# Supplemental data",
    "# (In millions)",
    " | 2005 | 2004",
    "Tons sold | 1,814 | 2,096",
    "Stores open at end of year | 1,996 | 2,191",
    "Total employees | 222,000 | 268,000",
    "Issuance of stock to employees | 31 | 15",
    "Physical stores | 5,206 | 5,152",
    "Cost of tons sold | 12 | 13",
    NULL,
};

static void what_is_counted_is_no_money(void **state) {
    static const enum unit expected[] = {UNIT_COUNT,    UNIT_COUNT,    UNIT_COUNT,
                                         UNIT_CURRENCY, UNIT_CURRENCY, UNIT_CURRENCY};
    struct sketch sketch = sketch_of(*state, counted);
    const struct statement *statement = sketch_read(&sketch)->statements;
    for (int i = 0; i < statement->row_count; i++)
        assert_int_equal(statement->rows[i].unit, expected[i]);
}

static const char *const headed[] = {
    "# Supplemental data",
    "# (In millions)",
    " | 2005 | 2004",
    "Revenue | 1,814 | 2,096",
    "Number of brokers | 871 | 869",
    "Number of accounts | 12.5 | 11.9",
    "Expected term (in years) | 3.5 | 3.5",
    "Number of stores:",
    "  Full-line | 45 | 44",
    "  Sales of outlets in dollars | 12 | 13",
    NULL,
};

static void headings_tell_what_is_counted(void **state) {
    static const enum unit expected[] = {UNIT_CURRENCY, UNIT_COUNT, UNIT_COUNT,   UNIT_COUNT,
                                         UNIT_CURRENCY, UNIT_COUNT, UNIT_CURRENCY};
    static const int scales[] = {1000000, 1, 0, 1, 1000000, 1, 1000000};
    struct sketch sketch = sketch_of(*state, headed);
    const struct statement *statement = sketch_read(&sketch)->statements;
    for (int i = 0; i < statement->row_count; i++) {
        assert_int_equal(statement->rows[i].unit, expected[i]);
        assert_int_equal(statement->rows[i].scale, scales[i]);
    }
}

/* Members in thousands, with parts of a thousand; their change is measured from the newest day. */
static void members_are_counted_in_the_note_s_scale(void **state) {
    static const char *const lines[] = {
        "# Membership Detail",
        "# (In thousands)",
        " | March 31, 2020 | Average 1Q 2020 | March 31, 2019 | Year-over-Year Change | <",
        " | | | | Amount | Percent",
        "Individual | 3,729.0 | 3,697.5 | 3,465.4 | 263.6 | 7.6%",
        "Group | 600.5 | 598.9 | 517.8 | 82.7 | 16.0%",
        NULL,
    };
    struct sketch sketch = sketch_of(*state, lines);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->rows[0].unit, UNIT_COUNT);
    assert_int_equal(statement->rows[0].scale, 1000);
    static const char *const contracts[] = {
        "# Average Daily Contract Volume", "# (In thousands)",       " | 1Q 2019 | 1Q 2020",
        "Interest rates | 9,440 | 13,297", "Energy | 2,328 | 3,087", NULL};
    struct sketch other = sketch_of(*state, contracts);
    const struct row *rates = &sketch_read(&other)->statements[0].rows[0];
    assert_int_equal(rates->unit, UNIT_COUNT);
    assert_int_equal(rates->scale, 1000);
    assert_int_equal(statement->columns[3].measure, MEASURE_CHANGE);
    assert_int_equal(statement->columns[3].period.end.year, 2020);
}

static void notes_on_scale_tell_what_is_counted(void **state) {
    static const char *const lines[] = {
        "# Energy Sales",
        "# (In Millions of KWHs)",
        " | 2005 | 2004",
        "Residential | 10,748 | 10,275",
        "Commercial | 12,020 | 11,460",
        "Total Sales | 22,768 | 21,735",
        NULL,
    };
    struct sketch sketch = sketch_of(*state, lines);
    const struct row *total = &sketch_read(&sketch)->statements[0].rows[2];
    assert_int_equal(total->unit, UNIT_COUNT);
    assert_int_equal(total->scale, 1000000);
    assert_int_equal(total->concept, CONCEPT_NONE);
}

/* Their number, or what they sold: with a word of money or the currency's sign it is money. */
static void tables_called_by_things_are_doubtful(void **state) {
    static const char *const bare[] = {
        "# Retail Stores",       "# (In millions)",           " | 2005 | 2004",
        "Full-line | 871 | 869", "Specialty | 1,109 | 1,307", NULL,
    };
    static const char *const money[] = {
        "# Retail Stores",         "# (In millions)",           " | 2005 | 2004",
        "Full-line | $871 | $869", "Specialty | 1,109 | 1,307", NULL,
    };
    struct sketch sketch = sketch_of(*state, bare), signs = sketch_of(*state, money);
    const struct row *row = sketch_read(&sketch)->statements[0].rows;
    assert_true(row->values[0].doubtful);
    assert_int_equal(row->scale, 0);
    assert_int_equal(diag_count_of(sketch.diag, DIAG_VALUE_DOUBTFUL), 1);
    row = sketch_read(&signs)->statements[0].rows;
    assert_false(row->values[0].doubtful);
    assert_int_equal(row->scale, 1000000);
}

/* What companies count beside their amounts; a word of money, or one that may be a line of revenue, leaves it money. */
static void operating_data_count_no_money(void **state) {
    static const char *const lines[] = {
        "# Operating Data",
        "# (Dollars in thousands)",
        " | 2005 | 2004",
        "New orders (units) | 345 | 321",
        "Loans made (number of loans) | 456 | 433",
        "Homes delivered | 234 | 222",
        "Backlog units | 745 | 721",
        "Restaurants in operation | 123 | 121",
        "Aircraft at end of period | 42 | 40",
        "Patient days | 12,345 | 12,111",
        "Licensed beds | 2,345 | 2,300",
        "Revenue passenger miles (millions) | 9,345 | 9,300",
        "Fuel gallons consumed | 1,345 | 1,300",
        "Homes delivered revenue | 23,400 | 22,200",
        "Properties at cost | 98,000 | 97,000",
        "Loans past due over 90 days | 1,234 | 1,111",
        "Rooms | 45,678 | 44,444",
        NULL,
    };
    enum { COUNTED = 10, OF_MILES = 8 };
    struct sketch sketch = sketch_of(*state, lines);
    const struct statement *statement = sketch_read(&sketch)->statements;
    for (int r = 0; r < statement->row_count; r++) {
        assert_int_equal(statement->rows[r].unit, r < COUNTED ? UNIT_COUNT : UNIT_CURRENCY);
        assert_int_not_equal(statement->rows[r].scale, r < COUNTED ? 1000 : 0);
    }
    assert_int_equal(statement->rows[OF_MILES].scale, 1000000);
}

static void rows_tell_the_currency(void **state) {
    static const char *const lines[] = {
        "# Earnings per share",
        " | 2019 | 2018",
        "Earnings (\u00a3 million) | 627.9 | 936.5",
        "Dividends | 12 | 13",
        NULL,
    };
    struct sketch sketch = sketch_of(*state, lines);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_text(statement->currency, "GBP");
    assert_int_equal(statement->rows[0].scale, 1000000);
}

static void most_signs_tell_the_currency(void **state) {
    static const char *const lines[] = {
        "# Debt",
        "# (In millions)",
        " | 2019 | 2018",
        "Notes in euros | \u20ac500 | \u20ac400",
        "Bonds | $627 | $936",
        "Bank loans | $12 | $13",
        "Total | $139 | $1,349",
        NULL,
    };
    struct sketch sketch = sketch_of(*state, lines);
    assert_text(sketch_read(&sketch)->statements[0].currency, "USD");
}

/* The note is of the table above, whose box it stands in; this one's own box tells otherwise. */
static void a_box_tells_per_share_whatever_the_title_s_scale(void **state) {
    static const char *const lines[] = {
        "# Key figures by quarter",
        "# Dollars in millions (unless otherwise noted)",
        "Dollars per common share | 2005 | 2004",
        "First quarter | 2.06 | 2.79",
        "Second quarter | 2.14 | (1.94)",
        NULL,
    };
    struct sketch sketch = sketch_of(*state, lines);
    const struct statement *statement = &sketch_read(&sketch)->statements[0];
    for (int i = 0; i < 2; i++) {
        assert_int_equal(statement->rows[i].unit, UNIT_PER_SHARE);
        assert_int_equal(statement->rows[i].scale, 1);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(rows_of_an_income_statement),
        UNIT(par_value_is_money_and_shares_are_exempt),
        UNIT(a_column_of_percent_is_percent),
        UNIT(stock_described_with_a_par_value_per_share_is_money),
        UNIT(columns_of_percent_signs_tell_nothing_of_rows),
        UNIT(units_of_volume_behind_labels_are_no_money),
        UNIT(rows_count_what_they_sum_to),
        UNIT(rows_of_money_and_percentages_pass_nothing_on),
        UNIT(a_sign_on_one_figure_tells_of_a_ratio),
        UNIT(words_of_shares_in_rows_of_money),
        UNIT(captions_that_name_a_price_count_money),
        UNIT(labels_that_name_a_price_count_money),
        UNIT(what_stands_between_figures_per_share_is_one),
        UNIT(a_caption_tells_per_share_where_all_is_in_cents),
        UNIT(marks_beside_small_figures_are_no_column),
        UNIT(what_stands_out_is_told),
        UNIT(prices_tell_their_own_scale),
        UNIT(a_row_goes_on_with_the_caption_beside_the_one_above),
        UNIT(measures_are_not_in_the_scale_of_their_table),
        UNIT(cash_flows_begin_with_no_total),
        UNIT(margins_stand_beside_money),
        UNIT(what_is_counted_is_no_money),
        UNIT(headings_tell_what_is_counted),
        UNIT(members_are_counted_in_the_note_s_scale),
        UNIT(notes_on_scale_tell_what_is_counted),
        UNIT(tables_called_by_things_are_doubtful),
        UNIT(operating_data_count_no_money),
        UNIT(steps_from_basic_to_diluted_shares),
        UNIT(ratios_of_banks_are_of_a_hundred),
        UNIT(things_that_are_sold_and_what_one_brings),
        UNIT(rows_tell_the_currency),
        UNIT(most_signs_tell_the_currency),
        UNIT(a_box_tells_per_share_whatever_the_title_s_scale),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
