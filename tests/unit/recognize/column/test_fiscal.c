/*
 * Dates of named quarters and years, from what else a document dates.
 */
#include "recognize/column/fiscal.h"

#include "sketch.h"
#include "unit.h"

static struct sketch sketch;

/* The period of a column of the last statement that `lines` make. */
static period period_at(void *arena, const char *const *lines, int column) {
    sketch = sketch_of(arena, lines);
    const struct report *report = sketch_read(&sketch);
    return report->statements[report->statement_count - 1].columns[column].period;
}

static void assert_period(void *arena, period when, const char *end, int months) {
    assert_text(date_text(arena, when.end), end);
    assert_int_equal(when.months, months);
}

static const char *const named_quarters[] = {
    "# Statements of Operations",
    " | Six months ended June 30, 2021 | Six months ended June 30, 2020",
    "Sales | 5 | 6",
    "Net loss | 1 | 2",
    "Statements of Operations by quarter",
    " | 2Q21 | 1Q21 | 2Q20 | FY2020 | YTD 2021",
    "Sales | 5 | 6 | 7 | 8 | 9",
    "Net loss | 1 | 2 | 3 | 4 | 5",
    NULL,
};

static void quarters_of_a_calendar_year(void **state) {
    assert_period(*state, period_at(*state, named_quarters, 0), "2021-06-30", 3);
    assert_period(*state, period_at(*state, named_quarters, 1), "2021-03-31", 3);
    assert_period(*state, period_at(*state, named_quarters, 2), "2020-06-30", 3);
    assert_period(*state, period_at(*state, named_quarters, 3), "2020-12-31", 12);
    assert_period(*state, period_at(*state, named_quarters, 4), "2021-06-30", 6);
}

static void quarters_behind_their_year(void **state) {
    static const char *const lines[] = {
        "# Statements of Operations",
        " | Six months ended June 30, 2021 | Six months ended June 30, 2020",
        "Sales | 5 | 6",
        "Net loss | 1 | 2",
        "Statements of Operations by quarter",
        " | 2021Q2 | 2021Q1 | 2020Q2",
        "Sales | 5 | 6 | 7",
        "Net loss | 1 | 2 | 3",
        NULL,
    };
    assert_period(*state, period_at(*state, lines, 0), "2021-06-30", 3);
    assert_period(*state, period_at(*state, lines, 1), "2021-03-31", 3);
    assert_period(*state, period_at(*state, lines, 2), "2020-06-30", 3);
}

static const char *const weeks[] = {
    "# Statements of Operations",
    " | 39 Weeks Ended Oct. 27, 2024 | 39 Weeks Ended Oct. 29, 2023",
    "Sales | 5 | 6",
    "Net loss | 1 | 2",
    "Statements of Operations by quarter",
    " | Q3 FY25 | Q2 FY25 | Q3 FY24",
    "Sales | 5 | 6 | 7",
    "Net loss | 1 | 2 | 3",
    NULL,
};

/* Quarters of weeks end on the days that are printed, or on none. */
static void quarters_of_weeks(void **state) {
    assert_period(*state, period_at(*state, weeks, 0), "2024-10-27", 3);
    assert_period(*state, period_at(*state, weeks, 1), "", 0);
    assert_period(*state, period_at(*state, weeks, 2), "2023-10-29", 3);
}

static const char *const retailer[] = {
    "# Statements of Operations",
    " | Nine months ended October 31, 2024 | Nine months ended October 31, 2023",
    "Sales | 5 | 6",
    "Net loss | 1 | 2",
    "Statements of Operations by quarter",
    " | Q3 2024 | Q4 2023",
    "Sales | 5 | 6",
    "Net loss | 1 | 2",
    NULL,
};

/* Fiscal 2024 ends in January 2025: its third quarter is the newest one dated. */
static void years_named_after_their_beginning(void **state) {
    assert_period(*state, period_at(*state, retailer, 0), "2024-10-31", 3);
    assert_period(*state, period_at(*state, retailer, 1), "2024-01-31", 3);
}

static const char *const years_below_a_day[] = {
    "# Statements of Operations",
    " | Fiscal year ended September 27, 1996",
    "Sales | 5",
    "Net loss | 1",
    "Statements of Operations",
    "Three fiscal years ended September 27, 1996",
    " | 1996 | 1995 | 1994",
    "Sales | 5 | 6 | 7",
    "Net loss | 1 | 2 | 3",
    NULL,
};

/* 1995 is no year that ends with 1996's, though that is the only end printed. */
static void two_years_have_no_end_in_common(void **state) {
    assert_period(*state, period_at(*state, years_below_a_day, 0), "1996-09-27", 12);
    assert_period(*state, period_at(*state, years_below_a_day, 1), "", 0);
}

