/*
 * Periods from heads, alone and under a title.
 */
#include "recognize/column/period_words.h"

#include "unit.h"

static const struct {
    const char *head, *title;
    bool instant;
    const char *end; /* "" where the words leave it open */
    int months;
} periods[] = {
    {"Three months ended March 31, 2003", "", false, "2003-03-31", 3},
    {"March 31, 2003", "", true, "2003-03-31", 0},
    {"13 Weeks Ended May 31, 2014", "", false, "2014-05-31", 3},
    {"Thirty-Nine Weeks Ended November 2, 2024", "", false, "2024-11-02", 9},
    {"52 Weeks Ended Dec. 28, 2019", "", false, "2019-12-28", 12},
    {"Fiscal Year Ended Sep. 27, 2003", "", false, "2003-09-27", 12},
    {"Quarter ended 3/31/03", "", false, "2003-03-31", 3},
    {"Quarter ended 3-31-03", "", false, "2003-03-31", 3},
    {"June 26September 27, 2004", "", true, "", 0},
    {"9 Months Ended 9/30 1999", "", false, "1999-09-30", 9},
    {"9 Months Ended 9/30", "", false, "", 0},
    {"Ratio ended 9/10 1999", "", false, "", 0},
    {"31 December 2004", "", true, "2004-12-31", 0},
    {"3 Months Ended December 2004", "", false, "2004-12-31", 3},
    {"For the 13 Weeks Ended July 3, 2004 and June 28, 2003 2003", "", false, "2003-06-28", 3},
    {"For the 13 Weeks Ended July 3, 2004 and June 28, 2003", "", false, "", 0},
    {"Three Months Ended March 31, December 31, 2003", "", false, "", 0},
    {"2003", "Years ended December 31, 2003 and 2002", false, "2003-12-31", 12},
    {"2002", "Years ended December 31, 2003 and 2002", false, "2002-12-31", 12},
    {"GAAP", "For the quarter ended June 30, 2005", false, "2005-06-30", 3},
    {"GAAP", "June 30, 2005 and June 30, 2004", false, "", 0},
    {"March 31,", "2004", true, "2004-03-31", 0},
    {"2004", "", false, "", 0},
    {"Three months ended March 31, 2003", "", true, "2003-03-31", 0},
    {"Third Quarter 2004", "", false, "", 0},
    {"Third quarter ended September 30, 2004", "", false, "2004-09-30", 3},
    {"1996", "Year ended December 31, 1997 and period from June 3, 1996 (inception) to December 31, 1996", false,
     "1996-12-31", 7},
    {"1997", "Year ended December 31, 1997 and period from June 3, 1996 (inception) to December 31, 1996", false,
     "1997-12-31", 12},
    {"2003", "(in thousands, November 2, February 3, October 28,", true, "", 0},
    {"2004", "Three and six months ended June 30", false, "2004-06-30", 0},
    {"2004", "Three months ended June 30 and six months ended June 30", false, "2004-06-30", 0},
    {"Feb. 29, 2003", "", true, "", 0},
    {"Three Months Ended February 29/28, 2019", "", false, "2019-02-28", 3},
    {"3Q21", "As of December 31, 2021", false, "", 0},
    {"Full year 2020", "Three months ended September 30, 2021", false, "", 0},
    {"Full year 2020", "Three months and year ended December 31", false, "2020-12-31", 12},
    {"Month of June 1999", "", false, "1999-06-30", 1},
    {"Quarter", "For the quarter and six months ended June 30, 1999", false, "1999-06-30", 3},
    {"Six months", "For the quarter and six months ended June 30, 1999", false, "1999-06-30", 6},
    {"Year to date", "For the quarter and six months ended June 30, 1999", false, "1999-06-30", 6},
    {"Year to date June 30, 1999", "For the quarterly period ended June 30, 1999", false, "1999-06-30", 0},
    {"Year to date June 30, 1999", "For the six months ended June 30, 1999", false, "1999-06-30", 6},
    {"Current month", "Month and four months ended April 30, 1999", false, "1999-04-30", 1},
    {"Year", "Quarter and year ended December 31, 1998", false, "1998-12-31", 12},
    {"Year", "Six months ended December 31, 1998", false, "1998-12-31", 6},
    {"Year to date 2021", "Quarter ended September 30", false, "", 0},
    {"January 1, 2004 to March 31, 2004", "", false, "2004-03-31", 3},
    {"April 1 - June 30, 2004", "", false, "2004-06-30", 3},
    {"Oct. 3, 2004 through April 2, 2005", "", false, "2005-04-02", 6},
    {"Inception (March 3, 1998) to June 30, 2004", "", false, "2004-06-30", 76},
    {"Change December 31, 2003 to March 31, 2004", "", false, "", 0},
    {"Quarter-to-date June 30, 2004", "", false, "2004-06-30", 3},
    {"30-Jun-04", "", true, "2004-06-30", 0},
    {"Jun-04", "", true, "2004-06-30", 0},
    {"Jun'24", "", true, "2024-06-30", 0},
    {"Mar \xe2\x80\x99"
     "24",
     "", true, "2024-03-31", 0},
    {"Quarter ended Jun'24", "", false, "2024-06-30", 3},
    {"Jun 24", "", true, "", 0},
    {"March 30 - June 28, 2024", "", false, "2024-06-28", 3},
    {"March 31 - June 28, 2024", "", false, "", 0},
    {"Change from December 30 to March 30, 2024", "", true, "2024-03-30", 0},
    {"Jun-04 2005", "", true, "2005-06-04", 0},
    {"9M 2004", "Nine months ended September 30", false, "2004-09-30", 9},
    {"3M 2004", "", false, "", 0},
    {"9M04", "Nine months ended September 30", false, "2004-09-30", 9},
    {"3M04", "", false, "", 0},
    {"Jan-Mar 2004", "", false, "2004-03-31", 3},
    {"July to December 2004", "", false, "2004-12-31", 6},
    {"January - March 31, 2004", "", false, "", 0},
    {"Three Fiscal Quarters Ended September 25, 2004", "", false, "2004-09-25", 9},
    {"Two Quarters Ended June 30, 2004", "", false, "2004-06-30", 6},
    {"Three Fiscal Months Ended September 26, 2004", "", false, "2004-09-26", 3},
    {"Three months ended 2004-09-30", "", false, "2004-09-30", 3},
    {"Three months ended 30.09.2004", "", false, "2004-09-30", 3},
    {"December 31", "As at September 30, 2004 and December 31, 2003", true, "2003-12-31", 0},
    {"June 30", "As at September 30, 2004 and December 31, 2003", true, "", 0},
    {"CY 2004", "Year ended December 31", false, "2004-12-31", 12},
};

