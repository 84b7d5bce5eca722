/* Fields: quoted as RFC 4180 asks, and never a formula. */
#include "render/csv/field.h"
#include "unit.h"

static void assert_field(const char *words, const char *expected) {
    struct buffer out = BUFFER_EMPTY;
    csv_words(&out, text_from(words));
    assert_buffer(&out, expected);
}

static void test_plain_words_stay(void **state) {
    (void)state;
    assert_field("Cost of revenues (A)", "Cost of revenues (A)");
    assert_field("", "");
    assert_field("N/M", "N/M");
    assert_field("caf\u00E9 \u2014 (4)", "caf\u00E9 \u2014 (4)");
}

static void test_quotes(void **state) {
    (void)state;
    assert_field("Sonus Networks, Inc.", "\"Sonus Networks, Inc.\"");
    assert_field("the \"Plan\"", "\"the \"\"Plan\"\"\"");
    assert_field("a; b", "\"a; b\"");
    assert_field(" a", "\" a\"");
    assert_field("a\r\nb\tc", "a  b c");
}

static void test_no_formula(void **state) {
    (void)state;
    assert_field("=1+1", "'=1+1");
    assert_field("+1", "'+1");
    assert_field("-4,381", "\"'-4,381\"");
    assert_field("@SUM(A1)", "'@SUM(A1)");
    assert_field("'=1", "''=1");
    assert_field("\t=1", "\"' =1\"");
    assert_field("\uFF1D1", "'\uFF1D1");
    assert_field("'tis", "'tis");
    assert_field("a=1", "a=1");
}

static void test_bytes_that_are_no_text(void **state) {
    (void)state;
    struct buffer out = BUFFER_EMPTY;
    csv_words(&out, (text){"a\xFFz\0", 4});
    assert_buffer(&out, "a\uFFFDz ");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_plain_words_stay),
        UNIT(test_quotes),
        UNIT(test_no_formula),
        UNIT(test_bytes_that_are_no_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
