/*
 * hyphen: which hyphens at line ends are the typesetter's.
 */
#include "unit.h"

#include "layout/hyphen.h"
#include "layout/layout.h"

static void test_cut_words_lose_the_hyphen(void **state) {
    assert_true(hyphen_breaks_word(TEXT("General and adminis-"), TEXT("trative")));
    assert_true(hyphen_breaks_word(TEXT("Total opera-"), TEXT("ting")));
    assert_text(layout_join_lines(*state, TEXT("(adminis-"), TEXT("trative)")), "(administrative)");
}

static void test_words_keep_their_own(void **state) {
    assert_text(layout_join_lines(*state, TEXT("end-to-"), TEXT("end")), "end-to-end");
    assert_text(layout_join_lines(*state, TEXT("U.S.-"), TEXT("based")), "U.S.-based");
    assert_text(layout_join_lines(*state, TEXT("long-"), TEXT("term debt")), "long-term debt");
    assert_text(layout_join_lines(*state, TEXT("wholly-"), TEXT("owned")), "wholly-owned");
    assert_text(layout_join_lines(*state, TEXT("year-"), TEXT("over-year")), "year-over-year");
    assert_text(layout_join_lines(*state, TEXT("non-"), TEXT("GAAP")), "non-GAAP");
    assert_text(layout_join_lines(*state, TEXT("Form 10-"), TEXT("K")), "Form 10-K");
}

static void test_dashes_are_no_hyphens(void **state) {
    assert_text(layout_join_lines(*state, TEXT("net income -"), TEXT("diluted")), "net income - diluted");
    assert_text(layout_join_lines(*state, TEXT("one"), TEXT("two")), "one two");
    assert_text(layout_join_lines(*state, TEXT(""), TEXT("two")), "two");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_cut_words_lose_the_hyphen),
        UNIT(test_words_keep_their_own),
        UNIT(test_dashes_are_no_hyphens),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
