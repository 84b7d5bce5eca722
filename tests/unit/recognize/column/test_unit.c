/*
 * What columns count whatever their rows do.
 */
#include "recognize/column/unit.h"

#include "sketch.h"
#include "unit.h"

static const char *const per_share_columns[] = {
    "# Reconciliation of GAAP to Non-GAAP Net Income",
    "# (In thousands, except per share data)",
    " | Three months ended June 30, 2020 | < | Three months ended June 30, 2019 | <",
    " | Amount | Per Diluted Share | Amount | Per Diluted Share",
    "GAAP net income and diluted earnings per share | 10,643 | 0.41 | 48,234 | 1.84",
    "Impairment charges | 9,157 | 0.35 | 9,157 | 0.34",
    "Diluted shares outstanding | 26,000 | 26,000 | 26,200 | 26,200",
    "Non-GAAP net income | 19,800 | 0.76 | 57,391 | 2.18",
    NULL,
};

static void columns_tell_what_they_count(void **state) {
    struct sketch sketch = sketch_of(*state, per_share_columns);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->columns[0].unit, UNIT_CURRENCY);
    assert_int_equal(statement->columns[1].unit, UNIT_PER_SHARE);
    assert_int_equal(statement->rows[0].unit, UNIT_CURRENCY);
    assert_int_equal(statement->rows[0].concept, CONCEPT_NET_INCOME);
    assert_int_equal(statement->rows[0].values[0].unit, UNIT_CURRENCY);
    assert_int_equal(statement->rows[0].values[1].unit, UNIT_PER_SHARE);
    assert_int_equal(value_scale(statement, 0, 0), 1000);
    assert_int_equal(value_scale(statement, 0, 1), 1);
    assert_int_equal(statement->rows[1].values[3].unit, UNIT_PER_SHARE);
    assert_int_equal(statement->rows[2].values[1].unit, UNIT_SHARES);
}

static const char *const shares_columns[] = {
    "# Options",
    "# (In thousands, except share data)",
    " | Number of Shares | Exercise Price | Value",
    "Outstanding at June 30, 2004 | 1,324,608 | 12.50 | 16,557",
    "Granted | 29,830 | 9.75 | 290",
    "Canceled | 4,100 | 10.00 | 41",
    NULL,
};

static void a_column_of_shares_has_their_scale(void **state) {
    struct sketch sketch = sketch_of(*state, shares_columns);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->columns[0].unit, UNIT_SHARES);
    assert_int_equal(value_scale(statement, 0, 0), 1);
    assert_int_equal(statement->rows[0].values[1].unit, UNIT_PER_SHARE);
    assert_int_equal(value_scale(statement, 0, 2), 1000);
}

/* A kind of stores that earn is a part of the registrant; a number of stores beside their sales is a number. */
static void stores_earn_or_are_counted(void **state) {
    static const char *const earning[] = {
        "# Segment Results",
        "# (In millions)",
        " | Owned stores | Licensed stores | Total",
        " | Quarter ended June 30, 2005 | < | <",
        "Net revenues | $234 | $678 | $912",
        "Cost of sales | 104 | 278 | 382",
        "Operating income | $130 | $400 | $530",
        NULL,
    };
    static const char *const counted[] = {
        "# Store Data", "# (In millions)", " | Stores | Sales", "East | 234 | $678", "West | 120 | 278", NULL,
    };
    struct sketch sketch = sketch_of(*state, earning);
    const struct statement *statement = sketch_read(&sketch)->statements;
    for (int c = 0; c < 3; c++) {
        assert_int_equal(statement->rows[0].values[c].unit, UNIT_CURRENCY);
        assert_int_equal(value_scale(statement, 0, c), 1000000);
    }
    static const char *const numbered[] = {
        "# Loans",
        "# (In millions)",
        " | Number of loans (in thousands) | Balance",
        "East | 3,234 | 678",
        "West | 4,120 | 278",
        NULL,
    };
    sketch = sketch_of(*state, numbered);
    statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->rows[0].values[0].unit, UNIT_COUNT);
    assert_int_equal(value_scale(statement, 0, 0), 1000);
    sketch = sketch_of(*state, counted);
    statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->rows[0].values[0].unit, UNIT_COUNT);
    assert_int_equal(value_scale(statement, 0, 0), 1);
    assert_int_equal(value_scale(statement, 0, 1), 1000000);
}

