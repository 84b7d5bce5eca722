/*
 * Heads: which rows they are, and what they make of columns.
 */
#include "recognize/column/heading.h"

#include "sketch.h"
#include "unit.h"

enum { COLUMNS_MOST = 8 };

static struct column columns[COLUMNS_MOST];
static bool combined;

/* Reads the heads of a sketch of `count` columns under `title`. */
static void read_heads(struct arena *arena, const char *const *lines, int count, const char *title) {
    struct sketch sketch = sketch_of(arena, lines);
    struct period_words told = period_words_of(text_from(title));
    for (int i = 0; i < COLUMNS_MOST; i++)
        columns[i] = (struct column){0};
    int extent = heading_extent(&sketch.rows, 0);
    struct head_context context = {.title = &told, .instant = false, .combined = combined};
    heading_read(arena, &sketch.rows, 0, extent, &context, columns, count);
}

static void assert_period(void *arena, int column, const char *end, int months) {
    assert_text(date_text(arena, columns[column].period.end), end);
    assert_int_equal(columns[column].period.months, months);
}

static const char *const three_bases[] = {
    "        | Three months ended | < | < | Three months ended | < | <",
    "        | March 31, 2003     | < | < | March 31, 2002     | < | <",
    "        | US      | Adjustments | Non     | US      | Adjustments | Non",
    "        | GAAP    |             | GAAP    | GAAP    |             | GAAP",
    "        | Results |             | Results | Results |             | Results",
    "        |         |             | (A)     |         |             | (A)",
    "",
    "Revenues | $16,019 | $-- | $16,019 | $21,158 | $-- | $21,158",
    NULL,
};

static void bases_under_periods(void **state) {
    static const enum basis expected[] = {BASIS_GAAP, BASIS_ADJUSTMENT, BASIS_NON_GAAP,
                                          BASIS_GAAP, BASIS_ADJUSTMENT, BASIS_NON_GAAP};
    read_heads(*state, three_bases, 6, "");
    for (int i = 0; i < 6; i++) {
        assert_int_equal(columns[i].basis, expected[i]);
        assert_period(*state, i, i < 3 ? "2003-03-31" : "2002-03-31", 3);
    }
    assert_int_equal(columns[0].head_count, 3);
    assert_text(columns[0].heads[2], "US GAAP Results");
    assert_text(columns[2].heads[2], "Non GAAP Results");
    assert_text(columns[2].marks, "A");
    assert_int_equal(columns[0].marks.len, 0);
}

static const char *const another_day[] = {
    "         | Weeks Ended March 29, 2020 | March 31, | <       | Weeks Ended March 29, 2020",
    "         |                            | Items     | Other   |",
    "",
    "Revenues | $16,019                    | $21,158   | $11,158 | $23,000",
    NULL,
};

/* A column between two of one period is of that period, but not where its own head tells another day. */
static void a_day_of_its_own(void **state) {
    read_heads(*state, another_day, 4, "");
    assert_period(*state, 0, "2020-03-29", 0);
    assert_int_equal(columns[1].period.end.year, 0);
    assert_int_equal(columns[2].period.end.year, 0);
    assert_period(*state, 3, "2020-03-29", 0);
}

static const char *const starred[] = {
    "        | June 30, | June 30,", "        | 2004 | 2003**", "", "Revenues | $16,019 | $21,158", NULL,
};

/* Two stars are one mark, as the note below the table has it. */
static void stars_are_one_mark(void **state) {
    read_heads(*state, starred, 2, "");
    assert_text(columns[1].marks, "**");
    assert_int_equal(columns[0].marks.len, 0);
}

static const char *const split_days[] = {
    "        | March 31, December 31, | <",
    "        | 2003 | 2002",
    "        | (Unaudited) |",
    "",
    "Cash | 1 | 2",
    NULL,
};

static void days_on_one_line_and_years_on_the_next(void **state) {
    read_heads(*state, split_days, 2, "");
    assert_period(*state, 0, "2003-03-31", 0);
    assert_period(*state, 1, "2002-12-31", 0);
    assert_true(columns[0].unaudited);
    assert_false(columns[1].unaudited);
}