static const char *const unsure[] = {
    "# Statements of Operations",
    " | Nine months ended October 31, 2024 | Nine months ended October 31, 2023",
    "Sales | 5 | 6",
    "Net loss | 1 | 2",
    "Statements of Operations by quarter",
    " | Q2 2024 | Q1 2024",
    "Sales | 5 | 6",
    "Net loss | 1 | 2",
    NULL,
};

static void nothing_shows_how_years_are_named(void **state) {
    assert_period(*state, period_at(*state, unsure, 0), "", 0);
}

static const char *const trailing_year[] = {
    "# EXAMPLE ANNOUNCES FIRST QUARTER RESULTS",
    "# Statements of Cash Flows",
    " | Three months ended March 31, 2021 | Twelve months ended March 31, 2021",
    "Sales | 5 | 6",
    "Net loss | 1 | 2",
    "Statements of Operations by quarter",
    " | 1Q21 | 4Q20",
    "Sales | 5 | 6",
    "Net loss | 1 | 2",
    NULL,
};

/* Twelve months need not be a fiscal year: the headline says that this is its first quarter. */
static void twelve_months_may_trail(void **state) {
    assert_period(*state, period_at(*state, trailing_year, 0), "", 0);
    assert_period(*state, period_at(*state, trailing_year, 1), "", 0);
}

static const char *const letter[] = {
    "# Our results, and our forecast for Q1, are below",
    "# Statements of Operations",
    " | Twelve months ended December 31, 2023 | Three months ended September 30, 2023",
    "Sales | 5 | 6",
    "Net loss | 1 | 2",
    "Summary of operations by quarter",
    " | Q3'23 | Q4'23 | Q1'24 Forecast",
    "Sales | 5 | 6 | 7",
    "Net loss | 1 | 2 | 3",
    NULL,
};

/* A quarter to come is none that the release announces. */
static void what_is_forecast_is_no_headline(void **state) {
    assert_period(*state, period_at(*state, letter, 0), "2023-09-30", 3);
    assert_period(*state, period_at(*state, letter, 2), "2024-03-31", 3);
}

static const char *const first_quarter[] = {
    "# EXAMPLE ANNOUNCES FIRST QUARTER RESULTS",
    "Statements of Operations",
    " | Three months ended March 31, 2020 | Three months ended March 31, 2019",
    "Sales | 5 | 6",
    "Net loss | 1 | 2",
    "What we expect",
    " | Twelve months ended December 31, 2020 | Twelve months ended December 31, 2019",
    "Billings | 5 | 6",
    "Subscriptions | 1 | 2",
    "Results in short",
    " | First Quarter 2020 Results | Second Quarter 2020 Outlook",
    "Revenues | 5 | 6",
    "Income | 1 | 2",
    NULL,
};

/* The newest of the results is the one announced, whatever day an outlook's table tells. */
static void an_outlook_is_no_newest_result(void **state) {
    assert_period(*state, period_at(*state, first_quarter, 0), "2020-03-31", 3);
}

static const char *const to_date[] = {
    "# EXAMPLE ANNOUNCES FIRST QUARTER RESULTS",
    "# Statements of Operations",
    " | Three months ended March 31, 2020 | Three months ended March 31, 2019",
    "Sales | 5 | 6",
    "Net loss | 1 | 2",
    "Components by quarter",
    " | 2019 | < | < | < | < | 2020 | <",
    " | Q1 | Q2 | Q3 | Q4 | YTD | Q1 | YTD",
    "Taxes | 5 | 6 | 7 | 8 | 26 | 9 | 9",
    "Interest | 1 | 2 | 3 | 4 | 10 | 5 | 5",
    NULL,
};

/* Behind the quarters of its year in their order, the part to date is theirs; else the newest of the document. */
static void the_part_to_date_is_of_the_quarters_before_it(void **state) {
    assert_period(*state, period_at(*state, to_date, 4), "2019-12-31", 12);
    assert_period(*state, period_at(*state, to_date, 6), "2020-03-31", 3);
}

static const char *const carried[] = {
    "# Statements of Operations",
    " | Six months ended June 30, 2021 | Six months ended June 30, 2020",
    "Sales | 5 | 6",
    "Net loss | 1 | 2",
    "Statements of Operations by quarter",
    " | 2021 Q2 | Q1 | Q4 | Q2",
    "Sales | 5 | 6 | 7 | 8",
    "Net loss | 1 | 2 | 3 | 4",
    NULL,
};

static void a_year_is_carried_to_the_quarter_beside(void **state) {
    assert_period(*state, period_at(*state, carried, 1), "2021-03-31", 3);
    assert_period(*state, period_at(*state, carried, 2), "2020-12-31", 3);
    assert_period(*state, period_at(*state, carried, 3), "", 0);
}

