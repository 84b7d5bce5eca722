/*
 * The form of JSON: commas, lines, escapes.
 */
#include "unit.h"

#include "render/json/writer.h"

static void test_blocks_and_inline(void **state) {
    (void)state;
    struct buffer out = BUFFER_EMPTY;
    struct json json = {.out = &out};
    json_object(&json, JSON_BLOCK);
    json_key(&json, "a");
    json_integer(&json, -5);
    json_key(&json, "b");
    json_array(&json, JSON_INLINE);
    json_bool(&json, true);
    json_null(&json);
    json_close(&json);
    json_key(&json, "c");
    json_array(&json, JSON_BLOCK);
    json_close(&json);
    json_close(&json);
    assert_buffer(&out, "{\n \"a\": -5,\n \"b\": [true, null],\n \"c\": []\n}\n");
}

static void test_strings_are_escaped(void **state) {
    (void)state;
    struct buffer out = BUFFER_EMPTY;
    struct json json = {.out = &out};
    json_array(&json, JSON_INLINE);
    json_text(&json, TEXT("q\" b\\ n\n nul\0 del\x7f \xE2\x80\x94"));
    json_text(&json, TEXT("bad \xff utf-8"));
    json_close(&json);
    assert_buffer(&out, "[\"q\\\" b\\\\ n\\u000a nul\\u0000 del\\u007f \xE2\x80\x94\", \"bad \xEF\xBF\xBD utf-8\"]\n");
}

static void test_nothing_is_null(void **state) {
    (void)state;
    struct buffer out = BUFFER_EMPTY;
    struct json json = {.out = &out};
    json_array(&json, JSON_INLINE);
    json_text(&json, TEXT(""));
    json_text_or_null(&json, TEXT(""));
    json_name(&json, NULL);
    json_name(&json, "gaap");
    json_close(&json);
    assert_buffer(&out, "[\"\", null, null, \"gaap\"]\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_blocks_and_inline),
        UNIT(test_strings_are_escaped),
        UNIT(test_nothing_is_null),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