static const char *const two_days_one_head[] = {
    "      | For the 13 Weeks Ended | <", "      | July 3, 2004 and | <", "      | June 28, 2003 | <",
    "(millions) | 2004 | 2003",           "Sales | 8,700 | 8,851",        NULL,
};

static void the_year_chooses_the_day(void **state) {
    read_heads(*state, two_days_one_head, 2, "");
    assert_period(*state, 0, "2004-07-03", 3);
    assert_period(*state, 1, "2003-06-28", 3);
}

static const char *const narrow_length[] = {
    " | Six Months Ended |",
    " | April 1, 2000 | March 27, 1999",
    "Net sales | 4,288 | 3,240",
    NULL,
};

static void a_length_beside_counts_too(void **state) {
    read_heads(*state, narrow_length, 2, "");
    assert_period(*state, 1, "1999-03-27", 6);
}

static const char *const narrow_period[] = {
    " | | | Quarter Ended June 30, 2025 | <",
    " | Quarter Ended June 30, | < | As Reported | Constant Currency",
    " | 2024 | 2025 | |",
    "Net sales | 1 | 2 | 3 | 4",
    NULL,
};

static const char *const change_beside[] = {
    " | Quarter Ended June 30, | < |",
    " | 2025 | 2024 | % Change",
    "Net sales | 3 | 2 | 50%",
    NULL,
};

/* What stands beside is not the column's whose own heads tell a year, nor that of a change. */
static void what_stands_beside_may_be_another_column_s(void **state) {
    read_heads(*state, narrow_period, 4, "");
    assert_int_equal(columns[0].head_count, 2);
    assert_text(columns[0].heads[0], "Quarter Ended June 30,");
    assert_period(*state, 0, "2024-06-30", 3);
    assert_period(*state, 1, "2025-06-30", 3);
    assert_period(*state, 3, "2025-06-30", 3);
    read_heads(*state, change_beside, 3, "");
    assert_int_equal(columns[2].head_count, 1);
    assert_text(columns[2].heads[0], "% Change");
    assert_period(*state, 2, "2025-06-30", 3);
}

static const char *const open_length[] = {
    " | Three Months Ended | | Six Months Ended",
    " | April 1, 2000 | March 27, 1999 | April 1, 2000",
    "Net sales | 1 | 2 | 3",
    NULL,
};

/* Between two lengths a column may belong to either: it has none. */
static void a_length_between_two_is_open(void **state) {
    read_heads(*state, open_length, 3, "");
    assert_period(*state, 1, "1999-03-27", 0);
}

static const char *const changes[] = {
    " | Quarter ended June 30, | < | < | <",
    " | 2005 | 2004 | Change | % Change",
    "Sales | 10 | 8 | 2 | 25%",
    NULL,
};

static void changes_have_the_later_period(void **state) {
    read_heads(*state, changes, 4, "");
    assert_int_equal(columns[2].measure, MEASURE_CHANGE);
    assert_int_equal(columns[3].measure, MEASURE_PERCENT_CHANGE);
    assert_period(*state, 2, "2005-06-30", 3);
    assert_period(*state, 3, "2005-06-30", 3);
}

static const char *const members[] = {
    " | Quarter ended June 30, 2005 | < | <",
    " | As reported | Restructuring | Pro forma",
    "Sales | 10 | 2 | 12",
    NULL,
};

static void a_named_adjustment_is_a_member(void **state) {
    read_heads(*state, members, 3, "");
    assert_int_equal(columns[0].basis, BASIS_GAAP);
    assert_int_equal(columns[1].basis, BASIS_ADJUSTMENT);
    assert_text(columns[1].member, "Restructuring");
    assert_int_equal(columns[2].basis, BASIS_NON_GAAP);
    assert_int_equal(columns[0].member.len, 0);
}

static const char *const year_only[] = {" | 2004 | 2003", "Sales | 10 | 2", NULL};

