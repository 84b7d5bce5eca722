/* Tests of base/buffer: appending, growing, failing once and for all. */
#include "unit.h"

#include <string.h>

static void test_appends(void **state) {
    (void)state;
    struct buffer buffer = BUFFER_EMPTY;
    buffer_byte(&buffer, 'a');
    buffer_bytes(&buffer, "bcd", 2);
    buffer_text(&buffer, TEXT("-"));
    buffer_string(&buffer, "ef");
    buffer_repeat(&buffer, '.', 3);
    buffer_format(&buffer, "%d|%s", 42, "x");
    assert_buffer(&buffer, "abc-ef...42|x");
    assert_int_equal(buffer.len, 0);
    assert_null(buffer.ptr);
}

static void test_nothing_appended(void **state) {
    (void)state;
    struct buffer buffer = BUFFER_EMPTY;
    buffer_text(&buffer, (text){0});
    buffer_bytes(&buffer, NULL, 0);
    buffer_string(&buffer, NULL);
    buffer_repeat(&buffer, 'x', 0);
    buffer_format(&buffer, "%s", "");
    assert_buffer(&buffer, "");
}

static void test_grows(void **state) {
    (void)state;
    struct buffer buffer = BUFFER_EMPTY;
    for (int i = 0; i < 100000; i++)
        buffer_format(&buffer, "%d,", i % 10);
    assert_true(buffer_ok(&buffer));
    assert_int_equal(buffer.len, 200000);
    for (size_t i = 0; i < 100000; i++)
        assert_int_equal(buffer.ptr[2 * i], '0' + i % 10);
    buffer_free(&buffer);
}

static void test_utf8(void **state) {
    (void)state;
    struct buffer buffer = BUFFER_EMPTY;
    static const unsigned long points[] = {'A', 0xE9, 0x2014, 0x1F600, 0xD800, 0x110000};
    for (size_t i = 0; i < sizeof points / sizeof points[0]; i++)
        buffer_utf8(&buffer, points[i]);
    assert_buffer(&buffer, "A\xC3\xA9\xE2\x80\x94\xF0\x9F\x98\x80\xEF\xBF\xBD\xEF\xBF\xBD");
}

static void test_clear_keeps_the_memory(void **state) {
    (void)state;
    struct buffer buffer = BUFFER_EMPTY;
    buffer_repeat(&buffer, 'x', 1000);
    size_t capacity = buffer.capacity;
    buffer_clear(&buffer);
    assert_int_equal(buffer.len, 0);
    assert_int_equal(buffer.capacity, capacity);
    buffer_string(&buffer, "y");
    assert_buffer(&buffer, "y");
}

static void test_what_is_kept_outlives_the_buffer(void **state) {
    struct buffer buffer = BUFFER_EMPTY;
    buffer_string(&buffer, "kept");
    assert_text(buffer_keep(&buffer, *state), "kept");
    assert_null(buffer.ptr);
    assert_text(buffer_keep(&buffer, *state), "");
}

static void test_half_a_text_is_not_kept(void **state) {
    struct buffer buffer = BUFFER_EMPTY;
    jmp_buf exhausted;
    buffer_string(&buffer, "half");
    buffer_repeat(&buffer, 'x', SIZE_MAX - 8);
    if (setjmp(exhausted) != 0)
        return;
    arena_on_exhausted(*state, &exhausted);
    buffer_keep(&buffer, *state);
    fail();
}

/* More than any object may have, and more than the count can hold. */
static void test_failure_is_remembered(void **state) {
    (void)state;
    struct buffer buffer = BUFFER_EMPTY;
    buffer_string(&buffer, "before");
    buffer_repeat(&buffer, 'x', SIZE_MAX - 8);
    assert_false(buffer_ok(&buffer));
    buffer_string(&buffer, "after");
    buffer_format(&buffer, "%d", 1);
    assert_false(buffer_ok(&buffer));
    assert_text(buffer_view(&buffer), "before");
    buffer_clear(&buffer);
    assert_false(buffer_ok(&buffer));
    buffer_free(&buffer);
    assert_true(buffer_ok(&buffer));
    buffer_byte(&buffer, 'x');
    buffer_repeat(&buffer, 'x', PTRDIFF_MAX);
    assert_false(buffer_ok(&buffer));
    buffer_free(&buffer);
    assert_true(buffer_ok(&buffer));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_appends),     cmocka_unit_test(test_nothing_appended),
        cmocka_unit_test(test_grows),       cmocka_unit_test(test_clear_keeps_the_memory),
        cmocka_unit_test(test_utf8),        UNIT(test_what_is_kept_outlives_the_buffer),
        UNIT(test_half_a_text_is_not_kept), cmocka_unit_test(test_failure_is_remembered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
