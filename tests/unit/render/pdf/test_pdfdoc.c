/*
 * Text told of a document: a byte a character where PDFDocEncoding has it, and nothing where it has not.
 */
#include "render/pdf/pdfdoc.h"

#include "unit.h"

static void test_letters_of_both_halves_have_a_byte(void **state) {
    struct arena *arena = *state;
    assert_string_equal(pdfdoc_string(arena, TEXT("Net income (loss)")), "Net income (loss)");
    assert_string_equal(pdfdoc_string(arena, TEXT("3M \xE2\x80\x93 \xC3\xA9 \xE2\x82\xAC \xE2\x88\x92")),
                        "3M \x85 \xE9 \xA0 \x8A");
    assert_string_equal(pdfdoc_string(arena, TEXT("")), "");
}

static void test_what_has_no_byte_is_left_to_utf16(void **state) {
    struct arena *arena = *state;
    assert_null(pdfdoc_string(arena, TEXT("\xE6\x97\xA5")));
    assert_null(pdfdoc_string(arena, TEXT("a\nb")));
    assert_null(pdfdoc_string(arena, TEXT("soft\xC2\xADhyphen")));
}

static void test_no_text_pretends_to_be_utf16(void **state) {
    assert_null(pdfdoc_string(*state, TEXT("\xC3\xBE\xC3\xBFsome")));
    assert_non_null(pdfdoc_string(*state, TEXT("\xC3\xBEsome")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_letters_of_both_halves_have_a_byte),
        UNIT(test_what_has_no_byte_is_left_to_utf16),
        UNIT(test_no_text_pretends_to_be_utf16),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