static const char *const other_years[] = {
    "# Balance Sheets",
    " | September 28, 2019 | September 29, 2018",
    "Cash | 5 | 6",
    "Debt | 1 | 2",
    "Statements of Operations",
    "Years ended September 28, 2019",
    " | 2019 | 2018 | 2017",
    "Sales | 5 | 6 | 7",
    "Net loss | 1 | 2 | 3",
    NULL,
};

/* The title's day is 2019's; 2018's is printed elsewhere, 2017's nowhere. */
static void a_day_is_not_every_years(void **state) {
    assert_period(*state, period_at(*state, other_years, 0), "2019-09-28", 12);
    assert_period(*state, period_at(*state, other_years, 1), "2018-09-29", 12);
    assert_period(*state, period_at(*state, other_years, 2), "", 0);
}

static const char *const by_balances[] = {
    "# Balance Sheets",
    " | June 30, 1998 | December 31, 1997",
    "Cash | 5 | 6",
    "Debt | 1 | 2",
    "Statements of Operations",
    " | Second Quarter | < | First Six Months | <",
    " | 1998 | 1997 | 1998 | 1997",
    "Sales | 5 | 6 | 7 | 8",
    "Net loss | 1 | 2 | 3 | 4",
    NULL,
};

/* The newest balance is the second quarter's, the older one closed the year before it. */
static void balances_show_the_year(void **state) {
    assert_period(*state, period_at(*state, by_balances, 0), "1998-06-30", 3);
    assert_period(*state, period_at(*state, by_balances, 3), "1997-06-30", 6);
}

static const char *const by_balances_of_both[] = {
    "# Balance Sheets",
    " | March 31, 1998 | March 31, 1997",
    "Cash | 5 | 6",
    "Debt | 1 | 2",
    "Statements of Operations",
    " | 1st Qtr 1998 | 4th Qtr 1997 | 1st Qtr 1997",
    "Sales | 5 | 6 | 7",
    "Net loss | 1 | 2 | 3",
    NULL,
};

/* Two of the quarters named end on the two days told. */
static void balances_of_two_quarters_named_show_the_year(void **state) {
    assert_period(*state, period_at(*state, by_balances_of_both, 1), "1997-12-31", 3);
}

static const char *const by_sentence[] = {
    "# The third quarter of 1998 ended September 30, 1998.",
    "# Statements of Operations",
    " | Third Quarter | < | First Nine Months | <",
    " | 1998 | 1997 | 1998 | 1997",
    "Sales | 5 | 6 | 7 | 8",
    "Net loss | 1 | 2 | 3 | 4",
    NULL,
};

static void a_sentence_shows_the_year(void **state) {
    assert_period(*state, period_at(*state, by_sentence, 0), "1998-09-30", 3);
    assert_period(*state, period_at(*state, by_sentence, 3), "1997-09-30", 9);
}

static const char *const by_spoken_day[] = {
    "# Results for the third quarter ended October 31, 1998, and for the year ended January 31, 1998, are below.",
    "# Balance Sheets",
    " | October 31, 1998 | January 31, 1998",
    "Cash | 5 | 6",
    "Debt | 1 | 2",
    "Statements of Operations",
    " | Third Quarter | <",
    " | 1998 | 1997",
    "Sales | 5 | 6",
    "Net loss | 1 | 2",
    NULL,
};

/* Days of sentences stand in for those that no table prints; of the year before there is none. */
static void sentences_tell_days_of_weeks(void **state) {
    assert_period(*state, period_at(*state, by_spoken_day, 0), "1998-10-31", 3);
}

static const char *const by_other_balances[] = {
    "# Balance Sheets",
    " | June 30, 1998 | March 31, 1998",
    "Cash | 5 | 6",
    "Debt | 1 | 2",
    "Statements of Operations",
    " | Second Quarter | <",
    " | 1998 | 1997",
    "Sales | 5 | 6",
    "Net loss | 1 | 2",
    NULL,
};

/* No balance closed the year before: the second quarter may have ended in March. */
static void balances_of_quarters_show_no_year(void **state) {
    assert_period(*state, period_at(*state, by_other_balances, 0), "", 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(quarters_of_a_calendar_year),
        UNIT(quarters_behind_their_year),
        UNIT(quarters_of_weeks),
        UNIT(years_named_after_their_beginning),
        UNIT(two_years_have_no_end_in_common),
        UNIT(nothing_shows_how_years_are_named),
        UNIT(twelve_months_may_trail),
        UNIT(what_is_forecast_is_no_headline),
        UNIT(an_outlook_is_no_newest_result),
        UNIT(the_part_to_date_is_of_the_quarters_before_it),
        UNIT(a_year_is_carried_to_the_quarter_beside),
        UNIT(a_day_is_not_every_years),
        UNIT(balances_show_the_year),
        UNIT(balances_of_quarters_show_no_year),
        UNIT(a_sentence_shows_the_year),
        UNIT(sentences_tell_days_of_weeks),
        UNIT(balances_of_two_quarters_named_show_the_year),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
