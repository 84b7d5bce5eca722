/* Tests of base/text_copy: texts made anew in an arena. */
#include "unit.h"

#include <string.h>

static void test_copy_is_apart(void **state) {
    char original[] = "abc";
    text copy = text_copy(*state, text_from(original));
    original[0] = 'x';
    assert_text(copy, "abc");
    assert_int_equal(text_copy(*state, (text){0}).len, 0);
}

static void test_lower(void **state) {
    assert_text(text_lower(*state, TEXT("Net LOSS (1) \xC3\x89")), "net loss (1) \xC3\x89");
    assert_text(text_lower(*state, (text){0}), "");
}

static void test_join(void **state) {
    assert_text(text_join(*state, TEXT("a"), TEXT(", "), TEXT("b")), "a, b");
    assert_text(text_join(*state, (text){0}, (text){0}, TEXT("b")), "b");
    assert_text(text_join(*state, (text){0}, (text){0}, (text){0}), "");
}

static void test_squeeze(void **state) {
    assert_text(text_squeeze(*state, TEXT("  Net\r\n  loss\t\xC2\xA0 per share \n")), "Net loss per share");
    assert_text(text_squeeze(*state, TEXT(" \n ")), "");
    assert_text(text_squeeze(*state, (text){0}), "");
}

static void test_string_has_no_nul_inside(void **state) {
    assert_string_equal(text_string(*state, (text){"abcdef", 3}), "abc");
    assert_string_equal(text_string(*state, (text){"a\0b\0", 4}), "a\xEF\xBF\xBD"
                                                                  "b\xEF\xBF\xBD");
    assert_string_equal(text_string(*state, (text){0}), "");
}

static void test_format(void **state) {
    text t = {"assets and more", 6};
    assert_text(text_format(*state, "Total %.*s %d", TEXT_ARG(t), -5), "Total assets -5");
    assert_text(text_format(*state, "%s", ""), "");
    text wide = text_format(*state, "%5000d", 7);
    assert_int_equal(wide.len, 5000);
    assert_int_equal(wide.ptr[4999], '7');
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_copy_is_apart), UNIT(test_lower),  UNIT(test_join),
        UNIT(test_squeeze),       UNIT(test_format), UNIT(test_string_has_no_nul_inside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
