/*
 * Periods of results as sentences tell them, with and without the date of their end.
 */
#include "recognize/cover/period.h"

#include "support/unit.h"

static struct period_reading read_near(const char *sentence, date report) {
    struct period_reading reading = {0};
    cover_period_find(text_from(sentence), report, &reading);
    return reading;
}

static struct period_reading read(const char *sentence) { return read_near(sentence, (date){0}); }

static void assert_period(const char *sentence, date end, int months, const char *words) {
    struct period_reading reading = read(sentence);
    assert_true(date_equal(reading.period.end, end));
    assert_int_equal(reading.period.months, months);
    assert_text(reading.words, words);
}

static void test_lengths(void **state) {
    (void)state;
    assert_period("results for the quarter ended March 31, 2003.", date_of(2003, 3, 31), 3,
                  "quarter ended March 31, 2003");
    assert_period("its third fiscal quarter ended\nJuly 3, 2004", date_of(2004, 7, 3), 3,
                  "third fiscal quarter ended\nJuly 3, 2004");
    assert_period("for the 13 weeks ended May 3, 2003", date_of(2003, 5, 3), 3, "13 weeks ended May 3, 2003");
    assert_period("the six months ended June 30, 2003", date_of(2003, 6, 30), 6, "six months ended June 30, 2003");
    assert_period("nine months ending September 30, 2003", date_of(2003, 9, 30), 9,
                  "nine months ending September 30, 2003");
    assert_period("the year ended January 31, 2004", date_of(2004, 1, 31), 12, "year ended January 31, 2004");
}

/* What a quarter and a year share is their end; the quarter is what is new. */
static void test_quarter_before_year(void **state) {
    (void)state;
    assert_period("the quarter and year ended December 31, 2004", date_of(2004, 12, 31), 3,
                  "quarter and year ended December 31, 2004");
}

static void test_the_first_period_is_reported(void **state) {
    (void)state;
    assert_period("the quarter ended June 30, 2003, compared with the quarter ended June 30, 2002",
                  date_of(2003, 6, 30), 3, "quarter ended June 30, 2003");
}

/* A calendar is never assumed: words alone give no date. */
static void test_words_give_no_date(void **state) {
    (void)state;
    assert_period("results for Q4 and fiscal year 2003, as well as", (date){0}, 0, "Q4 and fiscal year 2003");
    assert_period("remarks on the first quarter of fiscal 2004.", (date){0}, 0, "first quarter of fiscal 2004");
    assert_period("announcing its second quarter 2004 earnings", (date){0}, 0, "second quarter 2004");
}

static void test_an_end_wins_over_words(void **state) {
    (void)state;
    assert_period("for the first quarter of 2003, the quarter ended March 31, 2003", date_of(2003, 3, 31), 3,
                  "quarter ended March 31, 2003");
}

static void test_no_period(void **state) {
    (void)state;
    assert_text(read("the Securities Exchange Act of 1934, as amended").words, "");
    assert_text(read("the meeting that ended March 31, 2003").words, "");
    assert_text(read("the quarter ended well").words, "");
    assert_text(read("").words, "");
}

/* An outlook names quarters to come; a report tells of the one before it. */
static void test_implausible_ends(void **state) {
    (void)state;
    date report = date_of(2003, 4, 9);
    assert_int_equal(read_near("the quarter ending June 30, 2003", report).period.months, 0);
    assert_int_equal(read_near("the year ended December 31, 1999", report).period.months, 0);
    assert_int_equal(read_near("the quarter ended March 31, 2003", report).period.months, 3);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_lengths),
        UNIT(test_quarter_before_year),
        UNIT(test_the_first_period_is_reported),
        UNIT(test_words_give_no_date),
        UNIT(test_an_end_wins_over_words),
        UNIT(test_no_period),
        UNIT(test_implausible_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
