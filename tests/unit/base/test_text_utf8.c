/* Tests of base/text_utf8: strict decoding. */
#include "unit.h"

static const struct {
    const char *bytes;
    size_t length; /* of the first code point, where the bytes are valid */
    uint32_t code_point;
} valid[] = {
    {"A", 1, 'A'},
    {"\x7F", 1, 0x7F},
    {"\xC2\x80", 2, 0x80},
    {"\xDF\xBF", 2, 0x7FF},
    {"\xE0\xA0\x80", 3, 0x800},
    {"\xE2\x80\x94", 3, 0x2014},
    {"\xED\x9F\xBF", 3, 0xD7FF},
    {"\xEE\x80\x80", 3, 0xE000},
    {"\xEF\xBF\xBF", 3, 0xFFFF},
    {"\xF0\x90\x80\x80", 4, 0x10000},
    {"\xF4\x8F\xBF\xBF", 4, 0x10FFFF},
};

static const char *const invalid[] = {
    "\x80", /* a continuation alone */
    "\xBF",
    "\xC0\x80", /* overlong forms */
    "\xC1\xBF",
    "\xE0\x9F\xBF",
    "\xF0\x8F\xBF\xBF",
    "\xED\xA0\x80", /* surrogates */
    "\xED\xBF\xBF",
    "\xF4\x90\x80\x80", /* beyond U+10FFFF */
    "\xF5\x80\x80\x80",
    "\xFE",
    "\xFF",
    "\xC2", /* cut */
    "\xE2\x80",
    "\xF0\x90\x80",
    "\xC2"
    "A", /* a continuation that is none */
    "\xE2\x80"
    "A",
    "\xE2"
    "A\x94",
    "\x93quoted\x94", /* Windows-1252 */
};

static void test_valid(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof valid / sizeof valid[0]; i++) {
        size_t bytes;
        assert_int_equal(text_code_point(text_from(valid[i].bytes), &bytes), valid[i].code_point);
        assert_int_equal(bytes, valid[i].length);
        assert_true(text_is_utf8(text_from(valid[i].bytes)));
        assert_int_equal(text_code_points(text_from(valid[i].bytes)), 1);
    }
}

static void test_invalid(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof invalid / sizeof invalid[0]; i++) {
        size_t bytes;
        assert_int_equal(text_code_point(text_from(invalid[i]), &bytes), 0xFFFD);
        assert_int_equal(bytes, 1);
        assert_false(text_is_utf8(text_from(invalid[i])));
    }
}

/* Every code point survives writing and reading; no other sequence of up to three bytes is valid. */
static void test_every_code_point(void **state) {
    (void)state;
    struct buffer buffer = BUFFER_EMPTY;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        size_t bytes;
        buffer_clear(&buffer);
        buffer_utf8(&buffer, c);
        uint32_t expected = c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c;
        if (text_code_point(buffer_view(&buffer), &bytes) != expected || bytes != buffer.len)
            fail_msg("U+%04X", (unsigned)c);
    }
    buffer_free(&buffer);
}

static void test_counts(void **state) {
    (void)state;
    size_t bytes = 9;
    assert_int_equal(text_code_point((text){0}, &bytes), 0);
    assert_int_equal(bytes, 0);
    assert_int_equal(text_code_points((text){0}), 0);
    assert_true(text_is_utf8((text){0}));
    assert_int_equal(text_code_points(TEXT("Soci\xC3\xA9t\xC3\xA9")), 7);
    assert_int_equal(text_code_points(TEXT("a\xE2\x80z")), 4);
    assert_int_equal(text_bytes_before(TEXT("a\xC3\xA9z"), 3), 3);
    assert_int_equal(text_bytes_before(TEXT("a\xC3\xA9z"), 9), 4);
    assert_true(text_is_utf8((text){"a\0b", 3}));
}

/* Eight bytes are looked at together: what stops a run must be found at each of their places. */
static void test_printed_runs_end_at_controls(void **state) {
    (void)state;
    char bytes[] = "twenty-four letters here";
    for (size_t i = 0; i < sizeof bytes - 1; i++) {
        char kept = bytes[i];
        bytes[i] = '\n';
        assert_int_equal(text_printed(text_from(bytes), 0), i);
        bytes[i] = 0x7F;
        assert_int_equal(text_printed(text_from(bytes), 0), i);
        bytes[i] = '\xC3';
        assert_int_equal(text_printed(text_from(bytes), 0), sizeof bytes - 1);
        assert_false(text_is_plain(text_from(bytes)));
        assert_false(text_is_utf8(text_from(bytes)));
        bytes[i] = kept;
    }
    assert_true(text_is_plain(text_from(bytes)));
    assert_int_equal(text_printed((text){0}, 0), 0);
}

static void what_acts_is_not_shown(void **state) {
    (void)state;
    static const uint32_t acting[] = {0,      0x1B,   '\t',   '\n',   0x7F,   0x80,   0x9B,   0x9F,
                                      0x061C, 0x200E, 0x200F, 0x2028, 0x202A, 0x202E, 0x2066, 0x2069};
    static const uint32_t shown[] = {' ', 'A', '~', 0xA0, 0x2014, 0x200D, 0x2027, 0x202F, 0x2065, 0x206A, 0xFFFD};
    for (size_t i = 0; i < sizeof acting / sizeof *acting; i++)
        assert_true(code_point_acts(acting[i]));
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
        assert_false(code_point_acts(shown[i]));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_valid),
        cmocka_unit_test(test_invalid),
        cmocka_unit_test(test_every_code_point),
        cmocka_unit_test(test_counts),
        cmocka_unit_test(test_printed_runs_end_at_controls),
        cmocka_unit_test(what_acts_is_not_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