/* Where no line tells the scale, the heads of all columns of money do. */
static const char *const scaled_heads[] = {
    "# Ownership Interests",
    " | Acquisition Year | Ownership % | Carrying Value (in millions) | Cost (in millions)",
    "Alder | 2016 | 29.9% | 5.4 | 7.5",
    "Beech | 2014 | 25.2% | 3.8 | 22.0",
    "Cedar | 2011 | 16.6% | 2.0 | 10.2",
    "Total | | | 11.2 | 39.7",
    NULL,
};

static void heads_of_all_columns_tell_the_scale(void **state) {
    struct sketch sketch = sketch_of(*state, scaled_heads);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->scale, 1000000);
    assert_int_equal(statement->rows[0].values[0].unit, UNIT_COUNT);
    assert_int_equal(statement->rows[0].values[1].unit, UNIT_PERCENT);
    assert_int_equal(value_scale(statement, 0, 2), 1000000);
}

/* A column headed by the result of a computation holds its steps as well. */
static const char *const computation[] = {
    "# Computation of Earnings per Share",
    "# (In millions)",
    " | Earnings per common share | Fully diluted earnings per share",
    "Earnings | 4,315 | 4,315",
    "Number of shares (in thousands) | 853,990 | 861,400",
    "Earnings per common share | 5.05 | 5.01",
    NULL,
};

/* Volumes in billions beside cards in millions; what stands further out is said of several columns. */
static void a_column_of_money_has_its_own_scale(void **state) {
    static const char *const lines[] = {
        "# Operating Performance",
        "# (In millions)",
        " | Quarter ended March 31, 2020 | < | < | < | <",
        " | Volume (Bil.) | Fees $bn | Charges (in bn) | Cards (Mil.) | Other income",
        "Canada | $465 | 33 | 7 | 871 | 12",
        "Europe | 457 | 34 | 8 | 581 | 14",
        NULL,
    };
    struct sketch sketch = sketch_of(*state, lines);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(value_scale(statement, 0, 0), 1000000000);
    assert_int_equal(value_scale(statement, 1, 1), 1000000000);
    assert_int_equal(value_scale(statement, 1, 2), 1000000000);
    assert_int_equal(statement->rows[0].values[3].unit, UNIT_COUNT);
    assert_int_equal(value_scale(statement, 0, 3), 1000000);
    assert_int_equal(value_scale(statement, 0, 4), 1000000);
}

static void figures_contradict_a_head(void **state) {
    struct sketch sketch = sketch_of(*state, computation);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->columns[0].unit, UNIT_CURRENCY);
    assert_int_equal(statement->rows[0].values[0].unit, UNIT_CURRENCY);
}

static const char *const points[] = {
    "# Reconciliation of Operating Profit",
    " | Reported % Change | Restructuring charges adjustment | Core % Change",
    "Northern plants | -11 | 5 | -6",
    "Southern plants | 4 | 3 | 7",
    NULL,
};

static void what_explains_changes_is_in_points(void **state) {
    struct sketch sketch = sketch_of(*state, points);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->columns[1].unit, UNIT_PERCENT);
    assert_int_equal(statement->rows[0].values[1].unit, UNIT_PERCENT);
}

static const char *const percentages[] = {
    "# Statements of Operations as a Percentage of Revenue",
    " | Year ended June 30, 2005 | Year ended June 30, 2004",
    "Revenue | 100.0 | 100.0",
    "Cost of revenue | 41.5 | 43.2",
    "Gross profit | 58.5 | 56.8",
    NULL,
};