static void a_year_alone_is_no_period(void **state) {
    read_heads(*state, year_only, 2, "");
    assert_period(*state, 0, "", 0);
    read_heads(*state, year_only, 2, "Years ended June 30, 2004 and 2003");
    assert_period(*state, 1, "2003-06-30", 12);
}

static const char *const per_share[] = {
    " | Quarter ended | < | <",
    " | March 29, 2020 | Diluted per share amount | March 31, 2019",
    "Net loss | 10 | 2 | 12",
    NULL,
};

static void a_silent_head_takes_the_period_on_its_left(void **state) {
    read_heads(*state, per_share, 3, "");
    assert_period(*state, 1, "2020-03-29", 3);
}

static const char *const year_in_the_middle[] = {
    " | Six months ended March 31, | < | < | < | < | <",
    " | Outside | 2020 Inside | Net sales | Outside | 2019 Inside | Net sales",
    "East | 10 | 2 | 12 | 7 | 1 | 8",
    NULL,
};

/* Nobody says to which of two years "Net sales" belongs: it has none, nor the title's. */
static void years_over_the_middle_are_not_guessed_from(void **state) {
    read_heads(*state, year_in_the_middle, 6, "Results of fiscal 2020");
    assert_period(*state, 0, "", 0);
    assert_period(*state, 1, "2020-03-31", 6);
    assert_period(*state, 2, "", 0);
    assert_period(*state, 3, "", 0);
}

static const char *const adjusted[] = {
    " | Year ended May 31, | < | < | < | < | <",
    " | 2014 GAAP | Adj. | 2014 Non-GAAP | 2013 GAAP | Adj. | 2013 Non-GAAP",
    "Sales | 10 | 2 | 12 | 7 | 1 | 8",
    NULL,
};

static void an_adjustment_is_of_the_period_around_it(void **state) {
    read_heads(*state, adjusted, 6, "Fiscal 2014 results");
    assert_period(*state, 1, "2014-05-31", 12);
    assert_period(*state, 4, "2013-05-31", 12);
}

static const char *const beside_labels[] = {
    " | As of | <",
    "December 31, 2021 | | September 30, 2021",
    "Cash | 10 | 2",
    NULL,
};

static void a_day_among_the_labels_heads_the_first_column(void **state) {
    read_heads(*state, beside_labels, 2, "");
    assert_period(*state, 0, "2021-12-31", 0);
    assert_period(*state, 1, "2021-09-30", 0);
}

static const char *const shares_of_revenue[] = {
    " | Quarter ended May 31, | < | < | < | <",
    " | 2014 | % of revenues | 2013 | % of revenues | % change",
    "Sales | 10 | 100% | 8 | 100% | 25%",
    NULL,
};

static void a_change_looks_past_percentages_of_revenue(void **state) {
    read_heads(*state, shares_of_revenue, 5, "");
    assert_int_equal(columns[1].measure, MEASURE_PERCENT_OF_REVENUE);
    assert_period(*state, 3, "2013-05-31", 3);
    assert_period(*state, 4, "2014-05-31", 3);
}

static const char *const shares_apart[] = {
    " | Quarter ended | < | < | Quarter ended | <",
    " | Oct 1, 2023 | Oct 2, 2022 | % change | Oct 1, 2023 | Oct 2, 2022",
    " | | | | As a % of total net revenues | <",
    "Sales | 10 | 8 | 25% | 100% | 100%",
    NULL,
};

static void percentages_of_revenue_keep_days_of_their_own(void **state) {
    read_heads(*state, shares_apart, 5, "");
    assert_int_equal(columns[3].measure, MEASURE_PERCENT_OF_REVENUE);
    assert_period(*state, 3, "2023-10-01", 3);
    assert_period(*state, 4, "2022-10-02", 3);
}

static const char *const noted[] = {
    " | EXAMPLE CORPORATION | <",
    " | RECONCILIATION OF GAAP TO NON-GAAP MEASURES | <",
    " | (In millions) | <",
    " | March 31, 2020 | March 31, 2019",
    "Sales | 10 | 8",
    NULL,
};

