/* Tests of base/lanes, and of what is looked for by sixteen bytes: every place in and about a step. */
#include "base/lanes.h"
#include "unit.h"

enum { LENGTH = 3 * LANES + 5 };

static void test_answers_tell_their_lane(void **state) {
    (void)state;
    char bytes[LANES];
    for (size_t i = 0; i < LANES; i++) {
        memset(bytes, 'a', sizeof bytes);
        assert_int_equal(lanes_first(lanes_are(lanes_at(bytes), 'b')), LANES);
        assert_false(lanes_any(lanes_are(lanes_at(bytes), 'b')));
        bytes[i] = 'b';
        assert_true(lanes_any(lanes_are(lanes_at(bytes), 'b')));
        assert_int_equal(lanes_first(lanes_are(lanes_at(bytes), 'b')), i);
        assert_int_equal(lanes_first(lanes_within(lanes_at(bytes), 'b', 'c')), i);
        assert_int_equal(lanes_first(~lanes_within(lanes_at(bytes), 'a', 'a')), i);
    }
}

/* One byte amid others, at every place of texts of every length. */
static void test_what_is_found_in_texts(void **state) {
    (void)state;
    char bytes[LENGTH];
    for (size_t length = 1; length < LENGTH; length++)
        for (size_t at = 0; at < length; at++) {
            text t = {bytes, length};
            memset(bytes, 'x', sizeof bytes);
            assert_false(text_has_digit(t));
            assert_int_equal(text_find_fold(t, TEXT("y")), text_npos);
            bytes[at] = '7';
            assert_true(text_has_digit(t));
            assert_int_equal(text_find_fold(t, TEXT("7")), at);
            bytes[at] = 'Y';
            assert_int_equal(text_find_fold(t, TEXT("y")), at);
            assert_int_equal(text_find_fold(t, TEXT("yx")), at + 1 < length ? at : text_npos);
            assert_int_equal(text_find_fold(t, TEXT("XY")), at > 0 ? at - 1 : text_npos);
            assert_int_equal(text_find_word(t, TEXT("y")), length == 1 ? 0 : text_npos);
            assert_true(text_is_plain(t));
            bytes[at] = '\t';
            assert_false(text_is_plain(t));
            assert_int_equal(text_printed(t, 0), at);
        }
}

/* '@' and '`', '[' and '{' differ by the bit that parts the cases of letters, and are not the same. */
static void test_only_letters_have_cases(void **state) {
    (void)state;
    text t = TEXT("0123456789 [5] @ 0123456789 `x");
    assert_int_equal(text_find_fold(t, TEXT("{5")), text_npos);
    assert_int_equal(text_find_fold(t, TEXT("`x")), 28);
    assert_int_equal(text_find_fold(t, TEXT("@")), 15);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_answers_tell_their_lane),
        cmocka_unit_test(test_what_is_found_in_texts),
        cmocka_unit_test(test_only_letters_have_cases),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
