/* Tests of base/date: the calendar. */
#include "unit.h"

#include "base/date.h"

#define assert_date(actual, year_, month_, day_)                                                                       \
    do {                                                                                                               \
        date actual_ = (actual);                                                                                       \
        assert_int_equal(actual_.year, (year_));                                                                       \
        assert_int_equal(actual_.month, (month_));                                                                     \
        assert_int_equal(actual_.day, (day_));                                                                         \
    } while (0)

static void test_valid(void **state) {
    (void)state;
    assert_true(date_valid(2000, 2, 29));
    assert_true(date_valid(2004, 2, 29));
    assert_false(date_valid(1900, 2, 29));
    assert_false(date_valid(2003, 2, 29));
    assert_false(date_valid(2003, 4, 31));
    assert_false(date_valid(2003, 0, 1));
    assert_false(date_valid(2003, 13, 1));
    assert_false(date_valid(2003, 1, 0));
    assert_false(date_valid(2003, 1, 32));
    assert_false(date_valid(0, 1, 1));
    assert_false(date_valid(10000, 1, 1));
    assert_false(date_valid(-1, 1, 1));
}

static void test_of(void **state) {
    (void)state;
    assert_date(date_of(2003, 3, 31), 2003, 3, 31);
    assert_false(date_known(date_of(2003, 2, 30)));
    assert_true(date_known(date_of(1, 1, 1)));
}

static void test_compare(void **state) {
    (void)state;
    date d = date_of(2003, 3, 31);
    assert_int_equal(date_compare(d, date_of(2003, 4, 1)), -1);
    assert_int_equal(date_compare(d, date_of(2002, 12, 31)), 1);
    assert_int_equal(date_compare(d, date_of(2003, 3, 30)), 1);
    assert_true(date_equal(d, d));
    assert_int_equal(date_compare((date){0}, date_of(1, 1, 1)), -1);
}

static void test_month_names(void **state) {
    (void)state;
    assert_int_equal(date_month_named(TEXT("March")), 3);
    assert_int_equal(date_month_named(TEXT("MARCH")), 3);
    assert_int_equal(date_month_named(TEXT("mar")), 3);
    assert_int_equal(date_month_named(TEXT("Mar.")), 3);
    assert_int_equal(date_month_named(TEXT("Sept.")), 9);
    assert_int_equal(date_month_named(TEXT("sept")), 9);
    assert_int_equal(date_month_named(TEXT("May")), 5);
    static const char *const not_months[] = {"", ".", "Ma", "Marc", "Marche", "M.", "second", "Septem"};
    for (size_t i = 0; i < sizeof not_months / sizeof not_months[0]; i++)
        assert_int_equal(date_month_named(text_from(not_months[i])), 0);
    for (int month = 1; month <= 12; month++)
        assert_int_equal(date_month_named(text_from(date_month_name(month))), month);
    assert_string_equal(date_month_name(0), "");
    assert_string_equal(date_month_name(13), "");
}

static void test_month_days(void **state) {
    (void)state;
    assert_int_equal(date_month_days(2003, 2), 28);
    assert_int_equal(date_month_days(2004, 2), 29);
    assert_int_equal(date_month_days(2003, 9), 30);
    assert_int_equal(date_month_days(2003, 0), 0);
    assert_int_equal(date_month_days(2003, 13), 0);
}

static void test_serial_counts_every_day_once(void **state) {
    (void)state;
    assert_int_equal(date_serial(date_of(1970, 1, 1)), 0);
    assert_int_equal(date_serial(date_of(1969, 12, 31)), -1);
    assert_int_equal(date_serial(date_of(2000, 3, 1)), 11017);
    int32_t serial = date_serial(date_of(1, 1, 1));
    for (int year = 1; year <= 9999; year++)
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= date_month_days(year, month); day++, serial++) {
                date d = date_of(year, month, day);
                if (date_serial(d) != serial || !date_equal(date_from_serial(serial), d))
                    fail_msg("%04d-%02d-%02d", year, month, day);
            }
    assert_false(date_known(date_from_serial(serial)));
    assert_false(date_known(date_from_serial(date_serial(date_of(1, 1, 1)) - 1)));
    assert_false(date_known(date_from_serial(INT32_MAX)));
    assert_false(date_known(date_from_serial(INT32_MIN)));
}

static void test_add_months_keeps_a_months_end(void **state) {
    (void)state;
    assert_date(date_add_months(date_of(2003, 3, 31), -3), 2002, 12, 31);
    assert_date(date_add_months(date_of(2003, 6, 30), 3), 2003, 9, 30);
    assert_date(date_add_months(date_of(2003, 6, 30), 1), 2003, 7, 31);
    assert_date(date_add_months(date_of(2003, 2, 28), 12), 2004, 2, 29);
    assert_date(date_add_months(date_of(2004, 2, 28), 12), 2005, 2, 28);
    assert_date(date_add_months(date_of(2003, 1, 30), 1), 2003, 2, 28);
    assert_date(date_add_months(date_of(2003, 1, 15), 1), 2003, 2, 15);
    assert_date(date_add_months(date_of(2003, 1, 15), 0), 2003, 1, 15);
    assert_date(date_add_months(date_of(2003, 1, 15), -12), 2002, 1, 15);
    assert_false(date_known(date_add_months((date){0}, 12)));
    assert_false(date_known(date_add_months(date_of(1, 1, 1), -1)));
    assert_false(date_known(date_add_months(date_of(9999, 12, 31), 1)));
    assert_false(date_known(date_add_months(date_of(2003, 1, 1), INT32_MAX)));
    assert_false(date_known(date_add_months(date_of(2003, 1, 1), INT32_MIN)));
}

static void test_write(void **state) {
    struct buffer buffer = BUFFER_EMPTY;
    date_write(&buffer, date_of(2003, 4, 9));
    date_write(&buffer, (date){0});
    assert_buffer(&buffer, "2003-04-09");
    assert_text(date_text(*state, date_of(987, 6, 5)), "0987-06-05");
    assert_text(date_text(*state, (date){0}), "");
    assert_text(date_words(*state, date_of(2003, 4, 9)), "April 9, 2003");
    assert_text(date_words(*state, (date){0}), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_valid),      UNIT(test_of),
        UNIT(test_compare),    UNIT(test_month_names),
        UNIT(test_month_days), UNIT(test_serial_counts_every_day_once),
        UNIT(test_write),      UNIT(test_add_months_keeps_a_months_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