static void this_year_and_last_year_are_two(void **state) {
    static const char *const two_days[] = {
        "        | Quarter Ended June 30, 2001 and July 1, 2000 | <",
        "        | This Year | Last Year",
        "Revenues | 16 | 21",
        NULL,
    };
    read_heads(*state, two_days, 2, "");
    assert_period(*state, 0, "2001-06-30", 3);
    assert_period(*state, 1, "2000-07-01", 3);
    static const char *const one_day[] = {
        "        | Quarter Ended June 30, 2001 | <",
        "        | Current Year | Prior Year",
        "Revenues | 16 | 21",
        NULL,
    };
    read_heads(*state, one_day, 2, "");
    assert_period(*state, 0, "2001-06-30", 3);
    assert_period(*state, 1, "2000-06-30", 3);
    assert_int_equal(columns[0].member.len + columns[1].member.len, 0);
}

/* The quarter before ended on no day that is told, nor did a year of weeks. */
static void a_day_that_does_not_follow_is_none(void **state) {
    static const char *const quarters[] = {
        "        | Quarter Ended June 30, 2001 | <",
        "        | Current Quarter | Prior Quarter",
        "Revenues | 16 | 21",
        NULL,
    };
    read_heads(*state, quarters, 2, "");
    assert_period(*state, 0, "2001-06-30", 3);
    assert_text(date_text(*state, columns[1].period.end), "");
    static const char *const weeks[] = {
        "        | This Year | Last Year",
        "Revenues | 16 | 21",
        NULL,
    };
    read_heads(*state, weeks, 2, "Thirteen weeks ended June 28, 2001");
    assert_period(*state, 0, "2001-06-28", 3);
    assert_text(date_text(*state, columns[1].period.end), "");
}

static void titles_over_all_columns_are_no_heads(void **state) {
    read_heads(*state, noted, 2, "");
    assert_int_equal(columns[0].head_count, 1);
    assert_int_equal(columns[0].basis, BASIS_UNSTATED);
}

static const char *const business_combination[] = {
    " | Quarter ended June 30, 2005 | < | <",
    " | As reported | Acquired | Pro forma combined",
    "Sales | 10 | 2 | 12",
    NULL,
};

static void pro_forma_may_mean_two_businesses(void **state) {
    combined = true;
    read_heads(*state, business_combination, 3, "");
    combined = false;
    for (int i = 0; i < 3; i++)
        assert_int_equal(columns[i].basis, BASIS_UNSTATED);
    assert_text(columns[1].member, "Acquired");
    assert_int_equal(columns[2].member.len, 0);
}

static const char *const prose_for_head[] = {
    " | For the quarter | Closed the purchase of Tibbs Toys on June 1, 2021 and second quarter results include one "
    "month "
    "of its own; adjusted earnings were $4.50, excluding the provision for losses and the costs of joining the two",
    "Sales | 10 | 2",
    NULL,
};

static void prose_is_no_head(void **state) {
    read_heads(*state, prose_for_head, 2, "");
    assert_period(*state, 1, "", 0);
    assert_int_equal(columns[1].basis, BASIS_UNSTATED);
}

static const char *const extents[] = {
    " | 2004 | 2003", "---", "(in millions)", "ASSETS", "Units sold | 1999 | 2001", "Cash | 5 | 6", NULL,
};

static void heads_end_where_amounts_begin(void **state) {
    struct sketch sketch = sketch_of(*state, extents);
    assert_int_equal(heading_extent(&sketch.rows, 0), 3);
}

static const char *const years_beside_a_caption[] = {
    " | Three Months Ended December 31, | <", "REVENUES | 2023 | 2022", "Sales | 5 | 6", "Other | 5 | 6", NULL,
};

static void years_still_missing_are_heads(void **state) {
    read_heads(*state, years_beside_a_caption, 2, "");
    assert_period(*state, 1, "2022-12-31", 3);
}