static void a_title_tells_percent(void **state) {
    struct sketch sketch = sketch_of(*state, percentages);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->columns[0].unit, UNIT_PERCENT);
    assert_int_equal(statement->rows[1].values[1].unit, UNIT_PERCENT);
}

/* "%" on the first figure and on totals only, as "$" is printed; the second table begins with shares that are nil. */
static const char *const signs_beside_amounts[] = {
    "# Sales by Region",
    "# (In thousands)",
    " | Fiscal 2000 | < | Fiscal 1999 | <",
    "Northern region | $36,975 | 77.2% | $36,730 | --%",
    "Southern region | 8,032 | 16.4 | 8,102 | 6.5",
    "Total | $45,007 | 100.0% | $44,832 | 100.0%",
    NULL,
};

static void signs_of_first_figure_and_total_hold_for_the_column(void **state) {
    struct sketch sketch = sketch_of(*state, signs_beside_amounts);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->columns[0].unit, UNIT_CURRENCY);
    assert_int_equal(statement->columns[1].unit, UNIT_PERCENT);
    assert_int_equal(statement->columns[3].unit, UNIT_PERCENT);
    assert_int_equal(statement->rows[1].values[1].unit, UNIT_PERCENT);
    assert_int_equal(value_scale(statement, 1, 1), 1);
    assert_int_equal(value_scale(statement, 1, 2), 1000);
}

/* A table in percent of sales; and one that begins with percentages and goes on in millions. */
static const char *const common_size[] = {
    " | 2000 | 1999", "Net sales | 100.0% | 100.0%", "Cost of sales | 82.7 | 84.2", "Net income | 1.9% | 0.8%", NULL,
};

static const char *const growth_then_money[] = {
    "# Highlights",
    "# (In millions)",
    " | 2000 | 1999",
    "Growth | 12.5% | 3.1%",
    "Net sales | 482.7 | 429.1",
    "Net income | 41.9 | 38.8",
    NULL,
};

static void a_column_that_begins_with_the_whole_is_in_percent(void **state) {
    struct sketch sketch = sketch_of(*state, common_size);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->rows[1].unit, UNIT_PERCENT);
    assert_int_equal(statement->rows[1].concept, CONCEPT_NONE);
}

static void percentages_above_say_nothing_of_money_below(void **state) {
    struct sketch sketch = sketch_of(*state, growth_then_money);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->columns[0].unit, UNIT_CURRENCY);
    assert_int_equal(statement->rows[1].values[0].unit, UNIT_CURRENCY);
}

static const char *const owners[] = {
    " | Shares of common stock beneficially owned | Expiration dates",
    "Northern Partners | 698,696 | 2001",
    "Southern Partners | 80,000 | 1998",
    NULL,
};

static const char *const bids[] = {
    "# Bid Price", " | High | Low", "First Quarter | $2.50 | $1.25", "Second Quarter | $3.75 | $1.50", NULL,
};

static void shares_owned_and_prices_bid(void **state) {
    struct sketch sketch = sketch_of(*state, owners);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->rows[0].values[0].unit, UNIT_SHARES);
    assert_int_equal(statement->rows[0].values[1].unit, UNIT_COUNT);
    sketch = sketch_of(*state, bids);
    assert_int_equal(sketch_read(&sketch)->statements[0].rows[0].values[0].unit, UNIT_PER_SHARE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(columns_tell_what_they_count),
        UNIT(a_column_of_shares_has_their_scale),
        UNIT(stores_earn_or_are_counted),
        UNIT(heads_of_all_columns_tell_the_scale),
        UNIT(a_column_of_money_has_its_own_scale),
        UNIT(figures_contradict_a_head),
        UNIT(what_explains_changes_is_in_points),
        UNIT(a_title_tells_percent),
        UNIT(signs_of_first_figure_and_total_hold_for_the_column),
        UNIT(a_column_that_begins_with_the_whole_is_in_percent),
        UNIT(percentages_above_say_nothing_of_money_below),
        UNIT(shares_owned_and_prices_bid),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
