/*
 * What bytes are taken for: UTF-8, Windows-1252, or no text.
 */
#include "source/charset.h"

#include "support/unit.h"

static void test_nul_is_binary(void **state) {
    (void)state;
    assert_int_equal(charset_binary_at(TEXT("Revenues\0 1,234 and a good deal of text behind it")), 8);
}

static void test_many_controls_are_binary(void **state) {
    (void)state;
    assert_int_equal(charset_binary_at(TEXT("ab\x01\x02\x03\x04")), 2);
}

/* A stray control character in a long text is a blemish, not another kind of file. */
static void test_few_controls_are_text(void **state) {
    (void)state;
    assert_true(charset_binary_at(TEXT("one \x1A two")) == text_npos);
    assert_int_equal(charset_control_at(TEXT("one \x1A two")), 4);
}

static void test_blanks_are_no_controls(void **state) {
    (void)state;
    assert_true(charset_control_at(TEXT("a\tb\r\n\fc")) == text_npos);
}

static void test_invalid_byte_is_found(void **state) {
    (void)state;
    assert_true(charset_invalid_at(TEXT("caf\xC3\xA9")) == text_npos);
    assert_int_equal(charset_invalid_at(TEXT("caf\xE9 au lait")), 3);
    assert_int_equal(charset_invalid_at(TEXT("\xC3\xA9\xC3")), 2);
}

static void test_windows_1252_becomes_utf8(void **state) {
    assert_text(charset_from_windows_1252(*state, TEXT("\x93"
                                                       "A\x94 \x97 \xE9 \x80")),
                "\xE2\x80\x9C"
                "A\xE2\x80\x9D \xE2\x80\x94 \xC3\xA9 \xE2\x82\xAC");
}

static void test_undefined_bytes_are_replaced(void **state) {
    assert_text(charset_from_windows_1252(*state, TEXT("\x81")), "\xEF\xBF\xBD");
}

static void test_byte_order_mark(void **state) {
    (void)state;
    assert_int_equal(charset_mark(TEXT("\xEF\xBB\xBF"
                                       "x")),
                     3);
    assert_int_equal(charset_mark(TEXT("x")), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_nul_is_binary),
        UNIT(test_many_controls_are_binary),
        UNIT(test_few_controls_are_text),
        UNIT(test_blanks_are_no_controls),
        UNIT(test_invalid_byte_is_found),
        UNIT(test_windows_1252_becomes_utf8),
        UNIT(test_undefined_bytes_are_replaced),
        UNIT(test_byte_order_mark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
