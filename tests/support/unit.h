/*
 * unit: what every unit test wants: cmocka with the headers it asks for, an
 * arena for each test, and assertions about texts.
 */
#ifndef CROSSFOOT_TESTS_SUPPORT_UNIT_H
#define CROSSFOOT_TESTS_SUPPORT_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/text.h"

/* A test that begins with a new arena in *state and releases it at the end. */
#define UNIT(test) cmocka_unit_test_setup_teardown(test, unit_setup, unit_teardown)
int unit_setup(void **state);
int unit_teardown(void **state);

/* `actual` has exactly the bytes of the C string `expected`. */
#define assert_text(actual, expected) unit_assert_text((actual), (expected), __FILE__, __LINE__)
void unit_assert_text(text actual, const char *expected, const char *file, int line);

/* The same for what a buffer holds; the buffer is freed. */
#define assert_buffer(buffer, expected) unit_assert_buffer((buffer), (expected), __FILE__, __LINE__)
void unit_assert_buffer(struct buffer *buffer, const char *expected, const char *file, int line);

#endif
