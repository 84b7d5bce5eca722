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

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(columns_tell_what_they_count), UNIT(a_column_of_shares_has_their_scale),
        UNIT(figures_contradict_a_head),    UNIT(what_explains_changes_is_in_points),
        UNIT(a_title_tells_percent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
