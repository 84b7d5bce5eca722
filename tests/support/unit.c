/*
 * unit: see unit.h.
 */
#include "unit.h"

int unit_setup(void **state) {
    *state = arena_new(0);
    return *state == NULL;
}

int unit_teardown(void **state) {
    arena_free(*state);
    return 0;
}

void unit_assert_text(text actual, const char *expected, const char *file, int line) {
    if (text_equal(actual, text_from(expected)))
        return;
    print_error("\"%.*s\" is not \"%s\"\n", TEXT_ARG(actual), expected);
    _fail(file, line);
}

void unit_assert_buffer(struct buffer *buffer, const char *expected, const char *file, int line) {
    bool ok = buffer_ok(buffer);
    unit_assert_text(buffer_view(buffer), expected, file, line);
    buffer_free(buffer);
    _assert_true(ok, "buffer_ok", file, line);
}
