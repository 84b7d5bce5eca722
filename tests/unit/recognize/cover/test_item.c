/*
 * Items by number and title: today's numbers, what was in force when, where a title ends.
 */
#include "recognize/cover/item.h"

#include "support/unit.h"

static void test_modern_numbers(void **state) {
    static const char *const numbers[][2] = {{"1", "5.01"},    {"2", "2.01"},  {"3", "1.03"},  {"4", "4.01"},
                                             {"5", "8.01"},    {"6", "5.02"},  {"7", "9.01"},  {"8", "5.03"},
                                             {"9", "7.01"},    {"10", "5.05"}, {"11", "5.04"}, {"12", "2.02"},
                                             {"2.02", "2.02"}, {"13", ""},     {"2.22", ""}};
    (void)state;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        assert_text(item_modern(text_from(numbers[i][0])), numbers[i][1]);
}

static void test_items_in_force(void **state) {
    (void)state;
    assert_true(item_known(TEXT("12"), date_of(2004, 4, 27)));
    assert_false(item_known(TEXT("12"), date_of(2002, 4, 27)));
    assert_false(item_known(TEXT("12"), date_of(2005, 4, 27)));
    assert_true(item_known(TEXT("5"), date_of(1996, 1, 2)));
    assert_true(item_known(TEXT("2.02"), date_of(2005, 4, 27)));
    assert_false(item_known(TEXT("2.02"), date_of(2003, 4, 27)));
    assert_false(item_known(TEXT("13"), date_of(2003, 4, 27)));
}

/* The event may be some days older than the form; and without a date either numbering may be meant. */
static void test_items_around_the_change(void **state) {
    (void)state;
    assert_true(item_known(TEXT("2.02"), date_of(2004, 8, 19)));
    assert_true(item_known(TEXT("12"), date_of(2004, 8, 20)));
    assert_true(item_known(TEXT("12"), (date){0}));
    assert_true(item_known(TEXT("2.02"), (date){0}));
}

static int title_length(const char *number, const char *words) {
    text keys[32], rest = text_from(words);
    int count = 0;
    while (count < 32 && text_next_word(&rest, &keys[count]))
        count++;
    return item_title_length(text_from(number), keys, count);
}

static void test_titles(void **state) {
    (void)state;
    assert_int_equal(title_length("5", "other events on april 9"), 2);
    assert_int_equal(title_length("5", "other events and regulation fd disclosure on april 9"), 6);
    assert_int_equal(title_length("12", "results of operations and financial condition the registrant"), 6);
    assert_int_equal(title_length("12", "other events"), 0);
    assert_int_equal(title_length("12", "results of"), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_modern_numbers),
        UNIT(test_items_in_force),
        UNIT(test_items_around_the_change),
        UNIT(test_titles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
