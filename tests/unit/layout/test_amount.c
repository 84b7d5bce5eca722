/*
 * amount: what is an amount, what is not, and where its last digit stands.
 */
#include "unit.h"

#include "layout/layout.h"

static void is_amount(const char *printed, enum amount_kind kind, int64_t units, int places, const char *digits) {
    struct amount amount;
    if (!amount_whole(text_from(printed), &amount))
        fail_msg("\"%s\" is no amount", printed);
    assert_int_equal(amount.kind, kind);
    assert_int_equal(amount.value.units, units);
    assert_int_equal(amount.value.places, places);
    assert_text(amount.printed, digits);
}

static void is_words(const char *printed) {
    struct amount amount;
    if (amount_whole(text_from(printed), &amount))
        fail_msg("\"%s\" was read as an amount", printed);
}

static void test_numbers(void **state) {
    (void)state;
    is_amount("1,234", AMOUNT_NUMBER, 1234, 0, "1,234");
    is_amount("(4,381)", AMOUNT_NUMBER, -4381, 0, "(4,381)");
    is_amount("( 123)", AMOUNT_NUMBER, -123, 0, "( 123)");
    is_amount(".07", AMOUNT_NUMBER, 7, 2, ".07");
    is_amount("-4.1%", AMOUNT_NUMBER, -41, 1, "-4.1");
    is_amount("+25%", AMOUNT_NUMBER, 25, 0, "+25");
    is_amount("45 3/8", AMOUNT_NUMBER, 45375, 3, "45 3/8");
    is_amount("$45-15/16", AMOUNT_NUMBER, 459375, 4, "45-15/16");
    is_amount(".12 1/2", AMOUNT_NUMBER, 125, 3, ".12 1/2");
    is_amount("8 1/2%", AMOUNT_NUMBER, 85, 1, "8 1/2");
    is_words("45 3/7");
    is_words("45 9/8");
    is_words("6/30/97");
    is_words("45 3/8/97");
    is_amount("+ 12.2%", AMOUNT_NUMBER, 122, 1, "+ 12.2");
    is_words("+  12.2%");
    is_words("+ and");
    is_amount("3.5 %", AMOUNT_NUMBER, 35, 1, "3.5");
    is_amount("<1,234>", AMOUNT_NUMBER, -1234, 0, "<1,234>");
    is_amount("$<.18>", AMOUNT_NUMBER, -18, 2, "<.18>");
    is_amount("(12)%", AMOUNT_NUMBER, -12, 0, "(12)");
    is_amount("(2.1%)", AMOUNT_NUMBER, -21, 1, "(2.1%)");
    is_amount("250-", AMOUNT_NUMBER, -250, 0, "250-");
    is_amount("\xE2\x88\x92"
              "7",
              AMOUNT_NUMBER, -7, 0,
              "\xE2\x88\x92"
              "7");
}

/* Typesetters and word processors print a minus in five ways, and each alone as a nil. */
static void test_typeset_minus(void **state) {
    (void)state;
    static const text signs[] = {TEXT_INIT("\u2212"), TEXT_INIT("\u2013"), TEXT_INIT("\u2010"), TEXT_INIT("\u2011"),
                                 TEXT_INIT("\u2012")};
    static const text figures[] = {TEXT_INIT("1,240"), TEXT_INIT("$1,240"), TEXT_INIT("\u20AC1,240"),
                                   TEXT_INIT("\u00A31,240")};
    char printed[32];
    struct amount amount;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        for (size_t k = 0; k < sizeof figures / sizeof *figures; k++) {
            snprintf(printed, sizeof printed, "%s%s", signs[i].ptr, figures[k].ptr);
            assert_true(amount_whole(text_from(printed), &amount));
            assert_int_equal(amount.value.units, -1240);
        }
        snprintf(printed, sizeof printed, "%s.45", signs[i].ptr);
        assert_true(amount_whole(text_from(printed), &amount));
        assert_int_equal(amount.value.units, -45);
        assert_true(amount_whole(signs[i], &amount));
        assert_int_equal(amount.kind, AMOUNT_NIL);
    }
    assert_true(amount_whole(TEXT("-\u20AC5"), &amount));
    assert_int_equal(amount.value.units, -5);
    is_words("\u2013 and");
    is_words("\u2013word");
}