static const char *const repeated[] = {
    " | 2004 | 2003", "Cash | 5 | 6",   "<PAGE>",        " | 2004 | 2003",
    "Debt | 7 | 8",   " | 2004 | 2002", "Other | 7 | 8", NULL,
};

static const char *const spans_of_years[] = {
    " | Amounts | < | < | Percent change | <",
    " |  |  |  | 1999- | 1998-",
    "segment/division | 2000 | 1999 | 1998 | 2000 | 1999",
    "Northern plants | 213,197 | 222,058 | 210,165 | 4.0 | 5.7",
    "Employees | 2001 | 1987 | 1990 | 4.0 | 5.7",
    NULL,
};

static const char *const years_of_quarters[] = {
    " | Dec 31, 2021 | Sep 30, | Dec 31,",
    "CLIENT ASSETS | 2021 | 2021 | 2020",
    "Equity | 779 | 725 | 595",
    NULL,
};

static void years_beside_each_other_are_heads(void **state) {
    struct sketch sketch = sketch_of(*state, spans_of_years);
    assert_int_equal(heading_extent(&sketch.rows, 0), 3);
    sketch = sketch_of(*state, years_of_quarters);
    assert_int_equal(heading_extent(&sketch.rows, 0), 2);
}

static void heads_in_the_middle(void **state) {
    struct sketch sketch = sketch_of(*state, repeated);
    assert_true(heading_starts(&sketch.rows, 3));
    assert_false(heading_starts(&sketch.rows, 4));
    assert_true(heading_same(&sketch.rows, 0, 1, &sketch.rows, 3, 1, 2));
    assert_false(heading_same(&sketch.rows, 0, 1, &sketch.rows, 5, 1, 2));
}

static const char *const fewer_columns[] = {
    " | Three Months Ended | < | Year Ended | <",
    " | 6/30/05 | 6/30/04 | 6/30/05 | 6/30/04",
    "Sales | 5 | 6 | 7 | 8",
    " | Three Months Ended | <",
    " | 6/30/05 | 6/30/04",
    "Shares | 5 | 6",
    " | Three Months Ended | <",
    " | 6/30/05 | 6/30/03",
    "Shares | 5 | 6",
    NULL,
};

static void a_head_may_stand_again_over_some_columns(void **state) {
    struct sketch sketch = sketch_of(*state, fewer_columns);
    assert_true(heading_repeats(*state, &sketch.rows, 2, &sketch.rows, 3, 2, 4));
    assert_false(heading_repeats(*state, &sketch.rows, 2, &sketch.rows, 6, 2, 4));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(bases_under_periods),
        UNIT(a_day_of_its_own),
        UNIT(stars_are_one_mark),
        UNIT(days_on_one_line_and_years_on_the_next),
        UNIT(the_year_chooses_the_day),
        UNIT(a_length_beside_counts_too),
        UNIT(a_length_between_two_is_open),
        UNIT(what_stands_beside_may_be_another_column_s),
        UNIT(changes_have_the_later_period),
        UNIT(a_named_adjustment_is_a_member),
        UNIT(a_year_alone_is_no_period),
        UNIT(a_silent_head_takes_the_period_on_its_left),
        UNIT(years_over_the_middle_are_not_guessed_from),
        UNIT(an_adjustment_is_of_the_period_around_it),
        UNIT(a_day_among_the_labels_heads_the_first_column),
        UNIT(a_change_looks_past_percentages_of_revenue),
        UNIT(percentages_of_revenue_keep_days_of_their_own),
        UNIT(this_year_and_last_year_are_two),
        UNIT(a_day_that_does_not_follow_is_none),
        UNIT(titles_over_all_columns_are_no_heads),
        UNIT(pro_forma_may_mean_two_businesses),
        UNIT(prose_is_no_head),
        UNIT(heads_end_where_amounts_begin),
        UNIT(years_still_missing_are_heads),
        UNIT(years_beside_each_other_are_heads),
        UNIT(heads_in_the_middle),
        UNIT(a_head_may_stand_again_over_some_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