static void heads_and_titles(void **state) {
    for (size_t i = 0; i < sizeof periods / sizeof *periods; i++) {
        struct period_words own = period_words_of(text_from(periods[i].head));
        struct period_words title = period_words_of(text_from(periods[i].title));
        period when = period_words_resolve(&own, &title, periods[i].instant);
        text end = date_text(*state, when.end);
        if (!text_equal(end, text_from(periods[i].end)) || when.months != periods[i].months)
            fail_msg("%s: %.*s, %d months", periods[i].head, TEXT_ARG(end), when.months);
    }
}

static void words_without_a_period(void **state) {
    (void)state;
    struct period_words told = period_words_of(TEXT("Adjustments (A) % change"));
    assert_true(period_words_empty(&told));
    told = period_words_of(TEXT("Q3 2004"));
    assert_false(period_words_empty(&told));
    assert_int_equal(told.quarter, 3);
    assert_int_equal(told.years[0], 2004);
}

static const struct {
    const char *head;
    int quarter, half, months, year;
    bool to_date, trailing, closing;
} names[] = {
    {"4Q 21", 4, 0, 3, 2021, false, false, false},
    {"Q4'23", 4, 0, 3, 2023, false, false, false},
    {"Q3 FY24", 3, 0, 3, 2024, false, false, false},
    {"FY2021", 0, 0, 12, 2021, false, false, false},
    {"2020 Q1", 1, 0, 3, 2020, false, false, false},
    {"First half 2024", 0, 1, 6, 2024, false, false, false},
    {"2H 2023", 0, 2, 6, 2023, false, false, false},
    {"YTD 2025", 0, 0, 0, 2025, true, false, false},
    {"YTD 99", 0, 0, 0, 1999, true, false, false},
    {"Year-to-Date '99", 0, 0, 0, 1999, true, false, false},
    {"YTD Sept. 30", 0, 0, 0, 0, true, false, false},
    {"9 Mos. '99", 0, 0, 9, 1999, false, false, false},
    {"3 Mos. 1999", 0, 0, 3, 1999, false, false, false},
    {"Qtr. 1999", 0, 0, 3, 1999, false, false, false},
    {"QTR 4 1996", 4, 0, 3, 1996, false, false, false},
    {"Quarter 1", 1, 0, 3, 0, false, false, false},
    {"In the quarter 3 stores were opened", 0, 0, 0, 0, false, false, false},
    {"Year-to-date 2025", 0, 0, 0, 2025, true, false, false},
    {"TTM Q3 2025", 3, 0, 3, 2025, false, true, false},
    {"Trailing 4-Quarters 2014", 0, 0, 12, 2014, false, true, false},
    {"Quarter End Q2 2024", 2, 0, 3, 2024, false, false, true},
};

static void names_of_fiscal_periods(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct period_words told = period_words_of(text_from(names[i].head));
        if (told.quarter != names[i].quarter || told.half != names[i].half || told.months != names[i].months ||
            period_words_only_year(&told) != names[i].year || told.to_date != names[i].to_date ||
            told.trailing != names[i].trailing || told.closing != names[i].closing)
            fail_msg("%s: quarter %d, half %d, months %d", names[i].head, told.quarter, told.half, told.months);
    }
}

static void weeks_are_months(void **state) {
    (void)state;
    assert_int_equal(period_months_of_weeks(13), 3);
    assert_int_equal(period_months_of_weeks(14), 3);
    assert_int_equal(period_months_of_weeks(26), 6);
    assert_int_equal(period_months_of_weeks(53), 12);
    assert_int_equal(period_months_of_weeks(20), 0);
}

/* How long a period is called goes with it, to be printed. */
static void what_a_length_is_called_is_kept(void **state) {
    (void)state;
    struct period_words none = {0};
    struct period_words own = period_words_of(TEXT("16 Weeks Ended August 31, 2025"));
    period when = period_words_resolve(&own, &none, false);
    assert_int_equal(when.months, 4);
    assert_int_equal(when.weeks, 16);
    struct period_words day = period_words_of(TEXT("August 31, 2025"));
    when = period_words_resolve(&day, &own, false);
    assert_int_equal(when.weeks, 16);
    own = period_words_of(TEXT("Last Twelve Months Ended March 31, 2020"));
    when = period_words_resolve(&own, &none, false);
    assert_int_equal(when.months, 12);
    assert_int_equal(when.weeks, 0);
    assert_true(when.trailing);
}

int main(void) {
    const struct CMUnitTest tests[] = {UNIT(heads_and_titles), UNIT(words_without_a_period),
                                       UNIT(names_of_fiscal_periods), UNIT(weeks_are_months),
                                       UNIT(what_a_length_is_called_is_kept)};
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