static void stands(const char *printed, size_t taken, int64_t units, const char *digits) {
    struct amount amount;
    size_t digit;
    assert_int_equal(amount_by_standing(text_from(printed), &amount, &digit), taken);
    if (taken == 0)
        return;
    assert_int_equal(amount.value.units, units);
    assert_text(amount.printed, digits);
    assert_true(is_digit(printed[digit]));
}

static void test_losses_by_standing(void **state) {
    (void)state;
    stands("(1,234", 6, -1234, "(1,234");
    stands("(1,234   (56", 6, -1234, "(1,234");
    stands("$   (.18", 8, -18, "(.18");
    stands("[45]   12", 4, -45, "[45]");
    stands("(1,234 shares", 0, 0, "");
    stands("(1998", 0, 0, "");
    stands("(1,234)", 0, 0, "");
    stands("[45] shares", 0, 0, "");
    stands("[5]", 0, 0, "");
    stands("(", 0, 0, "");
}

static void test_next_column_touches(void **state) {
    (void)state;
    struct amount amount;
    size_t digit;
    assert_int_equal(amount_read(TEXT("12,435$ 11,203"), &amount, &digit), 6);
    assert_int_equal(amount_read(TEXT("(535)$   (1,034)"), &amount, &digit), 5);
    assert_int_equal(amount_read(TEXT("--$ 11"), &amount, &digit), 2);
    assert_int_equal(amount_read(TEXT("$(1,922)$(1,782)"), &amount, &digit), 8);
    assert_int_equal(amount_read(TEXT("100.0%$185,210"), &amount, &digit), 6);
    assert_int_equal(amount_read(TEXT("62,440$57,102"), &amount, &digit), 6);
    assert_int_equal(amount_read(TEXT("(1,925)(1,020)"), &amount, &digit), 7);
    assert_int_equal(amount_read(TEXT("(1.0)%(2,220)"), &amount, &digit), 6);
    assert_int_equal(amount_read(TEXT("(1,925)(2)"), &amount, &digit), 10); /* a mark */
    assert_int_equal(amount_read(TEXT("1,925(1,020)"), &amount, &digit), 0);
    assert_int_equal(amount_read(TEXT("23.50-$ 26.00"), &amount, &digit), 0);
    assert_int_equal(amount_read(TEXT("23.50-$26.00"), &amount, &digit), 0);
    assert_int_equal(amount_read(TEXT("12,435$"), &amount, &digit), 0);
    assert_int_equal(amount_read(TEXT("12,435$ and"), &amount, &digit), 0);
}

static void measured(const char *printed, size_t taken, int64_t units, const char *measure) {
    struct amount amount;
    size_t digit;
    assert_int_equal(amount_read_measured(text_from(printed), &amount, &digit), taken);
    if (taken == 0)
        return;
    assert_int_equal(amount.value.units, units);
    assert_text(amount.measure, measure);
}

static void test_measured(void **state) {
    (void)state;
    measured("7.13 to 1    6.43 to 1", 9, 713, "to 1");
    measured("7.59:1", 6, 759, ":1");
    measured("1.5 : 1.0  x", 9, 15, ": 1.0");
    measured("25 bps", 6, 25, "bps");
    measured("(25) basis points", 17, -25, "basis points");
    measured("3.2 times  ", 9, 32, "times");
    measured("5 times", 0, 0, "");
    measured("7.13 to 1.5", 0, 0, "");
    measured("7.13 to 1 and", 0, 0, "");
    measured("10:15", 0, 0, "");
    measured("25% to 1", 0, 0, "");
    measured("$25 to 1", 0, 0, "");
}

