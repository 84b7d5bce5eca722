/*
 * Changes of percentages: in basis points where the figures say so.
 */
#include "recognize/statement/unit_points.h"

#include "sketch.h"
#include "unit.h"

#define HEAD                                                                                                           \
    "# Statements of Operations", "# (In millions)", " | Three months ended December 31, | < | %",                     \
        " | 2023 | 2022 | Chg", "Net sales | 21,441 | 20,773 | 3%", "Operating income | 4,433 | 4,785 | (7)%"

static enum unit unit_of_change(void **state, const char *const *lines, const char *label) {
    struct sketch sketch = sketch_of(*state, lines);
    const struct report *report = sketch_read(&sketch);
    const struct statement *statement = &report->statements[0];
    for (int i = 0; i < statement->row_count; i++)
        if (text_equal(statement->rows[i].label, text_from(label)))
            return statement->rows[i].values[2].unit;
    fail_msg("no row %s", label);
    return UNIT_CURRENCY;
}

static void a_hundred_times_the_difference(void **state) {
    static const char *const lines[] = {HEAD, "Gross margin | 52.7% | 47.5% | 520", "Tax rate | 22.4% | 22.4% | 5",
                                        NULL};
    assert_int_equal(unit_of_change(state, lines, "Gross margin"), UNIT_BASIS_POINTS);
    assert_int_equal(unit_of_change(state, lines, "Tax rate"), UNIT_BASIS_POINTS);
    assert_int_equal(unit_of_change(state, lines, "Net sales"), UNIT_PERCENT);
}

/* "5.2", and a growth of eleven percent, are no points; one row that says so speaks for its column. */
static void other_changes_stay(void **state) {
    static const char *const plain[] = {HEAD, "Gross margin | 52.7% | 47.5% | 5.2", NULL};
    static const char *const growth[] = {HEAD, "Gross margin | 52.7% | 47.5% | 520", "Tax rate | 22.4% | 20.2% | 11",
                                         NULL};
    assert_int_equal(unit_of_change(state, plain, "Gross margin"), UNIT_PERCENT);
    assert_int_equal(unit_of_change(state, growth, "Gross margin"), UNIT_PERCENT);
}

/* Beside most rates a difference is in percent, and beside money it is no change in percent. */
static void a_difference_beside_money_is_money(void **state) {
    static const char *const lines[] = {"# Key Ratios and Segment Earnings",
                                        "# (Dollars in millions)",
                                        " | Three months ended March 31, | < | Difference",
                                        " | 2020 | 2019 | ",
                                        "Benefit ratio | 86.7% | 87.9% | -1.2%",
                                        "Operating cost ratio | 9.2% | 7.6% | 1.6%",
                                        "Tax rate | 21.0% | 20.0% | 1.0%",
                                        "Segment earnings | $497 | $448 | $49",
                                        NULL};
    struct sketch sketch = sketch_of(*state, lines);
    const struct report *report = sketch_read(&sketch);
    assert_int_equal(report->statements[0].columns[2].measure, MEASURE_CHANGE);
    assert_int_equal(unit_of_change(state, lines, "Segment earnings"), UNIT_CURRENCY);
}

/* Of a loss turned into a gain no percentage is told, but the difference in dollars. */
static void a_currency_s_sign_is_no_percent(void **state) {
    static const char *const lines[] = {HEAD, "Provision for credit losses | 302 | (551) | $853",
                                        "Diluted earnings per share | $0.73 | $1.57 | $(0.85)", NULL};
    assert_int_equal(unit_of_change(state, lines, "Provision for credit losses"), UNIT_CURRENCY);
    assert_int_equal(unit_of_change(state, lines, "Diluted earnings per share"), UNIT_PER_SHARE);
    assert_int_equal(unit_of_change(state, lines, "Net sales"), UNIT_PERCENT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(a_hundred_times_the_difference),
        UNIT(other_changes_stay),
        UNIT(a_difference_beside_money_is_money),
        UNIT(a_currency_s_sign_is_no_percent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
