/*
 * Units, scales and roles of rows.
 */
#include "recognize/unit.h"

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

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(rows_of_an_income_statement),
        UNIT(par_value_is_money_and_shares_are_exempt),
        UNIT(a_column_of_percent_is_percent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