static void test_sides_of_books(void **state) {
    (void)state;
    assert_int_equal(amount_booked(TEXT("150 CR")), 6);
    assert_int_equal(amount_booked(TEXT("$1,150Dr.   7")), 9);
    assert_int_equal(amount_booked(TEXT("150 CREDIT")), 0);
    assert_int_equal(amount_booked(TEXT("150  CR")), 0);
    assert_int_equal(amount_booked(TEXT("CR")), 0);
}

static void minus(const char *printed, int64_t units, const char *digits) {
    struct amount amount;
    assert_int_equal(amount_minus_apart(text_from(printed), &amount), units != 0);
    if (units == 0)
        return;
    assert_int_equal(amount.value.units, units);
    assert_text(amount.printed, digits);
}

static void test_minus_apart(void **state) {
    (void)state;
    minus("- 150", -150, "- 150");
    minus("$- 1,150", -1150, "- 1,150");
    minus("150 -", -150, "150 -");
    minus("- (150)", 0, "");
    minus("-- 150 3", 0, "");
    minus("150 150", 0, "");
    is_amount("[1,150]", AMOUNT_NUMBER, -1150, 0, "[1,150]");
    is_amount("[ .15]", AMOUNT_NUMBER, -15, 2, "[ .15]");
    is_words("[12]");
    is_words("[150)");
}

static void test_times(void **state) {
    (void)state;
    struct amount amount;
    assert_true(amount_whole(TEXT("15.7x(3)"), &amount));
    assert_text(amount.measure, "x");
    assert_text(amount.printed, "15.7");
    assert_text(amount.marks, "3");
    is_amount("1998x", AMOUNT_NUMBER, 1998, 0, "1998");
    assert_true(amount_whole(TEXT("$(840)d/"), &amount));
    assert_text(amount.marks, "d");
    is_amount("463a/", AMOUNT_NUMBER, 463, 0, "463");
    is_amount("8,565 *", AMOUNT_NUMBER, 8565, 0, "8,565");
    is_amount("18.8 c/", AMOUNT_NUMBER, 188, 1, "18.8");
    is_words("12 * 3");
    is_words("463a/b");
    is_words("16XR");
    is_words("<123)");
    is_words("<S>");
    is_words("5%x");
}

static void test_currency_stands_apart(void **state) {
    (void)state;
    struct amount amount;
    assert_true(amount_whole(TEXT("$     (261)"), &amount));
    assert_text(amount.currency, "$");
    assert_text(amount.printed, "(261)");
    is_amount("($.42)", AMOUNT_NUMBER, -42, 2, "($.42)");
    is_amount("$(0.02)", AMOUNT_NUMBER, -2, 2, "(0.02)");
    is_amount("$\t\t53", AMOUNT_NUMBER, 53, 0, "53");
    is_amount("$\t(53\t)", AMOUNT_NUMBER, -53, 0, "(53\t)");
    is_words("$\t\t\t53");
    is_amount("US$ 5", AMOUNT_NUMBER, 5, 0, "5");
}

static void test_nil_is_not_a_number(void **state) {
    (void)state;
    is_amount("--", AMOUNT_NIL, 0, 0, "--");
    is_amount("$  -", AMOUNT_NIL, 0, 0, "-");
    is_amount("\xE2\x80\x94", AMOUNT_NIL, 0, 0, "\xE2\x80\x94");
    is_amount("nil", AMOUNT_NIL, 0, 0, "nil");
    is_amount("-0-", AMOUNT_NIL, 0, 0, "-0-");
    is_amount("$ -0-", AMOUNT_NIL, 0, 0, "-0-");
    is_words("-0-5");
    is_amount("N/M", AMOUNT_NOT_MEANINGFUL, 0, 0, "N/M");
    is_amount("0", AMOUNT_NUMBER, 0, 0, "0");
}

static void test_more_digits_than_a_decimal_holds(void **state) {
    (void)state;
    is_amount("1,234,567,890,123,456,789", AMOUNT_OVERFLOW, 0, 0, "1,234,567,890,123,456,789");
    is_amount("123,456,789,012,345,678", AMOUNT_NUMBER, 123456789012345678, 0, "123,456,789,012,345,678");
    is_words("1.234.567.890.123.456.789");
}

static void test_years(void **state) {
    (void)state;
    is_amount("2003", AMOUNT_YEAR, 2003, 0, "2003");
    is_amount("1979", AMOUNT_NUMBER, 1979, 0, "1979");
    is_amount("2,003", AMOUNT_NUMBER, 2003, 0, "2,003");
    is_amount("$2003", AMOUNT_NUMBER, 2003, 0, "2003");
    is_amount("1996 (1) (4)", AMOUNT_YEAR, 1996, 0, "1996");
}

static void test_words(void **state) {
    (void)state;
    is_words("(000)");
    is_words("($000)");
    is_words("10-K");
    is_words("1997;");
    is_words("31,");
    is_words("978/589-8672");
    is_words("4.4.");
    is_words("(123");
    is_words("1,23");
    is_words("1999-");
    is_amount("1,999-", AMOUNT_NUMBER, -1999, 0, "1,999-");
    is_amount("321-", AMOUNT_NUMBER, -321, 0, "321-");
    is_words("Nashua");
    is_words("-----");
    is_words("1234567890123456789");
    is_words("");
}

static void test_marks(void **state) {
    (void)state;
    struct amount amount;
    assert_int_equal(amount_read(TEXT("1,311{2}  165"), &amount, NULL), 8);
    assert_text(amount.marks, "2");
    assert_int_equal(amount_read(TEXT("735(A)  12"), &amount, NULL), 6);
    assert_text(amount.marks, "A");
    assert_int_equal(amount_read(TEXT("735 (a) 12"), &amount, NULL), 7);
    assert_text(amount.marks, "a");
    assert_int_equal(amount_read(TEXT("735*"), &amount, NULL), 4);
    assert_text(amount.marks, "*");
    assert_int_equal(amount_read(TEXT("735 (12)"), &amount, NULL), 3); /* the next column's */
    assert_int_equal(amount.marks.len, 0);
}

static void test_last_digit_is_what_columns_align_on(void **state) {
    (void)state;
    struct amount amount;
    size_t digit = 0;
    amount_read(TEXT("$(4,381)(A)"), &amount, &digit);
    assert_int_equal(digit, 6);
    amount_read(TEXT("66.1%"), &amount, &digit);
    assert_int_equal(digit, 3);
    amount_read(TEXT("$  --"), &amount, &digit);
    assert_int_equal(digit, 4);
}

static void test_ranges(void **state) {
    (void)state;
    static const char *const ranges[] = {"$1.20 - $1.30",           "44% to 45%",
                                         "2.51 -   5.00",           "($0.02) - $0.01",
                                         "$8.0 \xe2\x80\x93 $11.0", "$995 - $1,000 million"};
    static const char *const others[] = {"$1.20", "- $1.30", "1999 - 2000", "10 to", "to 12", "12 months", "5 -- 6"};
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        assert_true(amount_is_range(text_from(ranges[i])));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(amount_is_range(text_from(others[i])));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_typeset_minus),
        cmocka_unit_test(test_losses_by_standing),
        cmocka_unit_test(test_next_column_touches),
        cmocka_unit_test(test_measured),
        cmocka_unit_test(test_sides_of_books),
        cmocka_unit_test(test_minus_apart),
        cmocka_unit_test(test_times),
        cmocka_unit_test(test_currency_stands_apart),
        cmocka_unit_test(test_nil_is_not_a_number),
        cmocka_unit_test(test_more_digits_than_a_decimal_holds),
        cmocka_unit_test(test_years),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_marks),
        cmocka_unit_test(test_last_digit_is_what_columns_align_on),
        cmocka_unit_test(test_ranges),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
